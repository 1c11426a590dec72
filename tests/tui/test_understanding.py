"""Long reports are read beside the screen, for the keys that need more of them than their claims."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from threading import Event, main_thread

import pytest

from claims.model import Analysis
from db.library import Library
from tests.tui.conftest import REPORTS, Start, make_library, now, settled
from tests.tui.screen import screen_text
from tui.desk import understanding


@pytest.fixture
def long(tmp_path: Path) -> Path:
    """Return a library with a report that takes a while to be read."""
    rain = " ".join(["It rained."] * (understanding.SHORT // 10))
    article = replace(REPORTS[0], text=f"{REPORTS[0].text}\n\n{rain}")
    return make_library(tmp_path / "long.db", (article,))


class Slowly:
    """A library that lets others wait for what it understands of a report."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.go = Event()
        self.beside: list[bool] = []
        """Whether each report was read beside the thread of the screen."""
        analysis = Library.analysis

        def slow(library: Library, number: int) -> Analysis:
            from threading import current_thread

            self.beside.append(current_thread() is not main_thread())
            assert self.go.wait(10)
            return analysis(library, number)

        monkeypatch.setattr(Library, "analysis", slow)


@pytest.mark.parametrize(
    ("key", "shown"), [("I", "Why this is a claim"), ("P", "Every number of this report"), ("c", "Correct:")]
)
async def test_a_long_report_is_read_beside_the_screen_and_its_dialog_opens_then(
    start: Start, long: Path, monkeypatch: pytest.MonkeyPatch, key: str, shown: str
) -> None:
    slowly = Slowly(monkeypatch)
    async with start(library=long) as (pilot, desk):
        await pilot.press("tab", key)
        await pilot.pause(0.1)
        assert "The whole report is read" in screen_text(pilot.app)
        await pilot.press("4")
        assert now(desk).verdict == "unchecked"
        slowly.go.set()
        await settled(pilot)
        assert shown in screen_text(pilot.app)
        assert slowly.beside == [True]


async def test_who_leaves_while_a_long_report_is_read_sees_no_dialog_of_it(
    start: Start, long: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    slowly = Slowly(monkeypatch)
    async with start(library=long) as (pilot, desk):
        await pilot.press("tab", "I", "escape")
        slowly.go.set()
        await settled(pilot)
        assert pilot.app.screen is desk


async def test_a_passage_of_a_long_report_is_marked_once_it_is_read(
    start: Start, long: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    slowly = Slowly(monkeypatch)
    slowly.go.set()
    async with start(library=long) as (pilot, desk):
        before = len(desk.claims)
        await pilot.press("tab", "m", "v", "l", "l", "l", "enter")
        await settled(pilot)
        assert len(desk.claims) == before + 1
        assert slowly.beside == [True]


async def test_what_fails_while_a_long_report_is_read_is_said(
    start: Start, long: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(library: Library, number: int) -> Analysis:
        raise OSError("the disk is gone")

    monkeypatch.setattr(Library, "analysis", broken)
    async with start(library=long) as (pilot, desk):
        await pilot.press("tab", "I")
        await settled(pilot)
        assert pilot.app.screen is desk
        assert "the disk is gone" in screen_text(pilot.app)


async def test_a_short_report_is_read_at_once(start: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    slowly = Slowly(monkeypatch)
    slowly.go.set()
    async with start(start=1) as (pilot, _):
        await pilot.press("I")
        assert "Why this is a claim" in screen_text(pilot.app)
        assert slowly.beside == [False]
