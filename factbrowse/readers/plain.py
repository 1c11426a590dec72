"""Plain text as people save it from a browser: headline, date line, body; the furniture above is dropped."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime
from typing import NamedTuple, TextIO

from factbrowse.readers.fields import taken
from factbrowse.readers.problems import Problem, Taken, Where

HEAD = 12
"""Paragraphs at the top in which a date line is looked for; chosen by eye."""

LONGEST_HEADLINE = 200
"""Characters; longer lines are leads."""

_PLACE = r"(?P<before>(?:[^\W\d_][\w'’.-]*(?:\s[^\W\d_][\w'’.-]*){0,3},\s+){0,2})"
"""Where a report was written, or by whom, before its date: "Rio de Janeiro, 3 June 2024"."""
_DATE_LINE = re.compile(
    _PLACE + r"(?:(?:last\s+)?(?:published|updated|posted|date|modified)(?:\s+on)?\s*:?\s*)?"
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?"
    r"(?P<date>\d{4}-\d\d-\d\d"
    r"|(?P<month>[a-z]{3,9})\.?\s+(?P<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?P<year>\d{4})"
    r"|(?P<day2>\d{1,2})(?:st|nd|rd|th)?\s+(?P<month2>[a-z]{3,9})\.?,?\s+(?P<year2>\d{4}))"
    r"[,|\s–-]*(?:at\s+)?(?:\d{1,2}[:.]\d\d)?\s*(?:[ap]\.?m\.?)?\s*(?:\(?[a-z]{2,4}(?:[+-]\d+)?\)?)?",
    re.IGNORECASE,
)


_DATELINE = re.compile(
    r"(?P<place_and_day>[^\W\d_][^\n(–—:]{1,60}?,[^\n(–—:]{6,30}?)\s*(?:\([^()\n]{2,30}\))?\s*(?:\s-{1,2}|–|—|:)\s"
)
"""What opens the first paragraph of agency copy: GAO, 14 April 2019 (AFP) -."""
_MENU = re.compile(r"\s*[|·•›»]\s*")
"""What stands between the words of a menu: "Home | News | Sport | Weather"."""

SHORTEST_MENU = 4
"""Entries; fewer may be the parts of a headline or of a date line."""

LONGEST_ENTRY = 3
"""Words of an entry of a menu."""

_PARTS = re.compile(r"\s+[-–—]\s+|\s*[|·•]\s*")
"""What stands between the date and the names beside it: "3 June 2024 - The Coast Gazette"."""

LONGEST_NAME = 6
"""Words; more of them beside a date are a sentence."""


PAPERS = frozenset((
    "agency", "broadcasting", "bulletin", "chronicle", "courier", "daily", "dispatch", "echo", "examiner",
    "express", "gazette", "globe", "guardian", "herald", "independent", "inquirer", "journal", "magazine",
    "mail", "mirror", "monitor", "network", "news", "observer", "online", "post", "press", "radio", "record",
    "register", "review", "standard", "star", "sun", "telegraph", "television", "times", "today", "tribune",
    "tv", "voice", "weekly", "wire", "world",
))  # fmt: skip
"""Words of which names of outlets are made; a line of two capitalised words may as well be a person."""


class Saved(NamedTuple):
    """What a saved page says."""

    title: str
    published: date | None
    body: str
    outlet: str = ""
    """Who published it, where its name stands beside the date or alone under it."""


def _dated(line: str) -> tuple[date, str] | None:
    """Return the day and the outlet of a line that has nothing else, None when it is not a date line."""
    if found := _DATE_LINE.fullmatch(line.strip()):
        published = _day(found)
        return (published, _paper(found["before"])) if published else None
    parts = _PARTS.split(line.strip())
    days = [day for part in parts if (day := _date(part))]
    names = [part for part in parts if not _date(part)]
    if len(days) != 1 or not all(map(_is_name, names)):
        return None
    return days[0], next((name for name in names if not name.lower().startswith("by ")), "")


def _is_name(words: str) -> bool:
    plain = not re.search(r"[\d.!?:;]", words)
    return plain and words[:1].isupper() and len(words.split()) <= LONGEST_NAME


def _outlet(paragraphs: list[str]) -> tuple[str, list[str]]:
    """Return the outlet that stands alone on the first line, "" for none, and the paragraphs without it."""
    line, _, rest = "\n\n".join(paragraphs).partition("\n")
    words = line.split()
    if not rest.strip() or not (_is_paper(line.strip()) or (len(words) == 1 and words[0].isupper())):
        return "", paragraphs
    return line.strip(), _paragraphs(rest)


def _paper(before: str) -> str:
    """Return the outlet among the names before a day, "" where they are places: "City Press, Valdoro, "."""
    return next((name for part in before.split(",") if _is_paper(name := part.strip())), "")


def _is_paper(name: str) -> bool:
    """Whether a name is that of an outlet: by a word of it, or as one that news knows."""
    from claims.attribution.sources import is_agency
    from claims.language import known

    named = not PAPERS.isdisjoint(name.lower().split()) or any(is_agency(name, code) for code in known())
    return named and _is_name(name)


def _is_menu(line: str) -> bool:
    entries = _MENU.split(line.strip())
    return len(entries) >= SHORTEST_MENU and all(len(entry.split()) <= LONGEST_ENTRY for entry in entries)


def _date(line: str) -> date | None:
    """Return the day that words consist of, None when they say something else."""
    found = _DATE_LINE.fullmatch(line.strip())
    return _day(found) if found else None


def _day(found: re.Match[str]) -> date | None:
    """Return the day of a date line, None when no calendar has it."""
    month, day, year = (found[name] or found[f"{name}2"] for name in ("month", "day", "year"))
    if month is None:
        return _parsed(found["date"], "%Y-%m-%d")
    return _parsed(f"{day} {month[:3]} {year}", "%d %b %Y")


def _day_of_dateline(paragraph: str) -> date | None:
    """Return the day in the dateline of a paragraph: GAO, 14 April 2019 (AFP) - A girl was killed."""
    found = _DATELINE.match(paragraph)
    return _date(found["place_and_day"]) if found else None


def _parsed(written: str, form: str) -> date | None:
    try:
        return datetime.strptime(written, form).date()  # noqa: DTZ007 - a day has no zone
    except ValueError:
        return None


def _is_headline(paragraph: str) -> bool:
    """Whether a paragraph can be a headline: one line of a few words that does not end like a sentence."""
    line = paragraph.strip()
    return (
        "\n" not in line
        and len(line.split()) >= 4
        and len(line) <= LONGEST_HEADLINE
        and not line.endswith((".", ":", ","))
    )


def _paragraphs(text: str) -> list[str]:
    """Return the paragraphs of a text; at the top a date line is one without blank lines around it too."""
    paragraphs = [part for part in re.split(r"\n[ ]*\n+", text.strip("\n")) if part.strip()]
    head: list[str] = []
    for paragraph in paragraphs[:HEAD]:
        lines = [line for line in paragraph.split("\n") if _dated(line) or not _is_menu(line)]
        place = next((place for place, line in enumerate(lines) if _dated(line)), len(lines))
        head += ["\n".join(lines[:place]), *lines[place : place + 1], "\n".join(lines[place + 1 :])]
    return [part for part in head if part.strip()] + paragraphs[HEAD:]


def head_and_body(text: str) -> Saved:
    """Return the title, the publication day, the body and the outlet of a saved page.

    The headline is the paragraph before the date line, or after it when what stands before is furniture;
    without a date line it is the first paragraph, if that can be one, and the day is that of the dateline.

    >>> saved = head_and_body("menu\\n\\nFlood closes 41 schools\\n\\n12 April 2019\\n\\nForty-one did.")
    >>> saved.title, str(saved.published), saved.body
    ('Flood closes 41 schools', '2019-04-12', 'Forty-one did.')
    """
    paragraphs = _paragraphs(text)
    for index, paragraph in enumerate(paragraphs[:HEAD]):
        dated = _dated(paragraph)
        if dated is None:
            continue
        published, outlet = dated
        if not outlet:
            outlet, paragraphs[index + 1 :] = _outlet(paragraphs[index + 1 :])
        before = paragraphs[index - 1].strip() if index else ""
        after = paragraphs[index + 1].strip() if index + 1 < len(paragraphs) else ""
        if _is_headline(before):
            return Saved(before, published, "\n\n".join(paragraphs[index + 1 :]), outlet)
        if _is_headline(after):
            return Saved(after, published, "\n\n".join(paragraphs[index + 2 :]), outlet)
        return Saved("", published, "\n\n".join(paragraphs[:index] + paragraphs[index + 1 :]), outlet)
    headed = len(paragraphs) > 1 and _is_headline(paragraphs[0])
    title, body = (paragraphs[0].strip(), paragraphs[1:]) if headed else ("", paragraphs)
    return Saved(title, _day_of_dateline(body[0].strip()) if body else None, "\n\n".join(body))


def read_plain(stream: TextIO, source: str) -> Iterator[Taken | Problem]:
    """Yield the one report of a text file."""
    from claims.clean import clean_text

    saved = head_and_body(clean_text(stream.read()))
    record = {"title": saved.title, "published": saved.published, "outlet": saved.outlet}
    yield taken(record | {"text": saved.body or saved.title}, Where(source))
