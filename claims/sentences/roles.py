"""Roles: what a paragraph is to its report (headline, dateline, body, caption or promotion)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

from claims.language import known, section
from claims.model import Role, Span
from claims.sentences import turns
from claims.sentences.paragraphs import plain

_LONGEST_HEADING: Final = 80
"""Characters; longer lines without a stop are paragraphs whose stop was lost."""
_ENDED: Final = re.compile(r"[.!?…:;,][\"'”’»)\]]*$")
_DASH: Final = r"(?:\s+[-–—_]{1,2}\s+|\s*[—–]\s*|\s*--\s*|\.-\s+)"
_TAGS: Final = r"(?:\[[^\[\]]{1,60}\]\s*|\([^()]{1,60}\)\s*){0,4}"
_UPPER_PLACE: Final = r"[A-ZÀ-Þ][A-ZÀ-Þ.'’/ -]{1,40}"
_MIXED_PLACE: Final = r"[A-ZÀ-Þ][\w.'’-]{1,25}(?:(?: [a-z]{2,3})?[ /][A-ZÀ-Þ][\w.'’-]{1,25}){0,3}"
_LAND: Final = r",\s[A-Z][\w.]{1,20}(?:\s(?:(?:of|the|and|du|de|des|la)\s){0,2}[A-Z]\w{1,20}){0,3}"
_AGENCY: Final = r"\s*(?:\([^()]{2,60}\)|/[A-Z]{2,12}/)"
_TO_REPORT: Final = r"(?::\s|\s(?=[A-ZÀ-Þ]))"
"""What stands between an agency in its bracket and the report: (APP): The, (PTI) The."""
_BRACKET: Final = r"\s*\([^()]{2,60}\)"
_HOUR: Final = r"\d{1,2}(?:[:h]\d\d(?!\d)|(?:\.\d\d)?\s?[ap]m\b)"
"""What opens an entry of a live report: 14:32, 10.15am."""
_CAPITALS: Final = re.compile(r"[A-ZÀ-Þ]")


@dataclass(frozen=True, slots=True)
class Words:
    """The patterns by which a language tells roles."""

    promo: re.Pattern[str]
    caption: re.Pattern[str]
    credit: re.Pattern[str]
    stamp: re.Pattern[str]
    dateline: re.Pattern[str]
    dated: re.Pattern[str]
    """A line that begins with a day and a dash."""
    speakers: frozenset[str]
    """Names in small letters that open a statement and no report: "SNHR: 31 died"."""


def _any(words: Sequence[str]) -> str:
    return "|".join(map(re.escape, words)) or r"(?!)"


@cache
def words_of(language: str) -> Words:
    """Return the compiled patterns of a language."""
    table = section(language, "sentences") if language in known() else {}
    months = _any(table.get("months", ()))
    sources = section(language, "attribution").get("sources", {}) if language in known() else {}
    credited = _any(table.get("credit", ()))
    stamp = _any(table.get("stamp", ()))
    clock = rf"[\d:.,/ -]|(?<![^\W\d_])(?:{stamp})\b"
    date = rf"(?:\d{{1,2}}\s(?:{months})\b\.?(?:\s\d{{2,4}})?|(?:{months})\b\.?\s\d{{1,2}}(?:,\s\d{{4}})?)"
    dateline = (
        rf"(?:{_UPPER_PLACE}(?:{_BRACKET})?,\s{date}|{_MIXED_PLACE},\s{date}|(?:{_UPPER_PLACE}|{_MIXED_PLACE})"
        rf"(?:,\s[A-Z][\w. ]{{1,30}}?)?(?={_BRACKET}))(?:{_BRACKET})?{_DASH}{_TAGS}"
        rf"|\((?:{credited})\)\s*[-–—:]{{1,2}}\s+"
        rf"|(?:{_UPPER_PLACE}|{_MIXED_PLACE})(?:{_LAND})??[,.]?\s{date}(?:{_AGENCY}(?:\.\s|\.?{_DASH})|\.(?:{_AGENCY}\.)?\s(?!\d))"
        rf"|(?:{_UPPER_PLACE}|{_MIXED_PLACE})(?:{_LAND})??[,.]?\s{date}{_DASH}"
        rf"|(?:{_UPPER_PLACE}|{_MIXED_PLACE})(?:{_LAND})??[,.]\s{date}{_AGENCY}{_TO_REPORT}"
        rf"|{_UPPER_PLACE}(?:{_LAND})?(?:[,.]\s{date}|{_BRACKET}):\s"
        rf"|\({_MIXED_PLACE}\)(?:{_DASH}|:\s)"
        rf"|(?P<dated>{date}){_DASH}"
        rf"|{_HOUR}(?:\s(?i:{stamp})\b)*(?:\s?[-–—:|]\s|\s(?=[A-ZÀ-Þ]|\d+\s))"
        rf"|(?P<bare>{_UPPER_PLACE}(?:{_LAND})?(?:{_DASH}|:\s))"
        rf"|(?P<opening>{_MIXED_PLACE}(?:,\s[A-Z][a-z.]{{1,20}})?\s[-–—]\s)"
    )
    return Words(
        promo=re.compile(rf"\W{{0,3}}(?:{_any(table.get('promo', ()))})", re.IGNORECASE),
        caption=re.compile(rf"\W{{0,2}}(?:{_any(table.get('caption', ()))})", re.IGNORECASE),
        credit=re.compile(
            rf"[\[(][^\[\]()]{{0,60}}(?:{credited})[^\[\]()]{{0,40}}[\])]\.?$"
            rf"|(?:^|\s)(?:{credited})\s?/\s?[A-Z][\w.'’ -]{{2,40}}$"  # REUTERS/Ana Ruiz
        ),
        stamp=re.compile(rf"(?:{clock}|(?:{months})\b){{3,60}}", re.IGNORECASE),
        dateline=re.compile(dateline),
        dated=re.compile(rf"^{date}{_DASH}", re.MULTILINE),
        speakers=frozenset(name.lower() for names in sources.items() for name in (names[0], *names[1])),
    )


def of(text: str, stretches: Sequence[Span], title: str, language: str) -> Iterator[tuple[Span, Role]]:
    """Give every paragraph its role."""
    words = words_of(language)
    lines = [text[start:end] for start, end in stretches]
    headline = _headline(lines, title)
    alone = len(lines) == 1
    for index, (stretch, line) in enumerate(zip(stretches, lines, strict=True)):
        if index == headline:
            yield stretch, "headline"
        elif 0 <= index < headline and _short(line) and not _is_caption(line, words):
            yield stretch, "promo"
        elif alone or _listed(text, stretches, index):
            yield stretch, "body"
        else:
            yield stretch, _role(line, words, last=index == len(lines) - 1)


def _listed(text: str, stretches: Sequence[Span], index: int) -> bool:
    """Tell a row of a list or table: short, and the next or last line of the same block is short too."""
    row = slice(*stretches[index])
    if not _short(text[row]) or text[row].endswith("]"):
        return False
    for near in (index - 1, index + 1):
        if 0 <= near < len(stretches):
            between = text[min(row.stop, stretches[near][1]) : max(row.start, stretches[near][0])]
            if between.count("\n") == 1 and _short(text[slice(*stretches[near])]):
                return True
    return False


def _headline(lines: Sequence[str], title: str) -> int:
    """Return the index of the line that repeats the title, -1 when none does."""
    wanted = plain(title)
    near = lines[:12]
    return next((index for index, line in enumerate(near) if wanted and plain(line) == wanted), -1)


def _short(line: str) -> bool:
    return len(line) <= _LONGEST_HEADING and not _ENDED.search(line[-6:])


def _is_caption(line: str, words: Words) -> bool:
    return bool(words.caption.match(line) or words.credit.search(line[-140:]))


def _role(line: str, words: Words, *, last: bool) -> Role:
    if words.promo.match(line):
        return "promo"
    if _is_caption(line, words):
        return "caption"
    if words.stamp.fullmatch(line[:80]):
        return "dateline" if any(map(str.isdigit, line)) else "body"
    heading = _short(line) and not last and (line[0].isupper() or line[0].isdigit()) and "|" not in line
    return "headline" if heading and "\n" not in line else "body"


def after_dateline(text: str, start: int, end: int, language: str) -> int:
    """Return where the paragraph begins after its dateline; ``start`` when it has none."""
    words = words_of(language)
    position = start
    for _ in range(2):  # "MADRID (SPAIN), 15 NOV 89 (EFE) -- [EXCERPT] LA PAZ, 15 NOV (EFE) -- ..."
        match = words.dateline.match(text, position, min(end, position + 200))
        if match is None or not _opens(text, match, start, end, language):
            break
        name = (match["bare"] or "").rstrip(" :-–—")
        if name.lower() in words.speakers or (name and turns.speaks(text, name, language)):
            break
        position = match.end()
    return position if position < end else start


@lru_cache(maxsize=8)
def _timeline(text: str, dated: re.Pattern[str]) -> bool:
    """Tell whether lines again and again begin with a day and a dash, which is then when it happened."""
    return len(dated.findall(text)) > 1


def _opens(text: str, match: re.Match[str], start: int, end: int, language: str) -> bool:
    """Tell whether a place with nothing but a sign behind it opens a report: capitals, or the very top."""
    if match["dated"]:
        return not _timeline(text, words_of(language).dated)
    if match["opening"]:
        return not text[:start].strip() and text[match.end() : match.end() + 1].isupper()
    return not match["bare"] or _mixed_case(text, match.end(), end)


def _mixed_case(text: str, start: int, end: int) -> bool:
    """Tell text in ordinary case; in upper case any words before a dash would look like a place."""
    sample = text[start : min(end, start + 60)]
    return any(map(str.islower, sample)) and bool(_CAPITALS.match(sample) or not sample[:1].islower())
