"""A report understood anew, for what the library does not keep; a long one is read beside the screen."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from tui import dialogs
from tui.desk.judging import Judging

if TYPE_CHECKING:
    from claims.model import Analysis

SHORT: Final = 10_000
"""Characters of a report that is understood in less than 50 ms where the rules are not compiled."""


class Understanding(Judging):
    """What keys do that need more of the open report than its claims."""

    def understand(self, then: Callable[[Analysis], object]) -> None:
        """Hand on what is understood of the open report; the reviewer may leave a long one that is read."""
        if self.report is None:
            return
        number, path, newsroom = self.report.number, self.options.library, self.library.newsroom
        if len(self.reader.text) <= SHORT:
            then(self.library.analysis(number))
            return

        def read() -> Analysis:
            from db.library import Library

            with Library.open(path) as library:
                library.newsroom = newsroom
                return library.analysis(number)

        told = f"The whole report is read, {len(self.reader.text):,} characters …"
        self.app.push_screen(dialogs.Waiting(self.report.title, told, read), dialogs.given(then))
