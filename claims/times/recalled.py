"""Rules that read a day told by its number alone, or by one that comes again: the 14th, a year ago today."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from claims.times.calendar import add, add_months, days_of, value_of
from claims.times.dates import weekday
from claims.times.moments import Moment
from claims.times.relative import deictic_day
from claims.times.values import Reading, count, integer
from claims.times.words import Meanings

_RECENT: Final = timedelta(100)
"""How long before publication a month was told whose days may follow by number alone; chosen by eye."""
_MONTHS_BACK: Final = 3
"""A month with a 31st is at most so many back."""


def day_alone(found: Meanings, at: Moment) -> Reading | None:
    """The 14th: of the month told last, else the last such day; the next where told as to come."""
    if not at.numbered:
        return None
    number = integer(found, "day_ordinal")
    if at.published is None:
        return Reading("DATE", f"XXXX-XX-{number:02}", (None, None), "a day without a month")
    day = _of_month_told(number, at.published, at) or _nearest(number, at.published, at.tense() == "future")
    return Reading("DATE", day.isoformat(), None, "a day of the month told last") if day is not None else None


def _of_month_told(number: int, published: date, at: Moment) -> date | None:
    """Return the day of the month told last, or of the next where that goes on: on 28 April; on the 2nd."""
    told = days_of(at.told.date)
    if told is None or told[1] not in ("month", "day", "part") or published - told[0][0] > _RECENT:
        return None
    before = told[0][0]
    days = [day for months in (0, 1) if (day := _day(add_months(before.replace(day=1), months), number))]
    past = [day for day in days if day <= published]
    return next((day for day in past if day >= before), past[0] if past else None)


def _nearest(number: int, published: date, ahead: bool) -> date | None:
    """Return the last such day up to publication, the next from it on where told as to come."""
    start = published.replace(day=1)
    for step in range(_MONTHS_BACK):
        day = _day(add_months(start, step if ahead else -step), number)
        if day is not None and (day >= published if ahead else day <= published):
            return day
    return None


def _day(month: date, number: int) -> date | None:
    try:
        return month.replace(day=number)
    except ValueError:
        return None


def anniversary(found: Meanings, at: Moment) -> Reading | None:
    """A year ago today, two weeks ago on Monday, this day last year, this day in 2014."""
    day = _recalled(found, at)
    if day is None:
        return None
    if "year" in found:
        day = add_months(day, 12 * (integer(found, "year") - day.year))
    elif "shift" in found:
        day = add(day, "Y", integer(found, "shift"))
    else:
        many = count(found)
        if isinstance(many, str):
            return None
        day = add(day, str(found["unit"] if "unit" in found else found["units"]), -many)
    return Reading("DATE", value_of(day, str(found.get("whole", "D"))), None, "the same day of another time")


def _recalled(found: Meanings, at: Moment) -> date | None:
    """Return the day that came before too: today, Monday, publication day, or the month told last."""
    for slot, rule in (("deictic_day", deictic_day), ("weekday", weekday)):
        if slot in found:
            reading = rule({slot: found[slot]}, at)
            covered = days_of(reading.value) if reading else None
            return covered[0][0] if covered else None
    told = days_of(at.told.date)
    if "then" in found and told and value_of(told[0][0], str(found.get("whole", "D"))) == at.told.date:
        return told[0][0]
    return at.published


def turn(found: Meanings, at: Moment) -> Reading | None:
    """The turn of the year: its first day; of the month likewise; of the century: its first year."""
    unit = str(found.get("unit", "Y"))
    if "year" in found:
        return Reading("DATE", f"{integer(found, 'year'):04}-01-01", None, "the first day of a year")
    if at.published is None or unit not in ("Y", "M", "E", "C"):
        return None
    covered = days_of(value_of(at.published, unit))
    if covered is None:
        return None
    first = covered[0][0]
    if at.tense() == "future" and unit in ("Y", "M"):
        first = add(first, unit, 1)
    return Reading("DATE", value_of(first, "D" if unit in ("Y", "M") else "Y"), None, "the first of its time")
