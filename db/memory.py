"""What is kept between runs: where the reviewer was, and searches by name."""

from __future__ import annotations

import sqlite3

from db.errors import NotFound, Refused
from db.opening import writing


def remember(connection: sqlite3.Connection, key: str, value: str) -> None:
    """Keep a value under a key; an empty one forgets it."""
    with writing(connection):
        if value:
            connection.execute("insert or replace into memory (key, value) values (?, ?)", (key, value))
        else:
            connection.execute("delete from memory where key = ?", (key,))


def recall(connection: sqlite3.Connection, key: str) -> str:
    """Return what was kept under a key, "" when nothing was."""
    row = connection.execute("select value from memory where key = ?", (key,)).fetchone()
    return str(row["value"]) if row else ""


def save_search(connection: sqlite3.Connection, name: str, query: str) -> None:
    """Keep a search under a name; an empty query forgets it."""
    if not name.strip():
        raise Refused("A saved search needs a name.")
    with writing(connection):
        if query:
            connection.execute("insert or replace into searches (name, query) values (?, ?)", (name, query))
        elif not connection.execute("delete from searches where name = ?", (name,)).rowcount:
            raise NotFound("saved search", name)


def searches(connection: sqlite3.Connection) -> dict[str, str]:
    """Return the saved searches by name."""
    rows = connection.execute("select name, query from searches order by name")
    return {row["name"]: row["query"] for row in rows}
