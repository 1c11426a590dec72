"""Commands that show: review, list, show, queue."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING, Any

from db.errors import NotFound, Refused
from db.library import Library
from db.listing import ORDERS
from db.records import LibraryClaim, PairDecision, Report
from db.reviewing import VERDICTS
from factbrowse.arguments import claim_number, count, day
from factbrowse.opening import open_library
from factbrowse.output import FORMATS, line, say, write_rows
from factbrowse.settings import Settings
from tui.words import citation, figure_words, joined, plural

if TYPE_CHECKING:
    from claims.finding.matching import Match
    from claims.model import Unpicked


def _form(parser: ArgumentParser) -> None:
    parser.add_argument("--format", choices=FORMATS, default="table", help="how to print it")


def review_arguments(parser: ArgumentParser) -> None:
    """Name the arguments of ``review``."""
    parser.add_argument("report", metavar="REPORT", help="the id it came with, or its number in `list`")
    parser.add_argument("--all-dates", action="store_true", help="also compare with later reports")
    parser.add_argument(
        "--limit", type=count, default=8, metavar="N", help="earlier reports a claim (default 8)"
    )


def run_review(args: Namespace, settings: Settings) -> int:
    """Print the whole review of one report."""
    from factbrowse.masthead import masthead_of
    from factbrowse.review import review
    from factbrowse.writers.text import lines

    with open_library(args, settings) as library:
        number = library.find_report(args.report).number
        found = review(library, number, all_dates=args.all_dates, limit=args.limit)
        for text in lines(found, masthead_of(settings)):
            line(text)
    return 0


def list_arguments(parser: ArgumentParser) -> None:
    """Name the arguments of ``list``."""
    parser.add_argument("words", nargs="*", metavar="WORD", help="words of the title")
    parser.add_argument("--outlet", default="", help="only this outlet")
    parser.add_argument("--since", type=day, metavar="DAY", help="published on this day or later")
    parser.add_argument("--until", type=day, metavar="DAY", help="published on this day or earlier")
    parser.add_argument("--open", action="store_true", help="only with claims that wait for a verdict")
    parser.add_argument("--verdict", choices=VERDICTS, metavar="VERDICT", help="only with a claim judged so")
    parser.add_argument("--bookmarked", action="store_true", help="only those with a bookmark")
    parser.add_argument(
        "--order", choices=list(ORDERS), default="published", help="the order (default published)"
    )
    parser.add_argument("--limit", type=count, default=500, metavar="N", help="the first N (default 500)")
    _form(parser)


_LIST = ("number", "id", "published", "outlet", "agency", "claims", "judged", "conflicts", "title")


def run_list(args: Namespace, settings: Settings) -> int:
    """Print the reports of the library."""
    with open_library(args, settings) as library:
        reports = library.reports(
            text=" ".join(args.words),
            outlet=args.outlet,
            since=args.since,
            until=args.until,
            open_only=args.open,
            verdict=args.verdict or "",
            bookmarked=args.bookmarked,
            order=args.order,
            limit=args.limit,
        )
    write_rows(map(_report_row, reports), _LIST, args.format)
    if not reports:
        say("No report fits.")
    return 0


def _report_row(report: Report) -> dict[str, Any]:
    row = {name: getattr(report, name) for name in _LIST}
    return {**row, "published": report.published.isoformat() if report.published else None}


def show_arguments(parser: ArgumentParser) -> None:
    """Name the arguments of ``show``."""
    parser.add_argument(
        "report", nargs="?", metavar="REPORT", help="the id it came with, or its number in `list`"
    )
    parser.add_argument(
        "--claim", type=claim_number, metavar="CLAIM", help="one claim with its evidence, slot by slot"
    )
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--text", action="store_true", help="of a report: its text, to be read")
    what.add_argument("--unpicked", action="store_true", help="of a report: the numbers in no claim, and why")
    what.add_argument(
        "--explain", action="store_true", help="of a claim: which rules made it and its figures"
    )
    what.add_argument(
        "--cite", action="store_true", help="of a claim: its words with outlet, date and address"
    )
    parser.add_argument("--hidden", action="store_true", help="also claims that a reviewer hid")
    parser.add_argument("--all-dates", action="store_true", help="also compare with later reports")
    _form(parser)


_CLAIMS = (
    "claim", "verdict", "confidence", "kind", "score", "figure", "origin", "flagged", "tags", "note", "text",
)  # fmt: skip
_EVIDENCE = ("earlier", "published", "outlet", "relation", "yours", "link", "score", "reason", "sentence")
_UNPICKED = ("start", "end", "text", "why")
ALL_PICKED = "Every number of this report is part of a claim."


def run_show(args: Namespace, settings: Settings) -> int:
    """Print the claims of a report or what else is asked of it; or the evidence of a claim or what else."""
    if (args.report is None) == (args.claim is None):
        say("Name a report, or --claim CLAIM.")
        return 2
    if (args.claim is None and (args.explain or args.cite)) or (args.claim and (args.text or args.unpicked)):
        say("--text and --unpicked are of a report, --explain and --cite of a claim (--claim CLAIM).")
        return 2
    with open_library(args, settings) as library:
        if args.claim is None:
            _show_report(library, _report_meant(library, args.report), args)
        else:
            _show_claim(library, library.claim(args.claim), args)
    return 0


def _report_meant(library: Library, ref: str) -> Report:
    """Return a report; where there is none but a claim of that number, the way to it is told."""
    try:
        return library.find_report(ref)
    except NotFound as missing:
        if not ref.isdigit():
            raise
        try:
            library.claim(int(ref))
        except NotFound:
            raise missing from None
        raise Refused(f"{missing} Its claim {ref} is shown by: factbrowse show --claim {ref}") from None


def _show_report(library: Library, report: Report, args: Namespace) -> None:
    if args.text:
        for text in (report.title, _masthead(report), "", *library.article(report.number).text.split("\n")):
            line(text)
    elif args.unpicked:
        analysis = library.analysis(report.number)
        rows = [_unpicked_row(item, analysis.article.text) for item in analysis.unpicked]
        write_rows(rows, _UNPICKED, args.format)
        for told in (*([] if rows else [ALL_PICKED]), *analysis.warnings):
            say(told)
    else:
        write_rows(map(claim_row, library.claims(report.number, hidden=args.hidden)), _CLAIMS, args.format)


def _masthead(report: Report) -> str:
    """Return when and by whom a report was published, and where it can be read."""
    published = report.published.isoformat() if report.published else ""
    return joined([published, report.outlet, report.agency and f"via {report.agency}", report.url])


def _unpicked_row(item: Unpicked, text: str) -> dict[str, Any]:
    return {"start": item.start, "end": item.end, "text": text[item.start : item.end], "why": item.why}


def _show_claim(library: Library, claim: LibraryClaim, args: Namespace) -> None:
    from factbrowse.evidence import AGREEING, evidence, origins

    report = library.report(claim.report)
    if args.cite:
        line(citation(claim.claim.text, report))
    elif args.explain:
        from tui.explaining import explanation

        for text in explanation(claim, library.analysis(claim.report), None).plain.split("\n"):
            line(text)
    else:
        later = args.all_dates or claim.news > 0
        pairs, found = library.pairs(claim.number), evidence(library, claim, report, all_dates=later)
        rows = [_evidence_row(library, match, pairs.get(match.candidate.claim or 0)) for match in found]
        write_rows(rows, _EVIDENCE, args.format)
        alike = [
            match.candidate for match, row in zip(found, rows, strict=True) if row["relation"] in AGREEING
        ]
        say(f"{origins(library, claim, alike)}.")
        if claim.news:
            say(f"Judged; {plural(claim.news, 'new report')} since, shown with the earlier ones.")


def claim_row(item: LibraryClaim) -> dict[str, Any]:
    """Return one claim as `show`, `search` and `queue` print it."""
    return {
        "claim": item.number,
        "verdict": item.verdict,
        "confidence": item.confidence,
        "credibility": item.credibility,
        "kind": item.claim.kind,
        "score": round(item.claim.score, 2),
        "figure": "; ".join(map(figure_words, item.counts)),
        "origin": item.statement.origin,
        "flagged": item.flagged,
        "tags": list(item.tags),
        "note": item.note,
        "text": item.claim.text,
    }


def _evidence_row(library: Library, match: Match, decided: PairDecision | None) -> dict[str, Any]:
    """Return one earlier sentence; its relation is the reviewer's where there is one."""
    earlier, copies = library.report(match.candidate.report), match.candidate.copies
    yours = decided.relation if decided else ""
    return {
        "earlier": match.candidate.claim,
        "published": earlier.published.isoformat() if earlier.published else None,
        "outlet": earlier.outlet,
        "relation": yours or match.relation.relation,
        "yours": bool(yours),
        "link": decided.link if decided else "",
        "slot": match.relation.slot,
        "score": round(match.score, 1),
        "reason": match.relation.reason,
        "slots": [
            f"{slot.name}: {slot.ours} / {slot.theirs} ({slot.state})" for slot in match.relation.slots
        ],
        "sentence": match.candidate.statement.text,
        "copies": len(copies),
        "copied_in": [f"{copy.outlet} {copy.published or ''} (claim {copy.claim})" for copy in copies],
    }


def queue_arguments(parser: ArgumentParser) -> None:
    """Name the arguments of ``queue``."""
    parser.add_argument("--limit", type=count, default=50, metavar="N", help="the first N (default 50)")
    _form(parser)


_QUEUE = ("claim", "report", "reason", "text")


def run_queue(args: Namespace, settings: Settings) -> int:
    """Print the open claims, what needs a decision most first."""
    with open_library(args, settings) as library:
        rows = [
            {
                "claim": item.claim,
                "report": item.report,
                "reason": item.reason,
                "text": library.claim(item.claim).claim.text,
            }
            for item in library.queue(limit=args.limit)
        ]
        counts = library.count()
    write_rows(rows, _QUEUE, args.format)
    say(f"{counts.judged:,} of {counts.claims:,} judged, {plural(counts.conflicts, 'conflict')} open.")
    return 0
