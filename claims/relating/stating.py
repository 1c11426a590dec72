"""From an analysis to statements: a claim, or any stretch of the text, with its slots resolved to values."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from claims import hyphens
from claims.figures import measure_words
from claims.language import section
from claims.model import Analysis, ClaimKind, Figure, Place, Sentence, Span
from claims.relating import defining, denial, vocabulary, wording
from claims.relating.reach import reach
from claims.relating.statement import Assumed, Quantity, Statement
from claims.slots import covering, nearby, scenes, speakers, surroundings, wholes

_ANYONE = "people"
_SHARE = "percentage"
_LOOSE_SHARE = 2.5
"""Points by which a share told as a fraction may miss the percentage: a third, and 35 per cent."""
_COUNTED_REACH = 60
"""Characters after a figure in which the thing counted is named."""
_SPEAKERS = 10
"""More people than these do not speak at once."""
_COUNTED_WORDS = 4
"""Words after a figure that may name the thing counted: "25 bakeries supported by WFP"."""
_LISTED = re.compile(r"[^,;:.!?]{1,40}")
"""What stands between two tolls of one list."""
_CLAUSE_END = re.compile(r"[,;:.!?]\s|\d|\s(?:and|but|while)\s")


@dataclass(frozen=True, slots=True)
class Scene:
    """Where a claim plays."""

    places: tuple[Place, ...]
    means: scenes.Means | None = None
    """What says so, None when the claim itself does."""


def statement(analysis: Analysis, claim: int) -> Statement:
    """Return the claim at this index as a statement."""
    chosen = analysis.claims[claim]
    return _stated(analysis, (chosen.start, chosen.end), chosen.figures, chosen.kind, chosen.attribution)


def statement_of(analysis: Analysis, start: int, end: int) -> Statement:
    """Return any stretch of the text as a statement, with all figures that lie in it.

    The dateline before it is no part of what it says: DHAKA - Two bridges fell.
    """
    for first in analysis.sentences[:1]:
        if _heads(first, start, end):
            told = analysis.article.text[first.end : end]
            start = first.end + len(told) - len(told.lstrip())
    figures = tuple(i for i, item in enumerate(analysis.figures) if start <= item.start < end)
    kind: ClaimKind = "figure" if figures else "statement"
    return _stated(analysis, (start, end), figures, kind, None)


def _heads(first: Sentence, start: int, end: int) -> bool:
    """Tell whether the first sentence is the dateline with which a longer stretch begins."""
    return first.role == "dateline" and start <= first.start and first.end < end


def _stated(
    analysis: Analysis, span: Span, figures: Sequence[int], kind: ClaimKind, attribution: int | None
) -> Statement:
    article, language = analysis.article, analysis.language
    text = hyphens.rejoined(article.text[span[0] : span[1]], language)
    figures = [index for index in figures if not _of_source(analysis, span, analysis.figures[index])]
    who = speakers.speaker(analysis, span, figures, attribution)
    scene = _scene(analysis, span, figures)
    return Statement(
        text=text,
        title=article.title,
        published=article.published,
        outlet=article.outlet,
        agency=who.agency,
        publisher=analysis.publisher,
        kind=kind,
        language=language,
        origin=who.origin,
        source=who.source,
        vague=who.vague,
        quantities=tuple(_quantity(analysis, span, index, figures, scene, who.source) for index in figures),
        places=tuple(dict.fromkeys(item.name for item in scene.places)),
        around=tuple(dict.fromkeys(name for item in scene.places for name in item.within)),
        staged=bool(scene.means) and not figures,
        lands=() if scene.places else scenes.lands(analysis),
        window=nearby.window_of(analysis, span).window,
        negated=denial.denies(text, language),
        context=surroundings.context(analysis, span),
    )


def _of_source(analysis: Analysis, span: Span, figure: Figure) -> bool:
    """Tell whether a figure only counts those who speak: two officials said."""
    sources = (part for item in surroundings.said_near(analysis, span) for part in item.source)
    return (
        figure.value is not None
        and figure.value <= _SPEAKERS
        and any(start <= figure.start and figure.end <= end for start, end in sources)
    )


def _scene(analysis: Analysis, span: Span, figures: Sequence[int]) -> Scene:
    sentence = surroundings.sentence_of(analysis, span)
    own = scenes.scene(analysis, span) or scenes.scene(analysis, sentence)
    if figures and all(scenes.moved(analysis, analysis.figures[index]) for index in figures):
        own = scenes.whither(analysis, own)
    own = own or scenes.region(analysis, sentence)
    if not own and reach(analysis.article.text[span[0] : span[1]], analysis.language) == "land":
        own = scenes.land(analysis)
    if own:
        return Scene(own)
    windows = [analysis.figures[index].window for index in figures]
    wide = bool(windows) and all(window is None or window.kind == "cumulative" for window in windows)
    number = surroundings.number_of(analysis, span[0])
    running = wide and all(window is not None for window in windows)
    found, means = scenes.stage(analysis, number, wide=wide, running=running)
    around = Scene(scenes.widened(analysis, sentence, found), means)
    return around if around.places else Scene(scenes.hinted(analysis, sentence), "place")


def _quantity(
    analysis: Analysis, span: Span, index: int, figures: Sequence[int], scene: Scene, source: str
) -> Quantity:
    article, language = analysis.article, analysis.language
    figure = analysis.figures[index]
    place = analysis.places[figure.place] if figure.place is not None else None
    sentence = surroundings.sentence_of(analysis, span)
    stated = place is not None and sentence[0] <= place.start < sentence[1]
    of_whole = figure.part_of is not None and place is not None
    if not stated and not of_whole:
        place = next(iter(scene.places), None)
    formers = {analysis.figures[i].previous for i in figures} | {
        analysis.figures[i].part_of for i in figures if analysis.figures[i].start < figure.start
    }
    assumed: list[Assumed] = []
    if not stated and not of_whole and scene.means:
        assumed.append(scene.means)
    if covering.ASSUMED in figure.why:
        assumed.append("window")
    quantity = Quantity(
        text=figure.text,
        value=figure.value,
        low=figure.low,
        high=figure.high,
        low_open=figure.low_open,
        high_open=figure.high_open,
        bound=figure.bound,
        change=figure.change,
        unit=figure.unit,
        measure=figure.measure,
        population=_population(analysis, span, figure, source) or _of_the_list(analysis, sentence, index),
        window=figure.window,
        as_of=figure.as_of,
        place=place.name if place else "",
        within=place.within if place else (),
        actor=figure.actor,
        counted=_counted(article.text, span, figure, language),
        whole=_whole(article.text, span, figure, language),
        qualities=defining.qualities(analysis, span, figure),
        part=figure.part_of is not None,
        former=index in formers or _replaced(analysis, span, figure, figures),
        assumed=tuple(assumed),
    )
    return _as_percentage(quantity) if wholes.is_share(figure) else quantity


def _as_percentage(quantity: Quantity) -> Quantity:
    """Return a fraction as the percentage that another report may tell: four out of five, 80 per cent."""
    low, high = (None if end is None else 100 * end for end in (quantity.low, quantity.high))
    return replace(
        quantity,
        value=None if quantity.value is None else 100 * quantity.value,
        low=None if low is None else low - _LOOSE_SHARE,
        high=None if high is None else high + _LOOSE_SHARE,
        bound="about" if quantity.bound == "exact" else quantity.bound,
        unit=_SHARE,
    )


def _replaced(analysis: Analysis, span: Span, figure: Figure, figures: Sequence[int]) -> bool:
    """Tell whether another figure of the claim took this one's place: rose to 578,000 from 362,000."""
    before = analysis.article.text[span[0] : figure.start].split()[-1:]
    return (
        bool(before)
        and before[0].lower() in vocabulary.of(analysis.language).formerly
        and any(
            (other.change or other.previous is not None)
            and other.unit == figure.unit
            and other.measure == figure.measure
            for other in (analysis.figures[index] for index in figures)
            if other is not figure
        )
    )


def _counted(text: str, span: Span, figure: Figure, language: str) -> tuple[str, ...]:
    """Return the stems of the words after a figure, up to the end of its clause."""
    after = text[figure.end : min(span[1], figure.end + _COUNTED_REACH)]
    stop = _CLAUSE_END.search(after)
    found = wording.stems(after[: stop.start()] if stop else after, language)
    unit = wording.stems(figure.unit.replace("_", " "), language)
    return tuple(dict.fromkeys((*unit, *found[:_COUNTED_WORDS])))


def _whole(text: str, span: Span, figure: Figure, language: str) -> tuple[str, ...]:
    """Return the stems of what a share is a share of, without the names in it."""
    after = text[figure.end : min(span[1], figure.end + _COUNTED_REACH)]
    found = wording.of_whole(language).match(after) if figure.unit == _SHARE else None
    if found is None:
        return ()
    named = wording.name_set(found["whole"], language)
    return tuple(item for item in wording.stems(found["whole"], language) if item not in named)


def _population(analysis: Analysis, span: Span, figure: Figure, source: str) -> str:
    """Return whom a figure counts: by its noun, else by the one group of its clause; no name, no speaker."""
    if figure.population not in ("", _ANYONE):
        return figure.population
    language = analysis.language
    groups = vocabulary.of(language).groups
    named = {groups[item] for item in wording.stems(figure.unit, language) if item in groups}
    if not named and not figure.population and figure.unit in ("", _ANYONE, _SHARE):
        alone = span[0], _before_next(analysis, span, figure)
        clause = _clause(analysis.article.text, alone, figure, language)
        told = {*wording.stems(clause, language)} - wording.name_set(clause, language)
        told.difference_update(wording.stems(source, language))
        named = {groups[item] for item in told if item in groups}
    if named or figure.population:
        return named.pop() if len(named) == 1 else figure.population
    return _ANYONE if figure.unit in _nationals(language) else ""


def _before_next(analysis: Analysis, span: Span, figure: Figure) -> int:
    """Return where the next figure of a claim begins, which may count another group, else where it ends."""
    first = bisect_left(analysis.figures, figure.end, key=lambda item: item.start)
    return min([span[1], *(item.start for item in analysis.figures[first : first + 1])])


@cache
def _nationals(language: str) -> frozenset[str]:
    """Return the nouns for the people of a land: honduran."""
    return frozenset(map(str.lower, section(language, "places").get("adjectives", {})))


def _clause(text: str, span: Span, figure: Figure, language: str) -> str:
    """Return a claim around a figure, without what happened meanwhile: "as rescuers dug through rubble"."""
    before, after = text[span[0] : figure.start], text[figure.end : span[1]]
    asides = _asides(language)
    if asides.match(before):
        before = before.partition(", ")[2]
    meanwhile = asides.search(after)
    return f"{before} {after[: meanwhile.start()] if meanwhile else after}"


@cache
def _asides(language: str) -> re.Pattern[str]:
    """Return the words that lead to another clause: as, while, after."""
    words = "|".join(map(re.escape, vocabulary.listed("asides", language))) or r"(?!)"
    return re.compile(rf"\b(?:{words})\b", re.IGNORECASE)


def _of_the_list(analysis: Analysis, sentence: Span, index: int) -> str:
    """Return whom the toll before it counts: "six civilians were killed and 15 injured" are civilians."""
    figure = analysis.figures[index]
    before = next((item for item in reversed(analysis.figures[:index]) if item.start >= sentence[0]), None)
    if before is None or figure.unit not in ("", _ANYONE) or before.population == _ANYONE:
        return ""
    both = all(measure_words.tolls(analysis.language, item.measure) for item in (before, figure))
    between = analysis.article.text[before.end : figure.start]
    return before.population if both and _LISTED.fullmatch(between) else ""
