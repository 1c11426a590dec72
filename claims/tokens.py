"""Words of a stretch of text with their places, and tables of phrases that are looked up in them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import accumulate
from operator import sub
from typing import Final, Generic, TypeAlias, TypeVar

from claims.pieces import Piece, Pieces, pieces_of

Payload = TypeVar("Payload")


class Cut:
    """The words, numbers and signs of a stretch of text; parallel lists, for speed."""

    __slots__ = ("end", "low", "start")

    def __init__(self, low: list[str], start: list[int], end: list[int]) -> None:
        self.low: Final = low
        """Lower case."""
        self.start: Final = start
        self.end: Final = end


class Cutter:
    """Cuts stretches of text into tokens by the pattern of one token.

    The pattern must match every sign that is no white space, so that tokens follow one another without a gap.
    A token may hold a space only where that is said.
    """

    __slots__ = ("_pattern", "_pieces", "_spaces")

    def __init__(self, source: str, spaces: bool = False) -> None:
        self._pattern: Final = re.compile(rf"\s*+(?:{source})")
        self._spaces: Final = spaces
        self._pieces: Final[Pieces[tuple[tuple[str, int, int], ...]]] = Pieces(self._read)

    def cut(self, text: str, start: int, end: int) -> Cut:
        """Return the tokens of a stretch of text."""
        low: list[str] = []
        starts: list[int] = []
        ends: list[int] = []
        stretch = text[start:end]
        for piece in [Piece(stretch)] if self._spaces else pieces_of(stretch):
            for word, first, last in self._pieces.of(piece):
                low.append(word)
                starts.append(start + first)
                ends.append(start + last)
            start += len(piece.text) + 1
        return Cut(low, starts, ends)

    def _read(self, piece: str) -> tuple[tuple[str, int, int], ...]:
        """Return the tokens of a piece with their places; summed up from lengths, for speed."""
        found: list[str] = self._pattern.findall(piece)
        words = list(map(str.lstrip, found))
        ends = list(accumulate(map(len, found)))
        return tuple(zip(map(str.lower, words), map(sub, ends, map(len, words)), ends, strict=True))


class Tokens:
    """The words, numbers and signs of one sentence; parallel lists, for speed."""

    __slots__ = ("end", "low", "start", "text")

    def __init__(self, text: str, start: int, end: int, cutter: Cutter) -> None:
        told = cutter.cut(text, start, end)
        curly = text.find("’", start, end) >= 0
        self.text: Final = text
        """The whole report."""
        self.low: Final = [word.replace("’", "'") for word in told.low] if curly else told.low
        """Lower case, straight apostrophes."""
        self.start: Final = told.start
        self.end: Final = told.end

    def __len__(self) -> int:
        return len(self.low)

    def glued(self, index: int) -> bool:
        """Tell whether this word follows the one before it without a space."""
        return 0 < index < len(self.low) and self.end[index - 1] == self.start[index]

    def raw(self, index: int) -> str:
        """Return the word as written."""
        return self.text[self.start[index] : self.end[index]]

    def capital(self, index: int) -> bool:
        """Tell whether the word begins with a capital letter."""
        return 0 <= index < len(self.low) and self.text[self.start[index]].isupper()

    def word(self, index: int) -> str:
        """Return the word in lower case, "" outside the sentence."""
        try:  # nearly always inside: half the time of comparing
            return self.low[index] if index >= 0 else ""
        except IndexError:
            return ""


_LETTER: Final = r"[^\W\d_]"
_ELISION: Final = r"(?:[cdjlmnstCDJLMNST]|[qQ]u|[jJ]usqu|[lL]orsqu|[pP]uisqu)['’](?=[^\W\d_])"
"""Romance elisions are words of their own: d'environ, l'attaque."""


@cache
def cutter(thousands: str = ",", decimal: str = ".") -> Cutter:
    """Return what cuts text by a language's way to write numbers; repeats are bounded.

    Words without an apostrophe are tried first, for they are most of a text: a quarter less time.
    """
    group, point = f"[{re.escape(thousands)}]", f"[{re.escape(decimal)}]"
    return Cutter(
        rf"{_LETTER}++(?!['’])"
        rf"|\d{{1,3}}(?:{group}\d{{2,3}}){{0,5}}{group}\d{{3}}(?!\d)(?:{point}\d+)?"
        rf"|\d+(?:{point}\d+)?|(?<![\w.,]){point}\d+|{_ELISION}|{_LETTER}+(?:['’]{_LETTER}+)?|\S",
        spaces=" " in thousands,
    )


_OfLength: TypeAlias = tuple[int, dict[tuple[str, ...], Payload]]
"""Phrases of so many words with what they mean."""


class Phrases(Generic[Payload]):
    """Phrases with what they mean; the longest one at a place wins, the first of equals.

    Thousands may end on one word ("in", "to"), so that those of a length are looked up at once.
    """

    __slots__ = ("_by_first", "_by_last", "longest")

    def __init__(self, entries: Iterable[tuple[str, Payload]]) -> None:
        self._by_first: Final[dict[str, list[_OfLength[Payload]]]] = {}
        self._by_last: Final[dict[str, list[_OfLength[Payload]]]] = {}
        self.longest = 0
        for phrase, payload in entries:
            words = tuple(_words_of(phrase))
            self.longest = max(self.longest, len(words))
            for table, word in ((self._by_first, words[0]), (self._by_last, words[-1])):
                known = table.setdefault(word, [])
                alike = next((known_ for length, known_ in known if length == len(words)), None)
                if alike is None:
                    known.append((len(words), {words: payload}))
                    known.sort(key=_length, reverse=True)
                else:
                    alike.setdefault(words, payload)

    def at(self, low: list[str], index: int) -> tuple[int, Payload] | None:
        """Return the end (exclusive) and the meaning of the longest phrase that begins here."""
        known = self._by_first.get(low[index]) if index < len(low) else None
        if known is not None:
            for length, phrases_ in known:
                words = tuple(low[index : index + length])
                if words in phrases_:
                    return index + length, phrases_[words]
        return None

    def within(self, low: list[str], first: int, last: int) -> Iterator[tuple[int, int, Payload]]:
        """Yield start, end and meaning of the longest phrase at each place of a stretch where one begins."""
        begins = self._by_first
        for index in [index for index in range(max(0, first), min(last, len(low))) if low[index] in begins]:
            found = self.at(low, index)
            if found is not None:
                yield index, *found

    def before(self, low: list[str], index: int) -> tuple[int, Payload] | None:
        """Return the start and the meaning of the longest phrase that ends before this place."""
        known = self._by_last.get(low[index - 1]) if index > 0 else None
        if known is not None:
            for length, phrases_ in known:
                words = tuple(low[index - length : index]) if length <= index else ()
                if words in phrases_:
                    return index - length, phrases_[words]
        return None


def _length(phrases_: _OfLength[Payload]) -> int:
    return phrases_[0]


def _words_of(phrase: str) -> list[str]:
    """Return the words of a phrase; an elision at its end is one, as it is before a word: plus d'(un)."""
    whole = cutter().cut(f"{phrase}a", 0, len(phrase) + 1).low
    if phrase.endswith("'") and whole[-1] == "a":
        return whole[:-1]
    return cutter().cut(phrase, 0, len(phrase)).low


def phrases(table: Mapping[str, Iterable[str]]) -> Phrases[str]:
    """Return the phrases of a table from a meaning to its wordings."""
    return Phrases(_turned(table))


def _turned(table: Mapping[str, Iterable[str]]) -> Iterator[tuple[str, str]]:
    for meaning, wordings in table.items():
        for wording in wordings:
            yield wording, meaning
