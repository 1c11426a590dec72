"""Terminals of sixteen colours, of greys and of none: nothing is told by its colour or its ground alone."""

from __future__ import annotations

import pytest
from rich.color import Color, ColorSystem
from textual.widgets import Input, OptionList, TextArea

from tests.tui.conftest import Start, settled
from tests.tui.screen import colours_of, reversed_words, screen_text, shown_in
from tui.themes import OURS, SIXTEEN, SIXTEEN_LIGHT, VARIABLES, contrast

XTERM = (
    *("#000000", "#cd0000", "#00cd00", "#cdcd00", "#0000ee", "#cd00cd", "#00cdcd", "#e5e5e5"),
    *("#7f7f7f", "#ff0000", "#00ff00", "#ffff00", "#5c5cff", "#ff00ff", "#00ffff", "#ffffff"),
)
"""The sixteen colours as xterm draws them."""
FEW = {
    "sixteen": {"TERM": "xterm"},
    "none": {"TERM": "vt100"},
    "greys": {"NO_COLOR": "1", "TERM": "xterm-256color", "COLORTERM": "truecolor"},
}


@pytest.fixture(params=FEW)
def few(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("COLORTERM")
    for name, value in FEW[request.param].items():
        monkeypatch.setenv(name, value)


def drawn(colour: str) -> str:
    """Return the colour that xterm draws for one where it has sixteen."""
    return XTERM[Color.parse(colour).downgrade(ColorSystem.STANDARD).number or 0]


@pytest.mark.parametrize("theme", OURS, ids=lambda theme: theme.name)
def test_every_colour_of_the_sixteen_is_readable(theme) -> None:  # type: ignore[no-untyped-def]
    colours = SIXTEEN if theme.dark else SIXTEEN_LIGHT
    assert set(VARIABLES) < set(colours)
    for colour in (*colours.values(), theme.foreground):
        for ground in (theme.background, theme.surface, theme.panel):
            assert contrast(drawn(colour), drawn(ground)) >= 4.5


async def test_the_light_theme_is_readable_in_sixteen_colours(
    start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("COLORTERM")
    monkeypatch.setenv("TERM", "xterm")
    async with start(size=(120, 36), theme="factbrowse-light", auto_advance=False) as (pilot, _):
        await pilot.press("4")
        await settled(pilot)
        for words in ("contested", "1-8", "Morning Sheet", "update"):
            letters, ground = colours_of(pilot.app, words)
            assert contrast(drawn(letters), drawn(ground)) >= 4.5


@pytest.mark.parametrize("theme", ["factbrowse-dark", "factbrowse-light"])
async def test_what_stands_where_one_types_is_readable_in_sixteen_colours(
    start: Start, monkeypatch: pytest.MonkeyPatch, theme: str
) -> None:
    monkeypatch.delenv("COLORTERM")
    monkeypatch.setenv("TERM", "xterm")
    async with start(size=(120, 36), theme=theme, start=1) as (pilot, _):
        await pilot.press("c", "tab", "tab", "tab")
        await settled(pilot)
        letters, ground = colours_of(pilot.app, "o upper bound")
        assert contrast(drawn(letters), drawn(ground)) >= 4.5
        await pilot.press("escape", "colon", *"verd")
        await settled(pilot)
        await pilot.pause(0.3)
        letters, ground = colours_of(pilot.app, "Verdict: confirmed")
        assert contrast(drawn(letters), drawn(ground)) >= 4.5


async def test_a_theme_of_the_user_keeps_its_colours_in_sixteen(
    start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("COLORTERM")
    monkeypatch.setenv("TERM", "xterm")
    own = {"name": "mine", "primary": "#88aaff", "verdict-contested": "#ff0000"}
    async with start(size=(120, 36), themes=(own,), theme="mine", auto_advance=False) as (pilot, _):
        await pilot.press("4", "n")
        await settled(pilot)
        assert colours_of(pilot.app, "contested")[0] == "#ff0000"


@pytest.mark.usefixtures("few")
async def test_the_row_under_the_cursor_is_reversed_in_the_list_with_the_focus(start: Start) -> None:
    async with start(size=(120, 36)) as (pilot, desk):
        desk.at("claims")
        await settled(pilot)
        assert any("At least 25 people" in words for words in reversed_words(pilot.app, desk.claim_rows))
        assert not any("What is known" in words for words in reversed_words(pilot.app, desk.report_rows))
        await pilot.press("tab")
        await settled(pilot)
        assert not any("At least 25" in words for words in reversed_words(pilot.app, desk.claim_rows))


@pytest.mark.usefixtures("few")
async def test_a_hit_is_told_from_the_current_claim_around_it(start: Start) -> None:
    async with start(size=(120, 36)) as (pilot, desk):
        desk.at("reader")
        await pilot.press("slash", *"Monday", "enter")
        await settled(pilot)
        styles = {part.text: part.style for part in shown_in(pilot.app, desk.reader) if part.style}
        assert styles["Monday"].reverse and styles["Monday"].underline
        assert not any(style.underline and style.reverse for text, style in styles.items() if "Red" in text)


@pytest.mark.usefixtures("few")
async def test_the_cursor_is_seen_where_one_types(start: Start) -> None:
    async with start(size=(120, 36), start=1) as (pilot, _):
        await pilot.press("S", *"quay")
        await settled(pilot)
        line = pilot.app.screen.query_one(Input)
        line.cursor_blink = False
        await pilot.pause()
        assert reversed_words(pilot.app, line) == [" "]
        await pilot.press("escape", "c")
        await settled(pilot)
        assert "12" in "".join(reversed_words(pilot.app, pilot.app.screen.query("Input").first()))
        await pilot.press("escape", "e", *"seen", "left")
        await settled(pilot)
        area = pilot.app.screen.query_one(TextArea)
        area.cursor_blink = False
        await pilot.pause()
        assert reversed_words(pilot.app, area) == ["n"]


@pytest.mark.usefixtures("few")
async def test_the_command_under_the_cursor_of_the_palette_is_underlined(start: Start) -> None:
    async with start(size=(120, 36)) as (pilot, _):
        await pilot.press("colon", *"verd")
        await settled(pilot)
        await pilot.pause(0.3)
        options = pilot.app.screen.query_one(OptionList)
        lit = "".join(
            part.text for part in shown_in(pilot.app, options) if part.style and part.style.underline
        )
        assert "Verdict: confirmed" in lit and "Verdict: corroborated" not in lit


@pytest.mark.usefixtures("few")
async def test_a_verdict_is_a_glyph_and_a_word_and_a_toast_has_a_frame(start: Start) -> None:
    async with start(size=(120, 36), auto_advance=False, problems=("line 3: unknown action",)) as (pilot, _):
        await pilot.press("7", "n")
        await settled(pilot)
        shown = screen_text(pilot.app)
        assert "x false At least 25" in shown
        [row] = [row for row in shown.splitlines() if "line 3: unknown action" in row]
        assert row.rstrip().endswith("│")
