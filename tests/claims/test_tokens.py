"""Tokens: every way to cut a text keeps all of its signs, each in its place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.attribution import lines
from claims.times import tokens as times
from claims.tokens import Cutter, cutter

WAYS = {
    "figures": cutter(),
    "figures in French": cutter(" .", ","),
    "times": times.CUTTER,
    "attribution": lines.CUTTER,
}


@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS)
@given(text=st.text() | st.text("aZ1.,:'’-_ \n½İ“$"))
def test_no_sign_of_a_text_is_lost_and_each_knows_its_place(way: Cutter, text: str) -> None:
    told = way.cut(text, 0, len(text))
    quotes = [text[start:end] for start, end in zip(told.start, told.end, strict=True)]
    assert "".join(quotes) == "".join(text.split())
    assert [quote.lower() for quote in quotes] == told.low


def test_a_stretch_is_cut_at_its_place_in_the_whole_text() -> None:
    text = "Before. It hit 12 towns. After."
    told = cutter().cut(text, 8, 24)
    assert told.low == ["it", "hit", "12", "towns", "."]
    assert [text[start:end] for start, end in zip(told.start, told.end, strict=True)][2] == "12"
