"""Component classes as styles to lay over text, whole: ground, colour, underline and reverse."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, cast

from rich.cells import cell_len, set_cell_size
from rich.color import Color
from rich.segment import Segment
from rich.style import Style as RichStyle
from textual import events
from textual._styles_cache import StylesCache
from textual.content import Content
from textual.geometry import Region, Size
from textual.reactive import Reactive
from textual.strip import Strip
from textual.style import Style
from textual.widget import Widget

from tui.verdicts import RELATIONS, SCALE

if TYPE_CHECKING:
    from textual.scrollbar import ScrollBar, ScrollBarRender

PAINTS = {
    *(f"verdict--{step.word}" for step in SCALE),
    "verdict--unchecked",
    *(f"relation--{name}" for name in RELATIONS),
    "paint--quiet",
    "paint--strong",
    "paint--hit",
    "rows--cursor",
    "rows--cursor-here",
    "reader--claim",
    "reader--current",
    "reader--figure",
    "reader--current-figure",
    "reader--cursor",
    "reader--selection",
}
"""Component classes that lists and readers paint with. The app holds them, once for all: as classes of a list
or text, Textual would work them out for each one, and again with every change of its styles."""

Piece = tuple[str, ...]
"""Text, and the component classes that paint it, the later ones over the earlier ones."""


def fitted(pieces: Sequence[Piece], width: int) -> list[Piece]:
    """Return what fits in so many cells; "…" stands at the end of what was cut off.

    >>> fitted([("3 killed", "paint--strong"), (" in Homs",)], 12)
    [('3 killed', 'paint--strong'), (' in…',)]
    """
    if sum(cell_len(text) for text, *_ in pieces) <= width:
        return list(pieces)
    found: list[Piece] = []
    room = width - 1
    for text, *names in pieces:
        cells = cell_len(text)
        if cells > room:
            return [*found, (set_cell_size(text, room) + "…", *names)]
        found.append((text, *names))
        room -= cells
    return found


class Lines(StylesCache):
    """Keeps the lines of a painted widget, which has no frame, margin or tint of its own.

    ``StylesCache`` asks for all of these for every line: half as long again as the line itself took. Cells
    under a scroll bar are drawn only for who asks for them.
    """

    def render_widget(self, widget: Widget, crop: Region) -> list[Strip]:
        """Return the lines of a part of the widget; only those that changed are drawn."""
        painted, cache = cast("Painted", widget), self._cache
        room, top = widget.scrollable_content_region.width, int(widget.scroll_offset.y)
        first, last = crop.column_span
        width = room if (first, last) == (0, room) else widget.outer_size.width
        if width != self._width:
            self.clear()
            self._width = width
        for y in crop.line_range:
            if y in self._dirty_lines or y not in cache:
                cache[y] = Strip(painted.whole(y, width, room, top), width)
        self._dirty_lines.difference_update(crop.line_range)
        strips = [cache[y] for y in crop.line_range]
        return strips if (first, last) == (0, width) else [strip.crop(first, last) for strip in strips]


class Column(StylesCache):
    """Keeps the cells of an upright scroll bar: of a few kinds, each made once."""

    def __init__(self) -> None:
        super().__init__()
        self._kinds: dict[Segment, Strip] = {}

    def render_widget(self, widget: Widget, crop: Region) -> list[Strip]:
        """Return the cells of a part of the bar."""
        bar = cast("ScrollBar", widget)
        drawn = cast("ScrollBarRender", bar.render())
        style = bar.app.console.get_style(drawn.style)
        ground = RichStyle.from_color(None, style.bgcolor)
        cells = drawn.render_bar(
            size=bar.size.height,
            virtual_size=drawn.virtual_size,
            window_size=drawn.window_size,
            position=drawn.position,
            thickness=bar.size.width,
            back_color=style.bgcolor or Color.default(),
            bar_color=style.color or Color.default(),
        ).segments
        return [self._strip(bar, cell, ground) for cell in cells[crop.y : crop.bottom]]

    def _strip(self, bar: Widget, cell: Segment, ground: RichStyle) -> Strip:
        if cell not in self._kinds:
            self._kinds[cell] = Strip([Segment(cell.text, filtered(bar, ground + cell.style))])
        return self._kinds[cell]


def filtered(widget: Widget, style: RichStyle) -> RichStyle:
    """Return a style as the app lets it be seen: without colours, in those of the terminal, or dimmed."""
    piece = [Segment(" ", style)]
    for one in widget.get_line_filters():
        piece = one.apply(piece, widget.background_colors[1])
    return piece[0].style or style


class Painted(Widget):
    """A widget that draws its own lines and paints them with component classes.

    ``Widget.get_visual_style(partial=True)`` leaves out reverse and every opaque ground (Textual 8.2.8).
    No rule of the style sheet asks whether such a widget has the focus: a rule that did would have all its
    styles worked out again, and all of it drawn, with every change of the pane.
    """

    virtual_size: Reactive[Size] = Reactive(Size(0, 0))
    """Of its own, since Textual lays out all panes anew for a list or text of another length."""

    _styles_by_name: dict[str, Style] | None = None
    _ground: RichStyle | None = None
    _mixed: dict[tuple[str, ...], RichStyle] | None = None
    _quiet: tuple[str, int, list[Content]] = ("", 0, [])

    def on_mount(self) -> None:
        """Draw line by line."""
        self._styles_cache = Lines()

    @property
    def vertical_scrollbar(self) -> ScrollBar:
        """The scroll bar, which keeps its cells."""
        bar = super().vertical_scrollbar
        if not isinstance(bar._styles_cache, Column):
            bar._styles_cache = Column()
        return bar

    def watch_virtual_size(self, size: Size) -> None:
        """Fit the scroll bar."""
        self._scroll_update(size)

    def whole(self, y: int, width: int, room: int, top: int) -> list[Segment]:
        """Return a line of the screen over the whole width, of which so much is room for what is drawn."""
        segments = self.draw(y, room, top)
        if width > room:
            segments.append(Segment(" " * (width - room), self.ground))
        return segments

    def draw(self, y: int, width: int, top: int) -> list[Segment]:
        """Return a line of the screen, so many cells wide; the first one is line ``top`` of the whole."""
        raise NotImplementedError

    def paint(self, name: str) -> Style:
        """Return the style of a component class, and nothing of what lies below it."""
        if self._styles_by_name is None:
            self._styles_by_name = {}
        if name not in self._styles_by_name:
            self._styles_by_name[name] = self._painted(name)
        return self._styles_by_name[name]

    def _painted(self, name: str) -> Style:
        styles = self.app.get_component_styles(name)
        letters = styles.text_style
        return Style(
            background=styles.background if styles.has_rule("background") else None,
            foreground=styles.color if styles.has_rule("color") else None,
            bold=letters.bold,
            underline=letters.underline,
            reverse=letters.reverse,
        )

    @property
    def ground(self) -> RichStyle:
        """The style of empty cells; Textual works out ``rich_style`` anew for every line."""
        if self._ground is None:
            self._ground = filtered(self, self.rich_style)
        return self._ground

    def segment(self, text: str, *names: str) -> Segment:
        """Return text painted with these component classes, the later ones over the earlier ones."""
        if self._mixed is None:
            self._mixed = {}
        if names not in self._mixed:
            self._mixed[names] = filtered(self, sum(map(self.paint, names), self.visual_style).rich_style)
        return Segment(text, self._mixed[names])

    def quietly(self, words: str, y: int, width: int) -> list[Segment]:
        """Return a line of what a list or text without anything in it says."""
        if self._quiet[:2] != (words, width):
            lines = Content(words).wrap(max(1, width - 2)) if words else []
            self._quiet = (words, width, list(lines))
        lines = self._quiet[2]
        line = f" {lines[y].plain}" if y < len(lines) else ""
        return [self.segment(set_cell_size(line, width), "paint--quiet")]

    def notify_style_update(self) -> None:
        """Forget the styles: the theme changed."""
        self._styles_by_name = self._ground = self._mixed = None
        super().notify_style_update()

    def on_focus(self, event: events.Focus) -> None:
        """Take the focus, and draw only what shows it."""
        event.prevent_default()
        self._has_focus(True, events.DescendantFocus(self))

    def on_blur(self, event: events.Blur) -> None:
        """Lose the focus, and draw only what shows it."""
        event.prevent_default()
        self._has_focus(False, events.DescendantBlur(self))

    def _has_focus(self, here: bool, told: events.DescendantFocus | events.DescendantBlur) -> None:
        self.has_focus = here
        if self.parent is not None:
            self.parent.post_message(told)

    def watch_has_focus(self, _has_focus: bool) -> None:
        """Draw what shows the focus."""
        self.draw_focus()

    def draw_focus(self) -> None:
        """Draw again what looks otherwise with the focus."""
