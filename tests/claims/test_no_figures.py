"""Numbers that are no figures: times of day, ordinals, scores, codes, parts of names and of dates."""

from __future__ import annotations

import pytest

from claims import figures
from claims.model import Sentence, Time, Unpicked
from tests.claims.test_figures import read


def left(text: str, times: tuple[Time, ...] = ()) -> dict[str, str]:
    unpicked: tuple[Unpicked, ...] = figures.find(text, (Sentence(0, len(text)),), times, "en")[1]
    return {text[number.start : number.end]: number.why for number in unpicked}


NO_FIGURES = [
    ("The shop opens at eleven.", "eleven", "a time of day"),
    ("They left at half past six and slept.", "six", "a time of day"),
    ("The motion passed 230 to 190.", "190", "a score"),
    ("Call 0800 123 4567.", "0800", "a telephone number or a code"),
    ("The flat 4C burned.", "4", "part of a name or a code"),
    ("They met for the third time in as many months.", "third", "an ordinal"),
    ("They met on the 21st floor.", "21st", "an ordinal"),
    ("They met on 7 October.", "7", "part of a date"),
    ("They met on October 7, 2021.", "7", "part of a date"),
    ("They met from 9-12 February.", "9", "part of a date"),
    ("They met between May 2 and 4.", "4", "part of a date"),
    ("They met on 07/10/2021.", "07", "part of a date"),
    ("They met in 2021.", "2021", "a year"),
    ("They met in the 1970s.", "1970", "a decade"),
    ("They met in the late 80’s.", "80", "a decade"),
    ("They met at 10:45.", "10", "a time of day"),
    ("They met at 1130 on Monday.", "1130", "a time of day"),
    ("They met at 1849 UTC+3 near Gao.", "3", "a time of day"),
    ("They were killed on 9-11, he said.", "9", "part of a date"),
    ("He said so in a 911 call.", "911", "a telephone number or a code"),
    ("It hid an AK-47s case.", "47", "part of a name or a code"),
    ("They met at 5pm.", "5", "a time of day"),
    ("They met at 2 p.m. sharp.", "2", "a time of day"),
    ("They met at 0630 sharp.", "0630", "a time of day"),
    ("The M4 is closed.", "4", "part of a name or a code"),
    ("The COVID-19 ward is closed.", "19", "part of a name or a code"),
    ("The MH17 trial is over.", "17", "part of a name or a code"),
    ("The G7 met.", "7", "part of a name or a code"),
    ("Under section 427 it is closed.", "427", "part of a name"),
    ("Under Resolution 2254 it is closed.", "2254", "part of a name"),
    ("House No. 5 is closed.", "5", "part of a name"),
    ("Index S&P 500 fell.", "500", "part of a name"),
    ("They lost 3-1 at home.", "3", "a score"),
    ("Ring +963 11 222 3333 now.", "963", "a telephone number or a code"),
    ("Ring 555-1234 now.", "555", "a telephone number or a code"),
    ("2. We accuse the army.", "2", "the number of a list item"),
    (
        "Account 12345678901234567890123456789 is closed.",
        "12345678901234567890123456789",
        "an identifier: too many digits for a quantity",
    ),
]


@pytest.mark.parametrize(("text", "number", "why"), NO_FIGURES)
def test_a_number_that_is_no_quantity_is_left_with_the_reason(text: str, number: str, why: str) -> None:
    assert left(text)[number] == why
    assert read(text) == ()


def test_a_number_inside_a_date_found_before_is_no_figure() -> None:
    text = "Forces of Ramadan 1445 took nine towns."
    when = Time(10, 22, "Ramadan 1445", "DATE", "2024-03")
    assert left(text, (when,)) == {"1445": "part of a date or a time of day"}
    assert [found.value for found in read(text, times=(when,))] == [9]


def test_a_duration_inside_a_date_is_a_figure() -> None:
    text = "It began three days earlier."
    assert [found.unit for found in read(text, times=(Time(9, 27, "", "DATE", "2024-03-01"),))] == ["day"]


def test_one_alone_and_an_article_alone_are_no_figures() -> None:
    assert read("No one saw a road, and one must ask.") == ()
    assert read("A soldier stood at a gate.") == ()
