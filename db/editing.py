"""The claim under the reviewer's hand: mark, change, split and merge."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import replace

from claims.model import Analysis, Claim, ClaimKind, Figure, Span
from claims.relating.statement import Statement
from db import claimrows, contents
from db.changes import changes
from db.errors import NotFound, Refused
from db.journal import Cell
from db.kept import Kept
from db.opening import writing
from db.records import Entry, LibraryClaim
from db.reviewing import Hand, decide, grouped, switch


def one(connection: sqlite3.Connection, number: int, kept: Kept | None = None) -> LibraryClaim:
    """Return one claim."""
    condition = "claims.number = ? and not removed"
    found = claimrows.read(connection, condition, (number,), kept) if number < 2**63 else []
    if not found:
        raise NotFound("claim", number)
    return found[0]


def text_of(connection: sqlite3.Connection, report: int) -> str:
    """Return the text of a report."""
    row = connection.execute("select text from report_texts where report = ?", (report,)).fetchone()
    if row is None:
        raise NotFound("report", report)
    return str(row["text"])


def edit(
    connection: sqlite3.Connection, hand: Hand, number: int, claim: Claim, figures: Sequence[Figure],
    said: Statement | None,
) -> Entry:  # fmt: skip
    """Let a claim say something else than the machine found.

    Without a statement, its slots follow the figures and keep their places; with one, they are as it says.
    """
    with writing(connection):
        was = one(connection, number)
        _borders(claim.start, claim.end, text_of(connection, was.report))
        if said is None:
            slots = contents.slots_of(figures, was.statement.quantities)
            said = replace(was.statement, text=claim.text, quantities=slots)
        new = contents.packed(claim, figures, replace(said, kind=claim.kind))
        told = changes(was, claim, figures, said)
        sentence = f"edited claim {number}" + (f": {told}" if told else "")
        return decide(connection, hand, Cell("content", number), new, sentence)


def _borders(start: int, end: int, text: str) -> None:
    if not 0 <= start < end <= len(text) or not text[start:end].strip():
        raise Refused(f"There is nothing to mark from {start} to {end}: the text has {len(text)} characters.")


def mark(connection: sqlite3.Connection, hand: Hand, claim: Claim, report: int, parts: Parts) -> int:
    """Add a claim that the machine did not find; return its number."""
    figures, said = parts
    with writing(connection):
        _borders(claim.start, claim.end, text_of(connection, report))
        number = contents.room(connection, report, claim.start, claim.end)
        value = contents.packed(claim, figures, replace(said, kind=claim.kind))
        decide(connection, hand, Cell("content", number), value, f"marked claim {number}")
    return number


Parts = tuple[Sequence[Figure], Statement]
"""The figures of a claim, and its statement."""


def cut(was: LibraryClaim, start: int, end: int, text: str) -> tuple[Claim, Parts]:
    """Return the part of a claim between two borders, with the figures that lie in it: without one, what was
    a claim of figures is a statement."""
    inside = [
        index for index, figure in enumerate(was.figures) if start <= figure.start and figure.end <= end
    ]
    figures = [was.figures[index] for index in inside]
    slots, positions = was.statement.quantities, was.claim.figures
    quantities = tuple(slots[index] for index in inside) if len(slots) == len(was.figures) else ()
    kept = tuple(positions[index] for index in inside) if len(positions) == len(was.figures) else ()
    kind = "statement" if was.claim.kind == "figure" and was.figures and not figures else was.claim.kind
    claim = replace(was.claim, start=start, end=end, text=text[start:end], figures=kept, kind=kind)
    said = replace(was.statement, text=claim.text, quantities=quantities, kind=claim.kind)
    return claim, (figures, said)


def around(figures: Sequence[Figure], at: int) -> tuple[int, int]:
    """Return the nearest offsets before and after one at which no figure is cut in two."""
    before = after = at
    while crossed := [figure.start for figure in figures if figure.start < before < figure.end]:
        before = min(crossed)
    while crossed := [figure.end for figure in figures if figure.start < after < figure.end]:
        after = max(crossed)
    return before, after


def end_at(connection: sqlite3.Connection, hand: Hand, number: int, end: int) -> Entry:
    """Move the end of a claim to an offset of the report's text.

    A figure is in the claim whole or not at all; one that the machine found comes back with its words.
    """
    with writing(connection):
        was = one(connection, number)
        text, start = text_of(connection, was.report), was.claim.start
        first = _first(connection, was, text)
        figures, positions, said = _together(was, first)
        before, after = around(figures, end)
        end = before if end < was.claim.end else after
        end = start + len(text[start:end].rstrip())
        if end <= start:
            raise Refused(f"Claim {number} cannot end there: no word of it would be left.")
        kind = first.claim.kind if was.claim.kind == "statement" else was.claim.kind
        whole = replace(
            was,
            figures=tuple(figures),
            claim=replace(was.claim, figures=positions, kind=kind),
            statement=said,
        )
        claim, parts = cut(whole, start, end, text)
        return edit(connection, hand, number, claim, *parts)


def _first(connection: sqlite3.Connection, was: LibraryClaim, text: str) -> LibraryClaim:
    """Return a claim as the machine found it; as it is when a reviewer marked it."""
    value = contents.found(connection, was.number)
    if value is None:
        return was
    claim, figures, said = contents.unpacked(value, text)
    return replace(was, claim=claim, figures=tuple(figures), statement=said)


def split(connection: sqlite3.Connection, hand: Hand, number: int, at: int) -> int:
    """Make two claims of one, cut at an offset of the report's text; return the number of the second.

    An offset within the words of a figure cuts before them, or after them where nothing stands before.
    """
    with grouped(connection, hand, f"split claim {number}") as hand:
        was = one(connection, number)
        text = text_of(connection, was.report)
        start, end = was.claim.start, was.claim.end
        before, after = around(was.figures, at)
        at = before if text[start:before].strip() else after
        left = start + len(text[start:at].rstrip())
        right = at + len(text[at:end]) - len(text[at:end].lstrip())
        if not start < left <= right < end:
            raise Refused(f"Claim {number} cannot be split at {at}: it runs from {start} to {end}.")
        first, (figures, said) = cut(was, start, left, text)
        edit(connection, hand, number, first, figures, said)
        second, parts = cut(was, right, end, text)
        return mark(connection, hand, second, was.report, parts)


def merge(connection: sqlite3.Connection, hand: Hand, number: int, other: int) -> Entry:
    """Make one claim of two in the same report: the first covers both, the second is hidden."""
    with grouped(connection, hand, f"merged claims {number} and {other}") as hand:
        first, second = one(connection, number), one(connection, other)
        if first.report != second.report or number == other:
            raise Refused(f"Claims {number} and {other} cannot be merged: they must be two of one report.")
        start = min(first.claim.start, second.claim.start)
        end = max(first.claim.end, second.claim.end)
        text = text_of(connection, first.report)[start:end]
        figures, positions, said = _together(first, second)
        claim = replace(first.claim, start=start, end=end, text=text, figures=positions)
        entry = edit(connection, hand, number, claim, figures, replace(said, text=text))
        switch(connection, hand, "hidden", other, True)
        return entry


def _together(first: LibraryClaim, second: LibraryClaim) -> tuple[list[Figure], tuple[int, ...], Statement]:
    """Return the figures of two claims in the order of the text, each once, with positions and slots."""
    found: dict[tuple[int, int], tuple[Figure, int | None, int, int]] = {}
    for which, item in enumerate((first, second)):
        aligned = len(item.claim.figures) == len(item.figures)
        for index, figure in enumerate(item.figures):
            position = item.claim.figures[index] if aligned else None
            found.setdefault((figure.start, figure.end), (figure, position, which, index))
    ordered = [found[span] for span in sorted(found)]
    slots = (first.statement.quantities, second.statement.quantities)
    aligned = all(index < len(slots[which]) for _, _, which, index in ordered)
    quantities = tuple(slots[which][index] for _, _, which, index in ordered) if aligned else ()
    positions = tuple(position for _, position, _, _ in ordered if position is not None)
    figures = [figure for figure, _, _, _ in ordered]
    return figures, positions, replace(first.statement, quantities=quantities)


def mark_span(connection: sqlite3.Connection, hand: Hand, analysis: Analysis, report: int, span: Span) -> int:
    """Add a claim over a stretch of a report, with the figures that the machine sees in it."""
    from claims.relating.stating import statement

    start, end = span
    text = analysis.article.text
    _borders(start, end, text)
    positions = tuple(
        index for index, figure in enumerate(analysis.figures) if start <= figure.start and figure.end <= end
    )
    figures = [analysis.figures[index] for index in positions]
    source = next((figure.attribution for figure in figures if figure.attribution is not None), None)
    kind: ClaimKind = "figure" if figures else "statement"
    claim = Claim(start, end, text[start:end], 1.0, kind, positions, source)
    said = statement(replace(analysis, claims=(claim,)), 0)
    return mark(connection, hand, claim, report, (figures, said))
