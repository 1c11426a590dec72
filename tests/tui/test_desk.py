"""The desk: four panes over one library, and what keys do on it."""

from __future__ import annotations

import pytest

from tests.tui.conftest import Start, settled
from tests.tui.screen import screen_text


async def test_all_four_panes_show_at_a_wide_screen(start: Start) -> None:
    async with start() as (pilot, _):
        shown = screen_text(pilot.app)
        for words in ("Reports · 3", "Reader", "Claims", "Earlier reports", "Twelve killed in Arlen"):
            assert words in shown


@pytest.mark.parametrize("size", [(160, 45), (120, 36), (80, 24), (40, 12)])
async def test_every_pane_can_be_reached_by_tab_at_every_size(start: Start, size: tuple[int, int]) -> None:
    async with start(size=size) as (pilot, desk):
        seen = []
        for _ in range(4):
            seen.append(desk.where)
            assert desk.panes[desk.where].region.area > 0
            assert desk.panes[desk.where].target.has_focus
            await pilot.press("tab")
            await pilot.pause()
        assert sorted(seen) == ["claims", "earlier", "reader", "reports"]


async def test_a_digit_is_a_verdict_and_the_next_open_claim_comes_up(start: Start) -> None:
    async with start() as (pilot, desk):
        first = desk.claim
        assert first is not None
        await pilot.press("tab", "1")
        await settled(pilot)
        assert desk.library.claim(first.number).verdict == "confirmed"
        assert desk.claim is not None and desk.claim.number != first.number
        assert "confirmed" in screen_text(pilot.app)
