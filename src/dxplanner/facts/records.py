"""Strict reading of our own TOML files into frozen dataclasses.

The dataclass is the format: its fields are the keys, a field without a default must be there, an unknown key
or another type is an error that names file and place. A `Source` may be written as the name of an entry of
the file's `[sources]`. Knows nothing of what the facts say.
"""

import tomllib
from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields, is_dataclass
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from enum import Enum
from functools import cache
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, TypeVar, cast, get_args, get_origin, get_type_hints

from dxplanner.core.errors import BadInput
from dxplanner.core.sources import Source

T = TypeVar("T")

_SIMPLE: dict[type, str] = {str: "文字列", int: "整数", bool: "true か false"}


_Place = tuple["_Place", str] | None
"""Where in the file: the place around it and a step. Only put into words when something is wrong there."""


class _Reader:
    """One file being read: its name for messages and its named sources."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.sources: dict[str, Source] = {}

    def fail(self, place: _Place, text: str) -> BadInput:
        words = _words(place)
        return BadInput(f"資料ファイル {self.file} の {words or '先頭'}：{text}", words)

    def record(self, cls: type[T], data: object, place: _Place) -> T:
        if not isinstance(data, Mapping):
            raise self.fail(place, "表（キーと値の組）で書いてください。")
        keys = _keys(cast(Any, cls))
        values: dict[str, object] = {}
        for key, item in data.items():
            declared = keys.get(key)
            if declared is None:
                raise self.fail((place, f".{key}"), "知らないキーです。つづりを確かめてください。")
            values[declared[0]] = declared[1](self, item, (place, f".{key}"))
        for key, (name, _read, required) in keys.items():
            if required and name not in values:
                raise self.fail((place, f".{key}"), "必要なキーがありません。")
        try:
            return cls(**values)
        except ValueError as problem:
            raise self.fail(place, str(problem)) from problem


_Read = Callable[[_Reader, Any, _Place], object]
"""Reads what stands at one place into one type."""


def _words(place: _Place) -> str:
    steps: list[str] = []
    while place is not None:
        place, step = place
        steps.append(step)
    return "".join(reversed(steps)).lstrip(".")


@cache
def _keys(cls: type) -> dict[str, tuple[str, _Read, bool]]:
    """Key in the file → (field name, how it is read, required). `from_` is written `from`."""
    types = get_type_hints(cls)
    return {
        field.name.rstrip("_"): (
            field.name,
            _read_of(types[field.name]),
            field.default is MISSING and field.default_factory is MISSING,
        )
        for field in fields(cls)
    }


@cache
def _read_of(hint: Any) -> _Read:
    origin = get_origin(hint)
    if origin is UnionType:
        return _read_of(next(part for part in get_args(hint) if part is not NoneType))
    if origin is tuple:
        return _tuple_of(_read_of(get_args(hint)[0]))
    if origin is dict:
        return _mapping_of(_read_of(get_args(hint)[1]))
    if hint is Source:
        return _source
    if isinstance(hint, type) and is_dataclass(hint):
        return lambda reader, data, place: reader.record(hint, data, place)
    if issubclass(hint, Enum):
        return _choice_of(hint)
    return {Decimal: _decimal, date: _date}.get(hint) or _simple_of(hint)


def _tuple_of(read: _Read) -> _Read:
    def of(reader: _Reader, data: object, place: _Place) -> object:
        if not isinstance(data, list):
            raise reader.fail(place, "配列で書いてください。")
        return tuple([read(reader, item, (place, f"[{number}]")) for number, item in enumerate(data)])

    return of


def _mapping_of(read: _Read) -> _Read:
    def of(reader: _Reader, data: object, place: _Place) -> object:
        if not isinstance(data, Mapping):
            raise reader.fail(place, "表（キーと値の組）で書いてください。")
        return {key: read(reader, item, (place, f".{key}")) for key, item in data.items()}

    return of


def _source(reader: _Reader, data: object, place: _Place) -> object:
    """Written out, or the name of one that is."""
    if not isinstance(data, str):
        return reader.record(Source, data, place)
    if data not in reader.sources:
        raise reader.fail(place, f"出典「{data}」が [sources] にありません。")
    return reader.sources[data]


def _choice_of(hint: type[Enum]) -> _Read:
    def of(reader: _Reader, data: object, place: _Place) -> object:
        try:
            return hint(data)
        except ValueError as problem:
            allowed = "、".join(str(member.value) for member in hint)
            raise reader.fail(place, f"次のどれかで書いてください：{allowed}") from problem

    return of


def _simple_of(hint: type) -> _Read:
    def of(reader: _Reader, data: object, place: _Place) -> object:
        if type(data) is not hint:
            raise reader.fail(place, f"{_SIMPLE[hint]}で書いてください。")
        return data

    return of


def _date(reader: _Reader, data: object, place: _Place) -> object:
    if not isinstance(data, date) or isinstance(data, datetime):
        raise reader.fail(place, "日付（2026-11-23 の形）で書いてください。")
    return data


def _decimal(reader: _Reader, data: object, place: _Place) -> object:
    """Decimals stand in quotes: a TOML float would be a binary one."""
    try:
        if isinstance(data, str) and (number := Decimal(data)).is_finite():
            return number
    except InvalidOperation:
        pass
    raise reader.fail(place, '小数は引用符の中に書いてください（"0.7" の形）。')


def read_text(text: str, cls: type[T], file: str) -> T:
    """Read the text of a TOML file; `file` is its name for messages."""
    reader = _Reader(file)
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as problem:
        raise reader.fail(None, f"TOMLとして読み取れません（{problem}）。") from problem
    sources = data.pop("sources", {})
    reader.sources = {
        key: reader.record(Source, item, ((None, "sources"), f".{key}")) for key, item in sources.items()
    }
    return reader.record(cls, data, None)


def text_of(path: Path) -> str:
    """The text of a file of facts, in UTF-8; the mark some editors put in front is no part of it."""
    try:
        return path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as problem:
        raise BadInput(
            f"資料ファイル {path.name} の文字コードが UTF-8 ではありません。UTF-8 で保存し直してください。",
            path.name,
        ) from problem


def read_file(path: Path, cls: type[T]) -> T:
    return read_text(text_of(path), cls, path.name)


def unique(items: tuple[T, ...], key: Callable[[T], str], file: str) -> dict[str, T]:
    """By id; a duplicate id is an error of the file."""
    found: dict[str, T] = {}
    for item in items:
        if key(item) in found:
            raise BadInput(f"資料ファイル {file} に同じ番号「{key(item)}」が二つあります。", key(item))
        found[key(item)] = item
    return found
