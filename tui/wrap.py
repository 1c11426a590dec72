"""Cutting a text into screen rows without losing a letter: rows are offsets, so marks stay exact."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from rich.cells import cell_len

_WORD = re.compile(r"\S+\s*|\s+")

Row = tuple[int, int]
"""Start (inclusive) and end (exclusive) of one screen row, in code points."""

Fold = tuple[int, bool]
"""How a text is cut: cells of a row, and whether an empty one stands between paragraphs."""

TEXTS = 8
"""Texts whose rows are kept: those around the one that is read."""


def _cut(text: str, start: int, end: int, width: int) -> int:
    """Return where a stretch that is wider than the row must be cut; always moves on."""
    used, cut = cell_len(text[start]), start + 1
    while cut < end:
        used += cell_len(text[cut])
        if used > width:
            break
        cut += 1
    return cut


def wrap_offsets(text: str, width: int, *, spaced: bool = False) -> list[Row]:
    """Cut a text into rows of at most ``width`` cells, at spaces where there are any.

    ``spaced`` puts an empty row between paragraphs.
    """
    rows: list[Row] = []
    position = 0
    for paragraph in text.split("\n"):
        row_start, used = position, 0
        for word in _WORD.finditer(paragraph):
            start, end = position + word.start(), position + word.end()
            cells = cell_len(word.group().rstrip())
            if used and used + cells > width:
                rows.append((row_start, start))
                row_start, used = start, 0
            while cells > width:
                cut = _cut(text, start, end, width)
                rows.append((row_start, cut))  # with what has no width before it
                cells -= cell_len(text[start:cut])
                row_start = start = cut
            used += cell_len(text[start:end])
        end = position + len(paragraph)
        rows.append((row_start, end))
        if spaced and paragraph and end + 1 < len(text) and text[end + 1] != "\n":
            rows.append((end, end))
        position = end + 1
    return rows


@lru_cache(TEXTS)
def wrapped(text: str, width: int, spaced: bool) -> Sequence[Row]:
    """Return the rows of a text; those of the texts cut last are at hand."""
    return tuple(wrap_offsets(text, width, spaced=spaced))
