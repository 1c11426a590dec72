"""How long a key takes until its picture stands on the terminal, and how many bytes it sends there.

python -m benchmarks.keys LIBRARY
"""

from __future__ import annotations

import fcntl
import os
import pty
import select
import statistics
import struct
import sys
import termios
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from db.library import Library

SIZE: Final = (45, 160)
QUIET: Final = 0.7
"""Seconds without output after which the app is taken to rest."""
DRAWN: Final = b"\x1b[?2026l"
"""End of a synchronised update: a whole picture is on the terminal."""
ASKED: Final = b"\x1b[?2026$p"
ANSWER: Final = b"\x1b[?2026;2$y"
"""The app asks whether the terminal knows synchronised updates; this one does."""
PRESSED: Final = {
    "list of reports: j": "j" * 40,
    "list of reports: space": " " * 10,
    "next report: J": "J" * 40,
    "claims of the report: n": "n" * 20,
    "queue: w": "w" * 20,
    "verdict: 4": "4" * 20,
    "undo: u": "u" * 10,
    "pane: tab": "\t" * 8,
}
"""What is pressed, one key after another, in this order."""
PROGRAM: Final = (
    "from tui.app import run; from tui.settings import AppOptions; from pathlib import Path; import sys;"
)
START: Final = "run(AppOptions(library=Path(sys.argv[1]), tour=False))"


def _child(library: Path) -> tuple[int, int]:
    process, terminal = pty.fork()
    if process == 0:
        os.environ |= {"TERM": "xterm-256color", "COLORTERM": "truecolor"}
        os.execv(sys.executable, [sys.executable, "-c", PROGRAM + START, str(library)])
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


def lines(library: Path) -> Iterator[str]:
    """Yield one line for every kind of key."""
    _forget_place(library)
    began = time.perf_counter()
    process, terminal = _child(library)
    _read(terminal, 10, DRAWN)
    yield f"{'first picture':28}{time.perf_counter() - began:7.3f} s"
    _read(terminal, 3 * QUIET)
    for name, keys in PRESSED.items():
        times, sizes, worked = [], [], _worked(process)
        for key in keys:
            pressed = time.perf_counter()
            os.write(terminal, key.encode())
            drawn = _read(terminal, 2, DRAWN)
            times.append(1_000 * (time.perf_counter() - pressed))
            sizes.append(len(drawn + _read(terminal, 0.25)))
        worst = statistics.quantiles(times, n=20)[-1]
        median = statistics.median(times)
        busy = 1_000 * (_worked(process) - worked) / len(keys)
        size = statistics.median(sizes)
        took = f"{median:7.1f} ms   p95 {worst:6.1f} ms"
        yield f"{name:28}{took}   {busy:6.1f} ms of CPU   {size:7.0f} bytes a key"
    yield f"{'memory of the app':28}{_memory(process):7.0f} MB"
    os.write(terminal, b"Q")
    time.sleep(QUIET)
    os.close(terminal)
    os.waitpid(process, 0)


def _forget_place(library: Path) -> None:
    """Let the app begin in the list of reports."""
    with Library.open(library, create=False) as opened:
        opened.remember("place", "")


def _worked(process: int) -> float:
    """Return the seconds of CPU that a process has used, 0 where the system does not tell."""
    stat = Path(f"/proc/{process}/stat")
    if not stat.exists():
        return 0.0
    fields = stat.read_text().rsplit(") ", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _memory(process: int) -> float:
    """Return the resident memory of a process in megabytes, 0 where the system does not tell."""
    status = Path(f"/proc/{process}/status")
    if not status.exists():
        return 0.0
    row = next((line for line in status.read_text().splitlines() if line.startswith("VmRSS")), "VmRSS: 0 kB")
    return int(row.split()[1]) / 1_024


if __name__ == "__main__":
    for line in lines(Path(sys.argv[1])):
        print(line, flush=True)
