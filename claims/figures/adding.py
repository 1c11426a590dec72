"""Parts that are known by their sum: 18 dead: 12 civilians, 6 soldiers; 400, 250 in Herat, the rest here."""

from __future__ import annotations

from typing import Final

from claims.figures.mentions import Mention
from claims.figures.part_words import PartWords
from claims.model import Bound
from claims.tokens import Tokens

_COUNTED: Final = ("", "count")
_FEWEST: Final = 2
"""Parts that make a sum, at least."""
_TOTAL: Final = ("exact", "at_least", "about")
"""How a whole may be told that its parts make: at least 12 died: 5 in Homs and 7 in Hama."""
_BOTH: Final = "casualties"
"""The measure whose parts have measures of their own: 90 casualties: 30 dead and 60 injured."""
SUMMED: Final = "part: they add up"
REST: Final = "part: the rest is told too"
_OPENING: Final = frozenset((":", "(", "-", "–", "—"))
"""What stands between a whole and its parts."""
_COMMA: Final = ","
"""What may stand there too, before parts of nothing else: 18 people, 12 in Homs and 6 in Hama."""


def add_up(tokens: Tokens, mentions: list[Mention], words: PartWords) -> list[Mention]:
    """Return the mentions with those tied to the whole that they add up to, or of which the rest is told."""
    if len(mentions) < _FEWEST:
        return mentions
    left = _rest(tokens, mentions, words)
    if len(mentions) == _FEWEST and not left:
        return mentions
    out = list(mentions)
    for index, whole in enumerate(mentions):
        if not _counts(whole, _TOTAL):
            continue
        parts, why = _summed(tokens, out, index), SUMMED
        if not parts and left:
            parts, why = _before_rest(out, index, left), REST
        for at in parts:
            unit = out[at].unit or ("" if whole.measure == _BOTH else whole.unit)
            measure = out[at].measure or whole.measure
            out[at] = out[at]._replace(part_of=index, unit=unit, measure=measure, why=out[at].also(why))
    return out


def _rest(tokens: Tokens, mentions: list[Mention], words: PartWords) -> int:
    """Return the last token of what is left of a whole: the rest, the remaining 40; 0 where nothing is."""
    numbers = {mention.first for mention in mentions}
    rest = words.rest.within(tokens.low, mentions[0].last, len(tokens))
    return max((end for _, end, alone in rest if alone or end in numbers), default=0)


def _counts(mention: Mention, bounds: tuple[Bound, ...] = ("exact",)) -> bool:
    """Tell a count of its own, with a number."""
    exact = mention.bound in bounds and mention.form != "fraction" and bool(mention.value)
    return exact and mention.kind in _COUNTED and mention.part_of is None and mention.change is None


def _summed(tokens: Tokens, all_: list[Mention], index: int) -> list[int]:
    """Return the counts right behind this one that together are as many."""
    total, parts = 0.0, list[int]()
    for at in range(index + 1, len(all_)):
        mention = all_[at]
        if mention.part_of is not None:
            continue
        if (
            not (parts or _opens(tokens, all_[index], mention))
            or not _counts(mention)
            or not _alike(mention, all_[index])
        ):
            break
        total += mention.value or 0.0
        parts.append(at)
        if total >= (all_[index].value or 0.0):
            break
    return parts if total == all_[index].value and len(parts) >= _FEWEST else []


def _opens(tokens: Tokens, whole: Mention, part: Mention) -> bool:
    """Tell whether a list of parts begins behind a whole."""
    between = tokens.low[whole.last : part.first]
    anybody = whole.population in ("", "people") or not part.unit
    return not _OPENING.isdisjoint(between) or (_COMMA in between and anybody)


def _alike(part: Mention, whole: Mention) -> bool:
    """Tell whether a count may be part of another: of the same measure and unit, or of people both."""
    people = bool(part.population) and (bool(whole.population) or whole.unit in ("", "people"))
    counted = not part.unit or part.unit in (whole.unit, "people") or people
    return counted and (part.measure in ("", whole.measure) or whole.measure == _BOTH)


def _before_rest(all_: list[Mention], index: int, left: int) -> list[int]:
    """Return the counts between a whole and its rest: 400 people, 250 in Herat and the rest in Badghis."""
    parts = [at for at in range(index + 1, len(all_)) if all_[at].first <= left]
    fits = all(_counts(all_[at]) or all_[at].part_of == index for at in parts)
    total = sum(all_[at].value or 0.0 for at in parts)
    if not parts or not fits or total > (all_[index].value or 0.0):
        return []
    return [at for at in parts if all_[at].part_of is None]
