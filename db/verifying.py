"""Checking a library: every stored byte that a reviewer relies on, against its digest or the journal."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from typing import Any, Final

from db import contents, journal, packed, sentences, standing, steps
from db.reports import OF_TEXT, seal
from db.values import canonical


def verify(connection: sqlite3.Connection) -> list[str]:
    """Return a sentence for everything that is wrong; none when all is well."""
    return [sentence for check in CHECKS for sentence in check(connection)]


def _file(connection: sqlite3.Connection) -> Iterator[str]:
    for row in connection.execute("pragma integrity_check"):
        if row[0] != "ok":
            yield f"SQLite finds the file damaged: {row[0]}."
    for row in connection.execute("pragma foreign_key_check"):
        yield f"Row {row[1]} of {row[0]} points at a row of {row[2]} that is not there."


def _reports(connection: sqlite3.Connection) -> Iterator[str]:
    sql = "select reports.*, text from reports left join report_texts on report = number order by number"
    for row in connection.execute(sql):
        name = f"Report {row['number']}" + (f" ({row['id']})" if row["id"] else "")
        now = seal(row, str(row["text"]))
        if row["text"] is None or now[:OF_TEXT] != row["seal"][:OF_TEXT]:
            yield f"{name}: its text was changed since it was imported."
        elif now != row["seal"]:
            yield f"{name}: its title, date, outlet or another field was changed since it was imported."


def _journal(connection: sqlite3.Connection) -> Iterator[str]:
    before = journal.FIRST_HASH
    for expected, row in enumerate(connection.execute("select * from journal order by number"), 1):
        if row["number"] != expected:
            yield f"Journal: entry {expected} is missing."
            return
        if journal.chained(before, (row[name] for name in journal.HASHED)) != row["hash"]:
            yield f"Journal: entry {expected} ({row['sentence']}) was changed since it was written."
        before = row["hash"]


def _state(connection: sqlite3.Connection) -> Iterator[str]:
    """Compare the current state with the journal, read again from its first entry."""
    wanted: dict[tuple[str, str], Any] = {}
    rows = connection.execute("select * from journal order by number").fetchall()
    for row in rows:
        wanted[row["subject"], row["aspect"]] = row["new"]
    for row in connection.execute("select * from decisions"):
        key = (row["subject"], row["aspect"])
        if wanted.pop(key, None) != row["value"]:
            yield f"The {row['aspect']} of {row['subject']} is not what the journal says."
    by_subject = {(row["subject"], row["aspect"]): row for row in rows}
    for key, value in wanted.items():
        cell = journal.cell_of(by_subject[key])
        if value != "null" and not (cell.aspect == "content" and _as_found(connection, cell.claim, value)):
            yield f"The {key[1]} of {key[0]} is not what the journal says."
    kept = {
        row["step"]: (row["who"], row["state"], row["turned"])
        for row in connection.execute("select * from steps")
    }
    for step, state in steps.rebuilt(rows).items():
        if kept.pop(step, None) != state:
            yield f"Step {step} cannot be undone as the journal says."
    yield from (f"Step {step} is not in the journal." for step in kept)


def _as_found(connection: sqlite3.Connection, claim: int | None, value: str) -> bool:
    return claim is not None and canonical(contents.found(connection, claim)) == value


def _columns(connection: sqlite3.Connection) -> Iterator[str]:
    """Compare the columns that lists read with the decisions."""
    sql = """select number, verdict, hidden, (select json_extract(value, '$') from decisions
            where subject = 'claim ' || number and aspect = 'verdict') as decided,
        exists (select 1 from decisions where subject = 'claim ' || number and aspect = 'hidden') as put_away
        from claims where verdict is not null or hidden
            or number in (select claim from decisions where aspect in ('verdict', 'hidden'))"""
    for row in connection.execute(sql):
        if row["verdict"] != row["decided"] or bool(row["hidden"]) != bool(row["put_away"]):
            yield f"Claim {row['number']} does not show what was decided about it."
    for row in connection.execute("select claim, value from decisions where aspect = 'content'"):
        if canonical(contents.content(connection, row["claim"])) != row["value"]:
            yield f"Claim {row['claim']} does not say what the reviewer made of it."


def _counts(connection: sqlite3.Connection) -> Iterator[str]:
    for row in connection.execute("select * from reports order by number").fetchall():
        if any(row[name] != value for name, value in standing.counts_of(connection, row["number"]).items()):
            yield f"Report {row['number']}: its counts are out of step with its claims."
    sql = """select count(*) as reports, coalesce(sum(claims), 0) as claims,
        coalesce(sum(judged), 0) as judged, coalesce(sum(conflicts), 0) as conflicts,
        coalesce(sum(news), 0) as news from reports"""
    counted = connection.execute(sql).fetchone()
    kept = connection.execute("select * from totals").fetchone()
    if any(counted[name] != kept[name] for name in ("reports", *standing.COUNTED)):
        yield "The totals of the library are out of step with its reports."


def _index(connection: sqlite3.Connection) -> Iterator[str]:
    indexed = connection.execute("select count(*) from sentence_words_docsize").fetchone()[0]
    kept = connection.execute("select coalesce(sum(sentences), 0) from reports").fetchone()[0]
    if indexed != kept:
        yield f"The full-text index has {indexed:,} sentences, the library {kept:,}."


CHECKS: Final = (
    _file,
    _reports,
    packed.damage,
    sentences.damage,
    _journal,
    _state,
    _columns,
    _counts,
    _index,
)
"""In the order in which a reader wants to know."""
