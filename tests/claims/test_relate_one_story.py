"""Figures of one running story: those of one series are brought together, the many others are not."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import combinations, product
from pathlib import Path
from typing import Any

import pytest
import yaml

from claims.analysis import analyse
from claims.model import Article
from claims.relating.counterparts import ONE_COUNT, settled
from claims.relating.relate import relate
from claims.relating.statement import Statement
from claims.relating.stating import statement

GOLD = Path(__file__).parent / "gold" / "one_story.yaml"
MARK = re.compile(r"\[([^\[\]|]+)\|([^\[\]|]+)\]")
FALSE_ALARMS = 0.01
"""Share of the pairs of two series that may be told as a number of one thing: 1 in 15 before a shared word,
day or number was asked for, 1 in 60 before their neighbours were."""
FOUND = 0.7
"""Share of the pairs of one series that must be brought together."""

Marked = tuple[str, Statement]
"""A claim with the series of its first marked figure, "" when none is marked."""


def _claims(report: Mapping[str, Any]) -> Iterator[Marked]:
    text, spans = "", []
    for plain, figure, series in _pieces(report["text"]):
        text += plain
        spans.append((len(text), len(text) + len(figure), series))
        text += figure
    known = {name: report[name] for name in ("title", "outlet", "agency", "published")}
    analysis = analyse(Article(text, **known))
    for index, claim in enumerate(analysis.claims):
        figures = [analysis.figures[place] for place in claim.figures]
        named = [
            name for item in figures for start, end, name in spans if start < item.end and item.start < end
        ]
        yield (named[0] if named else ""), statement(analysis, index)


def _pieces(text: str) -> Iterator[tuple[str, str, str]]:
    """Yield what stands before each mark, its figure and its series; the rest of the text at the end."""
    at = 0
    for mark in MARK.finditer(text):
        yield text[at : mark.start()], mark[1], mark[2]
        at = mark.end()
    yield text[at:], "", ""


@pytest.fixture(scope="module")
def told() -> Counter[tuple[str, bool]]:
    """Return how many pairs of one series, of its parts, and of two series were brought together or not."""
    counts: Counter[tuple[str, bool]] = Counter()
    for story in yaml.safe_load(GOLD.read_text("utf-8"))["clusters"]:
        reports = sorted(story["reports"], key=lambda report: report["published"])
        for earlier, later in combinations([list(_claims(report)) for report in reports], 2):
            for (one, ours), (other, theirs) in product(later, earlier):
                if one and other:
                    whole = one.partition("/")[0] == other.partition("/")[0]
                    kind = "series" if one == other else "part" if whole else "others"
                    relation = settled(
                        ours,
                        theirs,
                        relate(ours, theirs),
                        [item for _, item in later if item is not ours],
                        [item for _, item in earlier if item is not theirs],
                    )
                    counts[kind, relation.relation in ONE_COUNT] += 1
    return counts


def _share(told: Counter[tuple[str, bool]], kind: str) -> float:
    return told[kind, True] / (told[kind, True] + told[kind, False])


def test_figures_of_other_things_in_one_story_are_no_other_number(told: Counter[tuple[str, bool]]) -> None:
    assert told["others", False] > 300
    assert _share(told, "others") <= FALSE_ALARMS


def test_figures_of_one_series_are_brought_together(told: Counter[tuple[str, bool]]) -> None:
    assert _share(told, "series") >= FOUND
