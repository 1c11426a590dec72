"""The desk itself: its panes, what is open on it, and how it is shown. The other modules answer keys."""

from __future__ import annotations

import gc
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from rich.cells import cell_len
from textual import getters
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.notifications import SeverityLevel
from textual.reactive import Reactive
from textual.screen import Screen
from textual.widget import Widget

from db.records import LibraryClaim, Report
from tui.bars import Header, KeyBar, StatusLine, header_words
from tui.compositor import Touching
from tui.filters import ORDERS, Filters
from tui.messages import EarlierFound
from tui.paging import Paged
from tui.panes.claims import ClaimRows, ClaimsPane
from tui.panes.earlier import NO_CLAIM, Earlier, EarlierPane, EarlierRows
from tui.panes.pane import Pane, Sieve
from tui.panes.reader import ReaderPane, ReportReader, marks_of
from tui.panes.reports import ReportRows, ReportsPane
from tui.seeking import Question, Search
from tui.settings import AppOptions
from tui.sifting import claim_words, earlier_words, sifted
from tui.sizes import ALL_FIT
from tui.verdicts import UNCHECKED, relation_sign, scale
from tui.words import day, figure_words, joined, one_line

if TYPE_CHECKING:
    from db.library import Library

REST = 0.06
"""Seconds without a move before earlier reports are looked for: holding a key asks nothing."""

PAUSE = 2.0
"""Seconds on one claim after which memory is tidied: more than between two keys."""

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
        self.later = False
        self.asked = 0
        self.search: Search | None = None
        """The search for earlier reports that is under way."""
        self.place = ""
        """Where the reviewer is, as the library remembers it."""
        self.where = "reports"
        """The pane that has the focus."""
        self.walking = False
        """True while the reviewer follows the queue."""
        self.looked_at: Callable[[], None] | None = None
        """Shows the matches anew in what lies over the desk: a thorough search brings more."""
        self.found: list[Earlier] = []
        """All earlier reports of the current claim; the pane may show fewer."""
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

    def show_place(self) -> None:
        """Tell the style sheet which pane has the focus where not all fit; elsewhere no class need change."""
        crowded = self.app.size.width < ALL_FIT or self.has_class(ZOOM)
        for name in self.panes:
            self.set_class(crowded and name == self.where, f"-at-{name}")

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

    def load_reports(self) -> None:
        """Read the list of reports again; the cursor stays on the report that is open."""
        asked, order = self.filters.asked(), self.order
        number = self.library.count_reports(**asked)
        read = partial(self.library.reports, **asked, order=order)
        pages: Paged[Report] = Paged(number, lambda limit, offset: read(limit=limit, offset=offset))
        self.report_rows.scale = self.claim_rows.scale = self.scale
        self.reports_pane.show(pages, self.library.count().reports, self.filters.chips(), ORDERS[order])
        self.load_header()

    def load_header(self) -> None:
        """Read the counts again."""
        counts = self.library.count()
        self.header.told = header_words(
            self.options.library.name,
            counts.reports,
            counts.claims,
            counts.judged,
            counts.conflicts,
            joined([f"{self.under_way} …" if self.under_way else "", self.progress]),
        )

    def open_report(self, number: int, claim: int | None = None, *, top: int = 0, back: bool = True) -> None:
        """Show a report and one of its claims, the first one when none is named."""
        if back and self.report and self.report.number != number:
            self.trail.append((self.report.number, self.claim.number if self.claim else None))
        if self.report and self.report.number != number:
            self.sieves["claims"] = ""
        self.report, self.stale = self.library.report(number), False
        self.claims = self.library.claims(number)
        self._show_in_list(number)
        chosen = next((item for item in self.claims if item.number == claim), None)
        chosen = chosen or (self.claims[0] if self.claims else None)
        current = chosen.number if chosen else None
        text = self.library.article(number).text
        self.reader_pane.show(self.report, text, marks_of(self.claims, self.scale), current, top)
        self.show_claims(current, self.library.courses(self.report.number))
        self.choose(chosen, follow=top == 0 and claim is not None)

    def _show_in_list(self, number: int) -> None:
        """Mark the open report in the list, and go to it when it is near."""
        rows = self.report_rows
        before, after = self._place_of_report(rows.opened), self._place_of_report(number)
        rows.opened = number
        rows.select(after)
        rows.refresh_rows(before, after)

    def choose(self, claim: LibraryClaim | None, *, follow: bool = True) -> None:
        """Make a claim the current one everywhere."""
        if claim != self.claim and (self.claim is None or claim is None or claim.number != self.claim.number):
            self.sieves["earlier"] = ""
        self.claim = claim
        if claim and follow:
            self.reader.set_current(claim.number)
        elif self.reader.current != (claim.number if claim else None):
            self.reader.current = claim.number if claim else None
            self.reader.refresh()
        if claim:
            place = self._place_in_list(claim)
            if place < 0 and self.sieves["claims"]:
                self.sieves["claims"] = ""
                self.show_claims(claim.number)
            self.claim_rows.select(place)
        self.tell_thing()
        self.ask()

    def show_claims(self, current: int | None, courses: Mapping[int, Sequence[float]] | None = None) -> None:
        """Show the claims of the open report, those that the filter leaves."""
        words = self.sieves["claims"]
        kept = sifted(self.claims, words, claim_words) if words else self.claims
        self.claims_pane.show(kept, current, courses, sieve=Sieve(words, len(self.claims)))

    def _place_in_list(self, claim: LibraryClaim) -> int:
        return next((i for i, item in enumerate(self.claim_rows.items) if item.number == claim.number), -1)

    def refresh_claims(self) -> None:
        """Read the claims of the open report again after a decision."""
        if self.report is None:
            return
        self.stale = False
        self.claims = self.library.claims(self.report.number)
        current = self.claim.number if self.claim else None
        self.claim = next((item for item in self.claims if item.number == current), None)
        self.show_claims(current, self.library.courses(self.report.number))
        self.claim = self.claim or self.claim_rows.current
        self.reader.light(marks_of(self.claims, self.scale), self.claim.number if self.claim else None)
        self.report = self.library.report(self.report.number)
        self.refresh_counts()
        self.tell_thing()

    def refresh_counts(self) -> None:
        """Read again how far the reports of the last decision are judged; each stays on its row."""
        pages = self.report_rows.items
        for number in self.library.touched():
            place = self._place_of_report(number)
            if place >= 0 and isinstance(pages, Paged):
                pages.put(place, self.library.report(number))
                self.report_rows.refresh_rows(place)
        self.load_header()

    def _place_of_report(self, number: int | None) -> int:
        """Return the row of a report in the list, -1 when it is not near."""
        pages = self.report_rows.items
        return pages.place_of(lambda item: item.number == number) if isinstance(pages, Paged) else -1

    def tell_thing(self, *, keep_news: bool = False) -> None:
        """Name the thing under the cursor; what was said before is over, unless it is kept."""
        if not keep_news:
            self.status.news = ""
        self.status.thing = self._thing()

    def _thing(self) -> str:
        if self.where == "reports":
            item = self.report_rows.current
            return joined([day(item.published).strip(), item.outlet, item.title]) if item else ""
        if self.where == "earlier" and (match := self.earlier_rows.current):
            said = match.match.candidate.statement
            return joined([relation_sign(match.relation).label, said.outlet, said.title, said.text])
        if self.claim is None:
            return "no claim"
        place = next((i for i, item in enumerate(self.claims) if item.number == self.claim.number), 0)
        step = self.scale.get(self.claim.verdict, UNCHECKED)
        figures = ", ".join(figure_words(figure) for figure in self.claim.counts)
        note = f"note: {one_line(self.claim.note)}" if self.claim.note else ""
        count = f"claim {self.claim.number}, {place + 1} of {len(self.claims)}"
        return joined([count, f"{step.glyph} {step.label}", figures, self.claim.statement.origin, note])

    def ask(self) -> None:
        """Look for earlier reports of the current claim, once the reviewer rests on it."""
        self.asked += 1
        self.found = []
        self.set_timer(PAUSE, partial(self._tidy, self.asked))
        self.leave_search()
        if self.claim is None:
            self.earlier_pane.show([], NO_CLAIM)
            return
        self.earlier_pane.wait()
        self.set_timer(REST, partial(self._seek, self.asked))

    def _tidy(self, number: int) -> None:
        """Go through all objects while the reviewer reads: under a key it would be felt."""
        if number == self.asked:
            gc.collect()

    def leave_search(self) -> None:
        """Break off the search that nobody waits for any more."""
        if self.search:
            self.search.leave()
            self.search = None

    def _seek(self, number: int) -> None:
        if number != self.asked or self.claim is None:
            return
        claim = self.claim
        self.place = f"{claim.report} {claim.number} {self.reader.top}"
        beside = tuple(item.statement for item in self.claims if item.number != claim.number)
        question = Question(
            number, claim.number, claim.report, claim.statement, self.later, beside, self.place
        )

        def answer(found: list[Earlier], origins: str, final: bool) -> None:
            self.post_message(EarlierFound(number, found, origins, final))

        self.search = Search(self.options.library, question, answer, self.library.model)
        self.run_worker(self.search.run, thread=True, group="earlier", exit_on_error=False)

    def on_earlier_found(self, message: EarlierFound) -> None:
        """Show the answer, unless the reviewer has moved on."""
        if message.question != self.asked or (not message.found and not message.final):
            return
        self.origins = message.origins
        self.show_earlier(list(message.found), "" if message.final else "looking further …")
        if self.looked_at:
            self.looked_at()

    def show_earlier(self, found: list[Earlier], told: str = "") -> None:
        """Show the matches that the filter leaves; the cursor stays on its match."""
        self.found, words = found, self.sieves["earlier"]
        now = self.earlier_rows.current if self.earlier_rows.cursor else None
        self.earlier_pane.show(
            sifted(found, words, earlier_words) if words else found,
            counts=self.origins,
            keep=now.match.candidate.sentence if now else None,
            told=told or ("later ones too" if self.later else ""),
            sieve=Sieve(words, len(found)),
        )
