"""Sentences: where they lie in their report, one row a report, and the numbers by which the index knows them.

Numbers rise with the day of publication, so a window of time is a range of numbers. The row of a report
stands under the number of its first sentence and holds the blanks before each sentence and its length.
"""

from __future__ import annotations

import json
import sqlite3
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Final

from claims.model import Span
from db.values import canonical

PER_DAY: Final = 1 << 20
"""Sentence numbers that a day of publication has; what comes beyond is counted with the next days. Near
numbers make a small index: with more room a day it takes a tenth more (measured)."""
UNDATED: Final = 1 << 40
"""Sentence numbers of reports without a day: all lower ones."""
LAST: Final = (1 << 62) - 1
OF_SENTENCE: Final = "(select first from sentences where first <= {} order by first desc limit 1)"
"""Under which number the row stands that holds a sentence, in SQL."""


def first_number(published: date | None) -> int:
    """Return the first sentence number of a day; numbers rise with the day of publication."""
    return UNDATED + published.toordinal() * PER_DAY if published else 1


def last_number(published: date | None) -> int:
    """Return the last sentence number of a day."""
    return first_number(published) + PER_DAY - 1 if published else UNDATED - 1


def next_number(connection: sqlite3.Connection, published: date | None, count: int) -> int:
    """Return the first of so many free numbers in a row, on the day or soon after it."""
    if published is None or count > PER_DAY:
        return _end(connection, UNDATED - 1)
    first = first_number(published)
    while (free := max(first, _end(connection, first + PER_DAY - 1))) + count > first + PER_DAY:
        first += PER_DAY
    return free


def _end(connection: sqlite3.Connection, last: int) -> int:
    """Return the number after the last sentence of those that begin up to a number."""
    sql = """select first + reports.sentences from sentences join reports on reports.number = report
        where first <= ? order by first desc limit 1"""
    row = connection.execute(sql, (last,)).fetchone()
    return int(row[0]) if row else 1


def newest(connection: sqlite3.Connection) -> int:
    """Return the highest number of a sentence, 0 when there is none."""
    return _end(connection, LAST) - 1


def keep(connection: sqlite3.Connection, keys: tuple[int, int], spans: Sequence[Span]) -> None:
    """Keep where the sentences of a report lie; the keys are the number of its first one and its own."""
    if spans:
        sql = "insert into sentences (first, report, spans) values (?, ?, ?)"
        connection.execute(sql, (*keys, written(spans)))


def written(spans: Iterable[Span]) -> str:
    """Return spans, in their order, as blanks before and length of each.

    >>> written([(0, 35), (36, 96)])
    '[0,35,1,60]'
    """
    found, before = [], 0
    for start, end in spans:
        found += [start - before, end - start]
        before = end
    return canonical(found)


def read(kept: str) -> list[Span]:
    """Return the spans that were written.

    >>> read("[0,35,1,60]")
    [(0, 35), (36, 96)]
    """
    steps, spans, at = iter(json.loads(kept)), [], 0
    for blanks, length in zip(steps, steps, strict=True):
        spans.append((at + blanks, at + blanks + length))
        at += blanks + length
    return spans


def of_report(connection: sqlite3.Connection, report: int) -> list[Span]:
    """Return the sentences of a report."""
    sql = "select spans from sentences where first = (select first_sentence from reports where number = ?)"
    row = connection.execute(f"{sql} and report = ?", (report, report)).fetchone()
    return read(row[0]) if row else []


def place(spans: Sequence[Span], at: int) -> int | None:
    """Return which sentence holds a place in the text, None when none does."""
    found = bisect_right(spans, at, key=lambda span: span[0]) - 1
    return found if found >= 0 and at < spans[found][1] else None


def damage(connection: sqlite3.Connection) -> Iterator[str]:
    """Yield a sentence for every report whose sentences are not as many, or not where, its row says."""
    sql = """select reports.number, reports.sentences, first_sentence, spans from reports
        left join sentences on first = first_sentence and report = reports.number
        where reports.sentences order by reports.number"""
    for row in connection.execute(sql):
        if row["spans"] is None or len(read(row["spans"])) != row["sentences"]:
            yield f"Report {row['number']}: its sentences are not as many as were imported."
