"""Answers of the plan as printed text: one way to print each kind, one way to print a gap or a mark.

Every builder asks here, so the same fact reads the same in all documents.
"""

from collections.abc import Callable
from dataclasses import field, replace
from datetime import date
from decimal import Decimal
from typing import Any

from dxplanner.core import tree
from dxplanner.core.calendar import (
    date_label,
    fiscal_year_label,
    fiscal_year_range_label,
    office_width,
    quarter_label,
)
from dxplanner.core.choices import Choice
from dxplanner.core.dataclass import dataclass
from dxplanner.core.money import number_label, yen_label
from dxplanner.core.reflect import FieldShape, Kind
from dxplanner.documents.model import Inline, Span, SpanStyle, plain
from dxplanner.documents.profile import LayoutProfile
from dxplanner.plan.plan import Plan
from dxplanner.plan.records import MarkKind

GAP = "〔未記入〕"
NOT_APPLICABLE = "該当なし"
FTE = "人役"


def nowhere(_path: str) -> str:
    return ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Former:
    """The plan a document compares with: a named version, or another file."""

    plan: Plan
    name: str
    now: str = "今の計画"
    """What the plan itself is called."""
    where: Callable[[str], str] = nowhere
    """Where a path of the plan is printed: 「DX推進計画（全体方針） 第３章 １（４ページ）」."""
    was: Callable[[str], str] = nowhere
    """The same of the former plan."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What a document depends on besides the plan: the print date, the town's paper, a former version to compare with."""

    printed_on: date
    profile: LayoutProfile = field(default_factory=LayoutProfile)
    former: Former | None = None


class Answers:
    """The plan, ready to be quoted. `say` never returns nothing: an unanswered question prints 〔未記入〕."""

    def __init__(self, plan: Plan, context: Context) -> None:
        self.plan = plan
        self.context = context
        self._marks = {(mark.path, mark.kind) for mark in plan.marks}
        self._wide = context.profile.full_width_single_digit

    def has(self, path: str) -> bool:
        return tree.get(self.plan, path) not in (None, ())

    def marked(self, path: str, kind: MarkKind) -> bool:
        return (path, kind) in self._marks

    def say(self, path: str) -> Inline:
        """The answer as printed, or 〔未記入〕; 推定 behind a reconstructed one."""
        value = tree.get(self.plan, path)
        if value is None:
            if self.marked(path, MarkKind.NOT_APPLICABLE):
                return (Span(NOT_APPLICABLE, path),)
            return (gap(path),)
        text = self.printed(value, tree.shape_at(Plan, path))
        span = Span(text, path)
        if self.marked(path, MarkKind.RECONSTRUCTED):
            return (span, Span("（推定）", path, SpanStyle.MARK))
        return (span,)

    def say_or(self, path: str, fallback: str = "") -> Inline:
        """The answer, or text of our own where none is needed."""
        return self.say(path) if self.has(path) else plain(fallback)

    def link(self, path: str, column: str = "title") -> Inline:
        """The name of the row a link points at, or 〔未記入〕. It belongs to the question that made the link."""
        row_id = tree.get(self.plan, path)
        if row_id is None:
            if self.marked(path, MarkKind.NOT_APPLICABLE):
                return (Span(NOT_APPLICABLE, path),)
            return (gap(path),)
        target = tree.shape_at(Plan, path).target
        said = self.say(f"{target}[{row_id}].{column}")
        return tuple(replace(span, path=path) if span.style is SpanStyle.PLAIN else span for span in said)

    def link_or(self, path: str, fallback: str = "", column: str = "title") -> Inline:
        return self.link(path, column) if self.has(path) else plain(fallback)

    def text(self, path: str) -> str:
        """The characters of `say` alone."""
        return "".join(span.text for span in self.say(path))

    def printed(self, value: Any, shape: FieldShape) -> str:
        """One printed form per kind, in the digit width of the town's paper."""
        if shape.kind is Kind.FISCAL_YEAR:
            return self.year(value)
        if shape.kind is Kind.QUARTER:
            return quarter_label(value, full_width=self._wide)
        if shape.kind is Kind.YEN:
            return yen_label(value)
        if isinstance(value, date):
            return self.day(value)
        if isinstance(value, Choice):
            return value.label
        if isinstance(value, bool):
            return "あり" if value else "なし"
        if isinstance(value, int):
            return f"{number_label(value)}{shape.unit}"
        if isinstance(value, Decimal):
            return fte_label(value) if shape.unit == FTE else f"{decimal_label(value)}{shape.unit}"
        return self.sized(str(value))

    def day(self, value: date) -> str:
        return date_label(value, full_width=self._wide)

    def year(self, value: int) -> str:
        return fiscal_year_label(value, full_width=self._wide)

    def years(self, first: int, last: int) -> str:
        return fiscal_year_range_label(first, last, full_width=self._wide)

    def sized(self, text: str) -> str:
        """Our own text in the paper's digit width: 第７条 but 第10条."""
        return office_width(text) if self._wide else text


def gap(path: str) -> Span:
    return Span(GAP, path, SpanStyle.GAP)


def decimal_label(value: Decimal, places: int = 0) -> str:
    """「0.27」「43.1」「△15」: exact, with separators, no trailing zeros beyond `places` decimals."""
    whole, _, decimals = f"{abs(value):,f}".partition(".")
    decimals = decimals.rstrip("0").ljust(places, "0")
    text = f"{whole}.{decimals}" if decimals else whole
    return f"△{text}" if value < 0 else text


def fte_label(value: Decimal) -> str:
    """「1.0人役」「0.6人役」: always with a decimal, so that nobody reads it as a head count."""
    return f"{decimal_label(value, 1)}{FTE}"


def join(parts: list[Inline], separator: str) -> Inline:
    """Inlines one after another with text of our own between them."""
    result: list[Span] = []
    for position, part in enumerate(parts):
        if position and separator:
            result.append(Span(separator))
        result.extend(part)
    return tuple(result)


def compose(*parts: str | Inline) -> Inline:
    """A sentence put together from text of our own and answers."""
    result: list[Span] = []
    for part in parts:
        result.extend(plain(part) if isinstance(part, str) else part)
    return tuple(result)
