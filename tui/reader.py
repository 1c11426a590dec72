"""The text of a report with its claims lit: only the rows on screen are styled, offsets stay exact."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from rich.segment import Segment
from textual import events
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip

from tui.textrows import GUTTER, TextRows
from tui.words import visible
from tui.wrap import Row


@dataclass(frozen=True, slots=True)
class Mark:
    """One lit stretch of the text."""

    start: int
    end: int
    number: int
    """Whose claim it is: its number in the library."""
    glyph: str
    verdict: str
    figures: tuple[tuple[int, int], ...] = ()


class Reader(TextRows, can_focus=True, inherit_bindings=False):
    """Shows a text with what is lit in it."""

    class MarkClicked(Message):
        """A lit stretch was clicked."""

        def __init__(self, reader: Reader, number: int) -> None:
            super().__init__()
            self.reader = reader
            self.number = number

    def __init__(self, *, id: str | None = None, empty: str = "") -> None:  # noqa: A002
        super().__init__(id=id)
        self.empty = empty
        self.marks: Sequence[Mark] = ()
        self.current: int | None = None
        """Number of the current claim."""
        self.hits: Sequence[Row] = ()
        """What a find lights."""
        self.hit = -1
        """Which of them was gone to last; -1 before the first."""
        self.passage: Row | None = None
        """Stretch under the reviewer's hand while marking."""
        self._on_row: dict[int, list[Mark]] = {}

    def show(self, text: str, marks: Sequence[Mark], current: int | None = None, top: int = 0) -> None:
        """Show a text from the row of the offset ``top``."""
        self.current, self.hits = current, ()
        self.marks = sorted(marks, key=lambda mark: mark.start)
        self.begin(visible(text), top)

    def light_hits(self, hits: Sequence[Row], hit: int = -1) -> None:
        """Light what was found, and go to one of it."""
        self.hits, self.hit = hits, hit
        if 0 <= hit < len(hits):
            self.go_to(*hits[hit])
        self.refresh()

    def light(self, marks: Sequence[Mark], current: int | None) -> None:
        """Change the marks and leave the text where it is."""
        before, shown = self.current, set(self.marks)
        self.marks, self.current = sorted(marks, key=lambda mark: mark.start), current
        self.laid_out()
        if {(mark.start, mark.end) for mark in shown} != {(mark.start, mark.end) for mark in marks}:
            self.refresh()
            return
        changed = {mark.number for mark in shown ^ set(marks)}
        if before != current:
            changed |= {number for number in (before, current) if number is not None}
        if changed:
            self._refresh_marks(*changed)

    def set_current(self, number: int | None) -> None:
        """Make a claim the current one and show it."""
        before, self.current = self.current, number
        top = int(self.scroll_offset.y)
        for mark in self.marks:
            if mark.number == number:
                self.go_to(mark.start, mark.end)
        if top != int(self.scroll_offset.y):
            self.refresh()
        else:
            self._refresh_marks(before, number)

    def _refresh_marks(self, *numbers: int | None) -> None:
        """Draw only the rows of these claims again: few bytes for a slow line."""
        for mark in self.marks:
            if mark.number in numbers:
                first, last = self.row_of(mark.start), self.row_of(max(mark.start, mark.end - 1))
                top = first - int(self.scroll_offset.y)
                self.refresh(Region(0, top, self.size.width, last - first + 1))
        if len(self.rows) > self.size.height:
            self.refresh(Region(self.size.width - 1, 0, 1, self.size.height))

    def in_sight(self) -> Row | None:
        """Return the current claim when it began on a row that was on screen."""
        top = int(self.scroll_offset.y)
        mine = (mark for mark in self.marks if mark.number == self.current)
        seen = (mark for mark in mine if top <= self.row_of(mark.start) < top + self._height)
        return next(((mark.start, mark.end) for mark in seen), None)

    def laid_out(self) -> None:
        """Know the marks of every row."""
        self._on_row = {}
        for mark in self.marks:
            for row in range(self.row_of(mark.start), self.row_of(max(mark.start, mark.end - 1)) + 1):
                self._on_row.setdefault(row, []).append(mark)

    def draw(self, y: int, width: int, top: int) -> list[Segment]:
        """Return one row: gutter, text, strip of claim positions."""
        row = y + top
        if not self.text:
            return self.quietly(self.empty, y, width)
        beside = self._beside(y)
        room = width - len(beside)
        line = self._line(row) if row < len(self.rows) else Strip([])
        if line.cell_length > room:
            line = line.crop(0, room)
        return [*line, self.segment(" " * (room - line.cell_length)), *beside]

    def _line(self, row: int) -> Strip:
        text = Strip(self._painted_row(row))
        return Strip([*self._gutter(row), *text], GUTTER + text.cell_length)

    def render_line(self, y: int) -> Strip:
        """Return one line as the mouse finds it: every letter with its row and its place there."""
        row = y + int(self.scroll_offset.y)
        if not 0 <= row < len(self.rows):
            return Strip.blank(self.size.width)
        return Strip([*self._gutter(row), *Strip(self._painted_row(row)).apply_offsets(0, row)])

    def _painted_row(self, row: int) -> list[Segment]:
        """Return the row cut where its paint changes."""
        start, end = self.rows[row]
        written = start + len(self.text[start:end].rstrip())
        layers = [
            (name, first, min(last, written))
            for name, first, last in self._layers(row)
            if first < written and last > start
        ]
        inner = {edge for _, *edges in layers for edge in edges if start < edge < end}
        cuts = [start, *sorted(inner), end]
        return [
            self.segment(
                self.text[first:last].rstrip("\n"),
                *(name for name, begin, stop in layers if begin <= first and last <= stop),
            )
            for first, last in pairwise(cuts)
        ]

    def _layers(self, row: int) -> Iterator[tuple[str, int, int]]:
        """Yield (component class, first, last) for what is lit on a row, the lowest first.

        Only one stretch is reversed: the passage being marked, or else the current claim.
        """
        for mark in self._on_row.get(row, ()):
            mine = mark.number == self.current and self.passage is None
            yield "reader--current" if mine else "reader--claim", mark.start, mark.end
            if not mine:
                yield f"verdict--{mark.verdict}", mark.start, mark.end
            for first, last in mark.figures:
                yield "reader--current-figure" if mine else "reader--figure", first, last
        for first, last in self.hits:
            yield "paint--hit", first, last
        if self.passage:
            yield "reader--cursor", *self.passage
        if self._selected and (span := self._selected.get_span(row)):
            start, end = self.rows[row]
            yield "reader--selection", start + span[0], end if span[1] == -1 else start + span[1]

    def _gutter(self, row: int) -> list[Segment]:
        marks = self._on_row.get(row, ())
        cursor = ">" if any(mark.number == self.current for mark in marks) else " "
        told = self._told_beside(row, marks)
        glyph = self.segment(told.glyph, f"verdict--{told.verdict}") if told else self.segment(" ")
        return [self.segment(cursor, "paint--strong"), glyph, self.segment(" ")]

    def _told_beside(self, row: int, marks: Sequence[Mark]) -> Mark | None:
        """Return whose glyph stands beside a row: of two that begin there the second waits for the next."""
        start = self.rows[row][0]
        begun = [mark for mark in marks if mark.start >= start]
        if begun:
            return next((mark for mark in begun if mark.number == self.current), begun[0])
        if not marks or row == 0 or marks[-1].start < self.rows[row - 1][0]:
            return None
        before = self._told_beside(row - 1, self._on_row.get(row - 1, ()))
        return marks[-1] if before is not marks[-1] else None

    def _beside(self, y: int) -> list[Segment]:
        """Return what stands beside the scroll bar for the claims at this height of the whole text."""
        height, rows = max(1, self._height), max(1, len(self.rows))
        if rows <= height:
            return []
        first, last = y * rows // height, max(y * rows // height, (y + 1) * rows // height - 1)
        here = [mark for row in range(first, last + 1) for mark in self._on_row.get(row, ())]
        if not here:
            return []
        mine = any(mark.number == self.current for mark in here)
        return [self.segment("◀" if mine else here[0].glyph, f"verdict--{here[0].verdict}")]

    def on_click(self, event: events.Click) -> None:
        """Choose the claim that was clicked."""
        offset = self.offset_at(event.x, event.y)
        for mark in self.marks:
            if offset is not None and mark.start <= offset < mark.end:
                self.post_message(self.MarkClicked(self, mark.number))
                return
