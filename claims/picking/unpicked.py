"""Why a sentence that holds a number is no claim."""

from __future__ import annotations

import re
from typing import Final

from claims.model import Analysis, first_from
from claims.picking.cues import Cues
from claims.picking.parts import Part, in_time
from claims.pieces import has_digit

_DIGITS: Final = re.compile(r"\d{1,40}")
_OPENING: Final = 16
"""Characters of a sentence by which an instruction to the reader is told."""
_ROLES: Final = {
    "promo": "a line of the page, not of the report",
    "caption": "a caption: it describes a picture",
    "dateline": "a dateline: place and date of the report",
}


def why_not(analysis: Analysis, part: Part, cues: Cues) -> str:
    """Return why a sentence with a number is no claim; "" for one without a number."""
    start, end = part.sentence.start, part.sentence.end
    first, last = first_from(analysis.unpicked, start), first_from(analysis.unpicked, end)
    reasons = dict.fromkeys(item.why for item in analysis.unpicked[first:last])
    if not (reasons or part.figures or (has_digit(part.text) and _DIGITS.search(part.text))):
        return ""
    if part.sentence.role in ("promo", "caption", "dateline"):
        return _ROLES[part.sentence.role]
    if is_question(part.text):
        return "a question states nothing"
    if is_instruction(part, cues):
        return "it tells the reader what to do"
    if reasons:
        return "; ".join(reasons)
    if part.figures:
        return "only an age, a duration, who says it, or a number told before"
    if all(in_time(analysis, start + at.start()) for at in _DIGITS.finditer(part.text)):
        return "only a date or time"
    return "a number with nothing counted"


def is_question(text: str) -> bool:
    """Tell whether a sentence asks; one that tells of a question ("Where?" he asked) does not."""
    bare = text.rstrip("\"'”’)] ")
    return bare.endswith("?") and (bare == text.rstrip() or text[:1] in "\"'“‘([")


def is_instruction(part: Part, cues: Cues) -> bool:
    """Tell whether a sentence says what the reader is to do, and nothing of the world."""
    return part.text[:_OPENING].lower().startswith(cues.instructions)
