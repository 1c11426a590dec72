"""Words that are drawn once and kept look and can be selected like any others, and follow theme and width."""

from __future__ import annotations

import pytest
from rich.style import Style
from textual.content import Content
from textual.geometry import Region
from textual.strip import Strip
from textual.widgets import Static

from tests.tui.conftest import Start, settled
from tui.panes.earlier import EarlierPane
from tui.themes import DEFAULT
from tui.worded import Worded

Cell = tuple[str, Style]


def cells(strip: Strip) -> list[Cell]:
    """Return what is seen, cell by cell; an empty cell has no letter that could be coloured."""
    return [
        (letter, Style.from_color(None if letter == " " else style.color, style.bgcolor))
        for text, style, _ in strip
        if style
        for letter in text
    ]


def drawn(widget: Static) -> list[list[Cell]]:
    return [cells(strip) for strip in widget.render_lines(Region(0, 0, *widget.outer_size))]


WORDS = Content("Said twice: “a long sentence that goes over several lines of the pane”\n").append(
    Content.styled("differs", "bold $relation-conflict")
)


@pytest.mark.parametrize("theme", [DEFAULT, "textual-light"])
async def test_kept_words_look_as_textual_draws_them(start: Start, theme: str) -> None:
    async with start() as (pilot, desk):
        pilot.app.theme = theme
        await settled(pilot)
        ours = desk.query_one("#evidence", Worded)
        ours.update(WORDS, layout=False)
        theirs = Static(WORDS, markup=False)
        await desk.query_one(EarlierPane).mount(theirs, after=ours)
        theirs.styles.merge(ours.styles.base)
        theirs.styles.height = ours.outer_size.height
        await settled(pilot)
        assert theirs.outer_size == ours.outer_size
        assert [line for line in drawn(ours) if line] == [line for line in drawn(theirs) if line]


async def test_a_word_of_the_evidence_can_be_selected(start: Start) -> None:
    async with start() as (pilot, desk):
        evidence = desk.query_one("#evidence", Worded)
        plain = [line.lstrip() for line in str(evidence.content).splitlines()]
        before = drawn(evidence)
        left = evidence.gutter.left
        await pilot.mouse_down(evidence, offset=(left + 1, 1))
        await pilot.hover(evidence, offset=(left + 9, 1))
        await pilot.mouse_up(evidence, offset=(left + 9, 1))
        assert desk.get_selected_text() == plain[0][1:10]
        await pilot.pause()
        assert drawn(evidence) != before


async def test_kept_words_follow_a_new_width(start: Start) -> None:
    async with start(size=(160, 45)) as (pilot, desk):
        await pilot.resize_terminal(120, 36)
        await settled(pilot)
        for bar in (desk.header, desk.status, desk.keybar):
            assert [len(line) for line in drawn(bar)] == [120]
