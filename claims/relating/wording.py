"""Words as relations compare them: folded, cut to their stem, synonyms made one. Knows no figures."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise

from claims.language import section
from claims.places.gazetteer import country_name

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_POSSESSIVE = re.compile(r"['’][^\W\d_]*$")
_NAME = r"[A-ZÀ-Þ][\w'’-]+"
_LABOUR = "labour"
_KIN = ("kin_measures", "kin_populations")
_SHORTEST_STEM = 3
_ERA = 5
"""Words after "since" among which the war or the truce is named."""
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
    issuers: frozenset[str]
    """Kinds of institution that publish figures of their own: a central bank, an election commission."""
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

    def cut(words: Iterable[str]) -> frozenset[str]:
        return frozenset(_cut(fold(word), suffixes) for word in words)

    same = {item: _cut(group[0], suffixes) for group in data.get("same", ()) for item in cut(group)}

    def alike(words: Iterable[str]) -> frozenset[str]:
        return frozenset(same.get(item, item) for item in cut(words))

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
        issuers=alike(data.get("issuers", ())),
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
    return {_cut(fold(word), suffixes): code for word, code in adjectives.items()}


@cache
def countries(language: str) -> dict[str, str]:
    """Return the code of the country that a stem names or that is its adjective: Kenya, Kenyan."""
    adjectives = of(language).nations
    named = {code: stems(country_name(code), language) for code in adjectives.values()}
    return {found[0]: code for code, found in named.items() if len(found) == 1} | dict(adjectives)


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
def of_whole(language: str) -> re.Pattern[str]:
    """Return what follows a share: "of mayors in Peru"; the whole ends where its place or a verb begins."""
    data = section(language, "relations")
    of_, ends = (
        "|".join(map(re.escape, data.get(name, ()))) or r"(?!)" for name in ("share_of", "share_ends")
    )
    return re.compile(rf"\s+(?:{of_})\s+(?P<whole>[^,;.:]+?)(?=\s+(?:{ends})\b|[,;.:]|$)")


@lru_cache(maxsize=65_536)
def fold(word: str) -> str:
    """Return a word without case, accents and possessive ending."""
    plain = _POSSESSIVE.sub("", word[:_LONGEST_WORD])
    if not plain.isascii():
        plain = "".join(
            sign for sign in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(sign)
        )
    return plain.lower()


def _cut(word: str, suffixes: Iterable[tuple[str, str]]) -> str:
    for ending, instead in suffixes:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            word = word[: -len(ending)] + instead
            break
    if len(word) > _SHORTEST_STEM and word[-1] == "e":
        word = word[:-1]
    return word[:-1] if len(word) > _SHORTEST_STEM and word[-1] == word[-2] else word


@lru_cache(maxsize=65_536)
def stem(word: str, language: str) -> str:
    """Return the stem that stands for a word and its synonyms, "" for a stop word."""
    wording, plain = of(language), fold(word)
    if plain in wording.stop or len(plain) < 2:
        return ""
    cut = _cut(plain, wording.suffixes)
    return wording.same.get(cut, cut)


@lru_cache(maxsize=4096)
def stems(text: str, language: str) -> tuple[str, ...]:
    """Return the stems of a text, each once, in order."""
    found = (stem(match.group(), language) for match in _WORD.finditer(text))
    return tuple(dict.fromkeys(item for item in found if item))


@lru_cache(maxsize=4096)
def names(text: str, language: str) -> tuple[str, ...]:
    """Return the stems of words written as names: capitals that do not only start a sentence."""
    found = []
    starts = True
    for match in _WORD.finditer(text):
        word = match.group()
        begins, starts = starts, text[match.end() : match.end() + 1] in (".", "!", "?", ":")
        if not word[0].isupper() or (begins and not word[1:2].isupper()):
            continue
        item = stem(word, language)
        if item:
            found.append(item)
    return tuple(dict.fromkeys(found))


def topics(found: Iterable[str], language: str) -> frozenset[str]:
    """Return the kinds of event that some stems speak of: attack, quake, vote."""
    known = of(language)
    stems_ = frozenset(found)
    walkout = bool(stems_ & known.walkouts) and not stems_ & known.casualties
    spoken = stems_ - known.strikes if walkout else stems_
    kinds = {topic for item in spoken if item in known.topics for topic in known.topics[item]}
    return frozenset(kinds | {_LABOUR} if walkout and spoken != stems_ else kinds)


@lru_cache(maxsize=4096)
def actors(text: str, language: str) -> frozenset[str]:
    """Return the lands whose forces or strikes a text tells of, by their codes: Russian strikes -> RU."""
    known, told = of(language), words(text)
    cut = [_cut(word, known.suffixes) for word in told]
    return frozenset(
        known.nations[one]
        for one, after in pairwise(cut)
        if one in known.nations and "attack" in known.topics.get(known.same.get(after, after), ())
    )


@lru_cache(maxsize=4096)
def located(text: str, language: str) -> frozenset[str]:
    """Return the stems of the names that stand where a place would: in Mazovia, near Shire."""
    return frozenset(
        stem for found in _located(language).finditer(text) for stem in stems(found["name"], language)
    )


@cache
def _located(language: str) -> re.Pattern[str]:
    before = "|".join(map(re.escape, section(language, "relations").get("before_places", ()))) or r"(?!)"
    return re.compile(rf"\b(?:{before}) (?:the )?(?P<name>{_NAME}(?: {_NAME})*)")


@lru_cache(maxsize=8192)
def official(source: str, language: str) -> str:
    """Return a source by the official names of posts and offices, without what only hands out its numbers.

    >>> official("Abdo Koulam, Chad's top diplomat", "en")
    "Abdo Koulam, Chad's foreign minister"
    >>> official("Satellite data from the space institute", "en")
    'the space institute'
    """
    names, handed = _official(language)
    plain = handed.sub("", source)
    return names.sub(lambda found: _names_of_posts(language)[found.group().lower()], plain) or source


@cache
def _official(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    speech = of(language).speech
    posts, findings, by = (
        "|".join(map(re.escape, sorted(words, key=len, reverse=True))) or r"(?!)"
        for words in (_names_of_posts(language), speech.get("findings", ()), speech.get("from", ()))
    )
    return (
        re.compile(rf"\b(?:{posts})\b", re.IGNORECASE),
        re.compile(rf"^(?:[\w’'-]+ ){{0,3}}(?:{findings}) (?:{by}) (?=\w)", re.IGNORECASE),
    )


@cache
def _names_of_posts(language: str) -> dict[str, str]:
    return dict(section(language, "relations").get("posts", {}))


def office(text: str, language: str) -> bool:
    """Tell whether some words name a kind of institution: a ministry, the governor's office."""
    return not of(language).offices.isdisjoint(stems(text, language))


@cache
def everywhere(language: str) -> frozenset[str]:
    """Return the stems that any two reports may share: names of measures, words for how one counts."""
    known, measures = of(language), section(language, "measures")
    counted = (name.replace("_", " ") for name, table in measures.items() if isinstance(table, dict))
    return known.casualties | stem_set(" ".join((*known.qualities, *counted)), language)


@cache
def listed(name: str, language: str) -> frozenset[str]:
    """Return a list of section [relations] by its name."""
    return frozenset(section(language, "relations").get(name, ()))


@lru_cache(maxsize=4096)
def of_all(text: str, language: str) -> bool:
    """Tell whether a sentence says that nobody is left out of a count: refugees of all nationalities."""
    lowered = text.lower()
    return any(phrase in lowered for phrase in listed("of_all", language))


@cache
def cues(measure: str, language: str) -> frozenset[str]:
    """Return the stems of the words of a measure, of long phrases the last: custody for detained."""
    table = section(language, "measures").get(measure, {})
    told = (
        phrase if len(phrase.split()) < 4 else phrase.split()[-1]
        for role, phrases in table.items()
        if role not in ("nature", "unit")
        for phrase in phrases
    )
    return stem_set(" ".join(told), language)


@lru_cache(maxsize=4096)
def words(text: str) -> tuple[str, ...]:
    """Return the words of a text, folded, in order."""
    return tuple(fold(match.group()) for match in _WORD.finditer(text))


@lru_cache(maxsize=4096)
def stem_set(text: str, language: str) -> frozenset[str]:
    """Return the stems of a text as a set."""
    return frozenset(stems(text, language))


@lru_cache(maxsize=4096)
def name_set(text: str, language: str) -> frozenset[str]:
    """Return the stems of the names in a text as a set."""
    return frozenset(names(text, language))


@lru_cache(maxsize=4096)
def since_era(text: str, language: str) -> bool:
    """Tell whether a sentence runs since something that has no day of its own: since the truce began."""
    known, told = of(language), words(text)
    return any(
        word in known.since and not known.eras.isdisjoint(told[at + 1 : at + _ERA])
        for at, word in enumerate(told)
    )


@lru_cache(maxsize=4096)
def part_of_day(text: str, language: str) -> int | None:
    """Return which part of the day a sentence names, None when none or several."""
    told = {*words(text)}
    found = [at for at, part in enumerate(of(language).parts_of_day) if not part.isdisjoint(told)]
    return found[0] if len(found) == 1 else None
