"""Found sentences as candidates: each with its report, and the one of its claims that is compared."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from itertools import chain
from typing import Final

from claims.finding.matching import Candidate
from claims.relating.alignment import nearest
from claims.relating.statement import Statement
from db import claimrows, sentences
from db.sentences import LAST, OF_SENTENCE
from db.values import canonical, day

OWN: Final = 60
"""Sentences fetched beyond the limit, since those of the report itself are left out."""

Window = tuple[int, int]
"""First and last sentence number, both inclusive."""
Ranked = list[tuple[int, float]]
"""Sentence numbers with their rank, best first."""


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked of the index."""

    wanted: Statement
    before: date | None = None
    """Only sentences of this day, earlier ones and undated ones; None: of any day."""
    exclude: int | None = None
    """The report that asks, by number: it is no answer."""
    limit: int = 50

    @property
    def most(self) -> int:
        """How many sentences to fetch, since those of the report that asks fall out."""
        return self.limit if self.exclude is None else self.limit + OWN

    @property
    def window(self) -> Window:
        """The sentence numbers that may answer."""
        return 0, sentences.last_number(self.before) if self.before else LAST


def read(connection: sqlite3.Connection, found: Ranked, question: Question) -> list[Candidate]:
    """Return found sentences as candidates, in their order, without those of the report that asks.

    Of the claims of a sentence the one is taken that counts what the statement counts.
    """
    found = _of_others(connection, found, question)
    sql = f"""select wanted.value as number, report, title, published, outlet, agency, language, text,
        report_texts.sentences as spans, wanted.value - first_sentence as place,
        (select json_group_array(number) from claims where claims.report = reports.number
            and sentence = wanted.value - first_sentence and not by_hand) as claims
        from json_each(?) wanted join reports on reports.number = {OF_SENTENCE.format("wanted.value")}
        join report_texts on report = reports.number"""
    numbers = canonical([number for number, _ in found])
    rows = {row["number"]: row for row in connection.execute(sql, (numbers,))}
    claims = chain.from_iterable(json.loads(row["claims"]) for row in rows.values())
    said = claimrows.statements(connection, list(claims))
    return [
        _candidate(row, rank, said, question.wanted) for number, rank in found if (row := rows.get(number))
    ]


def _candidate(row: sqlite3.Row, rank: float, said: Mapping[int, Statement], wanted: Statement) -> Candidate:
    """Return a sentence with that of its claims which is compared; one without claims speaks for itself."""
    claims = sorted(json.loads(row["claims"]))
    if not claims:
        return Candidate(row["number"], row["report"], None, _bare(row), rank)
    claim = claims[nearest(wanted, [said[number] for number in claims])] if claims[1:] else claims[0]
    return Candidate(row["number"], row["report"], claim, said[claim], rank)


def _of_others(connection: sqlite3.Connection, found: Ranked, question: Question) -> Ranked:
    """Return the best found sentences that are not of the report that asks."""
    if question.exclude is not None:
        sql = "select first_sentence, sentences from reports where number = ?"
        first, count = connection.execute(sql, (question.exclude,)).fetchone() or (0, 0)
        found = [row for row in found if not first <= row[0] < first + count]
    return found[: question.limit]


def _bare(row: sqlite3.Row) -> Statement:
    """Return a sentence that is no claim as a statement."""
    start, end = sentences.read(row["spans"])[row["place"]]
    return Statement(
        row["text"][start:end],
        row["title"],
        day(row["published"]),
        row["outlet"],
        row["agency"],
        language=row["language"],
    )
