"""Figures that are parts of a total by how they are laid out: lines that add up to it, rows of a table."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from typing import Final

from claims.figures.quantities import reader
from claims.language import section
from claims.model import Analysis, Figure, first_from
from claims.sentences.tables import Row

_LINES: Final = 40
"""Lines of a list that are added up, at most."""
_FEWEST: Final = 2
"""Parts that make a total, at least."""
_BULLETS: Final = "-•*·–—▪◦►‣"
"""What opens the lines of a list, before which an empty line may stand."""


def told(analysis: Analysis, figures: list[Figure], rows: Mapping[int, Row]) -> tuple[Figure, ...]:
    """Return the figures with those of a list or table tied to the total that they add up to."""
    if "\n" in analysis.article.text:
        for part, whole in (*_in_lists(analysis, figures, rows), *_in_tables(analysis, figures, rows)):
            _tie(figures, part, whole)
    return tuple(figures)


def _tie(figures: list[Figure], part: int, whole: int) -> None:
    """Make one figure a part of another, with what only that tells of it."""
    one, base = figures[part], figures[whole]
    if part == whole or one.part_of is not None or base.part_of is not None:
        return
    figures[part] = replace(
        one,
        part_of=whole,
        measure=one.measure or base.measure,
        unit=one.unit or base.unit,
        window=one.window or base.window,
        why=(*one.why, f"part: of {base.text}, the total"),
    )


def _in_lists(
    analysis: Analysis, figures: Sequence[Figure], rows: Mapping[int, Row]
) -> Iterator[tuple[int, int]]:
    """Yield the first figures of lines that add up to the last one of the line before them, or after them."""
    for lines in _blocks(analysis, figures, rows):
        for at in range(len(lines)):
            for whole, parts in ((lines[at][-1], lines[at + 1 :]), (lines[at][0], lines[:at][::-1])):
                for part in _adding_up(figures, whole, [line[0] for line in parts[:_LINES]]):
                    yield part, whole


def _adding_up(figures: Sequence[Figure], whole: int, parts: Sequence[int]) -> Sequence[int]:
    """Return the first of these that together make the whole, none where no number of them does."""
    total, wanted = 0.0, _exact(figures[whole])
    for count, part in enumerate(parts, start=1):
        value = _exact(figures[part])
        if value is None or wanted is None or not _alike(figures[part], figures[whole]):
            return ()
        total += value
        if total >= wanted:
            return parts[:count] if total == wanted and count >= _FEWEST else ()
    return ()


def _exact(figure: Figure) -> float | None:
    return figure.value if figure.bound == "exact" and figure.value and figure.unit != "percentage" else None


def _alike(part: Figure, whole: Figure) -> bool:
    """Tell whether a figure may be part of another: of the same measure and unit, or open."""
    measured = not part.measure or part.measure == whole.measure
    return measured and (not part.unit or bool(part.population) or part.unit == whole.unit)


def _blocks(
    analysis: Analysis, figures: Sequence[Figure], rows: Mapping[int, Row]
) -> Iterator[list[list[int]]]:
    """Yield the lines with figures that follow one another, each as the figures of its own."""
    text, block = analysis.article.text, list[list[int]]()
    end = 0
    for sentence in analysis.sentences:
        first, last = first_from(figures_of := analysis.figures, sentence.start), 0
        last = first
        while last < len(figures_of) and figures_of[last].start < sentence.end:
            last += 1
        gap = text[end : sentence.start].count("\n") if block else 0
        near = gap == 1 or (gap == _FEWEST and text[sentence.start] in _BULLETS)
        if block and not (near and last > first):
            if len(block) > _FEWEST:
                yield block
            block = []
        if last > first and sentence.start not in rows:
            block.append(list(range(first, last)))
        end = sentence.end
    if len(block) > _FEWEST:
        yield block


def _in_tables(
    analysis: Analysis, figures: Sequence[Figure], rows: Mapping[int, Row]
) -> Iterator[tuple[int, int]]:
    """Yield the figures of a column with the one in its row of totals, and those of which another tells."""
    if not rows:
        return
    text, totals = analysis.article.text, _totals(analysis.language)
    including = reader(analysis.language).parts.including
    columns: dict[tuple[tuple[int, int], int], list[int]] = {}
    whole: dict[tuple[tuple[int, int], int], int] = {}
    for start, row in rows.items():
        before = -1
        label = text[slice(*row.cells[0])].strip(" .:*|").lower()
        for index in range(first_from(analysis.figures, start), len(figures)):
            at = _column(row, figures[index])
            if at is None:
                break
            head = text[slice(*row.heads[at])].lower().split()
            if before >= 0 and including.at(head, 0) is not None:
                yield index, before
                continue
            before = index
            column = (row.heads[-1], at)
            columns.setdefault(column, []).append(index)
            if label in totals:
                whole.setdefault(column, index)
    for column, parts in columns.items():
        if column in whole:
            yield from ((part, whole[column]) for part in parts)


def _column(row: Row, figure: Figure) -> int | None:
    """Return in which cell of a row a figure stands, None outside it."""
    inside = (at for at, (start, end) in enumerate(row.cells) if start <= figure.start and figure.end <= end)
    return next(inside, None)


@cache
def _totals(language: str) -> frozenset[str]:
    """Return what the row of totals is called."""
    return frozenset(section(language, "figures").get("total_rows", ()))
