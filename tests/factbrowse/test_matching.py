"""Statements from a command line or a file find the reports that speak of the same."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from claims.analysis import analyse
from claims.model import Article
from db.library import Library
from factbrowse.cli import main
from factbrowse.matching import matches

REPORTS = [
    Article(
        id="quake",
        title="Quake shakes Balvano",
        outlet="Northern Star",
        published=date(2019, 3, 2),
        text="At least 41 people were killed in Balvano on 1 March 2019. The quake lasted nine seconds.",
    ),
    Article(
        id="vote",
        title="A vote",
        published=date(2019, 4, 2),
        text="Parliament passed the budget by 214 votes.",
    ),
]

WRONG = [
    ("{", "Line 1 is no JSON: "),
    ("[]", 'Line 1 is no object with a "text".'),
    ('{"id": 3}', 'Line 1 has no "text".'),
    ('{"text": " "}', 'Line 1 has no "text".'),
    ('{"text": "x", "published": "May"}', 'Line 1 has a "published" that is no date like 2019-04-12.'),
    ("[" * 100_000, "Line 1 is nested too deeply."),
    ('{"id": ' + "9" * 5_000 + "}", "Line 1 holds a number of too many digits"),
]


@pytest.fixture
def library() -> Iterator[Library]:
    with Library.open(":memory:") as library:
        library.add(map(analyse, REPORTS))
        yield library


def _asked(text: str, **more: object) -> str:
    return json.dumps({"id": 7, "text": text, **more})


def test_each_report_answers_once_with_its_best_sentence(library: Library) -> None:
    (answer,) = matches(library, [_asked("In Balvano at least 41 people were killed by the quake")])
    assert answer["id"] == 7
    (match,) = answer["matches"]
    assert match["article"] == {
        "id": "quake",
        "title": "Quake shakes Balvano",
        "outlet": "Northern Star",
        "published": "2019-03-02",
    }
    assert "41 people" in match["sentence"]
    assert set(match) == {"article", "sentence", "score", "relation", "slot", "reason"}


def test_later_reports_do_not_answer(library: Library) -> None:
    (answer,) = matches(library, [_asked("the quake of Balvano", published="2019-03-01")])
    assert answer["matches"] == []


@pytest.mark.parametrize(("line", "sentence"), WRONG)
def test_a_bad_line_is_named_and_the_next_one_answered(library: Library, line: str, sentence: str) -> None:
    wrong, right = matches(library, [line, "", _asked("quake")])
    assert wrong["error"].startswith(sentence)
    assert right["matches"]


def test_the_index_for_large_libraries_is_built_by_a_command(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pytest.importorskip("tantivy")
    path = tmp_path / "library.db"
    with Library.open(path) as library:
        library.add(map(analyse, REPORTS))
    assert main(["index", "--db", str(path)]) == 0
    assert "3 sentences in " in capsys.readouterr().err
    with Library.open(path) as library:
        assert library.ranker is not None
        library.add([analyse(Article(text="Rain fell on Balvano for nine days."))])
    assert main(["match", "rain in Balvano", "--db", str(path), "--format", "jsonl"]) == 0
    told = capsys.readouterr()
    assert "is behind the library" in told.err
    assert "Rain fell" in told.out


def test_a_model_that_cannot_be_used_leaves_wording_to_decide(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    config = tmp_path / "config.yaml"
    config.write_text(f"semantic_model: {tmp_path / 'nowhere'}\n", "utf-8")
    path = tmp_path / "library.db"
    with Library.open(path) as library:
        library.add(map(analyse, REPORTS))
    told = ["match", "the quake of Balvano", "--db", str(path), "--config", str(config), "--format", "jsonl"]
    assert main(told) == 0
    heard = capsys.readouterr()
    assert "Only wording is compared." in heard.err
    assert "quake" in heard.out


def test_reprints_of_a_story_are_one_row_for_people_and_one_answer_each_for_programs(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    wire = (
        "At least 41 people were killed in Balvano on Friday, the mayor said. Rescuers dug in the rubble of "
        "a school through the night. The road from Potenza was blocked by boulders, and lorries with tents "
        "stood in a queue of nine kilometres. A hospital ship was on its way to Salerno."
    )
    reports = [
        Article(text=wire, outlet=name, published=date(2019, 3, 2)) for name in ("Post", "Sun", "Star")
    ]
    other = Article(text="In Balvano 30 people were killed, the army said.", published=date(2019, 3, 2))
    path = tmp_path / "library.db"
    with Library.open(path) as library:
        library.add(map(analyse, [*reports, other]))
    asked = ["match", "41 people were killed in Balvano", "--limit", "2", "--db", str(path)]
    assert main(asked) == 0
    table = capsys.readouterr().out
    assert "Post +2" in table and "the army said" in table
    assert main([*asked, "--format", "jsonl"]) == 0
    (answer,) = map(json.loads, capsys.readouterr().out.splitlines())
    assert [match["article"]["outlet"] for match in answer["matches"]] == ["Post", "Sun"]
