"""Names of sources, and whether two mean one: alike, an acronym, one person, one office. Knows no claims."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from claims.relating import wording

_NAME: Final = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_OWNER: Final = re.compile(r"['’]s$")
_FULL_NAME: Final = re.compile(r"(?<!of )(?<!in )(?<!for )(?<!the )\b[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+)+")
_PART: Final = re.compile(r"[A-Z][a-z]{2,}")
_SHORTEST_ACRONYM: Final = 3
_FULL: Final = 2
"""Names that two people have in common when they are one."""
_LINKS: Final = frozenset({"of", "for", "the", "and", "de", "des", "du", "la", "le", "in", "on", "to"})
"""Small words that an acronym leaves out."""


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
    people: bool = False
    """Those who speak for an institution without its name: health officials, the authorities."""
    anyone: bool = False
    """One of several: an official, two doctors."""


@lru_cache(maxsize=8192)
def profile(source: str, language: str) -> Profile:
    """Return what a source's name says about it."""
    known = wording.of(language)
    words = [_OWNER.sub("", word) for word in _NAME.findall(_untagged(source, known.tags))]
    capitals = [word for word in words if word[0].isupper()]
    known_as = wording.countries(language)
    stems = {known_as.get(stem, stem) for word in words if (stem := wording.stem(word, language))}
    anyone = bool(words) and (words[0].lower() in known.anyone or not source[:1].isalpha())
    speaking = {
        wording.stem(word, language) for word in words if word.lower() in known.speech.get("officials", ())
    }
    offices = frozenset((stems - speaking) & known.offices)
    return Profile(
        plain=" ".join(wording.fold(word) for word in words if word.lower() not in _LINKS),
        acronyms=frozenset(
            wording.fold(word) for word in words if len(word) >= _SHORTEST_ACRONYM and word.isupper()
        ),
        blends=tuple(tuple(map(str.lower, parts)) for word in words if len(parts := _PART.findall(word)) > 1),
        words=tuple(map(wording.fold, words)),
        spelled="".join(wording.fold(word)[:1] for word in words if word.lower() != "the"),
        initials="".join(wording.fold(word)[:1] for word in capitals if word.lower() not in _LINKS),
        offices=offices,
        matter=frozenset(stems - offices - known.roles - speaking),
        named=frozenset(
            known_as.get(stem, stem) for word in capitals if (stem := wording.stem(word, language))
        ),
        person=_person(source.partition(",")[0], known, language),
        people=bool(speaking) and not offices and not anyone,
        anyone=anyone,
    )


def _person(source: str, known: wording.Wording, language: str) -> frozenset[str]:
    """Return the stems of the first names and surnames in a source: Eduardo Ramirez."""
    for found in _FULL_NAME.findall(source):
        kept = [stem for stem in wording.stems(found, language) if stem not in known.roles]
        apart = known.offices | known.bodies
        ends = wording.stem(found.split()[-1], language) in apart
        if (
            len(kept) > 1
            and not ends
            and apart.isdisjoint(kept)
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
    if _describes(left, right, language) or _describes(right, left, language):
        return True
    if left.offices and right.offices and not left.offices & right.offices:
        bodies = wording.of(language).bodies
        return left.offices | right.offices <= bodies and bool(left.matter) and left.matter == right.matter
    if (left.people and right.offices) or (right.people and left.offices):
        return _one_office(left, right) and bool(left.matter & right.matter)
    if left.offices & right.offices:
        return _one_office(left, right)
    shared = left.matter & right.matter
    if not left.named | right.named:
        return bool(left.matter) and left.matter == right.matter
    lands = frozenset(wording.countries(language).values())
    if shared <= lands and not (left.matter <= lands or right.matter <= lands):
        return False
    if left.person and right.person and len(shared) < _FULL:
        return left.person <= right.person or right.person <= left.person
    return bool(shared & left.named & right.named) and 2 * len(shared) >= min(
        len(left.matter), len(right.matter)
    )


def called(left: Profile, right: Profile) -> bool:
    """Tell whether two names are one, or one is the acronym of the other."""
    return left.plain == right.plain or acronym(left, right) or acronym(right, left)


def acronym(short: Profile, long: Profile) -> bool:
    """Tell whether one is the acronym of the other; a report may give the first words only, or a town too."""
    return any(
        name in long.acronyms or name == long.spelled or _begins(name, long.initials)
        for name in short.acronyms
    ) or any(_blend(parts, long.words) for parts in short.blends)


def _blend(parts: tuple[str, ...], words: tuple[str, ...]) -> bool:
    """Tell whether the parts of one word begin the words of a name: TurkStat, Turkish Statistics."""
    rest = iter(words)
    return all(any(word.startswith(part.rstrip("s")) for word in rest) for part in parts)


def _begins(acronym: str, initials: str) -> bool:
    return len(initials) >= _SHORTEST_ACRONYM and (
        acronym.startswith(initials) or initials.startswith(acronym)
    )


def _describes(words: Profile, name: Profile, language: str) -> bool:
    """Tell whether one only says what the other is: statistics office, National Bureau of Statistics."""
    bodies = wording.of(language).bodies
    other = (words.offices ^ name.offices) - bodies
    named, matter = words.named - words.acronyms, words.matter - words.acronyms
    described = not words.anyone and not named and bool(name.named)
    enough = len(matter) > bool(words.acronyms)
    return described and not other and enough and matter <= name.matter


def _one_office(left: Profile, right: Profile) -> bool:
    if left.anyone and right.anyone and not left.matter | right.matter:
        return False
    mine, other = left.matter - right.matter, right.matter - left.matter
    if bool(left.person) != bool(right.person):
        mine, other = mine - left.person, other - right.person
    return (
        not mine
        or not other
        or (bool(left.matter & right.matter) and not (mine & left.named and other & right.named))
    )
