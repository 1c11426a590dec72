"""The reported figures of one claim over time, drawn with letters; every point stands beside its words."""

from __future__ import annotations

import string
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.content import Content

from tui.words import amount, contested_words, figure_words, joined, number_of, one_line, plural, sparkline

if TYPE_CHECKING:
    from claims.relating.series import Point, Series
    from claims.relating.statement import Quantity, Statement

WIDEST = 40
"""Cells of the longest bar; chosen by eye."""
WORDS, SHORTEST = 44, 16
"""Cells kept for the words beside a bar, and of a bar worth reading: else the words stand below it."""
HEAD = 15
"""Cells before a bar: the sign of the current claim, the day, the origin's letter."""
ARROW = 2
"""Cells behind the top of the scale for an arrow: a stroke and its head."""
FEWEST, BELOW = 24, 4
"""Cells of words that are worth a column of their own, and cells before words that stand below their bar."""
NOTHING = Content("No figure of this claim can be drawn over time.")


def _ends(quantity: Quantity) -> list[float]:
    return [value for value in (quantity.low, quantity.high) if value is not None]


@dataclass(frozen=True, slots=True)
class Axis:
    """What the cells of the bars stand for."""

    top: float
    """Value of the last cell of the scale."""
    cells: int
    """From 0 to the top."""
    width: int
    """With the room behind the top, for the arrow of a figure that may be higher."""

    def place(self, value: float) -> int:
        """Return the cell of a value."""
        return round((self.cells - 1) * max(0.0, min(value, self.top)) / self.top) if self.top else 0

    def scale(self) -> str:
        """Return what the ends of the bars stand for; where both do not fit, the right one."""
        end, cells = amount(self.top), self.cells
        return f"{'':{HEAD}}" + (f"0{end:>{cells - 1}}" if len(end) + 2 <= cells else f"{end:>{cells}}")


def _axis(quantities: Sequence[Quantity], top: float, width: int) -> Axis:
    """Return the longest bar beside words, in rows so wide; an arrow has room where one is needed."""
    beside = min(WIDEST, width - WORDS)
    room = beside if beside >= SHORTEST else max(10, min(WIDEST, width - HEAD))
    return Axis(top, room - ARROW if any(item.high is None for item in quantities) else room, room)


def _bar(quantity: Quantity, axis: Axis) -> str:
    """Return a dot for a number, a line for a range, an arrow for an open side."""
    place, width = axis.place, axis.width

    low, high = quantity.low, quantity.high
    first = place(low) if low is not None else 0
    last = place(high) if high is not None else width - 1
    cells = [" "] * width
    cells[first : last + 1] = "─" * (last + 1 - first)
    if low is None:
        cells[0] = "←"
    if high is None:
        cells[-1] = "→"
    for value in _ends(quantity):
        cells[place(value)] = "●"
    return "".join(cells)


def _contested(series: Series) -> Content:
    if series.contested is None:
        return Content("Not contested by the latest figures.")
    return Content(f"! contested: {contested_words(series.contested)}").stylize("bold $relation-conflict")


def _lines(point: Point, outlet: str, axis: Axis, width: int) -> list[Content]:
    """Return the bar of a point with its words beside it, or below it where there is no room."""
    letter = string.ascii_lowercase[point.line % 26]
    head = f"{'>' if point.number == 0 else ' '} {point.day or 'no date'!s:<10} {letter} "
    words = joined([one_line(figure_words(point.quantity)), one_line(point.origin or outlet), point.flag])
    bar = Content(head) + Content.styled(_bar(point.quantity, axis), "$text-accent")
    beside = bar.cell_length + 2 if width - bar.cell_length - 2 >= FEWEST else BELOW
    rows = [Content(" " * beside) + row for row in Content(words).wrap(width - beside)]
    lines = [bar, *rows] if beside == BELOW else [bar + Content("  ") + rows[0][beside:], *rows[1:]]
    return [line.stylize("bold") for line in lines] if point.number == 0 else lines


def timeline(statements: Sequence[Statement], width: int) -> Content:
    """Return the picture of the first statement's figure, oldest first, for rows so wide."""
    from claims.relating.series import series

    course, outlets = series(statements), [said.outlet for said in statements]
    known = [value for point in course.points for value in _ends(point.quantity)]
    if not known:
        return NOTHING
    axis = _axis([point.quantity for point in course.points], max(known), width)
    stated = [value for point in course.points if (value := number_of(point.quantity)) is not None]
    ends = dict.fromkeys((amount(min(known)), amount(axis.top)))
    count = f"{plural(len(course.points), 'report')}, {plural(len(course.origins), 'origin')}"
    lines = [
        Content(f"{sparkline(stated)}  {' to '.join(ends)} in {count}"),
        _contested(course),
        Content(axis.scale()).stylize("$quiet"),
        *(line for point in course.points for line in _lines(point, outlets[point.number], axis, width)),
        Content("A letter is an independent origin; > is the claim being read.").stylize("$quiet"),
    ]
    return Content("\n").join(lines)
