"""Handing on and bringing in: clipboard, browser, import, export."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from textual.worker import get_current_worker

from tui import dialogs
from tui.desk.looking import Looking
from tui.filters import Filters
from tui.messages import Failed, Finished, Told
from tui.settings import ENDINGS, with_ending
from tui.words import citation

if TYPE_CHECKING:
    from db.records import Report

BACKGROUND = "background"
"""Group of the workers that import and export."""
IMPORTING = "Importing"
GROWTH = 0.5
"""Seconds between two looks at the reports that came in; chosen by eye."""
STOP = "Z"
"""Key that stops them, as the table of keys has it."""


class Sharing(Looking):
    """Keys that hand on."""

    grows_at = 0.0
    """When the list of reports may be looked at again while an import runs, by the monotonic clock."""

    def action_copy(self) -> None:
        """Copy the claim."""
        claim = self.chosen()
        if claim:
            self._copy(claim.claim.text)

    def action_cite(self) -> None:
        """Copy the claim with outlet, date and address."""
        claim = self.chosen()
        if claim and self.report:
            self._copy(citation(claim.claim.text, self.report))

    def _copy(self, text: str) -> None:
        self.app.copy_to_clipboard(text)
        self.say(f"Copied, if your terminal allows it: {text}")

    def action_browser(self) -> None:
        """Open the address of the report, or of the earlier report under the cursor."""
        report = self._report_to_open()
        url = report.url if report else ""
        if urlsplit(url).scheme not in ("http", "https"):
            self.say("This report came without an address.")
            return
        self.app.open_url(url)
        self.say(f"Opened {url}")

    def _report_to_open(self) -> Report | None:
        item = self.earlier_rows.current
        if self.where == "earlier" and item:
            return self.library.report(item.match.candidate.report)
        return self.report_rows.current if self.where == "reports" else self.report

    def action_bring_in(self) -> None:
        """Import from a file or a folder."""
        from tui.fields import Field
        from tui.paths import completions, is_there, meant

        bring_in = self.options.bring_in
        if bring_in is None:
            self.say("This app was started without a way to import; use: factbrowse import FILE")
            return
        if self._is_busy():
            return

        def given(values: dict[str, str] | None) -> None:
            if values:
                self._in_background(IMPORTING, lambda told: bring_in([meant(values["source"])], told))

        field = Field(
            "source", "source", "", "a file, a folder or an address", is_there, completes=completions
        )
        self.app.push_screen(dialogs.Form("Bring in reports", [field], "brings them in"), given)

    def action_export(self) -> None:
        """Write the review of this report, or of all, to a file."""
        from tui.fields import Field, one_of
        from tui.paths import folders, is_writable, meant

        write_out = self.options.write_out
        if write_out is None:
            self.say("This app was started without a way to export; use: factbrowse export")
            return
        if self._is_busy():
            return
        fields = [
            Field(
                "what",
                "reports",
                "this one",
                "",
                one_of(("this one", "all"), False),
                ("this one", "all"),
            ),
            Field("form", "format", "md", "", one_of(tuple(ENDINGS), False), tuple(ENDINGS)),
            Field(
                "path",
                "file",
                str(Path.cwd() / "review"),
                "where to write",
                is_writable,
                completes=folders,
            ),
        ]

        def given(values: dict[str, str] | None) -> None:
            if values:
                form = values["form"]
                only = [self.report.number] if values["what"] == "this one" and self.report else []
                self._in_background(
                    "Exporting", partial(write_out, form, with_ending(meant(values["path"]), form), only)
                )

        self.app.push_screen(dialogs.Form("Export", fields, "writes the file"), given)

    def _is_busy(self) -> bool:
        """Say that something is under way already: one such work at a time."""
        if self.under_way:
            self.say(f"{self.under_way} is still under way; {STOP} stops it.")
        return bool(self.under_way)

    def _in_background(self, word: str, work: Callable[[Callable[[str], bool]], str]) -> None:
        """Run in a thread; its progress stands in the header."""
        self.under_way = word
        self.load_header()

        def run() -> None:
            worker, last = get_current_worker(), ""

            def told(sentence: str) -> bool:
                nonlocal last
                if sentence != last:
                    last = sentence
                    self.post_message(Told(sentence))
                return not worker.is_cancelled

            self.post_message(Finished(work(told)))

        self.run_worker(run, thread=True, group=BACKGROUND, exit_on_error=False, description=word)

    def on_told(self, message: Told) -> None:
        """Show how far it is, and now and then what came in."""
        if not self.under_way:
            return
        self.progress = message.sentence
        if self.under_way == IMPORTING and self.filters == Filters() and monotonic() >= self.grows_at:
            self.load_reports(still=True)
            self.grows_at = monotonic() + GROWTH
        else:
            self.load_header()

    def on_failed(self, message: Failed) -> None:
        """Say what went wrong in the background; the app goes on."""
        if message.group == BACKGROUND:
            self._rest()
        if self.opened_library is None:
            self.report_rows.empty = message.sentence
            self.report_rows.refresh()
        self.announce(message.sentence, severity="error")

    def _rest(self) -> None:
        self.under_way = self.progress = ""
        self.load_header()

    def action_stop(self) -> None:
        """Stop the import or export under way."""
        if not self.under_way:
            self.say("No import or export is under way.")
            return
        self.workers.cancel_group(self, BACKGROUND)
        self.say(f"{self.under_way}: stopping …")

    def on_finished(self, message: Finished) -> None:
        """Show what came of it."""
        self._rest()
        self.load_reports()
        if self.report is None and self.report_rows.items:
            self.open_report(self.report_rows.items[0].number)
        self.announce(message.sentence)
