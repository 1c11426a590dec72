"""What stands around a sentence: the sentences next to it, the title, the dateline, who speaks."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final, Literal

from claims import attribution, places, sentences, times
from claims.language import section
from claims.model import Analysis, Article, Attribution, Figure, Place, Sentence, Span, Time
from claims.places.finding import ELSEWHERE
from claims.places.gazetteer import country_name
from claims.relating import wording

Means = Literal["place", "dateline"]
"""What says where a sentence without a place plays: its surroundings, or only the town of the bureau."""

_CONTEXT_WORDS: Final = 16
"""Topic words kept of the sentences around a claim: enough to tell one event from another."""
_ADJECTIVE: Final = "adjective"
"""What the layer of places says of "Syrian": it tells whose, not where."""
_AWAY: Final = 12
"""Characters before a place in which a word says that somebody came from there."""
_BY_NAME: Final = 2
"""A place that a report names says twice as much of its land as an adjective does; chosen by eye."""
_BESIDE: Final = 6
"""Characters between a town and the land that it is said to lie in."""
_APPOSED: Final = 40
"""Characters between them where more is told of the town than its land; chosen by eye."""
_PART: Final = "part: "
"""The reason of a place that is a part of a land: eastern Congo."""
_SPEECH_REACH: Final = 400
"""A quotation may run over some sentences from its cue."""
_TOWN: Final = re.compile(r"[A-ZÀ-Þ][\w'’-]{2,30}(?: [A-ZÀ-Þ][\w'’-]{2,30})?")
_ACRONYM: Final = re.compile(r"[A-Z]{2,5}")
"""What stands for an agency at the top of a report, where the table of places does not know it."""
_LEAD: Final = 3
"""Sentences at the top of a report that say where and when it plays."""


@dataclass(frozen=True, slots=True)
class Headline:
    """What was understood of a title; every offset counts in it."""

    places: tuple[Place, ...] = ()
    times: tuple[Time, ...] = ()
    attributions: tuple[Attribution, ...] = ()


_NO_TITLE: Final = Headline()


@lru_cache(maxsize=256)
def _understood(title: Article, language: str) -> Headline:
    split = sentences.split(title, language)
    return Headline(
        places=places.find(title, split, language),
        times=times.find(title.text, split, title.published, language),
        attributions=attribution.find(title, split, language),
    )


def headline(analysis: Analysis) -> Headline:
    """Return the places, times and attributions of the report's title."""
    if not analysis.article.title:
        return _NO_TITLE
    title = Article(
        text=analysis.article.title, published=analysis.article.published, outlet=analysis.article.outlet
    )
    return _understood(title, analysis.language)


def number_of(analysis: Analysis, start: int) -> int:
    """Return the index of the sentence that holds this place in the text, 0 when the text has none."""
    return max(0, bisect_right(analysis.sentences, start, key=lambda item: item.start) - 1)


def sentence_of(analysis: Analysis, span: Span) -> Span:
    """Return the sentence that holds a stretch of the text; a claim may be one clause of it."""
    if not analysis.sentences:
        return span
    sentence = analysis.sentences[number_of(analysis, span[0])]
    return min(sentence.start, span[0]), max(sentence.end, span[1])


def nearest(analysis: Analysis, number: int, back: int, ahead: int) -> list[Sentence]:
    """Return the sentences before this one, nearest first, then those after it; no headlines or promotion."""
    told = [
        *analysis.sentences[max(0, number - back) : number][::-1],
        *analysis.sentences[number + 1 : number + 1 + ahead],
    ]
    return [sentence for sentence in told if sentence.role in ("body", "dateline")]


def context(analysis: Analysis, span: Span) -> tuple[str, ...]:
    """Return the topic words around a stretch; names first, for they tell events apart best."""
    text, number = analysis.article.text, number_of(analysis, span[0])
    around = [text[item.start : item.end] for item in nearest(analysis, number, 2, 2)]
    lead = [text[item.start : item.end] for item in analysis.sentences[:1] if item.end <= span[0]]
    texts, language = tuple(dict.fromkeys((*around, *lead))), analysis.language
    named = (name for told in texts for name in wording.names(told, language))
    words = (word for told in texts for word in wording.stems(told, language))
    return tuple(dict.fromkeys((*named, *words)))[:_CONTEXT_WORDS]


def stage(analysis: Analysis, number: int, *, wide: bool = False) -> tuple[tuple[Place, ...], Means]:
    """Return where a sentence without a place plays: by a neighbour, the dateline, the title, the lead.

    A ``wide`` figure, one that runs over months, belongs to the place of the report, not to the last
    village named.
    """
    if not wide:
        found = _of_neighbour(analysis, number)
        if found:
            return found, "place"
    title = narrowest(place for place in headline(analysis).places if _ADJECTIVE not in place.why)
    dateline = tuple(
        place
        for item in analysis.sentences[:2]
        if item.role == "dateline"
        for place in places_in(analysis, (item.start, item.end))
    )
    if title and not (dateline and {title[0].name, *title[0].within[:1]} & {*dateline[0].within[:-1]}):
        return title, "place"
    named = dateline[:1] or _off_the_map(analysis)
    if named:
        return named, "dateline"
    for sentence in analysis.sentences[: 1 if wide else _LEAD]:
        found = at_home(analysis, scene(analysis, (sentence.start, sentence.end)))
        if found:
            return found, "place"
    return (), "place"


def at_home(analysis: Analysis, found: tuple[Place, ...]) -> tuple[Place, ...]:
    """Return the places of a sentence, none where it tells whence somebody came: teams from Spain."""
    return found if len(whither(analysis, found)) == len(found) else ()


def moved(analysis: Analysis, figure: Figure) -> bool:
    """Tell whether a figure counts those who came from elsewhere: arrivals, refugees."""
    return figure.measure in section(analysis.language, "slots").get("moved", ())


def whither(analysis: Analysis, found: tuple[Place, ...]) -> tuple[Place, ...]:
    """Return the places but those whence somebody came: Chad, of "from Kutum, Nyala and Tina into Chad"."""
    text, language = analysis.article.text, analysis.language
    away = tuple(section(language, "slots").get("away", ()))
    joints = {",", *section(language, "numbers").get("joins", ())}
    home: list[Place] = []
    left = 0
    for place in found:
        listed = left and joints.issuperset(text[left : place.start].replace(",", " , ").split())
        if listed or text[max(0, place.start - _AWAY) : place.start].rstrip().endswith(away):
            left = place.end
        else:
            home.append(place)
    return tuple(home)


def _off_the_map(analysis: Analysis) -> tuple[Place, ...]:
    """Return the town of a dateline that the table of places lacks, by its name alone."""
    for sentence in analysis.sentences[:1]:
        found = _TOWN.match(analysis.article.text, sentence.start, sentence.end)
        if sentence.role == "dateline" and found and not _ACRONYM.fullmatch(found.group()):
            return (Place(found.start(), found.end(), found.group(), found.group().title()),)
    return ()


def lands(analysis: Analysis) -> tuple[str, ...]:
    """Return the lands of all places that a report names, but those whence somebody came; its title's too."""
    named = (*headline(analysis).places, *whither(analysis, analysis.places))
    return tuple(dict.fromkeys(country_name(place.country) for place in named if place.country))


def land(analysis: Analysis) -> tuple[Place, ...]:
    """Return the land that a report speaks of most, for what is told of "the country"."""
    votes: Counter[str] = Counter()
    for place in (*headline(analysis).places, *analysis.places):
        if not place.country:
            continue
        votes[country_name(place.country)] += 1 if _ADJECTIVE in place.why else _BY_NAME
    return tuple(Place(0, 0, name, name, why=("the land of the report",)) for name, _ in votes.most_common(1))


def widened(analysis: Analysis, span: Span, found: tuple[Place, ...]) -> tuple[Place, ...]:
    """Return the land of those counted where all places assumed for them lie in it: 936 Iraqi civilians.

    So too where what is assumed is wider than any land: ten Mozambicans, in a report from southern Africa.
    """
    hints = hinted(analysis, span)
    inside = all(hints[0].name in place.within or not place.country for place in found) if hints else False
    return hints if inside else found


def region(analysis: Analysis, span: Span) -> tuple[Place, ...]:
    """Return a region that a sentence names and the table of places lacks: "in the Bangsamoro region"."""
    named = [part for item in said_near(analysis, span) for part in item.source]
    for found in _regions(analysis.language).finditer(analysis.article.text, *span):
        if any(start <= found.start() < end for start, end in named):
            continue
        if wording.stems(found["name"], analysis.language):
            return (Place(*found.span("name"), found["name"], found["name"]),)
    return ()


@cache
def _regions(language: str) -> re.Pattern[str]:
    kinds = "|".join(map(re.escape, section(language, "slots").get("regions", ()))) or r"(?!)"
    return re.compile(rf"(?P<name>{_TOWN.pattern}) (?:{kinds})\b")


def _of_neighbour(analysis: Analysis, number: int) -> tuple[Place, ...]:
    for sentence in nearest(analysis, number, 2, 0):
        found = at_home(analysis, scene(analysis, (sentence.start, sentence.end)))
        if found and sentence.role != "dateline":
            return found
    return ()


def places_in(analysis: Analysis, span: Span) -> tuple[Place, ...]:
    """Return the places that a stretch of the text names."""
    first = bisect_left(analysis.places, span[0], key=lambda item: item.start)
    return analysis.places[first : bisect_left(analysis.places, span[1], key=lambda item: item.start)]


def scene(analysis: Analysis, span: Span) -> tuple[Place, ...]:
    """Return where a stretch of the text plays: places by name, but not those in the name of a source."""
    text, grounds = analysis.article.text, _grounds(analysis.language)
    here = [
        place
        for place in _told(analysis, span)
        if _ADJECTIVE not in place.why or grounds.match(text, place.end)
    ]
    return tuple(
        place
        for at, place in enumerate(here)
        if not any(_said_of(text, before, place, analysis.language) for before in here[max(0, at - 2) : at])
    )


@cache
def _grounds(language: str) -> re.Pattern[str]:
    """Return the words that make an adjective tell where: on Greek shores, in Turkish waters."""
    words = "|".join(map(re.escape, section(language, "slots").get("grounds", ()))) or r"(?!)"
    return re.compile(rf"\s(?:{words})\b", re.IGNORECASE)


def _said_of(text: str, before: Place, place: Place, language: str) -> bool:
    """Tell whether a place only says where one before it lies: "Idlib in Syria", "Quetta, the capital of X".

    So does a part of what contains that one: Goma, eastern Congo.
    """
    part = any(_PART in why for why in place.why)
    if place.name not in before.within and not (part and place.within[0] in before.within):
        return False
    gap = text[before.end : place.start]
    if len(gap) <= _BESIDE:
        return True
    links = section(language, "numbers").get("joins", ())
    return len(gap) <= _APPOSED and not any(map(str.isdigit, gap)) and set(gap.split()).isdisjoint(links)


def hinted(analysis: Analysis, span: Span) -> tuple[Place, ...]:
    """Return the lands that a stretch of the text hints at by an adjective: Turkish inflation."""
    return tuple(
        place for place in _told(analysis, span) if _ADJECTIVE in place.why and ELSEWHERE not in place.why
    )


def _told(analysis: Analysis, span: Span) -> list[Place]:
    """Return the places of a stretch of the text that are no part of the name of a source."""
    named = [(start, end) for item in said_near(analysis, span) for start, end in item.source if end > start]
    return [
        place
        for place in places_in(analysis, span)
        if not any(start <= place.start < end for start, end in named)
    ]


def narrowest(found: Iterable[Place]) -> tuple[Place, ...]:
    """Return the places that contain none of the others: Suwayda, and not Syria beside it."""
    places = tuple(found)
    wider = {name for place in places for name in place.within}
    return tuple(place for place in places if place.name not in wider)


def said_near(analysis: Analysis, span: Span) -> tuple[Attribution, ...]:
    """Return the attributions whose cue lies in or near a stretch of the text."""
    near = numbers_near(analysis, span)
    return analysis.attributions[near.start : near.stop]


def numbers_near(analysis: Analysis, span: Span) -> range:
    """Return the indexes of the attributions whose cue lies in or near a stretch of the text."""
    said = analysis.attributions
    return range(_first_from(said, span[0] - _SPEECH_REACH), _first_from(said, span[1] + _SPEECH_REACH + 1))


def _first_from(said: Sequence[Attribution], position: int) -> int:
    """Return the index of the first attribution whose cue stands at a place or behind it.

    As ``bisect_left`` does, in a tenth of its time: this is asked three times for each figure.
    """
    first, last = 0, len(said)
    while first < last:
        middle = (first + last) // 2
        cue = said[middle].cue
        if (cue[0][0] if cue else 0) < position:
            first = middle + 1
        else:
            last = middle
    return first


def spoken(text: str, item: Attribution) -> str:
    """Return the source of an attribution in the report's own words."""
    return " ".join(text[start:end] for start, end in item.source)
