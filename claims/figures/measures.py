"""What a figure counts or measures: by its noun, the verb it is subject or object of, or words nearby."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from claims.figures import announced, nearest, predicates, wholes
from claims.figures.measure_words import Cues
from claims.figures.predicates import STOPS, Found, Stretch
from claims.tokens import Phrases, Tokens

_BACK: Final = 4
"""How many words are looked at before a figure for a verb."""
_NAMED: Final = 12
"""Words of those told by name between a verb and a figure that is its object too."""
_ASIDE: Final = 6
"""A comma opens an aside at most so many words before its figure."""
_DEED: Final = 7
"""The deed stands at most so many words behind what it did."""
_STORED: Final = 6
"""What was done with weapons stands so many words before them, or half as many behind."""
_OPENING: Final = frozenset("[(\"“'‘")


def measure_of(tokens: Tokens, all_: Sequence[Stretch], index: int, table: Cues) -> Found | None:
    """Return what the figure at this index counts or measures."""
    stretch = all_[index]
    if stretch.kind and stretch.kind != "count":
        return nearest.near(tokens, stretch, table) or _of_share(tokens, all_, index, table)
    if stretch.adjectival or _told_where(tokens, all_, index, table):
        return _noun(tokens, stretch, table) or _longer_noun(tokens, stretch, table)
    if table.kin.before(tokens.low, stretch.first) is not None:
        return None
    if index and wholes.is_whole(tokens, all_[index - 1], stretch, table):
        told = wholes.told_behind(tokens, stretch, table)
        return told or _noun(tokens, stretch, table) or _longer_noun(tokens, stretch, table)
    found = _counted(tokens, all_, index, table)
    under = found is not None and found.measure in table.under_noun
    if found is None or not (under or (found.measure in table.of_people and not stretch.people)):
        return found
    return _noun(tokens, stretch, table) or found


def _counted(tokens: Tokens, all_: Sequence[Stretch], index: int, table: Cues) -> Found | None:
    stretch = all_[index]
    before = all_[index - 1].last if index else 0
    counted = [
        other.last
        for other in all_[max(0, index - 4) : index]
        if not other.adjectival and other.kind in ("", "count")
    ]
    return (
        _difference(tokens, stretch, table)
        or announced.titled(tokens, stretch, table)
        or announced.numbered(tokens, stretch, table)
        or announced.toll(tokens, stretch, _before_aside(tokens, all_, index), table)
        or _of_things(tokens, stretch, table)
        or _around(tokens, stretch, before, table)
        or _with_words(tokens, stretch, before, table)
        or (_object(tokens, stretch, before, table) if _has_clause(tokens, stretch, table) else None)
        or predicates.told_after(tokens, all_, index, table, clean=True)
        or (_object if stretch.people else _of_any_noun)(tokens, stretch, before, table)
        or (predicates.told_after(tokens, all_, index, table, clean=False) if stretch.people else None)
        or _noun_or_verb(tokens, all_, index, table)
        or _object(tokens, stretch, before, table)
        or announced.moved(tokens, stretch, table)
        or predicates.told_after(tokens, all_, index, table, clean=False)
        or (_beside_names(tokens, stretch, before, table) if stretch.people else None)
        or announced.total(tokens, stretch, table)
        or announced.announced(tokens, stretch, counted[-1] if counted else 0, table)
        or _longer_noun(tokens, stretch, table)
        or (_inserted(tokens, stretch, table) if stretch.people else None)
        or (
            nearest.near(tokens, stretch, table, counted[-1] if counted else 0)
            if stretch.unit in table.told_near
            else None
        )
    )


def _of_share(tokens: Tokens, all_: Sequence[Stretch], index: int, table: Cues) -> Found | None:
    """Return what befell a share (38 % of infants had the jab), or what moved by it (arrests rose 12 %)."""
    if tokens.word(all_[index].last) in table.of:
        return predicates.told_after(tokens, all_, index, table, clean=False)
    return announced.moved(tokens, all_[index], table)


def _has_clause(tokens: Tokens, stretch: Stretch, table: Cues) -> bool:
    """Tell a clause about the counted, before which their verb goes: killed 12 who had fled."""
    return stretch.people and tokens.word(stretch.last) in table.who


def _before_aside(tokens: Tokens, all_: Sequence[Stretch], index: int) -> int:
    """Return where the figures before this one end, but for one aside: a toll, first put at 30, is 44."""
    if not index:
        return 0
    aside = all_[index - 1]
    floor = all_[index - 2].last if index > 1 else 0
    opened = "," in tokens.low[max(floor, aside.first - _ASIDE) : aside.first]
    return floor if opened and tokens.word(aside.last) == "," else aside.last


def deed_after(tokens: Tokens, at: int, table: Cues) -> int | None:
    """Return the token behind a deed that soon follows: killed in an attack | by rebels."""
    for end in range(at + 1, min(len(tokens), at + _DEED) + 1):
        word = tokens.low[end - 1]
        if word in table.breaks or word in STOPS:
            return None
        found = table.nouns.before(tokens.low, end)
        if found is not None and found[1] == "attacks":
            return end
    return None


def _told_where(tokens: Tokens, all_: Sequence[Stretch], index: int, table: Cues) -> bool:
    """Tell the number that only says where people were: 12 people across six states were killed."""
    stretch, before = all_[index], all_[index - 1] if index else None
    beside = before is not None and before.noun < before.last == stretch.first - 1
    named = not stretch.people and stretch.noun < stretch.last
    return beside and named and tokens.word(stretch.first - 1) in table.spread


def _difference(tokens: Tokens, stretch: Stretch, table: Cues) -> Found | None:
    """A number before "more than" is no count: three more than the navy has, 40 guests more than allowed."""
    for at in (stretch.last, stretch.last - 1):
        found = table.differences.at(tokens.low, at) if at > stretch.first else None
        if found is not None:
            return Found(found[1], f"difference: {' '.join(tokens.low[at : found[0]])}", found[0])
    return None


def _noun(tokens: Tokens, stretch: Stretch, table: Cues) -> Found | None:
    """The counted thing is the measure: 51 rockets, nine violations."""
    if tokens.word(stretch.last) in table.tellers:  # survivors told
        return None
    end = stretch.last
    if end == stretch.noun:
        return None
    longer = _longer_noun(tokens, stretch, table) if tokens.word(end) in table.of else None
    if longer is not None:  # trucks of aid
        return longer
    found = _cases_of(tokens, end, table) or table.nouns.before(tokens.low, end)
    if found is None or found[0] < stretch.noun or _tells_nothing(tokens, stretch, table):
        return None
    return Found(found[1], f"noun: {' '.join(tokens.low[found[0] : end])}", end)


def _noun_or_verb(tokens: Tokens, all_: Sequence[Stretch], index: int, table: Cues) -> Found | None:
    """Return what a noun tells, unless its verb goes before it: 310 homes in Homs had no power."""
    found = _noun(tokens, all_[index], table)
    if found is None or all_[index].people:
        return found
    told = predicates.told_after(tokens, all_, index, table, clean=False)
    return told if told is not None and told.measure in table.over_noun else found


def _inserted(tokens: Tokens, stretch: Stretch, table: Cues) -> Found | None:
    """What befell people is told aside: five men, slain in a raid, were carried to the grave."""
    told = table.passive.at(tokens.low, stretch.last + 1) if tokens.word(stretch.last) == "," else None
    if told is None or tokens.word(told[0]) not in table.undergone:
        return None
    return Found(told[1], f"told aside: {' '.join(tokens.low[stretch.last + 1 : told[0]])}", told[0])


def _longer_noun(tokens: Tokens, stretch: Stretch, table: Cues) -> Found | None:
    """The counted noun goes on behind the figure: 1,500 head of cattle."""
    found = table.nouns.at(tokens.low, stretch.last - 1) if stretch.last > stretch.noun else None
    if found is None or found[0] <= stretch.last:
        return None
    return Found(found[1], f"noun: {' '.join(tokens.low[stretch.last - 1 : found[0]])}", found[0])


def _cases_of(tokens: Tokens, end: int, table: Cues) -> tuple[int, str] | None:
    """Return what the cases are of: 62 cases of arbitrary detention are no illnesses."""
    if tokens.low[end - 1] not in table.instances or tokens.word(end) not in table.of:
        return None
    for at in range(end + 1, min(len(tokens), end + 1 + _BACK)):
        if tokens.low[at] in table.breaks or tokens.low[at] in STOPS:
            return None
        found = table.nouns.at(tokens.low, at)
        if found is not None:
            return end - 1, found[1]
    return None


def _tells_nothing(tokens: Tokens, stretch: Stretch, table: Cues) -> bool:
    """Tell positions that are shelled and no jobs, grenades that are found and no attacks."""
    word = tokens.low[stretch.last - 1]
    if word in table.weapons:
        around = tokens.low[max(0, stretch.first - _STORED) : stretch.last + _STORED // 2]
        return not table.stored.isdisjoint(around)
    beside = table.doubtful.get(word)
    return beside is not None and beside.isdisjoint(tokens.low)


def _of_things(tokens: Tokens, stretch: Stretch, table: Cues) -> Found | None:
    """A measure of things that the counted noun names goes before any verb: 250 rockets came over."""
    found = None if stretch.people else _noun(tokens, stretch, table)
    return found if found is not None and found.measure in table.by_noun else None


def _of_any_noun(tokens: Tokens, stretch: Stretch, limit: int, table: Cues) -> Found | None:
    """A measure told by what befell the counted goes before their noun: power is back for 310 homes."""
    found = _object(tokens, stretch, limit, table)
    return found if found is not None and found.measure in table.over_noun else None


def _object(tokens: Tokens, stretch: Stretch, limit: int, table: Cues) -> Found | None:
    """The figure is the object of a verb right before it: killing 12, "wounded" another 30."""
    at = stretch.first
    for _ in range(_BACK):
        if at <= limit:
            return None
        for role in (*_whom(tokens, stretch, table), table.active, table.passive, table.before):
            found = role.before(tokens.low, at)
            if found is not None and found[0] >= limit:
                return Found(found[1], f"object of: {' '.join(tokens.low[found[0] : at])}", at)
        told = tokens.low[at - 1]
        listed = told == ":" and at == stretch.first  # killed: 12
        if not (listed or told in table.before_object or told in _OPENING):
            return None
        at -= 1
    return None


def _with_words(tokens: Tokens, stretch: Stretch, limit: int, table: Cues) -> Found | None:
    """The verb before or right behind a count tells its measure together with other words of the sentence."""
    at = _verb_end(tokens, stretch, limit, table)
    after = stretch.last
    while tokens.word(after) in table.auxiliaries and tokens.word(after) not in table.relative:
        after += 1
    for found in (
        table.beside.before(tokens.low, at),
        table.beside.at(tokens.low, after) if tokens.word(after - 1) in table.be else None,
    ):
        for told in found[1] if found is not None else ():
            counted = told.counts in ("all", "people" if predicates.persons(stretch, table) else "things")
            bare = stretch.noun == stretch.last and at == stretch.first  # and cleared two
            if (counted or bare) and not told.words.isdisjoint(tokens.low):
                return Found(told.measure, f"told by: {sorted(told.words.intersection(tokens.low))[0]}", at)
    return None


def _around(tokens: Tokens, stretch: Stretch, limit: int, table: Cues) -> Found | None:
    """The verb before a count tells its measure together with what completes it: took 12 men | prisoner.

    What things are goes before that: 12 tanks that are set ablaze are vehicles.
    """
    at = _verb_end(tokens, stretch, limit, table)
    verb = table.around.before(tokens.low, at)
    for told in verb[1] if verb is not None else ():
        last = predicates.completion(tokens, stretch.last, told.words, {}, table)
        bare, people = stretch.noun == stretch.last, predicates.persons(stretch, table)
        named = told.counts == "things" and _noun(tokens, stretch, table) is not None
        counted = bare or told.counts in ("all", "people" if people else "things")
        if verb is not None and last is not None and counted and not named:
            return Found(
                told.measure, f"told by: {' '.join(tokens.low[verb[0] : at])} {tokens.low[last - 1]}", last
            )
    return None


def _verb_end(tokens: Tokens, stretch: Stretch, limit: int, table: Cues) -> int:
    """Return where the verb ends whose object the count is."""
    at = stretch.first
    while at > max(limit, stretch.first - _BACK) and tokens.low[at - 1] in table.before_object:
        at -= 1
    return at


def _beside_names(tokens: Tokens, stretch: Stretch, limit: int, table: Cues) -> Found | None:
    """The object of a verb that has those told by name before it: killed Omar Haddad and two guards."""
    at, floor = stretch.first, max(limit, stretch.first - _NAMED)
    if tokens.word(at - 1) not in table.links:
        return None
    while at > floor and (
        tokens.capital(at - 1) or tokens.low[at - 1] in table.links or tokens.word(at - 2) in table.objects
    ):
        at -= 1
    for role in (table.active, table.passive):
        found = role.before(tokens.low, at) if at < stretch.first - 1 else None
        if found is not None and found[0] >= limit:
            return Found(found[1], f"object of: {' '.join(tokens.low[found[0] : at])}", at)
    return None


def _whom(tokens: Tokens, stretch: Stretch, table: Cues) -> tuple[Phrases[str], ...]:
    """Return the verbs that tell a loss of people only: cost 12 guides their lives, but cost $12."""
    people = stretch.people or tokens.word(stretch.last) in table.objects
    return (table.whom,) if people or _looked_after(tokens, stretch, table) else ()


def _looked_after(tokens: Tokens, stretch: Stretch, table: Cues) -> bool:
    """Tell a verb of several words before a bare number, which hardly counts things: looking after 790."""
    bare = stretch.noun == stretch.last and not stretch.kind and tokens.word(stretch.last) not in table.of
    found = table.whom.before(tokens.low, stretch.first) if bare else None
    return found is not None and stretch.first - found[0] > 1
