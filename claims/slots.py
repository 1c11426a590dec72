"""The slots that a sentence leaves open, filled from its report: window, as-of, place, attribution, actor."""

from __future__ import annotations

from claims.model import Analysis


def fill(analysis: Analysis) -> Analysis:
    """Return the analysis with the open slots of its figures filled."""
    return analysis
