"""What comes next is read before the key is pressed, and is never shown as it was before a change."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from db.library import Library
from tests.tui.conftest import Start, settled
from tests.tui.screen import screen_text
from tui import ahead
from tui.ahead import Remembered
from tui.desk import asking
from tui.desk.desk import Desk
from tui.seeking import Question, question_of


def question_about(desk: Desk, report: int) -> Question:
    """Return the question that will be asked when a report is opened."""
    claims = desk.library.claims(report)
    return question_of(claims[0], claims, desk.later)


def shown_matches(desk: Desk) -> set[tuple[int | None, str]]:
    """Return earlier claims with their relations."""
    return {(item.match.candidate.claim, item.relation) for item in desk.earlier_rows.items}


async def read_ahead(desk: Desk, report: int) -> None:
    """Wait until a report is read ahead; from then on no search is begun."""
    for _ in range(4_000):
        if desk.remembered.knows(question_about(desk, report)):
            return
        await asyncio.sleep(0.005)
    raise AssertionError(f"report {report} was not read ahead")


async def test_the_next_report_is_shown_with_its_earlier_reports_at_once(
    start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with start(size=(160, 45)) as (pilot, desk):
        assert desk.report and desk.report.number == 3
        await read_ahead(desk, 2)
        monkeypatch.setattr(asking, "REST", 60)
        await pilot.press("J")
        shown = screen_text(pilot.app)
        assert "At least 19 people were killed" in shown and "looking further …" in shown
        at_once = shown_matches(desk)
        monkeypatch.undo()
        desk.ask()
        await settled(pilot)
        assert at_once and at_once <= shown_matches(desk)
        assert "looking further" not in screen_text(pilot.app)


async def test_the_next_claim_of_the_queue_is_read_ahead(
    start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with start() as (pilot, desk):
        await pilot.press("w")
        others = [report for _, report, _ in desk.walk]
        assert desk.report
        place = next(i for i, report in enumerate(others) if report != desk.report.number)
        await pilot.press(*"w" * (place - 1))
        claim, report, _ = desk.walk[place]
        claims = desk.library.claims(report)
        wanted = question_of(next(item for item in claims if item.number == claim), claims, later=False)
        for _ in range(4_000):
            if desk.remembered.knows(wanted):
                break
            await asyncio.sleep(0.005)
        assert desk.remembered.knows(wanted)


async def test_what_was_decided_after_reading_ahead_is_shown(
    start: Start, library_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with start(size=(160, 45)) as (pilot, desk):
        await read_ahead(desk, 2)
        monkeypatch.setattr(asking, "REST", 60)
        claim = desk.library.claims(2)[0].number
        known = desk.remembered.recall(desk.library, question_about(desk, 2))
        assert known
        pair = known[0][0].match.candidate.claim
        assert pair is not None
        with Library.open(library_path) as other:
            other.decide_pair(claim, pair, "not_same")
            other.judge(claim, "misleading")
        await pilot.press("J")
        assert desk.claim and desk.claim.verdict == "misleading"
        assert pair not in [item.match.candidate.claim for item in desk.earlier_rows.items]


async def test_an_answer_to_another_question_is_not_shown(
    start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with start() as (pilot, desk):
        await read_ahead(desk, 2)
        monkeypatch.setattr(asking, "REST", 60)
        await pilot.press("A", "J")
        assert list(desk.earlier_rows.items) == []
        await pilot.press("A", "K", "J")
        assert list(desk.earlier_rows.items) != []


def test_the_oldest_answers_are_forgotten(library_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ahead, "ANSWERS", 2)
    with Library.open(library_path) as library:
        claims = library.claims(1) + library.claims(2)
    questions = [question_of(claim, claims, later=False) for claim in claims[:3]]
    remembered = Remembered()
    for question in questions:
        remembered.keep(question, [], "")
    assert [remembered.knows(question) for question in questions] == [False, True, True]
