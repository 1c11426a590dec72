"""Which period a figure covers and on which day it stood: by its own sentence, else by its report."""

from __future__ import annotations

from functools import cache
from typing import Final

from claims.figures import measure_words
from claims.figures.changes import ON_TOP
from claims.language import section
from claims.model import Analysis, Figure, Span, Window
from claims.relating import wording
from claims.slots import adjusting, eras, surroundings
from claims.slots.nearby import Told, near, stands, to_come
from claims.slots.speech import cues
from claims.times import windows
from claims.times.coverages import RANGE, Coverage
from claims.times.window_words import window_words

ASSUMED: Final = "window from the report"
"""The reason that a figure carries when its own sentence does not say when."""

_QUARTER: Final = 88
"""Days from the first of a quarter to its last, at least."""
_EVENT: Final = 30
"""Characters after a month in which the event that it names may stand: the November pit collapse."""
_APART: Final = ";"
_WORD: Final = 40
"""Characters in which the word before a time is looked for; no article or preposition is longer."""


def window_for(analysis: Analysis, here: windows.Stated, figure: Figure, number: int) -> Told:
    """Return the window of a figure: by what its sentence states, else as its report does."""
    article = analysis.article
    own = _own(
        _without_parts(analysis, _without_others(analysis, here, figure), figure), figure, analysis.language
    )
    found = _accounted(own, windows.window_for(own, (figure.start, figure.end)), figure, analysis.language)
    changed = figure.change is not None and ON_TOP.isdisjoint(figure.why)
    moved = changed or stands(article.text, figure, analysis.language)
    told = adjusting.moved(found.window, found.as_of, found.why, moved and found.start >= figure.end)
    told = adjusting.month_on_month(_since_then(analysis, told, figure), figure)
    if told.window is None and found.window is not None:
        told = told._replace(window=_earlier(here, found.window))
    words = article.text[found.start : found.end].lower()
    meanwhile = tuple(section(analysis.language, "slots").get("meanwhile", ()))
    told = adjusting.up_to_its_end(told, article.published)
    changed = changed and words.startswith(meanwhile)
    ahead = found.window is not None and to_come(found.window, article.published)
    if changed or ahead or _of_source(analysis, found, figure):
        told = Told(None, found.as_of)
    if _names_event(analysis, found):
        return Told(None, told.as_of, told.why)
    if _at_start(analysis, found):
        return Told(None, told.as_of or (found.window.first if found.window else None), told.why)
    closing = _at_close(words, article.text[found.end : found.end + _EVENT], told.window, analysis.language)
    if measure_words.nature(analysis.language, figure.measure) == "stock" or _lasts(
        figure, analysis.language
    ):
        return adjusting.as_stock(told, closing)
    if RANGE not in told.why and closing:
        return Told(None, told.as_of or (told.window.last if told.window else None), told.why)
    if told.window is not None:
        return _running(here, adjusting.still_open(told, article.published))
    return _by_the_report(analysis, told, figure, number)


def _by_the_report(analysis: Analysis, told: Told, figure: Figure, number: int) -> Told:
    """Return what runs since a war or a coup began, else what the sentences around state."""
    began = eras.opening(analysis, surroundings.sentence_of(analysis, (figure.start, figure.end)))
    if began is not None:
        since = Window(began, told.as_of or analysis.article.published, "cumulative")
        return Told(since, told.as_of, (*told.why, eras.REASON))
    if measure_words.nature(analysis.language, figure.measure) != "flow" and figure.measure:
        return told
    if _foretold(analysis, figure, number):
        return told
    around = near(analysis, number, figure.measure)
    if around.window is None or _is_now(analysis, figure, around.window):
        return told
    return Told(around.window, told.as_of or around.as_of, (*told.why, ASSUMED))


def _is_now(analysis: Analysis, figure: Figure, window: Window) -> bool:
    """Tell what is so now from a period that is over: 400 patients are in three wards."""
    published, present = analysis.article.published, section(analysis.language, "slots").get("present", ())
    over = (
        window.kind == "period"
        and window.last is not None
        and published is not None
        and window.last < published
    )
    following = analysis.article.text[figure.end : figure.end + _WORD].split(maxsplit=1)
    return over and following[:1] != [] and following[0] in present


def _foretold(analysis: Analysis, figure: Figure, number: int) -> bool:
    """Tell what may still come, which is of no time told before: the storm may kill hundreds."""
    ahead = section(analysis.language, "slots").get("ahead", ())
    text = analysis.article.text
    before = text[analysis.sentences[number].start : figure.start].split()
    behind = text[figure.end : figure.end + _WORD].split(maxsplit=1)[:1]
    return any(word in ahead for word in (*before, *behind))


def _accounted(here: windows.Stated, found: Coverage, figure: Figure, language: str) -> Coverage:
    """Return the quarter or year that accounts are for, not the day on which they came out."""
    if figure.measure not in section(language, "slots").get("accounts", ()):
        return found
    if found.window is None or found.window.kind != "incident":
        return found
    closed = [item for item in here.coverages if item.window and _is_closed(item.window)]
    return closed[0] if len(closed) == 1 else found


def _is_closed(window: Window) -> bool:
    """Tell whether a period is a quarter of a year or longer."""
    if window.kind != "period" or window.first is None or window.last is None:
        return False
    return (window.last - window.first).days >= _QUARTER


def _without_others(analysis: Analysis, here: windows.Stated, figure: Figure) -> windows.Stated:
    """Return what is stated but what is told of the source, and the time that a change is counted from."""
    if len(here.coverages) > 1:
        kept = tuple(
            item
            for item in here.coverages
            if not (_of_source(analysis, item, figure) or _of_cue(analysis, item))
        )
        here = here._replace(coverages=kept) if kept else here
    return here if figure.change is None else _without_base(here)


def _without_base(here: windows.Stated) -> windows.Stated:
    """Return what is stated but the time that a change is counted from: climbed 0.3 % from September."""
    words = window_words(here.language)
    if words is None:
        return here
    kept = tuple(
        item
        for item in here.coverages
        if RANGE in item.why
        or not here.text[max(0, item.start - _WORD) : item.start].lower().endswith(words.start)
    )
    return here._replace(coverages=kept)


def _own(here: windows.Stated, figure: Figure, language: str) -> windows.Stated:
    """Return what is stated but the span of a total told next: killed 2, bringing those since May to 8."""
    growing = [item for item in here.coverages if item.start >= figure.end and _grows(item.window)]
    if not growing:
        return here
    verbs = section(language, "slots").get("bringing", ())
    told = here.text[figure.end : growing[-1].start].lower()
    cut = min((at for verb in verbs if (at := told.find(verb)) >= 0), default=len(told))
    others = [item for item in growing if item.start >= figure.end + cut]
    if not others or cut == len(told):
        return here
    return here._replace(coverages=tuple(item for item in here.coverages if item not in others))


def _without_parts(analysis: Analysis, here: windows.Stated, figure: Figure) -> windows.Stated:
    """Return what is stated but the time of which a part is told: 20,000 dead, including 600 in May alone."""
    alone = tuple(section(analysis.language, "slots").get("alone", ()))
    parts = [item for item in analysis.figures if item.start >= figure.end] if alone else []

    def told_of_part(item: Coverage) -> bool:
        behind = here.text[item.end : item.end + _EVENT].lower().startswith(alone)
        apart = here.text.find(
            _APART, figure.end, max(figure.end, item.start)
        )  # will spend 5; it spent 2 last year
        return any((behind or -1 < apart < part.start) and part.end <= item.start for part in parts)

    kept = tuple(item for item in here.coverages if not told_of_part(item))
    return here._replace(coverages=kept) if len(kept) < len(here.coverages) else here


def _grows(window: Window | None) -> bool:
    return window is not None and window.kind == "cumulative"


def _of_source(analysis: Analysis, item: Coverage, figure: Figure) -> bool:
    """Tell whether a time only says something of the source, and nothing of a figure beside it.

    What the source is told by may hold the figure too: the army, which lost 11 men on 19 May, said.
    """
    sources = (
        span for said in surroundings.said_near(analysis, (item.start, item.end)) for span in said.source
    )
    return any(
        start <= item.start
        and item.end <= end
        and not start <= figure.start < end
        and not _opens(analysis, (start, end), (item.start, item.end))
        for start, end in sources
    )


def _of_cue(analysis: Analysis, item: Coverage) -> bool:
    """Tell whether a time only says when something was said: in a statement relayed on Saturday."""
    said = surroundings.said_near(analysis, (item.start, item.end))
    return any(start <= item.start and item.end <= end for told in said for start, end in told.cue)


def _opens(analysis: Analysis, source: Span, time: Span) -> bool:
    """Tell whether a time only stands before the name of a source: throughout 2023 the mission counted."""
    before = analysis.article.text[source[0] : time[0]].strip().lower()
    return not before or before in section(analysis.language, "slots").get("during", ())


def _running(here: windows.Stated, told: Told) -> Told:
    """A count that "stood at 51 on Tuesday since the outbreak of 12 August" runs up to Tuesday."""
    window = told.window
    if window is None or window.kind != "incident":
        return told
    for item in here.coverages:
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


def _since_then(analysis: Analysis, told: Told, figure: Figure) -> Told:
    """Return what runs up to now from the time told: the war began in 2011 and has since killed 900."""
    window, published = told.window, analysis.article.published
    if window is None or window.kind == "cumulative" or window.first is None or published is None:
        return told
    before = analysis.article.text[max(0, figure.start - _EVENT) : figure.start].lower()
    if not any(words in before for words in section(analysis.language, "slots").get("since_then", ())):
        return told
    return Told(Window(window.first, told.as_of or published, "cumulative"), told.as_of, told.why)


def _earlier(here: windows.Stated, moved: Window) -> Window | None:
    """Return the day or period that a sentence names beside the day on which its toll rose."""
    return next(
        (
            item.window
            for item in here.coverages
            if item.window
            and item.window.kind != "cumulative"
            and item.window.first
            and moved.first
            and item.window.first < moved.first
        ),
        None,
    )


def _names_event(analysis: Analysis, found: Coverage) -> bool:
    """Tell whether a month only says which event is meant: 44 died in the June sinking."""
    if found.window is None or found.window.kind != "period":
        return False
    text, language = analysis.article.text, analysis.language
    if _word_before(text, found.start) not in cues(language).articles:
        return False
    after = text[found.end : found.end + _EVENT].split(",")[0].split()[:2]
    return any(wording.topics(wording.stems(word, language), language) for word in after)


def _at_start(analysis: Analysis, found: Coverage) -> bool:
    """Tell whether a level is told for the beginning of a period: 3,379 detainees at the start of July."""
    text, words = analysis.article.text, section(analysis.language, "slots")
    if found.window is None or _word_before(text, found.start) not in words.get("at", ()):
        return False
    told = text[found.start : found.end].lower()
    return any(phrase in told for phrase in words.get("opening", ()))


def _word_before(text: str, at: int) -> str:
    """Return the word before a place of the text in lower case, "" where nothing stands before it."""
    words = text[max(0, at - _WORD) : max(0, at)].split()
    return words[-1].lower() if words else ""


def _at_close(text: str, after: str, window: Window | None, language: str) -> bool:
    """Tell whether a level is told for the end of a period: "at the end of last year", "when 2023 closed"."""
    ended, words = window is not None and window.kind == "period", section(language, "slots")
    closed = any(phrase in text for phrase in words.get("closing", ()))
    return ended and (closed or after.startswith(tuple(words.get("closed", ())) or ("\n",)))


def _lasts(figure: Figure, language: str) -> bool:
    """Tell whether a figure is told by what lasts, whatever its measure: men held, as against arrested."""
    return any(why.startswith("measure") and why.endswith(_states(language)) for why in figure.why)


@cache
def _states(language: str) -> tuple[str, ...]:
    """Return the ends of the reasons for a measure that lasts."""
    return tuple(f": {state}" for state in section(language, "slots").get("states", ()))
