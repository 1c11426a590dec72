"""JSON, JSON Lines and CSV: reports as records of named fields."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from typing import TextIO

from factbrowse.readers.fields import LONGEST_TEXT, taken
from factbrowse.readers.json import NoJson, parsed
from factbrowse.readers.problems import Problem, Taken, Where

Found = Iterator[Taken | Problem]


def _record(record: object, where: Where) -> Taken | Problem:
    if not isinstance(record, dict):
        return where.problem("this is no report; a report is an object with at least a 'text'.")
    return taken(record, where)


def read_jsonl(stream: TextIO, source: str) -> Found:
    """Yield the report of every line; a line that is no JSON is named, the others are read."""
    for number, line in enumerate(stream, 1):
        if not line.strip():
            continue
        where = Where(source, number)
        try:
            record = parsed(line.rstrip())
        except NoJson as error:
            yield where.problem(f"this line {error}.")
        else:
            yield _record(record, where)


def read_json(stream: TextIO, source: str) -> Found:
    """Yield the reports of a list, of an object with 'reports', or of one object that is a report."""
    try:
        found = parsed(stream.read())
    except NoJson as error:
        yield Problem(source, f"this {error}.", error.line)
        return
    if isinstance(found, dict):
        found = found.get("reports", [found])
    if not isinstance(found, list):
        yield Problem(source, "'reports' must be a list of reports.")
        return
    for number, record in enumerate(found, 1):
        yield _record(record, Where(f"{source}, report {number}"))


_BROKEN_ROW = {"unexpected end of data": "a double quote is opened and never closed"}
"""What the parser says, in words for who wrote the file."""


def read_csv(stream: TextIO, source: str) -> Found:
    """Yield the report of every row; the first row names the fields."""
    csv.field_size_limit(LONGEST_TEXT + 1)
    header = stream.readline()
    delimiter = max(",;\t", key=header.count)
    names = [name.strip().lower() for name in next(csv.reader([header], delimiter=delimiter), [])]
    if "text" not in names:
        yield Problem(
            source, f"the first row names no 'text' column; it names {', '.join(names) or 'nothing'}.", 1
        )
        return
    yield from _rows(csv.reader(stream, delimiter=delimiter, strict=True), names, source)


def _rows(rows: Iterable[list[str]], names: list[str], source: str) -> Found:
    reader = iter(rows)
    while True:
        line: int = getattr(reader, "line_num", 0) + 2
        try:
            row = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield Problem(source, f"this row cannot be read: {_BROKEN_ROW.get(str(error), error)}.", line)
            continue
        if len(row) > len(names) and any(row[len(names) :]):
            told = f"this row has {len(row)} cells, the first row names {len(names)}"
            yield Problem(source, f"{told}; put a text that holds the separator in double quotes.", line)
        elif row:
            yield taken(dict(zip(names, row, strict=False)), Where(source, line))
