"""A series of figures as an SVG drawing: days across, amounts up, one shape and colour an origin."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from html import escape
from math import floor, log10
from typing import TYPE_CHECKING, Any

from tui.words import amount, contested_words

if TYPE_CHECKING:
    from claims.relating.series import Contested

Row = dict[str, Any]
"""One point, as ``course_rows`` gives it."""
WIDTH, HEIGHT, LEFT, BOTTOM, TOP = 900, 420, 90, 60, 50
COLOURS = ("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#000000")
"""Okabe and Ito's palette, which colour-blind readers can tell apart."""

LINES = 5
"""Steps of the grid at most."""
ASIDE = 6
"""Between the points of two origins on one day."""
LONGEST = 22
"""Letters of a name in the legend."""
ABREAST, WIDE, HIGH = 5, 160, 20
"""Names in one row of the legend, and the room of each."""


@dataclass(frozen=True, slots=True)
class _Scale:
    """Where days and amounts lie in the picture."""

    first: int
    """The first day, as an ordinal."""
    days: int
    """From the first to the last, at least 1."""
    step: float
    """From one line of the grid to the next."""
    steps: int
    lines: int
    """How many origins there are."""

    def x(self, row: Row) -> float:
        """Return where a point stands: origins beside one another, that none hides another."""
        share = (date.fromisoformat(row["day"]).toordinal() - self.first) / self.days
        aside = int(row["line"]) - (self.lines + 1) / 2
        return LEFT + 20 + share * (WIDTH - LEFT - 60) + ASIDE * aside

    def y(self, value: float) -> float:
        """Return the height of an amount."""
        return HEIGHT - BOTTOM - value / (self.step * self.steps) * (HEIGHT - BOTTOM - TOP)


def _scale(rows: Sequence[Row]) -> _Scale:
    days = [date.fromisoformat(row["day"]).toordinal() for row in rows]
    step, steps = _grid(max((0.0, *(end for row in rows for end in _ends(row)))) or 1.0)
    return _Scale(min(days), max(days) - min(days) or 1, step, steps, max(row["line"] for row in rows))


def _grid(most: float) -> tuple[float, int]:
    """Return round steps that leave room above the largest amount, and how many.

    >>> _grid(47), _grid(1_166_667), _grid(0.3)
    ((10.0, 5), (500000.0, 3), (0.1, 4))
    """
    size = 10.0 ** floor(log10(most / LINES))
    step = next(step for step in (size, 2 * size, 5 * size, 10 * size) if most / step <= LINES)
    return step, floor(most / step * (1 + 1e-9)) + 1


def draw(rows: Sequence[Row], title: str, contested: Contested | None = None) -> Iterator[str]:
    """Yield the lines of an SVG file: a dashed line leads from a figure to where its open end would be.

    The figures of one origin are joined in their order, and what is contested lies on a tinted ground.
    """
    dated = [row for row in rows if row["day"]]
    height = HEIGHT + HIGH * max(0, (len({row["line"] for row in dated}) - 1) // ABREAST)
    yield f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" font-family="sans-serif">'
    yield f"<title>{escape(title)}</title>"
    yield f'<rect width="{WIDTH}" height="{height}" fill="#fff"/>'
    yield f'<text x="{LEFT}" y="26" font-size="18">{escape(title)}</text>'
    if dated:
        scale = _scale(dated)
        if contested is not None:
            yield from _contested(contested, scale)
        yield from _axes(dated, scale)
        yield from _courses(dated, scale)
        for (_, _, low, high), told in _alike(dated).items():
            yield from _point(told, low, high, scale)
        yield from _legend(dated)
    yield "</svg>"


def _ends(row: Row) -> list[float]:
    return [end for end in (row["low"], row["high"]) if end is not None]


def _contested(found: Contested, scale: _Scale) -> Iterator[str]:
    top, bottom = TOP if found.above else scale.y(found.high), scale.y(0 if found.below else found.low)
    yield (
        f'<rect x="{LEFT}" y="{top:.1f}" width="{WIDTH - 20 - LEFT}" height="{bottom - top:.1f}"'
        ' fill="#fdf0e6"/>'
    )
    yield f'<text x="{LEFT}" y="43" font-size="13">contested: {escape(contested_words(found))}</text>'


def _axes(rows: Sequence[Row], scale: _Scale) -> Iterator[str]:
    for place in range(scale.steps + 1):
        value = scale.step * place
        y = scale.y(value)
        yield f'<line x1="{LEFT}" y1="{y:.1f}" x2="{WIDTH - 20}" y2="{y:.1f}" stroke="#ddd"/>'
        label = amount(value)
        yield f'<text x="{LEFT - 8}" y="{y + 4:.1f}" font-size="12" text-anchor="end">{label}</text>'
    for row in (rows[0], rows[-1]):
        x, y = scale.x(row), HEIGHT - BOTTOM + 20
        yield f'<text x="{x:.1f}" y="{y}" font-size="12" text-anchor="middle">{row["day"]}</text>'


def _courses(rows: Sequence[Row], scale: _Scale) -> Iterator[str]:
    """Yield a line through the figures of each origin; of a range it takes the lower end."""
    for line in sorted({row["line"] for row in rows}):
        told = [(scale.x(row), scale.y(_ends(row)[0])) for row in rows if row["line"] == line and _ends(row)]
        places = list(dict.fromkeys(f"{x:.1f},{y:.1f}" for x, y in told))
        if len(places) > 1:
            yield f'<polyline points="{" ".join(places)}" fill="none" stroke="{_colour(line)}"/>'


def _alike(rows: Sequence[Row]) -> dict[tuple[int, str, float | None, float | None], list[Row]]:
    """Return the rows by what their points have in common, so that reprints are one point."""
    found: dict[tuple[int, str, float | None, float | None], list[Row]] = {}
    for row in rows:
        found.setdefault((row["line"], row["day"], row["low"], row["high"]), []).append(row)
    return found


def _point(told: Sequence[Row], low: float | None, high: float | None, scale: _Scale) -> Iterator[str]:
    row = told[0]
    x, colour = scale.x(row), _colour(row["line"])
    top = scale.y(high) if high is not None else TOP
    bottom = scale.y(low) if low is not None else HEIGHT - BOTTOM
    names = (f"{item['day']} {item['outlet']}: {item['figure']} ({item['origin']})" for item in told)
    label = escape("\n".join(names))
    dashed = ' stroke-dasharray="4 3"' if low is None or high is None else ""
    line = (
        f'<line x1="{x:.1f}" y1="{top:.1f}" x2="{x:.1f}" y2="{bottom:.1f}" stroke="{colour}" stroke-width="2"'
    )
    yield f"{line}{dashed}/>"
    for value in dict.fromkeys(_ends(row)):
        y = scale.y(value)
        yield f'<circle cx="{x:.1f}" cy="{y:.1f}" r="5" fill="{colour}"><title>{label}</title></circle>'
    if flag := next((item["flag"] for item in told if item["flag"]), ""):
        side, anchor = (-9, "end") if x > WIDTH / 2 else (9, "start")
        y = (bottom if low is not None else top) + 16
        place = f'x="{x + side:.1f}" y="{y:.1f}" text-anchor="{anchor}"'
        yield f'<text {place} font-size="11">{escape(flag)}</text>'


def _colour(line: int) -> str:
    return COLOURS[(line - 1) % len(COLOURS)]


def _legend(rows: Sequence[dict[str, Any]]) -> Iterator[str]:
    origins: dict[int, dict[str, None]] = {}
    for row in rows:
        origins.setdefault(row["line"], {})[str(row["origin"])] = None
    for place, (line, names) in enumerate(sorted(origins.items())):
        x, y = LEFT + place % ABREAST * WIDE, HEIGHT - 18 + place // ABREAST * HIGH
        yield f'<circle cx="{x}" cy="{y}" r="5" fill="{_colour(line)}"/>'
        yield f'<text x="{x + 10}" y="{y + 4}" font-size="12">{escape(_told(list(names)))}</text>'


def _told(names: Sequence[str]) -> str:
    """Return the names under which one origin speaks, as many as there is room for.

    >>> _told(["AFP", "Reuters"]), _told(["Health Ministry", "Health Minister", "he"])
    ('AFP, Reuters', 'Health Ministry +2')
    """
    whole = ", ".join(names)
    if len(whole) <= LONGEST:
        return whole
    more = f" +{len(names) - 1}" if len(names) > 1 else ""
    room = LONGEST - len(more)
    first = names[0] if len(names[0]) <= room else names[0][: room - 1] + "…"
    return first + more
