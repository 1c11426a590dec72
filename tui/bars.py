"""The three lines around the panes: what is open, what the cursor is on, which keys work here."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from textual import events
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from tui.keys import keys_of, shown_keys
from tui.keytable import Key
from tui.worded import Worded
from tui.words import joined, one_line, plural

if TYPE_CHECKING:
    from db.records import Counts


class Header(Worded):
    """Library, reports, progress."""

    told: reactive[tuple[str, ...]] = reactive(("factbrowse",))
    """What is said, and how it may be said in less room, the longest first."""

    def render(self) -> Content:
        """Return the longest line that fits."""
        lines = [Content(one_line(words)) for words in self.told]
        fitting = (line for line in lines if line.cell_length <= self.size.width)
        return next(fitting, lines[-1].truncate(self.size.width, ellipsis=True))


class StatusLine(Worded):
    """Names the thing under the cursor, or says what just happened."""

    thing: reactive[str] = reactive("")
    news: reactive[str] = reactive("")

    def render(self) -> Content:
        """Return the line; news come first and go with the next move."""
        if self.news:
            return Content(one_line(self.news)).stylize("bold").truncate(self.size.width, ellipsis=True)
        return Content(one_line(self.thing)).truncate(self.size.width, ellipsis=True)


VERDICT_HINT = ("1-8", "verdict")
GAP = "  "
"""Between two keys."""
FIRST = ("help", "import", "tour", "theme", "palette", "quit")
"""Keys that there is a use for while the library is empty."""
PANE_NAMES = ("reports", "reader", "claims", "earlier")


class KeyBar(Worded):
    """As many keys of the focused pane as fit, the important ones first."""

    pane: reactive[str] = reactive("reports")
    empty: reactive[bool] = reactive(False)
    """Whether there is nothing in the library yet."""

    def __init__(self, user: Mapping[str, str] | None = None) -> None:
        super().__init__(id="keybar")
        self.user = user or {}
        self._places: list[tuple[int, int, Key]] = []

    def on_mount(self) -> None:
        """Take over the keys of the desk, over which this may lie."""
        for bar in self.app.screen_stack[0].query(KeyBar):
            self.user = bar.user

    def hints(self) -> list[tuple[str, str, Key | None]]:
        """Return (keys, label, action) in the order of worth."""
        if self.empty:
            of_pane = {key.id: key for key in keys_of(self.pane)}
            return [
                (shown_keys(of_pane[name], self.user, 1), of_pane[name].label, of_pane[name])
                for name in FIRST
            ]
        keys = sorted((key for key in keys_of(self.pane) if key.footer), key=lambda key: key.footer)
        named: list[tuple[str, str, Key | None]] = [
            (shown_keys(key, self.user, 1), key.label, key) for key in keys
        ]
        if self.pane in (*PANE_NAMES, "compare"):
            named.insert(1, (*VERDICT_HINT, None))
        return named

    def key(self, name: str) -> str:
        """Return the first key of an action of the pane, as people read it."""
        return next(shown_keys(key, self.user, 1) for key in keys_of(self.pane) if key.id == name)

    def render(self) -> Content:
        """Return the line, help always on it."""
        self._places = []
        content, used = Content(""), 0
        for keys, label, key in self.hints():
            piece = Content.assemble((keys, "bold $text-accent"), f" {label}{GAP}")
            if used + piece.cell_length - len(GAP) > self.size.width:
                break
            if key:
                self._places.append((used, used + piece.cell_length, key))
            content, used = content + piece, used + piece.cell_length
        return content

    async def on_click(self, event: events.Click) -> None:
        """Do what the key under the mouse does."""
        x = event.x - self.gutter.left
        for start, end, key in self._places:
            if start <= x < end:
                await self.app.run_action(key.action, self._hears(key))

    def _hears(self, key: Key) -> Widget:
        """Return who takes the key: for a key of panes the one that has the focus, else the screen."""
        of_pane = key.pane in ("list", *PANE_NAMES)
        return (of_pane and self.screen.focused) or self.screen


def header_words(library: str, counts: Counts, busy: str = "") -> tuple[str, ...]:
    """Return the header; where there is little room, the progress without the names before it, then without
    what is new.
    """
    done = f"{counts.judged:,} of {counts.claims:,} judged" if counts.claims else ""
    unsolved = plural(counts.conflicts, "conflict") + " open" if counts.conflicts else ""
    news = f"{counts.news:,} with new reports" if counts.news else ""
    names = ("factbrowse", library, plural(counts.reports, "report"))
    told = [[busy, *names[first:], done, news, unsolved] for first in range(4 if done else 3)]
    return tuple(map(joined, [*told, [busy, done, unsolved]] if news else told))
