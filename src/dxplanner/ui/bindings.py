"""Which input draws which kind of field. Adding a kind is one file in `widgets` and one line here."""

from collections.abc import Callable
from datetime import date

from dxplanner.core import tree
from dxplanner.core.calendar import QUARTERS, date_label, quarter_label, quarter_months
from dxplanner.core.reflect import FieldShape, Kind
from dxplanner.plan.look import row_title
from dxplanner.plan.plan import Plan
from dxplanner.ui.theme.theme import Theme
from dxplanner.ui.widgets.base import FieldInput
from dxplanner.ui.widgets.combo_input import ComboInput
from dxplanner.ui.widgets.line_input import LineInput
from dxplanner.ui.widgets.long_text_input import LongTextInput
from dxplanner.ui.widgets.radio_input import RadioInput
from dxplanner.ui.widgets.search_input import Found, SearchInput
from dxplanner.ui.widgets.wrapped_line_input import WrappedLineInput
from dxplanner.wizards import options
from dxplanner.wizards.spec import Field, RowColumn

Items = tuple[tuple[object, str], ...]
RADIOS_AT_MOST = 5
SENTENCE_LENGTH = 100
"""Text that may be so long is written in sentences: its field wraps and shows all of it."""
YES_NO: Items = ((True, "はい"), (False, "いいえ"))


def quarter_months_of_year() -> tuple[tuple[int, tuple[int, ...]], ...]:
    return tuple((quarter, quarter_months(quarter)) for quarter in QUARTERS)


def quarter_items() -> Items:
    return tuple(
        (q, f"{quarter_label(q)}（{months[0]}～{months[-1]}月）") for q, months in quarter_months_of_year()
    )


def closed_items(shape: FieldShape, *, cell: bool = False) -> Items:
    """Choices that never change while the program runs; short words for the cells of a table."""
    if cell and shape.kind is Kind.QUARTER:
        return tuple((q, f"{months[0]}～{months[-1]}月") for q, months in quarter_months_of_year())
    if shape.kind is Kind.BOOLEAN:
        return YES_NO
    if shape.kind is Kind.QUARTER:
        return quarter_items()
    return tuple((option, option.label) for option in shape.choices or ())


def open_items(plan: Plan, shape: FieldShape, spec: Field | RowColumn) -> Items | None:
    """Choices that come from the plan or from facts; None when the field has none of these."""
    if spec.options is not None and spec.options.source not in options.SEARCHED:
        return tuple((o.value, o.label) for o in options.options(spec.options.source, plan, ""))
    if shape.kind is Kind.LINK:
        rows = tree.get(plan, shape.target)
        return tuple(
            (row.id, row_title(plan, row) or f"（名称のない{at}行目）") for at, row in enumerate(rows, 1)
        )
    return None


def _line(theme: Theme, shape: FieldShape, spec: Field | RowColumn, cell: bool) -> FieldInput:
    placeholder = spec.placeholder if isinstance(spec, Field) else ""
    if shape.kind is Kind.TEXT and shape.max_length >= SENTENCE_LENGTH:
        return WrappedLineInput(theme, cell=cell, placeholder=placeholder)
    return LineInput(theme, shape, cell=cell, placeholder=placeholder)


def _long_text(theme: Theme, _shape: FieldShape, spec: Field | RowColumn, cell: bool) -> FieldInput:
    placeholder = spec.placeholder if isinstance(spec, Field) else ""
    return LongTextInput(theme, lines=spec.lines or (2 if cell else 4), placeholder=placeholder)


def _closed(theme: Theme, shape: FieldShape, _spec: Field | RowColumn, cell: bool) -> FieldInput:
    items = closed_items(shape, cell=cell)
    if cell or len(items) > RADIOS_AT_MOST:
        return ComboInput(theme, items, cell=cell)
    return RadioInput(theme, items, sideways=shape.kind is Kind.BOOLEAN)


def _open(theme: Theme, _shape: FieldShape, _spec: Field | RowColumn, cell: bool) -> FieldInput:
    return ComboInput(theme, (), cell=cell)


Factory = Callable[[Theme, FieldShape, Field | RowColumn, bool], FieldInput]

BINDINGS: dict[Kind, Factory] = {
    Kind.TEXT: _line,
    Kind.LONG_TEXT: _long_text,
    Kind.INTEGER: _line,
    Kind.YEN: _line,
    Kind.DECIMAL: _line,
    Kind.DATE: _line,
    Kind.FISCAL_YEAR: _line,
    Kind.QUARTER: _closed,
    Kind.CHOICE: _closed,
    Kind.BOOLEAN: _closed,
    Kind.LINK: _open,
}


def found(source: str, plan: Callable[[], Plan]) -> Callable[[str], tuple[Found, ...]]:
    """A search over one list of facts."""
    return lambda text: tuple(
        Found(o.value, o.label, o.detail) for o in options.options(source, plan(), text)
    )


def make_input(
    theme: Theme, shape: FieldShape, spec: Field | RowColumn, plan: Callable[[], Plan], *, cell: bool = False
) -> FieldInput:
    """The input for a field or, with `cell`, for a cell of a table."""
    if spec.options is not None:
        if spec.options.source in options.SEARCHED:
            return SearchInput(theme, found(spec.options.source, plan))
        return _open(theme, shape, spec, cell)
    return BINDINGS[shape.kind](theme, shape, spec, cell)


def echo(shape: FieldShape, value: object) -> str:
    """How a value was understood, said another way; empty when there is nothing to add."""
    if value is None:
        return ""
    maker = _ECHOES.get(shape.kind)
    return maker(value) if maker else ""


def _yen_words(value: object) -> str:
    """62億4,000万円: a check that no nought was lost."""
    amount = int(str(value))
    words = "△" if amount < 0 else ""
    amount = abs(amount)
    if amount < 10_000:
        return ""
    for unit, name in ((10**12, "兆"), (10**8, "億"), (10**4, "万")):
        count, amount = divmod(amount, unit)
        words += f"{count:,}{name}" if count else ""
    return f"＝{words}{f'{amount:,}' if amount else ''}円"


def _date_words(value: object) -> str:
    return f"＝{date_label(value, western=True, weekday=True)}" if isinstance(value, date) else ""


_ECHOES: dict[Kind, Callable[[object], str]] = {
    Kind.YEN: _yen_words,
    Kind.DATE: _date_words,
    Kind.FISCAL_YEAR: lambda value: f"＝{value}年度",
}
