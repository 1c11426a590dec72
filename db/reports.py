"""Reports in the library: adding them with their analyses, listing, finding."""

from __future__ import annotations

import sqlite3
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from hashlib import sha256
from itertools import islice
from typing import Any, Final

from claims import EXTRACTOR
from claims.finding.copies import Prints, prints
from claims.finding.searched import searched
from claims.model import Analysis, Article
from claims.relating.statement import Statement
from db import claimrows, fulltext, listing, opening, origins, sentences
from db.opening import PAUSE, writing
from db.records import Added
from db.values import canonical, iso

BATCH: Final = 50
"""Reports understood before they are written, so that they can be written in the order of their days."""

HOLD: Final = 0.002
"""Seconds after which a writer lets go of the file: after each report but the briefest. One verdict of four
waited for 12 ms during an import while this was 0.012, and waits for 2 now; an import takes as long."""

SEALED: Final = ("id", "title", "published", "outlet", "agency", "url", "language")
SEAL, OF_TEXT = 12, 4
"""Bytes of a seal, no chance change has the same; its first ones are of the text alone, to find it by."""


@dataclass(frozen=True, slots=True)
class Stated:
    """A report about to be added, with all that can be worked out before the file is held."""

    analysis: Analysis
    statements: tuple[Statement, ...]
    """One for each claim, in order."""
    words: tuple[str, ...]
    """The words of each sentence, as the index keeps them."""
    prints: Prints
    """What shows its copies."""


def stated(analysis: Analysis) -> Stated:
    """Return a report ready to be added; may run in another process than the one that writes."""
    from claims.relating.stating import statement

    analysis = storable(analysis)
    return prepared(analysis, tuple(statement(analysis, index) for index in range(len(analysis.claims))))


def prepared(analysis: Analysis, statements: tuple[Statement, ...] = ()) -> Stated:
    """Return a report ready to be added, with statements that are there already."""
    article, language = analysis.article, analysis.language or "en"
    told = [article.text[item.start : item.end] for item in analysis.sentences]
    spans = [(item.start, item.end) for item in analysis.sentences]
    found = tuple(searched(article.text, article.title, spans, language))
    return Stated(analysis, statements, found, prints(told))


_Placed = tuple[int, Stated]
"""A report with its position in the input."""


@dataclass(slots=True)
class _Tally:
    """What an import has done so far."""

    numbers: dict[int, int] = field(default_factory=dict)
    """Position in the input to number in the library."""
    known: dict[int, int] = field(default_factory=dict)
    """Position in the input to the number of the same report, there already."""
    refused: int = 0
    run: int = 0
    """The number of the import, once it has added a report."""
    notices: dict[int, str] = field(default_factory=dict)

    @property
    def done(self) -> int:
        """Return how many reports were dealt with."""
        return len(self.numbers) + len(self.notices)


def add(
    connection: sqlite3.Connection,
    analyses: Iterable[Analysis | Stated],
    progress: Callable[[int], None] | None = None,
) -> Added:
    """Add reports, each whole or not at all, a few at a time; what is known already is left out and named.

    ``progress`` hears how many are dealt with, after every report that is read or written: an error that it
    raises ends the import there.
    """
    tally, told = _Tally(), progress or (lambda done: None)
    pending = _ready(analyses, lambda: told(tally.done))
    with opening.importing(connection):
        while batch := list(islice(pending, BATCH)):
            waiting = deque(sorted(batch, key=lambda item: item[1].analysis.article.published or date.min))
            while waiting:
                _write_some(connection, waiting, tally)
                told(tally.done)
                time.sleep(PAUSE)
        fulltext.tidy(connection, len(tally.numbers))
        opening.shrink(connection)
    numbers = tuple(number for _, number in sorted(tally.numbers.items()))
    notices = tuple(sorted(tally.notices.items()))
    there = tuple(number for _, number in sorted(tally.known.items()))
    return Added(len(numbers), len(there), numbers, notices, tally.refused, there)


def _ready(analyses: Iterable[Analysis | Stated], read: Callable[[], None]) -> Iterator[_Placed]:
    """Yield every report ready to be written, and tell that it is read."""
    for place, item in enumerate(analyses):
        yield place, item if isinstance(item, Stated) else stated(item)
        read()


def _write_some(connection: sqlite3.Connection, waiting: deque[_Placed], tally: _Tally) -> None:
    """Write reports in one transaction for as long as others may be kept waiting; at least one."""
    end = time.perf_counter() + HOLD
    with writing(connection):
        while waiting:
            _add_one(connection, waiting.popleft(), tally)
            if time.perf_counter() > end:
                return


def _add_one(connection: sqlite3.Connection, placed: _Placed, tally: _Tally) -> None:
    place, item = placed
    article = item.analysis.article
    there = known(connection, article)
    if there is None:
        tally.run = tally.run or begin(connection)
        tally.numbers[place] = insert(connection, item, tally.run)
        return
    if there.other_text:
        tally.refused += 1
    else:
        tally.known[place] = there.number
    tally.notices[place] = f"“{article.heading}” {there.sentence}"


def storable(analysis: Analysis) -> Analysis:
    """Return the analysis with characters that no file can hold replaced one for one: offsets stay."""
    article = analysis.article
    changed = {
        name: value.encode("utf-8", "replace").decode("utf-8").replace("\0", "\N{REPLACEMENT CHARACTER}")
        for name, value in (
            (name, getattr(article, name)) for name in ("text", "id", "title", "outlet", "agency", "url")
        )
    }
    return replace(analysis, article=replace(article, **changed))


def _has_text(connection: sqlite3.Connection, report: int, text: str) -> bool:
    sql = "select text = ? from report_texts where report = ?"
    row = connection.execute(sql, (text, report)).fetchone()
    return row is not None and bool(row[0])


@dataclass(frozen=True, slots=True)
class Known:
    """The report of the library that a new one turns out to be."""

    number: int
    id: str
    other_text: bool
    """The same id came with another text."""

    @property
    def sentence(self) -> str:
        """Return why the new one is not added."""
        if self.other_text:
            return (
                f"was not added: report {self.number} has the same id {self.id} and another text; "
                "give the new version an id of its own."
            )
        return f"is already in the library (report {self.number})."


def known(connection: sqlite3.Connection, article: Article) -> Known | None:
    """Return the report that this one is already, by its id, or by its text, title, day and outlet."""
    if article.id:
        row = connection.execute("select * from reports where id = ?", (article.id,)).fetchone()
        if row is not None:
            return Known(row["number"], row["id"], not _has_text(connection, row["number"], article.text))
    same = (article.title, iso(article.published), article.outlet)
    sql = "select * from reports where substr(seal, 1, 4) = ?"
    for row in connection.execute(sql, (bytes.fromhex(article.sha256)[:OF_TEXT],)):
        ids_agree = not (article.id and row["id"])
        if ids_agree and same == (row["title"], row["published"], row["outlet"]):
            return Known(row["number"], row["id"], False)
    return None


def begin(connection: sqlite3.Connection) -> int:
    """Take note of an import; return its number."""
    sql = "insert into imports (began, extractor) values (?, ?)"
    number = connection.execute(sql, (f"{datetime.now(UTC):%Y-%m-%dT%H:%M:%SZ}", EXTRACTOR)).lastrowid
    assert number is not None  # an insert into a table with a key always has one
    return number


def insert(connection: sqlite3.Connection, item: Stated, run: int) -> int:
    """Write one new report of an import with all its layers; return its number."""
    analysis = item.analysis
    found = [
        (claim, [analysis.figures[position] for position in claim.figures], said)
        for claim, said in zip(analysis.claims, item.statements, strict=True)
    ]
    return write(connection, item, run, found)[0]


def write(
    connection: sqlite3.Connection, item: Stated, run: int, found: Sequence[claimrows.Said]
) -> tuple[int, list[int]]:
    """Write one new report of an import with these claims; return its number and theirs."""
    analysis = item.analysis
    spans = [(said.start, said.end) for said in analysis.sentences]
    first = sentences.next_number(connection, analysis.article.published, len(spans))
    number = _insert_report(connection, item, (first, run, len(found)))
    article = replace(analysis.article, language=analysis.language)
    claims = claimrows.write(connection, number, article, (spans, found))
    fulltext.keep(connection, enumerate(item.words, first))
    origins.add(connection, number, item.prints)
    return number, claims


def _insert_report(connection: sqlite3.Connection, item: Stated, keys: tuple[int, int, int]) -> int:
    """Write the row of a report; the keys are its first sentence, its import, and how many claims it has."""
    (first, run, claims), analysis = keys, item.analysis
    article = analysis.article
    row: dict[str, Any] = {name: getattr(article, name) for name in SEALED}
    row |= {"published": iso(article.published), "language": analysis.language}
    row |= {"seal": seal(row, article.text), "import": run, "claims": claims}
    row |= {"first_sentence": first, "sentences": len(analysis.sentences)}
    sql = f"insert into reports ({', '.join(row)}) values ({', '.join('?' * len(row))})"
    number = connection.execute(sql, tuple(row.values())).lastrowid
    assert number is not None  # an insert into a table with a key always has one
    listing.keep_name(connection, number, article)
    connection.execute("update totals set reports = reports + 1, claims = claims + ?", (claims,))
    return number


def seal(row: dict[str, Any] | sqlite3.Row, text: str) -> bytes:
    """Return the digest of everything that a report came with."""
    digest = Article(text).sha256
    came = canonical([*(row[name] for name in SEALED), digest]).encode()
    return (bytes.fromhex(digest)[:OF_TEXT] + sha256(came).digest())[:SEAL]
