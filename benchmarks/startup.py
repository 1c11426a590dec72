"""How long until something is there: the help, the sample in a library, the first picture of the app."""

from __future__ import annotations

import os
import pty
import select
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Final

SAMPLE: Final = Path(__file__).resolve().parent.parent / "sample.yaml"
TIMES: Final = 5
PATIENCE: Final = 20.0
"""Seconds after which a first picture is given up."""
DRAWN: Final = b"\x1b[?2026l"
"""End of a synchronised update: Textual has put a whole picture on the terminal."""


def lines(folder: Path) -> Iterator[str]:
    """Yield a line for every measure, with what it should stay under; modules are compiled, as installed."""
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    os.environ["PYTHONPYCACHEPREFIX"] = str(folder / "compiled")
    library = folder / "startup.db"
    measures: list[tuple[str, float, Callable[[], float]]] = [
        ("factbrowse --help", 0.15, partial(_run, "--help")),
        ("import of the sample into a new library", 2.0, partial(_import, library)),
        ("first picture of the app", 0.5, partial(_first_picture, library)),
    ]
    for name, most, run in measures:
        took = min(run() for _ in range(TIMES))
        yield f"{name:42}{took:8.3f}   (to stay under {most})"


def _run(*arguments: str) -> float:
    began = time.perf_counter()
    subprocess.run([sys.executable, "-m", "factbrowse", *arguments], check=True, capture_output=True)
    return time.perf_counter() - began


def _import(library: Path) -> float:
    for file in library.parent.glob(f"{library.name}*"):
        file.unlink()
    return _run("import", str(SAMPLE), "--db", str(library))


def _first_picture(library: Path) -> float:
    """Open the app in a terminal of its own, and wait until it has drawn; then press q."""
    began = time.perf_counter()
    process, terminal = pty.fork()
    if process == 0:
        os.environ.update(TERM="xterm-256color", COLUMNS="120", LINES="36")
        os.execv(sys.executable, [sys.executable, "-m", "factbrowse", "--db", str(library)])
    try:
        took = _until(terminal, DRAWN, began)
    finally:
        os.write(terminal, b"q")
        _until(terminal, None, time.perf_counter())
        os.waitpid(process, 0)
    return took


def _until(terminal: int, sign: bytes | None, began: float) -> float:
    """Read until the sign comes (None: until the end); return the seconds since ``began``."""
    seen = b""
    while time.perf_counter() - began < PATIENCE:
        if not select.select([terminal], [], [], 0.05)[0]:
            continue
        try:
            seen += os.read(terminal, 65_536)
        except OSError:
            break
        if b"\x1b[?2026$p" in seen:
            os.write(terminal, b"\x1b[?2026;2$y")
            seen = seen.replace(b"\x1b[?2026$p", b"")
        if sign is not None and sign in seen:
            break
    return time.perf_counter() - began
