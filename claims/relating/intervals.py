"""Two figures as intervals: equal, overlapping, or one wholly above; and what their units measure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import inf
from typing import Literal

from claims.relating import vocabulary
from claims.relating.statement import Quantity

Stand = Literal["same", "open", "inside", "contains", "series", "differs"]
"""How our slot stands to theirs. ``series``: the same start, another end."""
Order = Literal["equal", "overlap", "above", "below"]
"""How our interval lies to theirs."""


ROUNDING = 1.1
"""A round bound stands for numbers up to a tenth above it."""
_ODD = 3
"""Significant digits from which one number in two reports is hardly chance."""
_FLOORS, _CEILINGS = ("at_least", "more_than"), ("at_most", "less_than")
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
    """Lowest and highest number of a figure, in the smallest unit of its dimension."""

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
    if ours.value is not None and ours.value == theirs.value and ours.unit == theirs.unit:
        return "equal"
    left, right = interval(ours), interval(theirs)
    if left == right:
        return "equal"
    if wholly_above(left, right):
        return "above"
    if wholly_above(right, left):
        return "below"
    return _rounded_apart(ours, theirs) or "overlap"


def _rounded_apart(ours: Quantity, theirs: Quantity) -> Order | None:
    """Return how two round numbers stand whose intervals touch at the edge: some 3 and some 3.5 million."""
    if not ours.bound == theirs.bound == "about":
        return None
    left, right, mine, other = interval(ours), interval(theirs), level(ours), level(theirs)
    if right.low < mine < right.high or left.low < other < left.high:
        return None
    return "above" if mine > other else "below"


def both_bounds(ours: Quantity, theirs: Quantity) -> bool:
    """Tell whether two figures are bounds of one direction: at least and more than, up to and fewer than."""
    return any(ours.bound in kinds and theirs.bound in kinds for kinds in (_FLOORS, _CEILINGS))


def bounds_apart(ours: Quantity, theirs: Quantity) -> bool:
    """Tell whether two bounds of one direction name different counts, not one count more roundly.

    "At least 135" and "at least 153" overlap as intervals and are two counts; "more than 50" and
    "at least 57" may be one.
    """
    if not both_bounds(ours, theirs):
        return False
    lower, higher = sorted((level(ours), level(theirs)))
    return lower != higher and _digits(lower) >= _digits(higher)


def far_apart(ours: Quantity, theirs: Quantity, times: float) -> bool:
    """Tell whether one figure is this many times the other, by the numbers that stand for them."""
    lower, higher = sorted((level(ours), level(theirs)))
    return higher > times * max(lower, 0.0)


def rounder(ours: Quantity, theirs: Quantity) -> bool:
    """Tell whether our bound may be their number told more roundly: "at least 100" for 104."""
    bound, number = level(ours), level(theirs)
    close = 0 < bound <= number <= bound * ROUNDING
    return close and ours.bound in _FLOORS and _digits(bound) < _digits(number)


def holds(ours: Quantity, theirs: Quantity) -> bool:
    """Tell whether their number lies between the ends of ours, both told: about 80,000, and 78,300."""
    span = interval(ours)
    return span.high != inf and span.low <= level(theirs) <= span.high


def one_odd_number(ours: Quantity, theirs: Quantity) -> bool:
    """Tell whether two figures are one number of so many digits that chance hardly gives it twice."""
    return figures(ours, theirs) == "equal" and _digits(level(ours)) >= _ODD


def _digits(number: float) -> int:
    """Return how many significant digits a number is told with."""
    return len(f"{number:.15g}".replace(".", "").strip("0"))


def level(quantity: Quantity) -> float:
    """Return the one number that stands for a figure in a series: the stated one, else its bound."""
    span = interval(quantity)
    if quantity.value is not None:
        stated = quantity.value * FACTORS.get(quantity.unit, ("", 1.0))[1]
        if span.low <= stated <= span.high:
            return stated
    if span.low == -inf:
        return span.high
    return span.low if span.high == inf else (span.low + span.high) / 2


def dimension(unit: str, language: str) -> str:
    """Return what a unit measures, a currency by its own name; "" for counted things such as trucks."""
    if " per " in unit:
        return unit
    family = vocabulary.of(language).units.get(unit, "")
    return unit if family in ("money", "rate") else family


def resolved(quantity: Quantity) -> bool:
    """Tell whether a figure is told as a share whose whole is known: "half of them" are 750,000."""
    return quantity.value is not None and quantity.low is not None and quantity.value < min(1, quantity.low)
