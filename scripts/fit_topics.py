"""Fit the weights by which two claims are of one topic (not run by the app; needs numpy and scikit-learn).

    python scripts/fit_topics.py pairs.jsonl...

Each line holds one pair of claims, {"topic", "relation", "a", "b"}, each side {"claim", "text", "title",
"published", "outlet"}, and may have the "weight" with which it counts; the pairs stay outside the repository.
Few of them are unrelated, so two kinds of unrelated pairs are made: claims of different topics that have most
words in common, and claims of one pair of which the second is told without its names in the surroundings of
another report. Says how the model does on topics that it was not fitted to, and writes
claims/data/topics.json.
"""

from __future__ import annotations

import argparse
import json
import math
import random
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from sklearn.linear_model import LogisticRegression

from claims.analysis import analyse
from claims.clean import clean_line, clean_text
from claims.model import Article
from claims.relating import alignment, events, topics, vocabulary, wording
from claims.relating.statement import Statement
from claims.relating.stating import statement_of
from claims.relating.subjects import subject

TARGET = Path(__file__).parent.parent / "claims" / "data" / "topics.json"
LANGUAGE = "en"
STRENGTH = 1.0
"""C of the logistic regression, by ten-fold cross-validation over topics."""
UNRELATED, ALIKE, MOVED, BARE = 5.0, 25.0, 25.0, 0.3
"""Weight of an unrelated pair, of all made pairs of a kind, of a pair without surroundings; the same way."""
SEEN = 8
"""A stem weighs less than 1 when so many reports have it."""
CLOSEST = 2
"""Claims of other topics with which each claim makes a pair."""
ONE = 100
"""Weight of a rare word."""
FOLDS, SEED = 10, 3
NAME = re.compile(r"(?<=[\w,;] )(?:[A-ZÀ-Þ][\w’'-]+(?: of)?(?: |(?=[,.;])))+")


class Pair(NamedTuple):
    """Two claims, the topics they come from, and how much the pair counts."""

    ours: Statement
    theirs: Statement
    topics: tuple[int, int]
    unrelated: bool
    weight: float


def read(paths: Iterable[Path]) -> tuple[list[dict[str, Any]], list[Pair]]:
    """Return the rows of all files and their pairs; the number of a row stands for its topic."""
    rows = [json.loads(line) for path in paths for line in path.read_text("utf-8").splitlines() if line]
    given = []
    for number, row in enumerate(rows):
        unrelated = row["relation"] == "unrelated"
        weight = (UNRELATED if unrelated else 1.0) * row.get("weight", 1.0)
        ours, theirs = (_statement(row[side]) for side in "ab")
        given.append(Pair(ours, theirs, (number, number), unrelated, weight))
    return rows, given


def _statement(side: dict[str, str]) -> Statement:
    text, claim = clean_text(side["text"]), clean_text(side["claim"]).strip()
    told = {key: clean_line(side.get(key) or "") for key in ("title", "outlet", "agency", "language")}
    article = Article(text=text, published=date.fromisoformat(side["published"][:10]), **told)
    start = text.index(claim)
    return statement_of(analyse(article), start, start + len(claim))


def commonness(rows: list[dict[str, Any]]) -> dict[str, int]:
    """Return the stems that many reports have, with how much one weighs in hundredths, by rarity."""
    texts = [f"{row[side]['title']}. {row[side]['text']}" for row in rows for side in "ab"]
    seen = Counter(stem for text in texts for stem in wording.stem_set(text, LANGUAGE))
    rarest = math.log(len(texts) / 2)
    return {
        stem: round(100 * math.log(len(texts) / count) / rarest)
        for stem, count in sorted(seen.items())
        if count >= SEEN
    }


def alike(rows: list[dict[str, Any]], given: list[Pair]) -> list[Pair]:
    """Return pairs of claims of different topics that have most words in common."""
    sides = [(pair.topics[0], side) for pair in given for side in (pair.ours, pair.theirs)]
    common, made = topics.weights().common[LANGUAGE], []
    for at, (number, ours) in enumerate(sides):
        others = [
            (topics.weight(subject(ours).matter & subject(theirs).matter, common), other, theirs)
            for other, theirs in sides[at + 1 :]
            if other != number and _apart(rows[number], rows[other])
        ]
        others.sort(key=lambda item: -item[0])
        made += [
            (ours, theirs, (number, other)) for shared, other, theirs in others[:CLOSEST] if shared >= ONE
        ]
    return [Pair(ours, theirs, numbers, True, ALIKE / len(made)) for ours, theirs, numbers in made]


def moved(rows: list[dict[str, Any]], given: list[Pair]) -> list[Pair]:
    """Return pairs whose second claim is told, without its names, in the surroundings of another report."""
    chance, made = random.Random(SEED), []
    for pair in given:
        number = pair.topics[0]
        elsewhere = chance.choice([item for item in given if _apart(rows[number], rows[item.topics[0]])])
        around = chance.choice((elsewhere.ours, elsewhere.theirs))
        words = chance.choice((pair.ours, pair.theirs)).text
        theirs = replace(
            pair.theirs,
            text=_nameless(words),
            outlet=around.outlet,
            title=around.title,
            context=around.context,
            places=around.places,
            around=around.around,
            quantities=tuple(replace(item, place="", within=()) for item in pair.theirs.quantities),
            source=_nameless(pair.theirs.source),
            origin=_nameless(pair.theirs.origin),
        )
        made.append(Pair(pair.ours, theirs, (number, elsewhere.topics[0]), True, MOVED / len(given)))
    return made


def bare(given: list[Pair]) -> list[Pair]:
    """Return the pairs once more without their titles and surroundings: reports of one sentence."""
    return [
        pair._replace(
            ours=replace(pair.ours, title="", context=()),
            theirs=replace(pair.theirs, title="", context=()),
            weight=BARE * pair.weight,
        )
        for pair in given
    ]


def homeless(pairs: list[Pair]) -> list[Pair]:
    """Return pairs once more without their outlets, for few of those that people read say where they are."""
    return [
        pair._replace(ours=replace(pair.ours, outlet=""), theirs=replace(pair.theirs, outlet=""))
        for pair in pairs
    ]


def _nameless(text: str) -> str:
    days = topics.weights().common.get(LANGUAGE, {}).keys()
    return NAME.sub(
        lambda found: found.group() if vocabulary.fold(found.group().strip()) in days else "", text
    )


def _apart(one: dict[str, Any], other: dict[str, Any]) -> bool:
    """Tell whether two topics, as the author names them, have no word of four letters or more in common."""
    words = [
        {
            word.lower()
            for word in re.findall(r"\w{4,}", row.get("topic") or row["a"]["title"] + " " + row["b"]["title"])
        }
        for row in (one, other)
    ]
    return not words[0] & words[1]


def measured(pair: Pair) -> tuple[float, ...]:
    """Return the features of a pair, as relating sees them."""
    found = events.likeness(pair.ours, pair.theirs)
    figures = alignment.closest(*alignment.telling(pair.ours, pair.theirs))
    return topics.measured(pair.ours, pair.theirs, found, figures)


def fit(table: np.ndarray[Any, Any], pairs: Sequence[Pair]) -> LogisticRegression:
    """Return the logistic regression over some pairs."""
    labels, weights = [pair.unrelated for pair in pairs], [pair.weight for pair in pairs]
    return LogisticRegression(C=STRENGTH, max_iter=3000).fit(table, labels, sample_weight=weights)


def validate(table: np.ndarray[Any, Any], pairs: list[Pair], given: int) -> None:
    """Print how often pairs of topics left out of the fit are told rightly."""
    fold = np.random.default_rng(SEED).integers(0, FOLDS, given)
    apart = np.zeros(len(pairs))
    for number in range(FOLDS):
        held = np.array([number in (fold[pair.topics[0]], fold[pair.topics[1]]) for pair in pairs])
        model = fit(table[~held], [pair for pair, out in zip(pairs, held, strict=True) if not out])
        apart[held] = model.predict_proba(table[held])[:, 1]
    called = apart > topics.SURELY
    wanted = np.array([pair.unrelated for pair in pairs])
    own = np.arange(len(pairs)) < given
    print(f"unrelated and called so: {(called & wanted & own).sum()} of {(wanted & own).sum()}")
    print(f"of one topic and called unrelated: {(called & ~wanted).sum()} of {(~wanted).sum()}")
    print(f"made pairs called unrelated: {(called & ~own).sum()} of {(~own).sum()}")


def main() -> None:
    """Fit, measure and write."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("pairs", type=Path, nargs="+")
    rows, given = read(parser.parse_args().pairs)
    common = commonness(rows)
    _write(0.0, {}, common)
    told = [*given, *alike(rows, given), *moved(rows, given)]
    pairs = [*told, *bare(given), *homeless(told)]
    table = np.array([measured(pair) for pair in pairs], dtype=float)
    validate(table, pairs, len(given))
    model = fit(table, pairs)
    weights = {
        name: round(float(value), 2) for name, value in zip(topics.FEATURES, model.coef_[0], strict=True)
    }
    _write(round(float(model.intercept_[0]), 2), weights, common)


def _write(bias: float, features: dict[str, float], common: dict[str, int]) -> None:
    """Write the weights file, one entry a line, and let it be read anew."""
    raw = {"bias": bias, "features": features, "common": {LANGUAGE: common}}
    lines = ",\n".join(f" {json.dumps(key)}: {json.dumps(value)}" for key, value in raw.items())
    TARGET.write_text("{\n" + lines + "\n}\n", "utf-8")
    topics.weights.cache_clear()


if __name__ == "__main__":
    main()
