"""Periods: the words around a time make it an incident, a period, a growing toll or an as-of day."""

from __future__ import annotations

from datetime import date

import pytest

from claims.analysis import analyse
from claims.model import Article, Sentence, Span, Window
from claims.times.coverages import Coverage, coverages
from claims.times.finding import find
from claims.times.windows import stated as stated_by
from claims.times.windows import window_for

PUBLISHED = date(2019, 8, 1)
"""A Thursday."""


def stated(text: str, published: date | None = PUBLISHED) -> list[tuple[str, str, str, str]]:
    """Return kind, first, last and as-of of every coverage, "" where there is none."""
    times = find(text, (Sentence(0, len(text)),), published, "en")
    found = coverages(text, times, 0, len(text), published, "en")
    return [_told(coverage) for coverage in found]


def _told(coverage: Coverage) -> tuple[str, str, str, str]:
    window = coverage.window
    if window is None:
        return "", "", "", str(coverage.as_of or "")
    return window.kind, str(window.first or ""), str(window.last or ""), str(coverage.as_of or "")


CASES = [
    ("Ten died between 26 April and 27 July 2019.", [("period", "2019-04-26", "2019-07-27", "")]),
    ("Ten died in July, three more than in 2018.", [("period", "2019-07-01", "2019-07-31", "")]),
    ("Turnout was three points above 2017.", []),
    ("Ten died from 1 May to 7 May.", [("period", "2019-05-01", "2019-05-07", "")]),
    ("Ten died between 1 and 9 July.", [("period", "2019-07-01", "2019-07-09", "")]),
    ("Ten died in May 2019 – July 2019.", [("period", "2019-05-01", "2019-07-31", "")]),
    ("Ten died from January to December.", [("period", "2018-01-01", "2018-12-31", "")]),
    ("Ten go hungry from May to November.", [("period", "2019-05-01", "2019-11-30", "")]),
    ("From January 2018 to the end of July ten died.", [("period", "2018-01-01", "2019-07-31", "")]),
    ("Ten have died, according to the bulletin for July 28.", [("", "", "", "2019-07-28")]),
    ("The navy on Tuesday said that ten men had died.", [("", "", "", "2019-07-30")]),
    ("The mayor late Tuesday put the dead at ten.", [("", "", "", "2019-07-30")]),
    ("The men who fell on Tuesday were ten.", [("incident", "2019-07-30", "2019-07-30", "")]),
    ("Ten died in the fires around Vina del Mar. It rained.", []),
    ("Ten died between New Year and mid-June.", [("period", "2019-01-01", "2019-06-20", "")]),
    ("In the eight days from 10 July ten died.", [("cumulative", "2019-07-10", "2019-08-01", "")]),
    ("In the 24 hours to Tuesday noon ten died.", [("period", "2019-07-29", "2019-07-30", "")]),
    ("Prices rose ten percent from a year earlier in May.", [("period", "2019-05-01", "2019-05-31", "")]),
    (
        "Tuesday's ten dead were the most on any day so far this year.",
        [("incident", "2019-07-30", "2019-07-30", "")],
    ),
    (
        "On Tuesday he had names of ten killed the day before.",
        [
            ("incident", "2019-07-30", "2019-07-30", ""),
            ("incident", "2019-07-29", "2019-07-29", ""),
        ],
    ),
    (
        "Ten died this year, he said the same day.",
        [("cumulative", "2019-01-01", "2019-08-01", ""), ("", "", "", "2019-08-01")],
    ),
    ("Ten have died, the chamber reckoned on Tuesday.", [("", "", "", "2019-07-30")]),
    ("The board regretted on Tuesday that ten had died.", [("", "", "", "2019-07-30")]),
    ("Ten have died since 25 April.", [("cumulative", "2019-04-25", "2019-08-01", "")]),
    ("Ten have died since the start of the year.", [("cumulative", "2019-01-01", "2019-08-01", "")]),
    ("Ten have died since the beginning of 2019.", [("cumulative", "2019-01-01", "2019-08-01", "")]),
    ("Ten have died so far this year.", [("cumulative", "2019-01-01", "2019-08-01", "")]),
    ("Ten have died this year so far.", [("cumulative", "2019-01-01", "2019-08-01", "")]),
    ("From 3 June onwards ten died.", [("cumulative", "2019-06-03", "2019-08-01", "")]),
    ("Ten died in the 17 days since the summit.", [("cumulative", "2019-07-15", "2019-08-01", "")]),
    ("Ten died in the 17 days since 15 July.", [("cumulative", "2019-07-15", "2019-08-01", "")]),
    ("He told the nation on Tuesday that ten men had died.", [("", "", "", "2019-07-30")]),
    ("In its Sunday evening update the ministry counted ten dead.", [("", "", "", "2019-07-28")]),
    ("In Tuesday's statement the ministry counted ten dead.", [("", "", "", "2019-07-30")]),
    ("Its bulletin dated 11 July lists ten dead.", [("", "", "", "2019-07-11")]),
    ("The toll rose to ten to 14 July.", [("", "", "", "2019-07-14")]),
    ("In May 20 people were killed.", [("period", "2019-05-01", "2019-05-31", "")]),
    ("In the 24 hours to Monday morning, ten died.", [("period", "2019-07-28", "2019-07-29", "")]),
    ("In the week ending 14 July ten died.", [("period", "2019-07-08", "2019-07-14", "")]),
    ("In the six months to June ten died.", [("period", "2019-01-01", "2019-06-30", "")]),
    ("In the half-year to 30 June ten died.", [("period", "2019-01-01", "2019-06-30", "")]),
    ("In the quarter to March ten died.", [("period", "2019-01-01", "2019-03-31", "")]),
    ("In the final three months of 2018 ten died.", [("period", "2018-10-01", "2018-12-31", "")]),
    ("In the first month of the year ten died.", [("period", "2019-01-01", "2019-01-31", "")]),
    ("In the last quarter of the year ten died.", [("period", "2018-10-01", "2018-12-31", "")]),
    ("Growth in April to June was 2%.", [("period", "2019-04-01", "2019-06-30", "")]),
    ("Ten died from February up to 15 July.", [("period", "2019-02-01", "2019-07-15", "")]),
    ("Ten died in the riots of Friday to Sunday.", [("period", "2019-07-26", "2019-07-28", "")]),
    ("Ten died on 27 and 28 July.", [("period", "2019-07-27", "2019-07-28", "")]),
    ("Ten have died since New Year's Day.", [("cumulative", "2019-01-01", "2019-08-01", "")]),
    ("By the method in use since 1999, ten died.", []),
    ("It was the deadliest month since 2016, with ten dead.", []),
    ("Most of them have died since 2016.", [("cumulative", "2016-01-01", "2019-08-01", "")]),
    ("In the quarter that ended on 30 June ten died.", [("period", "2019-04-01", "2019-06-30", "")]),
    ("Ten died on the weekend of 13-14 July.", [("period", "2019-07-13", "2019-07-14", "")]),
    ("Ten died in the fall into the river on Sunday.", [("incident", "2019-07-28", "2019-07-28", "")]),
    ("In Tuesday's message the ministry counted ten dead.", [("", "", "", "2019-07-30")]),
    ("Ten have died in the year since the quake.", [("cumulative", "2018-08-01", "2019-08-01", "")]),
    ("Between 1 January and 30 June last year ten died.", [("period", "2018-01-01", "2018-06-30", "")]),
    ("Between 1 November and 30 June 2018 ten died.", [("period", "2017-11-01", "2018-06-30", "")]),
    ("From 3 November 2017 to 2 June ten died.", [("period", "2017-11-03", "2018-06-02", "")]),
    (
        "Since the state of emergency was declared on 14 August, ten died.",
        [("cumulative", "2018-08-14", "2019-08-01", "")],
    ),
    (
        "Ten have died since the assault was launched on 26 April.",
        [("cumulative", "2019-04-26", "2019-08-01", "")],
    ),
    ("Ten have died since the escalation of 27 June.", [("cumulative", "2019-06-27", "2019-08-01", "")]),
    (
        "Since 26 April the army, which attacked on 2 May, has lost ten men.",
        [("cumulative", "2019-04-26", "2019-08-01", ""), ("incident", "2019-05-02", "2019-05-02", "")],
    ),
    ("Ten died in the first month of 2019.", [("period", "2019-01-01", "2019-01-31", "")]),
    ("Ten died in the last week of May.", [("period", "2019-05-25", "2019-05-31", "")]),
    ("Ten have died since the 13th of last month.", [("cumulative", "2019-07-13", "2019-08-01", "")]),
    ("A medic told Reuters on Tuesday that ten had died.", [("", "", "", "2019-07-30")]),
    ("Ten died, the army said in a statement on Tuesday.", [("", "", "", "2019-07-30")]),
    (
        "Ten were hurt, the ministry told a news conference in Geneva on Tuesday.",
        [("", "", "", "2019-07-30")],
    ),
    ("The army said rebels killed ten men on Tuesday.", [("incident", "2019-07-30", "2019-07-30", "")]),
    ("THE ARMY SAID REBELS KILLED TEN MEN ON TUESDAY.", [("incident", "2019-07-30", "2019-07-30", "")]),
    ("Ten had died as of 18 July.", [("", "", "", "2019-07-18")]),
    ("Ten had died by Sunday.", [("", "", "", "2019-07-28")]),
    ("Ten had died until 27 July.", [("", "", "", "2019-07-27")]),
    ("Ten died in April.", [("period", "2019-04-01", "2019-04-30", "")]),
    ("Ten died last week.", [("period", "2019-07-22", "2019-07-28", "")]),
    ("Ten died this week.", [("cumulative", "2019-07-29", "2019-08-01", "")]),
    ("Ten died on Wednesday.", [("incident", "2019-07-31", "2019-07-31", "")]),
    ("Ten died in the past 24 hours.", [("period", "2019-07-31", "2019-08-01", "")]),
    ("Ten died in the first two weeks of May.", [("period", "2019-05-01", "2019-05-14", "")]),
    (
        "Medics said on Monday that ten died in the past month.",
        [("", "", "", "2019-07-29"), ("period", "2019-07-01", "2019-08-01", "")],
    ),
    ("They are paid every day.", []),
    ("Ten died between May 2 and 4.", [("period", "2019-05-02", "2019-05-04", "")]),
    (
        "ADEN, 14 July (AFP) - Some 500 people have fallen ill since 27 April.",
        [("", "", "", "2019-07-14"), ("cumulative", "2019-04-27", "2019-08-01", "")],
    ),
    ("The outbreak declared on 1 July continues.", [("incident", "2019-07-01", "2019-07-01", "")]),
    ("The zone must be clear by 15 August.", []),
    ("The siege lasted three days.", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[case[0] for case in CASES])
def test_words_around_a_time_decide_its_window(text: str, expected: list[tuple[str, str, str, str]]) -> None:
    assert stated(text) == expected


def window_of(text: str, figure: str) -> Coverage:
    times = find(text, (Sentence(0, len(text)),), PUBLISHED, "en")
    start = text.index(figure)
    span: Span = (start, start + len(figure))
    return window_for(stated_by(text, times, (0, len(text)), PUBLISHED, "en"), span)


def test_each_figure_takes_the_period_of_its_clause() -> None:
    text = "On Wednesday three people were killed, while 150 have died since the start of the year."
    assert window_of(text, "three").window == Window(date(2019, 7, 31), date(2019, 7, 31), "incident")
    assert window_of(text, "150").window == Window(date(2019, 1, 1), PUBLISHED, "cumulative")


def test_break_between_clauses_outweighs_nearness() -> None:
    text = "Ten people died on Friday, and 150 villagers who had fled are missing since 3 May."
    assert window_of(text, "150").window == Window(date(2019, 5, 3), PUBLISHED, "cumulative")


def test_what_a_clause_goes_back_to_is_its_time() -> None:
    text = "At least 27 people were killed in the deadliest crash since 2018, when 52 people died."
    assert window_of(text, "52 people").window == Window(date(2018, 1, 1), date(2018, 12, 31), "period")
    assert window_of(text, "27 people").window is None


def test_growing_toll_ends_on_its_as_of_day() -> None:
    found = window_of("More than 590,000 have fled since 1 May as of 18 July.", "590,000")
    assert found.window == Window(date(2019, 5, 1), date(2019, 7, 18), "cumulative")
    assert found.as_of == date(2019, 7, 18)
    assert found.why == ("since then", "as it stood then")


@pytest.mark.parametrize(
    "text", ["Between 9 February and 6 April, ten died.", "From 9 February to 6 April, ten died."]
)
def test_period_that_opens_a_later_sentence_is_joined(text: str) -> None:
    report = f"It rained. {text}"
    split = [Sentence(0, 10), Sentence(11, len(report))]
    times = find(report, split, PUBLISHED, "en")
    (found,) = coverages(report, times, 11, len(report), PUBLISHED, "en")
    assert found.window == Window(date(2019, 2, 9), date(2019, 4, 6), "period")
    assert report[found.start : found.end] == text.partition(",")[0]


def test_day_of_a_statement_is_no_window() -> None:
    found = window_of("The ministry said on Tuesday that 40 people had fallen ill.", "40")
    assert (found.window, found.as_of) == (None, date(2019, 7, 30))


def test_sentence_without_a_time_states_nothing() -> None:
    assert window_of("Ten people died.", "Ten") == Coverage(-1, -1)


def test_undated_report_keeps_an_open_end() -> None:
    assert stated("Ten have died since 25 April 2019.", None) == [("cumulative", "2019-04-25", "", "")]


def test_what_a_count_came_from_has_no_period_of_another_sentence() -> None:
    text = (
        "Half a million people have fled since 9 February. Attacks rose from 12 to 17 in the past 24 hours."
    )
    found = analyse(Article(text, published=date(2024, 3, 15), language="en")).figures
    former = next(figure for figure in found if figure.value == 12)
    assert former.window is None
