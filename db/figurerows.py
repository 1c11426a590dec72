"""Figures as rows and back. One row holds both the figure in its report and its resolved slots.

The columns hold the slots as the statement has them; ``rest`` holds, as JSON, whatever differs in the figure
(``figure``) or has no column (``slots``); when no reviewer changed the figure, its rest is packed with the
statements of its report. A row without ``as_of`` holds as of the day of its report. Why a figure was read so
is not kept: the analysis says it again.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from claims.model import Figure, Window
from claims.relating.statement import Quantity
from db.values import Json, day, defaults, differing, iso, parts

SHARED: Final = (
    "value", "low", "high", "low_open", "high_open", "bound", "change", "unit", "measure", "population",
    "window", "as_of", "actor",
)  # fmt: skip
"""Fields that a figure and its quantity have in common."""

COLUMNS: Final = (
    "claim", "part", "position", "start", '"end"', "value", "low", "high", "low_open", "high_open", "bound",
    "change", "unit", "measure", "population", "window_first", "window_last", "window_kind", "as_of", "place",
    "within", "actor", "rest",
)  # fmt: skip

SEPARATOR: Final = "; "
"""Between the places that contain a figure's place."""

_KEPT: Final = frozenset({*SHARED, "start", "end", "text", "why", "place", "within"})
_OWN: Final = {name: usual for name, usual in defaults(Figure).items() if name not in _KEPT} | {"place": None}
"""What only a figure has, with its defaults: a place is an index there, and a name in the slots."""

_MORE: Final = {name: usual for name, usual in defaults(Quantity).items() if name not in _KEPT}
"""What only the slots have, and no column."""

Row = tuple[Any, ...]

Keys = tuple[int, int, int | None]
"""The number of a claim, which of its figures, and where the analysis has it."""

INSERT: Final = f"insert into figures ({', '.join(COLUMNS)}) values ({', '.join('?' * len(COLUMNS))})"


def bare_row(keys: Keys, figure: Figure, slots: Quantity | None, published: date | None) -> Row:
    """Return the row of a figure with its rest, at the end, as a value.

    Its slots are the figure's own when the statement has none for it.
    """
    slots = slots or quantity_of(figure)
    as_of = None if slots.as_of == published else iso(slots.as_of)
    rest = _rest(figure, slots)
    if slots.as_of is None and published is not None:
        rest = {name: {"as_of": None} | rest.get(name, {}) for name in ("figure", "slots")}
    window = slots.window
    return (
        *keys, figure.start, figure.end, slots.value, slots.low, slots.high, slots.low_open,
        slots.high_open, slots.bound, slots.change, slots.unit, slots.measure, slots.population,
        iso(window.first) if window else None, iso(window.last) if window else None,
        window.kind if window else None, as_of, slots.place, SEPARATOR.join(slots.within),
        slots.actor, rest,
    )  # fmt: skip


def quantity_of(figure: Figure) -> Quantity:
    """Return the slots that a figure has by itself."""
    return Quantity(text=figure.text, **{name: getattr(figure, name) for name in SHARED})


def _rest(figure: Figure, slots: Quantity) -> Json:
    own = differing(figure, _OWN) | differing(figure, {name: getattr(slots, name) for name in SHARED})
    more = differing(slots, _MORE | {"text": figure.text})
    return {name: part for name, part in (("figure", own), ("slots", more)) if part}


@dataclass(frozen=True, slots=True)
class Stored:
    """A row with what lies elsewhere."""

    row: sqlite3.Row
    rest: Json
    """What is packed beside the text of its report."""
    text: str
    """Of its report."""
    published: date | None


def figure_from(stored: Stored) -> Figure:
    """Return the figure that was stored."""
    row = stored.row
    common = {"start": row["start"], "end": row["end"]} | _common(stored)
    return Figure(**(common | parts(Figure, _rest_of(stored).get("figure", {}))))


def slots_from(stored: Stored) -> Quantity:
    """Return the slots of the figure that was stored."""
    row = stored.row
    within = tuple(row["within"].split(SEPARATOR)) if row["within"] else ()
    common = {"place": row["place"], "within": within} | _common(stored)
    return Quantity(**(common | parts(Quantity, _rest_of(stored).get("slots", {}))))


def _rest_of(stored: Stored) -> Json:
    if stored.row["rest"] is None:
        return stored.rest
    rest: Json = json.loads(stored.row["rest"])
    return rest


def _common(stored: Stored) -> dict[str, Any]:
    """Return what a figure and its slots have in common."""
    row = stored.row
    return {
        "value": row["value"], "low": row["low"], "high": row["high"], "low_open": bool(row["low_open"]),
        "high_open": bool(row["high_open"]), "bound": row["bound"], "change": row["change"],
        "unit": row["unit"], "measure": row["measure"], "population": row["population"],
        "window": _window(row), "as_of": day(row["as_of"]) or stored.published, "actor": row["actor"],
        "text": stored.text[row["start"] : row["end"]],
    }  # fmt: skip


def _window(row: sqlite3.Row) -> Window | None:
    if row["window_kind"] is None:
        return None
    return Window(day(row["window_first"]), day(row["window_last"]), row["window_kind"])


def write(connection: sqlite3.Connection, rows: Iterable[Row]) -> None:
    """Add figures to the library."""
    connection.executemany(INSERT, rows)
