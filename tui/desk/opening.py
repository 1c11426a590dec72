"""What is open on the desk: a report of the list, its claims, the current one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from tui.bars import header_words
from tui.desk.asking import Asking
from tui.filters import ORDERS
from tui.paging import Paged
from tui.panes.pane import Sieve
from tui.panes.reader import marks_of
from tui.sifting import claim_words, sifted
from tui.verdicts import UNCHECKED, relation_sign
from tui.words import day, figure_words, joined, one_line

if TYPE_CHECKING:
    from db.records import LibraryClaim, Report


class Opening(Asking):
    """Shows reports and claims, and what a decision made of them."""

    def load_reports(self, *, still: bool = False) -> None:
        """Read the list of reports again; the cursor stays on the report that is open.

        ``still`` leaves the list as it is where something in sight would be moved out of it.
        """
        asked, order = self.filters.asked(), self.order
        number = self.library.count_reports(**asked)
        read = partial(self.library.reports, **asked, order=order)
        pages: Paged[Report] = Paged(number, lambda limit, offset: read(limit=limit, offset=offset))
        self.report_rows.scale = self.claim_rows.scale = self.scale
        if not still or self.report_rows.stays(pages):
            self.reports_pane.show(pages, self.library.count().reports, self.filters.chips(), ORDERS[order])
        self.load_header()

    def load_header(self) -> None:
        """Read the counts again."""
        counts = self.library.count()
        self.keybar.empty = not counts.reports
        self.header.told = header_words(
            self.options.library.name,
            counts,
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
