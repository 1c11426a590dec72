"""Decisions by command: verdicts, notes, tags, relations, corrections; what is kept, told and taken back."""

from __future__ import annotations

import json
from pathlib import Path

from tests.factbrowse.running import Run, claims, first_claim
from tui.words import moment


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


def test_a_confidence_alone_leaves_the_verdict(desk: Run) -> None:
    number = first_claim(desk)
    desk("judge", number, "false")
    assert desk("judge", number, "--confidence", "3").out.strip() == f"confidence 3 on claim {number}"
    desk("judge", number, "--confidence", "none")
    assert [claims(desk)[0][name] for name in ("verdict", "confidence")] == ["false", None]
    assert desk("judge", number).code == 2


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


def test_a_claim_that_is_skipped_comes_last_until_it_has_its_turn_again(desk: Run) -> None:
    def waiting() -> list[int]:
        return [row["claim"] for row in desk("queue", "--format", "jsonl").rows]

    first, *others = waiting()
    assert desk("skip", str(first)).out.strip() == f"claim {first} comes last in the queue"
    assert waiting() == [*others, first]
    desk("skip", str(first), "--off")
    assert waiting() == [first, *others]


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


def test_commas_part_the_tags_of_a_command(desk: Run) -> None:
    assert desk("tag", "1", "flood,", "toll, aid").code == 0
    [row] = [row for row in desk("show", "1", "--format", "jsonl").rows if row["claim"] == 1]
    assert sorted(row["tags"]) == ["aid", "flood", "toll"]
    desk("tag", "1", "--remove", "flood, aid")
    [row] = [row for row in desk("show", "1", "--format", "jsonl").rows if row["claim"] == 1]
    assert row["tags"] == ["toll"]
    assert desk("tag", "1", ",").err == "A tag needs a name.\n"


def test_a_tag_that_is_not_there_is_not_taken_off(desk: Run) -> None:
    done = desk("tag", "1", "--remove", "draft")
    assert (done.code, done.err) == (1, "Claim 1 has no tag draft.\n")
    assert desk("history", "--claim", "1", "--format", "jsonl").rows == []


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


def test_the_history_tells_moments_by_the_clock_of_the_reader_and_exactly_to_programs(desk: Run) -> None:
    desk("judge", "1", "false")
    (_, told), (kept,) = desk("history").out.splitlines(), desk("history", "--format", "jsonl").rows
    assert moment(kept["at"]) in told and "+00:00" not in told
    assert kept["at"].endswith("+00:00")


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
