"""Cues that are no verbs: "according to", nouns ("his claim that"), states of mind, "reportedly"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from claims.attribution import contents, subjects
from claims.attribution.lines import CLITICS, Line
from claims.model import Span

ALONE: Final = "quotation, source, cue"
"""Why a sentence that is only "the mayor said" is read: it closes the quotation before it."""
CLOSING: Final = "content, source, cue"
"""Why a source is read that tells what stands before it: ..., the mayor said."""
COUNTED: Final = "count, source"
"""Why a sentence is read in which a body counts: the rule is sure of it."""
TOLD_OF: Final = "number, source, count"
"""Why a clause is read that tells whose a number is: the 31 the authorities have counted."""
WIDEST_CUE: Final = 8
"""Auxiliaries and adverbs before a verb: "would not have been so quick to say"."""
CLAUSE_REACH: Final = 45
"""Tokens in which a clause shows its verb or ends with a comma."""

_PUT: Final = 12
"""Words between "put" and the "at" before a number: put the number of those who fled at 6,300."""
_OWN: Final = 5
"""Words from an article over its number to whose number it is: the 12 deaths that."""
_FEWEST_TOLD: Final = 2
"""Words of what a heading says; fewer are another name: "Syria: UN"."""
_LONGEST_NAMED: Final = 6
"""Words of who says it beside the colon of a heading."""


Spans = tuple[Span, ...]


class Relation:
    """Who says what in token positions of a sentence, ends exclusive."""

    __slots__ = ("after", "before", "cue", "likely", "source", "why")

    def __init__(
        self,
        cue: Span,
        source: Span | None,
        before: Span | None,
        after: Span | None,
        why: str,
        likely: float = 0.0,
    ) -> None:
        self.cue: Final = cue
        self.source: Final = source
        self.before: Final = before
        self.after: Final = after
        self.why: Final = why
        self.likely: Final = likely
        """How likely the cue is one where it was weighed (weighing.py), else 0."""


class Said:
    """A relation in the offsets of the text, before it is known who stands behind its source."""

    __slots__ = ("content", "cue", "source", "why")

    def __init__(self, source: Spans, cue: Spans, content: Spans, why: tuple[str, ...]) -> None:
        self.source: Final = source
        self.cue: Final = cue
        self.content: Final = content
        self.why: Final = why

    def telling(self, content: Spans) -> Said:
        """Return the same with another content."""
        return Said(self.source, self.cue, content, self.why)


def longest(line: Line, index: int, rests: Sequence[tuple[str, ...]]) -> int:
    """Return how many words after this one complete the longest phrase, -1 when none fits."""
    return next((len(rest) for rest in rests if line.words[index + 1 : index + 1 + len(rest)] == rest), -1)


def according(line: Line, index: int, start: int) -> Relation | None:
    """Read "according to SOURCE" at the start, in the middle or at the end of a sentence."""
    if start >= line.end:
        return None
    stop = subjects.after(line, start)
    if index == 0 or line.opens(index - 1):
        comma = next(
            (k for k in range(start, min(line.end, start + CLAUSE_REACH)) if line.word(k) == ","), line.end
        )
        after = (comma + 1, line.end) if comma + 1 < line.end else None
        return Relation((index, start), (start, comma), None, after, "according to")
    first = index - (line.word(index - 1) == ",")
    return Relation((index, start), (start, stop), (0, first) if first else None, None, "according to")


def colon(line: Line) -> Relation | None:
    """Read "NAME: “...”", "The minister was clear: “...”"; in a headline "UN: 9 died", "9 died: police"."""
    index = line.words.index(":")
    if line.inside[index]:
        return None
    if line.opens(index + 1):
        source = subjects.leading(line, index)
        return source and Relation((index, index + 1), source, None, (index + 1, line.end), "colon")
    if not line.heading and " ".join(line.words[:index]) not in line.lexicon.known:
        return None
    if _speaks(line, 0, index) and line.end - index > _FEWEST_TOLD:
        return Relation((index, index + 1), (0, index), None, (index + 1, line.end), "colon")
    if _speaks(line, index + 1, line.end) and index >= _FEWEST_TOLD:
        return Relation((index, index + 1), (index + 1, line.end), (0, index), None, "colon")
    return None


def _speaks(line: Line, start: int, end: int) -> bool:
    """Tell a short phrase that names a known source or ends with who speaks: witnesses, the ministry."""
    if not 0 < end - start <= _LONGEST_NAMED:
        return False
    if any(line.has(end - 1, name) for name in ("headline_speakers", "vague_heads", "anaphoric_heads")):
        return True
    return " ".join(line.words[start:end]) in line.lexicon.known


def counted(line: Line, index: int) -> Relation | None:
    """Read "the monitor has counted 1,153 executions": a body that counts tells a number as its own.

    A land that "logged 26,000 cases" tells nothing, nor does a band that "recorded 12 songs".
    """
    first = index
    while line.has(first - 1, "auxiliaries") or line.is_adverb(first - 1):
        first -= 1
    if any(line.has(at, "be") for at in range(first, index)):
        return None
    number = index + 1
    if line.has(index, "putting"):
        number = next((at + 1 for at in range(number, number + _PUT) if line.has(at, "put_at")), index)
    while line.has(number, "count_bounds"):
        number += 1
    if not (line.word(number)[:1].isdecimal() or line.has(number, "count_numbers")):
        return None
    source = subjects.before(line, first)
    if source is None or not _counts(line, source):
        return None
    stop = contents.end(line, index + 1)
    return Relation((first, index + 1), source, None, (index + 1, stop), COUNTED) if stop > index else None


def told_of(line: Line, index: int) -> Relation | None:
    """Read "the 31 the authorities have counted", "the 40 cases that the WHO reported": whose a number is."""
    first = index
    while line.has(first - 1, "auxiliaries") or line.is_adverb(first - 1):
        first -= 1
    if line.has(index + 1, "that") or any(line.has(at, "be") for at in range(first, index)):
        return None
    source = subjects.before(line, first)
    if source is None:
        return None
    source = _last_named(line, source)
    if not _counts(line, source):
        return None
    last = source[0] - line.has(source[0] - 1, "relative")
    for back in range(1, min(last, _OWN)):
        at = last - back
        if line.word(at)[:1].isdecimal() or line.has(at, "count_numbers"):
            while line.word(at - 1) == "," and line.word(at - 2).isdecimal():
                at -= 2
            owned = line.has(at - 1, "determiners")
            return Relation((first, index + 1), source, (at - 1, last), None, TOLD_OF) if owned else None
        if not line.word(at).isalpha() or line.has(at, "prepositions") or line.has(at, "conjunctions"):
            return None
    return None


def _last_named(line: Line, phrase: Span) -> Span:
    """Return the last name of a stretch, or else what its last article opens: the 4,000 men | NATO."""
    first = phrase[1] - 1
    if line.is_name(first):
        while line.is_name(first - 1) and first > phrase[0]:
            first -= 1
        return first - line.has(first - 1, "determiners"), phrase[1]
    while first > phrase[0] and not line.has(first, "determiners"):
        first -= 1
    return first, phrase[1]


def _counts(line: Line, source: Span) -> bool:
    """Tell a body that counts: one that is known, an acronym, or by the noun that it ends with."""
    last = source[1] - 1
    if any(line.has(last, name) for name in ("counters", "anaphoric_heads", "vague_heads")):
        return True
    first = source[0] + line.has(source[0], "determiners")
    named = " ".join(line.words[first : source[1]])
    return named in line.lexicon.known or (_is_short(line, last) and not line.has(last, "lands"))


def _is_short(line: Line, index: int) -> bool:
    """Tell an acronym, one with a word behind its hyphen too: OVD-Info."""
    head, hyphen, _ = line.text[line.starts[index] : line.ends[index]].partition("-")
    return line.is_acronym(index) or (bool(hyphen) and len(head) > 1 and head.isupper())


def adjective(line: Line, index: int) -> Relation | None:
    """Read "is confident that ...": a state of mind after a form of "be"."""
    extra = longest(line, index, line.lexicon.adjectives[line.word(index)])
    first = index
    while first > max(0, index - WIDEST_CUE) and (
        line.has(first - 1, "auxiliaries")
        or line.is_adverb(first - 1)
        or line.has(first - 1, "short_auxiliaries")
    ):
        first -= 1
    if extra < 0 or not any(line.has(position, "be") for position in range(first, index)):
        return None
    source = subjects.before(line, first)
    start = index + extra + 1
    stop = contents.end(line, start)
    if source is None or stop <= start:
        return None
    return Relation((first, start), source, None, (start, stop), "state of mind")


def noun(line: Line, index: int) -> Relation | None:
    """Read "his claim that ..." and "made promises to ..."."""
    if not line.has(index + 1, "noun_links"):
        return None
    first, source = index, None
    back = index - 1
    if line.is_adverb(back) or (
        line.word(back).isalpha() and not line.has(back, "determiners") and not line.has(back, "light")
    ):
        back -= 1
    if line.has(back, "possessives"):
        source = (back, back + 1)
    elif line.word(back) in CLITICS:
        start = subjects.phrase_start(line, back - 1)
        source = (start, back + 1) if start < back else None
    elif line.has(back, "light") or line.has(back - 1, "light"):
        first = back if line.has(back, "light") else back - 1
        source = subjects.before(line, first)
    elif line.has(index - 1, "determiners") and line.has(index - 2, "of_mind") and line.has(index - 3, "be"):
        first = index - 3
        source = subjects.before(line, first)
    if source is None and not line.has(index + 1, "noun_alone"):
        return None
    start = index + 1 if line.has(index + 1, "that") or line.has(index + 1, "infinitive") else index + 2
    stop = contents.end(line, start)
    return Relation((first, start), source, None, (start, stop), "noun cue") if stop > start else None
