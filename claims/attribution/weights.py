"""The fitted weights of cue words that are no cue everywhere; how they are used stands in weighing.py."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Any


@dataclass(frozen=True, slots=True)
class Joining:
    """What speaks for a word as part of the cue beside it, in log-odds."""

    own: float
    edges: dict[str, float]
    """By the word at the edge of the cue: "about" joins "asked"."""
    beyond: dict[str, float]
    """By the kind of the word on its other side."""
    rules: dict[str, float]
    """By the rule that found the cue."""
    most: float
    """The highest of ``beyond``: where it is not enough, the word on the other side need not be looked at."""


@dataclass(frozen=True, slots=True)
class Side:
    """Weights of the words on one side of a cue."""

    bias: float
    edges: dict[str, float]
    """Of the word at the edge of the cue, whatever follows it."""
    rules: dict[str, float]
    words: dict[str, Joining]
    """Words that ever join a cue: others are not looked at."""


_NO_SIDE = Side(0.0, {}, {}, {})


@dataclass(frozen=True, slots=True)
class Model:
    """Fitted weights (scripts/fit_cues.py): log-odds by named feature, biases moved so that zero decides."""

    heads: frozenset[str] = frozenset()
    """Words that are a cue by their neighbours: others are not looked at."""
    bias: float = 0.0
    features: dict[str, float] = field(default_factory=dict)
    """Of the words that are a cue by their neighbours (weighing.features)."""
    left: Side = _NO_SIDE
    right: Side = _NO_SIDE


@cache
def model(language: str) -> Model:
    """Return the weights of a language, empty when none were fitted for it."""
    raw = json.loads((files("claims") / "data" / "cue_weights.json").read_text("utf-8")).get(language)
    return of(raw) if raw else Model()


def of(raw: Mapping[str, Any]) -> Model:
    """Return the model of one language from what the file holds of it."""
    left, right = _side(raw["left"]), _side(raw["right"])
    return Model(frozenset(raw["heads"]), raw["bias"], raw["features"], left, right)


def _side(raw: Mapping[str, Any]) -> Side:
    words = {
        word: Joining(own, edges, beyond, rules, max(beyond.values(), default=0.0))
        for word, (own, edges, beyond, rules) in raw["words"].items()
    }
    return Side(raw["bias"], raw["edges"], raw["rules"], words)
