"""Evidence and pictures: what a reviewer looks at."""

from __future__ import annotations

import re
import time
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from claims.analysis import analyse
from claims.model import Article
from claims.relating.reasons import Slot
from claims.relating.statement import Quantity
from db.library import Library
from tests.tui.conftest import Start, make_library, settled
from tests.tui.screen import screen_text
from tui import seeking
from tui.app import FactBrowse
from tui.desk.asking import Asking
from tui.desk.looking import SAME_COUNT
from tui.dialogs import compare
from tui.dialogs.help import help_text
from tui.messages import EarlierFound
from tui.panes.earlier import slot_table
from tui.panes.pane import Pane
from tui.settings import AppOptions
from tui.verdicts import scale
from tui.words import number_of


async def test_the_earlier_sentence_stands_verbatim_with_its_slots(start: Start) -> None:
    async with start() as (pilot, desk):
        desk.at("earlier")
        await pilot.pause()
        item = desk.earlier_rows.current
        assert item is not None
        shown = screen_text(pilot.app)
        assert item.match.candidate.statement.outlet in shown
        assert "measure" in shown and "figure" in shown
        assert item.match.candidate.statement.text[:30] in shown


async def test_a_claim_read_by_other_rules_than_todays_is_explained(start: Start) -> None:
    async with start() as (pilot, desk):
        assert desk.claim is not None
        figures = tuple(replace(figure, place=7) for figure in desk.claim.figures)
        slots = tuple(replace(slot, place="Arlen") for slot in desk.claim.statement.quantities)
        said = replace(desk.claim.statement, quantities=slots)
        desk.claim = replace(desk.claim, figures=figures, statement=said)
        await pilot.press("I")
        await pilot.pause()
        assert "Why this is a claim" in screen_text(pilot.app)
        assert "place: Arlen" in screen_text(pilot.app)


async def test_a_claim_is_explained_with_the_times_of_its_sentence(tmp_path: Path) -> None:
    told = Article("Shelling killed 12 men and hurt 30 on Monday.", title="Raid", published=date(2019, 4, 16))
    app = FactBrowse(AppOptions(library=make_library(tmp_path / "library.db", (told,)), tour=False))
    async with app.run_test(size=(120, 36)) as pilot:
        await settled(pilot)
        await pilot.press("I")
        await settled(pilot)
        shown = screen_text(app)
        assert "When: Monday" in shown and "2019-04-15" in shown
        assert "rule: the last such day, publication day included" in shown


async def test_the_weights_of_a_claim_say_of_what_they_are(start: Start) -> None:
    async with start(size=(120, 36), start=1) as (pilot, _):
        await pilot.press("I")
        await settled(pilot)
        rows = [row.strip("│ ") for row in screen_text(pilot.app).splitlines()]
        rows = [row[row.index("│") + 1 :].strip() if "│" in row else row for row in rows]
        whole = "\n".join(rows)
        scored, weighed = whole.split(
            "Cues that speak for it (+) or against it (-): 0.7 doubles or halves the odds"
        )
        assert "Worth checking: " in scored and "attributed to Red Crescent" in scored
        assert not re.search(r"[+-]\d\.\d", scored)
        assert re.search(r"- \w[\w ]* [+-]\d\.\d", weighed)


async def test_a_report_in_a_language_without_a_file_says_so_on_both_keys(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    with Library.open(path) as library:
        text = "Bij de aanval zijn maandag 14 mensen gedood, zei de burgemeester. Weg 12 is dicht."
        library.add([analyse(Article(text, title="Aanval"))])
    app = FactBrowse(AppOptions(library=path, tour=False))
    async with app.run_test(size=(120, 36)) as pilot:
        await settled(pilot)
        for key in ("I", "P"):
            await pilot.press(key)
            await pilot.pause()
            assert "The language is not known: sentences and digits only." in screen_text(app)
            await pilot.press("escape")


async def test_the_figures_of_a_claim_are_drawn_over_time_with_their_words(start: Start) -> None:
    async with start() as (pilot, _):
        await pilot.press("p")
        await pilot.pause()
        shown = screen_text(pilot.app)
        assert "Reported figures over time" in shown
        assert "2024-03-09" in shown and "●" in shown


async def test_the_course_of_the_figures_and_the_origins_stand_under_the_earlier_reports(
    start: Start,
) -> None:
    async with start() as (_, desk):
        shown = str(desk.earlier_pane.border_subtitle)
        assert "independent origin" in shown
        assert "12 to 25" in shown


async def test_the_times_of_a_history_are_those_of_the_readers_clock(
    start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TZ", "Etc/GMT-14")
    time.tzset()
    try:
        async with start(auto_advance=False) as (pilot, desk):
            await pilot.press("4", "H")
            await settled(pilot)
            assert desk.claim
            at = desk.library.history(claim=desk.claim.number)[0].at
            here = datetime.fromisoformat(at) + timedelta(hours=14)
            assert f"{here:%Y-%m-%d %H:%M} ann: verdict contested" in screen_text(pilot.app)
    finally:
        monkeypatch.undo()
        time.tzset()


def test_a_claim_has_the_course_of_the_figures_of_earlier_reports(library_path: Path) -> None:
    with Library.open(library_path) as library:
        ours, *earlier = (library.claims(number)[0].number for number in (3, 2, 1))
        for number in earlier:
            library.connection.execute(
                "insert or replace into matches values (?, ?, 'update', '', '', '', 90, 0, 0)", (ours, number)
            )
        assert library.courses(3)[ours] == [12, 19]
        library.decide_pair(ours, earlier[0], "not_same")
        assert library.courses(3)[ours] == [12]


def test_what_differs_in_a_slot_is_never_cut_off() -> None:
    ours, theirs = "2 March 2024 to 30 April 2024", "2 March 2024 to 31 April 2024"
    table = slot_table([Slot("window", ours, theirs, "differs")], 70).plain
    assert "30 April" in table and "31 April" in table


async def test_what_a_thorough_search_finds_later_comes_into_what_lies_over_the_desk(start: Start) -> None:
    async with start(start=3) as (pilot, desk):
        found = list(desk.earlier_rows.items)
        counting = [item for item in found if item.relation in SAME_COUNT]
        assert len(found) > 1 and counting
        for key, quick, after in (
            ("v", found[:1], f"1 of {len(found)}"),
            ("p", [], f"in {1 + len(counting)} reports, "),
        ):
            desk.show_earlier(quick)
            await pilot.press(key)
            await settled(pilot)
            assert after not in screen_text(pilot.app)
            desk.post_message(EarlierFound(desk.asked, found, "", True))
            await settled(pilot)
            assert after in screen_text(pilot.app)
            await pilot.press("escape")
            await pilot.pause()
            assert desk.looked_at is None


@pytest.mark.parametrize(("glance", "place"), [(60.0, 1), (0.0, 2)])
async def test_the_best_match_takes_the_place_of_a_quick_one_only_at_a_glance(
    start: Start, monkeypatch: pytest.MonkeyPatch, glance: float, place: int
) -> None:
    monkeypatch.setattr(compare, "GLANCE", glance)
    async with start(start=3) as (pilot, desk):
        found = list(desk.earlier_rows.items)
        assert len(found) > 1
        desk.show_earlier(found[1:2])
        await pilot.press("v")
        await pilot.pause()
        desk.post_message(EarlierFound(desk.asked, found, "", True))
        await settled(pilot)
        assert f"{place} of {len(found)}" in screen_text(pilot.app)


async def test_looking_closer_hurries_the_search(start: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    last: list[bool] = []
    heard = Asking.on_earlier_found

    def hearing(desk: Asking, message: EarlierFound) -> None:
        last.append(message.final)
        heard(desk, message)

    async with start(start=2) as (pilot, desk):
        monkeypatch.setattr(seeking, "BETWEEN", 60)
        monkeypatch.setattr(Asking, "on_earlier_found", hearing)
        await pilot.press("K")
        while not last:  # the rows may be there at once, from what was read ahead
            await pilot.pause(0.05)
        assert last == [False] and desk.earlier_rows.items
        await pilot.press("v")
        await settled(pilot)
        assert last == [False, True]


@pytest.mark.parametrize("key", ["compare", "timeline"])
async def test_matches_that_are_found_before_the_view_is_drawn_are_waited_for(start: Start, key: str) -> None:
    async with start(start=2) as (pilot, desk):
        await settled(pilot)
        getattr(desk, f"action_{key}")()
        assert desk.looked_at
        desk.looked_at()
        await settled(pilot)
        assert pilot.app.screen is not desk


async def test_the_claim_stays_in_sight_when_its_reader_grows_smaller(start: Start, tmp_path: Path) -> None:
    rows = "Nothing is known of the rest of the day.\n\n" * 9
    claimed = "At least 12 people were killed in Arlen on Monday, the Red Crescent said."
    path = make_library(tmp_path / "long.db", (Article(f"{rows}{claimed}\n\n{rows}", title="A day"),))
    async with start(library=path, size=(120, 36)) as (pilot, desk):
        await pilot.press("tab", "w")
        await settled(pilot)
        assert desk.claim is not None
        for size in ((100, 18), (80, 20), (40, 12), (160, 45)):
            await pilot.resize_terminal(*size)
            await settled(pilot)
            reader, claim = desk.reader, desk.claim.claim
            first, last = reader.row_of(claim.start), reader.row_of(claim.end - 1)
            assert reader.is_on_screen
            assert int(reader.scroll_offset.y) <= first <= last < reader.scroll_offset.y + reader.size.height


def test_signs_are_never_parted_from_their_words() -> None:
    for width in (30, 50, 70):
        lines = help_text("claims", {}, scale({}), (), width).plain.splitlines()
        assert sum("/ not comparable" in line for line in lines) == 1
        assert sum("x not the same" in line for line in lines) == 1


@pytest.mark.parametrize(
    ("value", "low", "high", "wanted"),
    [
        (630_000, 625_000, 630_000, 630_000),
        (0.5, 750_000, 750_000, 750_000),
        (None, 12, None, 12),
        (None, None, 9, 9),
    ],
)
def test_a_figure_in_a_course_is_the_one_stated(
    value: float | None, low: float | None, high: float | None, wanted: float
) -> None:
    assert number_of(Quantity("", value, low, high)) == wanted


async def test_a_library_without_reports_names_its_panes_and_the_next_key(tmp_path: Path) -> None:
    app = FactBrowse(AppOptions(library=tmp_path / "new.db", tour=False))
    async with app.run_test(size=(120, 36)) as pilot:
        await settled(pilot)
        shown = screen_text(app)
        assert all(pane.TITLE in shown for pane in app.query(Pane))
        assert "Press i" in shown and "No claims found" not in shown


async def test_a_library_that_cannot_be_opened_is_no_longer_being_opened(tmp_path: Path) -> None:
    path = tmp_path / "no.db"
    path.write_text("this is no library")
    app = FactBrowse(AppOptions(library=path, tour=False))
    async with app.run_test(size=(80, 24)) as pilot:
        for _ in range(100):
            await pilot.pause(0.1)
            shown = " ".join(screen_text(app).replace("│", " ").split())
            if "is not a factbrowse library" in shown and "Opening the library" not in shown:
                break
        assert "is not a factbrowse library" in shown and "Opening the library" not in shown


async def test_copies_stand_whole_where_the_name_of_an_outlet_has_no_room(
    tmp_path: Path, start: Start
) -> None:
    told = "At least 12 people were killed in Arlen on Monday, the Red Crescent said."
    outlets = ("The Herald of the Valley of Arlen", "Radio North", "Coast Gazette")
    reports = [
        Article(told, id=outlet, title="Raid on Arlen", outlet=outlet, published=date(2024, 3, 5))
        for outlet in outlets
    ]
    ours = Article(told.replace("12", "19"), title="Toll", published=date(2024, 3, 7), outlet="Evening Wire")
    path = make_library(tmp_path / "copies.db", (*reports, ours))
    for size in ((120, 36), (40, 12)):
        async with start(library=path, size=size, start=4) as (pilot, desk):
            desk.at("earlier")
            await settled(pilot)
            [head] = [row for row in screen_text(pilot.app).splitlines() if "2024-03-05 · " in row]
            assert re.search(r"2024-03-05 · [\w ]{5,}…? \+2\b", head)


async def test_the_line_above_the_evidence_says_how_much_of_it_has_no_room(start: Start) -> None:
    async with start(size=(80, 24), start=3) as (pilot, desk):
        desk.at("earlier")
        await settled(pilot)
        assert re.search(r"╍ [1-9]\d* more rows? ╍", screen_text(pilot.app))
        await pilot.resize_terminal(80, 60)
        await settled(pilot)
        shown = screen_text(pilot.app)
        assert "more row" not in shown and "╍" in shown
        await pilot.press("slash", *"nowhere", "enter")
        await settled(pilot)
        assert "╍" not in screen_text(pilot.app)
