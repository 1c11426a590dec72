"""Both reports side by side: what is shown, judged and decided there."""

from __future__ import annotations

import pytest

from tests.tui.conftest import Start, settled, until
from tests.tui.screen import screen_text
from tui.ahead import Remembered
from tui.desk.desk import Desk


async def test_both_reports_stand_side_by_side_after_two_keys(start: Start) -> None:
    async with start() as (pilot, _):
        await pilot.press("v")
        await pilot.pause()
        shown = screen_text(pilot.app)
        assert "Morning Sheet" in shown and ("Evening Wire" in shown or "Daily Post" in shown)
        assert "At least 25 people were killed" in shown
        await pilot.press("n", "N", "j", "k", "escape")


async def test_a_pair_is_decided_beside_the_texts(start: Start) -> None:
    async with start() as (pilot, desk):
        count = len(desk.earlier_rows.items)
        await pilot.press("v")
        await pilot.pause()
        await pilot.press("x", "escape")
        await pilot.pause()
        assert len(desk.earlier_rows.items) == count - 1


async def test_what_is_decided_beside_the_texts_is_seen_there(start: Start) -> None:
    async with start(size=(120, 36)) as (pilot, desk):
        await pilot.press("v")
        await settled(pilot)
        pair = desk.claim and desk.found[0].match.candidate.claim
        await pilot.press("equals_sign", "minus")
        await pilot.pause()
        assert " · (yours) · contradicts  1 of " in screen_text(pilot.app)
        assert "contradicts claim" in screen_text(pilot.app)
        await pilot.press("c", *"update", "enter")
        await pilot.pause()
        assert "^ update · (yours) · contradicts  1 of " in screen_text(pilot.app)
        assert desk.claim and pair
        decided = desk.library.pairs(desk.claim.number)[pair]
        assert (decided.relation, decided.link) == ("update", "contradicts")
        await pilot.press("question_mark")
        await pilot.pause()
        assert "Side by side" in screen_text(pilot.app) and "Link the earlier sentence" in screen_text(
            pilot.app
        )


async def test_a_small_screen_says_how_to_leave_both_reports(start: Start) -> None:
    async with start(size=(40, 12)) as (pilot, _):
        await pilot.press("v")
        await settled(pilot)
        assert screen_text(pilot.app).splitlines()[-1].startswith(" n next  1-8 verdict  Esc leave")


async def test_the_last_earlier_report_refused_beside_the_texts_leads_back(start: Start) -> None:
    async with start(size=(120, 36)) as (pilot, desk):
        await pilot.press("v")
        await settled(pilot)
        await pilot.press(*"x" * len(desk.found))
        await settled(pilot)
        assert pilot.app.screen is desk and not desk.found


async def test_a_digit_judges_beside_the_texts_and_goes_on(start: Start) -> None:
    async with start(size=(120, 36)) as (pilot, desk):
        await settled(pilot)
        first = desk.claim
        assert first
        await pilot.press("v")
        await settled(pilot)
        assert "1-8 verdict" in screen_text(pilot.app)
        await pilot.press("4")
        await settled(pilot)
        assert pilot.app.screen is desk
        assert desk.library.claim(first.number).verdict == "contested"
        assert desk.claim and desk.claim.number != first.number
        assert "verdict contested on claim" in screen_text(pilot.app)


async def test_the_keys_beside_the_texts_are_the_users_own(start: Start) -> None:
    keys = {"compare.next": "f"}
    async with start(size=(120, 36), keys=keys, auto_advance=False) as (pilot, _):
        await settled(pilot)
        await pilot.press("v")
        await settled(pilot)
        assert "f next" in screen_text(pilot.app).splitlines()[-1]


async def test_side_by_side_shows_both_claims_on_a_small_screen(start: Start) -> None:
    async with start(size=(40, 12), start=2) as (pilot, _):
        await pilot.press("n")
        await settled(pilot)
        await pilot.press("v")
        await settled(pilot)
        shown = screen_text(pilot.app)
        assert shown.count("have fled") == 2


async def test_the_slot_table_says_that_there_is_more_of_it_and_shows_it_on_a_key(start: Start) -> None:
    async with start(size=(40, 12), start=3) as (pilot, _):
        await settled(pilot)
        await pilot.press("v")
        await settled(pilot)
        shown = screen_text(pilot.app)
        assert "z: all slots" in shown and "same: " not in shown
        await pilot.press("z")
        await settled(pilot)
        shown = screen_text(pilot.app)
        assert "z: all slots" not in shown and "same: " in shown
        await pilot.press("n")
        await settled(pilot)
        assert "2 of 4" in screen_text(pilot.app)
        await pilot.press("z")
        await settled(pilot)
        assert "At least 25 people were" in screen_text(pilot.app)
    async with start(size=(120, 36), start=3) as (pilot, _):
        await settled(pilot)
        await pilot.press("v")
        await settled(pilot)
        assert "same" in screen_text(pilot.app) and "z: all slots" not in screen_text(pilot.app)


def ask_again(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ask for the earlier reports as if they were not known, late enough for a key to come before them."""
    monkeypatch.setattr("tui.desk.asking.REST", 0.3)
    desk.remembered = Remembered()
    desk.ask()


async def test_side_by_side_asked_for_before_there_is_an_answer_comes_with_it(
    start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with start(size=(120, 36)) as (pilot, desk):
        await settled(pilot)
        ask_again(desk, monkeypatch)
        await pilot.press("v")
        assert "Looking for earlier reports" in screen_text(pilot.app)
        await until(pilot, lambda: pilot.app.screen is not desk)
        await settled(pilot)
        assert "Morning Sheet" in screen_text(pilot.app)


async def test_side_by_side_asked_for_before_the_reviewer_moved_on_stays_away(
    start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with start(size=(120, 36)) as (pilot, desk):
        await settled(pilot)
        ask_again(desk, monkeypatch)
        await pilot.press("v", "n")
        await until(pilot, lambda: not desk.earlier_pane.waiting)
        await settled(pilot)
        assert pilot.app.screen is desk and "There is no earlier report" not in screen_text(pilot.app)
