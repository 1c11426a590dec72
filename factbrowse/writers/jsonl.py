"""A review as JSON Lines: one report a line, readable by ``import`` again and by sequence-labelling tools."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from claims import EXTRACTOR
from factbrowse import __version__
from factbrowse.masthead import Masthead
from factbrowse.readers.fields import GENERATOR
from factbrowse.review import ReportReview
from factbrowse.writers.records import claim_record, link_records


def write(reviews: Iterable[ReportReview], masthead: Masthead) -> Iterator[str]:
    """Yield one JSON object a report: its own fields, labels by span, claims, links."""
    for review in reviews:
        article = review.article
        figures = {(item.start, item.end) for reviewed in review.claims for item in reviewed.claim.figures}
        record = {
            "id": article.id,
            "title": article.title,
            "published": article.published.isoformat() if article.published else None,
            "outlet": article.outlet,
            "agency": article.agency,
            "url": article.url,
            "language": article.language,
            "sha256": article.sha256,
            "text": article.text,
            "label": [[*span, "figure"] for span in sorted(figures)],
            "claims": [claim_record(review, reviewed, masthead) for reviewed in review.claims],
            "links": [link for reviewed in review.claims for link in link_records(reviewed)],
            "log": list(review.log),
            "meta": {
                "generator": GENERATOR,
                "version": __version__,
                "extractor": EXTRACTOR,
                "number": review.report.number,
                "retrieved_at": review.retrieved,
                "journal": {"entries": review.journal.entries, "hash": review.journal.hash},
            },
        }
        yield json.dumps(record, ensure_ascii=False)
