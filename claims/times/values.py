"""What a rule of time answers, and how it reads the words it is given."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Final

from claims.model import TimeType
from claims.times.calendar import Days, days_of
from claims.times.moments import Moment
from claims.times.words import Meaning, Meanings

NEAREST, LAST_DAY = "the nearest such day", "the last such day before publication"
AHEAD, LAST_WEEKDAY = "the next such day, told as to come", "the last such day, publication day included"
NEXT_MONTH, LAST_MONTH = "the next such month, told as to come", "the last such month before publication"
GUESSED: Final = frozenset((NEAREST, LAST_DAY, NEXT_MONTH, LAST_MONTH))
"""Reasons that stand for a year that the words left out."""

FULL_DATE, FULL_MONTH = "a full date", "a month of a year"
TOLD: Final = frozenset((FULL_DATE, FULL_MONTH))
"""Reasons that stand for a year that the words told."""

LENGTH: Final = "a length of time"
"""The reason of a length that no day opens or ends."""


class Reading:
    """A time as its words tell it."""

    __slots__ = ("days", "type", "value", "why")

    def __init__(
        self,
        kind: TimeType,
        value: str,
        days: tuple[date | None, date | None] | None = None,
        why: str = "",
    ) -> None:
        self.type: Final = kind
        self.value: Final = value
        self.days: Final = days
        """First and last day where they are not those of the value."""
        self.why: Final = why


Rule = Callable[[Meanings, Moment], Reading | None]
"""From the words of a form to a time; None when they make none after all."""


def integer(found: Meanings, slot: str) -> int:
    """Return a meaning that is a whole number."""
    value = found[slot]
    return value if isinstance(value, int) else int(float(str(value)))


def count(found: Meanings) -> float | str:
    """Return how many units are told, X when that is left vague."""
    if "vague" in found:
        return "X"
    value: Meaning = found.get("number", found.get("other", found.get("pair", found.get("one", "X"))))
    extra = found.get("fraction", found.get("and_half", 0))
    return value + extra if isinstance(value, int | float) and isinstance(extra, int | float) else "X"


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
