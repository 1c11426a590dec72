"""Finding earlier reports in a worker thread, with a library of its own: quick pass first, then thorough."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from claims.statement import Statement
from tui.panes.earlier import Earlier

if TYPE_CHECKING:
    from claims.matching import Match
    from db.library import Library

CANDIDATES = 50
"""Sentences that full-text search hands over for ranking."""
SHOWN = 20
"""Matches that a reviewer is offered; beyond it nobody scrolls (chosen by eye)."""
UNOFFERED = ("unrelated", "not_same")


@dataclass(frozen=True, slots=True)
class Question:
    """Which earlier reports speak of this claim?"""

    number: int
    """Counts up; the answer carries it."""
    claim: int
    report: int
    statement: Statement
    later: bool
    """True: later reports too."""


def earlier_of(library: Library, question: Question, thorough: bool) -> list[Earlier]:
    """Return the matches of a claim with what the reviewer decided about each."""
    from claims.matching import rank

    before = None if question.later else question.statement.published
    candidates = library.candidates(
        question.statement, before=before, exclude=question.report, limit=CANDIDATES, thorough=thorough
    )
    return with_decisions(library, question.claim, rank(question.statement, candidates, SHOWN))


def with_decisions(library: Library, claim: int, matches: Sequence[Match]) -> list[Earlier]:
    """Return the matches as the reviewer sees them: without what is "not the same"."""
    found, pairs = [], library.pairs(claim)
    for match in matches:
        pair = pairs.get(match.candidate.claim or 0)
        item = Earlier(match, pair.relation if pair else "", pair.link if pair else "")
        if item.relation not in UNOFFERED:
            found.append(item)
    return found


def seek(
    path: Path, question: Question, answer: Callable[[list[Earlier], bool], None], stale: Callable[[], bool]
) -> None:
    """Answer a question twice, quick and thorough, unless nobody waits for it any more."""
    from db.library import Library

    with Library.open(path) as library:
        for thorough in (False, True):
            if stale():
                return
            answer(earlier_of(library, question, thorough), thorough)
