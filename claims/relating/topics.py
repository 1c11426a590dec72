"""Whether two claims are of one topic: a small linear model over what they and their surroundings share."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import exp
from operator import mul
from typing import Final

from claims.relating import intervals
from claims.relating.alignment import Pair
from claims.relating.events import Likeness
from claims.relating.statement import Statement
from claims.relating.subjects import Subject

SURELY, LIKELY = 0.75, 0.65
"""Probability from which two claims are called unrelated, for what is called so is not read; and from which
claims are called so that would be no more than related."""
_NAMES, _OWN_NAMES = 300, 200
"""Weights of shared names above which more of them say no more; chosen by eye."""
_NOTHING: Final = 50
"""Weight of shared words below which two reports share nothing; chosen by eye."""
_WORDS: Final = 300
"""Weight of shared words around two claims above which more of them say no more; chosen by eye."""
_SMALL: Final = 10
"""Numbers up to ten are shared by any two reports."""

FEATURES: Final = (
    "own names",
    "names",
    "nothing around",
    "root of a name",
    "same place",
    "other land",
    "other home",
    "one home",
    "other kind",
    "same day",
    "no figures",
    "other measure",
    "same number",
    "odd number",
    "words around",
)
_TOLD: Final = {
    "nothing around": "no word in common around them",
    "same number": "the number is shared by chance",
    "other land": "other lands",
    "other home": "told in other lands",
    "other measure": "another thing counted",
    "other kind": "other kinds of event",
}
"""What speaks for another topic, in words for the reader."""


@dataclass(frozen=True, slots=True)
class Weights:
    """The fitted model (scripts/fit_topics.py)."""

    bias: float
    factors: tuple[float, ...]
    """What each feature adds to the log-odds of another topic, in the order of ``FEATURES``."""
    common: Mapping[str, Mapping[str, int]]
    """By language: stems that many reports have, with how much one of them weighs in hundredths."""


@dataclass(frozen=True, slots=True)
class Topic:
    """How surely two claims are of different topics, and the features that say so."""

    apart: float
    """Probability that the topics differ."""
    values: tuple[float, ...]
    """The features, in the order of ``FEATURES``."""

    @property
    def why(self) -> str:
        """What speaks for another topic, the strongest first, in words."""
        parts = zip(map(mul, weights().factors, self.values), FEATURES, strict=True)
        told = [_TOLD[name] for part, name in sorted(parts, reverse=True) if part > 0 and name in _TOLD]
        return ", ".join(told) or "hardly a word in common"


def topic(ours: Statement, theirs: Statement, found: Likeness, pair: Pair | None) -> Topic:
    """Return how surely two claims are of different topics, by all they share but their figures."""
    model = weights()
    values = measured(ours, theirs, found, pair)
    return Topic(1.0 / (1.0 + exp(-model.bias - sum(map(mul, model.factors, values)))), values)


def measured(ours: Statement, theirs: Statement, found: Likeness, pair: Pair | None) -> tuple[float, ...]:
    """Return what two claims share and do not share, each feature 0..1, in the order of ``FEATURES``."""
    left, right = found.ours, found.theirs
    common = weights().common.get(ours.language, {})
    own, both, shared = left.matter & right.matter, left.wide & right.wide, left.about & right.about
    named = shared & (left.named | right.named)
    return (
        min(_OWN_NAMES, weight(own & named, common)) / _OWN_NAMES,
        min(_NAMES, weight(named, common)) / _NAMES,
        weight(both - own, common) < _NOTHING and _alone(left, right, both, own, common),
        not left.grounds.isdisjoint(right.grounds),
        found.same_place,
        found.other_land,
        found.other_home,
        found.one_home,
        found.other_kind,
        found.same_day,
        pair is None,
        pair is not None and pair.measure == "differs",
        pair is not None and _number(ours, theirs),
        pair is not None and _odd(pair),
        min(_WORDS, weight(shared - own - named, common)) / _WORDS,
    )


def _alone(
    left: Subject, right: Subject, both: frozenset[str], own: frozenset[str], common: Mapping[str, int]
) -> bool:
    """Tell whether two reports share no word beyond those that both claims have, though both say more."""
    if left.wide <= left.matter or right.wide <= right.matter:
        return False
    return weight((both | left.matter & right.wide | right.matter & left.wide) - own, common) < _NOTHING


def _number(ours: Statement, theirs: Statement) -> bool:
    """Tell whether both claims state one number, by which chance brings together claims of other topics."""
    stated = [item.value for item in ours.quantities if item.value is not None and item.value > _SMALL]
    return any(item.value in stated for item in theirs.quantities)


def _odd(pair: Pair) -> bool:
    """Tell whether the two figures are one number of so many digits that chance hardly gives it twice."""
    return intervals.one_odd_number(pair.ours, pair.theirs)


def weight(words: Iterable[str], common: Mapping[str, int]) -> int:
    """Return how much some stems weigh, in hundredths: 100 each, less where many reports have them."""
    return sum([common.get(word, 100) for word in words])


@cache
def weights() -> Weights:
    """Return the fitted weights, read once."""
    raw = json.loads((files("claims") / "data" / "topics.json").read_text("utf-8"))
    return Weights(raw["bias"], tuple(raw["features"].get(name, 0.0) for name in FEATURES), raw["common"])
