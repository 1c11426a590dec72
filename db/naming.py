"""What was kept, under the names that the newsroom's configuration gives sources and outlets today."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claims.finding.matching import Candidate
    from claims.newsroom import Newsroom
    from db.records import LibraryClaim


def claims(newsroom: Newsroom | None, found: Sequence[LibraryClaim]) -> list[LibraryClaim]:
    """Return claims with their statements renamed."""
    if newsroom is None:
        return list(found)
    from claims.newsroom import known_again

    return [replace(item, statement=known_again(newsroom, item.statement)) for item in found]


def candidates(newsroom: Newsroom | None, found: Iterable[Candidate]) -> list[Candidate]:
    """Return candidates with their statements renamed."""
    if newsroom is None:
        return list(found)
    from claims.newsroom import known_again

    return [replace(item, statement=known_again(newsroom, item.statement)) for item in found]
