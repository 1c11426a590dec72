"""Undo and redo: steps of the journal, taken back and done again, across restarts.

Undo takes back the latest step that still stands (of one reviewer, or of anybody); redo does the latest
undone one again, until that reviewer decides something new. A cell that somebody else has changed since is
left as it is, and the sentence says so: nobody's decision is lost to another's undo.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator
from typing import Final

from db import cells, journal
from db.journal import Line
from db.records import Entry

LATEST: Final = {
    "undo": "select step, sentence from steps where state = 'done' and {who} order by step desc limit 1",
    "redo": "select step, sentence from steps where state = 'undone' and {who} order by turned desc limit 1",
}
STATE: Final = {"undo": "undone", "redo": "done"}
VIA: Final = " via "
"""Between who made a decision elsewhere and who brought it, whose step it is: "Ann via Ben"."""
WORDS: Final = {"undo": "Undone", "redo": "Done again"}


def brought(author: str, who: str) -> str:
    """Return the name in the journal of somebody whose decision another one brought here."""
    return f"{author}{VIA}{who}" if author != who else who


def open_step(connection: sqlite3.Connection, step: int, who: str, sentence: str) -> None:
    """Remember a new step; what its reviewer had undone before can no longer be redone."""
    connection.execute("update steps set state = 'left' where state = 'undone' and who = ?", (who,))
    sql = "insert into steps (step, who, state, turned, sentence) values (?, ?, 'done', ?, ?)"
    connection.execute(sql, (step, who, step, sentence))


def turn(connection: sqlite3.Connection, kind: str, who: str) -> Entry | None:
    """Undo or redo one step; return the last entry it wrote, or None when there is nothing left."""
    condition = "who = :who" if who else "1"
    found = connection.execute(LATEST[kind].format(who=condition), {"who": who}).fetchone()
    if found is None:
        return None
    entry = None
    for line in _lines(connection, kind, found["step"], found["sentence"], who):
        cells.put(connection, line.cell, line.new)
        entry = journal.write(connection, line)
    if entry is None:
        return None
    sql = "update steps set state = ?, turned = ? where step = ?"
    connection.execute(sql, (STATE[kind], entry.number, found["step"]))
    return entry


def _lines(connection: sqlite3.Connection, kind: str, step: int, sentence: str, who: str) -> Iterator[Line]:
    """Yield the entries that turn a step: backwards for undo, forwards for redo."""
    order = "desc" if kind == "undo" else "asc"
    sql = f"select * from journal where step = ? and kind = 'do' order by number {order}"
    for row in connection.execute(sql, (step,)).fetchall():
        old, new = json.loads(row["old"]), json.loads(row["new"])
        before, after = (new, old) if kind == "undo" else (old, new)
        cell = journal.cell_of(row)
        current = cells.current(connection, cell)
        words = f"{WORDS[kind]}: {sentence}"
        if current != before:
            after, words = current, f"{words} (left as it is: {cell.subject} was changed since)"
        yield Line(cell, current, after, words, who, kind, step)


def rebuilt(rows: Iterable[sqlite3.Row]) -> dict[int, tuple[str, str, int]]:
    """Return what the steps must be (who, state, last turned), read from the whole journal."""
    found: dict[int, tuple[str, str, int]] = {}
    undone: set[int] = set()
    for row in rows:
        step, number, who = row["step"], row["number"], row["who"].rpartition(VIA)[2]
        if row["kind"] != "do":
            found[step] = (found[step][0], STATE[row["kind"]], number)
            (undone.add if row["kind"] == "undo" else undone.discard)(step)
        elif step == number:
            for other in [other for other in undone if found[other][0] == who]:
                found[other] = (who, "left", found[other][2])
                undone.discard(other)
            found[step] = (who, "done", number)
    return found
