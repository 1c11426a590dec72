"""The whole review of one report as values: its claims, what earlier reports said, what was decided."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from claims.finding.matching import Match, place_of
from claims.model import Analysis, Article
from claims.relating.origin import Origins
from db.library import Library
from db.records import Entry, LibraryClaim, Report
from factbrowse.evidence import evidence, origins

HIDDEN_RELATIONS = ("unrelated",)
"""Found by their words, but about something else: not part of a review."""
AGREEING = ("repeat", "corroborates")
"""Relations of sentences that say the same."""
ALL = 200
"""Earlier sentences among which origins are counted, whatever is shown of them."""


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
    origins: Origins
    """Who say the same independently of each other, this claim's own origin among them."""
    judged: Entry | None = None
    """Who gave the verdict and when, None when there is none."""


@dataclass(frozen=True, slots=True)
class ReportReview:
    """Everything that a reviewer knows about one report."""

    report: Report
    article: Article
    analysis: Analysis
    claims: tuple[ReviewedClaim, ...]


def review(library: Library, number: int, *, all_dates: bool = False, limit: int = 8) -> ReportReview:
    """Return the review of a report, with at most ``limit`` earlier reports a claim, most telling first."""
    report = library.report(number)
    analysis = library.analysis(number)
    claims = tuple(
        _reviewed(library, claim, tuple(_earlier(library, claim, report, all_dates)), limit)
        for claim in library.claims(number)
    )
    return ReportReview(report, analysis.article, analysis, claims)


def _reviewed(library: Library, claim: LibraryClaim, found: tuple[Earlier, ...], limit: int) -> ReviewedClaim:
    alike = (item.match.candidate for item in found if item.relation in AGREEING)
    shown = sorted(found, key=lambda item: place_of(item.relation))[:limit]
    return ReviewedClaim(claim, tuple(shown), origins(library, claim, alike), _judged(library, claim))


def _judged(library: Library, claim: LibraryClaim) -> Entry | None:
    if claim.verdict == "unchecked":
        return None
    return next((entry for entry in library.history(claim=claim.number) if entry.action == "verdict"), None)


def _earlier(library: Library, claim: LibraryClaim, report: Report, all_dates: bool) -> Iterator[Earlier]:
    for match in evidence(library, claim, report, all_dates=all_dates, limit=ALL):
        found = match.candidate
        decision = library.pair(claim.number, found.claim) if found.claim is not None else None
        decided, link = (decision.relation, decision.link) if decision else ("", "")
        earlier = Earlier(match, library.report(found.report), decided, link)
        if earlier.relation not in HIDDEN_RELATIONS:
            yield earlier
