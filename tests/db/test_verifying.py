"""A changed byte is found, and named."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from db.library import Library
from tests.db.samples import match, two_reports


@pytest.fixture
def library() -> Iterator[Library]:
    with two_reports() as opened:
        opened.judge(1, "confirmed")
        opened.note(1, "Asked.")
        opened.hide(2, True)
        opened.undo()
        opened.save_matches(3, [match(opened, 1, "update")])
        opened.edit_claim(3, opened.claim(3).claim, [])
        assert opened.verify() == []
        opened.connection.execute("pragma foreign_keys = off")
        opened.connection.execute("drop trigger journal_is_append_only_1")
        opened.connection.execute("drop trigger journal_is_append_only_2")
        yield opened


HARM = [
    (
        "update report_texts set text = replace(text, '135', '136') where report = 1",
        "Report 1 (a): its text was",
    ),
    ("update report_texts set text = text || ' ' where report = 2", "Report 2 (b): its text was changed"),
    ("delete from report_texts where report = 2", "Report 2 (b): its text was changed"),
    ("update reports set title = 'Another' where number = 2", "Report 2 (b): its title, date, outlet"),
    ("update reports set published = '2019-04-13' where number = 1", "Report 1 (a): its title, date, outlet"),
    (
        "update journal set new = '\"false\"' where number = 1",
        "Journal: entry 1 (verdict confirmed on claim 1)",
    ),
    (
        "update journal set who = 'ben' where number = 2",
        "Journal: entry 2 (note on claim 1: “Asked.”) was changed",
    ),
    ("update journal set at = '2019' where number = 4", "Journal: entry 4 (Undone: hidden: claim 2)"),
    ("delete from journal where number = 2", "Journal: entry 2 is missing."),
    (
        "update decisions set value = '\"false\"' where aspect = 'verdict'",
        "The verdict of claim 1 is not what",
    ),
    ("delete from decisions where aspect = 'note'", "The note of claim 1 is not what the journal says."),
    (
        "insert into decisions (subject, aspect, claim, value) values ('claim 2', 'flag', 2, 'true')",
        "The flag of claim 2 is not what",
    ),
    ("delete from journal where number = 5", "The content of claim 3 is not what the journal says."),
    ("update steps set state = 'done'", "Step 3 cannot be undone as the journal says."),
    ("update claims set verdict = 'false' where number = 1", "Claim 1 does not show what was decided"),
    ("update claims set hidden = 1 where number = 2", "Claim 2 does not show what was decided about it."),
    ("update claims set start = start + 1 where number = 3", "Claim 3 does not say what the reviewer made"),
    ("update reports set judged = 2 where number = 1", "Report 1: its counts are out of step"),
    ("update totals set claims = 7", "The totals of the library are out of step with its reports."),
    ("update report_texts set sentences = '[5]' where report = 2", "Report 2: its sentences are not as many"),
    (
        "update report_texts set sentences = '[25]' where report = 1",
        "Report 1: its sentences are not as many",
    ),
    ("update reports set sentences = 2 where number = 1", "The full-text index has 6"),
    ("delete from claims where number = 2", "Row "),
]


@pytest.mark.parametrize(("harm", "beginning"), HARM)
def test_harm_to_the_file_is_found_and_named(library: Library, harm: str, beginning: str) -> None:
    library.connection.execute(harm)
    found = library.verify()
    assert any(sentence.startswith(beginning) for sentence in found), found


@pytest.mark.parametrize("statement", ["update journal set who = 'ben'", "delete from journal"])
def test_the_journal_refuses_to_be_changed(statement: str) -> None:
    with two_reports() as library:
        library.judge(1, "confirmed")
        with pytest.raises(Exception, match="the journal is append-only"):
            library.connection.execute(statement)
