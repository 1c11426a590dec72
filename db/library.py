"""The library: one SQLite file with reports, claims and decisions. One object a thread.

A thin class: every method hands its connection to a function of the module that owns the subject. Modules
that bring the rules of ``claims`` with them are imported where they are called: a library that only shows its
reports, like the first picture of the app, does without.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from db import claimrows, editing, listing, memory, naming, opening, queue, relating, scale, syncing
from db.desk import Desk
from db.kept import Kept
from db.listing import MOST, Page, ReportFilter
from db.records import Added, Counts, Found, LibraryClaim, QueueItem, Report

if TYPE_CHECKING:
    from claims.finding.matching import Candidate, Match
    from claims.finding.semantic import Model
    from claims.model import Analysis, Article
    from claims.relating.statement import Statement
    from db.fulltext import Ranker
    from db.reports import Stated


class Library(Desk):
    """A library that is open; a context manager."""

    ranker: Ranker | None = None
    """Another index over the sentences, when there is one; the full-text search of SQLite otherwise."""
    indexed: str = ""
    """The state of the library that the other index holds."""
    model: Model | None = None
    """A sentence embedding model, when one is configured."""
    kept: Kept | None = None
    """Claims that were built before; None where a report is read once."""
    notice: str = ""
    """A word to the reader: why the other index or the model is not used."""

    @classmethod
    def open(cls, path: Path | str, *, create: bool = True, who: str = "") -> Library:
        """Open a library file, make it when it is not there, and bring its schema up to date."""
        library = cls(opening.connect(path, create=create), who)
        if str(path) != opening.MEMORY:
            offer = scale.ranker(library.connection, scale.folder_of(Path(path)))
            library.ranker, library.notice, library.indexed = offer.ranker, offer.word, offer.held
        return library

    def close(self) -> None:
        """Close the file."""
        self.connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def path(self) -> str:
        """The path of the file, or ":memory:"."""
        return opening.file_of(self.connection)

    # Reports

    def add(
        self, analyses: Iterable[Analysis | Stated], *, progress: Callable[[int], None] | None = None
    ) -> Added:
        """Add reports a few at a time; what is known already is left out and named."""
        from db import reports

        added = reports.add(self.connection, analyses, progress)
        self._leave_index_behind()
        return added

    def reports(
        self, *, order: str = "published", limit: int = MOST, offset: int = 0, **filters: Any
    ) -> list[Report]:
        """Return the reports that pass the filters: the fields of ``ReportFilter``."""
        page = Page(order=order, limit=limit, offset=offset)
        return listing.reports(self.connection, ReportFilter(**filters), page)

    def count_reports(self, **filters: Any) -> int:
        """Return how many reports pass the filters."""
        return listing.count(self.connection, ReportFilter(**filters))

    def report(self, number: int) -> Report:
        """Return one report."""
        return listing.report(self.connection, number)

    def find_report(self, ref: str) -> Report:
        """Return one report by the id that it came with, or by its number."""
        return listing.find(self.connection, ref)

    def article(self, number: int) -> Article:
        """Return a report as it was imported."""
        return listing.article(self.connection, number)

    def retrieved(self, number: int) -> str:
        """Return when the import began that brought a report: UTC, ISO 8601."""
        return listing.retrieved(self.connection, number)

    def outlets(self) -> list[str]:
        """Return the outlets, those with most reports first."""
        return listing.outlets(self.connection)

    def tags(self) -> list[str]:
        """Return the tags in use, the most used first."""
        return listing.tags(self.connection)

    def reliabilities(self) -> dict[str, str]:
        """Return the letter of each outlet that has one."""
        return listing.reliability(self.connection)

    # Claims

    def claims(self, report: int, *, hidden: bool = False) -> list[LibraryClaim]:
        """Return the claims of a report in the order of its text; with ``hidden``, also those."""
        condition = "claims.report = ? and not removed" + ("" if hidden else " and not hidden")
        return naming.claims(self.newsroom, claimrows.read(self.connection, condition, (report,), self.kept))

    def claim(self, number: int) -> LibraryClaim:
        """Return one claim."""
        return naming.claims(self.newsroom, [editing.one(self.connection, number, self.kept)])[0]

    def count(self) -> Counts:
        """Return how much is in the library and how much of it is judged."""
        return queue.counts(self.connection)

    def queue(self, limit: int = 50, settled: Sequence[int] = ()) -> list[QueueItem]:
        """Return the next claims to judge; those in ``settled`` keep their places while they are open."""
        return queue.queue(self.connection, limit, settled)

    def skip(self, claim: int, on: bool = True) -> None:
        """Send a claim to the end of the queue, or back to its turn."""
        queue.skip(self.connection, claim, on)

    # Earlier reports

    def _leave_index_behind(self) -> None:
        """Use the other index no more when reports came after it was built: it would miss them."""
        if self.indexed and self.indexed != scale.state(self.connection):
            self.ranker, self.indexed = None, ""
            self.notice = scale.behind(scale.folder_of(Path(self.path)))

    def candidates(
        self,
        statement: Statement,
        *,
        before: date | None,
        exclude: int | None = None,
        limit: int = 50,
        thorough: bool = True,
        folded: bool = True,
    ) -> list[Candidate]:
        """Return sentences of earlier reports that may speak of the same; ``before`` None: of any date.

        ``folded``: a sentence that near-copies of a report repeat comes once, with its copies.
        """
        from db import fulltext, vectors
        from db.candidates import Question

        self._leave_index_behind()
        question = Question(statement, before, exclude, limit, folded)
        found = naming.candidates(
            self.newsroom,
            fulltext.candidates(self.connection, question, thorough=thorough, ranker=self.ranker),
        )
        if self.model is None or not thorough:
            return found
        return vectors.weighed(self.connection, self.model, statement.text, found)

    def candidates_of_each(
        self,
        statements: Iterable[Statement],
        *,
        before: date | None,
        exclude: int | None = None,
        limit: int = 50,
    ) -> Iterator[list[Candidate]]:
        """Yield for each statement near-copies of any age and the best of the newest sentences, always as
        quickly."""
        if self.model is not None or self.ranker is not None:
            for item in statements:
                yield self.candidates(item, before=before, exclude=exclude, limit=limit)
            return
        from db import fulltext
        from db.candidates import Question

        questions = (Question(item, before, exclude, limit) for item in statements)
        for found in fulltext.candidates_of_each(self.connection, questions):
            yield naming.candidates(self.newsroom, found)

    def candidates_streaming(
        self, statement: Statement, *, before: date | None, exclude: int | None = None, limit: int = 50
    ) -> Iterator[tuple[list[Candidate], bool]]:
        """Yield the same in batches as they are found, each with whether it is the last.

        They are near-copies, the newest two years, the rest; one batch in a small library, from another
        index, or where a model weighs all of them.
        """
        if self.model is not None or self.ranker is not None:
            yield self.candidates(statement, before=before, exclude=exclude, limit=limit), True
            return
        from db import fulltext
        from db.candidates import Question

        question = Question(statement, before, exclude, limit)
        for found, last in fulltext.candidates_streaming(self.connection, question):
            yield naming.candidates(self.newsroom, found), last

    def clusters(self, reports: Iterable[int]) -> dict[int, int]:
        """Return the cluster of near-copies of each report; a report without copies is its own."""
        from db import origins

        return origins.clusters(self.connection, reports)

    def save_matches(self, claim: int, matches: Iterable[Match]) -> set[int]:
        """Keep the relations found for a claim; return the judged claims that have news by it."""
        return relating.save(self.connection, claim, matches)

    def matches(self, claim: int) -> list[Found]:
        """Return the relations to earlier claims that were kept, best first."""
        return relating.found(self.connection, claim)

    def later(self, claim: int) -> list[Found]:
        """Return what later claims say to this one, news first."""
        return relating.later(self.connection, claim)

    def courses(self, report: int) -> dict[int, list[float]]:
        """Return for each claim of a report the figures of earlier reports of the same, oldest first."""
        return relating.courses(self.connection, report)

    def not_compared(self) -> list[int]:
        """Return reports whose claims were not compared with earlier ones yet, the newest first."""
        return relating.not_compared(self.connection)

    def compared(self, report: int) -> None:
        """Take note that a report's claims were compared with earlier ones."""
        relating.compared(self.connection, report)

    @contextmanager
    def importing(self) -> Iterator[None]:
        """Let commits be quick while nothing is written that could not be worked out again."""
        with opening.importing(self.connection):
            yield

    def interrupt(self) -> None:
        """Break off what another thread reads from here just now; it gets an error."""
        self.connection.interrupt()

    # The file

    @contextmanager
    def meanwhile(self) -> Iterator[None]:
        """Let what is decided inside reach the disk while the rest is done; the end waits for it."""
        with syncing.meanwhile(self.connection, Path(self.path)):
            yield

    def verify(self) -> list[str]:
        """Return a sentence for everything that is wrong with the file; none when all is well."""
        from db import verifying

        return verifying.verify(self.connection)

    def backup(self, path: Path | str) -> None:
        """Write a whole copy of the library to a new file."""
        opening.backup(self.connection, Path(path))

    def remember(self, key: str, value: str) -> None:
        """Keep a value between runs; an empty one forgets it."""
        memory.remember(self.connection, key, value)

    def recall(self, key: str) -> str:
        """Return what was kept under a key, "" when nothing was."""
        return memory.recall(self.connection, key)

    def search(self, query: str, limit: int = MOST) -> list[LibraryClaim]:
        """Return the claims that a slot search names: by words best first, else newest first."""
        from db import searching

        aliases = self.newsroom.aliases if self.newsroom else None
        return naming.claims(self.newsroom, searching.search(self.connection, query, limit, aliases))

    def save_search(self, name: str, query: str) -> None:
        """Keep a search under a name; an empty query forgets it."""
        memory.save_search(self.connection, name, query)

    def searches(self) -> dict[str, str]:
        """Return the saved searches by name."""
        return memory.searches(self.connection)
