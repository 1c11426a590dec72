"""Which figures of two reports are each other's counterparts, by what stands beside them."""

from __future__ import annotations

from datetime import date

import pytest

from claims.analysis import analyse
from claims.model import Article
from claims.relating.counterparts import settled
from claims.relating.relate import relate
from claims.relating.relation import Relation
from claims.relating.series import series
from claims.relating.statement import Statement
from claims.relating.stating import statement

EARLIER = (
    "A ferry with about 140 passengers capsized off Mafra Island on Monday, killing at least 23 people, "
    "the navy said. The ferry had an old hull and 80 passengers had complained of it."
)
LATER = (
    "The death toll of Monday's ferry disaster off Mafra Island rose to 31, the navy said. "
    "Six of the 31 killed were from one family. There had been 133 passengers on board."
)


def read(text: str, day: int, title: str = "Ferry disaster off Mafra Island") -> list[Statement]:
    analysis = analyse(Article(text, title=title, published=date(2024, 8, day)))
    return [statement(analysis, index) for index in range(len(analysis.claims))]


def told(ours: str, theirs: str, earlier: str = EARLIER, later: str = LATER) -> Relation:
    """Return the relation of the claims that hold these figures, among the others of their reports."""
    sides = read(later, 21), read(earlier, 20)
    mine, other = (
        next(item for item in side if any(quantity.text == figure for quantity in item.quantities))
        for side, figure in zip(sides, (ours, theirs), strict=True)
    )
    beside, others = (
        [item for item in side if item is not one] for side, one in zip(sides, (mine, other), strict=True)
    )
    return settled(mine, other, relate(mine, other), beside, others)


def test_a_toll_goes_with_the_toll_of_the_other_report() -> None:
    assert told("31", "at least 23 people").relation == "update"


@pytest.mark.parametrize("theirs", ["about 140 passengers", "80 passengers"])
def test_a_toll_is_no_other_number_of_passengers(theirs: str) -> None:
    assert told("31", theirs).relation == "related"


def test_the_nearer_of_two_counts_of_passengers_is_the_counterpart() -> None:
    assert told("133 passengers", "about 140 passengers").relation == "conflict"
    found = told("133 passengers", "80 passengers")
    assert found.relation == "related"
    assert "about 140 passengers" in found.reason


def test_equal_numbers_stay_together_whatever_stands_beside_them() -> None:
    again = "On the ferry that capsized off Mafra Island on Monday were 140 passengers, officials said."
    assert told("140 passengers", "about 140 passengers", later=again).relation in ("repeat", "corroborates")


def test_a_claim_alone_keeps_its_relation() -> None:
    ours, theirs = read(LATER, 21)[0], read(EARLIER, 20)[1]
    related = relate(ours, theirs)
    assert settled(ours, theirs, related, [], []) == related


def test_a_course_holds_the_tolls_of_its_story_and_no_passengers() -> None:
    found = series([*read(LATER, 21)[:1], *read(EARLIER, 20)])
    assert [point.quantity.text for point in found.points] == ["at least 23 people", "31"]


def test_the_dead_of_a_ferry_are_not_those_of_a_quake() -> None:
    quake = "At least 14 people were killed when an earthquake struck Mafra Island, the navy said on Tuesday."
    ours, theirs = read(quake, 21, "Earthquake on Mafra Island")[0], read(EARLIER, 20)[1]
    assert settled(ours, theirs, relate(ours, theirs), [], []).relation == "unrelated"


@pytest.mark.parametrize(
    ("told_later", "relation"),
    [
        ("Altyn Bank has a hole of 96 million euros in its books.", "conflict"),
        ("Altyn Bank has lent 96 million euros to its owner.", "related"),
    ],
)
def test_sums_of_one_story_need_more_than_its_names(told_later: str, relation: str) -> None:
    title = "Altyn Bank closed"
    ours = read(told_later, 21, title)[0]
    theirs = read("The books of Altyn Bank had a hole of 54 million euros, police said.", 21, title)[0]
    assert settled(ours, theirs, relate(ours, theirs), [], []).relation == relation


STORM = (
    "At least four people were killed when the cyclone struck the port of Arlen on Monday, the mayor said."
)
CHOLERA = "Nine people have died of cholera in Arlen since the cyclone, the health ministry said on Sunday."


def test_the_dead_of_a_disease_are_not_those_of_the_storm_before_it() -> None:
    [storm], [sick] = read(STORM, 5, "Cyclone strikes Arlen"), read(CHOLERA, 11, "Cholera after the cyclone")
    assert relate(sick, storm).relation in ("update", "conflict")
    for ours, theirs in ((sick, storm), (storm, sick)):
        found = settled(ours, theirs, relate(ours, theirs), (), ())
        assert found.relation == "related" and "disease" in found.reason


def test_the_dead_of_a_disease_are_one_count_where_a_report_names_it_around_them() -> None:
    [early], [late] = (
        read("Three people have died in Arlen since the cyclone, the health ministry said on Thursday.", 8,
             "Cholera spreads in Arlen"),
        read(CHOLERA, 11, "Cholera after the cyclone"),
    )  # fmt: skip
    assert settled(late, early, relate(late, early), (), ()).relation == "update"


SHELLED = "At least 47 people were killed in Sake on Tuesday, the governor said."


def test_a_toll_without_a_noun_goes_with_a_toll_of_people_before_a_smaller_one_does() -> None:
    later = "The toll of Tuesday's shelling of Sake rose to 53, he said. The army said 21 people had died."
    assert told("53", "At least 47 people", SHELLED, later).relation == "update"


def test_two_sources_of_one_report_may_both_count_against_an_earlier_toll() -> None:
    earlier = "The number killed in Tuesday's sinking of a boat near Sake is 31, the navy said."
    later = "Villagers said they had buried 52 victims of Tuesday's sinking near Sake. The navy said 31 died."
    assert told("52 victims", "31", earlier, later).relation == "update"


def test_the_toll_of_a_day_goes_with_that_of_the_day_and_not_with_that_of_weeks() -> None:
    earlier = (
        "Police in Sake shot dead at least six protesters on Tuesday, the commission said. "
        "Since 18 July 45 people have been killed in Sake, the commission said."
    )
    later = "Police said four people died in Sake on Tuesday."
    assert told("four people", "at least six protesters", earlier, later).relation == "update"


def test_a_part_that_makes_the_whole_with_the_one_beside_it_is_no_other_number() -> None:
    earlier = "Five people were killed in Kessu on Tuesday when a shell hit a bus, rescuers said."
    later = (
        "A shell hit a bus in Kessu on Tuesday, killing two men from the depot and {} from a farm, he said."
    )
    assert told("two men", "Five people", earlier, later.format("three women")).relation == "related"
    assert told("two men", "Five people", earlier, later.format("a dog")).relation == "conflict"
