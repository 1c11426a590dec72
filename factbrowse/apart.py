"""Work of the app in a process of its own: no key waits for it, and it stops at once, whatever it is at."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from contextlib import redirect_stderr
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING, Final

from db.errors import LibraryError, Refused
from factbrowse.tidying import tidy_seldom

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

Told = Callable[[str], bool]
"""Called with a sentence of progress; False means: stop."""
Work = Callable[[Told], str]
"""What is done; it can be pickled, and returns a sentence for the reader."""

GIVING_WAY: Final = 10
"""How much others go before such a process (of ``nice``): a key in the app is felt, an import is not."""

ASK: Final = 0.1
"""Seconds after which the app hears how far the work is, and is asked whether to go on."""


class Stopped(Exception):
    """The reviewer left while something was under way."""


def apart(work: Work, told: Told) -> str:
    """Return what the work returns when another process does it.

    Raises Refused with the sentence of what goes wrong there, and Stopped when ``told`` returns False: the
    process ends then, whatever it is at; a library keeps what was committed.
    """
    from multiprocessing import get_context

    start_tracker()
    context = get_context("spawn")  # a fork of a process with threads may hang
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(target=_work, args=(work, theirs))
    process.start()
    theirs.close()
    last = ""
    try:
        while True:
            kind, last = _latest(ours, last)
            if kind == "done":
                return last
            if kind == "failed":
                raise Refused(last)
            if not told(last):
                raise Stopped
    finally:
        process.terminate()
        process.join()


def _latest(pipe: Connection, last: str) -> tuple[str, str]:
    """Return the kind and the words of what came latest within a moment, of an end first."""
    kind = "told"
    try:
        if pipe.poll(ASK):
            kind, last = pipe.recv()
        while kind == "told" and pipe.poll():
            kind, last = pipe.recv()
    except EOFError:
        return "failed", "The process that did the work ended before it; do it once more."
    return kind, last


def _work(work: Work, pipe: Connection) -> None:
    """Do the work; the screen that both processes have is left to the other one."""
    begin()
    with Path(os.devnull).open("w") as nowhere:
        os.dup2(nowhere.fileno(), 1)
        os.dup2(nowhere.fileno(), 2)

    def told(sentence: str) -> bool:
        pipe.send(("told", sentence))
        return True

    try:
        pipe.send(("done", work(told)))
    except BaseException as error:
        name = "" if isinstance(error, LibraryError) else f"{type(error).__name__}: "
        pipe.send(("failed", f"{name}{error}"))
        raise


def begin() -> None:
    """Set a process up that works beside the app or the command that started it."""
    give_way()
    leave_with_parent()
    tidy_seldom()


def give_way() -> None:
    """Let the screen, and whoever else waits for a processor, go first."""
    if hasattr(os, "nice"):
        os.nice(GIVING_WAY)


def leave_with_parent() -> None:
    """End this process when the one that started it has ended, even by a signal that nothing can catch."""
    from multiprocessing import parent_process

    parent = parent_process()

    def watch() -> None:
        if parent:
            parent.join()
            os._exit(1)

    Thread(target=watch, daemon=True).start()


def start_tracker() -> None:
    """Start the helper of multiprocessing while sys.stderr is a file: that of the app's screen is none.

    Textual 8.2.8 gives it the number -1, and Python 3.11 fails with "bad value(s) in fds_to_keep".
    """
    if os.name == "posix":
        from multiprocessing.resource_tracker import ensure_running

        with redirect_stderr(sys.__stderr__):
            ensure_running()
