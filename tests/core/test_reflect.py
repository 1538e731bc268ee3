"""The declared shapes: complete for every class of the plan, and one judgement of what may stand in a field."""

import dataclasses
from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal
from typing import Any

import pytest

from dxplanner.core import tree
from dxplanner.core.choices import Choice
from dxplanner.core.reflect import (
    INTEGER_LIMIT,
    FieldShape,
    Kind,
    fault,
    is_node,
    shape_of,
    text_fault,
)
from dxplanner.plan.plan import Plan
from dxplanner.plan.policy import ReviewCycle


def _classes() -> Iterator[type]:
    seen: set[type] = set()
    pending: list[type] = [Plan]
    while pending:
        cls = pending.pop()
        if cls in seen:
            continue
        seen.add(cls)
        yield cls
        pending += [shape.node for shape in shape_of(cls).fields if shape.node is not None]


CLASSES = sorted(_classes(), key=lambda cls: cls.__qualname__)
FIELDS = [(cls, shape) for cls in CLASSES for shape in shape_of(cls).fields]


def _is_japanese(text: str) -> bool:
    return any(ord(character) > 0x3000 for character in text)


def test_the_whole_plan_is_reached() -> None:
    assert len(CLASSES) >= 30
    assert len(FIELDS) > 200


@pytest.mark.parametrize("cls", CLASSES, ids=lambda cls: cls.__name__)
def test_a_class_is_frozen_and_named_and_every_field_is_declared(cls: type) -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        setattr(object.__new__(cls), dataclasses.fields(cls)[0].name, None)
    assert "__slots__" in vars(cls)
    assert _is_japanese(shape_of(cls).label)
    assert [shape.name for shape in shape_of(cls).fields] == [f.name for f in dataclasses.fields(cls)]
    for shape in shape_of(cls).fields:
        assert _is_japanese(shape.label) or shape.label.isupper(), shape.name


@pytest.mark.parametrize("cls", CLASSES, ids=lambda cls: cls.__name__)
def test_everything_is_unanswered_at_first(cls: type) -> None:
    shapes = shape_of(cls).fields
    new = cls(id="a1") if shapes[0].kind is Kind.ID else cls()
    for shape in shapes:
        value = getattr(new, shape.name)
        if shape.kind is Kind.CHILD:
            assert shape.node is not None
            assert isinstance(value, shape.node)
        elif shape.kind is Kind.ROWS:
            assert value == ()
        elif shape.kind is not Kind.ID:
            assert value is None


def test_rows_have_an_id_and_branches_have_none() -> None:
    rows = {shape.node for _cls, shape in FIELDS if shape.kind is Kind.ROWS}
    branches = {shape.node for _cls, shape in FIELDS if shape.kind is Kind.CHILD}
    assert not rows & branches
    for cls in rows:
        assert cls is not None
        assert shape_of(cls).fields[0].name == "id"
        assert shape_of(cls).fields[0].kind is Kind.ID
    for cls in branches:
        assert cls is not None
        assert shape_of(cls).field("id") is None


def test_links_point_at_tables_that_stand_once() -> None:
    """A link names a table by path, so the table must not stand inside rows."""
    links = [shape for _cls, shape in FIELDS if shape.kind is Kind.LINK]
    assert links
    for shape in links:
        assert tree.shape_at(Plan, shape.target).kind is Kind.ROWS
        assert shape.target in [path for path, _shape, _rows in tree.tables(Plan())]


def test_choices_have_distinct_words_and_values() -> None:
    closed = {shape.choices for _cls, shape in FIELDS if shape.choices is not None}
    assert len(closed) > 15
    for choices in closed:
        assert choices is not None
        labels = [option.label for option in choices]
        assert len(set(labels)) == len(labels)
        assert all(option.value.isascii() and option.value == str(option) for option in choices)


def test_a_field_without_a_declaration_is_a_programming_error() -> None:
    @dataclasses.dataclass(frozen=True)
    class Odd:
        """題"""

        loose: str = ""

    with pytest.raises(KeyError):
        shape_of(Odd)


def test_only_instances_are_nodes() -> None:
    assert is_node(Plan())
    assert not is_node(Plan)
    assert not is_node("見本町")
    assert not is_node(None)


class Colour(Choice):
    RED = "red", "赤"


def _shape(kind: Kind, **more: Any) -> FieldShape:
    return FieldShape(kind=kind, label="欄", **more)


TEXT = _shape(Kind.TEXT, max_length=5)
LONG = _shape(Kind.LONG_TEXT, max_length=5)
ID = _shape(Kind.ID, max_length=4)
LINK = _shape(Kind.LINK, max_length=4, target="policy.pillars")
WHOLE = _shape(Kind.INTEGER, minimum=Decimal(0), maximum=Decimal(10), unit="人")
YEN = _shape(Kind.YEN, minimum=Decimal(0), maximum=Decimal(INTEGER_LIMIT), unit="円")
EXACT = _shape(Kind.DECIMAL, minimum=Decimal(-1), maximum=Decimal(1))
YEAR = _shape(Kind.FISCAL_YEAR, minimum=Decimal(2000), maximum=Decimal(2100))
QUARTER = _shape(Kind.QUARTER, minimum=Decimal(1), maximum=Decimal(4))
FLAG = _shape(Kind.BOOLEAN)
DAY = _shape(Kind.DATE)
ONE_OF = _shape(Kind.CHOICE, choices=Colour)

GOOD: list[tuple[FieldShape, Any]] = [
    (TEXT, "見本町"), (TEXT, "12345"), (TEXT, "　"), (TEXT, "𠮷𠮷𠮷𠮷𠮷"), (TEXT, None),
    (LONG, "一\n二"), (LONG, None),
    (ID, "a-_9"), (LINK, "p1"), (LINK, None),
    (WHOLE, 0), (WHOLE, 10), (WHOLE, None),
    (YEN, 0), (YEN, 10**15),
    (EXACT, Decimal("0.000001")), (EXACT, Decimal(-1)), (EXACT, Decimal("1.000000")), (EXACT, Decimal("-0")),
    (YEAR, 2000), (YEAR, 2100), (QUARTER, 1), (QUARTER, 4),
    (FLAG, False), (FLAG, True), (FLAG, None),
    (DAY, date(1900, 1, 1)), (DAY, date(2100, 12, 31)),
    (ONE_OF, Colour.RED), (ONE_OF, None),
]  # fmt: skip


@pytest.mark.parametrize(("shape", "value"), GOOD)
def test_what_may_stand(shape: FieldShape, value: Any) -> None:
    assert fault(shape, value) == ""


BAD: list[tuple[FieldShape, Any, str]] = [
    (TEXT, "", "空の文字"), (TEXT, "123456", "5文字までの欄に6文字"), (TEXT, "a\nb", "改行"),
    (TEXT, "a\tb", "制御文字"), (TEXT, "\x7f", "制御文字"), (TEXT, "\x85", "制御文字"), (TEXT, "\x00", "制御文字"),
    (TEXT, "\ud800", "文字として成り立たない"), (TEXT, 5, "文字で入力"), (TEXT, b"a", "文字で入力"),
    (LONG, "a\rb", "制御文字"), (LONG, "\udfff\n", "文字として成り立たない"), (LONG, "123456", "短くして"),
    (ID, None, "番号がありません"), (ID, "", "空の文字"), (ID, "あ", "半角の英数字"), (ID, "a b", "半角の英数字"),
    (ID, "a.b", "半角の英数字"), (ID, "a]", "半角の英数字"), (ID, "５", "半角の英数字"), (ID, 5, "文字で入力"),
    (ID, "abcde", "4文字まで"),
    (LINK, "柱", "半角の英数字"), (LINK, True, "文字で入力"),
    (WHOLE, -1, "0人以上"), (WHOLE, 11, "10人以下"), (WHOLE, True, "整数で入力"), (WHOLE, 1.0, "整数で入力"),
    (WHOLE, "1", "整数で入力"), (WHOLE, Decimal(1), "整数で入力"), (WHOLE, 10**4000, "10人以下"),
    (YEN, 10**15 + 1, "1,000,000,000,000,000円以下"), (YEN, -1, "0円以上"), (YEN, 1.5, "整数で入力"),
    (EXACT, Decimal("0.0000001"), "6桁まで"), (EXACT, Decimal("NaN"), "数字で"), (EXACT, Decimal("Infinity"), "数字で"),
    (EXACT, Decimal("sNaN"), "数字で"), (EXACT, 1, "数字で"), (EXACT, 0.5, "数字で"), (EXACT, "0.5", "数字で"),
    (EXACT, Decimal("1.1"), "1以下"), (EXACT, Decimal("-1.1"), "-1以上"), (EXACT, Decimal("1E+9"), "1以下"),
    (YEAR, 1999, "2000年度以上"), (YEAR, 2101, "2100年度以下"), (QUARTER, 0, "1以上"), (QUARTER, 5, "4以下"),
    (FLAG, 1, "はい"), (FLAG, "true", "はい"),
    (DAY, "2026-04-01", "日付を入力"), (DAY, datetime(2026, 4, 1, 9, 0), "日付を入力"),  # noqa: DTZ001
    (DAY, date(1899, 12, 31), "1900年から2100年"), (DAY, date(2101, 1, 1), "1900年から2100年"),
    (ONE_OF, "red", "赤"), (ONE_OF, ReviewCycle.YEARLY, "赤"), (ONE_OF, True, "赤"),
]  # fmt: skip


@pytest.mark.parametrize(("shape", "value", "words"), BAD)
def test_what_may_not_stand_and_why(shape: FieldShape, value: Any, words: str) -> None:
    sentence = fault(shape, value)
    assert words in sentence
    assert "。" in sentence


@pytest.mark.parametrize("kind", [Kind.CHILD, Kind.ROWS])
def test_branches_and_tables_are_judged_leaf_by_leaf(kind: Kind) -> None:
    assert fault(_shape(kind), object()) == ""


@pytest.mark.parametrize("code", [*range(0x20), *range(0x7F, 0xA0)])
def test_every_control_character_is_seen(code: int) -> None:
    assert text_fault(f"あ{chr(code)}い", lines=False)
    assert bool(text_fault(f"あ{chr(code)}い", lines=True)) == (chr(code) != "\n")


@pytest.mark.parametrize(
    "character", ["\u3000", "\u200d", "\ufeff", "\U000e0100", "𠮷", "\u00a0", "~", "\ue000"]
)
def test_other_characters_may_stand(character: str) -> None:
    assert text_fault(character, lines=False) == ""
