"""A claim and its links as flat records, the fields that CSV and JSON Lines share."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from claims import EXTRACTOR
from claims.model import Figure
from factbrowse.review import ReportReview, ReviewedClaim

Record = dict[str, Any]


def claim_record(review: ReportReview, reviewed: ReviewedClaim) -> Record:
    """Return one claim: where it stands, what it says, who says so, what was decided."""
    report, claim = review.report, reviewed.claim
    figure = claim.figures[0] if claim.figures else None
    return {
        "claim_id": claim.number,
        "article_id": report.id or report.number,
        "article_url": report.url,
        "outlet": report.outlet,
        "agency": report.agency,
        "published_at": report.published.isoformat() if report.published else None,
        "sentence": claim.claim.text,
        "span_start": claim.claim.start,
        "span_end": claim.claim.end,
        "kind": claim.claim.kind,
        **_figure(figure),
        "place": claim.statement.quantities[0].place if claim.statement.quantities else "",
        "attributed_to": claim.statement.origin,
        "independent_origins": reviewed.origins.independent,
        "repeats": reviewed.origins.repeats,
        "verdict": claim.verdict,
        "confidence": claim.confidence,
        "note": claim.note,
        "tags": list(claim.tags),
        "reviewer": reviewed.judged.who if reviewed.judged else "",
        "reviewed_at": reviewed.judged.at if reviewed.judged else None,
        "extractor_version": EXTRACTOR,
    }


def _figure(figure: Figure | None) -> Record:
    window = figure.window if figure else None
    return {
        "exact": figure.text if figure else "",
        "measure": figure.measure if figure else "",
        "value_min": figure.low if figure else None,
        "value_max": figure.high if figure else None,
        "value_best": figure.value if figure else None,
        "bound": figure.bound if figure else "",
        "unit": figure.unit if figure else "",
        "population": figure.population if figure else "",
        "window_from": window.first.isoformat() if window and window.first else None,
        "window_to": window.last.isoformat() if window and window.last else None,
        "count_type": window.kind if window else "",
        "as_of": figure.as_of.isoformat() if figure and figure.as_of else None,
    }


def link_records(reviewed: ReviewedClaim) -> Iterator[Record]:
    """Yield what earlier reports say to one claim."""
    for earlier in reviewed.earlier:
        relation = earlier.match.relation
        yield {
            "claim_id": reviewed.claim.number,
            "earlier_claim_id": earlier.match.candidate.claim,
            "earlier_article_id": earlier.report.id or earlier.report.number,
            "earlier_outlet": earlier.report.outlet,
            "earlier_published_at": earlier.report.published.isoformat()
            if earlier.report.published
            else None,
            "earlier_sentence": earlier.match.candidate.statement.text,
            "relation": earlier.relation,
            "proposed_relation": relation.relation,
            "slot": relation.slot,
            "reason": relation.reason,
            "score": round(earlier.match.score, 1),
            "agreeing_slots": [slot.name for slot in relation.slots if slot.state == "same"],
            "differing_slots": [slot.name for slot in relation.slots if slot.state == "differs"],
            "link": earlier.link,
            "decided_by": "reviewer" if earlier.decided else "",
        }
