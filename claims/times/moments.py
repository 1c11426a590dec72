"""What a rule of time may know beside its own words: when it was published, what was told, which tense."""

from __future__ import annotations

from datetime import date
from typing import Final, NamedTuple

from claims.times.words import Vocabulary

REACH: Final = 40
"""How many words around an expression may tell its tense; chosen by eye, a long sentence."""


class Told(NamedTuple):
    """The values of the times that a report told last, "" where it told none."""

    date: str = ""
    day: str = ""
    """Of one day; the date may be a month or a year."""
    quarter: str = ""


class Moment:
    """An expression where it stands in its sentence; the words around it are read only when a rule asks."""

    __slots__ = ("_last", "_place", "_sentence", "_words", "published", "told")

    def __init__(
        self,
        sentence: list[str],
        span: tuple[int, int],
        words: Vocabulary,
        published: date | None,
        told: Told,
    ) -> None:
        self._sentence: Final = sentence
        self._place, self._last = span
        self._words: Final = words
        self.published: Final = published
        self.told: Final = told

    @property
    def length(self) -> bool:
        """Whether the word before lets "a week" be a length of time."""
        before = self._before()
        return not before or before in self._words.lists["before_length"]

    @property
    def bare(self) -> bool:
        """Whether the word before lets "weeks" be a length of time."""
        return self._before() in self._words.lists["before_bare"]

    @property
    def clock(self) -> bool:
        """Whether "at" stands before a word of its own, so that four digits are a clock."""
        return self._before() in self._words.lists["before_clock"] and self._last == self._place

    @property
    def counts(self) -> bool:
        """Whether it is followed by who is counted, so that four digits are their number: 1500 people."""
        after = self._sentence[self._last + 1 : self._last + 2]
        alone = self._last == self._place and self._before() not in self._words.lists["before_year"]
        return alone and bool(after) and "counted" in self._words.meanings.get(after[0], {})

    @property
    def within(self) -> bool:
        """Whether the word before says that it happened then, and not before: during Ramadan."""
        return self._before() in self._words.lists["before_within"]

    @property
    def closing(self) -> bool:
        """Whether no clause follows it: the day before, but not the day before he left."""
        after = self._sentence[self._last + 1 : self._last + 2]
        return not after or not after[0][0].isalpha() or after[0] in self._words.lists["after_before"]

    @property
    def numbered(self) -> bool:
        """Whether an ordinal is a day by its number alone: on the 14th, but not on the 14th floor."""
        lists, words, first = self._words.lists, self._sentence, self._place
        if words[first] not in lists["day_articles"]:  # the 14th and 15th
            linked = first > 2 and words[first - 1] in lists["day_links"] and words[first - 2][0].isdigit()
            if not (linked and words[first - 3] in lists["day_articles"]):
                return False
        elif self._before() not in lists["before_day"]:
            return False
        after = self._last + 1
        if words[after : after + 1] and words[after] in lists["day_links"]:
            after += 1 + (words[after + 1 : after + 2] != [] and words[after + 1] in lists["day_articles"])
            after += words[after : after + 1] != [] and words[after][0].isdigit()
        return after >= len(words) or self._leaves_off(words[after])

    def _leaves_off(self, word: str) -> bool:
        """Tell whether a word behind a day is not what is counted by it: a sign, a verb, "and"."""
        lists = self._words.lists
        if not word[0].isalpha():
            return word not in ("-", "'", "’") and not word[0].isdigit()
        return word in lists["after_day"] or word in lists["past"] or word.endswith(self._words.past_endings)

    def _before(self) -> str:
        return self._sentence[self._place - 1] if self._place else ""

    def since(self) -> bool:
        """Tell whether the clause counts from here on: "since the truce was declared on 14 March"."""
        for word in reversed(self._sentence[max(0, self._place - REACH) : self._place]):
            if word in self._words.lists["before_past"]:
                return True
            if not word[0].isalpha():
                return False
        return False

    def tense(self) -> str:
        """Return past, future or "": the tense of the nearest cue before here, else of the nearest after."""
        if self._owns():
            return "past"
        sentence, place, words = self._sentence, self._place, self._words
        first = max(0, place - REACH)
        opened = _clause(sentence, first, place, words)
        possible = self._before() in words.lists["deadline"] and words.lists["possibly"]
        if possible and not possible.isdisjoint(sentence[opened:place]):  # could be displaced by June
            return "future"
        near = (
            range(place - 1, opened - 1, -1),
            range(place + 1, min(len(sentence), place + REACH)),
            range(opened - 1, first - 1, -1),
        )
        for indexes in near:
            for index in indexes:
                if told := _tense_of(sentence, index, words):
                    return told
        return ""

    def _owns(self) -> bool:
        """Tell whether the expression owns what follows: what Wednesday's ruling says has been."""
        sign = self._sentence[self._last + 1 : self._last + 2]
        word = self._sentence[self._last + 2 : self._last + 3]
        return sign in (["'"], ["’"]) and not self._words.lists["possessive"].isdisjoint(word)


def _clause(sentence: list[str], first: int, place: int, words: Vocabulary) -> int:
    """Return where the clause of an expression begins: behind a comma and "and", or the reach."""
    for index in range(place - 2, first, -1):
        if sentence[index] == "," and sentence[index + 1] in words.lists["clauses"]:
            return index + 1
    return first


def _tense_of(sentence: list[str], index: int, words: Vocabulary) -> str:
    """Return the tense of one word: "will" and "may rise" look ahead, "paid" back, "be paid" neither."""
    word, before = sentence[index], sentence[index - 1] if index else ""
    lists = words.lists
    ahead = any(
        word in lists[name] and before in lists[f"before_{name}"]
        for name in ("be", "to", "ongoing", "possible")
    )
    if ahead or word in lists["future"] or (index and word in lists["until"]):
        return "future"
    if word in lists["past"] or (word.endswith(words.past_endings) and word not in lists["not_past"]):
        return "" if before in lists["be"] or before in lists["to"] else "past"
    return ""
