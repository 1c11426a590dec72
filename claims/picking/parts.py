"""The sentences of a report with the figures, attributions and anchors that lie in them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from claims.model import Analysis, Attribution, Sentence, Stretch, first_from

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
    spoken = _spoken(analysis.attributions, analysis.sentences)
    for number, sentence in enumerate(analysis.sentences):
        quote = text[sentence.start : sentence.end]
        figures = _within(analysis.figures, sentence)
        tied = bool(_within(analysis.times, sentence) or _within(analysis.places, sentence))
        yield Part(sentence, quote, tuple(figures), spoken.get(number, ()), tied or bool(_NAME.search(quote)))


def _within(layer: tuple[Stretch, ...], sentence: Sentence) -> range:
    """Return the indexes of what starts in a sentence."""
    return range(first_from(layer, sentence.start), first_from(layer, sentence.end))


def _spoken(
    attributions: tuple[Attribution, ...], sentences: tuple[Sentence, ...]
) -> dict[int, tuple[int, ...]]:
    """Return which attributions touch each sentence, by their content or cue."""
    touched: dict[int, tuple[int, ...]] = {}
    for index, item in enumerate(attributions):
        numbers = {
            number
            for start, end in (*item.content, *item.cue)
            for number in range(max(0, first_from(sentences, start + 1) - 1), first_from(sentences, end))
        }
        for number in numbers:
            touched[number] = (*touched.get(number, ()), index)
    return touched


def in_time(analysis: Analysis, position: int) -> bool:
    """Tell whether a place in the text lies in an expression of time."""
    index = first_from(analysis.times, position + 1) - 1
    return index >= 0 and position < analysis.times[index].end
