"""A review as one HTML page that stands alone: the document, without scripts or anything that is loaded."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape

from factbrowse.masthead import Masthead, web_address
from factbrowse.review import ReportReview
from factbrowse.writers import document
from factbrowse.writers.document import Block, Facts, Heading, Items, Paragraph, Quote, Table
from tui.words import visible

_STYLE = (
    "body{font:16px/1.5 sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem}"
    "blockquote{border-left:.3rem solid #888;margin:0;padding:.2rem 1rem}"
    "table{border-collapse:collapse;width:100%}"
    "td,th{border:1px solid #bbb;padding:.3rem .5rem;text-align:start;vertical-align:top}"
    "dl{display:grid;grid-template-columns:max-content 1fr;gap:0 1rem}dd{margin:0;overflow-wrap:anywhere}"
)


def write(reviews: Iterable[ReportReview], masthead: Masthead) -> Iterator[str]:
    """Yield the lines of one page with every review."""
    yield '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Review</title>'
    yield f"<style>{_STYLE}</style></head><body>"
    for block in document.every(reviews, masthead):
        yield from _lines(block)
    yield "</body></html>"


def _lines(block: Block) -> Iterator[str]:
    match block:
        case Heading(level, text):
            yield _element(f"h{level}", text)
        case Quote(text):
            yield _element("blockquote", text)
        case Paragraph(text):
            yield _element("p", text)
        case Items(texts):
            yield "<ul>"
            yield from (_element("li", text) for text in texts)
            yield "</ul>"
        case Facts():
            yield "<dl>"
            yield from (f"<dt>{escape(name)}</dt>{_linked(value)}" for name, value in block.told)
            yield "</dl>"
        case Table(head, rows):
            yield f"<table>{_row('th', head)}"
            yield from (_row("td", row) for row in rows)
            yield "</table>"


def _element(name: str, text: str) -> str:
    """Return words from outside in an element; each finds its own direction, so that none turns another."""
    return f'<{name} dir="auto">{escape(visible(text))}</{name}>'


def _linked(value: str) -> str:
    """Return a value; an address of the web can be followed."""
    if not web_address(value):
        return _element("dd", value)
    return f'<dd><a href="{escape(value)}" rel="noreferrer nofollow">{escape(value)}</a></dd>'


def _row(name: str, cells: Iterable[str]) -> str:
    return f"<tr>{''.join(_element(name, cell) for cell in cells)}</tr>"
