"""How two claims relate of which one at least has no figure: one event, denied, on another day, elsewhere."""

from __future__ import annotations

from dataclasses import replace

from claims.places.gazetteer import is_country
from claims.relating import blame, denial, events, origin, reasons, wording
from claims.relating.relation import Relation
from claims.relating.statement import Quantity, Statement

_FEW = 10
"""Up to ten people or things of an event may be told without their number."""
_SOON = 2
"""Days between two reports of what one origin announced, or of what one counts and the other denies."""
_A_WEEK = 7
"""Days after which what is not so denies nothing that was: a road that is closed no more; chosen by eye."""
ANOTHER = "same topic, another event or another side of it"
_DENIED = "same matter, told by one and denied by the other"
_SOMEWHAT, _TWO_WORDS = 0.2, 2.0
"""Share and weight of common words from which what one tells is what the other denies; chosen by eye."""
_MUCH = 0.35
"""Share of common words from which one word for the matter is enough for that."""


def told(ours: Statement, theirs: Statement, found: events.Likeness) -> Relation:
    """Relate two claims of which one at least has no figure."""
    if ours.quantities or theirs.quantities:
        return _half_told(ours, theirs, found)
    contrary = _contrary(ours, theirs, found)
    if contrary:
        return Relation("conflict", contrary)
    again = _soon(ours, theirs) and events.told_again(found) and _of_one_name(ours, theirs)
    one_deed = found.deed or not found.other_day or events.contradict(ours, theirs, surely=True)
    if not ((again or events.one_event(found)) and one_deed):
        return Relation("related", ANOTHER)
    alike = _of_one_origin(ours, theirs)
    who = reasons.origins(reasons.name(ours), reasons.name(theirs), alike)
    otherwise = "" if ours.text == theirs.text else _otherwise(ours, theirs, found, alike)
    if otherwise:
        return Relation("conflict", f"same event{otherwise}; {who}")
    return Relation("repeat" if alike else "corroborates", f"same event, no figure to compare; {who}")


def _of_one_origin(ours: Statement, theirs: Statement) -> bool:
    return origin.same(ours, theirs) == "same"


def _of_one_name(ours: Statement, theirs: Statement) -> bool:
    """Tell whether two claims have one origin, which both name."""
    named = not (origin.unnamed(ours) or origin.unnamed(theirs))
    return named and _of_one_origin(ours, theirs)


def _contrary(ours: Statement, theirs: Statement, found: events.Likeness) -> str:
    """Return how two claims tell the contrary of one matter; "" if they do not."""
    days = _apart(ours, theirs)
    if days <= 1 and events.opposed(ours, theirs) and events.one_matter(found):
        return "same matter, told the opposite way"
    if not _denied_matter(found):
        return ""
    denied = days <= _A_WEEK and events.contradict(ours, theirs, surely=True)
    barely = found.shared >= _MUCH and events.contradict(ours, theirs) and not _of_one_origin(ours, theirs)
    return _DENIED if (denied and not events.agreed(ours, theirs)) or barely else ""


def _otherwise(ours: Statement, theirs: Statement, found: events.Likeness, alike: bool) -> str:
    """Return how two claims tell one event otherwise: denied, on another day, by others, elsewhere; or ""."""
    if events.contradict(ours, theirs):
        return ", told by one and denied by the other"
    if found.other_day:
        return f" on two days: {reasons.span(ours.window)} against {reasons.span(theirs.window)}"
    accused = () if alike else blame.blamed(ours.text, theirs.text, ours.language)
    if accused:
        return f", laid to {accused[0]} and to {accused[1]}"
    surely = found.shared >= events.SURELY_ONE or (found.same_day and found.deed and _towns(ours, theirs))
    if found.other_place and surely and not (ours.staged or theirs.staged):
        return f" in two places: {', '.join(ours.places)} against {', '.join(theirs.places)}"
    return ""


def _denied_matter(found: events.Likeness) -> bool:
    """Tell whether two claims speak of one thing nearly enough for a denial of it."""
    needed = ((_SOMEWHAT, _TWO_WORDS), (_MUCH, 1.0), (events.SURELY_ONE, 0.0))
    nearly = any(found.shared >= share and found.matter >= weight for share, weight in needed)
    return nearly and not found.other_day


def _towns(ours: Statement, theirs: Statement) -> bool:
    """Tell whether both claims name a place that is no land: food from Egypt may well reach Malawi."""
    return all(any(not is_country(place) for place in told.places) for told in (ours, theirs))


def _apart(ours: Statement, theirs: Statement) -> int:
    """Return how many days lie between two reports, 0 where one of them has no day."""
    if ours.published is None or theirs.published is None:
        return 0
    return abs((ours.published - theirs.published).days)


def _soon(ours: Statement, theirs: Statement) -> bool:
    """Tell whether two reports follow one another so soon that one announcement is behind both."""
    return bool(ours.published and theirs.published) and _apart(ours, theirs) <= _SOON


def _half_told(ours: Statement, theirs: Statement, found: events.Likeness) -> Relation:
    """Relate a figure to a claim without one, which may deny that there was anything to count."""
    one, other = (ours, theirs) if ours.quantities else (theirs, ours)
    at_once = _apart(ours, theirs) <= _SOON
    if other.negated and not one.negated and _nobody(one, other) and not found.other_day and at_once:
        who = reasons.origins(reasons.name(ours), reasons.name(theirs), False)
        return Relation("conflict", f"counted by one and denied by the other; {who}")
    if all(map(_beside, one.quantities)) and (
        events.opposed(one, other)
        or events.contradict(one, other, surely=True)
        or (found.same_day and events.one_event(found))
    ):
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
