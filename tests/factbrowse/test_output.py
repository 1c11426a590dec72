"""Tables for people: as wide as the terminal, whatever stands in them."""

from __future__ import annotations

import io

import pytest
from rich.cells import cell_len

from factbrowse import output

ROWS = [
    {"number": 1, "old": '{"text": "' + "a long claim " * 60 + '"}', "sentence": "edited claim 4"},
    {"number": 2, "old": "新华社" * 30, "sentence": "a sentence that goes on and on " * 4},
]


class Terminal(io.StringIO):
    """Standard output that is a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize("columns", [40, 80, 160])
def test_no_row_of_a_table_is_wider_than_the_terminal(monkeypatch: pytest.MonkeyPatch, columns: int) -> None:
    out = Terminal()
    monkeypatch.setattr("sys.stdout", out)
    monkeypatch.setenv("COLUMNS", str(columns))
    output.write_rows(ROWS, ["number", "old", "sentence"], "table")
    lines = out.getvalue().splitlines()
    assert len(lines) == 3
    assert all(cell_len(line) <= columns for line in lines)
    assert all("…" in line for line in lines[1:])
    assert "edited claim 4" in lines[1]
