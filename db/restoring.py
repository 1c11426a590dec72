"""Decisions read from the logs of an export, brought into this library as one step.

Ours stays where both decided differently, as in a merge. A claim that is not found here is marked anew.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from db import contents, listing, stretches
from db.errors import Refused
from db.foreign import is_content
from db.journal import Cell
from db.logs import Decision, Mark, Source
from db.reports import OF_TEXT
from db.reviewing import Hand, grouped
from db.stretches import Span
from db.tally import Author, Tally

Marker = Callable[[Hand, int, Span], int]
"""Marks a stretch of a report as a claim; returns its number."""


@dataclass(slots=True)
class _Job:
    connection: sqlite3.Connection
    hand: Hand
    mark: Marker
    tally: Tally = field(default_factory=Tally)
    claims: dict[Mark, int] = field(default_factory=dict)
    """Claims found or made so far."""
    reports: dict[Source, int | None] = field(default_factory=dict)
    """Reports looked for so far; None for one that is not here."""


def restore(
    connection: sqlite3.Connection, hand: Hand, name: str, decisions: Iterable[Decision], mark: Marker
) -> list[str]:
    """Bring decisions from a file of this name; say what came, nothing when there were none."""
    given = sorted(decisions, key=lambda said: said.aspect != "content")  # a verdict needs its claim
    with grouped(connection, hand, f"decisions from {name}") as step:
        job = _Job(connection, step, mark)
        for said in given:
            _bring(job, said)
    if not job.tally.decided and not job.tally.differing:
        return []
    return [f"{name}: {job.tally.brought}.", *job.tally.differing]


def _bring(job: _Job, said: Decision) -> None:
    report = _report(job, said.report)
    if report is None:
        return
    if isinstance(said.value, dict) and not is_content(said.value, _length(job, report)):
        raise Refused(f"A correction by {said.who} in the log of report {report} is none of factbrowse.")
    cell = _cell(job, said, report)
    if cell is not None:
        job.tally.bring(job.connection, job.hand, cell, said.value, Author(said.who, said.at[:10]))


def _cell(job: _Job, said: Decision, report: int) -> Cell | None:
    """Return the cell of ours that a decision sets; None when it is about a report that is not here."""
    if said.claim is None:
        return Cell(said.aspect, report=None if said.outlet else report, outlet=said.outlet)
    made = said.aspect == "content" and said.claim.by_hand
    claim = _claim(job, said.claim, report, made)
    if said.earlier is None:
        return Cell(said.aspect, claim)
    before = _report(job, said.earlier.report)
    return Cell(said.aspect, claim, _claim(job, said.earlier, before, False)) if before is not None else None


def _claim(job: _Job, mark: Mark, report: int, made: bool) -> int:
    """Return our claim; with ``made`` one that is not here yet gets room for the content that follows."""
    if mark not in job.claims:
        condition = f"report = ? and by_hand = {int(mark.by_hand)} and not removed"
        here = stretches.of_claims(job.connection, condition, (report,))
        found = stretches.paired({0: mark.stretch}, here).get(0)
        if found is None and made:
            found = contents.room(job.connection, report, *mark.stretch.borders)
        job.claims[mark] = job.mark(job.hand, report, mark.stretch.borders) if found is None else found
    return job.claims[mark]


def _report(job: _Job, source: Source) -> int | None:
    """Return our number of a report: of this text, and of this id where several have it."""
    if source not in job.reports:
        sql = "select number from reports where substr(seal, 1, 4) = ? order by id <> ?, number"
        start = bytes.fromhex(source.sha256)[:OF_TEXT]
        rows = job.connection.execute(sql, (start, source.id)).fetchall()
        same = (row["number"] for row in rows if _digest(job, row["number"]) == source.sha256)
        job.reports[source] = next(same, None)
    return job.reports[source]


def _digest(job: _Job, report: int) -> str:
    return listing.article(job.connection, report).sha256


def _length(job: _Job, report: int) -> int:
    sql = "select length(text) from report_texts where report = ?"
    return int(job.connection.execute(sql, (report,)).fetchone()[0])
