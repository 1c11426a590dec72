"""Relations that the machine found, kept apart from the reviewer's own decisions on pairs."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Container, Iterable, Sequence
from typing import TYPE_CHECKING, Any, Final

from db import claimrows, standing
from db.opening import writing
from db.records import Found, PairDecision

if TYPE_CHECKING:
    from claims.finding.matching import Copy, Match

KEPT: Final = frozenset({"repeat", "corroborates", "update", "conflict", "not_comparable"})
"""Relations worth remembering; the rest is found again when asked."""

NEWS: Final = frozenset({"update", "conflict"})
"""Relations that a reviewer wants to hear of when the earlier claim is judged already."""

_UPSERT: Final = """insert into matches (claim, earlier, relation, slot, reason, flag, score, size, news)
    values (:claim, :earlier, :relation, :slot, :reason, :flag, :score, :size,
        :tells and (select verdict is not null from claims where number = :earlier))
    on conflict (claim, earlier) do update set relation = excluded.relation, slot = excluded.slot,
        reason = excluded.reason, flag = excluded.flag, score = excluded.score, size = excluded.size"""


def save(connection: sqlite3.Connection, claim: int, matches: Iterable[Match]) -> set[int]:
    """Keep what was found for a claim; return the judged claims that have news by it.

    A pair that is known already keeps its news: comparing again tells a reviewer nothing twice.
    """
    with writing(connection):
        kept = _by_earlier(connection, claim, matches)
        ours = claimrows.statements(connection, [claim])[claim] if kept else None
        gone = _drop_others(connection, claim, kept)
        if not kept and not gone:
            return set()
        for earlier, match in kept.items():
            size = (
                standing.gap(ours, match.candidate.statement)
                if ours and match.relation.relation == "conflict"
                else 0
            )
            connection.execute(_UPSERT, _row(claim, earlier, match, size))
        standing.weigh(connection, claim)
        standing.refresh(connection, claim)
        sql = "select earlier from matches where claim = ? and news"
        told = {row["earlier"] for row in connection.execute(sql, (claim,))}
        for earlier in told:
            standing.refresh(connection, earlier)
    return told


def _by_earlier(connection: sqlite3.Connection, claim: int, matches: Iterable[Match]) -> dict[int, Match]:
    """Return what is worth remembering by earlier claim; of copies, those that somebody judged."""
    kept: dict[int, Match] = {}
    for match in matches:
        if match.relation.relation in KEPT:
            for earlier in (match.candidate.claim, *_judged(connection, match.candidate.copies)):
                if earlier not in (None, claim):
                    kept.setdefault(earlier, match)
    return kept


def _judged(connection: sqlite3.Connection, copies: Sequence[Copy]) -> list[int]:
    sql = """select number from claims
        where number in (select value from json_each(?)) and verdict is not null"""
    numbers = json.dumps([copy.claim for copy in copies])
    return [row["number"] for row in connection.execute(sql, (numbers,))] if copies else []


def _row(claim: int, earlier: int, match: Match, size: float) -> dict[str, Any]:
    relation = match.relation
    return {
        "claim": claim, "earlier": earlier, "relation": relation.relation,
        "slot": relation.slot, "reason": relation.reason, "flag": relation.flag,
        "score": match.score, "size": size, "tells": relation.relation in NEWS,
    }  # fmt: skip


def _drop_others(connection: sqlite3.Connection, claim: int, kept: Container[int]) -> list[int]:
    """Take away what is not found any more; return of which earlier claims."""
    sql = "select earlier from matches where claim = ?"
    gone = [row["earlier"] for row in connection.execute(sql, (claim,)) if row["earlier"] not in kept]
    for earlier in gone:
        connection.execute("delete from matches where claim = ? and earlier = ?", (claim, earlier))
        standing.refresh(connection, earlier)
    return gone


_FOUND: Final = """select matches.*, decisions.value from matches left join decisions
    on decisions.subject = 'pair ' || matches.claim || ' ' || matches.earlier
    and decisions.aspect = 'relation'"""


def found(connection: sqlite3.Connection, claim: int) -> list[Found]:
    """Return what a claim says to earlier ones, as found, best first."""
    sql = f"{_FOUND} where matches.claim = ? order by matches.score desc, matches.earlier"
    return [_found(row) for row in connection.execute(sql, (claim,))]


def later(connection: sqlite3.Connection, claim: int) -> list[Found]:
    """Return what later claims say to this one, news first."""
    sql = f"{_FOUND} where matches.earlier = ? order by matches.news desc, matches.claim desc"
    return [_found(row) for row in connection.execute(sql, (claim,))]


COUNTING: Final = ("repeat", "corroborates", "update", "conflict")
"""Relations between two reports of one and the same count."""


STATED = """case when figures.value between ifnull(figures.low, figures.value)
        and ifnull(figures.high, figures.value) then figures.value
    else ifnull(figures.low, figures.high) end"""
"""A figure as its report states it; of a range or a share ("half of them", 0.5) the lower end."""


def courses(connection: sqlite3.Connection, report: int) -> dict[int, list[float]]:
    """Return for each claim of a report what earlier ones state of the same count, oldest first."""
    sql = f"""select matches.claim, {STATED} as stated
        from claims join matches on matches.claim = claims.number
        join claims earlier on earlier.number = matches.earlier
        join reports on reports.number = earlier.report
        join figures on figures.claim = earlier.number and part = 0
        left join decisions on decisions.subject = 'pair ' || matches.claim || ' ' || matches.earlier
            and decisions.aspect = 'relation'
        where claims.report = ? and stated is not null
            and coalesce(json_extract(decisions.value, '$'), relation) in {COUNTING}
        order by matches.claim, reports.published, matches.earlier"""
    found: dict[int, list[float]] = {}
    for row in connection.execute(sql, (report,)):
        found.setdefault(row["claim"], []).append(row["stated"])
    return found


def _found(row: sqlite3.Row) -> Found:
    return Found(
        row["claim"], row["earlier"], row["relation"], row["slot"], row["reason"], row["flag"], row["score"],
        bool(row["news"]), json.loads(row["value"]) if row["value"] else "",
    )  # fmt: skip


def pairs(connection: sqlite3.Connection, claim: int) -> dict[int, PairDecision]:
    """Return what the reviewer decided about a claim and earlier ones, by earlier claim."""
    sql = """select earlier, aspect, value from decisions
        where claim = ? and aspect in ('relation', 'link') order by earlier"""
    decided: dict[int, dict[str, str]] = {}
    for row in connection.execute(sql, (claim,)):
        decided.setdefault(row["earlier"], {})[row["aspect"]] = json.loads(row["value"])
    return {earlier: PairDecision(claim, earlier, **found) for earlier, found in decided.items()}


def not_compared(connection: sqlite3.Connection) -> list[int]:
    """Return reports whose claims were not compared with earlier ones yet, the newest first."""
    sql = "select number from reports where compared = 0 order by published desc, number desc"
    return [row["number"] for row in connection.execute(sql)]


def compared(connection: sqlite3.Connection, report: int) -> None:
    """Take note that a report's claims were compared with earlier ones."""
    with writing(connection):
        connection.execute("update reports set compared = 1 where number = ?", (report,))
