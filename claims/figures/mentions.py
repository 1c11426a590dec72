"""Mentions: numbers read together with their unit or noun, their bound and, for ranges, their other end."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import Final, NamedTuple, cast

from claims.figures import bounds, nouns, units
from claims.figures.noun_words import Nouns
from claims.figures.numbers import Form, Number, trailing
from claims.figures.unit_words import Units
from claims.model import Bound, Change
from claims.tokens import Tokens

DASHES: Final = frozenset(("-", "–", "—", "‑"))
_AGE: Final = "year of age"
_FORMS: Final[dict[Form, str]] = {
    "vague": "vague count",
    "fraction": "fraction",
    "fold": "so many times",
    "change": "so many times, told by the verb",
    "words": "number words",
    "none": "nobody",
    "article": "one, told without a number",
    "owned": "one, told without a number",
    "pair": "two, told without a number",
    "few": "vague count",
}
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

    def measured(self, measure: str, cue: int, actor: str, why: str) -> Mention:
        """Return the mention with what it measures.

        Nearly every one goes this way once: so it takes half the time of _replace (measured).
        """
        return Mention(
            self.first, self.last, self.number, self.number_last, self.noun, self.value, self.low, self.high,
            self.low_open, self.high_open, self.bound, self.change, self.unit, self.kind, self.population,
            self.form, self.step, self.times, measure, cue, self.part_of, self.previous, actor,
            self.also(why),
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Words:
    """The tables that a mention is read with."""

    units: Units
    nouns: Nouns
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
        change=None if number.form != "change" else "up" if value > 1 else "down",
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
    if mention.bound == "range" and chosen == "about":
        return spot._replace(bound="about")
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
