"""What one language knows about places: names of countries, words around a name, what is no place."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from claims.language import section
from claims.places.gazetteer import fold


@dataclass(frozen=True, slots=True)
class Words:
    """What one language knows about places."""

    code: str
    countries: dict[str, str]
    """Names and adjectives of countries, folded, to their code."""
    openers: frozenset[str]
    """First words of the names of countries that have several."""
    adjectives: frozenset[str]
    locatives: frozenset[str]
    inside: frozenset[str]
    """Those of the locatives that stand before no person."""
    seats: frozenset[str]
    """What towns have, behind their names: court, airport."""
    classes: frozenset[str]
    regions: tuple[str, ...]
    directions: dict[str, str]
    stop: frozenset[str]
    given: frozenset[str]
    acting: frozenset[str]
    """What of a place acts elsewhere: its army."""
    named: frozenset[str]
    """What may be named after a place: agreement, summit."""
    lands: frozenset[str]
    """What a land is called by the region that it lies in: the Sahel state."""
    reckoned: frozenset[str]
    """What makes of a place the event that it is known for: since Sochi."""
    vessels: frozenset[str]
    """What a ship is called before its name."""
    shortened: frozenset[str]
    """Words that a full stop may follow within a name: St. Louis."""
    transliterated: frozenset[str]
    """Countries whose names are spelled in many ways in this language."""


@cache
def words_of(code: str) -> Words:
    """Return what a language knows about places; little, when it has no such section."""
    told = section(code, "places")
    names = {fold(name): country for name, country in told.get("countries", {}).items()}
    adjectives = {fold(name): country for name, country in told.get("adjectives", {}).items()}
    return Words(
        code=code,
        countries={**names, **adjectives},
        openers=frozenset(name.partition(" ")[0] for name in names if " " in name),
        adjectives=frozenset(adjectives) - set(names),
        locatives=frozenset(told.get("locatives", ())),
        inside=frozenset(told.get("inside", ())),
        seats=frozenset(told.get("seats", ())),
        classes=frozenset(told.get("class_words", ())),
        regions=tuple(told.get("region_phrases", ())),
        directions=told.get("directions", {}),
        stop=frozenset(told.get("stop", ())),
        given=frozenset(told.get("given_names", ())),
        named=frozenset(told.get("named_after", ())),
        acting=frozenset(told.get("acting", ())),
        lands=frozenset(told.get("lands", ())),
        reckoned=frozenset(told.get("reckoned_from", ())),
        vessels=frozenset(told.get("vessels", ())),
        shortened=frozenset(told.get("shortened", ())),
        transliterated=frozenset(told.get("transliterated", ())),
    )
