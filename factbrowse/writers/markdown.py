"""A review as Markdown: everything a stranger needs to check it again."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from claims import EXTRACTOR
from factbrowse.review import Earlier, ReportReview, ReviewedClaim
from tui.verdicts import relation_sign, scale
from tui.words import figure_words, joined, one_line, plural, window_words

_MARKUP = re.compile(r"([\\`*_{}\[\]<>#|~!])")


def escape(text: str) -> str:
    """Return text from outside on one line, none of it read as Markdown or HTML.

    >>> escape("[not] *a* <b>")
    '\\\\[not\\\\] \\\\*a\\\\* \\\\<b\\\\>'
    """
    return _MARKUP.sub(r"\\\1", one_line(text))


def write(reviews: Iterable[ReportReview]) -> Iterator[str]:
    """Yield the lines of one document with every review."""
    for review in reviews:
        yield from _review(review)


def _review(review: ReportReview) -> Iterator[str]:
    report, article = review.report, review.article
    yield f"# {escape(report.title)}"
    yield ""
    facts = {
        "Outlet": joined((report.outlet, report.agency)),
        "Published": str(report.published or ""),
        "Address": report.url,
        "Id": report.id,
        "SHA-256 of the text": article.sha256,
    }
    for name, value in facts.items():
        if value:
            yield f"- {name}: {escape(value)}"
    yield ""
    yield from _summary(review.claims)
    for reviewed in review.claims:
        yield from _claim(reviewed)
    yield from _left(review)
    yield "## Method"
    yield ""
    count = plural(len(review.claims), "claim")
    yield f"{count}, found by factbrowse (extractor {EXTRACTOR}); relations from slots, verdicts by a person."
    yield ""


def _summary(claims: Iterable[ReviewedClaim]) -> Iterator[str]:
    yield "| claim | figure | period | origin | origins | verdict |"
    yield "|---|---|---|---|---|---|"
    for reviewed in claims:
        claim = reviewed.claim
        figure = claim.counts[0] if claim.figures else None
        cells = (
            str(claim.number),
            figure_words(figure) if figure else claim.claim.kind,
            window_words(figure) if figure else "",
            claim.statement.origin,
            str(reviewed.origins.independent),
            scale({})[claim.verdict].label,
        )
        yield "| " + " | ".join(escape(cell) for cell in cells) + " |"
    yield ""


def _claim(reviewed: ReviewedClaim) -> Iterator[str]:
    claim = reviewed.claim
    yield f"## Claim {claim.number}: {scale({})[claim.verdict].label}"
    yield ""
    yield f"> {escape(claim.claim.text)}"
    yield ""
    for figure in claim.counts:
        yield f"- {escape(joined((figure_words(figure), window_words(figure))))}"
    if claim.statement.origin:
        yield f"- According to {escape(claim.statement.origin)}"
    if reviewed.earlier:
        yield f"- {reviewed.origins}"
    if claim.confidence:
        yield f"- Confidence: {claim.confidence} of 3"
    if claim.tags:
        yield f"- Tags: {escape(', '.join(claim.tags))}"
    if claim.note:
        yield f"- Note: {escape(claim.note)}"
    yield ""
    if reviewed.earlier:
        yield "| date | outlet | relation | why | what it says |"
        yield "|---|---|---|---|---|"
        for earlier in reviewed.earlier:
            yield "| " + " | ".join(escape(cell) for cell in _cells(earlier)) + " |"
        yield ""


def _cells(earlier: Earlier) -> tuple[str, ...]:
    report, match = earlier.report, earlier.match
    relation = relation_sign(earlier.relation).label + (" (decided)" if earlier.decided else "")
    return (
        str(report.published or ""),
        joined((report.outlet, report.agency)),
        relation,
        match.relation.reason,
        match.candidate.statement.text,
    )


def _left(review: ReportReview) -> Iterator[str]:
    if not review.analysis.unpicked:
        return
    yield "## Sentences with a number that are no claims"
    yield ""
    for item in review.analysis.unpicked:
        yield f"- {escape(review.article.text[item.start : item.end])} ({escape(item.why)})"
    yield ""
