"""What earlier reports say to a claim: candidates of the library, ordered and related by the rules."""

from __future__ import annotations

from collections.abc import Iterable

from claims.finding.matching import Candidate, Match, most_telling, rank
from claims.relating.origin import Origins, independent
from db.library import Library
from db.records import LibraryClaim, Report
from db.reviewing import NOT_SAME

SHOWN = 20
"""Earlier reports shown for one claim, when nobody asks for another number."""


def evidence(
    library: Library, claim: LibraryClaim, report: Report, *, all_dates: bool = False, limit: int = SHOWN
) -> list[Match]:
    """Return what reports published before the claim's own (or all of them) say to it, most telling first."""
    before = None if all_dates else report.published
    found = library.candidates(claim.statement, before=before, exclude=report.number)
    return _telling(library, claim, found, limit, library.claims(report.number))


def origins(library: Library, claim: LibraryClaim, agreeing: Iterable[Candidate]) -> Origins:
    """Return how many independent origins say what a claim says, given the sentences that agree with it."""
    alike = tuple(agreeing)
    clusters = library.clusters([claim.report, *(item.report for item in alike)])
    told = [(claim.statement, clusters[claim.report])]
    return independent([*told, *((item.statement, clusters[item.report]) for item in alike)])


def cross_reference(library: Library, number: int) -> set[int]:
    """Compare every claim of a report with earlier ones and keep the relations; return the judged claims
    that have news by it.

    It looks for near-copies of any age and at the newest sentences; ``evidence`` looks at all of them.
    """
    report, claims, news = library.report(number), library.claims(number), set[int]()
    for claim in claims:
        found = library.candidates_at_once(claim.statement, before=report.published, exclude=number)
        news |= library.save_matches(claim.number, _telling(library, claim, found, SHOWN, claims))
    library.compared(number)
    return news


def _telling(
    library: Library,
    claim: LibraryClaim,
    found: list[Candidate],
    limit: int,
    claims: Iterable[LibraryClaim],
) -> list[Match]:
    """Return found sentences that nobody refused for a claim of a report with these, most telling first."""
    refused = {number for number, pair in library.pairs(claim.number).items() if pair.relation == NOT_SAME}
    offered = [item for item in found if item.claim not in refused]
    beside = [item.statement for item in claims if item.number != claim.number]
    return most_telling(rank(claim.statement, offered, len(offered), beside=beside))[:limit]
