"""Two libraries become one: nothing is lost, differences are listed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from db.errors import Missing, Refused
from db.library import Library
from tests.db.samples import RAISED, two_reports, understood


@pytest.fixture
def mine(tmp_path: Path) -> Iterator[Library]:
    with two_reports(tmp_path / "mine.db", "anna") as opened:
        yield opened


@pytest.fixture
def theirs(tmp_path: Path) -> Iterator[Library]:
    """The same reports in another order, one more, and decisions of another reviewer."""
    with Library.open(tmp_path / "theirs.db", who="ben") as opened:
        later = understood(RAISED, name="b", title="The toll rises")
        opened.add([understood("7 people were killed in March.", name="x", title="X")])
        opened.add([replace(later, article=replace(later.article, published=None))])
        yield opened


def test_reports_claims_and_decisions_come_over(mine: Library, theirs: Library, tmp_path: Path) -> None:
    theirs.judge(1, "false", confidence=2)
    theirs.note(1, "No.")
    theirs.tag(2, "toll")
    theirs.decide_pair(2, 1, "not_same")
    theirs.reliability("The Valley Post", "C")
    theirs.bookmark(1, True)
    sentences = mine.merge(tmp_path / "theirs.db")
    assert sentences == ["theirs.db: 1 report added, 1 known already; 7 decisions brought."]
    assert sorted(map(str, mine.decisions())) == sorted(map(str, theirs.decisions()))
    assert mine.claim(4).claim == theirs.claim(1).claim
    assert mine.claim(4).statement == theirs.claim(1).statement
    assert mine.claim(4).verdict == "false"
    assert mine.verify() == []


def test_each_claim_of_a_sentence_with_several_keeps_its_own_verdict(mine: Library, tmp_path: Path) -> None:
    whole = understood("In March 135 people were killed and 40 soldiers were killed.", name="c")
    (both,) = whole.claims
    report = replace(whole, claims=(replace(both, figures=(0,)), replace(both, figures=(1,))))
    mine.add([report])
    with Library.open(tmp_path / "other.db", who="ben") as other:
        other.add([report])
        other.judge(1, "confirmed")
        other.judge(2, "false")
        sentences = mine.merge(tmp_path / "other.db")
    assert len(sentences) == 1
    assert [(item.figures[0].text, item.verdict) for item in mine.claims(3)] == [
        ("135", "confirmed"),
        ("40", "false"),
    ]


def test_a_claim_whose_figures_are_read_otherwise_now_is_still_the_same(
    mine: Library, tmp_path: Path
) -> None:
    whole = understood("In March 135 people were killed.", name="c")
    mine.add([replace(whole, claims=(replace(whole.claims[0], figures=()),))])
    with Library.open(tmp_path / "other.db", who="ben") as other:
        other.add([whole])
        other.judge(1, "false")
        told = mine.merge(tmp_path / "other.db")
    assert [item.verdict for item in mine.claims(3)] == ["false"]
    assert told == ["other.db: 0 reports added, 1 known already; 1 decision brought."]


def test_merging_twice_brings_nothing_new(mine: Library, theirs: Library, tmp_path: Path) -> None:
    theirs.judge(1, "false")
    theirs.mark_claim(2, 0, 25)
    mine.judge(3, "confirmed")
    theirs.judge(2, "contested")
    mine.merge(tmp_path / "theirs.db")
    before = mine.decisions()
    again = mine.merge(tmp_path / "theirs.db")
    assert again[0] == "theirs.db: 0 reports added, 2 known already; 0 decisions brought."
    assert mine.decisions() == before


def test_ours_stays_where_verdicts_differ_and_theirs_is_kept_beside_it(
    mine: Library, theirs: Library, tmp_path: Path
) -> None:
    mine.judge(3, "confirmed")
    theirs.judge(2, "contested")
    sentences = mine.merge(tmp_path / "theirs.db")
    assert sentences[1:] == ["The verdict of claim 3 is confirmed here and contested by ben; both are kept."]
    claim = mine.claim(3)
    assert (claim.verdict, claim.others) == ("confirmed", ("contested by ben",))
    assert mine.history()[0].who == "ben via anna"
    assert mine.verify() == []


def test_one_undo_takes_back_the_decisions_of_a_merge(mine: Library, theirs: Library, tmp_path: Path) -> None:
    mine.judge(3, "confirmed")
    theirs.judge(1, "false")
    theirs.judge(2, "contested")
    before = mine.decisions()
    mine.merge(tmp_path / "theirs.db")
    entry = mine.undo()
    assert entry is not None
    assert entry.sentence == "Undone: merged theirs.db"
    assert mine.decisions() == before
    assert mine.count().reports == 3


def test_marked_and_corrected_claims_come_over_as_they_are(
    mine: Library, theirs: Library, tmp_path: Path
) -> None:
    marked = theirs.mark_claim(2, 0, 25)
    theirs.judge(marked, "unverifiable")
    item = theirs.claim(2)
    theirs.edit_claim(2, item.claim, [replace(item.figures[0], measure="dead")])
    mine.merge(tmp_path / "theirs.db")
    found = {item.claim.text: item for item in mine.claims(2)}
    assert found["Rescuers raised the toll."].verdict == "unverifiable"
    assert found["Rescuers raised the toll."].by_hand
    assert mine.claim(3).figures[0].measure == "dead"
    assert mine.claim(3).edited
    assert mine.verify() == []


def test_another_text_under_the_same_id_comes_under_an_id_of_its_own(mine: Library, tmp_path: Path) -> None:
    with Library.open(tmp_path / "other.db") as other:
        other.add([understood(RAISED, name="a")])
    mine.merge(tmp_path / "other.db")
    assert mine.find_report("a@other.db").number == 3
    assert mine.article(3).text == RAISED
    assert mine.merge(tmp_path / "other.db")[0].startswith("other.db: 0 reports added")


def test_a_library_is_not_merged_with_itself_or_with_nothing(mine: Library, tmp_path: Path) -> None:
    with pytest.raises(Refused, match="is this library itself"):
        mine.merge(tmp_path / "mine.db")
    with pytest.raises(Missing):
        mine.merge(tmp_path / "none.db")
