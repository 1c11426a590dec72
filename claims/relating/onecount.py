"""What a pair of figures says about counting one thing: its day, period, place, number, whole and part."""

from __future__ import annotations

from typing import Final

from claims.figures import measure_words
from claims.relating import intervals, placing, vocabulary
from claims.relating.alignment import Pair
from claims.relating.relation import Relation
from claims.relating.statement import Quantity, Statement

_LARGE, _FACTOR = 1_000.0, 3.0
"""Counts so large go on for years in one place, as long as they are of one size; chosen by eye."""
SMALL: Final = 3
"""Up to three of anything may be three of anything else."""


def a_single(item: Quantity) -> bool:
    """Tell whether a figure is no more than an article, or "one of" several."""
    return item.value == 1 and not item.text[:1].isdigit() and item.bound == "exact"


def tells_no_number(item: Quantity) -> bool:
    """Tell whether a figure without a measure could be of anything: thousands, two, one of them."""
    return a_single(item) or (not item.measure and (item.bound == "vague" or intervals.level(item) <= SMALL))


def of_many_sums(pair: Pair, language: str) -> bool:
    """Tell whether two figures are of a measure that a story has many of: sums, distances, ages."""
    return not {pair.ours.measure, pair.theirs.measure}.isdisjoint(vocabulary.listed("many_sums", language))


def of_one_only(pair: Pair) -> bool:
    """Tell whether a figure is of one person or one stretch of time, which no town and day make one."""
    return not {pair.ours.measure, pair.theirs.measure}.isdisjoint(("age", "time"))


def of_an_incident(pair: Pair, language: str) -> bool:
    """Tell whether two figures are tolls of what happened once, and none that has grown for weeks."""
    grown = any(item.window and item.window.kind == "cumulative" for item in (pair.ours, pair.theirs))
    return measure_words.tolls(language, pair.ours.measure) and not grown


def one_number(pair: Pair) -> bool:
    """Tell whether two figures of one measure are one number that chance hardly gives twice."""
    return pair.measure in ("same", "series") and intervals.one_odd_number(pair.ours, pair.theirs)


def dated(pair: Pair) -> bool:
    """Tell whether both reports say of which day or period their figure is."""
    assumed = "window" in (*pair.ours.assumed, *pair.theirs.assumed)
    return not (assumed or pair.ours.window is None or pair.theirs.window is None)


def between_days(pair: Pair) -> int | None:
    """Return the days between two incidents, None where one report does not say when it was."""
    mine, other = pair.ours.window, pair.theirs.window
    if not dated(pair) or mine is None or other is None:
        return None
    return abs((mine.last - other.last).days) if mine.last and other.last else None


def one_period(pair: Pair, relation: Relation) -> bool:
    """Tell whether both name one period of several days, or one day since which they count."""
    mine, other = pair.ours.window, pair.theirs.window
    if (
        not dated(pair)
        or mine is None
        or other is None
        or "incident" in (mine.kind, other.kind)
        or mine.first != other.first
    ):
        return False
    return all(slot.state != "differs" for slot in relation.slots if slot.name in ("place", "window"))


def one_town(pair: Pair, relation: Relation) -> bool:
    """Tell whether both figures are of one place, which their own sentences name and which is no land."""
    if not {"place", "dateline"}.isdisjoint((*pair.ours.assumed, *pair.theirs.assumed)):
        return False
    same = any(slot.name == "place" and slot.state == "same" for slot in relation.slots)
    return same and bool(pair.ours.within or pair.theirs.within)


def one_slot(pair: Pair, relation: Relation) -> bool:
    """Tell whether both name one place, and one period or counts of one size that is large."""
    same = {slot.name for slot in relation.slots if slot.state == "same"}
    assumed = {*pair.ours.assumed, *pair.theirs.assumed}
    if "place" not in same or not assumed.isdisjoint(("place", "dateline")):
        return False
    if "window" in same and "window" not in assumed:
        return True
    low = min(intervals.level(pair.ours), intervals.level(pair.theirs))
    return low >= _LARGE and not intervals.far_apart(pair.ours, pair.theirs, _FACTOR)


def one_way(ours: Statement, theirs: Statement) -> bool:
    """Tell whether two distances may be one: both claims name the same places."""
    ends = [{placing.bare(place, told.language) for place in told.places} for told in (ours, theirs)]
    return ends[0] == ends[1] and len(ends[0]) > 1


def nested(relation: Relation) -> bool:
    """Tell whether two figures are told of a whole and a part of it."""
    return any(
        slot.state == "differs" for slot in relation.slots if slot.name in ("population", "place", "window")
    )
