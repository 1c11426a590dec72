"""Other spellings of the names in a statement: who seeks Idleb or Gadhafi wants Idlib and Qaddafi too.

Places are known by the names of the table in lands whose names are transliterated, persons and groups by the
language's own list.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache
from typing import Final

from claims.finding.words import distinct_words
from claims.language import known, section
from claims.places.gazetteer import fold, lookup, spelled
from claims.places.words import words_of
from claims.relating.statement import Statement

SHORTEST: Final = 4
"""Letters of a word that is a name: articles are shorter."""

Spellings = dict[str, tuple[str, ...]]
"""A word to its other spellings."""


def spellings(wanted: Statement) -> Spellings:
    """Return other spellings of the words of a statement; words without any are left out.

    >>> spellings(Statement("Gadhafi fled.", language="en"))["gadhafi"][:2]
    ('gaddafi', 'qaddafi')
    """
    language = wanted.language or "en"
    if language not in known():
        return {}
    told = _listed(language)
    for place in wanted.places:
        told = {**told, **_of_place(place, language)}
    return {word: told[word] for word in distinct_words(wanted.text, language) if word in told}


@cache
def _listed(language: str) -> Mapping[str, tuple[str, ...]]:
    """Return the spellings of persons and groups that the language lists."""
    return _each_of(section(language, "words").get("spellings", ()))


@lru_cache(maxsize=2_000)
def _of_place(name: str, language: str) -> Spellings:
    """Return the spellings of the words in the names of a place."""
    lands, key = words_of(language).transliterated, fold(name)
    rows = [row for row in lookup(key) if row.country in lands and row.kind in ("city", "region")]
    return _each_of(column for row in rows for column in zip(*map(str.split, spelled(key, row)), strict=True))


def _each_of(groups: Iterable[Sequence[str]]) -> Spellings:
    """Return for each word the others of its groups."""
    found: dict[str, dict[str, None]] = {}
    for group in groups:
        named = [word for word in group if len(word) >= SHORTEST]
        for word in named:
            found.setdefault(word, {}).update(dict.fromkeys(other for other in named if other != word))
    return {word: tuple(others) for word, others in found.items() if others}
