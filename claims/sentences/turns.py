"""Turns of a transcript: MS. ELLIS: We have seen those reports."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final, NamedTuple

from claims.language import known, section
from claims.model import Span

_NAME: Final = r"[A-ZÀ-Þ][A-ZÀ-Þ.'’ -]{0,40}"
_OPENING: Final = re.compile(rf"(?P<name>{_NAME}):[ \t]+")
_AGAIN: Final = 3
"""Who opens so many paragraphs speaks in a transcript; a town opens one report."""


WHY: Final = "a turn of a transcript"
"""The rule named for an attribution to who speaks in a turn."""


class Turn(NamedTuple):
    """Who speaks and what is said, up to the next turn or an empty line, as offsets of the text."""

    speaker: Span
    colon: Span
    said: Span


def of(text: str, language: str) -> Iterator[Turn]:
    """Yield the turns of a transcript; a question of nobody in particular ("Q:") is none."""
    if ":" not in text:
        return
    openings = [found for start in _lines(text) if (found := _OPENING.match(text, start)) is not None]
    for at, opening in enumerate(openings):
        name = opening["name"]
        if len(name) == 1 or not speaks(text, name, language):
            continue
        following = openings[at + 1].start() if at + 1 < len(openings) else len(text)
        blank = text.find("\n\n", opening.end(), following)
        end = opening.end() + len(text[opening.end() : blank if blank >= 0 else following].rstrip())
        yield Turn(opening.span("name"), (opening.end("name"), opening.end("name") + 1), (opening.end(), end))


def _lines(text: str) -> Iterator[int]:
    """Yield where each line starts; a pattern that begins with a line is tried at every place."""
    start = 0
    while start >= 0:
        yield start
        start = text.find("\n", start) + 1 or -1


def speaks(text: str, name: str, language: str) -> bool:
    """Tell whether a name in capitals before a colon speaks: it has a title, or opens paragraphs again."""
    first = name.split()[0].rstrip(".").lower()
    return first in _titles(language) or text.count(f"\n{name}:") + text.startswith(f"{name}:") >= _AGAIN


@cache
def _titles(language: str) -> frozenset[str]:
    words = section(language, "attribution").get("words", {}) if language in known() else {}
    return frozenset(words.get("titles", ()))
