"""Rules that read times by their distance: yesterday, last week, two years ago, 10 a.m. on Friday."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from claims.times.calendar import add, add_months, days_of, period, value_of
from claims.times.dates import absolute, weekday
from claims.times.moments import Moment
from claims.times.values import Reading, count, integer
from claims.times.words import Meanings
from claims.times.years import month_near, season_near


def relative(found: Meanings, at: Moment) -> Reading | None:
    """Last week, this year, next month, last summer."""
    shift = integer(found, "shift") if "shift" in found else -1
    if at.published is None:
        return Reading(
            "DATE", ("PRESENT_REF", "FUTURE_REF", "PAST_REF")[shift], (None, None), "no date to count from"
        )
    for slot, rule in (("month", month_near), ("weekday", weekday)):
        if slot in found:
            return rule({"shift": -1} | dict(found), at)
    if "season" in found:
        return season_near(str(found["season"]), shift, at.published)
    unit = str(found["unit"])
    if unit.startswith("T"):
        return Reading("DURATION", period(unit, 1), None, "a length of time")
    value = value_of(add(at.published, unit, shift), unit)
    days = None
    if "shift" not in found:
        days = (add(at.published, unit, -1), at.published)
    return Reading("DATE", value, days, "counted from publication")


_TOLD: Final = ("told_shift", "told_next", "told_back")
"""The slots of how far a day, week or month lies from the date told last."""


def told(found: Meanings, at: Moment) -> Reading | None:
    """That day, the following year, the previous week, le lendemain: counted from the date told last."""
    unit = str(found.get("unit", "D"))
    covered = days_of(at.told.day if unit == "D" else at.told.date)
    base = covered[0][0] if covered else at.published
    if base is None or unit.startswith("T") or ("told_back" in found and not at.closing):
        return None
    if unit == "Q" and at.told.quarter:
        return Reading("DATE", at.told.quarter, None, "the quarter told last")
    shift = next(slot for slot in _TOLD if slot in found)
    value = value_of(add(base, unit, integer(found, shift)), unit)
    return Reading("DATE", value, None, "counted from the date told last")


def told_part(found: Meanings, at: Moment) -> Reading | None:
    """That night, the following morning, the night before: of the day told last; that of no day is none."""
    if "told_back" in found and not at.closing:
        return None
    shift = integer(found, next(slot for slot in _TOLD if slot in found))
    covered = days_of(at.told.day)
    if covered is None:
        if shift == 0 or at.published is None:
            return None
        return _part_of(at.published + timedelta(min(shift, 0)), str(found["part"]), "beside publication day")
    return _part_of(add(covered[0][0], "D", shift), str(found["part"]), "beside the day told last")


def weekend(found: Meanings, at: Moment) -> Reading | None:
    """The weekend: the last before publication unless told as to come."""
    if at.published is None:
        return Reading("DATE", "XXXX-WXX-WE", (None, None), "a weekend without a date")
    day = at.published
    if at.tense() != "future" and day.isoweekday() < 6:
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


def deictic_day(found: Meanings, at: Moment) -> Reading | None:
    """Today, yesterday, the day after tomorrow."""
    shift = sum(integer(found, slot) for slot in ("deictic_day", "day_step") if slot in found)
    if at.published is None:
        value = "PAST_REF" if shift < 0 else "FUTURE_REF" if shift > 0 else "PRESENT_REF"
        return Reading("DATE", value, (None, None), "no date to count from")
    return Reading("DATE", (at.published + timedelta(shift)).isoformat(), None, "counted from publication")


_FRESH: Final = timedelta(7)
"""How long before publication a day was that an hour told later may be one of; chosen by eye."""
_DAYS: Final = {"month": absolute, "weekday": weekday, "deictic_day": deictic_day}
"""What says on which day an hour was, and the rule that reads it."""


def _day_beside(found: Meanings, at: Moment) -> date | None:
    """Return the day that stands beside a time of day, publication day where none does."""
    for slot, rule in _DAYS.items():
        if slot in found:
            reading = rule(found, at)
            covered = days_of(reading.value) if reading else None
            return covered[0][0] if covered else None
    return at.published


def _day_told(at: Moment) -> date | None:
    """Return the day of an hour in the past: the one told last, of the week before publication."""
    if at.published is None or not at.told.day or at.tense() != "past":
        return at.published
    day = date.fromisoformat(at.told.day)
    return day if timedelta(0) <= at.published - day <= _FRESH else at.published


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


def _hour(found: Meanings) -> str:
    """Return the hour of "5 pm", "7.30 pm" as a clock shows it."""
    return f"{float(str(found['hour'])):05.2f}".replace(".", ":")


def moment(found: Meanings, at: Moment) -> Reading | None:
    """A time or part of a day, on the day that stands beside it or was told last, else on publication day."""
    day = _day_beside(found, at)
    written = found.get("point") or found.get("clock") or found.get("hhmm")
    if written is None and "hour" not in found:
        return _part_of(day, str(found["part"]), "a part of a day")
    if not any(slot in found for slot in _DAYS):
        day = _day_told(at)
    told = str(written or _hour(found))
    later = found.get("meridiem") == 12 or found.get("part") in ("AF", "EV", "NI")
    if later and int(told[:2]) < 12:
        told = f"{int(told[:2]) + 12}{told[2:]}"
    elif found.get("meridiem") == 0 and told.startswith("12"):
        told = f"00{told[2:]}"
    return _part_of(day, told + str(found.get("zone", "")), "a time of day")


def ago(found: Meanings, at: Moment) -> Reading | None:
    """Two weeks ago, three days from now: counted from publication; earlier: from the date told last."""
    unit, many = str(found["unit"] if "unit" in found else found["units"]), count(found)
    back = "back" in found
    if isinstance(many, str):
        return Reading(
            "DATE", "PAST_REF" if back else "FUTURE_REF", (None, None), "so long ago that none can say"
        )
    base = at.published
    told = days_of(at.told.date)
    if "then" in found and told and told[0][0] <= (base or told[0][0]):
        base = told[0][0]
    if base is None:
        return Reading("DURATION", period(unit, many))
    day = add(base, unit, -many if back else many)
    return Reading("DATE", value_of(day, unit), None, "counted back" if back else "counted on")


def year_ago(found: Meanings, at: Moment) -> Reading | None:
    """A year earlier: where a quarter was told, that quarter of the year before."""
    if at.published is not None and "ordinal" in found:
        return Reading(
            "DATE",
            f"{at.published.year - 1:04}-Q{integer(found, 'ordinal')}",
            None,
            "a quarter of the year before",
        )
    if "year" in found:
        value = f"{integer(found, 'year'):04}"
        return Reading("DATE", value + at.told.quarter[4:], None, "the same time of another year")
    if at.told.quarter:
        return Reading(
            "DATE",
            f"{int(at.told.quarter[:4]) - 1:04}{at.told.quarter[4:]}",
            None,
            "the quarter told last, a year before",
        )
    if at.published is None:
        return Reading("DURATION", "P1Y", None, "a length of time")
    return Reading("DATE", f"{at.published.year - 1:04}", None, "counted back")


def quarter_told(found: Meanings, at: Moment) -> Reading | None:
    """The quarter: the one told last, else the last that is over."""
    if at.published is None:
        return None
    value = at.told.quarter or value_of(add_months(at.published, -3), "Q")
    return Reading(
        "DATE", value, None, "the quarter told last" if at.told.quarter else "the last quarter that is over"
    )
