"""The journal: every decision, in order, never changed; the current state and undo are read from it.

A decision sets one *cell* (a subject and an aspect: the verdict of claim 12) to a value. Cells set together
are one *step*, and a step is what undo takes back. An undo is an entry of its own. Each entry carries the
hash of the one before, so that a changed byte shows.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any, Final

from claims import EXTRACTOR
from db.records import Entry, Head
from db.values import canonical

FIRST_HASH: Final = "0" * 64

HASHED: Final = (
    "number", "at", "who", "extractor", "kind", "step", "subject", "aspect", "report", "claim", "earlier",
    "old", "new", "sentence",
)  # fmt: skip
"""The columns that the hash of an entry seals, in order."""


@dataclass(frozen=True, slots=True)
class Cell:
    """What one decision sets."""

    aspect: str
    """What of its subject: verdict, note, relation ... ``db.logs`` lists them all."""
    claim: int | None = None
    earlier: int | None = None
    report: int | None = None
    outlet: str = ""

    @property
    def subject(self) -> str:
        """Return what the decision is about, in words: "claim 12", "pair 12 7", "report 3"."""
        if self.earlier is not None:
            return f"pair {self.claim} {self.earlier}"
        if self.claim is not None:
            return f"claim {self.claim}"
        return f"outlet {self.outlet}" if self.report is None else f"report {self.report}"


def value_of(connection: sqlite3.Connection, cell: Cell) -> Any:
    """Return what a cell holds; None when nothing was decided."""
    sql = "select value from decisions where subject = ? and aspect = ?"
    row = connection.execute(sql, (cell.subject, cell.aspect)).fetchone()
    return json.loads(row[0]) if row else None


def keep(connection: sqlite3.Connection, cell: Cell, value: Any) -> None:
    """Hold a cell's current value; None clears it."""
    if value is None:
        sql = "delete from decisions where subject = ? and aspect = ?"
        connection.execute(sql, (cell.subject, cell.aspect))
        return
    connection.execute(
        """insert into decisions (subject, aspect, report, claim, earlier, value) values (?, ?, ?, ?, ?, ?)
            on conflict (subject, aspect) do update set value = excluded.value""",
        (cell.subject, cell.aspect, cell.report, cell.claim, cell.earlier, canonical(value)),
    )


@dataclass(frozen=True, slots=True)
class Line:
    """An entry about to be written."""

    cell: Cell
    old: Any
    new: Any
    sentence: str
    who: str = ""
    kind: str = "do"
    step: int | None = None
    """None opens a step of its own."""


def write(connection: sqlite3.Connection, line: Line) -> Entry:
    """Append one entry, chained to the one before."""
    last = head(connection)
    number = last.entries + 1
    cell, at = line.cell, datetime.now(UTC).isoformat(timespec="milliseconds")
    step = number if line.step is None else line.step
    sealed = (
        number, at, line.who, EXTRACTOR, line.kind, step, cell.subject, cell.aspect, cell.report, cell.claim,
        cell.earlier, canonical(line.old), canonical(line.new), line.sentence,
    )  # fmt: skip
    marks = ", ".join("?" * (len(HASHED) + 1))
    sql = f"insert into journal ({', '.join(HASHED)}, hash) values ({marks})"
    link = chained(last.hash, sealed)
    connection.execute(sql, (*sealed, link))
    old, new = sealed[11], sealed[12]
    return Entry(number, at, line.who, cell.aspect, cell.subject, old, new, line.sentence, link, line.kind)


def next_number(connection: sqlite3.Connection) -> int:
    """Return the number that the next entry will have."""
    return head(connection).entries + 1


def head(connection: sqlite3.Connection) -> Head:
    """Return how far the journal goes; entries are numbered from 1 without a gap."""
    row = connection.execute("select number, hash from journal order by number desc limit 1").fetchone()
    return Head(row["number"], row["hash"]) if row else Head(0, FIRST_HASH)


def chained(before: str, sealed: Iterable[object]) -> str:
    """Return the hash of an entry: over the hash before it and its own columns."""
    return sha256(f"{before}{canonical(list(sealed))}".encode("utf-8", "surrogatepass")).hexdigest()


def cell_of(row: sqlite3.Row) -> Cell:
    """Return the cell that an entry or a decision is about."""
    outlet = row["subject"].removeprefix("outlet ") if row["subject"].startswith("outlet ") else ""
    return Cell(row["aspect"], row["claim"], row["earlier"], row["report"], outlet)


def entry_of(row: sqlite3.Row) -> Entry:
    """Return an entry of the journal."""
    return Entry(
        row["number"], row["at"], row["who"], row["aspect"], row["subject"], row["old"], row["new"],
        row["sentence"], row["hash"], row["kind"],
    )  # fmt: skip


def history(connection: sqlite3.Connection, claim: int | None = None, limit: int = 200) -> list[Entry]:
    """Return the latest entries, latest first; those about one claim, if asked."""
    if claim is None:
        sql = "select * from journal order by number desc limit ?"
        return [entry_of(row) for row in connection.execute(sql, (limit,))]
    sql = """select * from journal where number in
        (select number from journal where claim = :claim
            union select number from journal where earlier = :claim)
        order by number desc limit :limit"""
    return [entry_of(row) for row in connection.execute(sql, {"claim": claim, "limit": limit})]


def touched(connection: sqlite3.Connection) -> list[int]:
    """Return the reports that the latest step is about, whether it was done, undone or done again."""
    sql = """select distinct coalesce(claims.report, journal.report) as report
        from journal left join claims on claims.number = journal.claim
        where step = (select step from journal order by number desc limit 1)"""
    return [row["report"] for row in connection.execute(sql) if row["report"] is not None]
