"""The configuration file: what it may say, and what is told when it is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from factbrowse.settings import Settings, library_path, load


def written(folder: Path, content: str) -> Path:
    path = folder / "config.yaml"
    path.write_text(content, "utf-8")
    return path


def test_without_a_file_everything_is_as_it_comes(tmp_path: Path) -> None:
    assert load(tmp_path / "none.yaml") == Settings()


def test_what_the_file_says_is_taken(tmp_path: Path) -> None:
    path = written(
        tmp_path,
        "who: Jo\nauto_advance: no\nkeys:\n  undo: u\nfamilies:\n  Example: [The Example, Example TV]\n",
    )
    settings = load(path)
    assert (settings.who, settings.auto_advance, settings.keys) == ("Jo", False, {"undo": "u"})
    assert settings.families == {"Example": ["The Example", "Example TV"]}
    assert settings.problems == ()


WRONG = [
    ("whoo: Jo\n", ":1: there is no setting 'whoo'; is 'who' meant?"),
    ("who: Jo\nmouse: perhaps\n", ":2: mouse must be yes or no, not 'perhaps'"),
    ("keys: u\n", ":1: keys must be a table"),
    ("who: [Jo]\n", ":1: who must be plain text"),
    ("who: 'Jo\n", ":1: this is no YAML"),
    ("- who\n- mouse\n", "the configuration must be one table"),
    ("who: &a Jo\ntheme: *a\n", ":2: aliases"),
]


@pytest.mark.parametrize(("content", "told"), WRONG)
def test_a_mistake_is_told_with_its_line_and_the_rest_holds(content: str, told: str, tmp_path: Path) -> None:
    settings = load(written(tmp_path, content))
    assert len(settings.problems) == 1
    assert told in settings.problems[0]


def test_one_mistake_leaves_the_other_settings_alone(tmp_path: Path) -> None:
    settings = load(written(tmp_path, "mouse: perhaps\nwho: Jo\n"))
    assert (settings.who, settings.mouse) == ("Jo", True)


def test_the_option_comes_before_the_environment_and_that_before_the_file(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    settings = Settings(db="from-file.db")
    monkeypatch.delenv("FACTBROWSE_DB", raising=False)
    assert library_path(settings) == Path("from-file.db")
    monkeypatch.setenv("FACTBROWSE_DB", "from-environment.db")
    assert library_path(settings) == Path("from-environment.db")
    assert library_path(settings, "option.db") == Path("option.db")
