"""The claim under the reviewer's hand: marked, moved, split, merged, corrected."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from claims.model import Article
from db.library import Library
from tests.tui.conftest import Start, make_library, now, settled
from tests.tui.screen import colours_of, reversed_words, screen_text
from tui.desk.desk import Desk
from tui.editing_form import corrected, fields_of
from tui.settings import AppOptions


def texts(desk: Desk) -> list[str]:
    return [item.claim.text for item in desk.claims]


def reason_words(desk: Desk) -> str:
    return " ".join(item.match.relation.reason for item in desk.earlier_rows.items)


async def test_a_passage_is_marked_word_by_word_and_becomes_a_claim(start: Start) -> None:
    async with start(start=1) as (pilot, desk):
        before = len(desk.claims)
        await pilot.press("m")
        await pilot.pause()
        await pilot.press(*["j"] * 9, "v", "h", "h", "h", "enter")
        await pilot.pause()
        assert len(desk.claims) == before + 1
        assert "bridge over" in desk.claims[-1].claim.text or "river is closed." in desk.claims[-1].claim.text
        await pilot.press("u")
        assert len(desk.claims) == before


async def test_the_word_under_the_cursor_is_told_from_the_claim_around_it(start: Start) -> None:
    async with start(start=1) as (pilot, _):
        await pilot.press("m")
        await pilot.pause()
        await pilot.press("l", "l")
        await pilot.pause()
        shown = reversed_words(pilot.app)
        assert "12" in shown
        assert not any("people" in words for words in shown)


async def test_the_end_of_a_claim_moves_by_a_word_and_back(start: Start) -> None:
    async with start(start=1) as (pilot, desk):
        assert desk.claim is not None
        number, text = desk.claim.number, desk.claim.claim.text
        await pilot.press("less_than_sign")
        assert desk.library.claim(number).claim.text == text.rsplit(" ", 1)[0]
        await pilot.press("greater_than_sign")
        assert desk.library.claim(number).claim.text == text


async def test_a_figure_that_goes_with_its_words_is_named(start: Start, tmp_path: Path) -> None:
    flood = Article("In Arlen, the mayor said, floods have by now driven some 12 thousand people from home.")
    async with start(library=make_library(tmp_path / "flood.db", (flood,))) as (pilot, desk):
        before = now(desk)
        await pilot.press(*["less_than_sign"] * 2)
        assert now(desk).figures == before.figures and "left out" not in screen_text(pilot.app)
        await pilot.press("less_than_sign")
        assert now(desk).figures == () and now(desk).claim.text.endswith("driven")
        assert "figure “some 12 thousand people” left out; u brings it back" in screen_text(pilot.app)
        await pilot.press("u")
        assert now(desk).figures == before.figures


async def test_two_claims_are_merged_and_undo_parts_them(start: Start) -> None:
    async with start(start=1) as (pilot, desk):
        before = texts(desk)
        await pilot.press("M")
        await pilot.pause()
        assert len(desk.claims) == len(before) - 1
        await pilot.press("u")
        assert texts(desk) == before


async def test_a_claim_is_split_before_a_word(start: Start) -> None:
    async with start(start=1) as (pilot, desk):
        before = len(desk.claims)
        await pilot.press("m")
        await pilot.pause()
        await pilot.press(*"lllll", "s")
        await pilot.pause()
        assert len(desk.claims) == before + 1
        assert "Split claim 1; u joins the two again." in screen_text(pilot.app)


async def test_a_split_within_a_figure_leaves_it_whole_and_says_so(start: Start) -> None:
    async with start(start=1) as (pilot, desk):
        assert desk.claim is not None
        figures = desk.claim.figures
        await pilot.press("m")
        await pilot.pause()
        await pilot.press(*"lll", "s")
        await pilot.pause()
        told = "Split claim 1 before “were killed in …”, for a figure stays whole; u joins the two again."
        assert told in screen_text(pilot.app)
        halves = [item for item in desk.claims if item.claim.start < desk.claims[-1].claim.start]
        assert [item.claim.text for item in halves][:1] == ["At least 12 people"]
        assert tuple(figure for item in halves for figure in item.figures) == figures


async def test_a_figure_is_corrected_in_a_form_with_checks(start: Start) -> None:
    async with start(start=1) as (pilot, desk):
        assert desk.claim is not None
        number = desk.claim.number
        await pilot.press("c")
        await pilot.pause()
        await pilot.press(*["backspace"] * 4, *"many", "enter")
        await pilot.pause()
        assert "'many' is not a number" in screen_text(pilot.app)
        await pilot.press(*["backspace"] * 4, *"14", "enter")
        await pilot.pause()
        figure = desk.library.claim(number).figures[0]
        assert (figure.value, figure.low, figure.high) == (14, 14, None)
        assert desk.library.claim(number).edited
        await pilot.press("I")
        await pilot.pause()
        shown = screen_text(pilot.app)
        assert "the machine reads" in shown and "12 or more" in shown
        await pilot.press("escape")
        await pilot.press("u")
        assert desk.library.claim(number).figures[0].value == 12


async def test_a_corrected_figure_is_told_wherever_the_claim_is(start: Start) -> None:
    async with start(start=2) as (pilot, desk):
        await pilot.press("c", "ctrl+u", *"21", "enter")
        await settled(pilot)
        shown = screen_text(pilot.app)
        assert "? at least 21 people killed" in shown
        assert "figure 21 (was 19)" in shown
        assert "at least 21 people" in reason_words(desk)
        await pilot.press("less_than_sign")
        await settled(pilot)
        assert "? at least 21 people killed" in screen_text(pilot.app)
        await pilot.press("J", "K", "c")
        await settled(pilot)
        assert "Correct: at least 21 people killed" in screen_text(pilot.app)
        await pilot.press("ctrl+u", *"19", "enter")
        await settled(pilot)
        assert "? At least 19 people killed" in screen_text(pilot.app)


async def test_a_measure_that_nobody_knows_is_asked_about_and_taken_knowingly(start: Start) -> None:
    async with start(size=(120, 36), start=1) as (pilot, desk):
        to_measure = ["c", *["tab"] * 4, "ctrl+u"]
        await pilot.press(*to_measure, *"injurd", "enter")
        await settled(pilot)
        assert "'injurd' is no known measure; is 'injured' meant? +injurd takes it" in screen_text(pilot.app)
        assert now(desk).figures[0].measure == "killed"
        await pilot.press("ctrl+u", *"+air raids", "enter")
        await settled(pilot)
        assert now(desk).figures[0].measure == "air_raids"
        await pilot.press("c", "enter")
        await settled(pilot)
        assert "Nothing was changed." in screen_text(pilot.app)


@pytest.mark.parametrize(
    ("typed", "name", "within"),
    [
        ("deir hafir", "Dayr Hafir", ("Aleppo Governorate", "Syria")),
        ("Paris, Texas", "Paris", ("Texas", "United States")),
        ("+Camp Nine, Syria", "Camp Nine", ("Syria",)),
        ("+Camp Nine", "Camp Nine", ()),
        ("", "", ()),
    ],
)
def test_a_place_is_typed_that_the_report_does_not_name(
    tmp_path: Path, typed: str, name: str, within: tuple[str, ...]
) -> None:
    with Library.open(make_library(tmp_path / "l.db")) as library:
        claim, analysis = library.claim(1), library.analysis(1)
        fields = {field.name: field for field in fields_of(analysis, claim, 0)}
        assert fields["place"].check(typed) == ""
        values = {field.name: field.value for field in fields.values()} | {"place": typed}
        figures, said = corrected(analysis, claim, 0, values)
        library.edit_claim(1, claim.claim, figures, said)
        now_said = library.claim(1).statement.quantities[0]
        assert (now_said.place, now_said.within) == (name, within)


def test_a_place_that_no_list_has_is_asked_about(tmp_path: Path) -> None:
    with Library.open(make_library(tmp_path / "l.db")) as library:
        field = next(
            field for field in fields_of(library.analysis(1), library.claim(1), 0) if field.name == "place"
        )
        assert "no list has a place 'Xyzzyq'" in field.check("Xyzzyq")
        assert field.check("Paris, Syria")


async def test_the_form_says_what_the_machine_reads_where_it_was_corrected(start: Start) -> None:
    async with start(start=2) as (pilot, _):
        await pilot.press("c")
        await settled(pilot)
        assert "figure: the number as stated" in screen_text(pilot.app)
        await pilot.press("ctrl+u", *"21", "tab", "tab", "tab", "tab", "ctrl+u", *"missing", "enter", "c")
        await settled(pilot)
        assert "figure: the machine reads 19; the number as stated" in screen_text(pilot.app)
        await pilot.press("tab", "tab", "tab", "tab")
        await pilot.pause()
        assert "measure: the machine reads killed; " in screen_text(pilot.app)


async def test_later_reports_tell_the_corrected_figure_of_an_earlier_one(start: Start) -> None:
    async with start(start=2) as (pilot, _):
        await pilot.press("c", "ctrl+u", *"21", "enter", "K")
        await settled(pilot)
        assert "at least 21 people killed · says Interior Ministry" in screen_text(pilot.app)


UNPICKED = Article(
    "At least 12 people were killed in Arlen on Monday, the Red Crescent said.\n\n"
    "Would 200 boats have been enough for the villages along the lower river, where the water came at night "
    "and nobody had been told to leave?\n\nThe mayor came third. Could 12 have been 10?",
    id="questions",
)


@pytest.mark.parametrize("size", [(120, 36), (80, 24), (40, 12)])
async def test_what_was_not_picked_is_listed_with_the_reason_lit_in_the_text_and_marked(
    start: Start, tmp_path: Path, size: tuple[int, int]
) -> None:
    async with start(library=make_library(tmp_path / "unpicked.db", (UNPICKED,)), size=size) as (pilot, desk):
        await pilot.press("P")
        await settled(pilot)
        shown = screen_text(pilot.app)
        assert "Numbers that were not picked · 3" in shown
        for row in ("> Would 200 boats", "The mayor came third.  an or", "Could 12 have been"):
            assert row in shown
        assert shown.count("  a quest") == 2
        await pilot.press("down", "enter")
        await settled(pilot)
        hit = desk.app.get_component_styles("paint--hit").background.hex.lower()
        assert colours_of(pilot.app, "The mayor came third.")[1] == hit
        assert "2 of 3, an ordinal: m marks it" in screen_text(pilot.app)
        await pilot.press("n")
        assert "hit 3 of 3" in screen_text(pilot.app)
        await pilot.press("m", "enter")
        await settled(pilot)
        assert [item.claim.text for item in desk.claims][-1] == "Could 12 have been 10?"


async def test_the_explanation_names_the_rules(start: Start) -> None:
    async with start() as (pilot, _):
        await pilot.press("I")
        await pilot.pause()
        shown = screen_text(pilot.app)
        assert "Worth checking" in shown and "measure killed" in shown
        assert "no rule is named" not in shown and "rule: " in shown


async def test_what_the_form_leaves_untouched_stays(start: Start) -> None:
    async with start(start=1) as (pilot, desk):
        assert desk.claim is not None
        number, said = desk.claim.number, desk.claim.statement
        figure = desk.claim.figures[0]
        await pilot.press("c")
        await pilot.pause()
        await pilot.press(*["backspace"] * 4, *"14", "enter")
        await pilot.pause()
        after = desk.library.claim(number)
        assert (after.statement.origin, after.statement.source) == (said.origin, said.source)
        assert after.statement.quantities[0].place == said.quantities[0].place
        assert after.statement.quantities[0].value == 14
        assert after.figures[0].attribution == figure.attribution


def test_a_corrected_place_and_origin_reach_the_statement(options: AppOptions) -> None:
    with Library.open(options.library) as library:
        claim, analysis = library.claims(3)[0], library.analysis(3)
        values = {field.name: field.value for field in fields_of(analysis, claim, 0)}
        values |= {"place": "", "origin": "Red Crescent"}
        other = replace(claim, statement=replace(claim.statement, origin="somebody else"))
        figures, said = corrected(analysis, other, 0, values)
        library.edit_claim(claim.number, claim.claim, figures, said)
        kept = library.claim(claim.number).statement
    assert kept.origin == "Red Crescent"
    assert kept.quantities[0].place == ""


def test_the_form_of_a_claim_needs_no_terminal() -> None:
    code = "import sys, tui.editing_form; sys.exit('textual' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


async def test_the_explanation_names_why_a_claim_was_picked(start: Start) -> None:
    async with start(start=1) as (pilot, desk):
        why = desk.library.analysis(1).claims[0].why
        assert why
        await pilot.press("I")
        await pilot.pause()
        assert why[0] in screen_text(pilot.app)


async def test_joining_claims_says_which(start: Start) -> None:
    async with start(start=1) as (pilot, desk):
        first, second = (claim.number for claim in desk.claims[:2])
        await pilot.press("M")
        assert f"Joined claims {first} and {second}" in screen_text(pilot.app)
