"""The mouse in the text."""

from __future__ import annotations

from tests.tui.conftest import Start
from tui.reader import GUTTER


async def test_of_a_text_just_what_the_mouse_was_drawn_over_is_selected(start: Start) -> None:
    async with start() as (pilot, desk):
        assert desk.reader.text.startswith("At least 25 people")
        await pilot.mouse_down(desk.reader, offset=(GUTTER + 3, 0))
        await pilot.hover(desk.reader, offset=(GUTTER + 10, 0))
        await pilot.mouse_up(desk.reader, offset=(GUTTER + 10, 0))
        assert desk.get_selected_text() == "least 25"
