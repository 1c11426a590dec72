"""What all dialogs share: a box with a title and a line of keys; escape leaves."""

from __future__ import annotations

from typing import ClassVar, TypeVar

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.events import Resize
from textual.screen import ModalScreen
from textual.style import Style
from textual.widgets import Static

from tui.words import one_line

Answer = TypeVar("Answer")


BETWEEN = " · "
"""Between the keys of a hint."""


def whole_keys(hint: str, width: int) -> str:
    """Return as many keys of a hint as fit in so many cells, the first ones.

    >>> whole_keys("Enter keeps · Escape leaves · Tab next field", 30)
    'Enter keeps · Escape leaves'
    """
    parts = hint.split(BETWEEN)
    while len(parts) > 1 and cell_len(BETWEEN.join(parts)) > width:
        parts.pop()
    return BETWEEN.join(parts)


PRESSED = {"Enter": "enter", "Escape": "escape", "Tab": "tab", "Space": "space", "←": "left", "→": "right"}
"""Words with which a hint begins to the names of their keys."""


def buttons(hint: str) -> Content:
    """Return a hint of which each key is pressed by the mouse as well."""
    pieces = []
    for part in hint.split(BETWEEN):
        key = PRESSED.get(part.split()[0]) if part.split() else None
        action = {"@click": f"app.simulate_key('{key}')"}
        pieces.append(Content.styled(part, Style.from_meta(action)) if key else Content(part))
    return Content(BETWEEN).join(pieces)


class Hint(Static):
    """The keys of a dialog, buttons for the mouse; where there is one line for them, those that fit."""

    def __init__(self, words: str) -> None:
        super().__init__(buttons(words), classes="hint", markup=False)
        self.words = words

    def on_resize(self, event: Resize) -> None:
        """Show what fits."""
        short = self.screen.has_class("-short")
        self.update(buttons(whole_keys(self.words, event.size.width) if short else self.words))


class Dialog(ModalScreen[Answer]):
    """A box in the middle of the screen."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "leave", "leave", show=False)]
    HINT = "Escape leaves."
    AUTO_FOCUS = "Input, TextArea, Rows"

    def __init__(self, title: str) -> None:
        super().__init__()
        self.heading = title

    def compose(self) -> ComposeResult:
        """Lay out the box."""
        with Vertical(classes="dialog") as box:
            box.border_title = Content(one_line(self.heading))
            yield from self.body()
            yield Hint(self.HINT)

    def body(self) -> ComposeResult:
        """Lay out what is inside."""
        raise NotImplementedError

    def action_leave(self) -> None:
        """Leave without an answer."""
        self.dismiss(None)
