"""Since when a count runs that is told from what everybody knows: since the war began, since the coup."""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from typing import Final, NamedTuple

from claims.language import section
from claims.model import Analysis, Span
from claims.relating import wording

REASON: Final = "since it began"
"""Why a window opens on a day that its sentence does not name."""
_REACH: Final = 45
"""Characters after "since" in which what began is named: since Russia launched its full-scale invasion."""


class Era(NamedTuple):
    """What began on one day, by the words and the lands that it is told by."""

    first: date
    began: frozenset[str]
    """Stems of what it is called: war, invasion."""
    where: frozenset[str]
    """Stems of its land and of its people."""


def opening(analysis: Analysis, sentence: Span) -> date | None:
    """Return the day since which a sentence runs, where it names no day but a war, a coup or a truce.

    It is that of the land named in the sentence, else in the report; None where several may be meant.
    """
    text, published = analysis.article.text[slice(*sentence)], analysis.article.published
    low, opened = text.lower(), section(analysis.language, "relations").get("since", ())
    if published is None or not any(words in low for words in opened):
        return None
    since = _since(analysis.language)
    told = [wording.stem_set(found["what"], analysis.language) for found in since.finditer(text)]
    eras = [
        era
        for era in _eras(analysis.language)
        if era.first <= published and any(not era.began.isdisjoint(stems) for stems in told)
    ]
    if not eras:
        return None
    for around in (text, f"{analysis.article.title}. {analysis.article.text}"):
        stems = wording.stem_set(around, analysis.language)
        meant = [era for era in eras if not era.where.isdisjoint(stems)]
        if meant:
            lands = {era.where for era in meant}
            return max(era.first for era in meant) if len(lands) == 1 else None
    return None


@cache
def _since(language: str) -> re.Pattern[str]:
    """Return what finds "since" and the words after it in which no day is named."""
    words = "|".join(map(re.escape, section(language, "relations").get("since", ())))
    return re.compile(rf"\b(?i:{words})\b(?P<what>[^.;:\d]{{1,{_REACH}}})")


@cache
def _eras(language: str) -> tuple[Era, ...]:
    return tuple(
        Era(
            date.fromisoformat(told["first"]),
            wording.stem_set(" ".join(told["began"]), language),
            wording.stem_set(" ".join(told["where"]), language),
        )
        for told in section(language, "slots").get("eras", ())
    )
