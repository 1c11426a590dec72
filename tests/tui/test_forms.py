"""Forms say what may be typed, what is wrong, and what enter does."""

from __future__ import annotations

import pytest

from tests.tui.conftest import Start, settled
from tests.tui.screen import screen_text, shown_in
from tui.dialogs.choose import Choice, Choose


async def test_the_field_in_hand_tells_what_may_stand_in_it(start: Start) -> None:
    async with start(size=(80, 24), start=1) as (pilot, _):
        await pilot.press("c", "tab")
        await settled(pilot)
        assert "bound: exact, at least, more than, at most" in screen_text(pilot.app)
        await pilot.press("tab")
        await settled(pilot)
        assert "lowest: a number; empty: no lower bound" in screen_text(pilot.app)


async def test_the_name_of_the_field_in_hand_is_bold(start: Start) -> None:
    async with start(size=(120, 36)) as (pilot, _):
        await pilot.press("F")
        for label in ("words", "outlet", "from"):
            await settled(pilot)
            lit = [part.text.strip() for part in shown_in(pilot.app) if part.style and part.style.bold]
            assert [word for word in lit if word in ("words", "outlet", "from", "to")] == [label]
            await pilot.press("tab")


async def test_what_is_wrong_stands_until_something_else_is_typed(start: Start) -> None:
    async with start(size=(80, 24), start=1) as (pilot, desk):
        await pilot.press("c", "tab", *"abc", "enter")
        await settled(pilot)
        assert "bound: 'abc' is none of: exact, at least" in screen_text(pilot.app)
        await pilot.press(*["backspace"] * 3, *"about")
        await settled(pilot)
        assert "is none of" not in screen_text(pilot.app)
        await pilot.press("enter")
        await settled(pilot)
        assert desk.claim and desk.claim.figures[0].bound == "about"


async def test_fields_that_contradict_each_other_are_told_and_nothing_is_kept(start: Start) -> None:
    async with start(size=(120, 36), start=1) as (pilot, desk):
        before = desk.claim.figures if desk.claim else None
        await pilot.press("c", "tab", "tab", "ctrl+u", *"900", "tab", "ctrl+u", *"3", "enter")
        await settled(pilot)
        assert "lowest: 900 is more than the highest, 3" in screen_text(pilot.app)
        assert desk.claim and desk.claim.figures == before
        await pilot.press("ctrl+u", *"2", "enter")
        await settled(pilot)
        assert desk.claim
        assert (desk.claim.figures[0].low, desk.claim.figures[0].high) == (2, 3)


async def test_a_word_of_two_parts_is_written_with_a_space_and_kept_as_it_was(start: Start) -> None:
    async with start(size=(80, 24), start=1) as (pilot, desk):
        await pilot.press("c", "tab", "tab", "tab", "tab", *"in need", "enter")
        await settled(pilot)
        assert desk.claim and desk.claim.figures[0].measure == "in_need"
        assert desk.claim.figures[0].bound == "at_least"


async def test_measures_are_offered_those_of_the_report_first(start: Start) -> None:
    async with start(size=(120, 36), start=1) as (pilot, desk):
        await pilot.press("c", "tab", "tab", "tab", "tab")
        await settled(pilot)
        assert "measure: displaced, killed, " in screen_text(pilot.app)
        await pilot.press("ctrl+u", *"deta")
        await settled(pilot)
        assert "measure: detained; empty: not said" in screen_text(pilot.app)
        await pilot.press("right", "enter")
        await settled(pilot)
        assert desk.claim and desk.claim.figures[0].measure == "detained"


async def test_enter_says_what_it_does(start: Start) -> None:
    writes = "Enter writes the file"
    async with start(size=(80, 24), write_out=lambda *_: "", bring_in=lambda *_: "") as (pilot, _):
        for key, words in (("F", "Enter filters"), ("X", writes), ("i", "Enter brings them in")):
            await pilot.press(key)
            await settled(pilot)
            assert words in screen_text(pilot.app)
            await pilot.press("escape")
            await pilot.pause()


async def test_the_formats_of_an_export_are_told(start: Start) -> None:
    async with start(size=(80, 24), write_out=lambda *_: "") as (pilot, _):
        await pilot.press("X", "tab")
        await settled(pilot)
        assert "format: md, html, csv" in screen_text(pilot.app)


@pytest.mark.parametrize("height", [12, 20, 24, 30, 45])
async def test_the_last_row_of_a_long_list_can_be_seen(start: Start, height: int) -> None:
    async with start(size=(80, height)) as (pilot, _):
        pilot.app.push_screen(Choose("Rows", [Choice(str(number), f"row {number}") for number in range(40)]))
        await settled(pilot)
        await pilot.press(*["down"] * 39)
        await settled(pilot)
        shown = screen_text(pilot.app)
        assert "> row 39" in shown and "Enter chooses" in shown


async def test_a_long_list_begins_at_its_first_row_where_the_cursor_is_in_sight_there(start: Start) -> None:
    async with start(size=(80, 24)) as (pilot, _):
        choices = [Choice(str(number), f"row {number}") for number in range(40)]
        pilot.app.push_screen(Choose("Rows", choices, "1"))
        await settled(pilot)
        shown = screen_text(pilot.app)
        assert "  row 0" in shown and "> row 1" in shown
        await pilot.press("escape")
        pilot.app.push_screen(Choose("Rows", choices, "39"))
        await settled(pilot)
        assert "> row 39" in screen_text(pilot.app)
