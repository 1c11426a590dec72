"""The words on the screen, as a reader sees them. The only place that looks into Textual's compositor."""

from __future__ import annotations

from typing import Any

from textual.app import App


def screen_text(app: App[Any]) -> str:
    """Return the rows of the screen on top."""
    strips = app.screen._compositor.render_strips()
    return "\n".join("".join(segment.text for segment in strip) for strip in strips)


def reversed_words(app: App[Any]) -> list[str]:
    """Return what is shown with letters and ground exchanged, row by row."""
    strips = app.screen._compositor.render_strips()
    return [segment.text for strip in strips for segment in strip if segment.style and segment.style.reverse]
