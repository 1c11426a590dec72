"""Where reports come from: a path, a folder, an address or standard input, in the format that these show."""

from __future__ import annotations

import io
import re
import sys
from codecs import getincrementaldecoder
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO, TextIO

from factbrowse.readers.problems import Problem, Taken

Found = Iterator[Taken | Problem]

LARGEST = 20_000_000
"""Bytes of a file that is read whole. JSON Lines and CSV are read line by line and may be any size."""

PEEK = 8192
"""Bytes looked at to tell a format, or that a file is no text."""


@dataclass(frozen=True, slots=True)
class Format:
    """One way of writing reports."""

    endings: tuple[str, ...]
    module: str
    function: str
    streamed: bool = False

    def read(self, stream: TextIO, source: str) -> Found:
        """Yield the reports of a stream. The reader is loaded only now: HTML alone costs 0.2 s."""
        from importlib import import_module

        reader: Callable[[TextIO, str], Found] = getattr(import_module(self.module), self.function)
        return reader(stream, source)


FORMATS: dict[str, Format] = {
    "yaml": Format((".yaml", ".yml"), "factbrowse.readers.yaml", "read_yaml"),
    "jsonl": Format((".jsonl", ".ndjson"), "factbrowse.readers.structured", "read_jsonl", streamed=True),
    "json": Format((".json",), "factbrowse.readers.structured", "read_json"),
    "csv": Format((".csv", ".tsv"), "factbrowse.readers.structured", "read_csv", streamed=True),
    "html": Format((".html", ".htm", ".xhtml"), "factbrowse.readers.html", "read_html"),
    "feed": Format((".rss", ".atom"), "factbrowse.readers.feed", "read_feed"),
    "text": Format((".txt", ".text", ".md"), "factbrowse.readers.plain", "read_plain"),
}
_BY_ENDING = {ending: name for name, form in FORMATS.items() for ending in form.endings}


_FEED = re.compile(r"<(?:rss|feed|rdf:rdf)\b")
_COMMENTS = re.compile(r"\A(?:#.*\n|\s)+")
"""What may stand before the first field of a YAML file."""


def format_of(name: str, head: str) -> str:
    """Return the format that a file's name shows, else its first characters."""
    by_name = _BY_ENDING.get(Path(name).suffix.lower())
    if by_name:
        return by_name
    start = head.lstrip().lower()
    first_line = start.split("\n", 1)[0]
    if start.startswith("{"):
        return "jsonl" if first_line.rstrip().endswith("}") else "json"
    if start.startswith("["):
        return "json"
    if start.startswith(("<?xml", "<rss", "<feed")) and _FEED.search(start):
        return "feed"
    if start.startswith(("<!doctype html", "<html", "<?xml", "<head", "<body")):
        return "html"
    if _COMMENTS.sub("", start, count=1).startswith(
        ("reports:", "- id:", "- title:", "- text:", "%yaml", "---\n")
    ):
        return "yaml"
    if "text" in first_line.replace(";", ",").replace("\t", ",").split(","):
        return "csv"
    return "text"


_ADDRESS = re.compile(r"https?://", re.IGNORECASE)


def read(sources: Iterable[str], form: str | None = None, *, private: bool = False) -> Found:
    """Yield the reports of every source in order, and what was wrong with the others.

    ``form`` is a name of FORMATS and overrides what name and content show; ``private`` lets addresses lead
    into private networks.
    """
    for source in sources:
        if not source.strip():
            yield Problem("a source", "it has an empty name; name a file, a folder, an address, or -.")
        elif source == "-":
            yield from _stream(sys.stdin.buffer, "standard input", form)
        elif _ADDRESS.match(source):
            yield from _web(source, form, private)
        else:
            yield from _path(Path(source), form)


def _path(path: Path, form: str | None) -> Found:
    try:
        if path.is_dir():
            yield from _folder(path, form)
            return
        with path.open("rb") as stream:
            yield from _stream(stream, str(path), form)
    except FileNotFoundError:
        yield Problem(str(path), "there is no such file or folder.")
    except PermissionError:
        yield Problem(str(path), "you may not read this file.")
    except OSError as error:
        yield Problem(str(path), f"it cannot be read: {(error.strerror or str(error)).lower()}.")


def _folder(folder: Path, form: str | None) -> Found:
    """Yield the reports of every file below a folder whose ending is known, by path; hidden ones stay out."""
    files = sorted(
        path
        for path in folder.rglob("*")
        if path.suffix.lower() in _BY_ENDING
        and path.is_file()
        and not any(part.startswith(".") for part in path.relative_to(folder).parts)
    )
    if not files:
        yield Problem(str(folder), f"no file in this folder ends in {', '.join(sorted(_BY_ENDING))}.")
    for path in files:
        yield from _path(path, form)


def _web(address: str, form: str | None, private: bool) -> Found:
    """Yield the reports that an address holds; a page is known by the address where it was found."""
    from factbrowse.readers.web import NotFetched, fetched

    try:
        found = fetched(address, LARGEST, private=private)
    except NotFetched as error:
        yield Problem(address, str(error))
        return
    from claims.clean import clean_line

    form = form or ("html" if found.is_page else _BY_ENDING.get(Path(found.path).suffix.lower()))
    content = io.BufferedReader(io.BytesIO(found.content), PEEK)
    for item in _stream(content, address, form, found.charset):
        if isinstance(item, Taken) and (found.is_page or not item.article.url):
            yield replace(item, article=replace(item.article, url=clean_line(found.address)))
        else:
            yield item


def _stream(stream: BinaryIO, source: str, form: str | None, charset: str = "") -> Found:
    """Yield from bytes; ``charset`` is the encoding that their sender names, "" for none."""
    buffered = io.BufferedReader(stream, PEEK) if isinstance(stream, io.RawIOBase) else stream
    head = buffered.peek(PEEK)[:PEEK] if hasattr(buffered, "peek") else b""
    if not head:
        yield Problem(source, "it is empty.")
        return
    if (b"\0" in head and not head.startswith((b"\xff\xfe", b"\xfe\xff"))) or head.startswith(b"%PDF-"):
        yield Problem(source, "this is a binary file, not text; save it as text or HTML first.")
        return
    name = form or format_of(source, head.decode("utf-8", "replace"))
    chosen = FORMATS[name]
    if chosen.streamed:
        yield from _streamed(chosen, buffered, _known(charset) or _encoding(head), source)
        return
    raw = buffered.read(LARGEST + 1)
    if len(raw) > LARGEST:
        most = LARGEST // 1_000_000
        sentence = f"it is larger than {most} MB; split it, or use JSON Lines, which may be any size."
        yield Problem(source, sentence)
        return
    yield from _told(chosen.read(io.StringIO(_decoded(raw, _known(charset))), source))


def _streamed(form: Format, stream: BinaryIO, encoding: str, source: str) -> Found:
    """Yield from a format read line by line; a byte that is no text becomes LOST."""
    with io.TextIOWrapper(stream, encoding=encoding, errors="replace", newline="") as text:
        yield from _told(form.read(text, source))


LOST = "\ufffd"
"""What stands for a byte that is no text in the file's encoding."""


def _told(found: Found) -> Found:
    """Yield what was found, and behind a report what it lost."""
    for item in found:
        yield item
        if isinstance(item, Taken) and LOST in item.article.text:
            told = f"a character could not be read and stands as {LOST}; save the file as UTF-8."
            yield item.where.problem(told, kept=True)


CODE_PAGES = (
    *(f"cp{number}" for number in range(1250, 1259)),
    "cp932",
    "cp949",
    "gb18030",
    "big5",
)
"""What programs that know no UTF-8 write; of all encodings there are, a short text fits too many."""

WESTERN = "cp1252"


def _encoding(raw: bytes) -> str:
    """Return the usual encoding of a text that begins so: UTF-8, UTF-16 with its mark, else the likeliest."""
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    try:
        getincrementaldecoder("utf-8")().decode(raw)  # its last character may be cut
        return "utf-8-sig"
    except UnicodeDecodeError:
        from charset_normalizer import from_bytes

        likely = from_bytes(raw, cp_isolation=list(CODE_PAGES))
        best = likely.best()
        if best is None:
            return WESTERN
        as_good = {best.encoding, *best.could_be_from_charset} | {
            match.encoding
            for match in likely
            if (match.chaos, match.coherence) == (best.chaos, best.coherence)
        }
        return WESTERN if WESTERN in as_good else best.encoding


def _known(charset: str) -> str:
    """Return the name of an encoding if it is one of text, else ""."""
    try:
        b"a".decode(charset or "utf-8", "replace")
    except (LookupError, ValueError):
        return ""
    return charset


def _decoded(raw: bytes, charset: str = "") -> str:
    """Return the text of a file; without a told encoding only what is wholly UTF-8 is read as that."""
    if charset:
        return raw.decode(charset, "replace")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return raw.decode(_encoding(raw[:100_000]), "replace")
