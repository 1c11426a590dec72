"""Cells put to a value: what each aspect changes in the tables beside the cell itself."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from typing import Any, Final

from db import contents, journal, standing
from db.journal import Cell

Change = Callable[[sqlite3.Connection, Cell, Any], None]


def current(connection: sqlite3.Connection, cell: Cell) -> Any:
    """Return what a cell holds; None when nothing was decided, or the claim was taken back."""
    if cell.aspect == "content":
        return contents.content(connection, _claim(cell))
    return journal.value_of(connection, cell)


def put(connection: sqlite3.Connection, cell: Cell, value: Any) -> Any:
    """Set a cell and bring the tables in line with it; return its value as it reads now."""
    if cell.aspect == "content":
        return _put_content(connection, cell, value)
    journal.keep(connection, cell, value)
    change = CHANGES.get(cell.aspect)
    if change is not None:
        change(connection, cell, value)
    return value


def _put_content(connection: sqlite3.Connection, cell: Cell, value: Any) -> Any:
    """Let a claim say something; what the machine found by itself is no decision."""
    claim = _claim(cell)
    contents.put(connection, claim, value)
    now = contents.content(connection, claim)
    journal.keep(connection, cell, None if now == contents.found(connection, claim) else now)
    standing.refresh(connection, claim)
    return now


def _claim(cell: Cell) -> int:
    if cell.claim is None:
        raise ValueError(f"{cell.aspect} belongs to a claim")
    return cell.claim


def _verdict(connection: sqlite3.Connection, cell: Cell, value: Any) -> None:
    claim = _claim(cell)
    connection.execute("update claims set verdict = ? where number = ?", (value, claim))
    standing.seen(connection, claim)
    standing.refresh(connection, claim)
    standing.refresh_later(connection, claim)


def _hidden(connection: sqlite3.Connection, cell: Cell, value: Any) -> None:
    claim = _claim(cell)
    connection.execute("update claims set hidden = ? where number = ?", (bool(value), claim))
    standing.refresh(connection, claim)


def _relation(connection: sqlite3.Connection, cell: Cell, value: Any) -> None:
    claim = _claim(cell)
    standing.weigh(connection, claim)
    standing.refresh(connection, claim)


def _bookmark(connection: sqlite3.Connection, cell: Cell, value: Any) -> None:
    connection.execute("update reports set bookmarked = ? where number = ?", (bool(value), cell.report))


CHANGES: Final[dict[str, Change]] = {
    "verdict": _verdict,
    "hidden": _hidden,
    "relation": _relation,
    "bookmark": _bookmark,
}
"""Aspects that change more than the cell; all others live in the cell alone."""
