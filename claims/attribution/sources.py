"""Names of sources: aliases to one canonical name, ministries by pattern, publishers by family."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from claims.language import known, section
from claims.pieces import Pieces, piece_of, read_by_piece

Aliases = Mapping[str, Sequence[str]]
"""Canonical name to its other names."""

_NO_ALIASES: Aliases = {}
_WORD: Final = re.compile(r"[^\W_]+(?:[.&'’-][^\W_]+)*")
_CLITIC: Final = re.compile(r"['’]s?$")
_ELISION: Final = re.compile(r"(?<!\w)(?i:qu|[cdjlmnst])['’](?=\w)")
_LONGEST_ALIAS: Final = 9
"""Words; "UN Office for the Coordination of Humanitarian Affairs" has eight."""


@dataclass(frozen=True, slots=True)
class Names:
    """The source names of one language, ready for looking up."""

    canonical: Mapping[str, str]
    firsts: frozenset[str]
    """First words of all names: a name can only begin at one of them."""
    agencies: frozenset[str]
    determiners: frozenset[str]
    ministry: re.Pattern[str] | None


def key(name: str) -> str:
    """Return a name as names are compared: lower case, one space, no dots, no possessive ending."""
    words = _WORD.findall(without_elision(name.casefold()))
    return " ".join(_CLITIC.sub("", word).replace(".", "") for word in words)


WORDS: Final = Pieces(_WORD.findall)
_KEYS: Final = Pieces(key)


@cache
def names_of(language: str) -> Names:
    """Return the source names of a language, empty when it has none."""
    table = section(language, "attribution") if language in known() else {}
    aliases: Aliases = table.get("sources", _NO_ALIASES)
    agencies = frozenset(table.get("agencies", ()))
    ministry = table.get("ministry", "")
    lookup = _lookup(aliases)
    return Names(
        canonical=lookup,
        firsts=_firsts(lookup),
        agencies=agencies,
        determiners=frozenset(table.get("articles", ())),
        ministry=re.compile(ministry) if ministry else None,
    )


def _lookup(aliases: Aliases) -> dict[str, str]:
    return {key(alias): name for name, others in aliases.items() for alias in (name, *others)}


def _own(extra: Aliases, names: Names) -> dict[str, str]:
    """Return the names that the reader gave, each with and without its article: the Delta Monitor."""
    told = {without_article(alias, names): name for name, others in extra.items() for alias in others}
    return {key(alias): name for alias, name in told.items()} | _lookup(extra)


def _firsts(lookup: Mapping[str, str]) -> frozenset[str]:
    return frozenset(name.partition(" ")[0] for name in lookup)


def canonical(name: str, language: str, extra: Aliases = _NO_ALIASES) -> str:
    """Return the one name of a source; a name that nobody knows is returned without its article.

    >>> canonical("the Syrian Civil Defence", "en")
    'White Helmets'
    >>> canonical("Middle East Monitor", "en", {"MEMO": ["Middle East Monitor"]})
    'MEMO'
    """
    names = names_of(language)
    own = _own(extra, names)
    bare = without_article(" ".join(name.split()), names)
    for candidate in (key(name), key(bare)):
        found = own.get(candidate) or names.canonical.get(candidate)
        if found:
            return own.get(key(found), found)
    return bare


@cache
def alone(language: str) -> frozenset[str]:
    """Return the known names that stand for one source each: no wires, and no UN, which has many agencies."""
    table = section(language, "attribution") if language in known() else {}
    passing = frozenset(table.get("agencies", ())) | frozenset(table.get("umbrellas", ()))
    return frozenset(table.get("sources", _NO_ALIASES)) - passing


def also_called(name: str, language: str, extra: Aliases = _NO_ALIASES) -> tuple[str, ...]:
    """Return the names under which a source may be kept, whichever of its names is given.

    A name that the reader added lately is not the one under which older reports were kept.

    >>> also_called("the Syrian Civil Defence", "en", {"Rescuers": ["White Helmets"]})
    ('Rescuers', 'White Helmets')
    """
    chosen = canonical(name, language, extra)
    others = next((others for known, others in extra.items() if known == chosen), ())
    return tuple(
        dict.fromkeys((chosen, *(canonical(other, language) for other in (chosen, *others)), *others))
    )


def mentioned(text: str, language: str, extra: Aliases = _NO_ALIASES) -> str:
    """Return the first source with a known name in a text, "" when there is none."""
    names = names_of(language)
    if text.islower():
        return _ministry(text, names)
    own = _own(extra, names)
    words = read_by_piece(without_elision(text), WORDS)
    firsts = names.firsts | _firsts(own) if own else names.firsts
    capitals = [start for start, word in enumerate(words) if word[0].isupper()]
    keys = [_KEYS.of(piece_of(word)) for word in words] if capitals else []
    for start in capitals:
        if keys[start] not in firsts:
            continue
        for end in range(min(len(words), start + _LONGEST_ALIAS), start, -1):
            candidate = " ".join(keys[start:end])
            found = own.get(candidate) or names.canonical.get(candidate)
            if found:
                return own.get(key(found), found)
    return _ministry(text, names)


def _ministry(text: str, names: Names) -> str:
    """Return "Health Ministry" for "the Ministry of Health", with its country when that is named."""
    match = names.ministry.search(text) if names.ministry and "inistry" in text else None
    if match is None:
        return ""
    topic = (match["topic"] or match["subject"] or "").strip()
    owners = (_CLITIC.sub("", (match[part] or "").strip()) for part in ("owner", "state", "land"))
    owner = next((name for name in owners if name and key(name) not in names.determiners), "")
    return " ".join(
        part for part in (owner, topic.title(), (match["kind"] or match["office"]).title()) if part
    )


def ministries(text: str, language: str) -> frozenset[str]:
    """Return the ministries that a text names, without their lands.

    >>> sorted(ministries("The Ministry of Health and Chad's interior ministry met.", "en"))
    ['Health Ministry', 'Interior Ministry']
    """
    pattern = names_of(language).ministry
    return frozenset(
        f"{(found['topic'] or found['subject']).strip().title()} {(found['kind'] or found['office']).title()}"
        for found in (pattern.finditer(text) if pattern else ())
        if (found["topic"] or found["subject"])
    )


def without_elision(text: str) -> str:
    """Return a text without "l'" and the like before its words."""
    return _ELISION.sub("", text) if "'" in text or "’" in text else text


def without_article(name: str, names: Names) -> str:
    """Return a name without the article before it."""
    name = _ELISION.sub("", name, count=1) if _ELISION.match(name) else name
    first, _, rest = name.partition(" ")
    return rest if rest and first.casefold() in names.determiners else name


def is_agency(name: str, language: str) -> bool:
    """Tell a wire or outlet that passes on what others say."""
    return name in names_of(language).agencies


def family(outlet: str, families: Aliases, language: str = "en", extra: Aliases = _NO_ALIASES) -> str:
    """Return the publisher that an outlet belongs to by configuration, the outlet itself when to none.

    >>> family("MEMO", {"Monitor Group": ["Middle East Monitor", "MEMO"]})
    'Monitor Group'
    """
    name = key(canonical(outlet, language, extra))
    for group, members in families.items():
        if name in {key(canonical(member, language, extra)) for member in (group, *members)}:
            return group
    return canonical(outlet, language, extra) if outlet else ""
