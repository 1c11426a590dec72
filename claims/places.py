"""Places named in a report, with country, coordinates and what contains them."""

from __future__ import annotations

from collections.abc import Sequence

from claims.model import Article, Place, Sentence


def find(article: Article, sentences: Sequence[Sentence], language: str) -> tuple[Place, ...]:
    """Return the places of a report, by start."""
    return ()
