"""Which stretches are claims: one a figure, what happened, what somebody says; with the reasons."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from claims.model import Analysis, Attribution, Claim, ClaimKind, Figure, Sentence, Span, Unpicked
from claims.picking.clauses import clauses, groups_of
from claims.picking.cues import Cues, cues_of, told_kind
from claims.picking.parts import Part, in_time, parts
from claims.picking.unpicked import is_instruction, is_question, why_not
from claims.sentences import tables
from claims.slots import quoting

_LETTER: Final = re.compile(r"[^\W\d_]")
STATEMENT_FLOOR: Final = 0.5
"""Attributed sentences under this score say nothing that could be checked ("He thanked them"); by eye."""
BARE_FLOOR: Final = 0.85
"""A sentence with no figure, event or source needs this score to be picked; chosen by eye."""
_FEW: Final = 12
"""Up to here "the nine men" is read as men told of before; chosen by eye."""


def pick(analysis: Analysis) -> Analysis:
    """Return the analysis with its claims, and with every other sentence that holds a number explained."""
    cues = cues_of(analysis.language)
    claims: list[Claim] = []
    unpicked: list[Unpicked] = []
    sentences: list[Sentence] = []
    heads = tables.find(analysis.article.text, analysis.sentences).heads
    for part in parts(analysis):
        found = [] if part.sentence.start in heads else _claims(analysis, part, cues)
        if not found and (why := why_not(analysis, part, cues)):
            unpicked.append(Unpicked(part.sentence.start, part.sentence.end, why))
        sentences.append(_claimed(part.sentence, len(claims)) if found else part.sentence)
        claims += found
    return replace(analysis, sentences=tuple(sentences), claims=tuple(claims), unpicked=tuple(unpicked))


def _claimed(told: Sentence, claim: int) -> Sentence:
    return Sentence(told.start, told.end, told.role, told.score, claim, told.why)


def _claims(analysis: Analysis, part: Part, cues: Cues) -> list[Claim]:
    if part.sentence.role == "promo" or is_question(part.text):
        return []
    strong = tuple(i for i in part.figures if not _is_weak(analysis, analysis.figures[i], cues))
    strong = tuple(i for i in strong if not _speaks(analysis, part, analysis.figures[i]))
    if part.sentence.role == "caption":
        strong = tuple(i for i in strong if analysis.figures[i].measure)
    if strong:
        return _figure_claims(analysis, part, strong, cues)
    if part.sentence.role == "caption" or _LETTER.search(part.text) is None or is_instruction(part, cues):
        return []
    kind, why = _kind(part, cues)
    if kind is None:
        return []
    start, end = part.sentence.start, part.sentence.end
    said = _said_by(analysis, part, (start, end), end)
    if said is not None:
        why = (why[0], _sourced(analysis.attributions[said]), *why[1:])
    return [Claim(start, end, part.text, part.sentence.score, kind, part.figures, said, why)]


def _is_weak(analysis: Analysis, figure: Figure, cues: Cues) -> bool:
    """Tell whether a figure makes no claim of its own: an age, a duration, "two years ago", "the two men"."""
    after = analysis.article.text[figure.end : figure.end + 12].lower().split()[:1]
    since = bool(after) and after[0] in cues.distances
    if figure.measure == "time" and (since or in_time(analysis, figure.start)):
        return True
    before = analysis.article.text[max(0, figure.start - 12) : figure.start].lower().split()
    small = figure.bound == "exact" and figure.value is not None and 1 <= figure.value <= _FEW
    return figure.unit in cues.weak_units or bool(small and before and before[-1] in cues.definite)


def _speaks(analysis: Analysis, part: Part, figure: Figure) -> bool:
    """Tell whether a figure only counts those who say it: two security sources told reporters."""
    if figure.measure:
        return False
    text = analysis.article.text
    sources = (span for index in part.attributions for span in analysis.attributions[index].source)
    return any(
        start <= figure.start < end and "," not in text[start : figure.start] for start, end in sources
    )


def _figure_claims(analysis: Analysis, part: Part, figures: tuple[int, ...], cues: Cues) -> list[Claim]:
    groups = groups_of(analysis, figures)
    text, found = analysis.article.text, []
    for indices, (start, end) in zip(groups, clauses(analysis, part, groups), strict=True):
        lead = analysis.figures[indices[0]]
        told = lead.measure or lead.unit or "a number"
        kind = told_kind(text[start:end], cues)
        why = [f"figure: {lead.text} ({told})"]
        if kind and kind[0] == "forecast":
            why.append(f"forecast: {kind[1]!r}")
        said = (
            _said_by(analysis, part, (start, end), lead.end) if lead.attribution is None else lead.attribution
        )
        if said is not None:
            why.append(_sourced(analysis.attributions[said]))
        found.append(
            Claim(
                start, end, text[start:end], part.sentence.score,
                "forecast" if kind and kind[0] == "forecast" else "figure",
                indices, said, (*why, *part.sentence.why),
            )
        )  # fmt: skip
    return found


def _kind(part: Part, cues: Cues) -> tuple[ClaimKind | None, tuple[str, ...]]:
    """Return what kind of claim a sentence without a figure is, and why; None when it is none."""
    score, reasons = part.sentence.score, part.sentence.why
    cued = told_kind(part.text, cues)
    if cued and cued[0] == "event" and (part.anchored or part.figures):
        return "event", (f"event: {cued[1]!r}", *reasons)
    if part.attributions and score >= STATEMENT_FLOOR:
        if cued and cued[0] != "event":
            return cued[0], (f"{cued[0]}: {cued[1]!r}", *reasons)
        return "statement", (f"score {score:.2f}", *reasons)
    if score >= BARE_FLOOR and part.sentence.role == "body" and not cued:
        return "statement", (f"score {score:.2f}", *reasons)
    return None, ()


def _said_by(analysis: Analysis, part: Part, span: Span, place: int) -> int | None:
    """Return the attribution whose content covers most of a stretch, else one of the clause of a place."""

    def covered(index: int) -> int:
        content = analysis.attributions[index].content
        return sum(max(0, min(end, span[1]) - max(start, span[0])) for start, end in content)

    beside = (
        index
        for index in part.attributions
        if not quoting.in_another_clause(analysis, analysis.attributions[index], place)
    )
    return max(beside, key=covered, default=None)


def _sourced(said: Attribution) -> str:
    if said.vague:
        return "attributed, to nobody who can be asked"
    return f"attributed to {said.origin}" if said.origin else "attributed"
