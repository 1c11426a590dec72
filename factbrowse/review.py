"""The whole review of one report as values: its claims, what earlier reports said, what was decided."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from claims.finding.matching import Match, place_of
from claims.model import Analysis, Article
from db.library import Library
from db.records import LibraryClaim, Report
from factbrowse.evidence import evidence

HIDDEN_RELATIONS = ("unrelated",)
"""Found by their words, but about something else: not part of a review."""


@dataclass(frozen=True, slots=True)
class Earlier:
    """One earlier report's sentence beside a claim."""

    match: Match
    report: Report
    decided: str = ""
    """The relation that the reviewer chose, "" when the machine's stands."""
    link: str = ""
    """"supports" or "contradicts", when the reviewer linked it as evidence."""

    @property
    def relation(self) -> str:
        """The relation that counts: the reviewer's, else the machine's."""
        return self.decided or self.match.relation.relation


@dataclass(frozen=True, slots=True)
class ReviewedClaim:
    """One claim with its earlier reports, the most telling first."""

    claim: LibraryClaim
    earlier: tuple[Earlier, ...]


@dataclass(frozen=True, slots=True)
class ReportReview:
    """Everything that a reviewer knows about one report."""

    report: Report
    article: Article
    analysis: Analysis
    claims: tuple[ReviewedClaim, ...]


def review(library: Library, number: int, *, all_dates: bool = False, limit: int = 8) -> ReportReview:
    """Return the review of a report, with at most ``limit`` earlier reports a claim."""
    report = library.report(number)
    analysis = library.analysis(number)
    claims = tuple(
        ReviewedClaim(claim, _telling(_earlier(library, claim, report, all_dates, limit)))
        for claim in library.claims(number)
    )
    return ReportReview(report, analysis.article, analysis, claims)


def _telling(found: Iterable[Earlier]) -> tuple[Earlier, ...]:
    """Return earlier reports by the relation that counts, the most telling first."""
    return tuple(sorted(found, key=lambda item: place_of(item.relation)))


def _earlier(
    library: Library, claim: LibraryClaim, report: Report, all_dates: bool, limit: int
) -> Iterator[Earlier]:
    for match in evidence(library, claim, report, all_dates=all_dates, limit=limit):
        found = match.candidate
        decision = library.pair(claim.number, found.claim) if found.claim is not None else None
        decided, link = (decision.relation, decision.link) if decision else ("", "")
        earlier = Earlier(match, library.report(found.report), decided, link)
        if earlier.relation not in HIDDEN_RELATIONS:
            yield earlier
