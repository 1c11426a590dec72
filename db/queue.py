"""The reviewer's queue: open claims across reports, in the order in which they are best judged."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from typing import Final

from db import standing
from db.errors import NotFound
from db.opening import writing
from db.records import Counts, QueueItem

INDEXED: Final = 950
"""Urgency from which claims are in the index ``claims_queue``: conflicts, news, and one open claim of six;
with all of them it would take four times the room."""

_ITEM: Final = "select number, report, conflict, news, verdict, urgency, score from claims"


def queue(connection: sqlite3.Connection, limit: int = 50, settled: Sequence[int] = ()) -> list[QueueItem]:
    """Return the next claims: conflicts by size, then news on judged claims, then by score.

    The claims in ``settled``, as far as they are still open, keep the places they have there: a list does not
    jump while one works through it.
    """
    rows = {row["number"]: row for row in _next(connection, limit + len(settled))}
    kept = [number for number in settled if number in rows or _is_open(connection, number)]
    for number in kept:
        if number not in rows:
            rows[number] = connection.execute(f"{_ITEM} where number = ?", (number,)).fetchone()
    held = set(kept)
    order = [*kept, *[number for number in rows if number not in held]]
    return [_item(connection, rows[number]) for number in order[:limit]]


def _next(connection: sqlite3.Connection, count: int) -> list[sqlite3.Row]:
    """Return the open claims that come next; the index holds the most urgent, which mostly are enough."""
    for condition in (f"urgency >= {INDEXED}", "urgency is not null"):
        sql = f"{_ITEM} where {condition} order by urgency desc, number limit ?"
        rows = connection.execute(sql, (count,)).fetchall()
        if len(rows) == count:
            break
    return rows


def _is_open(connection: sqlite3.Connection, number: int) -> bool:
    sql = "select 1 from claims where number = ? and urgency is not null"
    return connection.execute(sql, (number,)).fetchone() is not None


def _item(connection: sqlite3.Connection, row: sqlite3.Row) -> QueueItem:
    is_conflict = row["conflict"] > 0 and row["verdict"] is None
    return QueueItem(row["number"], row["report"], _reason(connection, row, is_conflict), is_conflict)


def _reason(connection: sqlite3.Connection, row: sqlite3.Row, is_conflict: bool) -> str:
    claim, turn = row["number"], row["urgency"] - (standing.SKIPPED if row["urgency"] < 0 else 0)
    if is_conflict:
        return f"conflict: {_conflict_reason(connection, claim)}"
    if row["news"]:
        reports = "report" if row["news"] == 1 else "reports"
        return f"judged; {row['news']} new {reports} since"
    if turn >= standing.NEWS:
        return "updates a judged claim"
    return f"open; worth checking {row['score'] / 1000:.2f}"


def _conflict_reason(connection: sqlite3.Connection, claim: int) -> str:
    """Return why a claim conflicts with the earlier one that fits it best, which leads the evidence too."""
    sql = """select reason from matches left join decisions
        on decisions.subject = 'pair ' || matches.claim || ' ' || matches.earlier and aspect = 'relation'
        where matches.claim = ? and coalesce(json_extract(decisions.value, '$'), relation) = 'conflict'
        order by score desc, matches.earlier limit 1"""
    row = connection.execute(sql, (claim,)).fetchone()
    return row["reason"] if row else "as the reviewer found"


def skip(connection: sqlite3.Connection, claim: int, on: bool = True) -> None:
    """Send a claim to the end of the queue, or back to its turn."""
    with writing(connection):
        changed = connection.execute("update claims set skipped = ? where number = ?", (on, claim)).rowcount
        if not changed:
            raise NotFound("claim", claim)
        standing.refresh(connection, claim)


def counts(connection: sqlite3.Connection) -> Counts:
    """Return how much is in the library and how much of it is judged."""
    row = connection.execute("select * from totals").fetchone()
    return Counts(
        reports=row["reports"],
        claims=row["claims"],
        judged=row["judged"],
        open=row["claims"] - row["judged"],
        conflicts=row["conflicts"],
        news=row["news"],
    )
