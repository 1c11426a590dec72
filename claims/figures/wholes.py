"""What a whole behind one of its parts counts: two of the 181 people aboard died."""

from __future__ import annotations

from claims.figures.measure_words import Cues
from claims.figures.predicates import Found, Stretch
from claims.tokens import Tokens


def is_whole(tokens: Tokens, part: Stretch, stretch: Stretch, table: Cues) -> bool:
    """Tell the whole behind one of its parts: two of | the 181 people aboard died."""
    gap = tokens.low[part.last : stretch.first]
    told = bool(gap) and gap[0] in table.of and (len(gap) == 1 or gap[1] in table.objects)
    return told and len(gap) < 3 and part.noun == part.last and part.kind in ("", "count", "rate")


def told_behind(tokens: Tokens, whole: Stretch, table: Cues) -> Found | None:
    """Return what is told of a whole right behind it: one of the 612 people killed, of the 612 who had died.

    The verb of the sentence is told of its part alone.
    """
    at, clause = whole.last, tokens.word(whole.last) in table.relative
    while clause and (tokens.word(at) in table.relative or tokens.word(at) in table.auxiliaries):
        at += 1
    befell, did = table.passive.at(tokens.low, at), table.subject.at(tokens.low, at)
    told = (did or befell) if clause else (befell if did is None else None)
    return Found(told[1], f"told of it: {' '.join(tokens.low[at : told[0]])}", told[0]) if told else None
