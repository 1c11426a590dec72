"""A review as one HTML page that stands alone: no scripts, no addresses that load anything."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape

from factbrowse.review import Earlier, ReportReview, ReviewedClaim
from tui.verdicts import relation_sign, scale
from tui.words import figure_words, joined, window_words

_STYLE = (
    "body{font:16px/1.5 sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}"
    "blockquote{border-left:.3rem solid #888;margin:0;padding:.2rem 1rem}"
    "table{border-collapse:collapse;width:100%}"
    "td,th{border:1px solid #bbb;padding:.3rem .5rem;text-align:left}"
)


def write(reviews: Iterable[ReportReview]) -> Iterator[str]:
    """Yield the lines of one page with every review."""
    yield f'<!doctype html><html lang="en"><meta charset="utf-8"><title>Review</title><style>{_STYLE}</style>'
    for review in reviews:
        yield from _review(review)
    yield "</html>"


def _review(review: ReportReview) -> Iterator[str]:
    report = review.report
    yield f"<h1>{escape(report.title)}</h1>"
    facts = joined((str(report.published or "no date"), report.outlet, report.agency, report.url))
    yield f"<p>{escape(facts)}<br>SHA-256 {review.article.sha256}</p>"
    for reviewed in review.claims:
        yield from _claim(reviewed)


def _claim(reviewed: ReviewedClaim) -> Iterator[str]:
    claim = reviewed.claim
    yield f"<h2>Claim {claim.number}: {escape(scale({})[claim.verdict].label)}</h2>"
    yield f"<blockquote>{escape(claim.claim.text)}</blockquote>"
    figures = [joined((figure_words(figure), window_words(figure))) for figure in claim.counts]
    yield f"<p>{escape(joined((*figures, claim.statement.origin)))}</p>"
    if reviewed.earlier:
        yield f"<p>{escape(str(reviewed.origins))}</p>"
    if claim.note:
        yield f"<p>Note: {escape(claim.note)}</p>"
    if reviewed.earlier:
        yield "<table><tr><th>date<th>outlet<th>relation<th>why<th>what it says</tr>"
        yield from map(_row, reviewed.earlier)
        yield "</table>"


def _row(earlier: Earlier) -> str:
    cells = (
        str(earlier.report.published or ""),
        joined((earlier.report.outlet, earlier.report.agency)),
        relation_sign(earlier.relation).label,
        earlier.match.relation.reason,
        earlier.match.candidate.statement.text,
    )
    return "<tr>" + "".join(f"<td>{escape(cell)}" for cell in cells) + "</tr>"
