"""What offices and posts are called: kinds of institution, official names, what only hands out numbers."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from claims.language import section
from claims.relating.vocabulary import of
from claims.relating.wording import stems


@lru_cache(maxsize=8192)
def official(source: str, language: str) -> str:
    """Return a source by the official names of posts and offices, without what only hands out its numbers.

    >>> official("Abdo Koulam, Chad's top diplomat", "en")
    "Abdo Koulam, Chad's foreign minister"
    >>> official("Satellite data from the space institute", "en")
    'the space institute'
    """
    known, plain = _names_of_posts(language), seated(speaking(source, language), language)
    names = _official(language)[0]
    return names.sub(lambda found: known.get(found.group()) or known[found.group().lower()], plain) or source


@lru_cache(maxsize=8192)
def held(source: str, language: str) -> str:
    """Return a source with the post of a person who held it for years, "" where it names no such person.

    >>> held("President Volodymyr Zelensky", "en"), held("the president", "en")
    ('President Ukrainian president', '')
    """
    posts, pattern = _holders(language)
    return pattern.sub(lambda found: posts[found.group()], source) if pattern.search(source) else ""


@cache
def _holders(language: str) -> tuple[dict[str, str], re.Pattern[str]]:
    told = section(language, "relations").get("holders", {})
    posts = {person: post for post, persons in told.items() for person in persons}
    names = "|".join(map(re.escape, sorted(posts, key=len, reverse=True))) or r"(?!)"
    return posts, re.compile(rf"\b(?:{names})\b")


def speaking(source: str, language: str) -> str:
    """Return a source without what only hands out its numbers.

    >>> speaking("Figures from the ministry", "en"), speaking("the utility's outage tracker", "en")
    ('the ministry', 'the utility')
    """
    plain = _official(language)[1].sub("", source) or source
    owned = _owned(language).fullmatch(plain)
    return owned["owner"] if owned else plain


@cache
def _owned(language: str) -> re.Pattern[str]:
    """Return what hands out numbers, after its owner: CenterPoint's outage tracker."""
    speech = of(language).speech
    told = sorted({*speech.get("findings", ()), *speech.get("documents", ())}, key=len, reverse=True)
    things = "|".join(map(re.escape, told)) or r"(?!)"
    return re.compile(rf"(?P<owner>.+?)(?:['’]s|(?<=s)['’]) (?:[\w-]+ ){{0,2}}(?:{things})", re.IGNORECASE)


@lru_cache(maxsize=8192)
def seated(source: str, language: str) -> str:
    """Return a source with the land for the capital or the seat that stands for its state, else unchanged.

    >>> seated("Kyiv", "en"), seated("Moscow's military", "en"), seated("the court in Moscow", "en")
    ('Ukraine', 'Russia military', 'the court in Moscow')
    """
    lands, pattern = _seats(language)
    found = pattern.fullmatch(source)
    if found is None:
        return source
    land, body = lands[found["seat"] or found["town"]], found["body"] or found["organ"] or ""
    return f"{land} {body}".rstrip()


@cache
def _seats(language: str) -> tuple[dict[str, str], re.Pattern[str]]:
    told = section(language, "relations")
    lands = {seat: land for land, seats in told.get("seats", {}).items() for seat in seats}
    seats, bodies = (
        "|".join(map(re.escape, sorted(names, key=len, reverse=True))) or r"(?!)"
        for names in (lands, told.get("state_bodies", ()))
    )
    body = rf"(?:[\w-]+ ){{0,3}}(?i:{bodies})\b"
    owned = rf"(?P<seat>{seats})(?:['’]s? (?P<body>{body}.*))?"
    placed = rf"(?P<organ>{body}) in (?P<town>{seats})"
    return lands, re.compile(rf"(?:[Tt]he )?(?:{owned}|{placed})")


@cache
def _official(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    speech = of(language).speech
    acronyms = [name for name in _names_of_posts(language) if name.isupper()]
    posts = [name for name in _names_of_posts(language) if not name.isupper()]
    short, long, findings, by = (
        "|".join(map(re.escape, sorted(words, key=len, reverse=True))) or r"(?!)"
        for words in (acronyms, posts, speech.get("findings", ()), speech.get("from", ()))
    )
    return (
        re.compile(rf"\b(?:(?i:{long})|{short})\b"),
        re.compile(rf"^(?:[\w’'-]+ ){{0,3}}(?:{findings}) (?:{by}) (?=\w)", re.IGNORECASE),
    )


@cache
def _names_of_posts(language: str) -> dict[str, str]:
    told = section(language, "relations")
    bodies = {
        name if name.isupper() else name.lower(): body
        for body, names in told.get("known_bodies", {}).items()
        for name in names
    }
    return {**bodies, **told.get("posts", {})}


def office(text: str, language: str) -> bool:
    """Tell whether some words name a kind of institution: a ministry, the governor's office."""
    return not of(language).offices.isdisjoint(stems(text, language))
