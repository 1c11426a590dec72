"""Claims without figures: the same event or only the same topic, by who, what, where, when and negation."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from claims.relating import periods, placing, wording
from claims.relating.intervals import Stand
from claims.relating.statement import Statement

_NAME_WEIGHT = 2.0
_ROOT = 5
"""Letters that a land and its people have in common in most names."""
_PLACE_WEIGHT, _KIND_WEIGHT = 1.5, 1.0
_SAME_EVENT, _SAME_DAY, _SAME_DAY_AND_KIND = 0.39, 0.35, 0.07
"""Share of the weighted words that two reports of one event have in common, by what else they share."""
_FAINTLY = 0.2
"""Share of common words from which two opposite reports are of one thing; chosen by eye."""
_MUCH, _SOME = 4.0, 0.25
"""Weight and share of common words from which two reports that share a name tell one event."""
_ONE_STORY = 31
"""Days within which an event that is told without its day may be the same; chosen by eye."""
_SAME_TOPIC = 2.5
"""Weight of shared words below which two reports from two lands speak of different topics."""
_SURE_TOPIC, _SURELY_ONE = 3.0, 0.6
"""Weight and share of common words that together outweigh two kinds of event."""
_TWO_WORDS = 2.0
"""Weight of common words, places and victims apart, that hold two kinds of event of one land together."""
_ANY_TOPIC = 1.0
"""The same where nothing else parts them."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """What two claims have in common."""

    shared: float
    """Share of their weighted words that the other report has too, 0..1."""
    topic: float
    """Weight of the words that the claims and their surroundings share."""
    matter: float
    """Weight of those words without places and without words for victims, which any two reports may share."""
    act: bool
    """They share what was done: a word that is no place, no name and no mere kind of event."""
    same_place: bool
    other_place: bool
    other_land: bool
    """Both name places, and not even their countries are shared."""
    shared_names: bool
    same_day: bool
    other_day: bool
    same_kind: bool
    other_kind: bool
    """Both speak of known kinds of event, and of none in common."""
    long_apart: bool
    """Told more than a month apart, and one at least does not say of which day."""


@dataclass(frozen=True, slots=True)
class Subject:
    """What one claim speaks of, as stems."""

    matter: frozenset[str]
    """Its own words without those of the one who says it."""
    wide: frozenset[str]
    """Its words and those around it, without words for offices and roles."""
    plain: frozenset[str]
    """Those of them that are no place and no word for victims, which any two reports may share."""
    deeds: frozenset[str]
    """Those of the plain ones that are no mere kind of event."""
    named: frozenset[str]
    roots: frozenset[str]
    """First letters of the names: one for Belarus and Belarusian."""
    kinds: frozenset[str]
    """Kinds of event: attack, flood, vote."""


@lru_cache(maxsize=4096)
def _subject(
    text: str, title: str, context: tuple[str, ...], speaker: str, places: tuple[str, ...], language: str
) -> Subject:
    known, own = wording.of(language), wording.stem_set(text, language)
    wide = own.union(context, wording.stems(title, language)) - known.offices - known.roles
    named = wording.name_set(text, language).union(wording.names(title, language))
    plain = wide.difference(wording.everywhere(language), *(wording.stems(name, language) for name in places))
    return Subject(
        matter=own.difference(wording.stems(speaker, language)) or own,
        wide=wide,
        plain=plain,
        deeds=plain - known.topics.keys(),
        named=named,
        roots=frozenset(name[:_ROOT] for name in named),
        kinds=wording.topics(own - known.roles, language) | wording.topics(wide, language),
    )


def subject(item: Statement) -> Subject:
    """Return what a claim speaks of."""
    places = (*item.places, *item.around)
    return _subject(
        item.text, item.title, item.context, f"{item.source} {item.origin}", places, item.language
    )


def likeness(ours: Statement, theirs: Statement) -> Likeness:
    """Return what two claims have in common, whatever their figures."""
    left, right = subject(ours), subject(theirs)
    named = left.named | right.named
    both = _weight(left.matter & right.wide, named) + _weight(right.matter & left.wide, named)
    total = _weight(left.matter, named) + _weight(right.matter, named)
    place = placing.scenes(ours, theirs)
    same_place = place in ("same", "inside", "contains")
    days = periods.incidents(ours.window, theirs.window)
    same_kind = bool(left.kinds & right.kinds)
    return Likeness(
        shared=both / total if total else 0.0,
        topic=_weight(left.wide & right.wide, named) + _PLACE_WEIGHT * same_place + _KIND_WEIGHT * same_kind,
        matter=_weight(left.plain & right.plain, named),
        act=not (left.deeds & right.deeds & (left.matter | right.matter)) <= named,
        same_place=same_place,
        other_place=place == "differs",
        other_land=bool(ours.places and theirs.places)
        and {*ours.places, *ours.around}.isdisjoint((*theirs.places, *theirs.around)),
        shared_names=not left.roots.isdisjoint(right.roots),
        same_day=days == "same",
        other_day=days == "differs",
        same_kind=same_kind,
        other_kind=bool(left.kinds and right.kinds) and not same_kind,
        long_apart=not (ours.window and theirs.window) and _long_apart(ours, theirs),
    )


def _long_apart(ours: Statement, theirs: Statement) -> bool:
    if ours.published is None or theirs.published is None:
        return False
    return abs((ours.published - theirs.published).days) > _ONE_STORY


def lasting(ours: Statement, theirs: Statement) -> bool:
    """Tell whether two claims tell of one disaster that goes on for days: a fire, a flood."""
    return bool(wording.of(ours.language).lasting & subject(ours).kinds & subject(theirs).kinds)


def unrelated(found: Likeness, measure: Stand | None = None) -> bool:
    """Tell whether two claims speak of different topics: other kinds of event, or hardly a word shared."""
    one_scene = found.same_place or (found.same_day and found.shared_names)
    if measure == "same" and (found.same_day or not found.other_land) and (one_scene or not found.other_kind):
        return False
    if measure is None and found.other_land and not found.shared_names:
        return True
    if measure and measure != "same" and not (found.matter or found.same_kind or found.same_day):
        return True
    apart = found.other_land or found.other_kind
    one_matter = found.matter >= _TWO_WORDS or (found.matter and (found.same_place or measure == "same"))
    sure = found.topic >= _SURE_TOPIC and found.shared >= _SURELY_ONE
    other_kind = found.other_kind and not sure and (found.other_land or not one_matter)
    apart = apart and not (found.other_kind and not found.other_land and one_matter)
    return other_kind or found.topic < (_SAME_TOPIC if apart else _ANY_TOPIC)


def one_event(found: Likeness) -> bool:
    """Tell whether two claims tell one event: by words; on one day and of one kind few are enough."""
    if found.long_apart:
        return False
    if found.same_day and found.same_kind and found.shared >= _SAME_DAY_AND_KIND:
        return True
    if found.same_day and found.matter >= _TWO_WORDS:
        return True
    if found.shared_names and not found.other_day and found.matter >= _MUCH and found.shared >= _SOME:
        return True
    return found.shared >= (_SAME_DAY if found.same_day else _SAME_EVENT) and (
        found.act or found.same_day or found.other_day
    )


def opposed(ours: Statement, theirs: Statement) -> bool:
    """Tell whether two claims tell opposites: an embassy open, and closed."""
    mine, other = ours.words, theirs.words
    return any(
        (_only(mine, one, two) and _only(other, two, one))
        or (_only(mine, two, one) and _only(other, one, two))
        for one, two in wording.of(ours.language).opposites
    )


def _only(words: frozenset[str], wanted: frozenset[str], unwanted: frozenset[str]) -> bool:
    return not words.isdisjoint(wanted) and words.isdisjoint(unwanted)


def contradict(ours: Statement, theirs: Statement, *, surely: bool = False) -> bool:
    """Tell whether one of two claims denies what the other tells; "no trains run" denies no suspension.

    ``surely``: by words of denial alone, not by a mere "no".
    """
    mine, other = (wording.denies(item.text, item.language, surely=True) for item in (ours, theirs))
    if surely:
        return mine != other
    if ours.negated == theirs.negated:
        return False
    denier, told = (ours, theirs) if ours.negated else (theirs, ours)
    return (mine if denier is ours else other) or wording.of(told.language).stops.isdisjoint(told.words)


def one_matter(found: Likeness) -> bool:
    """Tell whether two claims speak of one thing, which may be the case or not."""
    return found.shared >= _FAINTLY and found.matter > 0 and not (found.other_day or found.other_place)


def _weight(words: frozenset[str], named: frozenset[str]) -> float:
    return len(words) + (_NAME_WEIGHT - 1) * len(words & named)
