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
        after=Phrases(after),
        before=Phrases(before),
        letters={letter: (name, measure) for letter, (name, measure) in data.get("letters", {}).items()},
        halved=frozenset(data.get("halved", ())),
        sums=frozenset(data.get("sums", ())),
        dimensions=frozenset(languages.section(code, "numbers").get("dimension", ())),
        warmth=frozenset(data.get("warmth", ())),
        with_decimals=frozenset(data.get("with_decimals", ())),
        stops=frozenset(words.get("stops", ())),
        lasting=frozenset(words.get("lasting", ())),
        per=frozenset(data.get("per", ())),
        any=frozenset(data.get("any", ())),
        apiece=frozenset(data.get("apiece", ())),
        shifts=frozenset(data.get("shifts", ())),
        of=frozenset(languages.section(code, "numbers").get("of", ())),
        ages=frozenset(words.get("ages", ())),
        age_before=frozenset(words.get("age_before", ())),
        age_until=frozenset(words.get("age_until", ())),
        age_after=frozenset(words.get("age_after", ())),
        age_at=frozenset(words.get("age_at", ())),
        age_of=frozenset(words.get("age_of", ())),
        age_owners=frozenset(words.get("age_owners", ())),
        age_is=frozenset(words.get("age_is", ())),
        age_units=frozenset(words.get("age_units", ())),
        age_ends=frozenset(words.get("age_ends", ())),
        age_links=frozenset(words.get("age_links", ())),
        age_persons=frozenset(words.get("age_persons", ())),
        age_bounds=frozenset(words.get("age_bounds", ())),
    )
