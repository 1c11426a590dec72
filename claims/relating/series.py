"""The course of one figure over time: who reported what for which day, what was revised or is contested."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import combinations

from claims.relating import alignment, origin, reasons
from claims.relating.counterparts import ONE_COUNT, settled
from claims.relating.relate import relate
from claims.relating.relation import RelationName
from claims.relating.statement import Quantity, Statement

_Report = tuple[str, str, date | None]
"""Outlet, title and day."""


@dataclass(frozen=True, slots=True)
class Point:
    """One report's figure in a series."""

    number: int
    """Index of its statement among those given."""
    day: date | None
    """The day on which the figure stood: as-of, else publication."""
    quantity: Quantity
    origin: str
    line: int
    """Points of one independent origin share a line; lines count from 0 in the order of their first point."""
    follows: int | None = None
    """Number of the statement of the same line that it updates or repeats."""
    relation: RelationName | None = None
    """What it says to that one."""
    flag: str = ""
    """Worth a reviewer's eye: "downward revision", "large jump"."""


@dataclass(frozen=True, slots=True)
class Contested:
    """What the latest figures of the origins that conflict reach from and to."""

    low: float
    """The lowest number that is named."""
    high: float
    """The highest number that is named."""
    below: bool = False
    """The lowest is "up to" so many."""
    above: bool = False
    """The highest may be more: "at least" so many."""


@dataclass(frozen=True, slots=True)
class Series:
    """Comparable figures by day."""

    points: tuple[Point, ...] = ()
    contested: Contested | None = None
    """None where the latest figures do not conflict."""

    @property
    def origins(self) -> tuple[str, ...]:
        """The name of every line."""
        names: dict[int, str] = {}
        for point in self.points:
            names.setdefault(point.line, point.origin)
        return tuple(names[line] for line in sorted(names))

    @property
    def independent(self) -> origin.Origins:
        """How many origins tell the figure, and how many points only repeat one of them."""
        return origin.Origins(len(self.origins), sum(point.relation == "repeat" for point in self.points))


def series(statements: Sequence[Statement]) -> Series:
    """Return the series of the first statement's main figure, from all that are comparable with it."""
    if not statements or not statements[0].quantities:
        return Series()
    found = _points(statements)
    found.sort(key=lambda point: (point.day is None, point.day or date.min, point.number))
    joined = _joined(found, statements)
    return Series(tuple(joined), _contested(joined, statements))


def _points(statements: Sequence[Statement]) -> list[Point]:
    points: list[Point] = []
    claim, reports = statements[0], defaultdict[_Report, list[Statement]](list)
    for item in statements[1:]:
        reports[_report(item)].append(item)
    for number, item in enumerate(statements):
        pair = alignment.closest(claim, item)
        if pair is None:
            continue
        others = [other for other in reports[_report(item)] if other is not item]
        if number and settled(claim, item, relate(claim, item), (), others).relation not in ONE_COUNT:
            continue
        day = pair.theirs.as_of or item.published
        points.append(Point(number, day, pair.theirs, reasons.name(item), -1))
    return points


def _report(item: Statement) -> _Report:
    """Return what claims of one report have in common."""
    return item.outlet, item.title, item.published


def _joined(points: Sequence[Point], statements: Sequence[Statement]) -> list[Point]:
    """Return the points, each on the line of its origin and joined to the one before it there."""
    joined: list[Point] = []
    latest: dict[int, Point] = {}
    for point in points:
        item = statements[point.number]
        line = next(
            (line for line, other in latest.items() if origin.same(item, statements[other.number]) == "same"),
            len(latest),
        )
        before = latest.get(line)
        placed = replace(point, line=line)
        if before is not None:
            found = relate(item, statements[before.number])
            placed = replace(placed, follows=before.number, relation=found.relation, flag=found.flag)
        latest[line] = placed
        joined.append(placed)
    return joined


def _contested(points: Sequence[Point], statements: Sequence[Statement]) -> Contested | None:
    """Return the span of those of the latest figures of the origins that conflict with one another.

    Who counted before the toll moved on contests nothing: a later figure of another origin is an update.
    """
    latest = list({point.line: point for point in points}.values())
    apart = [
        pair
        for pair in combinations(latest, 2)
        if relate(*(statements[point.number] for point in reversed(pair))).relation == "conflict"
    ]
    quantities = [point.quantity for pair in apart for point in pair]
    ends = [end for item in quantities for end in (item.low, item.high) if end is not None]
    if not ends:
        return None
    below = any(item.low is None for item in quantities)
    above = any(item.high is None for item in quantities)
    return Contested(min(ends), max(ends), below, above)
