"""The course of one figure over time: which claims belong to it, as rows for tables and drawings."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from claims.relating.series import Series, series
from db.library import Library
from db.records import LibraryClaim
from tui.words import contested_words, figure_words, joined

LEADS = 40
"""Claims of a search that are tried as the head of a series; the newest reports come first."""


@dataclass(frozen=True, slots=True)
class Course:
    """One series and the claims that its points come from."""

    series: Series
    claims: tuple[LibraryClaim, ...]

    @property
    def title(self) -> str:
        """What the series counts, in the words of its last point: "civilians killed · Idlib"."""
        if not self.series.points:
            return ""
        quantity = self.series.points[-1].quantity
        return joined([" ".join(filter(None, (quantity.population, quantity.measure))), quantity.place])


def course(library: Library, query: str) -> Course:
    """Return the longest series among the claims that a query (or a claim's number) names."""
    if query.isdigit():
        return _around(library, library.claim(int(query)))
    found = [claim for claim in library.search(query) if claim.statement.quantities]
    best = Course(Series(), ())
    for lead in found[:LEADS]:
        claims = (lead, *(claim for claim in found if claim.number != lead.number))
        tried = series([claim.statement for claim in claims])
        if len(tried.points) > len(best.series.points):
            best = Course(tried, claims)
    return best


def _around(library: Library, claim: LibraryClaim) -> Course:
    candidates = library.candidates(claim.statement, before=None, exclude=claim.report, limit=200)
    others = tuple(library.claim(number) for item in candidates for number in item.claims)
    claims = (claim, *others)
    return Course(series([item.statement for item in claims]), claims)


def _whole(number: float | None) -> float | int | None:
    """Return a number without a fraction of nothing: 38 people, not 38.0."""
    return int(number) if number is not None and number.is_integer() else number


def course_rows(library: Library, found: Course) -> Iterator[dict[str, Any]]:
    """Yield one row a point, by day."""
    for point in found.series.points:
        claim = found.claims[point.number]
        yield {
            "day": point.day.isoformat() if point.day else None,
            "low": _whole(point.quantity.low),
            "high": _whole(point.quantity.high),
            "figure": figure_words(point.quantity),
            "origin": point.origin,
            "line": point.line + 1,
            "flag": point.flag,
            "outlet": library.report(claim.report).outlet,
            "claim": claim.number,
            "report": claim.report,
        }


def outcome(found: Series) -> str:
    """Return how many origins tell a series and what is contested, in a sentence."""
    if found.contested is None:
        return f"{found.independent}; the latest figures do not conflict."
    return f"{found.independent}; contested: {contested_words(found.contested)}."
