"""What a claim says, as one JSON value: its borders, figures and slots. Edits replace it whole; the machine's
first value is kept beside it for as long as they differ."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from claims.model import Claim, Figure
from claims.relating.statement import Quantity, Statement
from db import claimrows, figurerows, listing, sentences
from db.errors import NotFound
from db.values import canonical, pack, unpack

Content = dict[str, Any]


def packed(claim: Claim, figures: Sequence[Figure], statement: Statement) -> Content:
    """Return the content of a claim."""
    said = pack(statement)
    if statement.text == claim.text:
        del said["text"]
    return {
        "claim": {name: value for name, value in pack(claim).items() if name not in ("text", "why")},
        "figures": [_bare(figure) for figure in figures],
        "statement": said,
    }


def _bare(figure: Figure) -> Content:
    return {name: value for name, value in pack(replace(figure, why=())).items() if name != "text"}


def content(connection: sqlite3.Connection, number: int) -> Content | None:
    """Return what a claim says now; None when it was taken back."""
    rows = connection.execute("select removed from claims where number = ?", (number,)).fetchone()
    if rows is None:
        raise NotFound("claim", number)
    if rows["removed"]:
        return None
    return said(connection, number)


def said(connection: sqlite3.Connection, number: int) -> Content:
    """Return what a claim says, or said when it was taken back."""
    item = claimrows.read(connection, "claims.number = ?", (number,))[0]
    return packed(item.claim, item.figures, item.statement)


def found(connection: sqlite3.Connection, number: int) -> Content | None:
    """Return what the machine first found; None when a reviewer marked the claim."""
    row = connection.execute("select found, by_hand from claims where number = ?", (number,)).fetchone()
    if row["by_hand"]:
        return None
    return json.loads(row["found"]) if row["found"] else content(connection, number)


def founds(connection: sqlite3.Connection, numbers: Sequence[int]) -> list[Content]:
    """Return what the machine first found, of claims that no reviewer marked."""
    return [value for number in numbers if (value := found(connection, number)) is not None]


def room(connection: sqlite3.Connection, report: int, start: int, end: int) -> int:
    """Make room for a claim marked by hand, not there until its content is put; return its number."""
    number = connection.execute(
        """insert into claims
            (report, start, "end", score, kind, origin, statement, by_hand, removed)
            values (?, ?, ?, 0, 'statement', '', '{}', 1, 1)""",
        (report, start, end),
    ).lastrowid
    assert number is not None  # an insert into a table with a key always has one
    return number


def put(connection: sqlite3.Connection, number: int, value: Content | None) -> None:
    """Let a claim say this; None takes it back."""
    if value is None:
        connection.execute("update claims set removed = 1 where number = ?", (number,))
        return
    first = found(connection, number)
    kept = None if first is None or first == value else canonical(first)
    report = connection.execute("select report from claims where number = ?", (number,)).fetchone()[0]
    article = listing.article(connection, report)
    claim, figures, statement = unpacked(value, article.text)
    given = claimrows.given(article, article.language)
    rest = claimrows.rest_of(claim, statement, len(figures), given)
    connection.execute(
        """update claims set sentence = ?, start = ?, "end" = ?, score = ?, kind = ?, origin = ?,
            attribution = ?, statement = ?, found = ?, removed = 0 where number = ?""",
        (
            sentences.place(sentences.of_report(connection, report), claim.start),
            claim.start, claim.end, claimrows.thousandths(claim.score), claim.kind, statement.origin,
            claim.attribution, canonical(rest), kept, number,
        ),
    )  # fmt: skip
    connection.execute("delete from figures where claim = ?", (number,))
    figurerows.write(
        connection, claimrows.figure_rows((number, article.published), claim, figures, statement)
    )


def unpacked(value: Content, text: str) -> tuple[Claim, list[Figure], Statement]:
    """Return the claim, figures and statement of a content; ``text`` is the report's."""
    claim = unpack(Claim, {"text": ""} | value["claim"])
    claim = replace(claim, text=text[claim.start : claim.end])
    figures = [
        unpack(Figure, {"text": text[item["start"] : item["end"]]} | item) for item in value["figures"]
    ]
    statement = unpack(Statement, {"text": claim.text, "kind": claim.kind} | value["statement"])
    return claim, figures, statement


def slots_of(figures: Sequence[Figure], before: Sequence[Quantity]) -> tuple[Quantity, ...]:
    """Return the slots of edited figures; the place stays that of the figure in the same position before.

    So do the words of a correction, as long as they say what the figure means.
    """
    slots: list[Quantity] = []
    for index, figure in enumerate(figures):
        own, like = figurerows.quantity_of(figure), before[min(index, len(before) - 1)] if before else None
        if like:
            own = replace(own, place=like.place, within=like.within)
            told = [item.text for item in before if _meaning(item) == _meaning(own)]
            own = replace(own, text=own.text if own.text in told or not told else told[0])
        slots.append(own)
    return tuple(slots)


def _meaning(quantity: Quantity) -> tuple[object, ...]:
    return quantity.value, quantity.low, quantity.high, quantity.bound, quantity.unit
