"""Quotations: where they open and close, paragraph by paragraph."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from claims.model import Sentence, Span

_MARK: Final = re.compile(
    r"[“”„«»\"`'‘’](?:(?<=[“”„«»\"])|(?<=`)`|(?<=')'|(?<=‘)(?!\d)|(?<=[.,!?…\w]’)(?!\w))"
)
"""One class of signs first, for that is scanned for at once; then what makes a mark of each."""
_SHORTEST_SINGLE: Final = 3
"""Words in a quotation between single marks; shorter ones are nicknames and scare quotes."""


def of(text: str, sentences: Sequence[Sentence]) -> tuple[Span, ...]:
    """Return the quotations with their marks; one left open ends with its paragraph."""
    found: list[Span] = []
    for start, end in _paragraphs(text, sentences):
        found.extend(_within(text, start, end))
    return tuple(found)


def _paragraphs(text: str, sentences: Sequence[Sentence]) -> list[Span]:
    found: list[Span] = []
    for sentence in sentences:
        if found and text.find("\n", found[-1][1], sentence.start) < 0:
            found[-1] = found[-1][0], sentence.end
        else:
            found.append((sentence.start, sentence.end))
    return found


def _within(text: str, start: int, end: int) -> list[Span]:
    found: list[Span] = []
    opened, mark = -1, ""
    for match in _MARK.finditer(text, start, end):
        sign = match[0]
        if opened < 0:
            if _opens(text, match, start):
                opened, mark = match.start(), sign
        elif (_closes(mark, sign) and (sign == mark or sign != '"' or not _opens(text, match, start))) or (
            mark == sign == "“" and _ends_word(text, match)
        ):
            if mark != "‘" or text.count(" ", opened, match.start()) >= _SHORTEST_SINGLE - 1:
                found.append((opened, match.end()))
            opened = -1
    if opened >= 0 and mark != "‘":
        found.append((opened, end))
    return found


_PAIRS: Final = {"“": '”"', "„": "“”", "«": "»", '"': '"”', "``": "''", "''": "''", "‘": "’"}


def _closes(mark: str, sign: str) -> bool:
    return sign in _PAIRS[mark] if len(sign) == 1 else sign == _PAIRS[mark]


def _ends_word(text: str, match: re.Match[str]) -> bool:
    """Tell a mark that stands where only a closing one can: a sign before it, none after it."""
    after = text[match.end() : match.end() + 1]
    return not text[match.start() - 1].isspace() and not after.isalnum()


def _opens(text: str, match: re.Match[str], start: int) -> bool:
    """Tell an opening mark; straight ones open after white space or a bracket and before a sign."""
    sign = match[0]
    if sign not in _PAIRS:
        return False
    if sign not in ('"', "''"):
        return True
    before = text[match.start() - 1] if match.start() > start else " "
    after = text[match.end() : match.end() + 1]
    return (before.isspace() or before in "([—–-:―") and not after.isspace() and bool(after)
