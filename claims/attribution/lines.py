"""A sentence as attribution reads it: words and signs, their classes, and what lies in quotation marks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from claims.attribution.cues import NO_WORDS, Lexicon
from claims.model import Sentence, Span
from claims.pieces import words_in
from claims.tokens import Cutter

OPENERS: Final = frozenset({"“", '"', "``", "«", "„", "‘"})
CLOSERS: Final = frozenset({"”", "“", '"', "''", "»", "’"})
CLITICS: Final = frozenset({"'s"})
_NO_ADVERB: Final = 4
"""Characters of words that only end like one: "only", "July"."""
_STOPS: Final = frozenset({".", "!", "?"})
CUTTER: Final = Cutter(
    r"\w{1,60}+(?![\w'’.&-])"  # most words, at once
    r"|(?i:qu|[cdjlmnst])['’](?=\w)"
    r"|['’](?:s|re|ve|ll|d|m)\b"
    r"|\w{1,60}(?:(?!['’](?:s|re|ve|ll|d|m)\b)['’.&-]\w{1,60}){0,6}|``|''|[^\w\s]"
)
"""A word, first for most are; a Romance elision, an English ending, a word and what hangs on it, a sign."""


class Line:
    """The tokens of one sentence, in lower case, with their offsets."""

    __slots__ = (
        "capitals", "end", "ends", "heading", "inside", "lexicon", "sets", "starts", "text", "turns", "words",
    )  # fmt: skip

    def __init__(self, text: str, sentence: Sentence, lexicon: Lexicon, quoted: Sequence[Span]) -> None:
        stretch = text[sentence.start : sentence.end]
        told = CUTTER.cut(text, sentence.start, sentence.end)
        low, starts = told.low, told.start
        if "’" in stretch:
            low = [word.replace("’", "'") if len(word) > 1 else word for word in low]
        words = tuple(low)
        inside = _inside(text, starts, quoted) if quoted else (False,) * len(words)
        end = len(words)
        while end and words[end - 1] in _STOPS and not inside[end - 1]:
            end -= 1
        self.text: Final = text
        self.lexicon: Final = lexicon
        self.words: Final = words
        self.sets: Final = [lexicon.sets.get(word, NO_WORDS) for word in words]
        """For each token the names of the word sets it belongs to: asked for dozens of times a sentence."""
        self.starts: Final = starts
        self.ends: Final = told.end
        self.inside: Final = inside
        """For each token: whether it lies within a quotation, its marks excluded."""
        self.turns: Final = [
            index for index, word in enumerate(words) if word in lexicon.turns and not inside[index]
        ]
        """Where a cue may begin or a content end, outside quotations: most tokens need not be looked at."""
        self.end: Final = end
        """The number of tokens without the stop of the sentence."""
        self.heading: Final = sentence.role == "headline"
        """True for a headline, in which a colon stands for a verb of saying."""
        self.capitals: Final = stretch.isupper()
        """True when all is upper case, so that a capital tells no name."""

    def word(self, index: int) -> str:
        """Return a token, "" outside the sentence."""
        try:  # asked for dozens of times a sentence, and nearly always inside: half the time of comparing
            return self.words[index] if index >= 0 else ""
        except IndexError:
            return ""

    def has(self, index: int, name: str) -> bool:
        """Tell whether a token belongs to a word set."""
        try:
            return index >= 0 and name in self.sets[index]
        except IndexError:
            return False

    def is_name(self, index: int) -> bool:
        """Tell a capitalised word."""
        return 0 <= index < len(self.words) and self.text[self.starts[index]].isupper()

    def is_acronym(self, index: int) -> bool:
        """Tell "WHO" and "US" from the pronouns."""
        if self.capitals or not 0 <= index < len(self.words) or len(self.words[index]) < 2:
            return False
        return self.text[self.starts[index] : self.ends[index]].isupper()

    def is_adverb(self, index: int) -> bool:
        """Tell an adverb by the list of the language or its ending."""
        if self.has(index, "adverbs"):
            return True
        word, ending = self.word(index), self.lexicon.adverb_ending
        return (
            bool(ending)
            and len(word) > _NO_ADVERB
            and word.endswith(ending)
            and not (self.has(index, "not_adverbs") or self.is_name(index))
        )

    def opens(self, index: int) -> bool:
        """Tell a mark that opens a quotation."""
        return self.word(index) in OPENERS and index + 1 < len(self.words) and self.inside[index + 1]

    def closes(self, index: int) -> bool:
        """Tell a mark that closes a quotation."""
        return self.word(index) in CLOSERS and index > 0 and self.inside[index - 1] and not self.inside[index]

    def shape(self, index: int, shape: str) -> bool:
        """Tell whether a token is a verb form of this shape."""
        form = self.lexicon.forms.get(self.word(index))
        return form is not None and shape in form.shapes

    def span(self, stretch: Span) -> Span:
        """Return the offsets of a stretch of tokens."""
        return self.starts[stretch[0]], self.ends[stretch[1] - 1]


def read(text: str, sentence: Sentence, lexicon: Lexicon, quoted: Sequence[Span]) -> Line | None:
    """Return the tokens of a sentence, None when it has no cue word."""
    stretch = text[sentence.start : sentence.end]
    head, colon, _ = stretch.partition(": ")
    told = colon and (quoted or sentence.role == "headline" or head.lower() in lexicon.known)
    if not told and lexicon.needed.isdisjoint(words_in(stretch)):
        return None
    return Line(text, sentence, lexicon, quoted)


def _inside(text: str, starts: Sequence[int], quoted: Sequence[Span]) -> tuple[bool, ...]:
    """Tell for each token whether it lies between the marks of a quotation."""
    inner = [(first, last - 2 if text.startswith("''", last - 2) else last - 1) for first, last in quoted]
    found, index = [], 0
    for start in starts:
        while index < len(inner) and inner[index][1] <= start:
            index += 1
        found.append(index < len(inner) and inner[index][0] < start)
    return tuple(found)
