"""The words that join and open periods, compiled once from section [times.windows] of a language file."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final, NamedTuple

from claims.language import section
from claims.pieces import words_in

NAME: Final = r"[A-Z][\w.&'’-]*[a-z][\w.&'’-]*|[A-Z]{2,4}"
"""A capitalised word: who was told, where it was said."""


Wordings = tuple[str, ...]
"""Lower case, one space between words and one behind them: what may stand right before a time."""


class Clause(NamedTuple):
    """Words of some length before a time, and one of them without which there is none."""

    words: frozenset[str]
    pattern: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class WindowWords:
    """What stands before or after a time."""

    between: re.Pattern[str]
    joint: re.Pattern[str]
    through: re.Pattern[str]
    """What makes a period of two days or months by itself: Thursday to Saturday."""
    up_to: re.Pattern[str]
    since: Wordings
    since_event: Clause
    best_since: Clause
    """What only compares with all since then: the deadliest month since 2022."""
    since_after: re.Pattern[str]
    start: Wordings
    onward: re.Pattern[str]
    until: Wordings
    to: Wordings
    as_of: Wordings
    today: frozenset[str]
    """Days up to which a period still runs: between 1 January and today."""
    so_far: Wordings
    so_far_after: re.Pattern[str]
    lately: Wordings
    """Before a number of hours these make them the last ones: 60 were killed within 24 hours."""
    not_lately: re.Pattern[str]
    """What counts those hours from an event, or ahead: within 24 hours of the blast, will leave within."""
    speech: Clause
    speech_after: re.Pattern[str]
    speaks_next: re.Pattern[str]
    """Right behind a day these say that somebody spoke then: the navy on Friday said."""
    best_so_far: Clause
    """The same up to now: the most on any day so far this year."""
    counted_back: Wordings
    """How a time ends that is counted back: a year earlier."""
    same: Wordings
    """How a time begins that is one of another year: the same period."""
    compared: Wordings
    """What only compares with a time: 3 points above 2017."""
    owner: re.Pattern[str]
    """What makes a day that of an event: by Friday's landslide."""
    aside: re.Pattern[str]
    """From a time to a figure that is told of it aside: since 2018, when 52 people died."""
    breaks: re.Pattern[str]


@cache
def window_words(language: str) -> WindowWords | None:
    """Return the words that join and open periods in a language, None when its file has none."""
    told: Mapping[str, list[str]] | None = section(language, "times").get("windows")
    if told is None:
        return None

    def any_of(name: str) -> str:
        words = sorted(told.get(name, ()), key=len, reverse=True)
        return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in words) or "(?!)"

    def before(name: str) -> Wordings:
        return tuple(" ".join([*word.lower().split(), ""]) for word in told.get(name, ()))

    def clause(pattern: str, *names: str) -> Clause:
        openings = (max(sorted(words_in(word)), key=len) for name in names for word in told.get(name, ()))
        return Clause(frozenset(openings), re.compile(pattern))

    def after(name: str) -> re.Pattern[str]:
        return re.compile(rf"(?:['’]s)?\s+(?:{any_of(name)})\b", re.IGNORECASE)

    said = rf"(?i:{any_of('speech')})(?:\s+(?:(?i:{any_of('skip')})|{NAME})){{0,6}}"
    told_to = rf"(?i:{any_of('told')})(?:\s+(?!(?i:{any_of('that')})\b)[^\W\d]+){{1,6}}\s+(?i:{any_of('on')})"
    return WindowWords(
        between=re.compile(rf"(?<!\w)(?:{any_of('between')})\s+$", re.IGNORECASE),
        joint=re.compile(rf",?\s*(?:{any_of('and')})\s*", re.IGNORECASE),
        through=re.compile(rf"\s+(?:{any_of('through')})\s+", re.IGNORECASE),
        up_to=re.compile(rf"\s+(?:{any_of('up_to')})\s+", re.IGNORECASE),
        since=before("since"),
        since_event=clause(rf"\b(?i:{any_of('since_event')})\s+[^,;.:()\d]+$", "since_event"),
        best_since=clause(
            rf"(?i)\b(?:{any_of('superlatives')})\b(?! of)[^,;.:()\d]{{0,50}}\b(?:{any_of('since')})\s+$",
            "superlatives",
        ),
        best_so_far=clause(
            rf"(?i)\b(?:{any_of('superlatives')})\b[^,;.:()\d]{{0,40}}(?:{any_of('so_far')})\s+$",
            "superlatives",
        ),
        counted_back=tuple(told.get("counted_back", ())),
        same=before("same"),
        since_after=after("since_after"),
        start=before("from"),
        onward=after("onward"),
        until=before("until"),
        to=before("to"),
        as_of=before("as_of"),
        today=frozenset(told.get("today", ())),
        so_far=before("so_far"),
        so_far_after=after("so_far"),
        lately=before("lately"),
        not_lately=re.compile(rf"(?i)\b(?:{any_of('not_lately')})\b"),
        speech=clause(rf"\b(?:{said}|{told_to})\s+$", "speech", "told"),
        speech_after=after("speech_after"),
        speaks_next=re.compile(rf"\s+(?:{any_of('speaks_next')})\b"),
        compared=before("compared"),
        owner=re.compile(rf"(?:{any_of('owner')})\s", re.IGNORECASE),
        aside=re.compile(rf",?\s+(?:{any_of('aside')})\b[^;:]*", re.IGNORECASE),
        breaks=re.compile(any_of("breaks"), re.IGNORECASE),
    )
