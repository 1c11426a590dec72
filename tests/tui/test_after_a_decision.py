"""What follows a decision: it is on the disk, only what it touched is read anew, repeats may take it too."""

from __future__ import annotations

import time
from dataclasses import replace
from datetime import date
from pathlib import Path
from threading import current_thread, main_thread

import pytest

from db.library import Library
from db.records import LibraryClaim
from tests.tui.conftest import REPORTS, Start, make_library, now, settled
from tests.tui.screen import screen_text
from tui.desk.desk import Desk


def reports_read(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Return a list that fills with the number of each report whose claims the screen reads from now on."""
    read: list[int] = []
    claims = Library.claims

    def counting(self: Library, report: int) -> list[LibraryClaim]:
        if current_thread() is main_thread():
            read.append(report)
        return claims(self, report)

    monkeypatch.setattr(Library, "claims", counting)
    return read


async def test_undo_in_another_report_reads_only_that_report(
    start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with start(auto_advance=False) as (pilot, desk):
        subject, first = now(desk).number, now(desk).report
        await pilot.press("4", "J")
        assert now(desk).report != first
        read = reports_read(monkeypatch)
        await pilot.press("u")
        await settled(pilot)
        assert read == [first]
        assert now(desk).number == subject
        assert now(desk).verdict == "unchecked"
        assert "Undone: verdict contested" in screen_text(pilot.app)


async def test_after_a_decision_the_list_shows_each_report_as_it_is_judged(
    start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    def listed(desk: Desk) -> list[int]:
        assert list(desk.report_rows.items) == reports(desk.library)
        return [report.judged for report in desk.report_rows.items]

    reports = Library.reports
    async with start(auto_advance=False) as (pilot, desk):
        assert listed(desk) == [0, 0, 0]
        monkeypatch.setattr(Library, "reports", None)
        await pilot.press("4", "n", "f", "J", "5", "shift+tab", "tab", "B")
        assert listed(desk) == [1, 1, 0]
        with desk.library.together("contested: three claims"):
            for report in (1, 2, 3):
                desk.library.judge(desk.library.claims(report)[0].number, "contested")
        await pilot.press("u")
        assert listed(desk) == [1, 1, 0]
        await pilot.press("U")
        assert sum(listed(desk)) > 2
        await pilot.press(*"uuuuu")
        assert listed(desk) == [0, 0, 0]


async def test_a_verdict_in_the_queue_reads_each_report_once_and_shows_it_as_judged(
    start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with start() as (pilot, desk):
        await pilot.press("w")
        read = reports_read(monkeypatch)
        same = other = 0
        for _ in range(len(desk.walk)):
            before, read[:] = now(desk).report, []
            await pilot.press("4")
            assert desk.report is not None and read == [desk.report.number]
            shown = list(desk.claim_rows.items)
            assert desk.claims == desk.library.claims(desk.report.number) == shown
            assert {mark.verdict for mark in desk.reader.marks} == {claim.verdict for claim in desk.claims}
            same, other = same + (before == desk.report.number), other + (before != desk.report.number)
        assert same and other
        assert "No open claim is left" in screen_text(pilot.app)


async def test_when_a_marked_claim_is_undone_the_matches_are_looked_for_anew(start: Start) -> None:
    async with start() as (pilot, desk):
        assert desk.report is not None
        report = desk.report.number
        text = desk.reader.text
        number = desk.library.mark_claim(report, len(text) - 20, len(text))
        desk.refresh_claims()
        desk.choose(next(item for item in desk.claims if item.number == number))
        await settled(pilot)
        asked = desk.asked
        await pilot.press("u")
        assert desk.claim is not None
        assert desk.claim.number != number
        assert desk.asked > asked


@pytest.mark.parametrize("keys", ["4", "4u", "t+toll+enter"])
async def test_a_decision_is_on_the_disk_before_it_is_seen_and_its_picture_is_made_meanwhile(
    start: Start, monkeypatch: pytest.MonkeyPatch, keys: str
) -> None:
    told: list[str] = []
    shown = Desk.refresh_counts

    def slow(_: int) -> None:
        time.sleep(0.1)
        told.append("on the disk")

    def counted(desk: Desk) -> None:
        told.append("worked out")
        shown(desk)

    monkeypatch.setattr("db.syncing.os.fsync", slow)
    monkeypatch.setattr(Desk, "refresh_counts", counted)
    async with start() as (pilot, _):
        for key in keys.split("+") if "+" in keys else keys:
            told.clear()
            await pilot.press(*(key if key == "toll" else [key]))
            await pilot.pause()
        assert told == ["worked out", "on the disk"]


async def test_a_disk_that_takes_no_decision_is_told(start: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    async with start() as (pilot, _):
        monkeypatch.setattr("db.syncing.os.fsync", full)
        await pilot.press("4")
        assert "does not reach the disk: No space left on device." in screen_text(pilot.app)


async def test_after_a_verdict_the_repeats_of_the_claim_are_offered_and_take_it_in_one_step(
    start: Start, tmp_path: Path
) -> None:
    copies = tuple(
        replace(REPORTS[0], id=name, published=date(2024, 3, day)) for name, day in (("a", 5), ("b", 6))
    )
    path = make_library(tmp_path / "copies.db", (*copies, REPORTS[1]))
    async with start(library=path, start=2) as (pilot, desk):
        judged = now(desk).number
        await pilot.press("4")
        await settled(pilot)
        assert now(desk).number != judged
        assert f"verdict contested on claim {judged} · C: 1 repeat too" in screen_text(pilot.app)
        await pilot.press("C")
        await settled(pilot)
        assert f"verdict contested on claim {judged} and 1 repeat" in screen_text(pilot.app)
        first, second = (desk.library.claims(number)[0].verdict for number in (1, 2))
        assert (first, second, now(desk).verdict) == ("contested", "contested", "unchecked")
        await pilot.press("u")
        assert [desk.library.claims(number)[0].verdict for number in (1, 2)] == ["unchecked", "contested"]


async def test_a_verdict_that_was_taken_back_is_not_given_to_repeats(start: Start, tmp_path: Path) -> None:
    copies = tuple(
        replace(REPORTS[0], id=name, published=date(2024, 3, day)) for name, day in (("a", 5), ("b", 6))
    )
    async with start(library=make_library(tmp_path / "copies.db", copies), start=2) as (pilot, desk):
        await pilot.press("4")
        await settled(pilot)
        await pilot.press("u", "n", "C")
        await settled(pilot)
        assert "Judge the claim first" in screen_text(pilot.app)
        assert desk.library.count().judged == 0
