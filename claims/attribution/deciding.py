"""Which relations of a sentence stay, how far their cues reach, and which are told that no rule found."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from claims.attribution import contents, readings, subjects
from claims.attribution.lines import Line
from claims.attribution.phrases import CLOSING, COUNTED, TOLD_OF, Relation, longest
from claims.attribution.weighing import likelihoods
from claims.attribution.weights import Model
from claims.model import Span

WEIGHED: Final = "weighed word"
"""The rule named for an attribution whose cue no other rule found."""
_CERTAIN: Final = frozenset(
    {CLOSING, "content, cue, source", "according to", "hearsay", "reported", COUNTED, TOLD_OF}
)
"""Rules whose cues stay whatever the weights tell: they were fitted on politics, and news of wars differs."""
_NOMINAL: Final = ("nouns", "settings", "also_nouns")


def completed(line: Line, found: Sequence[Relation], own: Sequence[Relation], model: Model) -> list[Relation]:
    """Return the relations of a sentence with the cues that the weights tell.

    ``found`` are all relations that the rules saw, ``own`` those of them that are not within reported speech.
    Cues grow and shrink, some are none, and some are told that no rule saw.
    """
    likely = likelihoods(line, found, own, model)
    if not likely:
        return list(own)
    on = [chance > model.least for chance in likely]
    held = {index for relation in found for index in range(relation.cue[0], relation.cue[1])}
    done: list[Relation] = []
    for relation in own:
        certain = _certain(line, relation)
        cue = _run(on, held, relation.cue)
        if cue is None or _all(line, cue, "auxiliaries"):
            if not certain:
                continue
            cue = relation.cue
        most = max(likely[cue[0] : cue[1]])
        if certain or most > model.stays:
            held.update(range(cue[0], cue[1]))
            done.append(_recut(line, relation, cue, most))
    for cue in _runs(on, held):
        most = max(likely[cue[0] : cue[1]])
        sure = most > (model.stays if _any(line, cue, "weighed") else model.new)
        placed = _placed(line, cue, held, most) if sure and _may_say(line, cue) else None
        if placed:
            done.append(placed)
    return done


def _all(line: Line, cue: Span, name: str) -> bool:
    """Tell whether all words of a cue are of a set."""
    return all(line.has(index, name) for index in range(cue[0], cue[1]))


def _any(line: Line, cue: Span, name: str) -> bool:
    """Tell whether a cue holds a word of a set."""
    return any(line.has(index, name) for index in range(cue[0], cue[1]))


def _may_say(line: Line, cue: Span) -> bool:
    """Tell a cue from a sign, from an idiom, and from a verb that says something only beside a quotation."""
    idioms = line.lexicon.idioms
    if not any(line.words[index].isalpha() for index in range(cue[0], cue[1])):
        return False
    idiom = [longest(line, index, idioms.get(line.words[index], ())) for index in range(cue[0], cue[1])]
    costs = any(readings.takes_lives(line, index) for index in range(cue[0], cue[1]))
    return max(idiom) < 1 and not costs and not _any(line, cue, "quote_verbs")


def _certain(line: Line, relation: Relation) -> bool:
    """Tell a cue that "that" follows, that its rule is sure of, or that is a verb of saying and no noun."""
    if relation.why in _CERTAIN or (relation.after is not None and line.has(relation.after[0], "that")):
        return True
    return any(
        line.has(index, "utterances") and not any(line.has(index, name) for name in _NOMINAL)
        for index in range(relation.cue[0], relation.cue[1])
    )


def _run(on: Sequence[bool], held: set[int], cue: Span) -> Span | None:
    """Return the words of a cue of a rule, and beside it, that are one; None when none is."""
    left = cue[0]
    while left < cue[1] and not on[left]:
        left += 1
    if left == cue[1]:
        return None
    right = left + 1
    while right < len(on) and on[right] and (right < cue[1] or right not in held):
        right += 1
    while left and on[left - 1] and (left > cue[0] or left - 1 not in held):
        left -= 1
    return left, right


def _runs(on: Sequence[bool], held: set[int]) -> list[Span]:
    """Return the words in a row that are a cue and belong to none of a rule."""
    done: list[Span] = []
    for index, is_on in enumerate(on):
        if is_on and index not in held:
            start = done.pop()[0] if done and done[-1][1] == index else index
            done.append((start, index + 1))
    return done


def _recut(line: Line, relation: Relation, cue: Span, likely: float) -> Relation:
    """Return a relation with another cue; what is said begins behind it, and ends where it has grown.

    A cue takes in the day it is told on whole or not: "said Monday", "said | on Monday".
    """
    left, right = cue
    if line.has(right - 1, "on") and line.has(right, "days") and right > relation.cue[1]:
        right -= 1
    source, before, after = relation.source, relation.before, relation.after
    if source and source[0] < left < source[1]:
        source = source[0], left
    if before and before[0] < left < before[1]:
        before = before[0], left
    if after and (after[0] < right or after[0] == relation.cue[1]):
        after = (right, after[1]) if right < after[1] else None
    return Relation((left, right), source, before, after, relation.why, likely)


def _placed(line: Line, cue: Span, held: set[int], likely: float) -> Relation | None:
    """Give a cue that no rule found the noun phrase before it and what follows it.

    Nobody before it and nothing that leads to what is said: None.
    """
    left, right = cue
    source = _who(line, left, held)
    if source is None and not (line.has(right - 1, "noun_links") or line.has(right, "noun_links")):
        return None
    stop = contents.end(line, right)
    return Relation(cue, source, None, (right, stop) if stop > right else None, WEIGHED, likely)


def _who(line: Line, index: int, held: set[int]) -> Span | None:
    """Return the noun phrase before a cue when it can be a speaker's: named, owned or plural."""
    source = subjects.before(line, index)
    if source is None:
        return None
    first, last = source[0], source[1] - 1
    if not held.isdisjoint(range(first, last + 1)) or line.has(last, "prepositions"):
        return None
    opened = line.is_name(first) or line.has(first, "determiners") or line.has(first, "pronouns")
    return source if opened or line.word(last).endswith("s") else None
