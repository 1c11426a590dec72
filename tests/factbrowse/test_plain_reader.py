"""Plain text: its headline, date and outlet are told from its body."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factbrowse.readers.plain import head_and_body

SAVED = """menu

Your city, your news

Flood closes 41 schools in the valley

May 4, 2021 at 9:15 am

A street under water. [Jo Doe - City Press]

Forty-one schools closed.

Read: More on the flood"""


def test_a_saved_page_gives_title_date_and_body() -> None:
    title, published, body, _ = head_and_body(SAVED)
    assert title == "Flood closes 41 schools in the valley"
    assert published == date(2021, 5, 4)
    assert body.startswith("A street under water.")
    assert "menu" not in body


DATE_LINES = [
    "4 May 2021",
    "May 4, 2021",
    "Tuesday, 4 May 2021",
    "Published: 2021-05-04",
    "Rio de Janeiro, 4 May 2021",
    "VALDORO, Tuesday, May 4, 2021",
    "Updated on May 4th, 2021 | 10:30 GMT",
]


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize("outlet", ["The Coast Gazette", "Radio Valdoro", "BBC"])
def test_the_outlet_may_stand_alone_under_the_date(outlet: str, gap: str) -> None:
    saved = gap.join(["Flood closes 41 schools", "4 May 2021", outlet, "Forty-one schools closed."])
    expected = ("Flood closes 41 schools", date(2021, 5, 4), "Forty-one schools closed.", outlet)
    assert head_and_body(saved) == expected


@pytest.mark.parametrize("line", ["Jo Doe", "News came late that day.", "Forty-one schools closed"])
def test_a_line_under_the_date_that_names_no_outlet_stays(line: str) -> None:
    saved = head_and_body(f"Flood closes 41 schools\n\n4 May 2021\n\n{line}\n\nThe rest.")
    assert (saved.outlet, saved.body) == ("", f"{line}\n\nThe rest.")


@pytest.mark.parametrize("line", DATE_LINES)
def test_a_date_line_is_known_in_the_usual_forms(line: str) -> None:
    assert head_and_body(f"Flood closes 41 schools\n\n{line}\n\nThe rest.")[1] == date(2021, 5, 4)


def test_headline_date_and_text_may_follow_line_by_line() -> None:
    saved = "Flood closes 41 schools\n4 May 2021\nForty-one schools closed.\nRoads did too."
    expected = ("Flood closes 41 schools", date(2021, 5, 4), "Forty-one schools closed.\nRoads did too.", "")
    assert head_and_body(saved) == expected


BESIDE = {
    "4 May 2021 - The Coast Gazette": "The Coast Gazette",
    "Valdoro, 4 May 2021 - The Coast Gazette": "The Coast Gazette",
    "The Coast Gazette | 4 May 2021": "The Coast Gazette",
    "By Jo Doe | City Press | Tuesday, 4 May 2021": "City Press",
    "Published: 2021-05-04 – By Jo Doe": "",
    "The Coast Gazette, 4 May 2021": "The Coast Gazette",
    "The Lower Coast Gazette, Tuesday, 4 May 2021": "The Lower Coast Gazette",
    "City Press, Valdoro, May 4, 2021": "City Press",
    "Al Jazeera, 4 May 2021": "Al Jazeera",
    "VALDORO, 4 May 2021": "",
    "Jo Doe, 4 May 2021": "",
}


@pytest.mark.parametrize("line", BESIDE)
def test_the_outlet_may_stand_beside_the_date(line: str) -> None:
    saved = head_and_body(f"Flood closes 41 schools\n{line}\n\nForty-one schools closed.")
    assert saved == ("Flood closes 41 schools", date(2021, 5, 4), "Forty-one schools closed.", BESIDE[line])


@pytest.mark.parametrize("menu", ["Home | News | Sport | Local weather", "Home › News › Valdoro › Floods"])
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize("rest", ["4 May 2021\nForty-one schools closed.", "\nForty-one schools closed."])
def test_a_menu_above_the_headline_is_dropped(menu: str, gap: str, rest: str) -> None:
    saved = head_and_body(f"{menu}{gap}Flood closes 41 schools\n{rest}")
    assert (saved.title, saved.body) == ("Flood closes 41 schools", "Forty-one schools closed.")


@pytest.mark.parametrize(
    "line", ["Live | Valdoro | Flood closes 41 schools", "41 schools · 3 roads · 2 dams"]
)
def test_a_headline_in_parts_is_no_menu(line: str) -> None:
    assert head_and_body(f"{line}\n\n4 May 2021\n\nForty-one schools closed.").title == line


NO_DATE_LINES = [
    "On 4 May 2021 the river rose.",
    "4 May",
    "99 May 2021",
    "2021",
    "4 May 2021 - Flood kills 12",
    "4 May 2021 - The river rose by two metres in a night",
    "4 May 2021 - 6 May 2021",
]


@pytest.mark.parametrize("line", NO_DATE_LINES)
def test_a_sentence_with_a_date_is_no_date_line(line: str) -> None:
    assert head_and_body(f"Flood closes 41 schools\n\n{line}\n\nThe rest.")[1] is None


DATELINES = [
    "VALDORO, 4 May 2021 - Forty-one schools closed.",
    "VALDORO, Lower Coast, May 4, 2021 (CP) — Forty-one schools closed.",
    "Valdoro, Tuesday, 4 May 2021: Forty-one schools closed.",
]


@pytest.mark.parametrize("line", DATELINES)
def test_the_day_may_stand_in_the_dateline(line: str) -> None:
    assert head_and_body(f"Flood closes 41 schools\n\n{line}") == (
        "Flood closes 41 schools",
        date(2021, 5, 4),
        line,
        "",
    )


@pytest.mark.parametrize(
    "line", ["VALDORO (CP) - On 4 May 2021 it rained.", "Rain, 4 May 2021 or so - in Valdoro."]
)
def test_a_day_in_the_first_sentence_is_no_dateline(line: str) -> None:
    assert head_and_body(f"Flood closes 41 schools\n\n{line}")[1] is None


def test_text_without_a_headline_is_all_body() -> None:
    assert head_and_body("It rained for three days. Then it stopped.") == (
        "",
        None,
        "It rained for three days. Then it stopped.",
        "",
    )


@given(st.text(max_size=400))
def test_no_text_breaks_the_plain_reader(text: str) -> None:
    title, _, body, _ = head_and_body(text)
    assert title in text
    assert len(body) <= len(text) + 1
