"""Text from outside in every export: data, never markup, a formula, an address to follow, or an escape."""

from __future__ import annotations

import csv
import io
import json
import re
from html.parser import HTMLParser
from pathlib import Path
from shutil import copy

import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token

from claims.clean import clean_line
from db.library import Library
from factbrowse.cli import main
from tests.factbrowse.running import Run

HOSTILE = [
    "=cmd|' /C calc'!A0",
    "+1+1",
    "-2+3",
    "@SUM(1)",
    "\x1b[31mred\x1b[0m \x1b]0;owned\x07",
    "nul\x00 and \x9b31m",
    "\u202eright to left\u202c \u2067isolated\u2069",
    "<script>alert(1)</script><img src=x onerror=alert(1)>",
    "[a](javascript:alert(1)) ![b](https://track.example/p.png) [/b] [not]",
    "**bold** _low_ `code` ~~gone~~ | cell | # no heading",
    "&lt;b&gt; &#60;i&#62;",
    "1. a list",
    "> a quote",
    "--- ",
    "see https://evil.example and www.evil.example",
    "../../x",
    "'; drop table reports; --",
    "}}{{ {report} %s",
]
SHOWN = [clean_line(words) for words in HOSTILE]
TEXT = "The flood killed at least 12 people in Valdoro on Monday, {0} said. Then {0} counted 300 displaced."


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library whose every field and decision holds such words."""
    source = tmp_path_factory.mktemp("hostile") / "reports.jsonl"
    reports = [
        dict.fromkeys(("title", "outlet", "agency", "url"), words)
        | {"text": TEXT.format(words), "id": words, "published": f"2021-05-{day:02}"}
        for day, words in enumerate(HOSTILE, 1)
    ]
    source.write_text("".join(json.dumps(report) + "\n" for report in reports))
    path = source.with_name("library.db")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("FACTBROWSE_CONFIG", str(source.with_name("none.yaml")))
        assert main(["import", str(source), "--db", str(path)]) == 0
    with Library.open(path) as library:
        for number, words in enumerate(SHOWN, 1):
            library.judge(number, "contested", who=words)
            library.note(number, words)
            library.tag(number, words)
    return path


@pytest.fixture
def hostile(run: Run, library: Path, tmp_path: Path) -> Run:
    """The command line over a copy of it."""
    copy(library, tmp_path / "library.db")
    return run


def _shown(token: Token) -> str:
    inside = "".join(map(_shown, token.children or ()))
    return inside or (token.content if token.type in ("text", "text_special") else "")


def test_markdown_shows_it_and_reads_none_of_it(hostile: Run) -> None:
    tokens = MarkdownIt("gfm-like").parse(hostile("export").out)
    inline = [token for token in tokens if token.type == "inline"]
    kinds = {child.type for token in inline for child in token.children or ()}
    assert kinds <= {"text", "text_special"}
    blocks = {token.type.removesuffix("_open").removesuffix("_close") for token in tokens}
    known = {"inline", "heading", "paragraph", "blockquote", "bullet_list", "list_item"}
    assert blocks <= known | {"table", "thead", "tbody", "tr", "th", "td"}
    assert max(token.level for token in tokens) <= 5  # nothing lies in a list of a list, or in a quote's
    assert set(SHOWN) - set(map(_shown, inline)) == set()  # the titles


class Page(HTMLParser):
    """Which elements and attributes a page has, and its words."""

    def __init__(self) -> None:
        super().__init__()
        self.elements: set[str] = set()
        self.attributes: set[str] = set()
        self.words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.add(tag)
        self.attributes.update(name for name, _ in attrs)

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def test_html_shows_it_and_reads_none_of_it(hostile: Run) -> None:
    page = Page()
    page.feed(hostile("export", "--format", "html").out)
    document = {"html", "head", "meta", "title", "style", "body", "h1", "h2", "p", "blockquote"}
    assert page.elements <= document | {"dl", "dt", "dd", "ul", "li", "table", "tr", "th", "td"}
    assert page.attributes <= {"lang", "charset", "dir"}
    assert set(SHOWN) - set(page.words) == set()


TABLES = ("csv", "links", "checks")


def test_no_cell_of_csv_is_a_formula(hostile: Run) -> None:
    for command in (*(("export", "--format", form) for form in TABLES), ("list", "--format", "csv")):
        rows = list(csv.reader(io.StringIO(hostile(*command).out), strict=True))
        assert len({len(row) for row in rows}) == 1
        cells = {cell for row in rows[1:] for cell in row}  # the header is the format's own: @type
        opened = {cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r"))}
        assert {cell for cell in opened if not re.fullmatch(r"-[\d.]+", cell)} == set()
        shown = SHOWN[:-1]  # the last report is earlier than none
        assert {words for words in shown if not {words, f"'{words}"} & cells} == set(), command


def test_json_holds_it_as_it_was_cleaned_and_follows_no_address(hostile: Run) -> None:
    assert {row["title"] for row in hostile("export", "--format", "jsonl").rows} == set(SHOWN)
    notes = hostile("export", "--format", "webannotation").rows
    assert all(note["target"]["source"].startswith("urn:factbrowse:") for note in notes)
    checks = hostile("export", "--format", "claimreview").rows
    assert {check["author"]["name"] for check in checks} == set(SHOWN)
    assert all("url" not in check and "appearance" not in check["itemReviewed"] for check in checks)


FORMS = ("md", "html", "csv", "jsonl", "claimreview", "webannotation", "links", "checks")
COMMANDS = ("review 1", "list", "show 1", "queue", "history", "search flood", "figures measure:killed")


def test_no_control_reaches_the_terminal(hostile: Run) -> None:
    unseen = {*range(0x20), *range(0x7F, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A)} - {0x0A}
    for command in (*(f"export 1 2 --format {form}" for form in FORMS), *COMMANDS):
        done = hostile(*command.split())
        assert done.code == 0
        assert {letter for letter in done.out + done.err if ord(letter) in unseen} == set(), command


def test_each_claim_of_one_sentence_has_an_annotation_of_its_own(run: Run, tmp_path: Path) -> None:
    source = tmp_path / "reports.txt"
    source.write_text("The mayor counted 3 < 4 & 5 in Valdoro.")
    run("import", str(source))
    notes = run("export", "--format", "webannotation").rows
    assert len({note["id"] for note in notes}) == len(notes) > 1
