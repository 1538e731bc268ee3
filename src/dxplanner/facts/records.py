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


class _Reader:
    """One file being read: its name for messages and its named sources."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.sources: dict[str, Source] = {}

    def fail(self, place: str, text: str) -> BadInput:
        return BadInput(f"資料ファイル {self.file} の {place or '先頭'}：{text}", place)

    def record(self, cls: type[T], data: object, place: str) -> T:
        if not isinstance(data, Mapping):
            raise self.fail(place, "表（キーと値の組）で書いてください。")
        hints = _hints(cast(Any, cls))
        for key in data:
            if key not in hints:
                raise self.fail(f"{place}.{key}".lstrip("."), "知らないキーです。つづりを確かめてください。")
        values: dict[str, object] = {}
        for key, (name, hint, required) in hints.items():
            if key in data:
                values[name] = self.value(hint, data[key], f"{place}.{key}".lstrip("."))
            elif required:
                raise self.fail(f"{place}.{key}".lstrip("."), "必要なキーがありません。")
        try:
            return cls(**values)
        except ValueError as problem:
            raise self.fail(place, str(problem)) from problem

    def value(self, hint: Any, data: object, place: str) -> object:
        origin = get_origin(hint)
        if origin is UnionType:
            inner = next(part for part in get_args(hint) if part is not NoneType)
            return self.value(inner, data, place)
        if origin is tuple:
            return self._tuple(get_args(hint)[0], data, place)
        if origin is dict:
            return self._mapping(get_args(hint)[1], data, place)
        if hint is Source and isinstance(data, str):
            return self._source(data, place)
        if isinstance(hint, type) and is_dataclass(hint):
            return self.record(hint, data, place)
        if issubclass(hint, Enum):
            return self._choice(hint, data, place)
        return self._scalar(hint, data, place)

    def _tuple(self, hint: Any, data: object, place: str) -> tuple[object, ...]:
        if not isinstance(data, list):
            raise self.fail(place, "配列で書いてください。")
        return tuple(self.value(hint, item, f"{place}[{number}]") for number, item in enumerate(data))

    def _mapping(self, hint: Any, data: object, place: str) -> dict[str, object]:
        if not isinstance(data, Mapping):
            raise self.fail(place, "表（キーと値の組）で書いてください。")
        return {key: self.value(hint, item, f"{place}.{key}") for key, item in data.items()}

    def _source(self, name: str, place: str) -> Source:
        if name not in self.sources:
            raise self.fail(place, f"出典「{name}」が [sources] にありません。")
        return self.sources[name]

    def _choice(self, hint: type[Enum], data: object, place: str) -> Enum:
        try:
            return hint(data)
        except ValueError as problem:
            allowed = "、".join(str(member.value) for member in hint)
            raise self.fail(place, f"次のどれかで書いてください：{allowed}") from problem

    def _scalar(self, hint: type, data: object, place: str) -> object:
        if hint is Decimal:
            return self._decimal(data, place)
        if hint is date:
            if not isinstance(data, date) or isinstance(data, datetime):
                raise self.fail(place, "日付（2026-11-23 の形）で書いてください。")
            return data
        if type(data) is not hint:
            raise self.fail(place, f"{_SIMPLE[hint]}で書いてください。")
        return data

    def _decimal(self, data: object, place: str) -> Decimal:
        """Decimals stand in quotes: a TOML float would be a binary one."""
        try:
            if isinstance(data, str) and (number := Decimal(data)).is_finite():
                return number
        except InvalidOperation:
            pass
        raise self.fail(place, '小数は引用符の中に書いてください（"0.7" の形）。')


@cache
def _hints(cls: type) -> dict[str, tuple[str, Any, bool]]:
    """Key in the file → (field name, type, required). `from_` is written `from`."""
    types = get_type_hints(cls)
    return {
        field.name.rstrip("_"): (
            field.name,
            types[field.name],
            field.default is MISSING and field.default_factory is MISSING,
        )
        for field in fields(cls)
    }


def read_text(text: str, cls: type[T], file: str) -> T:
    """Read the text of a TOML file; `file` is its name for messages."""
    reader = _Reader(file)
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as problem:
        raise reader.fail("", f"TOMLとして読み取れません（{problem}）。") from problem
    sources = data.pop("sources", {})
    reader.sources = {key: reader.record(Source, item, f"sources.{key}") for key, item in sources.items()}
    return reader.record(cls, data, "")


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
