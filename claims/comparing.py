"""Two figures slot by slot: intervals, windows, places, populations, definitions. Says how they stand, decides nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from math import inf
from typing import Literal

from claims import wording
from claims.model import Window
from claims.statement import Quantity, Statement

Stand = Literal["same", "open", "inside", "contains", "series", "differs"]
"""How our slot stands to theirs. ``series``: the same start, another end."""
Order = Literal["equal", "overlap", "above", "below"]
"""How our interval lies to theirs."""

_FLOORS, _CEILINGS = ("at_least", "more_than"), ("at_most", "less_than")
_LONGEST_SLACK = timedelta(days=7)
_SHORT = timedelta(days=2)
"""Days and nights are told apart by their last day: the past 24 hours, yesterday."""
_SLACK_SHARE = 0.06
"""Starts of a long window are told loosely: "late April" for the 27th; a year allows a week."""

FACTORS: Mapping[str, tuple[str, float]] = {
    "metre": ("distance", 1.0),
    "kilometre": ("distance", 1000.0),
    "mile": ("distance", 1609.344),
    "foot": ("distance", 0.3048),
    "square metre": ("area", 1.0),
    "square kilometre": ("area", 1e6),
    "square mile": ("area", 2_589_988.0),
    "hectare": ("area", 1e4),
    "acre": ("area", 4046.856),
    "dunam": ("area", 1000.0),
    "kilogram": ("weight", 1.0),
    "metric ton": ("weight", 1000.0),
    "ton": ("weight", 1000.0),
}
"""Unit to what it measures and how many of its smallest unit it is; reports write ton for tonne."""


@dataclass(frozen=True, slots=True)
class Interval:
    low: float
    high: float
    low_open: bool = False
    high_open: bool = False


def interval(quantity: Quantity) -> Interval:
    """Return the interval of a figure in the unit of its dimension."""
    factor = FACTORS.get(quantity.unit, ("", 1.0))[1]
    low = -inf if quantity.low is None else quantity.low * factor
    high = inf if quantity.high is None else quantity.high * factor
    return Interval(low, high, quantity.low_open, quantity.high_open)


def wholly_above(ours: Interval, theirs: Interval) -> bool:
    """Tell whether every number of ours is larger than every number of theirs."""
    if ours.low == theirs.high:
        return (ours.low_open or theirs.high_open) and ours.low not in (inf, -inf)
    return ours.low > theirs.high


def figures(ours: Quantity, theirs: Quantity) -> Order:
    """Return how our interval lies to theirs; two plain numbers that are written alike are equal."""
    left, right = interval(ours), interval(theirs)
    if ours.value is not None and ours.value == theirs.value and ours.unit == theirs.unit:
        return "equal"
    if left == right:
        return "equal"
    if wholly_above(left, right):
        return "above"
    return "below" if wholly_above(right, left) else "overlap"


def bounds_apart(ours: Quantity, theirs: Quantity) -> bool:
    """Tell whether two bounds of one direction name different counts; a rounder floor below a count names the same.

    "At least 135" and "at least 153" overlap as intervals and are two counts; "more than 50" and "at least 57" are one.
    """
    pairs = (_FLOORS, _CEILINGS)
    if not any(ours.bound in kinds and theirs.bound in kinds for kinds in pairs):
        return False
    lower, higher = sorted((level(ours), level(theirs)))
    return lower != higher and _digits(lower) >= _digits(higher)


def _digits(number: float) -> int:
    """Return how many significant digits a number is told with."""
    return len(f"{number:.15g}".replace(".", "").strip("0"))


def level(quantity: Quantity) -> float:
    """Return the one number that stands for a figure when a series is followed: the stated one, else its bound."""
    span = interval(quantity)
    if quantity.value is not None:
        stated = quantity.value * FACTORS.get(quantity.unit, ("", 1.0))[1]
        if span.low <= stated <= span.high:
            return stated
    if span.low == -inf:
        return span.high
    return span.low if span.high == inf else (span.low + span.high) / 2


def dimension(unit: str, language: str) -> str:
    """Return what a unit measures, a currency by its own name; "" for counted things such as people and trucks."""
    if " per " in unit:
        return unit
    family = wording.of(language).units.get(unit, "")
    return unit if family in ("money", "rate") else family


def slack(window: Window, as_of: date | None) -> timedelta:
    """Return how loosely the start of a window is told, by its length."""
    last = window.last or as_of
    if window.first is None or last is None:
        return timedelta(days=1)
    return max(timedelta(days=1), min(_LONGEST_SLACK, (last - window.first) * _SLACK_SHARE))


def windows(ours: Quantity, theirs: Quantity, ours_told: Statement, theirs_told: Statement) -> Stand:
    """Return how our window stands to theirs; one that is only assumed never separates two figures."""
    left, right = ours.window, theirs.window
    if left is None or right is None or left.first is None or right.first is None:
        return "open"
    stand = _windows(ours, theirs, left, right)
    if stand == "differs" and _one_night(left, right, ours_told, theirs_told):
        return "same"
    if stand in ("inside", "contains", "differs") and ("window" in ours.assumed) != (
        "window" in theirs.assumed
    ):
        return "open"
    return stand


def _one_night(left: Window, right: Window, ours: Statement, theirs: Statement) -> bool:
    """Tell whether two incidents on neighbouring days may be one night, which one report dates by its evening."""
    if left.kind != "incident" or right.kind != "incident" or left.first is None or right.first is None:
        return False
    night = wording.of(ours.language).night
    return abs(left.first - right.first) <= timedelta(days=1) and all(
        night & {*wording.words(item.text)} for item in (ours, theirs)
    )


def _windows(ours: Quantity, theirs: Quantity, left: Window, right: Window) -> Stand:
    assert left.first and right.first  # noqa: S101 - the caller has looked
    if left.kind == right.kind == "incident":
        return incidents(left, right)
    ends = _end(left, ours), _end(right, theirs)
    if (
        "cumulative" not in (left.kind, right.kind)
        and max(ends[0] - left.first, ends[1] - right.first) <= _SHORT
    ):
        return "same" if ends[0] == ends[1] else "differs"
    loose = max(slack(left, ours.as_of), slack(right, theirs.as_of))
    if abs(left.first - right.first) <= loose and not (_unit_of_time(left) or _unit_of_time(right)):
        return _from_one_start(left, right, loose)
    return _periods(left, right, *ends)


def _from_one_start(left: Window, right: Window, loose: timedelta) -> Stand:
    if "cumulative" in (left.kind, right.kind) or "incident" in (left.kind, right.kind):
        return "series"
    if left.last and right.last and abs(left.last - right.last) <= min(loose, timedelta(days=1)):
        return "same"
    return "series"


def incidents(left: Window, right: Window) -> Stand:
    """Tell whether two incidents may be one: their days meet."""
    if left.first is None or right.first is None:
        return "open"
    left_last, right_last = left.last or left.first, right.last or right.first
    return "same" if left.first <= right_last and right.first <= left_last else "differs"


def _periods(left: Window, right: Window, left_end: date, right_end: date) -> Stand:
    assert left.first and right.first
    if (left.first, left_end) == (right.first, right_end):
        return "same"
    long = min(left_end - left.first, right_end - right.first) >= timedelta(days=13)
    loose = timedelta(days=1 if long else 0)
    if abs(left.first - right.first) <= loose and abs(left_end - right_end) <= loose:
        return "same"
    if right.first <= left.first and left_end <= right_end:
        return "inside"
    if left.first <= right.first and right_end <= left_end:
        return "contains"
    return "differs"


def _end(window: Window, quantity: Quantity) -> date:
    end = window.last or quantity.as_of or window.first
    assert end and window.first
    return max(end, window.first)


def _unit_of_time(window: Window) -> bool:
    """Tell whether a closed period is a month, quarter, half-year, year, week or day of the calendar."""
    if window.kind != "period" or window.first is None or window.last is None:
        return False
    first, after = window.first, window.last + timedelta(days=1)
    if (after - first).days in (1, 7):
        return True
    months = (after.year - first.year) * 12 + after.month - first.month
    return first.day == after.day == 1 and months in (1, 3, 6, 12)


def places(ours: Quantity, theirs: Quantity, left: Statement, right: Statement) -> Stand:
    """Return how our place stands to theirs, by containment; where both name several, by those they do not share."""
    if not ours.place or not theirs.place:
        return "open"
    stand = _one_place(ours, theirs)
    if stand == "same" or stand == "differs":
        several = scenes(left, right)
        if several == "same" or (several == "differs" and {*left.places} & {*right.places}):
            stand = several
    if stand in ("same", "open"):
        return stand
    return "open" if _loosely_placed(ours, theirs, left, right) else stand


def _loosely_placed(ours: Quantity, theirs: Quantity, left: Statement, right: Statement) -> bool:
    """Tell whether places that only the report gives are too loose to part two figures.

    The town of a bureau says little, two towns of one country a little more; a name that both claims share
    (an island that the table of places lacks) outweighs what stands around them.
    """
    datelines = ("dateline" in ours.assumed) + ("dateline" in theirs.assumed)
    if datelines == 2:
        return not {*ours.within} & {*theirs.within}
    assumed = {*ours.assumed, *theirs.assumed} & {"place", "dateline"}
    return datelines == 1 or bool(assumed) and shared_names(left, right)


def _one_place(ours: Quantity, theirs: Quantity) -> Stand:
    if ours.place == theirs.place or wording.fold(ours.place) == wording.fold(theirs.place):
        return "same"
    if theirs.place in ours.within:
        return "inside"
    return "contains" if ours.place in theirs.within else "differs"


def scenes(ours: Statement, theirs: Statement) -> Stand:
    """Return how the places of two claims stand: envoys of Serbia meet in Berlin, envoys of Serbia meet in Brussels."""
    mine, other = {*ours.places} - {*theirs.around}, {*theirs.places} - {*ours.around}
    if not ours.places or not theirs.places:
        return "open"
    only_mine, only_other = mine - other, other - mine
    if not mine or not other:
        return "contains" if mine else "inside"
    if only_mine and only_other:
        return "differs"
    return "same"


def shared_names(ours: Statement, theirs: Statement) -> bool:
    """Tell whether two claims share a name that is not the name of who says so."""
    speakers = wording.stems(f"{ours.source} {theirs.source} {ours.origin} {theirs.origin}", ours.language)
    return bool((ours.names & theirs.names).difference(speakers))


def populations(ours: Quantity, theirs: Quantity, language: str) -> Stand:
    """Return how our population stands to theirs: civilians are people, children are civilians."""
    known = wording.of(language)
    mine = known.everyone.get(ours.population, ours.population)
    other = known.everyone.get(theirs.population, theirs.population)
    if not mine or not other:
        return _of_one_kind(ours, theirs, language)
    if mine == other:
        return "same"
    if other in _larger(mine, known.populations):
        return "inside"
    if mine in _larger(other, known.populations):
        return "contains"
    return "differs" if mine in known.populations and other in known.populations else "open"


def _of_one_kind(ours: Quantity, theirs: Quantity, language: str) -> Stand:
    """Female hopefuls are a part of the hopefuls: the same noun, with one group named on one side only."""
    nouns = ({*wording.stems(quantity.unit, language)} for quantity in (ours, theirs))
    known = wording.of(language).populations
    if not set.intersection(*nouns) or bool(ours.population) == bool(theirs.population):
        return "open"
    if ours.population in known:
        return "inside"
    return "contains" if theirs.population in known else "open"


def _larger(population: str, larger: Mapping[str, str]) -> list[str]:
    found: list[str] = []
    while population in larger and larger[population] not in found:
        population = larger[population]
        found.append(population)
    return found


def definitions(ours: Quantity, theirs: Quantity) -> tuple[str, str] | None:
    """Return the two definitions where they are of one kind and differ: ("suspected", "confirmed")."""
    left = dict(item.split(" ", 1) for item in ours.qualities)
    right = dict(item.split(" ", 1) for item in theirs.qualities)
    for kind in left.keys() & right.keys():
        if left[kind] != right[kind]:
            return left[kind], right[kind]
    return None


def measures(ours: Quantity, theirs: Quantity, left: Statement, right: Statement) -> Stand:
    """Return how what we count stands to what they count; where no measure is known, by the words counted."""
    units = dimension(ours.unit, left.language), dimension(theirs.unit, left.language)
    if units[0] != units[1] and ours.unit and theirs.unit:
        return "differs"
    if ours.measure and theirs.measure:
        return _known(ours.measure, theirs.measure, left.language)
    if units[0] and units[0] == units[1]:
        return "open"
    return _counted(ours, theirs, left, right)


def _known(ours: str, theirs: str, language: str) -> Stand:
    if ours == theirs:
        return "same"
    words = wording.of(language)
    if frozenset((ours, theirs)) in words.kin:
        return "open"
    if words.measures.get(ours) == theirs:
        return "inside"
    return "contains" if words.measures.get(theirs) == ours else "differs"


def _counted(ours: Quantity, theirs: Quantity, left: Statement, right: Statement) -> Stand:
    names = left.names | right.names
    mine, other = {*ours.counted} - names, {*theirs.counted} - names
    if not mine or not other:
        return "open"
    if ours.measure or theirs.measure:
        return _half_known(ours, theirs, left, right)
    return "same" if mine & right.words or other & left.words else "differs"


def _half_known(ours: Quantity, theirs: Quantity, left: Statement, right: Statement) -> Stand:
    """A measure on one side only: tents are no refugees, unless the other report speaks of tents too."""
    unknown, words = (ours, right.words) if not ours.measure else (theirs, left.words)
    thing = {*wording.stems(unknown.unit, left.language)} - wording.of(left.language).groups.keys()
    return "differs" if thing and not unknown.population and not thing & words else "open"
