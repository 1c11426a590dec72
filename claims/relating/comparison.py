"""Two figures side by side with every slot compared: the value from which relations are decided."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from claims.relating import reasons, wording
from claims.relating.intervals import Order, Stand
from claims.relating.reasons import Slot
from claims.relating.statement import Quantity, Statement

_FIGURES: Final[Mapping[Order, reasons.State]] = {"equal": "same", "overlap": "open"}
"""How the slot table shows two figures: at least 135 and at least 10 overlap, and are not the same."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two figures side by side, every slot compared."""

    ours: Statement
    theirs: Statement
    mine: Quantity
    other: Quantity
    measure: Stand
    population: Stand
    place: Stand
    window: Stand
    definition: tuple[str, str] | None
    order: Order
    same_origin: bool
    by_number: bool = False
    """The origins have different names, and one number that nobody counts twice."""

    @property
    def rows(self) -> tuple[Slot, ...]:
        """The slot table."""
        return (
            Slot("measure", self.mine.measure, self.other.measure, reasons.state(self.measure)),
            Slot("population", self.mine.population, self.other.population, reasons.state(self.population)),
            Slot("place", self.mine.place, self.other.place, reasons.state(self.place)),
            Slot(
                "window",
                reasons.span(self.mine.window),
                reasons.span(self.other.window),
                reasons.state(self.window),
            ),
            Slot("as-of", reasons.day(self.stood), reasons.day(self.their_day), self._as_of_state()),
            Slot(
                "figure",
                reasons.figure(self.mine),
                reasons.figure(self.other),
                _FIGURES.get(self.order, "differs"),
            ),
            Slot(
                "origin",
                reasons.name(self.ours),
                reasons.name(self.theirs),
                "same" if self.same_origin else "differs",
            ),
        )

    @property
    def stood(self) -> date | None:
        """The day on which our figure stood."""
        return self.mine.as_of or self.ours.published

    @property
    def their_day(self) -> date | None:
        """The day on which their figure stood."""
        return self.other.as_of or self.theirs.published

    @property
    def days(self) -> int:
        """Days from their figure to ours; negative when theirs is the later one."""
        if self.stood is None or self.their_day is None:
            return 0
        return days_between(self.stood, self.their_day) or self._hours or self._told_later

    @property
    def _hours(self) -> int:
        """Whether ours is of a later or an earlier part of one day: 1, -1, 0 when nobody says."""
        language = self.ours.language
        mine, other = (wording.part_of_day(item.text, language) for item in (self.ours, self.theirs))
        if mine is None or other is None or self.ours.published == self.theirs.published:
            return 0
        return (mine > other) - (mine < other)

    @property
    def _told_later(self) -> int:
        """Whether ours is the later report of one origin that raised its bound within a day: 1, -1, or 0."""
        if not self.same_origin or self.order != "overlap":
            return 0
        days = days_between(self.ours.published, self.theirs.published)
        return (days > 0) - (days < 0)

    def _as_of_state(self) -> reasons.State:
        if self.stood is None or self.their_day is None:
            return "open"
        return "same" if self.stood == self.their_day else "differs"


def days_between(ours: date | None, theirs: date | None) -> int:
    """Return the days from their day to ours, 0 where either is unknown."""
    return (ours - theirs).days if ours and theirs else 0
