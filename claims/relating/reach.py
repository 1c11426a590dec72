"""How much of a land a sentence speaks of by common words alone: the whole of it, or one part."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Literal

from claims.language import section

Reach = Literal["", "land", "part"]


@lru_cache(maxsize=4096)
def reach(text: str, language: str) -> Reach:
    """Return whether a sentence speaks of a whole land or of a part of one, "" when it does not say.

    >>> reach("Floods have killed 188 people nationwide.", "en")
    'land'
    >>> reach("Floods have killed 17 people in the county.", "en")
    'part'
    >>> reach("Police in the country's north-west shot 17 people.", "en")
    ''
    """
    if _words("land", language).search(text):
        return "land"
    return "part" if _words("part", language).search(text) else ""


@cache
def _words(name: Literal["land", "part"], language: str) -> re.Pattern[str]:
    told = section(language, "relations").get("reach", {})
    before = "|".join(map(re.escape, told.get("within", ()))) or r"(?!)"
    units = "|".join(map(re.escape, told.get(name, ()))) or r"(?!)"
    alone = "|".join(map(re.escape, told.get(f"{name}_alone", ()))) or r"(?!)"
    return re.compile(rf"\b(?:(?:{before}) (?:{units})|{alone})\b(?!['’]s|-)", re.IGNORECASE)
