"""The mouse does what keys do, and can be turned off."""

from __future__ import annotations

from dataclasses import replace

import pytest
from textual.pilot import Pilot

from tests.tui.conftest import Start, settled
from tests.tui.screen import screen_text
from tui import app
from tui.app import FactBrowse
from tui.dialogs.page import Page
from tui.settings import AppOptions
from tui.textrows import GUTTER


async def click_words(pilot: Pilot[None], words: str, times: int = 1) -> None:
    """Click on the first place of the screen where these words stand."""
    rows = screen_text(pilot.app).splitlines()
    y = next(y for y, row in enumerate(rows) if words in row)
    await pilot.click(offset=(rows[y].index(words), y), times=times)
    await settled(pilot)


async def test_the_keys_at_the_foot_are_buttons(start: Start) -> None:
    async with start(size=(160, 45)) as (pilot, desk):
        before = desk.claim
        await click_words(pilot, "n next claim")
        assert desk.claim != before
        await click_words(pilot, "? help")
        assert isinstance(pilot.app.screen, Page)
        await pilot.press("escape")
        await click_words(pilot, "Enter read")
        assert desk.where == "reader"


async def test_the_keys_of_a_dialog_are_buttons(start: Start) -> None:
    async with start(size=(120, 36), start=1, bring_in=lambda *_: "") as (pilot, desk):
        await pilot.press("c", "ctrl+u", *"13")
        await click_words(pilot, "Enter keeps")
        assert pilot.app.screen is desk and desk.claim and desk.claim.figures[0].value == 13
        for key in ("c", "t", "i", "F", "?", "f2"):
            await pilot.press(key)
            await settled(pilot)
            assert pilot.app.screen is not desk
            await click_words(pilot, "Escape")
            assert pilot.app.screen is desk


async def test_a_click_chooses_a_claim_and_a_double_click_opens_a_report(start: Start) -> None:
    async with start(size=(160, 45)) as (pilot, desk):
        await click_words(pilot, "Two schools were hit")
        assert desk.claim and desk.claim.claim.text.startswith("Two schools")
        await click_words(pilot, "Toll in Arlen rises", times=2)
        assert desk.report and desk.report.id == "two" and desk.where == "reader"


@pytest.mark.parametrize("mouse", [True, False])
def test_the_mouse_is_left_to_the_terminal_where_the_settings_say_so(
    options: AppOptions, monkeypatch: pytest.MonkeyPatch, mouse: bool
) -> None:
    told: list[bool] = []
    monkeypatch.setattr(FactBrowse, "run", lambda _self, mouse: told.append(mouse))
    app.run(replace(options, mouse=mouse))
    assert told == [mouse]


async def test_of_a_text_just_what_the_mouse_was_drawn_over_is_selected(start: Start) -> None:
    async with start() as (pilot, desk):
        assert desk.reader.text.startswith("At least 25 people")
        await pilot.mouse_down(desk.reader, offset=(GUTTER + 3, 0))
        await pilot.hover(desk.reader, offset=(GUTTER + 10, 0))
        await pilot.mouse_up(desk.reader, offset=(GUTTER + 10, 0))
        assert desk.get_selected_text() == "least 25"
