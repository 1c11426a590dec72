"""Answers of searches: each belongs to the claim on the screen, and a search that is left ends at once."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from claims.finding.matching import Candidate, Match
from claims.finding.semantic import Model
from claims.model import Article
from claims.relating.relation import Relation, RelationName
from claims.relating.statement import Statement
from db import sampling
from db.library import Library
from tests.tui.conftest import Start, make_library, settled
from tests.tui.screen import screen_text
from tui import seeking
from tui.desk.desk import Desk
from tui.panes.earlier import Earlier
from tui.seeking import Question, Search
from tui.worded import Worded

ENDLESS = "with recursive c(n) as (select 1 union all select n + 1 from c) select max(n) from c"


def paired_reports() -> tuple[Article, ...]:
    """Return a hundred reports, of which two and two speak of the same town and of no other."""
    names = [f"{first}{last}" for first in ("Bor", "Kel", "Mar", "Tos", "Vin") for last in NAMES]
    return tuple(
        Article(
            f"At least {100 + number} people were killed in {name} on Monday, the mayor of {name} said.",
            id=f"report {number}",
            title=f"What is known of {name}, part {number}",
            published=date(2024, 1, 1) + timedelta(days=number),
            outlet="Daily Post",
        )
        for number, name in enumerate(name for name in names for _ in range(2))
    )


NAMES = ("dale", "ford", "gate", "holm", "ley", "mouth", "stead", "ton", "wick", "worth")


async def answered(desk: Desk) -> None:
    """Wait until a match is shown."""
    for _ in range(4_000):
        if desk.earlier_rows.items:
            return
        await asyncio.sleep(0.005)


async def test_a_hundred_reports_in_a_row_never_show_what_belongs_to_another(
    start: Start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers: dict[int, list[int | None]] = {}
    earlier_of = seeking.earlier_of

    def slow(library: Library, question: Question, candidates: Sequence[Candidate]) -> list[Earlier]:
        found = earlier_of(library, question, candidates)
        time.sleep(question.number % 5 * 0.06)
        answers[question.claim] = [item.match.candidate.report for item in found]
        return found

    monkeypatch.setattr(seeking, "earlier_of", slow)
    monkeypatch.setattr("tui.ahead.earlier_of", slow)
    monkeypatch.setattr("tui.desk.asking.REST", 0.001)
    path = make_library(tmp_path / "hundred.db", paired_reports())
    async with start(library=path) as (pilot, desk):
        shown = 0
        for place in range(1, 100):
            pilot.app.simulate_key("J")
            while desk.report is None or desk.report.id != f"report {99 - place}":
                await asyncio.sleep(0.005)
            await asyncio.sleep(place % 4 * 0.03)
            if place % 20 == 0:  # its partner is earlier; a busy machine answers none of the others in time
                await answered(desk)
            assert desk.report and desk.claim
            assert desk.claim.claim.text[:20] in desk.reader.text
            assert {item.report for item in desk.claim_rows.items} == {desk.report.number}
            matches = [item.match.candidate.report for item in desk.earlier_rows.items]
            assert matches == [] or matches == answers.get(desk.claim.number)
            shown += bool(matches)
        assert shown
        await settled(pilot)
        assert desk.claim and desk.claim.claim.text[:20] in screen_text(pilot.app)


def test_a_search_that_is_left_ends_at_once(library_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def endless(library: Library, *_: Any) -> list[Earlier]:
        library.connection.execute(ENDLESS).fetchone()
        return []

    monkeypatch.setattr(seeking, "earlier_of", endless)
    with Library.open(library_path) as library:
        claim = library.claims(1)[0]
    answers: list[object] = []
    search = Search(
        library_path,
        Question(1, claim.number, claim.report, claim.statement, False),
        lambda *answer: answers.append(answer),
    )
    thread = Thread(target=search.run, daemon=True)
    thread.start()
    time.sleep(0.3)
    assert thread.is_alive()
    search.leave()
    thread.join(2)
    assert not thread.is_alive()
    assert not answers


def test_a_large_library_answers_as_it_finds_and_says_which_answer_is_the_last(
    library_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sampling, "SMALL", 1)
    monkeypatch.setattr(seeking, "BETWEEN", 0)
    with Library.open(library_path) as library:
        claim = library.claims(1)[0]
    answers: list[tuple[list[Earlier], bool]] = []
    question = Question(1, claim.number, claim.report, claim.statement, True)
    Search(library_path, question, lambda found, _, last: answers.append((found, last))).run()
    assert [last for _, last in answers] == [False, False, False, True]
    counts = [len(found) for found, _ in answers]
    assert counts == sorted(counts) and counts[-1]


def test_a_search_weighs_meaning_when_the_app_has_a_model(library_path: Path) -> None:
    asked: list[str] = []

    def encode(texts: Sequence[str]) -> list[bytes]:
        asked.extend(texts)
        return [b"\1"] * len(texts)

    with Library.open(library_path) as library:
        claim = library.claims(1)[0]
    question = Question(1, claim.number, claim.report, claim.statement, True)
    Search(library_path, question, lambda *_: None, Model("any", encode)).run()
    assert claim.statement.text in asked


def test_a_conflict_stands_above_an_update_and_an_update_above_a_repeat(library_path: Path) -> None:
    wanted: list[RelationName] = ["conflict", "update", "corroborates", "repeat", "not_comparable", "related"]
    said = Statement("Twelve people were killed.")
    given = [
        Match(Candidate(place, 1, None, said, 1.0, 1), 100.0 - place, Relation(relation, "", ""))
        for place, relation in enumerate(reversed(wanted))
    ]
    with Library.open(library_path) as library:
        found = seeking.with_decisions(library, library.claims(1)[0].number, given)
    assert [item.relation for item in found] == wanted


def test_a_search_that_fails_says_so(library_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: Any) -> list[Earlier]:
        raise ValueError("broken")

    monkeypatch.setattr(seeking, "earlier_of", broken)
    with Library.open(library_path) as library:
        claim = library.claims(1)[0]
    question = Question(1, claim.number, claim.report, claim.statement, False)
    with pytest.raises(ValueError, match="broken"):
        Search(library_path, question, lambda *_: None).run()


async def test_the_same_matches_once_more_leave_sentence_and_slots_as_they_stand(start: Start) -> None:
    async with start() as (_, desk):
        pane, found = desk.earlier_pane, list(desk.earlier_rows.items)
        assert len(found) > 1
        drawn = pane.query_one("#evidence", Worded).content
        pane.show([*found])
        assert pane.query_one("#evidence", Worded).content is drawn
        pane.show(found[1:])
        assert pane.query_one("#evidence", Worded).content is not drawn
