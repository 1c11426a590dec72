"""The pane of reports: title, date, outlet and how far each is judged."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, ClassVar

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.widgets import Static

from tui.keys import bindings
from tui.lists import Rows
from tui.paging import Paged
from tui.paint import Piece, fitted
from tui.panes.pane import FindLine, Pane
from tui.verdicts import Verdict, scale
from tui.words import day, joined, one_line, verdict_bar

if TYPE_CHECKING:
    from db.records import Report

NO_REPORTS = (
    "No reports yet. Press i to bring in a file or a folder, or leave with Q and run: factbrowse import FILE"
)
CRAMPED = 40
"""Cells of a row up to which the outlet needs the room of half a bar."""
KNOWN = 17
"""Cells of date and outlet that a bar leaves: "2024-03-05 The Co"."""
NO_HITS = "No report fits. Escape clears the filter, F changes it."


class ReportRows(Rows["Report"]):
    """Two lines a report."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("reports")
    LINES = 2

    def __init__(self) -> None:
        super().__init__(id="reports")
        self.scale: Mapping[str, Verdict] = scale({})
        self.opened: int | None = None
        """Number of the report in the reader."""

    def stays(self, reports: Sequence[Report]) -> bool:
        """Whether all that is in sight stays there with these reports: there is room, or no row moves."""
        height = self.size.height // self.LINES
        if len(self.items) < height:
            return True
        first = self.scroll_offset.y // self.LINES
        last = min(first + height + 1, len(self.items))
        seen = [item.number for item in self.items[first:last]]
        return first <= self.cursor < last and seen == [item.number for item in reports[first:last]]

    def line(self, item: Report, index: int, part: int, width: int) -> list[Piece]:
        """Return the title, or the row below it."""
        if part == 0:
            sign = "*" if item.bookmarked else ""
            title = joined([sign, one_line(item.title) or "(no title)"]).replace("* · ", "* ")
            return [(title, "paint--strong") if item.number == self.opened else (title,)]
        return self._state(item, width)

    def _state(self, item: Report, width: int) -> list[Piece]:
        """Return date and outlet, and at the end of the row how far the report is judged.

        The bar has no room where the outlet could not be known by what is left of its name.
        """
        where = f"{day(item.published)} {one_line(item.outlet)}"
        far = f" {item.judged}/{item.claims}" if item.claims else " no claims"
        conflicts = f" {item.conflicts}!" if item.conflicts else ""
        bar = verdict_bar(item.verdicts, item.claims, self.scale, 8 if width > CRAMPED else 4)
        room = width - len(far) - len(conflicts)
        if item.judged and room - len(bar) > min(cell_len(where), KNOWN):
            far, room = f" {bar}{far}", room - len(bar) - 1
        [(where,)] = fitted([(where,)], room)
        gap = " " * (room - cell_len(where))
        return [
            (where + gap, "paint--quiet"),
            (conflicts, "relation--conflict", "paint--strong"),
            (far, "paint--quiet"),
        ]


class ReportsPane(Pane):
    """All reports, filtered and ordered."""

    NAME = "reports"
    TITLE = "Reports"

    def compose(self) -> ComposeResult:
        """Lay out the list and the line that filters it."""
        yield Static("", id="chips", markup=False)
        yield ReportRows()
        yield FindLine("filter reports as you type")

    @property
    def target(self) -> ReportRows:
        """The list."""
        return self.query_one(ReportRows)

    def show(self, reports: Paged[Report], total: int, chips: list[str], order: str) -> None:
        """Show these reports; the cursor stays on its report when that is among the first ones.

        Else it stays where it is, and goes to the first of those that a filter leaves.
        """
        rows = self.target
        rows.empty = NO_HITS if chips else NO_REPORTS
        before = rows.current
        place = reports.place_of(lambda item: item.number == before.number) if before else -1
        rows.show(reports, place if place >= 0 else 0 if chips else rows.cursor)
        count = f"{len(reports):,} of {total:,}" if chips else f"{total:,}"
        box = self.query_one("#chips", Static)
        box.display = bool(chips)
        box.update(Content(one_line("only: " + joined(chips))))
        self.entitle(count)
        self.subtitle(order)
