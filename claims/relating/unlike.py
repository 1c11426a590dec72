"""Two numbers of one origin for one day: it hardly contradicts itself, so they count two things."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final, Literal

from claims.figures import measure_words
from claims.relating import vocabulary, wording
from claims.relating.statement import Quantity, Statement

_WORD: Final = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_OPENING_NAME: Final = re.compile(r"[A-ZÀ-Þ][^\W\d_]+(?= (?:[a-zà-þ]{1,3} )?[A-ZÀ-Þ])")
"""A name of several words at the start of a sentence, where a capital alone tells nothing."""
_SAYS_MORE: Final = 2
"""Words that one claim has more than the other, from which it says more than that; chosen by eye."""
_TOLD: Final = 4
"""Words of a difference that a reason quotes."""


@dataclass(frozen=True, slots=True)
class Unlike:
    """What two numbers of one origin count differently."""

    slot: Literal["place", "population", "definition"]
    ours: str
    theirs: str
    """The words that tell it, "" where one claim says no more."""


def unlike(ours: Statement, theirs: Statement, mine: Quantity, other: Quantity) -> Unlike | None:
    """Return what two claims of one origin count differently, None when their words are the same.

    The toll of one event grows within a day: there only places part two numbers.
    """
    one_place = wording.stem_set(mine.place, ours.language) if mine.place == other.place else frozenset[str]()
    left, right = _own(ours, theirs, mine) - one_place, _own(theirs, ours, other) - one_place
    places = _names(ours, left), _names(theirs, right)
    if any(places):
        places = places[0] or _opening(ours, left), places[1] or _opening(theirs, right)
    if all(places) and _counted(mine, places[0], ours.language) and _counted(other, places[1], ours.language):
        return Unlike("population", mine.text, other.text)
    if all(places) or (any(places) and _located(ours, left) | _located(theirs, right)):
        return Unlike("place", *places)
    if mine.place and other.place and mine.place != other.place:
        return Unlike("place", mine.place, other.place)
    incidents = all(item.window is not None and item.window.kind == "incident" for item in (mine, other))
    if incidents and measure_words.tolls(ours.language, mine.measure):
        return None
    units = wording.stem_set(mine.unit, ours.language), wording.stem_set(other.unit, ours.language)
    if units[0] - units[1] and units[1] - units[0]:
        return Unlike("population", mine.unit, other.unit)
    if not (left and right) and max(len(left), len(right)) < _SAYS_MORE:
        return None
    return Unlike("definition", _quoted(ours, left), _quoted(theirs, right))


def _own(told: Statement, beside: Statement, quantity: Quantity) -> frozenset[str]:
    """Return the stems of a claim that the other one lacks, without the number and who says or prints it."""
    language = told.language
    number = wording.stem_set(quantity.text, language) - wording.stem_set(quantity.unit, language)
    named = (part for item in (told, beside) for part in (item.source, item.origin, item.outlet))
    speakers = wording.stem_set(" ".join(named), language) | wording.cues(quantity.measure, language)
    return told.words - beside.words - number - speakers - vocabulary.of(language).roles


def _names(told: Statement, own: frozenset[str]) -> str:
    """Return the names in a claim that the other one lacks, in its own words."""
    opening = _OPENING_NAME.match(told.text)
    first = wording.stem_set(opening.group(), told.language) if opening else frozenset[str]()
    return _quoted(told, own & (told.names | first))


def _counted(quantity: Quantity, named: str, language: str) -> bool:
    """Tell whether a name tells who is counted, not where: 103 members of the Syrian Democratic Forces."""
    return {*wording.stems(named, language)} <= {*quantity.counted, *wording.stems(quantity.unit, language)}


def _opening(told: Statement, own: frozenset[str]) -> str:
    """Return the first word of a claim, which may be a name, if the other one lacks it."""
    found = _WORD.match(told.text)
    return found.group() if found and wording.stem(found.group(), told.language) in own else ""


def _located(told: Statement, own: frozenset[str]) -> bool:
    return not own.isdisjoint(wording.located(told.text, told.language))


def _quoted(told: Statement, stems: frozenset[str]) -> str:
    """Return the words of a claim that have one of these stems, in its own spelling."""
    words = [word for word in _WORD.findall(told.text) if wording.stem(word, told.language) in stems]
    return " ".join(dict.fromkeys(words[:_TOLD]))
