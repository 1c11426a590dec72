"""The desk itself: its panes, what belongs to all of them, what it says. The other modules answer keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len
from textual import getters
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.notifications import SeverityLevel
from textual.reactive import Reactive
from textual.screen import Screen
from textual.widget import Widget

from tui.bars import Header, KeyBar, StatusLine
from tui.compositor import Touching
from tui.filters import Filters
from tui.panes.claims import ClaimRows, ClaimsPane
from tui.panes.earlier import EarlierPane, EarlierRows
from tui.panes.pane import Pane
from tui.panes.reader import ReaderPane, ReportReader
from tui.panes.reports import ReportRows, ReportsPane
from tui.settings import AppOptions
from tui.sizes import ALL_FIT
from tui.verdicts import scale
from tui.words import one_line

if TYPE_CHECKING:
    from db.library import Library
    from db.records import LibraryClaim, Report

ZOOM = "-zoom"
"""Class of the desk while the focused pane fills the screen."""


class Columns(Horizontal):
    """Panes beside each other; nothing of it is seen between them."""

    BLANK = True


class Side(Vertical):
    """Panes below each other; nothing of it is seen between them."""

    BLANK = True


class DeskBase(Screen[None]):
    """Four panes over one library."""

    BLANK = True
    """Bars and panes cover it."""

    focused: Reactive[Widget | None] = Reactive(None, repaint=False)
    """Of its own, since Textual draws the whole screen anew when another widget has the focus."""

    reports_pane = getters.query_one(ReportsPane)
    reader_pane = getters.query_one(ReaderPane)
    claims_pane = getters.query_one(ClaimsPane)
    earlier_pane = getters.query_one(EarlierPane)
    stale = False
    """True when a decision changed claims that are still shown as before it."""
    origins = ""
    """How many independent origins say what the current claim says."""
    under_way = ""
    """"Importing" or "Exporting" while that runs in the background."""
    progress = ""
    """How far it is."""

    report_rows = getters.query_one(ReportRows)
    reader = getters.query_one(ReportReader)
    claim_rows = getters.query_one(ClaimRows)
    earlier_rows = getters.query_one(EarlierRows)
    header = getters.query_one(Header)
    status = getters.query_one(StatusLine)
    keybar = getters.query_one(KeyBar)

    def __init__(self, options: AppOptions) -> None:
        super().__init__()
        self._compositor = Touching()
        self.options = options
        self.scale = scale(options.labels)
        self.opened_library: Library | None = None
        self.report: Report | None = None
        self.claims: list[LibraryClaim] = []
        self.claim: LibraryClaim | None = None
        self.filters = Filters()
        self.order = "published"
        self.where = "reports"
        """The pane that has the focus."""
        self.walking = False
        """True while the reviewer follows the queue."""
        self.sieves = {"claims": "", "earlier": ""}
        """Words that these panes are filtered by."""
        self.trail: list[tuple[int, int | None]] = []
        """Where the reviewer came from: (report, claim)."""

    def compose(self) -> ComposeResult:
        """Lay out the desk; sizes are a matter of the style sheet."""
        yield Header()
        with Columns(id="panes"):
            yield ReportsPane(classes="pane")
            yield ReaderPane(classes="pane")
            with Side(id="side"):
                yield ClaimsPane(classes="pane")
                yield EarlierPane(classes="pane")
        yield StatusLine()
        yield KeyBar(self.options.keys)

    @property
    def library(self) -> Library:
        """The library of this thread."""
        if self.opened_library is None:
            raise RuntimeError("the library is not open yet")
        return self.opened_library

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Take no key for the library before it is open."""
        always = {"pane", "help", "tour", "leave", "back", "redraw", "theme", "zoom"}
        return self.opened_library is not None or not hasattr(self, f"action_{action}") or action in always

    @property
    def panes(self) -> dict[str, Pane]:
        """The panes by name, in the order of the tab key."""
        return {
            pane.NAME: pane
            for pane in (self.reports_pane, self.reader_pane, self.claims_pane, self.earlier_pane)
        }

    def at(self, name: str) -> None:
        """Show a pane and give it the focus."""
        self.where = name
        self.show_place()
        self.set_focus(self.panes[name].target)

    def show_place(self, where: str = "") -> None:
        """Tell the style sheet which pane is to be seen where not all fit, else no class need change.

        That is the one with the focus, if none is named.
        """
        crowded = self.app.size.width < ALL_FIT or self.has_class(ZOOM)
        for name in self.panes:
            self.set_class(crowded and name == (where or self.where), f"-at-{name}")

    def on_resize(self) -> None:
        """Other panes may fit now."""
        self.call_after_refresh(self.show_place)

    def say(self, sentence: str) -> None:
        """Say what just happened; it stays until the next move."""
        self.status.news = sentence

    def announce(self, sentence: str, severity: SeverityLevel = "information") -> None:
        """Say what came of work in the background; what has no room in its line is told in full above it."""
        self.say(sentence)
        if cell_len(one_line(sentence)) > self.status.size.width:
            self.notify(sentence, severity=severity, markup=False)
