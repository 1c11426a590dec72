"""Where an outlet is at home: a paper of one land that names no other tells of its own."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Final

from claims.language import section
from claims.places.gazetteer import country_name
from claims.relating import vocabulary, wording

_ARTICLE: Final = "the"
_NOWHERE: Final[frozenset[str]] = frozenset()
_LONGEST: Final = 3
"""Words of the longest name of a land or capital that is looked for."""


@lru_cache(maxsize=4096)
def home(outlet: str, language: str) -> str:
    """Return the land in which an outlet is at home, "" for one of all the world or of none known.

    >>> home("The Kathmandu Post", "en"), home("Dawn", "en"), home("France 24", "en")
    ('Nepal', 'Pakistan', '')
    """
    words = _spelled(outlet)
    if words in _of_the_world(language):
        return ""
    known = _by_land("outlets", language)
    openings = (words[:length] for length in range(len(words), 0, -1))
    code = next((known[opening] for opening in openings if opening in known), "")
    return country_name(code or _named(wording.words(outlet), language))


def met(ours: frozenset[str], theirs: frozenset[str], language: str) -> bool:
    """Tell whether two reports tell of one land, or of two at war or at odds: one matter is told in both."""
    around = _neighbours(language)
    return not ours.isdisjoint(theirs) or any(
        not around.get(land, _NOWHERE).isdisjoint(ours) for land in theirs
    )


@cache
def _neighbours(language: str) -> dict[str, frozenset[str]]:
    """Return the lands with which each land may share a matter, by their names."""
    codes = _codes(language)
    found: dict[str, set[str]] = {}
    for pair in section(language, "relations").get("neighbours", ()):
        one, other = (country_name(codes.get(land, "")) for land in pair)
        found.setdefault(one, set()).add(other)
        found.setdefault(other, set()).add(one)
    return {land: frozenset(others) for land, others in found.items()}


def _spelled(outlet: str) -> tuple[str, ...]:
    """Return an outlet's name in small letters, word by word with its digits, without its article."""
    words = tuple(outlet.lower().split())
    return words[1:] if words[:1] == (_ARTICLE,) else words


def _named(words: tuple[str, ...], language: str) -> str:
    """Return the code of the one land whose name, people or capital stands in the name of an outlet."""
    long, seats = wording.long_lands(language), _seats(language)
    for length in range(min(_LONGEST, len(words)), 0, -1):
        groups = [words[at : at + length] for at in range(len(words) - length + 1)]
        found = {long.get(group, "") or seats.get(group, "") for group in groups}
        if length == 1:
            found |= {wording.countries(language).get(wording.stem(word, language), "") for word in words}
        found.discard("")
        if found:
            return found.pop() if len(found) == 1 else ""
    return ""


@cache
def _of_the_world(language: str) -> frozenset[tuple[str, ...]]:
    return frozenset(map(_spelled, vocabulary.listed("world_outlets", language)))


@cache
def _seats(language: str) -> dict[tuple[str, ...], str]:
    """Return the code of the land of each capital, by its words without accents."""
    return {wording.words(" ".join(name)): code for name, code in _by_land("seats", language).items()}


@cache
def _by_land(table: str, language: str) -> dict[tuple[str, ...], str]:
    """Return the code of the land under which a table of the language file lists a name, by its words."""
    codes = _codes(language)
    told = section(language, "relations").get(table, {})
    return {_spelled(name): codes[land] for land, names in told.items() for name in names if land in codes}


@cache
def _codes(language: str) -> dict[str, str]:
    places = section(language, "places")
    named = {country_name(code): code for code in places.get("adjectives", {}).values()}
    return {**named, **places.get("countries", {})}
