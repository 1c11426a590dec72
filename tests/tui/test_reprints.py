"""Copies of one wire story in the pane of earlier reports: one row that names them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from claims.model import Article
from db.library import Library
from tests.tui.conftest import REPORTS, Start, make_library, settled
from tests.tui.screen import screen_text

FIRST = REPORTS[0]
OUTLETS = ("Harbour Sheet", "Coast Today", "Hill Echo")


def _printed(path: Path) -> Path:
    """Return a library where three outlets print the first report again, and a later one repeats it."""
    copies = [
        replace(FIRST, id=outlet, outlet=outlet, published=date(2024, 3, 6), url="") for outlet in OUTLETS
    ]
    again = Article(
        "The Red Crescent said at least 12 people were killed in Arlen on Monday.",
        id="again", title="Arlen", published=date(2024, 3, 6), outlet="Lake Gazette",
    )  # fmt: skip
    return make_library(path, (FIRST, *copies, again))


async def test_copies_are_one_row_that_counts_and_names_them(start: Start, tmp_path: Path) -> None:
    async with start(library=_printed(tmp_path / "printed.db"), start=5) as (pilot, desk):
        desk.at("earlier")
        await pilot.pause()
        rows = [item.match.candidate for item in desk.earlier_rows.items]
        assert {row.statement.outlet for row in rows} == {FIRST.outlet}
        assert all(len(row.copies) == 3 for row in rows)
        shown = screen_text(pilot.app)
        assert f"{FIRST.outlet} +3" in shown
        assert "3 copies: " in shown


async def test_a_verdict_for_the_repeats_reaches_every_copy_and_one_undo_takes_it_back(
    start: Start, tmp_path: Path
) -> None:
    path = _printed(tmp_path / "printed.db")
    async with start(library=path, start=5) as (pilot, _):
        await pilot.press("3")
        await settled(pilot)
        await pilot.press("C")
        await settled(pilot)
        assert _verdicts(path) == ["single_source"] * 5
        await pilot.press("u")
        await settled(pilot)
        assert _verdicts(path) == ["unchecked"] * 4 + ["single_source"]


def _verdicts(path: Path) -> list[str]:
    """Return the verdict of the first claim of each report."""
    with Library.open(path) as library:
        return [library.claims(number)[0].verdict for number in range(1, 6)]
