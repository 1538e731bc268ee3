"""The shape of the plan, declared once on frozen dataclasses and read by everything generic.

Reader, JSON Schema, table mapper, diff, hypothesis strategies, field list and edit validation all ask `shape_of`.
A leaf is declared by one of the functions below; every leaf is optional, because `None` means unanswered.
"""

import dataclasses
import re
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any, TypeGuard

from dxplanner.core.choices import Choice
from dxplanner.core.dataclass import dataclass

INTEGER_LIMIT = 10**15
SHORT_TEXT_LIMIT = 200
LONG_TEXT_LIMIT = 20_000
FIRST_FISCAL_YEAR = 2000
LAST_FISCAL_YEAR = 2100


class Kind(StrEnum):
    """What a field holds. Adding a kind means: a check here, a column, a JSON form, a widget and a printed form."""

    ID = "id"
    TEXT = "text"
    LONG_TEXT = "long_text"
    INTEGER = "integer"
    YEN = "yen"
    DECIMAL = "decimal"
    BOOLEAN = "boolean"
    DATE = "date"
    FISCAL_YEAR = "fiscal_year"
    QUARTER = "quarter"
    CHOICE = "choice"
    LINK = "link"
    CHILD = "child"
    ROWS = "rows"


INTEGER_KINDS = frozenset({Kind.INTEGER, Kind.YEN, Kind.FISCAL_YEAR, Kind.QUARTER})
TEXT_KINDS = frozenset({Kind.ID, Kind.TEXT, Kind.LONG_TEXT, Kind.LINK})


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldShape:
    """One declared field. `minimum` and `maximum` bound figures, `max_length` bounds text (characters)."""

    name: str = ""
    kind: Kind
    label: str
    max_length: int = 0
    minimum: Decimal | None = None
    maximum: Decimal | None = None
    choices: type[Choice] | None = None
    target: str = ""
    """For links: the path of the table whose row ids may stand here."""
    cascade: bool = False
    """For links: the row has no meaning without its target and is removed with it."""
    node: type | None = None
    """For children and rows: the dataclass."""
    unit: str = ""
    personal: bool = False
    """For rows: about people (個人情報); left out of papers, copies and exchange files unless given out on purpose."""


@dataclass(frozen=True, slots=True)
class ClassShape:
    cls: type
    label: str
    by_name: dict[str, FieldShape]

    @property
    def fields(self) -> tuple[FieldShape, ...]:
        return tuple(self.by_name.values())

    def field(self, name: str) -> FieldShape | None:
        return self.by_name.get(name)


def _declare(default: Any, **shape: Any) -> Any:
    return dataclasses.field(default=default, metadata={"shape": FieldShape(**shape)})


def row_id() -> Any:
    """The permanent id of a row, unique among all rows of its table."""
    return dataclasses.field(
        metadata={"shape": FieldShape(kind=Kind.ID, label="行の番号", max_length=64)},
    )


def text(label: str, max_length: int = SHORT_TEXT_LIMIT) -> Any:
    """One line."""
    return _declare(None, kind=Kind.TEXT, label=label, max_length=max_length)


def long_text(label: str, max_length: int = LONG_TEXT_LIMIT) -> Any:
    """Lines separated by line feeds."""
    return _declare(None, kind=Kind.LONG_TEXT, label=label, max_length=max_length)


def integer(label: str, minimum: int = 0, maximum: int = INTEGER_LIMIT, unit: str = "") -> Any:
    return _declare(
        None, kind=Kind.INTEGER, label=label, minimum=Decimal(minimum), maximum=Decimal(maximum), unit=unit
    )


def yen(label: str) -> Any:
    """Whole yen, never negative."""
    return _declare(
        None, kind=Kind.YEN, label=label, minimum=Decimal(0), maximum=Decimal(INTEGER_LIMIT), unit="円"
    )


def signed_yen(label: str) -> Any:
    """Whole yen that may be taken away: a 補正 of 「△24,000」."""
    limit = Decimal(INTEGER_LIMIT)
    return _declare(None, kind=Kind.YEN, label=label, minimum=-limit, maximum=limit, unit="円")


def decimal(label: str, minimum: str = "0", maximum: str = "1000000", unit: str = "") -> Any:
    """An exact figure with a fraction; written as text in JSON and SQL so that no float touches it."""
    return _declare(
        None, kind=Kind.DECIMAL, label=label, minimum=Decimal(minimum), maximum=Decimal(maximum), unit=unit
    )


def boolean(label: str) -> Any:
    return _declare(None, kind=Kind.BOOLEAN, label=label)


def day(label: str) -> Any:
    return _declare(None, kind=Kind.DATE, label=label)


def fiscal_year(label: str) -> Any:
    """The year the fiscal year starts in."""
    return _declare(
        None,
        kind=Kind.FISCAL_YEAR,
        label=label,
        minimum=Decimal(FIRST_FISCAL_YEAR),
        maximum=Decimal(LAST_FISCAL_YEAR),
    )


def quarter(label: str) -> Any:
    """1 is April to June."""
    return _declare(None, kind=Kind.QUARTER, label=label, minimum=Decimal(1), maximum=Decimal(4))


def choice(label: str, choices: type[Choice]) -> Any:
    return _declare(None, kind=Kind.CHOICE, label=label, choices=choices)


def link(label: str, target: str, *, cascade: bool = False) -> Any:
    """The id of a row in the table at the path `target`."""
    return _declare(None, kind=Kind.LINK, label=label, target=target, cascade=cascade, max_length=64)


def child(label: str, cls: type) -> Any:
    """A branch that always exists; its leaves may all be unanswered."""
    return _declare(cls(), kind=Kind.CHILD, label=label, node=cls)


def table(label: str, cls: type, *, personal: bool = False) -> Any:
    """An ordered table of rows with ids."""
    return _declare((), kind=Kind.ROWS, label=label, node=cls, personal=personal)


_SHAPES: dict[type, ClassShape] = {}
"""Filled as classes are asked for; a shape never changes while the program runs."""


def _by_name(cls: type) -> dict[str, FieldShape]:
    return {
        item.name: dataclasses.replace(item.metadata["shape"], name=item.name)
        for item in dataclasses.fields(cls)
    }


def shape_of(cls: type) -> ClassShape:
    """The declared shape of a class of the plan. A field without a declaration is a programming error (KeyError)."""
    known = _SHAPES.get(cls)
    if known is None:
        known = ClassShape(cls, (cls.__doc__ or "").strip().splitlines()[0], _by_name(cls))
        _SHAPES[cls] = known
    return known


def is_node(value: object) -> TypeGuard[Any]:
    """Whether the value is a branch or row of a plan."""
    return hasattr(type(value), "__dataclass_fields__")


_CONTROL_OR_SURROGATE = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff]")


def text_fault(value: str, *, lines: bool) -> str:
    """Why these characters cannot stand in a plan, in Japanese; empty when they can."""
    for found in _CONTROL_OR_SURROGATE.finditer(value):
        character = found.group()
        if character >= "\ud800":
            return "文字として成り立たない符号が含まれています。入力し直してください。"
        if character != "\n":
            return "画面に表れない制御文字が含まれています。取り除いて入力し直してください。"
        if not lines:
            return "1行で入力する欄に改行が含まれています。改行を取ってください。"
    return ""


def fault(shape: FieldShape, value: object) -> str:
    """Why this value cannot stand in the field, in Japanese; empty when it can.

    One check for every way in: widgets, the exchange reader, imports and tests.
    """
    if shape.kind in (Kind.CHILD, Kind.ROWS):
        return ""
    if value is None:
        return "番号がありません。" if shape.kind is Kind.ID else ""
    checker = _CHECKERS[shape.kind]
    return checker(shape, value)


def _text_checker(shape: FieldShape, value: object) -> str:
    if not isinstance(value, str):
        return "文字で入力する欄です。"
    if value == "":
        return "空の文字は入れられません。未記入にするときは、値を置かないでください。"
    if len(value) > shape.max_length:
        return f"{shape.max_length:,}文字までの欄に{len(value):,}文字あります。短くしてください。"
    return text_fault(value, lines=shape.kind is Kind.LONG_TEXT)


def _id_checker(shape: FieldShape, value: object) -> str:
    problem = _text_checker(shape, value)
    if (
        not problem
        and isinstance(value, str)
        and not all(c.isascii() and (c.isalnum() or c in "_-") for c in value)
    ):
        return "行の番号は半角の英数字、「_」及び「-」で書いてください。"
    return problem


def _integer_checker(shape: FieldShape, value: object) -> str:
    if isinstance(value, bool) or not isinstance(value, int):
        return "整数で入力する欄です。小数や文字は入れられません。"
    return _range_fault(shape, Decimal(value))


def _decimal_checker(shape: FieldShape, value: object) -> str:
    if not isinstance(value, Decimal) or not value.is_finite():
        return "数字で入力する欄です。"
    exponent = value.as_tuple().exponent
    if isinstance(exponent, int) and (exponent < -6 or exponent > 12):
        return "小数点以下は6桁までで入力してください。"
    return _range_fault(shape, value)


def _range_fault(shape: FieldShape, value: Decimal) -> str:
    if shape.minimum is not None and value < shape.minimum:
        return f"{_limit(shape, shape.minimum)}以上で入力してください。"
    if shape.maximum is not None and value > shape.maximum:
        return f"{_limit(shape, shape.maximum)}以下で入力してください。"
    return ""


def _limit(shape: FieldShape, limit: Decimal) -> str:
    """A year takes no comma."""
    return f"{limit}年度" if shape.kind is Kind.FISCAL_YEAR else f"{limit:,}{shape.unit}"


def _boolean_checker(_shape: FieldShape, value: object) -> str:
    return "" if isinstance(value, bool) else "「はい」か「いいえ」で答える欄です。"


def _date_checker(_shape: FieldShape, value: object) -> str:
    if type(value) is not date:
        return "日付を入力する欄です。例：令和8年4月1日"
    if not FIRST_FISCAL_YEAR - 100 <= value.year <= LAST_FISCAL_YEAR:
        return "1900年から2100年までの日付を入力してください。"
    return ""


def _choice_checker(shape: FieldShape, value: object) -> str:
    if shape.choices is not None and isinstance(value, shape.choices):
        return ""
    names = "」「".join(option.label for option in shape.choices or ())
    return f"「{names}」から選んでください。"


_CHECKERS = {
    Kind.ID: _id_checker,
    Kind.TEXT: _text_checker,
    Kind.LONG_TEXT: _text_checker,
    Kind.LINK: _id_checker,
    Kind.INTEGER: _integer_checker,
    Kind.YEN: _integer_checker,
    Kind.FISCAL_YEAR: _integer_checker,
    Kind.QUARTER: _integer_checker,
    Kind.DECIMAL: _decimal_checker,
    Kind.BOOLEAN: _boolean_checker,
    Kind.DATE: _date_checker,
    Kind.CHOICE: _choice_checker,
}
