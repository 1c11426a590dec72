"""Pairs of reports in their own words, and how they relate."""

from __future__ import annotations

import json

from factbrowse.comparing import compare

Told = tuple[str, ...]
"""Day and text of a report; then its claim, where that is not the whole text."""
Case = tuple[Told, Told, tuple[str, str]]
"""Our report, theirs, and the relation with its slot."""


def related(ours: Told, theirs: Told) -> tuple[str, str, str]:
    """Return relation, slot and reason of the claims of two reports."""
    sides = {}
    for side, outlet, (published, text, *claim) in (("a", "Gazette", ours), ("b", "Courier", theirs)):
        told = {"title": "", "text": text, "claim": claim[0] if claim else text}
        sides[side] = {"outlet": outlet, "published": published, **told}
    found = next(iter(compare([json.dumps({"id": "1", **sides})])))
    return found["relation"], found["slot"], found["reason"]
