"""What an installation brings: all that the program loads, with any pip."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from importlib.metadata import packages_distributions, requires
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parent.parent

READ_A_PAGE = """
import sys
before = set(sys.modules)
import io
from factbrowse.readers.html import read_html
list(read_html(io.StringIO("<html><body><article><p>" + "Six people died. " * 20), "page"))
print(*{name.partition(".")[0] for name in set(sys.modules) - before})
"""


def installed_without_extras(asked: list[str]) -> set[str]:
    """The distributions that come with these where no extra of any is found.

    Older pips do not find an extra that is asked for in another spelling than its own.
    """
    found: set[str] = set()
    waiting = list(asked)
    while waiting:
        needed = Requirement(waiting.pop())
        name = canonicalize_name(needed.name)
        if name not in found and (not needed.marker or needed.marker.evaluate({"extra": ""})):
            found.add(name)
            waiting += requires(name) or ()
    return found


def test_a_web_page_is_read_with_what_is_installed_without_any_extra() -> None:
    done = subprocess.run(
        [sys.executable, "-c", READ_A_PAGE], capture_output=True, text=True, cwd=ROOT, check=True
    )
    origins = packages_distributions()
    loaded = {canonicalize_name(origin) for name in done.stdout.split() for origin in origins.get(name, ())}
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert "trafilatura" in loaded
    assert loaded - {"factbrowse"} <= installed_without_extras(project["dependencies"])
