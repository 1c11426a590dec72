"""Claims without figures: the same event or only the same topic, by who, what, where, when and negation."""

from __future__ import annotations

from dataclasses import dataclass

from claims.relating import denial, periods, placing, vocabulary, wording
from claims.relating.homes import home, met
from claims.relating.statement import Statement
from claims.relating.subjects import Subject, subject

_NAME_WEIGHT = 2.0
_SAME_EVENT, _SAME_DAY = 0.39, 0.3
"""Share of the weighted words that two reports of one event have in common, and of one on one day."""
_FAINTLY = 0.2
"""Share of common words from which two opposite reports are of one thing; chosen by eye."""
_BARELY = 0.1
"""Share of common words from which one origin tells one thing, if much around it is one; by eye."""
_MUCH, _SOME = 4.0, 0.25
"""Weight and share of common words from which two reports that share a name, or a deed, tell one event."""
SURELY_ONE = 0.5
"""Share of common words from which two places for an event exclude one another, or a denial a number."""
_ONE_DEED, _ONE_DEED_BY_NAMES = 0.3, 0.65
"""Share of common words from which two claims tell one deed, with a word for it among them, and without."""
ONE_STORY = 31
"""Days within which an event that is told without its day may be the same; chosen by eye."""
_TWO_WORDS = 2.0
"""Weight of common words, places and victims apart, that make two reports of one day tell one event."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """What two claims have in common."""

    ours: Subject
    theirs: Subject
    same_place: bool
    other_place: bool
    other_land: bool
    """Both name places, and not even their countries are shared."""
    other_home: bool
    """Their outlets are at home in two lands, and nothing that they tell of lies in one."""
    one_home: bool
    """Their outlets are at home in one land."""
    shared_names: bool
    same_day: bool
    other_day: bool
    same_kind: bool
    other_kind: bool
    """Both speak of known kinds of event, and of none in common."""
    long_apart: bool
    """Told more than a month apart, and one at least does not say of which day."""

    @property
    def named(self) -> frozenset[str]:
        """The names of both."""
        return self.ours.named | self.theirs.named

    @property
    def shared(self) -> float:
        """Share of their weighted words that the other report has too, 0..1."""
        left, right, named = self.ours, self.theirs, self.named
        both = _weight(left.front & right.stage, named) + _weight(right.front & left.stage, named)
        total = _weight(left.front, named) + _weight(right.front, named)
        return both / total if total else 0.0

    @property
    def deed(self) -> bool:
        """Whether both claims tell one thing done, so that only one of two days can be that of it."""
        left, right = self.ours.front - self.ours.placed, self.theirs.front - self.theirs.placed
        total = _weight(left, self.named) + _weight(right, self.named)
        alike = 2 * _weight(left & right, self.named) / total if total else 0.0
        return alike >= (_ONE_DEED if self.act else _ONE_DEED_BY_NAMES)

    @property
    def matter(self) -> float:
        """Weight of the words that the claims and their surroundings share, without places and victims."""
        return _weight(self.ours.plain & self.theirs.plain, self.named)

    @property
    def act(self) -> bool:
        """Whether they share what was done: a word that is no place, no name and no mere kind of event."""
        left, right = self.ours, self.theirs
        return not (left.deeds & right.deeds & (left.front | right.front)) <= self.named


def likeness(ours: Statement, theirs: Statement) -> Likeness:
    """Return what two claims have in common, whatever their figures."""
    left, right = subject(ours), subject(theirs)
    place = placing.scenes(ours, theirs)
    same_place = place in ("same", "inside", "contains")
    days = periods.incidents(ours.window, theirs.window)
    same_kind = bool(left.kinds & right.kinds)
    at_home = home(ours.outlet, ours.language), home(theirs.outlet, theirs.language)
    return Likeness(
        ours=left,
        theirs=right,
        same_place=same_place,
        other_place=place == "differs",
        other_land=_other_land(ours, theirs),
        other_home=bool(all(at_home) and at_home[0] != at_home[1] and _apart(ours, theirs, at_home)),
        one_home=bool(at_home[0] and at_home[0] == at_home[1]),
        shared_names=not left.roots.isdisjoint(right.roots),
        same_day=days == "same",
        other_day=days == "differs",
        same_kind=same_kind,
        other_kind=bool(left.kinds and right.kinds) and not same_kind,
        long_apart=not (ours.window and theirs.window) and _long_apart(ours, theirs),
    )


def _other_land(ours: Statement, theirs: Statement) -> bool:
    """Tell whether both claims, or their reports, name places, and none of one land or of two at odds."""
    mine, other = _lands(ours), _lands(theirs)
    return bool(mine and other) and not met(mine, other, ours.language)


def _apart(ours: Statement, theirs: Statement, at_home: tuple[str, str]) -> bool:
    """Tell whether nothing that two reports tell of, nor where they are at home, lies in one land."""
    return not met(_lands(ours) | {at_home[0]}, _lands(theirs) | {at_home[1]}, ours.language)


def _lands(told: Statement) -> frozenset[str]:
    return frozenset((*told.places, *told.around, *told.lands))


def _long_apart(ours: Statement, theirs: Statement) -> bool:
    if ours.published is None or theirs.published is None:
        return False
    return abs((ours.published - theirs.published).days) > ONE_STORY


def lasting(ours: Statement, theirs: Statement) -> bool:
    """Tell whether two claims tell of one disaster that goes on for days: a fire, a flood."""
    return bool(vocabulary.of(ours.language).lasting & subject(ours).kinds & subject(theirs).kinds)


def one_event(found: Likeness) -> bool:
    """Tell whether two claims of one topic tell one event: on one day and of no two kinds, else by words."""
    if found.long_apart:
        return False
    one_scene = found.shared > 0 or not found.other_land
    if found.same_day and one_scene and (not found.other_kind or found.matter >= _TWO_WORDS):
        return True
    if found.other_day and found.deed and found.shared >= _SOME:
        return True
    if found.shared_names and not found.other_day and found.matter >= _MUCH and found.shared >= _SOME:
        return True
    return found.shared >= (_SAME_DAY if found.same_day else _SAME_EVENT) and (
        found.act or found.same_day or found.other_day
    )


def told_again(found: Likeness) -> bool:
    """Tell whether two claims of one origin may tell one thing: few common words are enough for that."""
    faintly = found.shared >= _FAINTLY and found.matter >= _TWO_WORDS
    around = found.shared >= _BARELY and found.matter >= _MUCH and found.act
    return not found.other_day and (faintly or around)


def opposed(ours: Statement, theirs: Statement) -> bool:
    """Tell whether two claims tell opposites: an embassy open, and closed, or not open."""
    mine, other = (denial.states(item.text, item.language) for item in (ours, theirs))
    return any(mine[number] != other[number] for number in mine.keys() & other.keys())


def agreed(ours: Statement, theirs: Statement) -> bool:
    """Tell whether two claims tell one state, one of them by denying its opposite: not closed, and open."""
    mine, other = (denial.states(item.text, item.language) for item in (ours, theirs))
    opposites = vocabulary.of(ours.language).opposites
    return any(
        mine[number] == other[number]
        and any(
            _only(ours.words, side, against) and _only(theirs.words, against, side)
            for side, against in (opposites[number], opposites[number][::-1])
        )
        for number in mine.keys() & other.keys()
    )


def _only(words: frozenset[str], wanted: frozenset[str], unwanted: frozenset[str]) -> bool:
    return not words.isdisjoint(wanted) and words.isdisjoint(unwanted)


def contradict(ours: Statement, theirs: Statement, *, surely: bool = False) -> bool:
    """Tell whether one of two claims denies what the other tells; "no trains run" denies no suspension.

    ``surely``: by words of denial, or by a "no" before what the other one tells.
    """
    mine, other = _denied(ours, theirs), _denied(theirs, ours)
    if surely:
        return _surely(mine, theirs) != _surely(other, ours)
    if bool(mine) == bool(other) or agreed(ours, theirs):
        return False
    denying, told = (mine, theirs) if mine else (other, ours)
    return any(item.sure for item in denying) or _stops(told)


def _denied(one: Statement, other: Statement) -> list[denial.Denial]:
    """Return the denials of a claim that may concern what the other one tells."""
    told = denial.denials(one.text, one.language)
    speaker = wording.stem_set(one.source, one.language) if told else frozenset()
    return [item for item in told if not (item.aside and (item.clause - speaker).isdisjoint(other.words))]


def _surely(denials: list[denial.Denial], told: Statement) -> bool:
    """Tell whether a claim denies by a word for it, or by a "no" before what the other one tells."""
    deeds = told.words - told.names
    return any(item.sure or (not item.denied.isdisjoint(deeds) and _stops(told)) for item in denials)


def _stops(told: Statement) -> bool:
    """Tell whether a claim tells of nothing that has stopped, which a mere "no" would agree with."""
    return vocabulary.of(told.language).stops.isdisjoint(told.words)


def one_matter(found: Likeness) -> bool:
    """Tell whether two claims speak of one thing, which may be the case or not."""
    if found.other_day or found.other_place:
        return False
    of_one_town = found.same_place and found.shared >= _SAME_DAY  # its hospital, say
    return of_one_town or (found.shared >= _FAINTLY and found.matter > 0)


def _weight(words: frozenset[str], named: frozenset[str]) -> float:
    return len(words) + (_NAME_WEIGHT - 1) * len(words & named)
