"""How large the index of sentences is and how common words are in it: looked up once for many questions."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from functools import cached_property
from typing import Final

from db.sentences import LAST

SAMPLE: Final = 50_000
"""Newest sentences in which words are counted, to know which are rare: bounded in any library."""
SMALL: Final = 100_000
"""Sentences up to which one complete pass answers at once (about 10 ms): no first pass is worth it."""


class Sample:
    """The newest sentences of a library; what was looked up in them once is not looked up again."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.connection = connection
        self._counts: dict[str, int] = {}
        self._edges: dict[int, int | None] = {}

    @cached_property
    def of_many(self) -> bool:
        """Whether the library holds so many sentences that one pass does not answer at once."""
        sql = "select 1 from sentence_words_docsize limit 1 offset ?"
        return self.connection.execute(sql, (SMALL,)).fetchone() is not None

    def edge(self, last: int = LAST) -> int | None:
        """Return the sentence before the newest ones up to a number, None when there is none."""
        if last not in self._edges:
            sql = "select id from sentence_words_docsize where id <= ? order by id desc limit 1 offset ?"
            row = self.connection.execute(sql, (last, SAMPLE)).fetchone()
            self._edges[last] = row[0] if row else None
        return self._edges[last]

    def counted(self, expressions: Iterable[str]) -> list[tuple[int, str]]:
        """Return in how many of the newest sentences each expression is, rarest first."""
        return sorted(((self._count(told), told) for told in expressions), key=lambda pair: pair[0])

    def _count(self, expression: str) -> int:
        if expression not in self._counts:
            sql = "select count(*) from sentence_words where sentence_words match ? and rowid > ?"
            row = self.connection.execute(sql, (expression, self.edge() or 0)).fetchone()
            self._counts[expression] = row[0]
        return self._counts[expression]


def any_of(*words: str) -> str:
    """Return words of which any one will do as an expression of full-text search.

    >>> any_of("idlib"), any_of("idlib", "idleb")
    ('"idlib"', '("idlib" OR "idleb")')
    """
    each = ['"' + word.replace('"', '""') + '"' for word in words]
    return each[0] if len(each) == 1 else f"({' OR '.join(each)})"
