"""Units of measurement and money, before and after a number, under one name each."""

from __future__ import annotations

from typing import Final, NamedTuple

from claims.figures.numbers import Number
from claims.figures.unit_words import Meaning, Units
from claims.tokens import Tokens

_OPENERS: Final = ("(", "[")
_CLOSERS: Final = frozenset(")]")
_BRACKET: Final = 7
"""A conversion in brackets has fewer words than this."""
_AGE_ENDS: Final = frozenset({"", ".", ",", ";"})
"""What follows an age that is the whole of what is said of somebody."""
_ENDS: Final = frozenset({"", "."})
_LASTING: Final = 2
"""What lasts stands so many words behind its age."""
_OLDEST: Final = 120
_GROWN: Final = 10
"""Years from which a number behind a whole name ends a sentence as an age: said Joan Mbeki, 41."""
_INFANT: Final = 2
"""Years: "Ruiz, 3, and" is an age, "Ruiz, 1, and" as often a number on a shirt."""
_MINUS: Final = frozenset(("-", "−"))
_GROUP: Final = 1000
"""What is written in groups of digits is at least so much."""
_LETTERS: Final = frozenset("mgtwvpl")
"""Units of one letter that may stand apart from their digits."""


class Unit(NamedTuple):
    """A unit between two tokens, which may lie before or after the number."""

    first: int
    last: int
    name: str
    measure: str


def unit_of(tokens: Tokens, number: Number, table: Units) -> Unit | None:
    """Return the unit that goes with a number, or None."""
    money = _before(tokens, number, table)
    if money is not None:
        return _with_per(tokens, money, number.last, table)
    found = _after(tokens, number, table)
    if found is None and number.form == "fraction":
        found = _of_unit(tokens, number.last, table)
    if found is not None:
        return _with_per(tokens, _lasted(tokens, found, table), found.last, table)
    return None


def _lasted(tokens: Tokens, unit: Unit, table: Units) -> Unit:
    """Return the age of what lasts as a time: the six-year-old civil war."""
    following = tokens.low[unit.last : unit.last + _LASTING]
    lasts = unit.measure == "age" and not table.lasting.isdisjoint(following)
    return Unit(unit.first, unit.last, unit.name.split()[0], "time") if lasts else unit


def _before(tokens: Tokens, number: Number, table: Units) -> Unit | None:
    found = table.before.before(tokens.low, number.first)
    if found is None:
        return None
    first, (name, measure) = found
    word = tokens.raw(first)
    lone = len(word) == 1 and word.isalpha()
    if lone and tokens.low[first] in table.sums:
        return Unit(first, number.last, *found[1]) if _sum(tokens, first, number) else None
    if lone and not (word.isupper() and (tokens.glued(first + 1) or tokens.low[first] not in table.per)):
        first += 1
        sign = table.before.at(tokens.low, first)
        if sign is None:
            return None
        name, measure = sign[1]
    word = tokens.raw(first)
    code = word.isalpha() and (not 1 < len(word) < 5 or not (word[0].isupper() or tokens.glued(number.first)))
    if code and number.first - first == 1:
        return None
    return Unit(first, number.last, name, measure)


def _sum(tokens: Tokens, first: int, number: Number) -> bool:
    """Tell R3.2 million, K1,450 and N500bn from the road R22 and the make K9."""
    grouped = "," in tokens.low[number.first] and number.value >= _GROUP
    return tokens.raw(first).isupper() and tokens.glued(number.first) and (grouped or number.times > 1)


def _after(tokens: Tokens, number: Number, table: Units) -> Unit | None:
    first = number.last
    word = tokens.word(first)
    if _names(tokens, first):
        return None
    bracketed = word in _OPENERS
    counted = number.times > 1 or number.form == "vague"
    if bracketed or word in ("-", "–") or (counted and word in table.of):
        first += 1
    letter = table.letters.get(tokens.raw(first)) if first < len(tokens) else None
    apart = bracketed or (first > number.last and not tokens.glued(first))  # May 3 - A raid
    beside = letter is not None and letter[1] != "technology" and not apart
    if letter is not None and (beside or tokens.glued(first)) and _fits(tokens, number, letter, table):
        return Unit(first, first + 1, *letter)
    found = table.after.at(tokens.low, first)
    if found is None:
        return None
    last, (name, measure) = found
    if last - first == 1 and word in table.sums:
        return None
    if bracketed and tokens.word(last) not in (")", "]"):
        return None
    if last - first == 1 and not _plausible(tokens, first, table):
        return None
    if last - first == 1 and word in table.with_decimals and number.step >= 1:
        return None
    return Unit(first, last + bracketed, name, measure)


def _names(tokens: Tokens, at: int) -> bool:
    """Tell the letter of a name from a unit: 47 M-16 rifles."""
    dashed = tokens.glued(at + 1) and tokens.glued(at + 2) and tokens.word(at + 1) == "-"
    return dashed and len(tokens.word(at)) == 1 and tokens.word(at + 2).isdecimal()


def _fits(tokens: Tokens, number: Number, letter: Meaning, table: Units) -> bool:
    """Tell 1.6C, -5C and a heat of 41C from the flat 4C, 40 A from "in 2017 A man"; other letters fit."""
    at = number.last
    if tokens.word(at) in table.per and not tokens.glued(at) and tokens.word(at + 1)[:1].isalpha():
        return False
    if letter[1] != "temperature":
        return True
    sign = number.first - 1
    below = tokens.word(sign) in _MINUS and tokens.glued(number.first) and not tokens.glued(sign)
    return number.step < 1 or below or not table.warmth.isdisjoint(tokens.low)


def _of_unit(tokens: Tokens, index: int, table: Units) -> Unit | None:
    """Return the unit of "half an hour", "a quarter of a mile"."""
    if tokens.word(index) in table.of:
        index += 1
    if tokens.word(index) not in table.per:
        return None
    if tokens.word(index + 1) in table.halved:
        return Unit(index + 1, index + 2, tokens.low[index + 1], "")
    for at in (index + 1, index + 2):
        found = table.after.at(tokens.low, at)
        if found is not None and len(tokens.low[at]) > 1:
            return Unit(at, found[0], *found[1])
    return None


def _plausible(tokens: Tokens, index: int, table: Units) -> bool:
    """Tell the unit "5 m" from a stray letter or sign."""
    word = tokens.low[index]
    if len(word) > 1 or word in "%€$£¥°" or tokens.glued(index):
        return True
    following = tokens.word(index + 1)
    return word in _LETTERS and (not following[:1].isalpha() or following in table.stops | table.dimensions)


def _with_per(tokens: Tokens, unit: Unit, index: int, table: Units) -> Unit:
    """Return the unit with what follows: dollar per barrel, percentage per year."""
    if tokens.word(index) in _OPENERS:
        return _per_behind_bracket(tokens, unit, index, table)
    if tokens.word(index) in table.of:
        return _with_per_behind(tokens, unit, index, table)
    if tokens.word(index) not in table.per:
        return unit
    found = table.after.at(tokens.low, index + 1)
    if found is not None and tokens.word(found[0]) in table.shifts:  # 67.1 % a month earlier
        return unit
    if found is not None:
        return Unit(unit.first, found[0], f"{unit.name} per {found[1][0]}", unit.measure)
    word = tokens.word(index + 1)
    piece = unit.measure == "money" and word in table.apiece
    if piece or (tokens.low[index] in table.any and word.isalpha()):
        return Unit(unit.first, index + 2, f"{unit.name} per {word}", unit.measure)
    return unit


def _with_per_behind(tokens: Tokens, unit: Unit, index: int, table: Units) -> Unit:
    """Return the unit with the time behind what it measures: 1.2 million barrels of crude oil a day."""
    for per in (index + 2, index + 3):
        time = table.after.at(tokens.low, per + 1) if tokens.word(per) in table.per else None
        if time is not None and time[1][1] == "time" and tokens.word(time[0]) not in table.shifts:
            return Unit(unit.first, unit.last, f"{unit.name} per {time[1][0]}", unit.measure)
    return unit


def _per_behind_bracket(tokens: Tokens, unit: Unit, index: int, table: Units) -> Unit:
    """Return the unit with what follows a short bracket: $6 (5.50 euros) per share."""
    for closing in range(index + 1, min(index + _BRACKET, len(tokens) - 1)):
        if tokens.low[closing] in _CLOSERS:
            per = tokens.low[closing + 1] in table.any
            told = _with_per(tokens, unit, closing + 1, table) if per else unit
            return Unit(unit.first, unit.last, told.name, unit.measure)
    return unit


def is_age(tokens: Tokens, number: Number, unit: Unit, table: Units) -> bool:
    """Tell years that are an age where a language says it so: Jean Morel, 54 ans, un homme de 54 ans."""
    if unit.name not in table.age_units or number.value >= _OLDEST or number.form not in ("digits", "words"):
        return False
    before = tokens.word(number.first - 1)
    named = before == "," and tokens.capital(number.first - 2) and tokens.word(unit.last) in table.age_ends
    return named or (before in table.age_links and tokens.word(number.first - 2) in table.age_persons)


def age(tokens: Tokens, number: Number, table: Units) -> Unit | None:
    """Return the unit of a bare age: "aged 45", "Ana Ruiz, 25, said", "she is 45"."""
    if not (number.form in ("digits", "words") and 0 < number.value < _OLDEST and number.value % 1 == 0):
        return None
    before, after = tokens.word(number.first - 1), tokens.word(number.last)
    last = number.first - 2 - (tokens.word(number.first - 2) == "." and tokens.glued(number.first - 2))
    name = tokens.capital(last) and not tokens.low[last].isdecimal()
    told = any(tokens.word(number.first - back) in table.ages for back in (1, 2, 3))
    person = tokens.word(number.first - 2) in table.age_persons
    apposed = before == "," and after == "," and (name or person) and number.value > _INFANT
    whole_name = (person or (name and tokens.capital(last - 1))) and number.last >= len(tokens) - 1
    apposed = apposed or (before == "," and after in _ENDS and whole_name and number.value >= _GROWN)
    bare = (
        tokens.capital(number.first - 1)
        and tokens.word(number.first - 1).isalpha()
        and name
        and after in table.age_after
        and not tokens.word(number.first - 1).isdecimal()
        and 15 < number.value < 100
        and number.form == "digits"
        and tokens.raw(number.first - 1).isupper() is False
    )
    bounded = before in table.age_bounds and tokens.word(number.first - 2) in table.age_of
    said = before in table.age_is and tokens.word(number.first - 2) in table.age_owners
    said = said and after in _AGE_ENDS
    said = said or (before in table.age_at and after == "," and _opens_on(tokens, number, table))
    future = before in table.age_before and after in table.age_until
    if told or apposed or bare or bounded or said or (future and number.value > 9):
        return Unit(number.last, number.last, "year of age", "age")
    return None


def _opens_on(tokens: Tokens, number: Number, table: Units) -> bool:
    """Tell an age at the head of a sentence about somebody: At 38, she is; At 19, Torres was."""
    who = number.last + 1
    told = tokens.word(who) in table.age_owners or tokens.capital(who)
    return number.first == 1 and number.form == "digits" and number.value > _GROWN and told
