"""Figures as stated: value, interval, bound, unit, measure, population. Slots from the report come later."""

from __future__ import annotations

from collections.abc import Sequence

from claims.model import Figure, Sentence, Time, Unpicked


def find(
    text: str, sentences: Sequence[Sentence], times: Sequence[Time], language: str
) -> tuple[tuple[Figure, ...], tuple[Unpicked, ...]]:
    """Return the figures by start, and the numbers that are none (identifiers, dates) with the reason."""
    return (), ()
