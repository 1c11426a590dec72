"""Two made-up reports, and what a command that was run did."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

REPORTS = [
    {
        "id": "r1",
        "title": "Flood kills 12 in Valdoro",
        "published": "2021-05-04",
        "outlet": "The Post",
        "text": "The flood killed at least 12 people in Valdoro on Monday, the fire brigade said. "
        "Some 300 people were displaced, according to the Red Cross.",
    },
    {
        "id": "r2",
        "title": "Valdoro flood toll rises",
        "published": "2021-05-06",
        "outlet": "City Herald",
        "text": "The flood in Valdoro on Monday killed 19 people, the fire brigade said on Thursday. "
        "About 450 people were displaced, according to the Red Cross.",
    },
]


@dataclass(frozen=True)
class Ran:
    """What one command did."""

    code: int
    out: str
    err: str

    @property
    def rows(self) -> list[dict[str, Any]]:
        """The answer as JSON Lines."""
        return [json.loads(line) for line in self.out.splitlines()]


Run = Callable[..., Ran]


def claims(desk: Run, report: str = "r2") -> list[dict[str, object]]:
    """The claims of a report as `show` prints them."""
    return desk("show", report, "--format", "jsonl").rows


def first_claim(desk: Run) -> str:
    """The number of the first claim of the later report."""
    return str(claims(desk)[0]["claim"])
