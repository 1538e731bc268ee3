"""Texts that have made spreadsheets do things, and blocks that carry one text in every position."""

from dataclasses import fields, is_dataclass, replace
from enum import Enum
from typing import TypeVar

from dxplanner.documents.model import Block, Span, Table, plain
from tests.documents import office_charts as charts
from tests.documents import office_samples as samples

T = TypeVar("T")

_PAYLOADS = (
    "1+1",
    "SUM(A1:A9)",
    "cmd|' /C calc'!A0",
    'HYPERLINK("http://example.invalid","見る")',
    'WEBSERVICE("http://example.invalid")',
    'DDE("cmd","/C calc","x")',
    'IMPORTXML("http://example.invalid","//a")',
    "@SUM(1)",
    "町の負担",
)
_STARTS = ("=", "+", "-", "@", "\t=", "\r=", "\n=", "{=", "＝", "＋", "－", "＠", " =", "'=", '"=')
_OTHERS = (
    "{=SUM(A1:A2)}",
    "=1+1;http://example.invalid",
    "http://example.invalid/a",
    "https://example.invalid/?q=町#x",
    "mailto:a@example.invalid",
    "ftp://example.invalid",
    "internal:Sheet1!A1",
    "external:c:\\\\temp\\\\a.xlsx",
    "\\\\\\\\server\\\\share\\\\a.xlsx",
    "[Book1.xlsx]Sheet1!A1",
    "12345",
    "0123",
    "1e5",
    "-5",
    "3.14",
    "2026/04/01",
    "1/2",
    "TRUE",
    "#REF!",
    "#N/A",
    "_x0041_",
    "_x000D_",
    "a\x00b\x07c\x1bd",
    "<b>町</b>",
    "]]>",
    "&amp;&#10;",
    "&P&N&A",
    '&"Arial,Bold"&24大',
    "<f>1+1</f>",
    "</t></si><si><t>x",
    "  前後に空白  ",
    "行1\r\n行2\r行3",
    "\u2028区切\u2029り",
    "髙﨑𠮷葛\U000e0100①㈱Ⅱ",
    "ｶﾅ ＡＢＣ１２３",
    "\u202eevil",
    "👩\u200d👩\u200d👧",
    "{key}",
    "{0}%s%(a)s",
    "$A$1",
    "R1C1",
    "!",
    "%",
    "か\u3099",
)
CORPUS: tuple[str, ...] = (
    *("=" + body for body in _PAYLOADS),
    *(start + _PAYLOADS[number % len(_PAYLOADS)] for number, start in enumerate(_STARTS[1:])),
    *_OTHERS,
)

_FREE_TEXT = frozenset(
    {
        "text",
        "title",
        "label",
        "owner",
        "cost",
        "group",
        "marker",
        "reference",
        "unit",
        "lines",
        "milestones",
        "events",
    }
)


def carrying(value: T, text: str) -> T:
    """The same block with `text` wherever a block shows text."""
    if isinstance(value, Span):
        return replace(value, text=text)
    if isinstance(value, tuple):
        return tuple(carrying(item, text) for item in value)  # type: ignore[return-value]
    if is_dataclass(value) and not isinstance(value, type):
        changed = {
            field.name: _carried(field.name, getattr(value, field.name), text) for field in fields(value)
        }
        return replace(value, **changed)
    return value


def _carried(name: str, value: object, text: str) -> object:
    if isinstance(value, Enum) or (isinstance(value, str) and name not in _FREE_TEXT):
        return value
    if isinstance(value, str):
        return text
    if name in _FREE_TEXT and isinstance(value, tuple):
        return tuple(_inner(item, text) for item in value)
    return carrying(value, text)


def _inner(item: object, text: str) -> object:
    if isinstance(item, str):
        return text
    if isinstance(item, tuple) and len(item) == 2 and isinstance(item[0], int):
        return (item[0], text)
    return carrying(item, text)


def every_block() -> tuple[Block, ...]:
    """One of every kind, small, without names that formulas point at; the charts come last."""
    table = replace(
        samples.long_table(),
        rows=samples.long_table().rows[:1],
        unit="（単位：千円）",
        notes=(plain("※ 注"),),
    )
    small = replace(charts.gantt(), rows=charts.gantt().rows[:1])
    kept: dict[type, Block] = {type(block): block for block in reversed(samples.policy_blocks())}
    chart = replace(charts.org_chart(), nodes=charts.org_chart().nodes[:4])
    return (*(block for kind, block in kept.items() if kind is not Table), table, small, chart)
