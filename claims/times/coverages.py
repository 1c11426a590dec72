"""The periods and as-of days that a stretch of text states, as the words around its times tell."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final, NamedTuple

from claims.model import Time, Window, WindowKind, first_from
from claims.pieces import words_in
from claims.times.calendar import add
from claims.times.window_words import Clause, WindowWords, Wordings, window_words

LEAD: Final = 100
"""Characters before a time that may hold the words that open it: "since the attack on the village on"."""


DATELINE: Final = re.compile(r"\s*(?:\([^()]{1,30}\)\s*)?(?:--?|—|–)(?:\s|$)")
"""What ends a dateline: 14 August (AFP) -"""


class Coverage(NamedTuple):
    """A period or an as-of day that the text states, and where."""

    start: int
    end: int
    """Where its words stand; -1 and -1 when nothing was said."""
    window: Window | None = None
    as_of: date | None = None
    """The day on which the figure stood; None when the text does not say."""
    times: tuple[int, ...] = ()
    """The times it was made of, as indexes."""
    why: tuple[str, ...] = ()


NOTHING: Final = Coverage(-1, -1)

_DAY: Final = timedelta(days=1)

RANGE: Final = "from one day to another"
"""Why a window is what it is, when the text names both its ends."""


class Lead:
    """What stands before a time, back to the one before it or the beginning of its sentence."""

    __slots__ = ("_end", "_plain", "_text", "opened", "start")

    def __init__(self, text: str, start: int, time: Time, *, opened: bool) -> None:
        self._text = text
        self.start: Final = max(start, time.start - LEAD)
        self.opened: Final = opened
        """Whether a length opens the time: in the eight days from 10 April."""
        self._end = time.start
        self._plain = " ".join(f"{text[self.start : self._end].lower()}|".split())[:-1]

    def ends_in(self, wordings: Wordings) -> bool:
        """Tell whether one of these wordings stands right before the time."""
        lead = self._plain
        return lead.endswith(wordings) and any(
            lead.endswith(wording) and not _WORD.match(lead[-len(wording) - 1 : -len(wording)])
            for wording in wordings
        )

    def told(self) -> str:
        """Return the words before the time in lower case."""
        return self._plain

    def holds(self, clause: Clause) -> bool:
        """Tell whether such a clause reaches up to the time."""
        if clause.words.isdisjoint(words_in(self._plain)):
            return False
        return clause.pattern.search(self._text, self.start, self._end) is not None


_WORD: Final = re.compile(r"\w")


def coverages(
    text: str, times: tuple[Time, ...], start: int, end: int, published: date | None, language: str
) -> tuple[Coverage, ...]:
    """Return every period and as-of day that a stretch of the text states, in order."""
    words = window_words(language)
    if words is None:
        return ()
    first = first_from(times, start)
    last = first_from(times, end)
    inside = [(index, times[index]) for index in range(first, last) if times[index].end <= end]
    return tuple(_stated(text, inside, start, published, words))


def _stated(
    text: str, inside: list[tuple[int, Time]], start: int, published: date | None, words: WindowWords
) -> Iterator[Coverage]:
    position = 0
    while position < len(inside):
        index, time = inside[position]
        start = max(start, inside[position - 1][1].end if position else start)
        follower = inside[position + 1] if position + 1 < len(inside) else None
        position += 1
        if follower is not None:
            joined = _joined(text, (index, time), follower, start, words) or _up_to(
                text, (index, time), follower, words
            )
            if joined is not None:
                position += 1
                yield joined
                continue
        if time.type == "SET" or (follower is not None and _opens(text, time, follower[1], words)):
            continue
        before = inside[position - 2][1] if position > 1 else None
        opened = before is not None and _opens(text, before, time, words) and _over(time, published)
        coverage = _single(text, index, time, Lead(text, start, time, opened=opened), published, words)
        if coverage is not None:
            yield coverage
            if time.type == "DURATION" and follower is not None and _within(follower[1], time):
                position += 1


def _opens(text: str, time: Time, follower: Time, words: WindowWords) -> bool:
    """Return whether a length only opens the time after it: "in the 17 days since 14 February"."""
    since = words.since_after.match(text, time.end)
    return time.type == "DURATION" and since is not None and text[since.end() : follower.start].isspace()


def _over(time: Time, published: date | None) -> bool:
    """Tell whether a time does not lie ahead."""
    return time.first is not None and (published is None or time.first <= published)


def _within(inner: Time, outer: Time) -> bool:
    """Return whether a time only names the whole that another is a part of: "two weeks" of "May"."""
    if inner.first is None or outer.first is None or inner.last is None or outer.last is None:
        return False
    return inner.start - outer.end <= len(" of ") and inner.first <= outer.first and outer.last <= inner.last


def _joined(
    text: str, left: tuple[int, Time], right: tuple[int, Time], start: int, words: WindowWords
) -> Coverage | None:
    """Return two times as one period: "between 9 February and 6 April", "from Monday to Friday"."""
    (first_index, first), (last_index, last) = left, right
    if first.first is None or last.last is None or first.first > last.last or last.type == "DURATION":
        return None
    joint = text[first.end : last.start]
    if not words.joint.fullmatch(joint):
        return None
    lead = words.between.search(text, max(start, first.start - LEAD), first.start)
    if lead is None and joint.strip()[0] not in "-–—" and not _side_by_side(joint, first, last, words):
        return None
    runs_on = last.value == "PRESENT_REF" or last.text.lower() in words.today
    window = Window(first.first, last.last, "cumulative" if runs_on else "period")
    begin = lead.start() if lead else first.start
    return Coverage(begin, last.end, window, None, (first_index, last_index), (RANGE,))


def _side_by_side(joint: str, first: Time, last: Time, words: WindowWords) -> bool:
    """Return whether two times are one without "from": Thursday to Saturday, on Saturday and Sunday."""
    if first.precision != last.precision or first.precision not in ("day", "month"):
        return False
    if words.through.fullmatch(joint):
        return True
    follows = first.last is not None and last.first == first.last + _DAY
    return follows and first.precision == "day" and first.type == last.type == "DATE"


def _up_to(text: str, left: tuple[int, Time], right: tuple[int, Time], words: WindowWords) -> Coverage | None:
    """Return a length that ends with a day as one period: "in the 24 hours to Monday morning"."""
    (first_index, length), (last_index, end) = left, right
    if (
        length.type != "DURATION"
        or end.last is None
        or not words.up_to.fullmatch(text[length.end : end.start])
    ):
        return None
    whole_days = not length.value.startswith("PT")
    first = _counted_back(length, end.last + _DAY if whole_days else end.last)
    if first is None:
        return None
    window = Window(first, end.last, "period")
    return Coverage(length.start, end.end, window, None, (first_index, last_index), ("so long up to a day",))


def _single(
    text: str, index: int, time: Time, lead: Lead, published: date | None, words: WindowWords
) -> Coverage | None:
    """Return what one time tells by the words before and after it."""

    def made(window: Window | None, as_of: date | None, why: str) -> Coverage:
        return Coverage(time.start, time.end, window, as_of, (index,), (why,))

    if time.type == "DURATION" and time.first is None and words.since_after.match(text, time.end):
        first = _counted_back(time, published)
        return made(Window(first, published, "cumulative"), None, "so long since") if first else None
    if (
        time.type == "DURATION"
        and time.first is None
        and (first := _last_hours(text, time, lead, published, words))
    ):
        return made(Window(first, published, "period"), None, "the last hours")
    if time.first is None or time.last is None:
        return None
    if _compares(time, lead, words) or _ahead(time, published):
        return None
    grows = _grows(text, time, lead, words)
    if grows:
        return made(Window(time.first, published, "cumulative"), None, grows)
    stood = _stood(text, time, lead, words)
    if stood:
        deadline = published is not None and time.last > published
        return None if deadline else made(None, time.last, stood)
    return made(plain(time, published), None, "the time beside it")


def _last_hours(text: str, time: Time, lead: Lead, published: date | None, words: WindowWords) -> date | None:
    """Return the first day of hours that have just passed, None when they are told of an event or ahead."""
    if not time.value.startswith("PT") or not time.value.endswith("H") or not lead.ends_in(words.lately):
        return None
    first = _counted_back(time, published)
    told = lead.told() + text[time.end : time.end + LEAD].partition(".")[0]
    return first if first != published and words.not_lately.search(told) is None else None


def _compares(time: Time, lead: Lead, words: WindowWords) -> bool:
    """Tell whether a time is only compared with: below 2017, from a year ago, the deadliest since 2022."""
    return (
        lead.ends_in(words.compared)
        or (_counted_from(time.text.lower(), words) and lead.ends_in(words.start))
        or (lead.ends_in(words.since) and lead.holds(words.best_since))
        or (lead.ends_in(words.so_far) and lead.holds(words.best_so_far))
    )


def _counted_from(told: str, words: WindowWords) -> bool:
    """Tell what is nothing but compared with: (from) a year ago, the same period last year."""
    return told.endswith(words.counted_back) or told.startswith(words.same)


def _ahead(time: Time, published: date | None) -> bool:
    """Tell a length of time that only begins with the report: over the next three months."""
    if time.type != "DURATION" or time.first is None or published is None:
        return False
    return time.first >= published


def _grows(text: str, time: Time, lead: Lead, words: WindowWords) -> str:
    """Return why a toll grows from a time on, "" when nothing says so."""
    if (
        lead.opened
        or lead.ends_in(words.since)
        or (lead.ends_in(words.start) and words.onward.match(text, time.end))
    ):
        return "since then"
    if time.type == "DATE" and lead.holds(words.since_event):
        return "since what happened then"
    return "so far" if lead.ends_in(words.so_far) or words.so_far_after.match(text, time.end) else ""


def _stood(text: str, time: Time, lead: Lead, words: WindowWords) -> str:
    """Return why a time is the day on which the figure stood, "" when nothing says so."""
    said_then = words.speech_after.match(text, time.end)
    if not said_then and words.owner.match(text, time.end):
        return ""
    if time.precision == "day" and 0 < time.start - lead.start < LEAD and DATELINE.match(text, time.end):
        return "the day of the dateline"
    dated = time.precision == "day" and any(map(str.isdigit, time.text))
    if lead.ends_in(words.as_of) or lead.ends_in(words.until) or (dated and lead.ends_in(words.to)):
        return "as it stood then"
    said = time.precision in ("day", "part")
    if said and (said_then or words.speaks_next.match(text, time.end) or lead.holds(words.speech)):
        return "the day on which it was said"
    return ""


def plain(time: Time, published: date | None) -> Window:
    """Return the days of a time as a window; one that publication cuts short is still growing."""
    brief = time.first == time.last or time.precision == "part"
    kind: WindowKind = "incident" if brief else "period"
    day = published or date.min
    if kind == "period" and (time.first or date.max) <= day < (time.last or date.min):
        return Window(time.first, day, "cumulative")
    return Window(time.first, time.last, kind)


_LENGTH: Final = re.compile(r"P(T?)(\d+)([A-Z])")


def _counted_back(time: Time, published: date | None) -> date | None:
    """Return the day so long before publication, None when the length is vague."""
    match = _LENGTH.fullmatch(time.value)
    if match is None or published is None:
        return None
    return add(published, match[1] + match[3], -int(match[2]))
