"""Places named in a report, with country, coordinates and what contains them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise
from math import log10
from typing import NamedTuple

from claims.gazetteer import Row, alike, country_name, fold, lookup, opens
from claims.language import known, section
from claims.model import Article, Place, Sentence

_NAME = re.compile(r"(?:[A-Z]\.){2,4}|[A-ZÀ-ÖØ-ÞĀ-\uffff](?<!\w.)[\w’'‘]*(?:-[\w’'‘]+)*")
"""A capitalised word; every letter beyond Latin-1 is taken for a capital."""
_ARTICLE = re.compile(r"(?<!\w)(?:a[ldnrstz]h?|e[ldnrsz]|ul)-\Z")
"""The Arabic article before it."""
_LONGEST = 4
"""Words of the longest name that is looked for (Al Jazirah ..., Santa Cruz del Quiché)."""
_LINKS = frozenset(
    [" ", " of ", " de ", " del ", " da ", " do ", " du ", " la ", " el ", " al ", " and ", " the ", " es "]
)
_CHAIN = frozenset([", ", " and ", ", and ", " or ", "/", " et ", " y "])
_STRONG = 200_000
"""A bare name of this weight means the place; a smaller one needs "in", a list of places, or its country."""
_GUESSES = 20
"""Unknown names compared with the table by likeness, at most, in one report."""
_SHORTEST_GUESS = 5
"""Letters: shorter names are like too many others."""
_SHOUTED = 0.7
"""Share of capitals from which a sentence is upper case throughout."""


@dataclass(frozen=True, slots=True)
class Words:
    """What one language knows about places."""

    code: str
    countries: Mapping[str, str]
    """Names and adjectives of countries, folded, to their code."""
    openers: frozenset[str]
    """First words of the names of countries that have several."""
    adjectives: frozenset[str]
    locatives: frozenset[str]
    classes: frozenset[str]
    regions: tuple[str, ...]
    directions: Mapping[str, str]
    stop: frozenset[str]
    given: frozenset[str]
    transliterated: frozenset[str]
    """Countries whose names are spelled in many ways in this language."""


class Word(NamedTuple):
    """A capitalised word and its folded key."""

    start: int
    end: int
    key: str
    leads: bool
    """Some name of the table, or of the language, begins with it."""


class Mention(NamedTuple):
    """A name found in the table, before it is settled which place it means."""

    start: int
    end: int
    key: str
    rows: tuple[Row, ...]
    adjective: bool
    """Turkish, or a country's name that goes with the next one: US Geological Survey."""
    located: bool
    """A preposition of place, or a list of places, goes before it."""
    alone: bool
    """No other capitalised word stands beside it."""


def find(article: Article, sentences: Sequence[Sentence], language: str) -> tuple[Place, ...]:
    """Return the places of a report, by start."""
    if language not in known():
        return ()
    words = _words(language)
    mentions: list[Mention] = []
    unknown: list[Mention] = []
    for sentence in sentences:
        if sentence.role != "promo":
            _look(article.text, sentence, words, mentions, unknown)
    play = _in_play(mentions, words)
    sure = {item.key for item in mentions if item.located}
    found = [
        _place(article.text, item, chosen, words)
        for position, item in enumerate(mentions)
        if (chosen := _settle(article.text, mentions, position, play, sure, words))
    ]
    found += _guess(article.text, unknown, play, words)
    return tuple(sorted(found, key=lambda place: place.start))


@cache
def _words(code: str) -> Words:
    told = section(code, "places")
    names = {fold(name): country for name, country in told.get("countries", {}).items()}
    adjectives = {fold(name): country for name, country in told.get("adjectives", {}).items()}
    return Words(
        code=code,
        countries={**names, **adjectives},
        openers=frozenset(name.partition(" ")[0] for name in names if " " in name),
        adjectives=frozenset(adjectives) - set(names),
        locatives=frozenset(told.get("locatives", ())),
        classes=frozenset(told.get("class_words", ())),
        regions=tuple(told.get("region_phrases", ())),
        directions=told.get("directions", {}),
        stop=frozenset(told.get("stop", ())),
        given=frozenset(told.get("given_names", ())),
        transliterated=frozenset(told.get("transliterated", ())),
    )


# ---- finding names ---------------------------------------------------------------------------------------
def _look(
    text: str, sentence: Sentence, words: Words, mentions: list[Mention], unknown: list[Mention]
) -> None:
    """Add the names of one sentence to the mentions; located names that no table has, to the unknown."""
    found = _NAME.finditer(text, sentence.start, sentence.end)
    tokens = [_word(text, *at.span(), words.code) for at in found]
    gaps = [text[one.end : two.start] for one, two in pairwise(tokens)] + [""]
    shouted = _is_shouted(text[sentence.start : sentence.end], len(tokens))
    position, last = 0, -9
    while position < len(tokens):
        size, mention = _longest(text, tokens, gaps, position, words)
        token, final = tokens[position], tokens[position + size - 1]
        before = text[max(sentence.start, token.start - 24) : token.start]
        located = _located(before, words)
        person = not shouted and _is_person(tokens, gaps, (position, size), words, located)
        located = located or (0 <= token.start - last < 8 and text[last : token.start] in _CHAIN)
        follower = tokens[position + size].key if gaps[position + size - 1] == " " else ""
        followed = not shouted and follower != "" and follower not in words.classes
        preceded = (
            not shouted and position > 0 and gaps[position - 1] == " " and tokens[position - 1].end != last
        )
        alone = not followed and not (preceded and tokens[position - 1].key not in words.classes)
        key, rows, adjective = mention
        adjective = adjective or (followed and bool(rows) and rows[0].kind == "country")
        item = Mention(token.start, _bare_end(text, final), key, rows, adjective, located, alone)
        if not rows:
            if located and not shouted:
                unknown.append(_run(text, tokens, gaps, position, item))
        elif not person and not (shouted and item.rows[0].weight < _STRONG):
            mentions.append(item)
            last = item.end
        position += size


def _word(text: str, start: int, end: int, code: str) -> Word:
    """Return a capitalised word, with the article before it."""
    if start and text[start - 1] == "-" and (article := _ARTICLE.search(text, max(0, start - 4), start)):
        start = article.start()
    return Word(start, end, *_known(text[start:end], code))


def _run(text: str, tokens: Sequence[Word], gaps: Sequence[str], position: int, item: Mention) -> Mention:
    """Return an unknown name with the capitalised words that go on from it."""
    size = 1
    while size < _LONGEST and gaps[position + size - 1] == " ":
        size += 1
    end = _bare_end(text, tokens[position + size - 1])
    return item._replace(end=end, key=fold(text[item.start : end]))


@lru_cache(maxsize=50_000)
def _known(word: str, code: str) -> tuple[str, bool]:
    """Return the key of a capitalised word, and whether any name begins with it."""
    key = fold(_bare(word))
    if key in _words(code).countries:
        return key, len(key) > 3 or word.isupper()
    return key, "-" in word or key in _words(code).openers or opens(key.partition(" ")[0])


def _bare(word: str) -> str:
    return word[:-2] if word[-2:] in ("'s", "’s") else word.rstrip("'’")


def _bare_end(text: str, word: Word) -> int:
    return word.start + len(_bare(text[word.start : word.end]))


def _is_shouted(quote: str, names: int) -> bool:
    return names > 3 and sum(map(str.isupper, quote[:400])) > _SHOUTED * sum(map(str.isalpha, quote[:400]))


def _longest(
    text: str, tokens: Sequence[Word], gaps: Sequence[str], position: int, words: Words
) -> tuple[int, tuple[str, tuple[Row, ...], bool]]:
    """Return the words of the longest known name from here; its key, its places, and if an adjective."""
    token = tokens[position]
    if not token.leads:
        return 1, (token.key, (), False)
    size = 1
    while size < _LONGEST and gaps[position + size - 1] in _LINKS:
        size += 1
    while size:
        end = _bare_end(text, tokens[position + size - 1])
        key = fold(text[token.start : end]) if size > 1 else token.key
        if rows := _rows(key, words):
            return size, (key, rows, key in words.adjectives)
        size -= 1
    first, hyphen, _ = text[token.start : token.end].partition("-")
    if hyphen and (rows := _rows(fold(first), words)) and rows[0].kind == "country":
        return 1, (fold(first), rows, True)
    return 1, (token.key, (), False)


def _rows(key: str, words: Words) -> tuple[Row, ...]:
    code = words.countries.get(key)
    return _country(code) if code else lookup(key)


@cache
def _country(code: str) -> tuple[Row, ...]:
    return tuple(item for item in lookup(fold(country_name(code))) if item.country == code)[:1]


def _located(before: str, words: Words) -> bool:
    """Tell whether the word before a name, or before "the northern" and the like, is one of place."""
    for word in reversed(before.lower().split()[-4:]):
        if word in words.locatives:
            return True
        if word.rstrip(",") not in words.directions:
            return False
    return False


def _is_person(
    tokens: Sequence[Word], gaps: Sequence[str], at: tuple[int, int], words: Words, located: bool
) -> bool:
    """Tell whether the name at these words is a part of a person's: Michael Jordan, Paris Hilton."""
    first, size = at
    if first and gaps[first - 1] == " " and tokens[first - 1].key in words.given:
        return True
    following = gaps[first + size - 1] == " " and tokens[first + size].key not in words.classes
    return following and not located and tokens[first].key in words.given


# ---- settling which place is meant -----------------------------------------------------------------------
def _in_play(mentions: Sequence[Mention], words: Words) -> Counter[str]:
    """Return how often each country is spoken of, by names that leave little doubt."""
    return Counter(
        item.rows[0].country
        for item in mentions
        if item.key not in words.stop
        and (item.rows[0].weight >= _STRONG or item.located)
        and all(
            other.country == item.rows[0].country or other.weight * 10 < item.rows[0].weight
            for other in item.rows
        )
    )


def _settle(
    text: str, mentions: Sequence[Mention], position: int, play: Counter[str], sure: set[str], words: Words
) -> Row | None:
    """Return the place that a name means here, None when it is likelier to be no place."""
    item = mentions[position]
    following = mentions[position + 1] if position + 1 < len(mentions) else None
    near = following is not None and following.start == item.end + 2 and text[item.end] == ","
    outer = following.rows[0] if following and near else None
    region = _is_region(text, item, words)
    most = max(play.values(), default=1)

    def likelihood(row: Row) -> float:
        return (
            log10(row.weight + 1)
            + (3 * (outer.name in row.within) + (outer.country == row.country) if outer else 0)
            + 1.3 * play[row.country] / most
            + 2 * (row.kind == "country")
            + (3 * (row.kind == "region") if region else 0.5 * (row.kind != "region"))
        )

    chosen = max(item.rows, key=likelihood)
    named = outer is not None and outer.country == chosen.country and outer.kind in ("country", "region")
    weight = max(row.weight for row in item.rows if row.country == chosen.country)
    known_here = play[chosen.country] > 0 or weight >= 100_000
    weak = weight < _STRONG or item.key in words.stop
    if not weak or named:
        return chosen
    if item.key in words.stop:
        return chosen if item.located and item.alone and play[chosen.country] > 1 else None
    return chosen if known_here and item.alone and (item.located or item.key in sure) else None


def _is_region(text: str, item: Mention, words: Words) -> bool:
    after = text[item.end : item.end + 24].lower().split(maxsplit=1)
    if after and text[item.end : item.end + 1] == " " and after[0].strip(".,;:)") in words.classes:
        return True
    return text[max(0, item.start - 24) : item.start].lower().endswith(words.regions)


def _place(text: str, item: Mention, row: Row, words: Words, rule: str = "name") -> Place:
    why = ["adjective" if item.adjective else rule]
    before = text[max(0, item.start - 24) : item.start].lower().replace("-", " ").split()
    parts: list[str] = []
    while before and before[-1] in words.directions and words.directions[before[-1]]:
        parts.insert(0, words.directions[before.pop()])
    name, within = row.name, row.within
    if parts and not item.adjective:
        part = "-".join(parts)
        why.append(f"part: {part}")
        name, within = f"{part} {name}", (name, *within)
    if len(item.rows) > 1:
        why.append(f"one of {len(item.rows)} places of this name")
    whole = row.geonames if name == row.name else None
    quote = text[item.start : item.end]
    return Place(
        item.start, item.end, quote, name, whole, row.country, row.lat, row.lon, within, tuple(why)
    )  # fmt: skip


def _guess(text: str, unknown: Sequence[Mention], play: Counter[str], words: Words) -> list[Place]:
    """Return the places whose spelling the table lacks but nearly has, in the countries most spoken of."""
    countries = [code for code, _ in play.most_common(2) if code in words.transliterated]
    found = []
    for item in unknown[:_GUESSES] if countries else ():
        if len(item.key.removeprefix("al ")) < _SHORTEST_GUESS:
            continue
        rows = next((rows for code in countries if (rows := alike(item.key, code))), ())
        found += [_place(text, item, row, words, "near spelling") for row in rows[:1]]
    return found
