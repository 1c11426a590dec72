"""What speaks for two found claims telling one thing: words and slots that are not those of a whole story.

A search brings together what is told of one story. In a story of months every report shares its names: the
land, its leader, the army, the besieged town. Words that a claim shares with many reports of other months
say nothing about its event; nor does a small or round number. The rules of relations take two claims as if a
person had set them side by side, and do not ask for this.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from datetime import date
from typing import Final

from claims.relating import events, intervals, topics, vocabulary
from claims.relating.alignment import Pair
from claims.relating.relation import Relation
from claims.relating.statement import Quantity, Statement
from claims.relating.subjects import subject

SOON: Final = 3
"""Days between two reports of one event that has no figure: of 63 such pairs that people labelled 61 lie no
further apart."""
_OFTEN: Final = 8
"""Reports of other months that make a word one of the whole story; fewer may be of one event after all."""
_WORD: Final = 1.0
"""Weight of one telling word."""
_LIKE, _MUCH_ALIKE = 0.2, 0.4
"""Shares of telling words in common, 0..1, from which two claims may be one, and from which they likely are;
chosen on a thousand claims of news."""
_TWO_WORDS: Final = 2.0
_LARGE, _FACTOR = 1_000.0, 3.0
"""Counts so large go on for years in one place, as long as they are of one size; chosen by eye."""
_SMALL: Final = 3
"""Up to three of anything may be three of anything else."""


def background(ours: Statement, found: Iterable[Statement]) -> frozenset[str]:
    """Return the words that a claim shares with many reports of other months: those of the whole story."""
    told = defaultdict[tuple[str, str, date | None], set[str]](set)
    for item in found:
        if _days_apart(ours, item) > events.ONE_STORY:
            told[item.outlet, item.title, item.published] |= subject(item).wide
    counts = Counter(word for words in told.values() for word in words)
    return frozenset(word for word, count in counts.items() if count >= _OFTEN)


def one_event(ours: Statement, theirs: Statement, relation: Relation, common: frozenset[str]) -> bool:
    """Tell whether two claims without figures are near enough, in time and in words, to tell one event."""
    if subject(ours).matter == subject(theirs).matter:
        return True
    found = events.likeness(ours, theirs)
    if _days_apart(ours, theirs) > SOON and not (found.same_day and ours.window and theirs.window):
        return False
    weight, share = _in_common(ours, theirs, common)
    if relation.relation == "conflict":  # a conflict asks for a decision: it must be about one thing
        return weight >= _WORD and share >= _MUCH_ALIKE
    return weight >= _WORD and share >= _LIKE


def one_count(
    ours: Statement, theirs: Statement, relation: Relation, pair: Pair, common: frozenset[str]
) -> bool:
    """Tell whether anything but their kind speaks for two figures counting one thing."""
    if _one_number(pair) or _one_slot(pair, relation) or _one_disaster(ours, theirs):
        return True
    weight, share = _in_common(ours, theirs, common)
    if _says_little(pair, ours.language):
        return weight >= _TWO_WORDS and share >= _MUCH_ALIKE
    if _days_apart(ours, theirs) > events.ONE_STORY:
        return weight >= _WORD
    found = events.likeness(ours, theirs)
    return found.same_place or found.shared_names or found.matter > 0


def _days_apart(ours: Statement, theirs: Statement) -> int:
    """Return the days between two reports; an undated one may be of any day."""
    if ours.published is None or theirs.published is None:
        return 0
    return abs((ours.published - theirs.published).days)


def _in_common(ours: Statement, theirs: Statement, without: frozenset[str]) -> tuple[float, float]:
    """Return the weight of the words that two claims share but for some, and their share of all, 0..1."""
    known = topics.weights().common.get(ours.language, {})
    left, right = (subject(item).wide - without for item in (ours, theirs))
    both, all_words = (
        topics.weight(left & right, known),
        topics.weight(left, known) + topics.weight(right, known),
    )
    return both / 100, 2 * both / all_words if all_words else 0.0


def _one_number(pair: Pair) -> bool:
    return pair.measure in ("same", "series") and intervals.one_odd_number(pair.ours, pair.theirs)


def _one_slot(pair: Pair, relation: Relation) -> bool:
    """Tell whether both name one place, and one period or counts of one size that is large."""
    same = {slot.name for slot in relation.slots if slot.state == "same"}
    assumed = {*pair.ours.assumed, *pair.theirs.assumed}
    if "place" not in same or not assumed.isdisjoint(("place", "dateline")):
        return False
    if "window" in same and "window" not in assumed:
        return True
    low = min(intervals.level(pair.ours), intervals.level(pair.theirs))
    return low >= _LARGE and not intervals.far_apart(pair.ours, pair.theirs, _FACTOR)


def _one_disaster(ours: Statement, theirs: Statement) -> bool:
    """Tell whether both tell of one flood or quake, whose toll is raised for weeks."""
    found = events.likeness(ours, theirs)
    return events.lasting(ours, theirs) and (found.same_place or found.shared_names)


def _says_little(pair: Pair, language: str) -> bool:
    """Tell whether a figure is of a kind that a story has many of: sums, ages, one of a thing."""
    many = vocabulary.listed("many_sums", language)
    return any(item.measure in many or _few(item) for item in (pair.ours, pair.theirs))


def _few(item: Quantity) -> bool:
    return not item.measure and intervals.level(item) <= _SMALL
