"""The words on the screen, as a reader sees them. The only place that looks into Textual's compositor."""

from __future__ import annotations

from typing import Any

from rich.segment import Segment
from textual.app import App
from textual.widget import Widget


def screen_text(app: App[Any]) -> str:
    """Return the rows of the screen on top."""
    strips = app.screen._compositor.render_strips()
    return "\n".join("".join(segment.text for segment in strip) for strip in strips)


def reversed_words(app: App[Any], within: Widget | None = None) -> list[str]:
    """Return what is shown with letters and ground exchanged, row by row, on the screen or in a widget."""
    return [part.text for part in shown_in(app, within) if part.style and part.style.reverse]


def shown_in(app: App[Any], within: Widget | None = None) -> list[Segment]:
    """Return what is shown, with how, on the screen or in a widget."""
    x, y, width, height = (within or app.screen).region
    strips = app.screen._compositor.render_strips()[y : y + height]
    return [segment for strip in strips for segment in strip.crop(x, x + width)]


def colours_of(app: App[Any], words: str) -> tuple[str, str]:
    """Return the colours of letters and ground, as "#rrggbb", where these words stand first on the screen."""
    strips = app.screen._compositor.render_strips()
    styles = (segment.style for strip in strips for segment in strip if words in segment.text)
    pairs = ((style.color, style.bgcolor) for style in styles if style)
    return next(
        (letters.get_truecolor().hex, ground.get_truecolor().hex)
        for letters, ground in pairs
        if letters and ground
    )
