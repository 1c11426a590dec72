"""Language files are parsed once: what was parsed is kept, as long as the file stays as it is."""

from __future__ import annotations

import os
import sys
import tomllib
from pathlib import Path

import pytest

from claims.language import known, load
from claims.tomlfile import table_of

LANGUAGES = Path(__file__).parents[2] / "claims" / "languages"


@pytest.fixture
def words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file in a folder where Python may keep what it compiles."""
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(sys, "pycache_prefix", None)
    path = tmp_path / "xx.toml"
    path.write_text('[count]\nfew = ["trois", "größer", "ثلاثة"]\nmost = 3\nshare = 0.5\n', "utf-8")
    return path


@pytest.mark.parametrize("code", known())
def test_a_language_is_what_its_file_says(code: str) -> None:
    assert load(code) == tomllib.loads((LANGUAGES / f"{code}.toml").read_text("utf-8"))


def test_a_file_that_stays_is_parsed_once(words: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = table_of(words)
    assert first == {"count": {"few": ["trois", "größer", "ثلاثة"], "most": 3, "share": 0.5}}
    monkeypatch.setattr(tomllib, "loads", lambda text: pytest.fail(f"parsed again: {text}"))
    assert table_of(words) == first


def test_a_file_that_was_changed_is_parsed_again(words: Path) -> None:
    table_of(words)
    words.write_text("[count]\nmost = 4\n", "utf-8")
    os.utime(words, (1, 1))
    assert table_of(words) == {"count": {"most": 4}}


def test_a_broken_file_is_told(words: Path) -> None:
    words.write_text("[count\n", "utf-8")
    with pytest.raises(tomllib.TOMLDecodeError):
        table_of(words)
