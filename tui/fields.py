"""What a form asks for: a field, its check, its suggestions. No widgets."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

Check = Callable[[str], str]
"""Returns what is wrong with a value in words, "" when nothing is."""


def anything(value: str) -> str:
    """Accept every value."""
    return ""


@dataclass(frozen=True, slots=True)
class Field:
    """One line of a form."""

    name: str
    label: str
    value: str = ""
    help: str = ""
    check: Check = anything
    suggestions: Sequence[str] = ()
