"""A text to read: help, history, explanation, timeline."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from tui.dialogs.dialog import Dialog


class Page(Dialog[None]):
    """Scrolls with j, k, space, b, g, G; leaves with escape, q, enter or the key that opened it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("q,enter,question_mark", "leave", show=False),
        Binding("j,down", "by(1)", show=False),
        Binding("k,up", "by(-1)", show=False),
        Binding("space,pagedown,ctrl+d", "page(1)", show=False),
        Binding("b,pageup,ctrl+u", "page(-1)", show=False),
        Binding("g,home", "edge(0)", show=False),
        Binding("G,end", "edge(1)", show=False),
    ]
    HINT = "Escape or q leaves · j k scroll · Space page"
    AUTO_FOCUS = "VerticalScroll"

    def __init__(self, title: str, content: Content) -> None:
        super().__init__(title)
        self.content = content

    @staticmethod
    def width_in(screen: int) -> int:
        """Return how wide a row of the text may be on a screen so wide, as the style sheet has it."""
        return screen - 4 if screen < 80 else min(screen * 9 // 10, 110) - 8

    def body(self) -> ComposeResult:
        """Lay out the text."""
        with VerticalScroll(classes="page"):
            yield Static(self.content, markup=False)

    def update(self, content: Content) -> None:
        """Show another text."""
        self.query_one(".page Static", Static).update(content)

    @property
    def _scroll(self) -> VerticalScroll:
        return self.query_one(VerticalScroll)

    def action_by(self, rows: int) -> None:
        """Scroll by rows."""
        self._scroll.scroll_relative(y=rows, animate=False)

    def action_page(self, pages: int) -> None:
        """Scroll by pages."""
        self._scroll.scroll_relative(y=pages * max(1, self._scroll.size.height - 1), animate=False)

    def action_edge(self, end: int) -> None:
        """Scroll to the top or the end."""
        self._scroll.scroll_to(y=self._scroll.max_scroll_y if end else 0, animate=False)
