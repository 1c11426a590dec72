"""What one claim speaks of: its words, names, places and kinds of event, each computed once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from claims.relating import vocabulary, wording
from claims.relating.statement import Statement

_ROOT, _SHORTEST = 5, 4
"""Letters that a land and its people have in common in most names, and letters of the shortest such name."""


@dataclass(frozen=True, slots=True)
class Subject:
    """What one claim speaks of, as stems."""

    matter: frozenset[str]
    """Its own words without those of the one who says it."""
    front: frozenset[str]
    """Those of them that are not only told as a cause or a time: shut because of the unrest."""
    wide: frozenset[str]
    """Its words and those around it, without words for offices and roles."""
    stage: frozenset[str]
    """Those of the wide words that are not only told so."""
    about: frozenset[str]
    """Those of them that are no word of its places."""
    plain: frozenset[str]
    """Those of them that are no place and no word for victims, which any two reports may share."""
    deeds: frozenset[str]
    """Those of the plain ones that are no mere kind of event."""
    named: frozenset[str]
    placed: frozenset[str]
    """Words in the names of its places and of what contains them."""
    roots: frozenset[str]
    """First letters of the names: one for Belarus and Belarusian."""
    grounds: frozenset[str]
    """First letters of the names and of the places."""
    kinds: frozenset[str]
    """Kinds of event: attack, flood, vote."""


@lru_cache(maxsize=4096)
def _subject(
    text: str, title: str, context: tuple[str, ...], speaker: str, places: tuple[str, ...], language: str
) -> Subject:
    known, own = vocabulary.of(language), wording.stem_set(text, language)
    wide = own.union(context, wording.stems(title, language)) - known.offices - known.roles
    named = wording.name_set(text, language).union(wording.names(title, language))
    placed = frozenset(stem for name in places for stem in wording.stems(name, language))
    plain = wide.difference(wording.everywhere(language), placed)
    matter = own.difference(wording.stems(speaker, language)) or own
    behind = own - wording.stem_set(wording.foreground(text, language), language)
    return Subject(
        matter=matter,
        front=matter - behind or matter,
        wide=wide,
        stage=wide - behind,
        about=wide - placed,
        plain=plain,
        deeds=frozenset(item for item in plain - behind if item not in known.topics),
        named=named,
        placed=placed,
        roots=frozenset(name[:_ROOT] for name in named),
        grounds=frozenset(
            name[:_ROOT] for name in named.union(map(vocabulary.fold, places)) if len(name) >= _SHORTEST
        ),
        kinds=wording.topics(own - known.roles, language) | wording.topics(wide, language),
    )


def subject(item: Statement) -> Subject:
    """Return what a claim speaks of."""
    places = (*item.places, *item.around)
    return _subject(
        item.text, item.title, item.context, f"{item.source} {item.origin}", places, item.language
    )
