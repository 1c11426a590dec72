"""Names of sources, and whether two mean one: alike, an acronym, one person, one office. Knows no claims."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from functools import lru_cache
from typing import Final

from claims.relating import vocabulary, wording
from claims.relating.offices import held
from claims.relating.profiles import LINKS, SHORTEST_ACRONYM, Profile, profile

_VOWELS: Final = re.compile(r"[aeiouyj]")
_SOFT: Final = re.compile(r"c(?=[eiy])")
_TWICE: Final = re.compile(r"(.)\1")
_SOUNDS: Final = 4
"""Consonants from which a name told in two spellings is one."""
_ABBREVIATED: Final = 5
"""Letters from which an acronym may be made of the beginnings of words, as COCOBOD of the Cocoa Board."""
_TRANSLATED: Final = 3
"""Letters that an acronym and the initials of its translation share at least, and all but one of them."""
_KEPT, _SKIPPED = 4, 2
"""Letters from which an acronym may leave out words within a name, and how many words."""
_LANGUAGES: Final = str.maketrans("e", "s")
"""Estadística, estatística, école: Romance words begin with e where English ones begin with s."""
_FULL: Final = 2
"""Names that two people have in common when they are one."""
_TELESCOPED, _SYLLABLE = 6, 2
"""Letters of the shortest name made of the beginnings of others, and of each beginning."""


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
    return left.plain == right.plain or acronym(left, right) or acronym(right, left)


def acronym(short: Profile, long: Profile) -> bool:
    """Tell whether one is the acronym of the other; a report may give the first words only, or a town too."""
    return (
        any(
            name in long.acronyms
            or name == long.spelled
            or _begins(name, long.initials)
            or (len(name) >= SHORTEST_ACRONYM and long.initials.endswith(name))
            or _alike(name, long.initials, 0)
            or _skips(name, long.initials)
            or _abbreviates(name, long.words)
            for name in short.acronyms
        )
        or any(_blend(parts, long.words) for parts in short.blends)
        or any(_telescopes(word, long.words) for word in short.words if len(short.words) == 1)
    )


def _telescopes(word: str, words: tuple[str, ...]) -> bool:
    """Tell whether a word is made of the beginnings of all the words of a name: Ceypetco, Interpol."""
    if len(word) < _TELESCOPED or len(words) < _FULL:
        return False
    told = tuple(part for part in words if part not in LINKS)
    return len(told) > 1 and _begun(word, told)


def _begun(word: str, words: tuple[str, ...]) -> bool:
    if not words:
        return not word
    return any(
        words[0].startswith(word[:cut]) and _begun(word[cut:], words[1:])
        for cut in range(_SYLLABLE, len(word) + 1)
    )


def _blend(parts: tuple[str, ...], words: tuple[str, ...]) -> bool:
    """Tell whether the parts of one word begin the words of a name: TurkStat, Turkish Statistics."""
    rest = iter(words)
    return all(any(word.startswith(part.rstrip("s")) for word in rest) for part in parts)


def _begins(acronym: str, initials: str) -> bool:
    return len(initials) >= SHORTEST_ACRONYM and (
        acronym.startswith(initials) or initials.startswith(acronym)
    )


def _alike(acronym: str, initials: str, missing: int) -> bool:
    """Tell whether an acronym is that of a translated name: its letters in any order, some others."""
    mine, other = (Counter(name.translate(_LANGUAGES)) for name in (acronym, initials))
    shared = sum((mine & other).values())
    return shared >= max(_TRANSLATED, len(initials) - missing, len(acronym) - missing)


def _skips(acronym: str, initials: str) -> bool:
    """Tell whether an acronym leaves out a word or two within a name: MAA of Mine Action and Victim Aid."""
    enough = len(acronym) >= _KEPT and len(initials) - len(acronym) <= _SKIPPED
    return enough and acronym[0] == initials[:1] and acronym[-1] == initials[-1:] and _runs(acronym, initials)


def _abbreviates(acronym: str, words: tuple[str, ...]) -> bool:
    """Tell whether a long acronym is made of letters of words that follow one another, each by its first."""
    return len(acronym) >= _ABBREVIATED and any(
        _made_of(acronym, words[first:last])
        for first in range(len(words) - 1)
        for last in range(first + 2, min(len(words), first + len(acronym)) + 1)
        if words[first][0] == acronym[0]
    )


def _made_of(acronym: str, words: tuple[str, ...]) -> bool:
    if not words:
        return not acronym
    return any(
        acronym[0] == words[0][0] and _runs(acronym[:cut], words[0]) and _made_of(acronym[cut:], words[1:])
        for cut in range(1, len(acronym) + 1)
    )


def _runs(letters: str, word: str) -> bool:
    """Tell whether some letters stand in a word in their order."""
    rest = iter(word)
    return all(letter in rest for letter in letters)


def _describes(words: Profile, name: Profile, language: str) -> bool:
    """Tell whether one only says what the other is: statistics office, National Bureau of Statistics."""
    bodies, lands = vocabulary.of(language).bodies, wording.lands(language)
    other = (words.offices ^ name.offices) - bodies
    named, matter = words.named - words.labels - lands, words.matter - words.labels
    if words.matter & lands and not name.matter & lands:
        matter = matter - lands
    described = not words.anyone and not named and bool(name.named)
    translated = any(_alike(acronym, name.initials, 1) for acronym in words.acronyms)
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
