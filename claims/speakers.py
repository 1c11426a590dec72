"""Who speaks in a sentence: its own attribution, one carried over from its neighbours, the title's, or the outlet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from claims import surroundings
from claims.model import Analysis, Attribution, Span


@dataclass(frozen=True, slots=True)
class Speaker:
    origin: str
    """Canonical name; the wire or outlet where nobody is named."""
    source: str
    """In the report's own words; "" where the outlet itself speaks."""
    agency: str
    vague: bool = False


def speaker(analysis: Analysis, span: Span, figures: Sequence[int], attribution: int | None) -> Speaker:
    """Return who says what stands in a stretch of the text."""
    article = analysis.article
    chosen = attribution
    for index in figures:
        chosen = analysis.figures[index].attribution if chosen is None else chosen
    item = analysis.attributions[chosen] if chosen is not None else said_in(analysis, span)
    agency = article.agency or (item.chain[1] if item and len(item.chain) > 2 else "")
    if item is None or not item.source:
        return Speaker(agency or article.outlet, "", agency)
    source = surroundings.spoken(article.text, item)
    return Speaker(item.origin or source, source, agency, item.vague)


def said_in(analysis: Analysis, span: Span) -> Attribution | None:
    """Return the first attribution whose source or content overlaps a stretch of the text."""
    for item in surroundings.said_near(analysis, span):
        if any(start < span[1] and end > span[0] for start, end in (*item.source, *item.content)):
            return item
    return None
