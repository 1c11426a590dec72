"""A tantivy index beside the library, for archives of a million sentences and more (the extra ``scale``).

It is built from the library at will and is never the truth: missing or behind the library, it is left aside
and SQLite's own index answers, with a word to the reader.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from db import memory, sentences
from db.errors import Refused
from db.sentences import LAST

if TYPE_CHECKING:
    from db.candidates import Ranked, Window
    from db.fulltext import Ranker

MEMORY: Final = 256 << 20
"""Bytes that building may hold before it writes a part to the disk."""
STATE: Final = "library.state"
"""File in the index's folder: which sentences it holds."""
MADE: Final = "index"
"""Key under which the library remembers that it has an index, so that a missing one is missed."""
EXTRA: Final = "pip install 'factbrowse[scale]'"
EVERY: Final = (0, LAST)
_ANEW: Final = "factbrowse index builds it anew."
_GONE: Final = (
    "The index {} is gone: factbrowse index builds it anew, factbrowse index --remove does without."
)


@dataclass(frozen=True, slots=True)
class Offer:
    """A ranker for the library, or the word to the reader why there is none."""

    ranker: Ranker | None
    word: str = ""
    held: str = ""
    """The state of the library that the index holds."""


def folder_of(library: Path) -> Path:
    """Return where the index of a library lies: beside it."""
    return library.with_name(library.name + ".tantivy")


def build(connection: sqlite3.Connection, folder: Path, progress: Callable[[int], None] | None = None) -> int:
    """Write the index anew from the library; return how many sentences it holds."""
    import shutil
    from importlib.util import find_spec

    if find_spec("tantivy") is None:
        raise Refused(f"The extra for large libraries is not installed: {EXTRA}")
    import tantivy

    unfinished = folder.with_name(folder.name + ".new")
    shutil.rmtree(unfinished, ignore_errors=True)
    unfinished.mkdir(parents=True)
    held = state(connection)
    index = _tokenized(tantivy.Index(_schema(), path=str(unfinished)))
    writer = index.writer(MEMORY, 1)
    count = 0
    for number, cleaned in _cleaned(connection):
        writer.add_document(tantivy.Document(number=number, words=cleaned))
        count += 1
        if progress is not None and count % 10_000 == 0:
            progress(count)
    writer.commit()
    writer.wait_merging_threads()
    (unfinished / STATE).write_text(held, "utf-8")
    shutil.rmtree(folder, ignore_errors=True)
    unfinished.replace(folder)
    memory.remember(connection, MADE, folder.name)
    return count


def remove(connection: sqlite3.Connection, folder: Path) -> None:
    """Take the index away; nobody misses it any more."""
    import shutil

    shutil.rmtree(folder, ignore_errors=True)
    memory.remember(connection, MADE, "")


def ranker(connection: sqlite3.Connection, folder: Path) -> Offer:
    """Return the index as a ranker, when it is there, of this library and up to date."""
    if not folder.is_dir():
        return Offer(None, _GONE.format(folder.name) if memory.recall(connection, MADE) else "")
    from importlib.util import find_spec

    if find_spec("tantivy") is None:
        return Offer(None, f"The index {folder.name} is not used: {EXTRA} is missing.")
    import tantivy

    try:
        held = (folder / STATE).read_text("utf-8")
        if held != state(connection):
            return Offer(None, behind(folder))
        index = _tokenized(tantivy.Index.open(str(folder)))
    except (OSError, ValueError) as error:
        return Offer(None, f"The index {folder.name} cannot be read ({error}); {_ANEW}")
    return Offer(_ranker(index), held=held)


def behind(folder: Path) -> str:
    """Return the word to the reader when reports came after the index was built."""
    return f"The index {folder.name} is behind the library; {_ANEW}"


def _ranker(index: Any) -> Ranker:
    import tantivy

    searcher, schema, stemmed = index.searcher(), _schema(), _analyser()

    def ranked(sought: Sequence[str], window: Window, limit: int) -> Ranked:
        stems = dict.fromkeys(stem for word in sought for stem in stemmed.analyze(word))
        terms = [(tantivy.Occur.Should, tantivy.Query.term_query(schema, "words", stem)) for stem in stems]
        query = tantivy.Query.boolean_query(terms)
        if window != EVERY:
            within = tantivy.Query.range_query(schema, "number", tantivy.FieldType.Integer, *window)
            outside_score = tantivy.Query.const_score_query(within, 0.0)
            query = tantivy.Query.boolean_query(
                [(tantivy.Occur.Must, query), (tantivy.Occur.Must, outside_score)]
            )
        hits = searcher.search(query, limit, count=False).hits  # counting would touch every sentence
        numbers = searcher.fast_field_values("number", [address for _, address in hits])
        rows = zip(numbers, (score for score, _ in hits), strict=True)
        return sorted(rows, key=lambda row: (-round(row[1], 6), row[0]))

    return ranked


def _schema() -> Any:
    import tantivy

    fields = tantivy.SchemaBuilder()
    fields.add_integer_field("number", stored=False, indexed=False, fast=True)
    fields.add_text_field("words", stored=False, tokenizer_name="words", index_option="freq")
    return fields.build()


def _analyser() -> Any:
    import tantivy

    made = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.whitespace())
    return made.filter(tantivy.Filter.ascii_fold()).filter(tantivy.Filter.stemmer("english")).build()


def _tokenized(index: Any) -> Any:
    index.register_tokenizer("words", _analyser())
    return index


def _cleaned(connection: sqlite3.Connection) -> Iterator[tuple[int, str]]:
    """Yield every sentence's number and cleaned words."""
    from claims.finding.searched import searched

    sql = """select first_sentence, report_texts.sentences as spans, title, language, text from reports
        join report_texts on report = number order by first_sentence"""
    for row in connection.execute(sql):
        spans, language = sentences.read(row["spans"]), row["language"] or "en"
        yield from enumerate(searched(row["text"], row["title"], spans, language), row["first_sentence"])


def state(connection: sqlite3.Connection) -> str:
    """Return what tells whether the library grew since: its latest report."""
    row = connection.execute("select number, seal from reports order by number desc limit 1").fetchone()
    return f"{row['number']} {row['seal'].hex()}" if row else ""
