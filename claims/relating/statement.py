"""A claim with everything its report says about it, detached from the text: what relations compare."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from claims.model import Bound, Change, ClaimKind, Window

Assumed = Literal["window", "place", "dateline"]


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
    counted: tuple[str, ...] = ()
    """Stems of the words that follow the figure: what is counted, in the report's own words."""
    whole: tuple[str, ...] = ()
    """Stems of what a share is a share of: 41 % of judges."""
    qualities: tuple[str, ...] = ()
    """How it is defined: ("certainty confirmed",)."""
    part: bool = False
    """It counts a part of another figure of its report: among them 17 children."""
    former: bool = False
    """True for the figure that another one changed from ("rose from 12"), or is told of ("25 of 120")."""
    assumed: tuple[Assumed, ...] = ()
    """Slots that the sentence left open and its report filled."""


@dataclass(frozen=True, slots=True)
class Statement:
    """One claim, comparable without its report."""

    text: str
    """The claim's sentence, verbatim."""
    title: str = ""
    published: date | None = None
    outlet: str = ""
    agency: str = ""
    publisher: str = ""
    """Who owns the outlet, when the newsroom's configuration says so."""
    kind: ClaimKind = "statement"
    language: str = ""
    origin: str = ""
    """Canonical name of who says so, at the end of the chain outlet > agency > named source."""
    source: str = ""
    """The source in the report's own words; "" when the outlet itself speaks."""
    vague: bool = False
    """True when the source is one nobody can ask."""
    quantities: tuple[Quantity, ...] = ()
    """The claim's own figures, in order."""
    places: tuple[str, ...] = ()
    around: tuple[str, ...] = ()
    """What contains the places: countries, provinces."""
    staged: bool = False
    """Whether the report gives the places of a claim without a figure, which names none itself."""
    lands: tuple[str, ...] = ()
    """The lands that the report names, for a claim that neither it nor its sentence places."""
    window: Window | None = None
    """When it happened, for claims without a figure."""
    negated: bool = False
    context: tuple[str, ...] = ()
    """Topic words of the title and the sentences around it."""

    @property
    def words(self) -> frozenset[str]:
        """Stems of the claim's own words."""
        from claims.relating import wording

        return wording.stem_set(self.text, self.language)

    @property
    def names(self) -> frozenset[str]:
        """Stems of the names in the claim."""
        from claims.relating import wording

        return wording.name_set(self.text, self.language)
