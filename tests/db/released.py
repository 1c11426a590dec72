"""Keep a library of the newest schema for the tests, once per release: python -m tests.db.released."""

from __future__ import annotations

from pathlib import Path

from db import schema
from tests.db.samples import match, two_reports

FOLDER = Path(__file__).parent / "libraries"
VIRTUAL = ('INSERT INTO "sentence_terms"', 'INSERT INTO "sentence_words"')
"""Rows of virtual tables: the tables behind them hold the same."""


def dump() -> str:
    """Return a small library with decisions, as the SQL that makes it again."""
    with two_reports() as library:
        library.judge(1, "contested")
        library.note(1, "Asked.")
        library.save_matches(3, [match(library, 1, "update")])
        library.bookmark(2, True)
        pragmas = (
            f"pragma application_id = {schema.APPLICATION};\npragma user_version = {len(schema.STEPS)};\n"
        )
        lines = [line for line in library.connection.iterdump() if not line.startswith(VIRTUAL)]
        return pragmas + "\n".join(lines) + "\n"


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    (FOLDER / f"{schema.STEPS[-1][0]}.sql").write_text(dump(), "utf-8")
