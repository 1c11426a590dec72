"""What a sentence denies: that anything happened, or one of two opposite states."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Final

from claims.relating.vocabulary import listed, of
from claims.relating.wording import stem, words

_JOINED: Final = re.compile(r"\w+-\w+")
"""Words with a hyphen deny nothing: a no-confidence vote."""
_NAMED: Final = re.compile(r"(?<=[a-z] )(?:Without|No|Not|Never)(?= [A-Z])")
"""Nor does a name: Doctors Without Borders."""
_DENIED: Final = 3
"""Words after "not" among which stands what is denied; chosen by eye."""


def denies(text: str, language: str, *, surely: bool = False) -> bool:
    """Tell whether a sentence denies something: "not", but not "no fewer than"; ``surely``: nor by "no"."""
    known = of(language)
    denials = known.denials - known.weak_denials if surely else known.denials
    if not denials.isdisjoint(words(text)):
        told = words(_plain(text, language))
        for word, after in zip(told, [*told[1:], ""], strict=False):
            if word in denials and after not in known.but:
                return True
    return _phrases(language).search(text) is not None


@cache
def _phrases(language: str) -> re.Pattern[str]:
    phrases = "|".join(map(re.escape, listed("denial_phrases", language))) or r"(?!)"
    return re.compile(rf"\b(?:{phrases})\b", re.IGNORECASE)


def _plain(text: str, language: str) -> str:
    """Return a text without names that hold a denial, and without why a source has no name."""
    return _unnamed(language).sub(" ", _NAMED.sub(" ", _JOINED.sub(" ", text)))


@cache
def _unnamed(language: str) -> re.Pattern[str]:
    phrases = "|".join(map(re.escape, listed("unnamed", language))) or r"(?!)"
    return re.compile(rf"\b(?:{phrases})\b", re.IGNORECASE)


@lru_cache(maxsize=4096)
def states(text: str, language: str) -> dict[int, int]:
    """Return which side of known opposites a sentence tells, 1 or -1 by their number: open, or not closed."""
    known, told = of(language), words(_JOINED.sub(" ", text))
    found: dict[int, set[int]] = {}
    for at, word in enumerate(told):
        cut = stem(word, language)
        before = told[max(0, at - _DENIED) : at]
        denied = any(
            item in known.denials and after not in known.but
            for item, after in zip(before, (*before[1:], word), strict=False)
        )
        for number, sides in enumerate(known.opposites):
            if cut and (cut in sides[0] or cut in sides[1]):
                found.setdefault(number, set()).add(1 if (cut in sides[0]) != denied else -1)
    return {number: sides.pop() for number, sides in found.items() if len(sides) == 1}
