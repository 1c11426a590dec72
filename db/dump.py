"""The current human decisions, in an order of their own: equal libraries give equal dumps."""

from __future__ import annotations

import json
import sqlite3
from typing import Any, Final

from db.values import canonical

_SELECT: Final = """select decisions.*, mine.id as report_id, lower(hex(mine.sha256)) as sha256,
        claims.start, claims."end", claims.found,
        their.id as earlier_report_id, lower(hex(their.sha256)) as earlier_sha256,
        first.start as earlier_start, first."end" as earlier_end, first.found as earlier_found,
        whole.id as whole_id, lower(hex(whole.sha256)) as whole_sha256
    from decisions left join claims on claims.number = decisions.claim
        left join reports mine on mine.number = claims.report
        left join claims first on first.number = decisions.earlier
        left join reports their on their.number = first.report
        left join reports whole on whole.number = decisions.report"""


def decisions(connection: sqlite3.Connection) -> list[dict[str, Any]]:
    """Return every decision that stands: what it is about in terms of reports and spans, and its value."""
    return sorted((_decision(row) for row in connection.execute(_SELECT)), key=canonical)


def _decision(row: sqlite3.Row) -> dict[str, Any]:
    record: dict[str, Any] = {"decision": row["aspect"], "value": json.loads(row["value"])}
    if row["claim"] is not None:
        record["report"] = row["report_id"] or row["sha256"]
        record["claim"] = span(row["found"], row["start"], row["end"])
    if row["earlier"] is not None:
        record["earlier_report"] = row["earlier_report_id"] or row["earlier_sha256"]
        record["earlier_claim"] = span(row["earlier_found"], row["earlier_start"], row["earlier_end"])
    if row["report"] is not None:
        record["report"] = row["whole_id"] or row["whole_sha256"]
    if row["subject"].startswith("outlet "):
        record["outlet"] = row["subject"].removeprefix("outlet ")
    return record


def span(found: str | None, start: int, end: int) -> list[int]:
    """Return where a claim was first found, whatever its borders are now."""
    if found is None:
        return [start, end]
    first = json.loads(found)["claim"]
    return [first["start"], first["end"]]
