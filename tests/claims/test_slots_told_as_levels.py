"""A day dates a level, what may come has no past period, and who did it is told before both deeds."""

from __future__ import annotations

from datetime import date

import pytest

from claims.analysis import analyse
from claims.model import Analysis, Article, Figure, Window

MONDAY = date(2024, 5, 20)
SATURDAY = Window(date(2024, 5, 18), date(2024, 5, 18), "incident")
APRIL = Window(date(2024, 4, 1), date(2024, 4, 30), "period")


def read(text: str) -> Analysis:
    return analyse(Article(text, published=MONDAY, language="en"))


def last(text: str) -> Figure:
    return read(text).figures[-1]


def test_a_day_behind_a_level_dates_it() -> None:
    figure = last("The toll stood at 40 on Friday.")
    assert (figure.window, figure.as_of) == (None, date(2024, 5, 17))


def test_the_day_of_a_level_is_no_period_of_the_next() -> None:
    assert last("The toll stood at 40 on Friday. Some 60 people have died.").window is None


@pytest.mark.parametrize(
    ("text", "window"),
    [
        ("It struck on Saturday. Some 60 people died.", SATURDAY),
        ("It struck on Saturday. The storm may kill 60 more people.", None),
        ("It struck on Saturday. Some 60 people will leave.", None),
        ("It struck on Saturday. The ministry had put the toll at 60 on Sunday.", SATURDAY),
        ("In April it rained. Some 400 people drowned.", APRIL),
        ("In April it rained. Some 400 patients are in tents.", None),
    ],
)
def test_what_may_come_and_what_is_so_now_have_no_past_period(text: str, window: Window | None) -> None:
    assert last(text).window == window


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Police shot and killed two men.", "Police"),
        ("Gunmen shot dead four guards.", "Gunmen"),
    ],
)
def test_who_did_it_stands_before_both_deeds(text: str, actor: str) -> None:
    assert last(text).actor == actor


def test_others_die_with_who_kills_himself() -> None:
    assert last("A bomber killed himself and 8 others.").measure == "killed"


@pytest.mark.parametrize(
    ("text", "source", "as_of"),
    [
        ("In a report dated 2 April the UN counted 700 dead.", "the UN", date(2024, 4, 2)),
        ("In May 2023 the mayor said 3 people died.", "the mayor", MONDAY),
    ],
)
def test_the_date_of_a_report_is_no_part_of_who_speaks(text: str, source: str, as_of: date) -> None:
    analysis = read(text)
    (said,) = analysis.attributions
    assert [text[start:end] for start, end in said.source] == [source]
    assert analysis.figures[-1].as_of == as_of


def test_shelling_blamed_on_rebels_says_nothing() -> None:
    assert read("The shelling, blamed on rebels, left 9 dead.").attributions == ()


def test_a_page_that_one_turns_to_is_no_figure() -> None:
    assert read("Turn to page 12.").figures == ()
    assert [figure.value for figure in read("The hall is to seat 14.").figures] == [14]


def test_a_bare_value_that_is_set_against_a_count_counts_the_same() -> None:
    figure = last("Some 4 million people need food. That is up from 3.4 million in January.")
    assert (figure.value, figure.unit, figure.measure) == (3.4e6, "people", "in_need")


def test_a_part_that_is_presumed_dead_speaks_for_nobody() -> None:
    found = read("Of the 250 hostages 129 are still held, 34 of them presumed dead.").figures
    assert [figure.attribution for figure in found] == [None, None, None]


def test_a_share_of_an_open_whole_is_open() -> None:
    figure = last("At least 60 people have died. A third of the dead were cooks.")
    assert (figure.part_of, figure.low, figure.high, figure.high_open) == (0, 20, None, True)


@pytest.mark.parametrize(
    "text",
    [
        "The firm, which paid $2m in April, shut the pit. Some 400 people drowned.",
        "It will spend $5m on tanks; it spent $2m in April. Some 400 people drowned.",
    ],
)
def test_the_period_of_another_clause_is_that_of_no_other_sentence(text: str) -> None:
    assert last(text).window is None


def test_the_period_of_the_second_clause_is_not_that_of_the_first() -> None:
    plan, spent = read("It will spend $5m on tanks; it spent $2m in April.").figures
    assert (plan.window, spent.window) == (None, APRIL)


def test_what_comes_on_top_overnight_came_then() -> None:
    figure = last("Three more people died overnight.")
    assert figure.window == Window(date(2024, 5, 19), MONDAY, "incident")
