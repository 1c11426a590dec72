"""What a form of time words means: one function per rule, from the words found to a TIMEX3 value and its days."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from claims.calendar import Days, add, add_months, days_of, period, value_of
from claims.model import TimeType
from claims.vocabulary import Meaning, Meanings

PARTS_OF_DAY = ("D", "TH", "TM", "TS")


@dataclass(frozen=True, slots=True)
class Moment:
    """What a reading may know beside its own words."""

    published: date | None
    tense: str
    """past, future, or "" where the clause does not tell."""
    told: str = ""
    """The value of the date that the report told last."""


@dataclass(frozen=True, slots=True)
class Reading:
    type: TimeType
    value: str
    days: tuple[date | None, date | None] | None = None
    """First and last day where they are not those of the value."""
    why: str = ""


Rule = Callable[[Meanings, Moment], Reading | None]


def _int(found: Meanings, slot: str) -> int:
    value = found[slot]
    return value if isinstance(value, int) else int(float(str(value)))


def absolute(found: Meanings, at: Moment) -> Reading | None:
    """A day of a month, with its year or without."""
    month, day = _int(found, "month"), _int(found, "day")
    if "year" in found:
        return _dated(_int(found, "year"), month, day)
    if at.published is None:
        return Reading("DATE", f"XXXX-{month:02}-{day:02}", (None, None), "a day without a year")
    year, why = _year_for(at.published, month, day, at)
    return _dated(year, month, day, why)


def _dated(year: int, month: int, day: int, why: str = "a full date") -> Reading | None:
    value = f"{year:04}-{month:02}-{day:02}"
    return Reading("DATE", value, None, why) if days_of(value) else None


def _year_for(published: date, month: int, day: int, at: Moment) -> tuple[int, str]:
    """Return the year of a month that stands without one: the last such before publication unless told as to come."""
    year = published.year
    ahead = (month, day) > (published.month, published.day)
    if at.tense == "future":
        return (
            year if (month, day) >= (published.month, published.day) else year + 1
        ), "the next after publication"
    return (year - 1 if ahead else year), "the last before publication"


def iso(found: Meanings, at: Moment) -> Reading | None:
    """2018-10-07."""
    value = found["iso"]
    return _dated(*value, "an ISO date") if isinstance(value, tuple) else None


def slashed(found: Meanings, at: Moment) -> Reading | None:
    """10/07/96, where only one order makes a date or the language settles it."""
    value = found["slashed"]
    if not isinstance(value, tuple):
        return None
    first, second, year = value
    if year < 100:
        year += 1900 if year > 50 else 2000
    month, day = (second, first) if first > 12 else (first, second)
    return _dated(year, month, day, "a date in figures")


def month(found: Meanings, at: Moment) -> Reading | None:
    """A month, with its year or without."""
    number = _int(found, "month")
    if "year" in found:
        return Reading("DATE", f"{_int(found, 'year'):04}-{number:02}", None, "a month of a year")
    if at.published is None:
        return Reading("DATE", f"XXXX-{number:02}", (None, None), "a month without a year")
    year, why = _year_for(at.published, number, 0 if number <= at.published.month else 1, at)
    return Reading("DATE", f"{year:04}-{number:02}", None, why)


def weekday(found: Meanings, at: Moment) -> Reading | None:
    """A day of the week: the most recent one, publication day included, unless told as to come."""
    number = _int(found, "weekday")
    if at.published is None:
        return Reading("DATE", f"XXXX-WXX-{number}", (None, None), "a day of an unknown week")
    back = (at.published.isoweekday() - number) % 7
    shift = found.get("shift", 0)
    if shift == -1:
        back, why = back or 7, "the last such day before publication"
    elif shift == 1 or at.tense == "future":
        back = back - 7 if back or shift == 1 else 0
        why = "the next such day, told as to come"
    else:
        why = "the last such day, publication day included"
    return Reading("DATE", (at.published - timedelta(back)).isoformat(), None, why)


def year(found: Meanings, at: Moment) -> Reading | None:
    """A year."""
    number = _int(found, "year")
    return Reading("DATE", f"{number:04}", None, "a year")


def decade(found: Meanings, at: Moment) -> Reading | None:
    """The 1990s, the nineties."""
    value = str(found["decade"]) if "decade" in found else f"19{found['tens']}"
    return Reading("DATE", value, None, "a decade")


def century(found: Meanings, at: Moment) -> Reading | None:
    """The 19th century."""
    number = _int(found, "ordinal")
    return Reading("DATE", f"{number - 1:02}", None, "a century") if 1 <= number <= 30 else None


def relative(found: Meanings, at: Moment) -> Reading | None:
    """Last week, this year, next month, last summer, last March."""
    shift = _int(found, "shift") if "shift" in found else -1
    if at.published is None:
        return Reading("DATE", "PAST_REF" if shift < 0 else "FUTURE_REF" if shift > 0 else "PRESENT_REF")
    if "season" in found:
        return _season_near(str(found["season"]), shift, at.published)
    if "month" in found:
        number = _int(found, "month")
        base = at.published.year
        if shift < 0:
            base -= number >= at.published.month
        elif shift > 0:
            base += number <= at.published.month
        return Reading("DATE", f"{base:04}-{number:02}", None, "a month counted from publication")
    unit = str(found["unit"])
    if unit.startswith("T"):
        return Reading("DURATION", period(unit, 1))
    value = value_of(add(at.published, unit, shift), unit)
    return Reading("DATE", value, None, "counted from publication")


def _season_near(season: str, shift: int, published: date) -> Reading:
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


def deictic_day(found: Meanings, at: Moment) -> Reading | None:
    """Today, yesterday, tomorrow."""
    shift = _int(found, "deictic_day")
    if at.published is None:
        return Reading("DATE", ("FUTURE_REF", "PRESENT_REF", "PAST_REF")[1 - shift if abs(shift) < 2 else 0])
    return Reading("DATE", (at.published + timedelta(shift)).isoformat(), None, "counted from publication")


def _part_of(day: date | None, part: str, why: str) -> Reading:
    return Reading(
        "TIME", f"{day.isoformat() if day else 'XXXX-XX-XX'}T{part}", None if day else (None, None), why
    )


def tonight(found: Meanings, at: Moment) -> Reading | None:
    """The night of publication day."""
    return _part_of(at.published, "NI", "the night of publication day")


def last_night(found: Meanings, at: Moment) -> Reading | None:
    """The night before publication."""
    return _part_of(
        at.published - timedelta(1) if at.published else None, "NI", "the night before publication"
    )


def overnight(found: Meanings, at: Moment) -> Reading | None:
    """The night up to publication day: both days may hold what happened."""
    if at.published is None:
        return _part_of(None, "NI", "a night")
    before = at.published - timedelta(1)
    return Reading("TIME", f"{before.isoformat()}TNI", (before, at.published), "the night before publication")


def part_of_day(found: Meanings, at: Moment) -> Reading | None:
    """This morning."""
    return _part_of(at.published, str(found["part"]), "a part of publication day")


def season(found: Meanings, at: Moment) -> Reading | None:
    """A season, with its year or without."""
    name = str(found["season"])
    if "year" in found:
        return Reading("DATE", f"{_int(found, 'year'):04}-{name}", None, "a season of a year")
    if at.published is None:
        return Reading("DATE", f"XXXX-{name}", (None, None))
    days = days_of(f"{at.published.year:04}-{name}")
    future = at.tense == "future"
    over = days is not None and days[0][1] < at.published
    begun = days is not None and days[0][0] <= at.published
    year = at.published.year + (1 if future and over else -1 if not future and not begun else 0)
    return Reading("DATE", f"{year:04}-{name}", None, "a season without a year")


def _count(found: Meanings) -> float | str:
    if "vague" in found:
        return "X"
    value: Meaning = found.get("number", found.get("one", 1))
    return value if isinstance(value, int | float) else "X"


def ago(found: Meanings, at: Moment) -> Reading | None:
    """Two weeks ago, three days earlier, a month later: counted from publication, or from the date told last."""
    unit, count = str(found["unit"] if "unit" in found else found["units"]), _count(found)
    back = "back" in found
    if isinstance(count, str):
        return Reading(
            "DATE", "PAST_REF" if back else "FUTURE_REF", (None, None), "so long ago that none can say"
        )
    base = at.published
    told = days_of(at.told) if at.told else None
    if found.get("back") in ("earlier", "before") or found.get("on") in ("later", "after"):
        base = told[0][0] if told else base
    if base is None:
        return Reading("DURATION", period(unit, count))
    day = add(base, unit, -count if back else count)
    return Reading("DATE", value_of(day, unit), None, "counted back" if back else "counted on")


def duration(found: Meanings, at: Moment) -> Reading | None:
    """Three days, a year."""
    return Reading(
        "DURATION",
        period(str(found["unit"] if "unit" in found else found["units"]), _count(found)),
        None,
        "a length of time",
    )


def lately(found: Meanings, at: Moment) -> Reading | None:
    """The past 24 hours: a length of time that ends with publication."""
    unit, count = str(found["units"]), _count(found)
    days = None
    if at.published is not None and not isinstance(count, str):
        days = (add(at.published, unit, -count), at.published)
    return Reading(
        "DURATION", period(unit, count), days or (None, at.published), "a length of time up to publication"
    )


def first_units(found: Meanings, at: Moment) -> Reading | None:
    """The first two weeks of May: a length of time at the start of a month or year."""
    unit, count = str(found["units"]), _count(found)
    whole = month(found, at) if "month" in found else year(found, at) if "year" in found else None
    covered = days_of(whole.value) if whole else None
    days = None
    if covered and not isinstance(count, str):
        first = covered[0][0]
        days = (first, min(add(first, unit, count) - timedelta(1), covered[0][1]))
    return Reading("DURATION", period(unit, count), days, "a length of time at the start of another")


def ahead(found: Meanings, at: Moment) -> Reading | None:
    """The next three weeks: a length of time that starts with publication."""
    unit, count = str(found["units"]), _count(found)
    days = None
    if at.published is not None and not isinstance(count, str):
        days = (at.published, add(at.published, unit, count))
    return Reading(
        "DURATION", period(unit, count), days or (at.published, None), "a length of time from publication on"
    )


def set_of(found: Meanings, at: Moment) -> Reading | None:
    """Every day, weekly, each July."""
    if "frequency" in found:
        return Reading("SET", str(found["frequency"]), None, "again and again")
    if "month" in found:
        return Reading("SET", f"XXXX-{_int(found, 'month'):02}", None, "again and again")
    if "weekday" in found:
        return Reading("SET", f"XXXX-WXX-{found['weekday']}", None, "again and again")
    if "season" in found:
        return Reading("SET", f"XXXX-{found['season']}", None, "again and again")
    return Reading("SET", period(str(found["unit"]), 1), None, "again and again")


def quarter(found: Meanings, at: Moment) -> Reading | None:
    """The third quarter: of its year, or the last one over before publication."""
    number = _int(found, "ordinal")
    if not 1 <= number <= 4:
        return None
    if "year" in found:
        return Reading("DATE", f"{_int(found, 'year'):04}-Q{number}", None, "a quarter of a year")
    if at.published is None:
        return Reading("DATE", f"XXXX-Q{number}", (None, None), "a quarter without a year")
    year = at.published.year
    if "shift" in found:
        year += _int(found, "shift")
    elif number > (at.published.month + 2) // 3 and at.tense != "future":
        year -= 1
    return Reading("DATE", f"{year:04}-Q{number}", None, "a quarter of the year that publication tells")


def half(found: Meanings, at: Moment) -> Reading | None:
    """The first half of 2018."""
    number = _int(found, "ordinal")
    if number > 2 or at.published is None:
        return None
    year = _int(found, "year") if "year" in found else at.published.year
    return Reading("DATE", f"{year:04}-H{number}", None, "half a year")


def clock(found: Meanings, at: Moment) -> Reading | None:
    """A time of day, on publication day unless a day stands beside it."""
    if "point" in found:
        told = str(found["point"])
    elif "clock" in found:
        told = str(found["clock"])
    else:
        told = f"{_int(found, 'hour'):02}:00"
    if found.get("meridiem") == 12 and int(told[:2]) < 12:
        told = f"{int(told[:2]) + 12}{told[2:]}"
    return _part_of(at.published, told + str(found.get("zone", "")), "a time of day")


RULES: Mapping[str, Rule] = {
    "date": absolute, "iso": iso, "slashed": slashed, "month": month, "weekday": weekday, "year": year, "decade": decade,
    "century": century, "relative": relative, "day": deictic_day, "tonight": tonight, "overnight": overnight,
    "last_night": last_night, "part_of_day": part_of_day, "season": season, "ago": ago, "duration": duration,
    "first_units": first_units, "lately": lately, "ahead": ahead, "set": set_of, "quarter": quarter, "half": half, "clock": clock,
}  # fmt: skip
"""The rules by the name that the forms of a language file give."""

__all__ = ["RULES", "Days", "Moment", "Reading", "add_months"]
