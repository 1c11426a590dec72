"""What the name of a source says about it: its kind of institution, what that is for, who speaks."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
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
_PART: Final = re.compile(r"[A-Z][a-z]{2,}")
SHORTEST_ACRONYM: Final = 3
_ROOT: Final = 5
"""Letters that a word and its translation have in common: migration, migración."""
_LONGEST_LAND: Final = 5
"""Words of the longest name of a land: Democratic Republic of the Congo."""
LINKS: Final = frozenset({"of", "for", "the", "and", "de", "des", "du", "la", "le", "in", "on", "to"})
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
    matter = frozenset(stems - offices - known.roles - _ranks(language) - officials)
    return Profile(
        plain=" ".join(vocabulary.fold(word) for word in words if word.lower() not in LINKS),
        acronyms=frozenset(map(vocabulary.fold, acronyms)),
        blends=tuple(tuple(map(str.lower, parts)) for word in words if len(parts := _PART.findall(word)) > 1),
        words=tuple(map(vocabulary.fold, words)),
        spelled="".join(_first_letters(word, short) for word in spelled if word.lower() != "the"),
        initials="".join(
            _first_letters(word, short)
            for word in spelled
            if word[0].isupper() and word.lower() not in LINKS and not _OWNER.search(word)
        ),
        offices=offices,
        matter=matter,
        named=_stems(capitals, language) - _ranks(language),
        person=person,
        labels=frozenset(wording.stem(word, language) for word in acronyms),
        roots=frozenset(word[:_ROOT] for word in matter - person - known.bodies - wording.lands(language)),
        level=_level(words, language),
        people=bool(officials) and not offices and not anyone,
        anyone=anyone,
    )


def _stems(words: list[str], language: str) -> frozenset[str]:
    """Return the stems of some words, a land and its people by one code: Kenyan, US."""
    known, short = wording.countries(language), _short_lands(language)
    stems: set[str] = set()
    at = 0
    while at < len(words):
        code, length = _long_land(words, at, language)
        word = words[at]
        stem = code or wording.stem(word, language)
        if stem or word in short:
            stems.add(short.get(word) or known.get(stem, stem))
        at += length
    return frozenset(stems)


def _long_land(words: list[str], at: int, language: str) -> tuple[str, int]:
    """Return the code of a land whose name of several words begins here, and how many; "" and 1 for none."""
    lands = wording.long_lands(language)
    if vocabulary.fold(words[at]) not in _land_openings(language):
        return "", 1
    for length in range(min(_LONGEST_LAND, len(words) - at), 1, -1):
        code = lands.get(tuple(vocabulary.fold(word) for word in words[at : at + length]))
        if code:
            return code, length
    return "", 1


@cache
def _land_openings(language: str) -> frozenset[str]:
    """Return the first words of the names of lands that have several."""
    return frozenset(words[0] for words in wording.long_lands(language))


def _first_letters(word: str, short: Mapping[str, str]) -> str:
    """Return what a word gives to an acronym: all of US in USGS."""
    return vocabulary.fold(word) if word in short else vocabulary.fold(word)[:1]


@cache
def _short_lands(language: str) -> dict[str, str]:
    """Return the acronyms of lands with their codes: UK -> GB."""
    lands = section(language, "places").get("countries", {})
    return {name: code for name, code in lands.items() if name.isupper() and name.isalpha()}


@cache
def _ranks(language: str) -> frozenset[str]:
    """Return the stems of ranks and forms of address, which are no part of a name: Commodore, Dr."""
    return wording.stem_set(" ".join(section(language, "slots").get("ranks", ())), language)


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
        and len(word) >= SHORTEST_ACRONYM
        and (word.isupper() or (word.istitle() and before in bodies))
    ]


def _person(source: str, known: vocabulary.Wording, language: str) -> frozenset[str]:
    """Return the stems of the first names and surnames in a source: Eduardo Ramirez."""
    for found in _FULL_NAME.findall(source):
        told = {*wording.stems(found, language)} - known.roles
        kept = told - _ranks(language)
        apart = known.offices | known.bodies
        ends = wording.stem(found.split()[-1], language) in apart
        if (
            kept
            and len(told) > 1
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
