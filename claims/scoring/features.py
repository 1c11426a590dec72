"""The cues by which a sentence is worth checking: each a name and a value 0..1, without weights."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from math import log, sqrt
from operator import itemgetter
from typing import NamedTuple

from claims.language import known, section

_DIGITS = re.compile(r"\d[\d.,]*")
_TOKEN = re.compile(r"\w+(?:'\w+)?|[?!%$£€\":;—()]")
_NAME = re.compile(r"(?<=[\s(\"'])[A-Z][\w’'-]")
_MOST = 1_000
"""Characters of a sentence that are looked at; what follows changes no score."""

Cues = dict[str, float]


class Words(NamedTuple):
    """A sentence as the cues see it."""

    tokens: list[str]
    """Lower case, numbers as "0"."""
    distinct: frozenset[str]
    size: int
    """How many of the tokens are words or numbers."""
    names: int
    """Capitalised words after the first."""
    spaced: str
    """The tokens, each with a space after it."""
    text: str


def words_of(text: str) -> Words:
    """Return the words of a sentence.

    >>> words_of("He paid $1,200 to Anna.").tokens
    ['he', 'paid', '$', '0', 'to', 'anna']
    """
    text = text[:_MOST]
    plain = text.lower().replace("’", "'").replace("“", '"').replace("”", '"')
    tokens = _TOKEN.findall(_DIGITS.sub("0", plain))
    names = 0 if text.isupper() else len(_NAME.findall(text))
    return Words(
        tokens,
        frozenset(tokens),
        sum(map(str.isalnum, map(itemgetter(0), tokens))),
        names,
        " ".join([*tokens, ""]),
        text,
    )


def scale(count: int) -> float:
    """Return the value of each of so many words, such that long sentences do not weigh more."""
    return 3.0 / sqrt(count) if count else 0.0


def cues(words: Words, language: str) -> Cues:
    """Return the named cues of a sentence with their values; a cue that is absent is left out."""
    found: Cues = {}
    told = _told(language)
    for token in told.keys() & words.distinct:
        for name in told[token]:
            found[name] = 1.0
    for name, cue in SHAPES.items():
        if value := cue(words):
            found[name] = value
    return found


@cache
def _told(code: str) -> Mapping[str, tuple[str, ...]]:
    """Return for each cue word of a language the cues that it gives."""
    names: dict[str, tuple[str, ...]] = {}
    if code in known():
        for cue, listed in section(code, "scoring").get("cues", {}).items():
            for word in listed:
                names[word] = (*names.get(word, ()), cue.replace("_", " "))
    return names


# ---- cues of shape, the same in every language -----------------------------------------------------------
def number(words: Words) -> float:
    """A number in digits."""
    return float("0" in words.distinct)


def several_numbers(words: Words) -> float:
    """How many numbers, up to four."""
    return min(words.tokens.count("0"), 4) / 4


_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")


def year(words: Words) -> float:
    """A year in digits."""
    return float("0" in words.distinct and bool(_YEAR.search(words.text)))


def share(words: Words) -> float:
    """A percent sign."""
    return float("%" in words.distinct)


def money(words: Words) -> float:
    """A sign of currency."""
    return float(not {"$", "£", "€"}.isdisjoint(words.distinct))


def question(words: Words) -> float:
    """A question mark."""
    return float("?" in words.distinct)


def exclamation(words: Words) -> float:
    """An exclamation mark."""
    return float("!" in words.distinct)


def quotation(words: Words) -> float:
    """Quotation marks."""
    return float('"' in words.distinct)


def aside(words: Words) -> float:
    """A colon, a dash or brackets."""
    return float(not {":", ";", "—", "("}.isdisjoint(words.distinct))


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
    return sum(map((8).__lt__, map(len, words.tokens))) / max(words.size, 1)


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
        number, several_numbers, year, share, money, question, exclamation, quotation, aside, names, a_name,
        length, short, long_words, word_length, adverbs, past, contraction,
    )
}  # fmt: skip


def cue_names(language: str) -> Iterator[str]:
    """Yield the names of all cues that a sentence of this language can have."""
    yield from SHAPES
    yield from (name.replace("_", " ") for name in section(language, "scoring").get("cues", {}))
