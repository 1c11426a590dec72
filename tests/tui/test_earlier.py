"""The pane of earlier reports: what sets two claims apart stands where it is not cut off."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from claims.model import Article
from claims.relating.reasons import Slot
from db.library import Library
from factbrowse.evidence import compare_new
from tests.tui.conftest import REPORTS, Start, make_library, settled
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


async def test_the_conflict_that_the_queue_tells_of_leads_the_earlier_reports_however_many_read_more_alike(
    start: Start, tmp_path: Path
) -> None:
    words = "25 people were {} in Arlen on Monday, the Red Crescent said"
    ours = replace(REPORTS[-1], text=f"Exactly {words.format('killed')}.")
    copy = replace(ours, published=date(2024, 3, 8))
    alike = [
        replace(copy, id=f"alike {n}", text=f"{words.format('injured')} in bulletin {n}.") for n in range(25)
    ]
    other = Article(
        "The interior ministry counted 90 dead in Arlen on Monday.",
        id="other", title="Ministry", published=date(2024, 3, 8), outlet="Courier",
    )  # fmt: skip
    path = make_library(tmp_path / "many.db", (other, *alike, ours))
    with Library.open(path) as library:
        compare_new(library, [library.find_report(ours.id).number], progress=lambda _: None)
    async with start(library=path, size=(120, 36)) as (pilot, desk):
        await pilot.press("w")
        await settled(pilot)
        assert desk.claim and desk.claim.claim.text.startswith("Exactly 25 people were killed")
        assert "people against 90" in screen_text(pilot.app)
        assert "> ! conflict  2024-03-08 · Courier" in screen_text(pilot.app)


async def test_the_foot_of_the_pane_shows_whole_parts_and_more_where_there_is_room(start: Start) -> None:
    async with start(size=(120, 36)) as (pilot, desk):
        desk.earlier_pane.subtitle("1 independent origin (2 repeats)", "▁▅█ 12 to 25")
        await pilot.pause()
        assert " 1 independent origin (2 repeats) ─╯" in screen_text(pilot.app)
        await pilot.resize_terminal(160, 45)
        await settled(pilot)
        assert " 1 independent origin (2 repeats) · ▁▅█ 12 to 25 ─╯" in screen_text(pilot.app)


async def test_a_claim_without_room_for_the_bars_of_its_course_tells_it_in_words(start: Start) -> None:
    async with start(size=(120, 36)) as (_pilot, desk):
        rows = desk.claim_rows
        claim = rows.items[0]
        rows.courses = {claim.number: (12.0, 19.0, 14.0)}
        told = {width: "".join(piece[0] for piece in rows.line(claim, 0, 0, width)) for width in (60, 41, 30)}
        assert told[60].endswith("killed · ▁▅▂█ 12 to 25")
        assert told[41].endswith("killed · 12 to 25")
        assert told[30].endswith("killed")


async def test_a_claim_without_figures_tells_who_makes_it(start: Start, tmp_path: Path) -> None:
    article = replace(REPORTS[0], text="The mayor of Arlen said that the army had shelled the market.")
    async with start(library=make_library(tmp_path / "said.db", (article,)), size=(120, 36)) as (pilot, desk):
        [claim] = desk.claim_rows.items
        assert not claim.counts and f"? {claim.claim.kind} · says mayor" in screen_text(pilot.app)
        await pilot.press("f")
        await settled(pilot)
        assert f"? {claim.claim.kind} · flagged · says mayor" in screen_text(pilot.app)


async def test_what_was_decided_on_a_pair_is_read_in_a_narrow_pane_too(start: Start) -> None:
    async with start(size=(100, 30), start=3) as (pilot, desk):
        await pilot.press("enter", "equals_sign", "minus")
        await settled(pilot)
        assert desk.earlier_rows.size.width < 40
        assert "    (yours) · contradicts" in screen_text(pilot.app)
