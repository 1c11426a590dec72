"""Where two figures play: one place, one in the other, a land and a part of it, or apart."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from claims.figures import measure_words
from claims.places.gazetteer import is_country
from claims.relating import vocabulary, wording
from claims.relating.intervals import Stand, figures
from claims.relating.reach import Reach, reach
from claims.relating.statement import Quantity, Statement
from claims.relating.subjects import subject

_FRAME = 0.6
"""Share of the words of the shorter claim from which two are one sentence about two groups."""


def places(ours: Quantity, theirs: Quantity, left: Statement, right: Statement) -> Stand:
    """Return how our place stands to theirs; where both name several, by those they do not share."""
    told = of_the_land(ours, theirs, left, right)
    if told:
        return told
    if not ours.place or not theirs.place:
        return "differs" if _off_the_map(ours, theirs, left, right) else "open"
    stand = _one_place(ours, theirs, left.language)
    if stand == "same" or stand == "differs":
        several = scenes(left, right)
        if several == "same" or (several == "differs" and {*left.places} & {*right.places}):
            stand = several
        elif stand == "differs" and several != "differs":
            return "open"
    if stand in ("same", "open"):
        return stand
    if stand == "differs":
        return "open" if any(rule(ours, theirs, left, right) for rule in _LOOSELY) else stand
    return "open" if "dateline" in (*ours.assumed, *theirs.assumed) else stand


def of_the_land(ours: Quantity, theirs: Quantity, left: Statement, right: Statement) -> Stand | None:
    """Return how the whole of a land stands to a part of it, where one of them is told by common words."""
    if not (reach(left.text, left.language) or reach(right.text, right.language)):
        return None
    mine, other = _extent(ours, left, theirs), _extent(theirs, right, ours)
    if mine == other or not mine or not other:
        return None
    return "contains" if mine == "land" else "inside"


def _extent(quantity: Quantity, told: Statement, beside: Quantity) -> Reach:
    """Return whether a figure is of a whole land or of a part of one, as far as its sentence says."""
    said, stated = reach(told.text, told.language), _stated(quantity)
    if stated and quantity.within:
        return "part"
    if stated and not said:
        if not is_country(quantity.place):
            return "part"
        unknown = not beside.within and not _stated(beside)
        return "land" if unknown or quantity.place in beside.within else ""
    return said if said != "part" or not stated else ""


def _stated(quantity: Quantity) -> bool:
    return bool(quantity.place) and not {"place", "dateline"} & {*quantity.assumed}


def _off_the_map(ours: Quantity, theirs: Quantity, left: Statement, right: Statement) -> bool:
    """Tell whether one sentence is told of two places that no table names: in Mazovia, in Podlasie.

    Not so the victims of one incident, whose place is told at any distance.
    """
    incident = any(item.window is not None and item.window.kind == "incident" for item in (ours, theirs))
    if incident and measure_words.tolls(left.language, ours.measure):
        return False
    mine, other = (
        wording.located(item.text, item.language) - wording.stem_set(item.source, item.language)
        for item in (left, right)
    )
    if "land" in (reach(left.text, left.language), reach(right.text, right.language)):
        return False
    apart = mine.isdisjoint(other | right.words) and other.isdisjoint(left.words)
    return bool(mine and other) and apart and one_frame(left, right)


def _named_by_both(ours: Quantity, theirs: Quantity, left: Statement, right: Statement) -> bool:
    """Tell whether one place is named in the other claim too, which says where exactly: a hospital."""
    pairs = ((ours, right), (theirs, left))
    return any(item.place in told.text for item, told in pairs)


def _on_water(ours: Quantity, theirs: Quantity, left: Statement, right: Statement) -> bool:
    """Tell whether one place is a sea or a river and the other one only assumed: it may lie beside it."""
    waters = vocabulary.of(left.language).waters
    wet = [not waters.isdisjoint(map(vocabulary.fold, item.place.split())) for item in (ours, theirs)]
    return wet[0] != wet[1] and bool({*ours.assumed, *theirs.assumed} & {"place", "dateline"})


def _loosely_placed(ours: Quantity, theirs: Quantity, left: Statement, right: Statement) -> bool:
    """Tell whether places that only the report gives are too loose to part two figures.

    The town of a bureau says little, two towns of one country a little more. Two places of one province,
    or a name that both claims share (an island that the table of places lacks), outweigh it.
    """
    datelines = sum(
        "dateline" in item.assumed and reach(told.text, told.language) != "part"
        for item, told in ((ours, left), (theirs, right))
    )
    if datelines == 2:
        return bool(ours.within or theirs.within) and not {*ours.within} & {*theirs.within}
    assumed = {*ours.assumed, *theirs.assumed} & {"place", "dateline"}
    near = _running(ours) and _running(theirs) and _town_and_province(ours, theirs, left.language)
    if datelines == 1:
        return not _worlds_apart(ours, theirs, left, right)
    return bool(assumed) and (near or shared_names(left, right))


def _worlds_apart(ours: Quantity, theirs: Quantity, left: Statement, right: Statement) -> bool:
    """Tell whether two places lie in two lands, and neither report names anything of the other's.

    Numbers that agree tell of one thing: a name that several lands have may be another one's.
    """
    mine, other = {ours.place, *ours.within}, {theirs.place, *theirs.within}
    if not ours.within or not theirs.within or mine & other or one_story(left, right):
        return False
    if figures(ours, theirs) not in ("above", "below"):
        return False
    sides = ((right, mine), (left, other))
    return all(
        subject(told).wide.isdisjoint(wording.stems(" ".join(names), told.language)) for told, names in sides
    )


_LOOSELY: Final = (_named_by_both, _on_water, _loosely_placed)
"""What makes two places that differ too loose to part two figures."""


def _town_and_province(ours: Quantity, theirs: Quantity, language: str) -> bool:
    """Tell whether one place lies in a province that has the name of the other: Khan Shaykhun and Idlib."""
    return any(
        bare(one.place, language) in {bare(name, language) for name in other.within}
        for one, other in ((ours, theirs), (theirs, ours))
    )


def _running(quantity: Quantity) -> bool:
    return quantity.window is not None and quantity.window.kind == "cumulative"


def _one_place(ours: Quantity, theirs: Quantity, language: str) -> Stand:
    if ours.place == theirs.place or bare(ours.place, language) == bare(theirs.place, language):
        return "same"
    if theirs.place in ours.within:
        return "inside"
    if ours.place in theirs.within:
        return "contains"
    quarters = vocabulary.of(language).quarters
    for one, other in ((ours, theirs), (theirs, ours)):
        if one.place.split()[0] in quarters and {*one.within} & {other.place, *other.within}:
            return "open"
    return "differs"


@lru_cache(maxsize=4096)
def bare(place: str, language: str) -> str:
    """Return the name of a place alone: Idlib for Idlib Governorate, Ukraine for east Ukraine."""
    known = vocabulary.of(language)
    words = [word for word in place.split() if word not in known.quarters]
    return " ".join(word for word in map(vocabulary.fold, words) if word not in known.lands)


def scenes(ours: Statement, theirs: Statement) -> Stand:
    """Return how the places of two claims stand: envoys of one land meet in Berlin, or in Brussels."""
    if not ours.places or not theirs.places:
        return "open"
    mine = {bare(place, ours.language): place for place in ours.places}
    other = {bare(place, ours.language): place for place in theirs.places}
    only_mine = [
        name
        for name in mine
        if name not in other and mine[name] not in theirs.around and mine[name] not in theirs.title
    ]
    only_other = [
        name
        for name in other
        if name not in mine and other[name] not in ours.around and other[name] not in ours.title
    ]
    if only_mine and only_other:
        return "differs"
    if mine.keys() & other.keys() or (not only_mine and not only_other):
        return "same"
    return "contains" if only_other else "inside"


def shared_names(ours: Statement, theirs: Statement) -> bool:
    """Tell whether two claims share a name that is not the name of who says so."""
    speakers = wording.stems(f"{ours.source} {theirs.source} {ours.origin} {theirs.origin}", ours.language)
    return bool((ours.names & theirs.names).difference(speakers))


def one_story(left: Statement, right: Statement) -> bool:
    """Tell whether a name in one claim or its title is in the other report too: a ship, a storm.

    Names of lands, of who speaks and of the outlets are no such names.
    """
    mine, other = subject(left), subject(right)
    met = (mine.named & other.wide) | (other.named & mine.wide)
    told = " ".join(
        part
        for item in (left, right)
        for part in (item.source, item.origin, item.outlet, item.agency, *item.around)
    )
    lands = wording.countries(left.language).keys()
    return bool(met - wording.stem_set(told, left.language) - lands)


def one_frame(left: Statement, right: Statement) -> bool:
    """Tell whether two claims differ in hardly more than whom they count."""
    return _FRAME * min(len(left.words), len(right.words)) <= len(left.words & right.words)
