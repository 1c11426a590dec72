"""A text to read: help, history, explanation, timeline."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.events import Resize
from textual.widgets import Static

from tui.dialogs.dialog import Dialog

Draw = Callable[[int], Content]
"""Returns the text for rows so wide."""


FULL, WIDEST = 80, 110
"""Columns under which a dialog takes them all, and the most that it takes; as the style sheet has it."""


class Drawn(Static):
    """A text that is drawn for the width it has."""

    def __init__(self, draw: Draw, width: int) -> None:
        super().__init__(draw(width), markup=False)
        self.draw = draw
        self.drawn_for = width

    def on_resize(self, event: Resize) -> None:
        """Draw it for the new width."""
        if event.size.width != self.drawn_for:
            self.drawn_for = event.size.width
            self.call_after_refresh(self.redraw)

    def redraw(self) -> None:
        """Draw it anew."""
        self.update(self.draw(self.drawn_for))


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

    def __init__(self, title: str, draw: Draw) -> None:
        super().__init__(title)
        self.draw = draw

    def body(self) -> ComposeResult:
        """Lay out the text, for the width that it has most likely."""
        screen = self.app.size.width
        with VerticalScroll(classes="page"):
            yield Drawn(self.draw, screen - 7 if screen < FULL else min(screen * 9 // 10, WIDEST) - 7)

    def redraw(self) -> None:
        """Show what the text is now."""
        self.query_one(Drawn).redraw()

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
