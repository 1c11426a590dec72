"""The table of places: names to rows, folded so that spellings meet. Which one is meant, it does not know."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from itertools import islice
from typing import Final, Literal

Kind = Literal["country", "region", "city", "area"]

_ARTICLE: Final = re.compile(r"\b(?:al|el|a[snrtzd]h?|e[sznrd]|u[lsr])-|\bel ")
"""The Arabic article as it is written before sun letters (ash-Shughur, ez-Zor), in English and French."""
_DROPPED: Final = str.maketrans(dict.fromkeys("'’‘ʿʾʼ`´.", "") | dict.fromkeys("-‐‑–", " "))
_SPELLED: Final = 70.0
"""Two names of one place this alike are spellings: Shaykhun and Sheikhoun, not Halab and Aleppo; chosen by
eye."""
_SPELLINGS: Final = 6
"""Spellings of a name at most, the most alike: large cities have dozens in all languages."""
_PLAIN: Final = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "ı": "i", "æ": "ae", "œ": "oe", "ß": "ss"}
)
"""Letters that no mark is taken from to make them plain."""
_NEAR: Final = 86.0
"""Two spellings this alike (rapidfuzz ratio) are one name: Sheikhoun and Shaykhun; chosen by eye."""


@dataclass(frozen=True, slots=True)
class Row:
    """One place of the table."""

    geonames: int | None
    name: str
    kind: Kind
    country: str
    lat: float | None
    lon: float | None
    weight: int
    """Inhabitants, or what stands for them in our own rows: how likely a bare name means this place."""
    within: tuple[str, ...]


@lru_cache(maxsize=20_000)
def fold(name: str) -> str:
    """Return the key of a name: no case, marks or apostrophes, one form of the Arabic article.

    >>> fold("Jisr ash-Shughūr"), fold("El-Fasher"), fold("Ma‘arrat al-Nu'man"), fold("Tromsø")
    ('jisr al shughur', 'al fasher', 'maarrat al numan', 'tromso')
    """
    low = name.lower()
    if not low.isascii():
        low = unicodedata.normalize("NFKD", low).translate(_PLAIN)
        low = "".join(char for char in low if not unicodedata.combining(char))
    return " ".join(_ARTICLE.sub("al ", low).translate(_DROPPED).split())


@cache
def _lines(name: str) -> list[str]:
    return (files("claims") / "data" / name).read_text("utf-8").splitlines()


@lru_cache(maxsize=50_000)
def lookup(key: str) -> tuple[Row, ...]:
    """Return the places that bear a folded name, the most likely first; () when there is none."""
    lines = _lines("place_names.tsv")
    at = bisect_left(lines, key + "\t")
    if at == len(lines) or not lines[at].startswith(key + "\t"):
        return lookup(key[3:]) if key.startswith("al ") and len(key) > 6 else ()
    return tuple(row(int(number)) for number in lines[at][len(key) + 1 :].split(","))


@lru_cache(maxsize=50_000)
def opens(word: str) -> bool:
    """Tell whether any name of the table begins with this folded word."""
    lines = _lines("place_names.tsv")
    at = bisect_left(lines, word)
    return at < len(lines) and lines[at][: len(word) + 1] in (word + "\t", word + " ")


@lru_cache(maxsize=10_000)
def row(number: int) -> Row:
    """Return one row of the table."""
    geonames, name, kind, country, lat, lon, weight, within = _lines("places.tsv")[number].split("\t")
    land = country_name(country) if kind != "country" else ""
    return Row(
        int(geonames) if geonames else None,
        name,
        kind,  # type: ignore[arg-type]
        country,
        float(lat) if lat else None,
        float(lon) if lon else None,
        int(weight),
        (*(within.split("|") if within else ()), *([land] if land else [])),
    )


@cache
def _spellings(letter: str) -> dict[tuple[str, int], list[str]]:
    """Return the folded names with a first letter by country and number of words, to search by likeness."""
    places, lines = _lines("places.tsv"), _lines("place_names.tsv")
    found: dict[tuple[str, int], list[str]] = defaultdict(list)
    for line in islice(lines, bisect_left(lines, letter), None):
        if not line.startswith(letter):
            break
        key, _, numbers = line.partition("\t")
        for number in numbers.split(","):
            country = places[int(number)].split("\t", 4)[3]
            found[country, key.count(" ")].append(key)
    return found


@lru_cache(maxsize=5_000)
def alike(key: str, country: str) -> tuple[Row, ...]:
    """Return the places of a country under the name most like this one; () when none is like enough."""
    from rapidfuzz import fuzz, process  # deferred: only reports with unknown names of places pay for it

    names = _spellings(key[:1]).get((country, key.count(" ")), [])
    best = process.extractOne(key, names, scorer=fuzz.ratio, score_cutoff=_NEAR)
    return tuple(item for item in lookup(best[0]) if item.country == country) if best else ()


@cache
@cache
def _names_of_countries() -> frozenset[str]:
    return frozenset(_countries().values())


def spelled(key: str, item: Row) -> tuple[str, ...]:
    """Return a folded name of a place and those like it under which the table has the same place."""
    from rapidfuzz import fuzz, process  # deferred, as above

    names = _spellings(key[:1]).get((item.country, key.count(" ")), [])
    near = process.extract(key, names, scorer=fuzz.ratio, score_cutoff=_SPELLED, limit=None)
    same = dict.fromkeys(name for name, *_ in near if name != key and item in lookup(name))
    return key, *list(same)[:_SPELLINGS]


def is_country(name: str) -> bool:
    """Tell whether a place is a country, by the name under which it is kept."""
    return name in _names_of_countries()


def country_name(code: str) -> str:
    """Return the name of a country, "" for an unknown code."""
    return _countries().get(code, "")


@cache
def _countries() -> dict[str, str]:
    found = {}
    for line in _lines("places.tsv"):
        _, name, kind, code, *_rest = line.split("\t")
        if kind != "country":
            break
        found[code] = name
    return found


def contains(outer: str, inner: str, within: tuple[str, ...] = ()) -> bool:
    """Tell whether a place is, or contains, another, by their names and what contains the inner one.

    A city and the region that is called after it are not told apart: news says Idlib for both.
    """
    asked = _base(outer)
    return any(asked == _base(name) for name in (inner, *within))


_CLASS: Final = re.compile(
    r" (?:governorate|province|oblast|state|region|department|district|county|prefecture|city)$"
)


@lru_cache(maxsize=5_000)
def _base(name: str) -> str:
    return _CLASS.sub("", fold(name))
