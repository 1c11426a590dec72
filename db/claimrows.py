"""Claims as rows and back: the claim, its figures, and the statement that relations compare.

Why a claim was picked is not kept: the analysis of its report says it again.
"""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any, Final

from claims.model import Article, Claim, Figure, Span
from claims.relating.statement import Quantity, Statement
from db import figurerows, packed, sentences
from db.kept import Kept, Rows
from db.records import LibraryClaim
from db.values import Json, canonical, day, defaults, differing, parts, plain

Row = tuple[Any, ...]

INSERT: Final = """insert into claims
    (number, report, sentence, start, "end", score, kind, origin, attribution, urgency)
    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"""

_BY_COLUMN: Final = ("kind", "origin", "quantities")
_USUAL: Final = {name: usual for name, usual in defaults(Statement).items() if name not in _BY_COLUMN}
"""Fields of a statement that no column of claims or figures holds, with their defaults."""

OF_REPORT: Final = ("title", "published", "outlet", "agency", "language")
"""Fields of a statement that its report gives, unless it says otherwise."""

BETWEEN: Final = "|"
"""Between topic words: a list of them in JSON takes half as much again."""

OTHER_VERDICT: Final = "other verdict by "
"""The aspect of a verdict that a merge brought beside ours, before the name of who gave it."""

_SELECT: Final = """select claims.*, reports.title, reports.published, reports.outlet, reports.agency,
    reports.language
    from claims join reports on reports.number = claims.report"""


Said = tuple[Claim, Sequence[Figure], Statement]
"""A claim with its figures and its statement."""

Of = tuple[int, date | None]
"""The number of a claim, and the day of its report."""

Told = tuple[Sequence[Span], Sequence[Said]]
"""Where the sentences of a report lie, and its claims."""


def write(connection: sqlite3.Connection, report: int, article: Article, told: Told) -> list[int]:
    """Add the text of a report and the claims that the machine found in it; return their numbers."""
    spans, found = told
    first = connection.execute("select coalesce(max(number), 0) + 1 from claims").fetchone()[0]
    whole = given(article, article.language)
    claims: list[Row] = []
    figures: list[Row] = []
    lines: list[packed.Line] = []
    for number, (claim, own, said) in enumerate(found, first):
        rows = _figure_rows((number, article.published), claim.figures, own, said)
        claims.append(_claim_row((number, report, sentences.place(spans, claim.start)), claim, said))
        figures += [(*row[:-1], None) for row in rows]
        lines.append([rest_of(claim, said, len(own), whole), *(row[-1] for row in rows)])
    connection.executemany(INSERT, claims)
    figurerows.write(connection, figures)
    texts = (sentences.written(spans), packed.written(article.text, lines), article.text)
    connection.execute("insert into report_texts values (?, ?, ?, ?, ?)", (report, first, *texts))
    return list(range(first, first + len(claims)))


def _claim_row(keys: Row, claim: Claim, said: Statement) -> Row:
    return (
        *keys, claim.start, claim.end, thousandths(claim.score), claim.kind, said.origin, claim.attribution,
        thousandths(claim.score),
    )  # fmt: skip


def thousandths(score: float) -> int:
    """Return a score as its column holds it: the whole numbers take a quarter of the room."""
    return round(1000 * score)


def given(article: Article, language: str) -> dict[str, object]:
    """Return what a report gives to the statements of its claims."""
    return {
        "title": article.title,
        "published": article.published,
        "outlet": article.outlet,
        "agency": article.agency,
        "language": language,
    }


def rest_of(claim: Claim, statement: Statement, figures: int, given: dict[str, object]) -> Json:
    """Return what a statement says beyond the columns and beyond what its report gives."""
    record = differing(statement, _USUAL | given | {"text": claim.text})
    if len(statement.quantities) not in (0, figures):
        record["quantities"] = plain(statement.quantities)
    joined = BETWEEN.join(statement.context)
    if tuple(joined.split(BETWEEN)) == statement.context:
        record["context"] = joined
    return record


def figure_rows(of: Of, made: Claim, figures: Sequence[Figure], statement: Statement) -> list[Row]:
    """Return the rows of a claim's figures, each with its own rest."""
    rows = _figure_rows(of, made.figures, figures, statement)
    return [(*row[:-1], canonical(row[-1])) for row in rows]


def _figure_rows(
    of: Of, positions: Sequence[int], figures: Sequence[Figure], statement: Statement
) -> list[Row]:
    claim, published = of
    slots: Sequence[Quantity | None] = statement.quantities
    if len(slots) != len(figures):
        slots = [None] * len(figures)
    places = [*positions, *[None] * len(figures)][: len(figures)]
    return [
        figurerows.bare_row((claim, part, place), figure, quantity, published)
        for part, (place, figure, quantity) in enumerate(zip(places, figures, slots, strict=True))
    ]


FigureRows = Mapping[int, Sequence[sqlite3.Row]]
"""Rows of figures by claim."""


@dataclass(frozen=True, slots=True)
class _Around:
    """What other tables hold about some claims."""

    figures: FigureRows
    """By claim."""
    texts: Mapping[int, str]
    """By report."""
    lines: Mapping[int, packed.Line]
    """By claim."""

    def stored(self, row: sqlite3.Row) -> list[figurerows.Stored]:
        """Return a claim's figures as they are stored."""
        text, published, rows = self.texts[row["report"]], day(row["published"]), self.figures[row["number"]]
        rests: list[Json] = [*self.lines[row["number"]][1:], *[{}] * len(rows)]
        return [
            figurerows.Stored(item, rest, text, published)
            for item, rest in zip(rows, rests[: len(rows)], strict=True)
        ]

    def statement(self, row: sqlite3.Row) -> Statement:
        """Return the statement of a claim."""
        text = self.texts[row["report"]]
        record = {name: row[name] for name in OF_REPORT}
        record |= {"text": text[row["start"] : row["end"]], "kind": row["kind"], "origin": row["origin"]}
        record |= self.lines[row["number"]][0]
        if isinstance(record.get("context"), str):
            record["context"] = record["context"].split(BETWEEN)
        said = parts(Statement, record)
        said["quantities"] = said.get("quantities") or tuple(map(figurerows.slots_from, self.stored(row)))
        return Statement(**said)


def _around(rows: Sequence[sqlite3.Row], figures: FigureRows, packs: Mapping[int, sqlite3.Row]) -> _Around:
    texts = defaultdict(str, {report: row["text"] for report, row in packs.items()})
    lines = packed.read(rows, packs)
    lines |= {row["number"]: [json.loads(row["statement"])] for row in rows if row["statement"] is not None}
    return _Around(figures, texts, lines)


def _figures(
    connection: sqlite3.Connection, rows: Sequence[sqlite3.Row]
) -> defaultdict[int, list[sqlite3.Row]]:
    found: defaultdict[int, list[sqlite3.Row]] = defaultdict(list)
    sql = "select * from figures where claim in (select value from json_each(?)) order by claim, part"
    for row in connection.execute(sql, (_numbers(rows),)):
        found[row["claim"]].append(row)
    return found


def _numbers(rows: Sequence[sqlite3.Row]) -> str:
    return canonical([row["number"] for row in rows])


def _packs(connection: sqlite3.Connection, rows: Sequence[sqlite3.Row]) -> dict[int, sqlite3.Row]:
    """Return the texts of these claims' reports, each with what is packed beside it."""
    reports = canonical(sorted({row["report"] for row in rows}))
    sql = """select report, first_claim, statements, text from report_texts
        where report in (select value from json_each(?))"""
    return {row["report"]: row for row in connection.execute(sql, (reports,))}


def statements(connection: sqlite3.Connection, numbers: Sequence[int]) -> dict[int, Statement]:
    """Return the statements of these claims, by number."""
    sql = f"{_SELECT} where claims.number in (select value from json_each(?))"
    rows = connection.execute(sql, (canonical(list(numbers)),)).fetchall()
    around = _around(rows, _figures(connection, rows), _packs(connection, rows))
    return {row["number"]: around.statement(row) for row in rows}


def read(
    connection: sqlite3.Connection, where: str, values: Iterable[object], kept: Kept | None = None
) -> list[LibraryClaim]:
    """Return the claims that a condition names, in the order of their reports and texts.

    Those that are kept are not built once more, as long as their rows are the same.
    """
    sql = f"{_SELECT} where {where} order by claims.report, claims.start, claims.number"
    rows = connection.execute(sql, tuple(values)).fetchall()
    figures, decided = _figures(connection, rows), _decisions(connection, rows)
    packs = _packs(connection, rows)
    found: dict[int, LibraryClaim] = {}
    for report, of_report in groupby(rows, lambda row: int(row["report"])):
        numbered = {row["number"]: row for row in of_report}
        wanted = {number: Rows(row, figures[number], decided[number]) for number, row in numbered.items()}
        pack = packs.get(report)
        known = kept.claims(report, pack, wanted) if kept and pack else {}
        missing = [row for number, row in numbered.items() if number not in known]
        around = _around(missing, figures, {report: pack} if missing and pack else {})
        built = {row["number"]: _library_claim(row, around, decided[row["number"]]) for row in missing}
        if kept and pack and built:
            kept.keep(report, pack, {number: (wanted[number], claim) for number, claim in built.items()})
        found |= known | built
    return [found[row["number"]] for row in rows]


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
        score=row["score"] / 1000,
        kind=row["kind"],
        figures=tuple(item["position"] for item in figures if item["position"] is not None),
        attribution=row["attribution"],
    )


def _library_claim(row: sqlite3.Row, around: _Around, decided: dict[str, Any]) -> LibraryClaim:
    return LibraryClaim(
        number=row["number"],
        report=row["report"],
        claim=claim_of(row, around.texts[row["report"]], around.figures[row["number"]]),
        figures=tuple(map(figurerows.figure_from, around.stored(row))),
        statement=around.statement(row),
        verdict=row["verdict"] or "unchecked",
        confidence=decided.get("confidence"),
        credibility=decided.get("credibility"),
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
