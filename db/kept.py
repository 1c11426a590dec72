"""Claims as they were built last, for as long as their rows say the same: most of the work of reading them.

The rows are read in any case, so that no claim is ever shown as it was before a decision.
"""

from __future__ import annotations

import sqlite3
from collections import OrderedDict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from threading import Lock
from typing import Any, Final

from db.records import LibraryClaim

MOST: Final = 1_000
"""Claims that are kept, those of the report read last in any case: about 5 MB."""


@dataclass(frozen=True, slots=True)
class Rows:
    """What a claim is built from, beside the text and the packed statements of its report."""

    claim: sqlite3.Row
    figures: Sequence[sqlite3.Row]
    decided: Mapping[str, Any]
    """Values of decisions by their aspects."""


Built = dict[int, tuple[Rows, LibraryClaim]]
"""Claims by number, with the rows that they were built from."""


class Kept:
    """The claims of the reports read last; may be filled and asked by several threads."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._reports: OrderedDict[int, tuple[sqlite3.Row, Built]] = OrderedDict()

    def claims(self, report: int, text: sqlite3.Row, wanted: Mapping[int, Rows]) -> dict[int, LibraryClaim]:
        """Return those of a report's claims that were built from the same rows, by number."""
        with self._lock:
            was, built = self._reports.get(report, (text, {}))
            if was != text:
                return {}
            found = {number: built[number] for number in wanted if number in built}
        return {number: claim for number, (rows, claim) in found.items() if rows == wanted[number]}

    def keep(self, report: int, text: sqlite3.Row, built: Built) -> None:
        """Keep claims of a report, beside those kept of it already; of other reports the oldest go."""
        with self._lock:
            was, before = self._reports.pop(report, (text, {}))
            self._reports[report] = (text, before | built if was == text else built)
            while len(self._reports) > 1 and sum(len(kept) for _, kept in self._reports.values()) > MOST:
                self._reports.popitem(last=False)
