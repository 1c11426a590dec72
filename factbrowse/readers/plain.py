"""Plain text as people save it from a browser: headline, date line, body; the furniture above is dropped."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime
from typing import TextIO

from factbrowse.readers.fields import taken
from factbrowse.readers.problems import Problem, Taken, Where

HEAD = 12
"""Paragraphs at the top in which a date line is looked for; chosen by eye."""

LONGEST_HEADLINE = 200
"""Characters; longer lines are leads."""

_DATE_LINE = re.compile(
    r"(?:(?:last\s+)?(?:published|updated|posted|date|modified)(?:\s+on)?\s*:?\s*)?"
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?"
    r"(?P<date>\d{4}-\d\d-\d\d"
    r"|(?P<month>[a-z]{3,9})\.?\s+(?P<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?P<year>\d{4})"
    r"|(?P<day2>\d{1,2})(?:st|nd|rd|th)?\s+(?P<month2>[a-z]{3,9})\.?,?\s+(?P<year2>\d{4}))"
    r"[,|\s–-]*(?:at\s+)?(?:\d{1,2}[:.]\d\d)?\s*(?:[ap]\.?m\.?)?\s*(?:\(?[a-z]{2,4}(?:[+-]\d+)?\)?)?",
    re.IGNORECASE,
)


def _date(line: str) -> date | None:
    """Return the day that a line consists of, None when it is not a date line."""
    found = _DATE_LINE.fullmatch(line.strip())
    if found is None:
        return None
    month, day, year = (found[name] or found[f"{name}2"] for name in ("month", "day", "year"))
    if month is None:
        return _parsed(found["date"], "%Y-%m-%d")
    return _parsed(f"{day} {month[:3]} {year}", "%d %b %Y")


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
        lines = paragraph.split("\n")
        place = next((place for place, line in enumerate(lines) if _date(line)), len(lines))
        head += ["\n".join(lines[:place]), *lines[place : place + 1], "\n".join(lines[place + 1 :])]
    return [part for part in head if part.strip()] + paragraphs[HEAD:]


def head_and_body(text: str) -> tuple[str, date | None, str]:
    """Return the title, the publication day and the body of a saved page.

    The headline is the paragraph before the date line, or after it when what stands before is furniture;
    without a date line it is the first paragraph, if that can be one.

    >>> head_and_body("menu\\n\\nFlood closes 41 schools\\n\\n12 April 2019\\n\\nForty-one schools closed.")
    ('Flood closes 41 schools', datetime.date(2019, 4, 12), 'Forty-one schools closed.')
    """
    paragraphs = _paragraphs(text)
    for index, paragraph in enumerate(paragraphs[:HEAD]):
        published = _date(paragraph)
        if published is None:
            continue
        before = paragraphs[index - 1].strip() if index else ""
        after = paragraphs[index + 1].strip() if index + 1 < len(paragraphs) else ""
        if _is_headline(before):
            return before, published, "\n\n".join(paragraphs[index + 1 :])
        if _is_headline(after):
            return after, published, "\n\n".join(paragraphs[index + 2 :])
        return "", published, "\n\n".join(paragraphs[:index] + paragraphs[index + 1 :])
    if len(paragraphs) > 1 and _is_headline(paragraphs[0]):
        return paragraphs[0].strip(), None, "\n\n".join(paragraphs[1:])
    return "", None, "\n\n".join(paragraphs)


def read_plain(stream: TextIO, source: str) -> Iterator[Taken | Problem]:
    """Yield the one report of a text file."""
    from claims.clean import clean_text

    title, published, body = head_and_body(clean_text(stream.read()))
    yield taken({"title": title, "published": published, "text": body or title}, Where(source))
