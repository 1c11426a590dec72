"""Rules that read a year, a part of it or a run of years by name: months, seasons, quarters, decades."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from claims.times.calendar import Days, add, add_months, days_of, value_of
from claims.times.moments import Moment
from claims.times.values import FULL_MONTH, LAST_MONTH, NEXT_MONTH, Reading, integer
from claims.times.words import Meanings


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
    """The first half of 2018; of May, which is told as May with the days of the half."""
    number = integer(found, "ordinal")
    if number > 2 or at.published is None:
        return None
    if "month" in found or "unit" in found:
        return _half_month(number, found, at, at.published)
    told = told_year(found, at)
    year = told if told is not None else at.published.year
    return Reading("DATE", f"{year:04}-H{number}", None, "half a year")


def _half_month(number: int, found: Meanings, at: Moment, published: date) -> Reading | None:
    if "month" in found:
        whole = month(found, at)
    else:
        shift = integer(found, "shift") if "shift" in found else 0
        whole = Reading("DATE", value_of(add(published, "M", shift), "M"))
    covered = days_of(whole.value) if whole else None
    if whole is None or covered is None:
        return None
    first, last = covered[0]
    days = (first, first.replace(day=_MIDDLE)) if number == 1 else (first.replace(day=_MIDDLE + 1), last)
    return Reading("DATE", whole.value, days, "half a month")


_MIDDLE: Final = 15
"""The last day of the first half of a month."""


def year(found: Meanings, at: Moment) -> Reading | None:
    """A year."""
    span = found.get("year_span")
    if isinstance(span, tuple):
        if span[0] > span[1]:
            return None
        return Reading(
            "DATE", f"{span[0]:04}", (date(span[0], 1, 1), date(span[1], 12, 31)), "years in a row"
        )
    no_year = at.clock or at.counts
    return None if no_year else Reading("DATE", f"{integer(found, 'year'):04}", None, "a year")


def told_year(found: Meanings, at: Moment) -> int | None:
    """Return the year that stands beside: 2018, last year."""
    for slot in ("year", "short_year"):
        if slot in found:
            return integer(found, slot)
    if "shift" in found and at.published is not None:
        return at.published.year + integer(found, "shift")
    return None


def whole_year(found: Meanings, at: Moment) -> Reading | None:
    """Return the year that a part is taken of: 2024, last year; "the year" is that of publication."""
    told = told_year(found, at)
    if told is None and at.published is not None and "the_year" in found:
        told = at.published.year
    return Reading("DATE", f"{told:04}", None, "a year") if told is not None else None


def over(days: Days, found: Meanings, at: Moment) -> Days:
    """Return a part of "the year": that of the year before where it lies ahead and is told as past."""
    ahead = at.published is not None and days[0] > at.published
    if not ahead or "the_year" not in found or at.tense() == "future":
        return days
    return add_months(days[0], -12), add_months(days[1], -12)


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


def decade(found: Meanings, at: Moment) -> Reading | None:
    """The 1990s, the nineties."""
    told = found.get("decade") or found.get("short_decade")
    value = str(told or f"19{found['tens']}")
    return Reading("DATE", value, None, "a decade")


def century(found: Meanings, at: Moment) -> Reading | None:
    """The 19th century."""
    number = integer(found, "ordinal")
    return Reading("DATE", f"{number - 1:02}", None, "a century") if 1 <= number <= 30 else None
