"""How the time of a rule grows with the length of its text."""

from __future__ import annotations

import time
from collections.abc import Callable

LONGER = 8
"""How many times as long the second text is."""
LINEAR = 24
"""Eight times the length takes eight times as long, at worst thrice that; its square takes 64 times."""
RUNS = 3
LEAST = 0.002
"""Seconds of processor below which a time says nothing."""


def linear(run: Callable[[int], object], length: int) -> bool:
    """Tell whether `run` takes no more than its share of time for a text eight times as long as `length`.

    Of several runs the quickest counts: what else the machine does only ever adds to a run.
    """
    return _seconds(run, LONGER * length) < LINEAR * max(_seconds(run, length), LEAST)


def _seconds(run: Callable[[int], object], length: int) -> float:
    def once() -> float:
        began = time.process_time()
        run(length)
        return time.process_time() - began

    return min(once() for _ in range(RUNS))
