"""The whole review of one report as values: its claims, what earlier reports said, what was decided."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from claims.finding.matching import Match, place_of
from claims.model import Analysis, Article, Attribution
from claims.relating.origin import Origins
from db.library import Library
from db.records import Entry, Head, LibraryClaim, PairDecision, Report
from factbrowse.evidence import AGREEING, evidence, origins

HIDDEN_RELATIONS = ("unrelated",)
"""Found by their words, but about something else: not part of a review."""
ENTRIES = 100_000
"""Entries of the journal that are read of one claim: all that there will ever be."""
ALL = 200
"""Earlier sentences among which origins are counted, whatever is shown of them."""


@dataclass(frozen=True, slots=True)
class Earlier:
    """One earlier report's sentence beside a claim."""

    match: Match
    report: Report
    decided: str = ""
    """The relation that the reviewer chose, "" when the machine's stands."""
    link: str = ""
    """"supports" or "contradicts", when the reviewer linked it as evidence."""
    entry: Entry | None = None
    """Who chose the relation and when, None when nobody did."""

    @property
    def relation(self) -> str:
        """The relation that counts: the reviewer's, else the machine's."""
        return self.decided or self.match.relation.relation


@dataclass(frozen=True, slots=True)
class ReviewedClaim:
    """One claim with its earlier reports, the most telling first."""

    claim: LibraryClaim
    earlier: tuple[Earlier, ...]
    origins: Origins
    """Who say the same independently of each other, this claim's own origin among them."""
    judged: Entry | None = None
    """Who gave the verdict and when, None when there is none."""
    decisions: tuple[Entry, ...] = ()
    """What was decided about the claim and its earlier reports, and taken back, the oldest first."""

    def attribution(self, analysis: Analysis) -> Attribution | None:
        """Return who says it in its report, None when the report speaks or a reviewer said otherwise."""
        index, found = self.claim.claim.attribution, analysis.attributions
        said = found[index] if index is not None and index < len(found) else None
        return said if said and said.origin == self.claim.statement.origin else None


@dataclass(frozen=True, slots=True)
class ReportReview:
    """Everything that a reviewer knows about one report."""

    report: Report
    article: Article
    analysis: Analysis
    claims: tuple[ReviewedClaim, ...]
    retrieved: str
    """When the import began that brought the report: UTC, ISO 8601."""
    cluster: int
    """The first report of those of which it is a near-copy; its own number when there is none."""
    reliability: str
    """The letter of its outlet, "" for none."""
    journal: Head
    """The journal as it stood."""
    log: tuple[dict[str, Any], ...]
    """The journal of the report, as records that any library reads."""
    all_dates: bool
    """Whether later reports were compared as well."""
    limit: int
    """How many earlier reports are told for each claim."""


def review(
    library: Library,
    number: int,
    *,
    all_dates: bool = False,
    limit: int = 8,
    heard: Callable[[], object] = lambda: None,
) -> ReportReview:
    """Return the review of a report, with at most ``limit`` earlier reports a claim, most telling first.

    ``heard`` is called before each claim, whose search takes a while; what it raises ends the review.
    """
    report, analysis = library.report(number), library.analysis(number)

    def claims() -> Iterator[ReviewedClaim]:
        for claim in library.claims(number):
            heard()
            yield _reviewed(library, claim, report, all_dates, limit)

    return ReportReview(
        report,
        analysis.article,
        analysis,
        tuple(claims()),
        retrieved=library.retrieved(number),
        cluster=library.clusters([number])[number],
        reliability=library.reliabilities().get(report.outlet, ""),
        journal=library.journal_head(),
        log=tuple(library.log(number)),
        all_dates=all_dates,
        limit=limit,
    )


def _reviewed(
    library: Library, claim: LibraryClaim, report: Report, all_dates: bool, limit: int
) -> ReviewedClaim:
    pairs = library.pairs(claim.number)
    decisions = _decisions(library, claim)
    matches = evidence(library, claim, report, all_dates=all_dates, limit=ALL)
    told = (_earlier(library, claim.number, match, pairs, decisions) for match in matches)
    found = [item for item in told if item.relation not in HIDDEN_RELATIONS]
    alike = (item.match.candidate for item in found if item.relation in AGREEING)
    shown = sorted(found, key=lambda item: place_of(item.relation))[:limit]
    judged = None
    if claim.verdict != "unchecked":
        judged = _decided(decisions, f"claim {claim.number}", "verdict", claim.verdict)
    return ReviewedClaim(claim, tuple(shown), origins(library, claim, alike), judged, decisions)


def _decisions(library: Library, claim: LibraryClaim) -> tuple[Entry, ...]:
    """Return the journal of a claim, the oldest entry first; not what was decided beside later claims."""
    about = (f"claim {claim.number}", f"pair {claim.number} ")
    found = library.history(claim=claim.number, limit=ENTRIES)
    return tuple(
        item for item in reversed(found) if item.subject == about[0] or item.subject.startswith(about[1])
    )


def _decided(decisions: Sequence[Entry], subject: str, aspect: str, value: str) -> Entry | None:
    """Return the decision that stands; who takes a later one back decides nothing anew."""
    told = (subject, aspect, "do", json.dumps(value))
    given = (item for item in reversed(decisions) if (item.subject, item.action, item.kind, item.new) == told)
    return next(given, None)


def _earlier(
    library: Library, claim: int, match: Match, pairs: Mapping[int, PairDecision], decisions: Sequence[Entry]
) -> Earlier:
    found = match.candidate
    decision = pairs.get(found.claim) if found.claim is not None else None
    report = library.report(found.report)
    if decision is None:
        return Earlier(match, report)
    subject, entry = f"pair {claim} {found.claim}", None
    if decision.relation:
        entry = _decided(decisions, subject, "relation", decision.relation)
    return Earlier(match, report, decision.relation, decision.link, entry)
