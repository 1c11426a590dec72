"""Fit the weights by which sentences are worth checking (not run by the app; needs numpy and scikit-learn).

    python scripts/fit_scoring.py sentences.jsonl

The file holds one sentence a line, {"set", "split", "text", "label"}, of two public sets that stay outside
the repository: CheckThat! 2024 task 1, sentences of debates that are worth checking ("ct24"), and CheckThat!
2025 task 1, sentences of news that are objective ("subj25"). Only the split "train" is fitted, without the
sentences that any other split repeats; the others are measured. Writes claims/data/weights.json.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import average_precision_score

from claims.scoring import features
from claims.scoring import model as scoring

LANGUAGE = "en"
SEEN_SPOKEN, SEEN_WRITTEN = 4, 2
"""A word gets a weight of its own when so many training sentences have it."""
STRENGTH = {"spoken": 0.15, "written": 0.1, "register": 0.3}
"""C of the logistic regressions, by ten-fold cross-validation on the training parts."""
WRITTEN_SHARE, WRITTEN_STEEPNESS = 0.9, 1.5
"""Objective news is not all worth checking: a tenth of the written weights comes from the debates."""
REGISTER_LEAN = 0.5
"""Doubt about the register is settled for written language: reports are read here, not debates."""
LIGHTEST = 0.02
"""Words of less weight are left out."""


class Example(NamedTuple):
    """A sentence, taken apart once."""

    cues: features.Cues
    words: set[str]
    label: int


class Model(NamedTuple):
    """Fitted weights by feature name, and the bias."""

    weights: dict[str, float]
    bias: float


def read(path: Path) -> dict[tuple[str, bool], list[Example]]:
    """Return the sentences by set and whether they are for training; none is in both."""
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    rows = [row for row in rows if row["set"] in ("ct24", "subj25")]
    held = {_plain(row["text"]) for row in rows if row["split"] != "train"}
    found: dict[tuple[str, bool], list[Example]] = {}
    for row in rows:
        training = row["split"] == "train"
        if not (training and _plain(row["text"]) in held):
            words = features.Words(row["text"])
            example = Example(features.cues(words, LANGUAGE), set(words.distinct), row["label"])
            found.setdefault((row["set"], training), []).append(example)
    return found


def _plain(text: str) -> str:
    return re.sub(r"\W+", " ", text.lower()).strip()


def fit(examples: list[Example], labels: list[int], vocabulary: set[str], strength: float) -> Model:
    """Return the weights of a logistic regression over the cues and the words."""
    vectorizer = DictVectorizer()
    matrix = vectorizer.fit_transform(_row(example, vocabulary) for example in examples)
    matrix.indices, matrix.indptr = matrix.indices.astype("int32"), matrix.indptr.astype("int32")
    model = LogisticRegression(C=strength, max_iter=500, solver="liblinear", class_weight="balanced")
    model.fit(matrix, np.array(labels))
    names = vectorizer.get_feature_names_out()
    return Model(dict(zip(names, map(float, model.coef_[0]), strict=True)), float(model.intercept_[0]))


def _row(example: Example, vocabulary: set[str]) -> dict[str, float]:
    known = example.words & vocabulary
    value = features.scale(len(known))
    return {f"cue {name}": cue for name, cue in example.cues.items()} | dict.fromkeys(known, value)


def blend(written: Model, spoken: Model) -> Model:
    """Return the model of written language, with its part of the spoken one."""
    own, other = WRITTEN_SHARE * WRITTEN_STEEPNESS, 1 - WRITTEN_SHARE
    names = written.weights.keys() | spoken.weights.keys()
    mixed = {n: own * written.weights.get(n, 0.0) + other * spoken.weights.get(n, 0.0) for n in names}
    return Model(mixed, own * written.bias + other * spoken.bias)


def fitted(data: dict[tuple[str, bool], list[Example]]) -> dict[str, Any]:
    """Return the content of the weights file."""
    debates, news = data["ct24", True], data["subj25", True]
    vocabulary = _common(debates, SEEN_SPOKEN) | _common(news, SEEN_WRITTEN)
    spoken = fit(debates, [e.label for e in debates], vocabulary, STRENGTH["spoken"])
    written = blend(fit(news, [e.label for e in news], vocabulary, STRENGTH["written"]), spoken)
    both = [0] * len(debates) + [1] * len(news)
    register = fit([*debates, *news], both, set(), STRENGTH["register"])
    names = sorted(features.cue_names(LANGUAGE))
    words = {
        word: [round(spoken.weights.get(word, 0.0), 3), round(written.weights.get(word, 0.0), 3)]
        for word in sorted(vocabulary)
    }
    return {
        "bias": [round(spoken.bias, 3), round(written.bias, 3)],
        "register": {name: round(register.weights.get(f"cue {name}", 0.0), 3) for name in names},
        "register_bias": round(register.bias + REGISTER_LEAN, 3),
        "cues": {n: [round(m.weights.get(f"cue {n}", 0.0), 3) for m in (spoken, written)] for n in names},
        "words": {LANGUAGE: {word: pair for word, pair in words.items() if max(map(abs, pair)) >= LIGHTEST}},
    }


def _common(examples: list[Example], least: int) -> set[str]:
    counts = Counter(word for example in examples for word in example.words)
    return {word for word, count in counts.items() if count >= least}


def main() -> None:
    """Fit, write and measure."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("sentences", type=Path)
    data = read(parser.parse_args().sentences)
    weights = fitted(data)
    target = Path(__file__).parent.parent / "claims" / "data" / "weights.json"
    lines = ",\n".join(f" {json.dumps(k)}: {json.dumps(v, ensure_ascii=False)}" for k, v in weights.items())
    target.write_text("{\n" + lines + "\n}\n", "utf-8")
    for name in ("ct24", "subj25"):
        held = data[name, False]
        scores = [scoring.weigh(e.cues, e.words, LANGUAGE).score for e in held]
        precision = average_precision_score([e.label for e in held], scores)
        print(f"{name}: average precision {precision:.4f} of {len(held)} held-out sentences")


if __name__ == "__main__":
    main()
