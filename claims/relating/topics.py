"""Whether two claims are of one topic: a small linear model over what they and their surroundings share."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import exp, fsum
from typing import Final

from claims.relating.alignment import Pair
from claims.relating.events import Likeness
from claims.relating.statement import Statement
from claims.relating.subjects import Subject

SURELY, LIKELY = 0.6, 0.5
"""Probability from which two claims are called unrelated, for what is called so is not read; and from which
claims are called so that would be no more than related."""
_NAMES, _OWN_NAMES = 300, 200
"""Weights of shared names above which more of them say no more; chosen by eye."""
_NOTHING: Final = 50
"""Weight of shared words below which two reports share nothing; chosen by eye."""
_SMALL: Final = 10
"""Numbers up to ten are shared by any two reports."""

_TOLD: Final = {
    "nothing in common": "hardly a word in common",
    "nothing around": "no word in common around them",
    "other names": "no name in common",
    "same number": "the number is shared by chance",
    "other land": "other lands",
    "other measure": "another thing counted",
    "other kind": "other kinds of event",
}
"""What speaks for another topic, in words for the reader."""


@dataclass(frozen=True, slots=True)
class Weights:
    """The fitted model (scripts/fit_topics.py)."""

    bias: float
    features: Mapping[str, float]
    """What each feature adds to the log-odds of another topic."""
    common: Mapping[str, Mapping[str, int]]
    """By language: stems that many reports have, with how much one of them weighs in hundredths."""


@dataclass(frozen=True, slots=True)
class Topic:
    """How surely two claims are of different topics, and what each feature adds to that."""

    apart: float
    """Probability that the topics differ."""
    parts: Mapping[str, float]

    @property
    def why(self) -> str:
        """What speaks for another topic, the strongest first, in words."""
        strong = sorted(((part, name) for name, part in self.parts.items() if part > 0), reverse=True)
        told = [_TOLD[name] for _, name in strong if name in _TOLD]
        return ", ".join(told) or "hardly a word in common"


def topic(ours: Statement, theirs: Statement, found: Likeness, pair: Pair | None) -> Topic:
    """Return how surely two claims are of different topics, by all they share but their figures."""
    model = weights()
    known = model.features
    parts = {
        name: known[name] * value for name, value in features(ours, theirs, found, pair).items() if value
    }
    return Topic(1.0 / (1.0 + exp(-fsum((model.bias, *parts.values())))), parts)


def features(ours: Statement, theirs: Statement, found: Likeness, pair: Pair | None) -> dict[str, float]:
    """Return what two claims share and do not share, each feature 0..1, by name."""
    left, right = found.ours, found.theirs
    common = weights().common.get(ours.language, {})
    own, shared = left.matter & right.matter, (left.wide & right.wide) - left.placed - right.placed
    named = shared & (left.named | right.named)
    met = not left.grounds.isdisjoint(right.grounds)
    return {
        "own names": _upto(_OWN_NAMES, weight(own & named, common)),
        "names": _upto(_NAMES, weight(named, common)),
        "nothing around": _alone(left, right, own, common),
        "nothing in common": weight(shared, common) < _NOTHING,
        "root of a name": met,
        "other names": not met and bool(left.grounds and right.grounds),
        "same place": found.same_place,
        "other land": found.other_land,
        "other kind": found.other_kind,
        "same day": found.same_day,
        "no figures": pair is None,
        "other measure": pair is not None and pair.measure == "differs",
        "same number": pair is not None and _number(ours, theirs),
    }


def _alone(left: Subject, right: Subject, own: frozenset[str], common: Mapping[str, int]) -> bool:
    """Tell whether two reports share no word beyond those that both claims have, though both say more."""
    if left.wide <= left.matter or right.wide <= right.matter:
        return False
    return (
        weight(
            ((left.wide & right.wide) | (left.matter & right.wide) | (right.matter & left.wide)) - own, common
        )
        < _NOTHING
    )


def _number(ours: Statement, theirs: Statement) -> bool:
    """Tell whether both claims state one number, by which chance brings together claims of other topics."""
    stated = [item.value for item in ours.quantities if item.value is not None and item.value > _SMALL]
    return any(item.value in stated for item in theirs.quantities)


def weight(words: Iterable[str], common: Mapping[str, int]) -> int:
    """Return how much some stems weigh, in hundredths: 100 each, less where many reports have them."""
    return sum([common.get(word, 100) for word in words])


def _upto(most: int, found: int) -> float:
    return min(most, found) / most


@cache
def weights() -> Weights:
    """Return the fitted weights, read once."""
    raw = json.loads((files("claims") / "data" / "topics.json").read_text("utf-8"))
    return Weights(raw["bias"], raw["features"], raw["common"])
