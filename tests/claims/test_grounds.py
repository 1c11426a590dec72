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


def _first(text: str) -> Statement:
    """Return the first sentence of a report."""
    article = Article(text, published=DAY, outlet="Courier", language="en")
    return statement_of(analyse(article), 0, text.index(".") + 1)


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


def _week_of_attacks() -> list[Statement]:
    """Return what reports of the last days told of other attacks: a war has a toll for every day."""
    told = (
        "A rocket killed five people at a bakery in Idlib on {day}, rescuers said.",
        "Shelling killed at least 14 people in Homs on {day}, a doctor said.",
        "Nine fighters died in an ambush near Palmyra on {day}, the army said.",
        "A mine killed two shepherds outside Raqqa on {day}, relatives said.",
    )
    days = [DAY - timedelta(number) for number in range(1, 5)]
    return [
        _said(text.format(day=day.strftime("%A")), day, f"War, day {number}")
        for number, (text, day) in enumerate(zip(told, days, strict=True))
    ]


STRIKE = "A strike on a wedding in Daraa killed 23 people on Wednesday, the hospital said."


@pytest.mark.parametrize(
    ("theirs", "days"),
    [
        pytest.param("Air strikes killed 7 people, the hospital of Syria's capital said.", 1, id="no day"),
        pytest.param("The hospital said that eight rebels were killed in a strike.", 2, id="others"),
    ],
)
def test_two_tolls_of_one_war_are_of_one_attack_only_where_something_says_so(theirs: str, days: int) -> None:
    earlier = _said(theirs, DAY - timedelta(days), "Syria's war", "Gazette")
    assert _relation(_said(STRIKE, title="War in Syria"), earlier, _week_of_attacks()) not in (
        "repeat", "corroborates", "update", "conflict",
    )  # fmt: skip


@pytest.mark.parametrize(
    "theirs",
    [
        pytest.param("In Daraa 31 people were killed on Wednesday, relatives said.", id="its town and day"),
        pytest.param("The strike on the wedding killed 31 people, relatives said.", id="its words"),
    ],
)
def test_two_tolls_of_one_attack_stay_a_conflict_in_a_war(theirs: str) -> None:
    earlier = _said(theirs, DAY, outlet="Gazette")
    assert _relation(_said(STRIKE), earlier, _week_of_attacks()) == "conflict"


def test_the_day_and_the_town_make_two_tolls_of_a_war_one_though_all_reports_name_the_town() -> None:
    story = [_said("Daraa was under fire.", DAY - timedelta(9), f"Siege, {number}") for number in range(9)]
    earlier = _said("In Daraa 31 people were killed on Wednesday, relatives said.", outlet="Gazette")
    assert _relation(_said(STRIKE), earlier, [*_week_of_attacks(), *story]) == "conflict"


def test_a_part_is_no_larger_than_what_another_attack_in_the_town_cost_that_day() -> None:
    story = [_said("Daraa was under fire.", DAY - timedelta(9), f"Siege, {number}") for number in range(9)]
    ours = _said("A mine under a bus killed seven children in Daraa on Wednesday, teachers said.")
    theirs = _said("Rockets killed five civilians in Daraa on Wednesday, its mayor said.", outlet="Gazette")
    assert _relation(ours, theirs, [*_week_of_attacks(), *story]) == "related"


def test_one_period_that_both_name_makes_two_counts_one_however_late_they_are_told() -> None:
    ours = _said("Police arrested 310 people in Kessu between 3 and 21 May, a lawyer said.")
    theirs = _said(
        "Between 3 and 21 May 2016 police arrested 280 people, the ministry said.",
        DAY - timedelta(60),
        outlet="Gazette",
    )
    assert _relation(ours, theirs, _months_before()) == "conflict"


def test_two_distances_are_one_only_between_the_same_two_places() -> None:
    ours = _said(
        "Rebels are fighting for Zliten, a town 160 kilometres east of Tripoli, on the coastal road."
    )
    one = _said("Zliten, on the coastal road, is a town 135 kilometres east of Tripoli.", outlet="Gazette")
    other = _said("Rebels on the coastal road hold Sabratha, 67 kilometres west of Tripoli.", outlet="Post")
    assert _relation(ours, one) == "conflict"
    assert _relation(ours, other) == "related"


@pytest.mark.parametrize(
    ("place", "relation"), [("Idlib", "conflict"), ("Aleppo", "not_comparable")], ids=["one", "another"]
)
def test_how_many_live_in_a_place_is_one_count_however_many_weeks_lie_between(
    place: str, relation: str
) -> None:
    ours = _said("Some 1.5 million people live in Idlib, and half of them are displaced.")
    theirs = _said(f"{place} is home to about 3.5 million people.", DAY - timedelta(50), outlet="Gazette")
    assert _relation(ours, theirs, _months_before()) == relation


@pytest.mark.parametrize(
    ("ours", "theirs", "relation"),
    [
        pytest.param(
            "The Tamar Front cut the oil pipeline from Kessu to Dorvale on Monday, a pilot said.",
            "The Tamar Front cut the oil pipeline from Kessu to Dorvale and burnt it on Tuesday, Orlan said.",
            "conflict",
            id="both name the day",
        ),
        pytest.param(
            "The Tamar Front cut the oil pipeline from Kessu to Dorvale, a pilot said. It was Monday.",
            "The Tamar Front cut the oil pipeline from Kessu to Dorvale and burnt it on Tuesday, Orlan said.",
            "",
            id="one is dated by its report",
        ),
        pytest.param(
            "On Monday the Tamar Front fought Orlan's troops for control of the oil refinery of Kessu.",
            "On Tuesday the Tamar Front took control of a village on the road to the oil port of Dorvale.",
            "",
            id="two deeds",
        ),
        pytest.param(
            "The name of the Tamar Front was not improved by the killing of its envoy in Kessu, Orlan said.",
            "The Tamar Front, which has its seat in Kessu, named an envoy after the killing, Orlan said.",
            "",
            id="not of another word",
        ),
        pytest.param(
            "It is not true that the Tamar Front killed its own envoy in Kessu, said a spokesman.",
            "The Tamar Front killed its own envoy in Kessu, Marshal Orlan said.",
            "conflict",
            id="said to be untrue",
        ),
    ],
)
def test_events_exclude_one_another_by_more_than_a_day_or_a_not(
    ours: str, theirs: str, relation: str
) -> None:
    earlier = _said(theirs, DAY - timedelta(1), outlet="Gazette")
    told = _relation(_first(ours), earlier)
    assert told == relation if relation else told != "conflict"


@pytest.mark.parametrize(("told", "relation"), [("200,000", "related"), ("31", "conflict")])
def test_two_tolls_many_times_apart_count_two_things(told: str, relation: str) -> None:
    theirs = _said(f"{told} people were killed in Daraa, relatives said.", outlet="Gazette")
    assert _relation(_said(STRIKE), theirs) == relation
