"""Two figures slot by slot: places, populations, definitions, measures. Says how they stand, no more."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from claims.figures import measures as measured
from claims.relating import intervals, wording
from claims.relating.intervals import Stand, dimension, far_apart
from claims.relating.statement import Quantity, Statement

_FRAME = 0.6
"""Share of the words of the shorter claim from which two are one sentence about two groups."""
_ANOTHER_COUNT = 5.0
"""Two counts of people that no measure names are seldom of one thing when so many times apart."""
_ANOTHER_THING = 20.0
"""Where one measure is not known, figures this many times apart count two things."""


def places(ours: Quantity, theirs: Quantity, left: Statement, right: Statement) -> Stand:
    """Return how our place stands to theirs; where both name several, by those they do not share."""
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
        return (
            "open"
            if _on_water(ours, theirs, left.language) or _loosely_placed(ours, theirs, left, right)
            else stand
        )
    return "open" if "dateline" in (*ours.assumed, *theirs.assumed) else stand


def _off_the_map(ours: Quantity, theirs: Quantity, left: Statement, right: Statement) -> bool:
    """Tell whether one sentence is told of two places that no table names: in Mazovia, in Podlasie.

    Not so the victims of one incident, whose place is told at any distance.
    """
    incident = any(item.window is not None and item.window.kind == "incident" for item in (ours, theirs))
    if incident and measured.tolls(left.language, ours.measure):
        return False
    mine, other = (wording.located(item.text, item.language) for item in (left, right))
    apart = mine.isdisjoint(other | right.words) and other.isdisjoint(left.words)
    return bool(mine and other) and apart and _one_frame(left, right)


def _on_water(ours: Quantity, theirs: Quantity, language: str) -> bool:
    """Tell whether one place is a sea or a river and the other one only assumed: it may lie beside it."""
    waters = wording.of(language).waters
    wet = [not waters.isdisjoint(map(wording.fold, item.place.split())) for item in (ours, theirs)]
    return wet[0] != wet[1] and bool({*ours.assumed, *theirs.assumed} & {"place", "dateline"})


def _loosely_placed(ours: Quantity, theirs: Quantity, left: Statement, right: Statement) -> bool:
    """Tell whether places that only the report gives are too loose to part two figures.

    The town of a bureau says little, two towns of one country a little more. Two places of one province,
    or a name that both claims share (an island that the table of places lacks), outweigh it.
    """
    datelines = ("dateline" in ours.assumed) + ("dateline" in theirs.assumed)
    if datelines == 2:
        return bool(ours.within or theirs.within) and not {*ours.within} & {*theirs.within}
    assumed = {*ours.assumed, *theirs.assumed} & {"place", "dateline"}
    near = _running(ours) and _running(theirs) and _town_and_province(ours, theirs, left.language)
    return datelines == 1 or (bool(assumed) and (near or shared_names(left, right)))


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
    quarters = wording.of(language).quarters
    for one, other in ((ours, theirs), (theirs, ours)):
        if one.place.split()[0] in quarters and {*one.within} & {other.place, *other.within}:
            return "open"
    return "differs"


@lru_cache(maxsize=4096)
def bare(place: str, language: str) -> str:
    """Return the name of a place alone: Idlib for Idlib Governorate, Ukraine for east Ukraine."""
    known = wording.of(language)
    words = [word for word in place.split() if word not in known.quarters]
    return " ".join(word for word in map(wording.fold, words) if word not in known.lands)


def scenes(ours: Statement, theirs: Statement) -> Stand:
    """Return how the places of two claims stand: envoys of one land meet in Berlin, or in Brussels."""
    if not ours.places or not theirs.places:
        return "open"
    mine = {bare(place, ours.language): place for place in ours.places}
    other = {bare(place, ours.language): place for place in theirs.places}
    only_mine = [name for name in mine if name not in other and mine[name] not in theirs.around]
    only_other = [name for name in other if name not in mine and other[name] not in ours.around]
    if only_mine and only_other:
        return "differs"
    if mine.keys() & other.keys() or (not only_mine and not only_other):
        return "same"
    return "contains" if only_other else "inside"


def shared_names(ours: Statement, theirs: Statement) -> bool:
    """Tell whether two claims share a name that is not the name of who says so."""
    speakers = wording.stems(f"{ours.source} {theirs.source} {ours.origin} {theirs.origin}", ours.language)
    return bool((ours.names & theirs.names).difference(speakers))


def populations(ours: Quantity, theirs: Quantity, language: str) -> Stand:
    """Return how our population stands to theirs: civilians are people, children are civilians."""
    known = wording.of(language)
    if _of_other_wholes(ours, theirs) or _of_other_things(ours, theirs, language):
        return "differs"
    nations = [
        {known.nations[word] for word in wording.stems(item.unit, language) if word in known.nations}
        for item in (ours, theirs)
    ]
    if all(nations) and not nations[0] & nations[1]:
        return "differs"
    mine, other = (_whom(item, known, language) for item in (ours, theirs))
    if "people" in (mine, other) and "crowd" in (mine, other):
        return "open"
    mine, other = (
        ours.population if mine == "crowd" else mine,
        theirs.population if other == "crowd" else other,
    )
    if not mine or not other:
        return _of_one_kind(ours, theirs, language)
    if mine == other:
        return _of_one_group(ours, theirs, language)
    if "men" in (mine, other) and not {mine, other} & {"women", "children"}:
        return "open"
    if frozenset((mine, other)) in known.kin:
        return "open"
    if other in _larger(mine, known.populations):
        return "inside"
    if mine in _larger(other, known.populations):
        return "contains"
    return "differs" if mine in known.populations and other in known.populations else "open"


def _of_other_things(ours: Quantity, theirs: Quantity, language: str) -> bool:
    """Tell whether two figures of one measure count things of two kinds: missiles and drones."""
    known = wording.of(language).things
    kinds = [
        {known[item] for item in wording.stems(quantity.unit, language) if item in known}
        for quantity in (ours, theirs)
    ]
    return all(kinds) and not kinds[0] & kinds[1]


def _of_other_wholes(ours: Quantity, theirs: Quantity) -> bool:
    """Tell whether two shares are shares of different things: 41 % of judges, 29 % of mayors."""
    return bool(ours.whole and theirs.whole) and not {*ours.whole} & {*theirs.whole}


def _whom(quantity: Quantity, known: wording.Wording, language: str) -> str:
    """Return whom a figure counts; villagers are a crowd, which may be everyone who was there."""
    if not known.crowd.isdisjoint(wording.stems(quantity.unit, language)):
        return "crowd"
    return known.everyone.get(quantity.population, quantity.population)


def _of_one_group(ours: Quantity, theirs: Quantity, language: str) -> Stand:
    """Women reporters are a part of the reporters: a second group in the noun of one side only."""
    groups = wording.of(language).groups
    mine, other = (
        {groups[item] for item in wording.stems(quantity.unit, language) if item in groups}
        - {quantity.population}
        for quantity in (ours, theirs)
    )
    if mine == other:
        return "same"
    if mine and other:
        return "differs"
    return "inside" if mine else "contains"


def _of_one_kind(ours: Quantity, theirs: Quantity, language: str) -> Stand:
    """Female hopefuls are a part of the hopefuls: the same noun, with one group named on one side only."""
    nouns = ({*wording.stems(quantity.unit, language)} for quantity in (ours, theirs))
    known = wording.of(language).populations
    if not set.intersection(*nouns) or bool(ours.population) == bool(theirs.population):
        return "open"
    if ours.population in known:
        return "inside"
    return "contains" if theirs.population in known else "open"


def _larger(population: str, larger: Mapping[str, str]) -> list[str]:
    found: list[str] = []
    while population in larger and larger[population] not in found:
        population = larger[population]
        found.append(population)
    return found


def definitions(ours: Quantity, theirs: Quantity, language: str) -> tuple[str, str] | None:
    """Return the two definitions where they are of one kind and differ: ("suspected", "confirmed")."""
    left = dict(item.split(" ", 1) for item in ours.qualities)
    right = dict(item.split(" ", 1) for item in theirs.qualities)
    for kind in left.keys() & right.keys():
        if left[kind] != right[kind]:
            return left[kind], right[kind]
    for kind in sorted(left.keys() ^ right.keys()):
        one, other = left.get(kind, ""), right.get(kind, "")
        if f"{kind} {one or other}" in wording.of(language).marked:
            return one or "unmarked", other or "unmarked"
    return None


def measures(ours: Quantity, theirs: Quantity, left: Statement, right: Statement) -> Stand:
    """Return how what we count stands to what they count; where no measure is known, by the words counted."""
    units = dimension(ours.unit, left.language), dimension(theirs.unit, left.language)
    if units[0] != units[1] and ours.unit and theirs.unit and not _one_rate(ours.unit, theirs.unit):
        return "differs"
    if ours.measure and theirs.measure:
        stand = _known(ours.measure, theirs.measure, left.language)
        loosely = (
            _loosely_told(ours, theirs, left.language)
            or _heads(ours, theirs, left, right)
            or bool(units[0] and intervals.figures(ours, theirs) == "equal")
        )
        return "open" if stand == "differs" and loosely else stand
    if intervals.one_odd_number(ours, theirs):
        return "open"
    if units[0] and units[0] == units[1]:
        return "open"
    return _counted(ours, theirs, left, right)


def _loosely_told(ours: Quantity, theirs: Quantity, language: str) -> bool:
    """Tell whether one side has money and does not say what it is: a programme, and a loan of as much."""
    family = wording.of(language).units.get(ours.unit, "")
    return bool(family) and family in (ours.measure, theirs.measure)


def _heads(ours: Quantity, theirs: Quantity, left: Statement, right: Statement) -> bool:
    """Tell whether measures only say who is counted, or one does whose sentence tells of the other's."""
    if far_apart(ours, theirs, _ANOTHER_COUNT):
        return False
    heads = wording.of(left.language).heads
    told = ((ours.measure, left.words, theirs.measure), (theirs.measure, right.words, ours.measure))
    return {ours.measure, theirs.measure} <= heads or any(
        head in heads and not words.isdisjoint(wording.cues(measure, left.language))
        for head, words, measure in told
    )


def _one_rate(ours: str, theirs: str) -> bool:
    """Tell whether one unit is the other told without its time: barrels, and barrels per day."""
    return " per " in ours + theirs and ours.partition(" per ")[0] == theirs.partition(" per ")[0]


def _known(ours: str, theirs: str, language: str) -> Stand:
    if ours == theirs:
        return "same"
    words = wording.of(language)
    if frozenset((ours, theirs)) in words.kin:
        return "open"
    if words.measures.get(ours) == theirs:
        return "inside"
    return "contains" if words.measures.get(theirs) == ours else "differs"


def _counted(ours: Quantity, theirs: Quantity, left: Statement, right: Statement) -> Stand:
    if bool(ours.measure) != bool(theirs.measure) and far_apart(ours, theirs, _ANOTHER_THING):
        return "differs"
    if ours.measure or theirs.measure:
        return _half_known(ours, theirs, left, right)
    people = _people(ours, left.language) and _people(theirs, right.language)
    if people and not far_apart(ours, theirs, _ANOTHER_COUNT):
        return "open"
    names = left.names | right.names
    mine, other = {*ours.counted} - names, {*theirs.counted} - names
    if not mine or not other:
        return "open"
    return "same" if mine & right.words or other & left.words else "differs"


def _people(quantity: Quantity, language: str) -> bool:
    """Tell whether a figure counts people, by whatever noun: passengers, followers, employees."""
    known = wording.of(language)
    return bool(quantity.population) or not known.persons.isdisjoint(wording.stems(quantity.unit, language))


def _one_frame(left: Statement, right: Statement) -> bool:
    """Tell whether two claims differ in hardly more than whom they count."""
    return _FRAME * min(len(left.words), len(right.words)) <= len(left.words & right.words)


def _half_known(ours: Quantity, theirs: Quantity, left: Statement, right: Statement) -> Stand:
    """A measure on one side only: tents are no refugees, unless the other report speaks of tents too."""
    unknown, words = (ours, right.words) if not ours.measure else (theirs, left.words)
    known = wording.of(left.language)
    measure, told = (theirs.measure, left) if unknown is ours else (ours.measure, right)
    people = _people(ours, left.language) and _people(theirs, right.language)
    people = people and not far_apart(ours, theirs, _ANOTHER_COUNT)
    if people and (measure in known.heads or not told.words.isdisjoint(wording.cues(measure, left.language))):
        return "open"
    groups = {ours.population, theirs.population} - {""}
    if len(groups) == 2 and ours.value != theirs.value:
        return "open" if _one_frame(left, right) else "differs"
    thing = {*wording.stems(unknown.unit, left.language)} - known.groups.keys()
    return "differs" if thing and not unknown.population and not thing & words else "open"
