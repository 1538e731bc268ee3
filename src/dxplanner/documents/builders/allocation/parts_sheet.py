"""The sheet 計算 for measures whose costs come in parts: a live row per part, the result as a formula over them."""

from decimal import Decimal

from dxplanner.core.money import number_label, rate_label
from dxplanner.documents.builders.allocation.words import eligible_of, measure_name
from dxplanner.documents.builders.answers import Answers
from dxplanner.documents.builders.parts import Words, column, figures, table
from dxplanner.documents.model import Align, Block, Cell, CellKind, plain
from dxplanner.plan.costs import CostLine, MeasurePart
from dxplanner.rules.assigning import part_of
from dxplanner.rules.from_plan import MeasureEstimate, YearEstimate, amount_of
from dxplanner.rules.model import Part
from dxplanner.rules.overrides import ELIGIBLE, MARK
from dxplanner.rules.parts import eligible

_PART_OF = {
    "recruitment_cost": MeasurePart.BEFORE,
    "appointment_cost": MeasurePart.DURING,
    "project_cost": MeasurePart.PROPOSED,
    "received_from_others": MeasurePart.PROPOSED,
}


def figure(value: int, key: str = "", formula: str = "") -> Cell:
    return Cell(
        text=plain(number_label(value)),
        kind=CellKind.YEN,
        value=value,
        key=key,
        formula=formula,
        align=Align.RIGHT,
    )


def _rate(value: Decimal, key: str) -> Cell:
    return Cell(text=plain(rate_label(value)), kind=CellKind.DECIMAL, value=value, key=key, align=Align.RIGHT)


def parts_tables(answers: Answers, entries: list[tuple[YearEstimate, MeasureEstimate]]) -> list[Block]:
    """Two tables: the parts, and the results over them; nothing where no such measure has a figure."""
    if not entries:
        return []
    rows: list[list[Words | Cell]] = []
    results: list[list[Words | Cell]] = []
    for year, item in entries:
        reference = f"{year.fiscal_year}.{item.measure}"
        for number, part in enumerate(item.careful.parts):
            rows.append(_part_row(answers, year, item, part, f"{reference}.part{number}"))
        results.append(_result_row(answers, year, item, reference))
    columns = (
        column("年度", 12),
        column("措置", 24),
        column("経費", 26),
        figures("金額", 14),
        figures("特定財源", 12),
        figures("上限", 13),
        figures("対象額", 14),
        figures("率", 8),
    )
    result_columns = (
        column("年度", 12),
        column("措置", 40),
        figures("対象経費", 16),
        figures("財政力に応ずる係数", 12),
        figures("積の上限", 14),
        figures("算定見込額", 16),
    )
    notes = ["※　対象額に率を乗じて合計し、積を千円未満で１回四捨五入する。"]
    return [
        table(columns, rows, name="区分ごとの計算"),
        table(result_columns, results, name="区分のある措置", notes=notes),
    ]


def _lines(item: MeasureEstimate, part: Part) -> list[CostLine]:
    return [
        line
        for line in item.lines
        if not line.open_item
        and amount_of(line) is not None
        and part_of(item.measure, line) is _PART_OF.get(part.key)
    ]


def capped_formula(amount: str, cap: str, people: int) -> str:
    """「1人当たりの上限」 over the people a line pays for, as even as whole yen allow."""
    if people == 1:
        return f"MIN({amount},{cap})"
    each, rest = f"INT({amount}/{people})", f"MOD({amount},{people})"
    return f"MIN({each},{cap})*({people}-{rest})+MIN({each}+1,{cap})*{rest}"


def _part_row(
    answers: Answers, year: YearEstimate, item: MeasureEstimate, part: Part, key: str
) -> list[Words | Cell]:
    lines = _lines(item, part)
    cost, off, cap = f"{{{key}.cost}}", f"{{{key}.off}}", f"{{{key}.cap}}"
    limited = f"{cost}-{off}"
    if part.cap is not None:
        over = (
            "+".join(capped_formula(f"{{line.{line.id}}}", cap, line.headcount or 1) for line in lines) or "0"
        )
        limited = f"MIN({limited},{over})" if part.per_person else f"MIN({limited},{cap})"
    return [
        answers.year(year.fiscal_year),
        measure_name(item.measure),
        part.label,
        figure(
            sum(part.costs),
            key=f"{key}.cost",
            formula="+".join(f"{{line.{line.id}}}" for line in lines) or "0",
        ),
        figure(part.earmarked, key=f"{key}.off"),
        figure(part.cap, key=f"{key}.cap") if part.cap is not None else "なし",
        figure(eligible(part, deduct_first=True), key=key, formula=limited),
        _rate(part.rate, f"{key}.rate"),
    ]


def _result_row(
    answers: Answers, year: YearEstimate, item: MeasureEstimate, reference: str
) -> list[Words | Cell]:
    found = item.careful
    by_hand = {entry.figure for entry in found.overridden}
    keys = [f"{reference}.part{number}" for number in range(len(found.parts))]
    products = "+".join(f"{{{key}}}*ROUND({{{key}.rate}}*1000,0)" for key in keys)
    counted = eligible_of(found) if ELIGIBLE in by_hand else None
    rounded = f"ROUND(({products})*ROUND({{{reference}.coefficient}}*100,0)/100000,-3)"
    limited = rounded if found.limit is None else f"MIN({rounded},{{{reference}.limit}})"
    return [
        answers.year(year.fiscal_year),
        measure_name(item.measure) + (f"（{MARK}）" if by_hand else ""),
        figure(
            sum(eligible(part, deduct_first=True) for part in found.parts) if counted is None else counted,
            key=f"eligible.{reference}",
            formula="+".join(f"{{{key}}}" for key in keys) if counted is None else "",
        ),
        _rate(found.coefficient, f"{reference}.coefficient"),
        figure(found.limit, key=f"{reference}.limit") if found.limit is not None else "なし",
        figure(
            found.calculated_amount or 0,
            key=f"result.{reference}",
            formula="" if by_hand else limited,
        ),
    ]
