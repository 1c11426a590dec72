"""How long a verdict waits while another program imports: python -m benchmarks.library_waiting [REPORTS]."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median, quantiles

from claims.analysis import analyse
from claims.model import Article
from db.library import Library

BETWEEN = 0.02
"""Seconds between two verdicts: faster than anybody judges."""

IMPORT = "import sys; from benchmarks.library_waiting import bring; bring(sys.argv[1], int(sys.argv[2]))"


def article(number: int) -> Article:
    """Return an invented report of twenty sentences."""
    told = [
        f"At least {number + place} people were killed in Harbour {place} in March, according to rescuers."
        for place in range(20)
    ]
    return Article(" ".join(told), f"made-{number}", f"Week {number} at the coast")


def bring(path: str, count: int) -> None:
    """Import invented reports."""
    with Library.open(path) as library:
        library.add(analyse(article(number)) for number in range(count))


def waits(path: Path, count: int) -> list[float]:
    """Return the milliseconds of each verdict given while so many reports come in."""
    with Library.open(path) as library:
        library.add([analyse(article(-1))])
        found = []
        coming = subprocess.Popen([sys.executable, "-c", IMPORT, str(path), str(count)])
        while coming.poll() is None:
            began = time.perf_counter()
            library.judge(1, "contested")
            found.append((time.perf_counter() - began) * 1000)
            time.sleep(BETWEEN)
    return found


def main(count: int) -> None:
    """Print how long verdicts took."""
    with tempfile.TemporaryDirectory() as folder:
        found = waits(Path(folder) / "library.db", count)
    late = quantiles(found, n=20)[-1]
    print(f"{len(found)} verdicts during an import of {count} reports:", end=" ")
    print(f"median {median(found):.1f}, 95 of 100 within {late:.1f}, longest {max(found):.1f} ms")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 500)
