"""Sentences with their offsets and roles, split once from the text and never searched again."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

from claims import foreign_months
from claims.language import known, section
from claims.model import Article, Sentence, Span
from claims.sentences import paragraphs, roles

_CLOSERS: Final = r"""["'”’»›)\]}]"""
_OPENERS: Final = "\"'“‘«‹([{`„"
# A stop, what closes with it, then white space or the end; or a stop glued to the next word ("ended.The").
# One class of signs comes first, for that is scanned for at once; only a western stop may be repeated.
_STOP: Final = re.compile(
    r"(?P<stop>[.!?…。！？](?:(?<=[.!?…])[.!?…]{0,8})?)(?P<closers>"
    + _CLOSERS
    + r"{0,4}(?:\s(?:''|»)(?=\s|$))?)(?=(?P<space>\s)|$|[^\W\d_])"
)
_WORD_BEFORE: Final = re.compile(r"(?:[^\W\d_]|[.'’&-]){1,20}")
"""Read backwards: a pattern that ends at the stop would be tried at every place before it."""
_WORD_AFTER: Final = re.compile(r"\s*[" + re.escape(_OPENERS) + r"]{0,3}(?P<word>[^\W\d_]+(?:\.[^\W\d_]\.)?)")
_BULLETS: Final = "•▪●◦‣►"
_BULLET: Final = re.compile(rf"\s+(?=[{_BULLETS}])")
_DOTTED: Final = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]")
_WORD_LOOK_BACK: Final = 24
"""Longest abbreviation with its dots ("Lt.-Gen"), with room to spare."""
LONGEST: Final = 2_000
"""Characters; what is longer (a table, an attack) is cut at a space, so that time grows with length alone."""
_BRACKET_REACH: Final = 160
"""A bracket longer than this may hold sentences of its own; chosen by eye."""


@dataclass(frozen=True, slots=True)
class Rules:
    """The abbreviations of one language, lower-cased and without their last full stop."""

    titles: frozenset[str] = frozenset()
    before_number: frozenset[str] = frozenset()
    seldom_last: frozenset[str] = frozenset()
    often_last: frozenset[str] = frozenset()
    after_clock: frozenset[str] = frozenset()
    starters: frozenset[str] = frozenset()
    months: frozenset[str] = frozenset()
    """Names before which a number with a full stop is a day: 12. März."""
    speech: re.Pattern[str] | None = None
    shortened: frozenset[str] = frozenset()
    """All the abbreviations."""


@cache
def rules_of(language: str) -> Rules:
    """Return the splitting rules of a language, empty when it has none."""
    table = section(language, "sentences") if language in known() else {}
    sets = ("titles", "before_number", "seldom_last", "often_last", "after_clock", "starters")
    verbs = "|".join(table.get("speech", ()))
    name = r"\s+(?:[^\W\d_][\w.'’-]{0,30}\s+){1,4}?"
    speech = re.compile(name + rf"(?:{verbs})\b", re.IGNORECASE) if verbs else None
    months = frozenset() if table else foreign_months.names()
    told = {key: frozenset(table.get(key, ())) for key in sets}
    shortened = frozenset[str]().union(*(told[key] for key in sets[:4]))
    return Rules(**told, months=months, speech=speech, shortened=shortened)


def split(article: Article, language: str) -> tuple[Sentence, ...]:
    """Return the sentences of a report in order; every stretch of text between them is white space."""
    text, rules = article.text, rules_of(language)
    stretches = tuple(paragraphs.of(text, article.title))
    found: list[Sentence] = []
    for (start, end), role in roles.of(text, stretches, article.title, language):
        if role == "headline":
            found.append(Sentence(start, end, role))
            continue
        body = roles.after_dateline(text, start, end, language) if role == "body" else start
        if body > start:
            found.append(Sentence(start, start + len(text[start:body].rstrip()), "dateline"))
        cuts = [
            piece for first, last in _cut(text, body, end, rules) for piece in _bounded(text, first, last)
        ]
        if role == "caption" and len(cuts) > 1 and text[cuts[-1][0]] in "[(":
            cuts[-2:] = [(cuts[-2][0], cuts[-1][1])]
        found.extend(Sentence(first, last, role) for first, last in cuts)
    return tuple(found)


def _cut(text: str, start: int, end: int, rules: Rules) -> Iterator[Span]:
    """Cut one paragraph at its true stops, and before each bullet in it."""
    if any(text.find(sign, start, end) >= 0 for sign in _BULLETS):  # most have none, as is seen at once
        while (bullet := _BULLET.search(text, start + 1, end)) is not None:
            yield from _cut_at_stops(text, start, bullet.start(), rules)
            start = bullet.end()
    yield from _cut_at_stops(text, start, end, rules)


def _cut_at_stops(text: str, start: int, end: int, rules: Rules) -> Iterator[Span]:
    for stop in _ends(text, start, end, rules):
        if stop > start:
            yield start, stop
            start = stop
            while start < end and text[start].isspace():
                start += 1
    if start < end:
        yield start, end


def _bounded(text: str, start: int, end: int) -> Iterator[Span]:
    """Cut an endless stretch at white space, or within a word when it has none."""
    while end - start > LONGEST:
        cut = max(text.rfind(" ", start, start + LONGEST), start + LONGEST // 2)
        if stretch := text[start:cut].rstrip():
            yield start, start + len(stretch)
        start = cut
        while start < end and text[start].isspace():
            start += 1
    if start < end:
        yield start, end


def _ends(text: str, start: int, end: int, rules: Rules) -> Iterator[int]:
    lower_case = not any(map(str.isupper, text[start : start + 400]))
    for match in _STOP.finditer(text, start, end):
        if match.end() >= end:
            return
        if not _ends_sentence(text, match, start, end, rules, lower_case):
            continue
        if not _inside_brackets(text, start, match.end(), end):
            yield match.end()
            start = match.end()


def _ends_sentence(
    text: str, match: re.Match[str], start: int, end: int, rules: Rules, lower_case: bool
) -> bool:
    first, last = match.span()
    if _plainly_ends(text, start, first, last, rules):
        return True
    stop, closers, space = match.groups()
    after = _WORD_AFTER.match(text, last, min(end, last + 40))
    word = after["word"] if after else ""
    if space is None:
        return _glued(text, match, word)
    if space == "\t" or text.startswith("|", last + 1):
        return False  # a cell of a table
    if word and word[0].islower() and not lower_case:
        return False
    if stop != ".":
        return not (closers and rules.speech and rules.speech.match(text, last, end))
    before = _WORD_BEFORE.match(text[max(start, first - _WORD_LOOK_BACK) : first][::-1])
    if before is None:
        return word.lower() not in rules.months and not _list_number(text, start, first)
    if len(before[0]) == 1 and text[first - 2 : first - 1].isdigit():  # it was 41C. Nobody slept.
        return True
    quoted = after is not None and after.start("word") > last + 1
    following = text[last : last + 2].strip()
    return _abbreviation_ends(before[0][::-1].lstrip("'’-"), word, following, rules, quoted)


def _plainly_ends(text: str, start: int, first: int, last: int, rules: Rules) -> bool:
    """Tell most ends at once, in a tenth of the time: a full stop between a plain word and a capital."""
    if text[first:last] != "." or text[last] != " " or not text[last + 1 : last + 2].isupper():
        return False
    before = text[text.rfind(" ", start, first) + 1 : first]
    return len(before) > 1 and before.isalpha() and before.islower() and before not in rules.shortened


def _abbreviation_ends(before: str, word: str, following: str, rules: Rules, quoted: bool) -> bool:
    """Decide by the class of the word before the full stop; ordinary words end their sentence."""
    name, next_word = before.lower(), word.lower()
    if name in rules.titles:
        return not word and not following
    if name in rules.before_number and following.isdigit():
        return False
    if name in rules.often_last:
        return next_word not in rules.after_clock and not following.isdigit()
    single = len(name) == 1 and before.isalpha() and (before.isupper() or before in "vpc")
    if single or name in rules.seldom_last or ("." in name and _DOTTED.fullmatch(name)):
        return next_word in rules.starters or (quoted and bool(word))
    return True


def _glued(text: str, match: re.Match[str], word: str) -> bool:
    """Tell a lost space ("ended.The end") from a web address or an abbreviation."""
    before, end = text[max(0, match.start() - 3) : match.start()], match.end() + len(word)
    return (
        len(word) > 1
        and word[0].isupper()
        and word[1:].islower()
        and before[-2:].islower()
        and before.isalpha()
        and text[end : end + 1] in " ,"
        and not word.lower().startswith("com")
    )


def _list_number(text: str, start: int, stop: int) -> bool:
    return stop - start <= 4 and text[start:stop].strip().isdigit()


def _inside_brackets(text: str, start: int, stop: int, end: int) -> bool:
    """Tell whether a stop lies inside a short bracket opened in its own sentence."""
    opened = text.rfind("(", max(start, stop - _BRACKET_REACH), stop)
    if opened < 0 or opened == start or text.find(")", opened, stop) >= 0:
        return False
    closed = text.find(")", stop, min(end, opened + _BRACKET_REACH))
    return closed > stop and not text[stop:closed].isspace()
