"""What "and" joins in who speaks: the army or the police, the search and rescue agency."""

from __future__ import annotations

from typing import Final

from claims.attribution.lines import Line
from claims.model import Span

_MOST_OF_THE_FIRST: Final = 7
"""Words of the first of two who speak; chosen by eye."""


def speak(line: Line, index: int) -> bool:
    """Tell whether all before "and" or "or" is one who speaks too: the army or the police."""
    if not 0 < index <= _MOST_OF_THE_FIRST or not (line.has(0, "determiners") or line.has(0, "vague_heads")):
        return False
    second = line.has(index + 1, "determiners") or line.has(index + 1, "vague_heads")
    return second and all(_plain(line, at) for at in range(index))


def _plain(line: Line, index: int) -> bool:
    """Tell a word of one noun phrase from what makes a clause of it: a shell hit the mill."""
    apart = ("prepositions", "boundaries", "auxiliaries", "pronouns", "conjunctions")
    if line.has(index, "determiners"):
        return index == 0 or line.word(index - 1) == "," or line.has(index - 1, "name_links")
    if line.has(index, "name_links"):
        return True
    verb = any(line.shape(index, shape) for shape in ("past", "gerund", "present"))
    return line.word(index).isalnum() and not verb and not any(line.has(index, name) for name in apart)


def describe(line: Line, index: int, last: int) -> bool:
    """Tell whether "and" joins what one institution is for: the search and rescue agency."""
    return line.has(index - 2, "determiners") and last - index > 1 and line.has(last, "anaphoric_heads")


def joined(line: Line, source: Span) -> Span:
    """Return a source with what an article opens before its "and": a group of medical and legal bodies."""
    start = source[0] - 1
    if not line.has(start, "both"):
        return source
    while start > 0 and source[0] - start <= _MOST_OF_THE_FIRST and _plain(line, start - 1):
        start -= 1
        if line.has(start, "determiners") and not line.has(start - 1, "name_links"):
            break
    opened = line.has(start, "determiners") and line.word(start - 1) == ","
    return (start, source[1]) if opened else source
