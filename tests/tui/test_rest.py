"""Memory is tidied while the reviewer reads, not under a key."""

from __future__ import annotations

import gc
from types import SimpleNamespace

import pytest

from tests.tui.conftest import Start
from tui.desk.desk import TIDYING


async def test_one_rest_tidies_once_and_only_after_the_last_key(
    start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    tidied: list[int] = []
    monkeypatch.setattr("tui.desk.asking.PAUSE", 0.5)
    async with start() as (pilot, desk):
        await pilot.pause(0.6)
        monkeypatch.setattr("tui.desk.asking.gc", SimpleNamespace(collect=lambda: tidied.append(desk.asked)))
        before = desk.asked
        await pilot.press("n", "n", "n")
        assert desk.asked > before + 1
        await pilot.pause(1)
        assert tidied == [desk.asked]


async def test_the_desk_tidies_at_its_own_pace_once_the_library_is_open(
    start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    paces: list[tuple[int, ...]] = []
    monkeypatch.setattr(
        "tui.desk.desk.gc",
        SimpleNamespace(freeze=lambda: paces.append(()), set_threshold=lambda *pace: paces.append(pace)),
    )
    async with start():
        assert paces == [(), TIDYING]


def test_all_objects_are_hardly_ever_gone_through_under_a_key() -> None:
    usual = gc.get_threshold()
    assert TIDYING[0] <= max(usual[0], 700)  # the new ones as often as ever
    assert TIDYING[0] * TIDYING[1] * TIDYING[2] > 1_000_000
