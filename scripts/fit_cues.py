"""Fit the weights by which words are told to be a cue (not run by the app; needs numpy and numba).

    python -m scripts.fit_cues articles.jsonl [--folds 10]

The file holds one article a line, {"title", "text", "attributions": [{"cue": [[start, end]]}]}: news in which
people marked who says what (PolNeAR), which stays outside the repository. With --folds nothing is written:
the weights are fitted on the other articles each time, and characters of cues are measured on the articles
held out. Otherwise all articles are fitted, and claims/data/cue_weights.json is written.

Fitted is a conditional random field (scripts/random_field.py) for windows of words near a cue or a possible
cue. Of the articles nothing is kept but single words that stand in many of them, and what each weighs.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, Final, NamedTuple

import numpy as np

from claims import detection, sentences
from claims.attribution import deciding, nesting, patterns, quotes, weighing
from claims.attribution.cues import lexicon
from claims.attribution.lines import Line, read
from claims.attribution.phrases import Relation
from claims.attribution.weights import (
    DISTANCES,
    FIRST,
    KINDS_BESIDE,
    MARKS_BESIDE,
    NEIGHBOURS,
    UNIT,
    ZERO,
    Model,
)
from claims.model import Article
from scripts.random_field import trained

TARGET: Final = Path(__file__).parent.parent / "claims" / "data" / "cue_weights.json"
LANGUAGE: Final = "en"
FREQUENT: Final = 15
"""A word has weights of its own when it stands in so many articles."""
SHARE: Final = 0.05
"""A word may be a cue that no rule finds when so many of its uses outside their cues are part of one."""
SUPPORT: Final = 5
"""A weight is fitted when what it is for is seen in so many articles."""
LIGHTEST: Final = 0.05
"""Lighter weights are left out."""
LEAST, STAYS, NEW = 0.25, 0.35, 0.45
"""Likelihoods from which a word belongs to a cue, a cue of a rule is one, and one is told that no rule found.
Of those that are about as good for cues, on articles held out, the best for sources and relations."""
KINDS: Final = (
    "word", "edge", "quote", "name", "ly", "ed", "ing", "s", "prepositions", "conjunctions", "auxiliaries",
    "determiners", "pronouns", "to", "that", "of", "as", "by", ",", ":", ";", "-", "—", "'s",
)  # fmt: skip
"""The sorts of words (weighing.kind), first what stands for one that is not known here."""
RARE, EDGE = 0, 1  # the rows of words without weights of their own, and of what is no word


class Place(NamedTuple):
    """A sentence with what the rules found in it, and for each word in which marked cue it lies, or -1."""

    article: int
    line: Line
    found: list[Relation]
    own: list[Relation]
    gold: list[int]


@dataclass(frozen=True)
class Layout:
    """Where the weights stand in one long row: by group of features, the first of them."""

    words: dict[str, int]
    rules: dict[str, int]
    seeds: frozenset[str]

    @property
    def most_marks(self) -> int:
        """Marks that a word may have: none, and three of each rule."""
        return 1 + 3 * len(self.rules)

    @cached_property
    def starts(self) -> list[int]:
        """Return where kinds, marks, distances, words and what is beside them begin, and the end."""
        rows = len(self.words) + 2
        sizes = [
            (2 * KINDS_BESIDE + 1) * len(KINDS),
            (2 * MARKS_BESIDE + 1) * self.most_marks,
            DISTANCES,
            rows * (2 * NEIGHBOURS + 1),
            rows * (DISTANCES + 2 * len(KINDS)),
        ]
        return [int(start) for start in np.cumsum([0, *sizes])]


class Rows(NamedTuple):
    """Windows of words: places in the layout, label and article of each word, and where windows begin."""

    features: Any
    labels: Any
    begins: Any
    articles: Any


def places(rows: Sequence[dict[str, Any]]) -> Iterator[Place]:
    """Yield the sentences of all articles that may hold a cue."""
    words = lexicon(LANGUAGE)
    for number, row in enumerate(rows):
        article = Article(row["text"], title=row["title"])
        split = sentences.split(article, detection.language_of(article)[0])
        quoted = quotes.of(article.text, split)
        marked = _marked(row)
        for sentence in split:
            if sentence.role in ("promo", "dateline"):
                continue
            near = [span for span in quoted if span[0] < sentence.end and span[1] > sentence.start]
            line = read(article.text, sentence, words, near)
            if line is not None:
                found = patterns.of(line)
                gold = [marked.get(start, -1) for start in line.starts]
                yield Place(number, line, found, nesting.outermost(line, found), gold)


def layout(seen: Sequence[Place]) -> Layout:
    """Return which words and rules have weights, and which words may be a cue that no rule finds."""
    articles: dict[str, set[int]] = defaultdict(set)
    uses: dict[str, int] = defaultdict(int)
    cues: dict[str, list[int]] = defaultdict(list)
    for place in seen:
        held = {index for relation in place.found for index in range(*relation.cue)}
        for index, word in enumerate(place.line.words):
            articles[word].add(place.article)
            free = index not in held and not place.line.inside[index]
            if free and not (index and place.line.is_name(index)):
                uses[word] += 1
                if place.gold[index] >= 0:
                    cues[word].append(place.article)
    frequent = sorted(word for word in articles if len(articles[word]) >= FREQUENT)
    seeds = {word for word in frequent if len(set(cues[word])) > 1 and len(cues[word]) >= SHARE * uses[word]}
    rules = sorted({relation.why for place in seen for relation in place.found})
    return Layout(
        {word: EDGE + 1 + index for index, word in enumerate(frequent)},
        {rule: 1 + 3 * index for index, rule in enumerate(rules)},
        frozenset(seeds),
    )


def rows_of(seen: Iterable[Place], plan: Layout) -> Rows:
    """Return the features and labels of the words of all windows."""
    features: list[list[int]] = []
    labels: list[int] = []
    begins, articles = [0], []
    for place in seen:
        line = place.line
        seeds = [index for index, word in enumerate(line.words) if word in plan.seeds]
        near = weighing.windows(line, place.found, seeds)
        marks = weighing.marks_of(line, place.found, place.own, plan.rules)
        distances = weighing.distances_of(line, place.found)
        for start, end in near:
            for index in range(start, end):
                features.append(_features(line, index, marks, distances[index], plan))
                before = place.gold[index - 1] if index else -1
                own = place.gold[index]
                labels.append(0 if own < 0 else 1 + (own == before))
                articles.append(place.article)
            begins.append(len(features))
    return Rows(np.array(features, "int32"), np.array(labels, "int8"), np.array(begins), np.array(articles))


def _features(line: Line, index: int, marks: list[int], distance: int, plan: Layout) -> list[int]:
    """Return where the weights of a word in its place stand in the layout."""
    of_kinds, of_marks, distances, near, own, _ = plan.starts
    sorts = [weighing.kind(line, at) for at in range(index - KINDS_BESIDE, index + KINDS_BESIDE + 1)]
    kinds = [KINDS.index(name) if name in KINDS else 0 for name in sorts]
    words = [_word(line, at, plan) for at in range(index - NEIGHBOURS, index + NEIGHBOURS + 1)]
    row = own + words[NEIGHBOURS] * (DISTANCES + 2 * len(KINDS))
    return [
        *(of_kinds + kind * (2 * KINDS_BESIDE + 1) + place for place, kind in enumerate(kinds)),
        *(
            of_marks + marks[index + place] * (2 * MARKS_BESIDE + 1) + place
            for place in range(2 * MARKS_BESIDE + 1)
        ),
        distances + distance,
        *(near + word * (2 * NEIGHBOURS + 1) + place for place, word in enumerate(words)),
        row + distance,
        row + DISTANCES + kinds[KINDS_BESIDE - 1],
        row + DISTANCES + len(KINDS) + kinds[KINDS_BESIDE + 1],
    ]


def _word(line: Line, index: int, plan: Layout) -> int:
    return plan.words.get(line.words[index], RARE) if 0 <= index < len(line.words) else EDGE


def fitted(seen: Sequence[Place]) -> dict[str, Any]:
    """Return the content of the weights file for one language."""
    plan = layout(seen)
    rows = rows_of(seen, plan)
    end = plan.starts[-1]
    kept = np.zeros(end, bool)
    for column in rows.features.T:
        pairs = np.unique(column.astype("int64") * (rows.articles.max() + 1) + rows.articles)
        kept |= np.bincount(pairs // (rows.articles.max() + 1), minlength=end) >= SUPPORT
    weights, steps = trained(rows.features, rows.labels, rows.begins, kept)
    told = weights[:, 1:] - weights[:, :1]
    told[np.abs(told).max(axis=1) < LIGHTEST] = 0
    return _content(plan, told, np.exp(steps - steps.max()))


def _content(plan: Layout, told: Any, factors: Any) -> dict[str, Any]:
    """Return weights as the file holds them."""
    of_kinds, of_marks, distances, near, own, _ = plan.starts
    beside, wide = 2 * NEIGHBOURS + 1, DISTANCES + 2 * len(KINDS)

    def row(word: int) -> str:
        first, second = near + word * beside, own + word * wide
        rest = told[second : second + wide]
        heavy = [f"{chr(FIRST + at)}{_signs(rest[at])}" for at in range(wide) if rest[at].any()]
        return _signs(told[first : first + beside]) + "".join(heavy)

    return {
        "least": LEAST,
        "stays": STAYS,
        "new": NEW,
        "start": [round(float(value), 4) for value in factors[-1]],
        "steps": [round(float(value), 4) for value in factors[:-1].ravel()],
        "kinds": list(KINDS),
        "rules": list(plan.rules),
        "of_kinds": _signs(told[of_kinds:of_marks]),
        "of_marks": _signs(told[of_marks:distances]),
        "distances": _signs(told[distances:near]),
        "rare": row(RARE),
        "edge": row(EDGE),
        "seeds": sorted(plan.seeds),
        "words": {word: row(at) for word, at in plan.words.items()},
    }


def _signs(weights: Any) -> str:
    """Return weights as one printable sign each, the two labels beside one another."""
    return "".join(chr(ZERO + round(float(min(1.4, max(-1.4, weight))) * UNIT)) for weight in weights.ravel())


def characters(rows: Sequence[dict[str, Any]], seen: Sequence[Place], model: Model) -> tuple[int, int]:
    """Return how many characters of cues were found rightly, and how many in all."""
    right = total = 0
    by_article: dict[int, set[int]] = defaultdict(set)
    for place in seen:
        for relation in deciding.completed(place.line, place.found, place.own, model):
            by_article[place.article].update(range(*place.line.span(relation.cue)))
    for article, found in by_article.items():
        right += len(found & _marked(rows[article]).keys())
        total += len(found)
    return right, total


def _marked(row: dict[str, Any]) -> dict[int, int]:
    """Return the number of the attribution for the offset of every character in a cue."""
    spans = [(index, span) for index, item in enumerate(row["attributions"]) for span in item["cue"]]
    return {place: index for index, (start, end) in spans for place in range(start, end)}


def measured(rows: Sequence[dict[str, Any]], seen: Sequence[Place], folds: int) -> str:
    """Return precision, recall and F1 of cue characters on articles held out."""
    right = total = 0
    for fold in range(folds):
        model = Model(
            fitted([place for place in seen if place.article % folds != fold]), lexicon(LANGUAGE).kinds
        )
        held = characters(rows, [place for place in seen if place.article % folds == fold], model)
        right, total = right + held[0], total + held[1]
    wanted = sum(len(_marked(row)) for row in rows)
    return f"P {right / total:.4f} R {right / wanted:.4f} F1 {2 * right / (total + wanted):.4f}"


def main() -> None:
    """Fit and write, or measure."""
    raw = argparse.RawDescriptionHelpFormatter
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=raw)
    parser.add_argument("articles", type=Path)
    parser.add_argument("--folds", type=int, default=0)
    options = parser.parse_args()
    rows = [json.loads(line) for line in options.articles.read_text("utf-8").splitlines()]
    seen = list(places(rows))
    if options.folds:
        print(measured(rows, seen, options.folds))
        return
    written = json.dumps({LANGUAGE: fitted(seen)}, indent=0)
    TARGET.write_text(written + "\n", "ascii")


if __name__ == "__main__":
    main()
