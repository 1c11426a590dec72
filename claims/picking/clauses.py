"""A sentence with several figures: which of them make one claim, and which stretch is told of each."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from claims.model import Analysis, Span, first_from
from claims.picking.parts import Part

_BREAK: Final = re.compile(
    r"(?:[;:,]|\s{1,3}[–—-]{1,2})\s{1,3}(?:(?:and|while|but|et|mais|y|pero)\s{1,3})?"
    r"|\s{1,3}(?:and|while|but|et|mais|y|pero)\s{1,3}"
)
"""Where a sentence that holds several figures may be cut between two of them."""
_TOGETHER: Final = 300
"""Characters of a claim whose figures share what is told of them; chosen by eye, three lines."""
_TELLING: Final = re.compile(r"[^\W\d_]{4,}")
"""A word of four letters tells something of a figure; shorter ones join."""


def groups_of(analysis: Analysis, figures: tuple[int, ...]) -> list[tuple[int, ...]]:
    """Return the figures of a sentence, one group a claim: a figure takes along the one it changed from."""
    inside = set(figures)
    taken = {analysis.figures[i].previous for i in figures} & inside
    groups: dict[int, list[int]] = {index: [index] for index in figures if index not in taken}
    for group in groups.values():
        while (before := analysis.figures[group[-1]].previous) in inside and before not in group:
            group.append(before)
    return [tuple(group) for group in groups.values()] or [figures]


def clauses(analysis: Analysis, part: Part, groups: Sequence[tuple[int, ...]]) -> list[Span]:
    """Return a stretch for each group: the sentence, cut between the groups where it can be cut."""
    text, sentence = analysis.article.text, part.sentence
    spans = [(min(analysis.figures[i].start for i in group), max(analysis.figures[i].end for i in group))
             for group in groups]  # fmt: skip
    cuts = [_last_break(text, end, start) for (_, end), (start, _) in pairwise(spans)]
    starts, ends = [sentence.start], [sentence.end]
    for cut in cuts:
        starts.append(cut.end() if cut else starts[-1])
    for cut in reversed(cuts):
        ends.append(cut.start() if cut else ends[-1])
    ends.reverse()
    for number in range(len(groups) - 1, 0, -1):
        near = ends[number] - starts[number - 1] <= _TOGETHER
        if near and _is_bare(analysis, (starts[number - 1], ends[number - 1])):
            ends[number - 1] = max(ends[number - 1], ends[number])
    holder = {index: number for number, group in enumerate(groups) for index in group}
    for number in range(len(groups) - 1, 0, -1):
        part_of = analysis.figures[groups[number][0]].part_of
        whole = number if part_of is None else holder.get(part_of, number)
        ends[whole] = max(ends[whole], ends[number])
    return list(zip(starts, ends, strict=True))


def _is_bare(analysis: Analysis, span: Span) -> bool:
    """Tell whether a stretch has nothing but figures: what is told of them all comes with the last."""
    text, at, left = analysis.article.text, span[0], ""
    for index in range(first_from(analysis.figures, span[0]), len(analysis.figures)):
        figure = analysis.figures[index]
        if figure.start >= span[1]:
            break
        left += text[at : max(at, figure.start)]
        at = max(at, figure.end)
    return _TELLING.search(left + text[at : span[1]]) is None


def _last_break(text: str, start: int, end: int) -> re.Match[str] | None:
    return max(_BREAK.finditer(text, start, end), key=lambda found: found.start(), default=None)
