"""What was compiled is what is run, so it must not be older than its source."""

from __future__ import annotations

import os
import subprocess
import sys
from importlib.machinery import EXTENSION_SUFFIXES
from pathlib import Path

import claims

RULES = Path(claims.__file__).parent


def test_nothing_compiled_is_older_than_its_source() -> None:
    stale = [source for source in RULES.rglob("*.py") if any(compiled_before(source))]
    assert stale == [], "make compiled, or make pure to work on the rules"


def compiled_before(source: Path) -> list[Path]:
    forms = [source.with_suffix(suffix) for suffix in EXTENSION_SUFFIXES]
    written = source.stat().st_mtime
    return [form for form in forms if form.is_file() and form.stat().st_mtime < written]


def test_a_compiled_module_older_than_its_source_is_seen(tmp_path: Path) -> None:
    source, form = tmp_path / "rule.py", tmp_path / f"rule{EXTENSION_SUFFIXES[0]}"
    source.touch()
    form.touch()
    os.utime(source, (2_000, 2_000))
    os.utime(form, (2_000, 2_000))
    assert compiled_before(source) == []
    os.utime(form, (1_000, 1_000))
    assert compiled_before(source) == [form]


def test_the_command_reads_a_report_from_any_folder(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(
        "At least 135 people were killed in Idlib in March, the UN said.", "utf-8"
    )
    command = [sys.executable, "-P", "-m", "factbrowse", "import", "a.txt", "--db", "a.db"]
    found = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False, timeout=120)
    assert (found.returncode, found.stderr) == (0, "1 report added.\n")
    assert (tmp_path / "a.db").is_file()
