"""Whom two figures count: how one population stands to another. Says how they stand, no more."""

from __future__ import annotations

from collections.abc import Mapping

from claims.relating import vocabulary, wording
from claims.relating.intervals import Stand, dimension
from claims.relating.statement import Quantity, Statement

_WORKERS = "workers"
"""The population of which those of one trade are a part."""


def populations(ours: Quantity, theirs: Quantity, language: str) -> Stand:
    """Return how our population stands to theirs: civilians are people, children are civilians."""
    known = vocabulary.of(language)
    if _of_other_wholes(ours, theirs) or of_other_things(ours, theirs, language):
        return "differs"
    nations = [
        {known.nations[word] for word in wording.stems(item.unit, language) if word in known.nations}
        for item in (ours, theirs)
    ]
    if all(nations) and not nations[0] & nations[1]:
        return "differs"
    if _one_person(ours) != _one_person(theirs):
        return "open"
    mine, other = (_whom(item, known, language) for item in (ours, theirs))
    if _staff_apart(ours, theirs, language):
        return "differs"
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
    return _of_two_groups(mine, other, language)


def _one_person(quantity: Quantity) -> bool:
    """Tell whether one person is counted, who is told as a man or a woman though nobody else was meant."""
    return quantity.low == quantity.high == 1


def _staff_apart(ours: Quantity, theirs: Quantity, language: str) -> bool:
    """Tell whether one side counts staff of another kind than the other's workers: auxiliary staff."""
    return any(
        one.population == _WORKERS != other.population
        and vocabulary.of(language).populations.get(other.population) == _WORKERS
        and len(wording.stems(one.unit, language)) > 1
        for one, other in ((ours, theirs), (theirs, ours))
    )


def _of_two_groups(mine: str, other: str, language: str) -> Stand:
    """Return how two populations of different names stand by the table of those that hold others."""
    larger = vocabulary.of(language).populations
    ages, of_all_ages = vocabulary.listed("ages", language), vocabulary.listed("all_ages", language)
    if other in _larger(mine, larger) or (mine in ages and other in of_all_ages):
        return "inside"
    if mine in _larger(other, larger) or (other in ages and mine in of_all_ages):
        return "contains"
    return "differs" if mine in larger and other in larger else "open"


def is_one_group(quantity: Quantity, language: str) -> bool:
    """Tell whether a figure counts one group of people only: by age, sex, health or nation."""
    known = vocabulary.of(language)
    nation = not known.nations.keys().isdisjoint(wording.stems(quantity.unit, language))
    return nation or quantity.population in vocabulary.listed("ages", language)


def of_other_things(ours: Quantity, theirs: Quantity, language: str) -> bool:
    """Tell whether two figures of one measure count things of two kinds: missiles and drones."""
    known = vocabulary.of(language).things
    kinds = [
        {known[item] for item in wording.stems(quantity.unit, language) if item in known}
        for quantity in (ours, theirs)
    ]
    return all(kinds) and not kinds[0] & kinds[1]


def _of_other_wholes(ours: Quantity, theirs: Quantity) -> bool:
    """Tell whether two shares are shares of different things: 41 % of judges, 29 % of mayors.

    One definition of both tells one thing in two ways: of the sum sought, of the money asked for.
    """
    apart = {*ours.whole}.isdisjoint(theirs.whole) and {*ours.qualities}.isdisjoint(theirs.qualities)
    return bool(ours.whole and theirs.whole) and apart


def _whom(quantity: Quantity, known: vocabulary.Wording, language: str) -> str:
    """Return whom a figure counts; villagers are a crowd, which may be everyone who was there."""
    if not known.crowd.isdisjoint(wording.stems(quantity.unit, language)):
        return "crowd"
    return known.everyone.get(quantity.population, quantity.population)


def _of_one_group(ours: Quantity, theirs: Quantity, language: str) -> Stand:
    """Women reporters are a part of the reporters: a second group in the noun of one side only."""
    groups, kin = vocabulary.of(language).groups, vocabulary.of(language).kin
    mine, other = (
        {
            groups[item]
            for item in _nouns(quantity, language)
            if item in groups and frozenset((groups[item], quantity.population)) not in kin
        }
        - {quantity.population}
        for quantity in (ours, theirs)
    )
    if mine == other:
        return "same"
    if mine and other:
        return "differs"
    return "inside" if mine else "contains"


def _nouns(quantity: Quantity, language: str) -> tuple[str, ...]:
    """Return the stems of what is counted; a share names it behind: six in ten girls."""
    shared = quantity.counted if dimension(quantity.unit, language) else ()
    return (*wording.stems(quantity.unit, language), *shared)


def _of_one_kind(ours: Quantity, theirs: Quantity, language: str) -> Stand:
    """Female hopefuls are a part of the hopefuls: the same noun, with one group named on one side only."""
    nouns = ({*wording.stems(quantity.unit, language)} for quantity in (ours, theirs))
    known = vocabulary.of(language).populations
    if (
        ours.whole
        or theirs.whole
        or not set.intersection(*nouns)
        or bool(ours.population) == bool(theirs.population)
    ):
        return "open"
    if ours.population in known:
        return "inside"
    return "contains" if theirs.population in known else "open"


def _larger(population: str, larger: Mapping[str, str]) -> list[str]:
    """Return every population of which one is a part, from the next larger up."""
    found: list[str] = []
    while population in larger and larger[population] not in found:
        population = larger[population]
        found.append(population)
    return found


def beside_everybody(ours: Statement, theirs: Statement, mine: Quantity, other: Quantity) -> Stand | None:
    """Return how one group stands to a count that leaves nobody out: minors, and persons of every age.

    So does a group that is told by its age: 17 miners under the age of thirty, and 41 miners.
    """
    aged = [_of_an_age(item, quantity) for item, quantity in ((ours, mine), (theirs, other))]
    if aged[0] != aged[1]:
        return "inside" if aged[0] else "contains"
    everybody = [wording.of_all(item.text, item.language) for item in (ours, theirs)]
    if everybody[1] and not everybody[0] and is_one_group(mine, ours.language):
        return "inside"
    return "contains" if everybody[0] and not everybody[1] and is_one_group(other, ours.language) else None


def _of_an_age(told: Statement, quantity: Quantity) -> bool:
    """Tell whether a claim counts only those above or below an age, and counts nobody else beside them."""
    limited = wording.says(told.text, "age_limits", told.language)
    return limited and sum(item.measure == quantity.measure for item in told.quantities) == 1
