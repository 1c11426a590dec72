"""Bounds and change: what "at least", "up to", "nearly" and "rose to" make of a number."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Final, NamedTuple
from unicodedata import category

from claims import language as languages
from claims.model import Bound, Change
from claims.tokens import Phrases, Tokens, phrases

_BEFORE: Final = 4
"""So many words may stand between a verb of change and its number."""


_ADDS: Final = frozenset(("Nd", "Sc"))
"""Digits and signs of money, to which what stands before them belongs."""
_OBJECT: Final = 8
"""So many words may stand between such a verb and its "from": cut the size of its force in the north from."""


class Interval(NamedTuple):
    """What a number may be, resolved."""

    low: float | None
    high: float | None
    low_open: bool = False
    high_open: bool = False


@dataclass(frozen=True, slots=True)
class Bounds:
    """The bound words of one language."""

    before: Phrases[str]
    after: Phrases[str]
    between: Phrases[str]
    idioms: Phrases[str]
    """What ends like a bound or a change and is none: the lead up to."""
    moves: frozenset[str]
    """Verbs behind which "up to" tells where something went: gone."""
    passing: frozenset[str]
    """Bounds that are verbs of other uses too: passed two years ago."""
    shifts: frozenset[str]
    plus: frozenset[str]
    changes: dict[str, str]
    """Verb of change to its direction: up, down, either."""
    change_nouns: dict[str, str]
    articles: frozenset[str]
    """Noun of change behind an amount to its direction, and what stands before it: a 26 per cent increase."""
    peaks: frozenset[str]
    periods: frozenset[str]
    """What a level came from, and how often it is reached: 210 a day from a peak of 630."""
    a: frozenset[str]
    results: frozenset[str]
    """Nouns of change that tell a result as well: a loss of 63 cents."""
    adverbs: frozenset[str]
    particles: frozenset[str]
    totalling: frozenset[str]
    """Verbs that lead from a step to a total: bringing its force to 4,000."""
    past: frozenset[str]
    """What leads to a total, beside "to": past."""
    cut_things: frozenset[str]
    """What is told to change though it is the object of such a verb: shed 300 posts."""
    to: frozenset[str]
    by: frozenset[str]
    beaten: frozenset[str]
    """Verbs that tell with "by" how a contest went: lost by 23 points."""
    from_: frozenset[str]
    spans: frozenset[str]
    """Bounds that tell over what time an amount is spread, right behind it: $12m over four years."""
    between_words: frozenset[str]
    """What opens a range: between."""
    and_: frozenset[str]
    or_: frozenset[str]
    but: frozenset[str]
    """What stands between a floor and its ceiling: more than 200 but fewer than 300."""
    more: frozenset[str]
    further: Phrases[str]
    """What stands before a number that comes on top of others: another 14."""
    added: Phrases[str]
    """What stands behind such a noun: trois corps de plus."""
    tolerances: frozenset[tuple[str, ...]]
    """What stands between a number and its tolerance: plus or minus."""
    than: frozenset[str]
    of: frozenset[str]
    transitive: frozenset[str]
    """Verbs that tell a change of a rate, but not of what they take as object: lost 12 men."""
    spread: frozenset[str]
    """What opens a second number that tells where or among whom: 12 people across six states."""
    compared: Phrases[str]
    """What stands right before the figure of another day that one is set against: compared with 11."""
    levels: Phrases[str]
    """What stands between a change and the level reached by it: down 1 % at 1,463 points."""


@cache
def bounds(code: str) -> Bounds:
    """Return the bound words of a language."""
    data = languages.section(code, "bounds")
    changes = data.get("changes", {})
    return Bounds(
        before=phrases(data.get("before", {})),
        after=phrases(data.get("after", {})),
        between=phrases({"": data.get("between", ())}),
        idioms=phrases({"": data.get("idioms", ())}),
        moves=frozenset(changes.get("moves", ())),
        passing=frozenset(data.get("passing", ())),
        shifts=frozenset(languages.section(code, "units").get("shifts", ())),
        plus=frozenset(data.get("plus", ())),
        changes={word: way for way in ("up", "down", "either") for word in changes.get(way, ())},
        change_nouns={word: way for way in ("up", "down") for word in changes.get(f"{way}_nouns", ())},
        articles=frozenset(changes.get("articles", ())),
        peaks=frozenset(changes.get("peaks", ())),
        periods=frozenset(languages.section(code, "numbers").get("periods", ())),
        a=frozenset(languages.section(code, "numbers").get("articles", ())),
        results=frozenset(changes.get("results", ())),
        adverbs=frozenset(changes.get("adverbs", ())),
        particles=frozenset(changes.get("particles", ())),
        totalling=frozenset(languages.section(code, "figures").get("totalling", ())),
        past=frozenset(changes.get("past", ())),
        cut_things=frozenset(changes.get("objects", ())),
        to=frozenset(changes.get("to", ())),
        beaten=frozenset(changes.get("beaten", ())),
        by=frozenset(changes.get("by", ())),
        from_=frozenset(changes.get("from", ())),
        spans=frozenset(data.get("spans", ())),
        between_words=frozenset(data.get("opens", ())),
        and_=frozenset(data.get("and", ())),
        or_=frozenset(data.get("or", ())),
        but=frozenset(data.get("but", ())),
        more=frozenset(languages.section(code, "figures").get("more", ())),
        further=phrases({"": data.get("further", ())}),
        added=phrases({"": data.get("added", ())}),
        tolerances=frozenset(tuple(words.split()) for words in data.get("tolerances", ())),
        than=frozenset(data.get("than", ())),
        of=frozenset(languages.section(code, "numbers").get("of", ())),
        transitive=frozenset(changes.get("transitive", ())),
        spread=frozenset(languages.section(code, "measures").get("spread", ())),
        compared=phrases({"": changes.get("compared", ())}),
        levels=phrases({"": changes.get("levels", ())}),
    )


_INTERVALS: dict[str, Callable[[float, float, float | None], Interval]] = {
    "exact": lambda value, half, floor: Interval(value, value),
    "at_least": lambda value, half, floor: Interval(value, None, high_open=True),
    "more_than": lambda value, half, floor: Interval(value, None, low_open=True, high_open=True),
    "at_most": lambda value, half, floor: Interval(floor, value, low_open=floor is None),
    "less_than": lambda value, half, floor: Interval(floor, value, low_open=floor is None, high_open=True),
    "about": lambda value, half, floor: Interval(value - half, value + half),
    "nearly": lambda value, half, floor: Interval(value - half, value, high_open=True),
    "vague": lambda value, half, floor: Interval(value, None, high_open=True),
}
"""What each bound makes of a value; the floor of a count is zero."""


def interval(value: float, step: float, bound: Bound) -> Interval:
    """Return the interval of a bounded number; an approximate one spreads half a unit of its last digit."""
    return _INTERVALS[bound](value, step / 2, 0.0 if value >= 0 else None)


def bound_before(tokens: Tokens, index: int, table: Bounds) -> tuple[int, str, str]:
    """Return where the bound words before this token begin, the bound and its wording, "" without one."""
    first, name, wording = index, "", ""
    at = index
    for _ in range(3):
        if table.idioms.before(tokens.low, at) is not None:
            break
        found = table.before.before(tokens.low, at)
        if found is not None and not (_moved_up(tokens, found[0], table) or _quotes(tokens, found[0])):
            first = at = found[0]
            if not name or name == "about":
                name, wording = found[1], " ".join(tokens.low[first : _end(found, tokens, table)])
            continue
        skip = table.between.before(tokens.low, at)
        if skip is None:
            break
        at = skip[0]
    return first, name, wording


def _quotes(tokens: Tokens, first: int) -> bool:
    """Tell the sign before a line that is quoted, as in letters, from that of more: > Nine are missing."""
    opens = first == 0 and tokens.low[0] == _QUOTED and not tokens.glued(1)
    return opens and (tokens.start[0] == 0 or tokens.text[tokens.start[0] - 1] == "\n")


_QUOTED: Final = ">"


def _moved_up(tokens: Tokens, first: int, table: Bounds) -> bool:
    """Tell whether "up to" is where something went, and no ceiling: the toll has gone up to 258."""
    return tokens.low[first] in table.changes and tokens.word(first - 1) in table.moves


def _end(found: tuple[int, str], tokens: Tokens, table: Bounds) -> int:
    again = table.before.at(tokens.low, found[0])
    return again[0] if again is not None else found[0] + 1


def announced(tokens: Tokens, index: int, table: Bounds) -> bool:
    """Tell whether words before this token say that a quantity follows: an average of."""
    skip = table.between.before(tokens.low, index)
    return skip is not None and index - skip[0] > 1


def bound_after(tokens: Tokens, index: int, table: Bounds) -> tuple[int, str]:
    """Return the end of the bound words after this token and the bound, "" when there is none."""
    dashed = tokens.word(index) == "-" and tokens.glued(index) and tokens.glued(index + 1)  # 250-plus, 30-odd
    found = table.after.at(tokens.low, index + (dashed or tokens.word(index) == ","))
    if found is None or tokens.word(found[0]) in table.than | table.to:  # 500 homes and more than 30 shops
        return index, ""
    if category(tokens.word(found[0])[:1] or " ") in _ADDS:  # $500 plus $20
        return index, ""
    return found


def change_before(tokens: Tokens, index: int, table: Bounds) -> tuple[str, str]:
    """Return the direction told by the verb before this token ("" when none) and the verb.

    What a change came "from" was not reached by it, so the search ends there.
    """
    for at in range(index - 1, max(index - 2 - _BEFORE, -1), -1):
        word = tokens.low[at]
        if word in table.changes:
            told = table.idioms.before(tokens.low, at + 1) is None  # not: women make up 80 %
            return (table.changes[word], word) if told else ("", "")
        closed = word in table.from_ and word not in table.by
        if closed or word not in table.adverbs or table.idioms.before(tokens.low, at + 1) is not None:
            return "", ""
    return "", ""


def change_around(tokens: Tokens, index: int, table: Bounds) -> tuple[str, str]:
    """Return the change told before this token, an object between allowed: cut its force from 90 to 65."""
    way, verb = change_before(tokens, index, table)
    for at in range(index - 2, max(index - 2 - _OBJECT, -1), -1):
        word = tokens.low[at]
        if way or not word[0].isalpha():
            break
        if word in table.transitive and word not in table.particles:
            way, verb = table.changes[word], word
    return way, verb


def direction(way: str, before: float | None, after: float | None) -> Change | None:
    """Return up or down; by the two numbers where the verb leaves it open."""
    if way == "up":
        return "up"
    if way == "down":
        return "down"
    if way == "either" and before is not None and after is not None and before != after:
        return "up" if after > before else "down"
    return None
