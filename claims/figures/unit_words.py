"""The units of a language, and the words by which they and ages are told. Reads no text."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from claims import language as languages
from claims.tokens import Phrases

Meaning = tuple[str, str]
"""Name of the unit, and the measure that it is a unit of."""


@dataclass(frozen=True, slots=True)
class Units:
    """The units of one language."""

    after: Phrases[Meaning]
    before: Phrases[Meaning]
    """Money that is written before the number."""
    letters: Mapping[str, Meaning]
    """Units of one letter that only count in this case: 5 W, 4G."""
    halved: frozenset[str]
    """What is counted as a rule and is a unit of fractions: half a point."""
    sums: frozenset[str]
    """Letters of money that stand before sums in groups or millions only: R3.2 million."""
    dimensions: frozenset[str]
    """What may follow a letter of length: 600 m underground."""
    warmth: frozenset[str]
    """Words that make a temperature of a whole number with such a letter: 41C."""
    with_decimals: frozenset[str]
    """Words that are a unit behind decimals only: 0,2 point of a rate, 12 points of a team."""
    stops: frozenset[str]
    lasting: frozenset[str]
    """What has lasted as long as it is old: the six-year-old war."""
    per: frozenset[str]
    any: frozenset[str]
    apiece: frozenset[str]
    """Things by the piece, which money is told for, beside units: $12 a share."""
    shifts: frozenset[str]
    """What makes a point in time of "a month": a month earlier."""
    of: frozenset[str]
    ages: frozenset[str]
    age_before: frozenset[str]
    age_until: frozenset[str]
    age_after: frozenset[str]
    age_at: frozenset[str]
    age_of: frozenset[str]
    age_owners: frozenset[str]
    age_is: frozenset[str]
    age_units: frozenset[str]
    age_ends: frozenset[str]
    """Units that tell an age behind a name and a comma, and what follows then: Jean Morel, 54 ans, est."""
    age_links: frozenset[str]
    age_persons: frozenset[str]
    """Whom such a unit tells the age of, and the word between: un homme de 54 ans."""
    age_bounds: frozenset[str]
    """Of whom a bare bound tells the age, and the bounds: children under 5."""


@cache
def units(code: str) -> Units:
    """Return the units of a language."""
    data = languages.section(code, "units")
    words = languages.section(code, "figures")
    after = [
        (wording, (name, measure))
        for measure, table in data.items()
        if isinstance(table, dict) and measure != "letters"
        for name, wordings in table.items()
        for wording in wordings
    ]
    before = [(wording, meaning) for wording, meaning in after if meaning[1] == "money"]
    return Units(
        Phrases(after),
        Phrases(before),
        {letter: (name, measure) for letter, (name, measure) in data.get("letters", {}).items()},
        frozenset(data.get("halved", ())),
        frozenset(data.get("sums", ())),
        frozenset(languages.section(code, "numbers").get("dimension", ())),
        frozenset(data.get("warmth", ())),
        frozenset(data.get("with_decimals", ())),
        frozenset(words.get("stops", ())),
        frozenset(words.get("lasting", ())),
        frozenset(data.get("per", ())),
        frozenset(data.get("any", ())),
        frozenset(data.get("apiece", ())),
        frozenset(data.get("shifts", ())),
        frozenset(languages.section(code, "numbers").get("of", ())),
        frozenset(words.get("ages", ())),
        frozenset(words.get("age_before", ())),
        frozenset(words.get("age_until", ())),
        frozenset(words.get("age_after", ())),
        frozenset(words.get("age_at", ())),
        frozenset(words.get("age_of", ())),
        frozenset(words.get("age_owners", ())),
        frozenset(words.get("age_is", ())),
        frozenset(words.get("age_units", ())),
        frozenset(words.get("age_ends", ())),
        frozenset(words.get("age_links", ())),
        frozenset(words.get("age_persons", ())),
        frozenset(words.get("age_bounds", ())),
    )
