"""Cue words that are no cue everywhere, and how far a cue reaches: a linear model over named features.

A list tells that "said" is a cue; whether "thought" or "wish" is one, and whether "about" and "last week"
belong to the cue before them, their neighbours tell. What each is worth is fitted (scripts/fit_cues.py).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from claims.attribution import contents, subjects
from claims.attribution.lines import Line
from claims.attribution.phrases import Relation
from claims.attribution.weights import Model, Side
from claims.model import Span

WEIGHED: Final = "weighed word"
"""The rule named for an attribution whose cue is one by its neighbours."""
WIDEST_STEP: Final = 6
"""Words by which a cue grows at most on either side."""
_ENDINGS: Final = ("ly", "ed", "ing", "s")


def completed(
    line: Line, found: Sequence[Relation], own: Sequence[Relation], weights: Model
) -> list[Relation]:
    """Return the relations ``own`` of a sentence with grown cues, and those of weighed words.

    ``found`` are all relations that the patterns saw, those within reported speech included: what they
    hold is no cue a second time.
    """
    taken = {index for relation in found for index in range(relation.cue[0], relation.cue[1])}
    done = [grown(line, relation, taken, weights) for relation in own]
    if weights.heads.isdisjoint(line.words):
        return done
    for index in candidates(line, taken, weights.heads):
        if index in taken:
            continue
        if weigh(weights.features, weights.bias, features(line, index, bool(found))) > 0:
            relation = _placed(line, index, taken, weights)
            if relation:
                done.append(relation)
    return done


def candidates(line: Line, taken: set[int], heads: frozenset[str]) -> list[int]:
    """Return where a word stands that may be a cue though no pattern saw one."""
    return [
        index
        for index, word in enumerate(line.words)
        if word in heads
        and index not in taken
        and not line.inside[index]
        and not (index and line.is_name(index))
    ]


def weigh(known: Mapping[str, float], bias: float, names: Sequence[str]) -> float:
    """Return the log-odds of named features."""
    return bias + sum([known[name] for name in names if name in known])


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
    for ending in _ENDINGS:
        if word.endswith(ending):
            return ending
    return "word"


def features(line: Line, index: int, beside: bool) -> list[str]:
    """Return the named features by which a word is weighed as a cue of its own."""
    word, own = line.word(index), kind(line, index)
    before, after = kind(line, index - 1), kind(line, index + 1)
    return [
        f"word {word}",
        f"before {line.word(index - 1)}",
        f"after {line.word(index + 1)}",
        f"kind before {before}",
        f"kind after {after}",
        f"kinds {before} {own} {after}",
        f"kinds before {kind(line, index - 2)} {before} {own}",
        f"kinds after {own} {after} {kind(line, index + 2)}",
        f"ending {word[-3:]}",
        f"{before} {word}",
        f"{word} {after}",
        "beside a cue" if beside else "no cue",
    ]


def joins(line: Line, edge: int, index: int, rule: str, side: Side) -> bool:
    """Tell whether the word at ``index`` belongs to the cue that a rule found and that ends beside it."""
    joining = side.words.get(line.word(index))
    if joining is None or line.inside[index]:
        return False
    at = line.words[edge]
    found = side.bias + joining.own + side.edges.get(at, 0.0) + side.rules.get(rule, 0.0)
    found += joining.edges.get(at, 0.0) + joining.rules.get(rule, 0.0)
    if found + max(joining.most, 0.0) <= 0:
        return False
    return found + joining.beyond.get(kind(line, 2 * index - edge), 0.0) > 0


def grown(line: Line, relation: Relation, taken: set[int], weights: Model) -> Relation:
    """Return a relation whose cue has taken in the words beside it that belong to it; they are taken then."""
    left, right = _reach(line, relation.cue, relation.why, taken, weights)
    if (left, right) == relation.cue:
        return relation
    source, before, after = relation.source, relation.before, relation.after
    if source and source[0] < left < source[1]:
        source = source[0], left
    if before and before[0] < left < before[1]:
        before = before[0], left
    if after and after[0] < right:
        after = (right, after[1]) if right < after[1] else None
    return Relation((left, right), source, before, after, relation.why)


def _reach(line: Line, cue: Span, rule: str, taken: set[int], weights: Model) -> Span:
    """Return a cue with the words on its sides that belong to it."""
    left, right = cue
    while (
        right not in taken
        and right - cue[1] < WIDEST_STEP
        and joins(line, right - 1, right, rule, weights.right)
    ):
        taken.add(right)
        right += 1
    while (
        left - 1 not in taken
        and cue[0] - left < WIDEST_STEP
        and joins(line, left, left - 1, rule, weights.left)
    ):
        left -= 1
        taken.add(left)
    return left, right


def _placed(line: Line, index: int, taken: set[int], weights: Model) -> Relation | None:
    """Give a cue the words that belong to it, the noun phrase before it and what follows it.

    Nobody before it and nothing that leads to what is said: None.
    """
    free = taken | {index}
    left, right = _reach(line, (index, index + 1), WEIGHED, free, weights)
    source = _who(line, left, taken)
    if source is None and not (line.has(right - 1, "noun_links") or line.has(right, "noun_links")):
        return None
    taken |= free
    stop = contents.end(line, right)
    return Relation((left, right), source, None, (right, stop) if stop > right else None, WEIGHED)


def _who(line: Line, index: int, taken: set[int]) -> Span | None:
    """Return the noun phrase before a cue when it can be a speaker's: named, owned or plural."""
    source = subjects.before(line, index)
    if source is None or not taken.isdisjoint(range(*source)) or line.has(source[1] - 1, "prepositions"):
        return None
    first, last = source[0], source[1] - 1
    opened = line.is_name(first) or line.has(first, "determiners") or line.has(first, "pronouns")
    return source if opened or line.word(last).endswith("s") else None
