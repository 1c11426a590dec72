"""Small reports for the tests of the library, understood by hand so that the tests depend on no rule."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

from claims.finding.matching import Candidate, Match
from claims.model import Analysis, Article, Claim, Figure, Sentence, Window
from claims.relating.relation import Relation, RelationName
from db.library import Library

NUMBER = re.compile(r"\d[\d,]*")
MARCH = Window(date(2019, 3, 1), date(2019, 3, 31), "period")
TEXT = "The hospital of Harim closed. 135 people were killed in March. Another 40 were injured."
RAISED = "Rescuers raised the toll. 151 people were killed in March. No one was arrested."


def understood(
    text: str = TEXT,
    *,
    name: str = "",
    title: str = "A week in Harim",
    outlet: str = "The Valley Post",
    day: date | None = date(2019, 4, 12),
) -> Analysis:
    """Return a report whose every sentence with a number is a claim of people killed in March."""
    sentences: list[Sentence] = []
    figures: list[Figure] = []
    claims: list[Claim] = []
    for found in re.finditer(r"\S[^.]*(?:\.|$)", text):
        start, end = found.span()
        numbers = list(NUMBER.finditer(text, start, end))
        if numbers:
            own = tuple(range(len(figures), len(figures) + len(numbers)))
            claims.append(Claim(start, end, text[start:end], 0.8, "figure", own))
        figures += [_figure(item) for item in numbers]
        score = 0.8 if numbers else 0.1
        sentences.append(Sentence(start, end, "body", score, len(claims) - 1 if numbers else None))
    article = Article(text, id=name, title=title, published=day, outlet=outlet)
    return Analysis(article, "en", tuple(sentences), tuple(figures), claims=tuple(claims))


def _figure(found: re.Match[str]) -> Figure:
    value = float(found[0].replace(",", ""))
    return Figure(
        *found.span(), found[0], value, value, value, unit="people", measure="killed", window=MARCH,
        as_of=date(2019, 4, 12),
    )  # fmt: skip


def two_reports(path: Path | str = ":memory:", who: str = "anna") -> Library:
    """Return a library with an earlier report (claims 1 and 2) and a later one (claim 3)."""
    library = Library.open(path, who=who)
    later = understood(RAISED, name="b", title="The toll rises", day=date(2019, 4, 15))
    library.add([understood(name="a"), later])
    return library


def match(library: Library, earlier: int, relation: RelationName, reason: str = "as tested") -> Match:
    """Return what a comparison with an earlier claim may find."""
    item = library.claim(earlier)
    candidate = Candidate(1, item.report, earlier, item.statement, 1.0, item.report)
    return Match(candidate, 90.0, Relation(relation, reason))
