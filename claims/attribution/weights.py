"""The fitted weights by which words are told to be a cue or none; how they are used stands in weighing.py."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any, Final

from claims.attribution.cues import lexicon

NEIGHBOURS: Final = 3
"""Words on either side of a word that count."""
KINDS_BESIDE: Final = 2
"""Words on either side of a word whose kind counts."""
MARKS_BESIDE: Final = 1
"""Words on either side of a word of which it counts whether a rule has them in a cue."""
FARTHEST: Final = 4
"""The distance in words from the cue of a rule that stands for every longer one."""
DISTANCES: Final = 2 * FARTHEST + 1
"""Within the nearest cue of a rule; one word before it, one behind it, two before it, and so on."""
LABELS: Final = 2
"""Weights of everything: for a word that begins a cue, and for one that goes on with it."""
UNIT: Final = 32
"""Weights are kept in so many parts of one, in logarithms of odds."""
ZERO: Final = 80
"""The sign, by its number, that stands for no weight: every weight is one printable sign of the file."""
OPEN: Final = -1
"""What stands for the sort of a word that is not known; lower numbers for those that may be names."""
ENDINGS: Final = ("ly", "ed", "ing", "s")
"""What tells the sort of a word that is neither common nor a name."""
FIRST: Final = 40
"""The sign, by its number, that stands for the first of a word's own places."""
NOTHING: Final = ZERO * ((2 * NEIGHBOURS + 1) + (2 * KINDS_BESIDE + 1) + (2 * MARKS_BESIDE + 1) + 4)
"""The sum of the signs of a word for which nothing weighs anything."""


class Word:
    """What a word weighs, two signs for each place (LABELS)."""

    __slots__ = ("kind", "near", "own", "seed")

    def __init__(self, near: bytes, own: bytes, kind: int, seed: bool) -> None:
        self.near: Final = near
        """For the words around it and itself, from the third before it to the third after it."""
        self.own: Final = own
        """For itself by its distance from a cue, and by the kinds of the words before and after it."""
        self.kind: Final = kind
        """Its sort by number where it is not quoted. Under OPEN it may be a name, and OPEN - 1 - kind is the
        sort that it has else; OPEN itself when nothing is known of the word."""
        self.seed: Final = seed
        """True when a cue may begin here that no rule sees."""


class Model:
    """The weights of one language (scripts/fit_cues.py)."""

    __slots__ = (
        "distances", "edge", "kinds", "least", "marks", "new", "of_kinds", "of_marks", "rare",
        "start", "stays", "steps", "words",
    )  # fmt: skip

    def __init__(self, raw: Mapping[str, Any], sorts: Mapping[str, str]) -> None:
        kinds, marks = raw["kinds"], raw["rules"]
        self.kinds: Final[dict[str, int]] = {name: index for index, name in enumerate(kinds)}
        seeds = frozenset(raw["seeds"])
        blank = bytes([ZERO]) * (LABELS * (DISTANCES + 2 * len(kinds)))
        self.words: Final[dict[str, Word]] = {
            word: _word(row, blank, _sort(word, sorts, self.kinds), word in seeds)
            for word, row in raw["words"].items()
        }
        self.rare: Final[Word] = _word(raw["rare"], blank, OPEN, False)
        """Of every word that has no weights of its own."""
        self.edge: Final[Word] = _word(raw["edge"], blank, OPEN, False)
        """Of what is no word: beyond the sentence."""
        self.marks: Final[dict[str, int]] = {name: 1 + 3 * index for index, name in enumerate(marks)}
        """By the name of a rule that found a cue: the first of the three marks that its words may have."""
        self.of_kinds: Final[list[bytes]] = _rows(raw["of_kinds"], 2 * KINDS_BESIDE + 1)
        """For each kind, two signs for each place of a word of that kind, like those of a word."""
        self.of_marks: Final[list[bytes]] = _rows(raw["of_marks"], 2 * MARKS_BESIDE + 1)
        self.distances: Final[bytes] = raw["distances"].encode("ascii")
        self.start: Final[list[float]] = raw["start"]
        """Factors for the labels of the first word that is weighed: none, begins, goes on."""
        self.steps: Final[list[float]] = raw["steps"]
        """Factors of two labels in a row: none after none, begins after none, ... goes on after goes on."""
        self.least: Final[float] = raw["least"]
        """Likelihood from which a word belongs to a cue."""
        self.stays: Final[float] = raw["stays"]
        """Likelihood of its likeliest word from which the cue of a rule is one."""
        self.new: Final[float] = raw["new"]
        """The same of a cue that no rule found, or one that stands in reported speech."""


@cache
def model(language: str) -> Model | None:
    """Return the weights of a language, None when none were fitted for it."""
    raw = json.loads((files("claims") / "data" / "cue_weights.json").read_text("ascii")).get(language)
    return Model(raw, lexicon(language).kinds) if raw else None


def by_ending(word: str) -> str:
    """Return the sort of a word that is neither common nor a name: its ending, or "word"."""
    for ending in ENDINGS:
        if word.endswith(ending):
            return ending
    return "word"


def _sort(word: str, sorts: Mapping[str, str], kinds: Mapping[str, int]) -> int:
    """Return the kind of a word by number, as Word has it."""
    known = sorts.get(word)
    return kinds.get(known, 0) if known else OPEN - 1 - kinds[by_ending(word)]


def _rows(told: str, places: int) -> list[bytes]:
    """Return rows of one sign for each place and label."""
    signs, wide = told.encode("ascii"), LABELS * places
    return [signs[start : start + wide] for start in range(0, len(signs), wide)]


def _word(told: str, blank: bytes, kind: int, seed: bool) -> Word:
    """Return what a word weighs; of its own places the file tells those with a weight, after their number."""
    row = told.encode("ascii")
    near, own = LABELS * (2 * NEIGHBOURS + 1), bytearray(blank)
    for at in range(near, len(row), 1 + LABELS):
        first = LABELS * (row[at] - FIRST)
        own[first : first + LABELS] = row[at + 1 : at + 1 + LABELS]
    return Word(row[:near], bytes(own), kind, seed)
