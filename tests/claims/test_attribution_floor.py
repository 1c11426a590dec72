"""Sentences and attribution on a labelled set of our own have floors that no change may lower unseen."""

import json
from collections import Counter
from pathlib import Path
from typing import Any

from claims.attribution.finding import find
from claims.model import Article, Span
from claims.sentences.splitting import split

GOLD = Path(__file__).parent / "gold"
SENTENCE_FLOOR = 0.99
"""F1 of whole sentences with their role. Raise, never lower."""
ATTRIBUTION_FLOORS = {"source": 0.98, "cue": 0.98, "content": 0.97, "relation": 0.95}
"""F1 of sources, cues and contents as a whole, and of relations right in all three. Raise, never lower."""


def rows(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (GOLD / name).read_text("utf-8").splitlines()]


def f1(hits: int, found: int, wanted: int) -> float:
    return 2 * hits / (found + wanted)


def sentence_f1() -> float:
    hits = found = wanted = 0
    for row in rows("sentences.jsonl"):
        text = row["text"]
        ours = Counter(
            (s.role, text[s.start : s.end]) for s in split(Article(text, title=row["title"]), "en")
        )
        gold = Counter(tuple(item) for item in row["sentences"])
        hits += (ours & gold).total()
        found += ours.total()
        wanted += gold.total()
    return f1(hits, found, wanted)


def words(text: str, spans: tuple[Span, ...]) -> str:
    return "|".join(text[start:end] for start, end in spans)


def attribution_f1() -> dict[str, float]:
    hits = dict.fromkeys(ATTRIBUTION_FLOORS, 0)
    total = 0
    for row in rows("attribution.jsonl"):
        article = Article(row["text"])
        ours = [
            (words(row["text"], item.source), words(row["text"], item.cue), words(row["text"], item.content))
            for item in find(article, split(article, "en"), "en")
        ]
        gold = [tuple(item) for item in row["relations"]]
        total += len(ours) + len(gold)
        for index, name in enumerate(("source", "cue", "content")):
            left = Counter(item[index] for item in ours)
            hits[name] += (left & Counter(item[index] for item in gold)).total()
        hits["relation"] += (Counter(ours) & Counter(gold)).total()
    return {name: 2 * hit / total for name, hit in hits.items()}


def test_the_labelled_sets_are_large_enough() -> None:
    assert len(rows("sentences.jsonl")) >= 25
    assert len(rows("attribution.jsonl")) >= 30


def test_sentences_reach_their_floor() -> None:
    assert sentence_f1() >= SENTENCE_FLOOR


def test_attribution_reaches_its_floors() -> None:
    measured = attribution_f1()
    assert {name: value for name, value in measured.items() if value < ATTRIBUTION_FLOORS[name]} == {}
