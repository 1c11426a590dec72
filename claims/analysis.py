"""Understanding one report: the layers in their order."""

from __future__ import annotations

from claims import attribution, detection, figures, picking, places, scoring, sentences, slots, times
from claims.model import Analysis, Article


def analyse(article: Article) -> Analysis:
    """Return everything that was understood of a report. Never raises, whatever the text."""
    language, warnings = detection.language_of(article)
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
    return picking.pick(scoring.score(slots.fill(analysis)))


def analyse_text(text: str) -> Analysis:
    """Return the analysis of a bare statement, as typed by a reviewer."""
    return analyse(Article(text))
