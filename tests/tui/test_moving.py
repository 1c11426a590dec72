"""Going about: reports, claims, the queue, back, zoom, and where the reviewer left."""

from __future__ import annotations

import re
from datetime import date, timedelta
from pathlib import Path

import pytest

from claims.model import Article
from db.library import Library
from tests.tui.conftest import Start, make_library, settled
from tests.tui.screen import screen_text


async def test_J_and_K_open_the_reports_of_the_list_in_order(start: Start) -> None:
    async with start() as (pilot, desk):
        assert desk.report is not None and desk.report.id == "three"
        await pilot.press("J", "J")
        assert desk.report.id == "one"
        await pilot.press("J")
        assert "last report" in screen_text(pilot.app)
        await pilot.press("K")
        assert desk.report.id == "two"


async def test_moving_fast_never_shows_the_matches_of_another_claim(start: Start) -> None:
    async with start() as (pilot, desk):
        for _ in range(5):
            await pilot.press("J", "n", "K", "n", "J")
        await settled(pilot)
        assert desk.claim is not None
        shown = [item.match.candidate.sentence for item in desk.earlier_rows.items]
        desk.ask()
        await settled(pilot)
        assert [item.match.candidate.sentence for item in desk.earlier_rows.items] == shown


async def test_the_queue_goes_across_reports_and_stays_in_its_order(start: Start) -> None:
    async with start() as (pilot, desk):
        expected = [item.claim for item in desk.library.queue(limit=100)]
        seen = []
        for _ in expected:
            await pilot.press("w")
            assert desk.claim is not None
            seen.append(desk.claim.number)
        assert seen == expected


async def test_skipping_goes_on_and_leaves_the_claim_open(start: Start) -> None:
    async with start() as (pilot, desk):
        await pilot.press("w")
        assert desk.claim is not None
        first = desk.claim.number
        await pilot.press("s")
        assert desk.claim.number != first
        assert desk.library.claim(first).verdict == "unchecked"


async def test_fifty_claims_are_judged_with_at_most_two_keys_each(start: Start, tmp_path: Path) -> None:
    day = date(2024, 1, 1)
    articles = tuple(
        Article(
            f"At least {number + 3} people were killed in Arlen, the mayor said.\n\n"
            f"Some {number + 1},000 people fled to Dorn, the Red Crescent said.",
            id=str(number),
            title=f"Report {number}",
            published=day + timedelta(days=number),
            outlet="Daily Post",
        )
        for number in range(30)
    )
    async with start(library=make_library(tmp_path / "fifty.db", articles)) as (pilot, desk):
        keys = ["w"]
        for _ in range(50):
            keys.append("4")
        await pilot.press(*keys)
        assert len(keys) <= 100
        assert desk.library.count().judged == 50


async def test_minus_goes_back_to_the_report_and_the_claim(start: Start) -> None:
    async with start() as (pilot, desk):
        await pilot.press("n")
        assert desk.report is not None and desk.claim is not None
        before = (desk.report.number, desk.claim.number)
        await pilot.press("J", "J", "minus", "minus")
        assert (desk.report.number, desk.claim.number) == before


async def test_zoom_fills_the_screen_and_comes_back(start: Start) -> None:
    async with start() as (pilot, desk):
        await pilot.press("tab", "z")
        await pilot.pause()
        assert desk.reader_pane.region.width == 160 and not desk.claims_pane.region.area
        await pilot.press("escape")
        await pilot.pause()
        assert desk.reader_pane.region.width < 160


async def test_the_app_opens_where_the_reviewer_left(start: Start) -> None:
    async with start() as (pilot, desk):
        await pilot.press("J", "n")
        await settled(pilot)
        assert desk.report is not None and desk.claim is not None
        left = (desk.report.number, desk.claim.number)
    async with start() as (_, again):
        assert again.report is not None and again.claim is not None
        assert (again.report.number, again.claim.number) == left


async def test_jump_mode_leads_to_the_row_with_the_letter(start: Start) -> None:
    async with start() as (pilot, desk):
        await pilot.press("semicolon")
        await pilot.pause()
        assert screen_text(pilot.app).splitlines()[-1].startswith(" a-Z goes there  Esc leaves")
        await pilot.press("c")
        await pilot.pause()
        assert desk.where == "reports" and desk.report_rows.cursor == 1


@pytest.mark.parametrize("size", [(80, 24), (40, 12)])
async def test_jump_mode_leads_to_panes_that_are_out_of_sight(start: Start, size: tuple[int, int]) -> None:
    async with start(size=size) as (pilot, desk):
        desk.at("reader")
        await pilot.pause()
        await pilot.press("semicolon")
        await pilot.pause()
        foot = screen_text(pilot.app).splitlines()[-1]
        letter = foot[foot.index(" Earlier reports") - 1]
        assert foot.startswith(" a Reports")
        await pilot.press(letter)
        await pilot.pause()
        assert desk.where == "earlier" and desk.earlier_pane.is_on_screen


async def test_an_empty_library_teaches_what_to_do(start: Start, tmp_path: Path) -> None:
    path = tmp_path / "empty.db"
    Library.open(path).close()
    async with start(library=path) as (pilot, _):
        shown = screen_text(pilot.app)
        assert "No reports yet. Press i" in shown and "Choose a report" in shown
        keys = shown.splitlines()[-1]
        assert keys.startswith(" ? help  i import  F2 tour") and "verdict" not in keys
        for key in ("1", "n", "w", "J", "v", "p", "I", "P", "m", "c", "u", "y", "B", "minus", "F", "escape"):
            await pilot.press(key)
        await pilot.press("z", "z", "q")


async def test_a_report_can_be_named_at_the_start(start: Start) -> None:
    async with start(start=1) as (_, desk):
        assert desk.report is not None and desk.report.number == 1


async def test_a_report_shows_its_outlet_beside_how_far_it_is_judged(start: Start) -> None:
    async with start(size=(120, 36), auto_advance=False, start=1) as (pilot, desk):
        desk.at("reports")
        assert re.search(r"2024-03-05 Daily Post +0/2 │", screen_text(pilot.app))
        await pilot.press("4")
        await settled(pilot)
        assert re.search(r"2024-03-05 Daily P\S* +!!·· 1/2 │", screen_text(pilot.app))
        await pilot.resize_terminal(100, 30)
        await settled(pilot)
        assert re.search(r"2024-03-05 Daily Post +1/2 │", screen_text(pilot.app))
