"""Attribution of any text: offsets hold, and time grows with length only."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.attribution.finding import find
from claims.model import Article
from claims.sentences.splitting import split
from tests.claims.test_attribution import FIRST, found
from tests.growth import linear


def misplaced(text: str) -> list[object]:
    """Return the attributions without a cue, and the stretches that do not lie in the text."""
    relations = found(text)
    spans = [span for item in relations for span in (*item.source, *item.cue, *item.content)]
    without = [item for item in relations if not item.cue]
    return [*without, *(span for span in spans if not 0 <= span[0] < span[1] <= len(text))]


@given(st.text())
def test_offsets_hold_for_any_text(text: str) -> None:
    assert misplaced(text) == []


SIGNS = "said told that He The mayor Reuters citing AFP according to believed are , . : “ ” \" '' ( ) —"


@given(st.lists(st.sampled_from(SIGNS.split(" ")), max_size=40))
def test_offsets_hold_for_any_row_of_cues_and_signs(words: list[str]) -> None:
    assert misplaced(" ".join(words)) == []


@given(
    st.lists(
        st.sampled_from([row[0] for row in FIRST] + [",", "“", "”", " said ", "\n", "\n\n", ":"]), max_size=8
    )
)
def test_offsets_hold_for_any_pile_of_sentences(pieces: list[str]) -> None:
    assert misplaced(" ".join(pieces)) == []


PIECES = [
    "said ",
    "he said, ",
    "“a b c d” ",
    "“",
    '" ',
    "according to ",
    "9 ",
    "( ",
    "x" * 5000 + " ",
    "He said.\n",
    "and said ",
    ", who said ",
]


@pytest.mark.parametrize("piece", PIECES)
def test_time_grows_with_length_and_not_with_its_square(piece: str) -> None:
    def read(length: int) -> None:
        article = Article(piece * max(1, length // len(piece)))
        find(article, split(article, "en"), "en")

    assert linear(read, 5_000)
