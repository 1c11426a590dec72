"""Topic words around claims: each word is kept once, and a claim holds the numbers of its words.

Written out they would take as much room as the reports themselves.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence

from db.values import canonical

Words = Mapping[int, str]


def keep(connection: sqlite3.Connection, contexts: Sequence[Sequence[str]]) -> list[bytes]:
    """Return the words of each context as numbers; new words are added."""
    wanted = sorted({word for context in contexts for word in context})
    numbers = _numbers(connection, wanted)
    missing = [(word,) for word in wanted if word not in numbers]
    if missing:
        connection.executemany("insert into topics (word) values (?)", missing)
        numbers = _numbers(connection, wanted)
    return [b"".join(_packed(numbers[word]) for word in context) for context in contexts]


def _numbers(connection: sqlite3.Connection, words: Sequence[str]) -> dict[str, int]:
    sql = "select word, number from topics where word in (select value from json_each(?))"
    return {row[0]: row[1] for row in connection.execute(sql, (canonical(words),))}


def read(connection: sqlite3.Connection, packed: Iterable[bytes]) -> Words:
    """Return the words of all these contexts, by number."""
    numbers = sorted({number for item in packed for number in _unpacked(item)})
    sql = "select number, word from topics where number in (select value from json_each(?))"
    return {row[0]: row[1] for row in connection.execute(sql, (canonical(numbers),))}


def context(packed: bytes, words: Words) -> tuple[str, ...]:
    """Return a context as its words."""
    return tuple(words[number] for number in _unpacked(packed))


def _packed(number: int) -> bytes:
    """Return a number in as few bytes as it needs: seven bits a byte, the last one without the eighth."""
    found = bytearray()
    while number > 127:
        found.append(number & 127 | 128)
        number >>= 7
    return bytes([*found, number])


def _unpacked(packed: bytes) -> Iterator[int]:
    number = shift = 0
    for byte in packed:
        number |= (byte & 127) << shift
        shift += 7
        if byte < 128:
            yield number
            number = shift = 0
