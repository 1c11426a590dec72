"""A review as CSV: one row a claim, cells that no spreadsheet takes for formulas."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from factbrowse.masthead import Masthead
from factbrowse.output import safe_cell
from factbrowse.review import ReportReview
from factbrowse.writers.records import CLAIM_COLUMNS, Record, claim_record


def write(reviews: Iterable[ReportReview], masthead: Masthead) -> Iterator[str]:
    """Yield the header and one row a claim."""
    claims = (claim_record(review, reviewed, masthead) for review in reviews for reviewed in review.claims)
    return table(CLAIM_COLUMNS, claims)


def table(columns: Sequence[str], records: Iterable[Record]) -> Iterator[str]:
    """Yield a header and one row a record; what a record does not have is an empty cell."""
    yield _row(columns)
    for record in records:
        yield _row([_cell(record.get(name)) for name in columns])


def _cell(value: Any) -> Any:
    if isinstance(value, bool):
        return "yes" if value else ""
    return safe_cell("; ".join(value) if isinstance(value, list) else value)


def _row(cells: Iterable[Any]) -> str:
    line = io.StringIO()
    csv.writer(line, lineterminator="").writerow(cells)
    return line.getvalue()
