"""Numbers that are no quantities, and why: dates, times of day, ordinals, names, scores, telephones."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from claims.figures import dated
from claims.figures.identifier_words import Lists, Surroundings
from claims.figures.mentions import DASHES
from claims.figures.numbers import Number
from claims.places.gazetteer import fold, lookup
from claims.tokens import Tokens

_GROUPED: Final = frozenset("0123456789+-–—‑")
"""What the next group of a telephone number begins with."""
_SUBJECT: Final = 2
"""Words of a sentence among which its subject begins: the wounded of both sides number seven."""
_PLACE: Final = 3
"""Words of a place's name before its last."""
_GRADES: Final = 14
"""No school has more grades: Grade 5 pupils, but in class 30 pupils sat."""
_STREET: Final = 4
"""Words of a street's name."""
_CALIBRE: Final = 2
"""A weapon stands so many words behind its calibre: a 120 mm smoothbore gun."""
_MILLIMETRE: Final = "millimetre"
_CLOSING: Final = frozenset((".", ")"))


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
    elif dated.spoken_clock(tokens, number, known, words):
        return "a time of day"
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
    if tokens.word(first - 1) in DASHES and tokens.glued(first) and tokens.glued(first - 1):
        return tokens.low[first - 2].isalpha() and _named_before_dash(tokens, first - 2, known)
    return (
        tokens.glued(first) and tokens.low[first - 1] in "#@_/\\" and first >= 2 and tokens.glued(first - 1)
    )


def _cased(word: str) -> bool:
    """Tell letters of a script with capitals; where words stand unspaced, 12 beside a letter is no name."""
    return word.isalpha() and word.upper() != word


def _named_before_dash(tokens: Tokens, index: int, known: Surroundings) -> bool:
    return tokens.capital(index) or (len(tokens.low[index]) < 4 and not known.unit)


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
            if tokens.word(at) in DASHES or tokens.word(at) == "+":
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
        if tokens.word(dash) in DASHES and tokens.glued(dash) and tokens.glued(dash + 1):
            rival = tokens.word(other)
            if rival.isdecimal() and len(rival) < 4:
                pair = (number.value, int(rival)) if way > 0 else (int(rival), number.value)
                return pair[0] >= pair[1] or (_game(tokens, number, words) and not known.noun)
    return False


def _vote(tokens: Tokens, number: Number, known: Surroundings, words: Lists) -> bool:
    """230 to 190, beside a word of votes or games: the first larger, so that it is no range."""
    for between, other, opening in (
        (number.last, number.last + 1, number.first - 1),
        (number.first - 1, number.first - 2, number.first - 3),
    ):
        rival = tokens.word(other)
        if tokens.word(between) in words.to and rival.isdecimal() and len(rival) < 4 and not known.unit:
            pair = (number.value, int(rival)) if other > number.first else (int(rival), number.value)
            bare = tokens.word(opening) not in words.from_ and not known.noun
            return pair[0] >= pair[1] and bare and _game(tokens, number, words)
    return False


def _game(tokens: Tokens, number: Number, words: Lists) -> bool:
    near = tokens.low[max(0, number.first - 7) : number.last + 7]
    return not words.scores.isdisjoint(near)


def _titled(tokens: Tokens, number: Number, known: Surroundings, words: Lists) -> bool:
    """Section 427, Resolution 2254, No. 5, G7, Falcon 9, S&P 500."""
    before = number.first - 1
    short = tokens.word(before) == "." and tokens.word(before - 1) in words.names
    if short:
        before -= 1
    word, people = tokens.word(before), known.population and (known.plural or not short)  # the No. 2 officer
    if word in words.ranks and not known.noun and tokens.word(before - 1) not in words.modals:
        return True
    if not word or known.unit or people or known.bounded:
        return False
    verb = tokens.word(before - 1) in words.modals and word not in words.never_verbs  # to seat 14
    if verb or _counting(tokens, before, number, words):
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
    named = tokens.capital(before) and not known.plural and tokens.word(number.last) not in words.done
    return named and not (known.counted and _place_of_list(tokens, before, number, words))


def _graded(tokens: Tokens, number: Number, known: Surroundings, words: Lists) -> bool:
    """Grade 5 pupils: the number says of which people one speaks, and counts none."""
    told = tokens.word(number.first - 1) in words.classes
    return told and known.population and not known.bounded and number.value < _GRADES


def _place_of_list(tokens: Tokens, last: int, number: Number, words: Lists) -> bool:
    """Tell a place of a list with its number from a name: Malang saw 120 cases, Batu 65 and Kediri 40."""
    first = last
    while tokens.capital(first - 1) and last - first < _PLACE:
        first -= 1
    if tokens.word(first - 1) not in words.listing or tokens.word(number.last) not in words.listing:
        return False
    return bool(lookup(fold(tokens.text[tokens.start[first] : tokens.end[last]])))


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


def _emergency(tokens: Tokens, number: Number, known: Surroundings, words: Lists) -> bool:
    """A 911 call, dialled 112: the number of the emergency service."""
    around = tokens.low[max(0, number.first - 1) : number.first] + tokens.low[number.last : number.last + 1]
    return tokens.low[number.first] in words.emergency and not words.emergency_calls.isdisjoint(around)


def _address(tokens: Tokens, number: Number, known: Surroundings, words: Lists) -> bool:
    """10 Downing Street: a whole number before a name that ends in a word for streets; not its banks."""
    if known.plural or number.times > 1 or number.value % 1:
        return False
    for at in range(number.last, number.last + _STREET):
        if not tokens.capital(at):
            return False
        if at > number.last and tokens.low[at] in words.streets:
            return True
    return False


def _dotted(tokens: Tokens, number: Number, known: Surroundings, words: Lists) -> bool:
    """10.0.0.1, version 3.2.1: more points than a number has."""
    for dot, other in ((number.last, number.last + 1), (number.first - 1, number.first - 2)):
        told = tokens.word(dot) == "." and tokens.glued(dot) and tokens.glued(dot + 1)
        if (
            told
            and tokens.word(other)[:1].isdecimal()
            and "." in tokens.low[number.first] + tokens.low[other]
        ):
            return True
    return False


def _calibre(tokens: Tokens, number: Number, known: Surroundings, words: Lists) -> bool:
    """155mm shells, a 9 mm pistol: the calibre of a weapon, which names it."""
    behind = tokens.low[number.last + 1 : number.last + 2 + _CALIBRE]
    return known.unit == _MILLIMETRE and not words.calibres.isdisjoint(behind)


def _listed(tokens: Tokens, number: Number, known: Surroundings, words: Lists) -> bool:
    """1. or 2) at the head of a line."""
    if number.first or number.last >= len(tokens) or number.value > 99:
        return False
    return (
        tokens.word(number.last) in _CLOSING and tokens.glued(number.last) and len(tokens) > number.last + 1
    )


_TESTS: Final = (
    (dated.decade, "a decade"),
    (dated.clock, "a time of day"),
    (dated.date, "part of a date"),
    (dated.called, "part of a date"),
    (_phone, "a telephone number or a code"),
    (_score, "a score"),
    (_vote, "a score"),
    (_glued, "part of a name or a code"),
    (dated.year, "a year"),
    (dated.within_date, "part of a date or a time of day"),
    (_titled, "part of a name"),
    (_graded, "part of a name"),
    (_emergency, "a telephone number or a code"),
    (_address, "part of a name"),
    (_dotted, "part of a name or a code"),
    (_calibre, "part of a name"),
    (_symbol, "the value of a symbol, as of a sample size"),
    (_listed, "the number of a list item"),
)


def covered(start: int, end: int, spans: Sequence[tuple[int, int]]) -> bool:
    """Tell whether a stretch lies inside one of the spans."""
    return any(first <= start and end <= last for first, last in spans)
