"""Invented reports for measuring search: words, names and figures as unevenly common as in the news.

- Words follow Zipf's law from its twentieth rank on (the commonest is in one sentence of twenty, as "people"
  is in the news); four in ten words are stop words of the language file besides.
- Each report tells of one of 400 topics, themselves of Zipfian size: a topic has names and words of its own,
  which make a third of the words of its sentences, so words come in bursts, as in a real archive.
- Figures are log-normal (median 60, one in a hundred over 100,000), written with thousands separators.
- A question is a sentence of the archive told anew: three words in ten left out, one in eight replaced, half
  of the figures changed, the order kept.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate
from math import exp
from random import Random
from typing import Final

from claims.finding.words import vocabulary

SYLLABLES: Final = [a + b for a in "bcdfghjklmnprstvwz" for b in ("a", "e", "i", "o", "u", "an", "er", "ol")]
VOCABULARY: Final = 60_000
TOPICS: Final = 400
SENTENCES: Final = 20
"""Sentences of a report: 50,000 reports are a million."""
FIRST_DAY: Final = date(2010, 1, 1)
DAYS: Final = 3_650


COMMON, OWN, STOP, FIGURE = range(4)
"""Kinds of words: of everybody, of the topic, stop words, figures."""
TITLE: Final = (COMMON, OWN, COMMON, COMMON, OWN, COMMON, COMMON)
PATTERNS: Final = 5_000
"""Orders of kinds that sentences have."""
DRAWN: Final = 512
"""Words drawn at once: one by one takes ten times as long."""


@dataclass(frozen=True, slots=True)
class Made:
    """One invented report."""

    number: int
    published: date
    title: str
    sentences: list[str]
    cleaned: list[str]
    """The words of each sentence as the index keeps them, the title's with the first."""


class World:
    """An invented language and what is told in it; the same for the same seed."""

    def __init__(self, seed: int = 1) -> None:
        self.random = random = Random(seed)
        known = vocabulary("en")
        self.words = ["".join(random.choices(SYLLABLES, k=random.randint(2, 4))) for _ in range(VOCABULARY)]
        self.words = [word for word in self.words if word not in known.stop and word not in known.same]
        self.weights = list(accumulate(1 / (rank + 20) for rank in range(len(self.words))))
        self.topic_weights = list(accumulate((rank + 2) ** -1.0 for rank in range(TOPICS)))
        self.patterns = [self._pattern() for _ in range(PATTERNS)]
        figures = [self._figure() for _ in range(VOCABULARY)]
        rest = [self._drawn(sorted(known.stop)), self._drawn(figures)]
        common = self._drawn(self.words, self.weights)
        self.topics = [(common, self._drawn(self._topic()), *rest) for _ in range(TOPICS)]

    def _topic(self) -> list[str]:
        names = ["".join(self.random.choices(SYLLABLES, k=3)).capitalize() for _ in range(40)]
        return names + self.random.sample(self.words[200:20_000], 160)

    def _drawn(self, words: list[str], weights: list[float] | None = None) -> Iterator[str]:
        while True:
            yield from self.random.choices(words, cum_weights=weights, k=DRAWN)

    def _pattern(self) -> tuple[int, ...]:
        random = self.random
        kinds = [OWN if random.random() < 1 / 3 else COMMON for _ in range(random.randint(8, 16))]
        for _ in range(len(kinds) * 2 // 3):
            kinds.insert(random.randrange(len(kinds)), STOP)
        if random.random() < 0.4:
            kinds.insert(random.randrange(len(kinds)), FIGURE)
        return tuple(kinds)

    def reports(self, count: int) -> Iterator[Made]:
        """Yield so many reports in the order of their days."""
        for number in range(count):
            drawn = self.random.choices(self.topics, cum_weights=self.topic_weights)[0]
            title = " ".join(next(drawn[kind]) for kind in TITLE).capitalize()
            told, cleaned = [], []
            for pattern in self.random.choices(self.patterns, k=SENTENCES):
                words = [next(drawn[kind]) for kind in pattern]
                told.append(" ".join(words).capitalize() + ".")
                kept = [word for word, kind in zip(words, pattern, strict=True) if kind != STOP]
                cleaned.append(" ".join(kept).lower().replace(",", ""))
            cleaned[0] = f"{title.lower()} {cleaned[0]}"
            day = FIRST_DAY + timedelta(days=number * DAYS // count)
            yield Made(number + 1, day, title, told, cleaned)

    def question(self, sentence: str) -> str:
        """Return a sentence told anew."""
        kept = []
        for word in sentence.rstrip(".").split():
            chance = self.random.random()
            if word[0].isdigit():
                kept.append(self._figure() if chance < 0.5 else word)
            elif chance >= 0.42:
                kept.append(word)
            elif chance < 0.12:
                kept += self.random.choices(self.words, cum_weights=self.weights)
        return " ".join(kept) or sentence

    def _figure(self) -> str:
        return f"{int(exp(self.random.gauss(4.1, 3.2))) + 2:,}"
