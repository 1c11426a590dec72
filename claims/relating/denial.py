"""What a sentence denies: that anything happened, or one of two opposite states."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

from claims.relating import wording
from claims.relating.vocabulary import listed, of
from claims.relating.wording import stem, words

_JOINED: Final = re.compile(r"\w+-\w+")
"""Words with a hyphen deny nothing: a no-confidence vote."""
_NAMED: Final = re.compile(r"(?<=[a-z] )(?:Without|No|Not|Never)(?= [A-Z])")
"""Nor does a name: Doctors Without Borders."""
_DENIED: Final = 3
"""Words after "not" among which stands what is denied; chosen by eye."""


@dataclass(frozen=True, slots=True)
class Denial:
    """One denial of a sentence."""

    clause: frozenset[str]
    """Stems of the clause in which it stands."""
    denied: frozenset[str]
    """Stems of the words right after it."""
    sure: bool
    """By a word that denies, not by a mere "no" that counts nothing."""
    aside: bool
    """In a later clause with a subject of its own: the train derailed, and nobody was hurt."""
    untrue: bool = False
    """It says that something is untrue, and not only "not" of what stands behind it."""


def denies(text: str, language: str, *, surely: bool = False) -> bool:
    """Tell whether a sentence denies something: "not", but not "no fewer than"; ``surely``: nor by "no".

    >>> denies("Nobody was hurt.", "en"), denies("Nobody was hurt.", "en", surely=True)
    (True, False)
    >>> denies("It is not known who did it.", "en")
    False
    """
    return any(item.sure or not surely for item in denials(text, language))


@lru_cache(maxsize=4096)
def denials(text: str, language: str) -> tuple[Denial, ...]:
    """Return what a sentence denies; that something is not known or not told denies nothing."""
    known, found = of(language), []
    if known.denials.isdisjoint(words(text)) and not _phrases(language).search(text):
        return ()
    plain = listed("negations", language)
    for number, clause in enumerate(_clauses(language).split(_plain(text, language))):
        told = words(clause)
        stems, aside = wording.stem_set(clause, language), number > 0 and not _goes_on(told, language)
        for at, word in enumerate(told):
            after = told[at + 1 : at + 1 + _DENIED]
            if word in known.denials and not _denies_nothing(word, after, language):
                sure = word not in known.weak_denials and not _counts(after, language)
                untrue = word not in plain or not listed("truths", language).isdisjoint(after)
                denied = wording.stem_set(" ".join(after), language)
                found.append(Denial(stems, denied, sure, aside, untrue))
        if _phrases(language).search(clause):
            found.append(Denial(stems, stems, True, aside, True))
    return tuple(found)


def _denies_nothing(word: str, after: tuple[str, ...], language: str) -> bool:
    """Tell whether a denial only leaves open: no fewer than, not only, not known, did not say."""
    if not listed("leaves_open", language).isdisjoint(after):
        return True
    return bool(after) and after[0] in of(language).but and not _counts(after, language)


def _counts(after: tuple[str, ...], language: str) -> bool:
    """Tell whether "not" counts nothing: not one bus, not a single soldier."""
    return any(after[: len(words(told))] == words(told) for told in listed("not_one", language))


def _goes_on(told: tuple[str, ...], language: str) -> bool:
    """Tell whether a clause has the subject of the one before it: and was not let go."""
    return not told or told[0] in listed("auxiliaries", language)


@cache
def _clauses(language: str) -> re.Pattern[str]:
    """Return what stands between two clauses."""
    joins = "|".join(map(re.escape, listed("clause_joins", language))) or r"(?!)"
    return re.compile(
        rf"[;:]\s|,\s(?:{joins})\s|\s(?:{joins})\s(?=(?:nobody|no|none|not|the)\b)", re.IGNORECASE
    )


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
    """Return which side of known opposites a sentence tells, 1 or -1 by their number: open, or not closed.

    What may or will be is no state.
    """
    known, told, sides = of(language), words(_JOINED.sub(" ", text)), _sides(language)
    found: dict[int, set[int]] = {}
    for at, word in enumerate(told):
        told_of = sides.get(stem(word, language))
        if not told_of:
            continue
        before = told[max(0, at - _DENIED) : at]
        denied = any(
            item in known.denials and after not in known.but
            for item, after in zip(before, (*before[1:], word), strict=False)
        )
        if not denied and not listed("planned", language).isdisjoint(before):
            continue
        for number, side in told_of.items():
            found.setdefault(number, set()).add(-side if denied else side)
    return {number: several.pop() for number, several in found.items() if len(several) == 1}


@cache
def _sides(language: str) -> dict[str, dict[int, int]]:
    """Return the opposites of which each stem is a side, 1 or -1 by their number."""
    found: dict[str, dict[int, int]] = {}
    for number, (one, other) in enumerate(of(language).opposites):
        for side, stems in ((-1, other), (1, one)):
            for item in filter(None, stems):
                found.setdefault(item, {})[number] = side
    return found
