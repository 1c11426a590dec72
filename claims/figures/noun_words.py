"""What a language knows of count nouns: plurals, people, what stands around them. Reads no text."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final

from claims import language as languages
from claims.tokens import Phrases, phrases


@dataclass(frozen=True, slots=True)
class Nouns:
    """What a language knows of count nouns."""

    stops: frozenset[str]
    determiners: frozenset[str]
    such: frozenset[str]
    """What stands between a number and its noun and says nothing: 11 such raids."""
    copulas: frozenset[str]
    adjectives: frozenset[str]
    endings: tuple[str, ...]
    plurals: Mapping[str, str]
    populations: Phrases[str]
    plural_ending: str
    collectives: frozenset[str]
    posts: frozenset[str]
    """What says of one of a group who it is: a rebel commander."""
    compounds: bool
    """Nouns stand before nouns (arms dealers); else adjectives follow them."""
    participles: tuple[str, ...]
    adverbs: tuple[str, ...]
    """How what is never what more than one counts ends, adverbs and verbs: five completely, five fleeing."""
    of: frozenset[str]
    and_: frozenset[str]
    more: frozenset[str]
    superlatives: Mapping[str, str]
    """Superlatives and the words for degree with what a unit says of them: large, "" for nothing."""
    totals: Phrases[str]
    """What opens a total: the number of."""
    totals_at: frozenset[str]
    """What stands right before the number of a total: reached, to, at."""
    peoples: frozenset[str]
    """Adjectives of lands that are their people too, as they are: Sudanese."""


@cache
def nouns(code: str) -> Nouns:
    """Return what a language knows of count nouns."""
    data = languages.section(code, "figures")
    numbers = languages.section(code, "numbers")
    measures = languages.section(code, "measures")
    return Nouns(
        stops=frozenset(data.get("stops", ())),
        determiners=frozenset(data.get("determiners", ())),
        such=frozenset(data.get("such", ())),
        copulas=frozenset(data.get("copulas", ())),
        adjectives=frozenset(data.get("adjectives", ())),
        endings=tuple(data.get("adjective_endings", ())),
        plurals=data.get("plurals", {}),
        populations=_populations(code),
        plural_ending=data.get("plural_ending", "s"),
        collectives=frozenset(data.get("collectives", ())),
        posts=frozenset(data.get("posts", ())),
        compounds=bool(data.get("compounds", True)),
        participles=tuple(data.get("participles", ())),
        adverbs=tuple(data.get("adverb_endings", ())),
        of=frozenset(numbers.get("of", ())),
        and_=frozenset(numbers.get("joins", ())),
        more=frozenset(data.get("more", ())),
        superlatives=data.get("superlatives", {}),
        totals=phrases({"": measures.get("totals", ())}),
        totals_at=frozenset(measures.get("totals_at", ())),
        peoples=frozenset(
            name.lower()
            for name in languages.section(code, "places").get("adjectives", {})
            if name.endswith(tuple(data.get("people_endings", ())))
        ),
    )


def _populations(code: str) -> Phrases[str]:
    """Return who the nouns of people are; those of a land are people: Malians."""
    named: dict[str, list[str]] = dict(languages.section(code, "populations"))
    if languages.section(code, "figures").get("compounds", True):
        lands = [name.lower() for name in languages.section(code, "places").get("adjectives", {})]
        known = {noun for nouns_ in named.values() for noun in nouns_}
        plurals = [name if name.endswith("s") else f"{name}s" for name in lands if not name.endswith("ese")]
        named["people"] = [*named.get("people", ()), *(noun for noun in plurals if noun not in known)]
    return phrases(named)


_NOT_PLURAL: Final = ("ss", "us", "is", "'s", "ous")
_SINGULARS: Final = (
    ("sses", 2),
    ("shes", 2),
    ("ches", 2),
    ("xes", 2),
    ("uses", 1),
    ("oes", 2),
)
"""Endings of plurals and how many letters the singular lacks; else one."""


def plural(word: str, table: Nouns) -> bool:
    """Tell whether a word looks like a plural noun."""
    if word in table.plurals:
        return True
    return (
        bool(table.plural_ending)
        and len(word) > 3
        and word.endswith(table.plural_ending)
        and not word.endswith(_NOT_PLURAL)
    )


def singular(word: str, table: Nouns) -> str:
    """Return the singular of a noun."""
    if word in table.plurals:
        return table.plurals[word]
    if not plural(word, table):
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    cut = next((letters for ending, letters in _SINGULARS if word.endswith(ending)), 1)
    return word[:-cut]
