"""Text from outside, cleaned once: no terminal escapes, no hidden controls, NFC. Meaning is not touched."""

from __future__ import annotations

import re
import unicodedata

# The four families of terminal escapes (ECMA-48, 7- and 8-bit forms). An unterminated one ends at the
# newline, so that a broken byte cannot swallow the rest of a report.
_ESCAPES = re.compile(
    r"(?:\x1b\]|\x9d)[^\x07\x1b\x9c\n]*(?:\x07|\x1b\\|\x9c)?"  # OSC: title, clipboard, links
    r"|(?:\x1b[PX^_]|[\x90\x98\x9e\x9f])[^\x1b\x9c\n]*(?:\x1b\\|\x9c)?"  # DCS, SOS, PM, APC
    r"|(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]?"  # CSI: colour, cursor
    r"|\x1b[ -/]*[0-~]?"  # two-byte escapes
)
_NEWLINES = re.compile(r"\r\n?|[\x0b\x0c\x85\u2028\u2029]")
# Controls, byte-order mark and the bidi overrides; zero-width joiners stay, Persian and emoji need them.
_UNSEEN = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\ufeff\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def clean_text(raw: str) -> str:
    """Return the one text that is stored, shown and measured.

    >>> clean_text("It did [not]\\x1b]0;x\\x07 rain.\\r\\n")
    'It did [not] rain.\\n'
    """
    text = _NEWLINES.sub("\n", _ESCAPES.sub("", raw)).replace("\t", "    ")
    return unicodedata.normalize("NFC", _UNSEEN.sub("", text))


def clean_line(raw: str) -> str:
    """Return cleaned text on one line, for titles, outlets and addresses."""
    return " ".join(clean_text(raw).split())
