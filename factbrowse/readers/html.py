"""Web pages: the article without its page, with title, date and outlet, by trafilatura."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TextIO

from factbrowse.readers.fields import taken
from factbrowse.readers.problems import Problem, Taken, Where

BRIEFEST = 100
"""Characters of an article. Of a shorter one trafilatura takes the whole page, its paragraphs run together;
its own limit of 250 does that to brief reports too."""


def read_html(stream: TextIO, source: str) -> Iterator[Taken | Problem]:
    """Yield the report of a web page."""
    import trafilatura
    from trafilatura.settings import use_config

    config = use_config()
    config.set("DEFAULT", "MIN_EXTRACTED_SIZE", str(BRIEFEST))
    page = trafilatura.bare_extraction(
        stream.read(), fast=True, with_metadata=True, include_comments=False, config=config
    )
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
            "text": _body(page.text or "", page.title or ""),
        },
        Where(source),
    )


def _body(text: str, title: str) -> str:
    """Return a text without the title that it begins with: it stands above the text already.

    >>> _body("Six dead\\nSix people died.", "Six dead"), _body("Six dead", "Six dead")
    ('Six people died.', 'Six dead')
    """
    first, _, rest = text.partition("\n")
    return rest if rest.strip() and first.strip() == title.strip() else text
