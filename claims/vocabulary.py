"""The time words of a language and the forms that they make, compiled once from section [times] of its file.

Every word becomes one letter that stands for the set of slots that it may fill, so that a form such as
"the? {past} {number} {units}" is a short regular expression over a sentence of letters.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from claims.language import section

Meaning = int | float | str | tuple[int, ...]
Meanings = Mapping[str, Meaning]

OTHER = "."
"""The letter of a word that means no time."""

SHAPES = tuple(
    tuple(sorted(shape.split()))
    for shape in (
        "number day hour short_year", "number day short_year", "number short_year", "number hour short_year",
        "number year", "number", "ordinal day_ordinal", "ordinal", "clock", "iso", "slashed", "decade", "year_span", "span",
    )
)  # fmt: skip
"""What numbers may be, by their looks."""

FIRST_LETTER = 0xE000
"""Start of the private use area of Unicode: letters that no text holds for us."""

ITEM = re.compile(
    r"\(\?P<\w+>|\{(?P<slot>[a-z_+]+)\}|(?P<word>[^\W\d_'’]+)|(?P<gap> +)|(?P<sign>[,'’])|[()|?]"
)


@dataclass(frozen=True, slots=True)
class Form:
    """One way to say a time, over the letters of a sentence, and the rule that reads it."""

    rule: str
    pattern: re.Pattern[str]
    starts: frozenset[str]
    """The letters that it may begin with."""
    slots: Mapping[str, tuple[str, ...]]
    """Group name to the slots whose meaning it takes."""
    value: str = ""
    """The value, for a phrase that has a fixed one."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    letters: Mapping[str, str]
    """Word to letter."""
    meanings: Mapping[str, Meanings]
    """Word to its meanings by slot."""
    shapes: Mapping[tuple[str, ...], str]
    """What a number may be to its letter."""
    forms: Mapping[str, tuple[Form, ...]]
    """The forms by the letters that they begin with."""
    settings: Mapping[str, Any]
    """The plain entries of the section."""
    capital: frozenset[str]
    """Words that mean a time only with a capital letter."""
    dotted: frozenset[str]
    """Words that take a full stop as their own."""
    past: frozenset[str]
    """Words that tell of what has been."""
    past_endings: tuple[str, ...]
    future: frozenset[str]
    """Words that tell of what is to come."""

    def letter_of(self, meanings: Meanings) -> str:
        """Return the letter of a number by the slots it may fill."""
        return self.shapes.get(tuple(sorted(meanings)), OTHER)


@cache
def vocabulary(language: str) -> Vocabulary | None:
    """Return the time words and forms of a language, None when its file has none."""
    times = section(language, "times")
    if not times:
        return None
    meanings = _meanings(times)
    sets = {word: tuple(sorted(slots)) for word, slots in meanings.items()}
    known = {
        shape: chr(FIRST_LETTER + index)
        for index, shape in enumerate(dict.fromkeys([*SHAPES, *sets.values()]))
    }
    letters = {word: known[slots] for word, slots in sets.items()}
    letters[","] = ","
    forms = [
        *(_form(rule, form, known) for rule, forms in times["forms"].items() for form in forms),
        *(_form("phrase", form, known, value) for value, forms in times["phrases"].items() for form in forms),
    ]
    return Vocabulary(
        letters=letters,
        meanings=meanings,
        shapes={shape: known[shape] for shape in SHAPES},
        forms={letter: tuple(form for form in forms if letter in form.starts) for letter in known.values()},
        settings=times,
        capital=frozenset(times.get("capital", ())),
        dotted=frozenset(times.get("dotted", ())),
        past=frozenset(times.get("past", ())),
        past_endings=tuple(times.get("past_endings", ())),
        future=frozenset(times.get("future", ())),
    )


def _meanings(times: Mapping[str, Any]) -> dict[str, dict[str, Meaning]]:
    """Return every word of the section with its meanings by slot; a bare word of a form has itself."""
    found: dict[str, dict[str, Meaning]] = {}
    for slot, words in times["words"].items():
        for word, meaning in words.items():
            found.setdefault(word, {})[slot] = meaning
    forms = [form for table in ("forms", "phrases") for forms in times[table].values() for form in forms]
    for form in forms:
        for item in ITEM.finditer(form):
            if item["word"]:
                found.setdefault(item["word"], {})["=" + item["word"]] = item["word"]
    return found


def _form(rule: str, form: str, known: Mapping[tuple[str, ...], str], value: str = "") -> Form:
    slots: dict[str, tuple[str, ...]] = {}

    def piece(item: re.Match[str]) -> str:
        if item["gap"]:
            return "-?"
        if item["word"]:
            return _class(("=" + item["word"],), known)
        if item["sign"]:
            return re.escape(item["sign"])
        if item["slot"]:
            names = tuple(item["slot"].split("+"))
            group = f"{names[0]}_{len(slots)}"
            slots[group] = names
            return f"(?P<{group}>{_class(names, known)})"
        return item[0]

    source = ITEM.sub(piece, form)
    return Form(rule, re.compile(source), _starts(source), slots, value)


def _class(slots: tuple[str, ...], known: Mapping[tuple[str, ...], str]) -> str:
    members = "".join(letter for shape, letter in known.items() if any(slot in shape for slot in slots))
    return f"[{members}]" if members else "(?!)"


PIECE = re.compile(
    r"\[(?P<letters>[^\]]*)\]|(?P<open>\((?:\?P<\w+>)?(?!\?))|(?P<close>\))|(?P<bar>\|)|(?P<may>\?)|(?P<sign>\\?.)"
)


def _starts(source: str) -> frozenset[str]:
    """Return the letters that a form may begin with."""
    pieces = list(PIECE.finditer(source.replace("(?!)", "[]")))
    return _first(pieces)[0]


def _first(pieces: list[re.Match[str]]) -> tuple[frozenset[str], bool]:
    """Consume pieces up to the end of a group; return the letters it may begin with, and whether it may be empty."""
    found: set[str] = set()
    optional, branch_open = False, True
    while pieces:
        piece = pieces.pop(0)
        if piece["close"]:
            break
        if piece["bar"]:
            optional, branch_open = optional or branch_open, True
            continue
        first, empty = _first(pieces) if piece["open"] else (frozenset(piece["letters"] or ""), False)
        if pieces and pieces[0]["may"]:
            pieces.pop(0)
            empty = True
        if branch_open:
            found |= first
        branch_open = branch_open and empty
    return frozenset(found), optional or branch_open
