"""What a figure is by its neighbour: two or three days, £1.2bn for hospitals and 350m for schools."""

from __future__ import annotations

from typing import Final

from claims.figures.bounds import Bounds, change_around, interval
from claims.figures.mentions import Mention
from claims.tokens import Tokens

_WHOLE: Final = 4
"""Words at most between a part and the number of its whole: of the last."""
_APART: Final = 7
"""So many words may stand between two numbers of one unit."""


def share(tokens: Tokens, mentions: list[Mention], table: Bounds) -> list[Mention]:
    """Return the mentions with the units and bounds that neighbours share."""
    out = list(mentions)
    for index in range(len(out) - 2, -1, -1):
        one, two = out[index], out[index + 1]
        gap = tokens.low[one.last : two.first]
        if not gap and two.kind == "time" and one.kind != "time" and tokens.low[two.first] in table.spans:
            out[index + 1] = _spread(two)
        elif not one.unit and two.unit and one.form != "fraction" and _linked(gap, table):
            out[index] = one._replace(unit=two.unit, kind=two.kind, population=two.population)
        elif not (two.kind or two.unit) and one.unit and len(gap) == 1 and gap[0] in table.to:
            if one.kind != "rate" or not change_around(tokens, one.first, table)[0]:  # not: fell 2 % to 46
                out[index + 1] = two._replace(unit=one.unit, kind=one.kind)
        elif _goes_on(tokens, one, two, gap, table):
            out[index + 1] = two._replace(unit=one.unit, kind=one.kind, why=two.also("unit: as before"))
        elif gap in (["("], ["["]) and one.kind and one.kind == two.kind and one.unit != two.unit:
            out[index + 1] = _converted(one, two)
    return out


def _spread(two: Mention) -> Mention:
    """Return the time over which an amount was spread, which "over" bounds no more: $12m over four years."""
    return two._replace(
        first=two.number,
        low=two.value,
        high=two.value,
        low_open=False,
        high_open=False,
        bound="exact",
        why=two.also("the time of the amount before it"),
    )


def _goes_on(tokens: Tokens, one: Mention, two: Mention, gap: list[str], table: Bounds) -> bool:
    """Tell a unit that goes on: £1.2bn for hospitals and 350m for schools, one to 11 years, one to 10."""
    bare = not (two.unit or two.kind)
    if one.kind == "time":
        to = tokens.word(one.first - 1)
        return bare and len(gap) <= _APART and gap[-1:] == [to] and to in table.to
    return one.kind == "money" and bare and two.times > 1 and len(gap) > 1 and gap[-1] in table.and_


def _linked(gap: list[str], table: Bounds) -> bool:
    """Tell whether the first figure shares the unit of the second: 7- or 8-inch, 2 of the last 5 games."""
    if not gap or len(gap) > 2:
        of_whole = 0 < len(gap) <= _WHOLE and gap[0] in table.of and table.of.isdisjoint(gap[1:])
        return of_whole and all(word.isalpha() for word in gap)
    return gap[0] in table.of or (gap[-1] in table.or_ | table.and_ | table.to and gap[0] in ("-", gap[-1]))


def _converted(one: Mention, two: Mention) -> Mention:
    """Return a conversion in brackets with the bound of what it converts: 8 miles (13 km)."""
    if one.bound in ("range", "vague", "exact") or two.bound != "exact" or two.value is None:
        return two
    span = interval(two.value, two.step, one.bound)
    return two._replace(
        low=span.low,
        high=span.high,
        low_open=span.low_open,
        high_open=span.high_open,
        bound=one.bound,
    )
