"""Answers on standard output: a table for people, JSON, JSON Lines or CSV for programs.

Every command loads this, the app as well: what only an answer needs is loaded with it.
"""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, TextIO

Row = Mapping[str, Any]

FORMATS = ("table", "json", "jsonl", "csv")

NARROW, ROOMY = 8, 24
"""Cells under which no column of a table is cut, and cells that the last one has before others give way."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def say(sentence: str) -> None:
    """Tell the person something on standard error, on one line and without control characters."""
    from claims.clean import clean_line

    sys.stderr.write(clean_line(sentence) + "\n")


def line(text: str = "") -> None:
    """Write one line of an answer."""
    sys.stdout.write(text + "\n")


def safe_cell(value: Any) -> Any:
    """Return a CSV cell that no spreadsheet takes for a formula."""
    if isinstance(value, str) and value.startswith(_FORMULA):
        return "'" + value
    return "" if value is None else value


def write_rows(rows: Iterable[Row], columns: Sequence[str], form: str) -> None:
    """Write rows in one of FORMATS; ``columns`` orders them, the last one of a table takes the room left."""
    _WRITERS[form](rows, columns, sys.stdout)


def _flat(value: Any) -> str:
    if isinstance(value, (list, tuple)):
        return ", ".join(map(str, value))
    if isinstance(value, bool):
        return "yes" if value else ""
    return "" if value is None else str(value)


def _table(rows: Iterable[Row], columns: Sequence[str], out: TextIO) -> None:
    from rich.cells import cell_len, set_cell_size

    from claims.clean import clean_line

    cells = [[clean_line(_flat(row.get(name))) for name in columns] for row in rows]
    if not cells:
        return
    widths = [max(map(cell_len, column)) for column in zip(columns, *cells, strict=True)]
    if out.isatty():
        widths = shared(widths, shutil.get_terminal_size((120, 24)).columns - 2 * (len(widths) - 1))

    def fitted(cell: str, width: int) -> str:
        return set_cell_size(cell, width) if cell_len(cell) <= width else set_cell_size(cell, width - 1) + "…"

    for row in [list(columns), *cells]:
        out.write("  ".join(map(fitted, row, widths)).rstrip() + "\n")


def shared(widths: Sequence[int], room: int) -> list[int]:
    """Return widths that fit in the room: the last column takes what is left, the widest others give way.

    >>> shared([6, 700, 700, 40], 100), shared([6, 20, 90], 100)
    ([6, 35, 35, 24], [6, 20, 74])
    """
    *others, last = widths
    while sum(others) + min(last, ROOMY) > room and max(others, default=0) > NARROW:
        others[others.index(max(others))] -= 1
    return [*others, max(NARROW, min(last, room - sum(others)))]


def _json(rows: Iterable[Row], columns: Sequence[str], out: TextIO) -> None:
    json.dump([dict(row) for row in rows], out, ensure_ascii=False, indent=2)
    out.write("\n")


def _jsonl(rows: Iterable[Row], columns: Sequence[str], out: TextIO) -> None:
    for row in rows:
        out.write(json.dumps(row, ensure_ascii=False) + "\n")


def _csv(rows: Iterable[Row], columns: Sequence[str], out: TextIO) -> None:
    import csv

    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(columns)
    for row in rows:
        values = (row.get(name) for name in columns)
        writer.writerow(
            [safe_cell(_flat(value) if isinstance(value, (list, tuple, bool)) else value) for value in values]
        )


_WRITERS: dict[str, Callable[[Iterable[Row], Sequence[str], TextIO], None]] = {
    "table": _table,
    "json": _json,
    "jsonl": _jsonl,
    "csv": _csv,
}
