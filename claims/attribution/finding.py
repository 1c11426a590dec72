"""Attribution: who says what, by which cue, through which chain."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

from claims.attribution import chains, deciding, nesting, quotes
from claims.attribution import patterns as relations
from claims.attribution.cues import lexicon
from claims.attribution.lines import CLOSERS, OPENERS, Line, read
from claims.attribution.phrases import ALONE, Relation, Said
from claims.attribution.weights import model
from claims.model import Article, Attribution, Sentence, Span, Speech
from claims.sentences import turns

_FEWEST_SPACES: Final = 3
"""A quotation of fewer words is a name or a single word picked out."""
_WIDEST_GAP: Final = 42
"""Characters between the end of a relation and a quotation that goes on with it; chosen by eye."""
_MOST_PARTS: Final = 40
"""Quotations of one speaker that are followed; a longer run is a list."""
_MARKS: Final = 3
"""Characters outside the quotation that are only punctuation: a comma, a space."""


def find(article: Article, sentences: Sequence[Sentence], language: str) -> tuple[Attribution, ...]:
    """Return the attributions of a report, by the start of their cue."""
    words = lexicon(language)
    if not words.forms:
        return ()
    weights = model(language)
    quoted = quotes.of(article.text, sentences)
    found: list[Said] = []
    first = 0
    for sentence in sentences:
        while first < len(quoted) and quoted[first][1] <= sentence.start:
            first += 1
        if sentence.role in ("promo", "dateline"):
            continue
        near = [span for span in quoted[first : first + 40] if span[0] < sentence.end]
        line = read(article.text, sentence, words, near)
        if line is not None:
            seen = relations.of(line)
            own = nesting.outermost(line, seen)
            for relation in deciding.completed(line, seen, own, weights) if weights else own:
                item = _said(line, relation, near)
                if relation.why == ALONE:
                    said = _just_before(article.text, quoted[max(0, first - 1) : first], sentence.start)
                    if not said:
                        continue
                    item = item.telling(said)
                found.append(item)
    for turn in turns.of(article.text, language):
        found.append(Said((turn.speaker,), (turn.colon,), (turn.said,), (turns.WHY,)))
    held = _with_quotes(article.text, sorted(found, key=lambda item: item.cue), quoted)
    kinds = [_kind(item, quoted) for item in held]
    return tuple(chains.resolved(article, list(zip(held, kinds, strict=True)), sentences, words, language))


def _just_before(text: str, last: Sequence[Span], start: int) -> tuple[Span, ...]:
    """Return the last quotation when only space stands between it and a sentence."""
    return tuple(
        span for span in last if text[span[1] : start].isspace() and "\n" not in text[span[1] : start]
    )


def _said(line: Line, relation: Relation, quoted: Sequence[Span]) -> Said:
    content: list[Span] = []
    if relation.before and relation.before[1] > relation.before[0]:
        stretch = line.span(relation.before)
        content.append(_whole_quote(stretch, quoted) if relation.why.startswith("content") else stretch)
    if relation.after and relation.after[1] > relation.after[0]:
        content.append(_to_quote_end(line.span(relation.after), quoted))
    source = (
        (line.span(relation.source),) if relation.source and relation.source[1] > relation.source[0] else ()
    )
    why = (
        (relation.why, f"cue model: {int(100 * relation.likely)}% likely")
        if relation.likely
        else (relation.why,)
    )
    return Said(source, (line.span(relation.cue),), tuple(content), why)


def _whole_quote(stretch: Span, quoted: Sequence[Span]) -> Span:
    """Widen a stretch to the start of the quotation that it ends."""
    return next(((start, stretch[1]) for start, end in quoted if start < stretch[0] < end), stretch)


def _to_quote_end(stretch: Span, quoted: Sequence[Span]) -> Span:
    """Widen a stretch to the end of a quotation left open in it."""
    return next(
        ((stretch[0], end) for start, end in quoted if stretch[0] <= start < stretch[1] < end), stretch
    )


def _with_quotes(text: str, found: list[Said], quoted: Sequence[Span]) -> list[Said]:
    """Give quotations that no cue holds to the speaker before them."""
    held = sorted(span for item in found for span in item.content)
    cues = [item.cue[0][0] for item in found]
    done = list(found)
    index = reach = 0
    for start, end in quoted:
        while index < len(held) and held[index][0] < end:
            reach = max(reach, held[index][1])
            index += 1
        before = bisect_left(cues, start) - 1
        if before < 0 or reach > start + 1 or text.count(" ", start, end) < _FEWEST_SPACES:
            continue
        if _goes_on(text, done[before], start):
            done[before] = done[before].telling((*done[before].content, (start, end)))
    return done


def _goes_on(text: str, item: Said, start: int) -> bool:
    """Tell whether a quotation goes on with what the speaker before it said."""
    reach = max(end for _, end in (*item.source, *item.cue, *item.content[-1:]))
    gap = text[reach : min(start, reach + _WIDEST_GAP)]
    if start - reach > _WIDEST_GAP or (
        item.content and not any(_quotes(text, span) for span in item.content)
    ):
        return False
    return "\n" not in gap or not gap.strip(" .,:\n")


def _quotes(text: str, span: Span) -> bool:
    return text[span[0]] in OPENERS or text[span[1] - 1] in CLOSERS


def _kind(item: Said, quoted: Sequence[Span]) -> Speech:
    """Tell direct speech (all in quotation marks), mixed (a part) and indirect."""
    inside = total = 0
    for start, end in item.content:
        total += end - start
        near = max(0, bisect_left(quoted, (start, start)) - 1)
        for first, last in quoted[near : near + _MOST_PARTS]:
            if first >= end:
                break
            inside += max(0, min(end, last) - max(start, first))
    if inside == 0:
        return "indirect"
    return "direct" if total - inside <= _MARKS else "mixed"
