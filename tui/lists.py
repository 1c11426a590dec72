"""A list of any length that draws only the rows on screen; a row is one or more lines of text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, ClassVar, Generic, TypeVar

from rich.cells import cell_len
from rich.segment import Segment
from textual import events
from textual.binding import BindingType
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView

from tui.keys import bindings
from tui.paint import Painted, Piece, fitted

Item = TypeVar("Item")


class Rows(Painted, ScrollView, Generic[Item], can_focus=True, inherit_bindings=False):
    """A focusable list with a cursor that starts its row with '>'."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("list")]
    LINES = 1
    """Screen lines per row."""

    cursor: reactive[int] = reactive(0, init=False, repaint=False)

    class Moved(Message):
        """The cursor went to another row."""

        def __init__(self, rows: Rows[Any], index: int) -> None:
            super().__init__()
            self.rows = rows
            self.index = index

        @property
        def control(self) -> Rows[Any]:
            """The list it happened in."""
            return self.rows

    class Opened(Moved):
        """The row under the cursor was chosen."""

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id, classes=classes)
        self.items: Sequence[Item] = ()
        self.empty = ""
        """What an empty list says instead of rows."""

    def line(self, item: Item, index: int, part: int, width: int) -> list[Piece]:
        """Return one line of a row; ``part`` counts the lines of the row from 0."""
        raise NotImplementedError

    def show(self, items: Sequence[Item], cursor: int = 0) -> None:
        """Show these items with the cursor on one of them; tells nobody."""
        before, here = self.items, self.cursor
        self.items = items
        self.set_reactive(Rows.cursor, max(0, min(cursor, len(items) - 1)))
        if isinstance(items, list) and len(items) == len(before) > 0:
            changed = [index for index, item in enumerate(items) if item != before[index]]
            self.refresh_rows(here, self.cursor, *changed)
            self._show_row(self.cursor)
        else:
            self._reflow()

    @property
    def current(self) -> Item | None:
        """The item under the cursor."""
        return self.items[self.cursor] if 0 <= self.cursor < len(self.items) else None

    def select(self, index: int) -> None:
        """Put the cursor on a row; tells nobody."""
        if 0 <= index < len(self.items) and index != self.cursor:
            before = self.cursor
            self.set_reactive(Rows.cursor, index)
            self.refresh_rows(before, index)
        self._show_row(self.cursor)

    def refresh_rows(self, *indices: int) -> None:
        """Draw these rows again; -1 is no row."""
        top = self.scroll_offset.y
        width = self.size.width
        rows = [Region(0, index * self.LINES - top, width, self.LINES) for index in indices if index >= 0]
        shown = [region for row in rows if (region := row.intersection(self.size.region))]
        if shown:
            self.refresh(*shown)

    def draw_focus(self) -> None:
        """Draw the row under the cursor again."""
        self.refresh_rows(self.cursor)

    def _reflow(self) -> None:
        width = self.scrollable_content_region.width
        self.virtual_size = Size(width, len(self.items) * self.LINES)
        self._show_row(self.cursor)
        self.refresh()

    def _show_row(self, index: int) -> None:
        """Scroll a row into view, once there is one: of no height, a list would begin at its cursor."""
        if not self.size.height:
            return
        region = Region(0, index * self.LINES, 1, self.LINES)
        self.scroll_to_region(region, animate=False, force=True, x_axis=False)

    def on_resize(self) -> None:
        """Keep the cursor on screen at the new size."""
        self._reflow()

    def watch_cursor(self, before: int, after: int) -> None:
        """Draw the two rows again and tell the screen."""
        self.refresh_rows(before, after)
        self._show_row(after)
        self.post_message(self.Moved(self, after))

    def validate_cursor(self, index: int) -> int:
        """Keep the cursor on a row."""
        return max(0, min(index, len(self.items) - 1))

    def draw(self, y: int, width: int, top: int) -> list[Segment]:
        """Return one line of the screen."""
        index, part = divmod(y + top, self.LINES)
        if not self.items:
            return self.quietly(self.empty, y, width)
        if index >= len(self.items):
            return [self.segment(" " * width)]
        here = index == self.cursor
        below = ("rows--cursor-here" if self.has_focus else "rows--cursor",) if here else ()
        line: list[Piece] = [("> " if here and part == 0 else "  ",)]
        line += self.line(self.items[index], index, part, max(1, width - 2))
        pieces = fitted(line, width)
        rest = width - sum(cell_len(text) for text, *_ in pieces)
        return [self.segment(text, *below, *names) for text, *names in [*pieces, (" " * rest,)] if text]

    def action_move(self, by: int) -> None:
        """Move the cursor by rows."""
        self.cursor += by

    def action_page(self, by: int) -> None:
        """Move the cursor by a page."""
        self.cursor += by * max(1, self.size.height // self.LINES - 1)

    def action_first(self) -> None:
        """Go to the first row."""
        self.cursor = 0

    def action_last(self) -> None:
        """Go to the last row."""
        self.cursor = len(self.items) - 1

    def action_open(self) -> None:
        """Choose the row under the cursor."""
        if self.items:
            self.post_message(self.Opened(self, self.cursor))

    def on_click(self, event: events.Click) -> None:
        """Move the cursor to the row clicked; a second click chooses it."""
        index = (event.y + self.scroll_offset.y) // self.LINES
        if 0 <= index < len(self.items):
            self.cursor = index
            if event.chain > 1:
                self.action_open()
