"""Sentences: where they lie in their report, and the numbers by which the index knows them.

Numbers rise with the day of publication, so a window of time is a range of numbers, and the order of the
numbers is that of the days. A report has the number of its first sentence; beside its text stands how long
each sentence is.
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
OF_SENTENCE: Final = """(select number from reports where first_sentence <= {}
    order by first_sentence desc, number desc limit 1)"""
"""Which report holds a sentence, in SQL; of those that begin with a number, only the last has sentences."""


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
    sql = """select first_sentence + sentences from reports where first_sentence <= ?
        order by first_sentence desc, number desc limit 1"""
    row = connection.execute(sql, (last,)).fetchone()
    return int(row[0]) if row else 1


def newest(connection: sqlite3.Connection) -> int:
    """Return the highest number of a sentence, 0 when there is none."""
    return _end(connection, LAST) - 1


def written(spans: Iterable[Span]) -> str:
    """Return spans, in their order, as the length of each.

    A number below zero tells how many characters lie before the next one: -1 none, -2 one and so on. It is
    left out where they are as usual: none before the first sentence, one before any other.

    >>> written([(0, 35), (36, 96), (98, 120)])
    '[35,60,-3,22]'
    """
    found: list[int] = []
    usual = before = 0
    for start, end in spans:
        if start != before + usual:
            found.append(~(start - before))
        found.append(end - start)
        usual, before = 1, end
    return canonical(found)


def read(kept: str) -> list[Span]:
    """Return the spans that were written.

    >>> read("[35,60,-3,22]")
    [(0, 35), (36, 96), (98, 120)]
    """
    spans: list[Span] = []
    at = 0
    for number in json.loads(kept):
        if number < 0:
            at += ~number - bool(spans)
            continue
        spans.append((at, at + number))
        at += number + 1
    return spans


def of_report(connection: sqlite3.Connection, report: int) -> list[Span]:
    """Return the sentences of a report."""
    sql = "select sentences from report_texts where report = ?"
    row = connection.execute(sql, (report,)).fetchone()
    return read(row[0]) if row else []


def place(spans: Sequence[Span], at: int) -> int | None:
    """Return which sentence holds a place in the text, None when none does."""
    found = bisect_right(spans, at, key=lambda span: span[0]) - 1
    return found if found >= 0 and at < spans[found][1] else None


def damage(connection: sqlite3.Connection) -> Iterator[str]:
    """Yield a sentence for every report whose sentences are not as many, or not where, its row says."""
    sql = """select number, reports.sentences as count, report_texts.sentences as spans from reports
        join report_texts on report = number order by number"""
    for row in connection.execute(sql):
        if len(read(row["spans"])) != row["count"]:
            yield f"Report {row['number']}: its sentences are not as many as were imported."
