"""A Textual app that only moves in a list and shows another text: what such a key costs at least.

python -m benchmarks.bare
"""

from __future__ import annotations

from typing import ClassVar

from textual.app import App, ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.widgets import Footer, OptionList, Static

from benchmarks.corpus import World

TEXTS = 100


class Bare(App[None]):
    """Reports at the left, the current one at the right."""

    CSS = "OptionList { width: 50; height: 1fr; } VerticalScroll { height: 1fr; }"
    BINDINGS: ClassVar[list[BindingType]] = [("J", "next", "Next"), ("Q", "quit", "Quit")]

    def compose(self) -> ComposeResult:
        """Put up the list, the text and the keys."""
        self.reports = list(World().reports(TEXTS))
        with Horizontal():
            yield OptionList(*(report.title for report in self.reports))
            with VerticalScroll(can_focus=False):
                yield Static(self._text(0), markup=False)
        yield Footer()

    def on_mount(self) -> None:
        """Stand on the first report."""
        self.query_one(OptionList).highlighted = 0

    def action_next(self) -> None:
        """Go to the next report."""
        titles = self.query_one(OptionList)
        titles.action_cursor_down()
        self.query_one(Static).update(self._text(titles.highlighted or 0))

    def _text(self, number: int) -> str:
        return " ".join(self.reports[number].sentences)


if __name__ == "__main__":
    Bare().run()
