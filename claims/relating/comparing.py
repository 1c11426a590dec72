"""A pair of figures compared slot by slot, by what both reports tell of them. What follows: relate.py."""

from __future__ import annotations

from dataclasses import replace

from claims.figures import measure_words
from claims.relating import intervals, origin, periods, placing, reasons, vocabulary, wording
from claims.relating.alignment import Pair
from claims.relating.comparison import Comparison, days_between
from claims.relating.defining import FORECAST
from claims.relating.intervals import Order, Stand
from claims.relating.measures import definitions
from claims.relating.populations import beside_everybody, populations
from claims.relating.statement import Quantity, Statement
from claims.relating.subjects import subject
from claims.relating.unlike import unlike

_FEW = 10
"""One number above this, of one measure, is hardly chance: 46 women are the 46 inmates."""
_YOUNG = frozenset({"students"})
"""A population that is as good as a group by age."""
_OF_A_PART = 5.0
"""A town with less than a fifth of what its country counts tells its own share; chosen by eye."""
_LOOSELY = 2.0
"""Two bounds agree while neither names twice the number of the other."""


def compared(ours: Statement, theirs: Statement, pair: Pair) -> Comparison:
    """Return the two figures of a pair with every slot compared."""
    mine, other = pair.ours, pair.theirs
    order = intervals.figures(mine, other)
    named_alike = origin.same(ours, theirs) == "same"
    by_number = not named_alike and _one_count(mine, other)
    one_origin = named_alike or by_number
    days = days_between(mine.as_of or ours.published, other.as_of or theirs.published)
    window = _window(ours, theirs, mine, other, one_origin)
    told_anew = one_origin and order == "overlap" and not intervals.far_apart(mine, other, _LOOSELY)
    if window == "open" and order != "equal" and not told_anew:
        window = periods.presumed(mine, other, days)
    place = placing.of_the_land(mine, other, ours, theirs) or _place(
        placing.places(mine, other, ours, theirs), mine, other, order, days
    )
    return _told_twice(
        Comparison(
            ours=ours,
            theirs=theirs,
            mine=mine,
            other=other,
            measure=pair.measure,
            population=_population(ours, theirs, pair, order),
            place="open" if _two_reporters(ours, theirs, pair, place, one_origin) else place,
            window=window,
            definition=_definition(mine, other, order, ours.language) or _actors(ours, theirs, pair, order),
            order=order,
            same_origin=one_origin,
            by_number=by_number,
        )
    )


def _told_twice(comparison: Comparison) -> Comparison:
    """Return a comparison with the slot in which two numbers of one origin for one day differ."""
    stands = (comparison.population, comparison.place, comparison.window)
    if (
        comparison.order not in ("above", "below")
        or not comparison.same_origin
        or comparison.days
        or comparison.definition
        or not {*stands} <= {"same", "open", "series"}
    ):
        return comparison
    mine, other = comparison.mine, comparison.other
    found = unlike(comparison.ours, comparison.theirs, mine, other)
    if found is None:
        return comparison
    if found.slot == "definition":
        return replace(comparison, definition=(found.ours or "unmarked", found.theirs or "unmarked"))
    if found.slot == "place":
        mine, other = replace(mine, place=found.ours), replace(other, place=found.theirs)
        return replace(comparison, place="differs", mine=mine, other=other)
    mine, other = replace(mine, population=found.ours), replace(other, population=found.theirs)
    return replace(comparison, population="differs", mine=mine, other=other)


def _one_count(mine: Quantity, other: Quantity) -> bool:
    """Tell whether one number is too odd to have been counted twice: it has one origin, however it is called.

    A share that was reckoned from a whole is nobody's count.
    """
    reckoned = intervals.resolved(mine) or intervals.resolved(other)
    return intervals.one_odd_number(mine, other) and not reckoned


def _window(ours: Statement, theirs: Statement, mine: Quantity, other: Quantity, one_origin: bool) -> Stand:
    """The toll of what happens once is one series, whether its day is that of the event or of the count.

    So is that of one attack on a named town which another origin counts on the next day.
    """
    stand = periods.windows(mine, other, ours, theirs)
    if stand not in ("differs", "inside", "contains") or not measure_words.tolls(ours.language, mine.measure):
        return stand
    known = vocabulary.of(ours.language)
    kinds = subject(ours).kinds, subject(theirs).kinds
    once = known.lasting & (kinds[0] | kinds[1]) and not known.recurring & (kinds[0] | kinds[1])
    told_next_day = not one_origin and stand == "differs" and placing.one_story(ours, theirs)
    return "series" if (once or told_next_day) and periods.counted_late(mine, other) else stand


def _definition(mine: Quantity, other: Quantity, order: Order, language: str) -> tuple[str, str] | None:
    """Numbers that agree do so, unless both say how they define what they count.

    "Half of them displaced" are all who live displaced, "180,000 displaced by the offensive" some of them.
    """
    found = definitions(mine, other, language)
    if (
        found is None
        and order in ("above", "below")
        and measure_words.nature(language, mine.measure) == "stock"
    ):
        ways = tuple("share of a whole" if intervals.resolved(item) else "count" for item in (mine, other))
        found = (ways[0], ways[1]) if ways[0] != ways[1] else None
    overlap = order == "overlap" and _bounded(mine) and _bounded(other)
    agree = order == "equal" or (overlap and FORECAST not in (found or ()))  # 30 now, up to 40 by June
    return None if found and agree and "unmarked" in found else found


def _actors(ours: Statement, theirs: Statement, pair: Pair, order: Order) -> tuple[str, str] | None:
    """Return whose deeds two counts over a longer time hold, where one holds less: by Russia, by anyone.

    One incident has one actor, whoever leaves it out; a part that exceeds its whole stays a conflict.
    """
    if _incident(pair.ours) or _incident(pair.theirs) or None in (pair.ours.window, pair.theirs.window):
        return None
    if order == "equal" or not measure_words.tolls(ours.language, pair.ours.measure):
        return None
    mine, other = (wording.actors(item.text, item.language) for item in (ours, theirs))
    if not mine ^ other or mine & other:
        return None
    part = (mine and not other and order != "above") or (other and not mine and order != "below")
    if not part and not (mine and other):
        return None
    anyone = reasons.ANYONE
    return ", ".join(sorted(mine)) or anyone, ", ".join(sorted(other)) or anyone


def _population(ours: Statement, theirs: Statement, pair: Pair, order: Order) -> Stand:
    """People leave open who they are while the numbers agree, and while a toll grows from day to day."""
    mine, other = pair.ours, pair.theirs
    whole = beside_everybody(ours, theirs, mine, other)
    if whole:
        return whole
    if measure_words.tolls(ours.language, mine.measure):
        mine, other = _of_people(mine, other, ours.language), _of_people(other, mine, ours.language)
    stand = populations(mine, other, ours.language)
    one_number = intervals.level(mine) == intervals.level(other) > _FEW
    alike = pair.measure == "same" or intervals.one_odd_number(mine, other)
    if stand in ("differs", "inside", "contains") and alike and one_number:
        return "open"
    if "people" not in (mine.population, other.population):
        return stand
    if order == "equal" or (order == "overlap" and not intervals.far_apart(mine, other, _LOOSELY)):
        return "same" if stand == "same" else "open"
    stood, their_day = mine.as_of or ours.published, other.as_of or theirs.published
    days = (stood - their_day).days if stood and their_day else 0
    return "open" if _grown(stand, order, days) else stand


def _grown(stand: Stand, order: Order, days: int) -> bool:
    """Tell whether a part is larger only because it was counted days after the whole."""
    later, earlier = days > 1, days < -1
    return (stand == "inside" and order == "above" and later) or (
        stand == "contains" and order == "below" and earlier
    )


def _of_people(quantity: Quantity, beside: Quantity, language: str) -> Quantity:
    """Beside a toll of one group by age or sex, one that does not say of whom is one of people."""
    grouped = beside.population in vocabulary.listed("ages", language) | _YOUNG
    return replace(quantity, population="people") if grouped and not quantity.population else quantity


def _place(stand: Stand, mine: Quantity, other: Quantity, order: Order, days: int) -> Stand:
    """One incident is told at any distance: in the town, in the province, in the country."""
    one_level = intervals.level(mine) == intervals.level(other)
    agreed = order == "equal" or one_level or (order == "overlap" and _bounded(mine) and _bounded(other))
    guessed = agreed and "place" in (*mine.assumed, *other.assumed)
    if stand == "differs" and (guessed or intervals.one_odd_number(mine, other)):
        return "open"
    part = (stand == "inside" and order == "below") or (stand == "contains" and order == "above")
    if part and intervals.far_apart(mine, other, _OF_A_PART):
        return stand
    near = order != "overlap" or not intervals.far_apart(mine, other, _LOOSELY)
    only_assumed = not part and near and not {"place", "dateline"}.isdisjoint((*mine.assumed, *other.assumed))
    grown = _running(mine) and _running(other) and _grown(stand, order, days)
    told_loosely = agreed or only_assumed or grown or _incident(mine) or _incident(other)
    return "open" if stand in ("inside", "contains") and told_loosely else stand


def _two_reporters(ours: Statement, theirs: Statement, pair: Pair, place: Stand, one_origin: bool) -> bool:
    """Tell whether two origins tell one story from where their reporters are, which parts no figures.

    One origin has a reason to count twice: there the places that only its reports name part two figures.
    """
    assumed = {*pair.ours.assumed, *pair.theirs.assumed} & {"place", "dateline"}
    return place == "differs" and bool(assumed) and not one_origin and placing.one_story(ours, theirs)


def _bounded(quantity: Quantity) -> bool:
    return quantity.low is not None and quantity.high is not None


def _running(quantity: Quantity) -> bool:
    return quantity.window is not None and quantity.window.kind == "cumulative"


def _incident(quantity: Quantity) -> bool:
    """Tell whether a figure is that of one event: its day is told, or the report says when it all began."""
    return quantity.window is not None and (
        quantity.window.kind == "incident"
        or (quantity.window.kind == "cumulative" and "window" in quantity.assumed)
    )
