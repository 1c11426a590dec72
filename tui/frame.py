"""What stands on the terminal, so that only what differs is sent: few bytes a key for a slow line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol, runtime_checkable

from rich.color import ColorSystem
from rich.console import Console
from rich.control import Control
from textual._compositor import ChopsUpdate, CompositorUpdate, LayoutUpdate
from textual.strip import Strip

from tui.pen import PLAIN, change, pen_of

Piece = tuple[int, int, Strip]
"""Line, first cell and content of a part of the picture."""


class Frame:
    """The pieces sent so far."""

    def __init__(self) -> None:
        self._sent: dict[int, dict[int, Strip]] = {}

    def forget(self) -> None:
        """Take nothing on the terminal for known: the next picture is sent whole."""
        self._sent.clear()

    def differs(self, piece: Piece) -> bool:
        """Say whether a piece has to be sent, and take it for sent."""
        y, x, strip = piece
        line = self._sent.setdefault(y, {})
        old = line.get(x)
        if old is strip or old == strip:
            return False
        end = x + strip.cell_length
        for start in [start for start, old in line.items() if start < end and start + old.cell_length > x]:
            del line[start]
        line[x] = strip
        return True


@runtime_checkable
class Framed(Protocol):
    """An app that knows what stands on the terminal."""

    frame: Frame


class Picture(CompositorUpdate):
    """Parts of a screen, drawn; none lies over another."""

    def __init__(self, parts: Sequence[Piece]) -> None:
        self.parts = parts

    def render_segments(self, console: Console) -> str:
        """Return what has to be written to a terminal of which nothing is known."""
        return Difference(self, Frame()).render_segments(console)


Pictured = Picture | ChopsUpdate | LayoutUpdate
"""A picture of our compositor or of Textual's."""


class Difference(CompositorUpdate):
    """A picture of which only the new pieces are written."""

    def __init__(self, picture: Pictured, frame: Frame) -> None:
        self._picture = picture
        self._frame = frame

    def render_segments(self, console: Console) -> str:
        """Return what has to be written to the terminal."""
        colours = console._color_system or ColorSystem.TRUECOLOR
        written, now = [], PLAIN
        for y, x, strip in pieces(self._picture):
            if self._frame.differs((y, x, strip)):
                written.append(Control.move_to(x, y).segment.text)
                for text, style, _ in strip:
                    pen = pen_of(style, colours)
                    if pen != now:
                        written.append(change(now, pen))
                        now = pen
                    written.append(text)
        return "".join([*written, change(now, PLAIN)])


def pieces(picture: Pictured) -> Iterator[Piece]:
    """Yield the parts of a picture, whole ones: a part that is only touched is given as it stands."""
    if isinstance(picture, Picture):
        yield from picture.parts
        return
    if isinstance(picture, LayoutUpdate):
        for y, line in enumerate(picture.strips, picture.region.y):
            x = picture.region.x
            for strip in line:
                yield y, x, strip
                x += strip.cell_length
        return
    for y, first, last in picture.spans:
        for end, (x, part) in zip(picture.chop_ends[y], picture.chops[y].items(), strict=False):
            if part is not None and x < last and end > first:
                yield y, x, part
