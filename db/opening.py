"""Opening a library file: what it must be, its settings, its schema brought up to date; and writing to it."""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

from db import schema, syncing
from db.errors import (
    Busy,
    Damaged,
    LibraryError,
    Missing,
    NotALibrary,
    ReadOnly,
    Refused,
    TooNew,
    TrialLayout,
)

if TYPE_CHECKING:
    from sqlite_utils.db import Database

PATIENCE: Final = 10_000
"""Milliseconds that a writer waits for another; an import holds the file for one report, 2 to 8."""

ASK: Final = 0.0005
"""Seconds between two attempts to begin."""

PAGE: Final = 2_048
"""Bytes of a page. Texts that are longer fill pages of their own to the last byte; of larger pages, texts of
half a page and more leave up to a half empty. Searching is as quick as with 16 KB (measured)."""

LOG, IMPORT_LOG = 16_000, 4_000
"""Pages of the write-ahead log (32 and 8 MB) before a program tidies it: an import does it, so that a verdict
does not pay for it."""

PAUSE: Final = 0.0015
"""Seconds between two transactions of a long work: SQLite's lock is not fair, and without a pause a verdict
may starve; a verdict asks for its turn three times meanwhile."""

EMPTY: Final = 0.002
"""Share of pages that may be empty: what comes next fills them."""
GIVEN: Final = 256
"""Pages given back at once, about 2 ms."""

MEMORY: Final = ":memory:"


def connect(path: Path | str, *, create: bool = True) -> sqlite3.Connection:
    """Return a connection to an up-to-date library; make the file when it is not there."""
    try:
        return _opened(path, create)
    except sqlite3.Error as error:
        raise sentence_of(error, path) from error
    except OSError as error:
        raise Refused(f"{path} cannot be opened: {error.strerror or error}.") from error


def _opened(path: Path | str, create: bool) -> sqlite3.Connection:
    if str(path) != MEMORY:
        path = Path(path)
        if path.is_dir():
            raise NotALibrary(path)
        if not path.exists():
            if not create:
                raise Missing(path)
            path.parent.mkdir(parents=True, exist_ok=True)
    connection = _connection(path)
    try:
        _prepare(connection, path)
    except BaseException:
        connection.close()
        raise
    return connection


def _connection(path: Path | str) -> sqlite3.Connection:
    """Connect; a file that may not be written is opened for reading."""
    name, is_address = str(path), False
    if isinstance(path, Path) and path.exists() and not os.access(path, os.W_OK):
        fixed = "" if os.access(path.parent, os.W_OK) else "&immutable=1"
        name, is_address = f"{path.resolve().as_uri()}?mode=ro{fixed}", True
    connection = sqlite3.connect(
        name, timeout=PATIENCE / 1000, isolation_level=None, uri=is_address, factory=syncing.Connection
    )
    connection.row_factory = sqlite3.Row
    return connection


def _prepare(connection: sqlite3.Connection, path: Path | str) -> None:
    known = len(schema.STEPS)
    found = _version(connection)
    kind = _pragma(connection, "application_id")
    if kind in schema.TRIALS:
        raise TrialLayout(path)
    if kind != schema.APPLICATION and not _is_empty(connection):
        raise NotALibrary(path)
    if found > known:
        raise TooNew(path, found, known)
    if found < known:
        _upgrade(connection)
    _log_ahead(connection)
    connection.execute("pragma foreign_keys = on")
    _sync(connection, "full", LOG)


def _log_ahead(connection: sqlite3.Connection) -> None:
    """Let readers and a writer not wait for each other in a backup either, which comes as one file.

    A file that another program holds, or that may only be read, stays as it is until it is opened again.
    """
    if connection.execute("pragma journal_mode").fetchone()[0] in ("wal", "memory"):
        return
    connection.execute("pragma busy_timeout = 0")
    with suppress(sqlite3.OperationalError):
        connection.execute("pragma journal_mode = wal")
    connection.execute(f"pragma busy_timeout = {PATIENCE}")


def _sync(connection: sqlite3.Connection, how: str, log: int) -> None:
    connection.execute(f"pragma synchronous = {how}")
    connection.execute(f"pragma wal_autocheckpoint = {log}")


@contextmanager
def importing(connection: sqlite3.Connection) -> Iterator[None]:
    """Let commits be quick while reports come in.

    A decision reaches the disk before it counts, for it cannot be worked out again. What a power cut takes of
    an import is read again, and the file stays whole.
    """
    _sync(connection, "normal", IMPORT_LOG)
    try:
        yield
    finally:
        _sync(connection, "full", LOG)


def shrink(connection: sqlite3.Connection) -> None:
    """Give pages that hold nothing back to the disk, a few at a time."""
    while _pragma(connection, "freelist_count") > _pragma(connection, "page_count") * EMPTY:
        with writing(connection):
            connection.execute(f"pragma incremental_vacuum({GIVEN})").fetchall()
        time.sleep(PAUSE)


def _pragma(connection: sqlite3.Connection, name: str) -> int:
    return int(connection.execute(f"pragma {name}").fetchone()[0])


def _version(connection: sqlite3.Connection) -> int:
    return _pragma(connection, "user_version")


def _is_empty(connection: sqlite3.Connection) -> bool:
    return connection.execute("select 1 from sqlite_master limit 1").fetchone() is None


def _upgrade(connection: sqlite3.Connection) -> None:
    """Apply the missing steps, all or none; a second program that does the same waits and finds them done."""
    from sqlite_utils import Database, Migrations  # 90 ms: only for a new or an older library

    connection.execute(f"pragma page_size = {PAGE}")
    connection.execute("pragma auto_vacuum = incremental")
    connection.execute("pragma journal_mode = wal")
    steps = Migrations("factbrowse")
    for name, statements in schema.STEPS:
        steps(name=name)(_step(statements))
    connection.execute("begin immediate")
    try:
        if _version(connection) < len(schema.STEPS):
            steps.apply(Database(connection, execute_plugins=False))
            connection.execute(f"pragma application_id = {schema.APPLICATION}")
            connection.execute(f"pragma user_version = {len(schema.STEPS)}")
        connection.execute("commit")
    except BaseException:
        connection.execute("rollback")
        raise


def _step(statements: Sequence[str]) -> Callable[[Database], None]:
    def step(db: Database) -> None:
        for statement in statements:
            db.execute(statement)

    return step


def _take_turn(connection: sqlite3.Connection) -> None:
    """Begin to write, as soon as another writer lets go.

    SQLite itself asks ever more rarely, up to every 100 ms, and misses the short pauses of an import:
    a verdict then waited for up to two seconds.
    """
    end = time.monotonic() + PATIENCE / 1000
    connection.execute("pragma busy_timeout = 0")
    try:
        while True:
            try:
                connection.execute("begin immediate")
                return
            except sqlite3.OperationalError as error:
                if not isinstance(sentence_of(error, ""), Busy) or time.monotonic() > end:
                    raise
            time.sleep(ASK)
    finally:
        connection.execute(f"pragma busy_timeout = {PATIENCE}")


@contextmanager
def writing(connection: sqlite3.Connection) -> Iterator[None]:
    """Hold the write lock; all that is written inside is kept together or not at all. Nests."""
    if connection.in_transaction:
        yield
        return
    try:
        _take_turn(connection)
        try:
            yield
        except BaseException:
            connection.rollback()
            raise
        connection.execute("commit")
        syncing.committed(connection)
    except (sqlite3.IntegrityError, sqlite3.ProgrammingError):
        raise
    except sqlite3.Error as error:
        raise sentence_of(error, file_of(connection)) from error


def file_of(connection: sqlite3.Connection) -> str:
    """Return the path of the library's file, or ":memory:"."""
    return str(connection.execute("pragma database_list").fetchone()[2]) or MEMORY


def sentence_of(error: sqlite3.Error, path: object) -> LibraryError:
    """Return what SQLite says as a sentence for the reader."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code == sqlite3.SQLITE_NOTADB:
        return NotALibrary(path)
    if code in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM):
        return ReadOnly(path)
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return Busy(path)
    if code == sqlite3.SQLITE_FULL:
        return Refused(f"There is no room left on the disk of {path}; make room and do it once more.")
    if code == sqlite3.SQLITE_CANTOPEN:
        return Refused(f"{path} cannot be opened: may you read and write its folder?")
    return Damaged(path, error)


def backup(connection: sqlite3.Connection, path: Path) -> None:
    """Write a whole copy of the library to a new file; never over an existing one."""
    if path.exists():
        raise Refused(f"{path} is there already; name a new file for the backup.")
    partial = path.with_name(f"{path.name}.partial")
    try:
        with closing(sqlite3.connect(partial)) as copy:
            connection.backup(copy)
            copy.execute("pragma journal_mode = delete")
        partial.replace(path)
    except (sqlite3.Error, OSError) as error:
        partial.unlink(missing_ok=True)
        raise Refused(f"The backup {path} could not be written: {error}.") from error
