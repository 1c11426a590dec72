"""What a new report costs in a library of many: understanding, keeping, and every claim cross-referenced."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from statistics import median
from typing import Final

from benchmarks import library as made
from claims.analysis import analyse
from claims.model import Article
from db.library import Library

CLAIMS: Final = 25
CLAIMS_BEFORE: Final = 8
"""Claims of each report that is there already, beside five other sentences."""
REPORTS: Final = 7
"""New reports, one after the other."""


def lines(folder: Path, reports: int, clock: Callable[[], float]) -> Iterator[str]:
    """Yield the seconds of every step, for the median report."""
    path = folder / f"crossing-{reports}.db"
    path.unlink(missing_ok=True)
    made.build(path, reports, CLAIMS_BEFORE)
    from factbrowse.evidence import cross_reference

    world = made.writer(2)
    with Library.open(path) as library:
        steps: dict[str, list[float]] = {"understand": [], "keep": [], "cross-reference": []}
        for place in range(REPORTS):
            day = made.FIRST_DAY + timedelta(days=made.DAYS + place)
            text = " ".join(made.claimed(world, day)[0] for _ in range(CLAIMS))
            marks = [clock()]
            analysis = analyse(Article(text=text, title="New figures", outlet="The New Post", published=day))
            marks.append(clock())
            (number,) = library.add([analysis]).numbers
            marks.append(clock())
            cross_reference(library, number)
            marks.append(clock())
            for took, first, last in zip(steps.values(), marks, marks[1:], strict=False):
                took.append(last - first)
        yield f"{library.count().reports:,} reports, {library.count().claims:,} claims, {CLAIMS} new ones"
    for name, took in steps.items():
        yield f"  {name:20}{median(took):8.3f} s"
    size, text_size = path.stat().st_size, _text_size(path)
    yield f"  library {size / 1e6:,.0f} MB, {size / text_size:.1f} times its text"


def _text_size(path: Path) -> int:
    with Library.open(path) as library:
        sql = "select sum(length(cast(text as blob))) from report_texts"
        return int(library.connection.execute(sql).fetchone()[0])
