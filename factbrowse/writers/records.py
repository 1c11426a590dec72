"""A claim and its links as flat records, the fields that CSV and JSON Lines share."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from datetime import date
from typing import Any

from claims import EXTRACTOR
from claims.model import Figure, Place, Window
from factbrowse.masthead import Masthead
from factbrowse.review import Earlier, ReportReview, ReviewedClaim
from tui.words import stated

Record = dict[str, Any]

CLAIM_COLUMNS = (
    "claim_id", "article_id", "article_url", "outlet", "publisher_family", "published_at", "sentence",
    "span_start", "span_end", "exact", "measure", "value_min", "value_max", "value_best", "bound", "unit",
    "population", "count_type", "window_from", "window_to", "window_precision", "as_of", "place",
    "place_precision", "attributed_to", "attribution_type", "origin_cluster", "independent_origins",
    "verdict", "grade", "admiralty", "confidence", "note", "tags", "reviewer", "reviewed_at",
    "extractor_version", "kind", "agency", "vague", "repeats",
)  # fmt: skip
LINK_COLUMNS = (
    "claim_id", "earlier_claim_id", "relation", "proposed_relation", "score", "agreeing_slots",
    "differing_slots", "delta_abs", "delta_pct", "decided_by", "decided_at", "slot", "reason", "link",
    "earlier_article_id", "earlier_outlet", "earlier_published_at", "earlier_sentence", "copies",
)  # fmt: skip
"""Fields of the two records in the order of a table."""

CONTAINERS = ("country", "region")
"""How exact a place is by the number of places that contain it; one in both is a place of its own."""


def claim_record(review: ReportReview, reviewed: ReviewedClaim, masthead: Masthead) -> Record:
    """Return one claim: where it stands, what it says, who says so, what was decided."""
    report, claim, judged = review.report, reviewed.claim, reviewed.judged
    figure = claim.figures[0] if claim.figures else None
    place = claim.statement.quantities[0].place if claim.statement.quantities else ""
    said = reviewed.attribution(review.analysis)
    return {
        "claim_id": claim.number,
        "article_id": report.id or report.number,
        "article_url": report.url,
        "outlet": report.outlet,
        "publisher_family": claim.statement.publisher,
        "published_at": _day(report.published),
        "sentence": claim.claim.text,
        "span_start": claim.claim.start,
        "span_end": claim.claim.end,
        **_figure(figure),
        "place": place,
        "place_precision": _place_precision(figure, place, review.analysis.places),
        "attributed_to": claim.statement.origin,
        "attribution_type": said.kind if said else "",
        "origin_cluster": review.cluster,
        "independent_origins": reviewed.origins.independent,
        "verdict": claim.verdict,
        "grade": masthead.verdict(claim.verdict),
        "admiralty": review.reliability + str(claim.credibility or ""),
        "confidence": claim.confidence,
        "note": claim.note,
        "tags": list(claim.tags),
        "reviewer": judged.who if judged else "",
        "reviewed_at": judged.at if judged else None,
        "extractor_version": EXTRACTOR,
        "kind": claim.claim.kind,
        "agency": report.agency,
        "vague": said.vague if said else False,
        "repeats": reviewed.origins.repeats,
    }


def address_of(review: ReportReview, reviewed: ReviewedClaim) -> str:
    """Return what names a claim in any library: its text, its borders, and its figures, for one sentence may
    hold several claims."""
    claim = reviewed.claim
    spans = [claim.claim.start, claim.claim.end, *(figure.start for figure in claim.figures)]
    return f"{review.article.sha256[:16]}:{'-'.join(map(str, spans))}"


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
        "count_type": window.kind if window else "",
        "window_from": _day(window.first) if window else None,
        "window_to": _day(window.last) if window else None,
        "window_precision": window_precision(window) if window else "",
        "as_of": _day(figure.as_of) if figure else None,
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def window_precision(window: Window) -> str:
    """Return how exact a period is: day, month, year, days for any other, open where an end is not told.

    >>> window_precision(Window(date(2019, 3, 1), date(2019, 3, 31), "period"))
    'month'
    """
    first, last = window.first, window.last
    if first is None or last is None:
        return "open"
    if first == last:
        return "day"
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31) and first.year == last.year:
        return "year"
    whole = first.day == 1 and last.day == monthrange(last.year, last.month)[1]
    return "month" if whole and (first.year, first.month) == (last.year, last.month) else "days"


def _place_precision(figure: Figure | None, name: str, places: tuple[Place, ...]) -> str:
    """Return how exact a figure's place is: country, region or place; "" where a reviewer named another."""
    if figure is None or figure.place is None or figure.place >= len(places):
        return ""
    found = places[figure.place]
    if found.name != name:
        return ""
    containers = len(found.within)
    return CONTAINERS[containers] if containers < len(CONTAINERS) else "place"


def link_records(reviewed: ReviewedClaim) -> Iterator[Record]:
    """Yield what earlier reports say to one claim."""
    for earlier in reviewed.earlier:
        relation, entry = earlier.match.relation, earlier.entry
        yield {
            "claim_id": reviewed.claim.number,
            "earlier_claim_id": earlier.match.candidate.claim,
            "earlier_article_id": earlier.report.id or earlier.report.number,
            "earlier_outlet": earlier.report.outlet,
            "earlier_published_at": _day(earlier.report.published),
            "earlier_sentence": earlier.match.candidate.statement.text,
            "relation": earlier.relation,
            "proposed_relation": relation.relation,
            "slot": relation.slot,
            "reason": relation.reason,
            "score": round(earlier.match.score, 1),
            "agreeing_slots": [slot.name for slot in relation.slots if slot.state == "same"],
            "differing_slots": [slot.name for slot in relation.slots if slot.state == "differs"],
            **_difference(reviewed, earlier),
            "link": earlier.link,
            "decided_by": entry.who if entry else "",
            "decided_at": entry.at if entry else None,
            "copies": [copy.outlet for copy in earlier.match.candidate.copies],
        }


def _difference(reviewed: ReviewedClaim, earlier: Earlier) -> Record:
    """Return how far the figure lies above the earlier one, and that in percent of the earlier one."""
    ours, theirs = stated(reviewed.claim.statement), stated(earlier.match.candidate.statement)
    if ours is None or theirs is None or earlier.relation in ("related", "unrelated"):
        return {"delta_abs": None, "delta_pct": None}
    return {
        "delta_abs": round(ours - theirs, 6),
        "delta_pct": round(100 * (ours - theirs) / theirs, 2) if theirs else None,
    }
