"""Figures that lean on the one before them: whom "15 injured" counts, and of whom "half" is."""

from __future__ import annotations

import pytest

from claims.analysis import analyse
from claims.model import Article
from claims.relating.relate import relate
from claims.relating.statement import Statement
from claims.relating.stating import statement
from tests.claims.pairs import related

TOLLS = [
    ("Six civilians were killed and 15 injured in Gao.", ["civilians", "civilians"]),
    ("Three soldiers died and two were wounded in Gao.", ["soldiers", "soldiers"]),
    ("Six rebels were killed and 15 civilians injured in Gao.", ["fighters", "civilians"]),
    ("Shelling killed 12 people and injured 30 in Gao.", ["people", ""]),
    ("Six civilians were killed in Gao; elsewhere, 15 were injured.", ["civilians", ""]),
]


def _claims(text: str) -> list[Statement]:
    analysis = analyse(Article(text=text))
    return [statement(analysis, index) for index in range(len(analysis.claims))]


@pytest.mark.parametrize(("text", "populations"), TOLLS)
def test_a_toll_without_a_noun_counts_whom_the_toll_before_it_counts(
    text: str, populations: list[str]
) -> None:
    assert [item.population for said in _claims(text) for item in said.quantities] == populations


def test_injured_soldiers_do_not_contradict_the_injured_of_a_list_of_civilians() -> None:
    (ours,) = _claims("Three soldiers were injured in Gao on Friday, the army said.")
    theirs = _claims("Six civilians were killed and 15 injured in Gao on Friday, the medics said.")[-1]
    found = relate(ours, theirs)
    assert (found.relation, found.slot) == ("not_comparable", "population")


def test_the_displaced_share_of_those_who_live_there_is_no_count_of_those_displaced_lately() -> None:
    ours = _claims("Some 1.5 million people live in Gao, half of them displaced.")[-1]
    (theirs,) = _claims("The last round of fighting has displaced some 180,000 people in Gao.")
    found = relate(ours, theirs)
    assert (found.relation, found.slot) == ("not_comparable", "definition")


@pytest.mark.parametrize(
    "sentence", ["The port put the number of passengers at 120.", "The port gave a number: 120."]
)
def test_a_number_of_something_else_or_of_nothing_known_is_no_other_toll(sentence: str) -> None:
    ours = ("2024-05-02", f"A ferry sank off Batu. {sentence}", sentence)
    theirs = ("2024-05-02", "A ferry sank off Batu and 38 people were killed, rescuers said.")
    assert related(ours, theirs)[0] == "related"
    toll = "The port put its count of the dead at 41."
    assert related(("2024-05-02", f"A ferry sank off Batu. {toll}", toll), theirs)[0] == "conflict"


def test_a_number_without_a_noun_counts_what_its_report_speaks_of() -> None:
    theirs = ("2024-05-02", "More than 190 people are missing after a boat capsized near Batu on 1 May.")
    sentence = "One hundred and ninety-five, he said on Thursday, going by the list of the smugglers."
    ours = (
        "2024-05-02",
        f"A boat capsized near Batu and many are missing, a guard said. {sentence}",
        sentence,
    )
    assert related(ours, theirs)[0] == "corroborates"
    crowd = ("2024-05-02", "The march in Batu on Wednesday drew roughly 15,000 people, the police said.")
    more = ("2024-05-02", "The unions put attendance at the march in Batu on Wednesday at 60,000.")
    assert related(crowd, more)[0] == "conflict"
