"""読点: towns that write 「，」 get it in all text of a document, the program's sentences and the officer's alike.

Works on the finished document, so that no builder has to think of it. Paths, ids, keys and formulas stay.
"""

from dataclasses import fields, is_dataclass
from enum import Enum
from typing import Any

from dxplanner.documents.model import Document

USUAL = "、"
_NOT_TEXT = frozenset({"path", "id", "key", "formula", "pattern", "number", "marker", "name", "link"})
"""Fields whose text is read by machines, or names something inside the file."""
_ENDS = frozenset({"source", "target"})
"""In a line of the chart these are ids; elsewhere 出典 is text."""


def with_comma(document: Document, comma: str) -> Document:
    """The same document with the town's comma."""
    if comma == USUAL:
        return document
    changed = _rebuilt(document, comma)
    assert isinstance(changed, Document)
    return changed


def _changed(value: Any, comma: str) -> Any:
    if isinstance(value, Enum):
        return value
    if isinstance(value, str):
        return value.replace(USUAL, comma)
    if isinstance(value, tuple):
        return tuple(_changed(item, comma) for item in value)
    if is_dataclass(value) and not isinstance(value, type):
        return _rebuilt(value, comma)
    return value


def _rebuilt(value: Any, comma: str) -> Any:
    given = {
        name: _changed(getattr(value, name), comma) if text else getattr(value, name)
        for name, text in _fields(type(value))
    }
    return type(value)(**given)


def _fields(kind: type[Any]) -> tuple[tuple[str, bool], ...]:
    """Every field, and whether the characters in it are printed."""
    fixed = _NOT_TEXT | (_ENDS if any(item.name == "target" for item in fields(kind)) else frozenset())
    return tuple((item.name, item.name not in fixed) for item in fields(kind))
