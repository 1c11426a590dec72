"""Words and numbers parted at the end of a line: read as one, and told where they stand in the text.

Printed pages and scans part words: civil-/ians, 12,-/000. The layers read the text without such breaks; what
they find is moved back afterwards, so that every offset counts in the text of the report.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import accumulate
from typing import Any, Final

from claims.language import known, load, section
from claims.model import Analysis, Article, Attribution, Claim, Figure, Place, Span, Time

_BREAK: Final = re.compile(
    r"[-‐,.\u00ad](?:"  # one class of signs comes first, for that is scanned for at once
    r"(?<=[^\W_][-‐]) {0,12}\n {0,12}(?=[^\W_])"
    r"|(?<=\d[,.])- {0,12}\n {0,12}(?=\d)"
    r"|(?<=\u00ad)(?: {0,12}\n {0,12})?"
    r"|(?<=\d,)\n(?=0\d\d(?!\d)))"
)
"""A hyphen or the mark of a number before the end of a line; a soft hyphen; a line that begins with 000."""
_SIGNS: Final = ("-", "‐", ",", "\u00ad")
_SOFT: Final = "\u00ad"
_MARGIN: Final = 13
"""A sign and the spaces between it and the end of its line."""
_GROUPS: Final = re.compile(
    r"[1-9](?<![\d.,+-].)(?<![\d+] .)\d{0,2}(?:[ \u00a0\u2009\u202f]\d{3})+(?!\d|[.,:]\d| \d)"
)
"""Thousands parted by spaces, as the United Nations write them: 12 000, 1 250 000."""
_GROUPED: Final = (" 000", "\u202f", "\u2009", "\u00a0")
"""Where none of these stands, no spaces part thousands; a look costs a hundredth of the pattern."""
_ROUND: Final = re.compile(r"[1-9](?<![\d.,].)\d{0,2} 000(?!\d)")
_COMMAS: Final = re.compile(r"\d,\d{3}(?!\d)")
_WORD: Final = re.compile(r"[^\W\d_]+")
_LONGEST: Final = 30
"""Characters on either side of a break that are looked at: no word is longer."""
_COMMA: Final = ",."


def breaks(text: str, language: str) -> tuple[Span, ...]:
    """Return the stretches of a text that are left out when it is read: "-" and newline, spaces in a number.

    >>> text = "14 civil-\\nians, a 12-\\nyear-old and 12,-\\n000 more"
    >>> joined(text, breaks(text, "en"))
    '14 civilians, a 12-year-old and 12,000 more'
    """
    parted = [_left_out(text, match, language) for match in _BREAK.finditer(text)] if _may_break(text) else []
    grouped = _grouped(text, language)
    return tuple(sorted((*parted, *grouped))) if grouped else tuple(parted)


def _grouped(text: str, language: str) -> list[Span]:
    """Return the spaces within numbers, where the language does not write them anyway."""
    if not any(sign in text for sign in _GROUPED) or _parts_by_space(language):
        return []
    groups = list(_GROUPS.finditer(text))
    usual = _ROUND.search(text) is not None and _COMMAS.search(text) is None
    return [span for match in groups if usual or _surely(match[0]) for span in _spaces(match)]


def _may_break(text: str) -> bool:
    """Tell at once, by what stands before the ends of its lines, that nothing of a text is parted."""
    at = text.find("\n")
    while at >= 0:
        if text[max(0, at - _MARGIN) : at].rstrip(" ").endswith(_SIGNS):
            return True
        at = text.find("\n", at + 1)
    return _SOFT in text


def _parts_by_space(language: str) -> bool:
    """Tell whether a language parts thousands by spaces anyway."""
    return " " in section(language, "numbers").get("thousands", "") if language in known() else True


def _surely(number: str) -> bool:
    """Tell 12 000 and 1 250 300 from two numbers that meet: on May 12 300 people fled."""
    return " " not in number or number.endswith("000") or number.count(" ") > 1


def _spaces(match: re.Match[str]) -> Iterator[Span]:
    """Yield the spaces within a number."""
    start = match.start()
    yield from ((start + at, start + at + 1) for at, sign in enumerate(match[0]) if sign.isspace())


def _left_out(text: str, match: re.Match[str], language: str) -> Span:
    start, end = match.span()
    if text[start] == _SOFT:
        return start, end
    if text[start] in _COMMA:
        return start + 1, end
    before = text[max(0, start - _LONGEST) : start]
    after = text[end : end + _LONGEST]
    return start + _keeps_hyphen(before, after, language), end


def _keeps_hyphen(before: str, after: str, language: str) -> bool:
    """Tell a hyphen that belongs to the word (12-year-old, al-Qaeda, twenty-three) from one of the line."""
    if before[-1].isdigit() or after[0].isdigit() or (after[0].isupper() and not before[-1].isupper()):
        return True
    first, second = _WORD.findall(before)[-1].lower(), _WORD.findall(after)[0].lower()
    known = _words(language)
    return first in known and second in known and first + second not in known


@cache
def _words(language: str) -> frozenset[str]:
    """Return all the words that a language's file knows, and how its common nouns are told of several."""
    plural = section(language, "figures").get("plural_ending", "s")
    try:
        told = load(language)
    except LookupError:
        return frozenset()
    words = {word for phrase in _strings(told) for word in _WORD.findall(phrase.lower())}
    return frozenset((*words, *[word + plural for word in words]))


def _strings(told: Any) -> Iterator[str]:
    """Yield the strings of a table, its keys included."""
    if isinstance(told, str):
        yield told
    elif isinstance(told, dict):
        yield from map(str, told)
        yield from _strings(list(told.values()))
    elif isinstance(told, list):
        for item in told:
            yield from _strings(item)


def joined(text: str, left_out: Sequence[Span]) -> str:
    """Return a text without the stretches that are left out."""
    kept = [0, *[end for _, end in left_out]]
    return (
        "".join([text[start:end] for start, (end, _) in zip(kept, left_out, strict=False)]) + text[kept[-1] :]
    )


def rejoined(text: str, language: str) -> str:
    """Return a piece of a report as it is read."""
    return joined(text, breaks(text, language))


class _Back:
    """Moves what was found in the text as read to where it stands in the report."""

    def __init__(self, article: Article, left_out: Sequence[Span]) -> None:
        lengths = list(accumulate(end - start for start, end in left_out))
        self._text: Final = article.text
        self._shifts: Final = [0, *lengths]
        self._places: Final = [
            start - shift for (start, _), shift in zip(left_out, self._shifts, strict=False)
        ]

    def span(self, span: Span) -> Span:
        """Return a stretch; one that begins or ends at a break does so beside it."""
        start, end = span
        first = start + self._shifts[bisect_right(self._places, start)]
        return first, max(first, end + self._shifts[bisect_left(self._places, end)])

    def all(self, layer: Iterable[Any]) -> tuple[Any, ...]:
        """Return a layer; what quotes its text quotes that of the report."""
        return tuple([self._one(item) for item in layer])

    def _one(self, item: Any) -> Any:
        if isinstance(item, Attribution):
            source, cue, content = [
                tuple(map(self.span, spans)) for spans in (item.source, item.cue, item.content)
            ]
            return replace(item, source=source, cue=cue, content=content)
        start, end = self.span((item.start, item.end))
        if isinstance(item, (Figure, Time, Place, Claim)):
            return replace(item, start=start, end=end, text=self._text[start:end])
        return replace(item, start=start, end=end)


def restored(analysis: Analysis, article: Article, left_out: Sequence[Span]) -> Analysis:
    """Return the analysis of a text as read as one of the report itself."""
    back = _Back(article, left_out)
    return replace(
        analysis,
        article=article,
        sentences=back.all(analysis.sentences),
        figures=back.all(analysis.figures),
        times=back.all(analysis.times),
        places=back.all(analysis.places),
        attributions=back.all(analysis.attributions),
        claims=back.all(analysis.claims),
        unpicked=back.all(analysis.unpicked),
    )
