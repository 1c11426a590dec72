"""Weekdays of a plan and of one range, feasts that move, and hours that have just passed."""

from __future__ import annotations

from datetime import date

import pytest

from claims.analysis import analyse
from claims.model import Article, Window
from tests.claims.times import times_in

MONDAY = date(2024, 5, 20)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("The hearing opens on Friday.", ["2024-05-24"]),
        ("The hearing opened on Friday.", ["2024-05-17"]),
        ("The rains start in June.", ["2024-06"]),
        ("It ran from Monday to Wednesday.", ["2024-05-13", "2024-05-15"]),
        ("They will meet from Monday to Wednesday.", ["2024-05-20", "2024-05-22"]),
        ("Mass was held on Easter Sunday.", ["2024-03-31"]),
        ("It was shut on Easter Monday.", ["2024-04-01"]),
        ("On Good Friday it fell.", ["2024-03-29"]),
        ("It fell half an hour ago.", ["2024-05-20"]),
    ],
)
def test_a_day_is_the_one_that_its_words_mean(text: str, values: list[str]) -> None:
    assert [time.value for time in times_in(text, MONDAY)] == values


def test_a_range_at_the_beginning_of_all_days_is_left_as_it_is() -> None:
    assert len(times_in("It ran from Monday to Wednesday.", date(1, 1, 1))) == 2


LAST_DAY = Window(date(2024, 5, 19), MONDAY, "period")


@pytest.mark.parametrize(
    ("text", "window"),
    [
        ("At least 60 people were killed within 24 hours.", LAST_DAY),
        ("Some 45 people were killed in 24 hours, the ministry said.", LAST_DAY),
        ("Within 24 hours of the blast 300 people fled.", None),
        ("Within 24 hours, 300 people had fled.", None),
        ("Some 300 people must leave within 24 hours.", None),
    ],
)
def test_hours_without_an_event_are_the_last_ones(text: str, window: Window | None) -> None:
    found = analyse(Article(text, published=MONDAY, language="en")).figures
    assert [item.window for item in found if item.unit != "hour"] == [window]


def test_a_time_alone_is_of_the_part_beside_it() -> None:
    text = "Fighting killed over 20,000 people, including some 6,000 this year alone."
    whole, part = analyse(Article(text, published=MONDAY, language="en")).figures
    assert (whole.window, part.window) == (None, Window(date(2024, 1, 1), MONDAY, "cumulative"))
