"""What earlier reports say to a claim: candidates of the library, ordered and related by the rules."""

from __future__ import annotations

from claims.matching import Match, rank
from db.library import Library
from db.records import LibraryClaim, Report

SHOWN = 20
"""Earlier reports shown for one claim, when nobody asks for another number."""


def evidence(
    library: Library, claim: LibraryClaim, report: Report, *, all_dates: bool = False, limit: int = SHOWN
) -> list[Match]:
    """Return the best matches of a claim in reports published before its own, or in all of them."""
    found = library.candidates(
        claim.statement, before=None if all_dates else report.published, exclude=report.number
    )
    return rank(claim.statement, found, limit)
