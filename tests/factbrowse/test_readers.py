"""Reading sources: every format, and everything that can be wrong with one."""

from __future__ import annotations

import io
import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.model import Article
from factbrowse.readers import Problem, Taken, read
from factbrowse.readers.yaml import read_yaml


def written(folder: Path, name: str, content: str | bytes) -> str:
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return str(path)


def articles(*sources: str) -> list[Article]:
    return [item.article for item in read(sources) if isinstance(item, Taken)]


def problems(*sources: str) -> list[str]:
    return [str(item) for item in read(sources) if isinstance(item, Problem)]


FLOOD = {
    "id": "f1",
    "title": "Flood closes schools",
    "published": "2021-05-04",
    "outlet": "The Post",
    "text": "41 schools closed.",
}
EXPECTED = Article(
    text="41 schools closed.",
    id="f1",
    title="Flood closes schools",
    published=date(2021, 5, 4),
    outlet="The Post",
)
_CSV = "{0}\n{1}\n"
_NAMES = ("id", "title", "published", "outlet", "text")
_YAML = "".join(f"  {name}: {FLOOD[name]}\n" for name in _NAMES)
SAME_IN_EVERY_FORMAT = {
    "a.jsonl": json.dumps(FLOOD) + "\n",
    "a.json": json.dumps({"reports": [FLOOD]}, indent=2),
    "b.json": json.dumps([FLOOD]),
    "c.json": json.dumps(FLOOD),
    "a.csv": _CSV.format(",".join(_NAMES), ",".join(FLOOD[name] for name in _NAMES)),
    "b.csv": _CSV.format(";".join(_NAMES).title(), ";".join(FLOOD[name] for name in _NAMES)),
    "a.yaml": "reports:\n-" + _YAML[1:],
    "b.yaml": _YAML.replace("  ", ""),
}


@pytest.mark.parametrize("name", SAME_IN_EVERY_FORMAT)
def test_the_same_report_comes_out_of_every_format(name: str, tmp_path: Path) -> None:
    assert articles(written(tmp_path, name, SAME_IN_EVERY_FORMAT[name])) == [EXPECTED]


# A bare YAML table looks like text: its ending is needed.
@pytest.mark.parametrize("name", [name for name in SAME_IN_EVERY_FORMAT if name != "b.yaml"])
def test_the_format_shows_in_the_content_when_the_name_is_silent(name: str, tmp_path: Path) -> None:
    path = written(tmp_path, "report.unknown", SAME_IN_EVERY_FORMAT[name])
    assert articles(path) == [EXPECTED]


def test_a_folder_gives_all_its_reports_by_path(tmp_path: Path) -> None:
    (tmp_path / "deep").mkdir()
    for name in ("b.jsonl", "deep/a.jsonl"):
        written(tmp_path, name, json.dumps({"id": name, "text": "Rain."}))
    written(tmp_path, "picture.png", b"\x89PNG\0")
    (tmp_path / ".hidden").mkdir()
    written(tmp_path, ".hidden/c.jsonl", json.dumps({"text": "Snow."}))
    assert [article.id for article in articles(str(tmp_path))] == ["b.jsonl", "deep/a.jsonl"]


def test_standard_input_is_a_source(monkeypatch: pytest.MonkeyPatch) -> None:
    class Stdin:
        buffer = io.BufferedReader(io.BytesIO(b'{"text": "Rain."}\n'))

    monkeypatch.setattr("sys.stdin", Stdin())
    assert articles("-") == [Article(text="Rain.")]


BAD = [
    ("a.yaml", "reports:\n- title: x\n  text: fine\n- title: 'open\n  text: y\n", ":4: this is no YAML"),
    (
        "a.yaml",
        "- title: Toll: 12 dead\n  text: z\n",
        ":1: this is no YAML: a colon ends no field name here; put",
    ),
    (
        "a.yaml",
        "- title: 'It's'\n  text: z\n",
        ":1: this is no YAML: the line does not begin with a field name",
    ),
    ("a.yaml", "- title: x\n  text: y\n z: a\n", ":3: this is no YAML: the line is indented otherwise"),
    ("a.yaml", "- title: x\n\ttext: y\n", ":2: this is no YAML: there is a tab; indent with blanks."),
    ("a.yaml", "- title: @x\n  text: y\n", ":1: this is no YAML: a text begins with a sign that YAML keeps"),
    (
        "a.yaml",
        "- title: x\n  text: 'y\n",
        ":2: this is no YAML: a quotation mark is opened and never closed.",
    ),
    ("a.yaml", "- title: x\n  text: [y\n", ": this is no YAML: a bracket is opened and never closed"),
    ("a.yaml", "- title: x\n  text y\n", ": this is no YAML: a line has no colon behind its field name."),
    ("a.yaml", '- title: x\n  text: "y\\q"\n', ":2: this is no YAML: a backslash stands between double"),
    ("a.yaml", "- title: x\n  title: y\n  text: z\n", ":2: the field 'title' is given twice"),
    ("a.yaml", "a: &a [x]\nb: [*a, *a]\n", ":2: aliases"),
    ("a.yaml", "- text: !!python/name:os.system x\n", ":1: tags"),
    ("a.yaml", "[" * 100_000, ":1: this is nested more than 50 levels deep"),
    ("a.yaml", "- title: x\n  txet: y\n", ":1: the report has no 'text'; is 'txet' meant to be"),
    ("a.yaml", "- title: x\n  text: ''\n", ":1: the report has an empty text"),
    (
        "a.yaml",
        "- title: x\n  published: 2019-02-30\n  text: y\n",
        "'published' is '2019-02-30', which is no date",
    ),
    ("a.yaml", "- just words\n", ":1: this is no report"),
    ("a.yaml", "- text: [a, b]\n", "'text' holds a list"),
    ("a.yaml", "- text: Rain fell on Monday.\n", ":1: the report has no title"),
    ("a.jsonl", '{"text": "fine"}\n{"text": \n', ":2: this line is no JSON"),
    ("a.jsonl", '{"text": "fine"}\n[1]\n', ":2: this is no report"),
    ("a.jsonl", "[" * 200_000 + "\n", ":1: this line is"),
    (
        "a.jsonl",
        '{"text": "fine"}\n{"text": "cut off \n',
        ":2: this line is no JSON: unterminated string starting at column 10.",
    ),
    (
        "a.jsonl",
        '{"text": "fine"}\n{"text": "x", "id": ' + "9" * 5_000 + "}\n",
        ":2: this line holds a number of too many",
    ),
    ("a.json", '{"text": "x", "id": ' + "9" * 5_000 + "}", ": this holds a number of too many digits"),
    ("a.json", '{"text": ', "a.json:1: this is no JSON"),
    ("a.json", '{"reports": 7}', "'reports' must be a list"),
    ("a.csv", "title,body\nx,y\n", ":1: the first row names no 'text' column"),
    ("a.csv", "title,text,published\nx,y,12 May\n", ":2: 'published' is '12 May'"),
    (
        "a.csv",
        'title,text\nx,fine\ny,"Ten died.\nz,Nine died.\n',
        ":3: this row cannot be read: a double quote is opened",
    ),
    ("a.csv", "title,text\nx,Ten died, nine were hurt.\n", ":2: this row has 3 cells, the first row names 2"),
    (
        "a.jsonl",
        b'{"text": "fine"}\n' * 600 + b'{"text": "caf\xe9"}\n',
        ":601: a character could not be read",
    ),
    ("a.txt", "", "it is empty"),
    ("a.txt", b"\x7fELF\0\0\0", "this is a binary file"),
    ("a.html", "<html><body></body></html>", "no article was found"),
]


@pytest.mark.parametrize(("name", "content", "told"), BAD)
def test_what_is_wrong_is_told_in_one_sentence_with_its_place(
    name: str, content: str | bytes, told: str, tmp_path: Path
) -> None:
    found = problems(written(tmp_path, name, content))
    assert len(found) == 1
    assert told in found[0]
    assert "\n" not in found[0]
    assert found[0].startswith(str(tmp_path / name))


def test_a_missing_file_is_named() -> None:
    assert problems("/no/such/file.yaml") == ["/no/such/file.yaml: there is no such file or folder."]


def test_a_file_too_large_to_read_whole_is_refused_unread(tmp_path: Path) -> None:
    path = written(tmp_path, "large.txt", b"Rain fell. " * 5_000_000)
    assert problems(path) == [
        f"{path}: it is larger than 20 MB; split it, or use JSON Lines, which may be any size."
    ]


def test_one_bad_report_costs_none_of_the_others(tmp_path: Path) -> None:
    lines = ['{"text": "One."}', "{", '{"text": ""}', '{"text": "Two."}']
    path = written(tmp_path, "a.jsonl", "\n".join(lines))
    assert [article.text for article in articles(path)] == ["One.", "Two."]
    assert len(problems(path)) == 2


def test_reports_before_a_broken_stretch_of_yaml_are_kept(tmp_path: Path) -> None:
    path = written(tmp_path, "a.yaml", "reports:\n- title: a\n  text: one\n- title: b\n  text: two\n - c\n")
    assert [article.text for article in articles(path)] == ["one", "two"]


def test_a_merge_bomb_is_refused_at_once(tmp_path: Path) -> None:
    levels = "".join(f"m{n}: &m{n} {{<<: [{', '.join([f'*m{n - 1}'] * 9)}]}}\n" for n in range(1, 9))
    path = written(tmp_path, "bomb.yaml", "m0: &m0 {a: b}\n" + levels)
    assert "aliases" in problems(path)[0]


def test_yaml_values_stay_as_they_were_written(tmp_path: Path) -> None:
    path = written(tmp_path, "a.yaml", "- title: no\n  outlet: 0777\n  agency: 12:30\n  text: on\n")
    (article,) = articles(path)
    assert (article.title, article.outlet, article.agency, article.text) == ("no", "0777", "12:30", "on")


def test_text_is_cleaned_once_on_its_way_in(tmp_path: Path) -> None:
    record = {"title": "a\x1b]0;title\x07b", "text": "It did [not]\x1b[31m rain.\r\nIt\tsnowed."}
    (article,) = articles(written(tmp_path, "a.jsonl", json.dumps(record)))
    assert article.title == "ab"
    assert article.text == "It did [not] rain.\nIt    snowed."


ENCODED = [
    ("utf-8", "café"),
    ("utf-8-sig", "café"),
    ("utf-16", "café"),
    ("cp1252", "The minister’s café – closed"),
    ("cp1252", "Un séisme a fait 14 morts près de Besançon"),
    ("cp1250", "Przez powódź zginęło w Łodzi 12 osób i zamknięto szkołę"),
    ("cp1251", "Погибло пятнадцать человек и мост закрыт"),
]


@pytest.mark.parametrize("name", ["a.csv", "a.jsonl"])
@pytest.mark.parametrize(("encoding", "text"), ENCODED)
def test_usual_encodings_are_read_line_by_line_too(
    encoding: str, text: str, name: str, tmp_path: Path
) -> None:
    said = text + " for repairs until May."
    content = f"text\n{said}\n" if name == "a.csv" else json.dumps({"text": said}, ensure_ascii=False)
    (article,) = articles(written(tmp_path, name, content.encode(encoding)))
    assert article.text == said


def test_a_source_without_a_name_is_not_the_folder_one_stands_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written(tmp_path, "a.jsonl", '{"text": "Rain."}')
    monkeypatch.chdir(tmp_path)
    assert articles("") == []
    assert "empty name" in problems("")[0]


@pytest.mark.parametrize(("encoding", "text"), ENCODED)
def test_usual_encodings_are_read(encoding: str, text: str, tmp_path: Path) -> None:
    (article,) = articles(written(tmp_path, "a.txt", (text + " for repairs until May.").encode(encoding)))
    assert article.text.startswith(text)


def test_line_breaks_and_tabs_inside_a_json_text_are_taken_as_they_stand(tmp_path: Path) -> None:
    (article,) = articles(written(tmp_path, "a.json", '{"text": "Rain fell.\n\nIt\tsnowed."}'))
    assert article.text == "Rain fell.\n\nIt    snowed."
    assert (
        ":1: this is no JSON: unterminated string"
        in problems(written(tmp_path, "b.json", '{"text": "Rain\n'))[0]
    )


def test_a_report_cut_off_by_broken_yaml_is_told_once(tmp_path: Path) -> None:
    source = written(tmp_path, "a.yaml", "- title: x\n  text: fine\n- id: b\n title: y\n text: z\n")
    assert [article.title for article in articles(source)] == ["x"]
    (told,) = problems(source)
    assert ":4: this is no YAML" in told


BRIEF = (
    "<html><head><title>Bridge collapse kills six | Wire</title></head><body><nav><a href=/>Home</a></nav>"
    '<article><h1>Bridge collapse kills six</h1><p class="byline">By Ann Reed</p>'
    "<p>Six people were killed when a bridge collapsed in Tollen on Wednesday, the fire service said.</p>"
    "<p>It was built in 1964.</p></article></body></html>"
)


def test_a_brief_page_keeps_its_paragraphs_and_tells_its_title_once(tmp_path: Path) -> None:
    (article,) = articles(written(tmp_path, "page.html", BRIEF))
    assert article.title == "Bridge collapse kills six"
    assert article.text == (
        "Six people were killed when a bridge collapsed in Tollen on Wednesday, the fire service said.\n"
        "It was built in 1964."
    )


PAGE = """<html lang="en"><head><title>Flood closes 41 schools</title>
<meta property="og:title" content="Flood closes 41 schools"><meta property="og:site_name" content="The Post">
<meta property="article:published_time" content="2021-05-04T09:15:00Z"></head><body><nav>Home News Sport</nav>
<article><h1>Flood closes 41 schools</h1><p>Forty-one schools closed in the valley on Monday after the
river rose by two metres, the council said. Some 300 people were taken to safety.</p><p>The water should fall
by Wednesday, according to the water board, which has opened three gates.</p></article></body></html>"""


def test_a_page_gives_its_article_with_title_date_and_outlet(tmp_path: Path) -> None:
    (article,) = articles(written(tmp_path, "page.html", PAGE))
    assert article.title == "Flood closes 41 schools"
    assert article.published == date(2021, 5, 4)
    assert article.outlet == "The Post"
    assert "Some 300 people" in article.text
    assert "Home News Sport" not in article.text


@given(st.text(max_size=400))
def test_no_text_breaks_the_yaml_reader(text: str) -> None:
    for item in read_yaml(io.StringIO(text), "any"):
        assert isinstance(item, (Taken, Problem))
