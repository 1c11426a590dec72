"""What announces a number that names nothing itself: the toll rose to 12, of those who fled 300 are here."""

from __future__ import annotations

from typing import Final

from claims.figures.measure_words import Cues
from claims.figures.predicates import STOPS, Found, Stretch
from claims.tokens import Tokens

_FAR: Final = 18
"""How many words are looked at before a figure for an announcing noun."""
_VERB: Final = 11
"""A verb announces a number that stands at most so many words behind it."""
_TOTAL: Final = 25
"""A total stands at most so many words behind "the number of"."""
_MOVED: Final = 7
"""Words between a verb of change and the number that was reached: rose slightly from 12 to 17."""
_CLOSING: Final = frozenset("\"”’»'")
_BARE: Final = frozenset(("",))
"""The units of a measure that is told in bare numbers."""
_ENDS: Final = frozenset((";", ":"))


def titled(tokens: Tokens, stretch: Stretch, table: Cues) -> Found | None:
    """A number that no noun of people follows belongs to the noun right before it: magnitude 6.3."""
    found = None if stretch.people else table.before.before(tokens.low, stretch.first)
    if found is None or table.units.get(found[1]) != _BARE:
        return None
    return Found(found[1], f"after: {' '.join(tokens.low[found[0] : stretch.first])}", stretch.last)


def numbered(tokens: Tokens, stretch: Stretch, table: Cues) -> Found | None:
    """The counted stand before a verb of counting: the dead number 65, those seen in May numbered 12."""
    verb = stretch.first - 1
    if stretch.noun != stretch.last or tokens.word(verb) not in table.numbering:
        return None
    first = next((at for at in range(verb, 0, -1) if tokens.low[at - 1] in _ENDS or verb - at > _TOTAL), 0)
    for roles in ((table.passive, table.subject), (table.before, table.nouns)):
        for at in range(verb, first, -1):
            for role in roles:
                found = role.before(tokens.low, at)
                if found is not None:
                    return Found(found[1], f"counted: {' '.join(tokens.low[found[0] : at])}", stretch.last)
    return None


def announced(tokens: Tokens, stretch: Stretch, limit: int, table: Cues) -> Found | None:
    """A noun or a verb some words before it announces the number: the death toll rose to 12."""
    bare = stretch.noun == stretch.last
    if tokens.word(stretch.last) in table.tellers:
        return None
    nouns = (table.before,)
    roles = (table.before, table.active, table.passive) if bare else (table.before, table.active)
    for at in range(stretch.first, max(limit, stretch.first - _FAR), -1):
        for role in roles if stretch.first - at <= _VERB else nouns:
            found = role.before(tokens.low, at)
            leading = tokens.word(found[0] - 1) if found else ""
            told_aside = role is not table.before and leading in table.relative
            told_aside = told_aside or (not bare and tokens.word(at) in table.tellers)  # survivors say
            if found is not None and not told_aside and found[0] >= limit and leading != "-":
                return Found(found[1], f"announced by: {' '.join(tokens.low[found[0] : at])}", at)
        word = tokens.low[at - 1]
        if word in table.breaks or (not bare and word in table.clauses) or _unquoted(tokens, at):
            return None
        if word in table.meanwhile and tokens.word(at) not in table.degrees:
            return None
    return None


def _unquoted(tokens: Tokens, at: int) -> bool:
    """Tell whether a quotation has just ended: "There are wounded," a doctor said."""
    stops = tokens.word(at) == "," or tokens.word(at - 2) in STOPS
    return stops and tokens.low[at - 1] in _CLOSING


def toll(tokens: Tokens, stretch: Stretch, limit: int, table: Cues) -> Found | None:
    """A bare number is that of the toll, whatever is between: the toll of the quake that hit X rose to 12."""
    passed = tokens.word(stretch.first - 1) in table.tolls and tokens.word(stretch.first).isalpha()
    if stretch.noun != stretch.last or not (passed or tokens.word(stretch.first - 1) in table.tolls_at):
        return None
    for at in range(stretch.first, max(limit, stretch.first - 2 * _FAR), -1):
        if tokens.low[at - 1] in table.tolls:
            found = table.before.before(tokens.low, at) or table.nouns.before(tokens.low, at)
            return Found(found[1], f"announced by: {tokens.low[at - 1]}", at) if found else None
    return None


def moved(tokens: Tokens, stretch: Stretch, table: Cues) -> Found | None:
    """A bare number counts what moved to it or from it, or reached it: attacks rose from 12 to 17."""
    verb = _moving(tokens, stretch, table)
    if verb is None:
        return None
    end = verb
    while tokens.word(end - 1) in table.auxiliaries:
        end -= 1
    counted = _number_of(tokens, end, table)
    found = counted or table.before.before(tokens.low, end) or _subject(tokens, end, table)
    if found is None and tokens.low[stretch.last - 1] in table.multiplying:  # the price of bread | doubled
        named = next(iter(table.near.within(tokens.low, _clause(tokens, end, table), end)), None)
        found = (named[0], named[2]) if named is not None else None
    return Found(found[1], f"moved: {' '.join(tokens.low[found[0] : end])}", end) if found else None


def _number_of(tokens: Tokens, end: int, table: Cues) -> tuple[int, str] | None:
    """Return where those begin whose number a clause tells, and their measure: the number of dead of X."""
    for at in range(end - 1, max(0, end - _TOTAL) - 1, -1):
        opening = table.totals.at(tokens.low, at)
        if opening is not None:
            counted = table.nouns.at(tokens.low, opening[0])
            told = counted is not None and (tokens.word(counted[0]) in table.of or counted[0] == end)
            return (opening[0], counted[1]) if counted is not None and told else None
    return None


def _moving(tokens: Tokens, stretch: Stretch, table: Cues) -> int | None:
    """Return where the verb stands that leads to a bare number: arrests | rose to 12, arrests | topped 12."""
    if stretch.noun != stretch.last:
        return None
    if tokens.word(stretch.last - 1) in table.multiplying:  # rents | have more than tripled
        return stretch.first
    for verb in (stretch.first, stretch.first - 1):
        if tokens.word(verb) in table.reaching:
            return verb
    if stretch.kind and tokens.word(stretch.first - 1) in table.moving:  # arrests | jumped 12 %
        return stretch.first - 1
    if tokens.word(stretch.first - 1) not in table.moved_to:
        return None
    verbs = range(stretch.first - 2, max(0, stretch.first - _MOVED), -1)
    return next((verb for verb in verbs if tokens.low[verb] in table.moving), None)


def _subject(tokens: Tokens, end: int, table: Cues) -> tuple[int, str] | None:
    """Return where the noun that a clause up to this place is about begins, and its measure.

    It is the first one, before any preposition: arrests | at the school rose.
    """
    for at in range(_clause(tokens, end, table), end):
        word = tokens.low[at]
        if word in table.of or word in table.spread:
            return None
        found = table.before.at(tokens.low, at) or table.nouns.at(tokens.low, at)
        if found is not None:
            return at, found[1]
    return None


def _clause(tokens: Tokens, end: int, table: Cues) -> int:
    """Return where the words before this place begin that are of its clause."""
    first = end
    while first > 0 and end - first < _TOTAL:
        word = tokens.low[first - 1]
        if word in table.breaks or word in STOPS or word in _CLOSING or word in table.links - table.objects:
            break
        first -= 1
    return first


def total(tokens: Tokens, stretch: Stretch, table: Cues) -> Found | None:
    """A bare number is the total that was announced: the number of families who came back is 300.

    What befell those who are counted goes before what they are: the number of inmates who died is eight.
    """
    if stretch.noun != stretch.last:
        return None
    for at in range(stretch.first - 2, max(0, stretch.first - _TOTAL) - 1, -1):
        opening = table.totals.at(tokens.low, at)
        if opening is None:
            continue
        if (itself := _toll_in(tokens, at, opening[0], table)) is not None:
            return itself
        who: Found | None = None
        for word in range(opening[0], stretch.first):
            befell = who and (word == who.end or _of_them(tokens, word, table))
            if who and not befell:
                continue
            for role in (table.passive, table.subject, table.nouns):
                found = role.at(tokens.low, word)
                if found is not None and found[0] <= stretch.first:
                    told = Found(found[1], f"total of: {' '.join(tokens.low[word : found[0]])}", found[0])
                    if befell:
                        return told
                    who = told
                    break
        return who
    return None


def _toll_in(tokens: Tokens, first: int, last: int, table: Cues) -> Found | None:
    """Return the measure of what announces a total where that is a toll: the toll of the attack is now 12."""
    for at in range(first + 1, last + 1):
        if tokens.low[at - 1] in table.tolls:
            found = table.before.before(tokens.low, at)
            return Found(found[1], f"announced by: {tokens.low[at - 1]}", at) if found else None
    return None


def _of_them(tokens: Tokens, verb: int, table: Cues) -> bool:
    """Tell whether a verb with its auxiliaries is told of those before it: who had been killed."""
    at = verb - 1
    while tokens.word(at) in table.auxiliaries and tokens.word(at) not in table.relative:
        at -= 1
    return tokens.word(at) in table.relative
