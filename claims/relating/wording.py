"""Words as relations compare them: folded, cut to their stem, synonyms made one. Knows no figures."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from itertools import pairwise

from claims.language import section
from claims.places.gazetteer import country_name
from claims.relating.vocabulary import cut, fold, listed, of

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_WORD_AND_STOP = re.compile(rf"({_WORD.pattern})(?=([.!?:]?))")
"""A word, and what ends its sentence right after it."""
_NAME = r"[A-ZÀ-Þ][\w'’-]+"
_LABOUR = "labour"
_ERA = 5
"""Words after "since" among which the war or the truce is named."""
_PART = 4
"""Words after "since" among which a part of a month is named."""


@cache
def countries(language: str) -> dict[str, str]:
    """Return the code of the country that a stem names or that is its adjective: Kenya, Kenyan."""
    adjectives, known = of(language).nations, section(language, "places").get("countries", {})
    names = [*known.items(), *((country_name(code), code) for code in adjectives.values())]
    single = [(name, code) for name, code in names if len(words(name)) == 1 and not name.isupper()]
    return {stem(name, language): code for name, code in single} | dict(adjectives)


@cache
def long_lands(language: str) -> dict[tuple[str, ...], str]:
    """Return the codes of lands by names and adjectives of several words: ("north", "korean") -> KP."""
    places = section(language, "places")
    tables = (places.get("countries", {}), places.get("adjectives", {}))
    told = [*(item for table in tables for item in table.items())]
    told += [(country_name(code), code) for code in of(language).nations.values()]
    return {found: code for name, code in told if len(found := words(name)) > 1}


@cache
def lands(language: str) -> frozenset[str]:
    """Return the codes of all countries."""
    return frozenset(countries(language).values())


@cache
def of_whole(language: str) -> re.Pattern[str]:
    """Return what follows a share: "of mayors in Peru"; the whole ends where its place or a verb begins."""
    data = section(language, "relations")
    of_, ends = (
        "|".join(map(re.escape, data.get(name, ()))) or r"(?!)" for name in ("share_of", "share_ends")
    )
    return re.compile(rf"\s+(?:{of_})\s+(?P<whole>[^,;.:]+?)(?=\s+(?:{ends})\b|[,;.:]|$)")


@lru_cache(maxsize=65_536)
def stem(word: str, language: str) -> str:
    """Return the stem that stands for a word and its synonyms, "" for a stop word."""
    known, plain = of(language), fold(word)
    if plain in known.stop or len(plain) < 2:
        return ""
    stemmed = cut(plain, known.suffixes)
    return known.same.get(stemmed, stemmed)


@lru_cache(maxsize=4096)
def stems(text: str, language: str) -> tuple[str, ...]:
    """Return the stems of a text, each once, in order."""
    found = dict.fromkeys([stem(word, language) for word in _WORD.findall(text)])
    found.pop("", None)
    return tuple(found)


@lru_cache(maxsize=4096)
def names(text: str, language: str) -> tuple[str, ...]:
    """Return the stems of words written as names: capitals that do not only start a sentence."""
    found = []
    starts = True
    for word, stop in _WORD_AND_STOP.findall(text):
        begins, starts = starts, bool(stop)
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
    stemmed = [cut(word, known.suffixes) for word in told]
    return frozenset(
        known.nations[one]
        for one, after in pairwise(stemmed)
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


@cache
def everywhere(language: str) -> frozenset[str]:
    """Return the stems that any two reports may share: names of measures, words for how one counts."""
    known, measures = of(language), section(language, "measures")
    counted = (name.replace("_", " ") for name, table in measures.items() if isinstance(table, dict))
    return known.casualties | stem_set(" ".join((*known.qualities, *counted)), language)


def of_all(text: str, language: str) -> bool:
    """Tell whether a sentence says that nobody is left out of a count: refugees of all nationalities."""
    return says(text, "of_all", language)


@lru_cache(maxsize=8192)
def says(text: str, name: str, language: str) -> bool:
    """Tell whether a text has one of the phrases of a list: "aged over", which "averaged over" is not."""
    return _phrases(name, language).search(text) is not None


@cache
def _phrases(name: str, language: str) -> re.Pattern[str]:
    told = "|".join(map(re.escape, sorted(listed(name, language)))) or r"(?!)"
    return re.compile(rf"\b(?:{told})", re.IGNORECASE)


@cache
def cues(measure: str, language: str) -> frozenset[str]:
    """Return the stems of the words of a measure, without those of long phrases, which any report has."""
    table = section(language, "measures").get(measure, {})
    told = (
        phrase if len(phrase.split()) < 4 else ""
        for role, phrases in table.items()
        if role not in ("nature", "unit", "beside", "after", "around")
        for phrase in phrases
    )
    return stem_set(" ".join(told), language)


@lru_cache(maxsize=4096)
def foreground(text: str, language: str) -> str:
    """Return a sentence without what it only tells as the cause or the time of something.

    >>> foreground("Schools in Lahore stayed shut after the arrest of Imran Khan, police said.", "en")
    'Schools in Lahore stayed shut , police said.'
    """
    return _behind(language).sub("", text)


@cache
def _behind(language: str) -> re.Pattern[str]:
    leads = "|".join(map(re.escape, listed("behind", language))) or r"(?!)"
    return re.compile(rf"\b(?i:{leads})\b[^,;:.]*")


@lru_cache(maxsize=4096)
def words(text: str) -> tuple[str, ...]:
    """Return the words of a text, folded, in order."""
    return tuple([fold(word) for word in _WORD.findall(text)])


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


@lru_cache(maxsize=4096)
def since_roughly(text: str, language: str) -> bool:
    """Tell whether a sentence runs since a part of a month only: since late April, since mid-May."""
    known, told = of(language), words(text)
    roughly = listed("parts_of_month", language)
    return any(
        word in known.since and not roughly.isdisjoint(told[at + 1 : at + _PART])
        for at, word in enumerate(told)
    )


@cache
def _days(language: str) -> frozenset[str]:
    """Return the words that name a day or a month: friday, august, yesterday."""
    known = section(language, "times").get("words", {})
    named = (known.get(name, {}) for name in ("weekday", "month", "deictic_day"))
    return frozenset(fold(word) for words_of in named for word in words_of if word.isalpha())


def dated(text: str, language: str) -> bool:
    """Tell whether a sentence names a day or a month.

    >>> dated("The bridge was shelled on Friday.", "en"), dated("The bridge was shelled.", "en")
    (True, False)
    """
    return not _days(language).isdisjoint(words(text))
