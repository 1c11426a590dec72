"""The cues by which a sentence is worth checking: each a name and a value 0..1, without weights."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from math import log, sqrt
from typing import Final

from claims.language import known, section
from claims.pieces import Pieces, pieces_of

_DIGITS: Final = re.compile(r"\d[\d.,]*")
_TOKEN: Final = re.compile(r"\w+(?:'\w+)?|[?!%$£€\":;—()]")
_NAME: Final = re.compile(r"[A-Z](?<=[\s(\"'].)[\w’'-]")
_CAPITALISED: Final = re.compile(r"[A-Z][\w’'-]")
_MOST: Final = 1_000
"""Characters of a sentence that are looked at; what follows changes no score."""

SIGNS: Final = {
    "%": "share", "$": "money", "£": "money", "€": "money", "?": "question", "!": "exclamation",
    '"': "quotation", ":": "aside", ";": "aside", "—": "aside", "(": "aside",
}  # fmt: skip
"""The cue that each sign gives."""
_MARKS: Final = frozenset([*SIGNS, ")"])

Cues = dict[str, float]


class Words:
    """A sentence as the cues see it.

    >>> Words("He paid $1,200 to Anna.").tokens
    ['he', 'paid', '$', '0', 'to', 'anna']
    """

    __slots__ = ("distinct", "names", "size", "spaced", "text", "tokens")

    def __init__(self, text: str) -> None:
        text = text[:_MOST]
        tokens: list[str] = []
        size = names = 0
        for piece in pieces_of(text):
            told, words, named = _PIECES.of(piece)
            tokens += told
            size += words
            names += named
        self.text: Final = text
        self.tokens: Final = tokens
        """Lower case, numbers as "0"."""
        self.distinct: Final = dict.fromkeys(tokens)
        """Each token once, in the order of the text: so sums over them are the same in every run."""
        self.size: Final = size
        """How many of the tokens are no signs."""
        self.names: Final = 0 if text.isupper() else names - bool(_CAPITALISED.match(text))
        """Capitalised words after the first."""
        self.spaced: Final = " ".join([*tokens, ""])
        """The tokens, each with a space after it."""


def _read(piece: str) -> tuple[tuple[str, ...], int, int]:
    """Return the tokens of a piece, how many of them are no signs, and how many names it has."""
    plain = piece.lower().replace("’", "'").replace("“", '"').replace("”", '"')
    tokens = tuple(_TOKEN.findall(_DIGITS.sub("0", plain)))
    return tokens, len([token for token in tokens if token not in _MARKS]), len(_NAME.findall(f" {piece}"))


_PIECES: Final = Pieces(_read)


def scale(count: int) -> float:
    """Return the value of each of so many words, such that long sentences do not weigh more."""
    return 3.0 / sqrt(count) if count else 0.0


def cues(words: Words, language: str) -> Cues:
    """Return the named cues of a sentence with their values; a cue that is absent is left out."""
    found: Cues = {}
    told = _told(language)
    for token in words.distinct:
        for name in told.get(token, ()):
            found[name] = 1.0
    for name, cue in SHAPES.items():
        if value := cue(words):
            found[name] = value
    return found


@cache
def _told(code: str) -> dict[str, tuple[str, ...]]:
    """Return for each cue word of a language, and each sign, the cues that it gives."""
    names: dict[str, tuple[str, ...]] = {"0": ("number",)}
    names.update((sign, (cue,)) for sign, cue in SIGNS.items())
    if code in known():
        for cue, listed in section(code, "scoring").get("cues", {}).items():
            for word in listed:
                names[word] = (*names.get(word, ()), cue.replace("_", " "))
    return names


# ---- cues of shape, the same in every language -----------------------------------------------------------
def several_numbers(words: Words) -> float:
    """How many numbers, up to four."""
    return min(words.tokens.count("0"), 4) / 4


_YEAR: Final = re.compile(r"(?:1(?<!\w.)[5-9]|2(?<!\w.)0)\d\d\b")


def year(words: Words) -> float:
    """A year in digits."""
    return float("0" in words.distinct and bool(_YEAR.search(words.text)))


def names(words: Words) -> float:
    """The share of capitalised words, full at one half."""
    return min(2.0 * words.names / max(words.size, 1), 1.0)


def a_name(words: Words) -> float:
    """A capitalised word after the first."""
    return float(words.names > 0)


def length(words: Words) -> float:
    """The length on a scale of logarithms, full at some 55 words."""
    return min(log(max(words.size, 1)) / 4, 1.0)


def short(words: Words) -> float:
    """Fewer than eight words."""
    return float(words.size < 8)


def long_words(words: Words) -> float:
    """The share of words of more than eight letters."""
    return len([True for token in words.tokens if len(token) > 8]) / max(words.size, 1)


def word_length(words: Words) -> float:
    """The mean length of the words, full at eight letters."""
    return min((len(words.spaced) / max(words.size, 1) - 1) / 8, 1.0)


def adverbs(words: Words) -> float:
    """Words in -ly, up to three."""
    return min(words.spaced.count("ly "), 3) / 3


def past(words: Words) -> float:
    """Words in -ed, up to three."""
    return min(words.spaced.count("ed "), 3) / 3


def contraction(words: Words) -> float:
    """A contraction, which is spoken language."""
    return float(words.spaced.count("'") > words.spaced.count("'s "))


SHAPES: dict[str, Callable[[Words], float]] = {
    cue.__name__.replace("_", " "): cue
    for cue in (
        several_numbers, year, names, a_name, length, short, long_words, word_length, adverbs, past,
        contraction,
    )
}  # fmt: skip


def cue_names(language: str) -> Iterator[str]:
    """Yield the names of all cues that a sentence of this language can have."""
    yield "number"
    yield from dict.fromkeys(SIGNS.values())
    yield from SHAPES
    yield from (name.replace("_", " ") for name in section(language, "scoring").get("cues", {}))
