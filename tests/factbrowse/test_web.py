"""Addresses as sources, against a server of our own on this machine."""

from __future__ import annotations

import gzip
import socket
import ssl
import subprocess
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from claims.model import Article
from factbrowse.readers import Problem, Taken, read, sources, web
from tests.factbrowse.running import REPORTS, Run

TEXT = f"<p>{REPORTS[0]['text']}</p>" * 3
PAGE = (
    f"<!doctype html><html lang=en><head><title>Flood kills 12</title>"
    f'<link rel=canonical href="https://elsewhere.example/stolen"></head>'
    f"<body><article><h1>Flood kills 12</h1>{TEXT}</article></body></html>"
)
LINES = b'{"text": "41 closed.", "url": "https://own.example/1"}\n{"text": "7 closed."}\n'
HTML = {"Content-Type": "text/html; charset=utf-8"}
Answer = tuple[int, dict[str, str], bytes]

ANSWERS: dict[str, Answer] = {
    "/flood": (200, HTML, PAGE.encode()),
    "/moved": (301, {"Location": "/flood"}, b""),
    "/round": (302, {"Location": "/round"}, b""),
    "/to-file": (302, {"Location": "file:///etc/passwd"}, b""),
    "/nowhere": (302, {}, b""),
    "/gone": (410, {}, b"no"),
    "/packed": (200, HTML | {"Content-Encoding": "gzip"}, gzip.compress(PAGE.encode())),
    "/bomb": (200, HTML | {"Content-Encoding": "gzip"}, gzip.compress(b"<p>" + b" " * 3_000_000)),
    "/not-packed": (200, HTML | {"Content-Encoding": "gzip"}, b"plain"),
    "/brotli": (200, HTML | {"Content-Encoding": "br"}, b"?"),
    "/large": (200, {}, b"a" * 1_000_001),
    "/empty": (200, HTML, b""),
    "/report.pdf": (200, {"Content-Type": "application/pdf"}, b"%PDF-1.7\nabc"),
    "/broken-off": (200, {"Content-Length": "999"}, b"41 schools closed."),
    "/r.jsonl?all=1": (200, {}, LINES),
    "/russian.txt": (200, {"Content-Type": "text/plain; charset=koi8-r"}, "Погибли 12.".encode("koi8-r")),
    "/odd-charset": (200, {"Content-Type": "text/plain; charset=idna"}, b"41 schools closed."),
    "/caf%C3%A9?q=%C3%A9": (200, {"Content-Type": "text/plain"}, b"41 cafes closed."),
}  # fmt: skip


class Host(BaseHTTPRequestHandler):
    """Answers what stands in the table; nothing is logged."""

    def do_GET(self) -> None:
        status, headers, body = ANSWERS[self.path]
        self.send_response(status)
        for name, value in ({"Content-Length": str(len(body))} | headers).items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_request(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def host() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), Host) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def articles(address: str) -> list[Article]:
    return [item.article for item in read([address], private=True) if isinstance(item, Taken)]


def problem(address: str, private: bool = True) -> str:
    (told,) = read([address], private=private)
    assert isinstance(told, Problem)
    assert told.source == address
    return told.sentence


@pytest.mark.parametrize("path", ["/flood", "/moved", "/packed"])
def test_a_page_is_read_and_known_by_the_address_where_it_was_found(host: str, path: str) -> None:
    (article,) = articles(host + path)
    assert article.title == "Flood kills 12"
    assert "killed at least 12 people" in article.text
    assert article.url == host + ("/packed" if path == "/packed" else "/flood")


def test_reports_that_name_their_own_addresses_keep_them(host: str) -> None:
    address = f"{host}/r.jsonl?all=1"
    assert [item.url for item in articles(address)] == ["https://own.example/1", address]


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("/russian.txt", "Погибли 12."),
        ("/odd-charset", "41 schools closed."),
        ("/café?q=é", "41 cafes closed."),
    ],
)
def test_the_encoding_that_the_host_names_is_used_if_there_is_one(host: str, path: str, text: str) -> None:
    assert [item.text for item in articles(host + path)] == [text]


WRONG = [
    ("/gone", "it answers 410 Gone; save the page and give its file."),
    ("/round", "it leads on to other addresses more than 5 times"),
    ("/to-file", "'file:///etc/passwd' is no address of the web; only http and https are fetched."),
    ("/bomb", "it is larger than 1 MB"),
    ("/large", "it is larger than 1 MB"),
    ("/not-packed", "its answer is packed as gzip and cannot be unpacked"),
    ("/brotli", "its answer is packed as br, which is not read"),
    ("/empty", "it is empty."),
    ("/report.pdf", "this is a binary file"),
    ("/broken-off", "its answer broke off before its end"),
]


@pytest.mark.parametrize(("path", "sentence"), WRONG)
def test_what_cannot_be_fetched_is_told_in_one_sentence(
    host: str, monkeypatch: pytest.MonkeyPatch, path: str, sentence: str
) -> None:
    monkeypatch.setattr(sources, "LARGEST", 1_000_000)
    assert problem(host + path).startswith(sentence)


ELSEWHERE = [
    ("http://no-such-host.invalid/", "its host is not found; check the address and the connection."),
    ("http://" + "a" * 70 + ".example/", "is no name of a host; check the address."),
    ("http://[::1/", "is no address of the web"),
    ("http://", "is no address of the web"),
    ("https://x.example:99999/", "is no address of the web"),
]


@pytest.mark.parametrize(("address", "sentence"), ELSEWHERE)
def test_an_address_of_no_host_is_told_in_one_sentence(address: str, sentence: str) -> None:
    assert sentence in problem(address)


@pytest.mark.parametrize("name", ["127.0.0.1", "localhost", "0.0.0.0", "[::ffff:127.0.0.1]", "2130706433"])
def test_private_networks_are_asked_only_when_allowed(host: str, name: str) -> None:
    """Also by other names and numbers of the same host."""
    sentence = problem(f"http://{name}:{host.rpartition(':')[2]}/flood", private=False)
    assert "is in a private network; set private_networks to yes" in sentence


def test_a_redirect_leads_into_no_private_network(host: str, monkeypatch: pytest.MonkeyPatch) -> None:
    there = host.replace("127.0.0.1", "127.0.0.2")
    ANSWERS["/inside"] = (302, {"Location": f"{there}/flood"}, b"")
    monkeypatch.setattr(web, "_is_public", lambda number: number == "127.0.0.1")
    assert "its host 127.0.0.2 is in a private network" in problem(f"{host}/inside", private=False)


def test_a_host_that_refuses_is_told(host: str) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        free = server.getsockname()[1]
    assert problem(f"http://127.0.0.1:{free}/") == "it cannot be reached: connection refused."


@contextmanager
def speaking(talk: Callable[[socket.socket], object]) -> Iterator[str]:
    """A host that says to its first caller what it likes."""
    with socket.create_server(("127.0.0.1", 0)) as server:

        def serve() -> None:
            caller, _ = server.accept()
            with caller:
                caller.recv(4096)
                talk(caller)

        thread = threading.Thread(target=serve)
        thread.start()
        yield f"http://127.0.0.1:{server.getsockname()[1]}/"
        thread.join()


def test_an_answer_that_is_no_http_is_told() -> None:
    with speaking(lambda caller: caller.sendall(b"hello\r\n\r\n")) as address:
        assert problem(address) == "its answer cannot be read as HTTP; save the page and give its file."


@pytest.mark.parametrize("head", [b"HTTP/1.0 200 OK\r\n", b"HTTP/1.0 200 OK\r\n\r\n"])
def test_a_host_that_trickles_holds_nobody(head: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    """A line of its head or a byte of its text now and then: it is never silent for long."""
    monkeypatch.setattr(web, "LONGEST", 0.2)
    hang_up, left = web._hung_up, threading.Event()

    def hang_up_and_dawdle(*given: Any) -> None:
        hang_up(*given)
        left.wait(0.5)  # what was read is looked at before the clock's thread ends

    monkeypatch.setattr(web, "_hung_up", hang_up_and_dawdle)

    def trickle(caller: socket.socket) -> None:
        caller.sendall(head)
        try:
            while not left.wait(0.01):
                caller.sendall(b"X: y\r\n")
        except OSError:
            return

    with speaking(trickle) as address:
        assert problem(address).startswith("it did not answer in time")
        left.set()


def test_a_silent_host_holds_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(web, "PATIENCE", 0.1)
    with speaking(lambda caller: caller.recv(1)) as address:
        assert problem(address).startswith("it did not answer in time")


def test_a_certificate_that_nobody_vouches_for_is_refused(tmp_path: Path) -> None:
    key, certificate = tmp_path / "key.pem", tmp_path / "certificate.pem"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1", "-subj", "/CN=localhost",
         "-keyout", str(key), "-out", str(certificate)],
        check=True, capture_output=True,
    )  # fmt: skip
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    with socket.create_server(("127.0.0.1", 0)) as server:

        def serve() -> None:
            caller, _ = server.accept()
            with caller, pytest.raises(OSError):
                context.wrap_socket(caller, server_side=True)

        thread = threading.Thread(target=serve)
        thread.start()
        told = problem(f"https://127.0.0.1:{server.getsockname()[1]}/")
        thread.join()
    assert told.startswith("its certificate is not valid: self-signed certificate")


def test_a_report_comes_in_by_its_address(run: Run, host: str, tmp_path: Path) -> None:
    config = tmp_path / "config.yaml"
    assert "private network" in run("import", f"{host}/flood").err
    config.write_text("private_networks: yes\n", "utf-8")
    assert run("import", f"{host}/flood", "--config", str(config)).err == "1 report added.\n"
    assert run("extract", f"{host}/moved", "--format", "jsonl", "--config", str(config)).rows[0]["url"] == (
        f"{host}/flood"
    )


def test_nothing_is_fetched_unless_an_address_is_named(run: Run, source: str) -> None:
    import sys

    sys.modules.pop("factbrowse.readers.web", None)
    assert run("import", source).code == 0
    assert "factbrowse.readers.web" not in sys.modules
