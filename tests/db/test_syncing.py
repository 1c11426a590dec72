"""A decision reaches the disk before it counts, and its reviewer does something else until then."""

from __future__ import annotations

import os
import sqlite3
import time
from contextlib import closing
from pathlib import Path

import pytest

from db.errors import Refused
from db.library import Library
from tests.db.samples import two_reports


def how_it_syncs(library: Library) -> int:
    return int(library.connection.execute("pragma synchronous").fetchone()[0])


NORMAL, FULL = 1, 2


def test_what_is_decided_meanwhile_is_on_the_disk_in_the_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced: list[str] = []

    def slow(number: int) -> None:
        time.sleep(0.2)
        synced.append(Path(f"/proc/self/fd/{number}").resolve().name if os.name == "posix" else "")

    with two_reports(tmp_path / "library.db") as library:
        monkeypatch.setattr("db.syncing.os.fsync", slow)
        with library.meanwhile():
            library.judge(1, "false")
            with library.meanwhile():
                assert library.claim(1).verdict == "false"
            assert (synced, how_it_syncs(library)) == ([], NORMAL)
        assert len(synced) == 1 and how_it_syncs(library) == FULL
        assert not Path("/proc/self/fd").exists() or synced == ["library.db-wal"]
        library.judge(1, "confirmed")
        assert len(synced) == 1


def test_a_disk_that_takes_nothing_is_told_and_later_commits_wait_as_ever(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(number: int) -> None:
        raise OSError(28, "No space left on device")

    with two_reports(tmp_path / "library.db") as library:
        monkeypatch.setattr("db.syncing.os.fsync", full)
        with (
            pytest.raises(Refused, match=r"library\.db-wal does not reach the disk: No space left"),
            library.meanwhile(),
        ):
            library.judge(1, "false")
        assert how_it_syncs(library) == FULL


def test_a_library_in_memory_has_no_disk_to_wait_for() -> None:
    with two_reports() as library, library.meanwhile():
        library.judge(1, "false")
        assert how_it_syncs(library) == FULL


def test_a_backup_that_is_worked_in_needs_no_log_that_it_came_without(tmp_path: Path) -> None:
    with two_reports(tmp_path / "library.db") as library:
        library.backup(tmp_path / "copy.db")
    with Library.open(tmp_path / "copy.db") as copy:
        with copy.meanwhile():
            copy.judge(1, "false")
            assert how_it_syncs(copy) == NORMAL
        assert copy.connection.execute("pragma journal_mode").fetchone()[0] == "wal"


def test_a_backup_that_another_program_reads_is_worked_in_without_a_log(tmp_path: Path) -> None:
    with two_reports(tmp_path / "library.db") as library:
        library.backup(tmp_path / "copy.db")
    with closing(sqlite3.connect(tmp_path / "copy.db", isolation_level=None)) as reader:
        reader.execute("begin")
        reader.execute("select * from reports").fetchone()
        with Library.open(tmp_path / "copy.db") as copy, copy.meanwhile():
            reader.execute("rollback")
            copy.judge(1, "false")
            assert how_it_syncs(copy) == FULL
