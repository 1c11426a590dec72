"""A place on its way into the table of places."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

from claims.places.gazetteer import fold

SPACED_ARTICLE: Final = re.compile(r"\b(A[snrtzdl]h?) (?=\w)")
OWN_WEIGHT: Final = 200_000
"""What is there because news names it weighs at least this much: our own rows, countries, regions."""
LOCATED: Final = 150_000
"""What weighs this much is a place after a word like "in" only, though its country be not spoken of."""
ARABIC: Final = frozenset(
    ["SY", "YE", "IQ", "LY", "SD", "PS", "LB", "JO", "TN", "EG", "SA", "AE", "QA", "BH", "KW", "OM"]
)


@dataclass
class Entry:
    """A place on its way into the table."""

    name: str
    kind: str
    country: str
    weight: int = 0
    geonames: int | None = None
    lat: float | None = None
    lon: float | None = None
    within: str = ""
    admin: str = ""
    names: set[str] = field(default_factory=set)
    dropped: set[str] = field(default_factory=set)

    def folded(self) -> set[str]:
        """Return the folded names under which the place is found."""
        spellings = {self.name, *self.names} - self.dropped
        if self.country in ARABIC:
            spellings = {SPACED_ARTICLE.sub(r"\1-", spelling) for spelling in spellings}
        keys = {fold(spelling) for spelling in spellings} - {fold(name) for name in self.dropped}
        return {key for key in keys if len(key) > 2 and re.fullmatch(r"[a-z][a-z ]*", key)}
