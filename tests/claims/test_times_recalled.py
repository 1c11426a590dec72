"""Days told by their number alone, nights told by their day, and days that come again."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from claims.analysis import analyse
from claims.model import Article
from tests.claims.times import times_in

TIMES = [
    ("Shells fell on the 14th.", "the 14th", "2019-05-14"),
    ("Shells fell on the 28th and hurt nine.", "the 28th", "2019-04-28"),
    ("Talks will resume on the 20th, he said.", "the 20th", "2019-05-20"),
    ("It broke on the 31st, he said.", "the 31st", "2019-03-31"),
    ("A year ago today the dam burst.", "A year ago today", "2018-05-16"),
    ("A year ago on Monday the dam burst.", "A year ago on Monday", "2018-05-13"),
    ("This day last year the dam burst.", "This day last year", "2018-05-16"),
    ("On this day in 2014 the dam burst.", "this day in 2014", "2014-05-16"),
    ("A year ago to the day the dam burst.", "A year ago to the day", "2018-05-16"),
    ("It was worse this month last year.", "this month last year", "2018-05"),
    ("A year ago this week the dam burst.", "A year ago this week", "2018-W20"),
    ("Nobody has come since the turn of the year.", "the turn of the year", "2019-01-01"),
    ("It shut at the turn of 2017.", "the turn of 2017", "2017-01-01"),
    ("It will shut at the turn of the year.", "the turn of the year", "2020-01-01"),
    ("It shut at the turn of the century.", "the turn of the century", "2000"),
    ("It fell on Monday; that night nobody slept.", "that night", "2019-05-13TNI"),
    ("It fell on Monday; the following morning it rained.", "the following morning", "2019-05-14TMO"),
    ("It fell on Monday. The evening before, it rained.", "The evening before", "2019-05-12TEV"),
]


@pytest.mark.parametrize(("text", "told", "value"), TIMES, ids=[told for _, told, _ in TIMES])
def test_a_day_told_by_another(text: str, told: str, value: str) -> None:
    assert [(time.text, time.value) for time in times_in(text)][-1] == (told, value)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("In the first half of May it rained.", date(2019, 5, 1), date(2019, 5, 15)),
        ("In the latter half of April it rained.", date(2019, 4, 16), date(2019, 4, 30)),
        ("In the second half of last month it rained.", date(2019, 4, 16), date(2019, 4, 30)),
        ("It rained around mid-month.", date(2019, 5, 11), date(2019, 5, 21)),
    ],
)
def test_part_of_a_month(text: str, first: date, last: date) -> None:
    [time] = times_in(text)
    assert (time.first, time.last, time.precision) == (first, last, "month")


@pytest.mark.parametrize(
    "text",
    [
        "He lives on the 14th floor.",
        "It spread to the 9th and 10th floors.",
        "Men from the 36th and the 72nd brigades came.",
        "They marched on the 3rd Street.",
        "He placed 2nd and 3rd.",
        "He will never forget that night.",
        "The first half of the match was dull.",
    ],
)
def test_an_ordinal_that_counts_something_is_no_day(text: str) -> None:
    assert times_in(text) == ()


def test_a_day_by_its_number_is_of_the_month_told_last() -> None:
    text = "On 28 April it broke. On the 2nd, 14 bodies were found. In March it rained. On the 9th, he fled."
    found = analyse(Article(text, published=date(2019, 5, 16), language="en"))
    assert [time.value for time in found.times] == ["2019-04-28", "2019-05-02", "2019-03", "2019-03-09"]
    assert found.figures[0].window is not None and found.figures[0].window.first == date(2019, 5, 2)


def test_the_same_month_of_last_year_is_that_of_the_month_told() -> None:
    text = "In April, 12 boats sank. In the same month last year, nine did."
    found = analyse(Article(text, published=date(2019, 5, 16), language="en"))
    assert [time.value for time in found.times] == ["2019-04", "2018-04"]


def test_from_the_4th_to_the_9th_is_a_range() -> None:
    for text in (
        "From the 4th to the 9th, 43 men were killed.",
        "Between the 4th and 9th, 43 men were killed.",
    ):
        window = analyse(Article(text, published=date(2019, 5, 16), language="en")).figures[-1].window
        assert window is not None and (window.first, window.last) == (date(2019, 5, 4), date(2019, 5, 9))


@pytest.mark.parametrize("published", [date.min, date.min + timedelta(1), date.max, None])
def test_no_day_lies_outside_the_calendar(published: date | None) -> None:
    for text, _, _ in TIMES:
        for time in times_in(text, published):
            assert time.first is None or time.last is None or time.first <= time.last
