"""Claims as rows and back: the claim, its figures, and the statement that relations compare."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any, Final

from claims.model import Article, Claim, Figure
from claims.statement import Quantity, Statement
from db import figurerows
from db.records import LibraryClaim
from db.values import canonical, defaults, differing, plain, unpack

Row = tuple[Any, ...]

INSERT: Final = """insert into claims
    (number, report, start, "end", score, kind, origin, attribution, statement, why, by_hand, urgency)
    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"""

_USUAL: Final = {
    name: usual for name, usual in defaults(Statement).items() if name not in ("kind", "origin", "quantities")
}
"""Fields of a statement that no column of claims or figures holds, with their defaults."""

OF_REPORT: Final = ("title", "published", "outlet", "agency", "language")
"""Fields of a statement that its report gives, unless it says otherwise."""

OTHER_VERDICT: Final = "other verdict by "
"""The aspect of a verdict that a merge brought beside ours, before the name of who gave it."""

_SELECT: Final = """select claims.*, reports.title, reports.published, reports.outlet, reports.agency,
    reports.language
    from claims join reports on reports.number = claims.report"""


def claim_row(number: int, report: int, claim: Claim, statement: Statement, rest: str) -> Row:
    """Return the row of a claim that the machine found."""
    return (
        number, report, claim.start, claim.end, claim.score, claim.kind, statement.origin, claim.attribution,
        rest, "\n".join(claim.why), False, claim.score,
    )  # fmt: skip


def given(article: Article, language: str) -> dict[str, object]:
    """Return what a report gives to the statements of its claims."""
    return {
        "title": article.title,
        "published": article.published,
        "outlet": article.outlet,
        "agency": article.agency,
        "language": language,
    }


def rest_of(claim: Claim, statement: Statement, figures: int, given: dict[str, object]) -> str:
    """Return, as JSON, what a statement says beyond the columns and beyond what its report gives."""
    record = differing(statement, _USUAL | given | {"text": claim.text})
    if len(statement.quantities) not in (0, figures):
        record["quantities"] = plain(statement.quantities)
    return canonical(record) if record else "{}"


def figure_rows(
    claim: int, positions: Sequence[int | None], figures: Sequence[Figure], statement: Statement
) -> list[Row]:
    """Return the rows of a claim's figures."""
    slots: Sequence[Quantity | None] = statement.quantities
    if len(slots) != len(figures):
        slots = [None] * len(figures)
    return [
        figurerows.figure_row(claim, position, figure, quantity)
        for position, figure, quantity in zip(positions, figures, slots, strict=True)
    ]


def statement_of(row: sqlite3.Row, text: str, slots: Sequence[Quantity]) -> Statement:
    """Return the statement of a claim's row; ``text`` is the report's."""
    record = {name: row[name] for name in OF_REPORT}
    record |= {"text": text[row["start"] : row["end"]], "kind": row["kind"], "origin": row["origin"]}
    made = unpack(Statement, record | json.loads(row["statement"]))
    return made if made.quantities else replace(made, quantities=tuple(slots))


def _marks(numbers: Sequence[object]) -> str:
    return ", ".join("?" * len(numbers))


def _figures(
    connection: sqlite3.Connection, rows: Sequence[sqlite3.Row]
) -> defaultdict[int, list[sqlite3.Row]]:
    found: defaultdict[int, list[sqlite3.Row]] = defaultdict(list)
    numbers = [row["number"] for row in rows]
    sql = f"select * from figures where claim in ({_marks(numbers)}) order by claim, number"
    for row in connection.execute(sql, numbers):
        found[row["claim"]].append(row)
    return found


def _texts(connection: sqlite3.Connection, rows: Sequence[sqlite3.Row]) -> defaultdict[int, str]:
    reports = sorted({row["report"] for row in rows})
    sql = f"select report, text from report_texts where report in ({_marks(reports)})"
    return defaultdict(str, ((row["report"], row["text"]) for row in connection.execute(sql, reports)))


def statements(connection: sqlite3.Connection, numbers: Sequence[int]) -> dict[int, Statement]:
    """Return the statements of these claims, by number."""
    sql = f"{_SELECT} where claims.number in ({_marks(numbers)})"
    rows = connection.execute(sql, list(numbers)).fetchall()
    figures, texts = _figures(connection, rows), _texts(connection, rows)
    found = {}
    for row in rows:
        text = texts[row["report"]]
        slots = [figurerows.figure_from(figure, text)[1] for figure in figures[row["number"]]]
        found[row["number"]] = statement_of(row, text, slots)
    return found


def read(connection: sqlite3.Connection, where: str, values: Iterable[object]) -> list[LibraryClaim]:
    """Return the claims that a condition names, in the order of their reports and texts."""
    sql = f"{_SELECT} where {where} order by claims.report, claims.start, claims.number"
    rows = connection.execute(sql, tuple(values)).fetchall()
    figures, texts, decisions = (
        _figures(connection, rows),
        _texts(connection, rows),
        _decisions(connection, rows),
    )
    return [
        _library_claim(row, texts[row["report"]], figures[row["number"]], decisions[row["number"]])
        for row in rows
    ]


def _decisions(
    connection: sqlite3.Connection, rows: Sequence[sqlite3.Row]
) -> defaultdict[int, dict[str, Any]]:
    found: defaultdict[int, dict[str, Any]] = defaultdict(dict)
    numbers = [row["number"] for row in rows]
    sql = f"""select claim, aspect, value from decisions
        where claim in ({_marks(numbers)}) and earlier is null order by aspect"""
    for row in connection.execute(sql, numbers):
        found[row["claim"]][row["aspect"]] = json.loads(row["value"])
    return found


def claim_of(row: sqlite3.Row, text: str, figures: Sequence[sqlite3.Row]) -> Claim:
    """Return the claim of a row."""
    return Claim(
        start=row["start"],
        end=row["end"],
        text=text[row["start"] : row["end"]],
        score=row["score"],
        kind=row["kind"],
        figures=tuple(item["position"] for item in figures if item["position"] is not None),
        attribution=row["attribution"],
        why=tuple(row["why"].split("\n")) if row["why"] else (),
    )


def _library_claim(
    row: sqlite3.Row, text: str, figures: Sequence[sqlite3.Row], decided: dict[str, Any]
) -> LibraryClaim:
    read_figures = [figurerows.figure_from(item, text) for item in figures]
    return LibraryClaim(
        number=row["number"],
        report=row["report"],
        claim=claim_of(row, text, figures),
        figures=tuple(figure for figure, _ in read_figures),
        statement=statement_of(row, text, [slots for _, slots in read_figures]),
        verdict=row["verdict"],
        confidence=decided.get("confidence"),
        note=decided.get("note", ""),
        tags=tuple(aspect[4:] for aspect in decided if aspect.startswith("tag ")),
        others=tuple(
            f"{value} by {aspect.removeprefix(OTHER_VERDICT)}"
            for aspect, value in decided.items()
            if aspect.startswith(OTHER_VERDICT)
        ),
        flagged=decided.get("flag", False),
        hidden=bool(row["hidden"]),
        edited=row["found"] is not None,
        by_hand=bool(row["by_hand"]),
        news=row["news"],
        conflict=row["conflict"],
    )
