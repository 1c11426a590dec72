"""Rules that read a day by its name: dates in words and figures, weekdays, feasts. Longer times: years.py."""

from __future__ import annotations

from datetime import date
from typing import Final

from claims.times.calendar import add, days_of, feast
from claims.times.moments import Moment
from claims.times.tokens import CENTURY_TURN
from claims.times.values import AHEAD, FULL_DATE, LAST_DAY, LAST_WEEKDAY, NEAREST, Reading, integer
from claims.times.words import Meanings
from claims.times.years import told_year

NEAR_AHEAD: Final = {"future": 270, "past": 60, "": 60}
"""How many days ahead a day without a year may lie, by tense; chosen by eye on dated news."""


def absolute(found: Meanings, at: Moment) -> Reading | None:
    """A day of a month, with its year or without."""
    month, day = integer(found, "month"), integer(found, "day")
    year = told_year(found, at)
    if year is not None:
        return _dated(year, month, day)
    if at.published is None:
        return Reading("DATE", f"XXXX-{month:02}-{day:02}", (None, None), "a day without a year")
    year, why = _year_for(at.published, month, day, at, past_only="back" in found)
    return _dated(year, month, day, why)


def _dated(year: int, month: int, day: int, why: str = FULL_DATE) -> Reading | None:
    value = _ISO % (year, month, day)
    return Reading("DATE", value, None, why) if days_of(value) else None


_ISO: Final = "%04d-%02d-%02d"
"""A day; in this form it is written in a third of the time of others."""


def _year_for(published: date, month: int, day: int, at: Moment, past_only: bool) -> tuple[int, str]:
    """Return the year of a day that stands without one: news leaves it out of days that are near."""
    ahead = _days_ahead(published, month, day)
    if ahead == 0 or ahead <= (0 if past_only or at.since() else NEAR_AHEAD[at.tense()]):
        return published.year + ((month, day) < (published.month, published.day)), NEAREST
    return published.year - ((month, day) > (published.month, published.day)), LAST_DAY


def _days_ahead(published: date, month: int, day: int) -> int:
    """Return how many days after publication the next such day comes."""
    days = (month - published.month) * 30.44 + day - published.day
    return round(days if days >= 0 else days + 365)


def absolute_or_written(found: Meanings, at: Moment) -> Reading | None:
    """A date in words, or in figures with the month first unless that makes no date."""
    if "month" in found:
        return absolute(found, at)
    return _written(found, at, month_first=True)


def day_first(found: Meanings, at: Moment) -> Reading | None:
    """A date in words, or in figures with the day first unless that makes no date."""
    if "month" in found:
        return absolute(found, at)
    return _written(found, at, month_first=False)


def _written(found: Meanings, at: Moment, month_first: bool) -> Reading | None:
    value = found.get("iso")
    if isinstance(value, tuple):
        return _dated(value[0], value[1], value[2], "an ISO date")
    value = found["slashed"]
    if not isinstance(value, tuple):
        return None
    first, second, year = value
    if year < 100:
        year += 1900 if year > CENTURY_TURN else 2000
    swapped = first > 12 if month_first else second <= 12
    month, day = (second, first) if swapped else (first, second)
    usual, other = _dated(year, month, day, "a date in figures"), _dated(year, day, month, _SWAPPED)
    if usual is None or other is None or at.published is None:
        return usual
    ahead = usual.value > at.published.isoformat() >= other.value
    return other if ahead else usual


_SWAPPED: Final = "a date in figures, read so that it is not after the report"


def day_span(found: Meanings, at: Moment) -> Reading | None:
    """Days of one month, 1-9 September or May 3 to 7: the value is that of the first."""
    span = found.get("span")
    first, last = span if isinstance(span, tuple) else (found["day"], found["until_day"])
    start = absolute({**found, "day": first}, at)
    end = absolute({**found, "day": last}, at)
    covered = (days_of(start.value), days_of(end.value)) if start and end else (None, None)
    if start is None or covered[0] is None or covered[1] is None or covered[0][0][0] > covered[1][0][0]:
        return None
    return Reading("DATE", start.value, (covered[0][0][0], covered[1][0][0]), "days of one month")


def weekday(found: Meanings, at: Moment) -> Reading | None:
    """A day of the week: the most recent one, publication day included, unless told as to come."""
    number = integer(found, "weekday")
    if at.published is None:
        return Reading("DATE", f"XXXX-WXX-{number}", (None, None), "a day of an unknown week")
    back = (at.published.isoweekday() - number) % 7
    shift = found.get("shift", 0)
    if shift == -1:
        back, why = back or 7, "the last such day, publication day left out"
    elif shift == 1 or at.tense() == "future":
        back = back - 7 if back or shift == 1 else 0
        why = AHEAD
    else:
        why = LAST_WEEKDAY
    return Reading("DATE", add(at.published, "D", -back).isoformat(), None, why)


def day_of_month(found: Meanings, at: Moment) -> Reading | None:
    """The 13th of the month: of the one that holds publication, or of the last."""
    if at.published is None:
        return None
    base = add(at.published, "M", integer(found, "shift") if "shift" in found else 0)
    return _dated(base.year, base.month, integer(found, "day_ordinal"), "a day of the month of publication")


def holiday(found: Meanings, at: Moment) -> Reading | None:
    """A feast, the last before publication unless told as to come."""
    if at.published is None:
        return None
    name = str(
        next(found[slot] for slot in ("moving", "good", "holiday", "the_year", "new_eve") if slot in found)
    )
    year = at.published.year
    day = feast(name, year)
    shift = found.get("shift", 0)
    if shift == -1 or (at.tense() != "future" and shift == 0):
        day = day if day <= at.published else feast(name, year - 1)
    elif day < at.published:
        day = feast(name, year + 1)
    return Reading("DATE", day.isoformat(), None, "a feast")
