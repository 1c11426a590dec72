"""A text cut into rows of the screen that knows the row of every offset: to scroll in and to point at."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from rich.cells import cell_len
from textual.geometry import Offset, Region, Size
from textual.scroll_view import ScrollView
from textual.selection import Selection

from tui.paint import Painted
from tui.wrap import Fold, Row, wrapped

GUTTER = 3
"""Cells left of the text: '>' on the current claim, its verdict glyph, a space."""
ROOMY = 16
"""Rows from which there is room for an empty one between paragraphs; chosen by eye."""
AROUND = 2
"""Rows shown above and below what is gone to, where there is room."""
WIDEST = 100
"""Longer rows are hard to read; chosen by eye."""


class TextRows(Painted, ScrollView, can_focus=True, inherit_bindings=False):
    """Shows a text row by row."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self.text = ""
        self.rows: Sequence[Row] = ()
        self._height = 0
        """Rows on screen when the text was wrapped last."""
        self._starts: list[int] = []
        self._selected: Selection | None = None
        """What the mouse was drawn over."""
        self._place: tuple[int, Row | None] = (0, None)
        """Where to begin, and what to go to, once a text that is out of sight has a size."""

    def begin(self, text: str, top: int) -> None:
        """Show a text from the row of the offset ``top``."""
        self.text = text
        self.rows, self._place = (), (top, None)
        self._reflow()
        self.scroll_to(y=self.row_of(top), animate=False, force=True)

    def in_sight(self) -> Row | None:
        """Return what is to stay in sight when the size changes."""
        raise NotImplementedError

    def laid_out(self) -> None:
        """Do what follows from new rows."""
        raise NotImplementedError

    def go_to(self, start: int, end: int) -> None:
        """Scroll a stretch into view, with up to two rows around it; a long one from its beginning."""
        if not self.rows:
            self._place = (self._place[0], (start, end))
            return
        top, bottom = self.row_of(start), self.row_of(max(start, end - 1))
        rows = bottom - top + 1
        above = min(AROUND, top, max(0, self.size.height - rows) // 2)
        around = Region(0, top - above, 1, rows + 2 * above)
        self.scroll_to_region(around, animate=False, force=True, x_axis=False)

    def row_of(self, offset: int) -> int:
        """Return the row that holds an offset."""
        return max(0, bisect_right(self._starts, offset) - 1)

    @property
    def top(self) -> int:
        """Offset of the first letter on screen."""
        row = min(int(self.scroll_offset.y), len(self.rows) - 1)
        return self.rows[row][0] if self.rows else self._place[0]

    def on_resize(self) -> None:
        """Wrap for the new width and keep the place, and in sight what is to stay there."""
        top, wanted = self.top, self.in_sight() if self.rows else self._place[1]
        self._reflow()
        self.scroll_to(y=self.row_of(top), animate=False, force=True)
        if wanted:
            self.go_to(*wanted)

    @property
    def fold(self) -> Fold | None:
        """How a text is cut here; None while there is no room for any."""
        width = self.scrollable_content_region.width
        return (max(4, min(WIDEST, width - GUTTER - 2)), self.size.height >= ROOMY) if width > 0 else None

    def _reflow(self) -> None:
        self._height = self.size.height
        width = self.scrollable_content_region.width
        if fold := self.fold:
            self.rows = wrapped(self.text, *fold)
            self._starts = [start for start, _ in self.rows]
            self.laid_out()
            self.virtual_size = Size(width, len(self.rows))
            self.refresh()

    def offset_at(self, x: int, y: int) -> int | None:
        """Return the offset of the letter at a cell of the widget."""
        row = y + int(self.scroll_offset.y)
        if not 0 <= row < len(self.rows) or x < GUTTER:
            return None
        start, end = self.rows[row]
        used = GUTTER
        for offset in range(start, end):
            used += cell_len(self.text[offset])
            if used > x:
                return offset
        return max(start, end - 1)

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """Return the text under the mouse selection, as it stands in the report."""
        if not self.rows:
            return None
        return self.text[self._offset(selection.start, 0) : self._offset(selection.end, len(self.text))], "\n"

    def _offset(self, place: Offset | None, default: int) -> int:
        if place is None or place.y >= len(self.rows):
            return default
        start, end = self.rows[max(0, place.y)]
        return min(start + place.x, end)

    def selection_updated(self, selection: Selection | None) -> None:
        """Draw the selection."""
        self._selected = selection
        self.refresh()

    def action_scroll_rows(self, by: int) -> None:
        """Scroll by rows."""
        self.scroll_relative(y=by, animate=False)

    def action_scroll_part(self, part: float) -> None:
        """Scroll by a part of the page."""
        self.scroll_relative(y=int(part * max(1, self.size.height - 1)), animate=False)

    def action_scroll_edge(self, end: int) -> None:
        """Scroll to the first or the last row."""
        self.scroll_to(y=self.max_scroll_y if end else 0, animate=False)
