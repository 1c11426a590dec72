"""How likely each word of a sentence is part of a cue: a small conditional random field over what rules find.

Rules tell that "said" is a cue; whether "thought" or "wish" is one, whether "about" and "last week" belong to
the cue beside them, and whether what a rule took for a cue is none, their neighbours tell. What each word,
kind of word and rule is worth is fitted (scripts/fit_cues.py). Only words near the cue of a rule or near a
word that may be a cue by itself are weighed. What follows for the relations stands in deciding.py.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import exp
from typing import Final

from claims.attribution.lines import Line
from claims.attribution.phrases import Relation
from claims.attribution.weights import (
    DISTANCES,
    FARTHEST,
    KINDS_BESIDE,
    LABELS,
    MARKS_BESIDE,
    NEIGHBOURS,
    NOTHING,
    OPEN,
    UNIT,
    Model,
    Word,
    by_ending,
)
from claims.model import Span

REACH: Final = 2
"""Words on either side of a cue, or of a word that may be one, that are weighed with it."""
BEFORE_FAR: Final = 2 * FARTHEST - 1
"""Far before the next cue; one more is far behind the last one."""


def likelihoods(line: Line, found: Sequence[Relation], own: Sequence[Relation], model: Model) -> list[float]:
    """Return for each word how likely it belongs to a cue, 0 for those far from any; empty when all are."""
    rows = [model.words.get(word, model.rare) for word in line.words]
    near = windows(line, found, [index for index, row in enumerate(rows) if row.seed])
    if not near:
        return []
    marks, distances = marks_of(line, found, own, model.marks), distances_of(line, found)
    around = [model.edge] * NEIGHBOURS + rows + [model.edge] * NEIGHBOURS
    likely = [0.0] * len(rows)
    for start, end in near:
        kinds = _kinds(line, model, rows, start - KINDS_BESIDE, end + KINDS_BESIDE)
        begins: list[float] = []
        goes: list[float] = []
        for index in range(start, end):
            first, later = _sums(model, around, index, marks)
            more, longer = _more(model, rows[index].own, kinds, index - start, distances[index])
            begins.append(exp((first + more - NOTHING) / UNIT))
            goes.append(exp((later + longer - NOTHING) / UNIT))
        likely[start:end] = chances(model, begins, goes)
    return likely


def _kinds(line: Line, model: Model, rows: list[Word], start: int, end: int) -> list[int]:
    """Return the kinds of the words of a stretch, by their numbers; most words have theirs with them."""
    kinds: list[int] = []
    for index in range(start, end):
        known = OPEN
        if 0 <= index < len(rows) and not line.inside[index]:
            known = rows[index].kind
            if known < OPEN and not line.text[line.starts[index]].isupper():
                known = OPEN - 1 - known
        kinds.append(known if known >= 0 else model.kinds.get(kind(line, index), 0))
    return kinds


def _sums(model: Model, rows: list[Word], index: int, marks: list[int]) -> tuple[int, int]:
    """Return what the words around a word and the marks of rules speak for either label."""
    begins = goes = at = 0
    for place in range(index, index + 2 * NEIGHBOURS + 1):
        row = rows[place].near
        begins += row[at]
        goes += row[at + 1]
        at += LABELS
    at = 0
    for place in range(index, index + 2 * MARKS_BESIDE + 1):
        row = model.of_marks[marks[place]]
        begins += row[at]
        goes += row[at + 1]
        at += LABELS
    return begins, goes


def _more(model: Model, own: bytes, kinds: list[int], first: int, distance: int) -> tuple[int, int]:
    """Return what the kinds of words around a word, its distance from a cue and both with it speak for."""
    middle = first + KINDS_BESIDE
    at = LABELS * distance
    before = LABELS * (DISTANCES + kinds[middle - 1])
    after = LABELS * (DISTANCES + len(model.of_kinds) + kinds[middle + 1])
    begins = model.distances[at] + own[at] + own[before] + own[after]
    goes = model.distances[at + 1] + own[at + 1] + own[before + 1] + own[after + 1]
    at = 0
    for place in range(first, first + 2 * KINDS_BESIDE + 1):
        row = model.of_kinds[kinds[place]]
        begins += row[at]
        goes += row[at + 1]
        at += LABELS
    return begins, goes


def chances(model: Model, begins: list[float], goes: list[float]) -> list[float]:
    """Return how likely each word of a window is part of a cue, from the factors of its two labels.

    The factor of the label "none" is 1. The labels are gone through forward, then backward; of the shares of
    the three going forward, which make 1, those of the first two are kept.
    """
    nn, nb, ng, bn, bb, bg, gn, gb, gg = model.steps
    none, begin, go = model.start
    nones: list[float] = []
    starts: list[float] = []
    for index in range(len(begins)):
        if index:
            before, first = none, begin
            none = before * nn + first * bn + go * gn
            begin = before * nb + first * bb + go * gb
            go = before * ng + first * bg + go * gg
        begin *= begins[index]
        go *= goes[index]
        total = none + begin + go
        none, begin, go = none / total, begin / total, go / total
        nones.append(none)
        starts.append(begin)
    chances = [0.0] * len(begins)
    none = begin = go = 1.0
    for index in range(len(begins) - 1, -1, -1):
        out, first = nones[index], starts[index]
        total = out * none + first * begin + (1.0 - out - first) * go
        chances[index] = 1.0 - out * none / total
        after, started, gone = none / total, begin * begins[index] / total, go * goes[index] / total
        none = nn * after + nb * started + ng * gone
        begin = bn * after + bb * started + bg * gone
        go = gn * after + gb * started + gg * gone
    return chances


def windows(line: Line, found: Sequence[Relation], seeds: Sequence[int]) -> list[Span]:
    """Return the stretches of words that are weighed: near cues of rules and words that may be one.

    Common words ("about", "has") that may be one widen such a stretch, but alone they are no cue.
    """
    at = [index for relation in found for index in range(relation.cue[0], relation.cue[1])]
    strong = set(at)
    for index in seeds:
        if not line.inside[index] and not (index and line.is_name(index)):
            at.append(index)
            if line.words[index] not in line.lexicon.kinds:
                strong.add(index)
    if not strong:
        return []
    at.sort()
    done: list[Span] = []
    holds = False
    start = end = 0
    for index in at:
        if index - REACH > end:
            if holds:
                done.append((start, end))
            holds, start = False, index - REACH
        elif end == 0:
            start = max(0, index - REACH)
        end = min(len(line.words), index + REACH + 1)
        holds = holds or index in strong
    if holds:
        done.append((start, end))
    return done


def marks_of(
    line: Line, found: Sequence[Relation], own: Sequence[Relation], known: dict[str, int]
) -> list[int]:
    """Return for each word, and one place beyond either end, what a rule has it for.

    0 is no cue; of the three numbers of a rule the first is where its cue begins, the second where it goes
    on, the third a cue in reported speech.
    """
    marks = [0] * (len(line.words) + 2 * MARKS_BESIDE)
    kept = {relation.cue for relation in own}
    for relation in found:
        base = known.get(relation.why, 0)
        if base:
            for index in range(relation.cue[0], relation.cue[1]):
                mark = base + (index > relation.cue[0]) if relation.cue in kept else base + 2
                marks[index + MARKS_BESIDE] = mark
    return marks


def distances_of(line: Line, found: Sequence[Relation]) -> list[int]:
    """Return for each word how far it is from the nearest cue of a rule, and on which side (DISTANCES).

    Of two as near the one behind the word counts.
    """
    length = len(line.words)
    distances = [BEFORE_FAR] * length
    cues = sorted([relation.cue for relation in found])
    for number, (start, end) in enumerate(cues):
        stop = max(end, cues[number + 1][0]) if number + 1 < len(cues) else 2 * length
        half = min(length, end + (stop - end) // 2)
        distances[start:half] = [0] * (end - start) + [BEFORE_FAR + 1] * (half - end)
        for away in range(1, FARTHEST):
            if end + away <= half:
                distances[end + away - 1] = 2 * away
            if start >= away and distances[start - away] == BEFORE_FAR:
                distances[start - away] = 2 * away - 1
    return distances


def kind(line: Line, index: int) -> str:
    """Return what sort of word stands at a place, "edge" outside the sentence."""
    if index < 0 or index >= len(line.words):
        return "edge"
    if line.inside[index]:
        return "quote"
    word = line.words[index]
    known = line.lexicon.kinds.get(word)
    if known:
        return known
    if line.text[line.starts[index]].isupper():
        return "name"
    return by_ending(word)
