"""Rules that read lengths of time and repetitions: three days, the past 24 hours, every week."""

from __future__ import annotations

from datetime import timedelta

from claims.times.calendar import add, days_of, period, value_of
from claims.times.moments import Moment
from claims.times.values import LENGTH, Reading, count, integer
from claims.times.words import Meanings
from claims.times.years import month, over, whole_year


def duration(found: Meanings, at: Moment) -> Reading | None:
    """Three days, five-year; "a week" only where the word before makes it a length and not a rate."""
    if "one" in found and "number" not in found and not at.length:
        return None
    unit = str(found["unit"] if "unit" in found else found["units"])
    return Reading("DURATION", period(unit, count(found)), None, LENGTH)


def year_long(found: Meanings, at: Moment) -> Reading | None:
    """The year ended March 31, the week to Sunday, the half-year to June: a length of time."""
    many = 0.5 if "and_half" in found else 1
    return Reading("DURATION", period(str(found["whole"]), many), None, "a length up to a day")


def later(found: Meanings, at: Moment) -> Reading | None:
    """Three days later: a length of time that leads to a day counted from the date told last."""
    unit, many = str(found["unit"] if "unit" in found else found["units"]), count(found)
    covered = days_of(at.told.date)
    days = None
    if covered and not isinstance(many, str):
        day = days_of(value_of(add(covered[0][0], unit, many), unit))
        days = day[0] if day else None
    return Reading("DURATION", period(unit, many), days, "counted from the date told last")


def bare(found: Meanings, at: Moment) -> Reading | None:
    """Weeks, where "for" or the like stands before."""
    return (
        Reading("DURATION", period(str(found["units"]), "X"), None, "a length of time") if at.bare else None
    )


def lately(found: Meanings, at: Moment) -> Reading | None:
    """The past 24 hours: a length of time that ends with publication."""
    if "seasons" in found:
        return Reading("SET", f"XXXX-{found['seasons']}", (None, at.published), "seasons up to publication")
    unit, many = str(found["units"]), count(found)
    days = None
    if at.published is not None and not isinstance(many, str):
        days = (add(at.published, unit, -many), at.published)
    return Reading(
        "DURATION", period(unit, many), days or (None, at.published), "a length of time up to publication"
    )


def ahead(found: Meanings, at: Moment) -> Reading | None:
    """The next three weeks: a length of time that starts with publication."""
    unit, many = str(found["units"]), count(found)
    days = None
    if at.published is not None and not isinstance(many, str):
        days = (at.published, add(at.published, unit, many))
    return Reading(
        "DURATION", period(unit, many), days or (at.published, None), "a length of time from publication on"
    )


def first_units(found: Meanings, at: Moment) -> Reading | None:
    """The first two weeks of May, the last three months of 2023: one end of a month or year."""
    unit, many = str(found["units"]), count(found)
    whole = month(found, at) if "month" in found else whole_year(found, at)
    covered = days_of(whole.value) if whole else None
    days = None
    if covered and not isinstance(many, str):
        (first, last), day = covered[0], timedelta(1)
        if "final" in found:
            days = (max(add(last + day, unit, -many), first), last)
        else:
            days = (first, min(add(first, unit, many) - day, last))
        days = over(days, found, at)
    return Reading("DURATION", period(unit, many), days, "a length of time at one end of another")


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
        value = f"XXXX-{integer(found, 'month'):02}"
    elif "season" in found:
        value = f"XXXX-{found['season']}"
    else:
        value = period(
            str(found["unit"] if "unit" in found else found["units"]), count({"one": 1} | dict(found))
        )
    return Reading("SET", value, None, "again and again")


def often(found: Meanings, at: Moment) -> Reading | None:
    """Twice a week, three times a day: the length in which it happens again."""
    return Reading("SET", period(str(found["unit"]), 1), None, "so often in each")


def nothing(found: Meanings, at: Moment) -> Reading | None:
    """Words that look like a time and are none: an age, three quarters of something."""
    return None
