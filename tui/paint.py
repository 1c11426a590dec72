"""Component classes as styles to lay over text, whole: ground, colour, underline and reverse."""

from __future__ import annotations

from textual.style import Style
from textual.widget import Widget

from tui.verdicts import RELATIONS, SCALE

PAINTS = {
    *(f"verdict--{step.word}" for step in SCALE),
    "verdict--unchecked",
    *(f"relation--{name}" for name in RELATIONS),
    "paint--quiet",
    "paint--strong",
    "paint--hit",
    "rows--cursor",
}
"""Component classes that every list and reader may paint with."""


class Painted(Widget):
    """A widget that draws its own lines and paints them with component classes.

    ``Widget.get_visual_style(partial=True)`` leaves out reverse and every opaque ground (Textual 8.2.8).
    """

    _styles_by_name: dict[str, Style] | None = None

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

    def notify_style_update(self) -> None:
        """Forget the styles: theme or focus changed."""
        self._styles_by_name = None
        super().notify_style_update()
