"""What stands on the terminal is not sent again."""

from __future__ import annotations

from rich.console import Console
from rich.segment import Segment
from rich.style import Style
from textual._compositor import ChopsUpdate, LayoutUpdate
from textual.geometry import Region
from textual.strip import Strip

from tui.frame import Difference, Frame

CONSOLE = Console(force_terminal=True, color_system=None)


def strip(text: str) -> Strip:

    return Strip([Segment(text)])


def sent(frame: Frame, *lines: tuple[str, ...]) -> str:
    picture = LayoutUpdate([[strip(text) for text in line] for line in lines], Region(0, 0, 8, len(lines)))
    return Difference(picture, frame).render_segments(CONSOLE)


def test_only_the_piece_that_changed_is_sent() -> None:
    frame = Frame()
    sent(frame, ("left", "rest"), ("down", "side"))
    again = sent(frame, ("left", "next"), ("down", "side"))
    assert again == "\x1b[1;5Hnex"


def test_a_piece_is_sent_again_after_another_one_lay_over_it() -> None:
    frame = Frame()
    sent(frame, ("left", "rest"))
    sent(frame, ("a dialog",))
    assert "left" in sent(frame, ("left", "rest"))


def test_all_is_sent_when_nothing_is_known_of_the_terminal() -> None:
    frame = Frame()
    first = sent(frame, ("left", "rest"))
    assert sent(frame, ("left", "rest")) == ""
    frame.forget()
    assert sent(frame, ("left", "rest")) == first


def test_of_a_partial_picture_the_parts_in_its_spans_are_sent() -> None:
    chops: list[dict[int, Strip | None]] = [{0: strip("left"), 4: strip("rest")}, {0: strip("down"), 4: None}]
    picture = ChopsUpdate(chops, [(0, 4, 8), (1, 0, 8)], [[4, 8], [4, 8]])
    written = Difference(picture, Frame()).render_segments(CONSOLE)
    assert "rest" in written and "down" in written and "left" not in written


def test_of_a_piece_only_the_letters_that_changed_are_sent() -> None:
    frame = Frame()
    sent(frame, ("find this in the text", "side"))
    assert sent(frame, ("find that in the text", "side")) == "\x1b[1;8Hat"
    assert sent(frame, ("Find that in the tent", "side")) == "\x1b[1;1HF\x1b[1;20Hn"


def test_of_two_letters_near_each_other_those_between_are_sent_as_well() -> None:
    frame = Frame()
    sent(frame, ("a row of words",))
    assert sent(frame, ("a cow or words",)) == "\x1b[1;3Hcow or"


def test_letters_that_only_look_otherwise_are_sent() -> None:
    def shown(bold: bool) -> LayoutUpdate:
        words = [Segment("a row of "), Segment("words", Style(bold=bold)), Segment(" here")]
        return LayoutUpdate([[Strip(words)]], Region(0, 0, 19, 1))

    frame = Frame()
    Difference(shown(False), frame).render_segments(CONSOLE)
    assert Difference(shown(True), frame).render_segments(CONSOLE) == "\x1b[1;10H\x1b[1mwords\x1b[0m"


def test_a_row_with_a_letter_of_two_cells_or_none_is_sent_whole() -> None:
    frame = Frame()
    for row in ("新闻 of the day", "cafe\u0301 of the day", "\U0001f1f8\U0001f1fe of the day"):
        sent(frame, (row,))
        assert row.replace("day", "bay") in sent(frame, (row.replace("day", "bay"),))


def test_nothing_moves_the_cursor_where_it_stands_already() -> None:
    assert sent(Frame(), ("left", "rest"), ("down",)) == "\x1b[1;1Hleftrest\x1b[2;1Hdown"
