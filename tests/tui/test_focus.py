"""Changing the pane draws what shows the focus and leaves the rest of the picture alone."""

from __future__ import annotations

import pytest
from textual.geometry import Region

from tests.tui.conftest import Start
from tests.tui.screen import screen_text
from tui.panes.pane import LIT
from tui.reader import Reader


async def test_only_the_pane_with_the_focus_is_lit(start: Start) -> None:
    async with start() as (pilot, desk):
        for _ in range(5):
            lit = [name for name, pane in desk.panes.items() if pane.has_class(LIT)]
            assert lit == [desk.where]
            await pilot.press("tab")
            await pilot.pause()


async def test_the_pane_with_the_focus_shows_without_colour(start: Start) -> None:
    async with start() as (pilot, desk):
        await pilot.press("tab")
        await pilot.pause()
        assert "reverse" in str(desk.reader_pane._title().spans)
        assert not desk.claims_pane._title().spans
        assert "Reader · 2024-03-09 · Morning Sheet" in screen_text(pilot.app)


async def test_a_change_of_pane_draws_no_text_again(start: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: list[int] = []
    styled: list[object] = []
    draw = Reader.draw

    def counting(self: Reader, y: int, width: int, top: int) -> object:
        drawn.append(y)
        return draw(self, y, width, top)

    async with start() as (pilot, desk):
        monkeypatch.setattr(Reader, "draw", counting)
        monkeypatch.setattr(pilot.app.stylesheet, "update_nodes", lambda nodes, **_: styled.extend(nodes))
        for _ in range(4):
            await pilot.press("tab")
            await pilot.pause()
        assert not drawn
        assert not styled
        desk.reader.refresh(Region(0, 0, 10, 1))
        await pilot.pause()
        assert drawn == [0]
