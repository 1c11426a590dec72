"""The times of a sentence, for their tests."""

from __future__ import annotations

from datetime import date

from claims.model import Sentence, Time
from claims.times import find

PUBLISHED = date(2019, 5, 16)
"""A Thursday."""


def times_in(text: str, published: date | None = PUBLISHED, language: str = "en") -> tuple[Time, ...]:
    """Return the times of one sentence."""
    return find(text, (Sentence(0, len(text)),), published, language)
