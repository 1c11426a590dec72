"""A review as Markdown: the document, none of its words read as markup."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from factbrowse.masthead import Masthead, web_address
from factbrowse.review import ReportReview
from factbrowse.writers import document
from factbrowse.writers.document import Block, Facts, Heading, Items, Paragraph, Quote, Table
from tui.words import one_line

_MARKUP = re.compile(r"[\\`*_{}\[\]<>#|~!&]|(?<=:)/(?=/)|(?<=\bwww)\.", re.IGNORECASE)
_OPENING = re.compile(r"([-+=]|\d{1,9}(?=[.)]))")
"""What would make a list or a line of a paragraph that begins with it."""


def escape(text: str) -> str:
    """Return text from outside on one line, none of it read as Markdown, HTML or an address to follow.

    >>> escape("[not] *a* <b>"), escape("- a"), escape("12. b"), escape("http://c.example")
    ('\\\\[not\\\\] \\\\*a\\\\* \\\\<b\\\\>', '\\\\- a', '12\\\\. b', 'http:\\\\//c.example')
    """
    line = _MARKUP.sub(r"\\\g<0>", one_line(text))
    opening = _OPENING.match(line)
    if opening is None:
        return line
    mark = opening[0]
    return f"{mark}\\{line[len(mark) :]}" if mark.isdigit() else f"\\{line}"


def write(reviews: Iterable[ReportReview], masthead: Masthead) -> Iterator[str]:
    """Yield the lines of one document with every review."""
    for block in document.every(reviews, masthead):
        yield from _lines(block)
        yield ""


def _lines(block: Block) -> Iterator[str]:
    match block:
        case Heading(level, text):
            yield f"{'#' * level} {escape(text)}"
        case Quote(text):
            yield f"> {escape(text)}"
        case Paragraph(text):
            yield escape(text)
        case Items(texts):
            yield from (f"- {escape(text)}" for text in texts)
        case Facts():
            yield from (f"- {name}: {_linked(value)}" for name, value in block.told)
        case Table(head, rows):
            yield _row(head)
            yield "|" + "---|" * len(head)
            yield from map(_row, (tuple(map(escape, row)) for row in rows))


def _linked(value: str) -> str:
    """Return a value; an address of the web can be followed."""
    return f"<{value}>" if web_address(value) else escape(value)


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"
