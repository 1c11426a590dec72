"""Which language a report is in: as given, else found out by its commonest words; an unknown one is said."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import Final

from claims.language import known, section
from claims.model import Article

DEFAULT: Final = "en"
"""The language of a text that is too short to tell."""
UNKNOWN: Final = "und"
"""The code of ISO 639 for a language that could not be found out."""

_LETTERS: Final = re.compile(r"[^\W\d_]+")
_NAMES: Final = re.compile(r"\b[A-ZÀ-Þ]\w*(?:-\w+)*-[A-ZÀ-Þ]\w*")
"""Names with hyphens, whose words tell nothing of the text: Port-au-Prince, Aix-en-Provence."""
_LOOKED_AT: Final = 4_000
"""Characters from the start that are looked at: some 600 words are plenty."""
_CLEAR: Final = 0.12
"""Share of common words that a text of a language has; running text has over 0.3."""
_FEW_WORDS: Final = 6
"""Of fewer words one may be part of a name (Des Moines): two must tell the language."""
_SHORT: Final = 30
"""A headline or statement of fewer words may well have no common word at all."""
_SIGN: Final = 2
"""Letters of a word that may be a unit or a sign: μm, °C."""
_TRACE: Final = 0.03
"""Share of common words that lists and tables in the default language still have."""
_MOST_LETTERS: Final = 0.5
"""From this share of letters of a script other than Latin the script decides."""


def language_of(article: Article) -> tuple[str, tuple[str, ...]]:
    """Return the language code and the warnings for the reader."""
    given = article.language.strip().lower()
    code = given if given == UNKNOWN else given[:2] or detect(article.text)
    return code, warnings_of(code)


def warnings_of(code: str) -> tuple[str, ...]:
    """Return what the reader is told of a report in a language: nothing where there is a file for it."""
    if code in known():
        return ()
    told = f"The language {code!r} has no language file" if code != UNKNOWN else "The language is not known"
    return (f"{told}: sentences and digits only.",)


def detect(text: str) -> str:
    """Return the code of the language that a text is in, "und" when it is none of those known.

    >>> detect("The minister said that it was not in the report of the police.")
    'en'
    >>> detect("В результате обстрела погибли 12 человек.")
    'und'
    """
    words = _LETTERS.findall(_NAMES.sub(" ", text[:_LOOKED_AT]))
    letters = [word.lower() for word in words]
    if _is_foreign_script("".join(letters)):
        return UNKNOWN
    if len(letters) < _SHORT and _theirs(words) and _is_foreign(words):
        return UNKNOWN
    counts = Counter(letters)
    shares = _shares(counts, len(letters), _common)
    best = _best(shares)
    if shares[best] >= _CLEAR and (len(letters) >= _FEW_WORDS or shares[best] * len(letters) > 1):
        return best
    loose = _shares(counts, len(letters), _loosely)
    nearest = _best(loose)
    if loose[nearest] >= _CLEAR and loose[nearest] * len(letters) > 1 and not _theirs(words):
        return nearest
    if _is_foreign(words):
        return UNKNOWN
    return DEFAULT if shares[DEFAULT] >= _TRACE or len(letters) < _SHORT else UNKNOWN


def _shares(counts: Counter[str], total: int, listed: Callable[[str], frozenset[str]]) -> dict[str, float]:
    """Return the share of a text's words that each known language lists."""
    return {code: sum(counts[word] for word in listed(code)) / max(1, total) for code in known()}


def _best(shares: Mapping[str, float]) -> str:
    return max(shares, key=lambda code: (shares[code], code == DEFAULT))


def _is_foreign_script(letters: str) -> bool:
    sample = letters[:_LOOKED_AT]
    if sample.isascii():
        return False
    foreign = sum(char > "\u024f" and not unicodedata.name(char, "").startswith("LATIN") for char in sample)
    return foreign > _MOST_LETTERS * len(sample)


def _is_foreign(words: Sequence[str]) -> bool:
    """Tell whether a text has more words of languages without a file than of those that have one.

    A word in small letters that English does not know (osób) tells as much, where no known word stands.
    """
    low = [word.lower() for word in words]
    ours = sum(any(word in _common(code) for code in known()) for word in low)
    theirs = _theirs(words)
    marked = sum(len(word) > _SIGN and word.islower() and not word.isascii() for word in words)
    return theirs > ours or (ours == 0 and marked > 0)


def _theirs(words: Sequence[str]) -> int:
    """Return how many words are those of languages without a file, names like São Paulo aside."""
    foreign = _foreign()
    return sum(word.lower() in foreign and (at == 0 or word.islower()) for at, word in enumerate(words))


@cache
def _foreign() -> frozenset[str]:
    """Return common words of languages that have no file, but those that a known language shares."""
    lines = (files("claims") / "data" / "foreign_words.txt").read_text("utf-8").splitlines()
    listed = {word for line in lines if not line.startswith("#") for word in line.split()[1:]}
    return frozenset(listed.difference(*(_listed(code) for code in known())))


def _listed(code: str) -> frozenset[str]:
    return frozenset(section(code, "language").get("common", ()))


@cache
def _loosely(code: str) -> frozenset[str]:
    """Return the common words of a language, those that it shares with neighbours included."""
    return _listed(code) | frozenset(section(code, "language").get("shared", ()))


@cache
def _common(code: str) -> frozenset[str]:
    """Return the commonest words of a language that no other known language shares."""
    return _listed(code).difference(*(_listed(other) for other in known() if other != code))
