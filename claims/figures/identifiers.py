"""Numbers that are no quantities, and why: dates, times of day, ordinals, names, scores, telephones."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final, NamedTuple

from claims import foreign_months
from claims import language as languages
from claims.figures.numbers import Number
from claims.tokens import Tokens

_DASHES: Final = frozenset(("-", "–", "—", "‑"))
_YEARS: Final = range(1500, 2100)
_GROUPED: Final = frozenset("0123456789+-–—‑")
"""What the next group of a telephone number begins with."""
_SUBJECT: Final = 2
"""Words of a sentence among which its subject begins: the wounded of both sides number seven."""
_CLOSING: Final = frozenset((".", ")"))


@dataclass(frozen=True, slots=True)
class Lists:
    """The words of one language that make a name, a date or a score of a number."""

    months: frozenset[str]
    not_month: frozenset[str]
    year_before: frozenset[str]
    o_clock: frozenset[str]
    clock_dotted: frozenset[str]
    names: frozenset[str]
    numbering: frozenset[str]
    numbering_after: frozenset[str]
    numbered: frozenset[str]
    """Names that are verbs, and what they count: the injured number 210."""
    not_names: frozenset[str]
    scores: frozenset[str]
    ranks: frozenset[str]
    done: frozenset[str]
    """What is told of several: in Gao 12 were hurt."""
    connectors: frozenset[str]
    of: frozenset[str]
    small_months: bool
    """Months are written without a capital."""


class Surroundings(NamedTuple):
    """What is already known about a number."""

    unit: str = ""
    measure: str = ""
    """Of the unit: time, money, rate ...; "" when there is no unit."""
    noun: bool = False
    plural: bool = False
    population: bool = False
    bounded: bool = False
    announced: bool = False
    """Words before it say that a quantity follows: an average of."""
    behind_date: bool = False
    """A date ends right before it: the same day 14 more."""
    dated: bool = False
    """It lies inside a date or a time of day that was found before."""
    shouting: bool = False
    """The sentence is in capitals, so that capitals say nothing."""


@cache
def lists(code: str) -> Lists:
    """Return the words of a language that make a name, a date or a score of a number."""
    data = languages.section(code, "figures")
    changes = languages.section(code, "bounds").get("changes", {})
    numbers = languages.section(code, "numbers")
    foreign = code not in languages.known()
    return Lists(
        months=foreign_months.names() if foreign else frozenset(data.get("months", ())),
        not_month=frozenset(data.get("not_month", ())),
        year_before=frozenset(data.get("year_before", ())),
        o_clock=frozenset(data.get("o_clock", ())),
        clock_dotted=frozenset(data.get("clock_dotted", ())),
        names=frozenset(data.get("names", ())),
        numbering=frozenset(data.get("numbering", ())),
        numbering_after=frozenset(data.get("numbering_after", ())),
        numbered=frozenset(data.get("numbered", ())),
        not_names=frozenset(data.get("not_names", ())),
        scores=frozenset(data.get("scores", ())),
        ranks=frozenset(data.get("ranks", ())),
        done=frozenset(data.get("done", ())),
        connectors=_DASHES.union(changes.get("to", ()), numbers.get("joins", ())),
        of=foreign_months.LINKS if foreign else frozenset(numbers.get("of", ())),
        small_months=foreign or bool(data.get("small_months", False)),
    )


def reason(tokens: Tokens, number: Number, known: Surroundings, words: Lists) -> str:
    """Return why a number is no quantity, "" when it is one."""
    if number.form in _FORMS:
        return _FORMS[number.form]
    if number.form == "digits":
        for test, why in _TESTS:
            if test(tokens, number, known, words):
                return why
    elif known.dated and known.measure != "time" and not known.noun:
        return "part of a date or a time of day"
    elif _titled(tokens, number, known, words):
        return "part of a name"
    return ""


_FORMS: Final = {"long": "an identifier: too many digits for a quantity", "ordinal": "an ordinal"}


def _glued(tokens: Tokens, number: Number, known: Surroundings, words: Lists) -> bool:
    """M4, 24703L, COVID-19, F-16, iPhone11."""
    first, last = number.first, number.last
    if known.measure == "money":
        return False
    if tokens.glued(first) and _cased(tokens.low[first - 1]):
        return True
    if tokens.glued(last) and _cased(tokens.low[last][0]) and not known.unit:
        return True
    if tokens.word(first - 1) in _DASHES and tokens.glued(first) and tokens.glued(first - 1):
        return tokens.low[first - 2].isalpha() and _named_before_dash(tokens, first - 2, known)
    return (
        tokens.glued(first) and tokens.low[first - 1] in "#@_/\\" and first >= 2 and tokens.glued(first - 1)
    )


def _cased(word: str) -> bool:
    """Tell letters of a script with capitals; where words stand unspaced, 12 beside a letter is no name."""
    return word.isalpha() and word.upper() != word


def _named_before_dash(tokens: Tokens, index: int, known: Surroundings) -> bool:
    return (tokens.capital(index) or len(tokens.low[index]) < 4) and not known.unit


def _decade(tokens: Tokens, number: Number, known: Surroundings, words: Lists) -> bool:
    """1970s, '90s."""
    return tokens.word(number.last) in ("s", "'s") and tokens.glued(number.last) and number.value % 10 == 0


def _clock(tokens: Tokens, number: Number, known: Surroundings, words: Lists) -> bool:
    """10:45, 5am, 2 p.m., 0630."""
    raw, after = tokens.low[number.first], tokens.word(number.last)
    if (
        after in words.o_clock
        and number.value < 2400
        and not (after in ("local", "hours", "et", "est") and len(raw) < 4)
    ):
        return True
    if (
        after in words.clock_dotted
        and tokens.word(number.last + 1) == "."
        and tokens.word(number.last + 2) == "m"
    ):
        return True
    colon = (
        after == ":" and tokens.word(number.last + 1)[:1].isdecimal() and tokens.glued(number.last + 1)
    ) or (
        tokens.word(number.first - 1) == ":"
        and tokens.glued(number.first)
        and tokens.glued(number.first - 1)
        and tokens.word(number.first - 2)[:1].isdecimal()
    )
    return colon or (len(raw) == 4 and raw[0] == "0" and raw.isdecimal())


def _month(tokens: Tokens, index: int, words: Lists) -> bool:
    return (
        tokens.word(index) in words.months
        and (words.small_months or tokens.capital(index))
        and tokens.word(index + 1) not in words.not_month
    )


def _date(tokens: Tokens, number: Number, known: Surroundings, words: Lists) -> bool:
    """7 October, Oct. 7, 9-12 February, 07/10/2023."""
    if (
        "," in tokens.low[number.first]
        or number.value > 2100
        or number.value % 1
        or (known.measure and known.measure != "time")
    ):
        return False
    after, before = number.last, number.first - 1
    if _of_month(tokens, after, words):
        return number.value <= 31
    back = before - 1 if tokens.word(before) in (".", ",") else before
    if _month(tokens, back, words) and (int(number.value) in _YEARS or (back == before and not known.plural)):
        return True
    if _joined(tokens, after, after + 1, words) and _of_month(tokens, after + 2, words):
        return number.value <= 31
    if _joined(tokens, before, before - 1, words) and _month(tokens, before - 2, words):
        return number.value <= 31 and not known.noun
    return _numeric_date(tokens, number)


def _of_month(tokens: Tokens, index: int, words: Lists) -> bool:
    """March, of March."""
    return _month(tokens, index + (tokens.word(index) in words.of), words)


def _joined(tokens: Tokens, sign: int, other: int, words: Lists) -> bool:
    """Tell whether another number stands behind a dash, to or and."""
    return tokens.word(sign) in words.connectors and tokens.word(other).isdecimal()


def _numeric_date(tokens: Tokens, number: Number) -> bool:
    """07/10/2023, 2023-10-07, 9/11."""
    sides = 0
    for step, far in ((number.last, number.last + 1), (number.first - 1, number.first - 2)):
        glued = tokens.glued(step) and tokens.glued(step + 1)
        sides += (
            glued and tokens.word(step) in "/-." and tokens.word(step) != "" and tokens.word(far).isdecimal()
        )
    if sides == 2:
        return True
    slash = "/" in (
        tokens.word(number.last) if tokens.glued(number.last) else "",
        tokens.word(number.first - 1) if tokens.glued(number.first) else "",
    )
    return sides == 1 and (slash or number.value > 1500 or tokens.low[number.first][0] == "0")


def _year(tokens: Tokens, number: Number, known: Surroundings, words: Lists) -> bool:
    """1988, 2019-20; a bare number of four digits between 1500 and 2099."""
    raw = tokens.low[number.first]
    if not (len(raw) == 4 and raw.isdecimal() and number.times == 1 and int(number.value) in _YEARS):
        return False
    if known.announced or (known.measure and known.measure != "time"):
        return False
    before = tokens.word(number.first - 1)
    if before in words.year_before or before in words.months:
        return not (known.population and before in ("of", "the", "to", "by", "and", "for", "from", "with"))
    return not (
        known.bounded
        or known.population
        or known.measure == "time"
        or (known.noun and not tokens.capital(number.last))
    )


def _within_date(tokens: Tokens, number: Number, known: Surroundings, words: Lists) -> bool:
    return known.dated and not (known.measure or known.population or known.announced)


def _phone(tokens: Tokens, number: Number, known: Surroundings, words: Lists) -> bool:
    """+963 11 222 3333, 555-1234, 1-800-555: groups of digits that follow one another."""
    raw, last = tokens.low[number.first], number.last
    if known.unit or number.times > 1 or not raw.isdecimal():
        return False
    plus = tokens.word(number.first - 1) == "+" and tokens.glued(number.first) and len(raw) > 1
    if plus and (tokens.word(last)[:1].isdecimal() or len(raw) > 6):
        return True
    if tokens.word(last)[:1] not in _GROUPED and tokens.word(number.first - 1)[:1] not in _GROUPED:
        return False
    groups, dashed = [len(raw)], False
    for way in (-1, 1):
        at = number.first if way < 0 else last - 1
        for _ in range(4):
            at += way
            if tokens.word(at) in _DASHES or tokens.word(at) == "+":
                dashed, at = dashed or tokens.glued(at), at + way
            if not tokens.word(at).isdecimal():
                break
            groups.append(len(tokens.low[at]))
    long = len(groups) > 2 and sum(groups) > 6 and not known.noun
    return long or (dashed and len(groups) == 2 and sorted(groups) == [3, 4])


def _score(tokens: Tokens, number: Number, known: Surroundings, words: Lists) -> bool:
    """3-1, 21-17: two small numbers glued by a dash, the first larger, or beside a word of the game."""
    if known.unit or number.value > 999 or number.value % 1:
        return False
    for dash, other, way in ((number.last, number.last + 1, 1), (number.first - 1, number.first - 2, -1)):
        if tokens.word(dash) in _DASHES and tokens.glued(dash) and tokens.glued(dash + 1):
            rival = tokens.word(other)
            if rival.isdecimal() and len(rival) < 4:
                pair = (number.value, int(rival)) if way > 0 else (int(rival), number.value)
                return pair[0] >= pair[1] or (_game(tokens, number, words) and not known.noun)
    return False


def _game(tokens: Tokens, number: Number, words: Lists) -> bool:
    near = tokens.low[max(0, number.first - 7) : number.last + 7]
    return not words.scores.isdisjoint(near)


def _titled(tokens: Tokens, number: Number, known: Surroundings, words: Lists) -> bool:
    """Section 427, Resolution 2254, No. 5, G7, Falcon 9, S&P 500."""
    before = number.first - 1
    if tokens.word(before) == "." and tokens.word(before - 1) in words.names:
        before -= 1
    word = tokens.word(before)
    if word in words.ranks and not known.noun:
        return True
    if not word or known.unit or known.population or known.bounded:
        return False
    if _counting(tokens, before, number, words):
        return False
    if word in words.names and not known.behind_date and not tokens.word(before - 1)[:1].isdecimal():
        named = tokens.capital(before) or tokens.capital(number.last)
        part = tokens.capital(before)  # Section 3.2, but a case of 1.5 litres
        return (not known.plural or named) and (number.value % 1 == 0 or part)
    whole = number.form == "digits" and "," not in tokens.low[number.first] and number.times == 1
    if known.shouting or not whole:
        return False
    if not words.names and (known.noun or before == 0):  # in an unknown language these capitals say nothing
        return False
    if known.noun and not known.plural and number.value > 1 and tokens.capital(number.last):
        return True
    if not word[0].isalpha() or word in words.not_names:
        return False
    return tokens.capital(before) and not known.plural and tokens.word(number.last) not in words.done


def _counting(tokens: Tokens, at: int, number: Number, words: Lists) -> bool:
    """Tell the verb of "the injured number 210", "the homes now number 1.2 million" from a label."""
    if tokens.word(at) not in words.numbering:
        return False
    before = tokens.word(at - 1)
    large = number.times > 1 or "," in tokens.low[number.first]
    opening = (tokens.word(place) for place in range(_SUBJECT))
    return (
        large
        or before in words.numbered
        or before in words.numbering_after
        or (before not in words.names and not words.numbered.isdisjoint(opening))
    )


def _symbol(tokens: Tokens, number: Number, known: Surroundings, words: Lists) -> bool:
    """n=1,204, p = 0.03: the size of a sample, the value of a symbol."""
    sign = number.first - 1
    name = tokens.word(sign - 1)
    return tokens.word(sign) == "=" and len(name) == 1 and name.isalpha() and not known.measure


def _listed(tokens: Tokens, number: Number, known: Surroundings, words: Lists) -> bool:
    """1. or 2) at the head of a line."""
    if number.first or number.last >= len(tokens) or number.value > 99:
        return False
    return (
        tokens.word(number.last) in _CLOSING and tokens.glued(number.last) and len(tokens) > number.last + 1
    )


_TESTS: Final = (
    (_decade, "a decade"),
    (_clock, "a time of day"),
    (_date, "part of a date"),
    (_phone, "a telephone number or a code"),
    (_score, "a score"),
    (_glued, "part of a name or a code"),
    (_year, "a year"),
    (_within_date, "part of a date or a time of day"),
    (_titled, "part of a name"),
    (_symbol, "the value of a symbol, as of a sample size"),
    (_listed, "the number of a list item"),
)


def covered(start: int, end: int, spans: Sequence[tuple[int, int]]) -> bool:
    """Tell whether a stretch lies inside one of the spans."""
    return any(first <= start and end <= last for first, last in spans)
