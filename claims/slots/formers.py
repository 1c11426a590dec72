"""Earlier values that a figure came from or is compared with, whose times are those of nothing else."""

from __future__ import annotations

from collections.abc import Sequence

from claims.language import section
from claims.model import Analysis, Figure
from claims.times import windows
from claims.times.coverages import Coverage


def of(analysis: Analysis, figures: Sequence[Figure]) -> list[Figure]:
    """Return the earlier values that these figures point at."""
    return [analysis.figures[item.previous] for item in figures if item.previous is not None]


def without(here: windows.Stated, formers: Sequence[Figure], figures: Sequence[Figure]) -> windows.Stated:
    """Return what is stated but the times of earlier values: fell to 17 from 40 a year earlier."""
    ends = []
    for former in formers:
        later = (item.start for item in figures if item.start > former.start and item.measure != "time")
        following = min(later, default=None)
        reach = former.end + windows.CLAUSE
        ends.append((former.end, reach if following is None else min(reach, following)))
    kept = tuple(item for item in here.coverages if not any(a <= item.start < b for a, b in ends))
    return here._replace(coverages=kept)


def own(
    analysis: Analysis, here: windows.Stated, former: Figure, figures: Sequence[Figure]
) -> windows.Stated:
    """Return what is stated of an earlier value: not the time at which its figure came to the next one.

    From 12 to 17 on Sunday, the 12 are no Sunday's; of a rate (from 8.1 to 7.4 percent in June), nor is what
    stands before it. A count that grows since a day does so before and after.
    """
    after = next(
        item for item in figures if item.previous is not None and analysis.figures[item.previous] == former
    )
    rate = former.measure in section(analysis.language, "slots").get("rates", ())

    beside = [item for item in here.coverages if 0 <= item.start - former.end < windows.CLAUSE]
    if after.start < former.start and beside:
        return here._replace(coverages=tuple(beside))

    def told(item: Coverage) -> bool:
        if item.window is not None and item.window.kind == "cumulative":
            return True
        if item.start < min(former.start, after.start):
            return not rate
        return item.start >= former.end and (after.start < former.start or item.start < after.start)

    return here._replace(coverages=tuple(filter(told, here.coverages)))
