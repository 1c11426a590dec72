"""Understanding one report: the layers in their order."""

from __future__ import annotations

from dataclasses import replace

from claims import attribution, detection, figures, hyphens, picking, places, scoring, sentences, slots, times
from claims.model import Analysis, Article
from claims.newsroom import Newsroom, known_to


def analyse(article: Article, newsroom: Newsroom | None = None) -> Analysis:
    """Return everything that was understood of a report. Never raises, whatever the text."""
    language, warnings = detection.language_of(article)
    breaks = hyphens.breaks(article.text, language)
    if not breaks:
        return _understood(article, language, warnings, newsroom)
    read = replace(article, text=hyphens.joined(article.text, breaks))
    return hyphens.restored(_understood(read, language, warnings, newsroom), article, breaks)


def _understood(
    article: Article, language: str, warnings: tuple[str, ...], newsroom: Newsroom | None
) -> Analysis:
    split = sentences.split(article, language)
    when = times.find(article.text, split, article.published, language)
    found, left = figures.find(article.text, split, when, language)
    analysis = Analysis(
        article=article,
        language=language,
        sentences=split,
        figures=found,
        times=when,
        places=places.find(article, split, language),
        attributions=attribution.find(article, split, language),
        unpicked=left,
        warnings=warnings,
    )
    if newsroom is not None:
        analysis = known_to(newsroom, analysis)
    return picking.pick(scoring.score(slots.fill(analysis)))


def analyse_text(text: str) -> Analysis:
    """Return the analysis of a bare statement, as typed by a reviewer."""
    return analyse(Article(text))
