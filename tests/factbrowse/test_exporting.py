"""Exports: what each format holds, and what is left when one fails."""

from __future__ import annotations

import csv
import errno
import io
import json
import os
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from db.library import Library
from tests.factbrowse.running import Run, claims, first_claim


@pytest.mark.parametrize("form", ["md", "html", "csv", "jsonl", "claimreview", "webannotation"])
def test_every_export_holds_the_judged_claim(desk: Run, form: str) -> None:
    claim = first_claim(desk)
    desk("judge", claim, "contested")
    desk("note", claim, "two numbers")
    text = desk("export", "--format", form).out
    assert "killed 19 people" in text
    assert "contested" in text
    assert "two numbers" in text


def test_exports_say_who_judged_when_and_how_many_origins_agree(desk: Run) -> None:
    claim = first_claim(desk)
    desk("judge", claim, "contested", "--who", "Ann")
    desk("relate", claim, str(claims(desk, "r1")[0]["claim"]), "conflict")
    review = desk("export", "--format", "claimreview").rows[0]
    assert review["author"] == {"@type": "Person", "name": "Ann"}
    assert date.fromisoformat(review["datePublished"])
    assert review["reviewRating"]["ratingExplanation"] == "reports give 12 to 19; 1 independent origin"
    assert "url" not in review
    notes = {note["body"][0]["value"]: note for note in desk("export", "--format", "webannotation").rows}
    assert notes["contested"]["creator"] == {"type": "Person", "name": "Ann"}
    assert "creator" not in notes["unchecked"] and "created" not in notes["unchecked"]
    rows = list(csv.DictReader(io.StringIO(desk("export", "--format", "csv").out)))
    assert {row["reviewer"] for row in rows} == {"", "Ann"}
    assert {row["independent_origins"] for row in rows} == {"1"}


def test_a_check_names_the_publisher_and_the_page_that_the_configuration_gives(
    desk: Run, tmp_path: Path
) -> None:
    claim = first_claim(desk)
    desk("judge", claim, "contested")
    config = tmp_path / "config.yaml"
    config.write_text(
        "preset: politifact\npublisher:\n  name: Example Desk\n  url: https://desk.example\n"
        "  page: https://desk.example/{report}#c{claim}\n"
    )
    review = desk("export", "--format", "claimreview", "--config", str(config)).rows[0]
    assert review["url"] == f"https://desk.example/r2#c{claim}"
    assert review["author"] == {
        "@type": "Organization",
        "name": "Example Desk",
        "url": "https://desk.example",
    }
    assert review["reviewRating"]["alternateName"] == "half true"


def test_a_check_without_a_page_stands_on_the_site_of_its_publisher_and_never_on_the_report(
    run: Run, tmp_path: Path
) -> None:
    source, config = tmp_path / "reports.jsonl", tmp_path / "config.yaml"
    source.write_text(json.dumps({"text": "In March 12 people died.", "url": "https://post.example/4"}))
    run("import", str(source))
    run("judge", "1", "contested")
    config.write_text("publisher:\n  name: Example Desk\n")
    for form in ("claimreview", "checks"):
        told = run("export", "--format", form, "--config", str(config))
        assert told.err == (
            "The checks have no url: name their page or site under publisher in the configuration.\n"
        )
    assert "url" not in run("export", "--format", "claimreview", "--config", str(config)).rows[0]
    config.write_text("publisher:\n  url: https://desk.example\n")
    told = run("export", "--format", "claimreview", "--config", str(config))
    assert (told.err, told.rows[0]["url"]) == ("", "https://desk.example")


@pytest.mark.parametrize("form", ["claimreview", "checks"])
def test_an_export_of_checks_says_that_nothing_is_judged(desk: Run, form: str) -> None:
    nothing = "No claim of these reports is judged yet: there are no checks.\n"
    assert desk("export", "--format", form).err == nothing
    desk("judge", "1", "contested")
    told = [desk("export", "--format", form, *report).err for report in ([], ["1"], ["2"])]
    assert [err == nothing for err in told] == [False, False, True]


def test_exports_name_who_gave_the_verdict_that_stands_and_not_who_took_a_later_one_back(desk: Run) -> None:
    claim = first_claim(desk)
    desk("judge", claim, "contested", "--who", "Ann")
    desk("judge", claim, "superseded", "--who", "Ben")
    desk("undo", "--who", "Ben")
    (row,) = (
        row for row in csv.DictReader(io.StringIO(desk("export", "--format", "csv").out)) if row["reviewer"]
    )
    assert (row["reviewer"], row["verdict"]) == ("Ann", "contested")


def test_an_annotation_tells_when_a_claim_was_first_and_last_decided_upon(desk: Run) -> None:
    claim = first_claim(desk)
    desk("note", claim, "two numbers", "--who", "Ann")
    (note,) = (note for note in desk("export", "--format", "webannotation").rows if "created" in note)
    assert note["creator"]["name"] == "Ann" and note["created"].endswith("Z") and "modified" not in note
    desk("judge", claim, "contested", "--who", "Ben")
    (later,) = (note for note in desk("export", "--format", "webannotation").rows if "created" in note)
    assert (later["id"], later["created"], later["creator"]["name"]) == (note["id"], note["created"], "Ben")
    assert later["modified"] > later["created"] and later["modified"].endswith("Z")


GOOGLE = {
    "": ({"@context", "@type", "claimReviewed", "reviewRating", "url"}, {"author", "itemReviewed"}),
    "reviewRating": ({"@type", "alternateName"}, {"bestRating", "worstRating", "ratingValue"}),
    "itemReviewed": ({"@type"}, {"author", "datePublished", "appearance", "firstAppearance"}),
}
"""Object to its required and recommended fields, as Google's page on ClaimReview lists them."""


def test_a_check_has_every_required_and_recommended_field(run: Run, tmp_path: Path) -> None:
    text = "At least 12 people died in the flood in Valdoro on Monday, the Red Cross said."
    reports = [
        {
            "text": text,
            "published": f"2021-05-0{day}",
            "outlet": outlet,
            "url": f"https://{outlet}.example/{day}",
        }
        for day, outlet in ((4, "post"), (6, "herald"))
    ]
    source = tmp_path / "reports.jsonl"
    source.write_text("".join(json.dumps(report) + "\n" for report in reports))
    run("import", str(source))
    run("judge", "2", "contested")
    config = tmp_path / "config.yaml"
    config.write_text("publisher:\n  page: https://desk.example/{report}#{claim}\n")
    review = run("export", "--format", "claimreview", "--config", str(config)).rows[0]
    for name, (required, recommended) in GOOGLE.items():
        assert (required | recommended) - set(review[name] if name else review) == set()
    assert review["itemReviewed"]["firstAppearance"]["url"] == "https://post.example/4"
    assert [work["url"] for work in review["itemReviewed"]["appearance"]] == [
        "https://post.example/4",
        "https://herald.example/6",
    ]
    assert len(review["claimReviewed"]) <= 75
    assert review["reviewRating"]["bestRating"] > review["reviewRating"]["worstRating"] >= 1


COLUMNS = (
    "claim_id,article_id,article_url,outlet,publisher_family,published_at,sentence,span_start,span_end,exact,"
    "measure,value_min,value_max,value_best,bound,unit,population,count_type,window_from,window_to,"
    "window_precision,as_of,place,place_precision,attributed_to,attribution_type,origin_cluster,"
    "independent_origins,verdict,grade,admiralty,confidence,note,tags,reviewer,reviewed_at,extractor_version"
)


def test_a_row_of_csv_says_how_exact_period_and_place_are_and_how_the_claim_is_graded(
    run: Run, tmp_path: Path
) -> None:
    source, config = tmp_path / "reports.jsonl", tmp_path / "config.yaml"
    text = "At least 12 people were killed in Idlib in March 2019, the White Helmets said."
    source.write_text(json.dumps({"text": text, "published": "2019-04-12", "outlet": "Post TV"}))
    config.write_text("preset: snopes\nfamilies:\n  Post Media: [Post TV]\n")
    told = ("--config", str(config))
    run("import", str(source), *told)
    run("rate", "Post TV", "B")
    run("credit", "1", "2")
    run("judge", "1", "contested")
    (row,) = csv.DictReader(io.StringIO(run("export", "--format", "csv", *told).out))
    assert ",".join(row).startswith(f"{COLUMNS},")
    found = {name: row[name] for name in COLUMNS.split(",") if name.endswith(("_precision", "_type"))}
    assert found == {
        "count_type": "period",
        "window_precision": "month",
        "place_precision": "place",
        "attribution_type": "indirect",
    }
    assert (row["publisher_family"], row["grade"], row["admiralty"]) == ("Post Media", "mixture", "B2")


def test_a_document_says_when_a_report_came_and_how_far_the_journal_went(desk: Run) -> None:
    desk("judge", first_claim(desk), "contested")
    (entry,) = desk("history", "--format", "jsonl").rows
    for form in ("md", "html"):
        text = desk("export", "r2", "--format", form).out
        assert f"Journal: 1 decision, hash {entry['hash']}." in text
        assert "Retrieved" in text
        assert "1 judged. Each was compared with up to 200 sentences of earlier reports" in text
    assert f"hash {entry['hash']}." in desk("verify").out


def test_the_tables_of_links_and_checks_have_the_columns_that_others_read(desk: Run) -> None:
    later = str(claims(desk)[0]["claim"])
    desk("judge", later, "contested", "--who", "Ann")
    links = list(csv.DictReader(io.StringIO(desk("export", "r2", "--format", "links").out)))
    assert ",".join(links[0]).startswith(
        "claim_id,earlier_claim_id,relation,proposed_relation,score,agreeing_slots,differing_slots,delta_abs,"
        "delta_pct,decided_by,decided_at"
    )
    assert {link["relation"] for link in links} >= {"update"}
    (check,) = csv.DictReader(io.StringIO(desk("export", "--format", "checks").out))
    assert len(check) == 57
    found = {name: check[name] for name in ("@type", "author.name", "reviewRating.ratingValue")}
    assert found == {"@type": "ClaimReview", "author.name": "Ann", "reviewRating.ratingValue": "3"}


@pytest.mark.parametrize("form", ["csv", "links", "checks"])
def test_a_table_without_rows_has_its_header(run: Run, source: str, form: str) -> None:
    run("import", source)
    with Library.open(os.environ["FACTBROWSE_DB"]) as library:
        for number in (1, 2, 3, 4):
            library.hide(number, True)
    rows = list(csv.reader(io.StringIO(run("export", "--format", form).out)))
    assert len(rows) == 1 and len(rows[0]) > 10


NAMES = ("delta_abs", "delta_pct", "decided_by")


def test_links_say_how_far_the_figures_lie_apart_and_who_decided(desk: Run) -> None:
    later, earlier = (str(claims(desk, report)[0]["claim"]) for report in ("r2", "r1"))
    desk("relate", later, earlier, "conflict", "--who", "Ann")
    links = [link for row in desk("export", "r2", "--format", "jsonl").rows for link in row["links"]]
    decided = [link for link in links if link["relation"] == "conflict"]
    assert [(link["delta_abs"], link["delta_pct"], link["decided_by"]) for link in decided] == [
        (7, 58.33, "Ann")
    ]
    assert {link["decided_by"] for link in links if link not in decided} == {""}


def test_an_export_to_a_file_is_the_same_as_to_the_screen(desk: Run, tmp_path: Path) -> None:
    path = tmp_path / "review.md"
    assert desk("export", "--output", str(path)).code == 0
    assert path.read_text("utf-8") == desk("export").out


def test_an_export_that_fails_leaves_nothing_behind(
    desk: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "out" / "review.md"
    target.parent.mkdir()
    target.write_text("the last one", "utf-8")
    monkeypatch.setattr("factbrowse.writers.markdown.write", lambda *_: _broken())
    done = desk("export", "--output", str(target))
    assert (done.code, done.err) == (1, f"{target} cannot be written: no space left on device.\n")
    assert target.read_text("utf-8") == "the last one"
    assert list(target.parent.iterdir()) == [target]


def _broken() -> Iterator[str]:
    yield "the first line"
    raise OSError(errno.ENOSPC, "No space left on device")


def test_an_export_to_a_link_goes_where_the_link_points(desk: Run, tmp_path: Path) -> None:
    target, link = tmp_path / "review.md", tmp_path / "latest.md"
    target.write_text("the last one", "utf-8")
    link.symlink_to(target)
    assert desk("export", "--output", str(link)).code == 0
    assert link.is_symlink()
    assert "# Valdoro flood toll rises" in target.read_text("utf-8")


def test_exported_json_lines_can_be_imported_again(desk: Run, tmp_path: Path) -> None:
    path = tmp_path / "again.jsonl"
    desk("export", "--format", "jsonl", "--output", str(path))
    assert desk("import", str(path), "--db", str(tmp_path / "other.db")).code == 0
    there = desk("show", "r2", "--db", str(tmp_path / "other.db"), "--format", "jsonl").rows
    assert [row["text"] for row in there] == [row["text"] for row in claims(desk)]
