"""A small library of made-up reports, and the command line as a function."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from factbrowse.cli import main
from tests.factbrowse.running import REPORTS, Ran, Run


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run a command against a library of its own, without the machine's configuration."""
    monkeypatch.setenv("FACTBROWSE_DB", str(tmp_path / "library.db"))
    monkeypatch.setenv("FACTBROWSE_CONFIG", str(tmp_path / "none.yaml"))

    def ran(*arguments: str) -> Ran:
        capsys.readouterr()
        try:
            code = main(list(arguments))
        except SystemExit as ended:
            code = int(str(ended.code or 0))
        out, err = capsys.readouterr()
        return Ran(code, out, err)

    return ran


@pytest.fixture
def source(tmp_path: Path) -> str:
    """A file with the two reports."""
    path = tmp_path / "reports.jsonl"
    path.write_text("".join(json.dumps(report) + "\n" for report in REPORTS), "utf-8")
    return str(path)


@pytest.fixture
def desk(run: Run, source: str) -> Run:
    """The command line with both reports in the library."""
    assert run("import", source).code == 0
    return run
