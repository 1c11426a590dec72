"""What leaves the library: rows as values."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claims.model import Claim, Figure
    from claims.relating.statement import Quantity, Statement


@dataclass(frozen=True, slots=True)
class Report:
    """One report as lists show it."""

    number: int
    """Its number in this library; also what ``list`` prints."""
    id: str
    title: str
    published: date | None
    outlet: str
    agency: str
    url: str
    language: str
    claims: int = 0
    """Claims that are not hidden."""
    judged: int = 0
    conflicts: int = 0
    """Open claims that conflict with an earlier report."""
    news: int = 0
    """Judged claims with new reports since."""
    verdicts: dict[str, int] = field(default_factory=dict)
    """Verdict word to number of claims."""
    bookmarked: bool = False


@dataclass(frozen=True, slots=True)
class LibraryClaim:
    """One claim with what the machine found and what the reviewer decided."""

    number: int
    report: int
    claim: Claim
    figures: tuple[Figure, ...]
    """The claim's own figures (the indices in ``claim.figures`` count in the report's analysis)."""
    statement: Statement
    verdict: str = "unchecked"
    confidence: int | None = None
    """1..3, None when not given."""
    credibility: int | None = None
    """The Admiralty digit, 1..6, None when not given."""
    note: str = ""
    tags: tuple[str, ...] = ()
    flagged: bool = False
    hidden: bool = False
    """The reviewer said that this is no claim."""
    edited: bool = False
    """True when the reviewer changed what the machine found."""
    news: int = 0
    """New reports that contradict or update it since it was judged."""
    conflict: float = 0.0
    """Size of its largest unresolved conflict with an earlier report, 0 when there is none."""
    others: tuple[str, ...] = ()
    """Verdicts that a merge brought beside this one: "false by Maria"."""
    by_hand: bool = False
    """The reviewer marked it; the machine did not find it."""

    @property
    def counts(self) -> tuple[Figure | Quantity, ...]:
        """The figures as they are told: one that a reviewer corrected has its slots, in words of its own."""
        slots = self.statement.quantities
        if len(slots) != len(self.figures):
            return self.figures
        pairs = zip(self.figures, slots, strict=True)
        return tuple(slot if slot.text != figure.text else figure for figure, slot in pairs)


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the journal."""

    number: int
    at: str
    """UTC, ISO 8601."""
    who: str
    action: str
    subject: str
    """"claim 12", "report 3", "pair 12 7"."""
    old: str
    new: str
    sentence: str
    """What happened, in words for the reader: "verdict contested on claim 12"."""
    hash: str = ""
    """Over this entry and all before it."""
    kind: str = "do"
    """"do", "undo" or "redo"."""


@dataclass(frozen=True, slots=True)
class Head:
    """How far the journal goes."""

    entries: int
    hash: str
    """Over all entries up to the last one; whoever has it can tell later whether one was changed."""


@dataclass(frozen=True, slots=True)
class Added:
    """What an import did."""

    added: int = 0
    duplicates: int = 0
    numbers: tuple[int, ...] = ()
    """Numbers of the reports added, in order."""
    notices: tuple[tuple[int, str], ...] = ()
    """One sentence per duplicate or refused report, with its position in the input."""
    refused: int = 0
    """Reports with a known id and another text."""
    known: tuple[int, ...] = ()
    """Numbers of the reports that were there already, in order."""


@dataclass(frozen=True, slots=True)
class Counts:
    """What the library holds."""

    reports: int
    claims: int
    judged: int
    open: int
    conflicts: int
    """Open claims that conflict with an earlier report."""
    news: int
    """Judged claims with new reports since."""


@dataclass(frozen=True, slots=True)
class QueueItem:
    """One claim in the reviewer's queue."""

    claim: int
    report: int
    reason: str
    """Why it stands where it stands, in one line."""
    conflict: bool


@dataclass(frozen=True, slots=True)
class Found:
    """A relation between two claims of the library, as the machine found it."""

    claim: int
    earlier: int
    relation: str
    slot: str
    reason: str
    flag: str
    score: float
    news: bool
    """The earlier claim was judged before this one came."""
    decided: str
    """The reviewer's word on the pair, "" when there is none."""


@dataclass(frozen=True, slots=True)
class PairDecision:
    """What the reviewer decided about two claims."""

    claim: int
    earlier: int
    relation: str = ""
    """A relation name, "not_same", or "" when only a link was made."""
    link: str = ""
    """supports, contradicts, or ""."""
