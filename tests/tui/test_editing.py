"""The claim under the reviewer's hand: marked, moved, split, merged, corrected."""

from __future__ import annotations

from tests.tui.conftest import Start
from tests.tui.screen import screen_text
from tui.desk.desk import Desk


def texts(desk: Desk) -> list[str]:
    return [item.claim.text for item in desk.claims]


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


async def test_the_end_of_a_claim_moves_by_a_word_and_back(start: Start) -> None:
    async with start(start=1) as (pilot, desk):
        assert desk.claim is not None
        number, text = desk.claim.number, desk.claim.claim.text
        await pilot.press("less_than_sign")
        assert desk.library.claim(number).claim.text == text.rsplit(" ", 1)[0]
        await pilot.press("greater_than_sign")
        assert desk.library.claim(number).claim.text == text


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
        await pilot.press("l", "l", "l", "s")
        await pilot.pause()
        assert len(desk.claims) == before + 1


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


async def test_what_was_not_picked_is_a_list(start: Start) -> None:
    async with start(start=3) as (pilot, _):
        await pilot.press("P")
        await pilot.pause()
        shown = screen_text(pilot.app)
        assert "Numbers that were not picked" in shown or "Every number of this report" in shown


async def test_the_explanation_names_the_rules(start: Start) -> None:
    async with start() as (pilot, _):
        await pilot.press("I")
        await pilot.pause()
        shown = screen_text(pilot.app)
        assert "Worth checking" in shown and "measure killed" in shown
        assert "no rule is named" not in shown and "rule: " in shown
