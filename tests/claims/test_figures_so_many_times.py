"""How many times something is as much as it was: tenfold, tripled, halved; and what that compares with."""

from __future__ import annotations

import pytest

from claims.analysis import analyse
from claims.model import Article
from tests.claims.pairs import related

TOLD = [
    # text, (value, unit, change, measure) of each figure
    ("Attacks rose tenfold.", [(10, "count", "up", "attacks")]),
    ("Attacks rose 10-fold.", [(10, "count", "up", "attacks")]),
    ("Rents have tripled since June.", [(3, "count", "up", "price")]),
    ("The price of bread has doubled.", [(2, "count", "up", "price")]),
    ("The number of cases quadrupled within a week.", [(4, "count", "up", "cases")]),
    ("Exports halved in March.", [(0.5, "", "down", "revenue")]),
    ("Attacks doubled and arrests tripled.", [(2, "count", "up", "attacks"), (3, "count", "up", "detained")]),
    # a level is told, and the verb is that of its change
    ("Arrests tripled to 120.", [(120, "people", "up", "detained")]),
    ("Arrests tripled within a week to 120.", [(120, "people", None, "detained")]),
    # no change of what is counted
    ("The minister doubled down on rents.", []),
    ("The driver doubled as a cook.", []),
    ("Ruiz doubled in the fourth inning.", []),
]


@pytest.mark.parametrize(("text", "told"), TOLD)
def test_how_many_times_is_a_figure_of_what_changed(
    text: str, told: list[tuple[float, str, str | None, str]]
) -> None:
    found = analyse(Article(text, language="en")).figures
    assert [(item.value, item.unit, item.change, item.measure) for item in found] == told


@pytest.mark.parametrize(
    ("text", "low", "high", "bound"),
    [
        ("Rents have more than doubled.", 2, None, "more_than"),
        ("Rents have nearly tripled.", 2.5, 3, "nearly"),
        ("Exports more than halved.", 0.5, None, "more_than"),  # fell by more than half
    ],
)
def test_a_verb_has_bounds_like_a_number(text: str, low: float, high: float | None, bound: str) -> None:
    (found,) = analyse(Article(text, language="en")).figures
    assert (found.low, found.high, found.bound) == (low, high, bound)


@pytest.mark.parametrize(
    ("ours", "theirs", "name", "reason"),
    [
        ("tripled in May.", "tripled in May.", "corroborates", "tripled against tripled"),
        ("tripled in May.", "doubled in May.", "conflict", "tripled against doubled"),
        ("tripled in May.", "rose to 500 in May.", "related", "another measure: tripled against 500"),
        ("rose tenfold in May.", "reached 500 in May.", "related", "another measure: tenfold against 500"),
        ("rose 20 per cent in May.", "rose to 500 in May.", "related", "20 per cent against 500"),
        ("fell to 40 in May.", "rose to 500 in May.", "conflict", "40 against 500"),
    ],
)
def test_how_many_times_is_no_count(ours: str, theirs: str, name: str, reason: str) -> None:
    found, _, why = related(*(("2024-06-14", f"Cases of cholera in Oran {text}") for text in (ours, theirs)))
    assert found == name
    assert reason in why
