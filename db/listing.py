"""Lists of reports: filters and orders as tables, and finding one report by what a person calls it."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import dataclass
from datetime import date
from string import ascii_lowercase, ascii_uppercase
from typing import Any, Final

from claims.model import Article
from db import sentences
from db.errors import Damaged, NotFound, Refused
from db.records import Report
from db.values import canonical, day

FILTERS: Final = {
    "text": """(title like :text escape '\\' or outlet like :text escape '\\' or agency like :text escape '\\'
        or id like :text escape '\\' or exists (select 1 from report_names
            where report = reports.number and name like :text escape '\\'))""",
    "outlet": "outlet <> '' and outlet = :outlet",
    "since": "first_sentence >= :since",
    "until": f"first_sentence between {sentences.UNDATED} and :until",
    "verdict": """number in (select report from claims
        where verdict = :verdict and not hidden and not removed)""",
    "open_only": "judged < claims",
    "bookmarked": "bookmarked",
}
"""A condition for each filter; several are joined by "and"."""

FEW: Final = 1_000
"""Reports named alike that are looked up one by one; more are soon met on a walk through all (measured)."""

ORDERS: Final = {
    "published": "first_sentence desc, number desc",
    "oldest": "first_sentence, number",
    "added": "number desc",
    "number": "number",
    "title": "title collate nocase, number",
    "outlet": "outlet, published desc, number desc",
    "conflicts": "conflicts desc, published desc, number desc",
    "open": "claims - judged desc, published desc, number desc",
    "news": "news desc, published desc, number desc",
}


MOST: Final = 500
"""Rows that an answer holds; nobody reads on."""

HEADING: Final = 200
"""Characters of a text in which the words that stand in for a title are found."""

SMALL: Final = str.maketrans(ascii_uppercase, ascii_lowercase)

FROM_REPORT: Final = ("id", "title", "published", "outlet", "agency", "url", "language")
"""Fields of an article that its row has under the same name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportFilter:
    """Which reports a list shows; a field at its default filters nothing."""

    text: str = ""
    """Part of the title, outlet, agency or id."""
    outlet: str = ""
    since: date | None = None
    until: date | None = None
    verdict: str = ""
    """Reports with a claim of this verdict; ``unchecked``: with an open claim."""
    open_only: bool = False
    bookmarked: bool = False

    def condition(self, connection: sqlite3.Connection) -> tuple[str, dict[str, Any]]:
        """Return the SQL condition and its values."""
        values: dict[str, Any] = {
            "text": _like(self.text) if self.text else "",
            "outlet": self.outlet,
            "since": self.since and sentences.first_number(self.since),
            "until": self.until and sentences.last_number(self.until),
            "verdict": "" if self.verdict == "unchecked" else self.verdict,
            "open_only": self.open_only or self.verdict == "unchecked",
            "bookmarked": self.bookmarked,
        }
        chosen = {name: FILTERS[name] for name, value in values.items() if value}
        if self.text and (few := _named(connection, values["text"])) is not None:
            chosen["text"] = "number in (select value from json_each(:few))"
            values["few"] = canonical(few)
        return " and ".join(chosen.values()) or "1", values


def keep_name(connection: sqlite3.Connection, number: int, article: Article) -> None:
    """Keep title, outlet, agency and id in small letters, if they have capitals beside A to Z.

    Those SQLite finds in the report itself.
    """
    name = "\n".join((article.title, article.outlet, article.agency, article.id))
    folded = name.casefold()
    if folded != name.translate(SMALL):
        connection.execute("insert into report_names values (?, ?)", (number, folded))


def _named(connection: sqlite3.Connection, like: str) -> list[int] | None:
    """Return the reports of a name like this; None when they are many."""
    sql = f"select number from reports where {FILTERS['text']} limit {FEW + 1}"
    found = [row[0] for row in connection.execute(sql, {"text": like})]
    return found if len(found) <= FEW else None


def _like(text: str) -> str:
    escaped = text.casefold().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    return f"%{escaped}%"


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """Which part of a list, in which order."""

    order: str = "published"
    limit: int = MOST
    offset: int = 0


def reports(connection: sqlite3.Connection, chosen: ReportFilter, page: Page) -> list[Report]:
    """Return the reports that a filter lets through."""
    if page.order not in ORDERS:
        raise Refused(f"There is no order {page.order!r}; there are {', '.join(ORDERS)}.")
    condition, values = chosen.condition(connection)
    sql = f"select * from reports where {condition} order by {ORDERS[page.order]} limit :limit offset :offset"
    values |= {"limit": page.limit, "offset": page.offset}
    return [_report(connection, row) for row in connection.execute(sql, values)]


def count(connection: sqlite3.Connection, chosen: ReportFilter) -> int:
    """Return how many reports a filter lets through."""
    condition, values = chosen.condition(connection)
    if condition == "1":
        return int(connection.execute("select reports from totals").fetchone()[0])
    return int(connection.execute(f"select count(*) from reports where {condition}", values).fetchone()[0])


def _heading(connection: sqlite3.Connection, number: int) -> str:
    """Return the first words of a report that came without a title."""
    sql = "select substr(text, 1, ?) from report_texts where report = ?"
    row = connection.execute(sql, (HEADING, number)).fetchone()
    return Article(row[0]).heading if row else ""


def _report(connection: sqlite3.Connection, row: sqlite3.Row) -> Report:
    return Report(
        number=row["number"],
        id=row["id"],
        title=row["title"] or _heading(connection, row["number"]),
        published=day(row["published"]),
        outlet=row["outlet"],
        agency=row["agency"],
        url=row["url"],
        language=row["language"],
        claims=row["claims"],
        judged=row["judged"],
        conflicts=row["conflicts"],
        news=row["news"],
        verdicts=json.loads(row["verdicts"] or "{}"),
        bookmarked=bool(row["bookmarked"]),
    )


def report(connection: sqlite3.Connection, number: int) -> Report:
    """Return one report by its number."""
    row = None
    if 0 < number < 2**63:
        row = connection.execute("select * from reports where number = ?", (number,)).fetchone()
    if row is None:
        raise NotFound("report", number)
    return _report(connection, row)


def find(connection: sqlite3.Connection, ref: str) -> Report:
    """Return one report by the id that it came with, or by its number."""
    row = connection.execute("select * from reports where id = ? and id <> ''", (ref,)).fetchone()
    if row is not None:
        return _report(connection, row)
    if not (ref.isascii() and ref.isdigit() and len(ref) < 19):
        raise NotFound("report", ref)
    return report(connection, int(ref))


def article(connection: sqlite3.Connection, number: int) -> Article:
    """Return a report as it was imported."""
    found = report(connection, number)
    row = connection.execute("select text from report_texts where report = ?", (number,)).fetchone()
    if row is None:
        raise Damaged(f"Report {number}", "its text is gone")
    same = {name: getattr(found, name) for name in FROM_REPORT}
    return Article(text=row["text"], **same)


def retrieved(connection: sqlite3.Connection, number: int) -> str:
    """Return when the import of a report began."""
    sql = "select began from imports where number = (select import from reports where number = ?)"
    row = connection.execute(sql, (number,)).fetchone()
    if row is None:
        raise NotFound("report", number)
    return str(row["began"])


def outlets(connection: sqlite3.Connection) -> list[str]:
    """Return the outlets, those with most reports first."""
    sql = "select outlet from reports where outlet <> '' group by outlet order by count(*) desc, outlet"
    return [row[0] for row in connection.execute(sql)]


def tags(connection: sqlite3.Connection) -> list[str]:
    """Return the tags in use, the most used first."""
    sql = """select substr(aspect, 5) from decisions where aspect >= 'tag ' and aspect < 'tag!'
        group by aspect order by count(*) desc, aspect"""
    return [row[0] for row in connection.execute(sql)]


def reliability(connection: sqlite3.Connection) -> dict[str, str]:
    """Return the letter of each outlet that has one."""
    sql = "select substr(subject, 8), value from decisions where aspect = 'reliability' order by subject"
    return {row[0]: json.loads(row[1]) for row in connection.execute(sql)}
