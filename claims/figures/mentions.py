"""Mentions: numbers read together with their unit or noun, their bound and, for ranges, their other end."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import Final, NamedTuple, cast

from claims.figures import bounds, nouns, units
from claims.figures.numbers import Form, Number, trailing
from claims.model import Bound, Change
from claims.tokens import Tokens

DASHES: Final = frozenset(("-", "–", "—", "‑"))
_AGE: Final = "year of age"
_FORMS: Final[dict[Form, str]] = {
    "vague": "vague count",
    "fraction": "fraction",
    "words": "number words",
    "none": "nobody",
    "article": "one, told without a number",
    "owned": "one, told without a number",
    "pair": "two, told without a number",
    "few": "vague count",
}
_SPAN: Final = 5
"""A range behind "by" reaches at most so many times its start; "by 300 to 2,400" is a change and a level."""
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
_OLDEST: Final = 120
_MINUS: Final = frozenset(("-", "−"))


class Mention(NamedTuple):
    """One stated quantity between two tokens."""

    first: int
    last: int
    """From its bound to the end of its number, unit or noun."""
    number: int
    """Where the number (or the sign of its money) begins."""
    number_last: int
    noun: int
    """Where its noun phrase begins; ``last`` when it has none."""
    value: float | None
    low: float | None
    high: float | None
    low_open: bool = False
    high_open: bool = False
    bound: Bound = "exact"
    change: Change | None = None
    unit: str = ""
    kind: str = ""
    """The measure of its unit, "" for counted things."""
    population: str = ""
    form: Form = "digits"
    step: float = 1.0
    times: float = 1.0
    measure: str = ""
    cue: int = 0
    """The token after the words that told the measure."""
    part_of: int | None = None
    previous: int | None = None
    actor: str = ""
    why: tuple[str, ...] = ()

    def also(self, *why: str) -> tuple[str, ...]:
        """Return the reasons with these added."""
        return (*self.why, *why)


@dataclass(frozen=True, slots=True)
class Words:
    """The tables that a mention is read with."""

    units: units.Units
    nouns: nouns.Nouns
    bounds: bounds.Bounds


def read(number: Number, unit: units.Unit | None, noun: nouns.Noun | None, negative: bool) -> Mention:
    """Return a number with its unit or noun as a mention without bound."""
    value = -number.value if negative else number.value
    first = min(number.first - negative, unit.first if unit else number.first)
    last = max(number.last, unit.last if unit else 0, noun.last if noun else 0)
    why = [_FORMS.get(number.form, "digits")]
    if unit is not None:
        why.append(f"unit: {unit.name}")
    if noun is not None:
        why.append(f"counts: {noun.unit}")
    several, nobody = number.form == "few", number.form == "none" and noun is None
    vague, half = number.form == "vague" or several, number.step / 2 if number.about else 0.0
    return Mention(
        first=first,
        last=last,
        number=first,
        number_last=max(number.last, unit.last if unit else 0),
        noun=noun.first if noun else last,
        value=None if vague else value,
        low=value - half,
        high=None if vague else value + half,
        high_open=vague,
        bound="vague" if vague else "about" if number.about else "exact",
        unit=unit.name if unit else noun.unit if noun else "people" if nobody else "",
        kind=unit.measure if unit else "",
        population=noun.population if noun else "people" if nobody else "",
        form=number.form,
        step=number.step,
        times=number.times,
        why=tuple(why),
    )


def negative(tokens: Tokens, number: Number, minus: frozenset[str]) -> bool:
    """Tell whether a minus sign or word belongs to the number."""
    before = number.first - 1
    sign = before - 1 if tokens.word(before) == "-" and tokens.glued(number.first) else before
    if number.form not in ("digits", "words"):
        return False
    if tokens.word(sign) in minus:
        return True
    if tokens.word(before) not in _MINUS:
        return False
    if not tokens.glued(number.first):
        return tokens.word(before) == "−"
    return before == 0 or (not tokens.glued(before) or tokens.low[before - 1] in "([,")


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


def aged(tokens: Tokens, mentions: list[Mention], words: Words) -> list[Mention]:
    """Return the mentions with the ages set off behind people: two boys, 8 and 11, drowned."""
    out = list(mentions)
    for index, people in enumerate(mentions):
        count = int(people.value) if people.population and people.value is not None else 0
        ages = mentions[index + 1 : index + 1 + count]
        if not 0 < count == len(ages) or not _set_off(tokens, [people, *ages], words):
            continue
        for at, age in enumerate(ages, index + 1):
            out[at] = age._replace(unit=_AGE, kind="age", why=age.also("an age set off by commas"))
    for index in range(1, len(out)):
        if out[index - 1].kind == "age" and _in_row(tokens, out[index - 1 : index + 1], words):
            out[index] = out[index]._replace(unit=_AGE, kind="age", why=out[index].also("the ages go on"))
    return out


def told_of(tokens: Tokens, mentions: list[Mention], words: Words) -> list[Mention]:
    """Return the mentions with the population that a part is said to be: half of those killed were women."""
    out = list(mentions)
    for index, mention in enumerate(mentions):
        who = "" if mention.population else nouns.population_told(tokens, mention.number_last, words.nouns)
        if who:
            out[index] = mention._replace(population=who, why=mention.also(f"population {who}: said of it"))
    return out


def _set_off(tokens: Tokens, row: list[Mention], words: Words) -> bool:
    """Tell whether ages follow people between two commas."""
    opened = tokens.low[row[0].last : row[1].first] == [","]
    return opened and tokens.word(row[-1].last) == "," and _in_row(tokens, row, words)


def _in_row(tokens: Tokens, row: list[Mention], words: Words) -> bool:
    """Tell whether bare numbers that may be ages follow one by one: 4, 6 and 9."""
    joints = frozenset((",", *words.bounds.and_))
    gaps = [tokens.low[one.last : two.first] for one, two in pairwise(row)]
    bare = all(not age.unit and age.value is not None and 0 < age.value < _OLDEST for age in row[1:])
    return bare and all(gap and joints.issuperset(gap) for gap in gaps)


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
    first = (
        one.first - 1
        if tokens.word(one.first - 1) in words.bounds.between_words | words.bounds.from_
        else one.first
    )
    return two._replace(
        first=first,
        number=one.number,
        value=None,
        low=low,
        high=high,
        bound="range",
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


def _connected(tokens: Tokens, one: Mention, two: Mention, gap: list[str], words: Words) -> bool:
    table = words.bounds
    before = tokens.word(one.first - 1)
    if before in table.between_words:
        return gap[0] in table.and_ and len(gap) == 1
    if gap[0] in table.or_:
        return len(gap) == 1 and one.form == two.form and (two.value or 0) <= 2 * (one.value or 0)
    if gap == ["-"] or (gap[0] in DASHES and len(gap) == 1):
        return True
    middle = [word for word in gap if word not in DASHES]
    if len(middle) != 1 or middle[0] not in table.to:
        return False
    start = one.first - 1 if before in table.from_ else one.first
    narrow = one.form == two.form and (two.value or 0) <= _SPAN * (one.value or 0)
    told = (before in table.by - table.from_ and narrow) or (
        two.times > 1 and one.times == 1 and 1 <= (one.value or 0) < (two.value or 0) / two.times
    )
    return told or not bounds.change_around(tokens, start, table)[0]


def bounded(tokens: Tokens, mention: Mention, words: Words) -> Mention:
    """Return the mention with the bound that its words give it."""
    table = words.bounds
    first, name, wording = bounds.bound_before(tokens, mention.first, table)
    if wording in table.passing and tokens.word(mention.last) in table.shifts:
        first, name, wording = mention.first, "", ""
    at = mention.number_last
    last, after = bounds.bound_after(tokens, mention.last, table)
    if not after:
        last, after = bounds.bound_after(tokens, at, table)
    if tokens.word(at) in table.plus and tokens.glued(at):
        last, after = at + 1, "at_least"
    if not name and not after:
        return mention
    chosen = cast(Bound, after if not name or (name == "about" and after) else name)
    if not name:
        wording = " ".join(tokens.low[max(mention.last, at) if last > mention.last else at : last])
    end = max(last if after else 0, mention.last)
    spot = mention._replace(
        first=min(first, mention.first),
        last=end,
        noun=end if mention.noun == mention.last else mention.noun,
        why=mention.also(f"bound: {wording}"),
    )
    if mention.bound in ("range", "vague") or mention.value is None:
        return spot
    span = bounds.interval(mention.value, mention.step or trailing(mention.value), chosen)
    return spot._replace(
        low=span.low,
        high=span.high,
        low_open=span.low_open,
        high_open=span.high_open,
        bound=chosen,
    )
