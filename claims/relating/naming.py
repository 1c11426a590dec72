"""Names of sources, and whether two mean one: alike, an acronym, one person, one office. Knows no claims."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import Final, Literal

from claims.language import section
from claims.relating import vocabulary, wording
from claims.relating.offices import official, speaking

_NAME: Final = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_OF: Final = re.compile(r",| (?:of|from|at|with) the ")
"""What stands between a name and the body that it speaks for."""
_OWNER: Final = re.compile(r"['’]s$")
_WRITTEN: Final = r"(?:(?:al|el|bin|ben|de|del|della|da|dos|di|van|von|der|la|le)[ -]){0,2}[A-ZÀ-Þ][\w’'-]+"
_FULL_NAME: Final = re.compile(rf"(?<!of )(?<!in )(?<!for )(?<!the )\b[A-ZÀ-Þ][\w’'-]+(?: {_WRITTEN})+")
_AND: Final = re.compile(r"(?<=[A-Z])&(?=[A-Z])")
_DOTS: Final = re.compile(r"(?<=\b[A-Z])\.(?=[A-Z]\b|[ ,]|$)")
_VOWELS: Final = re.compile(r"[aeiouyj]")
_SOUNDS: Final = 4
"""Consonants from which a name told in two spellings is one."""
_PART: Final = re.compile(r"[A-Z][a-z]{2,}")
_SHORTEST_ACRONYM: Final = 3
_ABBREVIATED: Final = 5
"""Letters from which an acronym may be made of the beginnings of words, as COCOBOD of the Cocoa Board."""
_TRANSLATED: Final = 3
"""Letters that an acronym and the initials of its translation share at least, and all but one of them."""
_LANGUAGES: Final = str.maketrans("e", "s")
"""Estadística, estatística, école: Romance words begin with e where English ones begin with s."""
_ROOT: Final = 5
"""Letters that a word and its translation have in common: migration, migración."""
_FULL: Final = 2
"""Names that two people have in common when they are one."""
_TELESCOPED, _SYLLABLE = 6, 2
"""Letters of the shortest name made of the beginnings of others, and of each beginning."""
_LINKS: Final = frozenset({"of", "for", "the", "and", "de", "des", "du", "la", "le", "in", "on", "to"})
"""Small words that an acronym leaves out."""
Level = Literal["", "land", "part"]
_LEVELS: Final[tuple[Level, ...]] = ("land", "part")


@dataclass(frozen=True, slots=True)
class Profile:
    """What a source's name says about it."""

    plain: str
    acronyms: frozenset[str]
    blends: tuple[tuple[str, ...], ...]
    """Names made of the beginnings of words, by their parts: Turk, Stat."""
    words: tuple[str, ...]
    spelled: str
    """First letters of all its words: BOJ of the Bank of Japan."""
    initials: str
    """First letters of the words written as names: NEMA of the National Emergency Management Agency."""
    offices: frozenset[str]
    """Kinds of institution: ministry, police."""
    matter: frozenset[str]
    """What the institution is for: health, defence; stems in small or capital letters that are no role."""
    named: frozenset[str]
    """Stems written with a capital."""
    person: frozenset[str]
    """Stems of a first name and a surname, or of several."""
    labels: frozenset[str] = frozenset()
    """Stems of its acronyms."""
    roots: frozenset[str] = frozenset()
    """First letters of what it is for, without persons, roles, lands, kinds of body: one for Migración."""
    level: Level = ""
    """How much of a land it is for, where its name says so: national, provincial."""
    people: bool = False
    """Those who speak for an institution without its name: health officials, the authorities."""
    anyone: bool = False
    """One of several: an official, two doctors."""


@lru_cache(maxsize=8192)
def profile(source: str, language: str) -> Profile:
    """Return what a source's name says about it."""
    known, short = vocabulary.of(language), _short_lands(language)
    source = _DOTS.sub("", _AND.sub("", source))
    spelled = _NAME.findall(_untagged(speaking(source, language), known.tags))
    source = official(source, language)
    words = [_OWNER.sub("", word) for word in _NAME.findall(_untagged(source, known.tags))]
    capitals = [word for word in words if word[0].isupper()]
    stems = _stems(words, language)
    anyone = bool(words) and (words[0].lower() in known.anyone or not source[:1].isalpha())
    officials = {
        wording.stem(word, language) for word in words if word.lower() in known.speech.get("officials", ())
    }
    offices = frozenset((stems - officials) & known.offices)
    acronyms = _acronyms(words, language)
    person = _person(_OF.split(source, maxsplit=1)[0], known, language)
    matter = frozenset(stems - offices - known.roles - officials)
    return Profile(
        plain=" ".join(vocabulary.fold(word) for word in words if word.lower() not in _LINKS),
        acronyms=frozenset(map(vocabulary.fold, acronyms)),
        blends=tuple(tuple(map(str.lower, parts)) for word in words if len(parts := _PART.findall(word)) > 1),
        words=tuple(map(vocabulary.fold, words)),
        spelled="".join(_first_letters(word, short) for word in spelled if word.lower() != "the"),
        initials="".join(
            _first_letters(word, short)
            for word in spelled
            if word[0].isupper() and word.lower() not in _LINKS and not _OWNER.search(word)
        ),
        offices=offices,
        matter=matter,
        named=_stems(capitals, language),
        person=person,
        labels=frozenset(wording.stem(word, language) for word in acronyms),
        roots=frozenset(word[:_ROOT] for word in matter - person - known.bodies - _lands(language)),
        level=_level(words, language),
        people=bool(officials) and not offices and not anyone,
        anyone=anyone,
    )


def _stems(words: list[str], language: str) -> frozenset[str]:
    """Return the stems of some words, a land and its people by one code: Kenyan, US."""
    known, short = wording.countries(language), _short_lands(language)
    return frozenset(
        short.get(word) or known.get(stem, stem)
        for word in words
        if (stem := wording.stem(word, language)) or word in short
    )


def _first_letters(word: str, short: Mapping[str, str]) -> str:
    """Return what a word gives to an acronym: all of US in USGS."""
    return vocabulary.fold(word) if word in short else vocabulary.fold(word)[:1]


@cache
def _short_lands(language: str) -> dict[str, str]:
    """Return the acronyms of lands with their codes: UK -> GB."""
    lands = section(language, "places").get("countries", {})
    return {name: code for name, code in lands.items() if name.isupper() and name.isalpha()}


def _level(words: list[str], language: str) -> Level:
    """Return how much of a land an office is for, "" where its name does not say so, or says both."""
    told = section(language, "relations").get("levels", {})
    found: list[Level] = [
        level for level in _LEVELS if not {*told.get(level, ())}.isdisjoint(map(str.lower, words))
    ]
    return found[0] if len(found) == 1 else ""


def _acronyms(words: list[str], language: str) -> list[str]:
    """Return the acronyms of a name, those written as words included: the space agency Inpe."""
    bodies, short = vocabulary.listed("bodies", language), _short_lands(language)
    return [
        word
        for before, word in zip(["", *words], words, strict=False)
        if word not in short
        and len(word) >= _SHORTEST_ACRONYM
        and (word.isupper() or (word.istitle() and before in bodies))
    ]


def _lands(language: str) -> frozenset[str]:
    return frozenset(wording.countries(language).values())


def _person(source: str, known: vocabulary.Wording, language: str) -> frozenset[str]:
    """Return the stems of the first names and surnames in a source: Eduardo Ramirez."""
    for found in _FULL_NAME.findall(source):
        kept = [stem for stem in wording.stems(found, language) if stem not in known.roles]
        apart = known.offices | known.bodies
        ends = wording.stem(found.split()[-1], language) in apart
        if (
            len(kept) > 1
            and not ends
            and apart.isdisjoint(kept)
            and wording.countries(language).keys().isdisjoint(kept)
            and source.rstrip(".,").endswith(found.split()[-1])
        ):
            return frozenset(kept)
    return frozenset()


def _untagged(source: str, tags: tuple[str, ...]) -> str:
    """Return a source without its descriptions: the health ministry for the Hamas-run health ministry."""
    return " ".join(word for word in source.split() if "-" not in word or word.rsplit("-", 1)[1] not in tags)


@lru_cache(maxsize=8192)
def one_name(ours: str, theirs: str, language: str) -> bool:
    """Tell whether two names mean one source: alike, acronym and words, one surname, one office."""
    left, right = profile(ours, language), profile(theirs, language)
    if called(left, right):
        return True
    if left.acronyms and right.acronyms and not left.acronyms & right.acronyms:
        return False
    if left.level and right.level and left.level != right.level:
        return False
    if _civil(left, right, language) or _civil(right, left, language):
        return False
    if _describes(left, right, language) or _describes(right, left, language):
        return True
    told = _by_office(left, right, language)
    return _by_words(left, right, language) if told is None else told


def _by_office(left: Profile, right: Profile, language: str) -> bool | None:
    """Tell whether two names are of one office, None where their offices do not decide it."""
    bodies, lands = vocabulary.of(language).bodies, _lands(language)
    if left.offices | right.offices <= bodies and left.roots == right.roots and left.roots:
        mine, other = left.matter & lands, right.matter & lands
        return not (mine and other) or not mine.isdisjoint(other)
    if left.offices and right.offices and not left.offices & right.offices:
        return False
    if (left.people and right.offices) or (right.people and left.offices):
        return _one_office(left, right) and bool(left.matter & right.matter)
    if not left.offices & right.offices:
        return None
    if left.person and right.person and left.offices & right.offices & bodies:
        left, right = _body(left), _body(right)
    return _one_office(left, right)


def _body(one: Profile) -> Profile:
    """Return the body that somebody speaks for: the commission of Commissioner Molu."""
    return replace(one, matter=one.matter - one.person, named=one.named - one.person, person=frozenset[str]())


def _by_words(left: Profile, right: Profile, language: str) -> bool:
    """Tell whether two names are one by what they have in common beside lands."""
    shared, lands = left.matter & right.matter, _lands(language)
    if not left.named | right.named:
        return bool(left.matter) and left.matter == right.matter
    if bool(left.person) != bool(right.person) and _spelt_alike(left, right):
        return True
    if shared <= lands and not (left.matter <= lands or right.matter <= lands):
        return False
    if left.person and right.person and len(shared) < _FULL:
        return left.person <= right.person or right.person <= left.person or _one_person(left, right)
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
    """Tell whether two full names are one in two spellings: Volodymyr Zelenskiy, Volodymyr Zelenskyy."""
    mine, other = (sorted(_sound(name) for name in item.person) for item in (left, right))
    return mine == other and bool(left.person & right.person)


def _sound(name: str) -> str:
    """Return a name's first letter and its consonants."""
    return name[:1] + _VOWELS.sub("", name[1:])


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
            or (len(name) >= _SHORTEST_ACRONYM and long.initials.endswith(name))
            or _alike(name, long.initials, 0)
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
    told = tuple(part for part in words if part not in _LINKS)
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
    return len(initials) >= _SHORTEST_ACRONYM and (
        acronym.startswith(initials) or initials.startswith(acronym)
    )


def _alike(acronym: str, initials: str, missing: int) -> bool:
    """Tell whether an acronym is that of a translated name: its letters in any order, some others."""
    mine, other = (Counter(name.translate(_LANGUAGES)) for name in (acronym, initials))
    shared = sum((mine & other).values())
    return shared >= max(_TRANSLATED, len(initials) - missing, len(acronym) - missing)


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
    bodies, lands = vocabulary.of(language).bodies, _lands(language)
    other = (words.offices ^ name.offices) - bodies
    named, matter = words.named - words.labels - lands, words.matter - words.labels
    if words.matter & lands and not name.matter & lands:
        matter = matter - lands
    described = not words.anyone and not named and bool(name.named)
    translated = any(_alike(acronym, name.initials, 1) for acronym in words.acronyms)
    enough = len(matter) > (bool(words.acronyms) and not translated)
    return described and not other and enough and matter <= name.matter


def _one_office(left: Profile, right: Profile) -> bool:
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
        or (bool(left.matter & right.matter) and not (mine & left.named and other & right.named))
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
