"""How quickly, and how surely, an earlier sentence is found: beside plain FTS5, bm25s and rapidfuzz."""

from __future__ import annotations

import re
import sqlite3
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from importlib.util import find_spec
from itertools import accumulate
from pathlib import Path
from statistics import median
from typing import Any, Final

from benchmarks.corpus import SENTENCES, Made, World
from claims.finding.words import distinct_words, words
from claims.model import Article
from claims.relating.statement import Statement
from db import candidates, claimrows, fulltext, reports, sentences
from db.library import Library
from db.sampling import Sample

BRUTE: Final = 200_000
"""Sentences up to which comparing with every one is tried; beyond it takes minutes."""
WHOLE: Final = 1_000_000
"""Sentences up to which they are kept in memory, for the ways to compare with; of a larger library, some."""
LIMIT: Final = 50

Ask = Callable[[str], list[int]]
"""A question to the numbers of sentences found, best first."""


@dataclass(frozen=True, slots=True)
class Row:
    """What one way of searching did at one size."""

    way: str
    sentences: int
    build: float
    """Seconds."""
    middle: float
    """Milliseconds of the median question."""
    late: float
    """Milliseconds of the 95th percentile."""
    first: float
    """Share of questions whose sentence came first."""
    found: float
    """Share of questions whose sentence was among the first fifty."""


@dataclass(frozen=True, slots=True)
class Archive:
    """A library and the same sentences, or some of them, in memory."""

    library: Library
    size: int
    """Sentences of the library."""
    newest: int
    """The number of the last one."""
    numbers: list[int]
    sentences: list[str]
    build: float


def measured(sizes: Sequence[int], folder: Path, questions: int, clock: Callable[[], float]) -> Iterator[Row]:
    """Yield a row for every way of searching at every size."""
    for size in sizes:
        world = World()
        path = folder / f"search-{size}.db"
        path.unlink(missing_ok=True)
        archive = archived(path, world.reports(size // SENTENCES), max(1, size // WHOLE))
        places = world.random.sample(range(len(archive.sentences)), questions)
        asked = [(archive.numbers[place], world.question(archive.sentences[place])) for place in places]
        for way, make in WAYS.items():
            began = clock()
            ask = make(archive)
            if ask is not None:
                build = archive.build if way.startswith("factbrowse") else clock() - began
                yield _row(way, ask, asked, archive.size, build, clock)
        archive.library.close()


def _row(
    way: str, ask: Ask, asked: list[tuple[int, str]], size: int, build: float, clock: Callable[[], float]
) -> Row:  # fmt: skip
    took, places = [], []
    for number, text in asked:
        began = clock()
        found = ask(text)
        took.append(1000 * (clock() - began))
        places.append(found.index(number) if number in found else LIMIT)
    took.sort()
    first, among = sum(place == 0 for place in places), sum(place < LIMIT for place in places)
    return Row(
        way, size, build, median(took), took[len(took) * 95 // 100], first / len(asked), among / len(asked)
    )


def archived(path: Path, made: Iterator[Made], every: int = 1) -> Archive:
    """Write invented reports into a library, without understanding them; index them as an import does.

    The sentences of one report in ``every`` are kept in memory.
    """
    numbers: list[int] = []
    told: list[str] = []
    library = Library.open(path)
    connection = library.connection
    for pragma in ("synchronous = off", "journal_mode = off"):  # a library of invented reports may be lost
        connection.execute(f"pragma {pragma}")
    began = time.perf_counter()
    connection.execute("begin immediate")
    reports.begin(connection)
    serial, day, size, first = 0, None, 0, 0
    for report in made:
        serial, day = (serial if report.published == day else 0), report.published
        first = sentences.first_number(day) + serial
        serial += len(report.sentences)
        _write(connection, report, first)
        size += len(report.sentences)
        if report.number % every == 0:
            numbers += range(first, first + len(report.sentences))
            told += report.sentences
    connection.execute("commit")
    fulltext.tidy(connection, size // SENTENCES)
    connection.execute("pragma journal_mode = wal")
    return Archive(library, size, first + SENTENCES, numbers, told, time.perf_counter() - began)


def _write(connection: sqlite3.Connection, report: Made, first: int) -> None:
    text = " ".join(report.sentences)
    row = {
        "number": report.number, "id": str(report.number), "title": report.title, "outlet": "", "agency": "",
        "published": report.published.isoformat(), "url": "", "language": "en", "seal": b"", "import": 1,
        "first_sentence": first, "sentences": len(report.sentences),
    }  # fmt: skip
    marks = ", ".join(f":{name}" for name in row)
    connection.execute(f"insert into reports ({', '.join(row)}) values ({marks})", row)
    ends = list(accumulate(len(sentence) + 1 for sentence in report.sentences))
    spans = [(end - len(sentence) - 1, end - 1) for end, sentence in zip(ends, report.sentences, strict=True)]
    claimrows.write(connection, report.number, Article(text), (spans, []))
    fulltext.keep(connection, enumerate(report.cleaned, first))


def _ours(thorough: bool) -> Callable[[Archive], Ask]:
    def make(archive: Archive) -> Ask:
        def ask(text: str) -> list[int]:
            found = archive.library.candidates(Statement(text), before=None, limit=LIMIT, thorough=thorough)
            return [item.sentence for item in found]

        return ask

    return make


def _newest(archive: Archive) -> Ask:
    """Only the newest two years, completely: what a large library shows before the rest."""
    connection = archive.library.connection
    edge = archive.newest - fulltext.RECENT

    def ask(text: str) -> list[int]:
        sought = fulltext.sought_words(Sample(connection), Statement(text))
        reading = candidates.Reading(connection, candidates.Question(Statement(text), limit=LIMIT))
        found = reading.read(partial(fulltext.any_word, connection, sought, (edge, sentences.LAST)))
        return [item.sentence for item in found]

    return ask


def _tantivy(archive: Archive) -> Ask | None:
    if not _there("tantivy"):
        return None
    from db import scale

    folder = scale.folder_of(Path(archive.library.path))
    scale.build(archive.library.connection, folder)
    ranker = scale.ranker(archive.library.connection, folder).ranker

    def ask(text: str) -> list[int]:
        archive.library.ranker = ranker
        found = archive.library.candidates(Statement(text), before=None, limit=LIMIT)
        archive.library.ranker = None
        return [item.sentence for item in found]

    return ask if ranker else None


def _plain(archive: Archive) -> Ask | None:
    """FTS5 as most programs use it: all words of the text joined by OR, ordered by rank."""
    if archive.size > len(archive.sentences):
        return None
    plain = sqlite3.connect(":memory:")
    plain.execute("create virtual table told using fts5(sentence, tokenize='porter unicode61', content='')")
    plain.executemany(
        "insert into told (rowid, sentence) values (?, ?)",
        zip(archive.numbers, archive.sentences, strict=True),
    )

    def ask(text: str) -> list[int]:
        every = " OR ".join(f'"{word}"' for word in re.findall(r"\w+", text))
        sql = "select rowid from told where told match ? order by rank limit ?"
        return [row[0] for row in plain.execute(sql, (every, LIMIT))]

    return ask


def _bm25s(archive: Archive) -> Ask | None:
    if archive.size > len(archive.sentences) or not _there("bm25s"):
        return None
    import bm25s

    index: Any = bm25s.BM25()
    index.index([words(sentence) for sentence in archive.sentences], show_progress=False)

    def ask(text: str) -> list[int]:
        found, _ = index.retrieve([distinct_words(text)], k=LIMIT, show_progress=False)
        return [archive.numbers[place] for place in found[0]]

    return ask


def _rapidfuzz(archive: Archive) -> Ask | None:
    if archive.size > BRUTE:
        return None
    from rapidfuzz import fuzz, process

    def ask(text: str) -> list[int]:
        found = process.extract(text, archive.sentences, scorer=fuzz.token_set_ratio, limit=LIMIT)
        return [archive.numbers[place] for _, _, place in found]

    return ask


def _there(package: str) -> bool:
    if find_spec(package) is None:
        print(f"({package} is not installed: left out)")
        return False
    return True


WAYS: Final[dict[str, Callable[[Archive], Ask | None]]] = {
    "factbrowse, first pass": _ours(thorough=False),
    "factbrowse, newest two years": _newest,
    "factbrowse, complete": _ours(thorough=True),
    "factbrowse, complete, tantivy": _tantivy,
    "FTS5, all words by rank": _plain,
    "bm25s": _bm25s,
    "rapidfuzz token_set, all": _rapidfuzz,
}
