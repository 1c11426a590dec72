"""Near-copies among reports: each report carries its cluster, the number of the first of its copies."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Final

from claims.finding.copies import Prints, are_copies, runs

MOST: Final = 40
"""A sentence that more reports share is boilerplate ("All rights reserved"); the bands find wide reprints."""
LATELY: Final = 64
"""Texts whose runs are remembered: reports of one topic come together and are compared with the same ones."""
COMPARED: Final = 30
"""Reports whose texts are compared with a new one: those that share most with it."""


def add(connection: sqlite3.Connection, report: int, prints: Prints) -> None:
    """Put a report whose text is kept into the cluster of its copies, and keep its fingerprints."""
    likely = _likely(connection, prints)
    connection.executemany("insert into prints values (?, ?)", [(key, report) for key in prints.kept])
    _join(connection, report, _copies_among(connection, report, likely))


def clusters(connection: sqlite3.Connection, reports: Iterable[int]) -> dict[int, int]:
    """Return the cluster of each report; a report without copies is its own."""
    wanted = sorted(set(reports))
    sql = f"""select number, coalesce(cluster, number) from reports
        where number in ({", ".join("?" * len(wanted))})"""
    return {row[0]: row[1] for row in connection.execute(sql, wanted)}


def _likely(connection: sqlite3.Connection, prints: Prints) -> list[int]:
    """Return the reports that share a band or a sentence, those that share most first."""
    shared: Counter[int] = Counter()
    for key in prints.keys:
        sql = "select report from prints where print = ? limit ?"
        found = connection.execute(sql, (key, MOST + 1)).fetchall()
        if len(found) <= MOST:
            shared.update(row[0] for row in found)
    if prints.bands:
        sql = f"select report from prints where print in ({', '.join('?' * len(prints.bands))}) limit ?"
        shared.update(row[0] for row in connection.execute(sql, (*prints.bands, MOST * len(prints.bands))))
    return sorted(shared, key=lambda number: (-shared[number], number))[:COMPARED]


def _copies_among(connection: sqlite3.Connection, report: int, likely: Sequence[int]) -> list[int]:
    if not likely:
        return []
    ours = _runs(_text(connection, report))
    return [number for number in likely if are_copies(ours, _runs(_text(connection, number)))]


@lru_cache(maxsize=LATELY)
def _runs(text: str) -> frozenset[str]:
    return runs(text)


def _text(connection: sqlite3.Connection, report: int) -> str:
    row = connection.execute("select text from report_texts where report = ?", (report,)).fetchone()
    return row[0] if row else ""


def _join(connection: sqlite3.Connection, report: int, alike: Sequence[int]) -> None:
    """Make one cluster of a report and its copies, under the lowest number."""
    if not alike:
        return
    joined = set(clusters(connection, alike).values())
    first = min(joined)
    sql = "update reports set cluster = :first where number in (:first, :other)"
    connection.execute(sql, {"first": first, "other": report})
    for other in joined - {first}:
        sql = "update reports set cluster = ?1 where number = ?2 or cluster = ?2"
        connection.execute(sql, (first, other))
