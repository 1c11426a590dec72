"""How much a sentence is worth checking, 0..1, by a small linear model over named features."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from math import exp
from typing import Final

from claims.model import Analysis, Sentence
from claims.scoring import features

_REASONS: Final = 5
"""So many features are named as reasons, the strongest first."""
_SHOWN: Final = {"0": "digits"}
"""How the word that stands for every number is named to the reader."""
_LEAST: Final = 0.1
"""A feature that moves the log-odds by less is no reason; chosen by eye."""


class Weight:
    """What a feature is worth, in spoken and in written language, and what it is called to the reader."""

    __slots__ = ("name", "speech", "writing")

    def __init__(self, name: str, speech: float, writing: float) -> None:
        self.name: Final = name
        self.speech: Final = speech
        self.writing: Final = writing


class Weighed:
    """A score and what made it."""

    __slots__ = ("parts", "score")

    def __init__(self, score: float, parts: list[tuple[float, str, float]]) -> None:
        self.score: Final = score
        self.parts: Final = parts
        """The features that are a reason: how strong each is, its name, what it adds to the log-odds."""


@dataclass(frozen=True, slots=True)
class Weights:
    """The fitted model (scripts/fit_scoring.py): one for speech, one for writing, mixed by register."""

    bias: Weight
    register_bias: float
    register: dict[str, float]
    """What each cue says of the register; more is writing."""
    cues: dict[str, Weight]
    words: dict[str, dict[str, Weight]]
    """By language: a language without words of its own is scored by the cues alone."""


def score(analysis: Analysis) -> Analysis:
    """Return the analysis with a score and its reasons in every sentence."""
    text, language, scored = analysis.article.text, analysis.language, []
    for sentence in analysis.sentences:
        words = features.Words(text[sentence.start : sentence.end])
        weighed = weigh(features.cues(words, language), words.distinct, language)
        start, end, role, claim = sentence.start, sentence.end, sentence.role, sentence.claim
        scored.append(Sentence(start, end, role, weighed.score, claim, reasons(weighed)))
    return replace(analysis, sentences=tuple(scored))


def weigh(cues: features.Cues, words: Iterable[str], language: str) -> Weighed:
    """Return the score of a sentence from its cues and its words.

    Debates are judged by what is worth checking in them, news by what is told as fact: the two models are
    mixed by how much the cues sound like writing. Cues and words come in the order of the text, so that their
    sums are the same, to the last digit, in every run.
    """
    model = _weights()
    sounds = model.register_bias
    for name, value in cues.items():
        sounds += value * model.register[name]
    written = _sigmoid(sounds)
    spoken = 1.0 - written
    parts: list[tuple[float, str, float]] = []
    total = spoken * model.bias.speech + written * model.bias.writing
    for name, value in cues.items():
        weight = model.cues[name]
        part = value * (spoken * weight.speech + written * weight.writing)
        total += part
        if part >= _LEAST or part <= -_LEAST:
            parts.append((abs(part), name, part))
    vocabulary = model.words.get(language, {})
    known = [found for word in words if (found := vocabulary.get(word)) is not None]
    value = features.scale(len(known))
    for weight in known:
        part = value * (spoken * weight.speech + written * weight.writing)
        total += part
        if part > _LEAST or part < -_LEAST:
            parts.append((abs(part), weight.name, part))
    return Weighed(_sigmoid(total), parts)


def reasons(weighed: Weighed) -> tuple[str, ...]:
    """Return the strongest features with what they add, as shown to the reader.

    >>> reasons(Weighed(0.8, [(1.23, "number", 1.23), (2.0, "question", -2.0)]))
    ('question -2.0', 'number +1.2')
    """
    strongest = sorted(weighed.parts, reverse=True)[:_REASONS]
    return tuple([f"{name} {_shown(_tenths(part))}" for _, name, part in strongest])


def _tenths(part: float) -> int:
    return int(10.0 * part + (0.5 if part > 0.0 else -0.5))


@cache
def _shown(tenths: int) -> str:
    """Kept: the same few come again and again, and to write one takes as long as to weigh ten words."""
    return f"{tenths / 10:+.1f}"


def _sigmoid(value: float) -> float:
    return 1.0 / (1.0 + exp(-max(-30.0, min(30.0, value))))


@cache
def _weights() -> Weights:
    raw = json.loads((files("claims") / "data" / "weights.json").read_text("utf-8"))
    return Weights(
        _weight("bias", raw["bias"]),
        float(raw["register_bias"]),
        raw["register"],
        {name: _weight(name, told) for name, told in raw["cues"].items()},
        {language: _of_words(words) for language, words in raw["words"].items()},
    )


def _of_words(table: Mapping[str, list[float]]) -> dict[str, Weight]:
    return {word: _weight(_SHOWN.get(word) or f'"{word}"', told) for word, told in table.items()}


def _weight(name: str, told: list[float]) -> Weight:
    speech, writing = told
    return Weight(name, speech, writing)
