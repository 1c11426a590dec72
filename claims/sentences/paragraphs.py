"""Paragraphs: which newline ends one, and which only wraps a long line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from claims.model import Span
from claims.sentences.tables import CELLS

_WIDEST_WRAP: Final = 100
"""Hard-wrapped text has lines of 60 to 80; longer lines are whole paragraphs."""
_NARROWEST_WRAP: Final = 40
"""Narrower text is a column of a newspaper or a list."""
_SLACK: Final = 6
"""Wrapping leaves a line short by less than the next word and a few characters of ragged edge."""
_ITEM: Final = re.compile(r"\s*(?:[•*·▪►◦‣]|[-–—](?=\s)|\(?\d{1,2}[.)](?=\s)|[a-z]\)(?=\s))")
_HOUR: Final = re.compile(
    r"\s*(?:\d{1,2}[:.h]\d\d(?!\d)"
    r"|(?:\d{1,2} [A-ZÀ-Þ]?[a-zà-ÿ]{2,9}|[A-ZÀ-Þ][a-z]{2,9}\.? \d{1,2})(?: \d{4})?\s?[-–—:]\s)"
)
"""What opens the entries of a live report or of a timeline: 14:32, May 3 -, 3 mai :"""
_ALONE: Final = re.compile(r"\W{0,3}\d[\d.,  ]{0,15}\s?[^\W\d_]{0,8}[%+]?")
"""A line that is a number alone: what it counts stands below it."""
_ENTRIES: Final = 2
"""Lines that open with an hour, at least, for a line to be an entry by it."""
_FEWEST_LINES: Final = 3
"""Lines of a column, at least; chosen by eye."""
_STOP: Final = re.compile(r"[.!?][\"'”’»)\]]*(?:\s|$)")
_ENDED: Final = re.compile(r"[.!?…:;][\"'”’»)\]]*$")


def of(text: str, title: str) -> Iterator[Span]:
    """Return the paragraphs, without the white space around them."""
    headline = plain(title)
    block: list[Span] = []
    position = 0
    for line in text.split("\n"):
        end = position + len(line)
        if line.strip():
            block.append((position, end))
        elif block:
            yield from _joined(text, block, headline)
            block = []
        position = end + 1
    if block:
        yield from _joined(text, block, headline)


def plain(line: str) -> str:
    """Return a line as headlines are compared: one space, no case, no stop at the end."""
    return " ".join(line.split()).rstrip(".").casefold()


def _joined(text: str, block: Sequence[Span], headline: str) -> Iterator[Span]:
    """Join the lines of a block that were only wrapped."""
    width = max(len(text[start:end].rstrip()) for start, end in block)
    if width < _NARROWEST_WRAP and not _flows(text, block):
        width = 0
    first, last = block[0]
    hours = {start for start, end in block if _HOUR.match(text, start, end)}
    for (start, end), (next_start, next_end) in pairwise(block):
        entry = next_start in hours and len(hours) >= _ENTRIES
        if entry or not _wraps(text[start:end].rstrip(), text[next_start:next_end], width, headline):
            yield _stripped(text, first, last)
            first = next_start
        last = next_end
    yield _stripped(text, first, last)


def _flows(text: str, block: Sequence[Span]) -> bool:
    """Tell a narrow column of running text from a list or a verse: most lines go on, sentences end."""
    lines = [text[start:end].strip() for start, end in block]
    going_on = sum(
        following[0].islower() and _ENDED.search(line[-6:]) is None for line, following in pairwise(lines)
    )
    ends = any(_STOP.search(line) for line in lines)
    return ends and len(lines) >= _FEWEST_LINES and 2 * going_on >= len(lines) - 1


def _wraps(line: str, following: str, width: int, headline: str) -> bool:
    """Tell whether the newline between two lines stands for a space."""
    if _ITEM.match(following) or CELLS.search(line.strip()) or (headline and plain(line) == headline):
        return False
    if following.lstrip()[:1].islower() and _ALONE.fullmatch(line.strip()):
        return True
    if not 0 < width <= _WIDEST_WRAP:
        return False
    word = following.split(maxsplit=1)[0]
    goes_on = word[0].islower() or (width < _NARROWEST_WRAP and word[0].isdecimal())
    if goes_on and not _ENDED.search(line[-6:]):
        return True
    return len(line) + 1 + len(word) > width - _SLACK


def _stripped(text: str, start: int, end: int) -> Span:
    stretch = text[start:end]
    start += len(stretch) - len(stretch.lstrip())
    return start, start + len(stretch.strip())
