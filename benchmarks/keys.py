"""How long a key takes until its picture stands on the terminal, and how many bytes it sends there.

A bare Textual app that shows one text after another is pressed in the same run, as a measure of the machine.

python -m benchmarks.keys LIBRARY [--beside 3000]

With --beside another process brings so many invented reports into the library meanwhile: take a copy of it.
"""

from __future__ import annotations

import argparse
import fcntl
import os
import pty
import select
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import median, quantiles
from typing import Final, NamedTuple

from benchmarks.library_waiting import article
from claims.analysis import analyse
from db.library import Library

SIZE: Final = (45, 160)
QUIET: Final = 0.7
"""Seconds without output after which the app is taken to rest."""
DRAWN: Final = b"\x1b[?2026l"
"""End of a synchronised update: a whole picture is on the terminal."""
ASKED: Final = b"\x1b[?2026$p"
ANSWER: Final = b"\x1b[?2026;2$y"
"""The app asks whether the terminal knows synchronised updates; this one does."""
NEXT: Final = "next report: J"
PRESSED: Final = {
    "list of reports: j": "j" * 40,
    NEXT: "J" * 40,
    "list of reports: space": " " * 40,
    "claims of the report: n": "n" * 15,
    "queue: w": "w" * 40,
    "verdict: 4": "4" * 40,
    "undo: u": "u" * 40,
    "pane: tab": "\t" * 40,
    "list of claims: j k": "jk" * 8,
    "earlier reports: j k": "jk" * 8,
}
"""What is pressed, one key after another, in this order."""
BEFORE: Final = {"list of claims: j k": "\tg", "earlier reports: j k": "\tg"}
"""What leads to where keys are pressed: the next pane, and its first row."""
PROGRAM: Final = (
    "from tui.app import run; from tui.settings import AppOptions; from pathlib import Path; import sys;"
)
IMPORT: Final = "import sys; from benchmarks.keys import bring; bring(sys.argv[1], int(sys.argv[2]))"
START: Final = "run(AppOptions(library=Path(sys.argv[1]), tour=False))"


def _child(*program: str) -> tuple[int, int]:
    process, terminal = pty.fork()
    if process == 0:
        os.environ |= {"TERM": "xterm-256color", "COLORTERM": "truecolor"}
        os.execv(sys.executable, [sys.executable, *program])
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", *SIZE, 0, 0))
    return process, terminal


def _read(terminal: int, seconds: float, until: bytes = b"") -> bytes:
    """Return what comes until nothing comes for so long, or until these bytes have come."""
    found = b""
    while select.select([terminal], [], [], seconds)[0]:
        found += os.read(terminal, 65_536)
        if ASKED in found:
            os.write(terminal, ANSWER)
            found = found.replace(ASKED, b"")
        if until and until in found:
            break
    return found


def bring(path: str, count: int) -> None:
    """Import invented reports, each time others."""
    run = time.time_ns()
    with Library.open(path) as library:
        library.add(analyse(replace(article(number), id=f"beside-{run}-{number}")) for number in range(count))


def lines(library: Path, beside: int = 0) -> Iterator[str]:
    """Yield one line for every kind of key."""
    _forget_place(library)
    began = time.perf_counter()
    process, terminal = _child("-c", PROGRAM + START, str(library))
    _read(terminal, 10, DRAWN)
    yield f"{'first picture':28}{time.perf_counter() - began:7.3f} s"
    os.write(terminal, b"j")
    _read(terminal, 2, DRAWN)
    yield f"{'first key answered':28}{time.perf_counter() - began:7.3f} s"
    _read(terminal, 3 * QUIET)
    coming = None
    if beside:
        coming = subprocess.Popen([sys.executable, "-c", IMPORT, str(library), str(beside)])
        time.sleep(3 * QUIET)
    took = {}
    for name, keys in PRESSED.items():
        took[name] = _pressed(process, terminal, keys, BEFORE.get(name, ""))
        yield f"{name:28}{took[name]}"
    yield f"{'memory of the app':28}{_memory(process):7.0f} MB"
    if coming:
        yield (
            "the import ran all the while"
            if coming.poll() is None
            else "the import was over before the last key"
        )
        coming.terminate()
        coming.wait()
    _end(process, terminal)
    process, terminal = _child("-m", "benchmarks.bare")
    _read(terminal, 3 * QUIET)
    bare, ours = _pressed(process, terminal, PRESSED[NEXT]), took[NEXT]
    _end(process, terminal)
    yield f"{'bare Textual app: J':28}{bare}"
    waited, worked = median(ours.times) / median(bare.times), median(ours.worked) / median(bare.worked)
    yield f"{'ours beside it: J':28}{waited:7.1f} times as long, {worked:.1f} times the CPU"


def _end(process: int, terminal: int) -> None:
    os.write(terminal, b"Q")
    time.sleep(QUIET)
    os.close(terminal)
    os.waitpid(process, 0)


@dataclass(frozen=True, slots=True)
class Pressed:
    """What every press of a key took."""

    times: list[float]
    """Milliseconds until the picture stood."""
    alone: list[float]
    """The same without what the screen's thread waited for a processor that others had."""
    worked: list[float]
    """Milliseconds of CPU of the screen's thread until then."""
    sizes: list[int]
    """Bytes to the terminal."""

    def __str__(self) -> str:
        return (
            f"{median(self.times):7.1f} ms   p95 {_late(self.times):6.1f} ms"
            f"   p95 {_late(self.alone):6.1f} ms but for others on the processor"
            f"   {median(self.worked):6.1f} ms of CPU   p95 {_late(self.worked):6.1f} ms"
            f"   {median(self.sizes):7.0f} bytes a key"
        )


def _pressed(process: int, terminal: int, keys: str, before: str = "") -> Pressed:
    """Press keys one after another; return what each took, but for those that only lead there."""
    for key in before:
        os.write(terminal, key.encode())
        _read(terminal, QUIET)
    times, alone, worked, sizes = [], [], [], []
    for key in keys:
        pressed, began = time.perf_counter(), _scheduled(process)
        os.write(terminal, key.encode())
        drawn = _read(terminal, 2, DRAWN)
        times.append(1_000 * (time.perf_counter() - pressed))
        after = _scheduled(process)
        worked.append(1_000 * (after.worked - began.worked))
        alone.append(times[-1] - 1_000 * (after.waited - began.waited))
        sizes.append(len(drawn + _read(terminal, 0.25)))
    return Pressed(times, alone, worked, sizes)


def _late(times: list[float]) -> float:
    """Return the 95th percentile of what was measured, never more than its maximum."""
    return quantiles(times, n=20, method="inclusive")[-1]


def _forget_place(library: Path) -> None:
    """Let the app begin in the list of reports."""
    with Library.open(library, create=False) as opened:
        opened.remember("place", "")


class _Scheduled(NamedTuple):
    """Seconds of the thread of the screen so far."""

    worked: float
    """On a processor."""
    waited: float
    """Ready to work, while others were on it."""


def _scheduled(process: int) -> _Scheduled:
    """Return what the thread of the screen has had, 0 where the system does not tell."""
    told = Path(f"/proc/{process}/task/{process}/schedstat")
    if not told.exists():
        return _Scheduled(0.0, 0.0)
    worked, waited, _ = map(int, told.read_text().split())
    return _Scheduled(worked / 1e9, waited / 1e9)


def _memory(process: int) -> float:
    """Return the resident memory of a process in megabytes, 0 where the system does not tell."""
    status = Path(f"/proc/{process}/status")
    if not status.exists():
        return 0.0
    row = next((line for line in status.read_text().splitlines() if line.startswith("VmRSS")), "VmRSS: 0 kB")
    return int(row.split()[1]) / 1_024


def main() -> None:
    """Print the lines for the library that the arguments name."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.keys", description=__doc__)
    parser.add_argument("library", type=Path)
    parser.add_argument("--beside", type=int, default=0, metavar="REPORTS")
    chosen = parser.parse_args()
    for line in lines(chosen.library, chosen.beside):
        print(line, flush=True)


if __name__ == "__main__":
    main()
