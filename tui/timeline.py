"""The reported figures of one claim over time, drawn with letters; every point stands beside its words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from textual.content import Content

from tui.words import amount, one_line, sparkline


@dataclass(frozen=True, slots=True)
class Point:
    """One reported figure."""

    day: date | None
    low: float | None
    high: float | None
    words: str
    source: str
    mine: bool = False
    """True for the claim being read."""


def _place(value: float, top: float, width: int) -> int:
    return round((width - 1) * value / top) if top else 0


def _bar(point: Point, top: float, width: int) -> str:
    """Return one line of the picture: a dot for a number, dashes for a range, an arrow for an open side."""
    low = point.low if point.low is not None else 0.0
    high = point.high if point.high is not None else top
    first, last = _place(low, top, width), _place(min(high, top), top, width)
    cells = [" "] * width
    for place in range(first, last + 1):
        cells[place] = "─"
    if point.low is not None:
        cells[first] = "●"
    if point.high is not None:
        cells[last] = "●"
    elif last > first:
        cells[last] = "→"
    if point.low is None:
        cells[0] = "←"
    return "".join(cells)


def timeline(points: Sequence[Point], width: int) -> Content:
    """Return the picture, oldest first, one line a report."""
    dated = sorted(points, key=lambda point: (point.day is None, point.day or date.min))
    known = [value for point in dated for value in (point.low, point.high) if value is not None]
    if not known:
        return Content("No figure of this claim was reported as a number.")
    top = max(known)
    room = max(10, min(48, width - 46))
    values = [
        value for point in dated if (value := point.low if point.low is not None else point.high) is not None
    ]
    lines = [
        Content(
            f"{sparkline(values)}  {amount(min(values))} to {amount(max(values))} in {len(dated)} reports"
        ),
        Content(f"{'':13}0{'':{room - 2}}{amount(top)}").stylize("$quiet"),
    ]
    for point in dated:
        mark = ">" if point.mine else " "
        head = f"{mark} {point.day or 'no date'!s:<10} "
        tail = f"  {one_line(point.words)}, {one_line(point.source)}"
        line = Content(head) + Content.styled(_bar(point, top, room), "$accent") + Content(tail)
        lines.append(line.stylize("bold") if point.mine else line)
    return Content("\n").join(lines)
