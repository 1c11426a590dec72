"""Two figures side by side with every slot compared: what the rules of relations decide from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from claims.relating import comparing, intervals, origin, periods, reasons
from claims.relating.alignment import Pair
from claims.relating.intervals import Order, Stand
from claims.relating.reasons import Slot
from claims.relating.statement import Quantity, Statement


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
                "same" if self.order in ("equal", "overlap") else "differs",
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
        return (self.stood - self.their_day).days

    def _as_of_state(self) -> reasons.State:
        if self.stood is None or self.their_day is None:
            return "open"
        return "same" if self.days == 0 else "differs"


def compared(ours: Statement, theirs: Statement, pair: Pair) -> Comparison:
    """Return the two figures of a pair with every slot compared."""
    mine, other = pair.ours, pair.theirs
    order = intervals.figures(mine, other)
    window = periods.windows(mine, other, ours, theirs)
    return Comparison(
        ours=ours,
        theirs=theirs,
        mine=mine,
        other=other,
        measure=pair.measure,
        population=_population(mine, other, order, ours.language),
        place=_place(comparing.places(mine, other, ours, theirs), mine, other, order),
        window=window,
        definition=comparing.definitions(mine, other),
        order=order,
        same_origin=origin.same(ours, theirs) == "same",
    )


def _population(mine: Quantity, other: Quantity, order: Order, language: str) -> Stand:
    """People leave open who they are, as long as the numbers agree."""
    stand = comparing.populations(mine, other, language)
    if "people" in (mine.population, other.population) and order in ("equal", "overlap"):
        return "same" if stand == "same" else "open"
    return stand


def _place(stand: Stand, mine: Quantity, other: Quantity, order: Order) -> Stand:
    """One incident is told at any distance: in the town, in the province, in the country."""
    agreed = order == "equal" or (order == "overlap" and _bounded(mine) and _bounded(other))
    told_loosely = agreed or _incident(mine) or _incident(other)
    return "open" if stand in ("inside", "contains") and told_loosely else stand


def _bounded(quantity: Quantity) -> bool:
    return quantity.low is not None and quantity.high is not None


def _incident(quantity: Quantity) -> bool:
    return quantity.window is not None and quantity.window.kind == "incident"
