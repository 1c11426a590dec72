"""Why the machine took a sentence for a claim, and how it read the figures: the rules that fired."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from textual.content import Content

from tui.words import figure_words, interval_words, joined, one_line, window_words

if TYPE_CHECKING:
    from claims.finding.matching import Match
    from claims.model import Analysis, Claim, Figure, Time
    from db.records import LibraryClaim

WEIGHED = re.compile(r" [+-]\d+\.\d$")
"""How a reason of the score ends: with what it adds to the logarithm of the odds (claims/scoring)."""
OF_CUES = "Cues that speak for it (+) or against it (-): 0.7 doubles or halves the odds"
"""Log 2 is 0.69."""


def _list(title: str, reasons: Iterable[str]) -> list[Content]:
    words = [Content(f"  - {one_line(reason)}") for reason in reasons]
    return [Content(title).stylize("bold"), *(words or [Content("  - no rule is named")]), Content("")]


def _figure(figure: Figure, place: str) -> list[Content]:
    meaning = joined([interval_words(figure), figure.bound.replace("_", " "), window_words(figure)])
    slots = [
        joined([meaning]),
        f"measure {figure.measure or 'not known'}, unit {figure.unit or 'not known'}",
        f"who: {figure.population}" if figure.population else "",
        f"place: {place}" if place else "",
        f"as of {figure.as_of}" if figure.as_of else "",
    ]
    return _list(
        figure_words(figure), [slot for slot in slots if slot] + [f"rule: {why}" for why in figure.why]
    )


def _beside(claim: LibraryClaim, analysis: Analysis) -> list[Time]:
    """Return the times of the sentences that a claim lies in: its own stretch may end before them."""
    start, end = claim.claim.start, claim.claim.end
    near = [item for item in analysis.sentences if item.start < end and start < item.end]
    return [time for time in analysis.times if any(item.start <= time.start < item.end for item in near)]


def _time(time: Time) -> list[Content]:
    days = " to ".join(dict.fromkeys(str(day) for day in (time.first, time.last) if day))
    read = joined([time.type.lower(), time.value, days, time.precision])
    return _list(f"When: {one_line(time.text)}", [read, *(f"rule: {why}" for why in time.why)])


def _first_reading(claim: LibraryClaim, analysis: Analysis) -> list[str]:
    """Return the figures that the machine reads where the claim begins, and how."""
    start, end = claim.claim.start, claim.claim.end
    found = [figure for figure in analysis.figures if start <= figure.start < end]
    return [joined([figure_words(figure), interval_words(figure), window_words(figure)]) for figure in found]


def _reasons(stored: Claim | Figure, read: Iterable[Claim | Figure]) -> tuple[str, ...]:
    """Return why the machine reads this where it stands: the library keeps no reasons."""
    span = (stored.start, stored.end)
    return next((item.why for item in read if (item.start, item.end) == span), stored.why)


def explanation(claim: LibraryClaim, analysis: Analysis, match: Match | None) -> Content:
    """Return the reasons of a claim, its figures, its source and the earlier report under the cursor."""
    lines = [Content(f"“{one_line(claim.claim.text)}”"), Content("")]
    if analysis.warnings:
        lines += _list("What could not be read", analysis.warnings)
    if claim.edited:
        lines += _list("You changed this claim; the machine reads", _first_reading(claim, analysis))
    why = _reasons(claim.claim, analysis.claims)
    cues = [reason for reason in why if WEIGHED.search(reason)]
    lines += _list(
        f"Worth checking: {claim.claim.score:.2f} of 1", [said for said in why if said not in cues]
    )
    lines += _list(OF_CUES, cues) if cues else []
    places = [*(quantity.place for quantity in claim.statement.quantities), *[""] * len(claim.figures)]
    for figure, place in zip(claim.figures, places, strict=False):
        lines += _figure(replace(figure, why=_reasons(figure, analysis.figures)), place)
    for time in _beside(claim, analysis):
        lines += _time(time)
    if claim.claim.attribution is not None and claim.claim.attribution < len(analysis.attributions):
        said = analysis.attributions[claim.claim.attribution]
        vague = "a vague source: nobody to ask" if said.vague else ""
        chain = " > ".join(said.chain)
        lines += _list("Who says so", [part for part in (said.origin, chain, vague, *said.why) if part])
    if match is not None:
        relation = match.relation
        lines += _list("The earlier report under the cursor", [f"{relation.relation}: {relation.reason}"])
    return Content("\n").join(lines)
