"""Found sentences as candidates: each with its report, and the one of its claims that is compared."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from itertools import chain
from typing import Final

from claims.finding.copies import words
from claims.finding.matching import Candidate, Copy
from claims.model import Span
from claims.relating.alignment import nearest
from claims.relating.statement import Statement
from db import claimrows, sentences
from db.sentences import LAST, OF_SENTENCE
from db.values import canonical, day

OWN: Final = 60
"""Sentences fetched beyond the limit, since those of the report itself are left out."""
CROWD: Final = 1_000
"""Sentences fetched where copies take up the first ones: as many as a widely printed wire story has."""
MORE: Final = 8
"""Sentences read at a time when there are enough answers: the next one most often ends the reading."""

Window = tuple[int, int]
"""First and last sentence number, both inclusive."""
Ranked = list[tuple[int, float]]
"""Sentence numbers with their rank, best first."""
Search = Callable[[int], Ranked]
"""Finds so many sentences."""


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked of the index."""

    wanted: Statement
    before: date | None = None
    """Only sentences of this day, earlier ones and undated ones; None: of any day."""
    exclude: int | None = None
    """The report that asks, by number: it is no answer."""
    limit: int = 50
    folded: bool = True
    """Copies of one sentence are one answer."""

    @property
    def most(self) -> int:
        """How many sentences to fetch, since those of the report that asks fall out."""
        return self.limit if self.exclude is None else self.limit + OWN

    @property
    def window(self) -> Window:
        """The sentence numbers that may answer."""
        return 0, sentences.last_number(self.before) if self.before else LAST


@dataclass(frozen=True, slots=True)
class _Found:
    """A sentence as it was found, before its claims are read."""

    sentence: int
    rank: float
    report: int
    cluster: int
    claims: tuple[int, ...]
    bare: Statement
    """What it says without any claim."""


_Key = tuple[int, str]
"""The cluster of a sentence's report and its words: what copies have in common."""


class Reading:
    """What the searches for one question have found so far, as candidates.

    A sentence that near-copies of a report repeat word for word is one answer: else fifty reprints of a wire
    story would leave no room for the report that says something else.
    """

    def __init__(self, connection: sqlite3.Connection, question: Question) -> None:
        self._connection = connection
        self._question = question
        self._seen: set[int] = set()
        self._groups: dict[_Key, list[_Found]] = {}
        self._given: dict[_Key, Candidate] = {}

    def read(self, search: Search) -> list[Candidate]:
        """Return what a search finds beyond what was read before, best first; what was given before comes
        again when it has more copies.
        """
        ranked = search(self._question.most)
        grown = self._read_ranked(ranked)
        if len(grown) < self._question.limit and len(ranked) >= self._question.most:
            grown |= self._read_ranked(search(CROWD))
        new = {key: self._groups[key] for key in grown if key not in self._given}
        claims = chain.from_iterable(min(group, key=_by_age).claims for group in new.values())
        said = claimrows.statements(self._connection, list(claims))
        self._given |= {key: self._candidate(group, said) for key, group in new.items()}
        for key in grown:
            group, given = self._groups[key], self._given[key]
            if len(group) > 1:
                self._given[key] = replace(given, copies=_copies(given, sorted(group, key=_by_age)))
        return [self._given[key] for key in grown]

    def _read_ranked(self, ranked: Ranked) -> dict[_Key, None]:
        """Read ranked sentences until there are as many answers as are asked for; return those that are new
        or have more copies."""
        waiting = [
            row for row in _of_others(self._connection, ranked, self._question) if row[0] not in self._seen
        ]
        grown: dict[_Key, None] = {}
        most = self._question.limit
        while waiting:
            few = max(MORE, most - len(grown))
            for item in _read(self._connection, waiting[:few]):
                key = self._key(item)
                if key not in grown and len(grown) == most:
                    return grown
                self._seen.add(item.sentence)
                self._groups.setdefault(key, []).append(item)
                grown[key] = None
            waiting = waiting[few:]
        return grown

    def _key(self, item: _Found) -> _Key:
        return (item.cluster, words(item.bare.text)) if self._question.folded else (item.sentence, "")

    def _candidate(self, group: Sequence[_Found], said: Mapping[int, Statement]) -> Candidate:
        """Return the first of equal sentences with that of its claims which counts what the statement counts;
        one without claims speaks for itself."""
        item, rank = min(group, key=_by_age), max(item.rank for item in group)
        claim, told = None, item.bare
        if item.claims:
            claim = item.claims[nearest(self._question.wanted, [said[number] for number in item.claims])]
            told = said[claim]
        return Candidate(item.sentence, item.report, claim, told, rank, item.cluster)


def _by_age(item: _Found) -> int:
    return item.sentence


def _copies(given: Candidate, group: Iterable[_Found]) -> tuple[Copy, ...]:
    """Return where else a sentence stands: in each report the claim that is in the same place."""
    others = {item.report: item for item in group if item.report != given.report}
    own = next(item.claims for item in group if item.sentence == given.sentence)
    place = own.index(given.claim) if given.claim is not None else 0
    return tuple(
        Copy(report, (item.claims[place : place + 1] or (None,))[0], item.bare.outlet, item.bare.published)
        for report, item in others.items()
    )


def _read(connection: sqlite3.Connection, found: Ranked) -> list[_Found]:
    """Return ranked sentences with their reports, in their order."""
    sql = f"""select wanted.value as number, report, coalesce(cluster, reports.number) as cluster, title,
        published, outlet, agency, language, text,
        report_texts.sentences as spans, wanted.value - first_sentence as place,
        (select json_group_array(number) from claims where claims.report = reports.number
            and sentence = wanted.value - first_sentence and not by_hand) as claims
        from json_each(?) wanted join reports on reports.number = {OF_SENTENCE.format("wanted.value")}
        join report_texts on report = reports.number"""
    numbers = canonical([number for number, _ in found])
    rows = {row["number"]: row for row in connection.execute(sql, (numbers,))}
    return [
        _Found(
            number, rank, row["report"], row["cluster"], tuple(sorted(json.loads(row["claims"]))), _bare(row)
        )
        for number, rank in found
        if (row := rows.get(number))
    ]


def _of_others(connection: sqlite3.Connection, found: Ranked, question: Question) -> Ranked:
    """Return the found sentences that are not of the report that asks."""
    if question.exclude is None:
        return found
    sql = "select first_sentence, sentences from reports where number = ?"
    first, count = connection.execute(sql, (question.exclude,)).fetchone() or (0, 0)
    return [row for row in found if not first <= row[0] < first + count]


def _bare(row: sqlite3.Row) -> Statement:
    """Return a sentence that is no claim as a statement."""
    start, end = _spans(row["spans"])[row["place"]]
    return Statement(
        row["text"][start:end],
        row["title"],
        day(row["published"]),
        row["outlet"],
        row["agency"],
        language=row["language"],
    )


@lru_cache(maxsize=1024)
def _spans(written: str) -> list[Span]:
    """Return where the sentences of a report lie; kept, for a report answers many questions in a row."""
    return sentences.read(written)
