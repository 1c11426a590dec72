"""What speaks for two found claims telling one thing: words and slots that are not those of a whole story.

A search brings together what is told of one story. In a story of months every report shares its names: the
land, its leader, the army, the besieged town. Words that a claim shares with many reports of other months
say nothing about its event; nor does a small or round number. The rules of relations take two claims as if a
person had set them side by side, and do not ask for this.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import chain
from typing import Final

from claims.relating import blame, denial, events, intervals, onecount, placing, topics, wording
from claims.relating.alignment import Pair
from claims.relating.relation import Relation
from claims.relating.statement import Statement
from claims.relating.subjects import subject

SOON: Final = 3
"""Days between two reports of one event that has no figure: of 63 such pairs that people labelled 61 lie no
further apart."""
_OFTEN: Final = 8
"""Reports of other days or months that make a word one of the whole story; fewer may be of one event."""
_CROWDED: Final = 3
"""Reports that tell figures of one measure from which they are hardly all of one thing; chosen by eye."""
_WORD, _TWO_WORDS = 1.0, 2.0
"""Weights of telling words."""
_LIKE, _ALIKE, _MUCH_ALIKE = 0.2, 0.3, 0.4
"""Shares of words in common, 0..1, from which two claims may be one, and likely are; chosen on a year of
war reports, where nearly all pairs are two events, beside pairs that people labelled."""
_TOLL_RAISED: Final = 60
"""Days for which the toll of a disaster is raised; chosen by eye."""
_MOMENT: Final = 7
"""Days between two reports beyond which two counts are no longer of one moment."""


@dataclass(frozen=True, slots=True)
class Background:
    """Words that a claim shares with many reports that cannot tell of its event: those of the whole story."""

    days: frozenset[str] = frozenset()
    """With reports of other days: they tell no two events apart."""
    months: frozenset[str] = frozenset()
    """With reports of other months: they tell no two counts apart, which may go on for weeks."""
    measures: frozenset[str] = frozenset()
    """Measures of which several reports tell figures: a war has a toll for every day and every town."""


NONE: Final = Background()


def background(ours: Statement, found: Iterable[Statement]) -> Background:
    """Return the words of the whole story of a claim, by what was found for it."""
    told = defaultdict[tuple[str, str, date | None], set[str]](set)
    counted = defaultdict[tuple[str, str, date | None], set[str]](set)
    for item in found:
        report = item.outlet, item.title, item.published
        counted[report].update(quantity.measure for quantity in item.quantities)
        if _days_apart(ours, item) > SOON:
            told[report] |= subject(item).wide
    far = (words for (_, _, day), words in told.items() if _apart(ours.published, day) > events.ONE_STORY)
    return Background(_often(told.values()), _often(far), _often(counted.values(), _CROWDED))


def _often(reports: Iterable[Iterable[str]], least: int = _OFTEN) -> frozenset[str]:
    counts = Counter(chain.from_iterable(reports))
    return frozenset(word for word, count in counts.items() if count >= least)


def one_event(ours: Statement, theirs: Statement, relation: Relation, common: Background) -> bool:
    """Tell whether two claims without figures are near enough, in time and in words, to tell one event."""
    if subject(ours).matter == subject(theirs).matter:
        return True
    found = events.likeness(ours, theirs)
    if _days_apart(ours, theirs) > SOON and not (found.same_day and ours.window and theirs.window):
        return False
    left, right = (subject(item).matter - common.days for item in (ours, theirs))
    weight, share = _in_common(left, right, ours.language)
    if relation.relation == "conflict":  # it asks for a decision, and must be about one thing
        return weight >= _WORD and share >= _MUCH_ALIKE and _opposed(ours, theirs, found, share)
    return weight >= _WORD and share >= _ALIKE


def _opposed(ours: Statement, theirs: Statement, found: events.Likeness, share: float) -> bool:
    """Tell whether two claims of one matter exclude one another, and do not only tell two events.

    Two days part two events as a rule: only where both sentences name theirs, and say all else alike, one of
    them is wrong. So it is with two places.
    """
    language = ours.language
    if any(events.contradict(ours, theirs, surely=surely) for surely in (True, False)):
        return _denied(ours, theirs)
    if events.opposed(ours, theirs):
        return True
    if found.other_day:
        dated = all(wording.dated(item.text, language) for item in (ours, theirs))
        return dated and not found.other_place and share >= events.SURELY_ONE
    if blame.blamed(ours.text, theirs.text, language):
        return True
    towns = [{placing.bare(place, language) for place in told.places} for told in (ours, theirs)]
    return found.other_place and all(towns) and towns[0].isdisjoint(towns[1]) and share >= events.SURELY_ONE


def _denied(ours: Statement, theirs: Statement) -> bool:
    """Tell whether one of two claims says that something is untrue, or "not" of a word of the other one."""
    return any(
        item.untrue or not item.denied.isdisjoint(other.words - other.names)
        for one, other in ((ours, theirs), (theirs, ours))
        for item in denial.denials(one.text, one.language)
    )


def one_count(ours: Statement, theirs: Statement, relation: Relation, pair: Pair, common: Background) -> bool:
    """Tell whether anything but their kind speaks for two figures counting one thing."""
    if relation.relation == "conflict" and (onecount.a_single(pair.ours) or onecount.a_single(pair.theirs)):
        return False
    if onecount.one_number(pair) or _one_disaster(ours, theirs):
        return True
    left, right = (subject(item).wide - (common.months or common.days) for item in (ours, theirs))
    weight, share = _in_common(left, right, ours.language)
    if onecount.tells_no_number(pair.ours) or onecount.tells_no_number(pair.theirs):
        return weight >= _WORD and share >= _MUCH_ALIKE
    sums = onecount.of_many_sums(pair, ours.language)
    crowded = not common.measures.isdisjoint((pair.ours.measure, pair.theirs.measure))
    if not (common.months or crowded or sums):
        return _of_a_short_story(ours, theirs, relation, pair, (weight, share))
    if "distance" in (pair.ours.measure, pair.theirs.measure) and not onecount.one_way(ours, theirs):
        return False
    if sums:
        alike = weight >= _TWO_WORDS and share >= _MUCH_ALIKE
        return alike or (
            weight >= _WORD and not onecount.of_one_only(pair) and onecount.one_slot(pair, relation)
        )
    days = _days_apart(ours, theirs)
    if onecount.one_period(pair, relation):
        return True
    if relation.relation == "conflict" and not _may_conflict(days, share, relation, pair):
        return False
    if onecount.of_an_incident(pair, ours.language):
        return _one_incident(ours, theirs, relation, pair, common)
    alike = weight >= _WORD and share >= _LIKE and days <= events.ONE_STORY
    return alike or onecount.one_slot(pair, relation)


def _of_a_short_story(
    ours: Statement, theirs: Statement, relation: Relation, pair: Pair, words: tuple[float, float]
) -> bool:
    """Tell whether two figures may be one where few reports tell any of their kind.

    A conflict asks for a decision: unless both say when, it takes more than one word in common.
    """
    weight, share = words
    nested, at_once = onecount.nested(relation), _days_apart(ours, theirs) <= 1
    if relation.relation == "conflict" and not onecount.dated(pair) and (nested or not at_once):
        return share >= (_MUCH_ALIKE if nested else _LIKE) or onecount.one_slot(pair, relation)
    return weight >= _WORD or onecount.one_slot(pair, relation) or _one_story(ours, theirs)


def _one_story(ours: Statement, theirs: Statement) -> bool:
    """Tell whether two reports of one month share a place, a name or a word of their matter."""
    found = events.likeness(ours, theirs)
    shared = found.same_place or found.shared_names or found.matter > 0
    return shared and _days_apart(ours, theirs) <= events.ONE_STORY


def _one_incident(
    ours: Statement, theirs: Statement, relation: Relation, pair: Pair, common: Background
) -> bool:
    """Tell whether two tolls are of one incident: by its day and town, or by words of what happened.

    That people were killed or hurt is no such word: every report of a war tells it.
    """
    apart = onecount.between_days(pair)
    day = apart is not None and apart <= 1
    if apart is not None and apart > 1:
        return False
    if apart == 0 and onecount.one_town(pair, relation) and not onecount.nested(relation):
        return True
    days = _days_apart(ours, theirs)
    told = wording.cues(pair.ours.measure, ours.language) | common.days
    left, right = (subject(item).matter - told for item in (ours, theirs))
    weight, share = _in_common(left, right, ours.language)
    if weight >= _WORD and (day or share >= _ALIKE):
        return days <= SOON or not common.days
    left, right = (subject(item).wide - told for item in (ours, theirs))
    weight, share = _in_common(left, right, ours.language)
    if day and weight >= _TWO_WORDS:
        return True
    equal = (
        intervals.figures(pair.ours, pair.theirs) == "equal" and intervals.level(pair.ours) > onecount.SMALL
    )
    soon = days <= (1 if relation.relation == "conflict" else SOON)
    return soon and weight >= _TWO_WORDS and share >= (_LIKE if equal else _MUCH_ALIKE)


def _may_conflict(days: int, share: float, relation: Relation, pair: Pair) -> bool:
    """Tell whether two figures of a long story that exclude one another are of one moment and of one thing.

    A figure of another week is none of the same moment, unless both name the period or tell how many live in
    a place, which weeks do not change; and a part is only larger than a whole that is its own.
    """
    states = {slot.name: slot.state for slot in relation.slots}
    dated = onecount.dated(pair)
    named = dated and states.get("window") == "same"
    settled = "population" == pair.ours.measure == pair.theirs.measure and states.get("place") == "same"
    nested = onecount.nested(relation)
    return (named or settled or days <= _MOMENT) and (dated or share >= _MUCH_ALIKE or not nested)


def _days_apart(ours: Statement, theirs: Statement) -> int:
    return _apart(ours.published, theirs.published)


def _apart(ours: date | None, theirs: date | None) -> int:
    """Return the days between two reports; an undated one may be of any day."""
    return 0 if ours is None or theirs is None else abs((ours - theirs).days)


def _in_common(ours: frozenset[str], theirs: frozenset[str], language: str) -> tuple[float, float]:
    """Return the weight of the words that two claims share, and its share of all, 0..1."""
    known = topics.weights().common.get(language, {})
    both, total = (
        topics.weight(ours & theirs, known),
        topics.weight(ours, known) + topics.weight(theirs, known),
    )
    return both / 100, 2 * both / total if total else 0.0


def _one_disaster(ours: Statement, theirs: Statement) -> bool:
    """Tell whether both tell of one flood or quake, whose toll is raised for weeks."""
    if _days_apart(ours, theirs) > _TOLL_RAISED:
        return False
    found = events.likeness(ours, theirs)
    return events.lasting(ours, theirs) and (found.same_place or found.shared_names)
