"""What earlier reports say to each claim as CSV: one row a pair."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from factbrowse.masthead import Masthead
from factbrowse.review import ReportReview
from factbrowse.writers.csv import table
from factbrowse.writers.records import LINK_COLUMNS, link_records


def write(reviews: Iterable[ReportReview], masthead: Masthead) -> Iterator[str]:
    """Yield the header and one row for each earlier sentence beside a claim."""
    links = (link for review in reviews for reviewed in review.claims for link in link_records(reviewed))
    return table(LINK_COLUMNS, links)
