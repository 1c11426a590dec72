"""Tables in plain text: the figures of a column count what stands at its head."""

from __future__ import annotations

from datetime import date

import pytest

from claims.analysis import analyse
from claims.model import Analysis, Article, Window

PUBLISHED = date(2021, 6, 4)
BARS = "| District | Killed | Houses destroyed |\n|---|---|---|\n| Homs | 12 | 1,210 |\n| Hama | 3 | 55 |"
TABS = "District\tKilled\tHouses destroyed\nHoms\t12\t1,210\nHama\t3\t55"
GAPS = (
    "District      Killed     Houses destroyed\nHoms          12         1,210\nHama          3          55"
)
NAMELESS = (
    "              Killed     Houses destroyed\nHoms          12         1,210\nHama          3          55"
)


def read(text: str) -> Analysis:
    return analyse(Article(text, published=PUBLISHED, language="en"))


def told(text: str) -> list[tuple[float | None, str, str]]:
    return [(item.value, item.unit, item.measure) for item in read(text).figures]


@pytest.mark.parametrize("table", [BARS, TABS, GAPS, NAMELESS])
def test_a_cell_counts_what_stands_at_the_head_of_its_column(table: str) -> None:
    assert told(f"The flood of May in figures:\n\n{table}\n\nHelp is on its way.") == [
        (12, "people", "killed"),
        (1210, "house", "buildings"),
        (3, "people", "killed"),
        (55, "house", "buildings"),
    ]


def test_the_rows_are_claims_and_the_heads_are_none() -> None:
    text = read(f"The flood of May in figures:\n\n{BARS}").article.text
    claims = {text[item.start : item.end].strip("| ").partition(" ")[0] for item in read(text).claims}
    assert claims == {"Homs", "Hama"}


def test_a_cell_has_the_place_of_its_row() -> None:
    found = read(BARS)
    places = [found.places[item.place].name for item in found.figures if item.place is not None]
    assert places == ["Homs", "Homs", "Hama", "Hama"]


HEADS = [
    # head, cell, (value, unit, measure, population) of its figure
    ("Number of civilians injured", "40", (40, "civilian", "injured", "civilians")),
    ("Price (USD)", "12.5", (12.5, "dollar", "price", "")),
    ("Change (%)", "-3", (-3, "percentage", "rate", "")),
    ("Population (thousands)", "86", (86_000, "population", "population", "")),
    ("Deaths (2021)", "about 50", (50, "death", "killed", "")),
    ("Traders", "41", (41, "trader", "", "")),
    ("Cost (USD)", "$41", (41, "dollar", "price", "")),
    ("Killed", "12 soldiers", (12, "soldier", "killed", "soldiers")),
]


@pytest.mark.parametrize(("head", "cell", "wanted"), HEADS)
def test_a_head_tells_unit_measure_and_population(
    head: str, cell: str, wanted: tuple[float, str, str, str]
) -> None:
    (item,) = read(f"District | {head}\nHoms | {cell}").figures
    assert (item.value, item.unit, item.measure, item.population) == wanted
    assert f"column: {head}" in item.why


def test_what_a_head_leaves_open_is_told_by_the_line_before_or_the_first_head() -> None:
    assert told("Civilians killed, by month\n\nMonth | Total\nMarch | 41") == [(41, "civilian", "killed")]
    assert told("Deaths by town | 2019 | 2020\nHoms | 41 | 52") == [
        (41, "death", "killed"),
        (52, "death", "killed"),
    ]


def test_the_time_of_a_head_is_that_of_its_column_and_else_the_row_s() -> None:
    years = [item.window for item in read("Deaths by town | 2019 | 2020\nHoms | 41 | 52").figures]
    assert years == [Window(date(y, 1, 1), date(y, 12, 31), "period") for y in (2019, 2020)]
    (month,) = read("Month | Deaths\nMarch | 41").figures
    assert month.window == Window(date(2021, 3, 1), date(2021, 3, 31), "period")


def test_a_number_under_the_head_of_the_names_of_rows_is_no_figure() -> None:
    assert told("No. | District | Deaths\n1 | Homs | 41") == [(41, "death", "killed")]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The ministry   said 12 people   were killed.", [(12, "people", "killed")]),
        ("Homs | 12\nHama | 14", [(12, "", ""), (14, "", "")]),
        ("Killed | Deaths\n\nHoms | 12", [(12, "", "")]),
        ("Town | Killed | Hurt | Lost\nHoms | 12", [(12, "", "")]),
    ],
)
def test_lines_without_heads_are_no_table(text: str, wanted: list[tuple[float, str, str]]) -> None:
    assert told(text) == wanted
