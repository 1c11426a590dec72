"""The period that a figure covers and the day on which it stood: which of those that its sentence states."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Final, NamedTuple

from claims.model import Span, Time, first_from
from claims.times.coverages import NOTHING, Coverage, coverages, plain
from claims.times.window_words import WindowWords, window_words

CLAUSE: Final = 60
"""Characters of distance that a break between clauses counts for; chosen by eye, half a line."""


class Stated(NamedTuple):
    """Every period and as-of day that a sentence states, for its figures to choose from."""

    text: str
    """The whole report."""
    times: tuple[Time, ...]
    """All of the report."""
    start: int
    """Where the sentence begins."""
    published: date | None
    language: str
    coverages: tuple[Coverage, ...]


def stated(
    text: str, times: tuple[Time, ...], sentence: Span, published: date | None, language: str
) -> Stated:
    """Return what a sentence states, read once for all of its figures."""
    found = coverages(text, times, sentence[0], sentence[1], published, language)
    return Stated(text, times, sentence[0], published, language, found)


def window_for(here: Stated, figure: Span) -> Coverage:
    """Return the period and as-of day of one figure: the nearest in its clause, the as-of of the sentence."""
    words = window_words(here.language)
    if words is None:
        return NOTHING
    aside = _told_aside(here, figure, words)
    if aside is not None:
        return aside
    near: Sequence[Coverage] = here.coverages
    if len(near) > 1:
        near = sorted(
            near,
            key=lambda coverage: (_distance(here.text, coverage, figure, words), coverage.start < figure[0]),
        )
    period = next((coverage for coverage in near if coverage.window is not None), None)
    stood = next((coverage for coverage in near if coverage.as_of is not None), None)
    if period is None or stood is None:
        return period or stood or NOTHING
    return _merged(period, stood)


def _told_aside(here: Stated, figure: Span, words: WindowWords) -> Coverage | None:
    """Return the time that a clause with the figure goes back to, whatever it means before that clause."""
    index = first_from(here.times, figure[0]) - 1
    if index < 0 or here.times[index].start < here.start or here.times[index].first is None:
        return None
    time = here.times[index]
    if words.aside.fullmatch(here.text, time.end, figure[0]) is None:
        return None
    growing = (item for item in here.coverages if index in item.times and item.window is not None)
    since = next(
        (item for item in growing if item.window is not None and item.window.kind == "cumulative"), None
    )
    if since is not None:
        return since
    window = plain(time, here.published)
    return Coverage(time.start, time.end, window, None, (index,), ("the time that it is told of",))


def _merged(period: Coverage, stood: Coverage) -> Coverage:
    """Return a period that stood on a day: a growing one ends then."""
    window = period.window
    grows = window is not None and window.kind == "cumulative" and stood.as_of is not None
    if window is not None and grows and (window.first or date.min) <= (stood.as_of or date.max):
        window = replace(window, last=stood.as_of)
    if period is stood:
        return period._replace(window=window)
    return Coverage(
        min(period.start, stood.start),
        max(period.end, stood.end),
        window,
        stood.as_of,
        tuple(sorted({*period.times, *stood.times})),
        (*period.why, *stood.why),
    )


def _distance(text: str, coverage: Coverage, figure: Span, words: WindowWords) -> int:
    """Return how far a coverage stands from a figure; breaks between clauses count extra."""
    first, last = min(coverage.end, figure[1]), max(coverage.start, figure[0])
    breaks = len(words.breaks.findall(text[first:last])) if first < last else 0
    return max(0, last - first) + CLAUSE * breaks
