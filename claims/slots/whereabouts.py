"""The place of a figure: the nearest that its sentence names, but whence, whither and by whom it was told."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from typing import Final

from claims.language import section
from claims.model import Analysis, Figure, Place, Sentence, Span, Window, first_from
from claims.places.finding import ELSEWHERE
from claims.slots import scenes, surroundings
from claims.times import windows

_NEXT: Final = 60
"""Characters by which a place right before another figure stands farther off: Fiji saw 12, Samoa 9."""
_BEHIND: Final = 2
"""Characters by which a place before a figure stands farther off: "in Homs, 15 over Hama"."""
_WORD: Final = 12
"""Characters before a place in which the word stands that says what it is to the figure."""
_OWNERS: Final = ("'s", "’s")


def of(
    analysis: Analysis, sentence: Sentence, figure: Figure, number: int, window: Window | None
) -> int | None:
    """Return the index of the place nearest to a figure, those after it first; else of where it plays.

    Whence those counted came is where the sentence plays only where nothing else is told. A place at the head
    of the sentence ("In Bamako ...") is never farther off than one in another clause.
    """
    span, text = (sentence.start, sentence.end), analysis.article.text
    named = scenes.scene(analysis, span)
    here = named if _went(figure, analysis.language) else _but_ends(text, named, analysis.language)
    home = scenes.whither(analysis, here)
    if scenes.moved(analysis, figure):
        here = home
    elif _went(figure, analysis.language):
        home = _but_goals(text, home, analysis.language)
    running = window is not None and window.kind == "cumulative"
    wide = running or window is None
    stage: tuple[Place, ...] = ()
    if not home:
        around = scenes.stage(analysis, number, wide=wide, running=running)[0]
        ends = [place for place in named if place not in here]
        stage = _of_office(analysis, span) or tuple(place for place in around if place not in ends)
    near = _but_owners(text, _but_parts(analysis, home, figure), figure, analysis.language) if home else ()
    near = near if home or stage else here

    def distance(place: Place) -> int:
        away = _distance(text, place, figure, analysis.language)
        opens = place.start < sentence.start + _WORD and _is_governed(text, place, analysis.language)
        return min(away, windows.CLAUSE) if opens and place.end <= figure.start else away

    chosen = min(near, key=distance, default=None)
    if chosen is None:
        told = (sentence.start, figure.start)
        chosen = next(iter(stage or scenes.hinted(analysis, span) or _of_teller(analysis, told)), None)
    return _number(analysis, chosen) if chosen is not None else None


def _number(analysis: Analysis, place: Place) -> int | None:
    """Return the index of a place of the text, None for one of the title."""
    first = first_from(analysis.places, place.start)
    return first if place in analysis.places[first : first + 1] else None


def _distance(text: str, place: Place, figure: Figure, language: str) -> int:
    """Return how far a place stands from a figure: before it twice as far, in another clause more."""
    if 0 <= figure.start - place.end <= 1:  # Fiji 12, Samoa 9
        return 0
    if place.start >= figure.end:
        beyond = _NEXT if text[place.end + 1 : place.end + 2].isdecimal() else 0
        return beyond + place.start - figure.end + _breaks(text, figure.end, place.start, language)
    return 2 * (figure.start - place.end + _BEHIND) + _breaks(text, place.end, figure.start, language)


def _breaks(text: str, start: int, end: int, language: str) -> int:
    """Return what stands between two clauses adds to how far they are apart: "; ", "even as"."""
    return windows.CLAUSE * len(_clauses(language).findall(text, start, end))


@cache
def _clauses(language: str) -> re.Pattern[str]:
    words = section(language, "slots").get("clauses", ())
    return re.compile("|".join(map(re.escape, (";", *words))), re.IGNORECASE)


def _went(figure: Figure, language: str) -> bool:
    """Tell whether a figure counts those who went from one place to another."""
    words = section(language, "slots")
    return any(figure.measure in words.get(name, ()) for name in ("moved", "left"))


def _but_goals(text: str, home: tuple[Place, ...], language: str) -> tuple[Place, ...]:
    """Return the places but those to which people fled, where that which they left is named too."""
    goals = section(language, "slots").get("goals", ())
    left = tuple(place for place in home if _last_word(text, place.start) not in goals)
    return left or home


def _but_ends(text: str, here: tuple[Place, ...], language: str) -> tuple[Place, ...]:
    """Return the places but the two ends of a stretch: between Lyon and Lille, from Maine to Texas."""
    stretches = section(language, "slots").get("stretches", ())
    ends: set[int] = set()
    for one, other in pairwise(here):
        gap, before = text[one.end : other.start], text[max(0, one.start - _WORD) : one.start].lower()
        if any(gap == between and before.endswith(opening) for opening, between in stretches):
            ends |= {one.start, other.start}
    return tuple(
        place
        for place in here
        if place.start not in ends
        and not _towards(text, place, language)
        and not _of_firm(text, place, language)
    )


def _towards(text: str, place: Place, language: str) -> bool:
    """Tell whither something leads or goes: on the road to Bukavu, a flight to Lagos."""
    before = text[max(0, place.start - 2 * _WORD) : place.start].lower()
    return before.endswith(tuple(section(language, "slots").get("towards", ())))


def _of_firm(text: str, place: Place, language: str) -> bool:
    """Tell a place in the name of a firm: a Jeju Air jet."""
    following = text[place.end : place.end + _WORD].split()
    return bool(following) and following[0] in section(language, "slots").get("firms", ())


def _but_parts(analysis: Analysis, home: tuple[Place, ...], figure: Figure) -> tuple[Place, ...]:
    """Return the places but those behind a part of a figure, where others are named: 205 died, 12 in X."""
    number = first_from(analysis.figures, figure.start)
    parts = (item for item in analysis.figures[number + 1 : number + 3] if item.part_of == number)
    behind = next((item.start for item in parts), None)
    own = home if behind is None else tuple(place for place in home if place.start < behind)
    return own or home


def _but_owners(text: str, home: Sequence[Place], figure: Figure, language: str) -> Sequence[Place]:
    """Return the places but those behind a figure that only own who tells it, where others are named too.

    In Zambezia 1,100 classrooms lost their roofs, Mozambique's disaster institute put out.
    """
    plain = [
        place
        for place in home
        if place.start < figure.end
        or text[place.end : place.end + 2] not in _OWNERS
        or _is_governed(text, place, language)
    ]
    return [place for place in plain if not _ranked(text, place, language)] or plain or home


def _ranked(text: str, place: Place, language: str) -> bool:
    """Tell a land among whose like something is the first or most: in Italy's biggest trial."""
    following = text[place.end : place.end + 2 * _WORD].split()[:2]
    if text[place.end : place.end + 2] not in _OWNERS or len(following) < 2:
        return False
    words = section(language, "slots")
    return following[1] in words.get("ranks_first", ()) or following[1].endswith(tuple(words.get("most", ())))


def _is_governed(text: str, place: Place, language: str) -> bool:
    """Tell whether a word like "in" stands right before a place."""
    return _last_word(text, place.start) in section(language, "places").get("locatives", ())


def _last_word(text: str, start: int) -> str:
    words = text[max(0, start - _WORD) : start].lower().split()
    return words[-1] if words else ""


def _of_office(analysis: Analysis, span: Span) -> tuple[Place, ...]:
    """Return the place of who tells of their own town alone: a Cairo court, the mayor of Gävle."""
    text, offices = analysis.article.text, _offices(analysis.language)
    for item in surroundings.said_near(analysis, span):
        for start, end in item.source:
            if span[0] <= start < span[1] and not offices.isdisjoint(text[start:end].lower().split()):
                found = scenes.places_in(analysis, (start, end))
                if found and ELSEWHERE not in found[0].why:
                    return found[:1]
    return ()


def _of_teller(analysis: Analysis, span: Span) -> tuple[Place, ...]:
    """Return the places in the name of who tells what follows: Chad's electoral commission said."""
    said = (item for item in surroundings.said_near(analysis, span) if not item.vague)
    named = (place for item in said for source in item.source for place in scenes.places_in(analysis, source))
    here = (place for place in named if span[0] <= place.start < span[1])
    return tuple(place for place in here if scenes.ADJECTIVE not in place.why and ELSEWHERE not in place.why)


@cache
def _offices(language: str) -> frozenset[str]:
    return frozenset(section(language, "slots").get("offices", ()))
