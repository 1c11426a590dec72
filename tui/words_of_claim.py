"""Borders of a claim, moved by word, and the words of a passage as stretches."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claims.model import Claim

_WORD = re.compile(r"\S+")


def words_of(text: str) -> list[tuple[int, int]]:
    """Return where the words of a text stand."""
    return [match.span() for match in _WORD.finditer(text)]


def moved_end(text: str, claim: Claim, by: int) -> Claim:
    """Return the claim with its end one word further on or back; at least one word stays."""
    words = words_of(text[claim.start : claim.end + 2_000])
    ends = [claim.start + end for _, end in words]
    if by > 0:
        end = next((end for end in ends if end > claim.end), claim.end)
    else:
        end = next((end for end in reversed(ends) if end < claim.end), claim.end)
    return replace(claim, end=end, text=text[claim.start : end])
