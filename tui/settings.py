"""What the app is told when it starts: settings as values, and what only the command can do."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from db.library import Library

Told = Callable[[str], bool]
"""Called with a sentence of progress; False means: stop, the reviewer left."""


class BringIn(Protocol):
    """Imports sources into the library; runs in a thread and opens its own library."""

    def __call__(self, sources: list[str], told: Told) -> str:
        """Import and return one sentence for the reader."""


class WriteOut(Protocol):
    """Exports reports to a file; runs in a thread and opens its own library."""

    def __call__(self, form: str, path: str, reports: list[int], told: Told) -> str:
        """Export (every report when the list is empty) and return one sentence for the reader."""


ENDINGS = {
    "md": ".md", "html": ".html", "csv": ".csv", "jsonl": ".jsonl",
    "claimreview": ".jsonl", "webannotation": ".jsonl", "links": ".csv", "checks": ".csv",
}  # fmt: skip
"""Formats that the export dialog offers, with the ending of a file that is named without one."""


def with_ending(path: str, form: str) -> str:
    """Return the path of an export, with the ending of its format when it is named without any.

    >>> with_ending("review", "csv"), with_ending("review.txt", "csv")
    ('review.csv', 'review.txt')
    """
    return path if Path(path).suffix else path + ENDINGS[form]


@dataclass(frozen=True, slots=True, kw_only=True)
class AppOptions:
    """Everything that is decided outside the app."""

    library: Path
    """The library file; it is created when it is missing."""
    configuration: Path | None = None
    """Where the settings are read from; nothing need be there."""
    who: str = ""
    """Name that goes into the journal."""
    labels: Mapping[str, str] = field(default_factory=dict)
    """Verdict word to label, from a preset or the reviewer's own."""
    keys: Mapping[str, str] = field(default_factory=dict)
    """Action to keys, checked by ``tui.keys.check_keymap``."""
    themes: Sequence[Mapping[str, object]] = ()
    """Themes of the reviewer, as in ``tui.themes.theme_of``."""
    theme: str = ""
    """Name of the theme, "" for the one used last."""
    theme_line: int = 0
    """On which line of the configuration it is named, 0 when it is not."""
    problems: Sequence[str] = ()
    """What is wrong with the settings; shown once, and in the help."""
    auto_advance: bool = True
    """After a verdict the next open claim comes up."""
    tour: bool = True
    """Show the tour once the library is open: the reviewer has not seen it yet."""
    toured: Callable[[], None] | None = None
    """Takes note that the reviewer has seen the tour."""
    mouse: bool = True
    start: int | None = None
    """Number of the report to open first; None opens the one read last."""
    furnish: Callable[[Library], None] | None = None
    """Gives a library that was just opened what the configuration adds to it."""
    bring_in: BringIn | None = None
    write_out: WriteOut | None = None
