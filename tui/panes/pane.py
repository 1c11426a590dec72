"""What the four panes share: a frame with a title that counts, and a line to type in."""

from __future__ import annotations

from typing import ClassVar

from textual.containers import Vertical
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input

from tui.words import joined, one_line


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


class Pane(Vertical):
    """A titled frame around one focusable widget."""

    NAME: ClassVar[str] = ""
    TITLE: ClassVar[str] = ""
    _titles: tuple[str, str] = ("", "")
    """Title and subtitle as they stand: setting the same again would draw the whole pane."""

    def entitle(self, *parts: str) -> None:
        """Show the title with its numbers."""
        words = joined([self.TITLE, *(one_line(part) for part in parts)])
        if words != self._titles[0]:
            self._titles = (words, self._titles[1])
            self.border_title = Content(words)

    def subtitle(self, *parts: str) -> None:
        """Show what is true of the whole pane, at its foot."""
        words = joined(one_line(part) for part in parts)
        if words != self._titles[1]:
            self._titles = (self._titles[0], words)
            self.border_subtitle = Content(words)

    @property
    def target(self) -> Widget:
        """The widget that gets the focus."""
        raise NotImplementedError
