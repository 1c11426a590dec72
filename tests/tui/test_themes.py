"""Themes: ours, the reader's own, and what is wrong with one."""

from __future__ import annotations

import pytest
from textual.theme import Theme

from tests.tui.conftest import Start
from tests.tui.screen import colours_of, reversed_words
from tui.themes import LIGHT, OURS, VARIABLES, contrast, theme_of

CONTRAST = next(theme for theme in OURS if theme.name == "factbrowse-contrast")


@pytest.mark.parametrize("name", VARIABLES)
def test_the_contrast_theme_has_seven_to_one_for_every_colour_of_ours(name: str) -> None:
    assert contrast(CONTRAST.variables[name], "#000000") >= 7


@pytest.mark.parametrize("theme", OURS, ids=lambda theme: theme.name)
def test_every_theme_of_ours_names_every_colour_readably(theme) -> None:  # type: ignore[no-untyped-def]
    assert set(theme.variables) == set(VARIABLES)
    for name, colour in theme.variables.items():
        assert contrast(colour, theme.background) >= (3 if name == "frame" else 4.5)


@pytest.mark.parametrize("theme", OURS, ids=lambda theme: theme.name)
async def test_every_colour_is_readable_on_the_row_under_the_cursor(start: Start, theme: Theme) -> None:
    async with start(theme=theme.name) as (pilot, desk):
        for pane in ("reader", "claims"):
            desk.at(pane)
            await pilot.pause()
            _, ground = colours_of(pilot.app, "At least 25 people killed")
            assert contrast(ground, str(theme.background)) > 1.15
            for colour in (theme.variables[name] for name in VARIABLES if name != "frame"):
                assert contrast(colour, ground) >= (7 if theme is CONTRAST else 4.5)


@pytest.mark.parametrize("name", ["textual-light", "nord", "catppuccin-latte", "solarized-dark"])
async def test_the_keys_at_the_foot_are_readable_in_themes_of_others(start: Start, name: str) -> None:
    async with start(size=(80, 24), theme=name) as (pilot, _):
        assert contrast(*colours_of(pilot.app, "1-8")) >= 3


async def test_the_row_under_the_cursor_is_reversed_where_the_terminal_gives_the_colours(
    start: Start,
) -> None:
    async with start(theme="ansi-dark") as (pilot, desk):
        desk.at("claims")
        await pilot.pause()
        assert any("At least 25 people" in words for words in reversed_words(pilot.app, desk.claim_rows))


async def test_a_light_theme_of_others_gets_our_colours_for_light_grounds(start: Start) -> None:
    async with start() as (pilot, _):
        for name, colours in (("textual-light", LIGHT), ("nord", VARIABLES)):
            pilot.app.theme = name
            await pilot.pause()
            theme = pilot.app.theme_variables
            assert theme["quiet"] == colours["quiet"]
            assert contrast(theme["quiet"], theme["background"]) >= 4.5
            assert contrast(theme["frame"], theme["background"]) >= 3


def test_a_theme_file_becomes_a_theme() -> None:
    theme, problems = theme_of({"name": "mine", "primary": "#88aaff", "verdict-false": "#ff0000"})
    assert problems == [] and theme is not None
    assert theme.variables["verdict-false"] == "#ff0000"
    assert theme.variables["quiet"] == VARIABLES["quiet"]


def test_what_is_wrong_with_a_theme_is_said_with_its_line() -> None:
    theme, problems = theme_of(
        {"name": "x", "primary": "blau", "pannel": "#000"}, {"primary": 2, "pannel": 3}
    )
    assert theme is None
    assert problems[0] == "line 2: primary: 'blau' is not a colour, write it as '#rrggbb'"
    assert problems[1] == "line 3: unknown colour 'pannel'; did you mean 'panel'?"
