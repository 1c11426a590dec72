"""Figures over time and independent origins, from statements made by hand."""

from __future__ import annotations

from datetime import date

import pytest

from claims.model import Window
from claims.relating.origin import independent
from claims.relating.series import Contested, series
from claims.relating.statement import Quantity, Statement

SINCE_APRIL = Window(date(2019, 4, 25), None, "cumulative")


def report(
    day: int,
    low: float,
    source: str,
    *,
    bound: str = "exact",
    outlet: str = "Gazette",
    measure: str = "killed",
) -> Statement:
    quantity = Quantity(
        text=f"{low:g}",
        value=low,
        low=low,
        high=low if bound == "exact" else None,
        bound=bound,  # type: ignore[arg-type]
        unit="people",
        measure=measure,
        population="civilians",
        place="Idlib",
        within=("Syria",),
        window=SINCE_APRIL,
        as_of=date(2019, 5, day),
    )
    return Statement(
        text=f"Shelling of Idlib has cost {low:g} civilian lives, {source or 'a correspondent'} said.",
        published=date(2019, 5, day),
        outlet=outlet,
        origin=source,
        source=source,
        language="en",
        kind="figure",
        quantities=(quantity,),
        places=("Idlib",),
        around=("Syria",),
    )


def test_points_stand_by_day_and_origins_on_lines_of_their_own() -> None:
    found = series(
        [
            report(22, 455, "White Helmets", bound="more_than"),
            report(28, 400, "the health directorate"),
            report(19, 151, "White Helmets", bound="at_least"),
        ]
    )
    assert [(point.number, point.line) for point in found.points] == [(2, 0), (0, 0), (1, 1)]
    assert found.origins == ("White Helmets", "the health directorate")


def test_a_later_figure_of_one_origin_follows_the_earlier_and_a_leap_is_flagged() -> None:
    found = series([report(22, 455, "White Helmets"), report(19, 151, "White Helmets")])
    assert [(point.number, point.follows, point.flag) for point in found.points] == [
        (1, None, ""),
        (0, 1, "large jump"),
    ]


def test_a_fall_at_one_origin_is_flagged_as_a_downward_revision() -> None:
    found = series([report(22, 140, "White Helmets"), report(19, 151, "White Helmets")])
    assert found.points[-1].flag == "downward revision"


def test_who_only_repeats_an_origin_is_counted_apart() -> None:
    told = [report(19, 151, "White Helmets"), report(20, 151, "White Helmets"), report(20, 151, "the army")]
    assert str(series(told).independent) == "2 independent origins (1 repeat)"


@pytest.mark.parametrize(
    ("figures", "contested"),
    [
        ([(22, 455, "White Helmets"), (22, 300, "the army")], Contested(300, 455)),
        ([(22, 455, "White Helmets"), (22, 455, "the army")], None),
        ([(22, 455, "White Helmets"), (19, 151, "White Helmets")], None),
        ([(12, 151, "the army"), (22, 455, "White Helmets"), (22, 300, "the mayor")], Contested(300, 455)),
        ([(12, 151, "the army"), (22, 455, "White Helmets")], None),
    ],
)
def test_the_latest_figures_of_two_origins_that_conflict_are_contested(
    figures: list[tuple[int, float, str]], contested: Contested | None
) -> None:
    found = series([report(day, low, source) for day, low, source in figures])
    assert found.contested == contested


def test_what_is_contested_names_the_highest_number_though_it_may_be_more() -> None:
    found = series([report(22, 455, "White Helmets", bound="at_least"), report(22, 300, "the army")])
    assert found.contested == Contested(300, 455, above=True)


def test_another_measure_stays_out_of_the_series() -> None:
    found = series([report(22, 455, "White Helmets"), report(21, 460, "White Helmets", measure="injured")])
    assert [point.number for point in found.points] == [0]


def test_a_claim_without_figures_has_no_series() -> None:
    assert series([]).points == ()


def test_one_wire_story_six_reprints_and_one_report_of_its_own_are_two_origins() -> None:
    wire = [(report(22, 455, "", outlet=f"Paper {number}"), "cluster of the wire") for number in range(7)]
    own = (report(22, 455, "the health directorate", outlet="Paper 9"), "its own")
    found = independent([*wire, own])
    assert (found.independent, found.repeats, str(found)) == (2, 6, "2 independent origins (6 repeats)")


def test_three_papers_that_quote_one_source_are_one_origin() -> None:
    told = [(report(22, 455, "White Helmets", outlet=f"Paper {n}"), n) for n in range(3)]
    assert str(independent(told)) == "1 independent origin (2 repeats)"
