"""YAML, guarded: built from parser events, every value as written, so that nothing hostile is ever built.

PyYAML's C loader crashes on deep nesting, merge keys can take minutes and plain words turn into booleans
and dates. From the events none of that can happen: depth is counted, aliases and tags are refused, a
doubled key is named, and every value stays the text that was written.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TextIO

import yaml

from factbrowse.readers.fields import taken
from factbrowse.readers.problems import Problem, Taken, Where

DEEPEST = 50
"""Levels of nesting; a report has three."""
TOO_DEEP = f"this is nested more than {DEEPEST} levels deep."

Value = str | list["Value"] | dict[str, "Value"]
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Refused(ValueError):
    """A file that is well formed but not read, with the line."""

    def __init__(self, sentence: str, line: int) -> None:
        super().__init__(sentence)
        self.line = line


@dataclass(slots=True)
class _Open:
    """A list or table that is still being read."""

    value: list[Value] | dict[str, Value]
    line: int
    key: str | None = None
    lines: dict[int, int] = field(default_factory=dict)
    """Line of each item of a list."""

    def add(self, value: Value, line: int) -> None:
        if isinstance(self.value, list):
            self.lines[len(self.value)] = line
            self.value.append(value)
        elif self.key is None:
            if not isinstance(value, str):
                raise Refused("a list or table cannot be a field name.", line)
            if value in self.value:
                raise Refused(f"the field '{value}' is given twice.", line)
            self.key = value
        else:
            self.value[self.key] = value
            self.key = None


def documents(text: str) -> Iterator[tuple[Value, int]]:
    """Yield every record with its line: items of a list or of ``reports:``, else the document.

    Raises Refused or one of BROKEN at the first stretch that cannot be read; what came before is out.
    """
    stack: list[_Open] = []
    for event in yaml.parse(text, Loader=_LOADER):
        line = event.start_mark.line + 1 if event.start_mark else 0
        if isinstance(event, yaml.AliasEvent):
            raise Refused("aliases (*name) are not read; write the text out.", line)
        tag = getattr(event, "tag", None)
        if tag and tag != "!":
            raise Refused(f"tags ({tag}) are not read; leave it out.", line)
        if isinstance(event, yaml.ScalarEvent):
            plain_null = event.value in ("~", "null") and event.style is None
            done: tuple[Value, int] = ("" if plain_null else event.value, line)
        elif isinstance(event, yaml.CollectionStartEvent):
            if len(stack) >= DEEPEST:
                raise Refused(TOO_DEEP, line)
            stack.append(_Open([] if isinstance(event, yaml.SequenceStartEvent) else {}, line))
            continue
        elif isinstance(event, yaml.CollectionEndEvent):
            closed = stack.pop()
            done = (closed.value, closed.line)
        else:
            continue
        yield from _place(stack, *done)


def _place(stack: list[_Open], value: Value, line: int) -> Iterator[tuple[Value, int]]:
    """Hand out a finished record, or put a finished value where it belongs."""
    in_list = bool(stack) and isinstance(stack[-1].value, list)
    if in_list and (len(stack) == 1 or (len(stack) == 2 and stack[0].key == "reports")):
        yield value, line
    elif stack:
        stack[-1].add(value, line)
    elif not (isinstance(value, list) or (isinstance(value, dict) and "reports" in value) or value == ""):
        yield value, line


BROKEN = (yaml.YAMLError, ValueError, RecursionError)
"""What the parser raises for text that is no YAML."""


_TAB = "there is a tab; indent with blanks"
_SAID = {
    "mapping values are not allowed in this context": "a colon ends no field name here; put a text that "
    "holds a colon in quotation marks",
    "did not find expected '-' indicator": "the line is indented otherwise than those it belongs to",
    "did not find expected key": "the line does not begin with a field name; look at its indentation, and "
    "at quotation marks inside a text, which are written twice",
    "found character that cannot start any token": "a text begins with a sign that YAML keeps for itself; "
    "put it in quotation marks",
    "found a tab character that violates indentation": _TAB,
    "found a tab character where an indentation space is expected": _TAB,
    "found unexpected end of stream": "a quotation mark is opened and never closed",
    "could not find expected ':'": "a line has no colon behind its field name",
    "did not find expected ',' or ']'": "a bracket is opened and never closed; put a text that begins with "
    "one in quotation marks",
    "found unknown escape character": "a backslash stands between double quotation marks; use single ones",
}
"""What the parser says, in words for who wrote the file; the rest is told as the parser says it."""


def told(error: Exception, source: str) -> Problem:
    """Return what broke and where: an open quote is at fault where it opens, not where the file ends."""
    if isinstance(error, Refused):
        return Problem(source, str(error), error.line)
    if not isinstance(error, yaml.MarkedYAMLError):
        return Problem(source, f"this is no YAML: {str(error).splitlines()[0]}.")
    ended = "end of stream" in (error.problem or "")
    mark = error.context_mark if ended and error.context_mark else error.problem_mark or error.context_mark
    if "nesting depth" in (
        error.problem or ""
    ):  # newer parsers have a limit of their own, and reach it first
        return Problem(source, TOO_DEEP, mark.line + 1 if mark else None)
    said = "; ".join(part for part in (error.context, error.problem) if part) or "it cannot be read"
    what = _SAID.get(error.problem or "", said)
    return Problem(source, f"this is no YAML: {what}.", mark.line + 1 if mark else None)


def read_yaml(stream: TextIO, source: str) -> Iterator[Taken | Problem]:
    """Yield the reports of a YAML file; at a broken stretch say where, keep what came before."""
    last: Taken | Problem | None = None
    broken: Problem | None = None
    try:
        for value, line in documents(stream.read()):
            for found in _report(value, Where(source, line)):
                if last:
                    yield last
                last = found
    except (Refused, *BROKEN) as error:
        if isinstance(last, Problem) and not last.kept:
            last = None  # the report that the break cut off: what it lacks stands behind the break
        broken = told(error, source)
    yield from (item for item in (last, broken) if item)


def _report(value: Value, where: Where) -> Iterator[Taken | Problem]:
    if not isinstance(value, dict):
        yield where.problem("this is no report; a report is a table with at least a 'text'.")
        return
    found = taken(value, where)
    yield found
    if isinstance(found, Taken) and not found.article.title:
        told = f"the report has no title; its first words stand in: {found.article.heading!r}."
        yield where.problem(told, kept=True)
