"""What stands on the terminal, so that only what differs is sent: few bytes a key for a slow line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, repeat
from typing import Final, Protocol, runtime_checkable

from rich.color import ColorSystem
from rich.console import Console
from rich.control import Control
from textual._compositor import ChopsUpdate, CompositorUpdate, LayoutUpdate
from textual.strip import Strip

from tui.pen import PLAIN, Pen, change, pen_of

Piece = tuple[int, int, Strip]
"""Line, first cell and content of a part of the picture."""

MOVE: Final = 8
"""Cells between two that changed which are sent again rather than leapt over: a leap is as many bytes."""

FLAGS: Final = "\U0001f000"
"""From here on are emoji, and letters of which two make a flag: of two cells, or of one, or of four."""


class Frame:
    """The pieces sent so far."""

    def __init__(self) -> None:
        self._sent: dict[int, dict[int, Strip]] = {}

    def forget(self) -> None:
        """Take nothing on the terminal for known: the next picture is sent whole."""
        self._sent.clear()

    def news(self, piece: Piece, colours: ColorSystem) -> list[tuple[int, Strip]]:
        """Return the parts of a piece that have to be sent, with their first cells, and take all for sent."""
        y, x, strip = piece
        line = self._sent.setdefault(y, {})
        old = line.get(x)
        if old is strip or old == strip:
            return []
        end = x + strip.cell_length
        for start in [start for start, old in line.items() if start < end and start + old.cell_length > x]:
            del line[start]
        line[x] = strip
        if old is None or old.cell_length != strip.cell_length:
            return [(x, strip)]
        return [(x + first, strip.crop(first, last)) for first, last in changes(old, strip, colours)]


def changes(old: Strip, new: Strip, colours: ColorSystem) -> list[tuple[int, int]]:
    """Return where a strip looks otherwise than one as long: first cell, and the one behind the last.

    Terminals do not agree on the cells of a flag or of a mark over a letter: a strip with one is sent whole.
    """
    if not (_is_plain(old) and _is_plain(new)):
        return [(0, new.cell_length)]
    stretches: list[tuple[int, int]] = []
    cells = zip(new.text, old.text, _pens(new, colours), _pens(old, colours), strict=True)
    for place, (letter, before, pen, pen_before) in enumerate(cells):
        if letter != before or pen != pen_before:
            if stretches and place - stretches[-1][1] < MOVE:
                stretches[-1] = (stretches[-1][0], place + 1)
            else:
                stretches.append((place, place + 1))
    return stretches


def _is_plain(strip: Strip) -> bool:
    """Return whether all terminals take each letter of it for one cell."""
    text = strip.text
    return text.isascii() or (len(text) == strip.cell_length and max(text) < FLAGS)


def _pens(strip: Strip, colours: ColorSystem) -> Iterator[Pen]:
    return chain.from_iterable(repeat(pen_of(style, colours), len(text)) for text, style, _ in strip)


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
        written, now, behind = [], PLAIN, (-1, -1)
        for y, x, strip in pieces(self._picture):
            for first, part in self._frame.news((y, x, strip), colours):
                if (y, first) != behind:
                    written.append(Control.move_to(first, y).segment.text)
                behind = (y, first + part.cell_length) if _is_plain(part) else (-1, -1)
                for text, style, _ in part:
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
