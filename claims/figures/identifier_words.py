"""The words that make a name, a date or a score of a number, and what is known about a number beside them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from claims import foreign_months
from claims import language as languages
from claims.figures.mentions import DASHES


@dataclass(frozen=True, slots=True)
class Lists:
    """The words of one language that make a name, a date or a score of a number."""

    months: frozenset[str]
    not_month: frozenset[str]
    year_before: frozenset[str]
    o_clock: frozenset[str]
    clock_dotted: frozenset[str]
    names: frozenset[str]
    numbering: frozenset[str]
    numbering_after: frozenset[str]
    numbered: frozenset[str]
    """Names that are verbs, and what they count: the injured number 210."""
    not_names: frozenset[str]
    scores: frozenset[str]
    called_days: frozenset[str]
    """Pairs of numbers that are known for what happened on that day: 9-11."""
    streets: frozenset[str]
    """How the name of a street ends."""
    calibres: frozenset[str]
    """What has a calibre: shells, a pistol."""
    emergency: frozenset[str]
    emergency_calls: frozenset[str]
    """Numbers of the emergency services, and what stands beside one that is no count."""
    to: frozenset[str]
    from_: frozenset[str]
    puts_at: frozenset[str]
    levels_at: frozenset[str]
    """After these "at" tells a level and no hour: stood at nine."""
    hours: frozenset[str]
    """What stands before the hour: at."""
    past_hours: frozenset[str]
    parts_of_hours: frozenset[str]
    """What is counted from the hour, and the word between: half past six."""
    after_hours: frozenset[str]
    """What may follow an hour that a word tells."""
    classes: frozenset[str]
    """Names whose number says of which people one speaks: Grade 5 pupils."""
    never_verbs: frozenset[str]
    """Names that are never verbs: to page 12."""
    ranks: frozenset[str]
    modals: frozenset[str]
    done: frozenset[str]
    """What is told of several: in Gao 12 were hurt."""
    listing: frozenset[str]
    """What stands around the places of a list with their numbers."""
    connectors: frozenset[str]
    of: frozenset[str]
    counters: tuple[str, ...]
    """What follows the number of a year, month or day in languages without spaces: 5月."""
    small_months: bool
    """Months are written without a capital."""


class Surroundings(NamedTuple):
    """What is already known about a number."""

    unit: str = ""
    measure: str = ""
    """Of the unit: time, money, rate ...; "" when there is no unit."""
    noun: bool = False
    plural: bool = False
    population: bool = False
    bounded: bool = False
    announced: bool = False
    """Words before it say that a quantity follows: an average of."""
    behind_date: bool = False
    """A date ends right before it: the same day 14 more."""
    dated: bool = False
    """It lies inside a date or a time of day that was found before."""
    counted: bool = False
    """A quantity stands before it in its sentence."""
    shouting: bool = False
    """The sentence is in capitals, so that capitals say nothing."""


@cache
def lists(code: str) -> Lists:
    """Return the words of a language that make a name, a date or a score of a number."""
    data = languages.section(code, "figures")
    changes = languages.section(code, "bounds").get("changes", {})
    numbers = languages.section(code, "numbers")
    foreign = code not in languages.known()
    return Lists(
        months=foreign_months.names() if foreign else frozenset(data.get("months", ())),
        not_month=frozenset(data.get("not_month", ())),
        year_before=frozenset(data.get("year_before", ())),
        o_clock=frozenset(data.get("o_clock", ())),
        clock_dotted=frozenset(data.get("clock_dotted", ())),
        names=frozenset(data.get("names", ())),
        numbering=frozenset(data.get("numbering", ())),
        numbering_after=frozenset(data.get("numbering_after", ())),
        numbered=frozenset(data.get("numbered", ())),
        not_names=frozenset(data.get("not_names", ())),
        scores=frozenset(data.get("scores", ())),
        called_days=frozenset(data.get("called_days", ())),
        streets=frozenset(data.get("streets", ())),
        calibres=frozenset(data.get("calibres", ())),
        emergency=frozenset(data.get("emergency", ())),
        emergency_calls=frozenset(data.get("emergency_calls", ())),
        to=frozenset(changes.get("to", ())),
        from_=frozenset(changes.get("from", ())),
        puts_at=frozenset(data.get("puts_at", ())),
        levels_at=frozenset(data.get("levels_at", ())),
        hours=frozenset(data.get("hours", ())),
        past_hours=frozenset(data.get("past_hours", ())),
        parts_of_hours=frozenset(data.get("parts_of_hours", ())),
        after_hours=frozenset(data.get("after_hours", ())),
        classes=frozenset(data.get("classes", ())),
        never_verbs=frozenset(data.get("never_verbs", ())),
        ranks=frozenset(data.get("ranks", ())),
        modals=frozenset(data.get("modals", ())),
        done=frozenset(data.get("done", ())),
        listing=frozenset((",", ";", ".", "", *numbers.get("joins", ()))),
        connectors=DASHES.union(changes.get("to", ()), numbers.get("joins", ())),
        of=foreign_months.LINKS if foreign else frozenset(numbers.get("of", ())),
        counters=foreign_months.COUNTERS if foreign else (),
        small_months=foreign or bool(data.get("small_months", False)),
    )
