"""Values of the model as JSON and back: only what differs from a field's default is written."""

from __future__ import annotations

import json
from collections.abc import Callable, Hashable, Mapping
from dataclasses import MISSING, Field, fields
from datetime import date
from functools import cache
from types import UnionType
from typing import Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints

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
    """Return the value that was packed."""
    return kind(**parts(kind, record))


def parts(kind: type[Value], record: Json) -> Json:
    """Return the fields of a packed value by name; those that this version does not know are left out."""
    readers: dict[str, Callable[[Any], Any]] = _readers(kind)  # type: ignore[arg-type]
    return {name: readers[name](part) for name, part in record.items() if name in readers}


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


@cache
def _readers(kind: Any) -> dict[str, Callable[[Any], Any]]:
    return {name: _reader(hint) for name, hint in get_type_hints(kind).items()}


def _reader(hint: Any) -> Callable[[Any], Any]:
    if get_origin(hint) in (Union, UnionType):
        inner = next(part for part in get_args(hint) if part is not type(None))
        return _optional(_reader(inner))
    if get_origin(hint) is tuple:
        part = _reader(get_args(hint)[0])
        return lambda record: tuple(part(item) for item in record)
    if hint is date:
        return date.fromisoformat
    if hasattr(hint, "__dataclass_fields__"):
        return lambda record: unpack(hint, record)
    return lambda record: record


def _optional(read: Callable[[Any], Any]) -> Callable[[Any], Any]:
    return lambda record: None if record is None else read(record)


def day(text: str | None) -> date | None:
    """Return a stored day."""
    return date.fromisoformat(text) if text else None


def iso(value: date | None) -> str | None:
    """Return a day as it is stored."""
    return value.isoformat() if value else None
