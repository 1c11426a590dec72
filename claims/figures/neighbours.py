"""What a figure without a measure takes from those around it: of a list, of a change, of another place."""

from __future__ import annotations

from typing import Final

from claims.figures.mentions import Mention
from claims.figures.parts import PartWords
from claims.tokens import Tokens

_COUNTED: Final = ("", "count")
_FRAME: Final = 8
"""A figure and the next one of its kind elsewhere are at most so many words apart."""


def inherit(tokens: Tokens, mentions: list[Mention], index: int, words: PartWords) -> Mention:
    """Return a mention without measure with the one of its whole, its earlier or later value, or its list."""
    mention = mentions[index]
    source, why = None, ""
    if mention.part_of is not None:
        source, why = mentions[mention.part_of], "measure of its whole"
    elif index and _level(tokens, mentions[index - 1], mention, words):
        source, why = mentions[index - 1], "measure of the change that led to it"
    elif mention.previous is not None:
        source, why = mentions[mention.previous], "measure of its earlier value"
    elif (later := _later(mentions, index)) is not None:
        source, why = later, "measure of its later value"
    elif index and mention.kind in _COUNTED:
        before = mentions[index - 1]
        gap = tokens.low[before.last : mention.first]
        if _totalled(gap, before, mention, words):
            return mention._replace(
                unit=before.unit,
                measure=before.measure,
                why=mention.also("total that the count before leads to"),
            )
        listed = words.links.issuperset(gap) and not (";" in gap and tokens.word(mention.last) in words.have)
        if gap and len(gap) < 4 and listed and before.kind in _COUNTED:
            source, why = before, "measure of the list"
        elif _framed(tokens, before, mention, words):
            return mention._replace(
                unit=before.unit,
                kind=before.kind,
                population=mention.population or before.population,
                measure=before.measure,
                why=mention.also("counts the same elsewhere"),
            )
    if source is None or not source.measure:
        return mention
    return mention._replace(measure=source.measure, why=mention.also(why))


def _level(tokens: Tokens, before: Mention, mention: Mention, words: PartWords) -> bool:
    """Tell the level that a fraction led to: arrivals fell by a third, to 4,100."""
    led = before.change is not None and before.form == "fraction" and before.measure != ""
    return led and tuple(tokens.low[before.last : mention.first]) in words.reaching


def _totalled(gap: list[str], before: Mention, mention: Mention, words: PartWords) -> bool:
    """Tell the total that a count leads to: 20 more were held, taking the total to 83."""
    bare = not mention.unit and before.kind in _COUNTED
    return (
        bare
        and len(gap) <= _FRAME
        and not words.totalling.isdisjoint(gap)
        and not words.total.isdisjoint(gap)
    )


def _framed(tokens: Tokens, before: Mention, mention: Mention, words: PartWords) -> bool:
    """Tell whether a bare number counts at another place or time what the figure before it counts.

    12 people in Homs and 15 in Hama; 54,000 people in Germany and 89,000 worldwide; with 473 cases, followed
    by Gedaref with 72.
    """
    gap = tokens.low[before.last : mention.first]
    if mention.unit or before.kind not in _COUNTED or not 1 < len(gap) <= _FRAME:
        return False
    following = tokens.word(mention.last)
    if gap[-1] in words.having:
        return bool(not following.isalpha() and _named_between(tokens, before.last, mention.first))
    told = following in words.frames or following in words.elsewhere
    opened = not words.frames.isdisjoint(gap[:-2]) and gap[-1] in words.links
    return told and opened and _named_between(tokens, before.last + 1, mention.first - 1)


def _named_between(tokens: Tokens, first: int, last: int) -> bool:
    """Tell whether a name stands between two places of a sentence, and no other number."""
    starts = [tokens.text[tokens.start[at]] for at in range(first, last)]
    return any(map(str.isupper, starts)) and not any(map(str.isdigit, starts))


def _later(mentions: list[Mention], index: int) -> Mention | None:
    """Return the neighbour that changed from this figure, told before or after it."""
    beside = (*mentions[max(0, index - 1) : index], *mentions[index + 1 : index + 2])
    return next((mention for mention in beside if mention.previous == index), None)
