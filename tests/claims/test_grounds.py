"""What is told months apart in one long story is not one event, and a kind of figure is not one count."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

import pytest

from claims.analysis import analyse
from claims.finding.matching import Candidate, rank
from claims.model import Article
from claims.relating.statement import Statement
from claims.relating.stating import statement_of

DAY = date(2016, 9, 1)
BEFORE = [
    "Marshal Orlan's troops and the rebels of the Tamar Front fought over Kessu for a {th} week.",
    "The Tamar Front said that Marshal Orlan's troops had left the hills around Kessu.",
    "Talks between Marshal Orlan and the Tamar Front in Kessu broke off, mediators said.",
]


def _said(text: str, day: date = DAY, title: str = "", outlet: str = "Courier") -> Statement:
    article = Article(text, title=title, published=day, outlet=outlet, language="en")
    return statement_of(analyse(article), 0, len(text))


def _months_before() -> list[Statement]:
    """Return what a long war's reports told in other months: its names are in every one."""
    ordinals = ("second", "third", "fourth", "fifth")
    told = [line.format(th=ordinals[number % 4]) for number in range(4) for line in BEFORE]
    return [
        _said(text, DAY - timedelta(60 + 5 * number), f"Front, day {number}")
        for number, text in enumerate(told)
    ]


def _relation(ours: Statement, theirs: Statement, others: Iterable[Statement] = ()) -> str:
    found = [
        Candidate(number, number, number, item, 1.0, number) for number, item in enumerate([theirs, *others])
    ]
    matches = {match.candidate.sentence: match for match in rank(ours, found, len(found))}
    return matches[0].relation.relation


DENIED = "The Tamar Front denied that its fighters set the customs warehouse of Kessu on fire on Thursday."
CLAIMED = "Marshal Orlan's office said the Tamar Front set Kessu's customs warehouse on fire on Thursday."


def test_a_denial_months_later_denies_nothing_that_was_told_then() -> None:
    ours = _said("The Tamar Front denied that its fighters had left Kessu.")
    earlier = _said("The Tamar Front's fighters hold Kessu against Orlan's troops.", DAY - timedelta(90))
    assert _relation(ours, earlier, _months_before()) == "related"


def test_what_is_told_and_denied_of_one_day_is_a_conflict_however_long_the_war() -> None:
    ours, theirs = _said(DENIED), _said(CLAIMED, outlet="Gazette")
    assert _relation(ours, theirs) == _relation(ours, theirs, _months_before()) == "conflict"


def test_only_the_names_of_the_story_in_common_is_no_common_event() -> None:
    ours = _said("Marshal Orlan's troops fired on a convoy of the Tamar Front near Kessu, drivers said.")
    theirs = _said("The Tamar Front let the ministers of Marshal Orlan leave Kessu.", DAY - timedelta(1))
    assert _relation(ours, theirs, _months_before()) == "related"


@pytest.mark.parametrize(
    ("ours", "theirs", "days"),
    [
        pytest.param(
            "Flash floods in Tolmin left at least 14 people dead, rescuers said.",
            "A fall of rock at Retamas killed 57 people, the governor said.",
            1,
            id="two tolls of two places that no table knows",
        ),
        pytest.param(
            "Kessu lies 180 kilometres south of the capital.",
            "The front is 95 kilometres south of the capital, the Tamar Front said.",
            16,
            id="two distances",
        ),
        pytest.param(
            '"We waited 12 months for this," a 24-year-old driver said.',
            '"My son was 26 years old," said a woman at the gate.',
            40,
            id="two ages",
        ),
    ],
)
def test_two_figures_of_one_kind_alone_are_not_one_count(ours: str, theirs: str, days: int) -> None:
    assert _relation(_said(ours), _said(theirs, DAY - timedelta(days)), _months_before()) not in (
        "repeat", "corroborates", "update", "conflict",
    )  # fmt: skip


def test_one_odd_number_is_one_count_months_later() -> None:
    ours = _said("The refinery of Kessu, which made 214,500 barrels a day, is shut.")
    theirs = _said("Kessu's refinery makes 214,500 barrels a day.", DAY - timedelta(90), outlet="Gazette")
    assert _relation(ours, theirs, _months_before()) in ("repeat", "corroborates")


def test_a_toll_that_is_raised_after_a_month_is_an_update_where_the_story_is_short() -> None:
    ours = _said("The collapse of the mine at Dorvale killed 38 people, a commission found.")
    theirs = _said(
        "Rescuers have found 16 dead in the mine at Dorvale.", DAY - timedelta(40), outlet="Gazette"
    )
    assert _relation(ours, theirs) == "update"


def test_a_sentence_that_is_printed_again_a_week_later_contradicts_nothing() -> None:
    text = "The Tamar Front has called on all parties to let the wounded leave Kessu on Thursday."
    assert _relation(_said(text), _said(text, DAY - timedelta(7))) == "repeat"
