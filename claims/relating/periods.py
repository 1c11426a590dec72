"""Two windows: the same period, one series, one inside the other, or apart; within the precision of news."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from claims.model import Window, WindowKind
from claims.relating import vocabulary, wording
from claims.relating.intervals import Stand, far_apart, level
from claims.relating.statement import Quantity, Statement

_DAY = timedelta(days=1)
_SHORT = timedelta(days=2)
"""Days and nights are told apart by their last day: the past 24 hours, yesterday."""
_LONG = timedelta(days=13)
"""From two weeks on, a period may be told a day too long at either end."""
_LONGEST_SLACK = timedelta(days=7)
_SLACK_SHARE = 0.06
"""Starts of a long window are told loosely: "late April" for the 27th; a year allows a week."""
_ONE_STORY = 7
"""Days within which two reports may tell of one incident."""
_SOON_AFTER = timedelta(days=14)
"""The figures of a closed period are told within two weeks of its end; chosen by eye."""
_THIRD = timedelta(days=10)
"""Days of a third of a month."""
_MONTHS: Final = timedelta(days=57)
"""From the first to the last day of two months."""
_MONTH: Final = timedelta(days=30)
_YEAR: Final = (timedelta(days=364), timedelta(days=365))
"""From the first to the last day of a year."""
_RATE: Final = "rate"
_WEEK: Final = timedelta(days=7)
_OF_ONE_RUN: Final = 5.0
"""Two figures of one running count are seldom further apart; one day of it is seldom so near; by eye."""
_ANOTHER_SIZE = 5.0
"""Two figures of one period are seldom so many times apart; chosen by eye."""


@dataclass(frozen=True, slots=True)
class Covered:
    """The days that a window covers, up to the as-of day where it is still open."""

    first: date
    last: date
    kind: WindowKind

    @property
    def slack(self) -> timedelta:
        """How loosely the start is told, by the length."""
        return max(_DAY, min(_LONGEST_SLACK, self.length * _SLACK_SHARE))

    @property
    def length(self) -> timedelta:
        """From the first to the last day."""
        return self.last - self.first

    @property
    def on_the_calendar(self) -> bool:
        """Whether this is a closed day, week, month, quarter, half-year or year, not a run up to some day."""
        if self.kind != "period":
            return False
        after = self.last + _DAY
        if (after - self.first).days in (1, 7):
            return True
        months = (after.year - self.first.year) * 12 + after.month - self.first.month
        return self.first.day == after.day == 1 and months in (1, 3, 6, 12)


def covered(window: Window | None, as_of: date | None = None) -> Covered | None:
    """Return the days of a window, None when nobody says where it starts."""
    if window is None or window.first is None:
        return None
    return Covered(window.first, max(window.first, window.last or as_of or window.first), window.kind)


def windows(ours: Quantity, theirs: Quantity, left: Statement, right: Statement) -> Stand:
    """Return how our window stands to theirs; one that is only assumed never separates two figures."""
    mine, other = covered(ours.window, ours.as_of), covered(theirs.window, theirs.as_of)
    if mine is None or other is None:
        return _by_era(mine, other, left, right)
    stand = _stand(mine, other)
    if stand in ("same", "series"):
        return stand
    if ours.measure == theirs.measure == _RATE and _year_and_month(mine, other):
        return "same"
    if _from_a_part(mine, other, left, right) or _one_year(mine, other, left, right):
        return "series"
    if stand == "differs" and _one_night(mine, other, left, right):
        return "same"
    return "open" if "window" in (*ours.assumed, *theirs.assumed) else stand


def presumed(ours: Quantity, theirs: Quantity, days: int) -> Stand:
    """Return how windows that the reports only suggest stand, where the numbers are not the same.

    Two tolls told within a week may be of one incident, whatever the days suggested for them. Else another
    period explains another number better than a conflict does, and lends no support.
    """
    mine, other = covered(ours.window, ours.as_of), covered(theirs.window, theirs.as_of)
    if "window" in (*ours.assumed, *theirs.assumed) and not (mine and other):
        return "open"
    if mine and other:
        kinds = {mine.kind, other.kind}
        one_story = abs(days) <= _ONE_STORY and (len(kinds) == 1 or kinds == {"incident", "period"})
        if one_story:
            return "open"
        return "series" if _one_run(ours, theirs, mine, other) else _stand(mine, other)
    if mine:
        return _beside(mine, ours, theirs)
    return _beside(other, theirs, ours) if other else "open"


def _beside(told: Covered, quantity: Quantity, bare: Quantity) -> Stand:
    """Return how a figure without a window stands to one with: it differs where it stood long after a closed
    period, is of another size altogether, or is far too small for what has been counted since some day."""
    if told.kind == "incident" or bare.as_of is None:
        return "open"
    if told.kind == "cumulative":
        return "differs" if level(quantity) > _ANOTHER_SIZE * level(bare) else "open"
    outside = max(told.first - bare.as_of, bare.as_of - told.last)
    return "differs" if outside > _SOON_AFTER or far_apart(quantity, bare, _ANOTHER_SIZE) else "open"


def _by_era(mine: Covered | None, other: Covered | None, left: Statement, right: Statement) -> Stand:
    """What happened since the truce began holds what happened on a day of it."""
    if _holds(mine, left, other):
        return "contains"
    return "inside" if _holds(other, right, mine) else "open"


def _holds(era: Covered | None, told: Statement, event: Covered | None) -> bool:
    """Tell whether a window without a date is an era, and the other one a day."""
    dated = era is not None or event is None or event.kind != "incident"
    return not dated and wording.since_era(told.text, told.language)


def incidents(ours: Window | None, theirs: Window | None) -> Stand:
    """Return whether two incidents may be one: their days meet."""
    mine, other = covered(ours), covered(theirs)
    if mine is None or other is None or not mine.kind == other.kind == "incident":
        return "open"
    return _meeting(mine, other)


def counted_late(ours: Quantity, theirs: Quantity) -> bool:
    """Tell whether one window may only be the day of a count: it ends on the day of the figure.

    Two days more than two weeks apart are those of two events.
    """
    mine, other = covered(ours.window, ours.as_of), covered(theirs.window, theirs.as_of)
    if mine is None or other is None or "period" in (mine.kind, other.kind):
        return False
    if mine.kind == other.kind == "incident" and abs(mine.first - other.first) > _SOON_AFTER:
        return False
    days = ((mine, ours.as_of, other), (other, theirs.as_of, mine))
    return any(
        day.kind == "incident" and as_of is not None and as_of - day.last <= _DAY and before.first < day.first
        for day, as_of, before in days
    )


def _one_run(ours: Quantity, theirs: Quantity, mine: Covered, other: Covered) -> bool:
    """Tell whether one window may only be the day on which a running count stood.

    What a single day adds to a count of weeks is far less than all of it.
    """
    if {mine.kind, other.kind} != {"incident", "cumulative"} or abs(mine.first - other.first) < _WEEK:
        return False
    return counted_late(ours, theirs) and not far_apart(ours, theirs, _OF_ONE_RUN)


def _meeting(ours: Covered, theirs: Covered) -> Stand:
    return "same" if ours.first <= theirs.last and theirs.first <= ours.last else "differs"


def _stand(ours: Covered, theirs: Covered) -> Stand:
    kinds = {ours.kind, theirs.kind}
    if kinds == {"incident"}:
        return _meeting(ours, theirs)
    if "cumulative" not in kinds and max(ours.last - ours.first, theirs.last - theirs.first) <= _SHORT:
        return "same" if ours.last == theirs.last else "differs"
    loose = max(ours.slack, theirs.slack)
    one_end = kinds == {"cumulative"} or abs(ours.last - theirs.last) <= loose
    if "cumulative" in kinds and one_end and _by_month(ours.first, theirs.first):
        return "series"
    if kinds == {"cumulative", "period"} and _one_outset(ours, theirs):
        return "series"
    if abs(ours.first - theirs.first) > loose or ours.on_the_calendar or theirs.on_the_calendar:
        return _contained(ours, theirs)
    if kinds == {"period"} and abs(ours.last - theirs.last) <= _DAY:
        return "same"
    return "series"


def _one_outset(ours: Covered, theirs: Covered) -> bool:
    """Tell whether a period of some months opens a running count: January to June, since January.

    A first month alone is told for itself.
    """
    return abs(ours.first - theirs.first) <= _DAY and min(ours.length, theirs.length) >= _MONTHS


def _from_a_part(ours: Covered, theirs: Covered, left: Statement, right: Statement) -> bool:
    """Tell whether two runs have one start, which one told by a third of a month: since late April."""
    roughly = any(wording.since_roughly(item.text, item.language) for item in (left, right))
    return roughly and ours.kind == theirs.kind == "cumulative" and abs(ours.first - theirs.first) <= _THIRD


def _one_year(ours: Covered, theirs: Covered, left: Statement, right: Statement) -> bool:
    """Tell whether two counts run from one day up to lately: January to March, 1 January to 18 August.

    Two closed periods of the calendar, a quarter and a half-year, are no such run.
    """
    closed = ours.on_the_calendar and theirs.on_the_calendar
    lately = all(
        told.published is not None and timedelta(0) <= told.published - item.last <= _WEEK * 3
        for item, told in ((ours, left), (theirs, right))
    )
    return ours.kind == theirs.kind == "period" and ours.first == theirs.first and lately and not closed


def _year_and_month(ours: Covered, theirs: Covered) -> bool:
    """Tell whether a rate of a month is told over a year up to it: in March, over the 12 months to March."""
    shorter, longer = sorted((ours, theirs), key=lambda item: item.length)
    year, month = longer.length in _YEAR, shorter.length <= _MONTH and shorter.on_the_calendar
    return year and month and longer.last == shorter.last


def _by_month(ours: date, theirs: date) -> bool:
    """Tell whether one start is told by its month and the other by its day: since March, since 27 March.

    January stays strict: the first of it opens the year.
    """
    one_month = (ours.year, ours.month) == (theirs.year, theirs.month) and ours.month != 1
    return one_month and 1 in (ours.day, theirs.day)


def _contained(ours: Covered, theirs: Covered) -> Stand:
    long = min(ours.last - ours.first, theirs.last - theirs.first) >= _LONG
    loose = _DAY if long else timedelta(0)
    if abs(ours.first - theirs.first) <= loose and abs(ours.last - theirs.last) <= loose:
        return "same"
    if theirs.first <= ours.first and ours.last <= theirs.last:
        return "inside"
    return "contains" if ours.first <= theirs.first and theirs.last <= ours.last else "differs"


def _one_night(ours: Covered, theirs: Covered, left: Statement, right: Statement) -> bool:
    """Tell whether two incidents on neighbouring days may be one night, dated by evening or morning."""
    if not ours.kind == theirs.kind == "incident" or abs(ours.first - theirs.first) > _DAY:
        return False
    night = vocabulary.of(left.language).night
    return all(not night.isdisjoint(wording.words(item.text)) for item in (left, right))
