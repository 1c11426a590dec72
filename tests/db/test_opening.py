"""Opening a library file: new, old, foreign, broken, read-only, and by several programs at once."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from db import opening, schema
from db.errors import Busy, LibraryError, Missing, NotALibrary, ReadOnly, Refused, TooNew, TrialLayout
from db.library import Library
from tests.db.samples import two_reports, understood


def test_a_new_library_is_made_with_its_folders(tmp_path: Path) -> None:
    path = tmp_path / "press" / "2019" / "library.db"
    with Library.open(path) as library:
        assert library.count().reports == 0
        assert library.path == str(path)
        assert library.connection.execute("pragma journal_mode").fetchone()[0] == "wal"
        assert library.connection.execute("pragma foreign_keys").fetchone()[0] == 1
        assert library.verify() == []


def test_a_missing_library_is_not_made_when_none_is_wanted(tmp_path: Path) -> None:
    with pytest.raises(Missing, match=r"There is no library at .*none\.db; import reports first"):
        Library.open(tmp_path / "none.db", create=False)
    assert list(tmp_path.iterdir()) == []


def a_text_file(path: Path) -> None:
    path.write_text("This is a note about reports, not a library of them. " * 40)


def anothers_database(path: Path) -> None:
    with closing(sqlite3.connect(path)) as other:
        other.execute("create table recipes (name text)")


def a_folder(path: Path) -> None:
    path.mkdir()


def a_newer_library(path: Path) -> None:
    Library.open(path).close()
    with closing(sqlite3.connect(path)) as newer:
        newer.execute("pragma user_version = 99")


def a_broken_library(path: Path) -> None:
    Library.open(path).close()
    data = bytearray(path.read_bytes())
    data[100:4096] = b"\xff" * 3996
    path.write_bytes(data)


WRONG = [
    (a_text_file, NotALibrary, "is not a factbrowse library; name another file"),
    (anothers_database, NotALibrary, "is not a factbrowse library; name another file"),
    (a_folder, NotALibrary, "is not a factbrowse library; name another file"),
    (a_newer_library, TooNew, "was written by a newer factbrowse (schema 99, this one knows"),
    (a_broken_library, LibraryError, "is damaged"),
]


@pytest.mark.parametrize(("make", "error", "words"), WRONG)
def test_what_is_no_library_is_named_in_one_sentence(
    tmp_path: Path, make: object, error: type[LibraryError], words: str
) -> None:
    path = tmp_path / "library.db"
    assert callable(make)
    make(path)
    with pytest.raises(error) as caught:
        Library.open(path)
    assert str(path) in str(caught.value)
    assert words in str(caught.value)
    assert "\n" not in str(caught.value)


def test_anothers_database_is_left_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "recipes.db"
    anothers_database(path)
    before = path.read_bytes()
    with pytest.raises(NotALibrary):
        Library.open(path)
    assert path.read_bytes() == before


def test_an_empty_file_becomes_a_library(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    path.touch()
    with Library.open(path) as library:
        assert library.verify() == []


def test_a_file_that_may_not_be_written_can_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "library.db"
    two_reports(path).close()
    monkeypatch.setattr(os, "access", lambda *_: False)
    with Library.open(path) as library:
        assert len(library.reports()) == 2
        with pytest.raises(ReadOnly, match="cannot be written: it is open for reading only"):
            library.judge(1, "confirmed")


def test_a_file_that_another_program_holds_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "library.db"
    monkeypatch.setattr(opening, "PATIENCE", 20)
    with two_reports(path) as library, closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("begin immediate")
        with pytest.raises(Busy, match="is held by another program"):
            library.judge(1, "confirmed")
        other.execute("rollback")
        library.judge(1, "confirmed")


OLDER = sorted((Path(__file__).parent / "libraries").glob("*.sql"))


def test_a_library_of_every_released_schema_is_kept_to_be_opened() -> None:
    assert [path.stem for path in OLDER] == [name for name, _ in schema.STEPS]


@pytest.mark.parametrize("dump", OLDER, ids=[path.stem for path in OLDER])
def test_a_library_of_an_older_version_opens_with_all_its_decisions(tmp_path: Path, dump: Path) -> None:
    path = tmp_path / "library.db"
    with closing(sqlite3.connect(path)) as old:
        old.executescript(dump.read_text("utf-8"))
    with Library.open(path) as library:
        assert library.verify() == []
        assert [(item.verdict, item.note) for item in library.claims(1)] == [
            ("contested", "Asked."),
            ("unchecked", ""),
        ]
        assert library.undo() is not None
        assert library.add([understood(title="Another")]).added == 1


def test_opening_an_up_to_date_library_needs_no_schema_tools(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    two_reports(path).close()
    code = f"""
import sys
from db.library import Library
with Library.open({str(path)!r}) as library:
    library.judge(1, "confirmed")
    library.claims(1), library.reports(), library.queue(), library.undo()
print(*(name for name in ("sqlite_utils", "textual", "yaml", "rapidfuzz") if name in sys.modules))
"""
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True).stdout == "\n"


OPEN = "import sys; from db.library import Library; Library.open(sys.argv[1]).close()"


def test_a_new_library_may_be_made_by_several_programs_at_once(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    programs = [subprocess.Popen([sys.executable, "-c", OPEN, str(path)]) for _ in range(4)]
    assert [program.wait(60) for program in programs] == [0] * 4
    with Library.open(path) as library:
        assert library.verify() == []


WORK = """
import sys
from db.library import Library
from tests.db.samples import understood
kind, path = sys.argv[1:]
with Library.open(path, who=kind) as library:
    if kind == "import":
        library.add(understood(name=f"made-{number}") for number in range(300))
    else:
        for number in range(100):
            library.judge(1 if kind == "anna" else 2, "confirmed")
            library.tag(3, f"{kind} {number}")
"""


def test_two_apps_and_an_import_on_one_file_lose_nothing(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    two_reports(path).close()
    command = [sys.executable, "-c", WORK]
    programs = [subprocess.Popen([*command, kind, str(path)]) for kind in ("anna", "ben", "import")]
    assert [program.wait(120) for program in programs] == [0, 0, 0]
    with Library.open(path) as library:
        assert library.count().reports == 302
        assert len(library.claim(3).tags) == 200
        assert len(library.history(limit=1000)) == 400
        assert library.verify() == []


def test_a_backup_is_a_whole_library_and_never_goes_over_a_file(tmp_path: Path) -> None:
    with two_reports(tmp_path / "library.db") as library:
        library.judge(1, "confirmed")
        library.backup(tmp_path / "copy.db")
        with pytest.raises(Refused, match="is there already"):
            library.backup(tmp_path / "copy.db")
        with Library.open(tmp_path / "copy.db") as copy:
            assert copy.decisions() == library.decisions()
            assert copy.verify() == []
        with pytest.raises(Refused, match="could not be written"):
            library.backup(tmp_path / "no" / "folder" / "copy.db")


@pytest.mark.parametrize("layout", schema.TRIALS)
def test_a_library_of_a_trial_layout_is_refused_and_left_as_it_is(tmp_path: Path, layout: int) -> None:
    path = tmp_path / "old.db"
    with closing(sqlite3.connect(path)) as old:
        old.execute("create table reports (number integer primary key)")
        old.execute(f"pragma application_id = {layout}")
    before = path.read_bytes()
    with pytest.raises(TrialLayout, match="import the reports anew"):
        opening.connect(path)
    assert path.read_bytes() == before


def test_pages_that_hold_nothing_go_back_to_the_disk(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    with two_reports(path) as library:
        rows = ((key, bytes(4_000)) for key in range(1_000))
        library.connection.executemany("insert into vectors values (?, ?)", rows)
        library.connection.execute("delete from vectors")
        library.connection.execute("pragma wal_checkpoint(truncate)")
        before = path.stat().st_size
        opening.shrink(library.connection)
        library.connection.execute("pragma wal_checkpoint(truncate)")
        assert path.stat().st_size < before / 4
        assert library.verify() == []
