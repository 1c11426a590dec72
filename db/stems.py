"""Words by their stem, as the index knows them: it takes "votes" and "voting" for one word.

The index's own tokenizer tells, on a table in memory, so that both always agree (0.1 ms a statement).
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from functools import cache
from threading import Lock
from typing import Final

TOKENIZER: Final = "porter unicode61 remove_diacritics 2"
"""Of the index of sentences; never changed, for libraries are indexed with it."""
_ALONE: Final = Lock()
"""Threads take turns at the table."""


def one_of_each(words: Sequence[str]) -> list[str]:
    """Return words without further forms of the same word: the index finds all by any of them.

    >>> one_of_each(["voting", "began", "votes", "vote", "north"])
    ['voting', 'began', 'north']
    """
    first: dict[str, str] = {}
    for word, stem in zip(words, stems(words), strict=True):
        first.setdefault(stem, word)
    return list(first.values())


def stems(words: Sequence[str]) -> list[str]:
    """Return the form under which the index keeps each word.

    >>> stems(["hospitals", "north"])
    ['hospit', 'north']
    """
    with _ALONE:
        table = _table()
        table.execute("begin")
        table.executemany("insert into sought (rowid, word) values (?, ?)", enumerate(words))
        terms = table.execute("select doc, term from stems order by doc, offset").fetchall()
        table.execute("rollback")
    found = [""] * len(words)
    for place, term in terms:
        found[place] += term
    return found


@cache
def _table() -> sqlite3.Connection:
    made = sqlite3.connect(":memory:", check_same_thread=False, isolation_level=None)
    made.execute(f"create virtual table sought using fts5(word, content='', tokenize='{TOKENIZER}')")
    made.execute("create virtual table stems using fts5vocab(sought, instance)")
    return made
