"""Keys that come in one packet, as on a slow line, all go where they belong."""

from __future__ import annotations

import pytest
from textual import events
from textual.pilot import Pilot

from tests.tui.conftest import Start, settled, until
from tests.tui.screen import screen_text
from tui.app import FactBrowse
from tui.verdicts import SCALE

NAMED = {
    "\t": "tab",
    "\r": "enter",
    "\x1b": "escape",
    "/": "slash",
    ":": "colon",
    " ": "space",
    ";": "semicolon",
}


@pytest.fixture(autouse=True)
def patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let keys wait for one another however busy the machine is."""
    monkeypatch.setattr("tui.typeahead.PATIENCE", 60)
    monkeypatch.setattr("tui.typeahead.LOOKS", 6_000)


async def at_once(pilot: Pilot[None], typed: str) -> None:
    """Send keys without waiting for what each does, but for what comes of all."""
    app = pilot.app
    assert isinstance(app, FactBrowse)
    for letter in typed:
        app.post_message(events.Key(NAMED.get(letter, letter), letter))
    await pilot.pause()
    await until(pilot, lambda: not app._typed and app._until is None)
    await settled(pilot)


async def test_a_note_typed_ahead_keeps_its_beginning_and_what_follows_it_is_heard(start: Start) -> None:
    async with start(size=(120, 36), auto_advance=False) as (pilot, desk):
        assert desk.claim
        await at_once(pilot, "eseen in the annex\x1b4")
        kept = desk.library.claim(desk.claim.number)
        assert (kept.note, kept.verdict) == ("seen in the annex", "contested")


async def test_a_form_is_filled_ahead_field_by_field(start: Start) -> None:
    async with start(size=(120, 36), start=1) as (pilot, desk):
        await at_once(pilot, "c\tmore than\r")
        assert desk.claim and desk.claim.figures[0].bound == "more_than"


@pytest.mark.parametrize(("typed", "seen"), [("/Arlen", "hit 1 of"), (":Book", "Find: bookmark")])
async def test_what_is_looked_for_may_be_typed_ahead(start: Start, typed: str, seen: str) -> None:
    async with start(size=(120, 36), start=1) as (pilot, desk):
        desk.at("reader")
        await at_once(pilot, typed)
        await pilot.pause(0.3)
        assert seen in screen_text(pilot.app)


async def test_a_list_is_filtered_and_walked_ahead(start: Start) -> None:
    async with start(size=(120, 36), start=1) as (pilot, desk):
        desk.at("reports")
        await settled(pilot)
        await at_once(pilot, "/Arlen\rgj\r")
        assert "3 of 3" in screen_text(pilot.app)
        assert desk.report and desk.report.id == "two"
        desk.at("claims")
        await settled(pilot)
        await at_once(pilot, "/a\rj7")
        assert [item.verdict for item in desk.claims] == ["unchecked", "false"]


async def test_thirty_digits_at_once_are_thirty_verdicts_in_their_order(start: Start) -> None:
    async with start(size=(120, 36), auto_advance=False) as (pilot, desk):
        assert desk.claim
        number, typed = desk.claim.number, "12345678" * 3 + "123456"
        await at_once(pilot, typed)
        for _ in range(100):
            if len(desk.library.history(claim=number)) == len(typed):
                break
            await pilot.pause(0.1)
        words = {step.key: step.word.replace("_", " ") for step in SCALE}
        told = sorted(desk.library.history(claim=number), key=lambda entry: entry.number)
        assert [entry.sentence.split(" on ")[0] for entry in told] == [
            f"verdict {words[key]}" for key in typed
        ]


async def test_no_key_waits_for_one_whose_screen_is_gone(start: Start) -> None:
    async with start(size=(120, 36), start=1) as (pilot, desk):
        await pilot.press("semicolon")
        await pilot.pause()
        await at_once(pilot, "bJ")
        assert desk.where == "reports"
        assert desk.report and desk.report.id == "three"
