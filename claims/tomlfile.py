"""A TOML file as a table. Python keeps what was parsed, as its own sources compiled, until the file changes.

Parsing the words of English took 120 ms of every command that reads a report; what was kept takes 5.
"""

from __future__ import annotations

import json
from importlib.machinery import SourceFileLoader
from pathlib import Path
from types import CodeType
from typing import Any


class _Parsed(SourceFileLoader):
    """Takes a TOML file for a source whose code is one constant: the table as JSON, which is read quickly."""

    @staticmethod
    def source_to_code(data: Any, path: Any = "", *, _optimize: int = -1) -> CodeType:
        """Return the code that Python keeps in ``__pycache__``, where it may write there."""
        import tomllib

        table = tomllib.loads(bytes(data).decode("utf-8"))
        return compile(repr(json.dumps(table, ensure_ascii=False)), path, "eval")


def table_of(path: Path) -> dict[str, Any]:
    """Return what a TOML file without dates holds.

    Raises OSError when it cannot be read, and ``tomllib.TOMLDecodeError`` when it is broken.
    """
    code = _Parsed(path.stem, str(path)).get_code(path.stem)
    table: dict[str, Any] = json.loads(code.co_consts[0]) if code else {}
    return table
