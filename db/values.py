"""Values of the model as JSON and back: only what differs from a field's default is written."""

from __future__ import annotations

import json
from collections.abc import Callable, Hashable, Mapping
from dataclasses import MISSING, Field, fields
from datetime import date
from functools import cache
from typing import Any, Final, TypeVar, cast

from claims.model import Window
from claims.relating.statement import Quantity

Value = TypeVar("Value")
Json = dict[str, Any]


def canonical(value: object) -> str:
    """Return the one way to write a value as JSON: sorted keys, no blanks, letters as they are."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def pack(value: Any) -> Json:
    """Return a frozen value as a JSON object without the fields that hold their default."""
    return differing(value, defaults(cast(Hashable, type(value))))


def differing(value: Any, baseline: Mapping[str, object]) -> Json:
    """Return, as a JSON object, the fields of the baseline in which a value differs from it."""
    found = ((name, getattr(value, name), usual) for name, usual in baseline.items())
    return {name: plain(part) for name, part, usual in found if part != usual}


def unpack(kind: type[Value], record: Json) -> Value:
    """Return the value that was packed; fields that this version does not know are left out."""
    return kind(**parts(kind, record))


def parts(kind: type[Value], record: Json) -> dict[str, Any]:
    """Return the fields of a kind of value that a JSON object holds, as the model has them."""
    known = defaults(cast(Hashable, kind))
    return {name: _READERS.get(name, _frozen)(part) for name, part in record.items() if name in known}


@cache
def defaults(kind: Hashable) -> Mapping[str, object]:
    """Return the fields of a kind of value with their defaults; ``MISSING`` for those that must be given."""
    return {item.name: _default(item) for item in fields(cast(Any, kind))}


def _default(item: Field[Any]) -> object:
    if item.default is not MISSING:
        return item.default
    return item.default_factory() if item.default_factory is not MISSING else MISSING


def plain(value: Any) -> Any:
    """Return a part of a value as JSON can hold it."""
    if value is None or isinstance(value, str | float | int):
        return value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return [plain(part) for part in value]
    return pack(value)


def _frozen(part: Any) -> Any:
    return tuple(map(_frozen, part)) if isinstance(part, list) else part


def day(text: str | None) -> date | None:
    """Return a stored day."""
    return date.fromisoformat(text) if text else None


def iso(value: date | None) -> str | None:
    """Return a day as it is stored."""
    return value.isoformat() if value else None


_READERS: Final[Mapping[str, Callable[[Any], Any]]] = {
    **dict.fromkeys(("first", "last", "as_of", "published"), day),
    "window": lambda record: None if record is None else unpack(Window, record),
    "quantities": lambda records: tuple([unpack(Quantity, record) for record in records]),
}
"""How fields are read that JSON has no form for, by name: it means the same in every kind of value."""
