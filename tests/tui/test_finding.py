"""Finding: in the text, in lists as one types, with filters, in the whole library."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from claims.model import Article
from tests.tui.conftest import Start, make_library, settled
from tests.tui.screen import screen_text


async def test_the_report_list_filters_as_one_types_and_escape_shows_all_again(start: Start) -> None:
    async with start() as (pilot, desk):
        desk.at("reports")
        await pilot.press("slash", *"twelve")
        await pilot.pause()
        assert len(desk.report_rows.items) == 1
        assert "1 of 3" in screen_text(pilot.app) and 'only: "twelve"' in screen_text(pilot.app)
        await pilot.press("enter", "escape")
        assert len(desk.report_rows.items) == 3


async def test_find_in_the_text_walks_the_hits_until_escape(start: Start) -> None:
    async with start(start=1) as (pilot, desk):
        desk.at("reader")
        await pilot.press("slash", *"the", "enter")
        await pilot.pause()
        hits = len(desk.reader.hits)
        assert hits >= 3
        await pilot.press("n")
        assert f"hit 2 of {hits}" in screen_text(pilot.app)
        await pilot.press("escape")
        assert not desk.reader.hits


async def test_claims_and_earlier_reports_filter_as_one_types(start: Start) -> None:
    async with start() as (pilot, desk):
        desk.at("claims")
        await pilot.press("slash", *"schools")
        await pilot.pause()
        assert len(desk.claim_rows.items) < len(desk.claims)
        await pilot.press("escape")
        await pilot.pause()
        assert len(desk.claim_rows.items) == len(desk.claims)
        desk.at("earlier")
        count = len(desk.earlier_rows.items)
        await pilot.press("slash", *"zzz")
        await pilot.pause()
        assert not desk.earlier_rows.items
        await pilot.press("escape")
        await pilot.pause()
        assert len(desk.earlier_rows.items) == count


async def test_a_list_says_that_it_is_filtered_until_escape_shows_all_again(start: Start) -> None:
    async with start() as (pilot, desk):
        desk.at("claims")
        await pilot.press("slash", *"schools", "enter")
        await settled(pilot)
        assert f'Claims · 1 of {len(desk.claims)} · only "schools"' in screen_text(pilot.app)
        await pilot.press("f")
        assert len(desk.claim_rows.items) == 1
        await pilot.press("escape")
        await pilot.pause()
        assert desk.where == "claims" and len(desk.claim_rows.items) == len(desk.claims)


FOUR = Article(
    "At least 12 people were killed in Arlen on Monday, the mayor said.\n\n"
    "Around 300 houses were destroyed in Arlen.\n\n"
    "At least 3 people were killed in Dorn on Tuesday, police said.\n\n"
    "Two schools were hit on 6 March.",
    id="four",
    title="Two strikes",
    published=date(2024, 3, 9),
    outlet="Daily Post",
)
"""Of its four claims the first and the third tell of people killed."""


async def test_keys_walk_and_judge_the_claims_that_the_filter_shows(start: Start, tmp_path: Path) -> None:
    path = make_library(tmp_path / "four.db", (FOUR,))
    async with start(library=path, auto_advance=True) as (pilot, desk):
        first, second, third, fourth = (item.number for item in desk.claims)
        desk.at("claims")
        await pilot.press("j", "slash", *"killed", "enter")
        assert desk.claim is not None and desk.claim.number == first
        await pilot.press("n")
        assert desk.claim.number == third
        await pilot.press("n")
        assert desk.claim.number == third
        assert "No further claim holds the words of the filter" in screen_text(pilot.app)
        await pilot.press("N", "4", "7")
        assert "Every claim that the filter leaves is judged" in screen_text(pilot.app)
        verdicts = [desk.library.claim(number).verdict for number in (first, second, third, fourth)]
        assert verdicts == ["contested", "unchecked", "false", "unchecked"]


async def test_the_filter_of_claims_ends_when_the_queue_leads_to_another_one(
    start: Start, tmp_path: Path
) -> None:
    async with start(library=make_library(tmp_path / "four.db", (FOUR,))) as (pilot, desk):
        desk.at("claims")
        await pilot.press("slash", *"schools", "enter", "w")
        await settled(pilot)
        assert desk.claim_rows.current == desk.claim
        assert len(desk.claim_rows.items) == len(desk.claims) and "only" not in screen_text(pilot.app)


async def test_a_list_filtered_to_nothing_says_how_to_see_all(start: Start) -> None:
    async with start() as (pilot, desk):
        desk.at("earlier")
        await pilot.press("slash", *"zzz", "enter")
        await settled(pilot)
        assert "Escape shows all again." in screen_text(pilot.app)


async def test_the_filter_of_earlier_reports_ends_with_its_claim(start: Start) -> None:
    async with start() as (pilot, desk):
        desk.at("earlier")
        await pilot.press("slash", *"ministry", "enter")
        await settled(pilot)
        assert len(desk.earlier_rows.items) < len(desk.found)
        await pilot.press("n", "N")
        await settled(pilot)
        assert len(desk.earlier_rows.items) == len(desk.found) > 1
        desk.choose(desk.claims[1])
        await settled(pilot)
        await pilot.press("slash", "z", "backspace")
        await pilot.pause()
        assert all(item in desk.found for item in desk.earlier_rows.items)


async def test_what_is_decided_on_a_filtered_list_leaves_the_other_rows_there(start: Start) -> None:
    async with start() as (pilot, desk):
        desk.at("earlier")
        before = len(desk.found)
        await pilot.press("slash", *"ministry", "enter")
        await settled(pilot)
        await pilot.press("x")
        await settled(pilot)
        await pilot.press("escape")
        await pilot.pause()
        assert len(desk.earlier_rows.items) == before - 1 > 0


async def test_filters_are_set_in_a_form_and_shown_as_chips(start: Start) -> None:
    async with start() as (pilot, desk):
        await pilot.press("F", "tab", *"Daily Post", "enter")
        await pilot.pause()
        assert len(desk.report_rows.items) == 1
        assert "only: outlet Daily Post" in screen_text(pilot.app)


async def test_the_report_under_the_cursor_is_named_while_the_list_is_filtered(start: Start) -> None:
    async with start(size=(80, 24), start=3) as (pilot, desk):
        desk.at("reports")
        await pilot.press("slash", *"Twelve")
        await settled(pilot)
        assert "2024-03-05 · Daily Post · Twelve killed" in screen_text(pilot.app).splitlines()[-2]


async def test_the_words_of_the_filter_are_looked_for_where_the_form_says(start: Start) -> None:
    async with start() as (pilot, desk):
        await pilot.press("F")
        await settled(pilot)
        assert "words: in title, outlet, agency or id; empty: any" in screen_text(pilot.app)
        await pilot.press(*"evening wire", "enter")
        await settled(pilot)
        assert [item.id for item in desk.report_rows.items] == ["three", "two"]


async def test_an_outlet_is_named_by_its_beginning_and_an_unknown_one_is_said(start: Start) -> None:
    async with start() as (pilot, desk):
        await pilot.press("F", "tab", *"sheet", "enter")
        await settled(pilot)
        assert "outlet: there is no 'sheet'; there are: Morning Sheet" in screen_text(pilot.app)
        await pilot.press("ctrl+u", *"morn", "enter")
        await settled(pilot)
        assert "only: outlet Morning Sheet" in screen_text(pilot.app)
        assert [item.outlet for item in desk.report_rows.items] == ["Morning Sheet"]


async def test_a_wrong_date_in_the_form_is_said_and_nothing_is_lost(start: Start) -> None:
    async with start() as (pilot, desk):
        await pilot.press("F", "tab", "tab", *"tuesday", "enter")
        await pilot.pause()
        assert "'tuesday' is not a date; write 2019-04-12" in screen_text(pilot.app)
        await pilot.press("escape")
        assert len(desk.report_rows.items) == 3


async def test_another_order_of_the_reports(start: Start) -> None:
    async with start() as (pilot, desk):
        await pilot.press("O", *"oldest", "enter")
        await pilot.pause()
        assert [item.id for item in desk.report_rows.items] == ["one", "two", "three"]


async def test_a_bookmark_is_set_seen_and_filtered(start: Start) -> None:
    async with start() as (pilot, desk):
        await pilot.press("B")
        await pilot.pause()
        assert desk.library.reports(bookmarked=True)[0].id == "three"
        assert "* What is known" in screen_text(pilot.app)


async def test_the_library_is_searched_and_a_hit_opened(start: Start) -> None:
    async with start() as (pilot, desk):
        await pilot.press("S", *"mayor", "enter")
        await pilot.pause()
        assert "Keep this search" in screen_text(pilot.app)
        await pilot.press("enter")
        await pilot.pause()
        assert desk.claim is not None and "mayor" in desk.claim.claim.text


async def test_a_search_is_kept_by_name(start: Start) -> None:
    async with start() as (pilot, desk):
        await pilot.press("S", *"mayor", "enter")
        await pilot.pause()
        await pilot.press(*"keep this", "enter")
        await pilot.pause()
        await pilot.press(*"flight", "enter")
        await pilot.pause()
        assert desk.library.searches() == {"flight": "mayor"}


@pytest.mark.parametrize(
    ("typed", "told"),
    [("mesure:killed", "mesure"), ("measure:kiled", 'did you mean "killed"?'), ("value:>abc", "abc")],
)
async def test_a_search_that_finds_nothing_stays_to_be_mended(start: Start, typed: str, told: str) -> None:
    async with start(size=(80, 24)) as (pilot, desk):
        desk.library.save_search("flight", "mayor")
        await pilot.press("S")
        await settled(pilot)
        assert "Words, or fields: measure:killed" in screen_text(pilot.app)
        await pilot.press(*({":": "colon", ">": "greater_than_sign"}.get(key, key) for key in typed), "enter")
        await settled(pilot)
        shown = screen_text(pilot.app)
        assert told in shown and typed in shown and "Words, or fields" not in shown
        await pilot.press("ctrl+u", *"people", "enter")
        await settled(pilot)
        assert "claims for “people”" in screen_text(pilot.app)


async def test_the_last_search_is_offered_again_and_a_kept_one_can_be_forgotten(start: Start) -> None:
    async with start(size=(80, 24)) as (pilot, desk):
        await pilot.press("S", *"mayor", "enter", "escape", "S")
        await settled(pilot)
        assert "> mayor  the last search" in screen_text(pilot.app)
        await pilot.press("enter")
        await settled(pilot)
        await pilot.press("up", "enter", *"flight", "enter", "S", "enter")
        await settled(pilot)
        assert "Forget the search 'flight'" in screen_text(pilot.app)
        await pilot.press("up", "enter")
        await settled(pilot)
        assert desk.library.searches() == {} and "Forgot the search 'flight'" in screen_text(pilot.app)


async def test_what_was_found_tells_its_figures_on_a_narrow_screen_too(start: Start) -> None:
    async with start(size=(40, 12)) as (pilot, _):
        await pilot.press("S", *"killed", "enter")
        await settled(pilot)
        assert re.search(r"> 2024-03-\d\d · At least \d\d people", screen_text(pilot.app))


async def test_later_reports_are_shown_on_a_key(start: Start) -> None:
    async with start(start=1) as (pilot, desk):
        assert not desk.earlier_rows.items
        assert "No earlier report speaks of this claim." in screen_text(pilot.app)
        await pilot.press("A")
        await settled(pilot)
        assert desk.earlier_rows.items
