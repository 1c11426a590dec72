"""A review as a document for people: headings, lists and tables, in no format yet.

It holds all that a stranger needs to do the check again: quotes with their place, what they were compared
with and why, who judged when, what was left out, and the state of the journal.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from claims import EXTRACTOR
from factbrowse import __version__
from factbrowse.masthead import Masthead
from factbrowse.review import ALL, Earlier, ReportReview, ReviewedClaim
from tui.verdicts import relation_sign
from tui.words import copies_words, figure_words, interval_words, joined, plural, window_words


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; level 1 is the report."""

    level: int
    text: str


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of a report, verbatim."""

    text: str


@dataclass(frozen=True, slots=True)
class Items:
    """A list."""

    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Facts:
    """A list of names and values; rows without a value are left out."""

    rows: tuple[tuple[str, str], ...]

    @property
    def told(self) -> tuple[tuple[str, str], ...]:
        """The rows that say something."""
        return tuple(row for row in self.rows if row[1])


@dataclass(frozen=True, slots=True)
class Table:
    """A table."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Plain words."""

    text: str


Block = Heading | Quote | Items | Facts | Table | Paragraph

SUMMARY = ("claim", "figure", "value", "period", "as of", "said by", "origins", "verdict")
EARLIER = ("date", "outlet", "said by", "figure", "relation", "why", "what it says")


def blocks(review: ReportReview, masthead: Masthead) -> Iterator[Block]:
    """Yield the blocks of one review."""
    report = review.report
    yield Heading(1, report.title)
    yield Facts(
        (
            ("Outlet", joined((report.outlet, report.agency))),
            ("Published", str(report.published or "")),
            ("Address", report.url),
            ("Id", report.id),
            ("Retrieved", review.retrieved),
            ("SHA-256 of the text", review.article.sha256),
            ("Not read", " ".join(review.analysis.warnings)),
        )
    )
    if review.claims:
        yield Table(SUMMARY, tuple(_summary(item, masthead) for item in review.claims))
    for reviewed in review.claims:
        yield from _claim(review, reviewed, masthead)
    if left := review.analysis.unpicked:
        text = review.article.text
        yield Heading(2, "Sentences with a number that are no claims")
        yield Items(tuple(f"{text[item.start : item.end]} ({item.why})" for item in left))
    yield Heading(2, "Method")
    yield from _method(review)


def _summary(reviewed: ReviewedClaim, masthead: Masthead) -> tuple[str, ...]:
    claim = reviewed.claim
    figure = claim.counts[0] if claim.figures else None
    return (
        str(claim.number),
        figure_words(figure) if figure else claim.claim.kind,
        interval_words(figure) if figure else "",
        window_words(figure) if figure else "",
        str(figure.as_of or "") if figure else "",
        claim.statement.origin,
        str(reviewed.origins.independent),
        masthead.verdict(claim.verdict),
    )


def _claim(review: ReportReview, reviewed: ReviewedClaim, masthead: Masthead) -> Iterator[Block]:
    claim, judged = reviewed.claim, reviewed.judged
    yield Heading(2, f"Claim {claim.number}: {masthead.verdict(claim.verdict)}")
    yield Quote(claim.claim.text)
    places = claim.statement.quantities[:1]
    figures = (joined((figure_words(item), window_words(item))) for item in claim.counts)
    yield Facts(
        (
            *(("Figure", figure) for figure in figures),
            ("Place", ", ".join((places[0].place, *places[0].within)) if places and places[0].place else ""),
            ("Characters", f"{claim.claim.start} to {claim.claim.end} of the text"),
            ("According to", said_by(review, reviewed)),
            ("Origins", str(reviewed.origins) if reviewed.earlier else ""),
            ("Judged by", f"{judged.who}, {judged.at[:19]}Z" if judged else ""),
            ("Also judged", "; ".join(claim.others)),
            ("Confidence", f"{claim.confidence} of 3" if claim.confidence else ""),
            ("Reliability of the outlet", review.reliability),
            ("Credibility of the claim", f"{claim.credibility} of 6" if claim.credibility else ""),
            ("Tags", ", ".join(claim.tags)),
            ("Note", claim.note),
        )
    )
    if reviewed.earlier:
        yield Table(EARLIER, tuple(map(_earlier, reviewed.earlier)))


def said_by(review: ReportReview, reviewed: ReviewedClaim) -> str:
    """Return who says so, from the page to the origin: "Anadolu, citing White Helmets"."""
    origin, said = reviewed.claim.statement.origin, reviewed.attribution(review.analysis)
    if said is None or said.origin != origin:
        return origin
    chain = ", citing ".join(dict.fromkeys((*said.chain, origin) if origin else said.chain))
    return f"{chain} (nobody who can be asked)" if said.vague and chain else chain


def _earlier(earlier: Earlier) -> tuple[str, ...]:
    report, match = earlier.report, earlier.match
    said = match.candidate.statement
    notes = (relation_sign(earlier.relation).label, "decided" if earlier.decided else "", earlier.link)
    return (
        str(report.published or ""),
        joined((report.outlet, report.agency, copies_words(match.candidate.copies))),
        said.origin,
        figure_words(said.quantities[0]) if said.quantities else "",
        ", ".join(filter(None, notes)),
        match.relation.reason,
        said.text,
    )


def _method(review: ReportReview) -> Iterator[Block]:
    claims, judged = review.claims, sum(item.judged is not None for item in review.claims)
    found = f"{plural(len(claims), 'claim')} in {plural(len(review.analysis.sentences), 'sentence')}"
    others = "all" if review.all_dates else "earlier"
    yield Paragraph(
        f"factbrowse {__version__} (extractor {EXTRACTOR}) found {found}, {judged} judged."
        f" Each was compared with up to {ALL} sentences of {others} reports, of which the {review.limit} most"
        " telling are listed. Relations follow from slots by rule; verdicts were given by a person."
    )
    journal = review.journal
    yield Paragraph(f"Journal: {plural(journal.entries, 'decision')}, hash {journal.hash}.")


def every(reviews: Iterable[ReportReview], masthead: Masthead) -> Iterator[Block]:
    """Yield the blocks of all reviews."""
    for review in reviews:
        yield from blocks(review, masthead)
