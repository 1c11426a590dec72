"""What stands on the terminal is not sent again."""

from __future__ import annotations

from rich.console import Console
from textual._compositor import ChopsUpdate, LayoutUpdate
from textual.geometry import Region
from textual.strip import Strip

from tui.frame import Difference, Frame

CONSOLE = Console(force_terminal=True, color_system=None)


def strip(text: str) -> Strip:
    from rich.segment import Segment

    return Strip([Segment(text)])


def sent(frame: Frame, *lines: tuple[str, ...]) -> str:
    picture = LayoutUpdate([[strip(text) for text in line] for line in lines], Region(0, 0, 8, len(lines)))
    return Difference(picture, frame).render_segments(CONSOLE)


def test_only_the_piece_that_changed_is_sent() -> None:
    frame = Frame()
    sent(frame, ("left", "rest"), ("down", "side"))
    again = sent(frame, ("left", "next"), ("down", "side"))
    assert "next" in again
    assert not any(word in again for word in ("left", "down", "side"))


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
