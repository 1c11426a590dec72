"""Which stretches are claims: one per figure, events and statements; and what was not picked, and why."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from itertools import pairwise
from typing import Final

from claims.language import known, section
from claims.model import Analysis, Attribution, Claim, ClaimKind, Figure, Sentence, Span, Time, Unpicked
from claims.sentences import tables
from claims.tokens import Pieces, has_digit, read_by_piece, words_in

WORDS: Final = Pieces(re.compile(r"\w+(?:['’]\w+)?").findall)
_LETTER: Final = re.compile(r"[^\W\d_]")
_DIGITS: Final = re.compile(r"\d{1,40}")
_NAME: Final = re.compile(r"[A-Z](?<=[\s\"“‘'(\[].)[^\W\d_]+")
_BREAK: Final = re.compile(
    r"(?:[;:,]|\s{1,3}[–—-]{1,2})\s{1,3}(?:(?:and|while|but|et|mais|y|pero)\s{1,3})?"
    r"|\s{1,3}(?:and|while|but|et|mais|y|pero)\s{1,3}"
)
"""Where a sentence that holds several figures may be cut between two of them."""
_OPENING: Final = 16
"""Characters of a sentence by which an instruction to the reader is told."""
_TOGETHER: Final = 300
"""Characters of a claim whose figures share what is told of them; chosen by eye, three lines."""
_TELLING: Final = re.compile(r"[^\W\d_]{4,}")
"""A word of four letters tells something of a figure; shorter ones join."""

_CUED: dict[ClaimKind, str] = {"forecast": "forecasts", "opinion": "opinions", "event": "events"}
"""The kinds that words tell, in the order that decides, and where the language file keeps their words."""

STATEMENT_FLOOR: Final = 0.5
"""Attributed sentences under this score say nothing that could be checked ("He thanked them"); by eye."""
BARE_FLOOR: Final = 0.85
"""A sentence with no figure, event or source needs this score to be picked; chosen by eye."""


_FEW: Final = 12
"""Up to here "the nine men" is read as men told of before; chosen by eye."""


@dataclass(frozen=True, slots=True)
class Cues:
    """The words of one language that tell what kind of claim a sentence is."""

    words: Mapping[ClaimKind, frozenset[str]] = field(default_factory=dict)
    alone: frozenset[str] = frozenset()
    """The longest part of each of those words: "re-elected" has two."""
    phrases: dict[str, tuple[tuple[int, str, ClaimKind], ...]] = field(default_factory=dict)
    """By their longest word, by which they are looked for: place in the list, phrase, kind."""
    distances: frozenset[str] = frozenset()
    """What makes a duration the distance between two events: ten years after the war."""
    weak_units: frozenset[str] = frozenset()
    """Units that alone make no claim: ages and durations."""
    instructions: tuple[str, ...] = ()
    """How a sentence begins that tells the reader what to do: see page 12."""
    definite: frozenset[str] = frozenset()
    """Words that make of a small number a reference: "the two men"."""


class Part:
    """A sentence with what lies in it, as indices into the analysis."""

    __slots__ = ("anchored", "attributions", "figures", "sentence", "text")

    def __init__(
        self,
        sentence: Sentence,
        text: str,
        figures: tuple[int, ...],
        attributions: tuple[int, ...],
        anchored: bool,
    ) -> None:
        self.sentence: Final = sentence
        self.text: Final = text
        self.figures: Final = figures
        self.attributions: Final = attributions
        self.anchored: Final = anchored
        """Whether a time, a place or a name ties it down."""


def pick(analysis: Analysis) -> Analysis:
    """Return the analysis with its claims, and with every other sentence that holds a number explained."""
    cues = _cues(analysis.language)
    claims: list[Claim] = []
    unpicked: list[Unpicked] = []
    sentences: list[Sentence] = []
    heads = tables.find(analysis.article.text, analysis.sentences).heads
    for part in _parts(analysis):
        found = [] if part.sentence.start in heads else _claims(analysis, part, cues)
        if not found and (why := _why_not(analysis, part, cues)):
            unpicked.append(Unpicked(part.sentence.start, part.sentence.end, why))
        sentences.append(_claimed(part.sentence, len(claims)) if found else part.sentence)
        claims += found
    return replace(analysis, sentences=tuple(sentences), claims=tuple(claims), unpicked=tuple(unpicked))


def _claimed(told: Sentence, claim: int) -> Sentence:
    return Sentence(told.start, told.end, told.role, told.score, claim, told.why)


@cache
def _cues(code: str) -> Cues:
    if code not in known():
        return Cues()
    words = section(code, "picking")
    listed = [(cue, kind) for kind, name in _CUED.items() for cue in words.get(name, ())]
    phrases: dict[str, list[tuple[int, str, ClaimKind]]] = {}
    for place, (cue, kind) in enumerate(listed):
        if " " in cue:
            phrases.setdefault(_longest(cue), []).append((place, cue, kind))
    return Cues(
        words={
            kind: frozenset(cue for cue, told in listed if told == kind and " " not in cue) for kind in _CUED
        },
        alone=frozenset(_longest(cue) for cue, _ in listed if " " not in cue),
        phrases={word: tuple(found) for word, found in phrases.items()},
        weak_units=frozenset(words.get("weak_units", ())),
        distances=frozenset(words.get("distances", ())),
        instructions=tuple(words.get("instructions", ())),
        definite=frozenset(words.get("definite", ())),
    )


def _longest(cue: str) -> str:
    """Return the longest word of a cue, the first in the alphabet of equals."""
    return max(sorted(words_in(cue)), key=len)


# ---- what lies in a sentence -----------------------------------------------------------------------------
def _parts(analysis: Analysis) -> Iterable[Part]:
    text = analysis.article.text
    starts = [figure.start for figure in analysis.figures]
    anchors = sorted([*(time.start for time in analysis.times), *(place.start for place in analysis.places)])
    spoken = _spoken(analysis.attributions, analysis.sentences)
    for number, sentence in enumerate(analysis.sentences):
        quote = text[sentence.start : sentence.end]
        figures = range(bisect_left(starts, sentence.start), bisect_left(starts, sentence.end))
        tied = bisect_left(anchors, sentence.start) < bisect_left(anchors, sentence.end)
        yield Part(sentence, quote, tuple(figures), spoken.get(number, ()), tied or bool(_NAME.search(quote)))


def _spoken(attributions: Sequence[Attribution], sentences: Sequence[Sentence]) -> dict[int, tuple[int, ...]]:
    """Return which attributions touch each sentence, by their content or cue."""
    starts = [sentence.start for sentence in sentences]
    touched: dict[int, tuple[int, ...]] = {}
    for index, item in enumerate(attributions):
        numbers = {
            number
            for start, end in (*item.content, *item.cue)
            for number in range(max(0, bisect_left(starts, start + 1) - 1), bisect_left(starts, end))
        }
        for number in numbers:
            touched[number] = (*touched.get(number, ()), index)
    return touched


# ---- claims ----------------------------------------------------------------------------------------------
def _claims(analysis: Analysis, part: Part, cues: Cues) -> list[Claim]:
    if part.sentence.role == "promo" or _is_question(part.text):
        return []
    strong = tuple(i for i in part.figures if not _is_weak(analysis, analysis.figures[i], cues))
    if part.sentence.role == "caption":
        strong = tuple(i for i in strong if analysis.figures[i].measure)
    if strong:
        return _figure_claims(analysis, part, strong, cues)
    if part.sentence.role == "caption" or _LETTER.search(part.text) is None or _is_instruction(part, cues):
        return []
    kind, why = _kind(part, cues)
    if kind is None:
        return []
    start, end = part.sentence.start, part.sentence.end
    said = _said_by(analysis, part, (start, end))
    if said is not None:
        why = (why[0], _sourced(analysis.attributions[said]), *why[1:])
    return [Claim(start, end, part.text, part.sentence.score, kind, part.figures, said, why)]


def _is_weak(analysis: Analysis, figure: Figure, cues: Cues) -> bool:
    """Tell whether a figure makes no claim of its own: an age, a duration, "two years ago", "the two men"."""
    after = analysis.article.text[figure.end : figure.end + 12].lower().split()[:1]
    since = bool(after) and after[0] in cues.distances
    if figure.measure == "time" and (since or _in_time(analysis, figure.start)):
        return True
    before = analysis.article.text[max(0, figure.start - 12) : figure.start].lower().split()
    small = figure.bound == "exact" and figure.value is not None and 1 <= figure.value <= _FEW
    return figure.unit in cues.weak_units or bool(small and before and before[-1] in cues.definite)


def _figure_claims(analysis: Analysis, part: Part, figures: tuple[int, ...], cues: Cues) -> list[Claim]:
    groups = _groups(analysis, figures)
    text, found = analysis.article.text, []
    for indices, (start, end) in zip(groups, _clauses(analysis, part, groups), strict=True):
        lead = analysis.figures[indices[0]]
        told = lead.measure or lead.unit or "a number"
        kind = _cued(text[start:end], cues)
        why = [f"figure: {lead.text} ({told})"]
        if kind and kind[0] == "forecast":
            why.append(f"forecast: {kind[1]!r}")
        said = _said_by(analysis, part, (start, end)) if lead.attribution is None else lead.attribution
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


def _groups(analysis: Analysis, figures: tuple[int, ...]) -> list[tuple[int, ...]]:
    """Return the figures of a sentence, one group a claim: a figure takes along the one it changed from."""
    inside = set(figures)
    taken = {analysis.figures[i].previous for i in figures} & inside
    groups: dict[int, list[int]] = {index: [index] for index in figures if index not in taken}
    for group in groups.values():
        while (before := analysis.figures[group[-1]].previous) in inside and before not in group:
            group.append(before)
    return [tuple(group) for group in groups.values()] or [figures]


def _clauses(analysis: Analysis, part: Part, groups: Sequence[tuple[int, ...]]) -> list[Span]:
    """Return a stretch for each group: the sentence, cut between the groups where it can be cut."""
    text, sentence = analysis.article.text, part.sentence
    spans = [(min(analysis.figures[i].start for i in group), max(analysis.figures[i].end for i in group))
             for group in groups]  # fmt: skip
    cuts = [_last_break(text, end, start) for (_, end), (start, _) in pairwise(spans)]
    starts, ends = [sentence.start], [sentence.end]
    for cut in cuts:
        starts.append(cut.end() if cut else starts[-1])
    for cut in reversed(cuts):
        ends.append(cut.start() if cut else ends[-1])
    ends.reverse()
    for number in range(len(groups) - 1, 0, -1):
        near = ends[number] - starts[number - 1] <= _TOGETHER
        if near and _is_bare(analysis, (starts[number - 1], ends[number - 1])):
            ends[number - 1] = max(ends[number - 1], ends[number])
    holder = {index: number for number, group in enumerate(groups) for index in group}
    for number in range(len(groups) - 1, 0, -1):
        part_of = analysis.figures[groups[number][0]].part_of
        whole = number if part_of is None else holder.get(part_of, number)
        ends[whole] = max(ends[whole], ends[number])
    return list(zip(starts, ends, strict=True))


def _is_bare(analysis: Analysis, span: Span) -> bool:
    """Tell whether a stretch has nothing but figures: what is told of them all comes with the last."""
    text, at, left = analysis.article.text, span[0], ""
    for index in range(bisect_left(analysis.figures, span[0], key=_start), len(analysis.figures)):
        figure = analysis.figures[index]
        if figure.start >= span[1]:
            break
        left += text[at : max(at, figure.start)]
        at = max(at, figure.end)
    return _TELLING.search(left + text[at : span[1]]) is None


def _last_break(text: str, start: int, end: int) -> re.Match[str] | None:
    return max(_BREAK.finditer(text, start, end), key=lambda found: found.start(), default=None)


def _kind(part: Part, cues: Cues) -> tuple[ClaimKind | None, tuple[str, ...]]:
    """Return what kind of claim a sentence without a figure is, and why; None when it is none."""
    score, reasons = part.sentence.score, part.sentence.why
    cued = _cued(part.text, cues)
    if cued and cued[0] == "event" and (part.anchored or part.figures):
        return "event", (f"event: {cued[1]!r}", *reasons)
    if part.attributions and score >= STATEMENT_FLOOR:
        if cued and cued[0] != "event":
            return cued[0], (f"{cued[0]}: {cued[1]!r}", *reasons)
        return "statement", (f"score {score:.2f}", *reasons)
    if score >= BARE_FLOOR and part.sentence.role == "body" and not cued:
        return "statement", (f"score {score:.2f}", *reasons)
    return None, ()


def _cued(text: str, cues: Cues) -> tuple[ClaimKind, str] | None:
    """Return the kind that the words tell, and the word: forecasts before opinions before events."""
    near, low = words_in(text), text.lower()
    told: dict[ClaimKind, str] = {}
    if not cues.alone.isdisjoint(near):
        seen = low if text.isupper() else text[:1].lower() + text[1:]
        words = set(read_by_piece(seen, WORDS))  # as written: "may" tells a forecast, "May" a month
        told = {kind: min(hits) for kind, vocabulary in cues.words.items() if (hits := words & vocabulary)}
    for _, phrase, kind in sorted(
        [entry for word in near if word in cues.phrases for entry in cues.phrases[word]]
    ):
        if phrase in low:
            told[kind] = phrase
    return next(((kind, told[kind]) for kind in _CUED if kind in told), None)


def _said_by(analysis: Analysis, part: Part, span: Span) -> int | None:
    """Return the attribution whose content covers most of a stretch, else one of its sentence."""

    def covered(index: int) -> int:
        content = analysis.attributions[index].content
        return sum(max(0, min(end, span[1]) - max(start, span[0])) for start, end in content)

    return max(part.attributions, key=covered, default=None)


def _sourced(said: Attribution) -> str:
    if said.vague:
        return "attributed, to nobody who can be asked"
    return f"attributed to {said.origin}" if said.origin else "attributed"


# ---- what was not picked ---------------------------------------------------------------------------------
def _is_question(text: str) -> bool:
    """Tell whether a sentence asks; one that tells of a question ("Where?" he asked) does not."""
    bare = text.rstrip("\"'”’)] ")
    return bare.endswith("?") and (bare == text.rstrip() or text[:1] in "\"'“‘([")


def _is_instruction(part: Part, cues: Cues) -> bool:
    """Tell whether a sentence says what the reader is to do, and nothing of the world."""
    return part.text[:_OPENING].lower().startswith(cues.instructions)


def _why_not(analysis: Analysis, part: Part, cues: Cues) -> str:
    """Return why a sentence with a number is no claim; "" for one without a number."""
    start, end = part.sentence.start, part.sentence.end
    first, last = (bisect_left(analysis.unpicked, edge, key=_start) for edge in (start, end))
    reasons = dict.fromkeys(item.why for item in analysis.unpicked[first:last])
    if not (reasons or part.figures or (has_digit(part.text) and _DIGITS.search(part.text))):
        return ""
    if part.sentence.role in ("promo", "caption", "dateline"):
        return _ROLES[part.sentence.role]
    if _is_question(part.text):
        return "a question states nothing"
    if _is_instruction(part, cues):
        return "it tells the reader what to do"
    if reasons:
        return "; ".join(reasons)
    if part.figures:
        return "only an age, a duration or a number told before"
    if all(_in_time(analysis, start + at.start()) for at in _DIGITS.finditer(part.text)):
        return "only a date or time"
    return "a number with nothing counted"


_ROLES: Final = {
    "promo": "a line of the page, not of the report",
    "caption": "a caption: it describes a picture",
    "dateline": "a dateline: place and date of the report",
}


def _in_time(analysis: Analysis, position: int) -> bool:
    index = bisect_right(analysis.times, position, key=_start) - 1
    return index >= 0 and position < analysis.times[index].end


def _start(item: Figure | Time | Unpicked) -> int:
    return item.start
