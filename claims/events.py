"""Claims without figures: the same event or only the same topic, by who, what, where, when and negation."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from claims import comparing, wording
from claims.statement import Statement

_NAME_WEIGHT = 2.0
_PLACE_WEIGHT, _KIND_WEIGHT = 1.5, 1.0
_SAME_EVENT, _SAME_DAY, _SAME_DAY_AND_KIND = 0.39, 0.35, 0.07
"""Share of the weighted words that two reports of one event have in common, by what else they share."""
_SAME_TOPIC = 2.5
"""Weight of shared words from which two reports speak of one topic though their kinds of event are not known."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """What two claims have in common."""

    shared: float
    """Share of their weighted words that the other report has too, 0..1."""
    topic: float
    """Weight of the words that the claims and their surroundings share."""
    same_place: bool
    other_place: bool
    same_day: bool
    other_day: bool
    same_kind: bool
    other_kind: bool
    """Both speak of known kinds of event, and of none in common."""


def likeness(ours: Statement, theirs: Statement) -> Likeness:
    """Return what two claims have in common, whatever their figures."""
    left, right = _matter(ours), _matter(theirs)
    wide_left, wide_right = _wide(ours), _wide(theirs)
    named = _named(ours) | _named(theirs)
    both = _weight(left & wide_right, named) + _weight(right & wide_left, named)
    total = _weight(left, named) + _weight(right, named)
    place = comparing.scenes(ours, theirs)
    days = _days(ours, theirs)
    kinds = wording.topics(wide_left, ours.language), wording.topics(wide_right, theirs.language)
    return Likeness(
        shared=both / total if total else 0.0,
        topic=_weight(wide_left & wide_right, named)
        + _PLACE_WEIGHT * (place in ("same", "inside", "contains"))
        + _KIND_WEIGHT * bool(kinds[0] & kinds[1]),
        same_place=place in ("same", "inside", "contains"),
        other_place=place == "differs",
        same_day=days == "same",
        other_day=days == "differs",
        same_kind=bool(kinds[0] & kinds[1]),
        other_kind=bool(kinds[0] and kinds[1]) and not kinds[0] & kinds[1],
    )


def unrelated(found: Likeness, measure: comparing.Stand | None = None) -> bool:
    """Tell whether two claims speak of different topics: another kind of event, or hardly a word in common."""
    if measure == "same" and not found.other_place and (found.same_place or not found.other_kind):
        return False
    return found.other_kind or found.topic < _SAME_TOPIC


def one_event(found: Likeness) -> bool:
    """Tell whether two claims tell one event: by their words; on one day and of one kind a word or two is enough."""
    if found.same_day and found.same_kind and found.shared >= _SAME_DAY_AND_KIND:
        return True
    return found.shared >= (_SAME_DAY if found.same_day else _SAME_EVENT)


def _matter(item: Statement) -> frozenset[str]:
    """Return what a claim is about: its words without those of the one who says it."""
    speaker = wording.stems(f"{item.source} {item.origin}", item.language)
    return item.words - frozenset(speaker) or item.words


def _wide(item: Statement) -> frozenset[str]:
    """Return what a claim and its surroundings speak of, without words for offices and those who speak for them."""
    known = wording.of(item.language)
    title = wording.stems(item.title, item.language)
    return item.words.union(item.context, title) - known.offices - known.roles


def _named(item: Statement) -> frozenset[str]:
    return item.names.union(wording.names(item.title, item.language))


def _weight(words: Iterable[str], named: frozenset[str]) -> float:
    return sum(_NAME_WEIGHT if word in named else 1.0 for word in words)


def _days(ours: Statement, theirs: Statement) -> comparing.Stand:
    left, right = ours.window, theirs.window
    if left is None or right is None or left.kind != "incident" or right.kind != "incident":
        return "open"
    return comparing.incidents(left, right)
