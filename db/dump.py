"""The current human decisions, in an order of their own: equal libraries give equal dumps."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable
from functools import cache, partial
from typing import Any, Final

from db import listing
from db.values import canonical

_SELECT: Final = """select decisions.*, mine.report as claim_report, mine.start, mine."end", mine.found,
        theirs.report as earlier_report, theirs.start as earlier_start, theirs."end" as earlier_end,
        theirs.found as earlier_found
    from decisions left join claims mine on mine.number = decisions.claim
        left join claims theirs on theirs.number = decisions.earlier"""


def decisions(connection: sqlite3.Connection) -> list[dict[str, Any]]:
    """Return every decision that stands: what it is about in terms of reports and spans, and its value."""
    name = cache(partial(_name, connection))
    return sorted((_decision(row, name) for row in connection.execute(_SELECT)), key=canonical)


def _name(connection: sqlite3.Connection, report: int) -> str:
    """Return the id of a report, the digest of its text when it came without one."""
    article = listing.article(connection, report)
    return article.id or article.sha256


def _decision(row: sqlite3.Row, name: Callable[[int], str]) -> dict[str, Any]:
    record: dict[str, Any] = {"decision": row["aspect"], "value": json.loads(row["value"])}
    if row["claim"] is not None:
        record["report"] = name(row["claim_report"])
        record["claim"] = span(row["found"], row["start"], row["end"])
    if row["earlier"] is not None:
        record["earlier_report"] = name(row["earlier_report"])
        record["earlier_claim"] = span(row["earlier_found"], row["earlier_start"], row["earlier_end"])
    if row["report"] is not None:
        record["report"] = name(row["report"])
    if row["subject"].startswith("outlet "):
        record["outlet"] = row["subject"].removeprefix("outlet ")
    return record


def span(found: str | None, start: int, end: int) -> list[int]:
    """Return where a claim was first found, whatever its borders are now."""
    if found is None:
        return [start, end]
    first = json.loads(found)["claim"]
    return [first["start"], first["end"]]
