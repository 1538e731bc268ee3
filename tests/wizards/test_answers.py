"""Typed and shown: what a field displays, it reads again, and what cannot be read comes with a sentence."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxplanner.core import tree
from dxplanner.core.municipality_class import MunicipalityClass
from dxplanner.core.parse import NotParsed, Parsed
from dxplanner.core.reflect import FieldShape, Kind, fault, shape_of
from dxplanner.core.text import tidy_line, tidy_lines
from dxplanner.plan.plan import Plan
from dxplanner.wizards.answers import display, parse_input
from tests.support.strategies import leaf_values


def _leaf_shapes() -> list[FieldShape]:
    found: dict[tuple[Any, ...], FieldShape] = {}
    pending: list[type] = [Plan]
    seen: set[type] = set()
    while pending:
        cls = pending.pop()
        if cls in seen:
            continue
        seen.add(cls)
        for shape in shape_of(cls).fields:
            if shape.node is not None:
                pending.append(shape.node)
            else:
                key = (shape.kind, shape.minimum, shape.maximum, shape.choices, shape.max_length)
                found.setdefault(key, shape)
    return list(found.values())


SHAPES = _leaf_shapes()


def test_every_kind_of_leaf_is_there() -> None:
    assert {shape.kind for shape in SHAPES} == set(Kind) - {Kind.CHILD, Kind.ROWS}


@given(st.sampled_from(SHAPES), st.data())
def test_what_is_shown_is_read_again(shape: FieldShape, data: st.DataObject) -> None:
    if shape.kind in (Kind.ID, Kind.LINK):
        value: Any = data.draw(st.text("abz019_-", min_size=1, max_size=9))
    else:
        value = data.draw(leaf_values(shape))
    if isinstance(value, str) and shape.kind in (Kind.TEXT, Kind.LONG_TEXT):
        value = tidy_lines(value) if shape.kind is Kind.LONG_TEXT else tidy_line(value)
        if not value.strip() or len(value) > shape.max_length:
            return
    assert parse_input(shape, display(value, shape)) == Parsed(value)


@given(st.sampled_from(SHAPES), st.text(max_size=30))
def test_anything_typed_is_a_value_that_may_stand_or_a_sentence(shape: FieldShape, raw: str) -> None:
    result = parse_input(shape, raw)
    if isinstance(result, NotParsed):
        assert result.message
        assert len(result.message.splitlines()) == 1
    elif result.value is not None:
        assert fault(shape, result.value) == ""


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.name)
@pytest.mark.parametrize("raw", ["", " ", "　", "\n", "\t", "\u200b", " \r\n"])
def test_nothing_typed_is_unanswered(shape: FieldShape, raw: str) -> None:
    assert parse_input(shape, raw) == Parsed(None)
    assert display(None, shape) == ""


def at(path: str) -> FieldShape:
    return tree.shape_at(Plan, path)


READ = [
    ("municipality.population", "８，０１２人", 8012), ("municipality.population", "0", 0),
    ("costs.lines.budgeted", "120万円", 1_200_000), ("municipality.general_account", "62億4千万円", 6_240_000_000),
    ("municipality.fiscal_index", "０．２７", Decimal("0.27")), ("policy.indicators.baseline", "△15", Decimal(-15)),
    ("municipality.population_date", "R8.4.1", date(2026, 4, 1)), ("policy.period_from", "令和八年度", 2026),
    ("roadmap.milestones.quarter", "4～6月", 1), ("policy.title", " 計画\r\n", " 計画"),
    ("policy.vision", "一\r\n二\t三", "一\n二　三"), ("municipality.municipality_class", "町", MunicipalityClass.TOWN),
    ("municipality.non_recipient", "いいえ", False), ("municipality.non_recipient", "はい", True),
]  # fmt: skip


def _shape(path: str) -> FieldShape:
    """`costs.lines.budgeted` with the row left out."""
    for name in ("lines", "indicators", "milestones"):
        path = path.replace(f".{name}.", f".{name}[x].")
    return at(path)


@pytest.mark.parametrize(("path", "raw", "value"), READ)
def test_forgiving(path: str, raw: str, value: Any) -> None:
    result = parse_input(_shape(path), raw)
    assert result == Parsed(value)
    assert isinstance(result, Parsed)
    assert type(result.value) is type(value)


NOT_READ = [
    ("municipality.population", "8千くらい", "読み取れません"), ("municipality.population", "20,000,001", "20,000,000人以下"),
    ("municipality.population", "-1", "0"), ("costs.lines.budgeted", "12万くらい", "読み取れません"),
    ("municipality.fiscal_index", "5.1", "5以下"), ("municipality.fiscal_index", "0.1234567", "6桁まで"),
    ("municipality.fiscal_index", "-0.1", "0以上"), ("municipality.population_date", "令和8年4月", "日"),
    ("municipality.population_date", "明治30年1月1日", "1900年から"), ("policy.period_from", "平成11年度", "年度"),
    ("roadmap.milestones.quarter", "5", "四半期"), ("policy.title", "あ" * 81, "80文字まで"),
    ("policy.title", "\x07計画", "制御文字"), ("policy.vision", "計画\ud800", "成り立たない"),
    ("municipality.municipality_class", "村落", "「特別区」「市」「町」「村」"), ("municipality.non_recipient", "たぶん", "はい"),
]  # fmt: skip


@pytest.mark.parametrize(("path", "raw", "words"), NOT_READ)
def test_what_is_kept_as_a_draft_says_what_to_do(path: str, raw: str, words: str) -> None:
    result = parse_input(_shape(path), raw)
    assert isinstance(result, NotParsed)
    assert words in result.message


SHOWN = [
    ("municipality.population", 8012, "8,012"), ("costs.lines.budgeted", 0, "0"),
    ("policy.indicators.baseline", Decimal("-1234.50"), "-1,234.50"), ("policy.period_from", 2019, "令和元年度"),
    ("municipality.population_date", date(2026, 4, 1), "令和8年4月1日"), ("roadmap.milestones.quarter", 1, "第1四半期"),
    ("municipality.municipality_class", MunicipalityClass.WARD, "特別区"), ("municipality.non_recipient", False, "いいえ"),
    ("policy.title", "計画", "計画"),
]  # fmt: skip


@pytest.mark.parametrize(("path", "value", "text"), SHOWN)
def test_display(path: str, value: Any, text: str) -> None:
    assert display(value, _shape(path)) == text
