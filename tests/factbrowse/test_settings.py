"""The configuration file: what it may say, and what is told when it is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from factbrowse.settings import Settings, library_path, load
from tests.factbrowse.running import Run


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


def test_a_configuration_that_is_named_and_not_there_is_told(run: Run) -> None:
    done = run("where", "--config", "no/such.yaml")
    assert (done.code, done.err) == (0, "no/such.yaml: there is no such configuration; all is as it comes.\n")


WRONG = [
    ("whoo: Jo\n", ":1: there is no setting 'whoo'; is 'who' meant?"),
    ("who: Jo\nmouse: perhaps\n", ":2: mouse must be yes or no, not 'perhaps'"),
    ("aliases:\n  A: {b: c}\n", ":1: aliases must be a table of names, each with a list of names"),
    ("themes:\n  mine: red\n", ":1: themes must be a table of names, each with a table of colours"),
    ("preset: politifacts\n", ":1: preset must be one of factbrowse, politifact"),
    ("publisher:\n  nam: A\n", ":1: publisher has a name, a url and a page, no 'nam'"),
    ("publisher:\n  page: desk/{report}\n", ":1: publisher needs a page that begins with https://"),
    ("publisher: A\n", ":1: publisher must be a table"),
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


def test_a_name_that_begins_like_another_has_its_own_line(tmp_path: Path) -> None:
    settings = load(written(tmp_path, "keys:\n  undoo: u\n  'undo': z\nwhom: Jo\nwhom_else: Jo\n"))
    assert settings.lines == {"undoo": 2, "undo": 3}
    assert [problem.rpartition("config.yaml:")[2][:2] for problem in settings.problems] == ["4:", "5:"]
    assert not any(problem.endswith("?.") for problem in settings.problems)


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


def test_a_wrong_key_and_a_wrong_colour_are_told_with_their_lines(tmp_path: Path) -> None:
    from tui.keys import check_keymap
    from tui.themes import theme_of

    path = written(tmp_path, "keys:\n  undoo: u\nthemes:\n  mine:\n    primary: '#zz'\n")
    settings = load(path)
    assert settings.problems == ()
    assert check_keymap(settings.keys, settings.lines)[1][0].startswith("line 2: unknown action 'undoo'")
    told = theme_of({"name": "mine", **settings.themes["mine"]}, settings.lines)[1]
    assert told[0].startswith("line 5: primary")


def test_a_theme_that_is_light_stays_light(tmp_path: Path) -> None:
    from tui.themes import theme_of

    settings = load(written(tmp_path, "themes:\n  mine:\n    primary: '#224488'\n    dark: no\n"))
    theme, problems = theme_of({"name": "mine", **settings.themes["mine"]})
    assert theme and problems == [] and not theme.dark
    wrong = load(written(tmp_path, "themes:\n  mine:\n    dark: perhaps\n"))
    assert wrong.problems[0].endswith(":1: themes has a dark that must be yes or no, not 'perhaps'.")


def test_configured_names_reach_the_origin_of_a_claim(tmp_path: Path) -> None:
    from claims.analysis import analyse
    from claims.model import Article
    from claims.relating.origin import same
    from claims.relating.stating import statement

    config = "aliases:\n  River Watch: [Valdoro Water Guard]\nfamilies:\n  Example: [The Post, City Herald]\n"
    newsroom = load(written(tmp_path, config)).newsroom
    text = "At least 12 people were killed in the flood, the Valdoro Water Guard said."
    told = [
        statement(analyse(Article(text, outlet=outlet), newsroom), 0)
        for outlet in ("The Post", "City Herald")
    ]
    assert [item.origin for item in told] == ["River Watch", "River Watch"]
    plain = [
        statement(analyse(Article("Twelve people were killed in the flood.", outlet=outlet), names), 0)
        for outlet, names in (("The Post", newsroom), ("City Herald", newsroom), ("Other", newsroom))
    ]
    assert same(plain[0], plain[1]) == "same"
    assert plain[0].publisher == "Example"
    assert plain[2].publisher == ""
