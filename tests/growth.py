"""How the time of a rule grows with the length of its text."""

from __future__ import annotations

import time
from collections.abc import Callable

RUNS = 3
LEAST = 0.002
"""Seconds of processor below which a time says nothing."""


def growth(run: Callable[[int], object], short: int, long: int) -> float:
    """Return how many times as long `run` takes with a text of the length `long` as with one of `short`.

    Of several runs the quickest counts: what else the machine does only ever adds to a run.
    """
    return _seconds(run, long) / max(_seconds(run, short), LEAST)


def _seconds(run: Callable[[int], object], length: int) -> float:
    def once() -> float:
        began = time.process_time()
        run(length)
        return time.process_time() - began

    return min(once() for _ in range(RUNS))
