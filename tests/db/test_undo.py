"""Decisions, their journal, and taking them back: across restarts, kills and reviewers."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from db.errors import LibraryError, NotFound, Refused
from db.library import Library
from db.reviewing import VERDICTS
from tests.db.samples import two_reports

Decide = Callable[[Library], object]


def test_a_name_that_looks_like_two_is_one() -> None:
    with two_reports(who="Ann via Ben") as library:
        library.judge(1, "false")
        library.undo()
        library.judge(2, "false")
        assert library.verify() == []
        assert {entry.who for entry in library.history()} == {"Ann Ben"}


def correct_the_toll(library: Library) -> None:
    """Correct the figure of claim 3, as its form does."""
    item = library.claim(3)
    library.edit_claim(3, item.claim, [replace(item.figures[0], value=153.0, low=153.0, high=153.0)])


def judge_a_cluster(library: Library) -> None:
    """Give one verdict to a claim and its repeats."""
    with library.together("contested: claim 1 and its repeat"):
        library.judge(1, "contested")
        library.judge(3, "contested")


DECISIONS: dict[str, Decide] = {
    "verdict": lambda library: library.judge(1, "confirmed", confidence=3),
    "another verdict": lambda library: library.judge(1, "single_source"),
    "confidence": lambda library: library.confide(1, 2),
    "note": lambda library: library.note(1, "Ask the [b]hospital[/b].\nToday."),
    "longer note": lambda library: library.note(1, "Asked: 135 is right."),
    "tag": lambda library: library.tag(1, "Harim"),
    "second tag": lambda library: library.tag(1, "  needs   a call "),
    "no tag": lambda library: library.untag(1, "Harim"),
    "flag": lambda library: library.flag(2, True),
    "no flag": lambda library: library.flag(2, False),
    "bookmark": lambda library: library.bookmark(2, True),
    "letter": lambda library: library.reliability("The Valley Post", "b"),
    "relation": lambda library: library.decide_pair(3, 1, "update"),
    "not the same": lambda library: library.decide_pair(3, 1, "not_same"),
    "link": lambda library: library.link(3, 1, "contradicts"),
    "hide": lambda library: library.hide(2, True),
    "show": lambda library: library.hide(2, False),
    "correct": correct_the_toll,
    "mark": lambda library: library.mark_claim(1, 0, 29),
    "split": lambda library: library.split_claim(1, 46),
    "merge": lambda library: library.merge_claims(1, 5),
    "cluster": judge_a_cluster,
    "unchecked": lambda library: library.judge(3, "unchecked"),
    "same again": lambda library: library.flag(2, False),
    "relation as found": lambda library: library.decide_pair(3, 1, ""),
    "no link": lambda library: library.link(3, 1, ""),
    "no letter": lambda library: library.reliability("The Valley Post", ""),
    "no bookmark": lambda library: library.bookmark(2, False),
    "no note": lambda library: library.note(1, ""),
    "last verdict": lambda library: library.judge(2, "false"),
}
"""Thirty steps of a working day, in this order."""


@pytest.fixture
def library() -> Iterator[Library]:
    with two_reports() as opened:
        yield opened


def everything(library: Library) -> list[Any]:
    """Return all that a reviewer sees of decisions."""
    claims = [item for report in (1, 2) for item in library.claims(report, hidden=True)]
    return [library.decisions(), claims, library.reports(), library.count(), library.reliabilities()]


def test_there_are_thirty_mixed_steps() -> None:
    assert len(DECISIONS) == 30


def test_every_step_is_undone_to_what_was_before_and_redone_to_what_was_after(library: Library) -> None:
    seen = [everything(library)]
    for decide in DECISIONS.values():
        decide(library)
        seen.append(everything(library))
        assert library.verify() == []
    for before in reversed(seen[:-1]):
        assert library.undo() is not None
        assert everything(library)[:1] == before[:1]
    assert library.undo() is None
    assert everything(library) == seen[0]
    for after in seen[1:]:
        assert library.redo() is not None
        assert everything(library) == after
    assert library.redo() is None
    assert library.verify() == []


WORKING_DAY = """
import os, signal, sys
from db.library import Library
from tests.db.test_undo import DECISIONS
library = Library.open(sys.argv[1], who="anna")
for decide in DECISIONS.values():
    decide(library)
library.connection.execute("begin immediate")
library.connection.execute("update claims set verdict = 'false'")
print("decided", flush=True)
os.kill(os.getpid(), signal.SIGKILL)
"""


def test_thirty_steps_survive_a_kill_and_are_undone_and_redone_one_by_one(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    with two_reports(path) as library:
        start = library.decisions()
    killed = subprocess.run([sys.executable, "-c", WORKING_DAY, str(path)], stdout=subprocess.PIPE, text=True)
    assert (killed.stdout, killed.returncode) == ("decided\n", -signal.SIGKILL)
    with Library.open(path, who="anna") as library:
        end = library.decisions()
        assert library.claim(2).verdict == "false"
        assert library.claim(3).verdict == "unchecked"
    for _ in range(30):
        with Library.open(path, who="anna") as library:
            assert library.undo() is not None
    with Library.open(path, who="anna") as library:
        assert library.decisions() == start
        assert library.undo() is None
        for _ in range(30):
            assert library.redo() is not None
        assert library.decisions() == end
        assert library.verify() == []


def test_undo_names_what_it_undid(library: Library) -> None:
    judge_a_cluster(library)
    entry = library.undo()
    assert entry is not None
    assert entry.sentence == "Undone: contested: claim 1 and its repeat"
    again = library.redo()
    assert again is not None
    assert again.sentence == "Done again: contested: claim 1 and its repeat"


def test_a_cluster_decision_that_fails_leaves_nothing(library: Library) -> None:
    with pytest.raises(NotFound), library.together("many"):
        library.judge(1, "confirmed")
        library.judge(99, "confirmed")
    assert library.decisions() == []
    assert library.history() == []
    library.judge(1, "confirmed")
    assert len(library.history()) == 1


def test_an_empty_step_is_no_step(library: Library) -> None:
    with library.together("nothing"):
        pass
    assert library.undo() is None


def test_a_new_decision_ends_what_could_be_redone(library: Library) -> None:
    library.judge(1, "confirmed")
    library.undo()
    library.note(1, "No.")
    assert library.redo() is None
    assert library.claim(1).verdict == "unchecked"


def test_undo_takes_back_ones_own_steps_only(library: Library) -> None:
    library.judge(1, "confirmed", who="anna")
    library.judge(2, "false", who="ben")
    assert library.undo("anna") is not None
    assert [library.claim(number).verdict for number in (1, 2)] == ["unchecked", "false"]
    assert library.undo("anna") is None


def test_undo_leaves_what_another_reviewer_changed_since(library: Library) -> None:
    library.judge(1, "confirmed", who="anna")
    library.judge(1, "false", who="ben")
    entry = library.undo("anna")
    assert entry is not None
    assert "claim 1 was changed since" in entry.sentence
    assert library.claim(1).verdict == "false"
    assert library.verify() == []


def test_the_journal_says_who_what_old_and_new(library: Library) -> None:
    library.judge(1, "confirmed")
    library.judge(1, "false", who="ben")
    latest, first = library.history(1)
    assert (first.who, first.action, first.subject) == ("anna", "verdict", "claim 1")
    assert (latest.who, latest.old, latest.new) == ("ben", '"confirmed"', '"false"')
    assert latest.sentence == "verdict false on claim 1"
    assert latest.at.endswith("+00:00")


def test_the_history_of_a_claim_holds_its_pairs_from_both_sides(library: Library) -> None:
    library.decide_pair(3, 1, "not_same")
    library.note(2, "elsewhere")
    assert [entry.subject for entry in library.history(1)] == ["pair 3 1"]
    assert [entry.subject for entry in library.history(3)] == ["pair 3 1"]


@pytest.mark.parametrize("verdict", VERDICTS)
def test_every_verdict_of_the_scale_can_be_given(library: Library, verdict: str) -> None:
    library.judge(1, verdict)
    assert library.claim(1).verdict == verdict
    expected = {} if verdict == "unchecked" else {verdict: 1}
    assert library.report(1).verdicts == expected


def test_unchecked_clears_the_confidence_too(library: Library) -> None:
    library.judge(1, "confirmed", confidence=3)
    library.judge(1, "unchecked")
    assert library.claim(1).confidence is None
    assert library.decisions() == []


WRONG: dict[str, tuple[Decide, str]] = {
    "verdict": (lambda library: library.judge(1, "true"), "There is no verdict 'true'; there are confirmed"),
    "confidence": (lambda library: library.confide(1, 4), "A confidence is 1, 2 or 3, not 4."),
    "claim": (lambda library: library.note(9, "x"), "There is no claim 9 in this library."),
    "report": (lambda library: library.bookmark(9, True), "There is no report 9 in this library."),
    "huge": (lambda library: library.flag(2**70, True), "There is no claim 1180591620717411303424"),
    "tag": (lambda library: library.tag(1, " "), "A tag needs a name."),
    "note": (lambda library: library.note(1, "x" * 100_001), "A note has at most 100,000 characters"),
    "letter": (lambda library: library.reliability("Post", "AB"), "a letter from A to F, not AB."),
    "outlet": (lambda library: library.reliability("", "A"), "Which outlet?"),
    "relation": (lambda library: library.decide_pair(3, 1, "same"), "There is no relation 'same'"),
    "itself": (lambda library: library.decide_pair(1, 1, "repeat"), "cannot be compared with itself."),
    "link": (lambda library: library.link(3, 1, "proves"), "There is no link 'proves'"),
    "search": (lambda library: library.save_search(" ", "x"), "A saved search needs a name."),
}


@pytest.mark.parametrize(("decide", "sentence"), WRONG.values(), ids=WRONG)
def test_a_wrong_decision_is_refused_in_a_sentence_and_changes_nothing(
    library: Library, decide: Decide, sentence: str
) -> None:
    with pytest.raises(LibraryError) as caught:
        decide(library)
    assert sentence in str(caught.value)
    assert library.history() == []


def test_refused_is_what_a_reviewer_can_put_right(library: Library) -> None:
    with pytest.raises(Refused):
        library.judge(1, "true")


def test_what_was_remembered_is_recalled_after_a_restart(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    with Library.open(path) as library:
        library.remember("report", "12")
        library.remember("scroll", "80")
        library.remember("scroll", "")
        library.save_search("tolls", "killed in Harim")
    with Library.open(path) as library:
        assert (library.recall("report"), library.recall("scroll")) == ("12", "")
        assert library.searches() == {"tolls": "killed in Harim"}
        library.save_search("tolls", "")
        assert library.searches() == {}


def test_tags_come_with_the_most_used_first(library: Library) -> None:
    for claim, tag in [(1, "water"), (1, "toll"), (2, "toll"), (3, "zebra")]:
        library.tag(claim, tag)
    assert library.tags() == ["toll", "water", "zebra"]
    assert library.claim(1).tags == ("toll", "water")


def test_the_latest_step_names_its_reports_whichever_way_it_was_turned(library: Library) -> None:
    assert library.touched() == []
    judge_a_cluster(library)
    reports = sorted({library.claim(number).report for number in (1, 3)})
    assert len(reports) == 2
    assert sorted(library.touched()) == reports
    library.undo()
    assert sorted(library.touched()) == reports
    library.flag(2, True)
    assert library.touched() == [library.claim(2).report]
    library.bookmark(2, True)
    assert library.touched() == [2]
    library.reliability("The Valley Post", "b")
    assert library.touched() == []


def test_a_note_is_named_by_its_beginning(library: Library) -> None:
    long = "Asked the\nministry. " + "It does not answer. " * 20
    assert library.note(1, "Asked the\nministry.").sentence == "note on claim 1: “Asked the ministry.”"
    told = library.note(1, long).sentence
    assert told.startswith("note on claim 1: “Asked the ministry. It does") and told.endswith(" …”")
    assert library.note(1, "").sentence == "no note on claim 1"
