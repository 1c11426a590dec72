"""What is drawn bit by bit is what one whole drawing shows."""

from __future__ import annotations

import pytest
from rich.style import Style
from textual.strip import Strip

from tests.tui.conftest import Start, settled
from tui.app import FactBrowse
from tui.frame import Pictured, pieces

Cell = tuple[str, Style | None]

KEYS = (
    "J",
    "n",
    "4",
    "u",
    "j",
    "J",
    "tab",
    "tab",
    "j",
    "K",
    "w",
    "5",
    "u",
    "g",
    "question_mark",
    "escape",
    "z",
    "z",
)


def cells(strip: Strip) -> list[Cell]:
    return [(letter, segment.style) for segment in strip for letter in segment.text]


class Terminal:
    """Holds what was sent so far; texts of one cell a letter."""

    def __init__(self) -> None:
        self.lines: dict[int, dict[int, Cell]] = {}
        self.pictures = 0

    def show(self, picture: object) -> None:
        if isinstance(picture, Pictured):
            self.pictures += 1
            for y, x, strip in pieces(picture):
                self.lines.setdefault(y, {}).update(enumerate(cells(strip), x))


async def test_bit_by_bit_the_screen_is_as_if_drawn_at_once(
    start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    terminal = Terminal()
    monkeypatch.setattr(FactBrowse, "_display", lambda _app, _screen, picture: terminal.show(picture))
    async with start() as (pilot, _):
        for key in KEYS:
            await pilot.press(key)
            await settled(pilot)
            whole = pilot.app.screen._compositor.render_strips()
            for y, strip in enumerate(whole):
                assert [terminal.lines[y][x] for x in range(strip.cell_length)] == cells(strip), (key, y)
    assert terminal.pictures > len(KEYS)


async def test_a_report_of_another_length_leaves_every_pane_where_it_is(start: Start) -> None:
    async with start() as (pilot, desk):
        laid_out: list[object] = []
        told = desk.screen_layout_refresh_signal
        told.subscribe(desk, laid_out.append, immediate=True)
        before = len(desk.claims)
        await pilot.press("J")
        await settled(pilot)
        assert len(desk.claims) != before
        assert not laid_out


async def test_the_scroll_bar_fits_what_is_shown(start: Start) -> None:
    async with start() as (pilot, desk):
        for text in ("A word.\n" * 300, "A word."):
            desk.reader.show(text, ())
            desk.claim_rows.show(desk.claims * len(text))
            await pilot.pause()
            for shown in (desk.reader, desk.claim_rows):
                assert shown.vertical_scrollbar.window_virtual_size == shown.virtual_size.height
