"""Which of the times around it a figure takes for its period, and which are those of others."""

from __future__ import annotations

from datetime import date

import pytest

from claims.analysis import analyse
from claims.model import Article, Window

PUBLISHED = date(2019, 5, 16)
"""A Thursday."""
MARCH = Window(date(2019, 3, 1), date(2019, 3, 31), "period")
Y2017 = Window(date(2017, 1, 1), date(2017, 12, 31), "period")
THIS_YEAR = Window(date(2019, 1, 1), PUBLISHED, "cumulative")
SINCE_2013 = Window(date(2013, 1, 1), PUBLISHED, "cumulative")
BLAST = Window(date(2019, 5, 12), date(2019, 5, 12), "incident")


def windows_of(text: str) -> list[Window | None]:
    return [item.window for item in analyse(Article(text, published=PUBLISHED, language="en")).figures]


@pytest.mark.parametrize(
    ("text", "windows"),
    [
        ("Rents climbed 0.3 % from February.", [None]),
        ("Rents climbed 0.3 % in March from February.", [MARCH]),
        ("Rents climbed 0.3 % from the first quarter.", [None]),
        ("Police held 30 men from 1 March to 31 March.", [MARCH]),
        ("Joblessness fell from 8.1 percent to 7.4 percent in March.", [None, MARCH]),
        ("Joblessness fell to 7.4 percent in March from 8.1 percent.", [MARCH, None]),
        ("In March joblessness fell to 7.4 percent from 8.1 percent.", [MARCH, None]),
        ("Joblessness fell to 7.4 percent from 8.1 percent in March.", [None, MARCH]),
        ("The number of dead rose from 12 to 17 on Sunday.", [None, None]),
        ("The number of dead in the blast on Sunday rose from 12 to 17.", [BLAST, BLAST]),
        ("Turnout was 54 percent, down from 61 percent two years ago.", [None, Y2017, None]),
        ("Raids killed 200 so far this year, compared with 142 in 2017.", [THIS_YEAR, Y2017]),
        ("Raids rose by half from the same period last year, to 610, in March.", [MARCH, MARCH]),
        ("The army, which lost 11 men on Sunday, said two died in March.", [BLAST, MARCH]),
        ("The number killed since 2013 rose from 12 to 17.", [SINCE_2013, SINCE_2013]),
    ],
)
def test_the_time_that_a_change_is_counted_from_and_that_of_its_step_are_no_windows(
    text: str, windows: list[Window | None]
) -> None:
    assert windows_of(text) == windows


def test_what_happens_every_day_is_not_told_of_the_neighbours_month() -> None:
    assert windows_of("Nine trucks came in March. Every day 20 trucks are turned back.") == [MARCH, None]


@pytest.mark.parametrize(
    ("after", "window"),
    [
        ("Ten nets were cut in a gale.", None),
        ("Some 90 boats have been lost.", SINCE_2013),
        ("Among them were 31 boys.", SINCE_2013),
    ],
)
def test_since_a_year_long_ago_is_told_of_what_one_sentence_counts(after: str, window: Window | None) -> None:
    assert windows_of(f"At least 400 crew have drowned since 2013. {after}")[1] == window


def test_what_has_gone_on_up_to_now_is_of_no_year_that_is_long_over() -> None:
    assert windows_of("In 2017 a court freed 14 men. A plea has gathered 900 names.") == [Y2017, None]
    assert windows_of("In 2017 a bomb hit Gao. Some 900 men died.") == [Y2017]


def test_another_event_is_of_no_year_that_is_long_over() -> None:
    assert windows_of("In 2017 a bomb hit Gao. Elsewhere a raid killed 12.") == [None]
    assert windows_of("On Sunday a bomb hit Gao. Elsewhere a raid killed 12.") == [BLAST]


def test_what_has_happened_since_runs_up_to_now() -> None:
    assert windows_of("The war, which began in 2013, has since killed 900 men.") == [SINCE_2013]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("The outbreak, declared on 2 May, has spread to eight towns.", date(2019, 5, 2)),
        ("The war, which began on 15 April, has killed 900 people.", date(2019, 4, 15)),
    ],
)
def test_what_lasts_is_counted_from_the_day_on_which_it_began(text: str, first: date) -> None:
    assert windows_of(text) == [Window(first, PUBLISHED, "cumulative")]


def test_since_when_people_live_displaced_is_no_period_of_the_dead() -> None:
    _, killed = windows_of("Some 175,000 people have fled since 3 May. The army said 21 people had died.")
    assert killed is None
    _, killed = windows_of("Some 175 people have died since 3 May. The army said 21 guards had died.")
    assert killed == Window(date(2019, 5, 3), PUBLISHED, "cumulative")
