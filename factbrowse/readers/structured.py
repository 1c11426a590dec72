"""JSON, JSON Lines and CSV: reports as records of named fields."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Iterator
from typing import TextIO

from factbrowse.readers.fields import LONGEST_TEXT, taken
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
            record = json.loads(line)
        except json.JSONDecodeError as error:
            yield where.problem(f"this line is no JSON: {error.msg.lower()} at column {error.colno}.")
        except RecursionError:
            yield where.problem("this line is nested too deeply.")
        else:
            yield _record(record, where)


def read_json(stream: TextIO, source: str) -> Found:
    """Yield the reports of a list, of an object with 'reports', or of one object that is a report."""
    try:
        found = json.load(stream)
    except json.JSONDecodeError as error:
        yield Problem(source, f"this is no JSON: {error.msg.lower()} at column {error.colno}.", error.lineno)
        return
    except RecursionError:
        yield Problem(source, "this is nested too deeply to be a list of reports.")
        return
    if isinstance(found, dict):
        found = found.get("reports", [found])
    if not isinstance(found, list):
        yield Problem(source, "'reports' must be a list of reports.")
        return
    for number, record in enumerate(found, 1):
        yield _record(record, Where(f"{source}, report {number}"))


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
    yield from _rows(csv.reader(stream, delimiter=delimiter), names, source)


def _rows(rows: Iterable[list[str]], names: list[str], source: str) -> Found:
    reader = iter(rows)
    while True:
        line: int = getattr(reader, "line_num", 0) + 2
        try:
            row = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield Problem(source, f"this row cannot be read: {error}.", line)
            continue
        if row:
            yield taken(dict(zip(names, row, strict=False)), Where(source, line))
