"""Names of sources, and whether two mean one: alike, an acronym, one person, one office. Knows no claims."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from typing import Final

from claims.relating import acronyms, vocabulary, wording
from claims.relating.offices import held
from claims.relating.profiles import Profile, profile

_VOWELS: Final = re.compile(r"[aeiouyj]")
_SOFT: Final = re.compile(r"c(?=[eiy])")
_TWICE: Final = re.compile(r"(.)\1")
_SOUNDS: Final = 4
"""Consonants from which a name told in two spellings is one."""
_FULL: Final = 2
"""Names that two people have in common when they are one."""


@lru_cache(maxsize=8192)
def one_name(ours: str, theirs: str, language: str) -> bool:
    """Tell whether two names mean one source: alike, acronym, one surname, one office, its holder."""
    if _one_name(ours, theirs, language):
        return True
    mine, other = held(ours, language), held(theirs, language)
    return bool(mine) != bool(other) and _one_name(mine or ours, other or theirs, language)


def _one_name(ours: str, theirs: str, language: str) -> bool:
    left, right = profile(ours, language), profile(theirs, language)
    if called(left, right):
        return True
    if left.acronyms and right.acronyms and not left.acronyms & right.acronyms:
        return False
    if left.person and right.person and _one_person(left, right):
        return True
    if left.level and right.level and left.level != right.level:
        return False
    if _civil(left, right, language) or _civil(right, left, language):
        return False
    state = _one_state(left, right, language)
    if state is not None:
        return state
    if _describes(left, right, language) or _describes(right, left, language):
        return True
    told = _by_office(left, right, language)
    return _by_words(left, right, language) if told is None else told


def _one_state(left: Profile, right: Profile, language: str) -> bool | None:
    """Tell whether a land alone is the other's state, or an army and a ministry of defence are of one land.

    None where neither name is of a state.
    """
    lands = wording.lands(language)
    one_land = bool(left.matter & right.matter & lands)
    if _land_alone(left, lands) or _land_alone(right, lands):
        return one_land and all(_of_state(item, lands, language) for item in (left, right))
    if one_land and (_army_and_defence(left, right, language) or _army_and_defence(right, left, language)):
        return True
    return None


def _land_alone(one: Profile, lands: frozenset[str]) -> bool:
    return bool(one.matter) and one.matter <= lands and not one.offices


def _of_state(one: Profile, lands: frozenset[str], language: str) -> bool:
    """Tell whether a name is a land alone or one of its state's bodies."""
    known = vocabulary.listed("state_bodies", language)
    return _land_alone(one, lands) or not one.offices.isdisjoint(
        wording.stem(body, language) for body in known
    )


def _army_and_defence(army: Profile, ministry: Profile, language: str) -> bool:
    """Tell whether one is an army and the other a ministry of defence, which speaks for it."""
    armed, defence = (
        {wording.stem(word, language) for word in vocabulary.listed(name, language)}
        for name in ("armed_forces", "defence")
    )
    department = not vocabulary.listed("ministries", language).isdisjoint(ministry.words)
    return department and not army.offices.isdisjoint(armed) and not ministry.matter.isdisjoint(defence)


def _by_office(left: Profile, right: Profile, language: str) -> bool | None:
    """Tell whether two names are of one office, None where their offices do not decide it."""
    bodies, lands = vocabulary.of(language).bodies, wording.lands(language)
    if left.offices | right.offices <= bodies and left.roots == right.roots and left.roots:
        mine, other = left.matter & lands, right.matter & lands
        return not (mine and other) or not mine.isdisjoint(other)
    if left.offices and right.offices and not left.offices & right.offices:
        return False
    if (left.people and right.offices) or (right.people and left.offices):
        return _one_office(left, right, lands) and bool(left.matter & right.matter)
    if not left.offices & right.offices:
        return None
    if left.person and right.person and left.offices & right.offices & bodies:
        left, right = _body(left), _body(right)
    return _one_office(left, right, lands)


def _body(one: Profile) -> Profile:
    """Return the body that somebody speaks for: the commission of Commissioner Molu."""
    return replace(one, matter=one.matter - one.person, named=one.named - one.person, person=frozenset[str]())


def _by_words(left: Profile, right: Profile, language: str) -> bool:
    """Tell whether two names are one by what they have in common beside lands."""
    shared, lands = left.matter & right.matter, wording.lands(language)
    if not left.named | right.named:
        return bool(left.matter) and left.matter == right.matter
    if bool(left.person) != bool(right.person) and _spelt_alike(left, right):
        return True
    if shared <= lands and (
        left.offices or right.offices or not (left.matter <= lands or right.matter <= lands)
    ):
        return False
    if left.person and right.person and len(shared) < _FULL:
        return left.person <= right.person or right.person <= left.person
    known = vocabulary.of(language)
    mine, other = (
        left.named - right.named - lands - known.roles,
        right.named - left.named - lands - known.roles,
    )
    if mine and other and not mine | other <= known.bodies:
        return False
    return bool(shared & left.named & right.named) and 2 * len(shared) >= min(
        len(left.matter), len(right.matter)
    )


def _one_person(left: Profile, right: Profile) -> bool:
    """Tell whether two full names are one in two spellings: Volodymyr Zelenskiy, Volodymyr Zelenskyy.

    A name between them may be left out: Houcem Jebabli, Houssem Eddine Jebabli.
    """
    shared = left.person & right.person
    mine, other = ({_sound(name) for name in item.person - shared} for item in (left, right))
    return bool(shared) and (mine <= other or other <= mine)


def _sound(name: str) -> str:
    """Return a name's first letter and its consonants, none of them twice."""
    return name[:1] + _TWICE.sub(r"\1", _VOWELS.sub("", _SOFT.sub("s", name[1:])))


def _spelt_alike(left: Profile, right: Profile) -> bool:
    """Tell whether a surname alone is that of a full name, spelt otherwise: Zelenskiy, Zelensky."""
    full, alone = (left, right) if left.person else (right, left)
    if len(alone.words) != 1 or not alone.named:
        return False
    sounds = _VOWELS.sub("", alone.words[0])
    return len(sounds) >= _SOUNDS and any(
        sounds == _VOWELS.sub("", word) and word[:1] == alone.words[0][:1] for word in full.words
    )


def called(left: Profile, right: Profile) -> bool:
    """Tell whether two names are one, or one is the acronym of the other."""
    return left.plain == right.plain or acronyms.acronym(left, right) or acronyms.acronym(right, left)


def _describes(words: Profile, name: Profile, language: str) -> bool:
    """Tell whether one only says what the other is: statistics office, National Bureau of Statistics."""
    bodies, lands = vocabulary.of(language).bodies, wording.lands(language)
    other = (words.offices ^ name.offices) - bodies
    named, matter = words.named - words.labels - lands, words.matter - words.labels
    if words.matter & lands and not name.matter & lands:
        matter = matter - lands
    described = not words.anyone and not named and bool(name.named)
    translated = any(acronyms.alike(acronym, name.initials, 1) for acronym in words.acronyms)
    enough = len(matter) > (bool(words.acronyms) and not translated)
    return described and not other and enough and matter <= name.matter


def _one_office(left: Profile, right: Profile, lands: frozenset[str]) -> bool:
    if left.anyone and right.anyone and not left.matter | right.matter:
        return False
    mine, other = left.matter - right.matter, right.matter - left.matter
    if bool(left.person) != bool(right.person):
        mine, other = mine - left.person, other - right.person
    if not left.matter & right.matter and _two_kinds(left, right):
        return False
    return (
        not mine
        or not other
        or (bool((left.matter & right.matter) - lands) and not (mine & left.named and other & right.named))
    )


def _two_kinds(left: Profile, right: Profile) -> bool:
    """Tell whether both names say which one of a kind: the Highway Police, the Military Police."""
    mine, other = left.named - right.named - left.person, right.named - left.named - right.person
    return not mine.isdisjoint(left.matter | left.offices) and not other.isdisjoint(
        right.matter | right.offices
    )


def _civil(one: Profile, other: Profile, language: str) -> bool:
    """Tell whether one is a group of citizens and the other an office: observers, and the commission."""
    civil = vocabulary.listed("civil_bodies", language)
    return not civil.isdisjoint(one.words) and bool(other.offices) and civil.isdisjoint(other.words)
