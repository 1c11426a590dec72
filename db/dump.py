"""The current human decisions, in an order of their own: equal libraries give equal dumps."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Mapping
from functools import cache, partial
from typing import Any, Final

from db import listing, stretches
from db.values import canonical

_SELECT: Final = """select decisions.*, mine.report as claim_report, theirs.report as earlier_report
    from decisions left join claims mine on mine.number = decisions.claim
        left join claims theirs on theirs.number = decisions.earlier"""


def decisions(connection: sqlite3.Connection) -> list[dict[str, Any]]:
    """Return every decision that stands: what it is about in terms of reports and spans, and its value."""
    name = cache(partial(_name, connection))
    about = "number in (select claim from decisions union select earlier from decisions)"
    found = stretches.of_claims(connection, about, ())
    return sorted((_decision(row, name, found) for row in connection.execute(_SELECT)), key=canonical)


def _name(connection: sqlite3.Connection, report: int) -> str:
    """Return the id of a report, the digest of its text when it came without one."""
    article = listing.article(connection, report)
    return article.id or article.sha256


def _decision(
    row: sqlite3.Row, name: Callable[[int], str], found: Mapping[int, stretches.Stretch]
) -> dict[str, Any]:
    record: dict[str, Any] = {"decision": row["aspect"], "value": json.loads(row["value"])}
    if row["claim"] is not None:
        record["report"] = name(row["claim_report"])
        record["claim"] = found[row["claim"]]
    if row["earlier"] is not None:
        record["earlier_report"] = name(row["earlier_report"])
        record["earlier_claim"] = found[row["earlier"]]
    if row["report"] is not None:
        record["report"] = name(row["report"])
    if row["subject"].startswith("outlet "):
        record["outlet"] = row["subject"].removeprefix("outlet ")
    return record
