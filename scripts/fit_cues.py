"""Fit the weights of words that are a cue by their neighbours (not run by the app; needs scikit-learn).

    python scripts/fit_cues.py articles.jsonl [--folds 4]

The file holds one article a line, {"title", "text", "attributions": [{"cue": [[start, end]]}]}: news in which
people marked who says what (PolNeAR), which stays outside the repository. The words are those that the
language file lists as weighed. With --folds nothing is written: the weights are fitted on the other articles
each time, and characters of cues are measured on the articles held out. Otherwise all articles are fitted,
and claims/data/cue_weights.json is written.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from claims import detection, sentences
from claims.attribution import nesting, patterns, quotes, weighing, weights
from claims.attribution.cues import lexicon
from claims.attribution.lines import Line, read
from claims.attribution.phrases import Relation
from claims.attribution.weights import Model
from claims.model import Article

TARGET = Path(__file__).parent.parent / "claims" / "data" / "cue_weights.json"
LANGUAGE = "en"
STRENGTH = 0.3
"""C of the logistic regressions."""
HEAD_FROM, STEP_FROM = 0.4, 0.4
"""Likelihood from which a word is a cue, and from which it joins one; by four-fold cross-validation."""
SEEN = 2
"""A word can be a cue, or join one, when it was part of one in so many articles."""
COMMON = 2
"""A feature is weighed when it is seen in so many articles."""
LIGHTEST = 0.1
"""Features of less weight are left out."""


class Place(NamedTuple):
    """A sentence with what the patterns found in it and the tokens that lie in a cue."""

    article: int
    line: Line
    found: list[Relation]
    own: list[Relation]
    gold: frozenset[int]


class Example(NamedTuple):
    """One word to be judged: its features, its article, and whether it lies in a cue."""

    article: int
    word: str
    features: list[str]
    label: bool


class Fitted(NamedTuple):
    """Weights by feature, and the bias, moved so that zero is the threshold."""

    weights: dict[str, float]
    bias: float

    def takes(self, example: Example) -> bool:
        """Tell whether a word is one by these weights."""
        return weighing.weigh(self.weights, self.bias, example.features) > 0


def places(rows: Sequence[dict[str, Any]]) -> Iterator[Place]:
    """Yield the sentences of all articles that may hold a cue."""
    words = lexicon(LANGUAGE)
    for number, row in enumerate(rows):
        article = Article(row["text"], title=row["title"])
        split = sentences.split(article, detection.language_of(article)[0])
        cues = _marked(row)
        quoted = quotes.of(article.text, split)
        for sentence in split:
            if sentence.role in ("promo", "dateline"):
                continue
            near = [span for span in quoted if span[0] < sentence.end and span[1] > sentence.start]
            line = read(article.text, sentence, words, near)
            if line is not None:
                found = patterns.of(line)
                gold = frozenset(index for index, start in enumerate(line.starts) if start in cues)
                yield Place(number, line, found, nesting.outermost(line, found), gold)


def _marked(row: dict[str, Any]) -> set[int]:
    """Return the offsets of all characters in cues."""
    return {
        place for item in row["attributions"] for start, end in item["cue"] for place in range(start, end)
    }


def head_examples(seen: Sequence[Place]) -> list[Example]:
    """Return every weighed word outside the cues found by patterns."""
    return [
        Example(
            place.article,
            place.line.words[index],
            weighing.features(place.line, index, bool(place.found)),
            index in place.gold,
        )
        for place in seen
        for index in weighing.candidates(place.line, _taken(place), place.line.lexicon.of("weighed"))
    ]


def _taken(place: Place) -> set[int]:
    return {index for relation in place.found for index in range(*relation.cue)}


def step_examples(seen: Sequence[Place], heads: Callable[[Place], list[int]], way: int) -> list[Example]:
    """Return the words beside every cue as it should grow, to the right or with -1 to the left."""
    done: list[Example] = []
    for place in seen:
        starts = [(relation.cue[0], relation.cue[1] - 1, relation.why) for relation in place.own]
        starts += [(index, index, weighing.WEIGHED) for index in heads(place)]
        for first, last, rule in starts:
            done.extend(_steps(place, last if way > 0 else first, way, rule))
    return done


def _steps(place: Place, edge: int, way: int, rule: str) -> Iterator[Example]:
    line, taken = place.line, _taken(place)
    for index in range(edge + way, edge + way * (weighing.WIDEST_STEP + 1), way):
        if not 0 <= index < len(line.words) or index in taken or line.inside[index]:
            return
        word, at, beyond = line.words[index], line.words[index - way], weighing.kind(line, index + way)
        features = [f"edge {at}", f"rule {rule}", word]
        features += [f"{word}|edges|{at}", f"{word}|beyond|{beyond}", f"{word}|rules|{rule}"]
        yield Example(place.article, word, features, index in place.gold)
        if index not in place.gold:
            return


def fit(examples: Sequence[Example], threshold: float) -> Fitted:
    """Return the weights of a logistic regression over the features."""
    where = defaultdict(set)
    for example in examples:
        for name in example.features:
            where[name].add(example.article)
    names = {name: at for at, name in enumerate(name for name in where if len(where[name]) >= COMMON)}
    columns: list[int] = []
    rows = [0]
    for example in examples:
        columns.extend(names[name] for name in example.features if name in names)
        rows.append(len(columns))
    shape = (len(examples), len(names))
    matrix = csr_matrix((np.ones(len(columns)), np.array(columns, "int32"), np.array(rows, "int32")), shape)
    model = LogisticRegression(C=STRENGTH, solver="liblinear", tol=1e-3)
    model.fit(matrix, np.array([example.label for example in examples]))
    found = {name: float(model.coef_[0][at]) for name, at in names.items()}
    kept = {name: round(weight, 2) for name, weight in sorted(found.items()) if abs(weight) >= LIGHTEST}
    return Fitted(kept, round(float(model.intercept_[0]) - float(np.log(threshold / (1 - threshold))), 3))


def known(examples: Sequence[Example]) -> list[Example]:
    """Return the examples of words that were part of a cue in enough articles."""
    articles = defaultdict(set)
    for example in examples:
        if example.label:
            articles[example.word].add(example.article)
    return [example for example in examples if len(articles[example.word]) >= SEEN]


def fitted(seen: Sequence[Place]) -> dict[str, Any]:
    """Return the content of the weights file for one language."""
    heads = known(head_examples(seen))
    head = fit(heads, HEAD_FROM)
    first = Model(frozenset(e.word for e in heads if head.takes(e)), head.bias, head.weights)

    def likely(place: Place) -> list[int]:
        return [
            index
            for index in weighing.candidates(place.line, _taken(place), first.heads)
            if weighing.weigh(
                first.features, first.bias, weighing.features(place.line, index, bool(place.found))
            )
            > 0
        ]

    sides = {
        name: _side(known(step_examples(seen, likely, way))) for name, way in (("left", -1), ("right", 1))
    }
    return {"heads": sorted(first.heads), "bias": head.bias, "features": _used(head, heads), **sides}


def _used(fitted: Fitted, examples: Sequence[Example]) -> dict[str, float]:
    """Return the weights that words have which were ever taken."""
    words = {example.word for example in examples if fitted.takes(example)}
    used = {name for example in examples if example.word in words for name in example.features}
    return {name: weight for name, weight in fitted.weights.items() if name in used}


def _side(steps: Sequence[Example]) -> dict[str, Any]:
    """Return the weights of the words on one side as the file holds them."""
    step = fit(steps, STEP_FROM)
    used = _used(step, steps)
    common: dict[str, dict[str, float]] = {"edge": {}, "rule": {}}
    words: dict[str, dict[str, dict[str, float]]] = defaultdict(
        lambda: {"edges": {}, "beyond": {}, "rules": {}}
    )
    for name, weight in used.items():
        word, _, rest = name.partition("|")
        if rest:
            table, _, value = rest.partition("|")
            words[word][table][value] = weight
        elif " " in name:
            table, _, value = name.partition(" ")
            common[table][value] = weight
    taken = sorted({example.word for example in steps if step.takes(example)})
    joining = {word: [used.get(word, 0.0), *words[word].values()] for word in taken}
    return {"bias": step.bias, "edges": common["edge"], "rules": common["rule"], "words": joining}


def characters(rows: Sequence[dict[str, Any]], seen: Sequence[Place], model: Model) -> tuple[int, int]:
    """Return how many characters of cues were found rightly, and how many in all."""
    right = total = 0
    by_article: dict[int, set[int]] = defaultdict(set)
    for place in seen:
        for relation in weighing.completed(place.line, place.found, place.own, model):
            by_article[place.article].update(range(*place.line.span(relation.cue)))
    for article, found in by_article.items():
        right += len(found & _marked(rows[article]))
        total += len(found)
    return right, total


def measured(rows: Sequence[dict[str, Any]], seen: Sequence[Place], folds: int) -> str:
    """Return precision, recall and F1 of cue characters on articles held out."""
    right = total = 0
    for fold in range(folds):
        model = weights.of(fitted([place for place in seen if place.article % folds != fold]))
        held = characters(rows, [place for place in seen if place.article % folds == fold], model)
        right, total = right + held[0], total + held[1]
    wanted = sum(len(_marked(row)) for row in rows)
    return f"P {right / total:.4f} R {right / wanted:.4f} F1 {2 * right / (total + wanted):.4f}"


def main() -> None:
    """Fit and write, or measure."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("articles", type=Path)
    parser.add_argument("--folds", type=int, default=0)
    options = parser.parse_args()
    rows = [json.loads(line) for line in options.articles.read_text("utf-8").splitlines()]
    seen = list(places(rows))
    if options.folds:
        print(measured(rows, seen, options.folds))
        return
    lines = ",\n".join(
        f'  "{key}": {json.dumps(value, ensure_ascii=False)}' for key, value in fitted(seen).items()
    )
    TARGET.write_text(f'{{\n "{LANGUAGE}": {{\n{lines}\n }}\n}}\n', "utf-8")


if __name__ == "__main__":
    main()
