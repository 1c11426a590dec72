"""Claims as W3C Web Annotations, one JSON-LD object a line; positions count Unicode code points."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from factbrowse import __version__
from factbrowse.review import ReportReview, ReviewedClaim

CONTEXT = 32
"""Characters of text before and after the quote, as Hypothesis keeps them."""


def write(reviews: Iterable[ReportReview]) -> Iterator[str]:
    """Yield one annotation a claim."""
    for review in reviews:
        for reviewed in review.claims:
            yield json.dumps(_annotation(review, reviewed), ensure_ascii=False)


def _creation(reviewed: ReviewedClaim) -> dict[str, Any]:
    """Return who judged and when, nothing for a claim that nobody has judged."""
    entry = reviewed.judged
    return {"creator": {"type": "Person", "name": entry.who}, "created": entry.at} if entry else {}


def _annotation(review: ReportReview, reviewed: ReviewedClaim) -> dict[str, Any]:
    article, claim = review.article, reviewed.claim
    start, end = claim.claim.start, claim.claim.end
    name = f"factbrowse:{article.sha256}:{start}-{end}"
    body = [{"type": "TextualBody", "purpose": "classifying", "value": claim.verdict}]
    if claim.note:
        body.append(
            {"type": "TextualBody", "purpose": "commenting", "value": claim.note, "format": "text/plain"}
        )
    body += [{"type": "TextualBody", "purpose": "tagging", "value": tag} for tag in claim.tags]
    return {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": f"urn:uuid:{uuid5(NAMESPACE_URL, name)}",
        "type": "Annotation",
        "motivation": "assessing",
        **_creation(reviewed),
        "generator": {"type": "Software", "name": "factbrowse", "version": __version__},
        "body": body,
        "target": {
            "source": article.url or f"urn:factbrowse:report:{article.sha256}",
            "state": {"type": "TimeState", "cached": f"urn:sha256:{article.sha256}"},
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
