"""A review in plain lines, for terminals without an app, pipes and screen readers."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import wrap

from claims.model import Figure
from claims.relating.statement import Quantity
from db.records import LibraryClaim
from factbrowse.masthead import Masthead
from factbrowse.review import Earlier, ReportReview, ReviewedClaim
from tui.verdicts import relation_sign, scale
from tui.words import copies_words, figure_words, joined, plural, window_words

WIDTH = 100


def lines(review: ReportReview, masthead: Masthead) -> Iterator[str]:
    """Yield the review of one report."""
    report = review.report
    yield f"{report.number}  {joined((str(report.published or 'no date'), report.outlet, report.agency))}"
    yield from _wrapped(report.title, "   ")
    if report.url:
        yield f"   {report.url}"
    for warning in review.analysis.warnings:
        yield f"   {warning}"
    judged = sum(item.claim.verdict != "unchecked" for item in review.claims)
    yield f"   {plural(len(review.claims), 'claim')}, {judged} judged"
    for reviewed in review.claims:
        yield ""
        yield from _claim(reviewed, masthead)
    left = review.analysis.unpicked
    if left:
        yield ""
        yield "   What was not picked:"
        for item in left:
            yield from _wrapped(
                f"{review.article.text[item.start : item.end]} ({item.why})", "     ", "   - "
            )
    yield ""


def _wrapped(text: str, indent: str, first: str | None = None) -> list[str]:
    return wrap(text, WIDTH, initial_indent=indent if first is None else first, subsequent_indent=indent)


def _claim(reviewed: ReviewedClaim, masthead: Masthead) -> Iterator[str]:
    claim = reviewed.claim
    verdict = scale(masthead.labels)[claim.verdict]
    news = f"{plural(claim.news, 'new report')} since" if claim.news else ""
    said = ("flagged" if claim.flagged else "", news)
    yield "  ".join((f"   claim {claim.number}", f"{verdict.glyph} {verdict.label}", *filter(None, said)))
    yield from _wrapped(f'"{claim.claim.text}"', "     ")
    for figure in claim.counts:
        yield from _wrapped(_figure(figure, claim), "     ")
    if claim.note:
        yield from _wrapped(f"note: {claim.note}", "     ")
    if claim.tags:
        yield f"     tags: {', '.join(claim.tags)}"
    if reviewed.earlier:
        yield f"     {reviewed.origins}"
    else:
        yield "     no earlier report on this"
    for earlier in reviewed.earlier:
        yield from _earlier(earlier)


def _figure(figure: Figure | Quantity, claim: LibraryClaim) -> str:
    return joined((figure_words(figure), window_words(figure), _place(claim), claim.statement.origin))


def _place(claim: LibraryClaim) -> str:
    quantities = claim.statement.quantities
    return quantities[0].place if quantities else ""


def _earlier(earlier: Earlier) -> Iterator[str]:
    sign = relation_sign(earlier.relation)
    report, match = earlier.report, earlier.match
    decided = ", decided" if earlier.decided else ""
    head = joined(
        (f"{sign.label}{decided}", str(report.published or "no date"), report.outlet, report.agency)
    )
    yield f"     {sign.glyph} {head}"
    if match.candidate.copies:
        yield from _wrapped(copies_words(match.candidate.copies), "         ")
    if match.relation.flag:
        yield f"         {match.relation.flag}"
    yield from _wrapped(match.relation.reason, "         ")
    yield from _wrapped(f'"{match.candidate.statement.text}"', "         ")
