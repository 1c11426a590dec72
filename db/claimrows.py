"""Claims as rows and back: the claim, its figures, and the statement that relations compare.

Why a claim was picked is not kept: the analysis of its report says it again.
"""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from claims.model import Article, Claim, Figure
from claims.relating.statement import Quantity, Statement
from db import figurerows, topics
from db.records import LibraryClaim
from db.values import canonical, defaults, differing, plain, unpack

Row = tuple[Any, ...]

INSERT: Final = """insert into claims
    (number, report, start, "end", score, kind, origin, attribution, statement, topics, urgency)
    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"""

_BY_COLUMN: Final = ("kind", "origin", "quantities", "context")
_USUAL: Final = {name: usual for name, usual in defaults(Statement).items() if name not in _BY_COLUMN}
"""Fields of a statement that no column of claims or figures holds, with their defaults."""

OF_REPORT: Final = ("title", "published", "outlet", "agency", "language")
"""Fields of a statement that its report gives, unless it says otherwise."""

OTHER_VERDICT: Final = "other verdict by "
"""The aspect of a verdict that a merge brought beside ours, before the name of who gave it."""

_SELECT: Final = """select claims.*, reports.title, reports.published, reports.outlet, reports.agency,
    reports.language
    from claims join reports on reports.number = claims.report"""


def claim_row(keys: tuple[int, int], claim: Claim, statement: Statement, rest: str, words: bytes) -> Row:
    """Return the row of a claim that the machine found; the keys are its number and that of its report."""
    return (
        *keys, claim.start, claim.end, claim.score, claim.kind, statement.origin, claim.attribution, rest,
        words, claim.score,
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


def statement_of(row: sqlite3.Row, text: str, slots: Sequence[Quantity], words: topics.Words) -> Statement:
    """Return the statement of a claim's row; ``text`` is the report's."""
    record = {name: row[name] for name in OF_REPORT}
    record |= {"text": text[row["start"] : row["end"]], "kind": row["kind"], "origin": row["origin"]}
    made = unpack(Statement, record | json.loads(row["statement"]))
    return replace(
        made, quantities=made.quantities or tuple(slots), context=topics.context(row["topics"], words)
    )


@dataclass(frozen=True, slots=True)
class _Around:
    """What other tables hold about some claims."""

    figures: Mapping[int, list[sqlite3.Row]]
    """By claim."""
    texts: Mapping[int, str]
    """By report."""
    words: topics.Words

    def slots(self, row: sqlite3.Row) -> list[tuple[Figure, Quantity]]:
        """Return a claim's figures, each with its slots."""
        text = self.texts[row["report"]]
        return [figurerows.figure_from(item, text) for item in self.figures[row["number"]]]


def _around(connection: sqlite3.Connection, rows: Sequence[sqlite3.Row]) -> _Around:
    return _Around(
        _figures(connection, rows),
        _texts(connection, rows),
        topics.read(connection, (row["topics"] for row in rows)),
    )


def _figures(
    connection: sqlite3.Connection, rows: Sequence[sqlite3.Row]
) -> defaultdict[int, list[sqlite3.Row]]:
    found: defaultdict[int, list[sqlite3.Row]] = defaultdict(list)
    sql = "select * from figures where claim in (select value from json_each(?)) order by claim, number"
    for row in connection.execute(sql, (_numbers(rows),)):
        found[row["claim"]].append(row)
    return found


def _numbers(rows: Sequence[sqlite3.Row]) -> str:
    return canonical([row["number"] for row in rows])


def _texts(connection: sqlite3.Connection, rows: Sequence[sqlite3.Row]) -> defaultdict[int, str]:
    reports = canonical(sorted({row["report"] for row in rows}))
    sql = "select report, text from report_texts where report in (select value from json_each(?))"
    return defaultdict(str, ((row["report"], row["text"]) for row in connection.execute(sql, (reports,))))


def statements(connection: sqlite3.Connection, numbers: Sequence[int]) -> dict[int, Statement]:
    """Return the statements of these claims, by number."""
    sql = f"{_SELECT} where claims.number in (select value from json_each(?))"
    rows = connection.execute(sql, (canonical(list(numbers)),)).fetchall()
    around = _around(connection, rows)
    return {
        row["number"]: statement_of(
            row, around.texts[row["report"]], [slots for _, slots in around.slots(row)], around.words
        )
        for row in rows
    }


def read(connection: sqlite3.Connection, where: str, values: Iterable[object]) -> list[LibraryClaim]:
    """Return the claims that a condition names, in the order of their reports and texts."""
    sql = f"{_SELECT} where {where} order by claims.report, claims.start, claims.number"
    rows = connection.execute(sql, tuple(values)).fetchall()
    around, decisions = _around(connection, rows), _decisions(connection, rows)
    return [_library_claim(row, around, decisions[row["number"]]) for row in rows]


def _decisions(
    connection: sqlite3.Connection, rows: Sequence[sqlite3.Row]
) -> defaultdict[int, dict[str, Any]]:
    found: defaultdict[int, dict[str, Any]] = defaultdict(dict)
    sql = """select claim, aspect, value from decisions
        where claim in (select value from json_each(?)) and earlier is null order by aspect"""
    for row in connection.execute(sql, (_numbers(rows),)):
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
    )


def _library_claim(row: sqlite3.Row, around: _Around, decided: dict[str, Any]) -> LibraryClaim:
    text, found = around.texts[row["report"]], around.slots(row)
    return LibraryClaim(
        number=row["number"],
        report=row["report"],
        claim=claim_of(row, text, around.figures[row["number"]]),
        figures=tuple(figure for figure, _ in found),
        statement=statement_of(row, text, [slots for _, slots in found], around.words),
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
