"""How a sentence defines what it counts: suspected cases, the official rate, wholesale prices."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from claims.figures import measure_words
from claims.figures.changes import MORE
from claims.language import section
from claims.model import Analysis, Figure, Span
from claims.relating import vocabulary, wording
from claims.slots import surroundings

ADDED = "count added"
"""The quality of what comes on top of a count: three more were killed."""
FORECAST = "forecast"
FORESEEN = f"foreseen {FORECAST}"
"""The quality of what may or is expected to be: could reach 4 million."""
_VERB = 48
"""Characters before a figure in which the verb that foresees it stands; chosen by eye, five words."""
_BESIDE = 2
"""Words between two definitions that are told as one list: suspected, probable and confirmed."""


def qualities(analysis: Analysis, span: Span, figure: Figure) -> tuple[str, ...]:
    """Return the definitions of a figure in a stretch of the text, one a kind: ("certainty suspected",).

    "On that definition" takes the sentence before with it.
    """
    language, text = analysis.language, analysis.article.text[span[0] : span[1]]
    if _pointing(language).search(text):
        number = surroundings.number_of(analysis, span[0])
        before = surroundings.nearest(analysis, number, 1, 0)
        text = " ".join((*(analysis.article.text[item.start : item.end] for item in before), text))
    told = tuple(quality for quality in _told(text, language) if _fits(quality, figure, language))
    if FORESEEN not in told and _foreseen(analysis.article.text, span, figure, language):
        told = (*told, FORESEEN)
    return (*told, ADDED) if _added(analysis, span, figure) else told


def _added(analysis: Analysis, span: Span, figure: Figure) -> bool:
    """Tell whether a figure comes on top of one told earlier: three more died.

    After another measure it does not: "two died and three more were hurt".
    """
    if MORE not in figure.why:
        return False
    start = surroundings.sentence_of(analysis, span)[0]
    before = (item for item in analysis.figures if start <= item.start < figure.start)
    return all(item.measure in ("", figure.measure) for item in before)


def _foreseen(text: str, span: Span, figure: Figure, language: str) -> bool:
    """Tell a figure that its own verb foresees: could reach 4 million, 4 million people may need aid."""
    before, behind = _foreseeing(language)
    led = text[max(span[0], figure.start - _VERB) : figure.start]
    return bool(before.search(led) or before.match(figure.text) or behind.match(text, figure.end, span[1]))


@cache
def _foreseeing(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return what foresees a figure right before it, or at its head, and what does right behind it."""
    told = section(language, "relations").get("foreseeing", {})
    may, reach, need, place, be, by = (
        "|".join(map(re.escape, told.get(name, ()))) or r"(?!)"
        for name in ("may", "reach", "need", "place", "be", "by")
    )
    where = rf"(?: (?:{place}) \w+(?: \w+)?)?"
    return (
        re.compile(rf"\b(?:{may}) (?:\w+ )?(?:{reach})(?:(?: \w+){{0,2}} ?$|(?= \S*\d))", re.IGNORECASE),
        re.compile(
            rf"{where} (?:{may}) (?:(?:{need})\b|(?:{be}) \w+{where} (?:{by})\b)",
            re.IGNORECASE,
        ),
    )


def _fits(quality: str, figure: Figure, language: str) -> bool:
    """Tell whether a figure can be defined so: nobody forecasts the dead, and only rates are of a month."""
    relations = section(language, "relations")
    kind = quality.partition(" ")[0]
    toll = measure_words.tolls(language, figure.measure)
    if kind in relations.get("not_of_tolls" if toll else "only_of_tolls", ()):
        return False
    of_rates = figure.measure == "rate" or figure.unit.startswith("percentage")
    return of_rates or kind not in relations.get("only_of_rates", ())


@lru_cache(maxsize=4096)
def _told(text: str, language: str) -> tuple[str, ...]:
    """Return the first definition of each kind; those told as one list are one definition."""
    known = vocabulary.of(language).qualities
    found: dict[str, set[str]] = {}
    latest: dict[str, int] = {}
    for at, word in enumerate(wording.words(text)):
        if word not in known:
            continue
        kind, _, value = known[word].partition(" ")
        if kind not in found or at - latest[kind] <= _BESIDE:
            found.setdefault(kind, set()).add(value)
            latest[kind] = at
    lowered = text.lower()
    for phrase, quality in known.items():
        if not phrase.isalpha() and phrase in lowered:
            kind, _, value = quality.partition(" ")
            found[kind] = {value}
    return tuple(f"{kind} {' and '.join(sorted(values))}" for kind, values in found.items())


@cache
def _pointing(language: str) -> re.Pattern[str]:
    """Return what points to a definition given before: on that definition, by this measure."""
    told = section(language, "relations").get("defined_before", {})
    words = {
        name: "|".join(map(re.escape, told.get(name, ()))) or r"(?!)" for name in ("by", "this", "yardstick")
    }
    return re.compile(
        rf"\b(?:{words['by']}) (?:{words['this']}) (?:\w+ )?(?:{words['yardstick']})\b", re.IGNORECASE
    )
