"""Where the files of a sentence model lie: in folders and installed packages that the configuration names."""

from __future__ import annotations

from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from claims.finding.semantic import SemanticError

FILES: Final = ("model.onnx", "tokenizer.json")
DEPTHS: Final = ("", "*/", "*/*/")
"""How deep within a folder they may lie."""


def model_files(named: str) -> tuple[Path, Path]:
    """Return the model and its tokenizer, each from the first of the places parted by commas that has it.

    A package is only looked into, never imported. Raise ``SemanticError`` when something is missing.
    """
    folders = [_folder(name) for part in named.split(",") if (name := part.strip())]
    model, tokenizer = (_file(folders, name, named) for name in FILES)
    return model, tokenizer


def _folder(name: str) -> Path:
    folder = Path(name).expanduser()
    package = name.replace("-", "_")
    if not folder.is_dir() and package.isidentifier() and (spec := find_spec(package)):
        folder = Path(next(iter(spec.submodule_search_locations or ()), name))
    if not folder.is_dir():
        raise SemanticError(f"The model is sought in {name}, which is no folder and no installed package.")
    return folder


def _file(folders: Sequence[Path], name: str, named: str) -> Path:
    found = (path for folder in folders for depth in DEPTHS for path in sorted(folder.glob(depth + name)))
    file = next(found, None)
    if file is None:
        raise SemanticError(f"The place of the model, {named}, has no {name}.")
    return file
