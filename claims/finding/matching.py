"""Earlier statements for a claim: candidates come from the library, are ordered here, and related."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from claims.finding.likeness import WEIGHT, blended
from claims.finding.semantic import MOST
from claims.relating.counterparts import settled
from claims.relating.grounds import Background, background
from claims.relating.origin import Origins, independent
from claims.relating.relate import relate
from claims.relating.relation import Relation, RelationName
from claims.relating.statement import Statement


@dataclass(frozen=True, slots=True)
class Copy:
    """The same sentence in a near-copy of a report: a reprint, the wire's story at a client."""

    report: int
    """Number of its report in the library."""
    claim: int | None
    """Number of its claim in the library, None when the sentence is none."""
    outlet: str
    published: date | None


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
    cluster: int
    """The first of the near-copies of its report; the report's own number when there are none."""
    near: float = 0.0
    """How near in meaning, 0 to ``semantic.MOST``, when a model is used."""
    copies: tuple[Copy, ...] = ()
    """Where near-copies of its report say it word for word, the earliest first: one answer with it."""

    @property
    def claims(self) -> tuple[int, ...]:
        """The numbers of its claim and of those of its copies."""
        numbers = (self.claim, *(item.claim for item in self.copies))
        return tuple(number for number in numbers if number is not None)


@dataclass(frozen=True, slots=True)
class Match:
    """A candidate with its place in the order and what it says to our claim."""

    candidate: Candidate
    score: float
    """0..100: order of evidence for the reader; it finds and never decides."""
    relation: Relation


def rank(
    ours: Statement,
    candidates: Iterable[Candidate],
    limit: int = 20,
    *,
    one_a_report: bool = False,
    beside: Sequence[Statement] = (),
) -> list[Match]:
    """Return the best matches, best first, each with its relation; the earliest leads among equals.

    With ``one_a_report`` only the best sentence of each report stays. ``beside`` are the other claims of our
    report: an earlier figure may be the counterpart of one of them.
    """
    found = list(candidates)
    scores = blended(
        ours.text, [(f"{item.statement.title}\n{item.statement.text}", item.rank) for item in found]
    )
    if any(item.near for item in found):
        scores = [_with_meaning(score, item.near) for score, item in zip(scores, found, strict=True)]
    ordered = sorted(zip(scores, found, strict=True), key=lambda pair: (-round(pair[0], 3), pair[1].sentence))
    if one_a_report:
        ordered = _first_of_each_report(ordered)
    common = background(ours, (item.statement for item in found))
    reports = defaultdict[int, list[Statement]](list)
    for item in found:
        reports[item.report].append(item.statement)
    return [
        Match(item, score, _relation(ours, item.statement, beside, reports[item.report], common))
        for score, item in ordered[:limit]
    ]


def _relation(
    ours: Statement,
    theirs: Statement,
    beside: Sequence[Statement],
    report: Sequence[Statement],
    common: Background,
) -> Relation:
    others = (item for item in report if item is not theirs)
    return settled(ours, theirs, relate(ours, theirs), beside, others, common)


def _with_meaning(score: float, near: float) -> float:
    """Return a score of wording (0..100) joined with nearness in meaning, 0..100."""
    return 100 * (score / 100 * (1 + WEIGHT) + near) / (1 + WEIGHT + MOST)


def _first_of_each_report(ordered: Iterable[tuple[float, Candidate]]) -> list[tuple[float, Candidate]]:
    best: dict[int, tuple[float, Candidate]] = {}
    for score, item in ordered:
        best.setdefault(item.report, (score, item))
    return list(best.values())


def told_by(ours: Statement, cluster: int, agreeing: Iterable[Candidate]) -> Origins:
    """Return how many independent origins say what a claim of a report of this cluster says.

    ``agreeing`` are the sentences that say the same.
    """
    alike = list(agreeing)
    found = independent([(ours, cluster), *((item.statement, item.cluster) for item in alike)])
    return replace(found, repeats=found.repeats + sum(len(item.copies) for item in alike))


TELLING: tuple[RelationName, ...] = (
    "conflict", "update", "corroborates", "repeat", "not_comparable", "related", "unrelated",
)  # fmt: skip
"""Relations by what they mean for a verdict, the most telling first."""
_PLACES: Final[Mapping[str, int]] = {relation: place for place, relation in enumerate(TELLING)}


def place_of(relation: str) -> int:
    """Return where a relation stands among those that a reviewer reads: the most telling is 0.

    >>> place_of("conflict") < place_of("update") < place_of("repeat")
    True
    """
    return _PLACES.get(relation, len(TELLING))


def most_telling(matches: Iterable[Match]) -> list[Match]:
    """Return matches as a reviewer reads them: by what they say, then by how well they fit."""
    return sorted(matches, key=lambda match: (place_of(match.relation.relation), -match.score))
