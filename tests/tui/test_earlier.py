"""The pane of earlier reports: what sets two claims apart stands where it is not cut off."""

from __future__ import annotations

from claims.relating.reasons import Slot
from tests.tui.conftest import Start, settled
from tests.tui.screen import screen_text
from tui.panes.earlier import slot_table

SLOTS = (
    Slot("measure", "killed", "killed", "same"),
    Slot("population", "people", "people", "same"),
    Slot("place", "", "", "open"),
    Slot("window", "31 May", "", "open"),
    Slot("as-of", "9 June", "1 June", "differs"),
    Slot("figure", "52 people", "31 people", "differs"),
    Slot("origin", "union", "coast guard", "differs"),
)


def test_what_differs_stands_before_what_is_the_same_and_the_figure_first() -> None:
    names = [row.split()[0] for row in slot_table(SLOTS, 90).plain.split("\n")]
    assert names == ["figure", "as-of", "origin", "place", "window", "measure", "population"]


def test_where_the_table_is_narrow_what_is_the_same_takes_one_row_and_what_nobody_says_another() -> None:
    assert slot_table(SLOTS, 40).plain.split("\n") == [
        "! figure differs: 52 people / 31 people",
        "! as-of differs: 9 June / 1 June",
        "! origin differs: union / coast guard",
        "? window open: 31 May / not said",
        "= same: measure killed, population people",
        "? open: place (neither says)",
    ]


async def test_a_row_begins_with_the_figures_and_not_with_what_is_shared(start: Start) -> None:
    async with start(size=(120, 36)) as (pilot, desk):
        desk.at("earlier")
        await settled(pilot)
        reason = desk.earlier_rows.items[0].match.relation.reason
        assert reason.startswith("same measure")
        assert "    At least 25 people against" in screen_text(pilot.app)


async def test_the_queue_says_which_figures_disagree_before_what_they_share(start: Start) -> None:
    async with start(size=(120, 36)) as (pilot, desk):
        assert desk.claim and desk.report
        why = "conflict: same measure, population and place; 12 people against 19 people; both SNHR"
        desk.walk = [(desk.claim.number, desk.report.number, why)]
        await pilot.press("w")
        assert " conflict: 12 people against 19 people; both SNHR; same measure, population" in screen_text(
            pilot.app
        )
