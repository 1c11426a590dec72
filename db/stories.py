"""The reports that tell the story of ours: what they count is compared, however few words it shares.

"Survivors now number 41" has no word of "rescuers pulled 38 people alive from the water". The heads of the
two reports have many, and both figures count the rescued.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from datetime import timedelta
from typing import Final

from claims.finding.searched import lead
from claims.relating.statement import Statement
from db import sentences
from db.candidates import Question, Ranked, Window
from db.sentences import OF_SENTENCE
from db.values import canonical

SOUGHT: Final = 24
"""Sentences that are sought with the words of our head."""
COMPARED: Final = 12
"""Sentences of the story that are compared with one claim."""
_REPORTS: Final = 4
"""Reports of the story that are read: the nearest by their words."""
_FRESH: Final = timedelta(30)
"""A story goes on for so long; what is told of it later is found by its own words. Chosen by eye."""


def window(question: Question) -> Window:
    """Return the sentence numbers of the weeks before the day of a question."""
    first, last = question.window
    return max(first, sentences.first_number(question.before - _FRESH)) if question.before else first, last


def head(connection: sqlite3.Connection, report: int) -> Statement | None:
    """Return the title and the first sentence of a report, None when the library has it no more."""
    sql = """select title, language, text, report_texts.sentences as spans from reports
        join report_texts on report = number where number = ?"""
    row = connection.execute(sql, (report,)).fetchone()
    spans = sentences.read(row["spans"]) if row else []
    if not spans:
        return None
    start, end = spans[lead(row["text"], spans, row["language"])]
    return Statement(f"{row['title']}\n{row['text'][start:end]}", language=row["language"])


def reports(connection: sqlite3.Connection, found: Ranked, ours: int) -> list[int]:
    """Return the other reports that hold the sentences found, nearest first."""
    sql = f"select {OF_SENTENCE.format('value')} as report from json_each(?)"
    rows = connection.execute(sql, (canonical([number for number, _ in found]),))
    return [report for report in dict.fromkeys(row["report"] for row in rows) if report != ours][:_REPORTS]


def counting(connection: sqlite3.Connection, among: Iterable[int], wanted: Statement) -> Ranked:
    """Return the sentences of reports with a figure of a measure that a statement has; their rank is 0.

    Things are of one kind only where one noun counts them: nine massacres are no 51 rockets.
    """
    measures = {item.measure for item in wanted.quantities if item.measure}
    units = {item.unit for item in wanted.quantities}
    if not measures:
        return []
    sql = """select distinct first_sentence + claims.sentence as number from claims
        join reports on reports.number = claims.report
        join figures on figures.claim = claims.number
        where claims.report in (select value from json_each(?)) and claims.sentence is not null
            and figures.measure in (select value from json_each(?))
            and (figures.population <> '' or figures.unit in ('', 'people')
                or figures.unit in (select value from json_each(?)))
        order by number"""
    told = canonical(list(among)), canonical(sorted(measures)), canonical(sorted(units))
    rows = connection.execute(sql, told)
    return [(row["number"], 0.0) for row in rows]
