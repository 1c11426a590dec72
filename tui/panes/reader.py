"""The pane of the text: the report with its claims lit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, ClassVar, Final

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content

from tui.keys import bindings
from tui.panes.pane import FindLine, Pane
from tui.reader import Mark, Reader
from tui.verdicts import Verdict
from tui.worded import Worded
from tui.words import day, joined, one_line

if TYPE_CHECKING:
    from db.records import LibraryClaim, Report

CHOOSE = "Choose a report: tab goes to the list, enter reads."
HEADLINE: Final = 3
"""Rows of title, agency and address, as the style sheet has it for a large screen."""
PADDING: Final = 2
"""Cells beside the words of the headline, as the style sheet has it."""


class ReportReader(Reader):
    """The reader with its keys."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("reader")


def marks_of(claims: Sequence[LibraryClaim], scale: Mapping[str, Verdict]) -> list[Mark]:
    """Return what to light for these claims."""
    return [
        Mark(
            item.claim.start,
            item.claim.end,
            item.number,
            scale[item.verdict].glyph if item.verdict in scale else "?",
            item.verdict if item.verdict in scale else "unchecked",
            tuple((figure.start, figure.end) for figure in item.figures),
        )
        for item in claims
    ]


class ReaderPane(Pane):
    """One report."""

    NAME = "reader"
    TITLE = "Reader"
    report: Report | None = None

    def compose(self) -> ComposeResult:
        """Lay out headline, text and find line."""
        yield Worded("", id="headline", markup=False)
        yield ReportReader(id="reader", empty=CHOOSE)
        yield FindLine("find in this report; enter keeps, n and N walk the hits")

    @property
    def target(self) -> ReportReader:
        """The text."""
        return self.query_one(ReportReader)

    def on_resize(self) -> None:
        """Name the report anew: in the title where there is no room for its headline."""
        self._tell_report()

    def _tell_report(self) -> None:
        report = self.report
        if report is None:
            return
        date, short = day(report.published).strip(), self.screen.has_class("-short")
        if short and report.title:
            self.call_it(joined([date, one_line(report.title), one_line(report.outlet)]))
        else:
            self.entitle(date, report.outlet)
        room = max(1, self.size.width - PADDING)
        below = [one_line(row) for row in (report.agency and f"via {report.agency}", report.url) if row]
        rows = [Content(row).truncate(room, ellipsis=True) for row in below]
        box = self.query_one("#headline", Worded)
        title = Content(one_line(report.title) or "(no title)").stylize("bold")
        lines = title.wrap(room)
        most = max(1, (box.size.height or HEADLINE) - len(rows))
        if len(lines) > most:
            rest = Content(" ").join(lines[most - 1 :])
            lines = [*lines[: most - 1], rest.truncate(room, ellipsis=True)]
        box.update(Content("\n").join([*lines, *rows]), layout=False)

    def show(self, report: Report, text: str, marks: Sequence[Mark], current: int | None, top: int) -> None:
        """Show a report; outlet and date stand in the title of the pane."""
        self.report = report
        self._tell_report()
        self.target.show(text, marks, current, top)
