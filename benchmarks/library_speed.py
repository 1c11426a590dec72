"""How fast a library answers: python -m benchmarks.library_speed PATH (a file of benchmarks.library)."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median, quantiles

from db.library import Library

TIMES = 40
"""Runs of each question; the first one, which reads from disk, is told apart."""


def questions(library: Library) -> dict[str, Callable[[int], object]]:
    """Return what an app asks all the time, each as a function of the number of the run."""
    reports = library.count().reports
    some = [1 + step * (reports - 1) // TIMES for step in range(TIMES)]
    return {
        "reports(limit=500)": lambda _: library.reports(limit=500),
        "reports(text=...)": lambda run: library.reports(text=f"bace{run}"),
        "reports(order='title')": lambda _: library.reports(order="title", limit=50),
        "reports(open_only)": lambda _: library.reports(open_only=True),
        "count_reports(verdict)": lambda _: library.count_reports(verdict="single_source"),
        "count_reports(text)": lambda _: library.count_reports(text="bace"),
        "report": lambda run: library.report(some[run]),
        "claims(report)": lambda run: library.claims(some[run]),
        "count()": lambda _: library.count(),
        "queue(50)": lambda _: library.queue(50),
        "outlets()": lambda _: library.outlets(),
        "judge": lambda run: library.judge(some[run] * 20, "confirmed"),
        "note": lambda run: library.note(some[run] * 20, "Asked the hospital."),
        "undo": lambda _: library.undo(),
        "decisions()": lambda _: library.decisions(),
        "history": lambda _: library.history(),
    }


def timed(ask: Callable[[int], object]) -> list[float]:
    """Return the milliseconds of each run."""
    found = []
    for run in range(TIMES):
        began = time.perf_counter()
        ask(run)
        found.append((time.perf_counter() - began) * 1000)
    return found


def main(path: Path) -> None:
    """Print a line for each question."""
    began = time.perf_counter()
    with Library.open(path, create=False) as library:
        print(f"{'open':24} first {(time.perf_counter() - began) * 1000:8.2f} ms")
        for name, ask in questions(library).items():
            took = timed(ask)
            late = quantiles(took[1:], n=20)[-1]
            print(f"{name:24} first {took[0]:8.2f}   median {median(took):8.2f}   95 of 100 {late:8.2f} ms")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
