"""The numbers of a sentence from left to right, in digits and in words; proportions are one number."""

from __future__ import annotations

from typing import Final

from claims.figures.numbers import FRACTION_SIGNS, Number, digits
from claims.figures.numerals import Grammar
from claims.figures.spelled import spelled
from claims.tokens import Tokens

_ROUND: Final = frozenset((2, 3, 4, 5, 6, 7, 8, 9, 10, 20, 50, 100, 1000))
"""What proportions are told in: one in three, nine out of ten."""


def scan(tokens: Tokens, words: Grammar) -> list[Number]:
    """Return the numbers of a sentence from left to right, ordinals included."""
    found: list[Number] = []
    upto = 0
    for index, word in _openings(tokens, words):
        number = None
        if index < upto:
            continue
        if word in words.starters:
            number = spelled(tokens, index, words)
        elif word in FRACTION_SIGNS:
            number = Number(index, index + 1, FRACTION_SIGNS[word], "fraction")
        else:
            number = digits(tokens, index, words)
        if number is not None:
            found.append(number)
            upto = number.last
    return _proportions(tokens, found, words)


def _openings(tokens: Tokens, words: Grammar) -> list[tuple[int, str]]:
    """Return the tokens at which a number may begin."""
    return [
        (index, word)
        for index, word in enumerate(tokens.low)
        if word in words.starters or (not word[0].isalpha() and _is_number(word, words))
    ]


def _is_number(word: str, words: Grammar) -> bool:
    """Tell a number in digits, the sign of a fraction, or what begins with the sign of decimals: .5."""
    return word[0].isdecimal() or word in FRACTION_SIGNS or (word[0] in words.decimal and len(word) > 1)


def _proportions(tokens: Tokens, found: list[Number], words: Grammar) -> list[Number]:
    """Join "one in three", "nine out of ten" and "nine trams out of ten" to one fraction."""
    out: list[Number] = []
    for number in found:
        before = out[-1] if out else None
        if (
            before is not None
            and _out_of(tokens, before, number, words)
            and 0 < before.value < number.value
            and before.form in ("digits", "words", "article")
            and number.form in ("digits", "words")
            and number.value in _ROUND
            and tokens.word(number.last) not in words.periods
        ):
            share = Number(before.first, number.last, before.value / number.value, "fraction", 0.01)
            apart = number.first - before.last > 1 and before.value == 1  # one clinic in five
            out[-1] = share._replace(counted=before.last) if apart else share
        else:
            out.append(number)
    return out


def _out_of(tokens: Tokens, before: Number, number: Number, words: Grammar) -> bool:
    """Tell whether one number is told out of another; what is counted may stand between them.

    Without "out" the second one counts nothing then: "four soldiers in five cars" are no share of soldiers.
    In Romance languages it may be one: une personne sur trois.
    """
    between = tuple(tokens.low[before.last : number.first])
    if between in words.out_of:
        return True
    noun, link = between[:1], between[1:]
    single = before.value == 1 and bool(noun) and noun[0].isalpha() and link in words.out_of
    if single and (words.romance or len(link) > 1 or tokens.word(number.last) in words.after_share):
        return True
    counted = bool(noun) and (noun[0].endswith(words.plural_ending) or noun[0] in words.plurals)
    return (
        counted and link in words.out_of and (len(link) > 1 or tokens.word(number.last) in words.after_share)
    )
