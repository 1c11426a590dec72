"""What becomes of a stated period when a toll rose in it, a stock stood in it, or it is not over yet."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Final

from claims.model import Figure, Window
from claims.slots.nearby import Told
from claims.times.coverages import RANGE

_TEN_DAYS: Final = 10
"""Days between the first and the last of a third of a month: "at the end of March"."""
_LATELY: Final = 7
"""Days after the end of a period in which its figures are told for the first time."""


def moved(window: Window | None, as_of: date | None, why: tuple[str, ...], changed: bool) -> Told:
    """Return a toll that "rose to 12 on Wednesday" as it stood on Wednesday; the event was before."""
    if changed and window is not None and window.kind == "incident":
        return Told(None, as_of or window.last, why)
    return Told(window, as_of, why)


def month_on_month(told: Told, figure: Figure) -> Told:
    """Return a rise "from November to December" as one of December, which is told beside the month before."""
    window = told.window
    if RANGE not in told.why or figure.change is None or figure.unit != "percentage":
        return told
    if window is None or window.first is None or window.last is None:
        return told
    second = window.last.replace(day=1)
    months = 12 * (second.year - window.first.year) + second.month - window.first.month
    return told._replace(window=replace(window, first=second)) if months == 1 == window.first.day else told


def as_stock(told: Told, closing: bool) -> Told:
    """A stock stands on a day: a day that is told, or the end of a period, is its as-of, not its window.

    Between two named days it is no stock but what came to it: 30,452 displaced between 1 and 9 September.
    """
    window = told.window
    if window is None or window.first is None or window.last is None or RANGE in told.why:
        return told
    third = window.kind == "period" and (window.last - window.first).days <= _TEN_DAYS
    if window.kind == "incident" or third or closing:
        return Told(None, told.as_of or window.last, told.why)
    return told


def still_open(told: Told, published: date | None) -> Told:
    """A month that is not over on the day of publication runs up to the as-of day: "so far in March"."""
    window = told.window
    if window is None or published is None or window.kind != "period" or window.first is None:
        return told
    if (
        window.last is not None
        and window.last > published > window.first
        and (window.last - window.first).days > 6
    ):
        return Told(Window(window.first, told.as_of or published, "cumulative"), told.as_of, told.why)
    return told


def up_to_its_end(told: Told, published: date | None) -> Told:
    """Return what is told of a range of days as it stood on the last of them, where that was lately."""
    window = told.window
    if told.as_of or window is None or window.last is None or published is None:
        return told
    lately = 0 <= (published - window.last).days <= _LATELY
    return told._replace(as_of=window.last) if lately and RANGE in told.why else told
