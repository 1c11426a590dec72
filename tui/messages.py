"""What workers tell the desk; each answer carries its question, so that a late one can be dropped."""

from __future__ import annotations

from collections.abc import Sequence

from textual.message import Message

from tui.panes.earlier import Earlier


class LibraryReady(Message):
    """The library is in order and may be opened."""


class EarlierFound(Message):
    """Earlier reports of a claim were found."""

    def __init__(self, question: int, found: Sequence[Earlier], origins: str, final: bool) -> None:
        super().__init__()
        self.question = question
        self.found = found
        self.origins = origins
        """How many independent origins say the same, in words."""
        self.final = final
        """False after the quick pass: the thorough one follows."""


class Told(Message):
    """Background work says how far it is."""

    def __init__(self, sentence: str) -> None:
        super().__init__()
        self.sentence = sentence


class Finished(Told):
    """Background work is done; the lists are read again."""


class Failed(Told):
    """Background work failed; the sentence says why."""

    def __init__(self, sentence: str, group: str = "") -> None:
        super().__init__(sentence)
        self.group = group
        """Group of the worker that failed."""
