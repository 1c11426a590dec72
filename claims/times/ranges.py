"""Two days of one range agree on their year: between 3 March and 9 April last year."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from claims.model import Time
from claims.times.calendar import days_of
from claims.times.values import AHEAD, GUESSED, LAST_WEEKDAY, LENGTH, TOLD
from claims.times.words import Vocabulary

_WHOLE_YEAR: Final = (1, 12)
_LATELY: Final = 45
"""Days after which the figures of a month are hardly told as of its end; chosen by eye."""
_WEEK: Final = timedelta(days=7)
_UNITS: Final = ("Y", "M", "W", "D", "TH", "TM", "TS")
"""Units of a length of time, the larger first."""
_LENGTH: Final = re.compile(r"P(?P<time>T?)(?P<many>\d+)(?P<unit>[YMWDHS])")
NEAR: Final = 20
"""A range has its two ends this many characters apart at most."""


def agreed(times: Sequence[Time], text: str, words: Vocabulary, published: date | None) -> Iterator[Time]:
    """Yield the times with the year of one end of a range given to the other, where only one end has it."""
    joint = words.lists["joint"]
    kept: Time | None = None
    for time in times:
        if kept is None:
            kept = time
            continue
        between = text[kept.end : time.start] if time.start - kept.end < NEAR else ""
        if between.strip().lower() in joint and _lately_over(kept, time, published):
            yield kept
            kept = time
        elif between.strip().lower() in joint and _told_by_one(kept, time):
            left, right = _agreed(kept, time)
            yield left
            kept = right
        elif between.strip().lower() in joint and (ended := _ended(kept, time, published)) is not None:
            yield kept
            kept = ended
        elif (whole := _one_length(kept, time, between, text, words)) is not None:
            kept = whole
        elif between.strip().lower() in joint and (order := _reordered(kept, time)) is not None:
            yield order[0]
            kept = order[1]
        else:
            yield kept
            kept = time
    if kept is not None:
        yield kept


def _ended(left: Time, right: Time, published: date | None) -> Time | None:
    """Return the weekday that ends a range begun before the report as the last one, if that came after.

    "From 28 November until Monday" ended on Monday 2 December in a report of the day after.
    """
    if published is None or AHEAD not in right.why or left.first is None or right.first is None:
        return None
    day = right.first - _WEEK
    if not left.first < day <= published:
        return None
    return replace(
        right, value=day.isoformat(), first=day, last=day, why=(LAST_WEEKDAY, "the end of a range")
    )


def _reordered(left: Time, right: Time) -> tuple[Time, Time] | None:
    """Return two times that were guessed in the wrong order in the right one, None where nothing is wrong."""
    return _in_order(left, right) if _turned_round(left, right) else _one_week(left, right)


def _one_week(left: Time, right: Time) -> tuple[Time, Time] | None:
    """Return two weekdays in their order: "from Monday to Wednesday" told on a Monday began a week before."""
    if left.first is None or right.first is None or left.first <= right.first:
        return None
    if left.first - date.min > _WEEK and LAST_WEEKDAY in left.why and LAST_WEEKDAY in right.why:
        return _moved(left, -_WEEK), right
    ahead = date.max - right.first > _WEEK and AHEAD in left.why and AHEAD in right.why
    return (left, _moved(right, _WEEK)) if ahead else None


def _moved(time: Time, by: timedelta) -> Time:
    """Return a day moved by so much."""
    day = (time.first or date.min) + by
    return replace(
        time, value=day.isoformat(), first=day, last=day, why=(*time.why, "in the week of its range")
    )


def _one_length(left: Time, right: Time, between: str, text: str, words: Vocabulary) -> Time | None:
    """Return two lengths of time as one, the second in a smaller unit: 20 years and six months."""
    if not left.type == right.type == "DURATION" or not left.why == right.why == (LENGTH,):
        return None
    if not between[:1].isspace() or between.strip().lower() not in words.lists["and"]:
        return None
    first, second = (_LENGTH.fullmatch(time.value) for time in (left, right))
    if first is None or second is None:
        return None
    units = (first["time"] + first["unit"], second["time"] + second["unit"])
    if not all(unit in _UNITS for unit in units) or _UNITS.index(units[0]) >= _UNITS.index(units[1]):
        return None
    clock = "T" if second["time"] and not first["time"] else ""
    value = f"{left.value}{clock}{second['many']}{second['unit']}"
    return replace(left, end=right.end, text=text[left.start : right.end], value=value)


def _told_by_one(left: Time, right: Time) -> bool:
    """Return whether one of two like times tells its year and the other leaves it out."""
    guessed = (_yearless(left), _yearless(right))
    told = (not TOLD.isdisjoint(left.why), not TOLD.isdisjoint(right.why))
    return left.precision == right.precision and guessed in ((True, False), (False, True)) and any(told)


def _lately_over(left: Time, right: Time, published: date | None) -> bool:
    """Return whether a month without a year that follows one with a year is the one just over.

    "From January 2021 to the end of July" runs up to this July in a report of August 2022.
    """
    if published is None or right.last is None or not _yearless(right) or _yearless(left):
        return False
    return right.precision == "month" and 0 <= (published - right.last).days <= _LATELY


def _turned_round(left: Time, right: Time) -> bool:
    """Return whether two months without a year were guessed in the wrong order: January to December."""
    months = left.precision == right.precision == "month" and _yearless(left) and _yearless(right)
    return months and (left.first or date.min) > (right.first or date.min)


def _in_order(left: Time, right: Time) -> tuple[Time, Time]:
    """Return two months in their order: the whole of a year is the one that is over, a part of it goes on."""
    if left.first is None or right.first is None:
        return left, right
    if (left.first.month, right.first.month) == _WHOLE_YEAR:
        return _in_year(left, right.first.year), right
    return left, _in_year(right, left.first.year)


def _yearless(time: Time) -> bool:
    """Return whether the year of a day or month was guessed."""
    return not GUESSED.isdisjoint(time.why)


def _agreed(left: Time, right: Time) -> tuple[Time, Time]:
    if left.first is None or right.first is None:
        return left, right
    if _yearless(left):
        year = right.first.year
        moved = _in_year(left, year)
        if moved.first is not None and moved.first > right.first:
            moved = _in_year(left, year - 1)
        return moved, right
    year = left.first.year
    moved = _in_year(right, year)
    if moved.first is not None and moved.first < left.first:
        moved = _in_year(right, year + 1)
    return left, moved


def _in_year(time: Time, year: int) -> Time:
    value = f"{year:04}{time.value[4:]}"
    covered = days_of(value)
    if covered is None or len(time.value) < len("2019-05"):
        return time
    return replace(
        time,
        value=value,
        first=covered[0][0],
        last=covered[0][1],
        why=(*time.why, "in the year of its range"),
    )
