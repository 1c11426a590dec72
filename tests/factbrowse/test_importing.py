"""What an import tells: how many judged claims the new reports speak of."""

from __future__ import annotations

import json
from pathlib import Path

from db.library import Library
from factbrowse.importing import import_sources

TOLLS = ((4, 120), (7, 158), (9, 190))


def test_a_judged_claim_that_two_new_reports_update_counts_once(tmp_path: Path) -> None:
    sources = [tmp_path / f"{day}.json" for day, _ in TOLLS]
    for source, (day, toll) in zip(sources, TOLLS, strict=True):
        text = (
            f"At least {toll} civilians have been killed in Homs since 25 February, the White Helmets said."
        )
        source.write_text(json.dumps({"text": text, "published": f"2019-03-0{day}"}), "utf-8")
    with Library.open(":memory:") as library:
        import_sources(library, [str(sources[0])])
        library.judge(library.claims(1)[0].number, "corroborated")
        done = import_sources(library, [str(source) for source in sources[1:]])
        assert (done.added, done.news) == (2, 1)
        assert library.claim(1).news == 2
