"""At 40 columns and 12 rows every dialog still shows what it asks for."""

from __future__ import annotations

import pytest

from tests.tui.conftest import Start, settled
from tests.tui.screen import screen_text
from tui.dialogs.dialog import Hint
from tui.sizes import ALL_FIT, WIDTHS

SHOWN = {
    "O": ("newest first", "last added first"),
    "F": ("words", "bookmarked only"),
    "R": ("completely reliable", "unreliable"),
}


@pytest.mark.parametrize("key", ["O", "F", "R"])
async def test_a_dialog_shows_its_rows_on_a_small_screen(start: Start, key: str) -> None:
    async with start(size=(40, 12)) as (pilot, _):
        await pilot.press(key)
        await settled(pilot)
        shown = screen_text(pilot.app)
        for words in SHOWN[key]:
            assert words in shown


KEYS_OF = {
    "O": "Enter chooses · Escape leaves",
    "F": "Enter keeps · Escape leaves",
    "e": "Escape or Ctrl-D keeps the note",
    "f2": "Enter goes on · Escape leaves the tour",
    "question_mark": "Escape or q leaves · j k scroll",
}


@pytest.mark.parametrize("key", KEYS_OF)
async def test_the_line_of_keys_ends_where_a_key_ends_and_grows_with_the_screen(
    start: Start, key: str
) -> None:
    async with start(size=(40, 12)) as (pilot, _):
        await pilot.press(key)
        await settled(pilot)
        line = screen_text(pilot.app).splitlines()[-1].strip()
        assert line == KEYS_OF[key] or line.startswith(KEYS_OF[key] + " ·")
        assert not line.endswith("·")
        whole = next(iter(pilot.app.screen.query(Hint))).words
        await pilot.resize_terminal(120, 36)
        await settled(pilot)
        assert whole in screen_text(pilot.app)


async def test_a_note_can_be_read_and_written_on_a_small_screen(start: Start) -> None:
    async with start(size=(40, 12)) as (pilot, _):
        await pilot.press("tab", "e")
        await settled(pilot)
        await pilot.press(*"seen")
        await settled(pilot)
        assert "seen" in screen_text(pilot.app)


async def test_help_has_most_of_a_small_screen(start: Start) -> None:
    async with start(size=(40, 12)) as (pilot, _):
        await pilot.press("question_mark")
        await settled(pilot)
        filled = [row for row in screen_text(pilot.app).splitlines() if row.strip()]
        assert len(filled) >= 10


def test_all_panes_fit_from_a_width_of_the_style_sheet() -> None:
    assert ALL_FIT in dict(WIDTHS)
