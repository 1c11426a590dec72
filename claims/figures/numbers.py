"""The number grammar: digits, number words, multipliers, fractions and vague counts, each with its value."""

from __future__ import annotations

from typing import Final, Literal, NamedTuple
from unicodedata import category

from claims.figures.numerals import Grammar
from claims.tokens import Tokens

Form = Literal[
    "digits", "words", "fraction", "vague", "article", "few", "owned", "pair", "none", "ordinal", "long"
]  # fmt: skip

UNCOUNTED: Final = frozenset(("article", "few", "owned", "pair"))
"""Forms without a number, which count victims only: a soldier, several died, his wife, both pilots."""

LARGEST: Final = 1e18
"""Magnitudes multiply no further: more is no quantity of the news."""
LONGEST: Final = 18
"""More digits than this are no quantity but an identifier (account, hash, serial number)."""
_MONEY_REACH: Final = 8
"""So many words back a sign of money still says what "350m" is."""
_ROUND: Final = frozenset((2, 3, 4, 5, 6, 7, 8, 9, 10, 20, 50, 100, 1000))
"""What proportions are told in: one in three, nine out of ten."""
_SLASHES: Final = "/⁄"
_FRACTION_SIGNS: Final = {
    "½": 1 / 2, "⅓": 1 / 3, "⅔": 2 / 3, "¼": 1 / 4, "¾": 3 / 4, "⅕": 1 / 5, "⅖": 2 / 5, "⅗": 3 / 5,
    "⅘": 4 / 5, "⅙": 1 / 6, "⅛": 1 / 8, "⅜": 3 / 8, "⅝": 5 / 8, "⅞": 7 / 8,
}  # fmt: skip


class Number(NamedTuple):
    """A number as written, between two tokens."""

    first: int
    last: int
    """Exclusive."""
    value: float
    form: Form
    step: float = 1.0
    """One unit of the last significant digit: 100,000 for "3.5 million", 100 for "300"."""
    about: bool = False
    """It is a collective that stands for about its number."""
    times: float = 1.0
    """The multiplier it was written with (a million in "3.5 million")."""


def scan(tokens: Tokens, words: Grammar) -> list[Number]:
    """Return the numbers of a sentence from left to right, ordinals included."""
    found: list[Number] = []
    upto = 0
    for index, word in _openings(tokens, words):
        number = None
        if index < upto:
            continue
        if word in words.starters:
            number = _spelled(tokens, index, words)
        elif word in _FRACTION_SIGNS:
            number = Number(index, index + 1, _FRACTION_SIGNS[word], "fraction")
        else:
            number = _digits(tokens, index, words)
        if number is not None:
            found.append(number)
            upto = number.last
    return _proportions(tokens, found, words)


def _openings(tokens: Tokens, words: Grammar) -> list[tuple[int, str]]:
    """Return the tokens at which a number may begin."""
    return [
        (index, word)
        for index, word in enumerate(tokens.low)
        if word in words.starters
        or word[0].isdecimal()
        or word in _FRACTION_SIGNS
        or (word[0] == words.decimal and len(word) > 1)
    ]


def _plain(token: str, words: Grammar) -> tuple[float, float]:
    """Return value and step of a token of digits."""
    whole, _, decimals = token.partition(words.decimal)
    for sign in words.thousands:
        whole = whole.replace(sign, "")
    value = float(f"{whole or '0'}.{decimals or '0'}")
    if decimals:
        return value, float(10.0 ** -len(decimals))
    return value, trailing(value)


def trailing(value: float) -> float:
    """Return one unit of the last significant digit of a whole number: 100 for 300."""
    step = 1.0
    while value and value % (step * 10) == 0 and step < value:
        step *= 10
    return step


def _digits(tokens: Tokens, index: int, words: Grammar) -> Number:
    token = tokens.low[index]
    if len(token) > LONGEST + 6:
        return Number(index, index + 1, 0.0, "long")
    value, step = _plain(token, words)
    after = index + 1
    if tokens.glued(after) and tokens.word(after) in words.endings:
        return Number(index, after + 1, value, "ordinal")
    if (part := _slashed(tokens, index, words)) is not None:
        return Number(index, index + 3, part, "fraction")
    if (mixed := _mixed(tokens, after, words)) is not None:
        value, after, step = value + mixed[1], mixed[0], 1.0
    times, after = _multiplier(tokens, after, words, step < 1)
    return Number(index, after, value * times, "digits", step * times, times=times)


def _slashed(tokens: Tokens, index: int, words: Grammar) -> float | None:
    """Return the value of 1/4, None when this is no such fraction."""
    if tokens.word(index + 1) not in _SLASHES or not (tokens.glued(index + 1) and tokens.glued(index + 2)):
        return None
    over, under = tokens.low[index], tokens.word(index + 2)
    if not (over.isdecimal() and under.isdecimal() and len(over) < 3 and len(under) < 4):
        return None
    dated = over[0] == "0" or tokens.word(index + 3) in ("/", "-") or tokens.word(index - 1) == "/"
    return int(over) / int(under) if 0 < int(over) < int(under) and not dated else None


def _mixed(tokens: Tokens, index: int, words: Grammar) -> tuple[int, float] | None:
    """Return the end and the value of the fraction in "2 1/2" or "2½"."""
    word = tokens.word(index)
    if word in _FRACTION_SIGNS:
        return index + 1, _FRACTION_SIGNS[word]
    if word.isdecimal() and (part := _slashed(tokens, index, words)) is not None:
        return index + 3, part
    return None


def _multiplier(tokens: Tokens, index: int, words: Grammar, decimals: bool) -> tuple[float, int]:
    """Return what multiplies the digits before this token, and the end of it."""
    word = tokens.word(index)
    if tokens.glued(index) and word in words.attached:
        return (words.attached[word], index + 1) if _million(tokens, index, words) else (1.0, index)
    times = 1.0
    if word == "-" and tokens.glued(index) and tokens.word(index + 1) in words.magnitudes:
        index, word = index + 1, tokens.word(index + 1)
    while word in words.magnitudes and times * words.magnitudes[word] <= LARGEST:
        times, index = times * words.magnitudes[word], index + 1
        if word == tokens.word(index):
            break
        word = tokens.word(index)
    return times, index


def _million(tokens: Tokens, index: int, words: Grammar) -> bool:
    """Tell the million of "1.2m people" and "$2m" from the metre of "a 37m mast"."""
    if tokens.low[index] not in words.dimension:
        return True
    sign = tokens.word(index - 2)
    if sign and (category(sign[-1]) == "Sc" or (sign.isalpha() and tokens.glued(index - 1))):
        return True
    if tokens.word(index - 2) in words.articles:
        return False
    if _money_before(tokens, index - 1, words):
        return True
    for at in range(index + 1, index + 4):
        word = tokens.word(at).removesuffix("'s").removesuffix("’s")
        if not word.isalpha() or word in words.dimension:
            return False
        if word in words.plurals or (len(word) > 3 and word.endswith(words.plural_ending)):
            return True
    return False


def _money_before(tokens: Tokens, index: int, words: Grammar) -> bool:
    """Tell whether "and" and money stand before: £1.2bn for hospitals and 350m for schools."""
    if tokens.word(index - 1) not in words.joins:
        return False
    near = range(max(1, index - _MONEY_REACH), index - 1)
    return any(
        category(tokens.low[at - 1][-1]) == "Sc" and tokens.low[at][0].isdecimal() and tokens.glued(at)
        for at in near
    )


def _spelled(tokens: Tokens, index: int, words: Grammar) -> Number | None:
    """Return the number that is written in words from this token on."""
    word = tokens.low[index]
    return (
        _vague(tokens, index, words)
        or _part(tokens, index, words)
        or _count(tokens, index, words)
        or (Number(index, index + 1, 0.0, "ordinal") if word in words.ordinals else None)
        or (Number(index, index + 1, 1.0, "article") if word in words.articles else None)
        or (Number(index, index + 1, 1.0, "owned") if word in words.owners else None)
        or (Number(index, index + 1, 2.0, "pair") if word in words.both else None)
        or _none(tokens, index, words)
    )


def _none(tokens: Tokens, index: int, words: Grammar) -> Number | None:
    """Return nobody, no (civilians), without any (casualties); not "no further", which leaves it open."""
    nobody = words.nobody.at(tokens.low, index)
    end = nobody[0] if nobody is not None else index + 1
    if nobody is None and tokens.low[index] not in words.none:
        return None
    end += tokens.word(end) in words.any
    return Number(index, end, 0.0, "none") if tokens.word(end) not in words.not_none else None


def _vague(tokens: Tokens, index: int, words: Grammar) -> Number | None:
    """Return hundreds, tens of thousands, several hundred."""
    word, after = tokens.low[index], index + 1
    if word in words.vague:
        value = words.vague[word]
        if tokens.word(after) in words.of and tokens.word(after + 1) in words.vague:
            return Number(index, after + 2, value * words.vague[tokens.low[after + 1]], "vague")
        return Number(index, after, value, "vague") if value > 10 else None
    if word in words.articles and tokens.word(after) in words.loose:
        word, after = tokens.low[after], after + 1
    if word not in words.loose:
        return None
    if word in words.pairs and after == index + 2:
        return Number(index, after, 2.0, "few" if tokens.word(after) in words.of else "pair")
    beyond = after + 1 if tokens.word(after) in words.of else after
    if tokens.word(beyond) in words.vague:
        return Number(index, beyond + 1, words.vague[tokens.low[beyond]], "vague")
    if tokens.word(beyond) in words.magnitudes:
        times = words.magnitudes[tokens.low[beyond]]
        return Number(index, beyond + 1, words.loose[word] * times, "vague")
    return Number(index, after, words.loose[word], "few") if after == index + 1 else None


def _part(tokens: Tokens, index: int, words: Grammar) -> Number | None:
    """Return a third, two-thirds, half, half a million, a quarter of a million."""
    over, after = 1.0, index
    if tokens.low[index] in words.articles or 0 < words.ones.get(tokens.low[index], 0) < 20:
        over, after = words.ones.get(tokens.low[index], 1.0), index + 1
        after += tokens.word(after) == "-"
    name = tokens.word(after)
    if name not in words.parts or (after == index and words.parts[name] != 0.5):
        return None
    value, end = over * words.parts[name], after + 1
    if (whole := _of_magnitude(tokens, end, words)) is not None:
        times = words.magnitudes[tokens.low[whole]]
        return Number(index, whole + 1, value * times, "words", trailing(value * times), times=times)
    return Number(index, end, value, "fraction", 0.01) if _is_part(tokens, index, end, words) else None


def _of_magnitude(tokens: Tokens, index: int, words: Grammar) -> int | None:
    """Return where the magnitude stands in (half) "a million", (a quarter) "of a million"."""
    for _ in range(3):
        if tokens.word(index) in words.magnitudes:
            return index
        if tokens.word(index) not in words.of | words.articles | {"-"}:
            return None
        index += 1
    return None


def _is_part(tokens: Tokens, first: int, end: int, words: Grammar) -> bool:
    """Tell a part of a whole ("half of them") from an ordinal ("a third man", "the second half")."""
    before, following = tokens.word(first - 1), tokens.word(end)
    if before in words.ordinals or before in words.no_part_after:
        return False
    if tokens.low[end - 1] not in words.ordinals and end - first > 1:
        return True
    if before in words.before_part and tokens.low[end - 1] not in words.ordinals:
        return True
    return not following or following in words.after_part


def _count(tokens: Tokens, index: int, words: Grammar) -> Number | None:
    """Return a cardinal in words: twenty-three, one hundred and thirty-five, two and a half million."""
    low, at = tokens.low, index
    total, current, times = 0.0, 0.0, 1.0
    if low[at] in words.articles:
        current, at = 1.0, at + 1
        if tokens.word(at) not in words.magnitudes:
            return None
    elif low[at] in words.bare and tokens.word(at - 1) not in words.not_bare_after:
        current = 1.0
    elif low[at] not in words.ones:
        return None
    while (step := _next_word(tokens, at, current, total, words)) is not None:
        at, value, times_now = step
        if times_now == 1.0:
            current += value
        elif times_now < 1000:
            current, times = (current or 1.0) * times_now, times_now
        else:
            total, current, times = total + (current or 1.0) * times_now, 0.0, times_now
    value = total + current
    half = current - int(current) > 0
    unit = times / 10 if half else trailing(value)
    return Number(index, at, value, "words", unit, low[at - 1] in words.rounds, times)


def _next_word(
    tokens: Tokens, at: int, current: float, total: float, words: Grammar
) -> tuple[int, float, float] | None:
    """Return the end of the next number word, what it adds and what it multiplies by; None at the end."""
    word = tokens.word(at)
    begun = bool(current or total)
    if begun and (half := _and_a_half(tokens, at, words)):
        return half, 0.5, 1.0
    if begun and word == "-" and tokens.glued(at) and tokens.glued(at + 1):
        at, word = at + 1, tokens.word(at + 1)
    elif begun and word in words.joins:
        joined = words.romance and current % 100 >= 20 and tokens.word(at + 1) in words.ones
        if joined or ((current >= 100 or (total and not current)) and tokens.word(at + 1) in words.ones):
            at, word = at + 1, tokens.word(at + 1)
        else:
            return None
    if words.romance and current % 100 == 4 and words.ones.get(word) == 20:
        return at + 1, 76.0, 1.0
    if word in words.ones and _adds(current, words.ones[word], begun, words.romance):
        return at + 1, float(words.ones[word]), 1.0
    large = (current or 1.0) * words.magnitudes.get(word, 0) > LARGEST
    if word in words.magnitudes and begun and not large and (current or words.magnitudes[word] >= 1000):
        return at + 1, 0.0, float(words.magnitudes[word])
    return None


def _and_a_half(tokens: Tokens, at: int, words: Grammar) -> int:
    """Return the end of "and a half" or "-and-a-half", 0 when it does not stand here."""
    for wanted in (words.joins, words.articles):
        at += tokens.word(at) == "-"
        if tokens.word(at) not in wanted:
            return 0
        at += 1
    at += tokens.word(at) == "-"
    return at + 1 if words.parts.get(tokens.word(at)) == 0.5 else 0


def _adds(current: float, value: float, begun: bool, romance: bool) -> bool:
    """Tell whether a word below a hundred continues the number: twenty + three, hundred + five."""
    rest = current % 100
    if not begun or (rest == 0 and value):
        return True
    return rest >= 20 and rest % 10 == 0 and 0 < value < (20 if romance and rest in (60, 80) else 10)


def _proportions(tokens: Tokens, found: list[Number], words: Grammar) -> list[Number]:
    """Join "one in three" and "nine out of ten" to one fraction."""
    out: list[Number] = []
    for number in found:
        before = out[-1] if out else None
        if (
            before is not None
            and tuple(tokens.low[before.last : number.first]) in words.out_of
            and 0 < before.value < number.value
            and before.form in ("digits", "words", "article")
            and number.form in ("digits", "words")
            and number.value in _ROUND
            and tokens.word(number.last) not in words.periods
        ):
            out[-1] = Number(before.first, number.last, before.value / number.value, "fraction", 0.01)
        else:
            out.append(number)
    return out
