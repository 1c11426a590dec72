"""Pieces of a text, which stand between two spaces: each layer reads one once, for words come again."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from itertools import count
from typing import Any, Final, Generic, TypeVar

Payload = TypeVar("Payload")


class Piece:
    """What stands between two spaces of a text, with what each layer has read from it.

    Pieces come again and again: a look at what was read costs a tenth of the reading, and all layers find it
    by looking up the piece once.
    """

    __slots__ = ("read", "text")

    def __init__(self, text: str) -> None:
        self.text: Final = text
        self.read: Final[list[Any]] = []
        """By the place of the layer's Pieces, None for what was not read yet."""


class Pieces(Generic[Payload]):
    """One way to read a piece; what was read is kept with the piece."""

    __slots__ = ("_place", "_read")

    def __init__(self, read: Callable[[str], Payload]) -> None:
        self._read: Final = read
        self._place: Final[int] = next(_PLACES)

    def of(self, piece: Piece) -> Payload:
        """Return what is read from a piece."""
        read = piece.read
        found: Payload | None = read[self._place] if self._place < len(read) else None
        return self._new(piece) if found is None else found

    def _new(self, piece: Piece) -> Payload:
        found = self._read(piece.text)
        piece.read.extend([None] * (self._place + 1 - len(piece.read)))
        piece.read[self._place] = found
        return found


_PLACES: Final = count()
_KNOWN: Final[dict[str, Piece]] = {}
_KEPT: Final = 2_000
"""Characters of the longest stretch that is kept; what is longer is no sentence of the news."""
_LONGEST_PIECE: Final = 40
"""Characters; what is longer is no word and hardly comes again."""
_MOST_PIECES: Final = 16_384
"""Pieces kept, some 8 MB; a day's news has about half as many."""


def piece_of(text: str) -> Piece:
    """Return a text without spaces as a piece, the one that came before where it is kept."""
    found = _KNOWN.get(text)
    if found is None:
        found = Piece(text)
        if len(text) <= _LONGEST_PIECE:
            if len(_KNOWN) >= _MOST_PIECES:
                _KNOWN.clear()
            _KNOWN[text] = found
    return found


def pieces_of(stretch: str) -> list[Piece]:
    """Return what stands between the spaces of a stretch of text, to be read and not to be changed."""
    return _split(stretch) if len(stretch) <= _KEPT else list(map(piece_of, stretch.split(" ")))


@lru_cache(maxsize=256)
def _split(stretch: str) -> list[Piece]:
    """Kept for the last sentences: each layer cuts them its own way."""
    return [piece_of(text) for text in stretch.split(" ")]


def read_by_piece(stretch: str, known: Pieces[list[str]]) -> list[str]:
    """Return what is read from each piece of a stretch, one after the other."""
    return [word for text in stretch.split(" ") for word in known.of(piece_of(text))]


_LETTERS: Final = re.compile(r"[^\W\d_]+")


def words_in(stretch: str) -> frozenset[str]:
    """Return the words of a stretch of text in lower case, by which a layer sees whether to look closer.

    "0" is among them where it has a digit.

    >>> sorted(words_in("At 5pm, the 17th"))
    ['0', 'at', 'pm', 'th', 'the']
    """
    return _words_in(stretch) if len(stretch) <= _KEPT else frozenset(_read_words(stretch))


@lru_cache(maxsize=256)
def _words_in(stretch: str) -> frozenset[str]:
    """Kept for the last sentences: four layers ask for the words of each."""
    return frozenset([word for piece in pieces_of(stretch) for word in _WORDS.of(piece)])


_DIGIT: Final = re.compile(r"[\d½⅓⅔¼¾]")


def has_digit(stretch: str) -> bool:
    """Tell whether a stretch of text has a digit or the sign of a fraction.

    >>> has_digit("2½ miles"), has_digit("half a mile")
    (True, False)
    """
    return _ANY_NUMBER in words_in(stretch)


def _read_words(piece: str) -> tuple[str, ...]:
    words: list[str] = _LETTERS.findall(piece.lower())
    return (*words, _ANY_NUMBER) if _DIGIT.search(piece) else tuple(words)


_ANY_NUMBER: Final = "0"
_WORDS: Final = Pieces(_read_words)
