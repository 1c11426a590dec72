"""What a form of time words means: one function per rule, from the words found to a TIMEX3 value and its days."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from claims.calendar import Days, add, add_months, days_of, feast, period, value_of
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
    quarter: str = ""
    """The value of the quarter that the report told last."""
    length: bool = True
    """Whether the word before lets "a week" be a length of time."""
    since: bool = False
    """Whether "since" or the like stands before, so that it has been."""
    bare: bool = False
    """Whether the word before lets "weeks" be a length of time."""


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


def narrowed(reading: Reading, part: str, at: Moment) -> Reading:
    """Return a reading with its days cut to the early, middle or late third, or at publication."""
    covered = days_of(reading.value)
    if reading.days is not None or covered is None or covered[1] in ("day", "part"):
        return reading
    first, last = covered[0]
    third = timedelta(days=((last - first).days + 1) // 3)
    days: Days = {
        "START": (first, first + third),
        "MID": (first + third, last - third),
        "END": (last - third, last),
        "BEFORE": (first, max(first, min(last, at.published or last))),
        "AFTER": (min(last, max(first, at.published or first)), last),
    }.get(part, (first, last))
    return Reading(reading.type, reading.value, days, reading.why)


def absolute(found: Meanings, at: Moment) -> Reading | None:
    """A day of a month, with its year or without."""
    month, day = _int(found, "month"), _int(found, "day")
    year = _told_year(found, at)
    if year is not None:
        return _dated(year, month, day)
    if at.published is None:
        return Reading("DATE", f"XXXX-{month:02}-{day:02}", (None, None), "a day without a year")
    year, why = _year_for(at.published, month, day, at)
    return _dated(year, month, day, why)


def _told_year(found: Meanings, at: Moment) -> int | None:
    """Return the year that stands beside: 2018, last year."""
    if "year" in found:
        return _int(found, "year")
    if "shift" in found and at.published is not None:
        return at.published.year + _int(found, "shift")
    return None


def _dated(year: int, month: int, day: int, why: str = "a full date") -> Reading | None:
    value = f"{year:04}-{month:02}-{day:02}"
    return Reading("DATE", value, None, why) if days_of(value) else None


def _year_for(published: date, month: int, day: int, at: Moment) -> tuple[int, str]:
    """Return the year of a day that stands without one: news leaves it out of days that are near."""
    ahead = _days_ahead(published, month, day)
    if ahead == 0 or ahead <= (0 if at.since else NEAR_AHEAD[at.tense]):
        return published.year + ((month, day) < (published.month, published.day)), "the nearest such day"
    return published.year - (
        (month, day) > (published.month, published.day)
    ), "the last such day before publication"


NEAR_AHEAD = {"future": 270, "past": 120, "": 150}
"""How many days ahead a day without a year may lie, by tense; chosen by eye on dated news."""


def _days_ahead(published: date, month: int, day: int) -> int:
    """Return how many days after publication the next such day comes."""
    days = (month - published.month) * 30.44 + day - published.day
    return round(days if days >= 0 else days + 365)


def written(found: Meanings, at: Moment) -> Reading | None:
    """A date in figures, 2018-10-07 or 10/07/96: month first unless that makes no date."""
    value = found.get("iso")
    if isinstance(value, tuple):
        return _dated(value[0], value[1], value[2], "an ISO date")
    value = found["slashed"]
    if not isinstance(value, tuple):
        return None
    first, second, year = value
    if year < 100:
        year += 1900 if year > 50 else 2000
    month, day = (second, first) if first > 12 else (first, second)
    return _dated(year, month, day, "a date in figures")


def absolute_or_written(found: Meanings, at: Moment) -> Reading | None:
    """A full date, in words or in figures."""
    return absolute(found, at) if "month" in found else written(found, at)


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
    number = _int(found, "month")
    if "year" in found:
        return Reading("DATE", f"{_int(found, 'year'):04}-{number:02}", None, "a month of a year")
    if at.published is None:
        return Reading("DATE", f"XXXX-{number:02}", (None, None), "a month without a year")
    if "shift" in found:
        year = at.published.year + _int(found, "shift")
        return Reading("DATE", f"{year:04}-{number:02}", None, "a month counted from publication")
    year = at.published.year
    if at.tense == "future" and not at.since:
        return Reading(
            "DATE",
            f"{year + (number < at.published.month):04}-{number:02}",
            None,
            "the next, told as to come",
        )
    return Reading(
        "DATE", f"{year - (number > at.published.month):04}-{number:02}", None, "the last before publication"
    )


def month_near(found: Meanings, at: Moment) -> Reading | None:
    """Last March, this May, next June."""
    number = _int(found, "month")
    if at.published is None:
        return Reading("DATE", f"XXXX-{number:02}", (None, None), "a month without a year")
    shift = _int(found, "shift") if "shift" in found else -1
    year = at.published.year
    year += {-1: -(number >= at.published.month), 1: number <= at.published.month}.get(shift, 0)
    return Reading("DATE", f"{year:04}-{number:02}", None, "a month counted from publication")


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
    span = found.get("year_span")
    if isinstance(span, tuple):
        return Reading(
            "DATE", f"{span[0]:04}", (date(span[0], 1, 1), date(span[1], 12, 31)), "years in a row"
        )
    return Reading("DATE", f"{_int(found, 'year'):04}", None, "a year")


def decade(found: Meanings, at: Moment) -> Reading | None:
    """The 1990s, the nineties."""
    value = str(found["decade"]) if "decade" in found else f"19{found['tens']}"
    return Reading("DATE", value, None, "a decade")


def century(found: Meanings, at: Moment) -> Reading | None:
    """The 19th century."""
    number = _int(found, "ordinal")
    return Reading("DATE", f"{number - 1:02}", None, "a century") if 1 <= number <= 30 else None


def relative(found: Meanings, at: Moment) -> Reading | None:
    """Last week, this year, next month, last summer."""
    shift = _int(found, "shift") if "shift" in found else -1
    if at.published is None:
        return Reading(
            "DATE", ("PRESENT_REF", "FUTURE_REF", "PAST_REF")[shift], (None, None), "no date to count from"
        )
    for slot, rule in (("month", month_near), ("weekday", weekday)):
        if slot in found:
            return rule({"shift": -1} | dict(found), at)
    if "season" in found:
        return _season_near(str(found["season"]), shift, at.published)
    unit = str(found["unit"])
    if unit.startswith("T"):
        return Reading("DURATION", period(unit, 1), None, "a length of time")
    value = value_of(add(at.published, unit, shift), unit)
    days = None
    if "shift" not in found:
        days = (add(at.published, unit, -1), at.published)
    return Reading("DATE", value, days, "counted from publication")


def told(found: Meanings, at: Moment) -> Reading | None:
    """That day, the following year, the previous week: counted from the date told last."""
    unit = str(found["unit"])
    covered = days_of(at.told) if at.told else None
    base = covered[0][0] if covered else at.published
    if base is None or unit.startswith("T"):
        return None
    if unit == "Q" and at.quarter:
        return Reading("DATE", at.quarter, None, "the quarter told last")
    return Reading(
        "DATE",
        value_of(add(base, unit, _int(found, "told_shift")), unit),
        None,
        "counted from the date told last",
    )


def weekend(found: Meanings, at: Moment) -> Reading | None:
    """The weekend: the last before publication unless told as to come."""
    if at.published is None:
        return Reading("DATE", "XXXX-WXX-WE", (None, None), "a weekend without a date")
    day = at.published
    if at.tense != "future" and day.isoweekday() < 6:
        day -= timedelta(7)
    return Reading(
        "DATE", value_of(day, "WE"), None, "the last weekend" if day != at.published else "the weekend"
    )


def this_unit(found: Meanings, at: Moment) -> Reading | None:
    """The end of the month, late in the year, year-end: of the unit that holds publication."""
    if at.published is None:
        return None
    return Reading(
        "DATE", value_of(at.published, str(found.get("unit", "Y"))), None, "of the one that holds publication"
    )


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


def _day_beside(found: Meanings, at: Moment) -> date | None:
    """Return the day that stands beside a time of day, publication day where none does."""
    for slot, rule in (("month", absolute), ("weekday", weekday), ("deictic_day", deictic_day)):
        if slot in found:
            reading = rule(found, at)
            covered = days_of(reading.value) if reading else None
            return covered[0][0] if covered else None
    return at.published


def _part_of(day: date | None, part: str, why: str) -> Reading:
    value = f"{day.isoformat() if day else 'XXXX-XX-XX'}T{part}"
    return Reading("TIME", value, (day, day), why)


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


def moment(found: Meanings, at: Moment) -> Reading | None:
    """A time or part of a day, on the day that stands beside it, else on publication day."""
    day = _day_beside(found, at)
    if "part" in found and "hour" not in found:
        return _part_of(day, str(found["part"]), "a part of a day")
    told = (
        str(found["point"])
        if "point" in found
        else str(found["clock"])
        if "clock" in found
        else f"{found['hour']:02}:00"
    )
    later = found.get("meridiem") == 12 or found.get("part") in ("AF", "EV", "NI")
    if later and int(told[:2]) < 12:
        told = f"{int(told[:2]) + 12}{told[2:]}"
    elif found.get("meridiem") == 0 and told.startswith("12"):
        told = f"00{told[2:]}"
    return _part_of(day, told + str(found.get("zone", "")), "a time of day")


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
    value: Meaning = found.get("number", found.get("pair", found.get("one", "X")))
    extra = found.get("fraction", 0)
    return value + extra if isinstance(value, int | float) and isinstance(extra, int | float) else "X"


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
    if found.get("back") == "earlier" and told:
        base = told[0][0]
    if base is None:
        return Reading("DURATION", period(unit, count))
    day = add(base, unit, -count if back else count)
    return Reading("DATE", value_of(day, unit), None, "counted back" if back else "counted on")


def year_long(found: Meanings, at: Moment) -> Reading | None:
    """The year ended March 31: a length of time."""
    return Reading("DURATION", "P1Y", None, "a year up to a day")


def later(found: Meanings, at: Moment) -> Reading | None:
    """Three days later: a length of time that leads to a day counted from the date told last."""
    unit, count = str(found["unit"] if "unit" in found else found["units"]), _count(found)
    covered = days_of(at.told) if at.told else None
    days = None
    if covered and not isinstance(count, str):
        day = days_of(value_of(add(covered[0][0], unit, count), unit))
        days = day[0] if day else None
    return Reading("DURATION", period(unit, count), days, "counted from the date told last")


def duration(found: Meanings, at: Moment) -> Reading | None:
    """Three days, five-year; "a week" only where the word before makes it a length and not a rate."""
    if "one" in found and "number" not in found and not at.length:
        return None
    unit = str(found["unit"] if "unit" in found else found["units"])
    return Reading("DURATION", period(unit, _count(found)), None, "a length of time")


def lately(found: Meanings, at: Moment) -> Reading | None:
    """The past 24 hours: a length of time that ends with publication."""
    if "seasons" in found:
        return Reading("SET", f"XXXX-{found['seasons']}", (None, at.published), "seasons up to publication")
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
    """Every day, weekly, each July, Tuesday nights."""
    day = found.get("weekday", found.get("weekdays"))
    part = found.get("part", found.get("parts"))
    if "frequency" in found:
        value = str(found["frequency"])
    elif day is not None:
        value = f"XXXX-WXX-{day}" + (f"T{part}" if part else "")
    elif part is not None:
        value = f"XXXX-XX-XXT{part}"
    elif "month" in found:
        value = f"XXXX-{_int(found, 'month'):02}"
    elif "season" in found:
        value = f"XXXX-{found['season']}"
    else:
        value = period(str(found["unit"]), 1)
    return Reading("SET", value, None, "again and again")


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


def nothing(found: Meanings, at: Moment) -> Reading | None:
    """Words that look like a time and are none: an age, three quarters of something."""
    return None


def bare(found: Meanings, at: Moment) -> Reading | None:
    """Weeks, where "for" or the like stands before."""
    return (
        Reading("DURATION", period(str(found["units"]), "X"), None, "a length of time") if at.bare else None
    )


def quarter_told(found: Meanings, at: Moment) -> Reading | None:
    """The quarter: the one told last, else the last that is over."""
    if at.published is None:
        return None
    value = at.quarter or value_of(add_months(at.published, -3), "Q")
    return Reading(
        "DATE", value, None, "the quarter told last" if at.quarter else "the last quarter that is over"
    )


def year_ago(found: Meanings, at: Moment) -> Reading | None:
    """A year earlier: where a quarter was told, that quarter of the year before."""
    if at.published is not None and "ordinal" in found:
        return Reading(
            "DATE",
            f"{at.published.year - 1:04}-Q{_int(found, 'ordinal')}",
            None,
            "a quarter of the year before",
        )
    if "year" in found:
        value = f"{_int(found, 'year'):04}"
        return Reading("DATE", value + at.quarter[4:], None, "the same time of another year")
    if at.quarter:
        return Reading(
            "DATE",
            f"{int(at.quarter[:4]) - 1:04}{at.quarter[4:]}",
            None,
            "the quarter told last, a year before",
        )
    if at.published is None:
        return Reading("DURATION", "P1Y", None, "a length of time")
    return Reading("DATE", f"{at.published.year - 1:04}", None, "counted back")


def holiday(found: Meanings, at: Moment) -> Reading | None:
    """A feast, the last before publication unless told as to come."""
    if at.published is None:
        return None
    name, year = str(found["holiday"]), at.published.year
    day = feast(name, year)
    shift = found.get("shift", 0)
    if shift == -1 or (at.tense != "future" and shift == 0):
        day = day if day <= at.published else feast(name, year - 1)
    elif day < at.published:
        day = feast(name, year + 1)
    return Reading("DATE", day.isoformat(), None, "a feast")


RULES: Mapping[str, Rule] = {
    "nothing": nothing, "date": absolute_or_written, "first_day": absolute, "day_span": day_span, "month": month, "month_near": month_near, "weekday": weekday, "year": year,
    "decade": decade, "century": century, "relative": relative, "told": told, "weekend": weekend,
    "this_unit": this_unit, "day": deictic_day, "tonight": tonight, "overnight": overnight,
    "last_night": last_night, "season": season, "ago": ago, "year_ago": year_ago, "duration": duration, "year_long": year_long, "later": later,
    "bare": bare, "lately": lately, "first_units": first_units, "ahead": ahead, "set": set_of,
    "quarter": quarter, "quarter_told": quarter_told, "half": half, "moment": moment, "holiday": holiday,
}  # fmt: skip
"""The rules by the name that the forms of a language file give."""
