"""Feeds, RSS and Atom: a report an entry, with the text that the feed gives of it.

Read event by event. A document type is refused: entities, which can grow without bounds or read files, come
in no other way.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from email.utils import parsedate_to_datetime
from html.parser import HTMLParser
from typing import Final, TextIO
from xml.parsers import expat

from claims.clean import clean_line
from factbrowse.readers.fields import taken
from factbrowse.readers.problems import Problem, Taken, Where

ENTRIES: Final = ("item", "entry")
FEEDS: Final = ("rss", "feed", "rdf:rdf")
"""Elements with which a feed begins, in small letters."""

FIELDS: Final = {
    "id": ("guid", "id"),
    "title": ("title",),
    "published": ("pubdate", "published", "issued", "dc:date", "updated"),
    "url": ("link",),
    "text": ("content:encoded", "content", "description", "summary"),
}
"""The elements that hold a field, the best first, in small letters and with the usual prefixes."""

_BLOCKS: Final = frozenset(
    [
        "p",
        "div",
        "br",
        "li",
        "ul",
        "ol",
        "tr",
        "table",
        "blockquote",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "figure",
        "figcaption",
    ]
)
_UNREAD: Final = frozenset(("script", "style"))

Entry = dict[str, str]


class _NoFeed(ValueError):
    """The document is not read; its text is the sentence."""


@dataclass(slots=True)
class _Reading:
    """What was read of a feed so far."""

    path: list[str] = field(default_factory=list)
    about: Entry = field(default_factory=dict)
    """The feed's own title and language."""
    entries: list[tuple[Entry, int]] = field(default_factory=list)
    """Each with its line."""
    words: list[str] = field(default_factory=list)
    """Of the element that is open."""

    @property
    def target(self) -> Entry:
        """What the open element belongs to."""
        return self.entries[-1][0] if any(name in ENTRIES for name in self.path) else self.about


def read_feed(stream: TextIO, source: str) -> Iterator[Taken | Problem]:
    """Yield the reports of a feed; where it breaks off say so, and keep what came before."""
    reading = _Reading()
    parser = _parser(reading)
    broken: Problem | None = None
    try:
        parser.Parse(stream.read(), True)
    except _NoFeed as error:
        broken = Problem(source, str(error), parser.CurrentLineNumber)
    except expat.ExpatError as error:
        broken = Problem(source, f"this is no XML: {expat.ErrorString(error.code)}.", error.lineno)
    for entry, line in reading.entries:
        yield _report(entry, reading.about, Where(source, line))
    if broken:
        yield broken
    elif not reading.entries:
        yield Problem(source, "this feed has no entries.")


def _parser(reading: _Reading) -> expat.XMLParserType:
    parser = expat.ParserCreate()
    parser.buffer_text = True

    def refuse(*_: object) -> None:
        raise _NoFeed("a feed with a document type is not read, for it may hold entities.")

    def start(name: str, given: dict[str, str]) -> None:
        name = name.lower()
        if not reading.path and name not in FEEDS:
            raise _NoFeed(
                f"this XML is no feed: it begins with {clean_line(name)[:40]!r}, not with rss or feed."
            )
        reading.path.append(name)
        reading.words.clear()
        if name in ENTRIES:
            reading.entries.append(({}, parser.CurrentLineNumber))
        elif name == "link" and given.get("href") and given.get("rel", "alternate") == "alternate":
            reading.target.setdefault("link", given["href"])

    def end(_: str) -> None:
        name, told = reading.path[-1], "".join(reading.words).strip()
        if told and _is_own(reading.path):
            reading.target.setdefault(name, told)
        reading.words.clear()
        reading.path.pop()

    parser.StartDoctypeDeclHandler = refuse
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = reading.words.append
    return parser


def _is_own(path: list[str]) -> bool:
    """Whether an element stands directly in an entry, or in the feed itself."""
    return len(path) > 1 and path[-2] in (*ENTRIES, "channel", "feed")


def _report(entry: Entry, about: Entry, where: Where) -> Taken | Problem:
    found = {name: next((entry[key] for key in keys if key in entry), "") for name, keys in FIELDS.items()}
    if not (text := _plain(found["text"])):
        return where.problem("this entry gives no text; its page may be read by its address.")
    told = {"title": _plain(found["title"]), "published": _day(found["published"]), "text": text}
    language = about.get("language", "").partition("-")[0].lower()
    return taken({**found, **told, "outlet": _plain(about.get("title", "")), "language": language}, where)


def _day(written: str) -> str:
    """Return the day of a moment as feeds write it, in their zone; what is none stays as it is.

    >>> _day("Fri, 12 Apr 2019 23:48:00 -0700"), _day("2019-04-12T12:48:00Z")
    ('2019-04-12', '2019-04-12')
    """
    for read in (parsedate_to_datetime, datetime.fromisoformat):
        try:
            return read(written).date().isoformat()
        except ValueError:
            continue
    return written


class _Words(HTMLParser):
    """The words of a stretch of HTML, a paragraph a block."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self.unread = 0

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.unread += tag in _UNREAD
        self.words.append("\n\n" * (tag in _BLOCKS))

    def handle_endtag(self, tag: str) -> None:
        self.unread = max(0, self.unread - (tag in _UNREAD))
        self.words.append("\n\n" * (tag in _BLOCKS))

    def handle_data(self, data: str) -> None:
        if not self.unread:
            self.words.append(data)


def _plain(told: str) -> str:
    """Return text without the tags and entities that stand in it.

    >>> _plain("<p>Twelve &amp; more</p><p>died.</p>")
    'Twelve & more\\n\\ndied.'
    """
    parser = _Words()
    parser.feed(told)
    parser.close()
    paragraphs = ("".join(parser.words)).split("\n\n")
    return "\n\n".join(filter(None, (" ".join(paragraph.split()) for paragraph in paragraphs)))
