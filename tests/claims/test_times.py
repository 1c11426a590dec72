"""Time expressions: each is found whole, gets the right TIMEX3 value and covers the right days."""

from __future__ import annotations

from datetime import date

import pytest

from tests.claims.times import times_in


def days(first: str, last: str = "") -> tuple[str, str]:
    return first, last or first


NO_DAYS = ("", "")

# sentence, expression, type, value, first and last day; published on Thursday 16 May 2019
CASES = [
    ("He got 20 years and six months.", "20 years and six months", "DURATION", "P20Y6M", NO_DAYS),
    ("It took two hours 40 minutes.", "two hours 40 minutes", "DURATION", "PT2H40M", NO_DAYS),
    ("The road is shut until Monday.", "Monday", "DATE", "2019-05-20", days("2019-05-20")),
    ("Doors open at 5 pm.", "5 pm", "TIME", "2019-05-16T17:00", days("2019-05-16")),
    ("Doors open at 7.30pm.", "7.30pm", "TIME", "2019-05-16T19:30", days("2019-05-16")),
    ("Doors open at 7.30 pm.", "7.30 pm", "TIME", "2019-05-16T19:30", days("2019-05-16")),
    ("The talks took two hours and a half.", "two hours and a half", "DURATION", "PT2H30M", NO_DAYS),
    ("Sales rose in Q1.", "Q1", "DATE", "2019-Q1", days("2019-01-01", "2019-03-31")),
    (
        "It posted Third-Quarter 2017 sales.",
        "Third-Quarter 2017",
        "DATE",
        "2017-Q3",
        days("2017-07-01", "2017-09-30"),
    ),
    (
        "The council refused planning permission in March.",
        "March",
        "DATE",
        "2019-03",
        days("2019-03-01", "2019-03-31"),
    ),
    ("They are planning a rally in June.", "June", "DATE", "2019-06", days("2019-06-01", "2019-06-30")),
    (
        "He fled on 8 October of last year.",
        "8 October of last year",
        "DATE",
        "2018-10-08",
        days("2018-10-08"),
    ),
    ("Sales rose in Q3 2017.", "Q3 2017", "DATE", "2017-Q3", days("2017-07-01", "2017-09-30")),
    ("It was signed on 7 October 2018 in Sochi.", "7 October 2018", "DATE", "2018-10-07", days("2018-10-07")),
    (
        "It was signed on October 7, 2018, in Sochi.",
        "October 7, 2018",
        "DATE",
        "2018-10-07",
        days("2018-10-07"),
    ),
    ("The bridge fell on Oct. 7, 2018.", "Oct. 7, 2018", "DATE", "2018-10-07", days("2018-10-07")),
    ("The log is dated 2018-10-07.", "2018-10-07", "DATE", "2018-10-07", days("2018-10-07")),
    ("The log is dated 10/07/96.", "10/07/96", "DATE", "1996-10-07", days("1996-10-07")),
    ("The log is dated 09/05/2019.", "09/05/2019", "DATE", "2019-05-09", days("2019-05-09")),
    ("The log is dated 25/07/2018.", "25/07/2018", "DATE", "2018-07-25", days("2018-07-25")),
    (
        "The camp opened on the 3rd of March 2017.",
        "the 3rd of March 2017",
        "DATE",
        "2017-03-03",
        days("2017-03-03"),
    ),
    ("It shut on Monday, 6 May 2019.", "Monday, 6 May 2019", "DATE", "2019-05-06", days("2019-05-06")),
    ("Shells fell on 9 February.", "9 February", "DATE", "2019-02-09", days("2019-02-09")),
    ("Shells fell on 24 December.", "24 December", "DATE", "2018-12-24", days("2018-12-24")),
    ("The council will vote on 24 December.", "24 December", "DATE", "2019-12-24", days("2019-12-24")),
    ("The council will vote on 2 June.", "2 June", "DATE", "2019-06-02", days("2019-06-02")),
    ("Dozens fled since 25 April.", "25 April", "DATE", "2019-04-25", days("2019-04-25")),
    ("He was shot last Oct. 23.", "last Oct. 23", "DATE", "2018-10-23", days("2018-10-23")),
    ("Output fell in Q4 2018.", "Q4 2018", "DATE", "2018-Q4", days("2018-10-01", "2018-12-31")),
    ("Prices rose in March.", "March", "DATE", "2019-03", days("2019-03-01", "2019-03-31")),
    ("Prices rose in November.", "November", "DATE", "2018-11", days("2018-11-01", "2018-11-30")),
    ("Prices will rise in November.", "November", "DATE", "2019-11", days("2019-11-01", "2019-11-30")),
    ("Rain fell in February 2016.", "February 2016", "DATE", "2016-02", days("2016-02-01", "2016-02-29")),
    ("He left last August.", "last August", "DATE", "2018-08", days("2018-08-01", "2018-08-31")),
    ("He left last March.", "last March", "DATE", "2019-03", days("2019-03-01", "2019-03-31")),
    ("He left in March last year.", "March last year", "DATE", "2018-03", days("2018-03-01", "2018-03-31")),
    ("It began in early April.", "early April", "DATE", "2019-04", days("2019-04-01", "2019-04-11")),
    (
        "It began at the end of April.",
        "the end of April",
        "DATE",
        "2019-04",
        days("2019-04-20", "2019-04-30"),
    ),
    ("The war began in 2011.", "2011", "DATE", "2011", days("2011-01-01", "2011-12-31")),
    ("In 1999-00 it grew.", "1999-00", "DATE", "1999", days("1999-01-01", "2000-12-31")),
    (
        "He spoke of nineteen ninety-six.",
        "nineteen ninety-six",
        "DATE",
        "1996",
        days("1996-01-01", "1996-12-31"),
    ),
    ("Exports boomed in the 1980s.", "the 1980s", "DATE", "198", days("1980-01-01", "1989-12-31")),
    (
        "A castle of the 19th century burned.",
        "the 19th century",
        "DATE",
        "18",
        days("1800-01-01", "1899-12-31"),
    ),
    ("Profit fell in fiscal 2018.", "fiscal 2018", "DATE", "2018", days("2018-01-01", "2018-12-31")),
    ("He resigned yesterday.", "yesterday", "DATE", "2019-05-15", days("2019-05-15")),
    ("He resigned today.", "today", "DATE", "2019-05-16", days("2019-05-16")),
    ("He will resign tomorrow.", "tomorrow", "DATE", "2019-05-17", days("2019-05-17")),
    (
        "Two died in overnight strikes.",
        "overnight",
        "TIME",
        "2019-05-15TNI",
        days("2019-05-15", "2019-05-16"),
    ),
    ("Two died last night.", "last night", "TIME", "2019-05-15TNI", days("2019-05-15")),
    ("The vote is tonight.", "tonight", "TIME", "2019-05-16TNI", days("2019-05-16")),
    ("A bomb went off this morning.", "this morning", "TIME", "2019-05-16TMO", days("2019-05-16")),
    ("He was shot on Tuesday night.", "Tuesday night", "TIME", "2019-05-14TNI", days("2019-05-14")),
    (
        "The talks began at 10 a.m. Tuesday.",
        "10 a.m. Tuesday",
        "TIME",
        "2019-05-14T10:00",
        days("2019-05-14"),
    ),
    ("The talks began at 7:15 p.m.", "7:15 p.m.", "TIME", "2019-05-16T19:15", days("2019-05-16")),
    ("It struck at 16:08 UTC.", "16:08 UTC", "TIME", "2019-05-16T16:08Z", days("2019-05-16")),
    ("It struck at 0735 GMT.", "0735 GMT", "TIME", "2019-05-16T07:35Z", days("2019-05-16")),
    ("The gates open at 5pm.", "5pm", "TIME", "2019-05-16T17:00", days("2019-05-16")),
    ("It ended at noon on Friday.", "noon on Friday", "TIME", "2019-05-10T12:00", days("2019-05-10")),
    ("Ten died last week.", "last week", "DATE", "2019-W19", days("2019-05-06", "2019-05-12")),
    ("Ten died this week.", "this week", "DATE", "2019-W20", days("2019-05-13", "2019-05-19")),
    ("Ten died last month.", "last month", "DATE", "2019-04", days("2019-04-01", "2019-04-30")),
    ("The law passes next year.", "next year", "DATE", "2020", days("2020-01-01", "2020-12-31")),
    ("It rained last summer.", "last summer", "DATE", "2018-SU", days("2018-06-01", "2018-08-31")),
    (
        "Rebels held it in the winter of 2015.",
        "the winter of 2015",
        "DATE",
        "2015-WI",
        days("2015-12-01", "2016-02-29"),
    ),
    ("Fires raged over the weekend.", "the weekend", "DATE", "2019-W19-WE", days("2019-05-11", "2019-05-12")),
    ("It fled two weeks ago.", "two weeks ago", "DATE", "2019-W18", days("2019-04-29", "2019-05-05")),
    ("It was so three years ago.", "three years ago", "DATE", "2016", days("2016-01-01", "2016-12-31")),
    ("It was so 10 days ago.", "10 days ago", "DATE", "2019-05-06", days("2019-05-06")),
    (
        "It was so about two months ago.",
        "about two months ago",
        "DATE",
        "2019-03",
        days("2019-03-01", "2019-03-31"),
    ),
    ("Sales were higher a year ago.", "a year ago", "DATE", "2018", days("2018-01-01", "2018-12-31")),
    (
        "Ten died in the past 24 hours.",
        "the past 24 hours",
        "DURATION",
        "PT24H",
        days("2019-05-15", "2019-05-16"),
    ),
    (
        "Ten died in the last two weeks.",
        "the last two weeks",
        "DURATION",
        "P2W",
        days("2019-05-02", "2019-05-16"),
    ),
    ("Ten died in the past month.", "the past month", "DATE", "2019-04", days("2019-04-16", "2019-05-16")),
    (
        "It may ship in the next three months.",
        "the next three months",
        "DURATION",
        "P3M",
        days("2019-05-16", "2019-08-16"),
    ),
    (
        "Ten died in the first two weeks of May.",
        "the first two weeks",
        "DURATION",
        "P2W",
        days("2019-05-01", "2019-05-14"),
    ),
    ("The siege lasted three days.", "three days", "DURATION", "P3D", NO_DAYS),
    ("They signed a five-year lease.", "five-year", "DURATION", "P5Y", NO_DAYS),
    ("The siege took more than four hours.", "more than four hours", "DURATION", "PT4H", NO_DAYS),
    ("He ruled for 2 1/2 years.", "2 1/2 years", "DURATION", "P2Y6M", NO_DAYS),
    ("He spoke for an hour and a half.", "an hour and a half", "DURATION", "PT1H30M", NO_DAYS),
    ("He spoke for two and a half hours.", "two and a half hours", "DURATION", "PT2H30M", NO_DAYS),
    ("He waited for several months.", "several months", "DURATION", "PXM", NO_DAYS),
    ("They waited for a couple of days.", "a couple of days", "DURATION", "P2D", NO_DAYS),
    ("They waited for twenty-four days.", "twenty-four days", "DURATION", "P24D", NO_DAYS),
    ("It took two decades.", "two decades", "DURATION", "P20Y", NO_DAYS),
    ("They march every Friday.", "every Friday", "SET", "XXXX-WXX-5", NO_DAYS),
    ("They are paid weekly.", "weekly", "SET", "P1W", NO_DAYS),
    ("They are fed every day.", "every day", "SET", "P1D", NO_DAYS),
    ("They are fed every two days.", "every two days", "SET", "P2D", NO_DAYS),
    ("They are fed twice a day.", "twice a day", "SET", "P1D", NO_DAYS),
    ("They are fed three times per week.", "three times per week", "SET", "P1W", NO_DAYS),
    ("They are fed every other day.", "every other day", "SET", "P2D", NO_DAYS),
    ("Floods come each July.", "each July", "SET", "XXXX-07", NO_DAYS),
    (
        "Output fell in the first quarter of 2018.",
        "the first quarter of 2018",
        "DATE",
        "2018-Q1",
        days("2018-01-01", "2018-03-31"),
    ),
    (
        "Output fell in the third quarter.",
        "the third quarter",
        "DATE",
        "2018-Q3",
        days("2018-07-01", "2018-09-30"),
    ),
    (
        "Output fell in the second half of 2017.",
        "the second half of 2017",
        "DATE",
        "2017-H2",
        days("2017-07-01", "2017-12-31"),
    ),
    ("It is now a ruin.", "now", "DATE", "PRESENT_REF", NO_DAYS),
    ("It was recently rebuilt.", "recently", "DATE", "PAST_REF", NO_DAYS),
    ("Nobody knows the future.", "the future", "DATE", "FUTURE_REF", NO_DAYS),
    ("He died on Christmas Day.", "Christmas Day", "DATE", "2018-12-25", days("2018-12-25")),
    ("He died in Ramadan.", "Ramadan", "DATE", "2019-RAMADAN", days("2019-05-05", "2019-06-05")),
    (
        "He died in the holy month of Ramadan 2015.",
        "the holy month of Ramadan 2015",
        "DATE",
        "2015-RAMADAN",
        days("2015-06-17", "2015-07-18"),
    ),
    (
        "He died on Eid al-Adha.",
        "Eid al-Adha",
        "DATE",
        "2018-EID-AL-ADHA",
        days("2018-08-21", "2018-08-26"),
    ),
    (
        "They will meet after Eid al-Fitr.",
        "Eid al-Fitr",
        "DATE",
        "2019-EID-AL-FITR",
        days("2019-06-04", "2019-06-08"),
    ),
    ("He died at Easter.", "Easter", "DATE", "2019-04-21", days("2019-04-21")),
    ("TEN DIED ON 9 MAY 2019.", "9 MAY 2019", "DATE", "2019-05-09", days("2019-05-09")),
    ("BEIRUT, 18 NOV 89 -- TEN DIED.", "18 NOV 89", "DATE", "1989-11-18", days("1989-11-18")),
    (
        "He marched in the summer of 1968.",
        "the summer of 1968",
        "DATE",
        "1968-SU",
        days("1968-06-01", "1968-08-31"),
    ),
    ("TEN DIED IN MARCH.", "MARCH", "DATE", "2019-03", days("2019-03-01", "2019-03-31")),
    (
        "Shelling on 1-9 April killed ten.",
        "1-9 April",
        "DATE",
        "2019-04-01",
        days("2019-04-01", "2019-04-09"),
    ),
]


@pytest.mark.parametrize(
    ("text", "expression", "kind", "value", "covered"), CASES, ids=[case[1] for case in CASES]
)
def test_expression_is_found_whole_with_value_and_days(
    text: str, expression: str, kind: str, value: str, covered: tuple[str, str]
) -> None:
    first, *_ = times_in(text)
    told = (str(first.first or ""), str(first.last or ""))
    assert (first.text, first.type, first.value, told) == (expression, kind, value, covered)
    assert text[first.start : first.end] == expression
    assert first.why[0]


NO_TIME = [
    "The road M4 is open.",
    "The boy is six years old.",
    "A 52-year-old doctor was hurt.",
    "They may march on the palace.",
    "THEY MAY MARCH.",
    "It imports three-quarters of its food.",
    "Four flights a week leave here.",
    "The second man spoke first.",
    "Sun shares rose.",
    "Theresa May said no.",
    "May said no.",
    "He is in his 30s.",
    "About a quarter of the town burned.",
    "He met him for the third time in as many months.",
    "It is 15 km deep.",
    "The vote was 3-2.",
    "The report came at 1616.",
    "A total of 1500 people fled.",
]


@pytest.mark.parametrize("text", NO_TIME)
def test_look_alike_is_no_time(text: str) -> None:
    assert times_in(text) == ()


def test_impossible_date_is_not_made_up() -> None:
    assert "2019-02-30" not in [time.value for time in times_in("Ten died on 30 February 2019.")]


def test_language_without_time_words_gives_none() -> None:
    assert times_in("Ten died on 9 May 2019.", language="xx") == ()


@pytest.mark.parametrize(
    ("text", "value", "first", "last"),
    [
        ("Profit fell in the April-to-June quarter.", "2019-Q2", "2019-04-01", "2019-06-30"),
        ("Profit fell in the July-September quarter of 2018.", "2018-Q3", "2018-07-01", "2018-09-30"),
        ("Profit fell in the February to April quarter.", "2019-02", "2019-02-01", "2019-04-30"),
        ("Ten died in the first half of last year.", "2018-H1", "2018-01-01", "2018-06-30"),
        ("Ten died in the year that has just ended.", "2018", "2018-01-01", "2018-12-31"),
        ("Ten died in the month just gone.", "2019-07", "2019-07-01", "2019-07-31"),
        ("Ten died in the first half of the year.", "2019-H1", "2019-01-01", "2019-06-30"),
        ("It shook at 04:17 local time on 6 May.", "2019-05-06T04:17", "2019-05-06", "2019-05-06"),
        ("Crews announced a strike starting on Friday.", "2019-08-02", "2019-08-02", "2019-08-02"),
    ],
)
def test_a_time_of_several_words_is_one(text: str, value: str, first: str, last: str) -> None:
    (time,) = times_in(text, date(2019, 8, 1))
    assert (time.value, str(time.first), str(time.last)) == (value, first, last)
