"""A series of figures as an SVG drawing: days across, amounts up, one shape and colour an origin."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from html import escape
from typing import Any

from tui.words import amount

WIDTH, HEIGHT, LEFT, BOTTOM, TOP = 900, 420, 90, 60, 50
COLOURS = ("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#000000")
"""Okabe and Ito's palette, which colour-blind readers can tell apart."""

LONGEST = 22
"""Letters of a name in the legend."""
ABREAST, WIDE, HIGH = 5, 160, 20
"""Names in one row of the legend, and the room of each."""


def draw(rows: Sequence[dict[str, Any]], title: str) -> Iterator[str]:
    """Yield the lines of an SVG file; an open end is drawn as an arrow to the edge."""
    dated = [row for row in rows if row["day"]]
    height = HEIGHT + HIGH * max(0, (len({row["line"] for row in dated}) - 1) // ABREAST)
    yield f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" font-family="sans-serif">'
    yield f"<title>{escape(title)}</title>"
    yield f'<rect width="{WIDTH}" height="{height}" fill="#fff"/>'
    yield f'<text x="{LEFT}" y="28" font-size="18">{escape(title)}</text>'
    if dated:
        yield from _axes(dated)
        for row in dated:
            yield from _point(row, dated)
        yield from _legend(dated)
    yield "</svg>"


def _ends(row: dict[str, Any]) -> list[float]:
    return [end for end in (row["low"], row["high"]) if end is not None]


def _top(rows: Sequence[dict[str, Any]]) -> float:
    return max((end for row in rows for end in _ends(row)), default=1.0) * 1.1 or 1.0


def _x(row: dict[str, Any], rows: Sequence[dict[str, Any]]) -> float:
    days = [date.fromisoformat(item["day"]).toordinal() for item in rows]
    span = max(days) - min(days) or 1
    share = (date.fromisoformat(row["day"]).toordinal() - min(days)) / span
    return LEFT + 20 + share * (WIDTH - LEFT - 60)


def _y(value: float, rows: Sequence[dict[str, Any]]) -> float:
    return HEIGHT - BOTTOM - value / _top(rows) * (HEIGHT - BOTTOM - TOP)


def _axes(rows: Sequence[dict[str, Any]]) -> Iterator[str]:
    floor = HEIGHT - BOTTOM
    for share in (0, 0.25, 0.5, 0.75, 1):
        value = _top(rows) * share
        y = _y(value, rows)
        yield f'<line x1="{LEFT}" y1="{y:.1f}" x2="{WIDTH - 20}" y2="{y:.1f}" stroke="#ddd"/>'
        label = amount(round(value))
        yield f'<text x="{LEFT - 8}" y="{y + 4:.1f}" font-size="12" text-anchor="end">{label}</text>'
    for row in (rows[0], rows[-1]):
        x = _x(row, rows)
        yield f'<text x="{x:.1f}" y="{floor + 20}" font-size="12" text-anchor="middle">{row["day"]}</text>'


def _point(row: dict[str, Any], rows: Sequence[dict[str, Any]]) -> Iterator[str]:
    x, colour = _x(row, rows), COLOURS[(row["line"] - 1) % len(COLOURS)]
    low, high = row["low"], row["high"]
    top = _y(high, rows) if high is not None else TOP
    bottom = _y(low, rows) if low is not None else HEIGHT - BOTTOM
    label = escape(f"{row['day']} {row['outlet']}: {row['figure']} ({row['origin']})")
    dashed = ' stroke-dasharray="4 3"' if low is None or high is None else ""
    line = (
        f'<line x1="{x:.1f}" y1="{top:.1f}" x2="{x:.1f}" y2="{bottom:.1f}" stroke="{colour}" stroke-width="2"'
    )
    yield f"{line}{dashed}/>"
    for value in dict.fromkeys(_ends(row)):
        y = _y(value, rows)
        yield f'<circle cx="{x:.1f}" cy="{y:.1f}" r="5" fill="{colour}"><title>{label}</title></circle>'


def _legend(rows: Sequence[dict[str, Any]]) -> Iterator[str]:
    origins: dict[int, dict[str, None]] = {}
    for row in rows:
        origins.setdefault(row["line"], {})[str(row["origin"])] = None
    for place, (line, names) in enumerate(sorted(origins.items())):
        x, y = LEFT + place % ABREAST * WIDE, HEIGHT - 18 + place // ABREAST * HIGH
        colour = COLOURS[(line - 1) % len(COLOURS)]
        yield f'<circle cx="{x}" cy="{y}" r="5" fill="{colour}"/>'
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
