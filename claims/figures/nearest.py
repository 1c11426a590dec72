"""What money, rates and votes measure: by the nearest fitting word of the sentence."""

from __future__ import annotations

from typing import Final

from claims.figures.measure_words import Cues
from claims.figures.predicates import Found, Stretch
from claims.tokens import Tokens

_PRICE: Final = "price"
RATE: Final = "rate"
"""The kind of a share, which measures what it is a share of where that is told."""


def near(tokens: Tokens, stretch: Stretch, table: Cues, limit: int = 0) -> Found | None:
    """The nearest fitting word of the sentence, from ``limit`` on, settles money, rates and votes."""
    best: tuple[int, Found] | None = None
    for at, end, measure in table.near.within(tokens.low, max(limit, stretch.first - 25), stretch.last + 15):
        if not _fits(measure, stretch, table) or (tokens.low[at] in table.of and at != stretch.last):
            continue  # "of ballots counted" is told of the share right before it
        distance = stretch.first - end if end <= stretch.first else max(0, at - stretch.last)
        if best is None or distance < best[0]:
            best = distance, Found(measure, f"near: {' '.join(tokens.low[at:end])}", end)
    if best is not None:
        return best[1]
    if stretch.kind == "money" and stretch.unit.partition(" per ")[2] in table.goods:
        return Found(_PRICE, f"unit: {stretch.unit}")
    if stretch.kind in ("", RATE):
        return None
    return Found(stretch.kind, f"unit: {stretch.unit}")


def _fits(measure: str, stretch: Stretch, table: Cues) -> bool:
    wanted = table.units.get(measure, frozenset())
    return stretch.kind in wanted or stretch.unit.partition(" per ")[0] in wanted
