"""Judged claims as schema.org ClaimReview, one JSON-LD object a line.

Fields as Google's structured-data page for fact checks requires them; verdicts that are no rating
(single source, superseded, unverifiable) carry their words only. ``url`` is the report's: who publishes the
check puts the address of its page there.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from factbrowse.review import ReportReview, ReviewedClaim
from tui.verdicts import scale
from tui.words import amount, stated

RATINGS = {"confirmed": 5, "corroborated": 4, "contested": 3, "misleading": 2, "false": 1}

SHORT = 75
"""Characters of ``claimReviewed`` that search engines show."""


def write(reviews: Iterable[ReportReview]) -> Iterator[str]:
    """Yield one ClaimReview for every claim with a verdict."""
    for review in reviews:
        for reviewed in review.claims:
            if reviewed.claim.verdict != "unchecked":
                yield json.dumps(_claim_review(review, reviewed), ensure_ascii=False)


def _claim_review(review: ReportReview, reviewed: ReviewedClaim) -> dict[str, Any]:
    claim, report = reviewed.claim, review.report
    text = claim.claim.text
    item: dict[str, Any] = {
        "@type": "Claim",
        "@id": f"urn:factbrowse:claim:{review.article.sha256[:16]}:{claim.claim.start}-{claim.claim.end}",
        "text": text,
        "author": {"@type": "Organization", "name": claim.statement.origin or report.outlet or "unknown"},
    }
    if report.published:
        item["datePublished"] = report.published.isoformat()
    if report.url:
        item["appearance"] = [{"@type": "CreativeWork", "url": report.url, "headline": report.title}]
    page = {"url": report.url} if report.url else {}
    entry = reviewed.judged
    checked = (
        {"datePublished": entry.at[:10], "author": {"@type": "Person", "name": entry.who}} if entry else {}
    )
    return {
        "@context": "https://schema.org",
        "@type": "ClaimReview",
        **page,
        **checked,
        "claimReviewed": text if len(text) <= SHORT else text[: SHORT - 2].rsplit(" ", 1)[0] + " …",
        "itemReviewed": item,
        "reviewRating": _rating(reviewed),
    }


def _rating(reviewed: ReviewedClaim) -> dict[str, Any]:
    verdict = reviewed.claim.verdict
    rating: dict[str, Any] = {"@type": "Rating", "alternateName": scale({})[verdict].label}
    if verdict in RATINGS:
        rating |= {"ratingValue": RATINGS[verdict], "bestRating": 5, "worstRating": 1}
    told = [reviewed.claim.note, _range(reviewed), str(reviewed.origins) if reviewed.earlier else ""]
    if explanation := "; ".join(filter(None, told)):
        rating["ratingExplanation"] = explanation
    return rating


def _range(reviewed: ReviewedClaim) -> str:
    """Return between which numbers the reports lie that contest a claim, "" for fewer than two."""
    against = (item.match.candidate.statement for item in reviewed.earlier if item.relation == "conflict")
    numbers = sorted({value for said in (reviewed.claim.statement, *against) if (value := stated(said))})
    return f"reports give {amount(numbers[0])} to {amount(numbers[-1])}" if len(numbers) > 1 else ""
