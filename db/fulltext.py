"""Full-text search over sentences: the index, and earlier sentences for a claim, best first.

The index holds the cleaned words of each sentence (``claims.finding.searched``) and nothing else, under the
numbers that ``db.sentences`` gives: a window of time is a range of row numbers, which FTS5 reads without
touching the rest.
"""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import accumulate, chain
from typing import Final

from claims.finding.matching import Candidate
from claims.finding.spellings import spellings
from claims.finding.words import distinct_words
from claims.relating.statement import Statement
from db import sentences, stories
from db.candidates import Question, Ranked, Reading, Search, Window
from db.opening import PAUSE, writing
from db.sampling import SAMPLE, Sample, any_of
from db.sentences import PER_DAY
from db.stems import one_of_each

RAREST: Final = 7
"""Words of the first pass: their pairs find 99 of 100 near-copies among a million sentences (measured)."""
FEWEST: Final = 3
"""Words of the first pass that may be common."""
SOUGHT: Final = 32
"""Words of the complete pass: the rarest of a long text."""
COMMON: Final = SAMPLE // 100
"""A word in more sentences of the sample is common: pairs with it cost more than they find."""
TELLING: Final = 6
"""Words of the complete pass that may be as common as they are."""
AFFORDED: Final = SAMPLE * 3 // 10
"""Sentences of the sample in which all words of the complete pass together may be: its time is in
proportion. Less finds less: paraphrases need their common words too (measured)."""
RANKED: Final = SAMPLE // 25
"""Sentences of the sample in which the words that a sentence of a large library must share may be: each
such sentence is ranked, which takes most of the time. Against ranking all, 1 of 5,000 sentences is missed
among the best fifty, in less than half of the time (measured on ten million)."""
RECENT: Final = 2 * 366 * PER_DAY
"""The newest two years: the first window of a complete search in a large library."""

FEW, JOINED = 4, 16
"""Steps of joining parts of the index: those that every import does, and one more for so many reports; and
pages that a step writes (about 5 ms)."""

Ranker = Callable[[Sequence[str], Window, int], Ranked]
"""Another index that answers a complete search: words, window, limit."""


def keep(connection: sqlite3.Connection, rows: Iterable[tuple[int, str]]) -> None:
    """Add sentences, each with its number and its cleaned words."""
    connection.executemany("insert into sentence_words (rowid, words) values (?, ?)", rows)


def tidy(connection: sqlite3.Connection, added: int) -> None:
    """Join the parts of the index that many small writes left, a little at a time.

    What is done is in proportion to the reports added: in a large library the rest comes with later imports.
    """
    for _ in range(FEW + added // FEW):
        before = connection.total_changes
        with writing(connection):
            sql = "insert into sentence_words (sentence_words, rank) values ('merge', ?)"
            connection.execute(sql, (JOINED,))
        if connection.total_changes - before < 2:  # FTS5 counts one change when there is nothing to join
            return
        time.sleep(PAUSE)


def candidates(
    connection: sqlite3.Connection,
    question: Question,
    *,
    thorough: bool = True,
    ranker: Ranker | None = None,
) -> list[Candidate]:
    """Return sentences that share words with a statement, best first.

    Without ``thorough`` only near-copies are sought, at once.
    """
    reading, sample = Reading(connection, question), Sample(connection)
    story = Story(sample, question)
    if thorough and ranker:
        asked = [*asked_words(question.wanted), *chain(*spellings(question.wanted).values())]
        return reading.read(story.before(partial(ranker, asked, question.window)))
    sought = sought_words(sample, question.wanted)
    if thorough:
        return reading.read(story.before(partial(any_word, connection, sought, question.window)))
    return reading.read(partial(near_copies, connection, sought.telling, question.window))


def candidates_of_each(
    connection: sqlite3.Connection, questions: Iterable[Question]
) -> Iterator[list[Candidate]]:
    """Yield for each question near-copies of any age, and what a complete search finds among the newest
    sentences.

    Its time does not grow with the library.
    """
    sample, story = Sample(connection), None
    for question in questions:
        sought, reading = sought_words(sample, question.wanted), Reading(connection, question)
        story = Story(sample, question, story)
        yield reading.read(story.before(partial(_at_once, sample, sought, question.window)))


def _at_once(sample: Sample, sought: Sought, window: Window, limit: int) -> Ranked:
    first, last = window
    edge = sample.edge(last)
    newest = (first if edge is None else edge, last)
    found = dict(any_word(sample.connection, sought, newest, limit))
    if edge is not None:
        found = dict(near_copies(sample.connection, sought.telling, (first, edge), limit)) | found
    return sorted(found.items(), key=lambda row: (-row[1], row[0]))


def candidates_streaming(
    connection: sqlite3.Connection, question: Question
) -> Iterator[tuple[list[Candidate], bool]]:
    """Yield what ``candidates`` finds as it comes: near-copies, the newest two years, then the rest.

    With each batch comes whether it is the last. A batch holds only sentences that no earlier one held, or
    that have more copies by now; ranks of all batches compare.
    """
    reading, sample = Reading(connection, question), Sample(connection)
    searches = _searches(sample, sought_words(sample, question.wanted), question)
    for search in searches:
        yield reading.read(search), search is searches[-1]


def _searches(sample: Sample, sought: Sought, question: Question) -> list[Search]:
    """Return the searches of a stream: one in a small library."""
    connection, story = sample.connection, Story(sample, question)
    if not sample.of_many:
        return [story.before(partial(any_word, connection, sought, question.window))]
    first, last = question.window
    edge = max(first, min(last, sentences.newest(connection)) - RECENT)
    return [
        partial(near_copies, connection, sought.telling, question.window),
        story.before(partial(any_word, connection, sought, (edge + 1, last))),
        partial(any_word, connection, sought, (first, edge)),
    ]


class Story:
    """What the other reports of the story of a question's report count.

    The reports are sought once for all questions of one report: ``last`` is the story of the one before.
    """

    def __init__(self, sample: Sample, question: Question, last: Story | None = None) -> None:
        self._sample, self._question = sample, question
        same = last is not None and last._question.exclude == question.exclude
        self._reports: list[int] | None = last._reports if last is not None and same else None

    def before(self, search: Search) -> Search:
        """Return a search that finds the sentences of the story first, then what another finds."""

        def both(limit: int) -> Ranked:
            ranks = dict(search(limit))
            told = {number: ranks.pop(number, rank) for number, rank in self._told()}
            return [*told.items(), *ranks.items()]

        return both

    def _told(self) -> Ranked:
        """Return sentences of the story that count what the question counts."""
        ours, connection = self._question.exclude, self._sample.connection
        if ours is None or not self._question.wanted.quantities:
            return []
        if self._reports is None:
            self._reports = self._sought(ours)
        return stories.counting(connection, self._reports, self._question.wanted)[: stories.COMPARED]

    def _sought(self, ours: int) -> list[int]:
        connection, head = self._sample.connection, stories.head(self._sample.connection, ours)
        if head is None:
            return []
        sought = sought_words(self._sample, head)
        found = any_word(connection, sought, stories.window(self._question), stories.SOUGHT)
        return stories.reports(connection, found, ours)


@dataclass(frozen=True, slots=True)
class Sought:
    """The words by which a statement is sought, rarest first, as expressions of the index: each with its
    other spellings."""

    words: list[str]
    telling: list[str]
    """Those of the first pass."""
    needed: list[str]
    """Those of which a sentence must hold one: in a small library all."""


def asked_words(wanted: Statement) -> list[str]:
    """Return the words of a statement, in its order."""
    return distinct_words(wanted.text, wanted.language or "en")


def sought_words(sample: Sample, wanted: Statement) -> Sought:
    """Return the words by which a statement is sought."""
    spelled = spellings(wanted)
    each = one_of_each(asked_words(wanted))
    found = sample.counted([any_of(word, *spelled.get(word, ())) for word in each])
    words = [word for _, word in found]
    spent = list(accumulate(count for count, _ in found))
    rare = sum(count <= COMMON for count, _ in found)
    afforded = max(TELLING, sum(count <= AFFORDED for count in spent))
    kept = words[: min(afforded, SOUGHT)]
    ranked = max(FEWEST, sum(count <= RANKED for count in spent)) if sample.of_many else len(kept)
    return Sought(kept, words[: max(FEWEST, min(rare, RAREST))], kept[:ranked])


def near_copies(connection: sqlite3.Connection, sought: Sequence[str], window: Window, limit: int) -> Ranked:
    """Return sentences that share two of a few words: quick, and enough for the same wording."""
    pairs = [f"({word} AND ({' OR '.join(sought[place:])}))" for place, word in enumerate(sought[:-1], 1)]
    return _ranked(connection, " OR ".join(pairs or sought), window, limit)


def any_word(connection: sqlite3.Connection, sought: Sought, window: Window, limit: int) -> Ranked:
    """Return sentences that share a needed word, ranked by all words.

    FTS5 ranks every sentence that matches, so those with none but common words are not asked for: one query
    ranks by the needed words alone, another those that hold common ones besides.
    """
    needed, common = (" OR ".join(part) for part in (sought.needed, sought.words[len(sought.needed) :]))
    found = _ranked(connection, needed, window, limit)
    if not common:
        return found
    more = _ranked(connection, f"({needed}) AND ({common})", window, limit)
    return _best_first((dict(found) | dict(more)).items())[:limit]


def _ranked(connection: sqlite3.Connection, query: str, window: Window, limit: int) -> Ranked:
    """Return what matches, best first; among equals the lowest number, so the earliest report, leads.

    Ordering by ``bm25()`` is twice as quick as by the hidden ``rank`` column for many words (measured).
    """
    if not query:
        return []
    sql = """select rowid, -bm25(sentence_words) from sentence_words
        where sentence_words match ? and rowid between ? and ? order by bm25(sentence_words) limit ?"""
    found = connection.execute(sql, (query, *window, limit)).fetchall()
    return _best_first((row[0], row[1]) for row in found)


def _best_first(found: Iterable[tuple[int, float]]) -> Ranked:
    return sorted(found, key=lambda row: (-round(row[1], 6), row[0]))
