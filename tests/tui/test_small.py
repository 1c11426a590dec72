"""At 40 columns and 12 rows every dialog still shows what it asks for."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
from rich.cells import cell_len
from textual.app import App
from textual.widgets import Input

from claims.model import Article
from claims.relating.statement import Quantity, Statement
from tests.tui.conftest import Start, make_library, settled
from tests.tui.screen import screen_text
from tui.dialogs.dialog import Hint
from tui.dialogs.form import Form
from tui.sizes import ALL_FIT, WIDTHS
from tui.timeline import WORDS, timeline

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
    "F": "Enter filters · Escape leaves",
    "e": "Escape or Ctrl-D keeps the note",
    "f2": "Enter goes on · Escape leaves the tour",
    "question_mark": "Escape or q leaves · j k scroll",
}


@pytest.mark.parametrize("size", [(40, 12), (80, 24)])
async def test_a_reader_that_was_out_of_sight_comes_up_at_its_claim_and_at_its_place(
    tmp_path: Path, start: Start, size: tuple[int, int]
) -> None:
    rows = "Nothing is known of the rest of the day in the town.\n\n" * 30
    report = Article(f"{rows}At least 12 people were killed in Arlen on Monday.\n\n{rows}", title="A day")
    path = make_library(tmp_path / "long.db", (report,))
    async with start(library=path, size=size) as (pilot, desk):
        assert not desk.reader.is_on_screen
        await pilot.press("w")
        await settled(pilot)
        assert "At least 12" in screen_text(pilot.app)
        await pilot.press("G")
        await settled(pilot)
        top = desk.reader.top
        desk.ask()
        await settled(pilot)
    async with start(library=path, size=size) as (pilot, desk):
        assert desk.reader.is_on_screen
        assert desk.reader.top == top > 0


async def test_a_bar_tells_how_much_of_a_text_or_list_is_out_of_sight(tmp_path: Path, start: Start) -> None:
    rows = "At least 12 people were killed in Arlen on Monday.\n\n" * 30
    path = make_library(tmp_path / "long.db", (Article(rows, title="A day"),))
    async with start(library=path, size=(120, 36)) as (pilot, desk):
        for widget in (desk.reader, desk.claim_rows):
            assert widget.max_scroll_y > 0
            assert widget.vertical_scrollbar.region.size == (1, widget.size.height)
            await pilot.press("tab", "G")
            assert widget.vertical_scrollbar.position == widget.max_scroll_y


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


@pytest.mark.parametrize("size", [(40, 12), (80, 24), (160, 45)])
async def test_jump_letters_leave_the_titles_of_the_panes_readable(
    start: Start, size: tuple[int, int]
) -> None:
    async with start(size=size) as (pilot, desk):
        await pilot.press("semicolon")
        await pilot.pause()
        shown = screen_text(pilot.app)
        panes = [pane for pane in desk.panes.values() if pane.is_on_screen and pane.region.area]
        assert panes and all(pane.TITLE in shown for pane in panes)
        assert all(letter in shown for letter in "ab")


@pytest.mark.parametrize("width", [36, 64, 102])
def test_the_words_of_the_timeline_stand_beside_their_bar_or_below_it(width: int) -> None:
    figures = [
        Quantity("more than 30,000", 30_000, 30_000, None),
        Quantity("some 180,000", 180_000, 180_000, 180_000),
    ]
    said = [
        Statement(
            "…", published=date(2019, 5, day), outlet="Agence Anadolu of the Valley", quantities=(figure,)
        )
        for day, figure in enumerate(figures, 1)
    ]
    rows = timeline(said, width).plain.splitlines()
    assert all(cell_len(row) <= width for row in rows if "origin" not in row)
    columns = {row.index(word) for row in rows for word in ("more than", "some ") if word in row}
    assert columns == ({4} if width == 36 else {15 + min(40, max(10, width - WORDS)) + 2})


@pytest.mark.parametrize("width", [36, 64, 100])
def test_the_ends_of_the_scale_of_a_timeline_stand_apart(width: int) -> None:
    figure = Quantity("some 3.5 million", 3_500_000, 3_450_000, 3_550_000)
    rows = timeline([Statement("…", quantities=(figure,))], width).plain.splitlines()
    assert rows[2].split() == ["0", "3,550,000"]


def test_one_figure_is_no_range_in_the_timeline() -> None:
    figure = Quantity("33 massacres", 33, 33, 33)
    assert (
        "33 in 1 report, 1 origin"
        in timeline([Statement("…", outlet="SOHR", quantities=(figure,))], 64).plain
    )


async def test_a_narrow_header_keeps_how_far_one_is(start: Start) -> None:
    async with start(size=(40, 12)) as (pilot, _):
        first = screen_text(pilot.app).splitlines()[0]
        assert "0 of 7 judged" in first and "…" not in first
        await pilot.resize_terminal(120, 36)
        await pilot.pause()
        assert "factbrowse · desk.db · 3 reports · 0 of 7 judged" in screen_text(pilot.app).splitlines()[0]


def test_a_figure_that_may_be_higher_than_the_highest_told_has_an_arrow() -> None:
    told = [
        Quantity("41", 41, 41, 41, measure="killed"),
        Quantity("at least 44", 44, 44, None, measure="killed"),
    ]
    said = [
        Statement(f"{figure.text} were killed.", published=date(2024, 5, day), quantities=(figure,))
        for day, figure in enumerate(told, 1)
    ]
    scale, below, highest = timeline(said, 100).plain.splitlines()[2:5]
    assert "→" in highest and "→" not in below
    assert highest.index("●") == scale.index("44") + 1


def _shown_in(app: App[None], what: str) -> list[str]:
    """Return the rows of the screen inside a widget."""
    x, y, width, height = app.screen.query(what).first().region
    return [row[x : x + width].rstrip() for row in screen_text(app).splitlines()[y : y + height]]


async def test_pages_and_the_slot_table_are_drawn_anew_when_the_terminal_changes(start: Start) -> None:
    async with start(size=(120, 36), start=2) as (pilot, _):
        for key in ("p", "question_mark", "v"):
            await settled(pilot)
            await pilot.press(key)
            await settled(pilot)
            before = _shown_in(pilot.app, ".page, #slots")
            await pilot.resize_terminal(60, 20)
            await settled(pilot)
            narrow = _shown_in(pilot.app, ".page, #slots")
            await pilot.resize_terminal(120, 36)
            await settled(pilot)
            assert _shown_in(pilot.app, ".page, #slots") == before
            assert narrow != before[: len(narrow)]
            await pilot.press("escape")


async def test_a_page_has_no_row_wider_than_itself(start: Start) -> None:
    async with start(size=(60, 40)) as (pilot, _):
        await pilot.press("question_mark")
        await settled(pilot)
        rows = [row for row in screen_text(pilot.app).splitlines() if "primary document" in row]
        assert [row.strip(" │") for row in rows] == ["1        Confirmed: a primary document, or the"]


async def test_the_slot_table_is_seen_beside_both_claims_on_the_smallest_screen(start: Start) -> None:
    async with start(size=(40, 12), start=3) as (pilot, _):
        await settled(pilot)
        await pilot.press("v")
        await settled(pilot)
        shown = screen_text(pilot.app)
        assert "At least 25 people were" in shown and "At least 12 people were" in shown
        assert "! as-of differs: " in shown and "? figure open: At least 25 people" in shown


async def test_the_smallest_screen_names_the_report_that_is_read(start: Start) -> None:
    async with start(size=(40, 12), start=2) as (pilot, _):
        assert "2024-03-07 · Toll in Arlen rises" in screen_text(pilot.app)
        await pilot.resize_terminal(80, 24)
        await settled(pilot)
        assert "Reader · 2024-03-07 · Evening Wire" in screen_text(pilot.app)


async def test_a_page_takes_the_rows_that_there_are(start: Start) -> None:
    async with start(size=(80, 24)) as (pilot, _):
        await pilot.press("question_mark")
        await settled(pilot)
        assert len(_shown_in(pilot.app, ".page")) == 15
        assert "Escape or q leaves" in screen_text(pilot.app)


@pytest.mark.parametrize("size", [(40, 12), (80, 24)])
async def test_what_is_wrong_with_a_search_is_told_in_full(start: Start, size: tuple[int, int]) -> None:
    async with start(size=size) as (pilot, _):
        await pilot.press("S", *"mesure", "colon", *"killed", "enter")
        await settled(pilot)
        shown = screen_text(pilot.app)
        assert "tag." in shown and "search for this" in shown


@pytest.mark.parametrize("size", [(40, 12), (80, 24), (120, 36)])
async def test_a_form_tells_in_full_what_may_stand_in_a_field_and_what_may_not(
    start: Start, size: tuple[int, int]
) -> None:
    async with start(size=size, start=1) as (pilot, _):
        await pilot.press("c", *["tab"] * 4)
        await settled(pilot)
        told = " ".join(screen_text(pilot.app).replace("│", " ").split())
        assert re.search(r"measure: displaced, killed, .*, \w+ and \d+ more; empty: not said", told)
        await pilot.press(*"qq", "tab", "tab", "tab", *"x", "tab", *"y", "enter")
        await settled(pilot)
        told = " ".join(screen_text(pilot.app).replace("│", " ").split())
        assert "+qq takes it as a new one" in told
        assert "Also wrong: period from, period to" in told


@pytest.mark.parametrize("key", ["F", "c"])
async def test_what_an_empty_field_means_is_whole_in_the_narrowest_form(start: Start, key: str) -> None:
    async with start(size=(40, 12), start=3) as (pilot, _):
        await pilot.press(key)
        await settled(pilot)
        form = pilot.app.screen
        assert isinstance(form, Form) and any(field.empty for field in form.fields)
        for field in form.fields:
            line = form.query_one(f"#field-{field.name}", Input)
            line.value = ""
            line.focus()
            await settled(pilot)
            assert field.empty in screen_text(pilot.app)


async def test_marking_says_how_much_is_marked_and_names_its_keys_on_a_small_screen(start: Start) -> None:
    async with start(size=(40, 12), start=1) as (pilot, _):
        await pilot.press("m")
        await settled(pilot)
        rows = screen_text(pilot.app).splitlines()
        assert rows[0].strip("╭─╮ ") == "Mark a passage · 1 word"
        assert rows[-1].strip() == "Enter keep  Esc leave  v start  ? help"
        await pilot.press("v", "w", "w")
        await settled(pilot)
        assert "Mark a passage · 3 words" in screen_text(pilot.app)
        await pilot.press("question_mark")
        await settled(pilot)
        assert "The end goes one word on." in screen_text(pilot.app)
        await pilot.press("escape")
        await settled(pilot)
        assert "Mark a passage · 3 words" in screen_text(pilot.app)


async def test_a_title_ends_in_no_dot_of_a_part_that_has_no_room(start: Start) -> None:
    async with start(size=(40, 12), start=1) as (pilot, _):
        assert screen_text(pilot.app).splitlines()[1].strip("─ ") == "2024-03-05 · Twelve killed in Arlen"
        await pilot.resize_terminal(60, 12)
        await settled(pilot)
        assert "Twelve killed in Arlen · Daily Post" in screen_text(pilot.app).splitlines()[1]
