"""The desk as a whole: all keys together, and the library when it opens."""

from __future__ import annotations

import gc
from contextlib import suppress
from typing import TYPE_CHECKING, ClassVar

from textual.binding import BindingType
from textual.worker import Worker, WorkerState

from db.errors import LibraryError, NotFound
from tui.desk.sharing import Sharing
from tui.keys import bindings
from tui.messages import Failed, LibraryReady
from tui.seeking import PLACE

if TYPE_CHECKING:
    from db.library import Library

TIDYING = (700, 10, 1_000)
"""How often Python looks for objects that nobody uses: among the new ones as ever, under a millisecond; among
all hardly ever, since that took 30 to 70 ms of one key in a dozen; the desk does it between keys."""


class Desk(Sharing):
    """Four panes over one library."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("desk")]

    def on_mount(self) -> None:
        """Show an empty frame first; the library opens after it."""
        self.at("reports")
        self.report_rows.empty = "Opening the library …"
        self.call_after_refresh(self._prepare)

    def _prepare(self) -> None:
        path = self.options.library

        def prepare() -> None:
            """Bring the file up to date; then load the rules, while the reviewer sees the first report."""
            from db.library import Library

            Library.open(path).close()
            self.post_message(LibraryReady())
            import tui.dialogs.note
            import tui.editing_form  # noqa: F401

        self.run_worker(prepare, thread=True, group="open", exit_on_error=False)

    def on_library_ready(self) -> None:
        """Open the library for this thread and go to where the reviewer left."""
        from db.kept import Kept
        from db.library import Library

        self.opened_library = Library.open(self.options.library, who=self.options.who)
        self.opened_library.kept = Kept()
        if self.options.furnish:
            self.options.furnish(self.opened_library)
        if self.opened_library.notice:
            self.notify(self.opened_library.notice, severity="warning", markup=False)
        self._theme_of_last_time(self.library)
        self.load_reports()
        self._resume(self.library)
        gc.freeze()  # what is loaded by now stays: going through all of it took 40 ms of a key now and then
        gc.set_threshold(*TIDYING)
        if self.options.problems:
            self.notify("\n".join(self.options.problems), title="Settings", severity="warning", markup=False)
        if self.options.tour:
            self.action_tour()
            if self.options.toured:
                self.options.toured()

    def _theme_of_last_time(self, library: Library) -> None:
        name = self.options.theme or library.recall("theme")
        if name in self.app.available_themes:
            self.app.theme = name

    def _resume(self, library: Library) -> None:
        """Open the report that was asked for, else the one read last, else the first."""
        parts = [int(part) for part in library.recall(PLACE).split() if part.isdigit()]
        report, claim, top = parts if len(parts) == 3 else (0, 0, 0)
        if self.options.start is not None:
            report, claim, top = self.options.start, 0, 0
        try:
            if report:
                self.open_report(report, claim or None, top=top)
                self.at("reader")
                return
        except NotFound:
            pass
        if self.report_rows.items:
            self.open_report(self.report_rows.items[0].number)

    def on_unmount(self) -> None:
        """Remember the place and close the library."""
        self.leave_search()
        if self.opened_library:
            if self.place:
                with suppress(LibraryError):
                    self.opened_library.remember(PLACE, self.place)
            self.opened_library.close()
            self.opened_library = None

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """Say in words what went wrong in the background."""
        if event.state is WorkerState.ERROR and event.worker.error is not None:
            error = event.worker.error
            name = "" if isinstance(error, LibraryError) else f"{type(error).__name__}: "
            self.post_message(Failed(f"{name}{error}", event.worker.group))
