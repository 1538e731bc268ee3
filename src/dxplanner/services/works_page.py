"""経費の計算 as a screen shows it: per fiscal year and 案, each component with its working, 節, rates and totals.

Calculates nothing itself; puts what `rules` gives into words ready to be read.
"""

from dxplanner.core.calendar import fiscal_year_label
from dxplanner.core.dataclass import dataclass
from dxplanner.core.money import Yen, yen_label
from dxplanner.plan.costs import CostKind, CostLine, CostOption
from dxplanner.plan.plan import Plan
from dxplanner.plan.work import Work
from dxplanner.rules import wording
from dxplanner.rules.from_plan import amount_of
from dxplanner.rules.keeping import out_of_step
from dxplanner.rules.lines import Calculated, calculated_lines, effective_lines
from dxplanner.rules.pay.calculate import bonus_left_out
from dxplanner.rules.pay.rates import UsedRate

BOTH = "両方の案に共通"
OPEN = "対象になるか未確認（控えめな額に含めない）"
NOT_ELIGIBLE = "対象外"


@dataclass(frozen=True, slots=True, kw_only=True)
class RateLine:
    """One rate that was used: 「厚生年金保険料の事業主負担　9.15％」, how sure it is, by what."""

    name: str
    figure: str
    standing: str
    source: str
    unconfirmed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkLine:
    """One component. `amount` is empty while something is missing; `replaced` says what the calculation gave."""

    path: str
    name: str
    category: str
    formula: str
    amount: str
    counts: str
    missing: str
    replaced: str
    rates: tuple[RateLine, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkYearBlock:
    """One year of one 案: all that is calculated, the part that surely counts, the part with the open costs."""

    label: str
    total: str
    careful: str
    inclusive: str
    incomplete: bool
    lines: tuple[WorkLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class WorksPage:
    years: tuple[WorkYearBlock, ...]
    missing_lines: int
    obsolete_lines: int
    kept_lines: int
    left_out: str
    """The sentence on 期末・勤勉 of 特別職, where somebody asked for them."""


def works_page(plan: Plan) -> WorksPage | None:
    """None while there is no calculation."""
    if not plan.costs.works:
        return None
    step = out_of_step(plan)
    return WorksPage(
        years=_blocks(plan),
        missing_lines=len(step.missing),
        obsolete_lines=len(step.obsolete),
        kept_lines=len(step.kept),
        left_out=_left_out(plan.costs.works),
    )


def _left_out(works: tuple[Work, ...]) -> str:
    return wording.SPECIAL_PART_TIME_BONUS if any(bonus_left_out(work) for work in works) else ""


def _blocks(plan: Plan) -> tuple[WorkYearBlock, ...]:
    effective = {line.id: line for line in effective_lines(plan)}
    grouped: dict[tuple[int, CostOption | None], list[Calculated]] = {}
    for item in calculated_lines(plan):
        line = item.line
        if line.fiscal_year is not None:
            grouped.setdefault((line.fiscal_year, line.option), []).append(item)
    order = [None, *CostOption]
    keys = sorted(grouped, key=lambda key: (key[0], order.index(key[1])))
    return tuple(_block(year, option, grouped[year, option], effective) for year, option in keys)


def _block(
    year: int, option: CostOption | None, found: list[Calculated], effective: dict[str, CostLine]
) -> WorkYearBlock:
    lines = [effective[item.line.id] for item in found]
    eligible = [line for line in lines if line.kind not in (None, CostKind.NOT_ELIGIBLE)]
    return WorkYearBlock(
        label=f"{fiscal_year_label(year)}　{option.label if option else BOTH}",
        total=yen_label(_sum(lines)),
        careful=yen_label(_sum([line for line in eligible if not line.open_item])),
        inclusive=yen_label(_sum(eligible)),
        incomplete=any(amount_of(line) is None for line in lines),
        lines=tuple(_line(item, line) for item, line in zip(found, lines, strict=True)),
    )


def _sum(lines: list[CostLine]) -> Yen:
    return sum(line.budgeted or 0 for line in lines)


def _line(item: Calculated, line: CostLine) -> WorkLine:
    part = item.part
    counts = ""
    if line.kind is CostKind.NOT_ELIGIBLE:
        counts = NOT_ELIGIBLE
    elif line.open_item:
        counts = OPEN
    return WorkLine(
        path=f"costs.lines[{line.id}].budgeted",
        name=line.name or part.component.label,
        category=line.expense_category or "節は未入力",
        formula=part.formula,
        amount=yen_label(line.budgeted),
        counts=counts,
        missing="、".join(part.missing),
        replaced=_replaced(item),
        rates=tuple(_rate(rate) for rate in part.rates),
        notes=part.notes,
    )


def _replaced(item: Calculated) -> str:
    if not item.overridden:
        return ""
    calculated = yen_label(item.part.amount) or "まだ出ていません"
    return f"入力した予算の額を使っています（計算の額：{calculated}）。"


def _rate(rate: UsedRate) -> RateLine:
    return RateLine(
        name=rate.name,
        figure=rate.figure,
        standing=rate.standing,
        source=rate.source,
        unconfirmed=rate.unconfirmed,
    )
