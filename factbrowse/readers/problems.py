"""What went wrong with one source or report: one sentence that names the file, the line and the way out."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """Something a source got wrong, as a value: the rest is read all the same."""

    source: str
    sentence: str
    line: int | None = None
    kept: bool = False
    """True when the report was taken all the same, with a stand-in."""

    def __str__(self) -> str:
        where = f"{self.source}:{self.line}" if self.line else self.source
        return f"{where}: {self.sentence}"
