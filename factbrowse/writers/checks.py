"""Judged claims as CSV with the columns of ClaimReview collections (MediaVault, Fact-Check Insights)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Final

from factbrowse.masthead import Masthead
from factbrowse.review import ReportReview
from factbrowse.writers.claimreview import claim_review
from factbrowse.writers.csv import table
from factbrowse.writers.records import address_of

APPEARANCES: Final = 15
"""Places of reports that carry a claim; the format has so many."""

COLUMNS: Final = (
    "id", "@context", "@type", "claimReviewed", "datePublished", "url", "author.@type", "author.name",
    "author.url", "itemReviewed.@type", "itemReviewed.author.name", "itemReviewed.author.@type",
    "itemReviewed.author.sameAs", "reviewRating.@type", "reviewRating.ratingValue",
    "reviewRating.alternateName", "author.image", "itemReviewed.name", "itemReviewed.datePublished",
    "itemReviewed.firstAppearance.url", "itemReviewed.firstAppearance.type", "itemReviewed.author.image",
    "reviewRating.ratingExplanation", "itemReviewed.author.jobTitle", "reviewRating.bestRating",
    "reviewRating.worstRating", "reviewRating.image",
    *(f"itemReviewed.appearance.{place}.{name}" for place in range(1, APPEARANCES + 1)
      for name in ("url", "@type")),
)  # fmt: skip
"""Each is a path into a ClaimReview; places of a list count from 1."""


def write(reviews: Iterable[ReportReview], masthead: Masthead) -> Iterator[str]:
    """Yield the header and one row for every claim with a verdict."""
    checks = (
        {"id": address_of(review, reviewed)} | claim_review(review, reviewed, masthead)
        for review in reviews
        for reviewed in review.claims
        if reviewed.claim.verdict != "unchecked"
    )
    return table(COLUMNS, ({path: _at(check, path) for path in COLUMNS} for check in checks))


def _at(check: Any, path: str) -> Any:
    """Return what stands at a path, None when nothing does; ``type`` is what JSON-LD writes with a sign."""
    for name in path.split("."):
        if isinstance(check, list):
            check = check[int(name) - 1] if int(name) <= len(check) else None
        elif isinstance(check, dict):
            check = check.get(name, check.get(f"@{name}"))
        else:
            return None
    return check
