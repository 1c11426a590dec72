"""Where a sentence model is found: in folders and in installed packages."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from claims.finding.semantic import SemanticError
from factbrowse.models import model_files


@pytest.fixture
def places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two installed packages with a file each, of which importing fails, and a folder with both."""
    held = {
        "packages/small_encoder": "weights/model.onnx",
        "packages/small_words": "model/en/tokenizer.json",
        "folder": "model.onnx",
    }
    for place, name in held.items():
        file = tmp_path / place / name
        file.parent.mkdir(parents=True)
        file.touch()
    (tmp_path / "folder" / "tokenizer.json").touch()
    for package in (tmp_path / "packages").iterdir():
        (package / "__init__.py").write_text("raise RuntimeError('imported')", "utf-8")
    monkeypatch.setattr(sys, "path", [str(tmp_path / "packages"), *sys.path])
    return tmp_path


def test_in_a_folder(places: Path) -> None:
    folder = places / "folder"
    assert model_files(str(folder)) == (folder / "model.onnx", folder / "tokenizer.json")


def test_in_installed_packages_each_with_one_file_that_are_not_imported(places: Path) -> None:
    packages = places / "packages"
    assert model_files("small-encoder, small_words") == (
        packages / "small_encoder/weights/model.onnx", packages / "small_words/model/en/tokenizer.json",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("named", "told"),
    [
        ("small_encoder", "The place of the model, small_encoder, has no tokenizer.json."),
        ("nowhere/at/all", "sought in nowhere/at/all, which is no folder and no installed package"),
        ("no_such_package", "sought in no_such_package, which is no folder and no installed package"),
    ],
)
def test_what_is_missing_is_named(places: Path, named: str, told: str) -> None:
    with pytest.raises(SemanticError, match=told):
        model_files(named)
