"""Where a claim stands: its largest open conflict, its news, its turn in the queue, its report's counts.

All of it follows from matches and decisions, and is kept in columns so that lists answer at once.
"""

from __future__ import annotations

import json
import math
import sqlite3
from typing import Any, Final

from claims.relating.statement import Quantity, Statement
from db.values import canonical

NO_FIGURE: Final = 0.5
"""Size of a conflict that has no two figures to compare, as a logarithm of a ratio; chosen by eye."""

LEAST: Final = 0.01
"""Size of the smallest conflict."""

CONFLICT, NEWS, SKIPPED = 3_000, 2_000, -10_000
"""Where the three kinds of turn begin in the queue; a score in thousandths orders within."""

COUNTED: Final = ("claims", "judged", "conflicts", "news")


def gap(ours: Statement, theirs: Statement) -> float:
    """Return how far apart two conflicting claims are: the largest log ratio of their figures."""
    gaps = [
        _distance(mine, other)
        for mine in ours.quantities
        for other in theirs.quantities
        if mine.measure == other.measure
    ]
    return max([LEAST, *gaps]) if gaps else NO_FIGURE


def _distance(mine: Quantity, other: Quantity) -> float:
    low = max((item.low for item in (mine, other) if item.low is not None), default=0.0)
    high = min((item.high for item in (mine, other) if item.high is not None), default=math.inf)
    if low <= high or low <= 0:
        return 0.0
    return math.log(low / max(high, 0.5))


def seen(connection: sqlite3.Connection, claim: int) -> None:
    """Take note that the reviewer has judged a claim with all its later reports at hand."""
    connection.execute("update matches set news = 0 where earlier = ? and news", (claim,))


def weigh(connection: sqlite3.Connection, claim: int) -> None:
    """Work out a claim's largest conflict; the reviewer's word on a pair goes before the machine's."""
    sizes = {
        row["earlier"]: (row["relation"], row["size"])
        for row in connection.execute("select earlier, relation, size from matches where claim = ?", (claim,))
    }
    sql = "select earlier, value from decisions where claim = ? and aspect = 'relation'"
    for row in connection.execute(sql, (claim,)):
        _, size = sizes.get(row["earlier"], ("", NO_FIGURE))
        sizes[row["earlier"]] = (json.loads(row["value"]), size or NO_FIGURE)
    largest = max((size for relation, size in sizes.values() if relation == "conflict"), default=0.0)
    connection.execute("update claims set conflict = ? where number = ?", (largest, claim))


def refresh(connection: sqlite3.Connection, claim: int) -> None:
    """Bring a claim's news and turn, and the counts of its report, up to date."""
    _turn(connection, claim)
    row = connection.execute("select report from claims where number = ?", (claim,)).fetchone()
    recount(connection, row["report"])


def refresh_later(connection: sqlite3.Connection, claim: int) -> None:
    """Bring the turns of the claims that update this one up to date."""
    sql = "select claim from matches where earlier = ? and relation = 'update'"
    for row in connection.execute(sql, (claim,)).fetchall():
        _turn(connection, row["claim"])


def _turn(connection: sqlite3.Connection, claim: int) -> None:
    sql = "select count(*) from matches where earlier = ? and news"
    news = connection.execute(sql, (claim,)).fetchone()[0]
    row = connection.execute("select * from claims where number = ?", (claim,)).fetchone()
    turn = urgency(row, news, _updates_judged(connection, claim))
    connection.execute("update claims set news = ?, urgency = ? where number = ?", (news, turn, claim))


def _updates_judged(connection: sqlite3.Connection, claim: int) -> bool:
    sql = """select 1 from matches join claims on claims.number = matches.earlier
        where matches.claim = ? and matches.relation = 'update' and claims.verdict is not null limit 1"""
    return connection.execute(sql, (claim,)).fetchone() is not None


def urgency(row: sqlite3.Row, news: int, updates_judged: bool) -> int | None:
    """Return a claim's turn in the queue, more is sooner; None when it is done or no claim."""
    if row["hidden"] or row["removed"]:
        return None
    is_open, score = row["verdict"] is None, min(max(row["score"], 0), 999)
    turn: int | None = score if is_open else None
    if is_open and row["conflict"] > 0:
        turn = CONFLICT + round(1000 * row["conflict"] / (1 + row["conflict"]))
    elif news or (is_open and updates_judged):
        turn = NEWS + score
    return turn + SKIPPED if turn is not None and row["skipped"] else turn


def counts_of(connection: sqlite3.Connection, report: int) -> dict[str, Any]:
    """Return a report's counts, counted."""
    sql = """select verdict, count(*) as claims, sum(conflict > 0) as conflicts, sum(news > 0) as news
        from claims where report = ? and not hidden and not removed group by verdict order by verdict"""
    rows = connection.execute(sql, (report,)).fetchall()
    judged = [row for row in rows if row["verdict"] is not None]
    return {
        "claims": sum(row["claims"] for row in rows),
        "judged": sum(row["claims"] for row in judged),
        "conflicts": sum(row["conflicts"] for row in rows if row["verdict"] is None),
        "news": sum(row["news"] for row in rows),
        "verdicts": canonical({row["verdict"]: row["claims"] for row in judged}) if judged else "",
    }


def recount(connection: sqlite3.Connection, report: int) -> None:
    """Bring the counts of a report, and of the library, up to date."""
    now = counts_of(connection, report)
    was = connection.execute("select * from reports where number = ?", (report,)).fetchone()
    if all(was[name] == value for name, value in now.items()):
        return
    connection.execute(
        """update reports set claims = :claims, judged = :judged, conflicts = :conflicts, news = :news,
            verdicts = :verdicts where number = :report""",
        now | {"report": report},
    )
    change = {name: now[name] - was[name] for name in COUNTED}
    connection.execute(
        """update totals set claims = claims + :claims, judged = judged + :judged,
            conflicts = conflicts + :conflicts, news = news + :news""",
        change,
    )
