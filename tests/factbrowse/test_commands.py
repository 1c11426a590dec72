"""The commands as users and scripts call them: what they print, what they keep, how they end."""

from __future__ import annotations

import csv
import io
import json
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from factbrowse.cli import main
from tests.factbrowse.running import REPORTS, Run, claims, first_claim


def test_import_tells_how_many_reports_came(run: Run, source: str) -> None:
    done = run("import", source)
    assert (done.code, done.out) == (0, "")
    assert done.err.splitlines()[-1] == "2 reports added."


def test_importing_the_same_again_adds_nothing_and_says_so(desk: Run, source: str) -> None:
    again = desk("import", source, "--json")
    summary = json.loads(again.out)
    assert again.code == 1
    assert (summary["added"], summary["duplicates"], summary["failed"]) == (0, 2, 0)
    assert summary["problems"][1].startswith(f"{source}:2: ")
    assert "already in the library" in summary["problems"][1]
    assert len(desk("list", "--format", "jsonl").rows) == 2


def test_one_bad_report_costs_none_of_the_others(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "mixed.jsonl"
    path.write_text('{"text": "Rain fell on 12 towns."}\n{"text": ""}\n', "utf-8")
    done = run("import", str(path), "/no/such/file")
    assert done.code == 1
    assert f"{path}:2: the report has an empty text" in done.err
    assert "/no/such/file: there is no such file" in done.err
    assert "1 report added, 2 not taken." in done.err


def test_extract_prints_the_analysis_of_every_report(run: Run, source: str) -> None:
    done = run("extract", source, "--format", "jsonl")
    analysis = done.rows[0]
    assert done.code == 0
    assert analysis["id"] == "r1"
    figure = next(item for item in analysis["figures"] if item["value"] == 12)
    assert analysis["text"][figure["start"] : figure["end"]] == figure["text"]
    assert (figure["bound"], figure["low"], figure["high"]) == ("at_least", 12, None)
    assert all(0 <= sentence["score"] <= 1 for sentence in analysis["sentences"])


def test_extract_explains_every_item_when_asked(run: Run, source: str) -> None:
    plain = run("extract", source, "--format", "jsonl").rows[0]
    explained = run("extract", source, "--format", "jsonl", "--explain").rows[0]
    assert "why" not in plain["figures"][0]
    assert all(item["why"] for item in explained["figures"])


def test_a_language_without_a_file_is_told_by_every_command(run: Run, tmp_path: Path) -> None:
    source = tmp_path / "dutch.txt"
    source.write_text(
        "Bij de aanval zijn maandag 14 mensen gedood, zei de burgemeester, en 5 vermist.", "utf-8"
    )
    told = "The language is not known: sentences and digits only."
    extracted = run("extract", str(source), "--format", "jsonl")
    assert extracted.rows[0]["warnings"] == [told]
    assert told in extracted.err and told in run("extract", str(source)).err
    assert f"1 report: {told}" in run("import", str(source)).err
    assert told in run("review", "1").out
    assert told in run("export", "--format", "md").out


@pytest.mark.parametrize("command", [["list"], ["show", "r1"], ["queue"], ["history"]])
def test_every_list_comes_as_table_json_lines_and_csv(desk: Run, command: list[str]) -> None:
    desk("judge", first_claim(desk), "contested")
    lines = desk(*command, "--format", "jsonl").rows
    assert lines
    assert json.loads(desk(*command, "--format", "json").out) == lines
    rows = list(csv.DictReader(io.StringIO(desk(*command, "--format", "csv").out)))
    assert len(rows) == len(lines)
    table = desk(*command).out.splitlines()
    assert len(table) == len(lines) + 1


def test_a_report_is_found_by_its_id_and_by_its_number(desk: Run) -> None:
    number = desk("list", "--format", "jsonl").rows[0]["number"]
    reports = {row["number"]: row["id"] for row in desk("list", "--format", "jsonl").rows}
    assert claims(desk, reports[number]) == claims(desk, str(number))


def test_review_prints_claims_with_what_earlier_reports_said(desk: Run) -> None:
    text = desk("review", "r2").out
    assert "Valdoro flood toll rises" in text
    assert "update" in text
    assert "1 independent origin\n" in text
    assert "at least 12 people" in text


def test_the_ends_of_a_figure_have_no_needless_fraction(desk: Run) -> None:
    rows = desk("figures", "measure:killed", "--format", "csv").out.splitlines()
    assert len(rows) > 1 and not any(".0," in row for row in rows)


def test_earlier_reports_only_unless_all_dates_are_asked_for(desk: Run) -> None:
    assert "killed 19 people" not in desk("review", "r1").out
    assert "killed 19 people" in desk("review", "r1", "--all-dates").out


WRONG = [
    (["judge", "999", "contested"], 1, "There is no claim 999"),
    (["show", "nothing"], 1, "There is no report nothing"),
    (["show", "3"], 1, "There is no report 3 in this library. Its claim 3 is shown by: factbrowse show --cl"),
    (["show", "99999"], 1, "There is no report 99999 in this library.\n"),
    (["show"], 2, "Name a report, or --claim CLAIM."),
    (["tag", "1"], 2, "Name at least one tag."),
    (["judge", "1", "maybe"], 2, "is none of confirmed"),
    (["merge", "/no/such.db"], 1, "There is no library at /no/such.db"),
    (["export", "--output", "/no/such/folder/file.md"], 1, "/no/such/folder/file.md cannot be written"),
    (["export", "--output", "/tmp"], 1, "/tmp cannot be written: is a directory."),
    (["list", "--limit", "9" * 30], 2, "is no whole number from 1 to 1,000,000,000"),
    (["queue", "--limit", "-1"], 2, "'-1' is no whole number from 1"),
    (["history", "--claim", "9" * 30], 2, "is no number of a claim"),
    (["judge", "first", "false"], 2, "'first' is no number of a claim; `show` prints them"),
    (["list", "--since", "2019"], 2, "'2019' is no date; write it as 2019-04-12"),
    (["match", "rain", "--published", "May"], 2, "'May' is no date"),
    (
        ["figures", "measure:killed", "--output", "/tmp/f.png"],
        2,
        "name a file that ends in .svg, not /tmp/f.png",
    ),
    (["edit", "1"], 2, "Say what to correct: SLOT=VALUE"),
    (["edit", "1", "value=1e999"], 1, "value: '1e999' is not a number"),
    (["edit", "1", "low=9", "high=3"], 1, "low: 9 is more than the highest, 3."),
    (
        ["edit", "1", "first=2021-05-04", "last=2021-05-01"],
        1,
        "last: 2021-05-01 is before the period begins, 2021-05-04.",
    ),
    (["edit", "1", "value=nan"], 1, "value: 'nan' is not a number"),
    (["match"], 2, "Give a statement"),
    (["match", "--input", "/no/such.jsonl"], 2, "/no/such.jsonl: it cannot be read"),
]


@pytest.mark.parametrize(
    ("command", "code", "told"), WRONG, ids=lambda value: " ".join(value) if isinstance(value, list) else ""
)
def test_what_cannot_be_done_is_told_in_a_sentence(
    desk: Run, command: list[str], code: int, told: str
) -> None:
    done = desk(*command)
    assert done.code == code
    assert told in done.err
    assert "Traceback" not in done.err


def test_a_library_that_is_not_there_is_not_made_by_looking(run: Run, tmp_path: Path) -> None:
    done = run("list", "--db", str(tmp_path / "none.db"))
    assert done.code == 1
    assert "There is no library" in done.err
    assert not (tmp_path / "none.db").exists()


def test_verify_finds_a_changed_byte(desk: Run, tmp_path: Path) -> None:
    assert desk("verify").code == 0
    with sqlite3.connect(tmp_path / "library.db") as library:
        library.execute("update report_texts set text = replace(text, '12', '13')")
    library.close()
    done = desk("verify")
    assert done.code == 1
    assert "Report 1 (r1)" in done.out


def test_a_backup_is_a_library_of_its_own(desk: Run, tmp_path: Path) -> None:
    assert desk("backup", str(tmp_path / "copy.db")).code == 0
    there = desk("list", "--db", str(tmp_path / "copy.db"), "--format", "jsonl").rows
    assert there == desk("list", "--format", "jsonl").rows


def test_sources_without_a_command_and_without_a_terminal_print_their_review(run: Run, source: str) -> None:
    done = run(source)
    assert done.code == 0
    assert "Flood kills 12 in Valdoro" in done.out
    assert "Valdoro flood toll rises" in done.out
    assert run(source).out == done.out


def test_where_prints_library_and_configuration(run: Run, tmp_path: Path) -> None:
    out = run("where").out
    assert str(tmp_path / "library.db") in out
    assert str(tmp_path / "none.yaml") in out


def test_an_index_that_is_behind_or_gone_is_said_and_the_answer_is_the_same(
    desk: Run, tmp_path: Path
) -> None:
    pytest.importorskip("tantivy")
    asked = ("match", "The flood in Valdoro killed 12", "--format", "jsonl")
    plain = desk(*asked)
    assert "4 sentences in" in desk("index").err
    assert "index" not in desk(*asked).err
    more = tmp_path / "more.txt"
    more.write_text("Calm in Ortona\n\nThe sea was calm off Ortona on Monday.", "utf-8")
    assert "library.db.tantivy is behind the library" in desk("import", str(more)).err
    shutil.rmtree(tmp_path / "library.db.tantivy")
    gone = desk(*asked)
    assert "library.db.tantivy is gone" in gone.err
    assert gone.rows[0]["matches"][0]["sentence"] == plain.rows[0]["matches"][0]["sentence"]
    desk("index", "--remove")
    assert "index" not in desk(*asked).err


HOSTILE = (
    "It did [not] rain [/b] [@click=app.quit]x[/] on 12 towns <script>alert(1)</script> | =1+1 \x1b]0;x\x07."
)


@pytest.mark.parametrize(
    "command", [["review", "h"], ["show", "h"], ["export"], ["export", "--format", "html"]]
)
def test_hostile_text_comes_out_unharmed_and_harmless(run: Run, tmp_path: Path, command: list[str]) -> None:
    path = tmp_path / "hostile.jsonl"
    path.write_text(json.dumps({"id": "h", "title": "[not] a =title", "text": HOSTILE}), "utf-8")
    run("import", str(path))
    out = run(*command).out
    assert "\x1b" not in out
    assert "not" in out
    assert "<script>" not in out or command[0] != "export"


def test_csv_cells_that_start_a_formula_are_quoted(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "formula.jsonl"
    path.write_text(
        json.dumps({"id": "h", "title": "x", "text": "=12 people were killed in Valdoro."}), "utf-8"
    )
    run("import", str(path))
    rows = list(csv.DictReader(io.StringIO(run("export", "--format", "csv").out)))
    assert rows[0]["sentence"].startswith("'=")


def test_a_query_may_leave_out_a_field_first(desk: Run) -> None:
    assert len(desk("search", "measure:killed", "--format", "jsonl").rows) == 2
    done = desk("search", "-report:r1", "measure:killed", "--format", "jsonl")
    assert (done.code, len(done.rows)) == (0, 1)


def test_a_measure_that_nobody_counts_is_answered_with_the_one_meant(desk: Run) -> None:
    assert 'did you mean "killed"?' in desk("search", "measure:kiled").err
    assert desk("search", "measure:abducted").err == "No claim fits measure:abducted.\n"


def test_an_answer_that_cannot_be_written_is_told_in_a_sentence(desk: Run, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "factbrowse", "--db", str(tmp_path / "library.db"), "list"]
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert (done.returncode, done.stderr) == (1, "The answer cannot be written: no space left on device.\n")


MISTYPED = [
    (
        ("judg", "3", "false", "--confidence", "2"),
        2,
        "factbrowse: judg is no command, file or folder; did you mean judge?",
    ),
    (("--who", "ann", "judg", "3"), 2, "judg is no command, file or folder; did you mean judge?"),
    (("judge", "1", "confrmed"), 2, "'confrmed' is none of confirmed, corroborated"),
    (("judge", "1", "confrmed"), 2, "; did you mean confirmed? factbrowse judge --help says more."),
    (("list", "--since", "soon"), 2, "'soon' is no date; write it as 2019-04-12"),
    (("serve", "--port", "70000"), 2, "'70000' is no port; a port is a whole number from 1 to 65535"),
    (("match", " "), 2, "The statement is empty; give one in quotation marks."),
    (
        ("rate", "City Heralt", "B"),
        1,
        "No report of this library is by City Heralt; did you mean City Herald?",
    ),
    (
        ("rate", "Nobody", "B"),
        1,
        "No report of this library is by Nobody. factbrowse list names the outlets.",
    ),
    (("history", "--claim", "1"), 0, "No decision on claim 1 yet."),
]


@pytest.mark.parametrize(("given", "code", "told"), MISTYPED)
def test_a_slip_of_the_hand_is_told_in_one_sentence(
    desk: Run, given: tuple[str, ...], code: int, told: str
) -> None:
    done = desk(*given)
    assert (done.code, done.out) == (code, "")
    assert told in done.err
    assert len(done.err.splitlines()) == 1


@pytest.mark.parametrize(("given", "told"), [(("help",), "commands ("), (("help", "judge"), "[VERDICT]")])
def test_help_is_asked_for_like_a_command_too(
    given: tuple[str, ...], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as end:
        main(given)
    assert (end.value.code, told in capsys.readouterr().out) == (0, True)


def test_the_text_of_a_report_is_printed_as_it_stands(desk: Run) -> None:
    shown = desk("show", "r2", "--text").out
    assert shown.startswith("Valdoro flood toll rises\n2021-05-06 · City Herald\n\n")
    assert shown.endswith(REPORTS[1]["text"] + "\n")


def test_numbers_in_no_claim_are_listed_with_the_reason(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "r.jsonl"
    words = "VALDORO, May 4 (Wire) - At least 12 people were killed, the brigade said."
    path.write_text(json.dumps({"id": "r", "text": words}), "utf-8")
    run("import", str(path))
    [row] = run("show", "r", "--unpicked", "--format", "jsonl").rows
    assert words[row["start"] : row["end"]] == row["text"] and "dateline" in row["why"]


def test_a_report_whose_numbers_are_all_in_claims_says_so(desk: Run) -> None:
    done = desk("show", "r2", "--unpicked", "--format", "jsonl")
    assert (done.out, done.err.strip()) == ("", "Every number of this report is part of a claim.")


def test_a_claim_is_explained_and_cited(desk: Run) -> None:
    number = first_claim(desk)
    explained = desk("show", "--claim", number, "--explain").out
    assert "Worth checking: " in explained and "rule: digits" in explained
    cited = desk("show", "--claim", number, "--cite").out.strip()
    assert cited.startswith("“The flood in Valdoro on Monday killed 19 people")
    assert cited.endswith("” (City Herald, Valdoro flood toll rises, 2021-05-06)")
    assert desk("show", "r2", "--cite").code == desk("show", "--claim", number, "--text").code == 2


def test_kept_searches_are_listed_and_forgotten(desk: Run) -> None:
    desk("search", "measure:killed", "--save", "tolls")
    assert desk("search", "--saved", "--format", "jsonl").rows == [
        {"name": "tolls", "query": "measure:killed"}
    ]
    assert desk("search", "--forget", "tolls").out.strip() == "forgot the search 'tolls'"
    assert "No search is kept" in desk("search", "--saved").err
    assert desk("search", "--forget", "tolls").code == 1


def test_the_list_of_reports_is_filtered_and_ordered_as_in_the_app(desk: Run) -> None:
    def listed(*options: str) -> list[str]:
        return [row["id"] for row in desk("list", *options, "--format", "jsonl").rows]

    desk("bookmark", "r1")
    desk("judge", first_claim(desk), "false")
    assert listed("--bookmarked") == ["r1"] and listed("--verdict", "false") == ["r2"]
    assert listed() == ["r2", "r1"] and listed("--order", "oldest") == ["r1", "r2"]
