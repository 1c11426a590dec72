"""The time words of a language and the forms that they make, compiled once from section [times] of its file.

Every word becomes one letter that stands for the set of slots that it may fill, so that a form such as
"the {past} {number} {units}" is a short regular expression over a sentence of letters.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final

from claims.language import Section, section

Meaning = int | float | str | tuple[int, ...]
Meanings = Mapping[str, Meaning]
Shape = tuple[str, ...]
"""The slots that a word may fill, in order of the alphabet."""

OTHER: Final = "."
"""The letter of a word that means no time."""

SIGNS: Final = {",": ",", "-": "-", "'": "'", "’": "'"}
"""Signs that forms may hold, and their letters."""

NUMBER_SHAPES: tuple[Shape, ...] = (
    ("day", "hour", "number", "short_year", "until_day"),
    ("day", "number", "short_year", "until_day"),
    ("hour", "number", "short_year"),
    ("number", "short_year"),
    ("dotted", "number"),
    ("hhmm", "number", "year"),
    ("hhmm", "number"),
    ("number", "year"),
    ("number",),
    ("day_ordinal", "ordinal"),
    ("ordinal",),
    ("clock",),
    ("iso",),
    ("slashed",),
    ("decade",),
    ("short_decade",),
    ("fraction",),
    ("span", "year_span"),
    ("span",),
)
"""What numbers in digits may be, by their looks."""

LISTS: Final = (
    "capital", "names", "within_names", "before_capital", "feasts", "after_feast", "past", "not_past", "be",
    "before_be", "to", "before_to", "future", "until", "clauses", "before_length", "before_bare",
    "before_past", "before_clock", "before_year", "ongoing", "before_ongoing", "possible", "before_possible",
    "possibly", "deadline", "before_within", "after_before", "possessive", "before_day", "after_day",
    "day_articles", "day_links", "joint", "and",
)  # fmt: skip
"""The word lists that a section may have."""

FIRST_LETTER: Final = 0xE000
"""Start of the private use area of Unicode: letters that mean nothing to anybody else."""

PART: Final = re.compile(r"(?<!\(\?P)<([a-z_]+)>")
ITEM: Final = re.compile(
    r"\(\?(?:P<\w+>|[=!])|\{(?P<slot>[a-z_+]+)\}|(?P<word>[^\W\d_]+)|(?P<gap> +|~)|(?P<sign>[-,'])|[()|?]"
)
PIECE: Final = re.compile(
    r"\[(?P<letters>[^\]]*)\]|(?P<open>\((?:\?(?:P<\w+>|[=!]))?)|(?P<close>\))|(?P<bar>\|)|(?P<may>\?)|(?P<sign>.)"
)


@dataclass(frozen=True, slots=True)
class Form:
    """One way to say a time, over the letters of a sentence, and the rule that reads it."""

    rule: str
    pattern: re.Pattern[str]
    slots: Mapping[str, Shape]
    """Group name to the slots whose meaning it takes."""
    value: str = ""
    """The value, for a phrase that has a fixed one."""


@dataclass(frozen=True, slots=True, eq=False)
class Vocabulary:
    """What one language knows of time; one value a language, equal only to itself."""

    letters: dict[str, str]
    """Word or sign to letter."""
    meanings: dict[str, Meanings]
    """Word to its meanings by slot."""
    shapes: Mapping[Shape, str]
    """What a number may be to its letter."""
    anchors: frozenset[str]
    """Words without one of which, or a number that looks like a date, there is no time."""
    gate: frozenset[str]
    """Those of them that let a sentence be looked at: single letters ("m") stand in most."""
    forms: Mapping[str, tuple[Form, ...]]
    """The forms by the letters that they may begin with."""
    lists: Mapping[str, frozenset[str]]
    """The word lists of the section by name."""
    past_endings: tuple[str, ...]

    def letter_of(self, meanings: Meanings) -> str:
        """Return the letter of a number by the slots it may fill."""
        return self.shapes.get(tuple(sorted(meanings)), OTHER)


@cache
def vocabulary(language: str) -> Vocabulary | None:
    """Return the time words and forms of a language, None when its file has none."""
    times = section(language, "times")
    return built(times) if times else None


def built(times: Section) -> Vocabulary:
    """Return the words and forms of a section on times; ``ValueError`` names a slot that no word fills."""
    spelt = [(rule, _spelt(form, times), value) for rule, form, value in _forms(times)]
    meanings = _meanings(times, [form for _, form, _ in spelt])
    shapes = {word: tuple(sorted(slots)) for word, slots in meanings.items()}
    known = {
        shape: chr(FIRST_LETTER + index)
        for index, shape in enumerate(dict.fromkeys([*NUMBER_SHAPES, *shapes.values()]))
    }
    anchors = frozenset(_anchors(times, meanings))
    classes = _Classes(known)
    forms: dict[str, list[Form]] = {letter: [] for letter in known.values()}
    for rule, form, value in spelt:
        compiled, starts = _compiled(rule, form, value, classes)
        for letter in starts:
            forms[letter].append(compiled)
    return Vocabulary(
        letters={word: known[shape] for word, shape in shapes.items()} | SIGNS,
        meanings={**meanings},
        shapes={shape: known[shape] for shape in NUMBER_SHAPES},
        anchors=anchors,
        gate=frozenset(word for word in anchors if len(word) > 1),
        forms={letter: tuple(found) for letter, found in forms.items()},
        lists={name: frozenset(times.get(name, ())) for name in LISTS},
        past_endings=tuple(times.get("past_endings", ())),
    )


def _forms(times: Section) -> Iterator[tuple[str, str, str]]:
    """Yield rule, form and fixed value of every form and phrase in the order of the file."""
    for rule, forms in times["forms"].items():
        for form in forms:
            yield rule, form, ""
    for value, forms in times["phrases"].items():
        for form in forms:
            yield "phrase", form, value


def _spelt(form: str, times: Section) -> str:
    """Return a form with its named parts spelt out."""
    while PART.search(form):
        form = PART.sub(lambda part: times["parts"][part[1]], form)
    return form


def _meanings(times: Section, forms: list[str]) -> dict[str, dict[str, Meaning]]:
    """Return every word of the section with its meanings by slot; a bare word of a form has itself."""
    found: dict[str, dict[str, Meaning]] = {}
    for slot, words in times["words"].items():
        for word, meaning in words.items():
            found.setdefault(word, {})[slot] = meaning
    for form in forms:
        for item in ITEM.finditer(form):
            if item["word"]:
                found.setdefault(item["word"], {})["=" + item["word"]] = item["word"]
    return found


def _anchors(times: Section, meanings: Mapping[str, Meanings]) -> Iterator[str]:
    """Yield the words that let a sentence be looked at."""
    weak_slots, weak_words = set(times["weak_slots"]), set(times["weak_words"])
    for word, slots in meanings.items():
        strong = any(slot not in weak_slots for slot in slots)
        if word in times.get("strong_words", ()) or (strong and word not in weak_words):
            yield word


def _compiled(rule: str, form: str, value: str, classes: Mapping[Shape, str]) -> tuple[Form, frozenset[str]]:
    """Return a form over letters, and the letters that it may begin with."""
    slots: dict[str, Shape] = {}

    def piece(item: re.Match[str]) -> str:
        if item["gap"]:
            return "-?" if item["gap"] != "~" else ""
        if item["word"]:
            return classes["=" + item["word"],]
        if item["slot"]:
            names = tuple(item["slot"].split("+"))
            group = f"{names[0]}_{len(slots)}"
            slots[group] = names
            return f"(?P<{group}>{classes[names]})"
        return item[0]

    source = ITEM.sub(piece, form)
    first, _ = _first(list(PIECE.finditer(source)))
    return Form(rule, re.compile(source), slots, value), first


class _Classes(dict[Shape, str]):
    """The class of the letters that may fill some slots; forms ask for the same few ones over and over."""

    def __init__(self, known: Mapping[Shape, str]) -> None:
        super().__init__()
        self.known = known

    def __missing__(self, slots: Shape) -> str:
        members = "".join(
            letter for shape, letter in self.known.items() if any(slot in shape for slot in slots)
        )
        if not members:
            raise ValueError(f"No word of the language fills {' or '.join(slots)}.")
        self[slots] = f"[{members}]"
        return self[slots]


def _first(pieces: list[re.Match[str]]) -> tuple[frozenset[str], bool]:
    """Consume pieces up to the end of a group; return its first letters, and whether it may be empty."""
    found: set[str] = set()
    optional, leading = False, True
    while pieces:
        piece = pieces.pop(0)
        if piece["close"]:
            break
        if piece["bar"]:
            optional, leading = optional or leading, True
            continue
        first, empty = _first(pieces) if piece["open"] else (frozenset(piece["letters"] or ""), False)
        if piece["open"] and piece["open"].endswith(("=", "!")):
            first, empty = frozenset(), True
        if pieces and pieces[0]["may"]:
            pieces.pop(0)
            empty = True
        if leading:
            found |= first
        leading = leading and empty
    return frozenset(found), optional or leading
