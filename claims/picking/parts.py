"""The sentences of a report with the figures, attributions and anchors that lie in them."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from typing import Final

from claims.model import Analysis, Attribution, Figure, Sentence, Time, Unpicked

_NAME: Final = re.compile(r"[A-Z](?<=[\s\"“‘'(\[].)[^\W\d_]+")


class Part:
    """A sentence with what lies in it, as indices into the analysis."""

    __slots__ = ("anchored", "attributions", "figures", "sentence", "text")

    def __init__(
        self,
        sentence: Sentence,
        text: str,
        figures: tuple[int, ...],
        attributions: tuple[int, ...],
        anchored: bool,
    ) -> None:
        self.sentence: Final = sentence
        self.text: Final = text
        self.figures: Final = figures
        self.attributions: Final = attributions
        self.anchored: Final = anchored
        """Whether a time, a place or a name ties it down."""


def parts(analysis: Analysis) -> Iterable[Part]:
    """Return every sentence of a report with what lies in it."""
    text = analysis.article.text
    starts = [figure.start for figure in analysis.figures]
    anchors = sorted([*(time.start for time in analysis.times), *(place.start for place in analysis.places)])
    spoken = _spoken(analysis.attributions, analysis.sentences)
    for number, sentence in enumerate(analysis.sentences):
        quote = text[sentence.start : sentence.end]
        figures = range(bisect_left(starts, sentence.start), bisect_left(starts, sentence.end))
        tied = bisect_left(anchors, sentence.start) < bisect_left(anchors, sentence.end)
        yield Part(sentence, quote, tuple(figures), spoken.get(number, ()), tied or bool(_NAME.search(quote)))


def _spoken(attributions: Sequence[Attribution], sentences: Sequence[Sentence]) -> dict[int, tuple[int, ...]]:
    """Return which attributions touch each sentence, by their content or cue."""
    starts = [sentence.start for sentence in sentences]
    touched: dict[int, tuple[int, ...]] = {}
    for index, item in enumerate(attributions):
        numbers = {
            number
            for start, end in (*item.content, *item.cue)
            for number in range(max(0, bisect_left(starts, start + 1) - 1), bisect_left(starts, end))
        }
        for number in numbers:
            touched[number] = (*touched.get(number, ()), index)
    return touched


def in_time(analysis: Analysis, position: int) -> bool:
    """Tell whether a place in the text lies in an expression of time."""
    index = bisect_right(analysis.times, position, key=start_of) - 1
    return index >= 0 and position < analysis.times[index].end


def start_of(item: Figure | Time | Unpicked) -> int:
    """Return where a thing begins: the key by which the layers of an analysis are in order."""
    return item.start
