"""What two claims say to each other, decided from their slots; never from the wording alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from claims.statement import Statement

RelationName = Literal[
    "repeat", "corroborates", "update", "conflict", "not_comparable", "related", "unrelated"
]
SlotName = Literal["", "window", "place", "population", "definition"]


@dataclass(frozen=True, slots=True)
class Slot:
    """One line of the slot table of two claims."""

    name: str
    """measure, figure, population, window, as-of, place, origin."""
    ours: str
    theirs: str
    state: Literal["same", "differs", "open"]


@dataclass(frozen=True, slots=True)
class Relation:
    relation: RelationName
    reason: str
    """One line in words that a reviewer can check."""
    slot: SlotName = ""
    """Which slot makes the two not comparable."""
    slots: tuple[Slot, ...] = ()
    flag: str = ""
    """Worth a reviewer's eye: "downward revision", "large jump"."""


def relate(ours: Statement, theirs: Statement) -> Relation:
    """Return how a claim being read (ours) relates to one in an earlier report (theirs)."""
    return Relation("related", "not compared yet")
