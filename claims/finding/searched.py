"""What is searched of each sentence of a report: its own words, and those that head the report."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claims.finding.words import words
from claims.model import Span
from claims.sentences.roles import after_dateline


def searched(text: str, title: str, spans: Sequence[Span], language: str) -> Iterator[str]:
    """Yield the cleaned words of every sentence; the title and a dateline count with what they lead to.

    A dateline alone ("BEIRUT (Reuters) -") is nothing to be found: its own words are "".
    """
    heading, first = f"{title}\n", lead(text, spans, language)
    for index, (start, end) in enumerate(spans):
        told = text[start:end]
        if index < first:
            heading, told = f"{heading}{told}\n", ""
        elif index == first:
            told = heading + told
        yield " ".join(words(told, language))


def lead(text: str, spans: Sequence[Span], language: str) -> int:
    """Return the index of the first sentence that is more than a dateline."""
    if len(spans) < 2:
        return 0
    body = after_dateline(text, spans[0][0], spans[1][1], language)
    return int(body >= spans[1][0])
