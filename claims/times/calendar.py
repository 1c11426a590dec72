"""Arithmetic of TIMEX3 date values: the days that a value covers, and the value so many units away."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta
from functools import lru_cache
from typing import Final

Days = tuple[date, date]
"""First and last day, both included."""

SEASON_MONTH: Final = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
"""First month of the meteorological seasons of the northern hemisphere."""

MONTHS_IN: Final = {"M": 1, "Q": 3, "H": 6, "Y": 12, "E": 120, "C": 1200}
DAYS_IN: Final = {"D": 1, "W": 7, "2W": 14, "WE": 7}
VALUE: Final = re.compile(
    r"(?P<year>\d{4})"
    r"(?:-W(?P<week>\d\d?)(?P<weekend>-WE)?|-Q(?P<quarter>[1-4])|-H(?P<half>[12])|-(?P<season>SP|SU|FA|WI)"
    r"|-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?(?P<part>T.*)?"
)

SHORT: Final = re.compile(r"\d{2,3}")
"""A decade or a century: 199, 19."""


@lru_cache(maxsize=1_024)
def days_of(value: str) -> tuple[Days, str] | None:
    """Return the days that a date value covers and its precision, None for one without a place in time.

    Kept, for the days of a story are told again and again.
    """
    if SHORT.fullmatch(value):
        length = 10 ** (4 - len(value))
        first = int(value) * length
        if not 1 <= first <= 9999 - length:
            return None
        return (date(first, 1, 1), date(first + length - 1, 12, 31)), {10: "decade", 100: "century"}[length]
    match = VALUE.fullmatch(value)
    if match is None or not 1 <= int(match["year"]) < 9999:
        return None
    try:
        return _days(match)
    except ValueError:
        return None


def _days(match: re.Match[str]) -> tuple[Days, str]:
    year = int(match["year"])
    if match["week"]:
        monday = date.fromisocalendar(year, int(match["week"]), 1)
        if match["weekend"]:
            return (monday + timedelta(5), monday + timedelta(6)), "weekend"
        return (monday, monday + timedelta(6)), "week"
    if match["day"]:
        day = date(year, int(match["month"]), int(match["day"]))
        return (day, day), "part" if match["part"] else "day"
    for group, first, length, precision in (
        ("quarter", lambda text: 3 * int(text) - 2, 3, "quarter"),
        ("half", lambda text: 6 * int(text) - 5, 6, "half"),
        ("season", SEASON_MONTH.__getitem__, 3, "season"),
        ("month", int, 1, "month"),
    ):
        if match[group]:
            return months(year, first(match[group]), length), precision
    return (date(year, 1, 1), date(year, 12, 31)), "year"


def months(year: int, month: int, length: int) -> Days:
    """Return the first and last day of so many months from a month on."""
    last_year, last_month = divmod(year * 12 + month - 1 + length - 1, 12)
    return date(year, month, 1), date(last_year, last_month + 1, monthrange(last_year, last_month + 1)[1])


def add_months(day: date, count: int) -> date:
    """Return the same day so many months away, the last of the month where there is no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 + count, 12)
    year = min(max(year, 1), 9998)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def add(day: date, unit: str, count: float) -> date:
    """Return the day so many units away; hours and shorter count as parts of a day."""
    try:
        if unit in MONTHS_IN:
            return add_months(day, round(MONTHS_IN[unit] * count))
        if unit in DAYS_IN:
            return day + timedelta(days=round(DAYS_IN[unit] * count))
        hours = {"TH": 1.0, "TM": 1 / 60, "TS": 1 / 3600}[unit] * count
        return day + timedelta(days=int(hours / 24))
    except OverflowError:
        return date.max if count > 0 else date.min


def value_of(day: date, unit: str) -> str:
    """Return the TIMEX3 value of the unit of time that holds a day: its month, quarter, year ..."""
    year, week, _ = day.isocalendar()
    values: dict[str, Callable[[], str]] = {
        "W": lambda: f"{year:04}-W{week:02}",
        "2W": lambda: f"{year:04}-W{week:02}",
        "WE": lambda: f"{year:04}-W{week:02}-WE",
        "M": lambda: f"{day.year:04}-{day.month:02}",
        "Q": lambda: f"{day.year:04}-Q{(day.month + 2) // 3}",
        "H": lambda: f"{day.year:04}-H{(day.month + 5) // 6}",
        "Y": lambda: f"{day.year:04}",
        "E": lambda: f"{day.year // 10:03}",
        "C": lambda: f"{day.year // 100:02}",
    }
    return values[unit]() if unit in values else day.isoformat()


HALF: Final = 0.5
HALVES: Final = {"Y": "6M", "TH": "30M", "TM": "30S"}
"""Half a unit in the next smaller one, as TIMEX3 writes two and a half years: P2Y6M."""


def period(unit: str, count: float | str) -> str:
    """Return the TIMEX3 value of a duration: P3D, PT24H, PXY for some years."""
    if isinstance(count, float):
        whole, rest = divmod(count, 1)
        if rest == HALF and unit in HALVES:
            halved = HALVES[unit]
            return f"{period(unit, int(whole))}{halved}" if whole else period(unit, 0)[:-2] + halved
        count = int(count) if not rest else count
    if unit == "E":
        return f"P{count}0Y" if isinstance(count, int) else f"P{count}E"
    if unit == "2W":
        return f"P{count * 2}W" if not isinstance(count, str) else "PXW"
    if unit.startswith("T"):
        return f"PT{count}{unit[1:]}"
    return f"P{count}{unit}"


_FROM_EASTER: Final = {"easter": 0, "good friday": -2, "easter monday": 1}
"""Days from Easter Sunday to the feasts that move with it."""


def feast(name: str, year: int) -> date:
    """Return the day of a feast: "12-25", thanksgiving (fourth Thursday of November), easter."""
    year = min(max(year, 1), 9998)
    if name == "thanksgiving":
        first = date(year, 11, 1)
        return first + timedelta((4 - first.isoweekday()) % 7 + 21)
    if name in _FROM_EASTER:
        return _easter(year) + timedelta(_FROM_EASTER[name])
    month, day = name.split("-")
    return date(year, int(month), int(day))


def _easter(year: int) -> date:
    """Return Easter Sunday of the Gregorian calendar (Anonymous algorithm, Nature, 20 April 1876)."""
    golden, century, rest = year % 19, year // 100, year % 100
    correction = (century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 19 * golden + 15) % 30
    week = (32 + 2 * (century % 4) + 2 * (rest // 4) - correction - rest % 4) % 7
    late = (golden + 11 * correction + 22 * week) // 451
    month, day = divmod(correction + week - 7 * late + 114, 31)
    return date(year, month, day + 1)
