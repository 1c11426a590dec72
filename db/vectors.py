"""Vectors of sentences and titles, kept in the library once they were needed: meaning beside wording."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import replace
from hashlib import blake2b
from typing import TYPE_CHECKING

from claims.finding.semantic import CLAIM, TITLE, Model, cosine
from db.opening import writing

if TYPE_CHECKING:
    from claims.finding.matching import Candidate


def weighed(
    connection: sqlite3.Connection, model: Model, ours: str, candidates: Sequence[Candidate]
) -> list[Candidate]:
    """Return the candidates with how near their sentences and titles are in meaning."""
    texts = [text for item in candidates for text in (item.statement.text, item.statement.title)]
    found = _vectors(connection, model, list(dict.fromkeys(filter(None, [ours, *texts]))))

    def near(text: str) -> float:
        return max(0.0, cosine(found[ours], found[text])) if ours and text else 0.0

    return [
        replace(item, near=CLAIM * near(item.statement.text) + TITLE * near(item.statement.title))
        for item in candidates
    ]


def _vectors(connection: sqlite3.Connection, model: Model, texts: Sequence[str]) -> dict[str, bytes]:
    """Return each text's vector: kept ones are read, the others made and kept."""
    keys = {text: _key(model.name, text) for text in texts}
    marks = ", ".join("?" * len(keys))
    sql = f"select key, vector from vectors where key in ({marks})"
    kept = {row[0]: row[1] for row in connection.execute(sql, list(keys.values()))}
    missing = [text for text in texts if keys[text] not in kept]
    made = dict(zip(missing, model.encode(missing), strict=True)) if missing else {}
    if made:
        rows = [(keys[text], vector) for text, vector in made.items()]
        with writing(connection):
            connection.executemany("insert or replace into vectors (key, vector) values (?, ?)", rows)
    return {text: made[text] if text in made else kept[key] for text, key in keys.items()}


def _key(model: str, text: str) -> int:
    digest = blake2b(f"{model} {text}".encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, signed=True)
