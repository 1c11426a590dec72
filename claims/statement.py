"""A claim with everything its report says about it, detached from the text: what relations compare."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from claims.model import Analysis, Bound, Change, ClaimKind, Window


@dataclass(frozen=True, slots=True)
class Quantity:
    """A figure with its slots resolved to values."""

    text: str
    value: float | None
    low: float | None
    high: float | None
    low_open: bool = False
    high_open: bool = False
    bound: Bound = "exact"
    change: Change | None = None
    unit: str = ""
    measure: str = ""
    population: str = ""
    window: Window | None = None
    as_of: date | None = None
    place: str = ""
    within: tuple[str, ...] = ()
    """What contains the place, nearest first."""
    actor: str = ""


@dataclass(frozen=True, slots=True)
class Statement:
    """One claim, comparable without its report."""

    text: str
    """The claim's sentence, verbatim."""
    title: str = ""
    published: date | None = None
    outlet: str = ""
    agency: str = ""
    kind: ClaimKind = "statement"
    origin: str = ""
    """Canonical name of who says so, at the end of the chain outlet > agency > named source."""
    quantities: tuple[Quantity, ...] = ()
    """The claim's own figures, in order."""
    places: tuple[str, ...] = ()
    window: Window | None = None
    """When it happened, for claims without a figure."""
    negated: bool = False


def statement(analysis: Analysis, claim: int) -> Statement:
    """Return the claim at this index as a statement."""
    article, chosen = analysis.article, analysis.claims[claim]
    return Statement(
        text=chosen.text,
        title=article.title,
        published=article.published,
        outlet=article.outlet,
        agency=article.agency,
        kind=chosen.kind,
    )
