"""The command that starts the reviewer's editor."""

from __future__ import annotations

import shutil

import pytest

from tui.editor import editor_command


@pytest.mark.parametrize(
    ("named", "windows", "words"),
    [
        ({}, False, ["vi"]),
        ({"EDITOR": "nano", "VISUAL": "'my editor' --wait"}, False, ["my editor", "--wait"]),
        ({}, True, ["notepad"]),
        ({"EDITOR": r'"C:\Program Files\vim\vim.exe" -n'}, True, [r"C:\Program Files\vim\vim.exe", "-n"]),
        ({"EDITOR": r"C:\tools\vim.exe"}, True, [r"C:\tools\vim.exe"]),
    ],
)
def test_the_editor_named_first_is_started(named: dict[str, str], windows: bool, words: list[str]) -> None:
    assert editor_command(named, windows=windows) == words


def test_a_name_on_windows_is_found_as_its_shell_finds_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", {"code": r"C:\code\bin\code.cmd"}.get)
    assert editor_command({"EDITOR": "code --wait"}, windows=True) == [r"C:\code\bin\code.cmd", "--wait"]
