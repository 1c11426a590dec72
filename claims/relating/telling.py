"""How two claims relate of which one at least has no figure: one event, denied, on another day, elsewhere."""

from __future__ import annotations

from dataclasses import replace

from claims.relating import denial, events, origin, reasons, wording
from claims.relating.relation import Relation
from claims.relating.statement import Quantity, Statement

_FEW = 10
"""Up to ten people or things of an event may be told without their number."""
_SOON = 2
"""Days between two reports of what one origin announced."""
_ANOTHER = "same topic, another event or another side of it"
_SOMEWHAT, _TWO_WORDS = 0.2, 2.0
"""Share and weight of common words from which what one tells is what the other denies; chosen by eye."""
_MUCH = 0.35
"""Share of common words from which one word for the matter is enough for that."""


def told(ours: Statement, theirs: Statement, found: events.Likeness) -> Relation:
    """Relate two claims of which one at least has no figure."""
    if ours.quantities or theirs.quantities:
        return _half_told(ours, theirs, found)
    if events.opposed(ours, theirs) and events.one_matter(found) and _one_day(ours, theirs):
        return Relation("conflict", "same matter, told the opposite way")
    denied = events.contradict(ours, theirs, surely=True) and not events.agreed(ours, theirs)
    if denied and _denied_matter(found):
        return Relation("conflict", "same matter, told by one and denied by the other")
    alike = origin.same(ours, theirs) == "same"
    if events.contradict(ours, theirs) and not alike and found.shared >= _MUCH and _denied_matter(found):
        return Relation("conflict", "same matter, told by one and denied by the other")
    named = not (origin.unnamed(ours) or origin.unnamed(theirs))
    again = alike and named and _soon(ours, theirs) and events.told_again(found)
    if not (again or events.one_event(found)):
        return Relation("related", _ANOTHER)
    who = reasons.origins(reasons.name(ours), reasons.name(theirs), alike)
    if found.other_day and not (found.deed or denied):
        return Relation("related", _ANOTHER)
    if events.contradict(ours, theirs):
        return Relation("conflict", f"same event, told by one and denied by the other; {who}")
    if found.other_day:
        days = f"{reasons.span(ours.window)} against {reasons.span(theirs.window)}"
        return Relation("conflict", f"same event on two days: {days}; {who}")
    if found.other_place and not (ours.staged or theirs.staged) and found.shared >= events.SURELY_ONE:
        return Relation(
            "conflict",
            f"same event in two places: {', '.join(ours.places)} against {', '.join(theirs.places)}; {who}",
        )
    return Relation("repeat" if alike else "corroborates", f"same event, no figure to compare; {who}")


def _denied_matter(found: events.Likeness) -> bool:
    """Tell whether two claims speak of one thing nearly enough for a denial of it."""
    needed = ((_SOMEWHAT, _TWO_WORDS), (_MUCH, 1.0), (events.SURELY_ONE, 0.0))
    nearly = any(found.shared >= share and found.matter >= weight for share, weight in needed)
    return nearly and not found.other_day


def _one_day(ours: Statement, theirs: Statement) -> bool:
    """Tell whether two reports are so near in time that nothing has changed between them."""
    if ours.published is None or theirs.published is None:
        return True
    return abs((ours.published - theirs.published).days) <= 1


def _soon(ours: Statement, theirs: Statement) -> bool:
    """Tell whether two reports follow one another so soon that one announcement is behind both."""
    if ours.published is None or theirs.published is None:
        return False
    return abs((ours.published - theirs.published).days) <= _SOON


def _half_told(ours: Statement, theirs: Statement, found: events.Likeness) -> Relation:
    """Relate a figure to a claim without one, which may deny that there was anything to count."""
    one, other = (ours, theirs) if ours.quantities else (theirs, ours)
    if other.negated and not one.negated and _nobody(one, other) and not found.other_day:
        who = reasons.origins(reasons.name(ours), reasons.name(theirs), False)
        return Relation("conflict", f"counted by one and denied by the other; {who}")
    opposite = events.opposed(one, other) or events.contradict(one, other, surely=True)
    if (opposite or (found.same_day and events.one_event(found))) and all(map(_beside, one.quantities)):
        return told(replace(ours, quantities=()), replace(theirs, quantities=()), found)
    return Relation("related", "same topic, but only one of them states a figure")


def _beside(quantity: Quantity) -> bool:
    """Tell whether a figure is so small that a report of one event may leave it out: seven envoys."""
    return quantity.value is not None and quantity.value <= _FEW


def _nobody(one: Statement, other: Statement) -> bool:
    """Tell whether a claim denies the very thing that another counts: nobody hurt, no organiser arrested.

    What is not so of the counted is no denial that they are: "the boats were not overloaded".
    """
    none = not denial.denies(other.text, other.language, surely=True)
    things = {
        item
        for quantity in one.quantities
        for item in wording.stems(f"{quantity.measure} {quantity.unit if none else ''}", one.language)
    }
    return not things.isdisjoint(other.words)
