"""Commands that ask the library: match, compare, search, figures."""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

from factbrowse.arguments import count, day
from factbrowse.output import FORMATS, line, say, write_rows
from factbrowse.settings import Settings

if TYPE_CHECKING:
    from db.library import Library


@contextmanager
def lines_of(path: str) -> Iterator[TextIO]:
    """Open a file of lines, or standard input for ``-``."""
    if path == "-":
        yield sys.stdin
        return
    try:
        with Path(path).open(encoding="utf-8-sig", errors="replace") as stream:
            yield stream
    except OSError as error:
        say(f"{path}: it cannot be read: {(error.strerror or str(error)).lower()}.")
        raise SystemExit(2) from None


def _form(parser: ArgumentParser) -> None:
    parser.add_argument("--format", choices=FORMATS, default="table", help="how to print the answer")


def match_arguments(parser: ArgumentParser) -> None:
    """Name the arguments of ``match``."""
    parser.add_argument("text", nargs="?", metavar="TEXT", help="the statement")
    parser.add_argument(
        "--input", metavar="FILE", help='JSON Lines of {"id", "text", "published"?}; - for standard input'
    )
    parser.add_argument(
        "--limit", type=count, default=5, metavar="N", help="earlier reports for each (default 5)"
    )
    parser.add_argument(
        "--published", type=day, metavar="DAY", help="only reports published on this day or earlier (of TEXT)"
    )
    _form(parser)


_MATCH_COLUMNS = ("published", "outlet", "score", "relation", "slot", "reason", "sentence")


def run_match(args: Namespace, settings: Settings) -> int:
    """Print the earlier reports of a statement, or of many."""
    from factbrowse.matching import matches
    from factbrowse.opening import open_library

    if (args.text is None) == (args.input is None):
        say("Give a statement, or --input FILE with many.")
        return 2
    if args.text is not None and not args.text.strip():
        say("The statement is empty; give one in quotation marks.")
        return 2
    folded = args.format == "table"  # a program counts for itself; a person would see a wire story five times
    with open_library(args, settings) as library:
        if args.input is None:
            published = args.published.isoformat() if args.published else None
            asked: Iterable[str] = [json.dumps({"id": "", "text": args.text, "published": published})]
            return _answers(matches(library, asked, limit=args.limit, folded=folded), args.format)
        with lines_of(args.input) as stream:
            return _answers(matches(library, stream, limit=args.limit, folded=folded), args.format)


def _answers(answers: Iterable[dict[str, Any]], form: str) -> int:
    failed = 0
    kept = []
    for answer in answers:
        if "error" in answer:
            failed += 1
            say(answer["error"])
        elif form == "jsonl":
            line(json.dumps(answer, ensure_ascii=False))
        else:
            kept.append(answer)
    if form == "json":
        write_rows(kept, (), form)
    elif form != "jsonl":
        rows = [{"asked": answer["id"], **_flat(match)} for answer in kept for match in answer["matches"]]
        columns = ("asked", *_MATCH_COLUMNS) if any(row["asked"] for row in rows) else _MATCH_COLUMNS
        write_rows(rows, columns, form)
        if kept and not rows:
            say("No earlier report was found.")
    return 1 if failed else 0


def _flat(match: dict[str, Any]) -> dict[str, Any]:
    more = f" +{match['copies']:,}" if "copies" in match else ""
    return {**match, **match["article"], "outlet": f"{match['article']['outlet']}{more}"}


def compare_arguments(parser: ArgumentParser) -> None:
    """Name the arguments of ``compare``."""
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument("--input", metavar="FILE", help='JSON Lines of {"id", "a": report and claim, "b": ...}')
    what.add_argument(
        "--waiting",
        action="store_true",
        help="compare the reports of the library that no import has compared with earlier ones yet",
    )
    parser.add_argument("--format", choices=FORMATS, default="jsonl", help="how to print the answer")


def run_compare(args: Namespace, settings: Settings) -> int:
    """Print how the two claims of every pair relate, or compare what waits for it in the library."""
    if args.waiting:
        return _compare_waiting(args, settings)
    from factbrowse.comparing import compare

    failed = False

    def sound() -> Iterator[dict[str, Any]]:
        nonlocal failed
        for answer in compare(stream):
            if "error" in answer:
                failed = True
                say(str(answer["error"]))
            else:
                yield answer

    with lines_of(args.input) as stream:
        write_rows(sound(), ("id", "relation", "slot", "reason"), args.format)
    return 1 if failed else 0


def _compare_waiting(args: Namespace, settings: Settings) -> int:
    """Compare the reports that wait for it, the newest first; what is done before a stop stays done."""
    from factbrowse.commands.reading import progress_bar, tell_news
    from factbrowse.evidence import compare_new
    from factbrowse.opening import open_library

    with open_library(args, settings) as library, progress_bar() as progress:
        numbers = library.not_compared()
        news, _ = compare_new(library, numbers, progress=progress)
    say(f"{len(numbers):,} {'report' if len(numbers) == 1 else 'reports'} compared with earlier ones.")
    tell_news(news)
    return 0


def search_arguments(parser: ArgumentParser) -> None:
    """Name the arguments of ``search``."""
    parser.add_argument("query", nargs="*", metavar="QUERY", help="field:value pairs and words; see --fields")
    parser.add_argument("--fields", action="store_true", help="print the fields there are, with examples")
    parser.add_argument("--save", metavar="NAME", help="keep the query under a name")
    parser.add_argument(
        "--saved",
        metavar="NAME",
        nargs="?",
        const="",
        help="run a query that was kept; without NAME list them",
    )
    parser.add_argument("--forget", metavar="NAME", help="forget a query that was kept")
    parser.add_argument("--limit", type=count, default=50, metavar="N", help="the first N (default 50)")
    _form(parser)


_SEARCH = ("claim", "report", "published", "outlet", "verdict", "figure", "origin", "text")


def run_search(args: Namespace, settings: Settings) -> int:
    """Print the claims that a query names."""
    from claims.finding.query import FIELDS
    from db.searching import nothing
    from factbrowse.commands.showing import claim_row
    from factbrowse.opening import open_library

    if args.fields:
        rows = ({"field": name, "means": rule.says, "example": rule.example} for name, rule in FIELDS.items())
        write_rows(rows, ("field", "means", "example"), args.format)
        return 0
    with open_library(args, settings) as library:
        if args.forget:
            library.save_search(args.forget, "")
            line(f"forgot the search {args.forget!r}")
            return 0
        if args.saved == "" and not args.query:
            kept = [{"name": name, "query": query} for name, query in library.searches().items()]
            write_rows(kept, ("name", "query"), args.format)
            if not kept:
                say("No search is kept; --save NAME keeps one.")
            return 0
        query = " ".join(args.query).strip() or library.searches().get(args.saved or "", "")
        if not query:
            named = ", ".join(library.searches()) or "none"
            say(f"Give a query, or --saved NAME; saved searches: {named}.")
            return 2
        found = library.search(query, args.limit)
        if args.save:
            library.save_search(args.save, query)
        rows_found = [{**claim_row(item), **_of_report(library, item.report)} for item in found]
    write_rows(rows_found, _SEARCH, args.format)
    if not found:
        say(nothing(query))
    return 0


def _of_report(library: Library, number: int) -> dict[str, Any]:
    report = library.report(number)
    published = report.published.isoformat() if report.published else None
    return {"report": number, "published": published, "outlet": report.outlet}


def figures_arguments(parser: ArgumentParser) -> None:
    """Name the arguments of ``figures``."""
    parser.add_argument("query", nargs="+", metavar="QUERY", help="as for `search`, or a claim's number")
    parser.add_argument("--output", metavar="FILE.svg", help="also draw the series into this file")
    _form(parser)


_FIGURES = ("day", "low", "high", "figure", "origin", "line", "flag", "outlet", "claim", "report")


def run_figures(args: Namespace, settings: Settings) -> int:
    """Print the reported figures of one series over time, by origin."""
    from factbrowse.course import course, course_rows, outcome
    from factbrowse.opening import open_library

    if args.output and not args.output.lower().endswith(".svg"):
        say(
            f"A series is drawn as SVG: name a file that ends in .svg, not {args.output};"
            " --format csv prints its rows."
        )
        return 2
    with open_library(args, settings) as library:
        found = course(library, " ".join(args.query))
        rows = list(course_rows(library, found))
    write_rows(rows, _FIGURES, args.format)
    if not rows:
        say("No figure fits; see `factbrowse search --fields` for what can be asked.")
        return 0
    say(outcome(found.series))
    if args.output:
        from factbrowse.exporting import write_whole
        from factbrowse.writers.chart import draw

        write_whole(Path(args.output), draw(rows, found.title, found.series.contested))
        say(f"Drawn in {args.output}.")
    return 0
