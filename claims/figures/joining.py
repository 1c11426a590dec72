"""Two numbers that are one quantity: ranges, tolerances, and what goes on in a smaller unit."""

from __future__ import annotations

from typing import Final

from claims.figures import bounds
from claims.figures.mentions import DASHES, Mention, Words
from claims.tokens import Tokens

_SPAN: Final = 5
"""A range behind "by" reaches at most so many times its start; "by 300 to 2,400" is a change and a level."""
_COUNTS: Final = 2
"""The same of mere counts, whose ends are round then: a toll rises by 14 to 61, arrests by 20 to 30."""
_STEPS: Final = frozenset(("rate", "money"))
"""Units that the first end of a step lacks, but no step before its level: rises 2 to 3 per cent a year."""
_SMALL: Final = 12
"""Counts up to this one need not be round to be an end of a range."""
_SMALLER: Final[dict[tuple[str, str], int]] = {
    ("year", "month"): 12,
    ("year", "day"): 365,
    ("month", "day"): 30,
    ("week", "day"): 7,
    ("day", "hour"): 24,
    ("hour", "minute"): 60,
    ("minute", "second"): 60,
    ("foot", "inch"): 12,
}
"""How many of a smaller unit make one of a larger; a month is taken for 30 days."""


def joined(tokens: Tokens, mentions: list[Mention], words: Words) -> list[Mention]:
    """Return the mentions with ranges made one (15-20 km), and what goes on in a smaller unit (6 feet 2)."""
    out: list[Mention] = []
    for mention in mentions:
        whole = None
        if out:
            whole = _range(tokens, out[-1], mention, words) or _continued(tokens, out[-1], mention, words)
        if whole is not None:
            out[-1] = whole
        else:
            out.append(mention)
    return out


def enclosed(tokens: Tokens, mentions: list[Mention], words: Words) -> list[Mention]:
    """Return the mentions with a floor and a ceiling made one: more than 200 but fewer than 300 fighters."""
    out: list[Mention] = []
    for mention in mentions:
        floor = out[-1] if out else None
        if floor is not None and _floor_of(tokens, floor, mention, words):
            out[-1] = mention._replace(
                first=floor.first,
                number=floor.number,
                value=None,
                low=floor.low,
                low_open=floor.low_open,
                bound="range",
                why=mention.also("range: floor and ceiling"),
            )
        else:
            out.append(mention)
    return out


def _floor_of(tokens: Tokens, one: Mention, two: Mention, words: Words) -> bool:
    """Tell whether the first of two bounds is the floor of what the second is the ceiling of."""
    gap = tokens.low[one.last : two.first]
    linked = gap[-1:] != [] and gap[-1] in words.bounds.but and gap[:-1] in ([], [","])
    bounded = one.bound in ("at_least", "more_than") and two.bound in ("at_most", "less_than")
    alike = one.unit in ("", two.unit) and one.noun == one.last
    return linked and bounded and alike and (one.low or 0) < (two.high or 0)


def _range(tokens: Tokens, one: Mention, two: Mention, words: Words) -> Mention | None:
    """Return two ends as one mention, None when they are two quantities."""
    if one.value is None or two.value is None or one.bound == "range" or one.noun != one.last:
        return None
    gap = tokens.low[one.last : two.number]
    if tuple(word for word in gap if word != ",") in words.bounds.tolerances:
        return _tolerant(one, two)
    if not gap or len(gap) > 3 or not _same_unit(one, two) or not _connected(tokens, one, two, gap, words):
        return None
    low, high = shared(one, two), two.value
    if low >= high:
        return None
    opening = _opening(tokens, one, words)
    begins = opening >= 0 and tokens.low[opening] in words.bounds.between_words | words.bounds.from_
    return two._replace(
        first=opening if begins else one.first,
        number=one.number,
        value=None,
        low=low,
        high=high,
        bound="about" if begins and opening < one.first - 1 else "range",
        unit=two.unit or one.unit,
        kind=two.kind or one.kind,
        why=two.also("range: " + " ".join(gap)),
    )


def _continued(tokens: Tokens, one: Mention, two: Mention, words: Words) -> Mention | None:
    """Return a quantity that goes on in a smaller unit as one: 20 years and six months are 20.5 years."""
    half = one.kind == "time" and two.form == "fraction" and not two.unit
    parts = 1 if half else _SMALLER.get((one.unit, two.unit))
    gap = tokens.low[one.last : two.first]
    if parts is None or one.value is None or two.value is None or not words.bounds.and_.issuperset(gap):
        return None
    if half and (not gap or tokens.word(two.last) in words.bounds.of):
        return None
    if len(gap) > 1 or not 0 < two.value < parts or one.value % 1 or one.bound != "exact":
        return None
    value = one.value + two.value / parts
    return one._replace(
        last=two.last,
        number_last=two.number_last,
        noun=two.noun,
        value=value,
        low=value,
        high=value,
        step=two.step / parts,
        why=one.also(f"and {two.value:g} {two.unit}"),
    )


def _tolerant(one: Mention, two: Mention) -> Mention | None:
    """Return a number with its tolerance as one mention: 1.6 million, plus or minus 100,000."""
    value, tolerance = one.value or 0.0, abs(two.value or 0.0)
    alike = not one.unit or two.unit in ("", one.unit) or one.kind == "rate"
    if not 0 < tolerance < value or not alike:
        return None
    return one._replace(
        last=two.last,
        number_last=two.number_last,
        noun=two.noun,
        low=value - tolerance,
        high=value + tolerance,
        bound="about",
        unit=one.unit or two.unit,
        kind=one.kind or two.kind,
        population=one.population or two.population,
        why=one.also(f"tolerance: {tolerance:g}"),
    )


def shared(one: Mention, two: Mention) -> float:
    """Return the first of two values with the multiplier of the second: "from 5 to 3 million"."""
    value, other = one.value or 0.0, two.value or 0.0
    if two.times > 1 and one.times == 1 and 0 < value < 1000 and value <= 10 * other / two.times:
        return value * two.times
    return value


def _same_unit(one: Mention, two: Mention) -> bool:
    return not one.unit or one.unit == two.unit or (not two.unit and one.kind in ("money", "age"))


def _narrow(one: Mention, two: Mention) -> bool:
    """Tell the two ends of how far something moved from a step and the level that it led to."""
    low, high = one.value or 0.0, two.value or 0.0
    if two.kind not in ("", "count"):
        return one.form == two.form and high <= _SPAN * low
    round_ = all(value <= _SMALL or value % 5 == 0 for value in (low, high))
    return one.form == two.form and high <= _COUNTS * low and round_


def _opening(tokens: Tokens, one: Mention, words: Words) -> int:
    """Return where the word before a first end stands, "about" between or not: between about 20 and 30."""
    found = words.bounds.before.before(tokens.low, one.first)
    return (found[0] if found is not None and found[1] == "about" else one.first) - 1


def _connected(tokens: Tokens, one: Mention, two: Mention, gap: list[str], words: Words) -> bool:
    table = words.bounds
    opening = _opening(tokens, one, words)
    before = tokens.word(opening)
    if before in table.between_words:
        return gap[0] in table.and_ and len(gap) == 1
    if gap[0] in table.or_:
        return len(gap) == 1 and one.form == two.form and (two.value or 0) <= 2 * (one.value or 0)
    if gap == ["-"] or (gap[0] in DASHES and len(gap) == 1):
        return True
    middle = [word for word in gap if word not in DASHES]
    if len(middle) != 1 or middle[0] not in table.to:
        return False
    start = opening if before in table.from_ else one.first
    moved = bounds.change_around(tokens, start, table)[0] != ""
    stepped = before in table.by or (one.unit == "" and two.kind in _STEPS)
    steps = stepped and before not in table.from_ and _narrow(one, two)
    ends = two.times > 1 and one.times == 1 and 1 <= (one.value or 0) < (two.value or 0) / two.times
    return steps or not moved or (ends and before not in table.from_)  # not: rose from 2.4 to 2.8 million
