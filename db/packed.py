"""What claims say beyond their columns, packed together for each report: apart it takes as much as the text.

A line is the JSON list of a claim's statement and of each of its figures, without what columns hold, in the
order of the claims' numbers. Most of their words are in the report: its text is the dictionary of the packing
(RFC 1951), and a check of two bytes stands before it. A claim that a reviewer changed has its own JSON in
the columns instead.
"""

from __future__ import annotations

import json
import sqlite3
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from db.errors import Damaged
from db.values import Json, canonical

LEVEL: Final = 9
"""Of packing: the smallest; about 0.2 ms a report."""

USUAL: Final = (
    b'"around":["places":["source":"agency":"vague":true,"window":{"first":"20-01-01","kind":"incident",'
    b'"last":"20"counted":["figure":{"attribution":,"place":{"slots":{"assumed":["place","window"],"dateline"'
    b'{"context":["'
)
"""What most lines hold beside words of the text: never changed, for libraries are packed with it."""

RAW, CHECK = -15, 2
"""Window of a packing without head and foot, which take ten bytes a report; bytes of our check instead."""

Line = list[Json]
"""The rest of a statement, then the rest of each figure."""


def written(text: str, lines: Sequence[Line]) -> bytes | None:
    """Return the lines of a report's claims, packed; None when there are none."""
    if not lines:
        return None
    packer = zlib.compressobj(LEVEL, wbits=RAW, zdict=_dictionary(text))
    said = "\n".join(map(canonical, lines)).encode()
    return _check(text, said) + packer.compress(said) + packer.flush()


def read(rows: Iterable[sqlite3.Row], packs: Mapping[int, sqlite3.Row]) -> dict[int, Line]:
    """Return the packed lines of those claims that no reviewer changed, by number.

    ``packs`` holds text, statements and first claim of each of their reports.
    """
    wanted = [(row["report"], row["number"]) for row in rows if row["statement"] is None]
    lines = {
        report: _lines(packs[report], packs[report]["text"])
        for report in {report for report, _ in wanted}
        if report in packs and packs[report]["statements"] is not None
    }
    found = {}
    for report, number in wanted:
        place = number - packs[report]["first_claim"] if report in lines else -1
        if not 0 <= place < len(lines.get(report, ())):
            raise Damaged(f"Claim {number}", "its statement is gone")
        found[number] = json.loads(lines[report][place])
    return found


def _lines(row: sqlite3.Row, text: str) -> list[str]:
    opener, packed = zlib.decompressobj(RAW, zdict=_dictionary(text)), row["statements"]
    try:
        said = opener.decompress(packed[CHECK:])
    except zlib.error as error:
        raise Damaged(f"Report {row['report']}", "its text or its statements were changed") from error
    if not opener.eof:
        raise Damaged(f"Report {row['report']}", "its statements were cut short")
    if _check(text, said) != packed[:CHECK]:
        raise Damaged(f"Report {row['report']}", "its text or its statements were changed")
    return said.decode().split("\n")


def _check(text: str, said: bytes) -> bytes:
    return zlib.crc32(said, zlib.crc32(_dictionary(text))).to_bytes(4)[:CHECK]


def _dictionary(text: str) -> bytes:
    return USUAL + text.encode("utf-8", "surrogatepass")


def damage(connection: sqlite3.Connection) -> Iterator[str]:
    """Yield a sentence for every report whose claims cannot be read whole."""
    sql = "select report, statements, text from report_texts where statements is not null order by report"
    for row in connection.execute(sql):
        try:
            _lines(row, row["text"])
        except Damaged as error:
            yield str(error)
    sql = """select distinct report from claims where statement is null
        and not exists (select 1 from report_texts
            where report_texts.report = claims.report and statements is not null)"""
    for row in connection.execute(sql):
        yield str(Damaged(f"Report {row['report']}", "the statements of its claims are gone"))
