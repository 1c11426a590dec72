"""A sentence as runs of time words: words and numbers with a letter for what they may mean."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from string import ascii_lowercase
from typing import Final

from claims.pieces import has_digit, words_in
from claims.times.words import OTHER, Meaning, Meanings, Vocabulary
from claims.tokens import Cut, Cutter

CUTTER: Final = Cutter(
    r"[^\W\d_]++(?!\.)|\d+(?:[-.,:/h]\d+)*[^\W\d_]*|[^\W\d_](?:\.[^\W\d_])+\.?|[^\W\d_]+|\S"
)
"""A word (first, for most are), a number with what hangs on it, dotted initials (p.m.), a word, a sign."""

DATED: Final = re.compile(r"\d(?:\d{3}|[:/h-]\d|0s|\s?[ap]\.?m|(?<=q\d))", re.IGNORECASE)
"""Digits that may be a date or a clock even when no word of time is near."""

NOTHING: Meanings = {}


class Token:
    """One word, number or sign."""

    __slots__ = ("end", "letter", "meanings", "place", "start", "word")

    def __init__(self, start: int, end: int, word: str, read: tuple[str, Meanings], place: int) -> None:
        self.start: Final = start
        self.end: Final = end
        self.word: Final = word
        """Lower case."""
        self.letter, self.meanings = read
        self.place: Final = place
        """Where it stands among the words of its sentence."""


class Run:
    """Words of time that stand together, and all the words of the sentence around them."""

    __slots__ = ("letters", "sentence", "tokens")

    def __init__(self, tokens: list[Token], sentence: list[str]) -> None:
        self.tokens: Final = tokens
        self.letters: Final = "".join([token.letter for token in tokens])
        self.sentence: Final = sentence


def runs_of(text: str, start: int, end: int, words: Vocabulary) -> Iterator[Run]:
    """Yield the stretches of a sentence that may hold times, number words joined to numbers."""
    piece = text[start:end]
    if words.gate.isdisjoint(words_in(piece)) and not (has_digit(piece) and DATED.search(piece)):
        return
    told = CUTTER.cut(text, start, end)
    sentence = told.low
    shouted = piece.isupper()
    for first, last in _stretches(sentence, words):
        run: list[Token] = []
        for place in range(first, last):
            item = _token(text, told, place, words)
            if item.word == "." and run:
                run[-1] = _dotted(run[-1], item, sentence, words)
            elif item.letter != OTHER and _is_time(text, item, sentence, shouted, words):
                run.append(item)
            elif run:
                yield Run(_joined(run, words), sentence)
                run = []
        if run:
            yield Run(_joined(run, words), sentence)


def _stretches(sentence: list[str], words: Vocabulary) -> Iterator[tuple[int, int]]:
    """Yield where known words stand together around one without which there is no time."""
    known, anchors, upto = words.letters, words.anchors, 0

    def usable(place: int) -> bool:
        word = sentence[place]
        return (
            word in known
            or word[0].isdigit()
            or (word == "." and place > 0 and sentence[place - 1] + "." in known)
        )

    told = [
        place
        for place, word in enumerate(sentence)
        if word in anchors or (word[0].isdigit() and len(word) > 2)
    ]
    for place in told:
        if place < upto:
            continue
        first, last = place, place + 1
        while first > upto and usable(first - 1):
            first -= 1
        while last < len(sentence) and usable(last):
            last += 1
        upto = last
        yield first, last


def _dotted(before: Token, stop: Token, sentence: list[str], words: Vocabulary) -> Token:
    """Return an abbreviation with its full stop: Oct. is a month, Sun. a day, Sun may be neither.

    The last word of a name is none: Vina del Mar.
    """
    word, leading = before.word + ".", sentence[before.place - 1] if before.place else ""
    if before.end != stop.start or word not in words.letters or leading in words.lists["within_names"]:
        return before
    return Token(before.start, stop.end, word, (words.letters[word], words.meanings[word]), before.place)


def _token(text: str, told: Cut, place: int, words: Vocabulary) -> Token:
    word, start, end = told.low[place], told.start[place], told.end[place]
    if word[0].isdigit():
        return Token(start, end, word, _number(word, words), place)
    if word == "-" and not (text[start - 1 : start].isalnum() and text[end : end + 1].isalnum()):
        return Token(start, end, word, (OTHER, NOTHING), place)
    read = (words.letters.get(word, OTHER), words.meanings.get(word, NOTHING))
    return Token(start, end, word, read, place)


def _is_time(text: str, token: Token, sentence: list[str], shouted: bool, words: Vocabulary) -> bool:
    """Return whether May or March is the month: by its capital; Theresa May, THEY MARCH by what is near."""
    if token.word not in words.lists["capital"]:
        return True
    if not shouted and (token.word not in words.lists["names"] or not text[token.start].isupper()):
        return text[token.start].isupper()
    before, after = sentence[token.place - 1 : token.place], sentence[token.place + 1 : token.place + 2]
    numbers = any(word[0].isdigit() for word in (*before, *after))
    feast = token.word in words.lists["feasts"] and any(word in words.lists["after_feast"] for word in after)
    return numbers or feast or any(word in words.lists["before_capital"] for word in before)


CENTURY_TURN: Final = 50
"""Years written with two digits above this are of the 20th century; chosen by eye."""

NUMBER: Final = re.compile(r"(?P<digits>\d{1,9})(?P<suffix>[^\W\d_]*)")


@lru_cache(maxsize=4_096)
def _number(word: str, words: Vocabulary) -> tuple[str, Meanings]:
    """Return the letter and the meanings of a number; kept, for days and years come again and again."""
    meanings = number_meanings(word, words)
    return words.letter_of(meanings), meanings


def number_meanings(word: str, words: Vocabulary) -> Meanings:
    """Return what a number written in digits may mean, by slot."""
    match = NUMBER.fullmatch(word)
    if match is None or not match["digits"].isascii():
        return _composed(word, words)
    digits, suffix = match["digits"], match["suffix"]
    number = int(digits)
    if suffix:
        return _suffixed(number, digits, suffix, words)
    found: dict[str, Meaning] = {"number": number}
    if len(digits) == 4:
        found |= {"year": number} if 1000 <= number < 2200 else {}
        found |= {"hhmm": f"{digits[:2]}:{digits[2:]}"} if digits < "2400" and digits[2] < "6" else {}
    if len(digits) <= 2:
        found |= {"day": number, "until_day": number} if 1 <= number <= 31 else {}
        found |= {"hour": number} if number <= 24 else {}
        found |= {"short_year": number + (1900 if number > CENTURY_TURN else 2000)}
    return found


def _clock(match: re.Match[str]) -> Meaning:
    return f"{int(match[1]):02}:{match[2]}"


def _ints(match: re.Match[str]) -> Meaning:
    return tuple(int(group) for group in match.groups())


def _years(match: re.Match[str]) -> Meaning:
    """Return the years of 2019-2021, 2019-21, 1999-00."""
    first, last = int(match[1]), int(match[1][: 4 - len(match[2])] + match[2])
    return first, last + 100 if first > last + CENTURY_TURN else last


COMPOSED: tuple[tuple[str, re.Pattern[str], Callable[[re.Match[str]], Meaning]], ...] = (
    ("clock", re.compile(r"([01]?\d|2[0-4])[:h]([0-5]\d)(?::[0-5]\d)?"), _clock),
    ("iso", re.compile(r"(\d{4})-(\d\d)-(\d\d)"), _ints),
    ("slashed", re.compile(r"(\d\d?)[/.](\d\d?)[/.](\d{4}|\d\d)"), _ints),
    ("fraction", re.compile(r"([1-9])/([2-9])"), lambda match: int(match[1]) / int(match[2])),
    ("span year_span", re.compile(r"(1[5-9]\d\d|20\d\d)-(\d\d(?:\d\d)?)"), _years),
    ("span", re.compile(r"(\d{1,4})-(\d{1,4})"), _ints),
    ("number", re.compile(r"\d{1,3}(?:,\d{3}){1,4}"), lambda match: int(match[0].replace(",", ""))),
    ("dotted number", re.compile(r"(?:[01]?\d|2[0-4])\.[0-5]\d"), lambda match: float(match[0])),
    ("number", re.compile(r"\d{1,9}\.\d{1,9}"), lambda match: float(match[0])),
)
"""Numbers with signs inside: slots, looks, meaning."""


def _composed(word: str, words: Vocabulary) -> Meanings:
    if not word.isascii():
        return NOTHING
    bare = word.rstrip(ascii_lowercase)
    for slots, pattern, read in COMPOSED:
        match = pattern.fullmatch(bare)
        if match is None:
            continue
        if bare == word:
            return dict.fromkeys(slots.split(), read(match))
        if slots in ("clock", "dotted number"):
            told = match[0].replace(".", ":").replace("h", ":")
            return _twelve_hours({"clock": told}, word[len(bare) :], words)
    return NOTHING


def _twelve_hours(found: dict[str, Meaning], suffix: str, words: Vocabulary) -> Meanings:
    """Return 5:30pm as 17:30."""
    later = words.meanings.get(suffix, NOTHING).get("meridiem")
    hours, _, minutes = str(found["clock"]).partition(":")
    if not isinstance(later, int) or not 1 <= int(hours) <= 12:
        return NOTHING
    return {"clock": f"{int(hours) % 12 + later:02}:{minutes}"}


def _suffixed(number: int, digits: str, suffix: str, words: Vocabulary) -> Meanings:
    meanings = words.meanings.get(suffix, NOTHING)
    if "ordinal_suffix" in meanings:
        return {"ordinal": number, "day_ordinal": number} if 1 <= number <= 31 else {"ordinal": number}
    if "decade_suffix" in meanings and number % 10 == 0 and len(digits) in (2, 4):
        return {"decade": digits[:-1]} if len(digits) == 4 else {"short_decade": "19" + digits[0]}
    if "meridiem" in meanings:
        return _twelve_hours({"clock": f"{number}:00"}, suffix, words)
    return NOTHING


def _joined(tokens: list[Token], words: Vocabulary) -> list[Token]:
    """Return the tokens with number words of one number joined: "twenty-four", "nineteen ninety-six"."""
    found: list[Token] = []
    for token in tokens:
        if "number" in token.meanings or "ordinal" in token.meanings:
            linked = len(found) > 1 and found[-1].letter == "-"
            before = found[-2] if linked else found[-1] if found else None
            joined = _join(before, token, words) if before is not None else None
            if joined is not None:
                del found[-2 if linked else -1 :]
                token = joined
        found.append(token)
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
    elif isinstance(ordinal, int) and first in (20, 30) and ordinal < 10 and not left.word[0].isdigit():
        meanings = {"ordinal": first + ordinal, "day_ordinal": first + ordinal}
    if meanings is None:
        return None
    word = f"{left.word} {right.word}"
    return Token(left.start, right.end, word, (words.letter_of(meanings), meanings), left.place)


def _sum(first: int, second: int, left: Token) -> Meanings | None:
    """Return two number words as one: added, multiplied, or spoken as a year."""
    if second in (100, 1000) and first < second:
        return (
            {"number": first * second, "year": 2000} if first * second == 2000 else {"number": first * second}
        )
    if left.word[0].isdigit():
        return None
    if first >= 20 and first % 10 == 0 and second < 10:
        value = first + second
        return {"number": value, "year": value} if "year" in left.meanings else {"number": value}
    if first in (15, 16, 17, 18, 19, 20) and 10 <= second <= 90:
        return {"number": first * 100 + second, "year": first * 100 + second}
    if first == 2000 and second < 100:
        return {"number": first + second, "year": first + second}
    return None
