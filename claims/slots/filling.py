"""The slots that a sentence leaves open, filled from its report: window, as-of, place, attribution, base."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby
from typing import Final

from claims.attribution import phrases
from claims.figures import measure_words
from claims.language import section
from claims.model import Analysis, Figure, Sentence, first_from
from claims.sentences import tables, turns
from claims.slots import covering, formers, nearby, quoting, surroundings, whereabouts
from claims.times import windows

_NO_BASE: Final = frozenset({"percentage", "point", "year of age", "year", "month", "day", "hour", "minute"})
_OPENING: Final = 40
"""Characters from the head of a sentence to the part that it tells; chosen by eye."""
_SAID: Final = ": said of it"
"""How the reason ends for whom a share turns out to be: a third of the victims were children."""


def fill(analysis: Analysis) -> Analysis:
    """Return the analysis with the open slots of its figures filled. Never raises, whatever the text."""
    figures: list[Figure] = []
    rows = tables.find(analysis.article.text, analysis.sentences).rows
    for number, told in groupby(
        analysis.figures, key=lambda item: surroundings.number_of(analysis, item.start)
    ):
        sentence = analysis.sentences[number]
        here = nearby.stated(analysis, (sentence.start, sentence.end))
        these = tuple(told)
        if (row := rows.get(sentence.start)) is not None:
            for item in these:
                figures.append(_filled(analysis, item, number, _of_column(analysis, row, item, here)))
            continue
        earlier = formers.of(analysis, these)
        later = formers.without(here, earlier, these) if earlier else here
        for figure in these:
            own = formers.own(analysis, here, figure, these) if figure in earlier else later
            filled = _filled(analysis, figure, number, own)
            dated = figure in earlier and len(own.coverages) < len(here.coverages)
            figures.append(_unassumed(filled) if dated else filled)
    return replace(analysis, figures=_based(analysis, figures))


def _unassumed(former: Figure) -> Figure:
    """Return an earlier value without a period that other sentences tell: its own dates what it came to."""
    if covering.ASSUMED not in former.why:
        return former
    return replace(former, window=None, why=tuple(why for why in former.why if why != covering.ASSUMED))


def _of_column(analysis: Analysis, row: tables.Row, figure: Figure, here: windows.Stated) -> windows.Stated:
    """Return what the head of a figure's column states, what its row does where the head tells no time."""
    index = max(at for at, cell in enumerate(row.cells) if cell[0] <= figure.start)
    told = nearby.stated(analysis, row.heads[index])
    return here._replace(coverages=told.coverages) if told.coverages else here


def _filled(analysis: Analysis, figure: Figure, number: int, here: windows.Stated) -> Figure:
    sentence = analysis.sentences[number]
    told = covering.window_for(analysis, here, figure, number)
    place = (
        figure.place
        if figure.place is not None
        else whereabouts.of(analysis, sentence, figure, number, told.window)
    )
    attribution = (
        figure.attribution if figure.attribution is not None else _attribution(analysis, sentence, figure)
    )
    figure = _compared(analysis, figure, number)
    as_of = told.as_of or analysis.article.published
    return figure.filled(told.window, as_of, place, attribution, (*figure.why, *told.why))


def _compared(analysis: Analysis, figure: Figure, number: int) -> Figure:
    """Return a bare figure with what the count before it counts: "That is up from 3.4 million"."""
    if figure.unit or figure.measure or not number:
        return figure
    opening = analysis.article.text[analysis.sentences[number].start : figure.start].lower()
    before = analysis.sentences[number - 1]
    first = first_from(analysis.figures, before.start)
    counted = analysis.figures[first : first + 1]
    if not opening.startswith(tuple(section(analysis.language, "slots").get("that_is", ())) or ("\n",)):
        return figure
    return next(
        (
            replace(
                figure,
                unit=whole.unit,
                measure=whole.measure,
                population=whole.population,
                why=(*figure.why, f"set against {whole.text}, told before"),
            )
            for whole in counted
            if whole.start < before.end
        ),
        figure,
    )


def _attribution(analysis: Analysis, sentence: Sentence, figure: Figure) -> int | None:
    """Return the attribution whose content holds a figure, else one of its sentence."""
    beside: int | None = None
    holding: int | None = None
    unsaid: int | None = None
    for number in surroundings.numbers_near(analysis, (sentence.start, sentence.end)):
        item = analysis.attributions[number]
        holds = any(start <= figure.start < end for start, end in item.content)
        here = any(sentence.start <= start < sentence.end for start, _ in item.cue)
        if not (holds or here) or quoting.counted(analysis, item):  # 34 of them presumed dead
            continue
        if holds:
            if phrases.TOLD_OF in item.why:  # the 31 the authorities have counted
                return number
            if holding is None and item.source and turns.WHY not in item.why:
                holding = number
            elif holding is None and unsaid is None:
                unsaid = number
        if beside is None and here and not quoting.in_another_clause(analysis, item, figure.end):
            beside = number
    return next((found for found in (holding, unsaid, beside) if found is not None), None)


def _based(analysis: Analysis, figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """Return the figures with every share of an earlier one resolved: a third of some 3.5 million."""
    bases: list[int] = []
    found: list[Figure] = []
    for index, figure in enumerate(figures):
        whole = _told_before(analysis, figure, bases[-1:], found)
        if whole is not None:
            why = (*figure.why, f"part: of {figures[whole].text}, told before")
            window = figure.window or figures[whole].window
            figure = replace(figure, part_of=whole, measure=figures[whole].measure, window=window, why=why)
            if not _placed_here(analysis, figure):
                figure = replace(figure, place=figures[whole].place)
        elif is_share(figure):
            base = next((item for item in reversed(bases) if _whole(analysis, found[item], figure)), None)
            if base is not None:
                figure = _share(figure, base, figures[base])
        elif figure.low is not None and figure.low > 1 and figure.unit not in _NO_BASE:
            bases.append(index)
        found.append(figure)
    return tuple(found)


def _told_before(analysis: Analysis, figure: Figure, last: list[int], found: list[Figure]) -> int | None:
    """Return the count of the sentence before that a figure is a part of: "Among them were six children"."""
    if not last or figure.part_of is not None or figure.measure not in ("", found[last[0]].measure):
        return None
    number = surroundings.number_of(analysis, figure.start)
    if number - surroundings.number_of(analysis, found[last[0]].start) != 1:
        return None
    words = section(analysis.language, "figures")
    start = analysis.sentences[number].start
    opening = analysis.article.text[start : min(figure.start, start + _OPENING)].lower()
    leads = (*words.get("trailing", ()), *words.get("of_them", ()))
    opens = opening.startswith(tuple(phrase + end for phrase in leads for end in (" ", ",")))
    return last[0] if opens and start + _OPENING >= figure.start else None


def _placed_here(analysis: Analysis, figure: Figure) -> bool:
    """Tell whether the sentence of a figure names the place of it."""
    sentence = analysis.sentences[surroundings.number_of(analysis, figure.start)]
    return figure.place is not None and analysis.places[figure.place].start >= sentence.start


def _whole(analysis: Analysis, base: Figure, share: Figure) -> bool:
    """Tell whether an earlier figure can be the whole of a share: no third of the pupils is one of $9m.

    A share that names nothing ("half were empty") is one of what was counted just before it.
    """
    if not share.unit:
        apart = surroundings.number_of(analysis, share.start) - surroundings.number_of(analysis, base.start)
        return apart <= 1
    if share.unit == base.unit:
        return True
    language = analysis.language
    if share.unit in section(language, "slots").get("victims", ()):  # of the victims, not of 900 pupils
        return measure_words.tolls(language, base.measure)
    return _of_people(share, language) and _of_people(base, language) and not _of_a_group(share, base)


def _of_people(figure: Figure, language: str) -> bool:
    """Tell whether a figure counts people: by its noun, or as victims."""
    things = section(language, "relations").get("measures_of_things", ())
    victims = measure_words.tolls(language, figure.measure) and figure.measure not in things
    return bool(figure.population) or figure.unit == "people" or victims


def _of_a_group(share: Figure, base: Figure) -> bool:
    """Tell whether a share is one of a group that the base does not count: no women, of people."""
    own = share.population not in ("", "people") and not any(why.endswith(_SAID) for why in share.why)
    return own and share.population != base.population


def is_share(figure: Figure) -> bool:
    """Tell a fraction of nothing that is counted here: a third, not half a year, nor a fall by a third."""
    stated = figure.why[:1] == ("fraction",) and figure.unit not in _NO_BASE and figure.change is None
    stated = stated and not any(measure_words.DIFFERENCE in why for why in figure.why)
    return figure.value is not None and stated and 0 < figure.value < 1 and figure.part_of is None


def _share(figure: Figure, number: int, base: Figure) -> Figure:
    """Return a share resolved against its whole; one of an open whole stays open."""
    if figure.low is None or figure.high is None:
        return figure
    return replace(
        figure,
        low=None if base.low is None else figure.low * base.low,
        high=None if base.high is None else figure.high * base.high,
        low_open=figure.low_open or base.low_open,
        high_open=figure.high_open or base.high_open,
        part_of=number,
        measure=base.measure,
        unit=base.unit,
        why=(*figure.why, f"a share of {base.text}"),
    )
