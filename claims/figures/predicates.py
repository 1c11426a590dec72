"""What the verb behind a figure tells of it, over lists and insertions: 12 people, all Poles, died."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from claims.figures.measure_words import Cues
from claims.tokens import Tokens

_AHEAD: Final = 14
"""So many words are looked at after a figure."""
_DIRT: Final = 9
"""So many words that are no auxiliaries may stand between a figure and the verb that it is subject of."""
_INSERTED: Final = 16
"""An insertion between commas, dashes or brackets is at most so long."""
_DASHES: Final = frozenset("-–—")
_PAIRS: Final = {
    ",": frozenset(","),
    "(": frozenset(")"),
    "[": frozenset("]"),
    "-": _DASHES,
    "–": _DASHES,
    "—": _DASHES,
}
_COMPLETED: Final = 5
"""What completes a verb stands within so many words behind it, or behind its object."""
_ITEMS: Final = 12
"""So many items of a list may stand between a figure and the verb at its end."""
STOPS: Final = frozenset((".", ","))
_CLOSING: Final = frozenset(")]")
"""What ends an insertion that the figure stands in: 13 killed (two of them boys)."""


class Stretch(NamedTuple):
    """The tokens of one figure: from its bound to the end of its noun phrase."""

    first: int
    noun: int
    """Where the noun phrase begins."""
    last: int
    unit: str = ""
    people: bool = False
    """It counts a population."""
    adjectival: bool = False
    """It describes another noun: a nine-storey block."""
    kind: str = ""
    """The measure of its unit: money, time, distance ...; "" for counted things."""


class Found(NamedTuple):
    """A measure and the rule that gave it; ``end`` is the token after the cue."""

    measure: str
    why: str
    end: int = 0


def told_after(tokens: Tokens, all_: Sequence[Stretch], index: int, table: Cues, clean: bool) -> Found | None:
    """The figure is what a verb after it is told of: 12 people were killed, two of the injured died."""
    first, last = all_[index].first, all_[index].last
    if tokens.word(first - 1) == "," == tokens.word(last + 2) and _of_those(tokens, last, table):
        last += 3  # air controllers, 1,800 of them, | walked out
    group = _group(tokens, last, table)
    if group is None:
        return _told_from(tokens, all_, index, table, clean, last)
    return _told_from(tokens, all_, index, table, clean, group.end) or group


def _of_those(tokens: Tokens, at: int, table: Cues) -> bool:
    return tokens.word(at) in table.of and tokens.word(at + 1) in table.objects


def _group(tokens: Tokens, at: int, table: Cues) -> Found | None:
    """Return of whom a number are some: two of the injured."""
    if tokens.word(at) not in table.of or tokens.word(at + 1) not in table.objects:
        return None
    found = table.passive.at(tokens.low, at + 2)
    return (
        Found(found[1], f"of those: {' '.join(tokens.low[at + 2 : found[0]])}", found[0]) if found else None
    )


def _told_from(
    tokens: Tokens, all_: Sequence[Stretch], index: int, table: Cues, clean: bool, at: int
) -> Found | None:
    starts = {
        other.first: other for other in all_[index + 1 : index + 1 + _ITEMS] if other.kind in ("", "count")
    }
    dirt, seen, relative = 0, False, False
    end = min(len(tokens), at + _AHEAD)
    while at < end:
        found = (
            _with_object(tokens, at, all_[index], starts, table)
            or _told(tokens, at, seen, starts, table)
            or (None if clean else _done_to(tokens, at, all_[index], table))
        )
        if found is not None:
            return (_main_verb(tokens, found.end, starts, table) if relative or not seen else None) or found
        if at in starts:
            where = tokens.low[at - 1] in table.spread and not starts[at].people
            if where and all_[index].people and (housed := _within(tokens, starts[at], table)) is not None:
                return housed
            if not where and table.kin.before(tokens.low, at) is None:  # a father of three
                return None
            at = starts[at].last
            continue
        part = None if clean else _part(tokens, at, starts, table)
        beyond = part or _beyond(tokens, at, starts, table, dirt > 0)
        if beyond is not None:
            at, end = beyond, min(len(tokens), max(end, beyond + _AHEAD // 2))
            continue
        word = tokens.low[at]
        if word in table.breaks or word in table.tellers or word in STOPS or word in _CLOSING:
            return None
        seen = seen or word in table.auxiliaries
        relative = relative or word in table.relative
        if word not in table.auxiliaries:
            dirt += 1
            named = tokens.low[at - 1] in table.of or tokens.low[at - 1] in table.spread  # inmates of jails
            if clean or dirt > _DIRT or (not named and table.active.at(tokens.low, at) is not None):
                return None
        at += 1
    return None


def _main_verb(tokens: Tokens, at: int, starts: Mapping[int, Stretch], table: Cues) -> Found | None:
    """Return what the verb behind a clause tells of the same people: six who had been held | walked free."""
    for end in range(at, min(len(tokens), at + _AHEAD // 2)):
        word = tokens.low[end]
        if (
            (end in starts and starts[end].people)
            or word in table.breaks
            or word in STOPS
            or (word in table.links and word not in table.objects)
        ):
            return None
        subject, passive = table.subject.at(tokens.low, end), table.passive.at(tokens.low, end)
        told = subject or (passive if tokens.word(end - 1) in table.be else None)
        if told is not None:
            return Found(told[1], f"told of it: {' '.join(tokens.low[end : told[0]])}", told[0])
    return None


def _within(tokens: Tokens, where: Stretch, table: Cues) -> Found | None:
    """Return what places say of the people in them: 150,000 people were in 1,155 relief camps."""
    found = table.within.before(tokens.low, where.last)
    return (
        Found(found[1], f"in: {' '.join(tokens.low[found[0] : where.last])}", where.last) if found else None
    )


def _begins_clause(tokens: Tokens, at: int, starts: Mapping[int, Stretch], table: Cues) -> bool:
    """Tell a figure with a verb of its own behind a comma: 21 died in Gao, and 41 are missing."""
    following = _linked(tokens, at, starts, table) if tokens.low[at] == "," else None
    if following is None or following - at < 2:
        return False
    return tokens.word(starts[following].last) in table.auxiliaries


def _beyond(tokens: Tokens, at: int, starts: Mapping[int, Stretch], table: Cues, begun: bool) -> int | None:
    """Return where the reading goes on after the next list item, or after what is inserted between signs."""
    if begun and _begins_clause(tokens, at, starts, table):
        return None
    inserted = _inserted(tokens, at, table)
    if inserted is not None:
        return inserted
    if tokens.low[at] == "," and tokens.capital(at + 1) and tokens.capital(at - 1):
        return _behind_names(tokens, at, table)
    following = _linked(tokens, at, starts, table)
    if following is not None:
        last = starts[following].last
        told = tokens.low[at] != "," or following - at > 1 or _linked(tokens, last, starts, table) is not None
        return last if told else None
    relative = tokens.low[at] == "," and tokens.word(at + 1) in table.relative
    return at + 1 if relative else None


def _behind_names(tokens: Tokens, at: int, table: Cues) -> int | None:
    """Return where a list of names ends: nurses in Kent, Essex and Surrey | walked out."""
    end, joined = at, False
    while tokens.capital(end + 1) or tokens.word(end + 1) in table.links:
        end += 1
        joined = joined or (tokens.low[end] in table.links and tokens.low[end] != ",")
    return end + 1 if joined and tokens.capital(end) else None


def _part(tokens: Tokens, at: int, starts: Mapping[int, Stretch], table: Cues) -> int | None:
    """Return where the reading goes on behind a part: 26 people including 16 soldiers | were killed."""
    return starts[at + 1].last if tokens.low[at] in table.including and at + 1 in starts else None


def _linked(tokens: Tokens, at: int, starts: Mapping[int, Stretch], table: Cues) -> int | None:
    """Return where the next item of a list begins, None for none: "88 dead, with 12 lost" is no list."""
    if tokens.word(at) == "," and tokens.word(at + 1) in table.with_:
        return None
    following = at
    while following not in starts and tokens.word(following) in table.links:
        following += 1
    return following if following > at and following in starts else None


def _inserted(tokens: Tokens, at: int, table: Cues) -> int | None:
    """Return where the sentence goes on after an insertion: "five people, one a child, were wounded"."""
    closing = _PAIRS.get(tokens.low[at])
    opening = tokens.word(at + 1)
    if closing is None or (opening in table.auxiliaries and opening not in table.inserting):
        return None
    opened = at + 1
    while tokens.word(opened) in closing:
        opened += 1
    for index in range(opened, min(len(tokens) - 1, opened + _INSERTED)):
        if tokens.low[index] in closing:
            beyond = index + 1
            while tokens.word(beyond) in closing:
                beyond += 1
            told = (
                tokens.word(beyond) in table.auxiliaries or table.subject.at(tokens.low, beyond) is not None
            )
            if told or ")" in closing:
                return beyond
    return None


def _told(tokens: Tokens, at: int, seen: bool, starts: Mapping[int, Stretch], table: Cues) -> Found | None:
    """Return the measure of the cue at this token, None when it is told of something else."""
    passive, subject = table.passive.at(tokens.low, at), table.subject.at(tokens.low, at)
    if passive is not None and (subject is None or passive[0] > subject[0]):
        end, name = passive
        if not seen and _has_object(tokens, at, end, starts, table):
            return None
        return Found(name, f"told of it: {' '.join(tokens.low[at:end])}", end)
    if subject is not None:
        end, name = subject
        return Found(name, f"subject of: {' '.join(tokens.low[at:end])}", end)
    return None


def _with_object(
    tokens: Tokens, at: int, counted: Stretch, starts: Mapping[int, Stretch], table: Cues
) -> Found | None:
    """Return what a verb tells with its object: 12 people suffered | severe | burns."""
    opening = table.after.at(tokens.low, at)
    for told in opening[1] if opening is not None else ():
        last = completion(tokens, opening[0], told.words, starts, table) if opening is not None else None
        if last is not None and told.counts in ("all", "people" if persons(counted, table) else "things"):
            return Found(told.measure, f"told of it: {' '.join(tokens.low[at:last])}", last)
    return None


def _done_to(tokens: Tokens, at: int, counted: Stretch, table: Cues) -> Found | None:
    """Return what was done to people: 12 people were | picked up; 12 people it had | picked up."""
    if not counted.people:
        return None
    done = table.whom.at(tokens.low, at) or table.passive.at(tokens.low, at)
    if done is None or not _undergone(tokens, at, done[0], counted.last, table):
        return None
    return Found(done[1], f"told of it: {' '.join(tokens.low[at : done[0]])}", done[0])


def persons(counted: Stretch, table: Cues) -> bool:
    """Tell whether a figure counts people, by its noun or how that ends."""
    return counted.people or (bool(counted.unit) and counted.unit.endswith(table.persons))


def _undergone(tokens: Tokens, at: int, end: int, last: int, table: Cues) -> bool:
    """Tell "74 people were | cut down", "74 people | cut down at noon" and "74 people it | cut down"."""
    first = at
    while tokens.word(first - 1) in table.auxiliaries and tokens.word(first - 1) not in table.be:
        first -= 1
    passive = tokens.word(at - 1) in table.be or (at == last and tokens.word(end) in table.undergone)
    return passive or tokens.word(first - 1) in table.doers


def completion(
    tokens: Tokens, at: int, words: frozenset[str], starts: Mapping[int, Stretch], table: Cues
) -> int | None:
    """Return the token behind the first of some words that stands soon behind this place, in one clause."""
    for end in range(at, min(len(tokens), at + _COMPLETED)):
        word = tokens.low[end]
        if word in words:
            return end + 1
        if word in table.breaks or word in STOPS or word in table.nots or end in starts:
            return None
        if table.subject.at(tokens.low, end) is not None:  # had | died of | measles
            return None
    return None


def _has_object(tokens: Tokens, at: int, end: int, starts: Mapping[int, Stretch], table: Cues) -> bool:
    """Tell "two gunmen killed a guard" from "two gunmen killed at dawn" and from "8 Killed 14 Injured in"."""
    if end - at > 1 and tokens.low[end - 1] in table.spread:  # workers trapped in | a tunnel
        return False
    if end in starts:
        own = table.passive.at(tokens.low, starts[end].last)
        return own is None or tokens.word(own[0]) not in table.spread
    if end - at == 1 and table.active.at(tokens.low, at) is not None:
        return tokens.word(end)[:1].isalnum()  # not "2,000 people affected."
    return tokens.word(end) in table.objects and tokens.word(end + 1) not in table.periods
