"""Numbers as values, and those written in digits: multipliers, fractions, mixed numbers."""

from __future__ import annotations

from typing import Final, Literal, NamedTuple
from unicodedata import category

from claims.figures.marks import parted
from claims.figures.numerals import Grammar
from claims.tokens import Tokens

Form = Literal[
    "digits", "words", "fraction", "fold", "change", "vague", "article", "few", "owned", "pair", "none",
    "ordinal", "long",
]  # fmt: skip

UNCOUNTED: Final = frozenset(("article", "few", "owned", "pair"))
"""Forms without a number, which count victims only: a soldier, several died, his wife, both pilots."""

LARGEST: Final = 1e18
"""Magnitudes multiply no further: more is no quantity of the news."""
LONGEST: Final = 18
"""More digits than this are no quantity but an identifier (account, hash, serial number)."""
_MONEY_REACH: Final = 8
"""So many words back a sign of money still says what "350m" is."""
_SLASHES: Final = "/⁄"
FRACTION_SIGNS: Final = {
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
    counted: int = 0
    """The token of the noun between the two numbers of a proportion: one clinic in five; 0 for none."""


def _plain(token: str, words: Grammar) -> tuple[float, float]:
    """Return value and step of a token of digits."""
    if len(words.decimal) > 1:
        whole, decimals = parted(token)
    else:
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


def digits(tokens: Tokens, index: int, words: Grammar) -> Number:
    """Return the number whose digits stand here, with its fraction and multiplier."""
    token = tokens.low[index]
    if len(token) > LONGEST + 6:
        return Number(index, index + 1, 0.0, "long")
    value, step = _plain(token, words)
    after = index + 1
    if tokens.glued(after) and tokens.word(after) in words.endings:
        return Number(index, after + 1, value, "ordinal")
    if (part := _slashed(tokens, index)) is not None:
        return Number(index, index + 3, part, "fraction")
    if (mixed := _mixed(tokens, after)) is not None:
        value, after, step = value + mixed[1], mixed[0], 1.0
    times, after = _multiplier(tokens, after, words)
    return Number(index, after, value * times, "digits", step * times, times=times)


def _slashed(tokens: Tokens, index: int) -> float | None:
    """Return the value of 1/4, None when this is no such fraction."""
    if tokens.word(index + 1) not in _SLASHES or not (tokens.glued(index + 1) and tokens.glued(index + 2)):
        return None
    over, under = tokens.low[index], tokens.word(index + 2)
    if not (over.isdecimal() and under.isdecimal() and len(over) < 3 and len(under) < 4):
        return None
    dated = over[0] == "0" or tokens.word(index + 3) in ("/", "-") or tokens.word(index - 1) == "/"
    return int(over) / int(under) if 0 < int(over) < int(under) and not dated else None


def _mixed(tokens: Tokens, index: int) -> tuple[int, float] | None:
    """Return the end and the value of the fraction in "2 1/2" or "2½"."""
    word = tokens.word(index)
    if word in FRACTION_SIGNS:
        return index + 1, FRACTION_SIGNS[word]
    if word.isdecimal() and (part := _slashed(tokens, index)) is not None:
        return index + 3, part
    return None


def _multiplier(tokens: Tokens, index: int, words: Grammar) -> tuple[float, int]:
    """Return what multiplies the digits before this token, and the end of it."""
    word = tokens.word(index)
    if tokens.glued(index) and word in words.attached:
        return (words.attached[word], index + 1) if _million(tokens, index, words) else (1.0, index)
    if word in words.dimension and tokens.word(index + 1) in words.in_millions:  # 600 m shillings
        return words.attached.get(word, 1.0), index + 1
    if _sign_of_millions(tokens, index, words):
        return words.attached[word], index + 1
    times = 1.0
    if word == "-" and tokens.glued(index) and tokens.word(index + 1) in words.magnitudes:
        index, word = index + 1, tokens.word(index + 1)
    while word in words.magnitudes and times * words.magnitudes[word] <= LARGEST:
        times, index = times * words.magnitudes[word], index + 1
        if word == tokens.word(index):
            break
        word = tokens.word(index)
    return times, index


def _sign_of_millions(tokens: Tokens, index: int, words: Grammar) -> bool:
    """Tell the million of "12.4 M people", a capital by itself; the billion of "$1.2 B", by its money."""
    word = tokens.word(index)
    if len(word) != 1 or word not in words.attached or not tokens.capital(index):
        return False
    following = tokens.word(index + 1)
    sign = tokens.word(index - 2)
    money = sign != "" and category(sign[-1]) == "Sc"
    ends = (
        not following or following in _AFTER_SIGN or (following.isalpha() and not tokens.capital(index + 1))
    )
    return ends and (money or word in words.dimension)


_AFTER_SIGN: Final = frozenset((",", ";", ")", "|"))
"""Signs that may follow a capital that multiplies."""


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
