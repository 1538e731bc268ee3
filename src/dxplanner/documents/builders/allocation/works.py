"""経費の計算 on the sheet 計算: the price and quantities of calculated lines as cells that a town may change.

Only simple products are live (単価×数量×人数, whole numbers); what is rounded on the way stays a value.
"""

from collections.abc import Iterable, Mapping

from dxplanner.core.money import number_label
from dxplanner.documents.builders.answers import Answers
from dxplanner.documents.builders.parts import Words, column, figures, table
from dxplanner.documents.model import Align, Block, Cell, CellKind, plain
from dxplanner.plan.plan import Plan
from dxplanner.rules.from_plan import AmountBasis, YearEstimate, basis_of
from dxplanner.rules.lines import calculated_lines

Factors = Mapping[str, tuple[int, ...]]
MOST_FACTORS = 3


def live_factors(plan: Plan, years: Iterable[YearEstimate]) -> Factors:
    """By line id: the whole numbers whose product is the amount that counts."""
    budgeted = {line.id for year in years for line in year.lines if basis_of(line) is AmountBasis.BUDGETED}
    return {
        item.line.id: item.part.factors
        for item in calculated_lines(plan)
        if item.line.id in budgeted and item.part.factors and not item.overridden
    }


def factor_key(line_id: str, position: int) -> str:
    return f"work.{line_id}.{position}"


def product_formula(line_id: str, factors: Factors) -> str:
    """「{work.a1.0}*{work.a1.1}」; empty for a line that is not a live product."""
    return "*".join(f"{{{factor_key(line_id, at)}}}" for at in range(len(factors.get(line_id, ()))))


def works_table(answers: Answers, years: tuple[YearEstimate, ...], factors: Factors) -> Block:
    rows: list[list[Words | Cell]] = []
    for year in years:
        for line in year.lines:
            found = factors.get(line.id, ())
            if not found:
                continue
            cells = [_figure(value, factor_key(line.id, at)) for at, value in enumerate(found)]
            empty: list[Words | Cell] = [""] * (MOST_FACTORS - len(cells))
            rows.append([answers.year(year.fiscal_year), line.name or "", *cells, *empty, line.basis or ""])
    columns = (
        column("年度", 14),
        column("経費", 30),
        figures("単価（円）", 13),
        figures("数量", 10),
        figures("人数", 10),
        column("積算", 34),
    )
    return table(columns, rows, name="経費の計算")


def _figure(value: int, key: str) -> Cell:
    return Cell(
        text=plain(number_label(value)),
        kind=CellKind.INTEGER,
        value=value,
        key=key,
        align=Align.RIGHT,
    )
