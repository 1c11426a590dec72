"""Time expressions: TIMEX3 values and the days they cover, resolved against the publication date."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from claims.model import Sentence, Time


def find(text: str, sentences: Sequence[Sentence], published: date | None, language: str) -> tuple[Time, ...]:
    """Return the time expressions of a report, by start."""
    return ()
