"""Claims as W3C Web Annotations, one JSON-LD object a line; positions count Unicode code points."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from claims.model import Article
from db.records import Entry
from factbrowse import __version__
from factbrowse.masthead import Masthead, web_address
from factbrowse.review import ReportReview, ReviewedClaim
from factbrowse.writers.records import address_of

CONTEXT = 32
"""Characters of text before and after the quote, as Hypothesis keeps them."""


def write(reviews: Iterable[ReportReview], masthead: Masthead) -> Iterator[str]:
    """Yield one annotation a claim."""
    for review in reviews:
        for reviewed in review.claims:
            yield json.dumps(_annotation(review, reviewed), ensure_ascii=False)


def _creation(reviewed: ReviewedClaim) -> dict[str, Any]:
    """Return who judged, else who decided first, and when first and last; {} where nobody decided."""
    if not reviewed.decisions:
        return {}
    first, last = reviewed.decisions[0], reviewed.decisions[-1]
    creator = {"type": "Person", "name": (reviewed.judged or first).who}
    changed = {"modified": _utc(last)} if last is not first else {}
    return {"creator": creator, "created": _utc(first), **changed}


def _utc(entry: Entry) -> str:
    """Return when a decision was made, in the one way in which the standard writes UTC."""
    return entry.at.replace("+00:00", "Z")


def _annotation(review: ReportReview, reviewed: ReviewedClaim) -> dict[str, Any]:
    article, claim = review.article, reviewed.claim
    start, end = claim.claim.start, claim.claim.end
    name = f"factbrowse:{address_of(review, reviewed)}"
    return {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": f"urn:uuid:{uuid5(NAMESPACE_URL, name)}",
        "type": "Annotation",
        "motivation": "assessing" if reviewed.judged else "identifying",
        **_creation(reviewed),
        "generator": {"type": "Software", "name": "factbrowse", "version": __version__},
        "body": list(_bodies(reviewed)),
        "target": {
            "source": web_address(article.url) or f"urn:factbrowse:report:{article.sha256}",
            "state": {"type": "TimeState", **_dated(article), "cached": f"urn:sha256:{article.sha256}"},
            "selector": [
                {
                    "type": "TextQuoteSelector",
                    "exact": article.text[start:end],
                    "prefix": article.text[max(0, start - CONTEXT) : start],
                    "suffix": article.text[end : end + CONTEXT],
                },
                {"type": "TextPositionSelector", "start": start, "end": end},
            ],
        },
    }


def _dated(article: Article) -> dict[str, str]:
    return {"sourceDate": f"{article.published}T00:00:00Z"} if article.published else {}


def _bodies(reviewed: ReviewedClaim) -> Iterator[dict[str, Any]]:
    """Yield the verdict, the note, the tags, and the earlier reports that a reviewer linked."""
    claim = reviewed.claim
    yield {"type": "TextualBody", "purpose": "classifying", "value": claim.verdict}
    if claim.note:
        yield {"type": "TextualBody", "purpose": "commenting", "value": claim.note, "format": "text/plain"}
    for tag in claim.tags:
        yield {"type": "TextualBody", "purpose": "tagging", "value": tag}
    for earlier in reviewed.earlier:
        if earlier.link:
            source = (
                web_address(earlier.report.url) or f"urn:factbrowse:claim:{earlier.match.candidate.claim}"
            )
            yield {"type": "SpecificResource", "purpose": "linking", "source": source}
