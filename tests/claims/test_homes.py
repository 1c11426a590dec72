"""Where an outlet is at home, and that like sentences of papers of two lands are of two topics."""

from __future__ import annotations

import json

import pytest

from claims.relating.homes import home
from factbrowse.comparing import compare

HOMES = {
    "Dawn": "Pakistan",
    "The Kathmandu Post": "Nepal",
    "Hespress English": "Morocco",
    "Radio Tamazuj": "South Sudan",
    "South Sudan News Agency": "South Sudan",
    "Daily Mirror (Colombo)": "Sri Lanka",
    "20 Minutes": "France",
    "Le360": "Morocco",
    "Minutes": "",
    "Le Progres": "",
    "France 24": "",
    "The Washington Post": "",
    "Reuters": "",
    "The Gazette": "",
    "": "",
}


@pytest.mark.parametrize(("outlet", "land"), HOMES.items())
def test_an_outlet_is_at_home_by_the_table_or_by_its_name(outlet: str, land: str) -> None:
    assert home(outlet, "en") == land


def test_a_language_without_a_table_knows_no_homes() -> None:
    assert home("Dawn", "fr") == ""


def _relation(ours: tuple[str, str], theirs: tuple[str, str]) -> str:
    sides = {
        side: {"outlet": outlet, "published": "2024-05-13", "title": "", "text": claim, "claim": claim}
        for side, (outlet, claim) in (("a", ours), ("b", theirs))
    }
    found: str = next(iter(compare([json.dumps({"id": "1", **sides})])))["relation"]
    return found


def test_like_sentences_of_papers_of_two_lands_are_of_two_topics() -> None:
    ours = ("The Jakarta Post", "Forty-one people were killed in the mud on Saturday, rescuers said.")
    theirs = "Forty-one people were killed on the bus on Saturday, police said."
    assert _relation(ours, ("Kenya Times", theirs)) == "unrelated"
    assert _relation(ours, ("Kompas", theirs)) == "corroborates"
    assert _relation(ours, ("Reuters", theirs)) == "corroborates"


def test_papers_of_two_lands_at_war_tell_of_one_matter() -> None:
    ours = ("Meduza", "The army has driven the enemy out of the village, the ministry said on Tuesday.")
    theirs = "Our troops hold the village and dig in, the commander said on Tuesday."
    assert _relation(ours, ("Ukrainska Pravda", theirs)) != "unrelated"
    assert _relation(ours, ("Kathmandu Post", theirs)) == "unrelated"
