"""Bringing another library into this one: its reports, and every decision made there.

Ours stays where both decided differently, and theirs is kept beside it under the name of who decided: a merge
loses nothing, and all its decisions are one step of the journal.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Final

from claims.model import Analysis, Sentence
from db import (
    contents,
    journal,
    listing,
    opening,
    reports,
    sentences,
    stretches,
)
from db.errors import Refused
from db.journal import Cell
from db.opening import writing
from db.reviewing import Hand, decide, grouped
from db.tally import Author, Tally

_LAST: Final = "select who from journal where subject = ? and aspect = ? order by number desc limit 1"


@dataclass(slots=True)
class _Merge:
    """Two open libraries, and which row of theirs is which of ours."""

    ours: sqlite3.Connection
    theirs: sqlite3.Connection
    name: str
    """The other file, in words."""
    reports: dict[int, int] = field(default_factory=dict)
    claims: dict[int, int] = field(default_factory=dict)
    run: int = 0
    """The number of the import here, once a report was added."""
    added: int = 0
    tally: Tally = field(default_factory=Tally)


def merge(connection: sqlite3.Connection, hand: Hand, path: Path) -> list[str]:
    """Bring the reports and decisions of the library at a path into this one; say what came."""
    if path.resolve() == Path(opening.file_of(connection)).resolve():
        raise Refused(f"{path} is this library itself; name another one.")
    with closing(opening.connect(path, create=False)) as theirs:
        job = _Merge(connection, theirs, path.name)
        with opening.importing(connection):
            for row in theirs.execute("select number from reports order by number").fetchall():
                with writing(connection):
                    _bring_report(job, row["number"])
        with grouped(connection, hand, f"merged {path.name}") as step:
            for cell, value in list(_decisions(theirs)):
                _bring_decision(job, step, cell, value)
    known = len(job.reports) - job.added
    came = f"{path.name}: {job.added:,} report{'' if job.added == 1 else 's'} added, {known:,} known already"
    return [f"{came}; {job.tally.brought}.", *job.tally.differing]


def _bring_report(job: _Merge, number: int) -> None:
    article = listing.article(job.theirs, number)
    known = reports.known(job.ours, article)
    if known is not None and known.other_text:
        article = replace(article, id=f"{article.id}@{job.name}")
        known = reports.known(job.ours, article)
    if known is not None:
        job.reports[number] = known.number
        _pair_claims(job, number)
        return
    job.added += 1
    job.run = job.run or reports.begin(job.ours)
    analysis = Analysis(article, article.language, _sentences(job.theirs, number))
    sql = "select number from claims where report = ? and not by_hand order by number"
    theirs = [row["number"] for row in job.theirs.execute(sql, (number,))]
    found = [contents.unpacked(content, article.text) for content in contents.founds(job.theirs, theirs)]
    job.reports[number], ours = reports.write(job.ours, reports.prepared(analysis), job.run, found)
    job.claims |= zip(theirs, ours, strict=True)


def _sentences(theirs: sqlite3.Connection, report: int) -> tuple[Sentence, ...]:
    return tuple(Sentence(start, end) for start, end in sentences.of_report(theirs, report))


def _pair_claims(job: _Merge, report: int) -> None:
    """Find our claims for theirs: the machine's by where it found them, those marked by hand apart."""
    for by_hand in (0, 1):
        condition = f"report = ? and by_hand = {by_hand}"
        here = stretches.of_claims(job.ours, condition, (job.reports[report],))
        there = stretches.of_claims(job.theirs, condition, (report,))
        job.claims |= stretches.paired(there, here)


def _decisions(theirs: sqlite3.Connection) -> Iterator[tuple[Cell, Any]]:
    """Yield the decisions that stand over there, contents first: a verdict needs its claim."""
    sql = "select * from decisions order by aspect <> 'content', subject, aspect"
    for row in theirs.execute(sql):
        yield journal.cell_of(row), json.loads(row["value"])


def _bring_decision(job: _Merge, hand: Hand, cell: Cell, value: Any) -> None:
    mine = _here(job, hand, cell, value)
    if mine is None:
        return
    row = job.theirs.execute(_LAST, (cell.subject, cell.aspect)).fetchone()
    job.tally.bring(job.ours, hand, mine, value, Author(row["who"] or job.name))


def _here(job: _Merge, hand: Hand, cell: Cell, value: Any) -> Cell | None:
    """Return the same cell in our library; claims that are not here yet are added."""
    if cell.claim is not None and cell.claim not in job.claims:
        _bring_claim(job, hand, cell.claim)
        if cell.aspect == "content":
            return None
    if cell.earlier is not None and cell.earlier not in job.claims:
        _bring_claim(job, hand, cell.earlier)
    return replace(
        cell,
        claim=None if cell.claim is None else job.claims[cell.claim],
        earlier=None if cell.earlier is None else job.claims[cell.earlier],
        report=None if cell.report is None else job.reports[cell.report],
    )


def _bring_claim(job: _Merge, hand: Hand, claim: int) -> None:
    """Add a claim that was marked by hand over there, or that only the machine over there had found."""
    value = contents.said(job.theirs, claim)
    report = job.theirs.execute("select report from claims where number = ?", (claim,)).fetchone()["report"]
    number = contents.room(job.ours, job.reports[report], value["claim"]["start"], value["claim"]["end"])
    job.claims[claim] = number
    decide(job.ours, hand, Cell("content", number), value, f"marked claim {number}, from {job.name}")
    job.tally.decided += 1
