"""Tables in plain text: rows of cells between bars, tabs or wide gaps, and the heads of their columns."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from claims.model import Sentence, Span

CELLS: Final = re.compile(r"\t|\||\S {3,}\S")
"""What a line of a table holds and running text does not."""
_GAP: Final = re.compile(r" {2,}")
_WORD: Final = re.compile(r"[^\W\d_]")
_NUMBER: Final = re.compile(r"\W{0,3}\d[\d.,  ]{0,20}\W{0,3}")
_RULED: Final = frozenset("-=:_+ ")
"""What a line is made of that only rules off the head of a table."""
_NOWHERE: Final = (0, 0)


class Row(NamedTuple):
    """One row of figures."""

    cells: tuple[Span, ...]
    heads: tuple[Span, ...]
    """The head of each cell's column, an empty stretch where the names of the rows have none."""
    caption: Span
    """The line before the table, an empty stretch where none stands."""


class Tables(NamedTuple):
    """The tables of a report, by where their lines begin in its text."""

    rows: dict[int, Row]
    heads: frozenset[int]
    """Lines without figures: the heads of columns and what rules them off."""


class _Line(NamedTuple):
    start: int
    cells: tuple[Span, ...]


_NONE: Final = Tables({}, frozenset())


def find(text: str, sentences: Sequence[Sentence]) -> Tables:
    """Return the tables of a report whose columns have heads."""
    if not ("|" in text or "\t" in text or "   " in text):
        return _NONE
    rows: dict[int, Row] = {}
    heads: set[int] = set()
    for block, caption in _blocks(text, sentences):
        head, *rest = [line for line in block if not _rules(text, line)]
        named = {len(head.cells): head.cells, len(head.cells) + 1: (_NOWHERE, *head.cells)}
        found = {
            line.start: Row(line.cells, named[len(line.cells)], caption)
            for line in rest
            if len(line.cells) in named
        }
        if found and _names_columns(text, head):
            rows |= found
            heads.update(line.start for line in block if line is head or _rules(text, line))
    return Tables(rows, frozenset(heads))


def _blocks(text: str, sentences: Sequence[Sentence]) -> Iterator[tuple[list[_Line], Span]]:
    """Return the lines of cells that follow one another, the first of them no rule, with the line before."""
    block: list[_Line] = []
    caption = before = _NOWHERE
    end = 0
    for sentence in sentences:
        span = sentence.start, sentence.end
        cells = _cells(text, *span) if _has_cells(text, *span) else ()
        line = _Line(sentence.start, cells)
        if block and not (cells and text[end : sentence.start].count("\n") == 1):
            yield block, caption
            block = []
        if cells and (block or not _rules(text, line)):
            caption = caption if block else before
            block.append(line)
        end, before = sentence.end, span
    if block:
        yield block, caption


def _has_cells(text: str, start: int, end: int) -> bool:
    """Tell whether a line may hold cells: its signs are found at once, and the pattern tries every place."""
    if text.find("|", start, end) >= 0 or text.find("\t", start, end) >= 0:
        return True
    return text.find("   ", start, end) >= 0 and CELLS.search(text, start, end) is not None


def _cells(text: str, start: int, end: int) -> tuple[Span, ...]:
    """Return the cells of a line without the white space around them, () for fewer than two."""
    line = text[start:end]
    sign = "|" if "|" in line else "\t" if "\t" in line else ""
    found: list[Span] = []
    for piece in line.split(sign) if sign else _GAP.split(line):
        at = start if sign else text.index(piece, start)
        inner = at + len(piece) - len(piece.lstrip())
        found.append((inner, max(inner, at + len(piece.rstrip()))))
        start = at + len(piece) + len(sign)
    if sign == "|":  # a bar at either end of the line opens no cell
        found = found[line.startswith("|") : len(found) - line.endswith("|")]
    return tuple(found) if len(found) > 1 else ()


def _rules(text: str, line: _Line) -> bool:
    return all(_RULED.issuperset(text[first:last]) for first, last in line.cells)


def _names_columns(text: str, line: _Line) -> bool:
    """Tell the heads of columns from a row of figures; a year may be one."""
    told = [text[first:last] for first, last in line.cells]
    figures = [cell for cell in told if _NUMBER.fullmatch(cell) and not (len(cell) == 4 and cell.isdecimal())]
    return not figures and any(_WORD.search(cell) for cell in told)
