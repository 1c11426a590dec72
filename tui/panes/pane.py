"""What the four panes share: a frame with a title that counts, and a line to type in."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import ClassVar, Final, Self

from rich.cells import cell_len
from textual.containers import Vertical
from textual.content import Content
from textual.geometry import Region
from textual.widget import Widget
from textual.widgets import Input

from tui.words import joined, one_line

CORNERS: Final = 4
"""Cells of a frame's head and foot that no word stands on."""
EDGES: Final = 2
"""The same where the frame is a line above the pane."""

LEAST: Final = 5
"""Cells of a part of a title that tell something: four letters and the ellipsis."""

LIT: Final = "-lit"
"""Class of the pane that has the focus."""


@dataclass(frozen=True, slots=True)
class Sieve:
    """What a list is filtered by."""

    words: str = ""
    of: int = 0
    """Rows without the filter."""

    def counted(self, shown: int) -> tuple[str, ...]:
        """Return what a title says of it.

        >>> Sieve("ferry", 7).counted(2), Sieve("", 7).counted(7)
        (('2 of 7', 'only "ferry"'), ('7',))
        """
        return (f"{shown} of {self.of}", f'only "{self.words}"') if self.words else (f"{shown}",)


NO_SIEVE = Sieve()
SIFTED_OUT = "Nothing here holds these words. Escape shows all again."


class FindLine(Input):
    """A line to type in, at the foot of a pane; empty and out of sight until asked for."""

    def __init__(self, placeholder: str) -> None:
        super().__init__(placeholder=placeholder, compact=True, classes="find-line")
        self.display = False

    def ask(self, value: str = "") -> None:
        """Come up with the cursor in it."""
        self.display = True
        self.value = value
        self.focus()

    def close(self) -> None:
        """Go out of sight."""
        self.display = False
        self.value = ""


def fitting(words: str, width: int) -> str:
    """Return joined words without the last parts that have no room in so many cells; the first stays.

    >>> fitting("2 origins · 12 to 25", 20), fitting("2 origins · 12 to 25", 19)
    ('2 origins · 12 to 25', '2 origins')
    """
    parts = words.split(" · ")
    while len(parts) > 1 and cell_len(joined(parts)) > width:
        parts.pop()
    return joined(parts)


def told_in(words: str, width: int) -> str:
    """Return joined words without parts of which only an ellipsis would be seen in so many cells.

    >>> told_in("2024-03-05 · Daily Post", 15), told_in("2024-03-05 · Daily Post", 20)
    ('2024-03-05', '2024-03-05 · Daily Post')
    """
    whole = fitting(words, width)
    left = width - cell_len(whole)
    return words if left >= cell_len(" · ") + LEAST else whole


class Pane(Vertical):
    """A titled frame around one focusable widget."""

    NAME: ClassVar[str] = ""
    TITLE: ClassVar[str] = ""
    _titles: tuple[str, str] = ("", "")
    """Title and subtitle as they stand: setting the same again would draw the whole pane."""

    _head = _foot = ""
    """As much of title and subtitle as stands there."""

    _edges: tuple[Region, ...] = ()
    """The parts of the frame that are all that changes just now, as seen from within."""

    def refresh(
        self, *regions: Region, repaint: bool = True, layout: bool = False, recompose: bool = False
    ) -> Self:
        """Draw again; for a new title or colour the frame, not what is in it."""
        if not regions and not layout:
            regions = self._edges
        return super().refresh(*regions, repaint=repaint, layout=layout, recompose=recompose)

    @contextmanager
    def _only(self, *edges: Region) -> Iterator[None]:
        self._edges = edges
        yield
        self._edges = ()

    def _row(self, y: int) -> Region:
        return Region(-1, y, self.size.width + 2, 1)

    def on_mount(self) -> None:
        """Name the pane before there is anything in it."""
        if not self._titles[0]:
            self.entitle()

    def on_descendant_focus(self) -> None:
        """Light the frame of the pane that has the focus, and no other."""
        for pane in self.screen.query(Pane):
            pane.light(pane is self)

    def light(self, on: bool) -> None:
        """Light the frame; a rule with ``:focus-within`` would have all within styled and drawn anew."""
        if on == self.has_class(LIT):
            return
        self.set_class(on, LIT, update=False)
        width, height = self.size
        sides = (Region(-1, 0, 1, height), Region(width, 0, 1, height))
        with self._only(self._row(-1), self._row(height), *sides):
            self.border_title = self._title()
            self.app.stylesheet.apply(self)

    def _title(self) -> Content:
        """Return the title, reversed where the focus is, for the colour of a frame may not be seen.

        A rule for the colour of a title would draw all that is within anew (Textual 8.2.8).
        """
        self._head = self._told_in_head()
        title = Content(self._head)
        return title.stylize("reverse") if self.has_class(LIT) else title

    def _told_in_head(self) -> str:
        room = self.size.width - (CORNERS if self.gutter.left else EDGES)
        return told_in(self._titles[0], room) if self.size.width else self._titles[0]

    def entitle(self, *parts: str) -> None:
        """Show the title with its numbers."""
        self.call_it(joined([self.TITLE, *(one_line(part) for part in parts)]))

    def call_it(self, words: str) -> None:
        """Show a title of other words."""
        if words != self._titles[0]:
            self._titles = (words, self._titles[1])
            self._show_head()

    def _show_head(self) -> None:
        if self._told_in_head() != self._head:
            with self._only(self._row(-1)):
                self.border_title = self._title()

    def subtitle(self, *parts: str) -> None:
        """Show what is true of the whole pane, at its foot, as far as it has room."""
        words = joined(one_line(part) for part in parts)
        if words != self._titles[1]:
            self._titles = (self._titles[0], words)
            self._show_foot()

    def on_resize(self) -> None:
        """Show in the frame what has room there now."""
        self._show_head()
        self._show_foot()

    def _show_foot(self) -> None:
        words = fitting(self._titles[1], self.size.width - CORNERS)
        if words != self._foot:
            self._foot = words
            with self._only(self._row(self.size.height)):
                self.border_subtitle = Content(words)

    @property
    def target(self) -> Widget:
        """The widget that gets the focus."""
        raise NotImplementedError
