"""The whole of understanding: it takes any text, its offsets hold, and its time grows with length alone."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.analysis import analyse
from claims.model import Analysis, Article
from claims.sentences.splitting import LONGEST
from tests.growth import linear

DAY = date(2019, 4, 9)

PIECES = {
    "digits": "7",
    "thousands": "1,",
    "words": "word ",
    "capitals": "Idlib ",
    "quotation marks": "“",
    "open quotations": '"a b c ',
    "brackets": "[(",
    "news": "At least 12 people were killed in Idlib on 3 March, he said. ",
    "news without a stop": "he said 5 people were killed in Idlib on Monday and ",
}
"""What endless texts are made of."""


@pytest.mark.parametrize("piece", PIECES.values(), ids=PIECES)
def test_time_grows_with_the_length_of_the_text_alone(piece: str) -> None:
    size = 50_000 if len(piece) < 2 else 5_000

    def read(length: int) -> None:
        text = (piece * (length // len(piece) + 1))[:length]
        analyse(Article(text, published=DAY, language="en"))

    assert linear(read, size)


def test_an_endless_sentence_is_cut_at_spaces() -> None:
    words = "word " * LONGEST
    found = analyse(Article(words, language="en")).sentences
    assert max(item.end - item.start for item in found) <= LONGEST
    assert "".join(words[item.start : item.end] for item in found).replace(" ", "") == "word" * LONGEST


FRAGMENTS = st.sampled_from(
    [
        "At least 12 people were killed", "on 3 March 2019", "in Idlib", "“he said", "”", "as he told AFP",
        "3.5 million", "from 12 to 17", "between 9 February and 6 April", "including 4 children", "(AFP) -",
        "\n\n", ". ", ", ", "½", "İ", "\u2028", "\uff11\uff12", "5pm", "Dr.", "ß", "e\u0301", "the two men",
        "''", "1/4", "-",
    ]
)  # fmt: skip
TEXTS = st.one_of(st.text(max_size=200), st.lists(FRAGMENTS | st.text(max_size=3), max_size=30).map(" ".join))


@settings(max_examples=300)
@given(text=TEXTS, title=TEXTS, language=st.sampled_from(["en", "fr", "de", ""]))
def test_offsets_hold_in_every_layer_whatever_the_text(text: str, title: str, language: str) -> None:
    found = analyse(Article(text, title=title, published=DAY, language=language))
    assert _misplaced(found) == []


def _misplaced(found: Analysis) -> list[object]:
    """Return what does not lie in the text, or does not quote it."""
    text = found.article.text
    spans = [(item.start, item.end) for item in found.sentences]
    spans += [(item.start, item.end) for item in found.unpicked]
    spans += [span for item in found.attributions for span in (*item.source, *item.cue, *item.content)]
    quotes = [(item.start, item.end, item.text) for item in found.figures]
    quotes += [(item.start, item.end, item.text) for item in found.times]
    quotes += [(item.start, item.end, item.text) for item in found.places]
    quotes += [(item.start, item.end, item.text) for item in found.claims]
    return [
        *[span for span in spans if not 0 <= span[0] < span[1] <= len(text)],
        *[quote for quote in quotes if not quote[2] or text[quote[0] : quote[1]] != quote[2]],
    ]
