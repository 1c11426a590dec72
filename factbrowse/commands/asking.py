"""Commands that ask the library: match, compare, search, figures."""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TextIO

from factbrowse.output import FORMATS, line, say, write_rows
from factbrowse.settings import Settings, library_path


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
        "--limit", type=int, default=5, metavar="N", help="earlier reports for each (default 5)"
    )
    parser.add_argument("--published", metavar="DAY", help="only reports before this day (of TEXT)")
    _form(parser)


_MATCH_COLUMNS = ("published", "outlet", "score", "relation", "slot", "reason", "sentence")


def run_match(args: Namespace, settings: Settings) -> int:
    """Print the earlier reports of a statement, or of many."""
    from db.library import Library
    from factbrowse.matching import matches

    if (args.text is None) == (args.input is None):
        say("Give a statement, or --input FILE with many.")
        return 2
    with Library.open(library_path(settings, args.db)) as library:
        if args.input is None:
            asked: Iterable[str] = [json.dumps({"id": "", "text": args.text, "published": args.published})]
            return _answers(matches(library, asked, limit=args.limit), args.format)
        with lines_of(args.input) as stream:
            return _answers(matches(library, stream, limit=args.limit), args.format)


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
    return {**match, **match["article"]}


def compare_arguments(parser: ArgumentParser) -> None:
    """Name the arguments of ``compare``."""
    parser.add_argument(
        "--input", required=True, metavar="FILE", help='JSON Lines of {"id", "a": report and claim, "b": ...}'
    )
    parser.add_argument("--format", choices=FORMATS, default="jsonl", help="how to print the answer")


def run_compare(args: Namespace, settings: Settings) -> int:
    """Print how the two claims of every pair relate."""
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
