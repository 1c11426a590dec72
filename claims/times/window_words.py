"""The words that join and open periods, compiled once from section [times.windows] of a language file."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final

from claims.language import section

NAME: Final = r"[A-Z][\w.&'’-]*[a-z][\w.&'’-]*|[A-Z]{2,4}"
"""A capitalised word: who was told, where it was said."""


@dataclass(frozen=True, slots=True)
class WindowWords:
    """Patterns over what stands before or after a time."""

    between: re.Pattern[str]
    joint: re.Pattern[str]
    through: re.Pattern[str]
    """What makes a period of two days or months by itself: Thursday to Saturday."""
    up_to: re.Pattern[str]
    since: re.Pattern[str]
    since_event: re.Pattern[str]
    best_since: re.Pattern[str]
    """What only compares with all since then: the deadliest month since 2022."""
    since_after: re.Pattern[str]
    start: re.Pattern[str]
    onward: re.Pattern[str]
    until: re.Pattern[str]
    to: re.Pattern[str]
    as_of: re.Pattern[str]
    so_far: re.Pattern[str]
    so_far_after: re.Pattern[str]
    speech: re.Pattern[str]
    speech_after: re.Pattern[str]
    compared: re.Pattern[str]
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

    def before(name: str) -> re.Pattern[str]:
        return re.compile(rf"(?<!\w)(?:{any_of(name)})\s+$", re.IGNORECASE)

    def after(name: str) -> re.Pattern[str]:
        return re.compile(rf"(?:['’]s)?\s+(?:{any_of(name)})\b", re.IGNORECASE)

    said = rf"(?i:{any_of('speech')})(?:\s+(?:(?i:{any_of('skip')})|{NAME})){{0,6}}"
    told_to = rf"(?i:{any_of('told')})(?:\s+(?!(?i:{any_of('that')})\b)[^\W\d]+){{1,6}}\s+(?i:{any_of('on')})"
    return WindowWords(
        between=before("between"),
        joint=re.compile(rf",?\s*(?:{any_of('and')})\s*", re.IGNORECASE),
        through=re.compile(rf"\s+(?:{any_of('through')})\s+", re.IGNORECASE),
        up_to=re.compile(rf"\s+(?:{any_of('up_to')})\s+", re.IGNORECASE),
        since=before("since"),
        since_event=re.compile(rf"\b(?i:{any_of('since_event')})\s+[^,;.:()\d]+$"),
        best_since=re.compile(
            rf"\b(?:{any_of('superlatives')})\b(?! of)[^,;.:()\d]{{0,50}}\b(?:{any_of('since')})\s+$",
            re.IGNORECASE,
        ),
        since_after=after("since_after"),
        start=before("from"),
        onward=after("onward"),
        until=before("until"),
        to=before("to"),
        as_of=before("as_of"),
        so_far=before("so_far"),
        so_far_after=after("so_far"),
        speech=re.compile(rf"\b(?:{said}|{told_to})\s+$"),
        speech_after=after("speech_after"),
        compared=before("compared"),
        owner=re.compile(rf"(?:{any_of('owner')})\s", re.IGNORECASE),
        aside=re.compile(rf",?\s+(?:{any_of('aside')})\b[^;:]*", re.IGNORECASE),
        breaks=re.compile(any_of("breaks"), re.IGNORECASE),
    )
