"""What a whole behind one of its parts counts: two of the 181 people aboard died."""

from __future__ import annotations

from collections.abc import Sequence

from claims.figures import predicates
from claims.figures.measure_words import Cues
from claims.figures.predicates import Found, Stretch
from claims.tokens import Tokens


def is_whole(tokens: Tokens, part: Stretch, stretch: Stretch, table: Cues) -> bool:
    """Tell the whole behind one of its parts: two of | the 181 people aboard died."""
    gap = tokens.low[part.last : stretch.first]
    told = bool(gap) and gap[0] in table.of and (len(gap) == 1 or gap[1] in table.objects)
    return told and len(gap) < 3 and part.noun == part.last and part.kind in ("", "count")


def told_behind(tokens: Tokens, all_: Sequence[Stretch], index: int, table: Cues) -> Found | None:
    """Return what is told of a whole right behind it: one of the 612 people killed, of the 612 who died.

    The verb of the sentence is told of its part alone.
    """
    at = all_[index].last
    clause = tokens.word(at) in table.relative
    befell = table.passive.at(tokens.low, at) is not None and table.subject.at(tokens.low, at) is None
    return predicates.told_after(tokens, all_, index, table, clean=False) if clause or befell else None
