"""The period that the sentences around a figure, or else the title, state where its own states none."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from claims.figures import measure_words
from claims.language import section
from claims.model import Analysis, Figure, Sentence, Span, Window, first_from
from claims.pieces import words_in
from claims.slots import formers, surroundings
from claims.times import coverages, windows

_BACK, _AHEAD = 2, 1
"""Sentences in which a window is looked for when the figure's own says none: those before it first."""

_WORDS = 24
"""Characters before a figure in which it is said to be a level; no such wording is longer."""
_LONG = 366
"""Days after which "since" is told of what one sentence counts: deaths at sea since 2013, not of one boat."""


class Told(NamedTuple):
    """Which period a stretch of the text states, and on which day its figures stood."""

    window: Window | None = None
    as_of: date | None = None
    why: tuple[str, ...] = ()


def stated(analysis: Analysis, span: Span) -> windows.Stated:
    """Return every period and as-of day that a stretch of the text states."""
    article = analysis.article
    return windows.stated(article.text, analysis.times, span, article.published, analysis.language)


def window_of(analysis: Analysis, span: Span) -> Told:
    """Return when the event in a stretch of the text happened: as it says, else as its neighbours do."""
    found = [item for item in stated(analysis, span).coverages if item.window is not None]
    if found:
        return Told(found[0].window, found[0].as_of, found[0].why)
    return near(analysis, surroundings.number_of(analysis, span[0]))


def near(analysis: Analysis, number: int, measure: str = "") -> Told:
    """Return the first window that the sentences around this one state, else the one of the title.

    Since when people live displaced is no period of what befell others: 175,000 have fled since 3 March.
    """
    article = analysis.article
    if _repeats(analysis, number):
        return Told()
    for sentence in surroundings.nearest(analysis, number, _BACK, _AHEAD):
        if _of_rates(analysis, sentence):
            continue
        for item in _own(analysis, sentence):
            if not _reaches(analysis, item, sentence, number) or _of_a_state(
                analysis, item, sentence, measure
            ):
                continue
            return Told(_from_outset(analysis, sentence, item), item.as_of, item.why)
    title = surroundings.headline(analysis)
    if title.times:
        for item in coverages.coverages(
            article.title, title.times, 0, len(article.title), article.published, analysis.language
        ):
            if item.window is not None:
                return Told(item.window, item.as_of, item.why)
    return Told()


def _repeats(analysis: Analysis, number: int) -> bool:
    """Tell whether a sentence says how often it happens: every day, which is no period of its neighbours."""
    if number >= len(analysis.sentences):  # an empty report
        return False
    sentence = analysis.sentences[number]
    times = analysis.times
    inside = times[first_from(times, sentence.start) : first_from(times, sentence.end)]
    return any(time.type == "SET" for time in inside)


def _reaches(analysis: Analysis, item: coverages.Coverage, sentence: Sentence, number: int) -> bool:
    """Tell whether a window that one sentence states may be that of another."""
    window, published = item.window, analysis.article.published
    if window is None or to_come(window, published) or _clock(analysis, item):
        return False
    if window.kind == "incident" and _dates_a_level(analysis, item, sentence):
        return False
    if window.kind == "period" and _told_aside(analysis, item, sentence):
        return False
    if window.kind == "cumulative" and sentence.start > analysis.sentences[number].start:
        return False
    if _long_over(window, published) and (_goes_on(analysis, number) or _opens_anew(analysis, number)):
        return False
    return not _long_ago(window, published) or _goes_on(analysis, number)


def _dates_a_level(analysis: Analysis, item: coverages.Coverage, sentence: Sentence) -> bool:
    """Tell a day that only dates a level before it: the toll stood at 40 on Friday."""
    text, language = analysis.article.text, analysis.language
    levels = [
        figure
        for figure in _figures(analysis, sentence)
        if figure.end <= item.start and stands(text, figure, language)
    ]
    return bool(levels)


def _told_aside(analysis: Analysis, item: coverages.Coverage, sentence: Sentence) -> bool:
    """Tell a period of another clause: the firm, which paid $2m last year; it set aside 200 last year."""
    told = analysis.article.text[sentence.start : max(sentence.start, item.start)].lower()
    return any(words in told for words in section(analysis.language, "slots").get("aside", ()))


def stands(text: str, figure: Figure, language: str) -> bool:
    """Tell a level by the words before it: the toll stood at 40."""
    before = text[max(0, figure.start - _WORDS) : figure.start].rstrip().lower()
    return before.endswith(tuple(section(language, "slots").get("standing", ())) or ("\n",))


def _own(analysis: Analysis, sentence: Sentence) -> tuple[coverages.Coverage, ...]:
    """Return what a sentence states but of earlier values: from 940 cases "a week ago"."""
    told = stated(analysis, (sentence.start, sentence.end))
    figures = _figures(analysis, sentence)
    earlier = formers.of(analysis, figures)
    return formers.without(told, earlier, figures).coverages if earlier else told.coverages


def _figures(analysis: Analysis, sentence: Sentence) -> Sequence[Figure]:
    figures = analysis.figures
    return figures[first_from(figures, sentence.start) : first_from(figures, sentence.end)]


def _of_rates(analysis: Analysis, sentence: Sentence) -> bool:
    """Tell whether a sentence gives only rates, prices and the like, whose month is that of nothing else."""
    told = {item.measure for item in _figures(analysis, sentence)}
    return bool(told) and told <= set(section(analysis.language, "slots").get("rates", ()))


def _of_a_state(analysis: Analysis, item: coverages.Coverage, sentence: Sentence, measure: str) -> bool:
    """Tell whether a sentence runs from a day on for what only lasts, and a figure counts what happens."""
    if not measure or item.window is None or item.window.kind != "cumulative":
        return False
    told = {figure.measure for figure in _figures(analysis, sentence) if figure.measure}
    lasting = {name for name in told if measure_words.nature(analysis.language, name) == "stock"}
    return bool(told) and told == lasting and measure not in told


def to_come(window: Window, published: date | None) -> bool:
    """Tell whether a window only opens after the report."""
    return published is not None and window.first is not None and window.first > published


def _long_ago(window: Window, published: date | None) -> bool:
    """Tell whether a window has grown for so long that it is the matter of one sentence: since 2013."""
    if window.kind != "cumulative" or window.first is None or published is None:
        return False
    return (published - window.first).days > _LONG


def _long_over(window: Window, published: date | None) -> bool:
    """Tell whether a window closed so long before the report that nothing of it has gone on up to now."""
    return published is not None and window.last is not None and (published - window.last).days > _LONG


def _goes_on(analysis: Analysis, number: int) -> bool:
    """Tell whether a sentence tells what has happened up to now: 90 boats have been lost."""
    sentence = analysis.sentences[number]
    told = words_in(analysis.article.text[sentence.start : sentence.end])
    return not told.isdisjoint(section(analysis.language, "slots").get("perfect", ()))


def _opens_anew(analysis: Analysis, number: int) -> bool:
    """Tell whether a sentence turns to another event than the one before it: elsewhere in Syria."""
    sentence = analysis.sentences[number]
    text = analysis.article.text[sentence.start : sentence.end].lower()
    return text.startswith(tuple(section(analysis.language, "slots").get("anew", ())) or ("\n",))


def _clock(analysis: Analysis, item: coverages.Coverage) -> bool:
    """Tell whether a neighbour only says at what hour: the minister spoke shortly before midnight."""
    return all(
        analysis.times[index].type == "TIME"
        and analysis.times[index].precision == "part"
        and "T" in analysis.times[index].value
        and analysis.times[index].value[-1].isdigit()
        for index in item.times
    )


def _from_outset(analysis: Analysis, sentence: Sentence, item: coverages.Coverage) -> Window | None:
    """Return the window of a neighbour; where it tells on which day all began, what runs since then."""
    window, article = item.window, analysis.article
    if window is None or window.kind == "cumulative" or window.first is None:
        return window
    told = article.text[sentence.start : sentence.end].lower()
    begun = any(phrase in told for phrase in section(analysis.language, "slots").get("outset", ()))
    return Window(window.first, article.published, "cumulative") if begun else window
