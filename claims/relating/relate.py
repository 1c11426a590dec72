"""What two claims say to each other, decided from their slots; never from the wording alone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from claims.figures import measure_words
from claims.relating import alignment, events, intervals, reasons, telling, topics, vocabulary, wording
from claims.relating.alignment import Pair
from claims.relating.comparing import compared
from claims.relating.comparison import Comparison
from claims.relating.intervals import Stand
from claims.relating.relation import Relation, RelationName, SlotName
from claims.relating.statement import Quantity, Statement
from claims.relating.subjects import subject

_ONE_MOMENT = 7
"""Days within which two bounds are bounds of one count."""
_ANOTHER_TIME = 14
"""Days after which a state has changed, whoever tells of it; chosen by eye."""
_ROUND = ("about", "nearly", "range", "vague", "at_most", "less_than")
"""Bounds within which an earlier number may lie without a new one being told."""
_LOOSE = frozenset({"about", "nearly", "range", "vague"})
"""Bounds of a number that is not told to the last digit."""
_EVENT = 3
"""Days in which one event may happen, whose toll grows after it: the floods of the weekend."""
_SPREADS = "area"
"""What a fire or a flood has more of from day to day."""
_JUMP = 2.0
_JUMP_DAYS = 7
"""A cumulative figure that doubles within a week is worth a second look."""


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
    if comparison.days == 0 or comparison.order == "equal":
        return None
    later, earlier = (
        (comparison.mine, comparison.other) if comparison.days > 0 else (comparison.other, comparison.mine)
    )
    rise = intervals.level(later) - intervals.level(earlier)
    if comparison.order == "overlap" and not (
        _restated(comparison, later, earlier)
        if comparison.same_origin
        else rise > 0 and _pinned(earlier) and not _rounded(comparison, earlier, later)
    ):
        return None
    anew = (
        comparison.same_origin or _weeks_later(comparison) or _revised(comparison, later is comparison.mine)
    )
    moved = anew or (rise > 0 and _grows(comparison))
    if not moved:
        return None
    flag = "downward revision" if rise < 0 else ""
    if rise > 0 and _jumps(comparison, later, earlier):
        flag = "large jump"
    return _say(comparison, "update", flag, flag=flag)


def _revised(comparison: Comparison, ours_later: bool) -> bool:
    """Tell whether the later report says that its number replaces another: trimmed, brought down."""
    told = comparison.ours if ours_later else comparison.theirs
    return wording.says(told.text, "revised", told.language)


def _weeks_later(comparison: Comparison) -> bool:
    """Tell whether two figures of no told window stood so far apart in time that neither denies the other.

    What hardly changes is no such figure: the people of a province, the width of a zone.
    """
    language, mine, other = comparison.ours.language, comparison.mine, comparison.other
    enduring = {mine.measure, other.measure} & vocabulary.listed("enduring_measures", language)
    open_ended = comparison.window == "open" and not (_closed(mine) or _closed(other) or enduring)
    apart = comparison.order in ("above", "below") and abs(comparison.days) > _ANOTHER_TIME
    return open_ended and apart


def _rounded(comparison: Comparison, earlier: Quantity, later: Quantity) -> bool:
    """Tell whether two figures of one moment may be one number, told more roundly by one of them."""
    if abs(comparison.days) > _ONE_MOMENT:
        return False
    return intervals.rounder(earlier, later) or (later.bound in _ROUND and intervals.holds(later, earlier))


def _restated(comparison: Comparison, later: Quantity, earlier: Quantity) -> bool:
    """Tell whether one origin gave another number, and not the same one in rounder words."""
    kinds = {later.bound, earlier.bound}
    if not kinds.isdisjoint(_LOOSE):
        return "vague" not in kinds and intervals.far_apart(later, earlier, intervals.ROUNDING)
    return intervals.level(later) != intervals.level(earlier)


def _pinned(quantity: Quantity) -> bool:
    """Tell whether a figure names the number it stood at, so that a larger one is news."""
    return quantity.bound in ("exact", "at_least", "more_than")


def _grows(comparison: Comparison) -> bool:
    """Tell whether a figure is a count that can only grow: a toll, not a price, a share or a closed month."""
    dimension = intervals.dimension(comparison.mine.unit, comparison.ours.language)
    if dimension == _SPREADS and events.lasting(comparison.ours, comparison.theirs):
        return not (_closed(comparison.mine) or _closed(comparison.other))
    if dimension and not measure_words.tolls(comparison.ours.language, comparison.mine.measure):
        return _running(comparison.mine) and _running(comparison.other)
    if measure_words.nature(comparison.ours.language, comparison.mine.measure) == "stock":
        return comparison.window == "series" or _running(comparison.mine) or _running(comparison.other)
    if _settled(comparison):
        return False
    return comparison.window == "series" or not (_closed(comparison.mine) or _closed(comparison.other))


def _settled(comparison: Comparison) -> bool:
    """Tell whether two figures are of what was over on its day: marchers, the convicted of one trial.

    Only victims are counted for days: the lorries that came on Friday came on Friday.
    """
    measure = comparison.mine.measure or comparison.other.measure
    windows = [item.window for item in (comparison.mine, comparison.other)]
    incidents = all(window is not None and window.kind == "incident" for window in windows)
    language = comparison.ours.language
    over = not measure_words.tolls(language, measure) and not _assumed_window(comparison)
    running = any(map(_running, (comparison.mine, comparison.other)))
    done = measure in vocabulary.listed("settled_measures", language) and not running
    return done or (incidents and over)


def _assumed_window(comparison: Comparison) -> bool:
    return "window" in (*comparison.mine.assumed, *comparison.other.assumed)


def _closed(quantity: Quantity) -> bool:
    """Tell whether a figure is that of a period that is over, longer than the weekend of one flood."""
    window = quantity.window
    if window is None or window.kind != "period":
        return False
    return not (window.first and window.last and (window.last - window.first).days < _EVENT)


def _running(quantity: Quantity) -> bool:
    return quantity.window is not None and quantity.window.kind == "cumulative"


def _jumps(comparison: Comparison, later: Quantity, earlier: Quantity) -> bool:
    low = intervals.level(earlier)
    return low > 0 and intervals.level(later) >= _JUMP * low and abs(comparison.days) <= _JUMP_DAYS


def _conflicts(comparison: Comparison) -> Relation | None:
    if comparison.order in ("above", "below"):
        return _say(comparison, "conflict")
    apart = comparison.order == "overlap" and intervals.bounds_apart(comparison.mine, comparison.other)
    if apart and abs(comparison.days) <= _ONE_MOMENT:
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
