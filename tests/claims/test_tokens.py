"""Tokens: every way to cut a text keeps all of its signs, each in its place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.attribution import lines, names, sources
from claims.picking import cues
from claims.pieces import Piece, Pieces, piece_of, read_by_piece
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


def noting() -> tuple[Pieces[int], list[str]]:
    """Return pieces whose lengths are read, and what was read in order."""
    read: list[str] = []

    def length(piece: str) -> int:
        read.append(piece)
        return len(piece)

    return Pieces(length), read


def test_a_piece_that_comes_again_is_not_read_again() -> None:
    pieces, read = noting()
    assert [pieces.of(piece_of(piece)) for piece in ("town", "towns", "town")] == [4, 5, 4]
    assert read == ["town", "towns"]


def test_only_so_many_pieces_and_no_long_ones_are_kept() -> None:
    pieces, read = noting()
    long = "x" * 1_000
    for piece in (long, *map(str, range(20_000)), long, "0"):
        pieces.of(piece_of(piece))
    assert read[-2:] == [long, "0"]


READINGS: dict[str, Pieces[list[str]]] = {
    "speakers": names.WORDS,
    "names of sources": sources.WORDS,
    "kinds of claims": cues.WORDS,
}


@pytest.mark.parametrize("known", READINGS.values(), ids=READINGS)
@given(text=st.text() | st.text("aZ1.,:&'’-_ \n(½İ“"))
def test_what_is_read_piece_by_piece_is_what_is_read_of_the_whole(
    known: Pieces[list[str]], text: str
) -> None:
    assert read_by_piece(text, known) == known.of(Piece(text))


def test_number_written_with_spaces_is_one_token() -> None:
    assert cutter(" .", ",").cut("Quelque 12 000 morts", 0, 20).low == ["quelque", "12 000", "morts"]
