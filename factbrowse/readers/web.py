"""Addresses: what one http or https address holds, fetched when it is named; bounded in size and time.

A host of a private network is refused unless the configuration allows it, and that by the number that is
connected to: neither a redirect nor a name that changes its meaning leads there. Proxies are not used.
"""

from __future__ import annotations

import socket
import ssl
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException, HTTPResponse
from ipaddress import IPv6Address, ip_address
from threading import Event, Timer
from typing import Final
from urllib.parse import SplitResult, quote, urljoin, urlsplit

from factbrowse import __version__

SCHEMES: Final = {"http": 80, "https": 443}

PATIENCE: Final = 10.0
"""Seconds for which a host may be silent; chosen by eye."""
LONGEST: Final = 60.0
"""Seconds in which a whole answer must be there, so that no host holds an import by trickling."""
REDIRECTS: Final = 5
"""Addresses that may lead on to another one; browsers follow 20, news sites need two or three."""

_MOVED: Final = (301, 302, 303, 307, 308)
_PAGES: Final = ("text/html", "application/xhtml+xml")
_SAVE: Final = "save the page and give its file"


class NotFetched(Exception):
    """There is nothing to read at an address; the words are the sentence for the reader."""


@dataclass(frozen=True, slots=True)
class Fetched:
    """What an address holds."""

    address: str
    """Where it was found in the end, behind all redirects."""
    content: bytes
    is_page: bool
    """Whether the host calls it HTML."""
    charset: str
    """The encoding that the host names, "" for none."""

    @property
    def path(self) -> str:
        """The path, whose ending may show the format."""
        return urlsplit(self.address).path


def fetched(address: str, largest: int, *, private: bool = False) -> Fetched:
    """Return what an address holds, at most ``largest`` bytes; raise NotFetched when it cannot be had.

    ``private`` also lets hosts of private networks answer.
    """
    for _ in range(REDIRECTS + 1):
        try:
            with _answer(_parts(address), private) as answer:
                if answer.status not in _MOVED:
                    return _taken(answer, address, largest)
                address = urljoin(address, answer.headers.get("Location", ""))
        except (OSError, HTTPException) as error:
            raise NotFetched(_told(error)) from error
    raise NotFetched(f"it leads on to other addresses more than {REDIRECTS} times; {_SAVE}.")


def _parts(address: str) -> SplitResult:
    """Return the parts of an address; raise NotFetched for what is none of the web."""
    try:
        parts = urlsplit(address)
        sound = parts.scheme in SCHEMES and parts.hostname and parts.port != 0
    except ValueError:
        sound = False
    if not sound:
        raise NotFetched(f"{address!r} is no address of the web; only http and https are fetched.")
    return parts


@contextmanager
def _answer(parts: SplitResult, private: bool) -> Iterator[HTTPResponse]:
    """Ask for an address and hand out the answer, for LONGEST seconds in all."""
    host, port = parts.hostname or "", parts.port or SCHEMES[parts.scheme]
    connection = HTTPConnection(host, port)
    connection.sock = wire = _connected(host, port, private)
    out_of_time = Event()
    clock = Timer(LONGEST, _hung_up, [wire, out_of_time])
    clock.daemon = True
    clock.start()
    try:
        if parts.scheme == "https":
            connection.sock = wire = ssl.create_default_context().wrap_socket(wire, server_hostname=host)
            clock.args = [wire, out_of_time]
        target = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~") + (
            f"?{quote(parts.query, safe='/%:@!$&()*+,;=~?')}" if parts.query else ""
        )
        agent = f"factbrowse/{__version__}"
        connection.request("GET", target, headers={"User-Agent": agent, "Accept-Encoding": "gzip"})
        yield connection.getresponse()
        if out_of_time.is_set():  # what was read until then looks like a whole answer
            raise TimeoutError
    except (OSError, HTTPException) as error:
        if out_of_time.is_set():
            raise TimeoutError from error
        raise
    finally:
        clock.cancel()
        connection.close()


def _hung_up(wire: socket.socket, out_of_time: Event) -> None:
    """End a connection from another thread; who reads from it finds its end, and the reason set before."""
    out_of_time.set()
    with suppress(OSError):  # it may have ended by itself
        socket.socket.shutdown(wire, socket.SHUT_RDWR)  # that of an SSL socket takes its layer away first


def _connected(host: str, port: int, private: bool) -> socket.socket:
    """Connect to the first number of a host that answers; private ones are left out."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except UnicodeError:  # a part of the name is empty or too long
        raise NotFetched(f"{host!r} is no name of a host; check the address.") from None
    open_to_all = [item for item in found if private or _is_public(str(item[4][0]))]
    if not open_to_all:
        raise NotFetched(
            f"its host {host} is in a private network; set private_networks to yes in the configuration"
            " to fetch from there."
        )
    failed: OSError | None = None
    for family, kind, protocol, _, place in open_to_all:
        wire = socket.socket(family, kind, protocol)
        wire.settimeout(PATIENCE)
        try:
            wire.connect(place)
        except OSError as error:
            wire.close()
            failed = error
        else:
            return wire
    raise failed or OSError("no answer")


def _is_public(number: str) -> bool:
    """Whether a host's number belongs to the open internet.

    >>> [_is_public(number) for number in ("93.184.215.14", "10.0.0.1", "::1", "::ffff:127.0.0.1")]
    [True, False, False, False]
    """
    host = ip_address(number.partition("%")[0])
    if isinstance(host, IPv6Address) and host.ipv4_mapped:
        host = host.ipv4_mapped
    return host.is_global and not host.is_multicast


def _taken(answer: HTTPResponse, address: str, largest: int) -> Fetched:
    if answer.status != 200:
        raise NotFetched(f"it answers {answer.status} {answer.reason}; {_SAVE}.".replace("  ", " "))
    content = answer.read(largest + 1)
    packing = answer.headers.get("Content-Encoding", "identity").strip().lower()
    if packing not in _UNPACKED:
        raise NotFetched(f"its answer is packed as {packing}, which is not read; {_SAVE}.")
    if len(content) <= largest and answer.length:
        raise NotFetched("its answer broke off before its end; try again.")
    try:
        content = _UNPACKED[packing](content, largest + 1)
    except zlib.error:
        raise NotFetched(f"its answer is packed as {packing} and cannot be unpacked; {_SAVE}.") from None
    if len(content) > largest:
        raise NotFetched(f"it is larger than {largest // 1_000_000} MB; {_SAVE}, or split it.")
    kind = answer.headers.get_content_type()
    return Fetched(address, content, kind in _PAGES, str(answer.headers.get_content_charset() or ""))


_UNPACKED: Final[dict[str, Callable[[bytes, int], bytes]]] = {
    "identity": lambda content, most: content,
    "gzip": lambda content, most: zlib.decompressobj(zlib.MAX_WBITS | 16).decompress(content, most),
}
"""How an answer is unpacked, no further than to so many bytes."""


def _told(error: Exception) -> str:
    """Return what went wrong on the way, in a sentence."""
    if isinstance(error, TimeoutError):
        return f"it did not answer in time; try again, or {_SAVE}."
    if isinstance(error, socket.gaierror):
        return "its host is not found; check the address and the connection."
    if isinstance(error, ssl.SSLCertVerificationError):
        return f"its certificate is not valid: {error.verify_message}."
    if isinstance(error, OSError):
        return f"it cannot be reached: {(error.strerror or str(error) or 'no answer').lower()}."
    return f"its answer cannot be read as HTTP; {_SAVE}."
