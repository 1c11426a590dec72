"""Where a sentence plays: by its own places, its neighbours, dateline, title, or the land of the report."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import Final, Literal

from claims.language import section
from claims.model import Analysis, Attribution, Figure, Place, Span, first_from
from claims.places.finding import ELSEWHERE
from claims.places.gazetteer import contains, country_name
from claims.relating import vocabulary, wording
from claims.slots import surroundings
from claims.slots.quoting import is_somebody

Means = Literal["place", "dateline"]
"""What says where a sentence without a place plays: its surroundings, or only the town of the bureau."""
ADJECTIVE: Final = "adjective"
"""What the layer of places says of "Syrian": it tells whose, not where."""
_AWAY: Final = 24
"""Characters before a place in which a word says that somebody came from there."""
_BY_NAME: Final = 2
"""A place that a report names says twice as much of its land as an adjective does; chosen by eye."""
_BESIDE: Final = 6
"""Characters between a town and the land that it is said to lie in."""
_APPOSED: Final = 40
"""Characters between them where more is told of the town than its land; chosen by eye."""
_PART: Final = "part: "
"""The reason of a place that is a part of a land: eastern Congo."""
_TOWN: Final = re.compile(r"[A-ZÀ-Þ][\w'’-]{2,30}(?: [A-ZÀ-Þ][\w'’-]{2,30})?")
_ACRONYM: Final = re.compile(r"[A-Z]{2,5}")
"""What stands for an agency at the top of a report, where the table of places does not know it."""
_NUMBER: Final = 15
"""Characters behind "reported" in which a number begins that it reports, its bound before it."""
_LEAD: Final = 3
"""Sentences at the top of a report that say where and when it plays."""


def stage(
    analysis: Analysis, number: int, *, wide: bool = False, running: bool = False
) -> tuple[tuple[Place, ...], Means]:
    """Return where a sentence without a place plays: by a neighbour, the dateline, the title, the lead.

    A ``wide`` figure, one that runs over months, belongs to the place of the report, not to the last
    village named; one ``running`` from a day on, to the land rather than to the town of the bureau.
    """
    if not wide:
        found = _of_neighbour(analysis, number)
        if found:
            return found, "place"
    told = [place for place in surroundings.headline(analysis).places if ADJECTIVE not in place.why]
    title = _before_colon(analysis.article.title, told) or narrowest(told)
    dateline = tuple(
        place
        for item in analysis.sentences[:2]
        if item.role == "dateline"
        for place in places_in(analysis, (item.start, item.end))
    )
    if title and not (dateline and {title[0].name, *title[0].within[:1]} & {*dateline[0].within[:-1]}):
        return title, "place"
    named = dateline[:1] or _off_the_map(analysis)
    lead = _lead(analysis, 1)
    if lead and dateline and _in_one_land(lead[0], dateline[0]):
        return lead, "place"
    if running and dateline and not lead:
        named = tuple(place for place in land(analysis) if place.name in dateline[0].within) or named
    if named:
        return named, "dateline"
    return _lead(analysis, 1 if wide else _LEAD), "place"


def _before_colon(title: str, told: list[Place]) -> tuple[Place, ...]:
    """Return the place that a title sets before all else it says: "Somalia: trucks on the road to Baidoa".

    One that it names right behind the colon is the narrower of the two: "DR Congo: South Kivu at a glance".
    """
    ends = [place.end for place in told if place.start == 0 and title[place.end : place.end + 1] == ":"]
    narrower = any(place.start - 2 in ends for place in told)
    return tuple(told[:1]) if ends and not narrower else ()


def _in_one_land(lead: Place, bureau: Place) -> bool:
    """Tell a place that a report begins with, of the land of its dateline: Lokoja, told from Abuja."""
    return lead.country == bureau.country and lead.name != bureau.name and lead.name not in bureau.within


def _lead(analysis: Analysis, most: int) -> tuple[Place, ...]:
    """Return where the first sentences of a report play."""
    body = [sentence for sentence in analysis.sentences if sentence.role == "body"]
    for sentence in body[:most]:
        found = at_home(analysis, scene(analysis, (sentence.start, sentence.end)))
        if found:
            return found
    return ()


def _of_neighbour(analysis: Analysis, number: int) -> tuple[Place, ...]:
    for sentence in surroundings.nearest(analysis, number, 2, 0):
        found = at_home(analysis, scene(analysis, (sentence.start, sentence.end)))
        if found and sentence.role != "dateline":
            return found
    return ()


def _off_the_map(analysis: Analysis) -> tuple[Place, ...]:
    """Return the town of a dateline that the table of places lacks, by its name alone."""
    for sentence in analysis.sentences[:1]:
        found = _TOWN.match(analysis.article.text, sentence.start, sentence.end)
        if sentence.role == "dateline" and found and not _ACRONYM.fullmatch(found.group()):
            return (Place(found.start(), found.end(), found.group(), found.group().title()),)
    return ()


def scene(analysis: Analysis, span: Span) -> tuple[Place, ...]:
    """Return where a stretch of the text plays: places by name, but not those in the name of a source."""
    text, language = analysis.article.text, analysis.language
    here = [
        place
        for place in _told(analysis, span)
        if ADJECTIVE not in place.why or _grounds(language).match(text, place.end)
    ]
    return tuple(
        place
        for at, place in enumerate(here)
        if not any(_said_of(text, before, place, language) for before in here[max(0, at - 2) : at])
    )


def _told(analysis: Analysis, span: Span) -> list[Place]:
    """Return the places of a stretch of the text that are no part of the name of a source.

    A town that counts tells of itself: Kassala reported 473 cases.
    """
    said = surroundings.said_near(analysis, span)
    return [
        place
        for place in places_in(analysis, span)
        if not any(
            start <= place.start < end
            and is_somebody(analysis, item)
            and not (_is_place(analysis, place, (start, end)) and _counts(analysis, item))
            for item in said
            for start, end in item.source
        )
    ]


def _is_place(analysis: Analysis, place: Place, source: Span) -> bool:
    """Tell whether a source is a place and nothing more: Kassala, Tawila locality."""
    rest = analysis.article.text[place.end : source[1]].lower().split()
    return source[0] == place.start and {*rest} <= vocabulary.of(analysis.language).lands


def _counts(analysis: Analysis, item: Attribution) -> bool:
    """Tell whether a source only tells a number of its own: Kassala reported 473 cases."""
    words = section(analysis.language, "slots").get("counts", ())
    cue = item.cue[-1] if item.cue else (0, 0)
    told = analysis.article.text[slice(*cue)].lower().split()[-1:]
    after = analysis.article.text[cue[1] : cue[1] + _NUMBER].split(",")[0]
    return {*told} <= {*words} and any(map(str.isdecimal, after))


@cache
def _grounds(language: str) -> re.Pattern[str]:
    """Return the words that make an adjective tell where: on Greek shores, in Turkish waters."""
    words = "|".join(map(re.escape, section(language, "slots").get("grounds", ()))) or r"(?!)"
    return re.compile(rf"\s(?:{words})\b", re.IGNORECASE)


def _said_of(text: str, before: Place, place: Place, language: str) -> bool:
    """Tell whether a place only says where one before it lies: "Idlib in Syria", "Quetta, the capital of X".

    So does a part of what contains that one: Goma, eastern Congo; and what a region is called after, where no
    list of towns is told: Saraqib in Idlib.
    """
    gap, links = text[before.end : place.start], section(language, "numbers").get("joins", ())
    joined = not set(gap.split()).isdisjoint(links)
    if place.name not in before.within and any(contains(place.name, name) for name in before.within):
        return len(gap) <= _APPOSED and gap[:1] == " " != gap and not joined and "," not in gap
    part = any(_PART in why for why in place.why)
    if place.name not in before.within and not (part and place.within[0] in before.within):
        return False
    if len(gap) <= _BESIDE:
        return True
    return len(gap) <= _APPOSED and not any(map(str.isdigit, gap)) and not joined


def places_in(analysis: Analysis, span: Span) -> tuple[Place, ...]:
    """Return the places that a stretch of the text names."""
    return analysis.places[first_from(analysis.places, span[0]) : first_from(analysis.places, span[1])]


def narrowest(found: Iterable[Place]) -> tuple[Place, ...]:
    """Return the places that contain none of the others: Suwayda, and not Syria beside it."""
    places = tuple(found)
    wider = {name for place in places for name in place.within}
    return tuple(place for place in places if place.name not in wider)


def at_home(analysis: Analysis, found: tuple[Place, ...]) -> tuple[Place, ...]:
    """Return the places of a sentence, none where it tells whence somebody came: teams from Spain."""
    return found if len(whither(analysis, found)) == len(found) else ()


def whither(analysis: Analysis, found: tuple[Place, ...]) -> tuple[Place, ...]:
    """Return the places but those whence somebody came: Chad, of "from Kutum, Nyala and Tina into Chad"."""
    if not found:
        return ()
    text, language = analysis.article.text, analysis.language
    away = tuple(section(language, "slots").get("away", ()))
    joints = {",", *section(language, "numbers").get("joins", ())}
    home: list[Place] = []
    left = 0
    for place in found:
        listed = left and joints.issuperset(text[left : place.start].replace(",", " , ").split())
        listed = listed and not text[place.end + 1 : place.end + 2].isdecimal()  # from Mali, Niger 9,000
        if listed or text[max(0, place.start - _AWAY) : place.start].rstrip().endswith(away):
            left = place.end
        else:
            home.append(place)
    return tuple(home)


def moved(analysis: Analysis, figure: Figure) -> bool:
    """Tell whether a figure counts those who came from elsewhere: arrivals, refugees."""
    return figure.measure in section(analysis.language, "slots").get("moved", ())


def lands(analysis: Analysis) -> tuple[str, ...]:
    """Return the lands of all places that a report names, but those whence somebody came; its title's too."""
    return _lands(_Same(analysis))


class _Same:
    """An analysis as a key that is this very one: to compare two of long reports takes milliseconds."""

    def __init__(self, analysis: Analysis) -> None:
        self.analysis = analysis

    def __hash__(self) -> int:
        return id(self.analysis)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and self.analysis is other.analysis


@lru_cache(maxsize=1)
def _lands(of: _Same) -> tuple[str, ...]:
    """Return the lands of a report, worked out once for all its claims, of which a long one has thousands."""
    analysis = of.analysis
    named = (*surroundings.headline(analysis).places, *whither(analysis, analysis.places))
    return tuple(dict.fromkeys(country_name(place.country) for place in named if place.country))


def land(analysis: Analysis) -> tuple[Place, ...]:
    """Return the land that a report speaks of most, for what is told of "the country"."""
    votes: Counter[str] = Counter()
    for place in (*surroundings.headline(analysis).places, *analysis.places):
        if not place.country:
            continue
        votes[country_name(place.country)] += 1 if ADJECTIVE in place.why else _BY_NAME
    return tuple(Place(0, 0, name, name, why=("the land of the report",)) for name, _ in votes.most_common(1))


def widened(analysis: Analysis, span: Span, found: tuple[Place, ...]) -> tuple[Place, ...]:
    """Return the land of those counted where all places assumed for them lie in it: 936 Iraqi civilians.

    So too where what is assumed is wider than any land: ten Mozambicans, in a report from southern Africa.
    """
    hints = hinted(analysis, span)
    inside = all(hints[0].name in place.within or not place.country for place in found) if hints else False
    return hints if inside else found


def hinted(analysis: Analysis, span: Span) -> tuple[Place, ...]:
    """Return the lands that a stretch of the text hints at by an adjective: Turkish inflation."""
    return tuple(
        place for place in _told(analysis, span) if ADJECTIVE in place.why and ELSEWHERE not in place.why
    )


def region(analysis: Analysis, span: Span) -> tuple[Place, ...]:
    """Return a region that a sentence names and the table of places lacks: "in the Bangsamoro region"."""
    named = [part for item in surroundings.said_near(analysis, span) for part in item.source]
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
