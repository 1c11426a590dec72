"""Decisions from the keyboard: what is pressed stands in the library, and can be taken back."""

from __future__ import annotations

import pytest

from db.library import Library
from tests.tui.conftest import Start, now, settled
from tests.tui.screen import screen_text
from tui.verdicts import SCALE


@pytest.mark.parametrize("step", SCALE, ids=lambda step: step.word)
async def test_every_digit_gives_its_verdict(start: Start, step) -> None:  # type: ignore[no-untyped-def]
    async with start(auto_advance=False) as (pilot, desk):
        await pilot.press(step.key)
        assert now(desk).verdict == step.word


async def test_without_auto_advance_the_claim_stays(start: Start) -> None:
    async with start(auto_advance=False) as (pilot, desk):
        before = now(desk).number
        await pilot.press("3")
        assert now(desk).number == before


async def test_zero_clears_and_stays_on_the_claim(start: Start) -> None:
    async with start(auto_advance=False) as (pilot, desk):
        await pilot.press("7", "0")
        assert now(desk).verdict == "unchecked"


async def test_undo_names_what_it_undid_and_redo_does_it_again(start: Start) -> None:
    async with start() as (pilot, desk):
        number = now(desk).number
        await pilot.press("4", "u")
        assert desk.library.claim(number).verdict == "unchecked"
        assert "Undone: verdict contested" in screen_text(pilot.app)
        assert "Undone: Undone" not in screen_text(pilot.app)
        await pilot.press("U")
        assert desk.library.claim(number).verdict == "contested"
        assert "Done again: verdict contested" in screen_text(pilot.app)


async def test_undo_of_nothing_says_so(start: Start) -> None:
    async with start() as (pilot, _):
        await pilot.press("u")
        assert "There is nothing to undo." in screen_text(pilot.app)


async def test_a_note_is_kept_when_left_with_escape(start: Start) -> None:
    async with start() as (pilot, desk):
        await pilot.press("tab", "e", *"see [b]", "escape")
        await pilot.pause()
        assert now(desk).note == "see [b]"
        await pilot.press("n", "N")
        assert "note: see [b]" in screen_text(pilot.app)


async def test_a_note_that_nobody_changed_is_no_decision_and_that_is_said(start: Start) -> None:
    async with start() as (pilot, desk):
        await pilot.press("e", "escape")
        await pilot.pause()
        assert "No note was written." in screen_text(pilot.app)
        await pilot.press("e", *"seen", "escape", "e", "escape")
        await pilot.pause()
        assert f"The note on claim {now(desk).number} stays as it was." in screen_text(pilot.app)
        assert len(desk.library.history(claim=now(desk).number)) == 1


async def test_a_new_tag_is_typed_and_an_old_one_taken_off(start: Start) -> None:
    async with start() as (pilot, desk):
        await pilot.press("t", *"toll", "enter")
        await pilot.pause()
        assert now(desk).tags == ("toll",)
        await pilot.press("t", "enter")
        await pilot.pause()
        assert now(desk).tags == ()


async def test_enter_takes_the_tag_under_the_cursor(start: Start) -> None:
    async with start() as (pilot, desk):
        desk.library.tag(now(desk).number, "Bridge")
        await pilot.press("n", "t", *"br")
        await pilot.pause()
        screen = screen_text(pilot.app)
        assert "> Bridge" in screen
        assert "br  a new tag" in screen
        await pilot.press("enter")
        await pilot.pause()
        assert now(desk).tags == ("Bridge",)
        await pilot.press("t", *"br", "down", "enter")
        await pilot.pause()
        assert now(desk).tags == ("Bridge", "br")


async def test_a_comma_parts_tags_that_one_undo_takes_off(start: Start) -> None:
    async with start() as (pilot, desk):
        await pilot.press("t", *"prices, aid", "enter")
        await pilot.pause()
        assert sorted(now(desk).tags) == ["aid", "prices"]
        assert f"tags prices, aid on claim {now(desk).number}" in screen_text(pilot.app)
        await pilot.press("u")
        await pilot.pause()
        assert now(desk).tags == ()
        desk.library.tag(now(desk).number, "Goma, North Kivu")
        await pilot.press("n", "t", *"goma", "enter")
        await pilot.pause()
        assert now(desk).tags == ("Goma, North Kivu",)


async def test_flag_confidence_and_repeat(start: Start) -> None:
    async with start(auto_advance=False) as (pilot, desk):
        await pilot.press("1", "f", "a", "a")
        assert (now(desk).flagged, now(desk).confidence) == (True, 2)
        await pilot.press("n", "full_stop")
        assert now(desk).verdict == "confirmed"


async def test_what_is_no_claim_is_hidden_and_undo_brings_it_back(start: Start) -> None:
    async with start() as (pilot, desk):
        number, count = now(desk).number, len(desk.claims)
        await pilot.press("d")
        assert len(desk.claims) == count - 1
        await pilot.press("u")
        assert number in [item.number for item in desk.claims]


async def test_an_earlier_report_that_is_not_the_same_is_not_offered_again(start: Start) -> None:
    async with start() as (pilot, desk):
        desk.at("earlier")
        await pilot.pause()
        count = len(desk.earlier_rows.items)
        assert count
        await pilot.press("x")
        await pilot.pause()
        assert len(desk.earlier_rows.items) == count - 1
        await pilot.press("u")
        desk.ask()
        await settled(pilot)
        assert len(desk.earlier_rows.items) == count


async def test_not_the_same_is_remembered_after_a_restart_and_when_the_report_comes_again(
    start: Start,
) -> None:
    async with start() as (pilot, desk):
        desk.at("earlier")
        await pilot.pause()
        refused, count = desk.earlier_rows.current, len(desk.earlier_rows.items)
        assert refused is not None
        await pilot.press("x")
        await pilot.pause()
        desk.library.add([desk.library.analysis(refused.match.candidate.report)])
    async with start() as (_, desk):
        shown = [item.match.candidate.sentence for item in desk.earlier_rows.items]
        assert len(shown) == count - 1
        assert refused.match.candidate.sentence not in shown


async def test_a_relation_is_accepted_picked_and_linked(start: Start) -> None:
    async with start() as (pilot, desk):
        desk.at("earlier")
        await pilot.pause()
        item = desk.earlier_rows.current
        assert item is not None and item.match.candidate.claim is not None
        claim, earlier = now(desk).number, item.match.candidate.claim
        await pilot.press("equals_sign")
        decided = desk.library.pairs(claim).get(earlier)
        assert decided is not None and decided.relation == item.match.relation.relation
        await pilot.press("minus")
        await pilot.pause()
        linked = desk.library.pairs(claim).get(earlier)
        assert linked is not None and linked.link == "contradicts"
        assert "contradicts" in screen_text(pilot.app)
        await pilot.press("plus")
        await pilot.pause()
        linked = desk.library.pairs(claim).get(earlier)
        assert linked is not None and linked.link == "supports"
        assert "supports" in screen_text(pilot.app)
        await pilot.press("c", *"corrob", "enter")
        await pilot.pause()
        picked = desk.library.pairs(claim).get(earlier)
        assert picked is not None and picked.relation == "corroborates"


async def test_a_claim_gets_its_digit(start: Start) -> None:
    async with start() as (pilot, desk):
        await pilot.press("D", *"doubt", "enter")
        await pilot.pause()
        assert now(desk).credibility == 4
        assert "credibility 4" in screen_text(pilot.app)
        await pilot.press("D")
        await pilot.pause()
        assert "> 4 doubtful" in screen_text(pilot.app)
        await pilot.press("6", "enter")
        assert now(desk).credibility == 6
        await pilot.press("u", "u")
        assert now(desk).credibility is None


async def test_the_outlet_gets_its_letter(start: Start) -> None:
    async with start() as (pilot, desk):
        await pilot.press("R", *"usually rel", "enter")
        await pilot.pause()
        assert desk.report is not None
        assert desk.library.reliabilities() == {desk.report.outlet: "B"}
        await pilot.press("R")
        await pilot.pause()
        assert "> B usually" in screen_text(pilot.app)
        await pilot.press("f", "enter")
        assert desk.library.reliabilities() == {desk.report.outlet: "F"}
        written = len(desk.library.history())
        await pilot.press("R", "enter")
        await pilot.pause()
        assert len(desk.library.history()) == written
        assert "stays as it was" in screen_text(pilot.app)


async def test_presets_relabel_without_changing_what_is_stored(start: Start) -> None:
    async with start(labels={"false": "discounted"}, auto_advance=False) as (pilot, desk):
        await pilot.press("7")
        assert now(desk).verdict == "false"
        assert "x discounted" in screen_text(pilot.app)


async def test_the_history_of_a_claim_is_on_a_key(start: Start) -> None:
    async with start(auto_advance=False) as (pilot, _):
        await pilot.press("4", "5", "H")
        await pilot.pause()
        shown = screen_text(pilot.app)
        assert "verdict contested" in shown and "verdict superseded" in shown and "ann" in shown


async def test_thirty_decisions_are_undone_and_redone_to_the_same_state(start: Start) -> None:
    async with start(auto_advance=False) as (pilot, desk):
        before = desk.library.decisions()
        for _ in range(6):
            await pilot.press("1", "f", "a", "4", "n")
        after = desk.library.decisions()
        with Library.open(desk.options.library) as reopened:
            assert reopened.decisions() == after
        await pilot.press(*["u"] * 24)
        assert desk.library.decisions() == before
        await pilot.press(*["U"] * 24)
        assert desk.library.decisions() == after


async def test_tags_and_flags_are_seen_in_the_list_where_there_is_no_room_for_the_course(
    start: Start,
) -> None:
    async with start(size=(139, 36), auto_advance=False) as (pilot, desk):
        assert desk.claim
        desk.claim_rows.courses = {desk.claim.number: [12.0, 19.0]}
        desk.claim_rows.refresh()
        await pilot.pause()
        assert "At least 25 people killed · ▁▅█ 12 to 25" in screen_text(pilot.app)
        await pilot.press("f", "t", *"toll", "enter")
        await settled(pilot)
        desk.claim_rows.courses = {desk.claim.number: [12.0, 19.0]}
        desk.claim_rows.refresh()
        await pilot.pause()
        assert "At least 25 people killed · flagged · #toll" in screen_text(pilot.app)


async def test_a_cleared_verdict_is_told_as_none(start: Start) -> None:
    async with start(start=1, auto_advance=False) as (pilot, _):
        await pilot.press("4", "0")
        assert "no verdict on claim 1" in screen_text(pilot.app)
        await pilot.press("u")
        assert "Undone: no verdict on claim 1" in screen_text(pilot.app)


async def test_where_no_editor_can_take_over_the_screen_e_is_named_and_the_app_goes_on(start: Start) -> None:
    async with start(start=1) as (pilot, desk):
        await pilot.press("E")
        await pilot.pause()
        assert "No editor can take over" in screen_text(pilot.app)
        await pilot.press("4")
        assert desk.claims[0].verdict == "contested"
