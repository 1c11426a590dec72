"""Decisions that come from another library: ours stay, theirs are kept beside them where they differ."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass, field, replace
from typing import Any

from db import cells, contents, journal, steps
from db.journal import Cell
from db.reviewing import Hand, decide


@dataclass(frozen=True, slots=True)
class Author:
    """Who made a decision elsewhere, and on which day where that is known."""

    who: str
    day: str = ""

    def __str__(self) -> str:
        return f"{self.who}, {self.day}" if self.day else self.who


@dataclass(slots=True)
class Tally:
    """What came of them."""

    decided: int = 0
    differing: list[str] = field(default_factory=list)
    """A sentence for every decision that was another one here."""

    @property
    def brought(self) -> str:
        """How many came, in words."""
        return "1 decision brought" if self.decided == 1 else f"{self.decided:,} decisions brought"

    def bring(
        self, connection: sqlite3.Connection, hand: Hand, cell: Cell, value: Any, author: Author
    ) -> None:
        """Bring a decision of somebody into a cell of ours; the journal names who made and who brought it."""
        current = cells.current(connection, cell)
        if current == value:
            return
        words = f"{cell.aspect} of {cell.subject}"
        hand = replace(hand, who=steps.brought(author.who, hand.who))
        if current is None or _as_found(connection, cell, current):
            decide(connection, hand, cell, value, f"{words} from {author}")
            self.decided += 1
            return
        beside = replace(cell, aspect=f"other {cell.aspect} by {author.who}")
        if journal.value_of(connection, beside) != value:
            decide(connection, hand, beside, value, f"another {words} from {author}")
            self.decided += 1
        self.differing.append(_difference(words, current, value, author.who))


def _as_found(connection: sqlite3.Connection, cell: Cell, current: Any) -> bool:
    return (
        cell.claim is not None
        and cell.aspect == "content"
        and current == contents.found(connection, cell.claim)
    )


def _difference(words: str, current: Any, value: Any, who: str) -> str:
    if isinstance(value, dict):
        return f"The {words} differs from that of {who}; both are kept."
    return f"The {words} is {current} here and {value} by {who}; both are kept."
