"""Numbers that are part of a date or a time of day: decades, hours, days of a month, years."""

from __future__ import annotations

from typing import Final

from claims.figures.identifier_words import Lists, Surroundings
from claims.figures.numbers import Number
from claims.tokens import Tokens

_YEARS: Final = range(1500, 2100)
_PUT: Final = 9
"""Words in which something is put "at" a number: put the number killed in the strike at nine."""
_HOURS: Final = 12


def decade(tokens: Tokens, number: Number, known: Surroundings, words: Lists) -> bool:
    """1970s, '90s."""
    last = number.last + (tokens.word(number.last) == "'" and tokens.glued(number.last + 1))
    return tokens.word(last) in ("s", "'s") and tokens.glued(last) and number.value % 10 == 0


def clock(tokens: Tokens, number: Number, known: Surroundings, words: Lists) -> bool:
    """10:45, 5am, 2 p.m., 0630, UTC+3, at 1130 on Monday."""
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
    if (
        tokens.word(number.first - 1) in ("+", "-", "−")
        and tokens.glued(number.first - 1)
        and tokens.word(number.first - 2) in words.o_clock
    ):
        return True
    if _told_at(tokens, number, known, words):
        return True
    colon = (
        after == ":" and tokens.word(number.last + 1)[:1].isdecimal() and tokens.glued(number.last + 1)
    ) or (
        tokens.word(number.first - 1) == ":"
        and tokens.glued(number.first)
        and tokens.glued(number.first - 1)
        and tokens.word(number.first - 2)[:1].isdecimal()
    )
    alone = not (after.isdecimal() or tokens.word(number.first - 1).isdecimal())  # no telephone
    return colon or (len(raw) == 4 and raw[0] == "0" and raw.isdecimal() and alone)


def _told_at(tokens: Tokens, number: Number, known: Surroundings, words: Lists) -> bool:
    """At 1130 on Monday: four digits that are an hour, where no level is told: prices stood at 1130."""
    raw, before = tokens.low[number.first], number.first - 1
    hour = len(raw) == 4 and raw.isdecimal() and raw < "2400" and raw[2] < "6"
    alone = hour and not (known.measure or known.noun or known.bounded)
    return (
        alone
        and tokens.word(before) in words.hours
        and tokens.word(before - 1) not in words.levels_at
        and tokens.word(number.last) in words.after_hours
    )


def spoken_clock(tokens: Tokens, number: Number, known: Surroundings, words: Lists) -> bool:
    """At eleven, half past six: an hour told in a word that counts nothing."""
    if not 1 <= number.value <= _HOURS or number.last - number.first > 1 or known.measure or known.noun:
        return False
    if tokens.word(number.last) not in words.after_hours:
        return False
    before, above = tokens.word(number.first - 1), tokens.word(number.first - 2)
    if before in words.past_hours:
        return above in words.parts_of_hours
    put = range(max(0, number.first - _PUT), number.first - 2)
    level = above in words.levels_at or any(tokens.low[at] in words.puts_at for at in put)
    return before in words.hours and not level


def called(tokens: Tokens, number: Number, known: Surroundings, words: Lists) -> bool:
    """9-11: the day of an event that is known by it."""
    first, last = number.first, number.last
    pairs = ("".join(tokens.low[first : last + 2]), "".join(tokens.low[max(0, first - 2) : last]))
    return not (known.unit or known.noun) and not words.called_days.isdisjoint(pairs)


def _month(tokens: Tokens, index: int, words: Lists) -> bool:
    return (
        tokens.word(index) in words.months
        and (words.small_months or tokens.capital(index))
        and tokens.word(index + 1) not in words.not_month
    )


def date(tokens: Tokens, number: Number, known: Surroundings, words: Lists) -> bool:
    """7 October, Oct. 7, 9-12 February, 07/10/2023."""
    if (
        "," in tokens.low[number.first]
        or number.value > 2100
        or number.value % 1
        or (known.measure and known.measure != "time")
    ):
        return False
    after, before = number.last, number.first - 1
    if tokens.glued(after) and tokens.word(after).startswith(words.counters):
        return True
    if _of_month(tokens, after, words):
        return number.value <= 31
    back = before - 1 if tokens.word(before) in (".", ",") else before
    if _month(tokens, back, words) and (
        int(number.value) in _YEARS or (back == before and not known.plural and number.value <= 31)
    ):
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


def year(tokens: Tokens, number: Number, known: Surroundings, words: Lists) -> bool:
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


def within_date(tokens: Tokens, number: Number, known: Surroundings, words: Lists) -> bool:
    """Tell what lies in a date that was found before, and counts nothing."""
    return known.dated and not (known.measure or known.population or known.announced)
