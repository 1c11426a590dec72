"""Import: sources are read, understood, kept; what they say to the claims already there is noted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from claims.detection import warnings_of
from claims.model import Article
from db.errors import Refused
from db.library import Library
from db.logs import Decision, Source
from db.logs import read as standing
from factbrowse.evidence import compare_new
from factbrowse.readers import Problem, Taken, Where, read
from factbrowse.understanding import ready, sound
from tui.words import plural

AT_ONCE = 1_000
"""New claims that are compared with earlier ones before an import ends, 10 to 40 ms each; those of other
reports wait for ``compare --waiting``."""

LONG = 200_000
"""Characters of a report that takes seconds to be understood: it is announced."""


@dataclass(slots=True)
class Imported:
    """What an import did."""

    added: int = 0
    duplicates: int = 0
    refused: int = 0
    """Reports whose id is taken by another text."""
    problems: list[Problem] = field(default_factory=list)
    notices: tuple[str, ...] = ()
    """One sentence per report that was already there."""
    numbers: tuple[int, ...] = ()
    """Numbers of the reports added."""
    known: tuple[int, ...] = ()
    """Numbers of the reports that were there already."""
    decisions: tuple[str, ...] = ()
    """What came of the decisions in the sources, one sentence each."""
    news: int = 0
    """Judged claims that the new reports contradict or update."""
    waiting: int = 0
    """New reports that were not compared with earlier ones."""
    warnings: tuple[str, ...] = ()
    """What could not be read in new reports, one sentence a language."""

    @property
    def failed(self) -> int:
        """How many reports or sources were not taken."""
        return self.refused + sum(not problem.kept for problem in self.problems)

    @property
    def clean(self) -> bool:
        """Whether everything given was new and taken as it came."""
        return not (self.problems or self.duplicates or self.refused)


def import_sources(
    library: Library,
    sources: Sequence[str],
    *,
    form: str | None = None,
    private: bool = False,
    progress: Callable[[str], object] | None = None,
    processes: int | None = None,
) -> Imported:
    """Read, understand and keep every report of the sources, and compare their claims with earlier ones.

    ``progress`` hears after every report, and while others are waited for, how far it is; an error that it
    raises ends the import there.
    ``private`` lets addresses lead into private networks.
    """
    done, last = Imported(), ""

    def told(sentence: str) -> None:
        nonlocal last
        last = sentence
        if progress is not None:
            progress(sentence)

    places: list[Where] = []
    logs: dict[str, list[Decision]] = {}
    found = _placed(sound(read(sources, form, private=private), done.problems), places, logs, done.problems)
    kept = library.add(
        ready(_announced(found, told), library.newsroom, processes, lambda: told(last)),
        progress=lambda count: told(f"{plural(count, 'report')} read"),
    )
    done.added, done.duplicates = kept.added, kept.duplicates
    done.refused = kept.refused
    done.notices = tuple(str(places[position].problem(notice)) for position, notice in kept.notices)
    done.numbers, done.known = kept.numbers, kept.known
    added = {number: library.report(number) for number in done.numbers}
    done.warnings = _warnings(report.language for report in added.values())
    newest = sorted(done.numbers, key=lambda number: added[number].published or date.min)[::-1]
    done.news, done.waiting = compare_new(library, newest, most=AT_ONCE, progress=told)
    done.decisions = tuple(
        sentence for name, log in logs.items() for sentence in _restored(library, name, log, done)
    )
    return done


def _warnings(languages: Iterable[str]) -> tuple[str, ...]:
    """Return what is told of the languages of new reports: how many of them could only be read in part."""
    counts = Counter(languages)
    return tuple(
        f"{plural(count, 'report')}: {warning}"
        for code, count in sorted(counts.items())
        for warning in warnings_of(code)
    )


def _announced(articles: Iterable[Article], told: Callable[[str], None]) -> Iterator[Article]:
    """Yield the articles; tell of one that will take a while before it is understood."""
    for article in articles:
        if len(article.text) >= LONG:
            told(f"reading {article.heading!r}, {len(article.text):,} characters")
        yield article


def _restored(library: Library, name: str, log: list[Decision], done: Imported) -> list[str]:
    """Bring the decisions of one source, all or none; say what came of it."""
    try:
        return library.restore(name, log)
    except Refused as error:
        done.problems.append(Problem(name, f"{error} Its decisions were left out.", kept=True))
        return []


def _placed(
    found: Iterable[Taken], places: list[Where], logs: dict[str, list[Decision]], problems: list[Problem]
) -> Iterator[Article]:
    """Yield the articles; collect the place of each, and by source the decisions that came with them."""
    for item in found:
        places.append(item.where)
        if item.log:
            report = Source(item.article.id, item.article.sha256)
            try:
                logs.setdefault(item.where.source, []).extend(standing(item.log, report))
            except Refused as error:
                problems.append(item.where.problem(f"{error}; its decisions were left out.", kept=True))
        yield item.article
