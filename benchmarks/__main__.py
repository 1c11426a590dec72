"""Measure speed and quality on invented reports: python -m benchmarks [PART...] [--sizes 10k 100k 1m]."""

from __future__ import annotations

import argparse
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks import crossing, keys, library, search, startup, understanding
from factbrowse.tidying import tidy_seldom


@dataclass(frozen=True, slots=True)
class Plan:
    """What the arguments ask for."""

    sizes: Sequence[int]
    questions: int
    folder: Path
    clock: Callable[[], float]


def _search(plan: Plan) -> None:
    print(f"Finding an earlier sentence told anew, {plan.questions} questions, milliseconds")
    print(
        f"{'':32}{'sentences':>10}{'build s':>9}{'median':>9}{'p95':>9}{'first':>7}{'in 50':>7}{'growth':>8}"
    )
    smaller: dict[str, search.Row] = {}
    best: dict[int, float] = {}
    for row in search.measured(plan.sizes, plan.folder, plan.questions, plan.clock):
        before, quickest = smaller.get(row.way), min(row.middle, best.get(row.sentences, row.middle))
        growth = f"{row.middle / before.middle:.1f}x" if before and before.middle else ""
        best[row.sentences] = quickest
        smaller[row.way] = row
        print(
            f"{row.way:32}{row.sentences:>10,}{row.build:>9.1f}{row.middle:>9.2f}{row.late:>9.2f}"
            f"{row.first:>7.0%}{row.found:>7.0%}{growth:>8}{row.middle / quickest:>8.1f}x",
            flush=True,
        )


def _crossing(plan: Plan) -> None:
    print("A new report with 25 claims, every claim compared with what earlier reports say")
    for line in crossing.lines(plan.folder, reports=10_000, clock=plan.clock):
        print(line, flush=True)


def _startup(plan: Plan) -> None:
    print("Starting, best of five, seconds")
    for line in startup.lines(plan.folder):
        print(line, flush=True)


KEYS_REPORTS = 10_000
"""Reports in the library that keys are timed on; python -m benchmarks.library makes larger ones."""


def _keys(plan: Plan) -> None:
    print(f"The app on {KEYS_REPORTS:,} reports and 200,000 claims: from a key to its picture, milliseconds")
    path = plan.folder / "keys.db"
    library.build(path, KEYS_REPORTS)
    for line in keys.lines(path):
        print(line, flush=True)


def _size(written: str) -> int:
    """Return a size like 10000, 10k or 10m as a number.

    >>> _size("10m")
    10000000
    """
    scale = {"k": 1_000, "m": 1_000_000}.get(written[-1:].lower(), 0)
    return int(written[:-1]) * scale if scale else int(written)


def _understanding(plan: Plan) -> None:
    print("Understanding reports, sentences a second on one core")
    for line in understanding.lines(plan.clock):
        print(line, flush=True)


PARTS: dict[str, Callable[[Plan], None]] = {
    "search": _search,
    "crossing": _crossing,
    "startup": _startup,
    "keys": _keys,
    "understanding": _understanding,
}
CLOCKS = {"wall": time.perf_counter, "cpu": time.process_time}


def main() -> None:
    """Run the parts that the arguments name, or all of them."""
    tidy_seldom()  # as every command does
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("parts", nargs="*", help=f"any of: {', '.join(PARTS)} (default: all)")
    parser.add_argument(
        "--sizes",
        type=_size,
        nargs="+",
        default=[10_000, 100_000, 1_000_000],
        metavar="N",
        help="sentences of the library, like 10k or 10m (10 million take half an hour and 3 GB)",
    )
    parser.add_argument("--questions", type=int, default=200, metavar="N")
    parser.add_argument("--folder", type=Path, help="keep the libraries here")
    parser.add_argument(
        "--clock",
        choices=CLOCKS,
        default="wall",
        help="cpu: what it costs on a machine that is busy otherwise",
    )
    chosen = parser.parse_args()
    unknown = [part for part in chosen.parts if part not in PARTS]
    if unknown:
        parser.error(f"there is no part {unknown[0]!r}; there are: {', '.join(PARTS)}")
    with tempfile.TemporaryDirectory() as temporary:
        folder = chosen.folder or Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        plan = Plan(sorted(chosen.sizes), chosen.questions, folder, CLOCKS[chosen.clock])
        for part in chosen.parts or PARTS:
            PARTS[part](plan)
            print()


if __name__ == "__main__":
    main()
