"""The README tells what the program does: its tables of keys and commands are the program's own."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from factbrowse.cli import COMMANDS, main
from factbrowse.documentation import README_PARTS

README = (Path(__file__).parent.parent / "README.md").read_text("utf-8")


@pytest.mark.parametrize("part", README_PARTS)
def test_the_readme_holds_the_programs_own_table(part: str) -> None:
    found = re.search(rf"<!-- {part} -->\n(.*?)<!-- /{part} -->", README, re.DOTALL)
    assert found is not None
    assert found[1].strip() == README_PARTS[part]().strip()


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_a_help_with_an_example(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main([name, "--help"])
    assert ended.value.code == 0
    assert f"example: factbrowse {name}" in capsys.readouterr().out
