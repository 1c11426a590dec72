"""The benchmarks run: every way of searching that is installed answers, and finds what was told."""

from __future__ import annotations

import time
from importlib.util import find_spec
from pathlib import Path

import pytest

from benchmarks import search

NEEDS = {"factbrowse, complete, tantivy": "tantivy", "bm25s": "bm25s"}


@pytest.fixture(scope="module")
def rows(tmp_path_factory: pytest.TempPathFactory) -> list[search.Row]:
    folder: Path = tmp_path_factory.mktemp("benchmarks")
    return list(search.measured([1_000], folder, 10, time.process_time))


def test_every_installed_way_of_searching_is_measured(rows: list[search.Row]) -> None:
    installed = [way for way in search.WAYS if way not in NEEDS or find_spec(NEEDS[way])]
    assert [row.way for row in rows] == installed


def test_a_sentence_told_anew_is_found_among_fifty(rows: list[search.Row]) -> None:
    assert {
        row.way: row.found for row in rows if row.way in ("factbrowse, first pass", "factbrowse, complete")
    } == {
        "factbrowse, first pass": 1.0,
        "factbrowse, complete": 1.0,
    }
