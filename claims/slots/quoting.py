"""Whom a stretch of the text quotes: the attributions that lie in it, or that it points back to."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

from claims.figures import measure_words
from claims.model import Analysis, Attribution, Sentence, Span, first_from
from claims.relating import wording
from claims.slots import surroundings
from claims.slots.speech import cues

_OBJECT: Final = 12
"""Characters from "claimed" to the lives that it claimed."""


def attributed(
    analysis: Analysis, span: Span, figures: Sequence[int], attribution: int | None
) -> Attribution | None:
    """Return the attribution of a claim, that of its figures, or else the first that lies in its stretch."""
    for index in (attribution, *(analysis.figures[i].attribution for i in figures)):
        if index is not None and is_somebody(analysis, analysis.attributions[index]):
            return analysis.attributions[index]
    return _said_in(analysis, span)


def _said_in(analysis: Analysis, span: Span) -> Attribution | None:
    """Return the first attribution whose source or content overlaps a stretch of the text."""
    found: Attribution | None = None
    for item in surroundings.said_near(analysis, span):
        spans = (*item.source, *item.content)
        here = any(start < span[1] and end > span[0] for start, end in spans)
        if here and is_somebody(analysis, item) and (found is None or _holds(item, found)):
            found = item
    return found


def pointed_at(analysis: Analysis, span: Span) -> Attribution | None:
    """Return who is named as a speaker in the sentences around one that points back: he added."""
    for sentence in beside(analysis, span):
        item = _said_in(analysis, (sentence.start, sentence.end))
        if item is not None and not is_pronoun(analysis, item):
            return item
    return None


def touches(item: Attribution, span: Span) -> bool:
    """Tell whether any part of an attribution lies in a stretch of the text."""
    return any(start < span[1] and end > span[0] for start, end in (*item.source, *item.cue, *item.content))


def in_another_clause(analysis: Analysis, item: Attribution, place: int) -> bool:
    """Tell whether a source only speaks behind a break after a place: 30 fled, while police said 4 died."""
    begin = min((start for start, _ in (*item.source, *item.cue)), default=0)
    if place >= begin or not item.source or any(start < begin for start, _ in item.content):
        return False
    return cues(analysis.language).clause.search(analysis.article.text, place, begin) is not None


def is_pronoun(analysis: Analysis, item: Attribution) -> bool:
    """Tell whether a source only points back: he, the group."""
    words = wording.words(surroundings.spoken(analysis.article.text, item))
    return {*words} <= cues(analysis.language).pronouns


def _holds(outer: Attribution, inner: Attribution) -> bool:
    """Tell whether one says what another says: "A and B agreed to meet, state media reported"."""
    return bool(inner.cue) and any(
        start <= inner.cue[0][0] < end for start, end in (*outer.source, *outer.content)
    )


def is_somebody(analysis: Analysis, item: Attribution) -> bool:
    """Tell whether a source can speak: it has words, and is no figure ("the 481,000 reported") or victim."""
    text = analysis.article.text
    claimed = item.cue[-1][1] if item.cue else -1
    spoken = surroundings.spoken(text, item)
    if spoken.lower() in cues(analysis.language).nobody:
        return False
    known = cues(analysis.language)
    cue = text[item.cue[0][0] : claimed].lower().split() if item.cue else []
    if cue and cue[-1] in known.checking and not known.denying.isdisjoint(cue):
        return False
    if cue and cue[-1] in known.costing:
        first = first_from(analysis.figures, claimed)
        if first < len(analysis.figures) and analysis.figures[first].start - claimed <= _OBJECT:
            return False
    return any(letter.isalpha() for letter in spoken) and "%" not in spoken and not counted(analysis, item)


def counted(analysis: Analysis, item: Attribution) -> bool:
    """Tell whether a source and its cue only count: "29 confirmed cases", "39 people confirmed dead"."""
    if not item.source or not item.cue:
        return False
    (start, end), cue = item.source[0], item.cue[0][0]
    first = bisect_left(analysis.figures, start, key=lambda figure: figure.end)
    return any(
        figure.start <= cue < figure.end
        or (
            start <= figure.start < end <= figure.end
            and measure_words.tolls(analysis.language, figure.measure)
        )
        for figure in analysis.figures[first : first + 2]
        if figure.start < cue
    )


def beside(analysis: Analysis, span: Span) -> list[Sentence]:
    """Return the sentences around a claim, the nearest first."""
    near = surroundings.nearest(analysis, surroundings.number_of(analysis, span[0]), 2, 1)
    return [item for item in near if item.role != "dateline"]
