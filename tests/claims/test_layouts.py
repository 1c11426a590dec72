"""Layouts of reports: live ones, timelines, bullets in a line, key figures, quotes, groups of digits."""

from __future__ import annotations

from datetime import date

import pytest

from claims.analysis import analyse
from claims.model import Analysis, Article


def read(text: str) -> Analysis:
    return analyse(Article(text, published=date(2024, 5, 15), language="en"))


def parts(text: str) -> list[tuple[str, str]]:
    return [(part.role, text[part.start : part.end]) for part in read(text).sentences]


def counts(text: str) -> list[tuple[float | None, str]]:
    return [(figure.value, figure.measure) for figure in read(text).figures]


LIVE = (
    "Live: the war\n14:32 GMT Strike kills 12 in Rafah\n13:05 GMT Hospital says 45 wounded arrived last night"
)


def test_the_entries_of_a_live_report_begin_with_their_hour() -> None:
    assert parts(LIVE)[1:] == [
        ("dateline", "14:32 GMT"),
        ("body", "Strike kills 12 in Rafah"),
        ("dateline", "13:05 GMT"),
        ("body", "Hospital says 45 wounded arrived last night"),
    ]
    found = read(LIVE)
    assert [LIVE[slice(*span)] for item in found.attributions for span in item.source] == ["Hospital"]


@pytest.mark.parametrize("hour", ["15:40 -", "15:40:", "8pm:", "10.15am", "15:40 GMT –"])
def test_an_hour_is_no_part_of_who_speaks(hour: str) -> None:
    assert parts(f"{hour} Police say 14 people are missing.")[0] == ("dateline", hour)


@pytest.mark.parametrize(
    "text",
    [
        "The strike at 10:15 GMT killed 12 people and was followed by another at\n11:40 GMT which killed 4.",
        "2.10 Many people fled.",
        "1.25 million people fled.",
    ],
)
def test_an_hour_within_a_sentence_opens_no_entry(text: str) -> None:
    assert [role for role, _ in parts(text)] == ["body"]


def test_the_lines_of_a_timeline_are_of_their_days() -> None:
    lines = [
        "May 3 - A raid on Nuseirat killed 12 people",
        "May 7 - The army seized Rafah crossing, killing 20",
    ]
    text = "\n".join(("TIMELINE", *lines))
    assert parts(text)[1:] == [("body", line) for line in lines]
    windows = [figure.window for figure in read(text).figures]
    assert [window and window.first for window in windows] == [date(2024, 5, 3), date(2024, 5, 7)]


def test_bullets_within_a_line_open_sentences() -> None:
    text = "•12 killed in Homs •9 killed in Hama •3 missing in Idlib"
    found = read(text)
    assert [found.places[figure.place].name for figure in found.figures if figure.place is not None] == [
        "Homs",
        "Hama",
        "Idlib",
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("12 000 people fled", [(12000, "displaced")]),
        ("1 250 300 people fled.\n9 000 fled.", [(1250300, "displaced"), (9000, "displaced")]),
        ("9 000 fled.\n1 200 houses were destroyed", [(9000, "displaced"), (1200, "buildings")]),
        ("1\u202f200 people fled", [(1200, "displaced")]),
        ("12.4 million\npeople in need\n3.2 million\ndisplaced", [(12.4e6, "in_need"), (3.2e6, "displaced")]),
        ("People in need: 12.4 M\nHomes destroyed: 120", [(12.4e6, "in_need"), (120, "buildings")]),
        ("| Indicator | Value |\n|---|---|\n| People displaced | 400 |", [(400, "displaced")]),
        ("> At least 14 men were killed.\n> Nine are missing.", [(14, "killed"), (9, "missing")]),
    ],
)
def test_key_figures_are_read_by_their_layout(text: str, found: list[tuple[float, str]]) -> None:
    assert counts(text) == found


def test_numbers_that_only_meet_are_two() -> None:
    assert (300, "displaced") in counts("On May 12 300 people fled to the 4 camps.")
    assert read("> Nine are missing.\n> 12 are hurt.").figures[0].text == "Nine"


def test_a_land_of_several_words_belongs_to_the_dateline() -> None:
    text = "GOMA, Democratic Republic of the Congo, 14 May (UNHCR) - Some 12,000 people have fled."
    assert [role for role, _ in parts(text)] == ["dateline", "body"]
