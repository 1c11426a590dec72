"""What a claim says, as somebody else wrote it down: checked field by field before it is believed."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, Final, get_args

from claims.clean import clean_text
from claims.model import Claim, ClaimKind, Figure, Window
from claims.relating.statement import Quantity, Statement
from db.values import defaults

Allows = Callable[[Any], bool]


def is_content(value: Any, length: int) -> bool:
    """Whether this may be the content of a claim in a report of so many characters."""
    if not isinstance(value, dict) or set(value) != {"claim", "figures", "statement"}:
        return False
    claim, figures, said = value["claim"], value["figures"], value["statement"]
    if not (_is(Claim, claim) and _is(Statement, said) and isinstance(figures, list)):
        return False
    if not all(_is(Figure, item) and {"value", "low", "high"} <= set(item) for item in figures):
        return False
    needs = {"start", "end", "score"} <= set(claim) and claim.get("kind", "figure") in get_args(ClaimKind)
    return needs and all(_lies(item, length) for item in (claim, *figures))


def _lies(item: Mapping[str, Any], length: int) -> bool:
    """Whether a stretch lies in the text."""
    return bool("start" in item and "end" in item and item["start"] < item["end"] <= length)


def _is(kind: type, record: Any) -> bool:
    """Whether a record holds fields of a kind of value, each of its type."""
    known = defaults(kind)
    return isinstance(record, dict) and all(
        name in known and allows(kind, name)(part) for name, part in record.items()
    )


def allows(kind: type, name: str) -> Allows:
    """Return the check of a field: what is said of it below, else what its default is an example of."""
    found = _OF.get((kind, name)) or _BY_NAME.get(name)
    return found or _LIKE[type(defaults(kind)[name])]


def _is_text(part: Any) -> bool:
    """Whether this is text as it is kept: cleaned."""
    return isinstance(part, str) and part == clean_text(part)


def _are_texts(part: Any) -> bool:
    return isinstance(part, list) and all(map(_is_text, part))


def _is_number(part: Any) -> bool:
    return part is None or (
        isinstance(part, int | float) and not isinstance(part, bool) and math.isfinite(part)
    )


def _is_whole(part: Any) -> bool:
    return type(part) is int and 0 <= part < 2**31


def _is_place(part: Any) -> bool:
    return part is None or _is_whole(part)


def _is_day(part: Any) -> bool:
    try:
        return part is None or bool(date.fromisoformat(part))
    except (TypeError, ValueError):
        return False


def _is_window(part: Any) -> bool:
    return part is None or (_is(Window, part) and set(part) == {"first", "last", "kind"})


def _is_switch(part: Any) -> bool:
    return isinstance(part, bool)


_LIKE: Final[dict[type, Allows]] = {bool: _is_switch, str: _is_text, tuple: _are_texts}
"""What a field may hold by the type of its default."""
_BY_NAME: Final[dict[str, Allows]] = {
    **dict.fromkeys(("value", "low", "high", "score"), _is_number),
    **dict.fromkeys(("start", "end"), _is_whole),
    **dict.fromkeys(("part_of", "previous", "attribution"), _is_place),
    **dict.fromkeys(("first", "last", "as_of", "published"), _is_day),
    **dict.fromkeys(("text", "kind"), _is_text),
    "window": _is_window,
    "change": lambda part: part in (None, "up", "down"),
}
"""The same of fields whose default tells nothing."""
_OF: Final[dict[tuple[type, str], Allows]] = {
    (Figure, "place"): _is_place,
    (Claim, "figures"): lambda part: isinstance(part, list) and all(map(_is_whole, part)),
    (Claim, "score"): lambda part: part is not None and _is_number(part),
    (Statement, "quantities"): lambda part: (
        isinstance(part, list) and all(_is(Quantity, item) for item in part)
    ),
}
"""The same where it is not the name alone that tells."""
