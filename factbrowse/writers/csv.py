"""A review as CSV: one row a claim, cells that no spreadsheet takes for formulas."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from typing import Any

from factbrowse.masthead import Masthead
from factbrowse.output import safe_cell
from factbrowse.review import ReportReview
from factbrowse.writers.records import claim_record


def write(reviews: Iterable[ReportReview], masthead: Masthead) -> Iterator[str]:
    """Yield the header and one row a claim."""
    header: list[str] = []
    for review in reviews:
        for reviewed in review.claims:
            record = claim_record(review, reviewed, masthead)
            if not header:
                header = list(record)
                yield _row(header)
            yield _row(map(_cell, record.values()))


def _cell(value: Any) -> Any:
    if isinstance(value, bool):
        return "yes" if value else ""
    return safe_cell("; ".join(value) if isinstance(value, list) else value)


def _row(cells: Iterable[Any]) -> str:
    line = io.StringIO()
    csv.writer(line, lineterminator="").writerow(cells)
    return line.getvalue()
