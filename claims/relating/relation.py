"""What one claim says to another: the relation, the reason for it and the table of slots."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from claims.relating.reasons import Slot

RelationName = Literal[
    "repeat", "corroborates", "update", "conflict", "not_comparable", "related", "unrelated"
]
SlotName = Literal["", "window", "place", "population", "definition"]


@dataclass(frozen=True, slots=True)
class Relation:
    """What two claims say to each other."""

    relation: RelationName
    reason: str
    """One line in words that a reviewer can check."""
    slot: SlotName = ""
    """Which slot makes the two not comparable."""
    slots: tuple[Slot, ...] = ()
    flag: str = ""
    """Worth a reviewer's eye: "downward revision", "large jump"."""
