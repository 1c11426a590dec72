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

from tests.factbrowse.running import REPORTS, Run, claims, first_claim
from tui.words import moment


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


def test_earlier_reports_only_unless_all_dates_are_asked_for(desk: Run) -> None:
    assert "killed 19 people" not in desk("review", "r1").out
    assert "killed 19 people" in desk("review", "r1", "--all-dates").out


def test_a_verdict_is_kept_shown_undone_and_done_again(desk: Run) -> None:
    claim = first_claim(desk)
    assert (
        desk("judge", claim, "contested", "--confidence", "2").out == f"verdict contested on claim {claim}\n"
    )
    assert claims(desk)[0]["verdict"] == "contested"
    assert "contested" in desk("undo").out
    assert claims(desk)[0]["verdict"] == "unchecked"
    assert desk("redo").code == 0
    assert claims(desk)[0]["verdict"] == "contested"


def test_undo_with_nothing_left_says_so(desk: Run) -> None:
    done = desk("undo")
    assert (done.code, done.err) == (1, "There is nothing to undo.\n")


def test_notes_tags_and_flags_are_kept(desk: Run) -> None:
    claim = first_claim(desk)
    desk("note", claim, "asked the brigade")
    desk("tag", claim, "flood", "toll")
    desk("tag", claim, "--remove", "toll")
    desk("flag", claim)
    row = claims(desk)[0]
    assert (row["note"], row["tags"], row["flagged"]) == ("asked the brigade", ["flood"], True)


def test_what_a_reviewer_writes_is_cleaned_like_a_report(desk: Run) -> None:
    claim = first_claim(desk)
    desk("note", claim, "two\x1b[31m lines\x07\nand \ud800more", "--who", "Jo\x1b[1m Doe")
    desk("tag", claim, "to\x1b]0;x\x07ll")
    row = claims(desk)[0]
    assert (row["note"], row["tags"]) == ("two lines\nand more", ["toll"])
    assert "Jo Doe" in {entry["who"] for entry in desk("history", "--format", "jsonl").rows}


def test_a_hidden_claim_leaves_the_list_and_can_come_back(desk: Run) -> None:
    claim, before = first_claim(desk), len(claims(desk))
    desk("hide", claim)
    assert len(claims(desk)) == before - 1
    desk("hide", claim, "--off")
    assert len(claims(desk)) == before


def test_the_journal_names_the_reviewer(desk: Run) -> None:
    desk("judge", first_claim(desk), "false", "--who", "Jo Doe")
    assert desk("history", "--format", "jsonl").rows[0]["who"] == "Jo Doe"
    assert desk("history").out.split()[:4] == ["number", "at", "who", "sentence"]


def test_not_the_same_is_never_offered_again(desk: Run) -> None:
    claim = first_claim(desk)
    found = desk("show", "--claim", claim, "--format", "jsonl").rows
    earlier = found[0]["earlier"]
    desk("relate", claim, str(earlier), "not_same")
    assert earlier not in [row["earlier"] for row in desk("show", "--claim", claim, "--format", "jsonl").rows]


def test_copies_are_one_answer_that_is_refused_as_one(run: Run, tmp_path: Path) -> None:
    wire = "At least 12 people were killed in Arlen on Monday, the Red Crescent said. The bridge is closed."
    told = "The Red Crescent counts 12 people killed in Arlen on Monday, its director said."
    reports = [
        {"id": outlet, "outlet": outlet, "title": "Arlen", "published": "2024-03-05", "text": wire}
        for outlet in ("Gazette", "Echo", "Post")
    ]
    reports.append(
        {"id": "own", "outlet": "Sheet", "title": "A toll", "published": "2024-03-06", "text": told}
    )
    source = tmp_path / "printed.jsonl"
    source.write_text("\n".join(map(json.dumps, reports)), "utf-8")
    run("import", str(source))
    (claim,) = (str(row["claim"]) for row in run("show", "own", "--format", "jsonl").rows)
    (found,) = run("show", "--claim", claim, "--format", "jsonl").rows
    assert (found["outlet"], found["copies"]) == ("Gazette", 2)
    assert [line.split()[0] for line in found["copied_in"]] == ["Echo", "Post"]
    assert "2 copies: Echo, Post" in run("review", "own").out
    copy = found["copied_in"][0].split("claim ")[1].rstrip(")")
    run("relate", claim, copy, "not_same")
    assert not run("show", "--claim", claim, "--format", "jsonl").rows


WRONG = [
    (["judge", "999", "contested"], 1, "There is no claim 999"),
    (["show", "nothing"], 1, "There is no report nothing"),
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


def test_a_corrected_figure_is_told_by_every_command(desk: Run) -> None:
    done = desk("edit", "1", "value=14", "bound=about")
    assert done.out == "edited claim 1: figure 14 (was 12), bound about (was at least)\n"
    assert "about 14 people killed" in desk("show", "1").out
    assert "about 14 people killed" in desk("review", "1").out
    for form in ("md", "html"):
        assert "about 14 people killed" in desk("export", "--format", form).out
    assert desk("undo").out == "Undone: edited claim 1: figure 14 (was 12), bound about (was at least)\n"
    assert "at least 12 people killed" in desk("show", "1").out


def test_a_split_names_the_claim_that_it_makes_and_cuts_no_figure(desk: Run) -> None:
    done = desk("edit", "1", "--split", "12 people")
    told = "split claim 1: claim 5 is “at least 12 people in Valdoro on Monday, the fire brigade said.”\n"
    assert done.out == told
    assert "at least 12 people killed" in desk("show", "1").out


def test_a_tag_that_is_not_there_is_not_taken_off(desk: Run) -> None:
    done = desk("tag", "1", "--remove", "draft")
    assert (done.code, done.err) == (1, "Claim 1 has no tag draft.\n")
    assert desk("history", "--claim", "1", "--format", "jsonl").rows == []


MISTYPED = [
    (
        ("judg", "3", "false", "--confidence", "2"),
        2,
        "factbrowse: judg is no command, file or folder; did you mean judge?",
    ),
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


def test_the_history_tells_moments_by_the_clock_of_the_reader_and_exactly_to_programs(desk: Run) -> None:
    desk("judge", "1", "false")
    (_, told), (kept,) = desk("history").out.splitlines(), desk("history", "--format", "jsonl").rows
    assert moment(kept["at"]) in told and "+00:00" not in told
    assert kept["at"].endswith("+00:00")


def test_a_verdict_goes_to_the_repeats_too_as_one_step(run: Run, tmp_path: Path) -> None:
    text = "The flood killed 12 people in Valdoro on Monday, the fire brigade said."
    reports = [
        {"text": text, "id": name, "title": name, "outlet": name, "published": f"2021-05-0{day}"}
        for day, name in enumerate(("First", "Second"), 4)
    ]
    path = tmp_path / "copies.jsonl"
    path.write_text("\n".join(map(json.dumps, reports)), "utf-8")
    run("import", str(path))
    late, early = first_claim_of(run, "Second"), first_claim_of(run, "First")
    told = run("judge", late, "contested", "--repeats", "--confidence", "2").out.strip()
    assert told == f"verdict contested on claim {late} and 1 repeat"
    assert [claims(run, name)[0]["verdict"] for name in ("First", "Second")] == ["contested", "contested"]
    assert [claims(run, name)[0]["confidence"] for name in ("First", "Second")] == [None, 2]
    run("relate", late, early, "related")
    assert run("judge", late, "false", "--repeats").out.strip().endswith("and 0 repeats")
    run("undo", "--times", "3")
    assert claims(run, "First")[0]["verdict"] == claims(run, "Second")[0]["verdict"] == "unchecked"


def first_claim_of(run: Run, report: str) -> str:
    return str(claims(run, report)[0]["claim"])


def test_a_confidence_alone_leaves_the_verdict(desk: Run) -> None:
    number = first_claim(desk)
    desk("judge", number, "false")
    assert desk("judge", number, "--confidence", "3").out.strip() == f"confidence 3 on claim {number}"
    desk("judge", number, "--confidence", "none")
    assert [claims(desk)[0][name] for name in ("verdict", "confidence")] == ["false", None]
    assert desk("judge", number).code == 2


def test_a_claim_that_is_skipped_comes_last_until_it_has_its_turn_again(desk: Run) -> None:
    def waiting() -> list[int]:
        return [row["claim"] for row in desk("queue", "--format", "jsonl").rows]

    first, *others = waiting()
    assert desk("skip", str(first)).out.strip() == f"claim {first} comes last in the queue"
    assert waiting() == [*others, first]
    desk("skip", str(first), "--off")
    assert waiting() == [first, *others]


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


def test_what_the_reviewer_decided_on_two_claims_stands_beside_the_evidence(desk: Run) -> None:
    number = first_claim(desk)
    [row, *_] = desk("show", "--claim", number, "--format", "jsonl").rows
    assert (row["yours"], row["link"]) == (False, "")
    desk("relate", number, str(row["earlier"]), "corroborates")
    desk("link", number, str(row["earlier"]), "supports")
    done = desk("show", "--claim", number, "--format", "jsonl")
    mine = next(item for item in done.rows if item["earlier"] == row["earlier"])
    assert (mine["relation"], mine["yours"], mine["link"]) == ("corroborates", True, "supports")
    assert "independent origin" in done.err


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
