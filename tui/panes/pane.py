"""What the four panes share: a frame with a title that counts, and a line to type in."""

from __future__ import annotations

from typing import ClassVar, Self

from textual.containers import Vertical
from textual.content import Content
from textual.geometry import Region
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

    _frame_row: int | None = None
    """The row of the frame that is all that changes just now, counted from the first one within."""

    def refresh(
        self, *regions: Region, repaint: bool = True, layout: bool = False, recompose: bool = False
    ) -> Self:
        """Draw again; for a new title the row of the frame, not what is in it."""
        if self._frame_row is not None and not regions and not layout:
            regions = (Region(-1, self._frame_row, self.size.width + 2, 1),)
        return super().refresh(*regions, repaint=repaint, layout=layout, recompose=recompose)

    def entitle(self, *parts: str) -> None:
        """Show the title with its numbers."""
        words = joined([self.TITLE, *(one_line(part) for part in parts)])
        if words != self._titles[0]:
            self._titles = (words, self._titles[1])
            self._frame_row = -1
            self.border_title = Content(words)
            self._frame_row = None

    def subtitle(self, *parts: str) -> None:
        """Show what is true of the whole pane, at its foot."""
        words = joined(one_line(part) for part in parts)
        if words != self._titles[1]:
            self._titles = (self._titles[0], words)
            self._frame_row = self.size.height
            self.border_subtitle = Content(words)
            self._frame_row = None

    @property
    def target(self) -> Widget:
        """The widget that gets the focus."""
        raise NotImplementedError
