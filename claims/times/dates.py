"""Rules that read dates by their name: days, months, weekdays, years, seasons, quarters, feasts."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from claims.times.calendar import Days, add, add_months, days_of, feast, value_of
from claims.times.moments import Moment
from claims.times.tokens import CENTURY_TURN
from claims.times.values import Reading, integer
from claims.times.words import Meanings

NEAREST, LAST_DAY = "the nearest such day", "the last such day before publication"
NEXT_MONTH, LAST_MONTH = "the next such month, told as to come", "the last such month before publication"
GUESSED: Final = frozenset((NEAREST, LAST_DAY, NEXT_MONTH, LAST_MONTH))
"""Reasons that stand for a year that the words left out."""

FULL_DATE, FULL_MONTH = "a full date", "a month of a year"
TOLD: Final = frozenset((FULL_DATE, FULL_MONTH))
"""Reasons that stand for a year that the words told."""

NEAR_AHEAD: Final = {"future": 270, "past": 60, "": 60}
"""How many days ahead a day without a year may lie, by tense; chosen by eye on dated news."""


def absolute(found: Meanings, at: Moment) -> Reading | None:
    """A day of a month, with its year or without."""
    month, day = integer(found, "month"), integer(found, "day")
    year = _told_year(found, at)
    if year is not None:
        return _dated(year, month, day)
    if at.published is None:
        return Reading("DATE", f"XXXX-{month:02}-{day:02}", (None, None), "a day without a year")
    year, why = _year_for(at.published, month, day, at, past_only="back" in found)
    return _dated(year, month, day, why)


def _told_year(found: Meanings, at: Moment) -> int | None:
    """Return the year that stands beside: 2018, last year."""
    for slot in ("year", "short_year"):
        if slot in found:
            return integer(found, slot)
    if "shift" in found and at.published is not None:
        return at.published.year + integer(found, "shift")
    return None


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


def month(found: Meanings, at: Moment) -> Reading | None:
    """A month, with its year, with "last", "this" or "next", or without."""
    number = integer(found, "month")
    if "year" in found:
        return Reading("DATE", f"{integer(found, 'year'):04}-{number:02}", None, FULL_MONTH)
    if at.published is None:
        return Reading("DATE", f"XXXX-{number:02}", (None, None), "a month without a year")
    if "shift" in found:
        year = at.published.year + integer(found, "shift")
        return Reading("DATE", f"{year:04}-{number:02}", None, FULL_MONTH)
    year = at.published.year
    if at.tense() == "future" and not at.since():
        return Reading(
            "DATE",
            f"{year + (number < at.published.month):04}-{number:02}",
            None,
            NEXT_MONTH,
        )
    return Reading("DATE", f"{year - (number > at.published.month):04}-{number:02}", None, LAST_MONTH)


def month_near(found: Meanings, at: Moment) -> Reading | None:
    """Last March, this May, next June."""
    number = integer(found, "month")
    if at.published is None:
        return Reading("DATE", f"XXXX-{number:02}", (None, None), "a month without a year")
    shift = integer(found, "shift") if "shift" in found else -1
    year = at.published.year
    year += {-1: -(number >= at.published.month), 1: number <= at.published.month}.get(shift, 0)
    return Reading("DATE", f"{year:04}-{number:02}", None, FULL_MONTH)


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
        why = "the next such day, told as to come"
    else:
        why = "the last such day, publication day included"
    return Reading("DATE", (at.published - timedelta(back)).isoformat(), None, why)


def year(found: Meanings, at: Moment) -> Reading | None:
    """A year."""
    span = found.get("year_span")
    if isinstance(span, tuple):
        return Reading(
            "DATE", f"{span[0]:04}", (date(span[0], 1, 1), date(span[1], 12, 31)), "years in a row"
        )
    return None if at.clock else Reading("DATE", f"{integer(found, 'year'):04}", None, "a year")


def decade(found: Meanings, at: Moment) -> Reading | None:
    """The 1990s, the nineties."""
    told = found.get("decade") or found.get("short_decade")
    value = str(told or f"19{found['tens']}")
    return Reading("DATE", value, None, "a decade")


def nth(found: Meanings, at: Moment) -> Reading | None:
    """The first month of 2024, the last week of May: one unit of a longer time."""
    unit = str(found["unit"])
    whole = month(found, at) if "month" in found else whole_year(found, at)
    covered = days_of(whole.value) if whole else None
    if covered is None or unit.startswith("T"):
        return None
    first, last = covered[0]
    steps = -1 if "final" in found else integer(found, "ordinal") - 1
    day = add(last + timedelta(1), unit, -1) if steps < 0 else add(first, unit, steps)
    if not first <= day <= last:
        return None
    days = over((day, min(last, add(day, unit, 1) - timedelta(1))), found, at)
    return Reading("DATE", value_of(days[0], unit), days, "one part of a longer time")


def whole_year(found: Meanings, at: Moment) -> Reading | None:
    """Return the year that a part is taken of: 2024, last year; "the year" is that of publication."""
    told = _told_year(found, at)
    if told is None and at.published is not None and "the_year" in found:
        told = at.published.year
    return Reading("DATE", f"{told:04}", None, "a year") if told is not None else None


def over(days: Days, found: Meanings, at: Moment) -> Days:
    """Return a part of "the year": that of the year before where it lies ahead and is told as past."""
    ahead = at.published is not None and days[0] > at.published
    if not ahead or "the_year" not in found or at.tense() == "future":
        return days
    return add_months(days[0], -12), add_months(days[1], -12)


def day_of_month(found: Meanings, at: Moment) -> Reading | None:
    """The 13th of the month: of the one that holds publication, or of the last."""
    if at.published is None:
        return None
    base = add(at.published, "M", integer(found, "shift") if "shift" in found else 0)
    return _dated(base.year, base.month, integer(found, "day_ordinal"), "a day of the month of publication")


def century(found: Meanings, at: Moment) -> Reading | None:
    """The 19th century."""
    number = integer(found, "ordinal")
    return Reading("DATE", f"{number - 1:02}", None, "a century") if 1 <= number <= 30 else None


def season(found: Meanings, at: Moment) -> Reading | None:
    """A season, with its year or without."""
    name = str(found["season"])
    if "year" in found:
        return Reading("DATE", f"{integer(found, 'year'):04}-{name}", None, "a season of a year")
    if at.published is None:
        return Reading("DATE", f"XXXX-{name}", (None, None))
    days = days_of(f"{at.published.year:04}-{name}")
    future = at.tense() == "future"
    over = days is not None and days[0][1] < at.published
    begun = days is not None and days[0][0] <= at.published
    year = at.published.year + (1 if future and over else -1 if not future and not begun else 0)
    return Reading("DATE", f"{year:04}-{name}", None, "a season without a year")


def season_near(season: str, shift: int, published: date) -> Reading:
    """Last summer is the last that is over; this summer the one of the year."""
    year = published.year
    bounds = days_of(f"{year:04}-{season}")
    if bounds is not None:
        first, last = bounds[0]
        if shift < 0 and last >= published:
            year -= 1
        if shift > 0 and first <= published:
            year += 1
    return Reading("DATE", f"{year:04}-{season}", None, "a season counted from publication")


def quarter(found: Meanings, at: Moment) -> Reading | None:
    """The third quarter, Q3 2023: of its year, or the last one over before publication."""
    number = integer(found, "ordinal" if "ordinal" in found else "number")
    if not 1 <= number <= 4:
        return None
    if "year" in found:
        return Reading("DATE", f"{integer(found, 'year'):04}-Q{number}", None, "a quarter of a year")
    if at.published is None:
        return Reading("DATE", f"XXXX-Q{number}", (None, None), "a quarter without a year")
    year = at.published.year
    if "shift" in found:
        year += integer(found, "shift")
    elif number > (at.published.month + 2) // 3 and at.tense() != "future":
        year -= 1
    return Reading("DATE", f"{year:04}-Q{number}", None, "a quarter of the year that publication tells")


def quarter_of_months(found: Meanings, at: Moment) -> Reading | None:
    """The April-to-June quarter: that of its first month; another three months have no name of their own."""
    start = month(found, at)
    covered = days_of(start.value) if start else None
    if start is None or covered is None:
        return None
    first = covered[0][0]
    last = add(first, "Q", 1) - timedelta(1)
    value = value_of(first, "Q") if first.month % 3 == 1 else start.value
    return Reading("DATE", value, (first, last), "a quarter named by its months")


def half(found: Meanings, at: Moment) -> Reading | None:
    """The first half of 2018."""
    number = integer(found, "ordinal")
    if number > 2 or at.published is None:
        return None
    told = _told_year(found, at)
    year = told if told is not None else at.published.year
    return Reading("DATE", f"{year:04}-H{number}", None, "half a year")


def holiday(found: Meanings, at: Moment) -> Reading | None:
    """A feast, the last before publication unless told as to come."""
    if at.published is None:
        return None
    name = str(next(found[slot] for slot in ("holiday", "the_year", "new_eve") if slot in found))
    year = at.published.year
    day = feast(name, year)
    shift = found.get("shift", 0)
    if shift == -1 or (at.tense() != "future" and shift == 0):
        day = day if day <= at.published else feast(name, year - 1)
    elif day < at.published:
        day = feast(name, year + 1)
    return Reading("DATE", day.isoformat(), None, "a feast")
