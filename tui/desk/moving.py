"""Going about: panes, reports, claims, the queue, back, zoom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on
from textual.events import DescendantFocus

from tui.ahead import Coming
from tui.desk.base import ZOOM
from tui.desk.deciding import Deciding
from tui.frame import Framed
from tui.lists import Rows
from tui.reader import Reader
from tui.words import plural, telling

if TYPE_CHECKING:
    from db.records import LibraryClaim

MOST_QUEUED = 200
"""Open claims read at once for a walk; when they are done, the next ones are read."""


class Moving(Deciding):
    """Keys that move."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self.walk: list[tuple[int, int, str]] = []
        """The queue as it was when the walk began: (claim, report, why); it does not jump meanwhile."""
        self.step = -1

    def on_descendant_focus(self, event: DescendantFocus) -> None:
        """Follow the focus, whoever moved it."""
        for name, pane in self.panes.items():
            if pane in event.widget.ancestors_with_self:
                self.where = name
                self.show_place()
                self.keybar.pane = name
                if self.opened_library:
                    self.tell_thing(keep_news=True)

    def action_pane(self, by: int) -> None:
        """Go to the next or previous pane."""
        names = list(self.panes)
        self.say("")
        self.at(names[(names.index(self.where) + by) % len(names)])

    def _beside(self, by: int) -> int:
        """Return the row of the next or previous report; that of the cursor where another one is open."""
        item = self.report_rows.current
        is_open = item is not None and self.report is not None and item.number == self.report.number
        return self.report_rows.cursor + (by if is_open else 0)

    def coming(self) -> list[Coming]:
        """Return what comes next in the queue, while it is walked, and the reports beside the open one."""
        on = self.walk[self.step + 1 : self.step + 2] if self.walking else []
        items = self.report_rows.items
        rows = [row for row in (self._beside(1), self._beside(-1)) if 0 <= row < len(items)]
        queued = [Coming(report, claim) for claim, report, _ in on]
        return [*queued, *(Coming(items[row].number) for row in rows)]

    def action_report(self, by: int) -> None:
        """Open the next or previous report of the list."""
        rows = self.report_rows
        if not rows.items:
            return
        index = self._beside(by)
        if 0 <= index < len(rows.items):
            self.walking = False
            rows.select(index)
            self.open_report(rows.items[index].number)
        else:
            self.say(
                "This is the last report of the list." if by > 0 else "This is the first report of the list."
            )

    @on(Rows.Moved, "#reports")
    def report_moved(self) -> None:
        """Name the report under the cursor."""
        self.tell_thing()

    @on(Rows.Opened, "#reports")
    def report_opened(self) -> None:
        """Read the report under the cursor."""
        item = self.report_rows.current
        if item:
            self.walking = False
            self.open_report(item.number)
            self.at("reader")

    @on(Rows.Moved, "#claims")
    def claim_moved(self) -> None:
        """Make the claim under the cursor the current one."""
        item = self.claim_rows.current
        if item and (self.claim is None or item.number != self.claim.number):
            self.choose(item)

    @on(Rows.Opened, "#claims")
    def action_go_to_earlier(self) -> None:
        """Go to the earlier reports of the claim."""
        self.at("earlier")

    @on(Rows.Moved, "#earlier")
    def earlier_moved(self) -> None:
        """Show what is known of the match under the cursor."""
        self.earlier_pane.tell()
        self.tell_thing()

    @on(Reader.MarkClicked)
    def mark_clicked(self, message: Reader.MarkClicked) -> None:
        """Choose the claim that was clicked in the text."""
        chosen = next((item for item in self.claims if item.number == message.number), None)
        if chosen and message.reader is self.reader:
            self.choose(chosen)

    def action_mark(self, by: int) -> None:
        """Go to the next or previous claim, or hit of a find."""
        if self.reader.hits:
            self.next_hit(by)
            return
        following = self.neighbour(by)
        if following:
            self.choose(following)
        elif self.sieves["claims"]:
            self.say("No further claim holds the words of the filter; Escape in the claims shows all again.")
        elif self.claims:
            self.say("No further claim in this report; J opens the next report, w the next open claim.")

    def next_hit(self, by: int) -> None:
        """Go to the next hit of a find."""
        raise NotImplementedError

    def neighbour(self, by: int) -> LibraryClaim | None:
        """Return the next or previous claim in the text, of those that the list shows."""
        return next(iter(self.ahead(by)), None)

    def ahead(self, by: int) -> list[LibraryClaim]:
        """Return the claims that the list shows after the current one, or before it, nearest first."""
        number = self.claim.number if self.claim else None
        place = next((i for i, item in enumerate(self.claims) if item.number == number), -1)
        on, back = self.claims[place + 1 :], self.claims[: max(0, place)][::-1]
        found = on if by > 0 or place < 0 else back
        if not self.sieves["claims"]:
            return found
        shown = {item.number for item in self.claim_rows.items}
        return [item for item in found if item.number in shown]

    def action_queue(self, by: int) -> None:
        """Go along the queue of open claims."""
        if by > 0 and self.step >= len(self.walk) - 1:
            self._read_queue()
        place = self.step + by
        while 0 <= place < len(self.walk):
            claim, report, why = self.walk[place]
            if by < 0 or self._waits(claim):
                self.step, self.walking = place, True
                self._go_to(report, claim)
                kind, _, reason = why.partition(": ")
                told = f"{kind}: {telling(reason)}" if reason else why
                self.say(f"{told} · {plural(len(self.walk) - place, 'open claim')} in the queue")
                return
            place += by
        self.say("No open claim is left." if by > 0 else "This is where the queue began.")

    def _waits(self, number: int) -> bool:
        claim = self.library.claim(number)
        return not claim.hidden and (claim.verdict == "unchecked" or claim.news > 0)

    def _read_queue(self) -> None:
        items = self.library.queue(limit=MOST_QUEUED)
        self.walk = [(item.claim, item.report, item.reason) for item in items]
        self.step = -1

    def _go_to(self, report: int, claim: int) -> None:
        if self.report and self.report.number == report:
            if self.stale:
                self.refresh_claims()
            chosen = next((item for item in self.claims if item.number == claim), None)
            self.choose(chosen)
        else:
            self.open_report(report, claim)
        if self.where in ("reports", "earlier"):
            self.at("reader")

    def advance(self) -> None:
        """After a verdict: the next open claim, of the queue while it is walked, else of this report."""
        if not self.options.auto_advance:
            return
        if self.walking:
            self.action_queue(1)
            if self.stale:
                told = self.status.news
                self.refresh_claims()
                self.say(told)
            return
        waiting = [item for item in (*self.ahead(1), *self.ahead(-1)[::-1]) if item.verdict == "unchecked"]
        if waiting:
            self.choose(waiting[0])
        elif self.sieves["claims"]:
            self.say("Every claim that the filter leaves is judged; Escape in the claims shows all again.")
        else:
            self.say("Every claim of this report is judged; w goes to the next open claim of the library.")

    def action_skip(self) -> None:
        """Leave the claim open and go on."""
        if self.claim:
            self.library.skip(self.claim.number)
            self.advance()

    def action_go_back(self) -> None:
        """Go back to where the reviewer came from."""
        if not self.trail:
            self.say("There is nowhere to go back to.")
            return
        report, claim = self.trail.pop()
        self.open_report(report, claim, back=False)

    def action_zoom(self) -> None:
        """Let the focused pane fill the screen, or shrink it back."""
        self.toggle_class(ZOOM)
        self.show_place()

    def action_redraw(self) -> None:
        """Draw everything anew."""
        if isinstance(self.app, Framed):
            self.app.frame.forget()
        self.refresh(layout=True)

    def action_back(self) -> None:
        """Leave the zoom, else quit."""
        if self.has_class(ZOOM):
            self.action_zoom()
        else:
            self.app.exit()
