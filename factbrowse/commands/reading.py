"""Commands that read sources: open, import, extract."""

from __future__ import annotations

import json
import os
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from factbrowse.output import line, say, write_rows
from factbrowse.readers import FORMATS, Problem, read
from factbrowse.settings import Settings, config_path, library_path, reviewer

if TYPE_CHECKING:
    from claims.model import Analysis
    from factbrowse.importing import Imported


def _sources(parser: ArgumentParser, least: str) -> None:
    parser.add_argument(
        "sources", nargs=least, metavar="SOURCE", help="a file, a folder, an address, or - for standard input"
    )
    parser.add_argument(
        "--from", dest="form", choices=tuple(FORMATS), help="the format, whatever the name says"
    )


def open_arguments(parser: ArgumentParser) -> None:
    """Name the arguments of ``open``."""
    _sources(parser, "*")
    parser.add_argument("--all-dates", action="store_true", help="also compare with later reports")


def run_open(args: Namespace, settings: Settings) -> int:
    """Import the sources, then open the app; without a terminal print their review instead."""
    path, who = library_path(settings, args.db), args.who or reviewer(settings)
    done = _imported(args, settings) if args.sources else None
    if has_screen():
        from factbrowse.desk import open_app

        first, config = _newest(path, done.numbers if done else ()), Path(args.config or config_path())
        return open_app(path, settings, who=who, first=first, configuration=config)
    if os.environ.get("TERM") in BARE and sys.stdout.isatty():
        say(f"This terminal (TERM={os.environ['TERM']}) cannot show the app; the review is printed instead.")
    from factbrowse.masthead import masthead_of
    from factbrowse.opening import opened
    from factbrowse.review import review
    from factbrowse.writers.text import lines

    with opened(path, settings, who, create=True) as library:
        every = (report.number for report in library.reports(limit=10_000))
        for number in dict.fromkeys((*done.numbers, *done.known)) if done else every:
            for text in lines(review(library, number, all_dates=args.all_dates), masthead_of(settings)):
                line(text)
    return 0 if done is None or done.clean else 1


def _newest(path: Path, numbers: Sequence[int]) -> Sequence[int]:
    """Return the newest of the reports that just came in: it has most earlier ones to be compared with."""
    if len(numbers) < 2:
        return numbers
    from db.library import Library

    came = set(numbers)
    with Library.open(path, create=False) as library:
        return [next((report.number for report in library.reports() if report.number in came), numbers[0])]


def _imported(args: Namespace, settings: Settings) -> Imported:
    """Import the sources with a progress bar, and tell the person what came of it."""
    from factbrowse.importing import import_sources
    from factbrowse.opening import open_library

    with open_library(args, settings, create=True) as library, progress_bar() as progress:
        known = library.notice
        private = settings.private_networks
        done = import_sources(library, args.sources, form=args.form, private=private, progress=progress)
        if library.notice != known:
            say(library.notice)
    tell(done)
    return done


BARE = ("dumb", "unknown")
"""What TERM is where the cursor cannot be moved, as in the shell of an editor."""


def has_screen() -> bool:
    """Whether the app can be shown: on a terminal, or in a browser through Textual's web driver."""
    terminal = sys.stdout.isatty() and sys.stdin.isatty() and os.environ.get("TERM") not in BARE
    return terminal or "TEXTUAL_DRIVER" in os.environ


def import_arguments(parser: ArgumentParser) -> None:
    """Name the arguments of ``import``."""
    _sources(parser, "+")
    parser.add_argument("--json", action="store_true", help="print a summary: added, duplicates, failed")


def run_import(args: Namespace, settings: Settings) -> int:
    """Add the reports of the sources to the library."""
    done = _imported(args, settings)
    if args.json:
        told = [str(problem) for problem in done.problems] + [*done.notices, *done.warnings]
        counts = {
            "added": done.added,
            "duplicates": done.duplicates,
            "failed": done.failed,
            "waiting": done.waiting,
        }
        line(json.dumps({**counts, "problems": told}, ensure_ascii=False))
    return 0 if done.clean else 1


def tell(done: Imported) -> None:
    """Tell the person what an import did, one sentence per report that was not simply added."""
    from factbrowse.evidence import waiting_told

    for problem in done.problems:
        say(str(problem))
    for notice in done.notices:
        say(notice)
    already = f", {done.duplicates:,} already there" if done.duplicates else ""
    failed = f", {done.failed:,} not taken" if done.failed else ""
    say(f"{done.added:,} {'report' if done.added == 1 else 'reports'} added{already}{failed}.")
    for sentence in (*done.warnings, *done.decisions):
        say(sentence)
    tell_news(done.news)
    if done.waiting:
        say(waiting_told(done.waiting))


def tell_news(news: int) -> None:
    """Tell the person how many judged claims new reports contradict or update."""
    from factbrowse.evidence import news_told

    if news:
        say(news_told(news))


@contextmanager
def progress_bar() -> Iterator[Callable[[str], None]]:
    """Hand out a function that shows how much is done, on a terminal only."""
    if not sys.stderr.isatty():
        yield lambda done: None
        return
    from rich.console import Console
    from rich.progress import Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn("{task.description}", markup=False), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("Reading", total=None)
        yield lambda done: bar.update(task, description=done)


def extract_arguments(parser: ArgumentParser) -> None:
    """Name the arguments of ``extract``."""
    _sources(parser, "+")
    parser.add_argument(
        "--format", choices=("table", "json", "jsonl", "csv"), default="table", help="how to print it"
    )
    parser.add_argument("--explain", action="store_true", help="say which rules fired for every item")


_COLUMNS = ("report", "score", "kind", "figure", "measure", "population", "window", "origin", "claim")


def _warned(found: Iterable[Analysis]) -> Iterator[Analysis]:
    """Yield the analyses; say what could not be done in each, with the head of its report."""
    for analysis in found:
        for warning in analysis.warnings:
            say(f"{analysis.article.id or analysis.article.heading}: {warning}")
        yield analysis


def run_extract(args: Namespace, settings: Settings) -> int:
    """Analyse the reports of the sources and print what was understood."""
    from claims.encoding import encode
    from factbrowse.understanding import understood

    problems: list[Problem] = []
    read_in = read(args.sources, args.form, private=settings.private_networks)
    found = _warned(understood(read_in, problems, settings.newsroom))
    if args.format in ("jsonl", "json"):
        records = (encode(analysis, explain=args.explain) for analysis in found)
        write_rows(records, (), args.format)
    else:
        from factbrowse.summary import claim_rows

        columns = (*_COLUMNS, "why") if args.explain else _COLUMNS
        write_rows((row for analysis in found for row in claim_rows(analysis)), columns, args.format)
    for problem in problems:
        say(str(problem))
    return 1 if any(not problem.kept for problem in problems) else 0
