"""The slots that a sentence leaves open, filled from its report: window, as-of, place, attribution, base."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby

from claims.attribution import phrases
from claims.language import section
from claims.model import Analysis, Figure, Sentence, first_from
from claims.sentences import tables, turns
from claims.slots import covering, formers, nearby, quoting, surroundings, totals, whereabouts, wholes
from claims.times import windows


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
    return replace(analysis, figures=totals.told(analysis, wholes.based(analysis, figures), rows))


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
