"""A sentence as tokens of time: words and numbers with a letter for what they may mean."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from claims.vocabulary import OTHER, Meaning, Meanings, Vocabulary

TOKEN = re.compile(r"\d+(?:[-.,:/]\d+)*[^\W\d_]*|[^\W\d_](?:\.[^\W\d_])+\.?|[^\W\d_]+|[^\w\s]")
"""A number with what hangs on it, dotted initials (p.m.), a word, a sign."""

NOTHING: Meanings = {}


@dataclass(frozen=True, slots=True)
class Token:
    start: int
    end: int
    word: str
    """Lower case."""
    letter: str
    meanings: Meanings


def tokens_of(text: str, start: int, end: int, words: Vocabulary) -> list[Token]:
    """Return the tokens of a stretch of the text, number words joined to numbers."""
    found: list[Token] = []
    shouted = text[start:end].isupper()
    for match in TOKEN.finditer(text, start, end):
        token = _token(match, text, words, shouted)
        if token.word == "." and found and found[-1].word in words.dotted and found[-1].end == token.start:
            before = found.pop()
            token = Token(before.start, token.end, before.word, before.letter, before.meanings)
        found.append(token)
    return _joined(found, words)


def _token(match: re.Match[str], text: str, words: Vocabulary, shouted: bool) -> Token:
    start, end, written = match.start(), match.end(), match[0]
    word = written.lower()
    if word[0].isdigit():
        meanings = number_meanings(word, words)
        return Token(start, end, word, words.letter_of(meanings), meanings)
    if word == "-":
        tight = start and end < len(text) and text[start - 1].isalnum() and text[end].isalnum()
        return Token(start, end, word, "-" if tight else OTHER, NOTHING)
    if word in words.capital and not written[0].isupper():
        return Token(start, end, word, OTHER, NOTHING)
    return Token(start, end, word, words.letters.get(word, OTHER), words.meanings.get(word, NOTHING))


def number_meanings(word: str, words: Vocabulary) -> Meanings:
    """Return what a number written in digits may mean, by slot."""
    match = NUMBER.fullmatch(word)
    if match is None:
        return _composed(word)
    digits, suffix = match["digits"], match["suffix"]
    number = int(digits)
    if suffix:
        return _suffixed(number, digits, suffix, words)
    if len(digits) == 4 and 1000 <= number < 2200:
        return {"number": number, "year": number}
    found: dict[str, Meaning] = {"number": number}
    if len(digits) <= 2:
        found |= {"day": number} if 1 <= number <= 31 else {}
        found |= {"hour": number} if number <= 24 else {}
        found |= {"short_year": 1900 + number}
    return found


NUMBER = re.compile(r"(?P<digits>\d{1,9})(?P<suffix>[^\W\d_]*)")
CLOCK = re.compile(r"([01]?\d|2[0-4])[:h]([0-5]\d)(?::[0-5]\d)?(?P<suffix>[^\W\d_]*)")
ISO = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:t)?")
SLASHED = re.compile(r"(\d\d?)[/.](\d\d?)[/.](\d{4}|\d\d)")
YEARS = re.compile(r"(1[5-9]\d\d|20\d\d)[-/](\d\d(?:\d\d)?)")
SPAN = re.compile(r"(\d{1,4})-(\d{1,4})")
GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+")
DECIMAL = re.compile(r"\d{1,9}\.\d{1,9}")


def _composed(word: str) -> Meanings:
    """Return the meanings of a number with signs inside: a clock time, a date, a span, a decimal."""
    for slot, pattern, read in COMPOSED:
        match = pattern.fullmatch(word)
        if match is not None:
            return {slot: read(match)}
    return NOTHING


COMPOSED: tuple[tuple[str, re.Pattern[str], Callable[[re.Match[str]], Meaning]], ...] = (
    ("clock", CLOCK, lambda m: f"{int(m[1]):02}:{m[2]}" + m["suffix"]),
    ("iso", ISO, lambda m: (int(m[1]), int(m[2]), int(m[3]))),
    ("slashed", SLASHED, lambda m: (int(m[1]), int(m[2]), int(m[3]))),
    ("year_span", YEARS, lambda m: (int(m[1]), int(m[1][: 4 - len(m[2])] + m[2]))),
    ("span", SPAN, lambda m: (int(m[1]), int(m[2]))),
    ("number", GROUPED, lambda m: int(m[0].replace(",", ""))),
    ("number", DECIMAL, lambda m: float(m[0])),
)


def _suffixed(number: int, digits: str, suffix: str, words: Vocabulary) -> Meanings:
    meanings = words.meanings.get(suffix, NOTHING)
    if "ordinal_suffix" in meanings:
        return {"ordinal": number, "day_ordinal": number} if 1 <= number <= 31 else {"ordinal": number}
    if "decade_suffix" in meanings and number % 10 == 0 and len(digits) in (2, 4):
        return {"decade": digits[:-1] if len(digits) == 4 else "19" + digits[0]}
    if "meridiem" in meanings and 1 <= number <= 12:
        return {"clock": f"{number % 12 + int(str(meanings['meridiem'])):02}:00"}
    return NOTHING


def _joined(tokens: list[Token], words: Vocabulary) -> list[Token]:
    """Return the tokens with number words of one number joined: "twenty-four", "nineteen ninety-six"."""
    found: list[Token] = []
    link: Token | None = None
    for token in tokens:
        if token.letter == "-":
            link = token
            found.append(token)
            continue
        before = found[-2] if link is not None and len(found) > 1 else found[-1] if found else None
        joined = _join(before, token, words) if before is not None else None
        if joined is not None:
            if link is not None:
                found.pop()
            found[-1] = joined
        else:
            found.append(token)
        link = None
    return found


def _join(left: Token, right: Token, words: Vocabulary) -> Token | None:
    """Return two number words as one number, None when they do not make one."""
    first = left.meanings.get("number")
    if not isinstance(first, int) or right.word[0].isdigit():
        return None
    meanings: Meanings | None = None
    second, ordinal = right.meanings.get("number"), right.meanings.get("ordinal")
    if isinstance(second, int):
        meanings = _sum(first, second, left)
    elif isinstance(ordinal, int) and first in (20, 30) and ordinal < 10:
        value = first + ordinal
        meanings = {"ordinal": value, "day_ordinal": value}
    if meanings is None:
        return None
    return Token(left.start, right.end, f"{left.word} {right.word}", words.letter_of(meanings), meanings)


def _sum(first: int, second: int, left: Token) -> Meanings | None:
    if second in (100, 1000) and first < second:
        return {"number": first * second}
    if first >= 20 and first % 10 == 0 and second < 10 and not left.word[0].isdigit():
        value = first + second
        return {"number": value, "year": value} if "year" in left.meanings else {"number": value}
    if first in (15, 16, 17, 18, 19, 20) and 10 <= second <= 90 and not left.word[0].isdigit():
        return {"number": first * 100 + second, "year": first * 100 + second}
    if first == 2000 and second < 100:
        return {"number": first + second, "year": first + second}
    return None
