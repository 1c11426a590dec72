"""What Windows does otherwise, as far as it can be told elsewhere."""

from __future__ import annotations

import getpass
import io
import sys

import pytest

from factbrowse.cli import speak_utf8
from factbrowse.commands.keeping import command_line
from factbrowse.settings import Settings, reviewer


class Piped(io.TextIOWrapper):
    """A stream of the code page of western Windows, to a file or a terminal."""

    def __init__(self, content: bytes = b"", *, terminal: bool = False) -> None:
        super().__init__(io.BytesIO(content), encoding="cp1252")
        self._terminal = terminal

    def isatty(self) -> bool:
        """Say whether it is a terminal."""
        return self._terminal


def test_an_answer_in_a_file_on_windows_has_every_letter(monkeypatch: pytest.MonkeyPatch) -> None:
    out, read = Piped(), Piped("قتل 12".encode())
    monkeypatch.setattr(sys, "stdout", out)
    monkeypatch.setattr(sys, "stdin", read)
    speak_utf8(windows=True)
    out.write("≥ 12 قتل")
    out.flush()
    assert out.buffer.getvalue().decode() == "≥ 12 قتل"  # type: ignore[attr-defined]
    assert read.read() == "قتل 12"


@pytest.mark.parametrize(("windows", "terminal"), [(True, True), (False, False)])
def test_elsewhere_the_encoding_stays_and_a_letter_that_it_has_not_is_spelled(
    windows: bool, terminal: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = Piped(terminal=terminal)
    monkeypatch.setattr(sys, "stdout", out)
    speak_utf8(windows=windows)
    out.write("≥ 12")
    out.flush()
    assert out.buffer.getvalue() == b"\\u2265 12"  # type: ignore[attr-defined]


def test_the_app_in_a_browser_is_started_by_a_line_of_the_shell_at_hand() -> None:
    words = ["C:/my python/python.exe", "-m", "factbrowse", "--who", "O'Brien"]
    assert command_line(words, windows=True) == '"C:/my python/python.exe" -m factbrowse --who O\'Brien'
    assert command_line(["my py", "a"], windows=False) == "'my py' a"


def test_who_has_no_login_name_is_a_reviewer(monkeypatch: pytest.MonkeyPatch) -> None:
    def nobody() -> str:
        raise ImportError  # as Python 3.11 does without a name in the environment

    monkeypatch.setattr(getpass, "getuser", nobody)
    assert reviewer(Settings()) == "reviewer"
