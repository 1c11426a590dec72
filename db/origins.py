"""Near-copies among reports: each report carries its cluster, the number of the first of its copies."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Final

from claims.finding.copies import are_copies, bands, runs, sentence_keys

MOST: Final = 40
"""A sentence that more reports share is boilerplate ("All rights reserved"); the bands find wide reprints."""
COMPARED: Final = 30
"""Reports whose texts are compared with a new one: those that share most with it."""


def add(connection: sqlite3.Connection, report: int, sentences: Sequence[str]) -> None:
    """Put a report into the cluster of its copies, and keep its fingerprints."""
    ours = runs(" ".join(sentences))
    keys, prints = sentence_keys(sentences), bands(ours)
    alike = [number for number in _likely(connection, keys, prints) if _is_copy(connection, ours, number)]
    connection.executemany(
        "insert or ignore into sentence_hashes (hash, report) values (?, ?)", [(key, report) for key in keys]
    )
    connection.executemany(
        "insert or ignore into report_bands (band, hash, report) values (?, ?, ?)",
        [(band, value, report) for band, value in prints],
    )
    _join(connection, report, alike)


def clusters(connection: sqlite3.Connection, reports: Iterable[int]) -> dict[int, int]:
    """Return the cluster of each report; a report without copies is its own."""
    wanted = sorted(set(reports))
    sql = f"""select number, coalesce(cluster, number) from reports
        where number in ({", ".join("?" * len(wanted))})"""
    return {row[0]: row[1] for row in connection.execute(sql, wanted)}


def copies(connection: sqlite3.Connection, report: int) -> list[int]:
    """Return the other reports of a report's cluster, in the order of their numbers."""
    sql = """select number from reports where number <> :report and cluster =
        (select cluster from reports where number = :report) order by number"""
    return [row[0] for row in connection.execute(sql, {"report": report})]


def _likely(
    connection: sqlite3.Connection, keys: Iterable[int], prints: Sequence[tuple[int, int]]
) -> list[int]:
    """Return the reports that share a band or a sentence, those that share most first."""
    shared: Counter[int] = Counter()
    for key in keys:
        sql = "select report from sentence_hashes where hash = ? limit ?"
        found = connection.execute(sql, (key, MOST + 1)).fetchall()
        if len(found) <= MOST:
            shared.update(row[0] for row in found)
    if prints:
        sql = f"""with wanted (band, hash) as (values {", ".join(["(?, ?)"] * len(prints))})
            select report from wanted cross join report_bands using (band, hash) limit ?"""
        values = [number for pair in prints for number in pair]
        shared.update(row[0] for row in connection.execute(sql, (*values, MOST * len(prints))))
    return sorted(shared, key=lambda number: (-shared[number], number))[:COMPARED]


def _is_copy(connection: sqlite3.Connection, ours: frozenset[str], report: int) -> bool:
    row = connection.execute("select text from report_texts where report = ?", (report,)).fetchone()
    return row is not None and are_copies(ours, runs(row[0]))


def _join(connection: sqlite3.Connection, report: int, alike: Sequence[int]) -> None:
    """Make one cluster of a report and its copies, under the lowest number."""
    joined = set(clusters(connection, alike).values())
    first = min(joined, default=report)
    connection.execute("update reports set cluster = ? where number = ?", (first, report))
    for other in joined - {first}:
        connection.execute("update reports set cluster = ? where cluster = ?", (first, other))
