"""JSON from outside: a value, or in a few words why there is none."""

from __future__ import annotations

import json
from typing import Any


class NoJson(ValueError):
    """The text holds no value; the words are the rest of a sentence, ``line`` is where it breaks."""

    def __init__(self, words: str, line: int | None = None) -> None:
        super().__init__(words)
        self.line = line


def parsed(text: str) -> Any:
    """Return the value of a JSON text; raise NoJson for whatever the parser does not take.

    Tabs and line breaks inside a text, which the standard wants escaped, are taken as they stand.

    >>> parsed('{"id": 7}')
    {'id': 7}
    """
    try:
        return json.loads(text, strict=False)
    except json.JSONDecodeError as error:
        what = error.msg.lower().removesuffix(" at")
        raise NoJson(f"is no JSON: {what} at column {error.colno}", error.lineno) from None
    except RecursionError:
        raise NoJson("is nested too deeply") from None
    except ValueError:  # Python reads no whole number of more than 4,300 digits
        raise NoJson("holds a number of too many digits; write it as text") from None
