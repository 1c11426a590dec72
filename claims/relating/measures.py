"""What two figures count: how one measure, or definition, stands to another. Says how they stand, no more."""

from __future__ import annotations

from claims.figures import measure_words
from claims.relating import intervals, placing, vocabulary, wording
from claims.relating.intervals import Stand, dimension, far_apart
from claims.relating.populations import of_other_things
from claims.relating.statement import Quantity, Statement

_ANOTHER_COUNT = 5.0
"""Two counts of people that no measure names are seldom of one thing when so many times apart."""
_SHARE_WORDS = 2
"""Stems that two shares of one whole have in common at least, the unit among them."""
_HUNDRED = 100.0
"""More is no percentage, though a unit is not told."""
_NEAR = 1.1
"""Two numbers that differ by less may be one; seldom by chance."""
_ANOTHER_THING = 20.0
"""Where one measure is not known, figures this many times apart count two things."""


def definitions(ours: Quantity, theirs: Quantity, language: str) -> tuple[str, str] | None:
    """Return the two definitions where they are of one kind and differ: ("suspected", "confirmed")."""
    left = dict(item.split(" ", 1) for item in ours.qualities)
    right = dict(item.split(" ", 1) for item in theirs.qualities)
    for kind in left.keys() & right.keys():
        if left[kind] != right[kind]:
            return left[kind], right[kind]
    for kind in sorted(left.keys() ^ right.keys()):
        one, other = left.get(kind, ""), right.get(kind, "")
        if f"{kind} {one or other}" in vocabulary.of(language).marked:
            return one or "unmarked", other or "unmarked"
    return None


def measures(ours: Quantity, theirs: Quantity, left: Statement, right: Statement) -> Stand:
    """Return how what we count stands to what they count.

    Where one measure is not known, or is one that many things have, like a rate, two numbers that differ are
    of one thing only where the claims say so by more than standing in one story.
    """
    stand = _measured(ours, theirs, left, right)
    loose = {"", *vocabulary.listed("loose_measures", left.language)}
    unsure = stand == "open" or (stand == "same" and ours.measure in loose)
    if unsure and (_nameless(ours) or _nameless(theirs)):
        return stand
    if unsure and intervals.figures(ours, theirs) != "equal" and not _one_matter(ours, theirs, left, right):
        return "differs"
    return stand


def _nameless(quantity: Quantity) -> bool:
    """Tell whether a number does not say what it counts, which its report told before: put at 60,000."""
    return not (quantity.unit or quantity.measure or quantity.population)


def _told_before(ours: Quantity, theirs: Quantity, left: Statement, right: Statement) -> bool:
    """Tell whether a number without a noun may count what the other one does: of its size, in a report of it.

    It is no toll where its report speaks of no victims.
    """
    measure, told = (ours.measure, right) if ours.measure else (theirs.measure, left)
    toll = measure_words.tolls(left.language, measure)
    spoken = told.words.union(told.context, wording.stems(told.title, told.language))
    if toll and spoken.isdisjoint(wording.cues(measure, left.language)):
        return False
    return not far_apart(ours, theirs, _ANOTHER_THING)


def _one_matter(ours: Quantity, theirs: Quantity, left: Statement, right: Statement) -> bool:
    """Tell whether two claims speak of one thing by number, definition, word, event, or day and place."""
    if not far_apart(ours, theirs, _NEAR) or {*ours.qualities} & {*theirs.qualities}:
        return True
    heads = [wording.stems(item.unit.rpartition(" ")[2], left.language) for item in (ours, theirs)]
    if heads[0] and heads[0] == heads[1] and _telling_noun(ours.unit, left.language):
        return True
    people = _people(ours, left.language) and _people(theirs, right.language)
    if people and not far_apart(ours, theirs, _ANOTHER_COUNT):
        return True
    places = (*left.places, *right.places, *left.around, *right.around)
    common = {stem for told in places for stem in wording.stems(told, left.language)}.union(*heads)
    shared = left.words & right.words
    kinds = (wording.topics(item.words, item.language) for item in (left, right))
    if shared - common or set.intersection(*map(set, kinds)):
        return True
    since = ours.window is not None and ours.window.kind == "cumulative"
    return _one_start(ours, theirs) and (since or bool(shared))


def one_noun(ours: Quantity, theirs: Quantity, language: str) -> bool:
    """Tell whether two numbers are near one another, or told with one noun: passengers, excavators."""
    heads = [wording.stems(item.unit.rpartition(" ")[2], language) for item in (ours, theirs)]
    return not far_apart(ours, theirs, _NEAR) or bool(heads[0] and heads[0] == heads[1])


def _telling_noun(unit: str, language: str) -> bool:
    """Tell whether a noun alone says what is counted: contacts, excavators; not people, nor kilometres."""
    return unit != "people" and not dimension(unit, language)


def _one_start(ours: Quantity, theirs: Quantity) -> bool:
    """Tell whether both claims say themselves on which day their windows begin, and it is one day."""
    if ours.window is None or theirs.window is None or "window" in (*ours.assumed, *theirs.assumed):
        return False
    return ours.window.first == theirs.window.first


def _measured(ours: Quantity, theirs: Quantity, left: Statement, right: Statement) -> Stand:
    """Return how what we count stands to what they count; where no measure is known, by the words counted."""
    units = dimension(ours.unit, left.language), dimension(theirs.unit, left.language)
    if units[0] != units[1] and ours.unit and theirs.unit and not _one_unit(ours.unit, theirs.unit):
        return "differs"
    if _times(ours) != _times(theirs) or _step_and_count(ours, theirs) or _step_and_count(theirs, ours):
        return "differs"
    if intervals.figures(ours, theirs) == "equal" and of_other_things(ours, theirs, left.language):
        return "differs"
    if _one_share(ours, theirs):
        return "same"
    if ours.measure and theirs.measure:
        stand = _known(ours.measure, theirs.measure, left.language)
        loosely = (
            _loosely_told(ours, theirs, left.language)
            or _heads(ours, theirs, left, right)
            or bool(units[0] and intervals.figures(ours, theirs) == "equal")
        )
        return "open" if stand == "differs" and loosely else stand
    if intervals.one_odd_number(ours, theirs):
        goods = _goods(ours, left, theirs) or _goods(theirs, right, ours)
        return "differs" if goods else "open"
    if units[0] and units[0] == units[1]:
        return "open"
    return _counted(ours, theirs, left, right)


def _times(quantity: Quantity) -> bool:
    """Tell by how many times, or to which part, something changed: tenfold, tripled, halved; not to 500."""
    part = quantity.unit == "" and quantity.value is not None and 0 < quantity.value < 1
    return quantity.change is not None and (part or quantity.unit == "count")


def _step_and_count(step: Quantity, count: Quantity) -> bool:
    """Tell a share by which something changed from a bare count of it: rose 20 per cent, rose to 500."""
    changed = step.change is not None and step.unit == "percentage" and count.unit == ""
    return changed and count.measure != "" and intervals.level(count) > _HUNDRED


def _one_share(ours: Quantity, theirs: Quantity) -> bool:
    """Tell whether two figures are shares of one whole that are told of: damaged hotels."""
    shares = ours.unit == theirs.unit == "percentage" and ours.measure != theirs.measure
    return shares and len({*ours.counted, *ours.whole} & {*theirs.counted, *theirs.whole}) > _SHARE_WORDS


def _loosely_told(ours: Quantity, theirs: Quantity, language: str) -> bool:
    """Tell whether one side has money and does not say what it is: a programme, and a loan of as much."""
    family = vocabulary.of(language).units.get(ours.unit, "")
    return bool(family) and family in (ours.measure, theirs.measure)


def _heads(ours: Quantity, theirs: Quantity, left: Statement, right: Statement) -> bool:
    """Tell whether measures only say who is counted, or one does whose sentence tells of the other's."""
    if far_apart(ours, theirs, _ANOTHER_COUNT) or dimension(ours.unit, left.language):
        return False
    heads = vocabulary.of(left.language).heads
    told = ((ours.measure, left.words, theirs.measure), (theirs.measure, right.words, ours.measure))
    return {ours.measure, theirs.measure} <= heads or any(
        head in heads and not words.isdisjoint(wording.cues(measure, left.language))
        for head, words, measure in told
    )


def _one_unit(ours: str, theirs: str) -> bool:
    """Tell whether one unit is the other told shorter: barrels, without "a day"."""
    mine, other = (unit.partition(" per ")[0] for unit in (ours, theirs))
    return mine == other or mine.endswith(f" {other}") or other.endswith(f" {mine}")


def _known(ours: str, theirs: str, language: str) -> Stand:
    if ours == theirs:
        return "same"
    words = vocabulary.of(language)
    if frozenset((ours, theirs)) in words.kin:
        return "open"
    if words.measures.get(ours) == theirs:
        return "inside"
    return "contains" if words.measures.get(theirs) == ours else "differs"


def _counted(ours: Quantity, theirs: Quantity, left: Statement, right: Statement) -> Stand:
    if _nameless(ours) or _nameless(theirs):
        return "open" if _told_before(ours, theirs, left, right) else "differs"
    if bool(ours.measure) != bool(theirs.measure) and far_apart(ours, theirs, _ANOTHER_THING):
        return "differs"
    if ours.measure or theirs.measure:
        return _half_known(ours, theirs, left, right)
    heads = _people(ours, left.language), _people(theirs, right.language)
    if all(heads) and not far_apart(ours, theirs, _ANOTHER_COUNT):
        return "open"
    if any(heads) and _thing(theirs if heads[0] else ours, left.language):
        return "differs"
    names = left.names | right.names
    mine, other = {*ours.counted} - names, {*theirs.counted} - names
    if not mine or not other:
        return "open"
    return "same" if mine & right.words or other & left.words else "differs"


def _people(quantity: Quantity, language: str) -> bool:
    """Tell whether a figure counts people, by whatever noun: passengers, followers, employees."""
    known = vocabulary.of(language)
    return bool(quantity.population) or not known.persons.isdisjoint(wording.stems(quantity.unit, language))


def _thing(quantity: Quantity, language: str) -> bool:
    """Tell whether a figure counts what is surely not people: earthquakes, by the look of the noun."""
    noun = quantity.unit.rpartition(" ")[2]
    return bool(noun) and not noun.endswith(tuple(vocabulary.listed("person_endings", language)))


def _goods(quantity: Quantity, told: Statement, victims: Quantity) -> bool:
    """Tell whether a figure counts things in a sentence that says nothing of the victims of another's.

    Nor are people who were held or brought home any flights.
    """
    toll = measure_words.tolls(told.language, victims.measure)
    apart = not quantity.measure and _people(victims, told.language)
    nothing_of_them = told.words.isdisjoint(vocabulary.of(told.language).casualties)
    thing = _thing(quantity, told.language) and not _people(quantity, told.language)
    return (toll or apart) and nothing_of_them and thing


def _half_known(ours: Quantity, theirs: Quantity, left: Statement, right: Statement) -> Stand:
    """A measure on one side only: tents are no refugees, unless the other report speaks of tents too."""
    unknown, words = (ours, right.words) if not ours.measure else (theirs, left.words)
    known = vocabulary.of(left.language)
    measure, told = (theirs.measure, left) if unknown is ours else (ours.measure, right)
    people = _people(ours, left.language) and _people(theirs, right.language)
    people = people and not far_apart(ours, theirs, _ANOTHER_COUNT)
    if people and (measure in known.heads or not told.words.isdisjoint(wording.cues(measure, left.language))):
        return "open"
    if measure in vocabulary.listed("singular_measures", left.language):
        return "differs"
    if unknown.population and measure in vocabulary.listed("measures_of_things", left.language):
        return "differs"
    groups = {ours.population, theirs.population} - {""}
    if len(groups) == 2 and unknown.population != "people" and ours.value != theirs.value:
        return "open" if placing.one_frame(left, right) else "differs"
    thing = {*wording.stems(unknown.unit, left.language)} - known.groups.keys()
    return "differs" if thing and not unknown.population and not thing & words else "open"
