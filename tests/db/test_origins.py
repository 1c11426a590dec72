"""Near-copies of one wire story are one cluster; what only tells the same is not."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from claims.analysis import analyse
from claims.model import Article
from claims.newsroom import Newsroom
from claims.relating.origin import independent
from db import origins
from db.library import Library

LEAD = "At least 41 people were killed on Sunday when shells hit the market of Qalat, rescue workers said."
WIRE = [
    LEAD,
    "Ambulances carried 67 wounded to three hospitals, two of which had run out of blood.",
    "Witnesses counted nine explosions within twenty minutes of the first strike.",
    "The governor called the shelling a crime and ordered the schools of the district to close.",
    "Nobody claimed the attack, the fourth on the town since the truce of February collapsed.",
    "Farmers had come from eleven villages to sell the first apricots of the season.",
    "A spokesman for the army denied that its artillery had fired in the direction of Qalat.",
    "Mediators from both sides are to meet in the capital on Thursday to save the truce.",
]
OWN = [
    "Our reporter saw 41 bodies in the yard of the hospital of Qalat on Sunday evening.",
    "Relatives washed the dead by the light of car lamps, because the town has had no power for a week.",
    "The director of the hospital, who has worked here since 1998, read us the list of names.",
]


def _edited(sentence: str) -> str:
    return sentence.replace("said", "told our desk").replace("three", "3")


REPRINTS = {
    "as it came": WIRE,
    "with another title": WIRE,
    "with another title, twice": WIRE,
    "cut to half": WIRE[:4],
    "in another order": [LEAD, *reversed(WIRE[1:])],
    "lightly edited": [_edited(sentence) for sentence in WIRE],
}


@pytest.fixture
def library() -> Iterator[Library]:
    with Library.open(":memory:") as library:
        yield library


def _add(library: Library, sentences: list[str], outlet: str, agency: str = "", title: str = "") -> int:
    article = Article(
        text=" ".join(sentences), title=title or f"Shells hit market, {outlet}", outlet=outlet, agency=agency
    )
    return library.add([analyse(article)]).numbers[0]


def _clusters(library: Library, numbers: list[int]) -> list[int]:
    found = origins.clusters(library.connection, numbers)
    return [found[number] for number in numbers]


@pytest.mark.parametrize("how", REPRINTS)
def test_a_reprint_is_found_on_its_body(library: Library, how: str) -> None:
    wire = _add(library, WIRE, "AFP")
    reprint = _add(library, [*REPRINTS[how], "More follows."], "Morning Post", title=f"Horror ({how})")
    assert _clusters(library, [wire, reprint]) == [wire, wire]


def test_a_wire_story_six_reprints_and_an_own_report_are_two_origins(library: Library) -> None:
    told = [_add(library, WIRE, "AFP")]
    told += [
        _add(library, [*sentences, f"Printed in edition {place}."], f"Paper {place}", title=how)
        for place, (how, sentences) in enumerate(REPRINTS.items())
    ]
    own = _add(library, OWN, "The Own Weekly")
    clusters = _clusters(library, [*told, own])
    claims = [library.claims(number)[0].statement for number in [*told, own]]
    assert len(set(clusters)) == 2
    assert independent(list(zip(claims, clusters, strict=True))).independent == 2


def test_reports_that_share_only_a_standing_sentence_stay_apart(library: Library) -> None:
    standing = "The Daily Herald has reported from the region without a break since the spring of 1974."
    first = _add(library, [*WIRE, standing], "Herald")
    second = _add(library, [*OWN, standing], "Herald")
    assert _clusters(library, [first, second]) == [first, second]


def test_a_report_that_copies_two_others_joins_them(library: Library) -> None:
    first = _add(library, WIRE, "AFP")
    second = _add(library, OWN, "Weekly")
    both = _add(library, [*WIRE, *OWN], "Digest")
    assert _clusters(library, [first, second, both]) == [first, first, first]


def test_a_family_and_an_alias_that_the_configuration_names_later_count_for_reports_that_are_kept() -> None:
    told = {
        "The Post": "At least 41 people were killed in the market of Qalat on Sunday.",
        "City Herald": "Sunday's shelling of the market in Qalat killed at least 41 people.",
        "Radio": "At least 41 people were killed in the market of Qalat on Sunday, the Shore Guard said.",
        "Voice": "At least 41 people died in the market of Qalat on Sunday, the Coast Brigade said.",
    }
    with Library.open(":memory:") as library:
        library.add(analyse(Article(text, outlet=outlet)) for outlet, text in told.items())

        def counted() -> int:
            claim = library.claim(1)
            found = library.candidates(claim.statement, before=None, exclude=1)
            said = [(claim.statement, 1), *((item.statement, item.report) for item in found)]
            return independent(said).independent

        assert counted() == 4
        library.newsroom = Newsroom(families={"Example": ["The Post", "City Herald"]})
        assert counted() == 3
        library.newsroom = Newsroom({"Shore Guard": ["Coast Brigade"]}, library.newsroom.families)
        assert counted() == 2
        assert library.search("Coast")[0].statement.origin == "Shore Guard"
