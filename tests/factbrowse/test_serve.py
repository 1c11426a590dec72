"""The app in a real browser: a key pressed there is answered there."""

from __future__ import annotations

import os
import re
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.factbrowse.running import Run

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or ""
FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip

pytestmark = pytest.mark.skipif(not CHROMIUM, reason="no Chromium on this machine")


@pytest.fixture
def port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        number: int = free.getsockname()[1]
    return number


@pytest.fixture
def served(desk: Run, port: int, tmp_path: Path) -> Iterator[str]:
    """The address of the app, served from the small library."""
    server = subprocess.Popen(
        [
            sys.executable,
            "-m",
            "factbrowse",
            "serve",
            "--port",
            str(port),
            "--db",
            str(tmp_path / "library.db"),
            "--who",
            "ann",
        ],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "XDG_CONFIG_HOME": str(tmp_path), "XDG_STATE_HOME": str(tmp_path)},
    )
    try:
        _wait_for(port)
        yield f"http://127.0.0.1:{port}"
    finally:
        server.terminate()
        server.wait(10)


def _wait_for(port: int, seconds: float = 20) -> None:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        with socket.socket() as connection:
            if connection.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    raise TimeoutError(f"nothing listens on port {port}")


class Screen:
    """What the terminal in a page was sent; it paints on a canvas, which has no text to read."""

    def __init__(self, page: Any) -> None:
        self.received = ""
        page.on("websocket", lambda socket: socket.on("framereceived", self._received))

    def _received(self, frame: str | bytes) -> None:
        text = frame.decode("utf-8", "replace") if isinstance(frame, bytes) else frame
        self.received += re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", text)

    def shows(self, page: Any, words: str, seconds: float = 30) -> bool:
        """Wait until the words are there."""
        end = time.monotonic() + seconds
        while words not in self.received and time.monotonic() < end:
            page.wait_for_timeout(200)
        return words in self.received


def test_the_app_answers_keys_in_a_browser_and_loads_nothing_from_elsewhere(served: str, desk: Run) -> None:
    playwright = pytest.importorskip("playwright.sync_api")
    with playwright.sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        page = browser.new_page(viewport={"width": 1400, "height": 900})
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        screen = Screen(page)
        page.goto(served)
        assert screen.shows(page, "Valdoro"), screen.received
        assert screen.shows(page, "Escape leaves the tour"), screen.received
        page.keyboard.press("Escape")
        page.wait_for_timeout(1000)
        screen.received = ""
        page.keyboard.press("?")
        assert screen.shows(page, "Clear the verdict"), screen.received
        page.keyboard.press("Escape")
        page.wait_for_timeout(1000)
        page.keyboard.press("4")
        assert screen.shows(page, "verdict contested on claim"), screen.received
        assert [row["who"] for row in desk("history", "--format", "jsonl").rows] == ["ann"]
        assert [url for url in asked if not url.startswith((served, served.replace("http", "ws")))] == []
        browser.close()


def test_the_server_listens_on_this_machine_only(served: str, port: int) -> None:
    found = subprocess.run(["ss", "-ltnH"], capture_output=True, text=True, check=False).stdout
    listening = [line for line in found.splitlines() if f":{port} " in line]
    assert all("127.0.0.1" in line for line in listening)


def test_a_port_that_is_taken_is_told_with_the_way_out(desk: Run, port: int) -> None:
    with socket.create_server(("127.0.0.1", port)):
        done = desk("serve", "--port", str(port))
    told = f"Port {port} cannot be used (address already in use): --port names another."
    assert (done.code, done.err.strip().splitlines()[-1]) == (1, told)
    assert "Ctrl+C" not in done.out + done.err  # the banner of the server
