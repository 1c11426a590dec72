"""In one report a thing is counted once: which figures of two reports are each other's counterparts.

The rules of relations take two claims as if a person had set them side by side. Those that a search brings
together have neighbours: where another claim of a report clearly fits better, the two count two things.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, NamedTuple

from claims.figures import measure_words
from claims.relating import alignment, grounds, intervals, onecount, reasons, telling, vocabulary, wording
from claims.relating.alignment import Pair
from claims.relating.measures import one_noun
from claims.relating.relation import Relation
from claims.relating.statement import Statement
from claims.relating.subjects import subject

ONE_COUNT: Final = frozenset({"repeat", "corroborates", "update", "conflict"})
"""Relations that say that two figures count one thing."""
_AGREEING: Final = frozenset({"repeat", "corroborates"})
_BETTER: Final = 0.9
"""By so much a neighbour fits better, in the scale of ``alignment.fitting``; chosen on stories of several
reports."""
_ANOTHER_SIZE: Final = 10.0
"""Two numbers of one count that is no toll are seldom so many times apart; chosen by eye."""
_ANOTHER_TOLL: Final = 30.0
"""Nor are two tolls that exclude one another, which are disputed but not so much; chosen by eye."""
_ANOTHER_BOUND: Final = 5.0
"""Nor do "at least 6,000" and 890,000 agree, though the one interval holds the other; chosen by eye."""


class _Rival(NamedTuple):
    """A neighbour that fits better, and of which report it is."""

    fit: float
    text: str
    ours: bool


def settled(
    ours: Statement,
    theirs: Statement,
    relation: Relation,
    beside: Iterable[Statement],
    others: Iterable[Statement],
    common: grounds.Background = grounds.NONE,
) -> Relation:
    """Return the relation of two claims that have neighbours: ``beside`` ours, ``others`` beside theirs.

    ``common`` are words of the whole story, which tell no two events apart. Equal
    numbers of one kind of event stay together.
    """
    if relation.relation not in ONE_COUNT:
        return relation
    lasting = vocabulary.of(ours.language).lasting
    disasters = subject(ours).kinds & lasting, subject(theirs).kinds & lasting
    if all(disasters) and not disasters[0] & disasters[1]:
        return Relation("unrelated", reasons.other_kind(*disasters))
    if causes := _causes_apart(ours, theirs):
        return Relation("related", reasons.other_kind(*causes))
    fit, pair = alignment.fitting(ours, theirs)
    if pair is None or not relation.slots:
        told = grounds.one_event(ours, theirs, relation, common)
        return relation if told else Relation("related", telling.ANOTHER)
    if not grounds.one_count(ours, theirs, relation, pair, common):
        return _apart(pair, "they share no more than their story")
    if intervals.figures(pair.ours, pair.theirs) == "equal":
        return relation
    why = _two_things(ours, theirs, relation, pair)
    beside, others = list(beside), list(others)
    if not why and relation.relation == "conflict" and _a_share_of_it(ours, theirs, pair, beside, others):
        why = "with those told beside it the one is the other"
    if not why:
        rival = _best(ours, theirs, beside, others)
        if rival is None or rival.fit < fit + _BETTER:
            return relation
        whose, figure = ("our", "their") if rival.ours else ("their", "our")
        why = f"{whose} {rival.text} is what {figure} figure goes with"
    return _apart(pair, why)


def _causes_apart(ours: Statement, theirs: Statement) -> tuple[frozenset[str], frozenset[str]] | None:
    """Return the kinds of event of two claims, of which one names a cause that the other's report knows
    nothing of: those who died of cholera, and those whom the storm killed."""
    causes = vocabulary.listed("own_tolls", ours.language)
    mine, other = subject(ours), subject(theirs)
    for one, another in ((mine, other), (other, mine)):
        named = wording.topics(one.matter, ours.language) & causes
        if named and another.kinds and not named & another.kinds:
            return (named, another.kinds) if one is mine else (another.kinds, named)
    return None


def _two_things(ours: Statement, theirs: Statement, relation: Relation, pair: Pair) -> str:
    """Return why two figures count two things, "" when nothing about them says so."""
    if _of_another_size(pair, relation, ours.language):
        return "so many times apart they hardly count one thing"
    if pair.measure == "open" and not one_noun(pair.ours, pair.theirs, ours.language):
        return "nothing says that both count the same"
    if onecount.of_many_sums(pair, ours.language) and not _one_matter(ours, theirs, pair):
        return "nothing but names is common to both"
    return ""


def _of_another_size(pair: Pair, relation: Relation, language: str) -> bool:
    """Tell whether two figures differ by so much that they count two things; a toll may grow that far."""
    if relation.relation in _AGREEING:
        return intervals.far_apart(pair.ours, pair.theirs, _ANOTHER_BOUND)
    if measure_words.tolls(language, pair.ours.measure):
        conflict = relation.relation == "conflict"
        return conflict and intervals.far_apart(pair.ours, pair.theirs, _ANOTHER_TOLL)
    return intervals.far_apart(pair.ours, pair.theirs, _ANOTHER_SIZE)


def _a_share_of_it(
    ours: Statement, theirs: Statement, pair: Pair, beside: Iterable[Statement], others: Iterable[Statement]
) -> bool:
    """Tell whether the smaller figure and one told beside it add up to the larger: two guards, three men."""
    mine, other = intervals.level(pair.ours), intervals.level(pair.theirs)
    one, told = (theirs, others) if mine > other else (ours, beside)
    return any(
        item.measure == pair.ours.measure and intervals.level(item) == abs(mine - other)
        for statement in (one, *told)
        if 2 * len({*statement.context} & {*one.context}) >= len(one.context)  # of the same sentence
        for item in statement.quantities
    )


def _one_matter(ours: Statement, theirs: Statement, pair: Pair) -> bool:
    """Tell whether two claims share a word beside names, places and units: inflation, the capital hole."""
    language = ours.language
    places = (*ours.places, *theirs.places, *ours.around, *theirs.around)
    beside = {
        stem for told in (pair.ours.unit, pair.theirs.unit, *places) for stem in wording.stems(told, language)
    }
    return bool((ours.words & theirs.words) - beside - ours.names - theirs.names)


def _best(
    ours: Statement, theirs: Statement, beside: Iterable[Statement], others: Iterable[Statement]
) -> _Rival | None:
    """Return the neighbour that fits best the claim of the other report."""
    kinds, found = (_kinds(ours), _kinds(theirs)), list[_Rival]()
    for other in others:
        if not kinds[0].isdisjoint(_kinds(other)) and not _of_another(theirs, other):
            fit, pair = alignment.fitting(ours, other)
            if pair is not None:
                found.append(_Rival(fit, reasons.figure(pair.theirs), False))
    for other in beside:
        if not kinds[1].isdisjoint(_kinds(other)) and not _of_another(ours, other):
            fit, pair = alignment.fitting(other, theirs)
            if pair is not None:
                found.append(_Rival(fit, reasons.figure(pair.ours), True))
    return max(found, default=None)


def _of_another(one: Statement, other: Statement) -> bool:
    """Tell two tolls of one report that two sources tell: villagers buried 52, the agency counts 31."""
    if not (one.source and other.source) or one.origin == other.origin:
        return False
    return any(measure_words.tolls(one.language, item.measure) for item in one.quantities)


def _kinds(statement: Statement) -> frozenset[str]:
    """Return the measures and the nouns of what a claim counts."""
    return frozenset(word for item in statement.quantities for word in (item.measure, item.unit) if word)


def _apart(pair: Pair, why: str) -> Relation:
    mine, other = reasons.figure(pair.ours), reasons.figure(pair.theirs)
    return Relation("related", f"same topic, another count: {mine} against {other}; {why}")
