"""The slots that a sentence leaves open, filled from its report: window, as-of, place, attribution, base."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, replace
from datetime import date

from claims.figures import measures
from claims.language import section
from claims.model import Analysis, Figure, Place, Sentence, Span, Window
from claims.slots import surroundings
from claims.times import windows

ASSUMED = "window from the report"
"""The reason that a figure carries when its own sentence does not say when."""

_NO_BASE = frozenset({"percentage", "year of age", "year", "month", "day", "hour", "minute"})
_TEN_DAYS = 10
"""Days between the first and the last of a third of a month: "at the end of March"."""
_BACK, _AHEAD = 2, 1
"""Sentences in which a window is looked for when the figure's own says none: those before it first."""


@dataclass(frozen=True, slots=True)
class Told:
    """Which period a stretch of the text states, and on which day its figures stood."""

    window: Window | None = None
    as_of: date | None = None
    why: tuple[str, ...] = ()


def fill(analysis: Analysis) -> Analysis:
    """Return the analysis with the open slots of its figures filled. Never raises, whatever the text."""
    figures = tuple(_filled(analysis, index) for index in range(len(analysis.figures)))
    return replace(analysis, figures=_based(figures))


def _filled(analysis: Analysis, index: int) -> Figure:
    figure = analysis.figures[index]
    number = surroundings.number_of(analysis, figure.start)
    sentence = analysis.sentences[number] if analysis.sentences else Sentence(figure.start, figure.end)
    told = window_for(analysis, sentence, figure, number)
    wide = told.window is None or told.window.kind == "cumulative"
    place = (
        figure.place if figure.place is not None else _place(analysis, sentence, figure, number, wide=wide)
    )
    attribution = (
        figure.attribution if figure.attribution is not None else _attribution(analysis, sentence, figure)
    )
    return replace(
        figure,
        window=told.window,
        as_of=told.as_of or analysis.article.published,
        place=place,
        attribution=attribution,
        why=(*figure.why, *told.why),
    )


def window_for(analysis: Analysis, sentence: Sentence, figure: Figure, number: int) -> Told:
    """Return the window of a figure: as its sentence states it, else as its report does."""
    article = analysis.article
    found = windows.window_for(
        article.text,
        analysis.times,
        (sentence.start, sentence.end),
        (figure.start, figure.end),
        article.published,
        analysis.language,
    )
    told = _moved(
        found.window, found.as_of, found.why, found.start >= figure.end and figure.change is not None
    )
    if told.window is None and found.window is not None:
        told = replace(told, window=_earlier(analysis, sentence, found.window))
    words = article.text[found.start : found.end].lower()
    meanwhile = tuple(section(analysis.language, "slots").get("meanwhile", ()))
    changed = figure.change is not None and words.startswith(meanwhile)
    if changed or _beside_the_matter(analysis, (found.start, found.end), found.window):
        told = Told(None, found.as_of)
    if measures.nature(analysis.language, figure.measure) == "stock":
        return _as_stock(told)
    if _month_end(words, told.window, analysis.language):
        return _as_stock(told)
    if told.window is not None:
        return _running(analysis, sentence, _still_open(told, article.published))
    if measures.nature(analysis.language, figure.measure) != "flow" and figure.measure:
        return told
    near = _near(analysis, number)
    if near.window is None:
        return told
    return Told(near.window, told.as_of or near.as_of, (*told.why, ASSUMED))


def _beside_the_matter(analysis: Analysis, span: Span, window: Window | None) -> bool:
    """Tell whether a window lies ahead of the report, or only says something of the source."""
    published = analysis.article.published
    if window is not None and published is not None and window.first is not None and window.first > published:
        return True
    near = surroundings.said_near(analysis, span)
    return any(start <= span[0] and span[1] <= end for item in near for start, end in item.source)


def _running(analysis: Analysis, sentence: Sentence, told: Told) -> Told:
    """A count that "stood at 51 on Tuesday since the outbreak of 12 August" runs up to Tuesday."""
    window, article = told.window, analysis.article
    if window is None or window.kind != "incident":
        return told
    for item in windows.coverages(
        article.text, analysis.times, sentence.start, sentence.end, article.published, analysis.language
    ):
        since = item.window
        if (
            since is not None
            and since.kind == "cumulative"
            and since.first
            and since.first < (window.first or since.first)
        ):
            day = told.as_of or window.last
            return Told(Window(since.first, day, "cumulative"), day, (*told.why, *item.why))
    return told


def _moved(window: Window | None, as_of: date | None, why: tuple[str, ...], changed: bool) -> Told:
    """Return a toll that "rose to 12 on Wednesday" as it stood on Wednesday; the event was before."""
    if changed and window is not None and window.kind == "incident":
        return Told(None, as_of or window.last, why)
    return Told(window, as_of, why)


def _earlier(analysis: Analysis, sentence: Sentence, moved: Window) -> Window | None:
    """Return the incident that a sentence names beside the day on which its toll rose."""
    article = analysis.article
    found = windows.coverages(
        article.text, analysis.times, sentence.start, sentence.end, article.published, analysis.language
    )
    return next(
        (
            item.window
            for item in found
            if item.window
            and item.window.kind == "incident"
            and item.window.first
            and moved.first
            and item.window.first < moved.first
        ),
        None,
    )


def _month_end(text: str, window: Window | None, language: str) -> bool:
    """Tell whether a level is told for the end of a month: "$2.2 billion at the end of February"."""
    ended = window is not None and window.kind == "period"
    return ended and any(phrase in text for phrase in section(language, "slots").get("closing", ()))


def _as_stock(told: Told) -> Told:
    """A stock stands on a day: a day that is told, or the end of a month, is its as-of, not its window.

    Between two named days it is no stock but what came to it: 30,452 displaced between 1 and 9 September.
    """
    window = told.window
    if window is None or window.first is None or window.last is None or windows.RANGE in told.why:
        return told
    third = window.kind == "period" and (window.last - window.first).days <= _TEN_DAYS
    if window.kind == "incident" or third:
        return Told(None, told.as_of or window.last, told.why)
    return told


def _still_open(told: Told, published: date | None) -> Told:
    """A month that is not over on the day of publication runs up to the as-of day: "so far in March"."""
    window = told.window
    if window is None or published is None or window.kind != "period" or window.first is None:
        return told
    if (
        window.last is not None
        and window.last >= published > window.first
        and (window.last - window.first).days > 6
    ):
        return Told(Window(window.first, told.as_of or published, "cumulative"), told.as_of, told.why)
    return told


def window_of(analysis: Analysis, span: Span) -> Told:
    """Return when the event in a stretch of the text happened: as it says, else as its neighbours do."""
    article = analysis.article
    found = [
        item
        for item in windows.coverages(
            article.text, analysis.times, span[0], span[1], article.published, analysis.language
        )
        if item.window is not None
    ]
    if found:
        return Told(found[0].window, found[0].as_of, found[0].why)
    return _near(analysis, surroundings.number_of(analysis, span[0]))


def _near(analysis: Analysis, number: int) -> Told:
    """Return the first window that the sentences around this one state, else the one of the title."""
    article = analysis.article
    for sentence in surroundings.nearest(analysis, number, _BACK, _AHEAD):
        for item in windows.coverages(
            article.text, analysis.times, sentence.start, sentence.end, article.published, analysis.language
        ):
            ahead = sentence.start > analysis.sentences[number].start
            if item.window is not None and not (ahead and item.window.kind == "cumulative"):
                return Told(item.window, item.as_of, item.why)
    title = surroundings.headline(analysis)
    if title.times:
        for item in windows.coverages(
            article.title, title.times, 0, len(article.title), article.published, analysis.language
        ):
            if item.window is not None:
                return Told(item.window, item.as_of, item.why)
    return Told()


def _place(analysis: Analysis, sentence: Sentence, figure: Figure, number: int, *, wide: bool) -> int | None:
    """Return the place nearest to a figure, those after it first; else where its sentence plays."""
    here = surroundings.scene(analysis, (sentence.start, sentence.end))
    chosen = min(here, key=lambda place: _distance(place, figure), default=None)
    if chosen is None:
        stage, _ = surroundings.stage(analysis, number, wide=wide)
        hinted = surroundings.hinted(analysis, (sentence.start, sentence.end))
        chosen = next(iter(stage or hinted), None)
    return _number(analysis, chosen) if chosen is not None else None


def _number(analysis: Analysis, place: Place) -> int | None:
    """Return the index of a place of the text, None for one of the title."""
    first = bisect_left(analysis.places, place.start, key=lambda item: item.start)
    return first if first < len(analysis.places) and analysis.places[first] == place else None


def _distance(place: Place, figure: Figure) -> int:
    if place.start >= figure.end:
        return place.start - figure.end
    return 2 * (figure.start - place.end)


def _attribution(analysis: Analysis, sentence: Sentence, figure: Figure) -> int | None:
    """Return the attribution whose content holds a figure, else one of its sentence."""
    beside: int | None = None
    for number in surroundings.numbers_near(analysis, (sentence.start, sentence.end)):
        item = analysis.attributions[number]
        if any(start <= figure.start < end for start, end in item.content):
            return number
        if beside is None and any(sentence.start <= start < sentence.end for start, _ in item.cue):
            beside = number
    return beside


def _based(figures: tuple[Figure, ...]) -> tuple[Figure, ...]:
    """Return the figures with every share of an earlier one resolved: a third of some 3.5 million."""
    base: int | None = None
    found: list[Figure] = []
    for index, figure in enumerate(figures):
        share = figure.value
        unsaid = figure.part_of is None and figure.unit not in _NO_BASE
        if share is not None and is_share(figure) and unsaid and base is not None:
            figure = _share(figure, base, figures[base])
        elif figure.low is not None and figure.low > 1 and figure.unit not in _NO_BASE:
            base = index
        found.append(figure)
    return tuple(found)


def is_share(figure: Figure) -> bool:
    """Tell whether a figure is a fraction of nothing that is counted here: a third, not 0.03 km."""
    stated = figure.why[:1] == ("fraction",)
    return figure.value is not None and stated and 0 < figure.value < 1 and figure.part_of is None


def _share(figure: Figure, number: int, base: Figure) -> Figure:
    if figure.low is None or figure.high is None or base.low is None or base.high is None:
        return figure
    return replace(
        figure,
        low=figure.low * base.low,
        high=figure.high * base.high,
        part_of=number,
        measure=base.measure,
        unit=base.unit,
        why=(*figure.why, f"a share of {base.text}"),
    )
