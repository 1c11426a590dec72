"""How a claim is told from the others of its report in any library: by where it was first found.

One sentence may hold several claims, one a figure, so its borders alone are not enough.
"""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from collections.abc import Mapping
from typing import Any, NamedTuple

Span = tuple[int, int]


class Stretch(NamedTuple):
    """Where a claim and its figures were first found, whatever a reviewer made of them since."""

    start: int
    end: int
    figures: tuple[Span, ...]
    """In the order of the claim."""

    @property
    def record(self) -> dict[str, Any]:
        """As JSON holds it."""
        return {"start": self.start, "end": self.end, "figures": [list(span) for span in self.figures]}

    @property
    def borders(self) -> Span:
        """The claim's own."""
        return self.start, self.end


def of_claims(
    connection: sqlite3.Connection, condition: str, values: tuple[object, ...]
) -> dict[int, Stretch]:
    """Return the stretch of each claim that a condition names, by number."""
    sql = f"""select number, start, "end", found,
        (select json_group_array(json_array(figures.start, figures."end")) from figures where claim = number)
            as figures
        from claims where {condition} order by number"""
    return {row["number"]: _stretch(row) for row in connection.execute(sql, values)}


def _stretch(row: sqlite3.Row) -> Stretch:
    if row["found"] is None:
        figures = ((start, end) for start, end in json.loads(row["figures"]))
        return Stretch(row["start"], row["end"], tuple(sorted(figures)))
    found = json.loads(row["found"])
    spans = sorted((item["start"], item["end"]) for item in found["figures"])
    return Stretch(found["claim"]["start"], found["claim"]["end"], tuple(spans))


def paired(theirs: Mapping[int, Stretch], ours: Mapping[int, Stretch]) -> dict[int, int]:
    """Return which of our claims is which of theirs: the one on the same stretch, else the only one with its
    borders, as after a change of the rules that find figures."""
    free: dict[Stretch, list[int]] = {}
    alone: dict[Span, list[int]] = {}
    for number, stretch in ours.items():
        free.setdefault(stretch, []).append(number)
        alone.setdefault(stretch.borders, []).append(number)
    count = Counter(stretch.borders for stretch in theirs.values())
    found: dict[int, int] = {}
    for number, stretch in theirs.items():
        like = alone.get(stretch.borders, [])
        if free.get(stretch):
            found[number] = free[stretch].pop(0)
        elif len(like) == 1 and count[stretch.borders] == 1:
            found[number] = like[0]
    return found
