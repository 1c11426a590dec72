"""Relations of two figures, case by case, from statements made by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from claims.model import Window
from claims.relating.relate import relate
from claims.relating.relation import Relation
from claims.relating.statement import Quantity, Statement

APRIL = Window(date(2019, 4, 25), None, "cumulative")
MARCH = Window(date(2019, 3, 1), date(2019, 3, 31), "period")


def killed(low: float, high: float | None = None, **slots: object) -> Quantity:
    exact = Quantity(
        text=f"{low:g}",
        value=low,
        low=low,
        high=low if high is None else high,
        unit="people",
        measure="killed",
        population="civilians",
        place="Idlib",
        within=("Syria",),
    )
    return replace(exact, **slots)  # type: ignore[arg-type]


def told(quantity: Quantity, day: int, outlet: str = "Gazette", source: str = "White Helmets") -> Statement:
    return Statement(
        text=f"In Idlib {quantity.text} civilians were killed by shelling.",
        published=date(2019, 5, day),
        outlet=outlet,
        language="en",
        origin=source,
        source=source,
        quantities=(replace(quantity, as_of=quantity.as_of or date(2019, 5, day)),),
        places=("Idlib",),
        around=("Syria",),
        kind="figure",
    )


AT_LEAST_151 = killed(151, text="at least 151", high=float("inf"), bound="at_least", window=APRIL)
INF = float("inf")

CASES: dict[str, tuple[Statement, Statement, str, str]] = {
    "the same figure from the same source is a repeat": (
        told(killed(12, window=APRIL), 20),
        told(killed(12, window=APRIL), 19, "Herald"),
        "repeat",
        "",
    ),
    "the same figure from another source corroborates": (
        told(killed(12, window=MARCH), 20),
        told(killed(12, window=MARCH), 19, source="the Red Crescent"),
        "corroborates",
        "",
    ),
    "a bound that covers the number corroborates it": (
        told(killed(10, INF, bound="at_least", window=MARCH), 20),
        told(killed(12, window=MARCH), 20, source="the Red Crescent"),
        "corroborates",
        "",
    ),
    "a cumulative toll that grew is an update, whoever reports it": (
        told(killed(455, window=APRIL), 22),
        told(killed(151, window=APRIL), 19, source="the Red Crescent"),
        "update",
        "",
    ),
    "two starts of one series may lie a day apart": (
        told(killed(781, window=Window(date(2019, 4, 26), None, "cumulative")), 28),
        told(killed(460, window=APRIL), 23),
        "update",
        "",
    ),
    "a later and lower figure of another source is a conflict": (
        told(killed(120, window=APRIL), 22),
        told(killed(151, window=APRIL), 19, source="the Red Crescent"),
        "conflict",
        "",
    ),
    "two figures for a closed month from two sources are a conflict": (
        told(killed(324, window=MARCH), 22),
        told(killed(260, window=MARCH), 19, source="the Red Crescent"),
        "conflict",
        "",
    ),
    "a figure for a closed month that its source changed is an update": (
        told(killed(324, window=MARCH), 22),
        told(killed(260, window=MARCH), 19),
        "update",
        "",
    ),
    "two figures of one source for one day are a conflict": (
        told(killed(324, window=APRIL), 22),
        told(killed(260, window=APRIL), 22),
        "conflict",
        "",
    ),
    "another month is not comparable": (
        told(killed(324, window=Window(date(2019, 4, 1), date(2019, 4, 30), "period")), 22),
        told(killed(451, window=MARCH), 19),
        "not_comparable",
        "window",
    ),
    "a month and a year that holds it are not comparable": (
        told(killed(24, window=MARCH), 22),
        told(killed(451, window=Window(date(2019, 1, 1), date(2019, 6, 30), "period")), 19),
        "not_comparable",
        "window",
    ),
    "a week that exceeds its month is a conflict": (
        told(killed(500, window=Window(date(2019, 3, 4), date(2019, 3, 10), "period")), 22),
        told(killed(451, window=MARCH), 19),
        "conflict",
        "",
    ),
    "a province and its country are not comparable": (
        told(killed(121, window=APRIL), 22),
        told(killed(1101, window=APRIL, place="Syria", within=()), 22, source="SNHR"),
        "not_comparable",
        "place",
    ),
    "a province that exceeds its country is a conflict": (
        told(killed(1200, window=APRIL), 22),
        told(killed(1101, window=APRIL, place="Syria", within=()), 22, source="SNHR"),
        "conflict",
        "",
    ),
    "children and civilians are not comparable": (
        told(killed(30, window=MARCH, population="children"), 22),
        told(killed(451, window=MARCH), 22),
        "not_comparable",
        "population",
    ),
    "more children than civilians are a conflict": (
        told(killed(530, window=MARCH, population="children"), 22),
        told(killed(451, window=MARCH), 22),
        "conflict",
        "",
    ),
    "suspected and confirmed are two definitions": (
        told(killed(30, window=MARCH, qualities=("certainty suspected",)), 22),
        told(killed(12, window=MARCH, qualities=("certainty confirmed",)), 22),
        "not_comparable",
        "definition",
    ),
    "another measure of the same event is related": (
        told(killed(30, window=MARCH, measure="injured"), 22),
        told(killed(30, window=MARCH), 22),
        "related",
        "",
    ),
    "two days are two incidents, though the number is the same": (
        told(killed(3, window=Window(date(2019, 5, 20), date(2019, 5, 20), "incident")), 21),
        told(killed(3, window=Window(date(2019, 5, 16), date(2019, 5, 16), "incident")), 17),
        "not_comparable",
        "window",
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_relation_of_two_figures(name: str) -> None:
    ours, theirs, relation, slot = CASES[name]
    found = relate(ours, theirs)
    assert (found.relation, found.slot) == (relation, slot), f"{name}: {found.reason}"


def test_a_figure_that_fell_at_its_own_source_is_flagged_as_a_downward_revision() -> None:
    found = relate(told(killed(120, window=MARCH), 22), told(killed(151, window=MARCH), 19))
    assert (found.relation, found.flag) == ("update", "downward revision")


def test_a_toll_that_trebles_in_three_days_is_flagged_as_a_large_jump() -> None:
    found = relate(told(killed(455, window=APRIL), 22), told(AT_LEAST_151, 19))
    assert (found.relation, found.flag) == ("update", "large jump")


def test_the_reason_names_slots_figures_origin_and_distance() -> None:
    found = relate(told(killed(455, window=APRIL), 22), told(AT_LEAST_151, 19))
    assert found.reason == (
        "same measure, population, place and window; large jump; 455 against at least 151; "
        "both White Helmets, 3 days apart"
    )


def test_the_slot_table_shows_every_slot_of_both() -> None:
    found = relate(told(killed(455, window=APRIL), 22), told(AT_LEAST_151, 19))
    assert {slot.name: slot.state for slot in found.slots} == {
        "measure": "same",
        "population": "same",
        "place": "same",
        "window": "same",
        "as-of": "differs",
        "figure": "open",
        "origin": "same",
    }


def test_a_claim_with_a_figure_and_one_without_are_related() -> None:
    ours = told(killed(12), 20)
    found = relate(ours, replace(ours, quantities=()))
    assert isinstance(found, Relation)
    assert found.relation == "related"


def test_another_kind_of_event_is_unrelated_and_says_which() -> None:
    ours = told(killed(20), 20)
    theirs = replace(
        ours,
        text="Idlib shipped 20 tonnes of soap abroad, the chamber of trade said.",
        quantities=(killed(20, measure="shipped", unit="metric ton"),),
    )
    found = relate(ours, theirs)
    assert found.relation == "unrelated"
    assert found.reason == "another kind of event: attack against economy"
