"""Times that are reckoned from publication, by the tense of their clause, or from the date told last."""

from __future__ import annotations

from datetime import date

import pytest

from claims.model import Sentence
from claims.times.finding import find
from tests.claims.times import PUBLISHED, times_in


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It saw 40 in August, and 25 the month before.", "2018-07"),
        ("Nine died on 4 May and two the day before.", "2019-05-03"),
        ("It had 50 members in 2017, against 40 the year before.", "2016"),
    ],
)
def test_the_month_before_is_counted_from_the_date_told_last(text: str, value: str) -> None:
    assert [time.value for time in times_in(text)][-1] == value


def test_a_year_earlier_quarter_is_no_year_before_the_date_told_last() -> None:
    assert "the year-earlier" not in {
        time.text for time in times_in("It had $3 in May against the year-earlier $2.")
    }


def test_the_day_before_an_event_is_no_day_before_the_date_told_last() -> None:
    text = "Nine died on 4 May, the day before the vote."
    assert [time.text for time in times_in(text)] == ["4 May"]


def test_day_told_earlier_is_the_base_of_the_next() -> None:
    text = "He was held on 3 March 2015. The following year he was freed. A month earlier, his cell burned."
    split = [Sentence(0, 28), Sentence(29, 61), Sentence(62, len(text))]
    values = [time.value for time in find(text, split, PUBLISHED, "en")]
    assert values == ["2015-03-03", "2016", "2015-12"]


def test_year_ago_is_the_quarter_of_the_year_before_once_a_quarter_was_told() -> None:
    text = "Profit rose in the first quarter of 2019, up from a loss a year earlier."
    assert [time.value for time in times_in(text)] == ["2019-Q1", "2018-Q1"]


# Tense and published day decide a bare weekday: sentence, published, day
WEEKDAYS = [
    ("Ten died on Monday.", date(2019, 5, 13), "2019-05-13"),
    ("Ten died on Monday.", date(2019, 5, 14), "2019-05-13"),
    ("Ten died on Monday.", date(2019, 5, 19), "2019-05-13"),
    ("Ten died on Tuesday.", date(2019, 5, 13), "2019-05-07"),
    ("On Monday, the ministers met.", date(2019, 5, 16), "2019-05-13"),
    ("On Monday, the ministers will meet.", date(2019, 5, 16), "2019-05-20"),
    ("The court will rule on Thursday.", date(2019, 5, 16), "2019-05-16"),
    ("The court will rule on Friday.", date(2019, 5, 16), "2019-05-17"),
    ("The court will rule on Wednesday.", date(2019, 5, 16), "2019-05-22"),
    ("It will rule soon, he said on Wednesday.", date(2019, 5, 16), "2019-05-15"),
    ("He said it will rule on Wednesday.", date(2019, 5, 16), "2019-05-22"),
    ("The talks are scheduled for Sunday.", date(2019, 5, 16), "2019-05-19"),
    ("He could not be reached on Wednesday.", date(2019, 5, 16), "2019-05-15"),
    ("The bill is to be signed on Wednesday.", date(2019, 5, 16), "2019-05-22"),
    ("Wednesday's ruling will be appealed.", date(2019, 5, 16), "2019-05-15"),
    ("They have until Wednesday.", date(2019, 5, 16), "2019-05-22"),
    ("Trading is to resume on Wednesday.", date(2019, 5, 16), "2019-05-22"),
    ("He may leave as soon as Wednesday, he said.", date(2019, 5, 16), "2019-05-22"),
    ("He will reach the United States on Wednesday.", date(2019, 5, 16), "2019-05-22"),
    ("Until Wednesday, nobody had called.", date(2019, 5, 16), "2019-05-15"),
    ("Ten died last Thursday.", date(2019, 5, 16), "2019-05-09"),
    ("The talks resume next Thursday.", date(2019, 5, 16), "2019-05-23"),
    ("Sunday's blast was heard far away.", date(2019, 5, 16), "2019-05-12"),
    ("Ten died Sat. and were buried.", date(2019, 5, 16), "2019-05-11"),
]


@pytest.mark.parametrize(("text", "published", "day"), WEEKDAYS)
def test_weekday_goes_back_unless_told_as_to_come(text: str, published: date, day: str) -> None:
    value = next(time for time in times_in(text, published) if time.precision == "day")
    assert value.value == day
    assert value.first == value.last == date.fromisoformat(day)


def test_a_weekday_that_ends_a_range_begun_before_the_report_is_the_last_one() -> None:
    assert times_in("Troops held it from 9 May until Monday.")[1].value == "2019-05-13"
    assert times_in("The road is shut from 14 May until Monday.")[1].value == "2019-05-20"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Rebels seized the port, and on Friday the army will answer.", "2019-08-02"),
        ("The court will rule soon, but the mayor resigned on Friday.", "2019-07-26"),
        ("The army will answer on Friday, having lost the port.", "2019-08-02"),
    ],
)
def test_each_clause_has_a_tense_of_its_own(text: str, value: str) -> None:
    (time,) = (time for time in times_in(text, date(2019, 8, 1)) if time.text == "Friday")
    assert time.value == value


def test_undated_report_leaves_relative_times_open() -> None:
    for text in ("Ten died on Monday.", "Ten died in March.", "Ten died on 9 May.", "Ten died last week."):
        (time,) = times_in(text, None)
        assert (time.first, time.last) == (None, None)
    (dated,) = times_in("Ten died on 9 May 2019.", None)
    assert dated.first == date(2019, 5, 9)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("On Monday men stormed the clinic. They fled at around 8 p.m.", "2019-05-06T20:00"),
        ("On Monday men stormed the clinic. The mayor will speak at 8 p.m.", "2019-05-08T20:00"),
        ("The bridge fell on 3 March. It had been shut at 8 p.m.", "2019-05-08T20:00"),
        ("The shop was robbed at 8 p.m.", "2019-05-08T20:00"),
    ],
)
def test_an_hour_in_the_past_is_of_the_day_told_last_if_that_was_this_week(text: str, value: str) -> None:
    assert times_in(text, date(2019, 5, 8))[-1].value == value
