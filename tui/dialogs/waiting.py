"""What stands over the desk while something long is worked out in a thread; it can be left at any time."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static
from textual.worker import Worker, WorkerState

from tui.dialogs.dialog import Dialog

Answer = TypeVar("Answer")


class Waiting(Dialog[Answer]):
    """Answers with what the work returns; the answer that comes after it was left is for nobody.

    No other key reaches the desk meanwhile: what is typed ahead of a form is no verdict.
    """

    HINT = "Escape leaves"

    def __init__(self, title: str, told: str, work: Callable[[], Answer]) -> None:
        super().__init__(title)
        self.told = told
        self.work = work

    def body(self) -> ComposeResult:
        """Say what is waited for."""
        yield Static(Content(self.told), markup=False)

    def on_mount(self) -> None:
        """Begin the work."""
        self.run_worker(self.work, thread=True, exit_on_error=False)

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """Answer, or say what went wrong."""
        if event.state is WorkerState.SUCCESS:
            self.dismiss(event.worker.result)
        elif event.state is WorkerState.ERROR:
            self.dismiss(None)
            self.app.notify(str(event.worker.error), severity="error", markup=False)
