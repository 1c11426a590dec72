"""Rows of a text: no letter lost, none too wide, linear in the length."""

from __future__ import annotations

import re
import time
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tests.tui.conftest import REPORTS, Start, make_library, settled
from tests.tui.screen import reversed_words, screen_text
from tui.words import visible
from tui.wrap import wrap_offsets

TEXTS = [
    "",
    "\n",
    "one",
    "one two three four",
    "a\n\nb",
    "失業率が上がった",
    "w" * 300,
    "  leading",
    "a" * 9 + " b",
    "\x1f" + "0" * 9,
]


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("width", [4, 7, 20, 118])
def test_rows_cover_the_text_in_order(text: str, width: int) -> None:
    rows = wrap_offsets(text, width)
    seen = "".join(text[start:end] for start, end in rows)
    assert seen == text.replace("\n", "")
    assert all(cell_len(text[start:end].rstrip()) <= width for start, end in rows)


@given(st.text(max_size=300), st.integers(4, 60), st.booleans())
def test_no_letter_is_lost_whatever_the_text(text: str, width: int, spaced: bool) -> None:
    rows = wrap_offsets(text, width, spaced=spaced)
    assert "".join(text[start:end] for start, end in rows) == text.replace("\n", "")
    assert [start for start, _ in rows] == sorted(start for start, _ in rows)


@given(st.text())
def test_visible_text_keeps_its_length_and_has_no_controls(text: str) -> None:
    shown = visible(text)
    assert len(shown) == len(text)
    assert not any(ord(letter) < 32 and letter != "\n" for letter in shown)


@pytest.mark.parametrize("text", ["w" * 1_000_000, "a b " * 250_000, "\n" * 1_000_000, "失" * 300_000])
def test_a_megabyte_is_wrapped_in_linear_time(text: str) -> None:
    start = time.process_time()
    wrap_offsets(text, 60)
    assert time.process_time() - start < 8


def test_an_empty_row_parts_paragraphs_when_there_is_room() -> None:
    assert wrap_offsets("one\ntwo", 10, spaced=True) == [(0, 3), (3, 3), (4, 7)]
    assert wrap_offsets("one\n\ntwo", 10, spaced=True) == [(0, 3), (4, 4), (5, 8)]


async def test_a_click_on_wide_letters_finds_the_letter_under_it(start: Start) -> None:
    async with start() as (pilot, desk):
        desk.reader.show("失業率 fell", [])
        await pilot.pause()
        assert [desk.reader.offset_at(x, 0) for x in (3, 4, 5, 8, 9, 10, 50)] == [0, 0, 1, 2, 3, 4, 7]


async def test_the_light_of_a_claim_ends_with_its_words_and_not_with_the_row(start: Start) -> None:
    async with start(size=(80, 24), start=1) as (pilot, desk):
        await pilot.press("z")
        await pilot.resize_terminal(50, 24)
        await pilot.pause()
        desk.at("reader")
        await pilot.pause()
        lit = [words for words in reversed_words(pilot.app) if "killed" in words or "Monday" in words]
        assert len(desk.reader.rows) > 3 and lit
        assert all(words == words.rstrip() for words in lit)


async def test_the_address_of_a_report_stands_under_its_headline(start: Start) -> None:
    async with start(size=(120, 36), start=1) as (pilot, _):
        assert "https://post.example/1" in screen_text(pilot.app)


async def test_an_address_that_is_too_long_for_its_row_ends_in_an_ellipsis(
    start: Start, tmp_path: Path
) -> None:
    article = replace(REPORTS[0], url="https://post.example/" + "arlen-" * 8)
    async with start(library=make_library(tmp_path / "long.db", (article,)), size=(100, 30)) as (pilot, _):
        cut = re.compile(r"│ (https://post\.example/\S*)… *│")
        narrow = cut.search(screen_text(pilot.app))
        await pilot.resize_terminal(160, 45)
        await settled(pilot)
        wide = cut.search(screen_text(pilot.app))
        assert narrow and wide and len(narrow[1]) < len(wide[1]) and wide[1].startswith(narrow[1])


async def test_the_wire_of_a_report_is_told_whole_under_a_headline_of_two_rows(start: Start) -> None:
    async with start(size=(120, 36), start=3) as (pilot, _):
        assert re.search(r"│ via Evening Wire +│", screen_text(pilot.app))


async def test_a_headline_that_is_too_long_ends_in_an_ellipsis_and_leaves_the_wire_its_row(
    start: Start, tmp_path: Path
) -> None:
    article = replace(REPORTS[2], title="What is known of the strike on the town of Arlen " * 4)
    async with start(library=make_library(tmp_path / "long.db", (article,)), size=(120, 36)) as (pilot, desk):
        x, y, width, _ = desk.reader_pane.region
        rows = screen_text(pilot.app).splitlines()[y + 1 : y + 4]
        first, second, third = (row[x + 1 : x + width - 1] for row in rows)
        assert first.startswith(" What is known of the strike")
        assert second.rstrip().endswith("…") and third.strip() == "via Evening Wire"


async def test_of_two_claims_that_begin_in_one_row_each_shows_its_glyph(start: Start) -> None:
    async with start(size=(60, 30), start=3, auto_advance=False) as (pilot, _):
        await pilot.press("n", "7", "n", "2", "N", "N")
        await pilot.pause()
        rows = [row for row in screen_text(pilot.app).splitlines() if "300 houses" in row or "6 March" in row]
        assert [row.split()[0] for row in rows] == ["x", "+"]
        await pilot.press("n", "n")
        await pilot.pause()
        rows = [row for row in screen_text(pilot.app).splitlines() if "300 houses" in row or "6 March" in row]
        assert [row.split()[0] for row in rows] == [">+", ">"]
