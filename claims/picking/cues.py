"""The words of a language that tell what kind of claim a sentence is."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Final

from claims.language import known, section
from claims.model import ClaimKind
from claims.pieces import Pieces, read_by_piece, words_in

WORDS: Final = Pieces(re.compile(r"\w+(?:['’]\w+)?").findall)
_CUED: dict[ClaimKind, str] = {"forecast": "forecasts", "opinion": "opinions", "event": "events"}
"""The kinds that words tell, in the order that decides, and where the language file keeps their words."""


@dataclass(frozen=True, slots=True)
class Cues:
    """The words of one language that tell what kind of claim a sentence is."""

    words: Mapping[ClaimKind, frozenset[str]] = field(default_factory=dict)
    alone: frozenset[str] = frozenset()
    """The longest part of each of those words: "re-elected" has two."""
    phrases: dict[str, tuple[tuple[int, str, ClaimKind], ...]] = field(default_factory=dict)
    """By their longest word, by which they are looked for: place in the list, phrase, kind."""
    phrased: frozenset[str] = frozenset()
    """Those words."""
    distances: frozenset[str] = frozenset()
    """What makes a duration the distance between two events: ten years after the war."""
    weak_units: frozenset[str] = frozenset()
    """Units that alone make no claim: ages and durations."""
    instructions: tuple[str, ...] = ()
    """How a sentence begins that tells the reader what to do: see page 12."""
    definite: frozenset[str] = frozenset()
    """Words that make of a small number a reference: "the two men"."""


@cache
def cues_of(code: str) -> Cues:
    """Return the words of a language, none for one that has no file."""
    if code not in known():
        return Cues()
    words = section(code, "picking")
    listed = [(cue, kind) for kind, name in _CUED.items() for cue in words.get(name, ())]
    phrases: dict[str, list[tuple[int, str, ClaimKind]]] = {}
    for place, (cue, kind) in enumerate(listed):
        if " " in cue:
            phrases.setdefault(_longest(cue), []).append((place, cue, kind))
    return Cues(
        words={
            kind: frozenset(cue for cue, told in listed if told == kind and " " not in cue) for kind in _CUED
        },
        alone=frozenset(_longest(cue) for cue, _ in listed if " " not in cue),
        phrases={word: tuple(found) for word, found in phrases.items()},
        phrased=frozenset(phrases),
        weak_units=frozenset(words.get("weak_units", ())),
        distances=frozenset(words.get("distances", ())),
        instructions=tuple(words.get("instructions", ())),
        definite=frozenset(words.get("definite", ())),
    )


def _longest(cue: str) -> str:
    """Return the longest word of a cue, the first in the alphabet of equals."""
    return max(sorted(words_in(cue)), key=len)


def told_kind(text: str, cues: Cues) -> tuple[ClaimKind, str] | None:
    """Return the kind that the words tell, and the word: forecasts before opinions before events."""
    near = words_in(text)
    told: dict[ClaimKind, str] = {}
    if not cues.alone.isdisjoint(near):
        seen = text.lower() if text.isupper() else text[:1].lower() + text[1:]
        words = set(read_by_piece(seen, WORDS))  # as written: "may" tells a forecast, "May" a month
        told = {kind: min(hits) for kind, vocabulary in cues.words.items() if (hits := words & vocabulary)}
    if near_phrases := near & cues.phrased:
        low = text.lower()
        for _, phrase, kind in sorted([entry for word in near_phrases for entry in cues.phrases[word]]):
            if phrase in low:
                told[kind] = phrase
    return next(((kind, told[kind]) for kind in _CUED if kind in told), None)
