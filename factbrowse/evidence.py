"""What earlier reports say to a claim: candidates of the library, ordered and related by the rules."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from claims.finding.matching import Candidate, Match, most_telling, rank, told_by
from claims.relating.origin import Origins
from db.library import Library
from db.records import LibraryClaim, Report
from db.reviewing import NOT_SAME

AGREEING = ("repeat", "corroborates")
"""Relations of sentences that say the same."""
SHOWN = 20
"""Earlier reports shown for one claim, when nobody asks for another number."""


def evidence(
    library: Library, claim: LibraryClaim, report: Report, *, all_dates: bool = False, limit: int = SHOWN
) -> list[Match]:
    """Return what reports published before the claim's own (or all of them) say to it, most telling first."""
    before = None if all_dates else report.published
    found = library.candidates(claim.statement, before=before, exclude=report.number)
    return _telling(library, claim, found, limit, library.claims(report.number))


def repeats(library: Library, claim: LibraryClaim) -> list[int]:
    """Return the earlier claims that repeat a claim, as the reviewer decided or else as the rules say."""
    decided = {number: pair.relation for number, pair in library.pairs(claim.number).items() if pair.relation}
    return [
        number
        for match in evidence(library, claim, library.report(claim.report))
        if decided.get(match.candidate.claim or 0, match.relation.relation) == "repeat"
        for number in match.candidate.claims
    ]


def origins(library: Library, claim: LibraryClaim, agreeing: Iterable[Candidate]) -> Origins:
    """Return how many independent origins say what a claim says, given the sentences that agree with it."""
    return told_by(claim.statement, library.clusters([claim.report])[claim.report], agreeing)


def cross_reference(library: Library, number: int) -> set[int]:
    """Compare every claim of a report with earlier ones and keep the relations; return the judged claims
    that have news by it.

    It looks for near-copies of any age and at the newest sentences; ``evidence`` looks at all of them.
    """
    report, claims, news = library.report(number), library.claims(number), set[int]()
    stated = (claim.statement for claim in claims)
    each = library.candidates_of_each(stated, before=report.published, exclude=number)
    for claim, found in zip(claims, each, strict=True):
        news |= library.save_matches(claim.number, _telling(library, claim, found, SHOWN, claims))
    library.compared(number)
    return news


def compare_new(
    library: Library, numbers: Sequence[int], *, most: int | None = None, progress: Callable[[str], None]
) -> tuple[int, int]:
    """Compare the claims of reports with earlier ones, one report after the other, up to ``most`` claims in
    all; return how many judged claims have news by it, and how many reports were too much."""
    news, waiting, left = set[int](), 0, most
    with library.importing():
        for done, number in enumerate(numbers, 1):
            if left is not None:
                claims = library.report(number).claims
                if claims > left:
                    waiting += 1
                    continue
                left -= claims
            news |= cross_reference(library, number)
            progress(f"{done:,} of {len(numbers):,} reports compared with earlier ones")
    return len(news), waiting


def news_told(news: int) -> str:
    """Say how many judged claims new reports contradict or update; "" for none.

    >>> news_told(3)
    '3 judged claims have new reports.'
    """
    return f"{news:,} judged {'claim has' if news == 1 else 'claims have'} new reports." if news else ""


def waiting_told(waiting: int) -> str:
    """Say that reports were not compared with earlier ones, and how to have them compared.

    >>> waiting_told(1)
    '1 report is not compared with earlier ones yet: factbrowse compare --waiting'
    """
    which = "1 report is" if waiting == 1 else f"{waiting:,} reports are"
    return f"{which} not compared with earlier ones yet: factbrowse compare --waiting"


def _telling(
    library: Library,
    claim: LibraryClaim,
    found: list[Candidate],
    limit: int,
    claims: Iterable[LibraryClaim],
) -> list[Match]:
    """Return found sentences that nobody refused for a claim of a report with these, most telling first."""
    refused = {number for number, pair in library.pairs(claim.number).items() if pair.relation == NOT_SAME}
    offered = [item for item in found if refused.isdisjoint(item.claims)]
    beside = [item.statement for item in claims if item.number != claim.number] if offered else []
    return most_telling(rank(claim.statement, offered, len(offered), beside=beside))[:limit]
