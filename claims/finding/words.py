"""The words of a text as full-text search needs them: cleaned alike when kept and when sought.

Cleaning is worth more than any ranking library: it drops what never tells two reports apart (addresses,
stop words) and gives one form to what is written in several ("160,583", "U.S.", "12%", "#EasternGhouta").
Stemming is left to the index (porter).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

from claims.language import known, section

LONGEST_WORD: Final = 40
"""Letters of a word that count; the rest is noise or an attack on the index."""
MOST_WORDS: Final = 64
"""Distinct words of a text that are sought; a longer text is sought by these."""

_ADDRESS = re.compile(r"(?:https?://|www\.|pic\.twitter\.com/)\S{1,2000}", re.I)
_BYLINE = re.compile(r"\((@\w{1,40})\)\s{1,3}\w{3,12} \d{1,2}, \d{4}\s*$")
_HANDLE = re.compile(r"[#@]\w{1,100}")
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")
_ANY_HUMP = re.compile(
    r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|(?<=[A-Za-z])(?=\d)|(?<=\d)(?=[A-Za-z])"
)
_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")
_DECIMAL = re.compile(r"(?<=\d)\.(?=\d)")
_ACRONYM = re.compile(r"\b[A-Za-z]\.(?:[A-Za-z]\.){1,6}")
_POSSESSIVE = re.compile(r"'s\b|'", re.I)
_WORD = re.compile(r"[^\W_]+")
_UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u0e00-\u0e7f]")
"""Scripts without blanks between words: each sign is a word of its own."""
_APOSTROPHES = str.maketrans("\u2019\u2018\u02bc\u00b4`", "'''''")


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What a language knows about its own words."""

    stop: frozenset[str]
    same: Mapping[str, str]
    """A word to the form under which it is kept: {"percentage": "percent", "two": "2"}; a compound to its
    parts, since many write it in two words or with a hyphen: {"ceasefire": "cease fire"}."""
    phrases: tuple[tuple[str, str], ...] = ()
    """The same for what is written in several words: ("per cent", "percent")."""


@cache
def vocabulary(language: str) -> Vocabulary:
    """Return the stop words and the variants of a language; nothing for an unknown one."""
    words = section(language, "words") if language in known() else {}
    same = dict(words.get("same", {}))
    for compound in words.get("compounds", ()):
        joined = compound.replace(" ", "")
        same |= {joined: compound, f"{joined}s": f"{compound}s"}
    phrases = tuple((written, form) for written, form in same.items() if " " in written)
    return Vocabulary(frozenset(words.get("stop", ())), same, phrases)


def words(text: str, language: str = "en") -> list[str]:
    """Return the words of a text that tell it apart, in order.

    >>> words("The U.S. says 160,583 of the people fled a 15-kilometre zone, up 3.5% https://t.co/x")
    ['usx', '160583', 'people', 'fled', '15', 'kilometre', 'zone', '3d5', 'percent']
    """
    for phrase, form in vocabulary(language).phrases:
        text = text.replace(phrase, form)
    found = _WORD.findall(_plain(text))
    shouted = bool(found) and sum(map(str.isupper, found)) > len(found) // 2
    return " ".join([_kept(word, language, shouted) for word in found]).split()


def distinct_words(text: str, language: str = "en") -> list[str]:
    """Return each word of a text once, at most ``MOST_WORDS``."""
    return list(dict.fromkeys(words(text, language)))[:MOST_WORDS]


def _plain(text: str) -> str:
    """Return the text with one form for numbers, acronyms, addresses and names in one word."""
    if not text.isascii():
        text = _UNSPACED.sub(r" \g<0> ", unicodedata.normalize("NFKC", text.translate(_APOSTROPHES)))
    if "//" in text or "www." in text or ".com/" in text:
        text = _ADDRESS.sub(" ", text)
    if "@" in text or "#" in text:
        text = _HANDLE.sub(_split_humps, _BYLINE.sub(r" \1", text))
    if "." in text:
        text = _ACRONYM.sub(_joined, _DECIMAL.sub("d", text))
    if "'" in text:
        text = _POSSESSIVE.sub("", text)
    return _HUMP.sub(" ", _THOUSANDS.sub("", text.replace("%", " percent ")))


def _split_humps(handle: re.Match[str]) -> str:
    return _ANY_HUMP.sub(" ", handle[0])


def _joined(acronym: re.Match[str]) -> str:
    return acronym[0].replace(".", "").upper()


@lru_cache(1 << 15)
def _kept(word: str, language: str, shouted: bool) -> str:
    """Return the form under which a word is kept, "" for a stop word, its parts for a compound.

    A stop word in capitals (US, WHO, IT) is a name, unless the whole text is in capitals.
    """
    here, lowered = vocabulary(language), word.lower()
    if lowered in here.stop:
        return lowered + "x" if len(word) > 1 and word.isupper() and not shouted else ""
    return here.same.get(lowered, lowered)[:LONGEST_WORD]
