"""However often a wire story is printed, it is one answer, and leaves room for who says something else."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

import pytest

from claims.analysis import analyse
from claims.finding.matching import Match, rank, told_by
from claims.model import Article
from claims.relating.relation import Relation
from claims.relating.statement import Statement
from db import candidates
from db.candidates import Question, Reading
from db.library import Library

DAY = date(2024, 3, 4)
WIRE = (
    "At least 38 people were killed when a hillside buried the market of Retamas on Monday, officials said. "
    "Another 61 people were taken to three hospitals in Trujillo, which had run out of blood by noon. "
    "Rescuers dug with shovels through the mud while the rain went on, and police closed the coast road."
)
OWN = "The Red Cross counted 31 people killed by the mud that came down on the market of Retamas on Monday."
ASKED = Statement("At least 38 people were killed when a hillside buried the market of Retamas on Monday")
REPRINTS = 30


def _report(number: int, text: str, outlet: str, title: str = "Hillside buries market") -> Article:
    return Article(text, id=str(number), title=title, outlet=outlet, published=DAY + timedelta(number > 0))


@pytest.fixture(scope="module")
def printed() -> Iterator[Library]:
    """The wire (report 1), its reprints, every third with a title of its own, and a report of its own."""
    with Library.open(":memory:") as library:
        titles = ("Hillside buries market", "Hillside buries market", "Dozens die in Retamas")
        reprints = [
            _report(place, WIRE, f"Paper {place}", titles[place % 3]) for place in range(1, REPRINTS + 1)
        ]
        library.add(map(analyse, [_report(0, WIRE, "Wire"), *reprints, _report(99, OWN, "Andean Post")]))
        yield library


def test_a_report_of_its_own_is_found_behind_more_reprints_than_answers(printed: Library) -> None:
    found = printed.candidates(ASKED, before=None, limit=4)
    assert [(item.statement.outlet, len(item.copies)) for item in found[:1]] == [("Wire", REPRINTS)]
    assert "Andean Post" in [item.statement.outlet for item in found]


def test_of_copies_the_earliest_leads_and_each_names_its_own_claim(printed: Library) -> None:
    first = printed.candidates(ASKED, before=None)[0]
    assert first.statement.published == DAY
    assert [copy.outlet for copy in first.copies] == [f"Paper {place}" for place in range(1, REPRINTS + 1)]
    for copy in first.copies:
        assert copy.claim is not None
        claim = printed.claim(copy.claim)
        assert (claim.report, claim.claim.text) == (copy.report, first.statement.text)


def test_where_every_report_is_asked_for_nothing_is_folded(printed: Library) -> None:
    found = printed.candidates(ASKED, before=None, limit=100, folded=False)
    leads = [item for item in found if item.statement.text.startswith("At least 38")]
    assert len(leads) == REPRINTS + 1
    assert not any(item.copies for item in found)


def test_a_stream_gives_what_grew_once_more_and_nothing_twice(
    printed: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("db.sampling.SMALL", 5)
    monkeypatch.setattr("db.fulltext.RECENT", 1)
    monkeypatch.setattr(candidates, "CROWD", 8)
    given: dict[int, int] = {}
    for batch, _ in printed.candidates_streaming(ASKED, before=None, limit=3):
        for item in batch:
            assert len(item.copies) > given.get(item.sentence, -1)
            given[item.sentence] = len(item.copies)
    assert len(given) > 1


def test_copies_count_as_repeats_of_one_origin(printed: Library) -> None:
    found = rank(ASKED, printed.candidates(ASKED, before=None))
    said = [match.candidate for match in found if "38" in match.candidate.statement.text]
    assert str(told_by(ASKED, 0, said)) == f"2 independent origins ({REPRINTS} repeats)"


def test_a_judged_copy_has_news_by_what_is_found_for_its_first(printed: Library) -> None:
    first = printed.candidates(ASKED, before=None)[0]
    judged = first.copies[7].claim
    asking = printed.candidates(Statement(OWN), before=None)[0].claim
    assert judged is not None and asking is not None
    printed.judge(judged, "single_source")
    update = Match(first, 90.0, Relation("update", "as tested"))
    assert printed.save_matches(asking, [update]) == {judged}
    assert {item.earlier for item in printed.matches(asking)} == {first.claim, judged}


def test_a_report_that_says_a_sentence_twice_is_no_copy_of_itself() -> None:
    with Library.open(":memory:") as library:
        lead = WIRE.split(". ")[0] + "."
        library.add([analyse(_report(0, f"{lead} {OWN} {lead}", "Wire"))])
        reading = Reading(library.connection, Question(ASKED))
        claims = library.claims(1)
        numbers = [item.sentence for item in library.candidates(ASKED, before=None, folded=False)]
        first, *_, second = sorted(numbers)
        assert len(claims) == 3 and second - first == 2
        (given,) = reading.read(lambda limit: [(second, 2.0)])
        assert not given.copies
        (again,) = reading.read(lambda limit: [(first, 1.0)])
        assert (again.claim, again.copies) == (given.claim, ())
