"""Whom or what a sentence makes answerable for what happened: a land's arms, soldiers, lightning, arson."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Final, Literal

from claims.language import section
from claims.places.gazetteer import country_name
from claims.relating import wording
from claims.relating.vocabulary import cut, of

_WORD: Final = r"[\w’'-]+"
_NAMED: Final = 4
"""Words by which who acts is told: Syrian air defence missile."""
_AFTER: Final = 3
"""Words after somebody among which stands what says that it was done to them."""
Answerable = Literal["land", "people", "cause"]


def blamed(ours: str, theirs: str, language: str) -> tuple[str, ...]:
    """Return whom or what each of two sentences makes answerable, () where they do not differ.

    >>> blamed("A Russian shell hit the bus.", "Georgian guns fired at the bus, rebels said.", "en")
    ('Russia', 'Georgia')
    >>> blamed("Lightning started the fire.", "The fire was arson, police said.", "en")
    ('accident', 'intent')
    """
    left, right = _answerable(ours, language), _answerable(theirs, language)
    for kind in left.keys() & right.keys():
        if left[kind].isdisjoint(right[kind]):
            return tuple(", ".join(sorted(side[kind])) for side in (left, right))
    return ()


@lru_cache(maxsize=4096)
def _answerable(text: str, language: str) -> dict[Answerable, frozenset[str]]:
    """Return who acts in a sentence, lands by name and people by kind, and what caused it."""
    lands, people = set[str](), set[str]()
    for found in _acting(language).finditer(text):
        nation, kind = _doer(wording.words(found["who"]), language)
        if nation:
            lands.add(country_name(nation))
        elif kind not in ("", "arms"):
            people.add(kind)
    causes = {_kinds("causes", language).get(word, "") for word in wording.words(text)} - {""}
    sets: dict[Answerable, set[str]] = {"land": lands, "people": people, "cause": causes}
    return {name: frozenset(told) for name, told in sets.items() if told}


def _doer(told: tuple[str, ...], language: str) -> tuple[str, str]:
    """Return the land and the kind of who acts in some words: Syrian air defence missile, or nobody."""
    nation = of(language).nations.get(cut(told[0], of(language).suffixes), "") if told else ""
    kinds = [_kinds("doers", language).get(word, "") for word in told[: _NAMED if nation else 1]]
    at = next((number for number, kind in enumerate(kinds) if kind), None)
    if at is None or not {*told[at + 1 : at + 1 + _AFTER]}.isdisjoint(_told("undergone", language)):
        return "", ""
    return nation, kinds[at]


def _told(name: str, language: str) -> tuple[str, ...]:
    return tuple(section(language, "relations").get("blame", {}).get(name, ()))


@cache
def _kinds(table: str, language: str) -> dict[str, str]:
    """Return the kind of doer, or of cause, that a word is of."""
    told = section(language, "relations").get(table, {})
    return {word: kind for kind, words in told.items() for word in words}


@cache
def _acting(language: str) -> re.Pattern[str]:
    """Return where somebody acts: where a sentence or what is said begins, and after "by"."""
    leads, articles = ("|".join(_told(name, language)) or r"(?!)" for name in ("leads", "articles"))
    who = rf"(?=(?P<who>{_WORD}(?:\s{_WORD}){{0,{_NAMED + _AFTER}}}))"
    return re.compile(rf"(?:^|\b(?:{leads})\s)(?:(?i:{articles})\s)?{who}")
