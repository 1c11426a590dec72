"""Vectors of sentences and titles, kept in the library once they were needed: meaning beside wording.

Texts of the same words share one vector, whatever their quotation marks: a reprint is as near as its first.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from hashlib import blake2b
from typing import TYPE_CHECKING

from claims.finding.copies import words
from claims.finding.semantic import CLAIM, TITLE, Model, cosine
from db.errors import LibraryError
from db.opening import writing

if TYPE_CHECKING:
    from claims.finding.matching import Candidate


def weighed(
    connection: sqlite3.Connection, model: Model, ours: str, candidates: Sequence[Candidate]
) -> list[Candidate]:
    """Return the candidates with how near their sentences and titles are in meaning.

    Where a report has no title the sentence counts for it.
    """
    said = [item.statement for item in candidates]
    texts = [text for each in said for text in (each.text, each.title)]
    found = _vectors(connection, model, list(filter(None, [ours, *texts])))

    def near(text: str) -> float:
        return max(0.0, cosine(found[ours], found[text])) if ours and text else 0.0

    return [
        replace(item, near=CLAIM * near(each.text) + TITLE * near(each.title or each.text))
        for item, each in zip(candidates, said, strict=True)
    ]


def _vectors(connection: sqlite3.Connection, model: Model, texts: Sequence[str]) -> dict[str, bytes]:
    """Return each text's vector: kept ones are read, the others made and kept."""
    keys = {text: _key(model.name, text) for text in texts}
    wanted = {key: text for text, key in reversed(keys.items())}
    marks = ", ".join("?" * len(wanted))
    sql = f"select key, vector from vectors where key in ({marks})"
    found = {row[0]: row[1] for row in connection.execute(sql, list(wanted))}
    missing = [key for key in wanted if key not in found]
    if missing:
        made = dict(zip(missing, model.encode([wanted[key] for key in missing]), strict=True))
        with suppress(LibraryError), writing(connection):  # a file that may only be read keeps none
            connection.executemany("insert or replace into vectors (key, vector) values (?, ?)", made.items())
        found |= made
    return {text: found[key] for text, key in keys.items()}


def _key(model: str, text: str) -> int:
    digest = blake2b(
        f"{model} {words(text) or text}".encode("utf-8", "surrogatepass"), digest_size=8
    ).digest()
    return int.from_bytes(digest, signed=True)
