"""Claims in one row each, as tables and CSV show them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from claims.model import Analysis, Figure, Window

Row = dict[str, Any]
_WHOLE: Final = 1_000
"""From this number on a fraction tells nothing: a third of 3.5 million is 1,166,667."""


def window_words(window: Window | None) -> str:
    """Return a window as a person reads it: ``2019-03-01 to 2019-03-31``, ``since 2019-04-25``."""
    if window is None:
        return ""
    first, last = window.first, window.last
    if first and last:
        return f"{first}" if first == last else f"{first} to {last}"
    return f"since {first}" if first else f"until {last}"


def interval_words(figure: Figure) -> str:
    """Return a figure's interval as a person reads it: ``135``, ``at least 135``, ``15 to 20``."""
    low, high = figure.low, figure.high
    if low is not None and high is not None:
        return number_words(low) if low == high else f"{number_words(low)} to {number_words(high)}"
    if low is not None:
        return f"{'more than' if figure.low_open else 'at least'} {number_words(low)}"
    return (
        f"{'less than' if figure.high_open else 'at most'} {number_words(high)}" if high is not None else ""
    )


def number_words(number: float) -> str:
    """Return a number without a needless fraction.

    >>> number_words(3500000.0), number_words(0.25), number_words(3.5e6 / 3)
    ('3,500,000', '0.25', '1,166,667')
    """
    whole = float(number).is_integer() or abs(number) >= _WHOLE
    return f"{number:,.0f}" if whole else f"{number:,.4g}"


def claim_rows(analysis: Analysis) -> Iterator[Row]:
    """Yield one row per claim of a report."""
    article = analysis.article
    for claim in analysis.claims:
        figure = analysis.figures[claim.figures[0]] if claim.figures else None
        attribution = analysis.attributions[claim.attribution] if claim.attribution is not None else None
        yield {
            "report": article.id or article.heading,
            "score": round(claim.score, 2),
            "kind": claim.kind,
            "figure": interval_words(figure) if figure else "",
            "measure": figure.measure if figure else "",
            "population": figure.population if figure else "",
            "window": window_words(figure.window) if figure else "",
            "origin": attribution.origin if attribution else "",
            "claim": claim.text,
            "why": list(claim.why),
        }
