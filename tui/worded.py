"""Words in a few lines that never scroll, drawn at once and kept: the bars, the headline, the evidence."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, Self, cast

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style as RichStyle
from textual._border import BORDER_CHARS
from textual.content import Content
from textual.geometry import Region
from textual.strip import Strip
from textual.style import Style
from textual.visual import Visual
from textual.widgets import Static

from tui.paint import Painted, filtered
from tui.words import plural

LAST: Final = 2
"""Cells of the line above the words behind what it says."""


class Worded(Painted, Static):
    """Shows a content between its padding, below a line if the style sheet wants one above it.

    The line says how many rows have no room below it; without words there is none.

    ``Static`` marks every piece with its place in the text, for the mouse: a style for each. These marks are
    made here only when the mouse asks, by ``render_line``.
    """

    _laid: list[list[Segment]] | None = None
    _styled: dict[Style, RichStyle] | None = None

    def refresh(
        self, *regions: Region, repaint: bool = True, layout: bool = False, recompose: bool = False
    ) -> Self:
        """Draw again what may have changed."""
        self._laid = None
        return super().refresh(*regions, repaint=repaint, layout=layout, recompose=recompose)

    def notify_style_update(self) -> None:
        """Forget what was drawn in other colours."""
        self._laid = self._styled = None
        super().notify_style_update()

    def on_resize(self) -> None:
        """Lay out the words for the new width."""
        self._laid = None

    def whole(self, y: int, width: int, room: int, top: int) -> list[Segment]:
        """Return a line with what stands around the words."""
        if self._laid is None:
            self._laid = list(self._lay(width, room))
        return self._laid[y] if y < len(self._laid) else [Segment(" " * width, self.ground)]

    def _lay(self, width: int, room: int) -> Iterator[list[Segment]]:
        kind, colour = self.styles.border_top
        lines = self._lines(room)
        if kind:
            line = BORDER_CHARS[kind][0][1]
            below = len(lines) - self.size.height
            told = f" {plural(below, 'more row')} " if below > 0 else ""
            said = any(text for words in lines for text, *_ in words)
            drawn = f"{told}{line * LAST}".rjust(width, line) if said else " " * width
            yield [self._segment(drawn, self.visual_style + Style(foreground=colour))]
        before = self.gutter.left
        for line_of_words in lines:
            rest = width - before - sum(cell_len(text) for text, *_ in line_of_words)
            yield [
                Segment(" " * before, self.ground),
                *line_of_words,
                Segment(" " * rest, self.ground),
            ]

    def _lines(self, room: int) -> list[list[Segment]]:
        content, base = cast("Content", self.render()), self.visual_style
        if self.text_selection is not None:
            return [self._seen(strip) for strip in Visual.to_strips(self, content, room, None, base)]
        return [
            [
                self._segment(text, base + style)
                for text, style in line.render(base, end="", parse_style=self._get_style)
            ]
            for line in content.wrap(room)
        ]

    def _segment(self, text: str, style: Style) -> Segment:
        if self._styled is None:
            self._styled = {}
        if style not in self._styled:
            self._styled[style] = filtered(self, style.rich_style)
        return Segment(text, self._styled[style])

    def _seen(self, strip: Strip) -> list[Segment]:
        return [Segment(text, style and filtered(self, style)) for text, style, _ in strip]
