"""Small screens over the desk: each asks one thing and hands the answer back.

Each is loaded when it is first asked for: the first picture of the app does without them.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING, Final, TypeVar

if TYPE_CHECKING:
    from tui.dialogs.choose import Choice as Choice
    from tui.dialogs.choose import Choose as Choose
    from tui.dialogs.choose import Free as Free
    from tui.dialogs.compare import Compare as Compare
    from tui.dialogs.compare import Side as Side
    from tui.dialogs.form import Form as Form
    from tui.dialogs.help import help_text as help_text
    from tui.dialogs.jump import Jump as Jump
    from tui.dialogs.jump import Target as Target
    from tui.dialogs.marking import Marked as Marked
    from tui.dialogs.marking import Marking as Marking
    from tui.dialogs.note import NoteDialog as NoteDialog
    from tui.dialogs.page import Page as Page
    from tui.dialogs.tour import Tour as Tour
    from tui.dialogs.waiting import Waiting as Waiting

Answer = TypeVar("Answer")

MODULES: Final = {
    "choose": ("Choice", "Choose", "Free"),
    "compare": ("Compare", "Side"),
    "form": ("Form",),
    "help": ("help_text",),
    "jump": ("Jump", "Target"),
    "marking": ("Marked", "Marking"),
    "note": ("NoteDialog",),
    "page": ("Page",),
    "tour": ("Tour",),
    "waiting": ("Waiting",),
}
"""Where each is at home."""


def __getattr__(name: str) -> object:
    """Load what is asked for."""
    for module, names in MODULES.items():
        if name in names:
            found: object = getattr(import_module(f"{__name__}.{module}"), name)
            return found
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def given(act: Callable[[Answer], object]) -> Callable[[Answer | None], None]:
    """Return a callback that acts on an answer and does nothing when the dialog was left."""

    def answered(answer: Answer | None) -> None:
        if answer is not None:
            act(answer)

    return answered
