"""What two claims say to each other, decided from their slots; never from the wording alone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from claims.relating import alignment, events, intervals, reasons, telling, topics, updating, vocabulary
from claims.relating.alignment import Pair
from claims.relating.comparing import compared
from claims.relating.comparison import Comparison
from claims.relating.intervals import Stand
from claims.relating.relation import Relation, RelationName, SlotName
from claims.relating.statement import Statement
from claims.relating.subjects import subject


def relate(ours: Statement, theirs: Statement) -> Relation:
    """Return how a claim being read (ours) relates to one in an earlier report (theirs)."""
    found = events.likeness(ours, theirs)
    ours, theirs = alignment.telling(ours, theirs)
    pair = alignment.closest(ours, theirs)
    topic = topics.topic(ours, theirs, found, pair)
    if topic.apart > topics.SURELY:
        return Relation("unrelated", _why_unrelated(ours, theirs, topic))
    relation = telling.told(ours, theirs, found) if pair is None else _counted(ours, theirs, pair)
    if relation.relation == "related" and topic.apart > topics.LIKELY:
        return Relation("unrelated", _why_unrelated(ours, theirs, topic))
    return relation


def _counted(ours: Statement, theirs: Statement, pair: Pair) -> Relation:
    """Relate two claims by their figures."""
    nested = pair.measure in ("inside", "contains") and not (
        _one_number(pair) or _none_at_all(pair) or _larger_than_its_whole(pair)
    )
    if pair.measure == "differs" and alignment.beside_the_matter(ours, theirs):
        found = events.likeness(ours, theirs)
        return telling.told(replace(ours, quantities=()), replace(theirs, quantities=()), found)
    if pair.measure == "differs" or nested:
        return _other_measure(ours, theirs, pair)
    comparison = compared(ours, theirs, pair)
    for rule in _RULES:
        verdict = rule(comparison)
        if verdict:
            return verdict
    return _agreement(comparison)


def _one_number(pair: Pair) -> bool:
    """Tell whether two figures are one number: 76 victims, of whom the other report says that they died."""
    return intervals.figures(pair.ours, pair.theirs) == "equal"


def _none_at_all(pair: Pair) -> bool:
    """Tell whether one denies all that the other tells a part of: no casualties, where two were killed."""
    return (pair.ours if pair.measure == "contains" else pair.theirs).high == 0


def _larger_than_its_whole(pair: Pair) -> bool:
    """Tell whether more are told killed by one than there were casualties by the other."""
    order = intervals.figures(pair.ours, pair.theirs)
    return order == ("above" if pair.measure == "inside" else "below")


def _why_unrelated(ours: Statement, theirs: Statement, topic: topics.Topic) -> str:
    kinds = subject(ours).kinds, subject(theirs).kinds
    if kinds[0] and kinds[1] and not kinds[0] & kinds[1]:
        return reasons.other_kind(*kinds)
    places = (
        f" ({', '.join(ours.places)} against {', '.join(theirs.places)})"
        if ours.places and theirs.places
        else ""
    )
    return f"another topic: {topic.why}{places}"


def _other_measure(ours: Statement, theirs: Statement, pair: Pair) -> Relation:
    mine, other = (
        q.measure or q.unit or " ".join(q.counted) or "another thing" for q in (pair.ours, pair.theirs)
    )
    if mine == other:  # rose 20 per cent, rose to 500
        mine, other = reasons.figure(pair.ours), reasons.figure(pair.theirs)
    return Relation("related", f"same topic, another measure: {mine} against {other}")


def _say(
    comparison: Comparison, relation: RelationName, more: str = "", slot: SlotName = "", flag: str = ""
) -> Relation:
    rows = comparison.rows
    figures = f"{reasons.figure(comparison.mine)} against {reasons.figure(comparison.other)}"
    alike = comparison.same_origin and not comparison.by_number
    who = reasons.origins(reasons.name(comparison.ours), reasons.name(comparison.theirs), alike)
    if comparison.by_number:
        who = f"{who} with one number that is hardly counted twice"
    when = reasons.apart(comparison.stood, comparison.their_day)
    parts = [reasons.common(rows), more, figures, f"{who}, {when}" if when else who]
    return Relation(relation, "; ".join(part for part in parts if part), slot, rows, flag)


def _repeats(comparison: Comparison) -> Relation | None:
    if _differing(comparison) or not comparison.same_origin or comparison.order != "equal":
        return None
    return _say(comparison, "repeat")


def _exceeds(comparison: Comparison) -> Relation | None:
    """A part that is larger than its whole is a conflict, whatever the days."""
    stands = (
        ("population", comparison.population),
        ("place", comparison.place),
        ("window", comparison.window),
    )
    ways = {stand for _, stand in stands} - {"same", "open", "series"}
    language = comparison.ours.language
    dimension = intervals.dimension(comparison.mine.unit, language)
    adds_up = not dimension or dimension in vocabulary.listed("additive", language)
    if comparison.definition or len(ways) != 1 or not adds_up:
        return None
    larger = {"inside": "above", "contains": "below"}.get(ways.pop())
    if comparison.order != larger:
        return None
    names = [name for name, stand in stands if stand in ("inside", "contains")]
    return _say(comparison, "conflict", f"a part exceeds its whole by {reasons.listed(names)}")


def _not_comparable(comparison: Comparison) -> Relation | None:
    slot = _differing(comparison)
    if not slot:
        return None
    if slot == "definition" and comparison.definition:
        ours, theirs = comparison.definition
    else:
        row = next(row for row in comparison.rows if row.name == slot)
        ours, theirs = row.ours or reasons.UNTOLD, row.theirs or reasons.UNTOLD
    if ours == theirs == reasons.UNTOLD:  # rockets are no violations, though nobody is counted in either
        ours, theirs = comparison.mine.unit or ours, comparison.other.unit or theirs
    return _say(comparison, "not_comparable", f"another {slot}: {ours} against {theirs}", slot)


def _differing(comparison: Comparison) -> SlotName:
    if comparison.definition:
        return "definition"
    stands: tuple[tuple[SlotName, Stand], ...] = (
        ("population", comparison.population),
        ("place", comparison.place),
        ("window", comparison.window),
    )
    return next((name for name, stand in stands if stand in ("inside", "contains", "differs")), "")


def _updates(comparison: Comparison) -> Relation | None:
    """The series moved on: a later figure of the same origin, or growth of a count whoever reports it."""
    flag = updating.moved_on(comparison)
    return None if flag is None else _say(comparison, "update", flag, flag=flag)


def _conflicts(comparison: Comparison) -> Relation | None:
    if comparison.order in ("above", "below"):
        return _say(comparison, "conflict")
    apart = comparison.order == "overlap" and intervals.bounds_apart(comparison.mine, comparison.other)
    if apart and abs(comparison.days) <= updating.ONE_MOMENT:
        return _say(comparison, "conflict", "two bounds for one moment")
    return None


def _agreement(comparison: Comparison) -> Relation:
    more = ""
    if comparison.order == "overlap":
        bounds = intervals.both_bounds(comparison.mine, comparison.other)
        more = "consistent as bounds" if bounds else "the ranges overlap"
    return _say(comparison, "repeat" if comparison.same_origin else "corroborates", more)


def _denied(comparison: Comparison) -> Relation | None:
    """One number, told of one event by one and denied by the other."""
    ours, theirs = comparison.ours, comparison.theirs
    if (
        comparison.order != "equal"
        or _differing(comparison)
        or not events.contradict(ours, theirs, surely=True)
    ):
        return None
    if events.likeness(ours, theirs).shared < events.SURELY_ONE:
        return None
    return _say(comparison, "conflict", "told by one and denied by the other")


_RULES: tuple[Callable[[Comparison], Relation | None], ...] = (
    _denied,
    _repeats,
    _exceeds,
    _not_comparable,
    _updates,
    _conflicts,
)
"""In the order in which they decide."""
