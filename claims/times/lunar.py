"""Feasts of the Islamic calendar, by its arithmetic form: within a day of what is seen in the sky."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from claims.times.calendar import Days
from claims.times.moments import Moment
from claims.times.values import Reading, integer
from claims.times.words import Meanings

_EPOCH: Final = 227_014
"""Ordinal day before the first of year 1, 19 July 622 of the Gregorian calendar."""
_YEAR: Final = 354
_FEASTS: Final = {"RAMADAN": (9, 1, 30), "EID-AL-FITR": (10, 1, 3), "EID-AL-ADHA": (12, 10, 4)}
"""Month, first day, and length in days."""
_SLACK: Final = timedelta(days=1)
"""The new moon is seen a day sooner or later from country to country."""
_AHEAD: Final = 45
"""Days before a feast in which news speaks of it as near, though nothing tells that it is to come."""


def lunar(found: Meanings, at: Moment) -> Reading | None:
    """Ramadan and the two feasts: of the year told, else the last before publication, or the next."""
    name = str(found["lunar"] if "lunar" in found else found["eid"])
    if "year" in found:
        year = integer(found, "year")
        days = next((days for days in _around(name, year) if days[0].year == year), None)
    elif at.published is None:
        return Reading("DATE", f"XXXX-{name}", (None, None), "a feast of the Islamic calendar")
    else:
        ahead = 0 if at.within and at.tense() == "past" else _AHEAD
        year, days = at.published.year, _near(name, at.published, at.tense() == "future", ahead)
    if days is None:
        return None
    value = f"{days[0].year:04}-{name}"
    return Reading(
        "DATE", value, (days[0] - _SLACK, days[1] + _SLACK), "a feast of the Islamic calendar, by arithmetic"
    )


def _near(name: str, published: date, future: bool, ahead: int) -> Days | None:
    """Return the last occurrence begun, or so many days ahead; the next one when told as to come."""
    occurrences = _around(name, published.year)
    if future:
        return next((days for days in occurrences if days[1] >= published), None)
    begun = [days for days in occurrences if (days[0] - published).days <= ahead]
    return begun[-1] if begun else None


def _around(name: str, year: int) -> list[Days]:
    """Return the occurrences of a feast from the year before to the year after."""
    if not 700 < year < 9000:
        return []
    month, day, length = _FEASTS[name]
    first = (year - 622) * 365 // _YEAR - 2
    starts = [_ordinal(first + step, month, day) for step in range(7)]
    spans = [(date.fromordinal(start), date.fromordinal(start + length - 1)) for start in starts]
    return [days for days in spans if abs(days[0].year - year) <= 1]


def _ordinal(year: int, month: int, day: int) -> int:
    """Return the day of an Islamic date; odd months have 30 days, eleven years in thirty a day more."""
    return _EPOCH + day + (59 * (month - 1) + 1) // 2 + (year - 1) * _YEAR + (3 + 11 * year) // 30
