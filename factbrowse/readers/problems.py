"""What a reader hands on: a report with its place in a source, or what is wrong there in one sentence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claims.model import Article


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


@dataclass(frozen=True, slots=True)
class Where:
    """The place in a source that a report came from."""

    source: str
    line: int | None = None

    def problem(self, sentence: str, *, kept: bool = False) -> Problem:
        """Return a problem at this place."""
        return Problem(self.source, sentence, self.line, kept)


@dataclass(frozen=True, slots=True)
class Taken:
    """A report that was read, and where it stood."""

    article: Article
    where: Where
    log: tuple[object, ...] = ()
    """Entries of its journal, when an export of factbrowse wrote them; nothing of them is checked yet."""
