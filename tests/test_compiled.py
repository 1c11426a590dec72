"""What was compiled is what is run, so it must not be older than its source, and its source must compile."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
import tomllib
from importlib.machinery import EXTENSION_SUFFIXES
from pathlib import Path

import pytest

from factbrowse import cli
from factbrowse.compiled import OUTDATED, outdated
from scripts.compile_rules import rules

ROOT = Path(__file__).parent.parent


def test_nothing_compiled_is_older_than_its_source() -> None:
    assert outdated() == [], "make compiled, or make pure to work on the rules"


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """Rules whose compiled forms, one in a folder of its own, are as old as their sources."""
    (tmp_path / "Makefile").touch()
    rules = tmp_path / "claims"
    (rules / "times").mkdir(parents=True)
    for name in ("analysis", "times/words"):
        for ending in (".py", EXTENSION_SUFFIXES[0]):
            dated(rules / f"{name}{ending}", 2_000)
    return rules


def dated(path: Path, day: int) -> None:
    path.touch()
    os.utime(path, (day, day))


def test_source_newer_than_what_was_compiled_of_it_is_seen(checkout: Path) -> None:
    dated(checkout / "never_compiled.py", 3_000)
    assert outdated(checkout) == []
    dated(checkout / "times" / "words.py", 3_000)
    assert outdated(checkout) == [str(checkout / "times" / "words.py")]


def test_installed_rules_are_never_outdated(checkout: Path) -> None:
    dated(checkout / "analysis.py", 3_000)
    (checkout.parent / "Makefile").unlink()
    assert outdated(checkout) == []


def test_the_command_says_that_old_rules_run(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("factbrowse.compiled.outdated", lambda: ["claims/analysis.py"])
    assert cli.main(["where"]) == 0
    assert capsys.readouterr().err == f"{OUTDATED}\n"


def test_the_command_reads_a_report_from_any_folder(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(
        "At least 135 people were killed in Idlib in March, the UN said.", "utf-8"
    )
    command = [sys.executable, "-P", "-m", "factbrowse", "import", "a.txt", "--db", "a.db"]
    found = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False, timeout=120)
    assert (found.returncode, found.stderr.splitlines()[-1]) == (0, "1 report added.")
    assert (tmp_path / "a.db").is_file()


def test_no_rule_looks_into_a_row_with_a_star_which_the_compiler_cannot_read() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    hook = settings["tool"]["hatch"]["build"]["targets"]["wheel"]["hooks"]["mypyc"]
    compiled = list(rules(ROOT, hook))
    assert "claims/slots/scenes.py" in compiled
    assert [name for name in compiled if _looks_into_a_star(ROOT / name)] == []


def _looks_into_a_star(path: Path) -> bool:
    """Tell "name in (one, *others)", which makes mypyc 2.4 give up on all the rules."""
    nodes = ast.walk(ast.parse(path.read_text("utf-8")))
    return any(
        isinstance(side, ast.Tuple) and any(isinstance(item, ast.Starred) for item in side.elts)
        for node in nodes
        if isinstance(node, ast.Compare)
        for side in node.comparators
    )
