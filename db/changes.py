"""What an edit changed in a claim, in words for the journal: the new value, and the one before it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claims.model import Claim, Figure, Window
from claims.relating.statement import Quantity, Statement
from db.records import LibraryClaim

LONGEST = 60
"""Letters of a stretch of text that is quoted; chosen by eye."""


def changes(was: LibraryClaim, claim: Claim, figures: Sequence[Figure], said: Statement) -> str:
    """Return what is other than before: "figure 45 (was 41), place Harim (was Idlib)"; "" for nothing."""
    parts = [*_borders(was.claim.text, claim.text)]
    if len(figures) == len(was.figures):
        for before, after in zip(was.figures, figures, strict=True):
            parts += _figure(before, after)
    parts += _taken(was.figures, figures, "left out")
    parts += _taken(figures, was.figures, "taken in")
    if len(said.quantities) == len(was.statement.quantities):
        for slot, now in zip(was.statement.quantities, said.quantities, strict=True):
            parts += _slots(slot, now)
    parts += _changed("source", was.statement.origin, said.origin)
    return ", ".join(parts)


def _borders(before: str, after: str) -> Iterator[str]:
    if after == before:
        return
    if after.startswith(before):
        yield f"with {quoted(after[len(before) :])}"
    elif before.startswith(after):
        yield f"without {quoted(before[len(after) :])}"
    else:
        yield f"now {quoted(after)}"


def _taken(figures: Sequence[Figure], others: Sequence[Figure], how: str) -> Iterator[str]:
    """Yield the figures that are not among the others."""
    there = {(figure.start, figure.end) for figure in others}
    for figure in figures:
        if (figure.start, figure.end) not in there:
            yield f"figure {quoted(figure.text)} {how}"


def quoted(text: str) -> str:
    """Return the beginning of a text as a quotation of one line."""
    words = " ".join(text.split())
    return f"“{words}”" if len(words) <= LONGEST else f"“{words[:LONGEST].rstrip()} …”"


def _figure(before: Figure, after: Figure) -> Iterator[str]:
    yield from _changed("figure", _number(before.value), _number(after.value))
    yield from _changed("bound", before.bound, after.bound)
    if (before.value, before.bound) == (after.value, after.bound):  # else the two follow from these
        yield from _changed("lowest", _number(before.low), _number(after.low))
        yield from _changed("highest", _number(before.high), _number(after.high))
    yield from _changed("measure", before.measure, after.measure)
    yield from _changed("unit", before.unit, after.unit)
    yield from _changed("who", before.population, after.population)


def _slots(before: Quantity, after: Quantity) -> Iterator[str]:
    yield from _changed("period", _period(before.window), _period(after.window))
    yield from _changed("place", before.place, after.place)


def _changed(name: str, before: str, after: str) -> Iterator[str]:
    if before != after:
        yield f"{name} {_said(after)} (was {_said(before)})"


def _said(value: str) -> str:
    return value.replace("_", " ") or "not said"


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:,.12g}"


def _period(window: Window | None) -> str:
    if window is None:
        return ""
    days = " to ".join(str(day) if day else "open" for day in dict.fromkeys((window.first, window.last)))
    return f"{days} {window.kind}"
