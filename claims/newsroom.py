"""What a newsroom knows of sources beyond the language files: their other names, outlets of one publisher."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from claims.attribution.sources import canonical, family
from claims.model import Analysis, Attribution


@dataclass(frozen=True, slots=True)
class Newsroom:
    """Names from the configuration."""

    aliases: Mapping[str, Sequence[str]] = field(default_factory=dict)
    """A source's name to its other names."""
    families: Mapping[str, Sequence[str]] = field(default_factory=dict)
    """A publisher to the outlets that it owns: they count as one origin."""


def known_to(newsroom: Newsroom, analysis: Analysis) -> Analysis:
    """Return the analysis with sources under the newsroom's names, and the publisher of its outlet."""
    outlet, language = analysis.article.outlet, analysis.language
    publisher = family(outlet, newsroom.families, language, newsroom.aliases) if newsroom.families else ""
    owned = publisher if publisher in newsroom.families else ""
    if not newsroom.aliases:
        return replace(analysis, publisher=owned)
    renamed = tuple(_renamed(item, newsroom, language) for item in analysis.attributions)
    return replace(analysis, publisher=owned, attributions=renamed)


def _renamed(item: Attribution, newsroom: Newsroom, language: str) -> Attribution:
    names = tuple(canonical(name, language, newsroom.aliases) for name in item.chain)
    origin = canonical(item.origin, language, newsroom.aliases) if item.origin else ""
    return replace(item, origin=origin, chain=tuple(dict.fromkeys(names)))
