"""Judged claims as schema.org ClaimReview, one JSON-LD object a line.

Fields as Google's structured-data page for fact checks requires them; verdicts that are no rating
(single source, superseded, unverifiable) carry their words only. ``url`` is the page of the check that the
configuration names, else the site of its publisher; without either it is left out, for only the publisher
knows it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from db.records import Entry, Report
from factbrowse.masthead import Masthead, web_address
from factbrowse.review import ReportReview, ReviewedClaim
from factbrowse.writers.records import address_of
from tui.words import amount, stated

Json = dict[str, Any]

RATINGS = {"confirmed": 5, "corroborated": 4, "contested": 3, "misleading": 2, "false": 1}

SHORT = 75
"""Characters of ``claimReviewed`` that search engines show."""


def write(reviews: Iterable[ReportReview], masthead: Masthead) -> Iterator[str]:
    """Yield one ClaimReview for every claim with a verdict."""
    for review in reviews:
        for reviewed in review.claims:
            if reviewed.claim.verdict != "unchecked":
                yield json.dumps(claim_review(review, reviewed, masthead), ensure_ascii=False)


def claim_review(review: ReportReview, reviewed: ReviewedClaim, masthead: Masthead) -> Json:
    """Return one check."""
    text, entry = reviewed.claim.claim.text, reviewed.judged
    report = review.report
    page = masthead.page_of(report.id or str(report.number), reviewed.claim.number)
    return {
        "@context": "https://schema.org",
        "@type": "ClaimReview",
        **_given(url=page or masthead.url, datePublished=entry.at[:10] if entry else ""),
        **_given(author=_author(masthead, entry)),
        "claimReviewed": text if len(text) <= SHORT else text[: SHORT - 2].rsplit(" ", 1)[0] + " …",
        "itemReviewed": _item(review, reviewed),
        "reviewRating": _rating(reviewed, masthead),
    }


def _given(**fields: Any) -> Json:
    """Return the fields that have a value."""
    return {name: value for name, value in fields.items() if value}


def _author(masthead: Masthead, entry: Entry | None) -> Json:
    if masthead.name or masthead.url:
        return {"@type": "Organization", **_given(name=masthead.name, url=masthead.url)}
    return {"@type": "Person", "name": entry.who} if entry else {}


def _item(review: ReportReview, reviewed: ReviewedClaim) -> Json:
    """Return the claim, who makes it, and the reports that carry it, the first one apart."""
    claim, report = reviewed.claim, review.report
    carried = [report, *(item.report for item in reviewed.earlier if item.relation == "repeat")]
    cited = {item.number: item for item in carried if web_address(item.url)}
    works = [_work(item) for item in sorted(cited.values(), key=lambda item: str(item.published or "~"))]
    return {
        "@type": "Claim",
        "@id": f"urn:factbrowse:claim:{address_of(review, reviewed)}",
        "text": claim.claim.text,
        "author": {"@type": "Organization", "name": claim.statement.origin or report.outlet or "unknown"},
        **_given(
            datePublished=report.published.isoformat() if report.published else "",
            firstAppearance=works[0] if works else {},
            appearance=works,
        ),
    }


def _work(report: Report) -> Json:
    published = report.published.isoformat() if report.published else ""
    return {"@type": "CreativeWork", **_given(url=report.url, headline=report.title, datePublished=published)}


def _rating(reviewed: ReviewedClaim, masthead: Masthead) -> Json:
    verdict = reviewed.claim.verdict
    rating: Json = {"@type": "Rating", "alternateName": masthead.verdict(verdict)}
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
