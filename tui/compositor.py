"""Drawing of a screen that asks only widgets in which something changed, and only for the lines concerned."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import NamedTuple

from textual._compositor import Compositor
from textual.geometry import Region
from textual.widget import Widget

from tui.frame import Picture, Piece

Span = tuple[int, int, int]
"""Line, first cell (inclusive) and last one (exclusive) of something that changed."""


class Tile(NamedTuple):
    """The part of a line of the screen on which nothing lies over a widget."""

    first: int
    end: int
    """Exclusive."""
    widget: Widget
    region: Region
    """Where the widget is on the screen, as far as it is seen."""
    top: int
    left: int
    """First line and cell of that part, counted in the widget."""


class Touching(Compositor):
    """Textual's compositor (8.2.8) asks every widget that lies in the smallest rectangle around all changes.

    That of a status line and a header is the whole screen. It also asks those behind others, a pane for the
    ground below its text, and cuts every line wherever any widget begins. Here it is known of each line
    which widget is seen where, until the widgets are laid out anew.
    """

    _tiled: object = None
    """The layout that the tiles are of."""
    _tiles: dict[int, list[Tile]]

    def render_partial_update(self) -> Picture | None:  # type: ignore[override]
        """Return the changed parts, drawn."""
        spans = list(self._regions_to_spans(self._dirty_regions))
        self._dirty_regions.clear()
        return Picture(list(self._drawn(spans))) if spans else None

    def _drawn(self, spans: Iterable[Span]) -> Iterator[Piece]:
        wanted: defaultdict[Widget, dict[int, dict[Tile, None]]] = defaultdict(dict)
        for y, first, end in spans:
            for tile in self._tiles_of(y):
                if tile.first < end and tile.end > first:
                    wanted[tile.widget].setdefault(y, {})[tile] = None
        for widget, lines in wanted.items():
            for run in _runs(lines):
                tile = next(iter(lines[run.start]))
                region = tile.region
                edges = {(first, end) for y in run for first, end, *_ in lines[y]}
                x, right = min(first for first, _ in edges), max(end for _, end in edges)
                top = tile.top + run.start - region.y
                crop = Region(tile.left + x - region.x, top, right - x, len(run))
                for y, strip in zip(run, widget.render_lines(crop), strict=False):
                    for first, end, *_ in lines[y]:
                        whole = (first, end) == (x, right)
                        yield y, first, strip if whole else strip.crop(first - x, end - x)

    def _tiles_of(self, y: int) -> list[Tile]:
        """Return what is seen on a line."""
        if self._tiled is not self.visible_widgets:
            self._tiled, self._tiles = self.visible_widgets, {}
        if y not in self._tiles:
            self._tiles[y] = list(self._seen(y))
        return self._tiles[y]

    def _seen(self, y: int) -> Iterator[Tile]:
        free = [(0, self.size.width)] if 0 <= y < self.size.height else []
        for widget, (region, clip) in self.visible_widgets.items():
            shown = region.intersection(clip)
            if free and shown.width and shown.y <= y < shown.bottom:
                top, left = shown.y - region.y, shown.x - region.x
                for first, end in free:
                    if first < shown.right and end > shown.x:
                        yield Tile(max(first, shown.x), min(end, shown.right), widget, shown, top, left)
                rest = [((first, min(end, shown.x)), (max(first, shown.right), end)) for first, end in free]
                free = [span for pair in rest for span in pair if span[0] < span[1]]


def _runs(lines: Iterable[int]) -> Iterator[range]:
    """Yield the stretches of lines that follow one another.

    >>> list(_runs([3, 1, 2, 7]))
    [range(1, 4), range(7, 8)]
    """
    for _, run in groupby(enumerate(sorted(lines)), lambda numbered: numbered[1] - numbered[0]):
        found = [y for _, y in run]
        yield range(found[0], found[-1] + 1)
