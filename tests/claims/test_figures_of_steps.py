"""Steps and levels, ranges of steps, and verbs of change in all their forms."""

from __future__ import annotations

import pytest

from claims.analysis import analyse
from claims.model import Article, Figure


def figures(text: str) -> tuple[Figure, ...]:
    return analyse(Article(text, language="en")).figures


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Shares recovered 4 % to $12.", [(4, "up"), (12, None)]),
        ("Divers recovered 12 crates.", [(12, None)]),
        ("The roof collapsed 20 minutes later.", [(20, None)]),
        ("The crown collapsed 20 % in a day.", [(20, "down")]),
        ("The gap will double to 40 points.", [(40, "up")]),
        ("Turnover was up by a third to £3m.", [(1 / 3, "up"), (3e6, None)]),
        ("The wait is 17 weeks, up three weeks on May.", [(17, None), (3, "up")]),
        ("He grew up 30 miles away.", [(30, None)]),
        ("The index gained 8 per cent, or 61 points, to 654.", [(8, "up"), (61, "up"), (654, None)]),
        ("The team lost by 23 points.", [(23, None)]),
        ("The index lost 23 points.", [(23, "down")]),
    ],
)
def test_a_verb_of_change_tells_the_change_of_what_it_moves(
    text: str, told: list[tuple[float, str | None]]
) -> None:
    assert [(found.value, found.change) for found in figures(text)] == told


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("Rents rise 2 to 3 per cent a year.", [(2, 3)]),
        ("Rents rose from 2 to 3 per cent.", [(2, 2), (3, 3)]),
        ("Rents rose 0.2 to 3 per cent.", [(0.2, 0.2), (3, 3)]),  # a step and its level
        ("She got $500 plus $20.", [(500, 500), (20, 20)]),
        ("She got $500 plus.", [(500, None)]),
    ],
)
def test_two_numbers_are_a_range_only_where_they_are_two_ends(
    text: str, ends: list[tuple[float, float | None]]
) -> None:
    assert [(found.low, found.high) for found in figures(text)] == ends


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("It gives 400Nm.", "newton metre"),
        ("It is 400nm wide.", "nanometre"),
        ("It shows 60 frames per second.", "frame per second"),
        ("The striker, 27, has left.", "year of age"),
        ("The senator, 71, has left.", "year of age"),
    ],
)
def test_a_unit_has_one_name(text: str, unit: str) -> None:
    assert [found.unit for found in figures(text)] == [unit]
