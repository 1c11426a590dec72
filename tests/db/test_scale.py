"""The index beside the library finds what SQLite finds; missing or behind, it steps aside with a word."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from claims.analysis import analyse
from claims.model import Article
from claims.relating.statement import Statement
from db import scale
from db.library import Library

pytest.importorskip("tantivy")

TOWNS = ["Arda", "Bosk", "Cald", "Dorn", "Esk", "Farn", "Gair", "Holm"]


def _article(place: int) -> Article:
    town = TOWNS[place % len(TOWNS)]
    text = f"Floods near {town} drowned {place + 3} horses. {town} counted {place * 40 + 7} dead sheep."
    return Article(text=text, title=f"Losses at {town}", published=date(2019, 1, 1) + timedelta(place))


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "library.db") as library:
        library.add(analyse(_article(place)) for place in range(40))
        yield library


def _folder(library: Library) -> Path:
    return scale.folder_of(Path(library.path))


@pytest.mark.parametrize("before", [None, date(2019, 1, 20)])
def test_it_finds_what_the_library_finds(library: Library, before: date | None) -> None:
    wanted = Statement("horses that drowned near Dorn")
    plain = library.candidates(wanted, before=before, limit=5)
    assert scale.build(library.connection, _folder(library)) == 80
    library.ranker = scale.ranker(library.connection, _folder(library)).ranker
    assert library.ranker is not None
    quick = library.candidates(wanted, before=before, limit=5)
    assert [item.sentence for item in quick] == [item.sentence for item in plain]


def test_odd_words_do_no_harm(library: Library) -> None:
    scale.build(library.connection, _folder(library))
    library.ranker = scale.ranker(library.connection, _folder(library)).ranker
    for text in ("", "the of", '"*^ AND ( words:', "\u0301\u0e31 \U0001f600", "Dorn " * 500):
        found = library.candidates(Statement(text), before=None)
        assert bool(found) == ("Dorn" in text), text


def test_without_an_index_there_is_nothing_to_say(library: Library) -> None:
    assert scale.ranker(library.connection, _folder(library)) == scale.Offer(None)


def test_an_index_behind_its_library_steps_aside(library: Library) -> None:
    scale.build(library.connection, _folder(library))
    library.add([analyse(_article(41))])
    offer = scale.ranker(library.connection, _folder(library))
    assert offer.ranker is None and "is behind the library" in offer.word
    scale.build(library.connection, _folder(library))
    assert scale.ranker(library.connection, _folder(library)).ranker is not None


def test_a_library_opens_with_its_index_or_says_why_not(library: Library) -> None:
    scale.build(library.connection, _folder(library))
    with Library.open(library.path) as again:
        assert again.ranker is not None and again.notice == ""
    library.add([analyse(_article(41))])
    with Library.open(library.path) as again:
        assert again.ranker is None and "is behind the library" in again.notice
        assert again.candidates(Statement("horses that drowned near Dorn"), before=None)


def test_reports_added_after_opening_are_found_and_the_index_is_left_with_a_word(library: Library) -> None:
    scale.build(library.connection, _folder(library))
    with Library.open(library.path) as again, Library.open(library.path) as other:
        again.add([analyse(Article(text="Storms near Kremna drowned 9 camels.", title="Kremna"))])
        for desk in (again, other):
            found = desk.candidates(Statement("camels drowned near Kremna"), before=None)
            assert found[0].statement.title == "Kremna"
            assert desk.ranker is None and "is behind the library" in desk.notice


def test_an_index_that_is_gone_is_missed_until_it_is_taken_away_on_purpose(library: Library) -> None:
    scale.build(library.connection, _folder(library))
    shutil.rmtree(_folder(library))
    with Library.open(library.path) as again:
        assert "library.db.tantivy is gone" in again.notice
        assert again.candidates(Statement("horses that drowned near Dorn"), before=None)
    scale.remove(library.connection, _folder(library))
    with Library.open(library.path) as again:
        assert again.notice == ""


def test_a_broken_index_steps_aside(library: Library) -> None:
    scale.build(library.connection, _folder(library))
    (_folder(library) / "meta.json").write_text("{", "utf-8")
    offer = scale.ranker(library.connection, _folder(library))
    assert offer.ranker is None and "cannot be read" in offer.word
