"""The plan's cost lines as a budget: per fiscal year a tree 款＞項＞目＞事業＞節＞細節, every figure in whole yen.

議決科目 are 款・項, 執行科目 目・節. 特別交付税 is 一般財源: no figure of a measure stands among the funds here.
"""

from collections.abc import Callable, Iterable
from decimal import ROUND_HALF_UP, Context, Decimal
from itertools import groupby

from dxplanner.core.choices import Choice
from dxplanner.core.dataclass import dataclass
from dxplanner.core.money import THOUSAND, Yen, round_half_up_to_thousand
from dxplanner.facts.expense_categories import ExpenseCategory, category_of
from dxplanner.plan.budget import BudgetProject, EarmarkedKind, own_names
from dxplanner.plan.costs import CostLine, CostOption
from dxplanner.plan.plan import Plan
from dxplanner.rules.from_plan import amount_of, lines_of
from dxplanner.rules.lines import first_lines, supplement_sums

_EXACT = Context(prec=60)
_PER_MILLE = Decimal("0.001")


class Level(Choice):
    TITLE = "title", "款"
    ITEM = "item", "項"
    SUBITEM = "subitem", "目"
    PROJECT = "project", "事業"
    CATEGORY = "category", "節"
    DETAIL = "detail", "細節"


@dataclass(frozen=True, slots=True, kw_only=True)
class BudgetRow:
    """One cost line of one fiscal year. A column that was not entered is None, which is not 0."""

    line: CostLine
    """With its budget after all 補正."""
    fiscal_year: int
    project: BudgetProject | None
    category: ExpenseCategory | None
    initial: Yen | None
    """当初予算額"""
    supplement: Yen
    """補正額, all 号 together"""

    @property
    def current(self) -> Yen | None:
        """予算額 after all 補正, without what came over from the year before."""
        return self.line.budgeted

    @property
    def expected(self) -> Yen | None:
        return self.line.expected

    @property
    def settled(self) -> Yen | None:
        return self.line.settled

    @property
    def carried_over(self) -> Yen | None:
        return self.line.carried_over

    @property
    def amount(self) -> Yen | None:
        """The latest figure that is known."""
        return amount_of(self.line)

    @property
    def detail(self) -> str:
        return self.line.expense_detail or self.line.name or ""

    @property
    def key(self) -> tuple[str, int, str]:
        """What makes a line of one year the same item as a line of another year."""
        project = self.project.id if self.project else ""
        return project, self.category.number if self.category else 0, self.detail


Pick = Callable[[BudgetRow], Yen | None]


def budget_rows(plan: Plan, option: CostOption | None) -> tuple[BudgetRow, ...]:
    """All lines of one 案 that have a year, in the order of the budget."""
    projects = {project.id: project for project in plan.costs.projects}
    own = own_names(plan.costs.category_names)
    first = {line.id: line.budgeted for line in first_lines(plan)}
    changes = supplement_sums(plan)
    rows = [
        BudgetRow(
            line=line,
            fiscal_year=line.fiscal_year,
            project=projects.get(line.project or ""),
            category=category_of(line.expense_category, own),
            initial=first.get(line.id, line.budgeted),
            supplement=changes.get(line.id, 0),
        )
        for line in lines_of(plan, option)
        if line.fiscal_year is not None
    ]
    order = {project.id: position for position, project in enumerate(plan.costs.projects)}
    return tuple(
        sorted(
            rows,
            key=lambda row: (
                row.fiscal_year,
                order.get(row.project.id, 0) if row.project else len(order),
                row.category.number if row.category else 99,
            ),
        )
    )


def of_year(rows: Iterable[BudgetRow], year: int) -> tuple[BudgetRow, ...]:
    return tuple(row for row in rows if row.fiscal_year == year)


def of_project(rows: Iterable[BudgetRow], project: BudgetProject | None) -> tuple[BudgetRow, ...]:
    return tuple(row for row in rows if row.project == project)


def projects_of(rows: Iterable[BudgetRow]) -> tuple[BudgetProject | None, ...]:
    """The projects that have lines here, in the order of the budget; None for lines without one."""
    return tuple(dict.fromkeys(row.project for row in rows))


def total(rows: Iterable[BudgetRow], pick: Pick) -> Yen | None:
    """None where nothing at all was entered."""
    found = [value for row in rows if (value := pick(row)) is not None]
    return sum(found) if found else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """One 科目 with everything below it; its figure in any column is the sum of its rows."""

    level: Level
    label: str
    rows: tuple[BudgetRow, ...]
    children: tuple["Node", ...] = ()

    def total(self, pick: Pick) -> Yen | None:
        return total(self.rows, pick)


UNNAMED = ""
"""The label of a 科目 nobody has named yet; paper prints 〔未記入〕."""

_LABELS: dict[Level, Callable[[BudgetRow], str]] = {
    Level.TITLE: lambda row: (row.project.budget_title if row.project else None) or UNNAMED,
    Level.ITEM: lambda row: (row.project.budget_item if row.project else None) or UNNAMED,
    Level.SUBITEM: lambda row: (row.project.budget_subitem if row.project else None) or UNNAMED,
    Level.PROJECT: lambda row: (row.project.name if row.project else None) or UNNAMED,
    Level.CATEGORY: lambda row: row.category.label if row.category else UNNAMED,
    Level.DETAIL: lambda row: row.detail or UNNAMED,
}
LEVELS = tuple(_LABELS)


def tree(rows: Iterable[BudgetRow], levels: tuple[Level, ...] = LEVELS) -> tuple[Node, ...]:
    """The rows under their 科目, each level in the order its first row comes."""
    if not levels:
        return ()
    level, *below = levels
    label = _LABELS[level]
    grouped: dict[str, list[BudgetRow]] = {}
    for row in rows:
        grouped.setdefault(label(row), []).append(row)
    return tuple(
        Node(level=level, label=name, rows=tuple(found), children=tree(found, tuple(below)))
        for name, found in grouped.items()
    )


def flattened(nodes: Iterable[Node]) -> Iterable[Node]:
    for node in nodes:
        yield node
        yield from flattened(node.children)


@dataclass(frozen=True, slots=True, kw_only=True)
class Funding:
    """財源内訳. 一般財源 is what no 特定財源 covers; it includes whatever 特別交付税 may come."""

    national: Yen = 0
    prefecture: Yen = 0
    bond: Yen = 0
    other: Yen = 0
    general: Yen = 0

    @property
    def earmarked(self) -> Yen:
        return self.national + self.prefecture + self.bond + self.other

    @property
    def total(self) -> Yen:
        return self.earmarked + self.general

    def __add__(self, other: "Funding") -> "Funding":
        return Funding(**{name: getattr(self, name) + getattr(other, name) for name in FUNDS})

    def __sub__(self, other: "Funding") -> "Funding":
        return Funding(**{name: getattr(self, name) - getattr(other, name) for name in FUNDS})


FUNDS = ("national", "prefecture", "bond", "other", "general")

_FUND_OF = {
    EarmarkedKind.NATIONAL: "national",
    EarmarkedKind.PREFECTURE: "prefecture",
    EarmarkedKind.BOND: "bond",
    EarmarkedKind.OTHER: "other",
    None: "other",
}
"""特定財源 without a kind stands under その他, and is a finding."""


def funding(rows: Iterable[BudgetRow], pick: Pick) -> Funding:
    """特定財源 count up to the cost of their line; beyond it they are a finding."""
    funds = dict.fromkeys(FUNDS, 0)
    for row in rows:
        amount = pick(row) or 0
        earmarked = min(row.line.earmarked or 0, max(amount, 0))
        funds[_FUND_OF[row.line.earmarked_kind]] += earmarked
        funds["general"] += amount - earmarked
    return Funding(**funds)


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One line of the request: the same 節 and 細節 in three years."""

    rows: tuple[BudgetRow, ...]
    """Of the year that is asked for."""
    before: tuple[BudgetRow, ...]
    """Of the year before."""
    earlier: tuple[BudgetRow, ...]
    """Of the year before that: already settled when the request is written."""

    @property
    def head(self) -> BudgetRow:
        return (self.rows or self.before or self.earlier)[0]


def request_items(rows: Iterable[BudgetRow], year: int) -> tuple[Item, ...]:
    """The lines of a request with what they were in the two years before, in the order of the budget."""
    found = sorted(
        (row for row in rows if year - 2 <= row.fiscal_year <= year),
        key=lambda row: row.category.number if row.category else 99,
    )
    keys = dict.fromkeys(row.key for row in found)
    return tuple(
        Item(
            rows=tuple(row for row in found if row.key == key and row.fiscal_year == year),
            before=tuple(row for row in found if row.key == key and row.fiscal_year == year - 1),
            earlier=tuple(row for row in found if row.key == key and row.fiscal_year == year - 2),
        )
        for key in keys
    )


def by_category(items: Iterable[Item]) -> tuple[tuple[ExpenseCategory | None, tuple[Item, ...]], ...]:
    """Items of one 節 together; they come in the order of their numbers."""
    return tuple(
        (category, tuple(group)) for category, group in groupby(items, key=lambda item: item.head.category)
    )


def difference(after: Yen | None, before: Yen | None) -> Yen | None:
    """増減額; None where there is nothing on either side."""
    return None if after is None and before is None else (after or 0) - (before or 0)


def change_ratio(after: Yen | None, before: Yen | None) -> Decimal | None:
    """増減率 to a tenth of a percent, half up. None where the year before has nothing to compare with."""
    if not before:
        return None
    ratio = _EXACT.divide(Decimal((after or 0) - before), Decimal(before))
    return ratio.quantize(_PER_MILLE, rounding=ROUND_HALF_UP, context=_EXACT)


def in_thousands(amount: Yen) -> int:
    """As paper shows it: 千円 half up."""
    return round_half_up_to_thousand(amount) // THOUSAND


def adds_up(total_amount: Yen, parts: Iterable[Yen]) -> bool:
    """Whether the rounded parts a reader sees add up to the rounded total he sees."""
    return in_thousands(total_amount) == sum(in_thousands(part) for part in parts)
