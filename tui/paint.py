"""Component classes as styles to lay over text, whole: ground, colour, underline and reverse."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.segment import Segment
from textual import events
from textual.content import Content
from textual.strip import Strip
from textual.style import Style
from textual.widget import Widget

from tui.verdicts import RELATIONS, SCALE

if TYPE_CHECKING:
    from rich.style import Style as RichStyle

PAINTS = {
    *(f"verdict--{step.word}" for step in SCALE),
    "verdict--unchecked",
    *(f"relation--{name}" for name in RELATIONS),
    "paint--quiet",
    "paint--strong",
    "paint--hit",
    "rows--cursor",
    "rows--cursor-here",
}
"""Component classes that every list and reader may paint with."""


class Painted(Widget):
    """A widget that draws its own lines and paints them with component classes.

    ``Widget.get_visual_style(partial=True)`` leaves out reverse and every opaque ground (Textual 8.2.8).
    No rule of the style sheet asks whether such a widget has the focus: a rule that did would have all its
    styles worked out again, and all of it drawn, with every change of the pane.
    """

    _styles_by_name: dict[str, Style] | None = None
    _ground: RichStyle | None = None
    _mixed: dict[tuple[str, ...], RichStyle] | None = None
    _told: tuple[str, int, list[Content]] = ("", 0, [])

    def paint(self, name: str) -> Style:
        """Return the style of a component class, and nothing of what lies below it."""
        if self._styles_by_name is None:
            self._styles_by_name = {}
        if name not in self._styles_by_name:
            self._styles_by_name[name] = self._painted(name)
        return self._styles_by_name[name]

    def _painted(self, name: str) -> Style:
        styles = self.get_component_styles(name)
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
            self._ground = self.rich_style
        return self._ground

    def segment(self, text: str, *names: str) -> Segment:
        """Return text painted with these component classes, the later ones over the earlier ones."""
        if self._mixed is None:
            self._mixed = {}
        if names not in self._mixed:
            self._mixed[names] = sum(map(self.paint, names), self.visual_style).rich_style
        return Segment(text, self._mixed[names])

    def told(self, words: str, y: int, width: int) -> Strip:
        """Return a line of what a list or text without anything in it says."""
        if self._told[:2] != (words, width):
            lines = Content(words).wrap(max(1, width - 2)) if words else []
            self._told = (words, width, list(lines))
        lines = self._told[2]
        line = f" {lines[y].plain}" if y < len(lines) else ""
        return Strip([self.segment(line, "paint--quiet")]).adjust_cell_length(width, self.ground)

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
