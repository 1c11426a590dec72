"""The key table, and a user's file of keys checked against it."""

from __future__ import annotations

import pytest
from textual import events
from textual._xterm_parser import XTermParser

from tests.tui.conftest import Start, now, settled, until
from tests.tui.screen import screen_text
from tui.desk.desk import Desk
from tui.dialogs.help import help_text, key_rows
from tui.escaping import hear_alt
from tui.keys import check_keymap, is_key, keys_of, shown_keys
from tui.keytable import NEIGHBOURS, PANES, TABLE
from tui.verdicts import PRESETS, SCALE, scale

FORBIDDEN = {
    "ctrl+i", "ctrl+m", "ctrl+j", "ctrl+h", "ctrl+left_square_bracket", "ctrl+b", "ctrl+a", "ctrl+t",
    "ctrl+n", "ctrl+o", "ctrl+s", "ctrl+g", "ctrl+enter", "shift+enter", "ctrl+backspace", "f10", "f11",
    "left_square_bracket", "right_square_bracket", "left_curly_bracket", "right_curly_bracket", "at",
    "backslash", "vertical_line", "tilde", "exclamation_mark",
}  # fmt: skip
"""Keys that arrive as another one, that a multiplexer takes, or that need AltGr."""


def names(keys: str) -> list[str]:
    return keys.split(",")


@pytest.mark.parametrize("pane", PANES)
def test_no_key_is_bound_twice_in_one_part_of_the_table(pane: str) -> None:
    keys = [name for key in TABLE if key.pane == pane for name in names(key.keys)]
    assert sorted(keys) == sorted(set(keys))


def test_no_two_actions_share_an_id() -> None:
    ids = [key.id for key in TABLE]
    assert sorted(ids) == sorted(set(ids))


@pytest.mark.parametrize("key", TABLE, ids=lambda key: key.id)
def test_every_action_is_documented_and_has_keys_that_terminals_send(key) -> None:  # type: ignore[no-untyped-def]
    assert key.help.endswith(".") and key.label
    for name in names(key.keys):
        assert is_key(name) and name not in FORBIDDEN
        assert not name.startswith("alt+")


@pytest.mark.parametrize("key", [key for key in TABLE if key.pane == "desk"], ids=lambda key: key.id)
def test_the_desk_answers_every_key_of_the_table(key) -> None:  # type: ignore[no-untyped-def]
    name = key.action.removeprefix("app.").removeprefix("screen.").split("(")[0]
    assert key.action.startswith("app.") or hasattr(Desk, f"action_{name}")


def test_function_and_control_keys_are_never_the_only_ones() -> None:
    lonely = [
        key.id
        for key in TABLE
        if all(name.startswith(("ctrl+", "f1", "f3")) for name in names(key.keys)) and key.id not in ALLOWED
    ]
    assert lonely == []


ALLOWED = {"redraw", "suspend", "scroll.half_down", "scroll.half_up"}
"""Conventions of every terminal program."""


@pytest.mark.parametrize("pane", NEIGHBOURS)
def test_help_names_every_action_of_the_pane(pane: str) -> None:
    shown = " ".join(help_text(pane, {}, scale({}), (), 80).plain.split())
    for key in keys_of(pane):
        assert key.help in shown and shown_keys(key, {}) in shown


def test_the_table_for_the_manual_has_a_row_for_every_action() -> None:
    rows = "\n".join(key_rows())
    for key in TABLE:
        assert f"`{key.id}`" in rows


def test_presets_name_only_steps_of_the_scale() -> None:
    words = {step.word for step in SCALE}
    for labels in PRESETS.values():
        assert set(labels) <= words


PROBLEMS = [
    ({"verdict.flase": "a"}, {}, "unknown action 'verdict.flase'; did you mean 'verdict.false'?"),
    ({"note": "ctrl+i"}, {}, "note: terminals send 'ctrl+i' as 'tab', choose another key"),
    ({"help": "questionmark"}, {}, "help: 'questionmark' is not a key; did you mean 'question_mark'?"),
    ({"undo": "n"}, {"undo": 3}, "line 3: 'n' is bound to both undo and mark.next"),
    ({"undo": 12}, {"undo": 7}, "line 7: undo: '12' is not a key"),
    ({"tag": "j"}, {"tag": 2}, "line 2: 'j' is bound to both scroll.down and tag"),
]


@pytest.mark.parametrize(("user", "lines", "sentence"), PROBLEMS)
def test_what_is_wrong_with_a_key_file_is_said_with_its_line(
    user: dict[str, object], lines: dict[str, int], sentence: str
) -> None:
    good, problems = check_keymap(user, lines)
    assert good == {} and sentence in problems[0]


def test_two_actions_may_change_their_keys_with_one_another() -> None:
    good, problems = check_keymap({"note": "t", "tag": "e"})
    assert good == {"note": "t", "tag": "e"} and problems == []


def test_a_key_that_moves_is_free_when_moving_has_another() -> None:
    user = {"tag": "j", "move.down": "down", "scroll.down": "down"}
    assert check_keymap(user) == (user, [])


async def test_a_theme_that_is_not_there_is_told_with_the_nearest(start: Start) -> None:
    async with start(theme="factbrowse-drak", theme_line=3) as (pilot, _):
        await pilot.press("question_mark")
        await settled(pilot)
        assert "line 3: there is no theme 'factbrowse-drak'; did you mean 'factbrowse-dark'?" in screen_text(
            pilot.app
        )


async def test_a_key_of_the_user_works_and_is_shown(start: Start) -> None:
    async with start(keys={"verdict.false": "x", "claim.edit": "comma"}, auto_advance=False) as (pilot, desk):
        assert desk.claim is not None
        await pilot.press("x")
        assert desk.library.claim(desk.claim.number).verdict == "false"
        await pilot.press("question_mark")
        await pilot.pause()
        line = next(line for line in screen_text(pilot.app).splitlines() if "False: contradicted" in line)
        assert " x " in line and " 7 " not in line


async def test_the_key_bar_never_overflows_and_always_tells_help(start: Start) -> None:
    for width in (160, 80, 40, 24):
        async with start(size=(width, 24)) as (pilot, _):
            last = screen_text(pilot.app).splitlines()[-1]
            assert "? help" in last and len(last) == width
            assert not last.rstrip().endswith("…")


async def test_escape_and_a_letter_at_once_are_two_keys(start: Start) -> None:
    async with start(size=(120, 36)) as (pilot, desk):
        before = desk.report
        await pilot.press("O")
        pilot.app.post_message(events.Key("alt+shift+j", "J"))
        await until(pilot, lambda: desk.report != before)
        assert pilot.app.screen is desk
        assert desk.report is not None and desk.report != before


@pytest.mark.parametrize(
    ("sent", "key", "character"),
    [
        ("\x1b4", "alt+4", "4"),
        ("\x1b-", "alt+minus", "-"),
        ("\x1b;", "alt+semicolon", ";"),
        ("\x1b\r", "alt+enter", "\r"),
        ("\x1bJ", "alt+shift+j", "J"),
        ("\x1b[A", "up", None),
        ("\x1b\t", "shift+tab", None),
    ],
)
def test_a_key_right_behind_an_escape_is_heard_with_alt(sent: str, key: str, character: str | None) -> None:
    hear_alt()
    parser = XTermParser()
    heard = [*parser.feed(sent), *parser.feed("")]
    assert [(event.key, event.character) for event in heard if isinstance(event, events.Key)] == [
        (key, character)
    ]


async def test_escape_and_a_digit_at_once_leave_the_dialog_and_judge(start: Start) -> None:
    async with start(size=(120, 36), auto_advance=False) as (pilot, desk):
        await pilot.press("O")
        pilot.app.post_message(events.Key("alt+4", "4"))
        await until(pilot, lambda: now(desk).verdict != "unchecked")
        assert pilot.app.screen is desk
        assert desk.claim is not None
        assert desk.library.claim(desk.claim.number).verdict == "contested"


async def test_alt_and_a_letter_of_the_key_file_are_one_key(start: Start) -> None:
    async with start(size=(120, 36), keys={"report.next": "alt+j"}) as (pilot, desk):
        before = desk.where, desk.report
        await pilot.press("tab", "tab")
        pilot.app.post_message(events.Key("alt+j", "j"))
        await until(pilot, lambda: desk.report != before[1])
        assert desk.where == "claims"
        assert desk.report != before[1]
