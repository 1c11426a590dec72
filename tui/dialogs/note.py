"""The note on a claim. Leaving always keeps the text."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Static, TextArea

from tui.dialogs.dialog import Dialog
from tui.words import one_line, visible


class NoteDialog(Dialog[str]):
    """Hands the text back, whichever way it is left."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,ctrl+d", "leave", show=False, priority=True)]
    HINT = "Escape or Ctrl-D keeps the note · an empty note takes it away"

    def __init__(self, claim: str, note: str) -> None:
        super().__init__("Note")
        self.claim = claim
        self.note = note

    def body(self) -> ComposeResult:
        """Lay out the claim and the text."""
        yield Static(Content(one_line(self.claim)), classes="quote", markup=False)
        yield TextArea(visible(self.note), soft_wrap=True)

    def on_mount(self) -> None:
        """Put the cursor at the end of the note."""
        area = self.query_one(TextArea)
        area.move_cursor(area.document.end)

    def action_leave(self) -> None:
        """Keep the text and close."""
        self.dismiss(self.query_one(TextArea).text.strip())
