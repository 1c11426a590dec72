"""Relations inside relations: what somebody is said to want or to know is content, no relation of its own."""

from __future__ import annotations

from collections.abc import Sequence

from claims.attribution.lines import Line
from claims.attribution.phrases import CLOSING, TOLD_OF, Relation


def outermost(line: Line, found: Sequence[Relation]) -> list[Relation]:
    """Leave out what stands in reported speech, unless it is an utterance too or the speaker's own.

    "The union said it opposes the plan" tells what the union said. "The union said the mayor told it so"
    tells also what the mayor said.
    """
    reports = [relation for relation in found if _has(line, relation, "reporting")]
    return [
        relation
        for relation in found
        if relation.why == TOLD_OF
        or _has(line, relation, "utterances")
        or _closes(line, relation)
        or not any(_holds(outer, relation) for outer in reports)
    ]


def _closes(line: Line, relation: Relation) -> bool:
    """Tell who tells all that stands before, at the end of a sentence: ..., the report found."""
    return relation.why == CLOSING and relation.cue[1] >= line.end


def _has(line: Line, relation: Relation, name: str) -> bool:
    return any(line.has(index, name) for index in range(relation.cue[0], relation.cue[1]))


def _holds(outer: Relation, inner: Relation) -> bool:
    """Tell whether a cue lies in the content of another source."""
    if inner.source is not None and inner.source == outer.source:
        return False
    return any(part and part[0] <= inner.cue[0] < part[1] for part in (outer.before, outer.after))
