"""Commands that show: review, list, show, queue."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from typing import Any

from db.library import Library
from db.records import LibraryClaim, Report
from factbrowse.arguments import claim_number, count, day
from factbrowse.opening import open_library
from factbrowse.output import FORMATS, line, say, write_rows
from factbrowse.settings import Settings
from tui.words import figure_words


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
    parser.add_argument("--hidden", action="store_true", help="also claims that a reviewer hid")
    parser.add_argument("--all-dates", action="store_true", help="also compare with later reports")
    _form(parser)


_CLAIMS = ("claim", "verdict", "kind", "score", "figure", "origin", "flagged", "tags", "note", "text")
_EVIDENCE = ("earlier", "published", "outlet", "relation", "score", "copies", "reason", "sentence")


def run_show(args: Namespace, settings: Settings) -> int:
    """Print the claims of a report, or the evidence of a claim."""
    if (args.report is None) == (args.claim is None):
        say("Name a report, or --claim CLAIM.")
        return 2
    with open_library(args, settings) as library:
        if args.claim is not None:
            write_rows(_evidence_rows(library, args), _EVIDENCE, args.format)
            return 0
        report = library.find_report(args.report)
        write_rows(map(claim_row, library.claims(report.number, hidden=args.hidden)), _CLAIMS, args.format)
    return 0


def claim_row(item: LibraryClaim) -> dict[str, Any]:
    """Return one claim as `show`, `search` and `queue` print it."""
    return {
        "claim": item.number,
        "verdict": item.verdict,
        "kind": item.claim.kind,
        "score": round(item.claim.score, 2),
        "figure": "; ".join(map(figure_words, item.counts)),
        "origin": item.statement.origin,
        "flagged": item.flagged,
        "tags": list(item.tags),
        "note": item.note,
        "text": item.claim.text,
    }


def _evidence_rows(library: Library, args: Namespace) -> Iterator[dict[str, Any]]:
    from factbrowse.evidence import evidence

    claim = library.claim(args.claim)
    report = library.report(claim.report)
    for match in evidence(library, claim, report, all_dates=args.all_dates):
        earlier, copies = library.report(match.candidate.report), match.candidate.copies
        yield {
            "earlier": match.candidate.claim,
            "published": earlier.published.isoformat() if earlier.published else None,
            "outlet": earlier.outlet,
            "relation": match.relation.relation,
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
    say(f"{counts.judged:,} of {counts.claims:,} judged, {counts.conflicts:,} conflicts open.")
    return 0
