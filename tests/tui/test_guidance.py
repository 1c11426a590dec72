"""Help, palette, themes and tour: what leads a reviewer through the app."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tui.conftest import Start, settled, until
from tests.tui.screen import screen_text
from tui.dialogs.help import help_text
from tui.panes.pane import LIT
from tui.verdicts import PRESETS, scale


async def test_help_shows_the_keys_of_the_pane_first(start: Start) -> None:
    async with start() as (pilot, desk):
        desk.at("earlier")
        await pilot.press("question_mark")
        await pilot.pause()
        shown = screen_text(pilot.app)
        assert "Accept the proposed relation." in shown
        assert shown.index("Accept the proposed") < shown.index("Signs")


async def test_problems_of_the_settings_stand_in_the_help(start: Start) -> None:
    async with start(problems=("line 3: unknown action 'flase'",)) as (pilot, _):
        await pilot.press("question_mark")
        await pilot.pause()
        assert "line 3: unknown action 'flase'" in screen_text(pilot.app)


async def test_the_palette_finds_an_action_by_its_words(start: Start) -> None:
    async with start() as (pilot, desk):
        await pilot.press("colon", *"bookmark")
        await settled(pilot)
        await pilot.press("enter")
        await settled(pilot)
        await pilot.pause(0.3)
        assert desk.library.reports(bookmarked=True)


async def test_the_palette_decides_on_the_earlier_report_from_any_pane(start: Start) -> None:
    async with start() as (pilot, desk):
        desk.at("reports")
        await pilot.press("colon", *"contradicts")
        await settled(pilot)
        await pilot.press("enter")
        await settled(pilot)
        await pilot.pause(0.3)
        assert [item.link for item in desk.found][:2] == ["contradicts", ""]


async def test_help_is_headed_by_the_pane_it_was_asked_in(start: Start) -> None:
    async with start() as (pilot, desk):
        desk.at("earlier")
        await pilot.press("question_mark")
        await pilot.pause()
        assert "Help · Earlier reports" in screen_text(pilot.app)


async def test_the_palette_begins_with_the_verdicts_and_ends_with_the_picture_of_the_screen(
    start: Start,
) -> None:
    async with start() as (pilot, _):
        await pilot.press("colon")
        await settled(pilot)
        await pilot.pause(0.3)
        rows = screen_text(pilot.app).splitlines()
        assert next(place for place, row in enumerate(rows) if "Verdict: confirmed" in row) < 9
        await pilot.press("end")
        await pilot.press(*"screenshot")
        await settled(pilot)
        await pilot.pause(0.3)
        assert "Share: screenshot" in screen_text(pilot.app)


@pytest.mark.parametrize("downloads", [True, False])
async def test_the_picture_of_the_screen_lies_with_the_downloads_or_here(
    start: Start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, downloads: bool
) -> None:
    folder, here = tmp_path / "down", tmp_path / "here [b]"
    for made in (folder, here) if downloads else (here,):
        made.mkdir(parents=True)
    monkeypatch.chdir(here)
    monkeypatch.setattr("tui.app.user_downloads_path", lambda: folder)
    async with start() as (pilot, _):
        await pilot.press("colon", *"screenshot")
        await settled(pilot)
        await pilot.pause(0.3)
        await pilot.press("enter")
        await until(pilot, lambda: "Picture:" in screen_text(pilot.app))
        [picture] = (folder if downloads else here).glob("factbrowse-*.svg")
        assert picture.read_text("utf-8").startswith("<svg")


async def test_a_picture_that_cannot_be_saved_is_told_with_the_reason(
    start: Start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui.app.user_downloads_path", lambda: tmp_path)
    async with start() as (pilot, _):
        await pilot.app.run_action("screenshot('no folder/picture.svg')")
        await until(pilot, lambda: "No picture:" in screen_text(pilot.app))
        assert "No such file" in screen_text(pilot.app)


async def test_a_theme_shows_as_the_cursor_moves_and_stays_for_the_next_run(start: Start) -> None:
    async with start() as (pilot, _):
        await pilot.press("T", *"contrast")
        await pilot.press("enter")
        await pilot.pause()
        assert pilot.app.theme == "factbrowse-contrast"
    async with start() as (pilot, _):
        assert pilot.app.theme == "factbrowse-contrast"


async def test_leaving_the_themes_brings_the_old_one_back(start: Start) -> None:
    async with start() as (pilot, _):
        await pilot.press("T", "down", "down", "escape")
        await pilot.pause()
        assert pilot.app.theme == "factbrowse-dark"


async def test_the_tour_has_six_steps_and_is_taken_note_of(start: Start) -> None:
    seen: list[str] = []
    async with start(tour=True, toured=lambda: seen.append("toured")) as (pilot, _):
        assert seen == ["toured"]
        assert "1 of 6" in screen_text(pilot.app)
        await pilot.press(*["enter"] * 5)
        assert "6 of 6" in screen_text(pilot.app)
        await pilot.press("enter")
        assert "6 of 6" not in screen_text(pilot.app)


async def test_the_tour_leaves_the_panes_in_sight_and_lights_the_one_it_speaks_of(start: Start) -> None:
    labels = {"contested": "half true"}
    async with start(size=(120, 36), tour=True, labels=labels) as (pilot, desk):
        for lit in (desk.reports_pane, desk.reader_pane, desk.earlier_pane, desk.claims_pane):
            assert [pane for pane in desk.panes.values() if pane.has_class(LIT)] == [lit]
            assert lit.TITLE in screen_text(pilot.app)
            if lit is not desk.claims_pane:
                await pilot.press("enter")
                await pilot.pause()
        assert "4 half true" in screen_text(pilot.app)
        await pilot.press("escape")
        await pilot.pause()
        assert desk.panes[desk.where].has_class(LIT)


async def test_on_a_small_screen_the_tour_brings_up_the_pane_it_speaks_of(start: Start) -> None:
    async with start(size=(80, 24), tour=True) as (pilot, desk):
        desk.at("claims")
        await pilot.press("j", "k")
        assert "1 of 6" in screen_text(pilot.app)
        for title in ("Reports · 3", "Reader · ", "Earlier reports", "Reader · "):
            await settled(pilot)
            assert title in screen_text(pilot.app)
            await pilot.press("enter")
        await pilot.press("escape")
        await settled(pilot)
        assert desk.where == "claims" and "Reader · " in screen_text(pilot.app)


async def test_every_theme_can_be_shown(start: Start) -> None:
    async with start() as (pilot, _):
        for name in sorted(pilot.app.available_themes):
            pilot.app.theme = name
            await pilot.pause()
            assert "Twelve killed" in screen_text(pilot.app)


async def test_the_palette_finds_the_verdicts_and_no_letters_strewn_over_a_sentence(start: Start) -> None:
    async with start() as (pilot, _):
        await pilot.press("colon", *"verd")
        await settled(pilot)
        await pilot.pause(0.3)
        shown = screen_text(pilot.app)
        assert "Verdict: confirmed" in shown and "Help: quit" not in shown


async def test_the_keys_of_lists_stand_beside_those_of_their_pane(start: Start) -> None:
    async with start() as (pilot, desk):
        desk.at("claims")
        await pilot.press("question_mark")
        await pilot.pause()
        shown = screen_text(pilot.app)
        assert shown.index("Next row.") < shown.index("Signs")


async def test_the_help_ends_with_where_library_and_configuration_lie(start: Start) -> None:
    async with start(configuration=Path("desk [b]", "config.yaml"), size=(160, 45)) as (pilot, _):
        await pilot.press("question_mark")
        await settled(pilot)
        await pilot.press("G")
        await settled(pilot)
        shown = screen_text(pilot.app)
        assert "Where things lie" in shown and "  library: " in shown
        assert f"configuration: {Path('desk [b]', 'config.yaml')}" in shown


@pytest.mark.parametrize("width", [36, 80])
def test_what_keys_do_stands_in_one_column_of_the_help(width: int) -> None:
    lines = help_text("claims", {}, scale({}), (), width).plain.splitlines()
    places = {
        line.index(words)
        for words in ("Next row.", "A page down.", "Back to the desk.")
        for line in lines
        if words in line
    }
    assert len(places) == 1


@pytest.mark.parametrize(
    ("pane", "words"),
    [
        ("reports", "All reports, or those that the filter leaves."),
        ("reader", "The report with its claims underlined."),
        ("claims", "What the report states;"),
        ("earlier", "What was said before about the current claim,"),
    ],
)
async def test_help_begins_with_what_the_pane_shows(start: Start, pane: str, words: str) -> None:
    async with start(size=(80, 24)) as (pilot, desk):
        desk.at(pane)
        await pilot.press("question_mark")
        await settled(pilot)
        assert words in "".join(screen_text(pilot.app).splitlines()[:6])


async def test_help_and_palette_name_the_verdicts_of_the_scale_in_use(start: Start) -> None:
    async with start(labels=PRESETS["politifact"]) as (pilot, _):
        await pilot.press("question_mark")
        await settled(pilot)
        shown = screen_text(pilot.app)
        assert "Half true: credible origins give incompatible figures." in shown and "Contested" not in shown
        await pilot.press("escape", "colon", *"half")
        await settled(pilot)
        await pilot.pause(0.3)
        assert "Verdict: half true" in screen_text(pilot.app)
