"""Between what is typed and what is stored: one table from field kind to forgiving reader and to display text."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

from dxplanner.core.calendar import date_label, fiscal_year_label, quarter_label
from dxplanner.core.choices import Choice
from dxplanner.core.money import number_label
from dxplanner.core.parse import (
    NotParsed,
    Parsed,
    parse_date,
    parse_decimal,
    parse_fiscal_year,
    parse_integer,
    parse_quarter,
    parse_yen,
)
from dxplanner.core.reflect import FieldShape, Kind, fault, text_fault
from dxplanner.core.text import tidy_line, tidy_lines


def parse_input(shape: FieldShape, raw: str) -> Parsed[Any] | NotParsed:
    """The value of what was typed; an empty field is `Parsed(None)`. Never raises.

    A value that reads well but lies outside the field's limits is not parsed either, with the sentence saying why.
    """
    text = tidy_lines(raw) if shape.kind is Kind.LONG_TEXT else tidy_line(raw)
    if not text.strip():
        return Parsed(None)
    problem = text_fault(text, lines=shape.kind is Kind.LONG_TEXT)
    if problem:
        return NotParsed(problem)
    result = _read(shape, text)
    if isinstance(result, Parsed):
        problem = fault(shape, result.value)
        if problem:
            return NotParsed(problem)
    return result


def _read(shape: FieldShape, text: str) -> Parsed[Any] | NotParsed:
    if shape.kind is Kind.YEN and shape.minimum is not None and shape.minimum < 0:
        return parse_yen(text, allow_negative=True)
    reader = _READERS.get(shape.kind)
    if reader is not None:
        return reader(text)
    named = _named_answers(shape)
    return Parsed(named.get(text.strip(), text))


def _named_answers(shape: FieldShape) -> dict[str, Any]:
    """Answers known by their word: those of a closed set, はい and いいえ."""
    if shape.kind is Kind.BOOLEAN:
        return {"はい": True, "いいえ": False}
    return {option.label: option for option in shape.choices or ()}


def _signed_decimal(text: str) -> Parsed[Decimal] | NotParsed:
    return parse_decimal(text, allow_negative=True)


_READERS: dict[Kind, Callable[[str], Parsed[Any] | NotParsed]] = {
    Kind.INTEGER: parse_integer,
    Kind.YEN: parse_yen,
    Kind.DECIMAL: _signed_decimal,
    Kind.DATE: parse_date,
    Kind.FISCAL_YEAR: parse_fiscal_year,
    Kind.QUARTER: parse_quarter,
}


def display(value: Any, shape: FieldShape) -> str:
    """How a stored value is shown back in its field; what this prints, `parse_input` reads again."""
    if value is None:
        return ""
    if shape.kind in (Kind.INTEGER, Kind.YEN):
        return number_label(value)
    if shape.kind is Kind.FISCAL_YEAR:
        return fiscal_year_label(value)
    if shape.kind is Kind.QUARTER:
        return quarter_label(value)
    if isinstance(value, date):
        return date_label(value)
    if isinstance(value, Choice):
        return value.label
    if isinstance(value, bool):
        return "はい" if value else "いいえ"
    if isinstance(value, Decimal):
        return f"{value:,f}"
    return str(value)
