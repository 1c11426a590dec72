"""The shape of the house: what is loaded, how long things are, what the words say."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

from factbrowse.tidying import SELDOM

ROOT = Path(__file__).parent.parent
PACKAGES = ("claims", "db", "tui", "factbrowse", "benchmarks", "scripts")
MODULES = sorted(path for package in PACKAGES for path in (ROOT / package).rglob("*.py"))
HEAVY = ("textual", "sqlite_utils", "rapidfuzz", "trafilatura", "numpy", "yaml", "rensa", "tantivy")


LATER = (
    "claims.model",
    "claims.relating",
    "db.records",
    "textual.widgets._text_area",
    "tui.dialogs.dialog",
    "tui.fields",
)
"""What the first picture of the app does without."""


def loaded_by(code: str, asked: tuple[str, ...] = HEAVY) -> list[str]:
    """Which of these modules a fresh interpreter has after running this code."""
    script = (
        f"import sys\n{code}\nprint(*(name for name in {asked!r} if name in sys.modules), file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, cwd=ROOT, check=True
    )
    return done.stderr.split()


def test_help_loads_nothing_heavy() -> None:
    code = "from factbrowse.cli import main\ntry:\n    main(['--help'])\nexcept SystemExit:\n    pass"
    assert loaded_by(code) == []


@pytest.mark.parametrize("module", ["claims.analysis", "claims.relating.relate", "claims.encoding"])
def test_understanding_loads_no_storage_and_no_screen(module: str) -> None:
    assert not set(loaded_by(f"import {module}")) & {"textual", "sqlite_utils", "yaml", "trafilatura"}


def test_opening_the_app_loads_only_the_screen() -> None:
    assert loaded_by("import tui.app") == ["textual"]
    assert loaded_by("import tui.app", LATER) == []
    assert loaded_by("import tui.dialogs.note, tui.editing_form", LATER) == list(LATER)


def test_an_open_library_that_only_shows_its_reports_does_without_the_rules() -> None:
    rules = ("claims.figures", "claims.places", "claims.finding.matching", "claims.relating.vocabulary")
    assert loaded_by("import db.library\ndb.library.Library.open(':memory:').reports()", rules) == []


def test_reading_json_lines_loads_no_other_format() -> None:
    code = "import io\nfrom factbrowse.readers.structured import read_jsonl\nread_jsonl(io.StringIO(), 's')"
    assert loaded_by(code) == []


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_module_says_what_it_is_for_and_fits_in_the_head(path: Path) -> None:
    """Over 300 lines a module has two subjects: split it."""
    source = path.read_text("utf-8")
    assert len(source.splitlines()) <= 300
    assert path.name == "__main__.py" or ast.get_docstring(ast.parse(source))


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_function_fits_on_a_screen(path: Path) -> None:
    tree = ast.parse(path.read_text("utf-8"))
    functions = (node for node in ast.walk(tree) if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)))
    sizes = {node.name: (node.end_lineno or 0) - node.lineno + 1 for node in functions}
    assert {name: size for name, size in sizes.items() if size > 60} == {}


def test_nothing_looks_for_unused_objects_while_the_app_loads() -> None:
    loading = "import textual.drivers.headless_driver, tui.app, tui.desk.desk, db.library"
    code = f"""
import gc, sys
from factbrowse.cli import main
main(["where"])
before = [each["collections"] for each in gc.get_stats()]
{loading}
print(gc.get_threshold()[0], before == [each["collections"] for each in gc.get_stats()])
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, check=True)
    assert done.stdout.splitlines()[-1].split() == [str(SELDOM), "True"]


def test_the_command_reaches_the_app_without_the_rules_and_the_library() -> None:
    """The first picture waits for nothing that only an open library needs."""
    code = "import factbrowse.commands.reading, factbrowse.desk, tui.app, tui.keys, tui.themes"
    assert loaded_by(code, ("claims", "db.records", "db.library")) == []
