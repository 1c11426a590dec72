"""Two figures as intervals, two windows as days."""

from __future__ import annotations

from datetime import date

import pytest

from claims.model import Bound, Window, WindowKind
from claims.relating import intervals
from claims.relating.periods import windows
from claims.relating.statement import Quantity, Statement


def figure(
    low: float | None,
    high: float | None,
    bound: Bound = "exact",
    unit: str = "people",
    *,
    opened: bool = False,
) -> Quantity:
    value = low if low is not None else high
    return Quantity(
        text="",
        value=value if low == high else None,
        low=low,
        high=high,
        bound=bound,
        unit=unit,
        low_open=opened,
    )


@pytest.mark.parametrize(
    ("ours", "theirs", "order"),
    [
        (figure(135, 135), figure(135, 135), "equal"),
        (figure(135, 135), figure(153, 153), "below"),
        (figure(153, 153), figure(135, 135), "above"),
        (figure(135, None, "at_least"), figure(153, 153), "overlap"),
        (figure(150, None, "more_than", opened=True), figure(150, 150), "above"),
        (figure(0, 80_000, "at_most"), figure(80_000, 80_000), "overlap"),
        (figure(15, 15, unit="kilometre"), figure(15, 20, "range", "kilometre"), "overlap"),
        (figure(15, 15, unit="kilometre"), figure(15_000, 15_000, unit="metre"), "equal"),
        (figure(2, 2, unit="square kilometre"), figure(100, 100, unit="hectare"), "above"),
    ],
)
def test_two_figures_lie_apart_or_meet(ours: Quantity, theirs: Quantity, order: str) -> None:
    assert intervals.figures(ours, theirs) == order


@pytest.mark.parametrize(
    ("ours", "theirs", "apart"),
    [
        (figure(135, None, "at_least"), figure(153, None, "at_least"), True),
        (figure(50, None, "more_than"), figure(57, None, "at_least"), False),
        (figure(350, None, "more_than"), figure(305, None, "more_than"), True),
        (figure(0, 90, "at_most"), figure(135, None, "at_least"), False),
        (figure(135, 135), figure(153, 153), False),
    ],
)
def test_two_bounds_are_two_counts_unless_one_is_a_rounder_floor_of_the_other(
    ours: Quantity, theirs: Quantity, apart: bool
) -> None:
    assert intervals.bounds_apart(ours, theirs) is apart
    assert intervals.bounds_apart(theirs, ours) is apart


@pytest.mark.parametrize(
    ("unit", "measured"),
    [
        ("kilometre", "distance"),
        ("percentage", "percentage"),
        ("truck", ""),
        ("barrel per day", "barrel per day"),
    ],
)
def test_what_a_unit_measures(unit: str, measured: str) -> None:
    assert intervals.dimension(unit, "en") == measured


def days(first: tuple[int, int], last: tuple[int, int] | None, kind: WindowKind) -> Window:
    return Window(date(2019, *first), date(2019, *last) if last else None, kind)


SINCE_25_APRIL = days((4, 25), None, "cumulative")


@pytest.mark.parametrize(
    ("ours", "theirs", "stand"),
    [
        (days((3, 1), (3, 31), "period"), days((3, 1), (3, 31), "period"), "same"),
        (days((3, 1), (3, 31), "period"), days((4, 1), (4, 30), "period"), "differs"),
        (days((3, 4), (3, 10), "period"), days((3, 1), (3, 31), "period"), "inside"),
        (days((1, 1), (6, 30), "period"), days((5, 1), (5, 31), "period"), "contains"),
        (days((1, 1), (1, 31), "period"), days((1, 1), None, "cumulative"), "inside"),
        (SINCE_25_APRIL, days((4, 26), None, "cumulative"), "series"),
        (SINCE_25_APRIL, days((4, 26), (7, 27), "period"), "series"),
        (SINCE_25_APRIL, days((2, 15), None, "cumulative"), "inside"),
        (SINCE_25_APRIL, days((4, 25), (4, 25), "incident"), "series"),
        (days((5, 17), (5, 17), "incident"), days((5, 17), (5, 17), "incident"), "same"),
        (days((5, 17), (5, 17), "incident"), days((5, 19), (5, 19), "incident"), "differs"),
        (days((5, 17), (5, 18), "period"), days((5, 18), (5, 19), "period"), "differs"),
    ],
)
def test_two_windows_are_one_a_series_contained_or_apart(ours: Window, theirs: Window, stand: str) -> None:
    left, right = (
        Quantity(text="", value=1, low=1, high=1, window=window, as_of=date(2019, 8, 1))
        for window in (ours, theirs)
    )
    nothing = Statement(text="", language="en")
    assert windows(left, right, nothing, nothing) == stand


def test_a_window_that_nobody_states_is_open() -> None:
    stated = Quantity(text="", value=1, low=1, high=1, window=SINCE_25_APRIL)
    silent = Quantity(text="", value=1, low=1, high=1)
    nothing = Statement(text="", language="en")
    assert windows(stated, silent, nothing, nothing) == "open"


def test_one_night_has_two_days() -> None:
    evening, morning = (
        Quantity(text="", value=1, low=1, high=1, window=days((5, day), (5, day), "incident"))
        for day in (17, 18)
    )
    night = Statement(text="The raid came during the night.", language="en")
    noon = Statement(text="The raid came at noon.", language="en")
    assert windows(evening, morning, night, night) == "same"
    assert windows(evening, morning, noon, night) == "differs"
