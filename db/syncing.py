"""Decisions that reach the disk in a thread of their own, while what is shown of them is worked out.

SQLite waits for the disk in every commit: 6 ms, and up to 20 beside an import, whose pages are written with
ours. Here a commit only hands over to the system, which no killed program takes back; the end waits for the
disk, so that what a reviewer sees decided is there nevertheless.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from db.errors import Refused

if TYPE_CHECKING:
    from concurrent.futures import Future


class Log:
    """The write-ahead log of a library, brought to the disk by a thread that stays at hand."""

    def __init__(self, path: Path) -> None:
        from concurrent.futures import ThreadPoolExecutor  # 5 ms that only the app needs

        self._path = path
        self._thread = ThreadPoolExecutor(1, "log to disk")
        self._under_way: Future[None] | None = None

    def begin(self) -> None:
        """Bring to the disk what was committed so far."""
        self._under_way = self._thread.submit(self._sync)

    def _sync(self) -> None:
        with self._path.open("r+b") as log:
            os.fsync(log.fileno())

    def wait(self) -> None:
        """Return when it has arrived."""
        under_way, self._under_way = self._under_way, None
        try:
            if under_way:
                under_way.result()
        except OSError as error:
            raise Refused(f"{self._path} does not reach the disk: {error.strerror or error}.") from error

    def close(self) -> None:
        """Let the thread go."""
        self._thread.shutdown()


class Connection(sqlite3.Connection):
    """A connection to a library."""

    log: Log | None = None
    """Takes commits to the disk while ``waits`` is off; None as long as nothing asked for it."""
    waits = True
    """SQLite waits for the disk in every commit."""

    def close(self) -> None:
        """Close the file."""
        if self.log:
            self.log.close()
        super().close()


def committed(connection: sqlite3.Connection) -> None:
    """Send a commit on its way to the disk."""
    if isinstance(connection, Connection) and connection.log and not connection.waits:
        connection.log.begin()


@contextmanager
def meanwhile(connection: sqlite3.Connection, path: Path) -> Iterator[None]:
    """Let what is committed inside reach the disk while the rest is done; the end waits for it. Nests.

    Where there is no write-ahead log, every commit waits as ever.
    """
    ahead = path.with_name(f"{path.name}-wal")
    if not isinstance(connection, Connection) or not connection.waits or not ahead.exists():
        yield
        return
    log = connection.log = connection.log or Log(ahead)
    connection.execute("pragma synchronous = normal")
    connection.waits = False
    try:
        yield
    finally:
        connection.waits = True
        connection.execute("pragma synchronous = full")
        log.wait()
