"""How alike two wordings are, for the order of candidates only: it finds, and never decides what they mean.

The rank of full-text search leads. Runs of three letters, weighed by how rare they are among the candidates
and how early they stand in the claim, add what stems miss: spellings and transliterations (Idlib, Idleb),
inflections, words written together.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from itertools import chain
from math import log
from typing import Final

from claims.finding.words import distinct_words

WEIGHT: Final = 0.4
"""Share of the letters beside the rank (1.0): on paraphrased claims 0.2 to 0.5 find more than either."""
SATURATION: Final = 1.2
SLOPE: Final = 0.75
"""k1 and b of bm25, the usual values."""
LETTERS: Final = 3
TAIL: Final = 0.2
"""Share by which the last word of a claim counts less than its first: who says it, what is thought of it and
asides stand behind what happened. On two of three sets of paraphrased claims it finds more, on the third as
much; up to 0.5 still more on the two, and less on the third (measured)."""


def blended(ours: str, others: Sequence[tuple[str, float]]) -> list[float]:
    """Return 0..100 for each (text, rank of full-text search): rank and letters, each against its best."""
    letters = _letter_scores(ours, [text for text, _ in others])
    best_rank = max((rank for _, rank in others), default=0.0) or 1.0
    best_letters = max(letters, default=0.0) or 1.0
    return [
        100 * (rank / best_rank + WEIGHT * letter / best_letters) / (1 + WEIGHT)
        for (_, rank), letter in zip(others, letters, strict=True)
    ]


def _letter_scores(ours: str, texts: Sequence[str]) -> list[float]:
    """Return the bm25 of our letter runs in each text, the texts being the whole collection."""
    sought = _sought(ours)
    told = [_runs(text) for text in texts]
    counts = [Counter(filter(sought.__contains__, runs)) for runs in told]
    spread = Counter(chain.from_iterable(counts))
    weight = {run: sought[run] * log(1 + (len(texts) - n + 0.5) / (n + 0.5)) for run, n in spread.items()}
    lengths = list(map(len, told))
    usual = sum(lengths) / len(lengths) if lengths else 1.0
    return [
        sum(
            weight[run] * times / (times + SATURATION * (1 - SLOPE + SLOPE * length / (usual or 1)))
            for run, times in count.items()
        )
        for count, length in zip(counts, lengths, strict=True)
    ]


def _sought(text: str) -> dict[str, float]:
    """Return the runs of a claim with what each counts: 1 in its first word, less in later ones."""
    told = distinct_words(text)
    step = TAIL / max(1, len(told) - 1)
    found: dict[str, float] = {}
    for place, word in enumerate(told):
        for run in _runs_of(word):
            found.setdefault(run, 1 - step * place)
    return found


def _runs(text: str) -> list[str]:
    """Return the runs of three letters of the words of a text, with the edges of words marked."""
    return list(chain.from_iterable(map(_runs_of, distinct_words(text))))


@lru_cache(1 << 14)
def _runs_of(word: str) -> tuple[str, ...]:
    padded = f"_{word}_"
    return tuple(padded[start : start + LETTERS] for start in range(max(1, len(padded) - LETTERS + 1)))
