"""Which figures of two claims are compared: the pair that counts the same thing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import inf, log

from claims.relating import intervals
from claims.relating.intervals import Stand
from claims.relating.measures import measures
from claims.relating.populations import populations
from claims.relating.statement import Quantity, Statement

_MEASURE: dict[Stand, float] = {"same": 5, "series": 5, "open": 2, "inside": 0, "contains": 0, "differs": -6}
_POPULATION: dict[Stand, float] = {
    "same": 2,
    "series": 2,
    "open": 0,
    "inside": -1,
    "contains": -1,
    "differs": -2,
}
_FORMER = -4.0
"""In "rose from 12 to 17" the 17 is the news."""
_PART = -1.0
"""A part goes with a part, a whole with a whole."""
_LATER = -0.6
"""For each place in its sentence: the first figure is the main one."""
_COUNTED = 0.5
_ONE_NUMBER = 5.0
"""One number of three digits on both sides is what both report: 69 of the 128, and 128."""
_DISTANCE = 2.0
"""Two numbers of one thing are seldom far apart; the measure still outweighs this."""
_INCIDENTAL_UNITS = frozenset(
    {
        "year of age",
        "year",
        "month",
        "week",
        "day",
        "hour",
        "minute",
        "second",
        "times",
        "count",
        "ordinal",
        "storey",
    }
)
_INCIDENTAL = -4.0
_PRICES, _GOODS = ("price", "money"), ("volume", "weight")
"""A measure of what somebody pays, and of what they pay it for."""
_SMALL = 10
_PERIOD = 1.5
"""A count of one day goes with one of that day, not with one that has run for weeks."""
_OF_THINGS = frozenset({"", "attacks", "buildings", "vehicles", "distance"})
"""Up to ten things of these measures may be beside the matter."""


@dataclass(frozen=True, slots=True)
class Pair:
    """The two figures that are compared."""

    ours: Quantity
    theirs: Quantity
    measure: Stand


def telling(ours: Statement, theirs: Statement) -> tuple[Statement, Statement]:
    """Return two claims without the figures that are beside the matter, where the other one has none at all.

    "Between two stations" and "for six days" do not make an event a matter of numbers.
    """
    if not ours.quantities and all(_slight(item) for item in theirs.quantities):
        return ours, replace(theirs, quantities=())
    if not theirs.quantities and all(_slight(item) for item in ours.quantities):
        return replace(ours, quantities=()), theirs
    return ours, theirs


def beside_the_matter(ours: Statement, theirs: Statement) -> bool:
    """Tell whether all figures of two claims are beside the matter: no barrel, and after two weeks."""
    return all(map(_slight, (*ours.quantities, *theirs.quantities)))


def _slight(quantity: Quantity) -> bool:
    things = quantity.measure in _OF_THINGS and not quantity.population
    return (
        things and quantity.value is not None and quantity.value <= _SMALL
    ) or quantity.unit in _INCIDENTAL_UNITS


def closest(ours: Statement, theirs: Statement) -> Pair | None:
    """Return the two figures that are compared, None when one claim has none."""
    if len(ours.quantities) == len(theirs.quantities) == 1:  # nothing to choose from
        (mine,), (other,) = ours.quantities, theirs.quantities
        return Pair(mine, other, _measures(mine, other, ours, theirs))
    return fitting(ours, theirs)[1]


def nearest(ours: Statement, several: Sequence[Statement]) -> int:
    """Return which of the claims of a sentence is compared: the one whose figures count the same as ours.

    Among equals it is the first. "Six were killed and 15 injured" are two claims in one sentence.
    """
    if len(several) == 1:
        return 0
    return max(range(len(several)), key=lambda place: (fitting(ours, several[place])[0], -place))


def fitting(ours: Statement, theirs: Statement) -> tuple[float, Pair | None]:
    """Return how well two claims fit by the two figures that are compared, and these; more is better."""
    best: Pair | None = None
    highest = float("-inf")
    for i, mine in enumerate(_weighed(ours)):
        for j, other in enumerate(_weighed(theirs)):
            measure = _measures(mine, other, ours, theirs)
            population = populations(mine, other, ours.language)
            if population == "open" and _of_everybody(mine) and _of_everybody(other):
                population = "same"
            score = _MEASURE[measure] + _POPULATION[population] + _LATER * (i + j)
            score += _PART * (mine.part != other.part)
            score += _FORMER * (mine.former + other.former)
            score += _INCIDENTAL * ((mine.unit in _INCIDENTAL_UNITS) + (other.unit in _INCIDENTAL_UNITS))
            score += _INCIDENTAL * (_bare(mine) + _bare(other))
            score -= _DISTANCE * _apart(mine, other) + _PERIOD * _of_other_periods(mine, other)
            if measure != "differs" and intervals.one_odd_number(mine, other):
                score += _ONE_NUMBER
            if not intervals.dimension(mine.unit, ours.language):
                score += _COUNTED * len({*mine.counted} & {*other.counted})
            if score > highest:
                highest, best = score, Pair(mine, other, measure)
    return highest, best


def _weighed(told: Statement) -> list[Quantity]:
    """Return the first figures of a claim, without what a price is paid for: 20 litres of petrol."""
    priced = any(item.measure in _PRICES for item in told.quantities)
    return [item for item in told.quantities[:8] if not (priced and item.measure in _GOODS)]


def _measures(mine: Quantity, other: Quantity, ours: Statement, theirs: Statement) -> Stand:
    """Return how two measures stand; a length of time counts nothing, unless it has the measure of both."""
    incidental = (mine.unit in _INCIDENTAL_UNITS) != (other.unit in _INCIDENTAL_UNITS)
    if incidental and not (mine.measure == other.measure != ""):
        return "differs"
    return measures(mine, other, ours, theirs)


def _of_everybody(quantity: Quantity) -> bool:
    """Tell whether a figure counts people of no group, by a noun or without: 47 people, the toll of 53."""
    return quantity.unit == "people" and quantity.population in ("", "people")


def _of_other_periods(ours: Quantity, theirs: Quantity) -> bool:
    """Tell whether of two counts one is of a day and one runs from a day on, both by their sentences."""
    windows = ours.window, theirs.window
    if "window" in (*ours.assumed, *theirs.assumed):
        return False
    return {window.kind for window in windows if window is not None} == {"incident", "cumulative"}


def _bare(quantity: Quantity) -> bool:
    """Tell whether a small number counts nothing that is known: a family of four, one household."""
    return not quantity.measure and 0 <= intervals.level(quantity) <= (1 if quantity.population else _SMALL)


def _apart(ours: Quantity, theirs: Quantity) -> float:
    """Return how far two figures lie apart, 0..1: as the logarithm of their ratio."""
    left, right = intervals.level(ours), intervals.level(theirs)
    if left <= 0 or right <= 0 or left == inf or right == inf:
        return 0.0 if left == right else 1.0
    return min(1.0, abs(log(left / right)))
