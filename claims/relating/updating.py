"""Whether a series moved on: by a later number of its origin, by growth, or by one that replaces another."""

from __future__ import annotations

from claims.figures import measure_words
from claims.relating import events, intervals, vocabulary, wording
from claims.relating.comparison import Comparison
from claims.relating.statement import Quantity

ONE_MOMENT = 7
"""Days within which two bounds are bounds of one count."""
_ANOTHER_TIME = 14
"""Days after which a state has changed, whoever tells of it; chosen by eye."""
_ROUND = ("about", "nearly", "range", "vague", "at_most", "less_than")
"""Bounds within which an earlier number may lie without a new one being told."""
_LOOSE = frozenset({"about", "nearly", "range", "vague"})
"""Bounds of a number that is not told to the last digit."""
_EVENT = 3
"""Days in which one event may happen, whose toll grows after it: the floods of the weekend."""
_SPREADS = "area"
"""What a fire or a flood has more of from day to day."""
_JUMP = 2.0
_JUMP_DAYS = 7
"""A cumulative figure that doubles within a week is worth a second look."""


def moved_on(comparison: Comparison) -> str | None:
    """Return what to flag where the later figure continues the series of the earlier, "" for nothing.

    None where it does not: both are of one day, are one number, or may not be of one count.
    """
    if comparison.days == 0 or comparison.order == "equal":
        return None
    later, earlier = (
        (comparison.mine, comparison.other) if comparison.days > 0 else (comparison.other, comparison.mine)
    )
    rise = intervals.level(later) - intervals.level(earlier)
    if comparison.order == "overlap" and not (
        _restated(comparison, later, earlier)
        if comparison.same_origin
        else rise > 0 and _pinned(earlier) and not _rounded(comparison, earlier, later)
    ):
        return None
    anew = (
        comparison.same_origin or _weeks_later(comparison) or _revised(comparison, later is comparison.mine)
    )
    moved = anew or (rise > 0 and _grows(comparison))
    if not moved:
        return None
    flag = "downward revision" if rise < 0 else ""
    if rise > 0 and _jumps(comparison, later, earlier):
        flag = "large jump"
    return flag


def _revised(comparison: Comparison, ours_later: bool) -> bool:
    """Tell whether the later report says that its number replaces another: trimmed, brought down."""
    told = comparison.ours if ours_later else comparison.theirs
    return wording.says(told.text, "revised", told.language)


def _weeks_later(comparison: Comparison) -> bool:
    """Tell whether two figures of no told window stood so far apart in time that neither denies the other.

    What hardly changes is no such figure: the people of a province, the width of a zone.
    """
    language, mine, other = comparison.ours.language, comparison.mine, comparison.other
    enduring = {mine.measure, other.measure} & vocabulary.listed("enduring_measures", language)
    open_ended = comparison.window == "open" and not (_closed(mine) or _closed(other) or enduring)
    apart = comparison.order in ("above", "below") and abs(comparison.days) > _ANOTHER_TIME
    return open_ended and apart


def _rounded(comparison: Comparison, earlier: Quantity, later: Quantity) -> bool:
    """Tell whether two figures of one moment may be one number, told more roundly by one of them."""
    if abs(comparison.days) > ONE_MOMENT:
        return False
    return intervals.rounder(earlier, later) or (later.bound in _ROUND and intervals.holds(later, earlier))


def _restated(comparison: Comparison, later: Quantity, earlier: Quantity) -> bool:
    """Tell whether one origin gave another number, and not the same one in rounder words."""
    kinds = {later.bound, earlier.bound}
    if not kinds.isdisjoint(_LOOSE):
        return "vague" not in kinds and intervals.far_apart(later, earlier, intervals.ROUNDING)
    return intervals.level(later) != intervals.level(earlier)


def _pinned(quantity: Quantity) -> bool:
    """Tell whether a figure names the number it stood at, so that a larger one is news."""
    return quantity.bound in ("exact", "at_least", "more_than")


def _grows(comparison: Comparison) -> bool:
    """Tell whether a figure is a count that can only grow: a toll, not a price, a share or a closed month."""
    dimension = intervals.dimension(comparison.mine.unit, comparison.ours.language)
    if dimension == _SPREADS and events.lasting(comparison.ours, comparison.theirs):
        return not (_closed(comparison.mine) or _closed(comparison.other))
    if dimension and not measure_words.tolls(comparison.ours.language, comparison.mine.measure):
        return _running(comparison.mine) and _running(comparison.other)
    if measure_words.nature(comparison.ours.language, comparison.mine.measure) == "stock":
        return comparison.window == "series" or _running(comparison.mine) or _running(comparison.other)
    if _settled(comparison):
        return False
    return comparison.window == "series" or not (_closed(comparison.mine) or _closed(comparison.other))


def _settled(comparison: Comparison) -> bool:
    """Tell whether two figures are of what was over on its day: marchers, the convicted of one trial.

    Only victims are counted for days: the lorries that came on Friday came on Friday.
    """
    measure = comparison.mine.measure or comparison.other.measure
    windows = [item.window for item in (comparison.mine, comparison.other)]
    incidents = all(window is not None and window.kind == "incident" for window in windows)
    language = comparison.ours.language
    over = not measure_words.tolls(language, measure) and not _assumed_window(comparison)
    running = any(map(_running, (comparison.mine, comparison.other)))
    done = measure in vocabulary.listed("settled_measures", language) and not running
    return done or (incidents and over)


def _assumed_window(comparison: Comparison) -> bool:
    return "window" in (*comparison.mine.assumed, *comparison.other.assumed)


def _closed(quantity: Quantity) -> bool:
    """Tell whether a figure is that of a period that is over, longer than the weekend of one flood."""
    window = quantity.window
    if window is None or window.kind != "period":
        return False
    return not (window.first and window.last and (window.last - window.first).days < _EVENT)


def _running(quantity: Quantity) -> bool:
    return quantity.window is not None and quantity.window.kind == "cumulative"


def _jumps(comparison: Comparison, later: Quantity, earlier: Quantity) -> bool:
    low = intervals.level(earlier)
    return low > 0 and intervals.level(later) >= _JUMP * low and abs(comparison.days) <= _JUMP_DAYS
