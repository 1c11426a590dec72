"""What a newsroom knows of sources beyond the language files: their other names, outlets of one publisher."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from claims.attribution.sources import canonical, family
from claims.model import Analysis, Attribution
from claims.relating.statement import Statement


@dataclass(frozen=True, slots=True)
class Newsroom:
    """Names from the configuration."""

    aliases: Mapping[str, Sequence[str]] = field(default_factory=dict)
    """A source's name to its other names."""
    families: Mapping[str, Sequence[str]] = field(default_factory=dict)
    """A publisher to the outlets that it owns: they count as one origin."""


def known_to(newsroom: Newsroom, analysis: Analysis) -> Analysis:
    """Return the analysis with sources under the newsroom's names, and the publisher of its outlet."""
    language = analysis.language
    owned = _owner(newsroom, analysis.article.outlet, language)
    if not newsroom.aliases:
        return replace(analysis, publisher=owned)
    renamed = tuple(_renamed(item, newsroom, language) for item in analysis.attributions)
    return replace(analysis, publisher=owned, attributions=renamed)


def known_again(newsroom: Newsroom, said: Statement) -> Statement:
    """Return a kept statement under the newsroom's names of today, which may be later than its report."""
    origin = canonical(said.origin, said.language, newsroom.aliases) if said.origin else ""
    return replace(said, publisher=_owner(newsroom, said.outlet, said.language), origin=origin)


def _owner(newsroom: Newsroom, outlet: str, language: str) -> str:
    """Return the publisher that an outlet belongs to, "" when to none."""
    publisher = family(outlet, newsroom.families, language, newsroom.aliases) if newsroom.families else ""
    return publisher if publisher in newsroom.families else ""


def _renamed(item: Attribution, newsroom: Newsroom, language: str) -> Attribution:
    names = tuple(canonical(name, language, newsroom.aliases) for name in item.chain)
    origin = canonical(item.origin, language, newsroom.aliases) if item.origin else ""
    return replace(item, origin=origin, chain=tuple(dict.fromkeys(names)))
