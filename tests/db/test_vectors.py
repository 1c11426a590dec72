"""Meaning beside wording: near sentences rise, vectors are made once, nothing is loaded unasked."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from claims.analysis import analyse
from claims.finding.matching import rank
from claims.finding.semantic import CLAIM, TITLE, Model, SemanticError, cosine, opened
from claims.model import Article
from claims.relating.statement import Statement
from db.library import Library

WANTED = "Physicians treated casualties at the port"
REPORTS = [
    "Doctors cared for the wounded once the harbour had exploded, and the port stayed shut.",
    "The port of Balvano is a sight for tourists.",
]
SENSES = {"physicians": 0, "doctors": 0, "casualties": 1, "wounded": 1, "port": 2, "tourists": 3}


class Counting:
    """An encoder that knows a few senses, and counts what it is asked."""

    def __init__(self) -> None:
        self.asked = 0

    def __call__(self, texts: Sequence[str]) -> list[bytes]:
        self.asked += len(texts)
        return [self._vector(text) for text in texts]

    def _vector(self, text: str) -> bytes:
        found = {SENSES[word] for word in text.lower().replace(",", "").split() if word in SENSES}
        return bytes(100 if sense in found else 1 for sense in range(4))


@pytest.fixture
def library() -> Iterator[Library]:
    with Library.open(":memory:") as library:
        library.add(analyse(Article(text=text)) for text in REPORTS)
        yield library


def _scores(library: Library) -> dict[int, float]:
    wanted = Statement(WANTED)
    found = rank(wanted, library.candidates(wanted, before=None), one_a_report=True)
    return {match.candidate.report: match.score for match in found}


def test_what_means_the_same_rises(library: Library) -> None:
    wording = _scores(library)
    library.model = Model("senses", Counting())
    meaning = _scores(library)
    assert meaning[1] - meaning[2] > 0
    assert meaning[2] / meaning[1] < wording[2] / wording[1]


def test_a_vector_is_made_once_and_for_each_model(library: Library) -> None:
    encode = Counting()
    library.model = Model("one", encode)
    _scores(library)
    made = encode.asked
    assert made == 3
    _scores(library)
    assert encode.asked == made
    library.model = Model("two", encode)
    _scores(library)
    assert encode.asked == 2 * made


def test_equal_wording_shares_a_vector_whatever_its_marks(library: Library) -> None:
    said = ["A guest called the port \u201cshut\u201d.", "A guest called the port 'shut'."]
    library.add(analyse(Article(text=text)) for text in said)
    encode = Counting()
    library.model = Model("marks", encode)
    found = library.candidates(Statement("The port is shut"), before=None)
    near = {item.statement.text: item.near for item in found}
    assert near[said[0]] == near[said[1]] > 0
    assert encode.asked == 4


def test_a_sentence_without_title_counts_for_it() -> None:
    with Library.open(":memory:") as library:
        library.add(analyse(Article(text=WANTED + ".", title=title)) for title in ("", WANTED))
        library.model = Model("senses", Counting())
        near = [item.near for item in library.candidates(Statement(WANTED), before=None)]
    assert near == pytest.approx([CLAIM + TITLE] * 2)


def test_scores_stay_within_a_hundred(library: Library) -> None:
    library.model = Model("senses", Counting())
    wanted = Statement(REPORTS[0])
    scores = [match.score for match in rank(wanted, library.candidates(wanted, before=None))]
    assert all(0 <= score <= 100 for score in scores) and scores == sorted(scores, reverse=True)


@pytest.mark.parametrize(
    ("ours", "theirs", "near"), [([1, 0], [1, 0], 1), ([1, 0], [255, 0], -1), ([1], [1, 0], 0), ([0], [0], 0)]
)
def test_nearness_of_two_vectors(ours: list[int], theirs: list[int], near: float) -> None:
    assert cosine(bytes(ours), bytes(theirs)) == near


def test_a_file_that_holds_no_model_is_named(tmp_path: Path) -> None:
    file = tmp_path / "model.onnx"
    file.write_bytes(b"")
    with pytest.raises(SemanticError, match=r"model.onnx cannot be read|lacks "):
        opened(file, tmp_path / "tokenizer.json")


def test_nothing_heavy_is_loaded_without_a_model() -> None:
    heavy = "{'numpy', 'onnxruntime'}"
    code = f"import sys, db.library, claims.finding.matching; print(*({heavy} & set(sys.modules)))"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == ""
