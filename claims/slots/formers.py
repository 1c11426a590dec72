"""Earlier values that a figure came from or is compared with, whose times are those of nothing else."""

from __future__ import annotations

from collections.abc import Sequence

from claims.model import Analysis, Figure
from claims.times import windows


def of(analysis: Analysis, figures: Sequence[Figure]) -> list[Figure]:
    """Return the earlier values that these figures point at."""
    return [analysis.figures[item.previous] for item in figures if item.previous is not None]


def without(here: windows.Stated, formers: Sequence[Figure], figures: Sequence[Figure]) -> windows.Stated:
    """Return what is stated but the times of earlier values: fell to 17 from 40 a year earlier."""
    ends = []
    for former in formers:
        following = min((item.start for item in figures if item.start > former.start), default=None)
        reach = former.end + windows.CLAUSE
        ends.append((former.end, reach if following is None else min(reach, following)))
    kept = tuple(item for item in here.coverages if not any(a <= item.start < b for a, b in ends))
    return here._replace(coverages=kept)
