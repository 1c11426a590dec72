"""Which reports the list shows: one value for the library's question and the reader's words."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import date
from typing import Any

ORDERS = {
    "published": "newest first",
    "oldest": "oldest first",
    "title": "by title",
    "outlet": "by outlet",
    "open": "most open claims first",
    "conflicts": "most conflicts first",
    "added": "last added first",
}
"""Orders of the report list and how they are called."""


@dataclass(frozen=True, slots=True)
class Filters:
    """Empty fields ask for nothing."""

    text: str = ""
    outlet: str = ""
    since: date | None = None
    until: date | None = None
    verdict: str = ""
    open_only: bool = False
    bookmarked: bool = False

    def asked(self) -> dict[str, Any]:
        """Return the arguments for the library."""
        return {field.name: getattr(self, field.name) for field in fields(self) if getattr(self, field.name)}

    def chips(self) -> list[str]:
        """Return one short phrase per filter that is on."""
        return [_CHIPS[name].format(value) for name, value in self.asked().items()]


_CHIPS = {
    "text": '"{}"',
    "outlet": "outlet {}",
    "since": "since {}",
    "until": "until {}",
    "verdict": "has {}",
    "open_only": "with open claims",
    "bookmarked": "bookmarked",
}
