"""Handing on and bringing in."""

from __future__ import annotations

import threading
from datetime import date
from pathlib import Path

import pytest

from claims.analysis import analyse
from claims.model import Article
from db.library import Library
from tests.tui.conftest import Start, make_library, settled, until
from tests.tui.screen import screen_text
from tui.app import FactBrowse
from tui.paths import is_writable
from tui.settings import AppOptions, Told


@pytest.fixture
def new_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make a file in a folder of its own, and make that the current folder; return its name there."""
    folder = tmp_path / "inbox"
    folder.mkdir()
    (folder / "new.txt").write_text("Some 70 people were killed in Dorn, police said.", "utf-8")
    (folder / "newer reports").mkdir()
    (folder / "newer reports" / "may.yaml").write_text("", "utf-8")
    (folder / ".hidden").write_text("", "utf-8")
    monkeypatch.chdir(folder)
    return Path("new.txt")


async def test_the_claim_is_copied_with_its_citation(start: Start) -> None:
    async with start(start=1) as (pilot, desk):
        await pilot.press("y")
        assert desk.claim is not None and pilot.app.clipboard == desk.claim.claim.text
        await pilot.press("Y")
        for part in ("Daily Post", "2024-03-05", "https://post.example/1"):
            assert part in pilot.app.clipboard


async def test_the_address_opens_in_a_browser_and_only_web_addresses_do(
    start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(FactBrowse, "open_url", lambda self, url, new_tab=True: opened.append(url))
    async with start(start=1) as (pilot, _):
        await pilot.press("tab", "o")
        await pilot.press("J", "K", "K", "o")
    assert opened == ["https://post.example/1"]


async def test_reports_are_brought_in_while_the_app_runs(
    start: Start, new_file: Path, options: AppOptions
) -> None:
    def bring_in(sources: list[str], told: Told) -> str:
        told("1 of 1")
        with Library.open(options.library) as library:
            library.add(
                [analyse(Article("Some 70 people were killed in Dorn, police said.", title=sources[0]))]
            )
        return "1 added."

    async with start(bring_in=bring_in) as (pilot, desk):
        await pilot.press("i", *str(new_file), "enter")
        await settled(pilot)
        assert len(desk.report_rows.items) == 4
        assert new_file.name in screen_text(pilot.app) and "1 added." in screen_text(pilot.app)


async def test_reports_are_seen_as_they_come_in_while_the_list_has_room(
    start: Start, new_file: Path, tmp_path: Path
) -> None:
    path, go_on = tmp_path / "empty.db", threading.Event()

    def bring_in(sources: list[str], told: Told) -> str:
        with Library.open(path) as library:
            library.add([analyse(Article("Some 70 people were killed in Dorn, police said.", title="First"))])
        told("1 of 2")
        go_on.wait(10)
        return "1 added."

    async with start(library=path, bring_in=bring_in) as (pilot, desk):
        await pilot.press("i", *str(new_file), "enter")
        await until(pilot, lambda: "1 of 2" in screen_text(pilot.app))
        assert "Reports · 1" in screen_text(pilot.app) and "First" in screen_text(pilot.app)
        go_on.set()
        await settled(pilot)
        assert desk.report is not None and desk.report.title == "First"


async def test_a_full_list_grows_while_reports_come_in_as_long_as_no_row_in_sight_moves(
    start: Start, new_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui.desk.sharing.GROWTH", 0)
    steps = {year: threading.Event() for year in (2020, 2025)}

    def report(year: int, number: int) -> Article:
        return Article(f"Some {number} people were killed in Dorn.", published=date(year, 1, number))

    path = make_library(tmp_path / "full.db", tuple(report(2024, number) for number in range(1, 21)))

    def bring_in(sources: list[str], told: Told) -> str:
        for year, go_on in steps.items():
            with Library.open(path) as library:
                library.add([analyse(report(year, 21))])
            told(f"up to {year}")
            go_on.wait(10)
        return "2 added."

    async with start(library=path, size=(120, 24), bring_in=bring_in) as (pilot, _):
        await pilot.press("i", *str(new_file), "enter")
        await until(pilot, lambda: "up to 2020" in screen_text(pilot.app))
        assert "Reports · 21" in screen_text(pilot.app)
        steps[2020].set()
        await until(pilot, lambda: "up to 2025" in screen_text(pilot.app))
        assert "Reports · 21" in screen_text(pilot.app)
        steps[2025].set()
        await settled(pilot)
        assert "Reports · 22" in screen_text(pilot.app)


async def test_the_cursor_stays_on_its_report_while_newer_ones_come_in(start: Start, new_file: Path) -> None:
    def bring_in(sources: list[str], told: Told) -> str:
        newest = Article("Some 70 people were killed in Dorn, police said.", published=date(2024, 4, 1))
        with Library.open(path) as library:
            library.add([analyse(newest)])
        return "1 added."

    async with start(bring_in=bring_in) as (pilot, desk):
        path = desk.options.library
        await pilot.press("j")
        before = desk.report_rows.current
        await pilot.press("i", *str(new_file), "enter")
        await settled(pilot)
        assert before is not None and desk.report_rows.current is not None
        assert desk.report_rows.current.number == before.number
        assert desk.report_rows.cursor == 2


async def test_an_address_is_brought_in_as_it_is_typed(start: Start) -> None:
    asked: list[str] = []

    def bring_in(sources: list[str], told: Told) -> str:
        asked.extend(sources)
        return "1 added."

    async with start(bring_in=bring_in) as (pilot, _):
        await pilot.press("i", *"https://news.example/a", "enter")
        await settled(pilot)
    assert asked == ["https://news.example/a"]


async def test_the_review_is_written_to_a_file(start: Start) -> None:
    asked: list[tuple[str, str, list[int]]] = []

    def write_out(form: str, path: str, reports: list[int], told: Told) -> str:
        asked.append((form, path, reports))
        return "Written."

    async with start(write_out=write_out, start=2) as (pilot, _):
        await pilot.press("X", "enter")
        await settled(pilot)
        assert "Written." in screen_text(pilot.app)
    assert [(form, reports) for form, _, reports in asked] == [("md", [2])]
    assert asked[0][1].endswith("review.md")


async def test_what_fails_in_the_background_is_said_and_the_app_goes_on(start: Start) -> None:
    def write_out(form: str, path: str, reports: list[int], told: Told) -> str:
        raise OSError("no space left")

    async with start(write_out=write_out) as (pilot, desk):
        await pilot.press("X", "enter")
        await pilot.pause(0.3)
        assert "no space left" in screen_text(pilot.app)
        await pilot.press("J")
        assert desk.report is not None and desk.report.id == "two"


async def test_an_import_is_stopped_with_a_key_and_keys_work_while_it_runs(
    start: Start, new_file: Path
) -> None:
    gone = threading.Event()

    def bring_in(sources: list[str], told: Told) -> str:
        done = 0
        while told(f"{done} reports read"):
            done += 1
            gone.wait(0.01)
        return "Stopped; what was read until then is in the library."

    async with start(bring_in=bring_in, start=1) as (pilot, desk):
        await pilot.press("i", *str(new_file), "enter")
        await pilot.pause(0.1)
        assert "Importing" in screen_text(pilot.app) and "reports read" in screen_text(pilot.app)
        assert desk.claim is not None
        number = desk.claim.number
        await pilot.press("4", "K")
        assert desk.library.claim(number).verdict == "contested"
        assert desk.report is not None and desk.report.number == 2
        await pilot.press("i")
        await pilot.pause(0.1)
        assert "Importing is still under way" in screen_text(pilot.app)
        await pilot.press("Z")
        await settled(pilot)
        shown = screen_text(pilot.app)
        assert "Stopped; what was read until then" in shown and "Importing" not in shown


async def test_files_and_folders_are_offered_and_completed_as_one_types(start: Start, new_file: Path) -> None:
    asked: list[list[str]] = []

    def bring_in(sources: list[str], told: Told) -> str:
        asked.append(sources)
        return "1 added."

    async with start(size=(80, 24), bring_in=bring_in) as (pilot, _):
        await pilot.press("i")
        await settled(pilot)
        assert "source: newer reports/, new.txt" in screen_text(pilot.app)
        await pilot.press("n", "tab")
        await settled(pilot)
        assert "source: newer reports/, new.txt" in screen_text(pilot.app)
        await pilot.press("e", "tab", "m")
        await settled(pilot)
        assert "newer reports/may.yaml" in screen_text(pilot.app)
        await pilot.press("right", "enter")
        await settled(pilot)
        assert "1 added." in screen_text(pilot.app)
    assert asked == [["newer reports/may.yaml"]]


async def test_a_name_mistyped_is_told_in_the_form_and_can_be_mended(start: Start, new_file: Path) -> None:
    async with start(size=(80, 24), bring_in=lambda *_: "1 added.") as (pilot, _):
        await pilot.press("i", *"nev.txt", "enter")
        await settled(pilot)
        assert "there is no file or folder nev.txt" in screen_text(pilot.app)
        await pilot.press(*["backspace"] * 5, *"w.txt", "enter")
        await settled(pilot)
        assert "1 added." in screen_text(pilot.app)


async def test_no_review_is_written_into_a_folder_that_is_not_there(start: Start, new_file: Path) -> None:
    async with start(size=(120, 36), write_out=lambda *_: "Written.") as (pilot, _):
        await pilot.press("X", "tab", "tab", "ctrl+u", *"gone/review", "enter")
        await settled(pilot)
        assert "there is no folder gone" in screen_text(pilot.app)


async def test_a_stop_without_anything_under_way_is_said(start: Start) -> None:
    async with start() as (pilot, _):
        await pilot.press("Z")
        assert "No import or export is under way." in screen_text(pilot.app)


@pytest.mark.parametrize(("told", "toasts"), [("1 added.", 0), ("1 not taken: " + "of no use " * 20, 1)])
async def test_what_has_room_in_its_line_is_not_said_twice(
    start: Start, new_file: Path, told: str, toasts: int
) -> None:
    async with start(size=(120, 36), bring_in=lambda *_: told) as (pilot, desk):
        await pilot.press("i", *str(new_file), "enter")
        await settled(pilot)
        assert desk.status.news == told
        assert len(pilot.app._notifications) == toasts


def test_a_file_is_named_and_not_a_folder_that_is_not_there(tmp_path: Path) -> None:
    assert is_writable(str(tmp_path / "review.csv")) == ""
    assert is_writable(f"{tmp_path}/gone/") == f"there is no folder {tmp_path}/gone/"
    assert is_writable(f"{tmp_path}/") == f"the name of a file is needed, {tmp_path}/ is a folder"
