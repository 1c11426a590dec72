"""Text from outside is never markup and never a control sequence, in no pane and no dialog."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from claims.model import Article
from tests.tui.conftest import Start, make_library, settled
from tests.tui.screen import screen_text

MARKUP = "[not] [/b] [sic] [AP Photo] [@click=app.quit]x[/]"
ESCAPES = "a\x1b]0;owned\x07b\x1b[31mc\x9b2Jd\x00e\r\nf\tg\u202eh"
WIDE = "السلام عليكم 失業率は五人 👩‍👧"


def reports() -> tuple[Article, ...]:
    """Return reports as a hostile or careless source would write them, two of each so that they match."""
    found = []
    for day in (1, 2):
        for number, words in enumerate((MARKUP, ESCAPES, WIDE, "w" * 5_000)):
            text = f"At least {10 + day} people were killed {words} in Arlen, the mayor said.\n\n{words}"
            found.append(
                Article(
                    text,
                    id=f"{day}-{number}{words[:20]}",
                    title=f"T{number} {words}",
                    published=date(2024, 3, day),
                    outlet=f"O{words[:60]}",
                    agency=words[:50],
                    url="javascript:alert(1)",
                )
            )
    return (*found, Article("", title="[/empty]"), Article("x", title=""))


@pytest.fixture
def hostile_path(tmp_path: Path) -> Path:
    return make_library(tmp_path / "hostile.db", reports())


def control_letters(shown: str) -> list[str]:
    return [letter for letter in shown if letter != "\n" and (ord(letter) < 32 or 0x7F <= ord(letter) < 0xA0)]


@pytest.mark.parametrize("size", [(160, 45), (80, 24), (40, 12)])
async def test_every_report_can_be_read_judged_and_noted(
    start: Start, hostile_path: Path, size: tuple[int, int]
) -> None:
    async with start(library=hostile_path, size=size) as (pilot, desk):
        for _ in range(10):
            await pilot.press("1", "tab", "tab", "J")
            await pilot.pause()
            assert control_letters(screen_text(pilot.app)) == []
        await pilot.press("w", "e", *"[/x]", "escape", "t", *"[b]", "enter", "u", "U")
        await settled(pilot)
        assert control_letters(screen_text(pilot.app)) == []
        assert desk.library.count().judged


async def test_brackets_in_a_sentence_are_seen_in_every_pane(start: Start, hostile_path: Path) -> None:
    async with start(library=hostile_path, size=(200, 60)) as (pilot, desk):
        number = next(item.number for item in desk.report_rows.items if item.id.startswith("2-0"))
        desk.open_report(number)
        desk.at("earlier")
        await settled(pilot)
        shown = screen_text(pilot.app)
        assert shown.count("[not] [/b] [sic] [AP Photo]") >= 3
        assert "[@click=app.quit]x[/]" in shown


async def test_every_dialog_shows_hostile_text_unharmed(start: Start, hostile_path: Path) -> None:
    async with start(library=hostile_path) as (pilot, desk):
        number = next(item.number for item in desk.report_rows.items if item.id.startswith("2-1"))
        for wanted in (number, number - 1, number + 1):
            desk.open_report(wanted)
            await settled(pilot)
            for key in (
                "v",
                "p",
                "I",
                "P",
                "H",
                "e",
                "t",
                "R",
                "F",
                "O",
                "m",
                "c",
                "S",
                "question_mark",
                "slash",
            ):
                await pilot.press(key)
                await pilot.pause()
                assert control_letters(screen_text(pilot.app)) == []
                await pilot.press("escape")
                await pilot.pause()
            assert pilot.app.screen is desk


async def test_what_is_typed_into_find_and_filter_is_no_markup(start: Start, hostile_path: Path) -> None:
    async with start(library=hostile_path) as (pilot, desk):
        for pane in desk.panes:
            desk.at(pane)
            await pilot.press("slash", *"[/b] [not", "enter")
            await pilot.pause()
        await pilot.press("S", *"[/b]", "enter")
        await pilot.pause()
        assert control_letters(screen_text(pilot.app)) == []


async def test_an_address_that_is_no_web_address_is_not_opened(start: Start, hostile_path: Path) -> None:
    async with start(library=hostile_path) as (pilot, _):
        await pilot.press("o")
        assert "without an address" in screen_text(pilot.app)
