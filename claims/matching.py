"""Earlier statements for a claim: candidates come from the library, are ordered here, and related."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from claims.relate import Relation, relate
from claims.statement import Statement


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sentence of an earlier report that full-text search found."""

    sentence: int
    """Number of the sentence in the library."""
    report: int
    """Number of its report in the library."""
    claim: int | None
    """Number of its claim in the library, None when the sentence is none."""
    statement: Statement
    rank: float
    """bm25, made positive: more is better."""


@dataclass(frozen=True, slots=True)
class Match:
    candidate: Candidate
    score: float
    """0..100: order of evidence for the reader; it finds and never decides."""
    relation: Relation


def rank(ours: Statement, candidates: Iterable[Candidate], limit: int = 20) -> list[Match]:
    """Return the best matches, best first, each with its relation."""
    ordered = sorted(candidates, key=lambda candidate: -candidate.rank)[:limit]
    top = ordered[0].rank if ordered else 1.0
    return [Match(item, 100 * item.rank / top, relate(ours, item.statement)) for item in ordered]
