"""Web pages: the article without its page, with title, date and outlet, by trafilatura."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TextIO

from factbrowse.readers.fields import taken
from factbrowse.readers.problems import Problem, Taken, Where


def read_html(stream: TextIO, source: str) -> Iterator[Taken | Problem]:
    """Yield the report of a web page."""
    import trafilatura

    page = trafilatura.bare_extraction(stream.read(), fast=True, with_metadata=True, include_comments=False)
    if page is None or isinstance(page, dict) or not (page.text or "").strip():
        yield Problem(source, "no article was found in this page; save its text and import that.")
        return
    yield taken(
        {
            "title": page.title,
            "published": page.date,
            "outlet": page.sitename,
            "url": page.url,
            "language": page.language,
            "text": page.text,
        },
        Where(source),
    )
