"""Who somebody is that a claim names without a post: by the other sentences of the report."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from claims.attribution.sources import ministries
from claims.language import section
from claims.model import Analysis, Span
from claims.relating import vocabulary, wording
from claims.relating.profiles import profile
from claims.slots import surroundings

_WORD: Final = re.compile(r"[\w’'-]+")
_POST: Final = r"(?P<post>[^,.;:()\"“”‘]{2,60})"
_GIVEN: Final = re.compile(r"(?:[A-ZÀ-Þ][\w’'-]+ ){1,2}$")
"""First names before a surname."""
_CAPITALS: Final = r"[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+)*"
_BRACKETED: Final = re.compile(rf" \({_CAPITALS}\)")
_BEFORE: Final = 5
"""Words before a name among which its post stands."""
_OPENING: Final = 4
"""Words among which a post is named: the regional head of rescue."""


def post_of(analysis: Analysis, span: Span, source: str) -> str:
    """Return the post or body of a person whom a claim only names, "" where no sentence tells it.

    "Petrenko speaks for the Investigative Committee", "the mayor, Ana Ruiz", and right behind the claim
    "He is the mayor" or "The governor added".
    """
    language = analysis.language
    named = profile(source, language)
    if not named.person:
        return ""
    if named.offices or _titled(source, language):
        return _headed(analysis, span)
    text, number = analysis.article.text, surroundings.number_of(analysis, span[0])
    surname = source.split()[-1].strip(".,")
    for place, sentence in enumerate(analysis.sentences):
        told = text[sentence.start : sentence.end]
        if place != number and surname in told and (post := _told_of(told, surname, language)):
            return post
    after = surroundings.nearest(analysis, number, 0, 1)
    return _pointed_out(text[after[0].start : after[0].end], text, language) if after else ""


def _headed(analysis: Analysis, span: Span) -> str:
    """Return what the next sentence says that somebody with a post heads besides: he leads the authority."""
    after = surroundings.nearest(analysis, surroundings.number_of(analysis, span[0]), 0, 1)
    if not after:
        return ""
    told = analysis.article.text[after[0].start : after[0].end]
    found = _heads(analysis.language).match(told)
    return str(found["post"]) if found else ""


@cache
def _heads(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{_any('he_heads', language)}) {_POST}")


def _titled(phrase: str, language: str) -> bool:
    """Tell whether some words name a post or a body; a rank or a form of address is none."""
    known = vocabulary.of(language)
    words = {word.lower() for word in _WORD.findall(phrase)}.difference(
        section(language, "slots").get("ranks", ())
    )
    told = {wording.stem(word, language) for word in words}
    return not (told.isdisjoint(known.roles | known.offices) and words.isdisjoint(posts(language)))


@cache
def posts(language: str) -> frozenset[str]:
    """Return the words for posts of which there is one a body: spokeswoman, governor."""
    return frozenset(section(language, "slots").get("posts", {}).get("persons", ()))


def _held(words: list[str], language: str) -> bool:
    """Tell whether some words name a post of which there is one a body: the regional director."""
    return any(word.strip(".,").lower() in posts(language) for word in words)


def _told_of(told: str, surname: str, language: str) -> str:
    """Return the post that a sentence tells of a person: beside the name, or by a verb."""
    heads, apposed = _behind(language)
    for name in re.finditer(rf"\b{re.escape(surname)}\b", told):
        by_verb, beside = heads.match(told, name.end()), apposed.match(told, name.end())
        if by_verb:
            return str(by_verb["post"])
        if beside and _held(beside["post"].split()[:_OPENING], language):
            return str(beside["post"])
        before = _GIVEN.sub("", told[: name.start()]).split()[-_BEFORE:]
        apart = before[-1:] and before[-1].endswith(",") and told[name.end() : name.end() + 1] != ","
        if not apart and (post := _before(before, language)):
            return post.rstrip(",")
    return ""


@cache
def _behind(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return what tells behind a name who it is: a verb, or a post between commas."""
    return (
        re.compile(rf",? (?:{_any('who', language)} )?(?:{_any('heading', language)}) {_POST}"),
        re.compile(rf"(?:,|,? (?:{_any('is', language)})) {_POST}(?=[,.])"),
    )


def _before(words: list[str], language: str) -> str:
    """Return the post right before a name: the BNPB spokesman, of "told Reuters the BNPB spokesman"."""
    if not _held(words[-1:], language):
        return ""
    first = len(words) - 1
    while first and (words[first - 1][0].isupper() or _titled(words[first - 1], language)):
        first -= 1
    return " ".join(words[first:])


def _pointed_out(told: str, text: str, language: str) -> str:
    """Return the post by which the next sentence means who spoke: he is the mayor, the governor added.

    Not so where the report gives that post to somebody by name.
    """
    by_pronoun, by_post = _pointing(language)
    found = by_pronoun.match(told)
    if found and _held(found["post"].split()[:_OPENING], language):
        return str(found["post"])
    found = by_post.match(told)
    if found is None or re.search(rf"\b(?i:{re.escape(found['role'])}) [A-ZÀ-Þ]", text):
        return ""
    return str(found["post"])


@cache
def _pointing(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    articles, of = _any("articles", language), _any("of", language)
    role = rf"(?P<role>{_any('persons', language)})"
    body = rf"(?: (?:{of}) {_CAPITALS})?"
    return (
        re.compile(rf"(?:{_any('he_is', language)}|{_any('he_heads', language)}) {_POST}"),
        re.compile(rf"(?:{articles}) (?P<post>(?:[\w’'-]+ ){{0,3}}?{role}{body})\b(?! [A-ZÀ-Þ])"),
    )


@cache
def _any(name: str, language: str) -> str:
    words = section(language, "slots").get("posts", {}).get(name, ())
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True)) or r"(?!)"


def called(text: str, end: int, language: str) -> str:
    """Return the name of those who stand before it: rescue workers known as the White Helmets."""
    found = _known_as(language).match(text, end)
    return found["name"] if found else ""


def in_brackets(text: str, end: int) -> str:
    """Return the other name of a source that follows it, with its brackets: the commission (Komnas HAM)."""
    found = _BRACKETED.match(text, end)
    return found.group() if found else ""


@cache
def _known_as(language: str) -> re.Pattern[str]:
    return re.compile(rf",? (?:{_any('known_as', language)}) (?P<name>{_CAPITALS})")


def ministry_of(analysis: Analysis, source: str) -> str:
    """Return the ministry that a claim calls "the ministry", where its report names one only."""
    language = analysis.language
    ministry = "|".join(map(re.escape, vocabulary.listed("ministries", language))) or r"(?!)"
    bare = rf"(?i:(?:{_any('articles', language)}) )?(?i:{ministry})(?: [a-z]+ [A-ZÀ-Þ]\w+)?"
    if not re.fullmatch(bare, source):
        return ""
    named = ministries(f"{analysis.article.title}. {analysis.article.text}", language)
    return next(iter(named)) if len(named) == 1 else ""
