"""What section [relations] of a language says about its words, compiled once: lists, synonyms, stems."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from claims.language import section

_POSSESSIVE = re.compile(r"['’][^\W\d_]*$")
_KIN = ("kin_measures", "kin_populations")
_SHORTEST_STEM = 3
_LONGEST_WORD = 40
"""Longer runs of letters are no words of any language; they are cut so that time grows linearly."""


@dataclass(frozen=True, slots=True)
class Wording:
    """What section [relations] of a language says about its words."""

    stop: frozenset[str]
    suffixes: tuple[tuple[str, str], ...]
    same: Mapping[str, str]
    """Stem to the stem that stands for its synonyms."""
    topics: Mapping[str, frozenset[str]]
    """Stem to the kinds of event that it speaks of."""
    walkouts: frozenset[str]
    """Stems of words that make a strike one of workers."""
    strikes: frozenset[str]
    casualties: frozenset[str]
    formerly: frozenset[str]
    """Words before the number that another one replaced: rose from."""
    marked: frozenset[str]
    """Definitions that part a figure from one without any: core inflation from inflation."""
    nations: Mapping[str, str]
    """Stem of an adjective of a country to the country."""
    denials: frozenset[str]
    but: frozenset[str]
    """Words after which "no" denies nothing: no fewer than, not only."""
    qualities: Mapping[str, str]
    """Word to how it defines a thing: confirmed -> "certainty confirmed"."""
    populations: Mapping[str, str]
    """Population to the larger one that contains it: children -> civilians."""
    groups: Mapping[str, str]
    """Stem of a word for people to their population."""
    roles: frozenset[str]
    """Stems of words that say in which role someone speaks for an origin, or in what form."""
    tags: tuple[str, ...]
    """Second halves of words that describe a source and do not name it: Hamas-run, London-based."""
    offices: frozenset[str]
    """Stems of words for kinds of institution: ministry, police."""
    bodies: frozenset[str]
    """Those of them that are called one thing or the other: a bureau, an office, an institute."""
    firms: frozenset[str]
    """Stems of words by which a report calls a company or a club it has named: the carmaker."""
    opposites: tuple[tuple[frozenset[str], frozenset[str]], ...]
    """Stems of what cannot both be told of one thing: open, closed."""
    weak_denials: frozenset[str]
    """Words that deny less than they count nothing: no trains run."""
    stops: frozenset[str]
    """Stems of words for what no longer goes on: suspended, closed."""
    anyone: frozenset[str]
    """Words that open a source nobody can name: an official, some doctors."""
    measures: Mapping[str, str]
    """Measure to the wider one that contains it."""
    everyone: Mapping[str, str]
    """Populations that leave open who is meant, to the one name of them: residents -> people."""
    kin: frozenset[frozenset[str]]
    """Pairs of measures or of populations that may be two names of one: a rate and a share of votes."""
    units: Mapping[str, str]
    """Unit to what it measures: mile -> distance."""
    lands: frozenset[str]
    """Words for what a place is: governorate, province."""
    quarters: frozenset[str]
    """Words for a part of a country that is on no map: north-west."""
    lasting: frozenset[str]
    """Kinds of event that happen once and whose toll is told day by day."""
    recurring: frozenset[str]
    """Kinds of event of which there may be one every day."""
    waters: frozenset[str]
    """Words for a place that is no land: sea, river."""
    things: Mapping[str, int]
    """Stem of a thing to the number of its kind: missiles are no drones."""
    since: frozenset[str]
    eras: frozenset[str]
    """Words for what lasts and has no day of its own: war, truce."""
    parts_of_day: tuple[frozenset[str], ...]
    crowd: frozenset[str]
    """Stems of nouns for whoever was there: villagers, worshippers."""
    persons: frozenset[str]
    """Stems of nouns for people of some role: followers, voters, drivers."""
    heads: frozenset[str]
    """Measures that only say who is counted, and not what happened to them."""
    night: frozenset[str]
    """Words for the hours in which a day ends and another begins."""
    speech: Mapping[str, tuple[str, ...]]
    """Words that tell who speaks where no verb of speech does, by their part."""


@cache
def of(language: str) -> Wording:
    """Return the words of a language, compiled once; an unknown language has none."""
    data = section(language, "relations")
    suffixes = tuple((ending, instead) for ending, instead in data.get("suffixes", ()))

    def cut_all(words: Iterable[str]) -> frozenset[str]:
        return frozenset(cut(fold(word), suffixes) for word in words)

    same = {item: cut(group[0], suffixes) for group in data.get("same", ()) for item in cut_all(group)}

    def alike(words: Iterable[str]) -> frozenset[str]:
        return frozenset(same.get(item, item) for item in cut_all(words))

    return Wording(
        stop=frozenset(data.get("stop", ())),
        suffixes=suffixes,
        same=same,
        topics=_topics({topic: alike(words) for topic, words in data.get("topics", {}).items()}),
        walkouts=alike(data.get("walkouts", ())),
        strikes=alike(data.get("strikes", ())),
        casualties=alike(data.get("casualties", ())),
        formerly=frozenset(data.get("formerly", ())),
        marked=frozenset(data.get("marked", ())),
        nations=_nations(language, suffixes),
        denials=frozenset(data.get("denials", ())),
        but=frozenset(data.get("denies_not", ())),
        qualities=_qualities(data.get("definitions", {})),
        populations=dict(data.get("populations", {})),
        groups={
            item: population for population, words in data.get("groups", {}).items() for item in alike(words)
        },
        roles=alike(data.get("roles", ())),
        tags=tuple(data.get("tags", ())),
        offices=alike(data.get("offices", ())),
        bodies=alike(data.get("bodies", ())),
        firms=alike(data.get("firms", ())),
        opposites=tuple((alike(one), alike(other)) for one, other in data.get("opposites", ())),
        weak_denials=frozenset(data.get("weak_denials", ())),
        stops=alike(data.get("stops", ())),
        anyone=frozenset(data.get("anyone", ())),
        measures=dict(data.get("wider_measures", {})),
        everyone=dict.fromkeys(data.get("everyone", ()), "people"),
        kin=frozenset(frozenset(pair) for name in _KIN for pair in data.get(name, ())),
        units=_units(language),
        lands=frozenset(data.get("lands", ())),
        quarters=frozenset(data.get("quarters", ())),
        lasting=frozenset(data.get("lasting", ())),
        recurring=frozenset(data.get("recurring", ())),
        waters=frozenset(data.get("waters", ())),
        things={item: kind for kind, words in enumerate(data.get("things", ())) for item in alike(words)},
        since=frozenset(data.get("since", ())),
        eras=frozenset(data.get("eras", ())),
        parts_of_day=tuple(map(frozenset, data.get("parts_of_day", ()))),
        crowd=alike(data.get("crowd", ())),
        persons=alike(data.get("persons", ())),
        heads=frozenset(data.get("heads", ())),
        night=frozenset(data.get("night", ())),
        speech={part: tuple(words) for part, words in data.get("speech", {}).items()},
    )


def _nations(language: str, suffixes: Iterable[tuple[str, str]]) -> dict[str, str]:
    adjectives = section(language, "places").get("adjectives", {})
    return {cut(fold(word), suffixes): code for word, code in adjectives.items()}


def _topics(told: Mapping[str, frozenset[str]]) -> dict[str, frozenset[str]]:
    """Return the kinds of event that each stem speaks of."""
    stems = frozenset[str]().union(*told.values())
    return {item: frozenset(topic for topic, words in told.items() if item in words) for item in stems}


def _qualities(definitions: Mapping[str, Mapping[str, Iterable[str]]]) -> dict[str, str]:
    return {
        word: f"{kind} {quality}"
        for kind, table in definitions.items()
        for quality, words in table.items()
        for word in words
    }


def _units(language: str) -> dict[str, str]:
    return {
        unit: family
        for family, table in section(language, "units").items()
        if isinstance(table, dict) and family != "count"
        for unit in table
    }


@cache
def listed(name: str, language: str) -> frozenset[str]:
    """Return a list of section [relations] by its name."""
    return frozenset(section(language, "relations").get(name, ()))


@lru_cache(maxsize=65_536)
def fold(word: str) -> str:
    """Return a word without case, accents and possessive ending."""
    plain = word[:_LONGEST_WORD]
    if not plain.isalpha():
        plain = _POSSESSIVE.sub("", plain)
    if not plain.isascii():
        plain = "".join(
            sign for sign in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(sign)
        )
    return plain.lower()


def cut(word: str, suffixes: Iterable[tuple[str, str]]) -> str:
    """Return a folded word without its ending."""
    for ending, instead in suffixes:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            word = word[: -len(ending)] + instead
            break
    if len(word) > _SHORTEST_STEM and word[-1] == "e":
        word = word[:-1]
    return word[:-1] if len(word) > _SHORTEST_STEM and word[-1] == word[-2] else word
