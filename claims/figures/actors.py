"""Who did what a figure counts: killed "by Russian warplanes", "Russian warplanes" killed."""

from __future__ import annotations

from typing import Final

from claims.figures.noun_words import Nouns
from claims.figures.part_words import PartWords
from claims.tokens import Tokens

_ACTOR: Final = 8
"""An actor has at most so many words."""


def actor(tokens: Tokens, at: int, words: PartWords, table: Nouns) -> str:
    """Return who did it, told after the cue: killed "by Russian warplanes"."""
    if tokens.word(at) not in words.by or at == 0 or tokens.word(at + 1) in words.not_actors:
        return ""
    end = at + 1
    while end < min(len(tokens), at + 1 + _ACTOR) and _in_name(tokens, end, at + 1, table):
        end += 1
    first = at + 1 + (tokens.word(at + 1) in table.determiners)
    if end <= first or not tokens.low[end - 1].isalpha():
        return ""
    return tokens.text[tokens.start[first] : tokens.end[end - 1]]


def doer(tokens: Tokens, deed: int, words: PartWords, table: Nouns) -> str:
    """Return who did it, told before the deed: "Russian warplanes" killed five, a raid by "rebels" two.

    A name that hangs on another word, such as a day ("on Monday killed"), did nothing.
    """
    end = deed
    while end > 0 and (tokens.low[end - 1] in words.have or _is_adverb(tokens, end - 1, words)):
        end -= 1
    if end and tokens.low[end - 1] in words.denials:
        return ""
    if end > 1 and tokens.low[end - 1] in table.and_ and tokens.low[end - 2] in words.deeds:
        end -= 2  # police shot and | killed two
    elif end and tokens.low[end - 1] in words.deeds:
        end -= 1  # gunmen shot | dead four
    first = end
    while first > max(0, end - _ACTOR) and _in_name(tokens, first - 1, end, table):
        first -= 1
    before = tokens.low[first - 1] if first else ""
    if first == end or not (not before or before in table.determiners or before in words.by):
        return ""
    return tokens.text[tokens.start[first] : tokens.end[end - 1]]


def _is_adverb(tokens: Tokens, index: int, words: PartWords) -> bool:
    ending = words.adverb_ending
    return bool(ending) and tokens.low[index].endswith(ending) and not tokens.capital(index)


def _in_name(tokens: Tokens, index: int, first: int, table: Nouns) -> bool:
    word = tokens.low[index]
    if index == first and word in table.determiners:
        return True
    return (word[0].isalpha() and word not in table.stops) or (word == "-" and tokens.glued(index))
