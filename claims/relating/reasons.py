"""Reasons in words that a reviewer can check, and the slot table of two claims."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from claims.model import Window
from claims.relating.intervals import Stand
from claims.relating.statement import Quantity, Statement

_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
ANYONE = "by anyone"
"""The actor of a count that names none."""
UNTOLD = "one not told"
"""What stands for a slot that a claim leaves open."""
State = Literal["same", "differs", "open"]


_STATES: dict[Stand, State] = {"same": "same", "series": "same", "open": "open"}


@dataclass(frozen=True, slots=True)
class Slot:
    """One line of the slot table of two claims."""

    name: str
    """measure, figure, population, window, as-of, place, origin."""
    ours: str
    theirs: str
    state: State


def day(when: date | None) -> str:
    """Return a day as reviewers write it: 25 April 2019."""
    return f"{when.day} {_MONTHS[when.month - 1]} {when.year}" if when else ""


def span(window: Window | None) -> str:
    """Return a window in words."""
    if window is None:
        return ""
    if window.kind == "cumulative":
        return f"since {day(window.first)}" if window.first else f"up to {day(window.last)}"
    if window.last is None or window.first is None or window.first == window.last:
        return day(window.first or window.last)
    return f"{day(window.first)} to {day(window.last)}"


def figure(quantity: Quantity) -> str:
    """Return a figure as its report states it."""
    return " ".join(quantity.text.split())


def apart(ours: date | None, theirs: date | None) -> str:
    """Return how far two days lie apart, "" when one is not known."""
    if ours is None or theirs is None:
        return ""
    days = abs((ours - theirs).days)
    if days == 0:
        return "same day"
    return "one day apart" if days == 1 else f"{days} days apart"


def listed(words: list[str]) -> str:
    """Return words as an enumeration: measure, place and window."""
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"


def common(rows: tuple[Slot, ...]) -> str:
    """Return which slots are the same: "same measure, place and window"."""
    shared = [
        row.name for row in rows if row.state == "same" and row.name not in ("figure", "origin", "as-of")
    ]
    return f"same {listed(shared)}" if shared else "same subject"


def origins(ours: str, theirs: str, alike: bool) -> str:
    """Return who says it, on both sides.

    >>> origins("WHO", "WHO", True), origins("WHO", "UN health agency", True), origins("WHO", "", False)
    ('both WHO', 'WHO and UN health agency, one origin', 'WHO and unnamed')
    """
    if alike and ours and theirs and ours.casefold() != theirs.casefold():
        return f"{ours} and {theirs}, one origin"
    if alike:
        return f"both {ours or theirs}" if ours or theirs else "same origin"
    return f"{ours or 'unnamed'} and {theirs or 'unnamed'}"


def state(stand: Stand) -> State:
    """Return how a slot table shows a stand: inside and contains differ, a series is one window."""
    return _STATES.get(stand, "differs")


def name(item: Statement) -> str:
    """Return the origin of a claim as it is shown."""
    return item.origin or item.agency or item.outlet


def other_kind(ours: frozenset[str], theirs: frozenset[str]) -> str:
    """Return that two claims tell of other kinds of event: flood against vote."""
    return f"another kind of event: {', '.join(sorted(ours))} against {', '.join(sorted(theirs))}"
