"""Any two texts relate, whatever stands in them: nothing raises."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from claims.analysis import analyse
from claims.model import Article
from claims.relating.counterparts import settled
from claims.relating.relate import relate
from claims.relating.stating import statement_of

GOLD = [
    json.loads(line)["text"]
    for name in ("figures", "claims")
    for line in (Path(__file__).parent / "gold" / f"{name}.jsonl").read_text("utf-8").splitlines()
]
ODD = [*" .,:;-–—…“”'\"()/%$€\n\u202e\u0600中", "by ", "By - ", "no ", "12 ", "said ", "denied ", "the "]
PIECES = st.lists(st.sampled_from([*ODD, *GOLD]) | st.text(max_size=6), min_size=1, max_size=6).map("".join)


@settings(max_examples=150, deadline=None)
@given(PIECES, PIECES)
def test_any_two_texts_relate(ours: str, theirs: str) -> None:
    said, before = (
        statement_of(analyse(Article(text, published=date(2024, 3, day), language="en")), 0, len(text))
        for day, text in ((2, ours), (1, theirs))
    )
    relation = relate(said, before)
    assert relation.reason
    assert settled(said, before, relation, (), ()).reason
