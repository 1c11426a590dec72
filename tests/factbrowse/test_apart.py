"""What the app has done in another process: it is told of, it fails in words, it stops and leaves at once."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from multiprocessing import active_children
from pathlib import Path

import pytest

from db.errors import Refused
from factbrowse.apart import Stopped, Told, apart

ROOT = Path(__file__).parents[2]
LONG = 60
"""Seconds that work takes which never asks whether to go on."""


def telling(told: Told) -> str:
    """Tell one thing, slowly, and return in which process it was done."""
    told("half of it")
    time.sleep(0.3)
    sys.stderr.write("not on the screen")
    return str(os.getpid())


def refused(told: Told) -> str:
    """Fail as a library does."""
    raise Refused("There is no room left.")


def broken(told: Told) -> str:
    """Fail as nobody expects."""
    raise ZeroDivisionError("division by zero")


def killed(told: Told) -> str:
    """End before the work does."""
    os._exit(3)


def endless(told: Told) -> str:
    """Ask nobody for a long time."""
    told(f"{os.getpid()}")
    time.sleep(LONG)
    return "too late"


def test_work_is_done_in_another_process_and_told_of(capfd: pytest.CaptureFixture[str]) -> None:
    heard: list[str] = []

    def told(sentence: str) -> bool:
        heard.append(sentence)
        return True

    assert apart(telling, told) != str(os.getpid())
    assert "half of it" in heard
    assert capfd.readouterr() == ("", "")


def test_what_fails_in_the_other_process_is_told_in_its_words() -> None:
    for work, told in (
        (refused, "^There is no room left.$"),
        (broken, "^ZeroDivisionError: division by zero$"),
        (killed, "ended before it"),
    ):
        with pytest.raises(Refused, match=told):
            apart(work, lambda sentence: True)


def test_work_that_asks_nobody_stops_at_once() -> None:
    before: list[float] = []

    def told(sentence: str) -> bool:
        before.append(time.monotonic())
        return not sentence

    with pytest.raises(Stopped):
        apart(endless, told)
    assert time.monotonic() - before[-1] < 2
    assert not active_children()


KILLED = "from factbrowse.apart import apart; from tests.factbrowse.test_apart import endless; "
WATCHED = KILLED + "apart(endless, lambda sentence: not print(sentence, flush=True))"


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system has no such signal")
def test_no_process_is_left_of_an_app_that_was_killed() -> None:
    with subprocess.Popen(
        [sys.executable, "-c", WATCHED], cwd=ROOT, stdout=subprocess.PIPE, text=True
    ) as app:
        assert app.stdout
        at_work = next(int(line) for line in app.stdout if line.strip())
        app.kill()
    end = time.monotonic() + 10
    while time.monotonic() < end and _lives(at_work):
        time.sleep(0.02)
    assert not _lives(at_work)


def _lives(process: int) -> bool:
    """Say whether a process still works: one whose end nobody has asked for is over as well."""
    state = subprocess.run(["ps", "-o", "stat=", "-p", str(process)], capture_output=True, text=True).stdout
    return bool(state.strip()) and not state.startswith("Z")
