"""What a form asks for: a field, the checks of what is typed, its suggestions. No widgets."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches

from rich.cells import cell_len

from tui import paths

Check = Callable[[str], str]
"""Returns what is wrong with a value in words, "" when nothing is."""


def anything(value: str) -> str:
    """Accept every value."""
    return ""


def is_given(value: str) -> str:
    """Say that a name is missing."""
    return "" if value else "a name is needed"


MOST = 1e15
"""No report counts more: the money of the world is some 10**14 dollars."""


def is_number(value: str) -> str:
    """Say what is wrong with a number, "" when nothing is or the field is empty."""
    try:
        number(value)
    except ValueError:
        return f"{value!r} is not a number; write 1,234 or 12.5"
    return ""


def number(value: str) -> float | None:
    """Return the number, None for an empty field; raise ValueError for what is none: inf, nan, 1e99."""
    found = float(value.replace(",", "").replace(" ", "")) if value else None
    if found is not None and not abs(found) <= MOST:
        raise ValueError(value)
    return found


def is_day(value: str) -> str:
    """Say what is wrong with a date, "" when nothing is or the field is empty."""
    try:
        day(value)
    except ValueError:
        return f"{value!r} is not a date; write 2019-04-12"
    return ""


def day(value: str) -> date | None:
    """Return the date, None for an empty field."""
    return date.fromisoformat(value) if value else None


LISTED = 120
"""Cells for words that are told at once: four rows of the narrowest form."""


def listed(words: Sequence[str]) -> str:
    """Return the words that have room, and how many there are besides.

    >>> listed(("md", "html")), listed(["x" * 70, "y" * 70, "z"])[70:]
    ('md, html', ' and 2 more')
    """
    told = words[0] if words else ""
    for place, word in enumerate(words[1:], 1):
        if cell_len(f"{told}, {word}") > LISTED:
            return f"{told} and {len(words) - place:,} more"
        told += f", {word}"
    return told


def one_of(words: Sequence[str], empty: bool = True) -> Callable[[str], str]:
    """Return a check that a value is one of these words; "at least" is "at_least" as well."""

    def check(value: str) -> str:
        if value in words or value.replace(" ", "_") in words or (empty and not value):
            return ""
        known = listed([spaced(word) for word in words if word])
        return (
            f"{value!r} is none of: {known}" if known else "nothing is known to choose from; leave it empty"
        )

    return check


NEW = "+"
"""Stands before a word that no list has, when it is meant nevertheless."""


def new_word(value: str) -> str:
    """Return the word that is meant though no list has it; "" when none is.

    >>> new_word("+ evacuated"), new_word("evacuated"), new_word("+")
    ('evacuated', '', '')
    """
    return value.removeprefix(NEW).strip() if value.startswith(NEW) else ""


def meant(value: str, words: Sequence[str]) -> str:
    """Return a question whether the word most like a value is meant, "" when none is like it.

    >>> meant("kiled", ("injured", "killed"))
    "; is 'killed' meant?"
    """
    written = {spaced(word).casefold(): spaced(word) for word in words}
    near = get_close_matches(spaced(value).casefold(), written, n=1)
    return f"; is {written[near[0]]!r} meant?" if near else ""


def known(what: str, words: Sequence[str]) -> Check:
    """Return a check that a value is one of these words, or is said to be a new one; or is empty."""

    def check(value: str) -> str:
        if not value or value in words or value.replace(" ", "_") in words or new_word(value):
            return ""
        near = meant(value, words) or "."
        return f"{value!r} is no known {what}{near} {NEW}{value} takes it as a new one"

    return check


def named(value: str, words: Sequence[str]) -> str:
    """Return the word that is meant, in any case, or by its beginning when no other begins so.

    >>> named("coast", ("Coast Gazette", "Radio North")), named("Sun", ("Coast Gazette",))
    ('Coast Gazette', '')
    """
    typed = value.casefold()
    same = [word for word in words if word.casefold() == typed]
    begun = [word for word in words if word.casefold().startswith(typed)]
    return same[0] if same else begun[0] if len(begun) == 1 else ""


def one_named(words: Sequence[str]) -> Callable[[str], str]:
    """Return a check that a value names one of these words, of which there may be many; or is empty."""

    def check(value: str) -> str:
        if not value or named(value, words):
            return ""
        near = listed([word for word in words if value.casefold() in word.casefold()])
        return f"there is no {value!r}" + (f"; there are: {near}" if near else "")

    return check


def spaced(word: str) -> str:
    """Return a stored word as people write it: "at least"."""
    return word.replace("_", " ")


@dataclass(frozen=True, slots=True)
class Field:
    """One line of a form."""

    name: str
    label: str
    value: str = ""
    help: str = ""
    """What may stand in it."""
    check: Check = anything
    suggestions: Sequence[str] = ()
    completes: Callable[[str], Sequence[str]] | None = None
    """Returns the paths that begin with what is typed; None where no path is asked for."""
    empty: str = ""
    """What is meant when nothing stands there, in so few words that the narrowest form shows them all."""
    read: str = ""
    """What the machine read there, where the reviewer said otherwise."""

    def offers(self, typed: str) -> Sequence[str]:
        """Return what the value may become that begins with what is typed.

        >>> Field("bound", "bound", suggestions=("exact", "at least")).offers("At")
        ['at least']
        """
        if self.completes:
            return self.completes(typed)
        begun = typed.casefold()
        return [word for word in self.suggestions if word.casefold().startswith(begun)] if typed else []

    def told(self, typed: str = "") -> str:
        """Return what may stand in the field, in one sentence; of many words those that begin as typed.

        >>> bound = Field("bound", "bound", empty="any", suggestions=("exact", "at least", "at most"))
        >>> bound.told(), bound.told("At")
        ('bound: exact, at least, at most; empty: any', 'bound: at least, at most; empty: any')
        """
        words = listed(self._words(typed)) or self.help
        empty = f"empty: {self.empty}" if self.empty else ""
        read = f"the machine reads {self.read}" if self.read else ""
        said = "; ".join(part for part in (read, words, empty) if part)
        return f"{self.label}: {said}" if said else ""

    def _words(self, typed: str) -> Sequence[str]:
        if self.completes:
            return paths.names(self.offers(typed))
        return self.suggestions if typed in self.suggestions else self.offers(typed) or self.suggestions
