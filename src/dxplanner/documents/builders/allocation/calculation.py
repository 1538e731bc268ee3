"""The sheet 計算: live formulas from the cost lines to 算定見込額.

Formulas work in whole numbers until the last division, so that a spreadsheet's floating point rounds as we do.
"""

from collections.abc import Iterable

from dxplanner.core.money import rate_label
from dxplanner.documents.builders.allocation.parts_sheet import capped_formula, figure, parts_tables
from dxplanner.documents.builders.allocation.words import eligible_of, measure_name, unconfirmed_sentence
from dxplanner.documents.builders.allocation.works import (
    Factors,
    live_factors,
    product_formula,
    works_table,
)
from dxplanner.documents.builders.answers import Answers
from dxplanner.documents.builders.parts import Words, column, figures, heading, note, table
from dxplanner.documents.model import Align, Block, Cell, CellKind, Paragraph, TitleBlock, plain
from dxplanner.plan.costs import CostKind, CostLine, MeasurePart
from dxplanner.rules import wording
from dxplanner.rules.assigning import part_of, person_parts
from dxplanner.rules.from_plan import MeasureEstimate, YearEstimate, amount_of, basis_of
from dxplanner.rules.model import COUNTED, Estimate
from dxplanner.rules.overrides import AMOUNT, ELIGIBLE, MARK, line_target, override_of

RATE_SCALE = 1000
"""Rates have at most three decimals; ×1000 makes them whole."""


def calculation(answers: Answers, internal: Paragraph, years: tuple[YearEstimate, ...]) -> tuple[Block, ...]:
    confirmed = [(year, item) for year in years for item in year.measures if item.careful.status in COUNTED]
    factors = live_factors(answers.plan, years)
    blocks: list[Block] = [
        TitleBlock(title=plain("計算（単位：円）")),
        internal,
        note(
            "「年度ごとの所要額」の金額を変えると、以下の額が計算し直される。率及び上限は、根拠を確かめてから変える。"
        ),
        *_works(answers, years, factors),
        heading(1, "年度ごとの所要額", counted=False),
        _cost_table(answers, years, factors),
        heading(1, "算定見込額の計算", counted=False),
    ]
    persons = [entry for entry in confirmed if entry[1].careful.case.persons and not entry[1].careful.parts]
    if persons:
        blocks.append(_persons_table(answers, persons))
    plain_terms = [entry for entry in confirmed if not entry[1].careful.parts]
    if plain_terms:
        blocks.append(_working_table(answers, plain_terms))
    blocks += parts_tables(answers, [entry for entry in confirmed if entry[1].careful.parts])
    missing = unconfirmed_sentence(years)
    if missing:
        blocks.append(note(answers.sized(missing)))
    return tuple(blocks)


def _works(answers: Answers, years: tuple[YearEstimate, ...], factors: Factors) -> list[Block]:
    if not factors:
        return []
    words = "単価、数量又は人数を変えると、その経費の額が計算し直される。"
    return [
        heading(1, "経費の計算", counted=False),
        note(words),
        works_table(answers, years, factors),
    ]


def _cost_table(answers: Answers, years: Iterable[YearEstimate], factors: Factors) -> Block:
    """Each line's amount, and the sum of each year as a formula over them."""
    rows: list[list[Words | Cell]] = []
    for year in years:
        keys = []
        for line in year.lines:
            amount = amount_of(line)
            if amount is None:
                continue
            keys.append(f"{{line.{line.id}}}")
            rows.append(
                [
                    answers.year(year.fiscal_year),
                    line.name or "",
                    line.kind.label if line.kind else "",
                    _basis_text(answers, line),
                    figure(amount, key=f"line.{line.id}", formula=_live(answers, line, factors)),
                ]
            )
        total = figure(year.total, key=f"cost.{year.fiscal_year}", formula="+".join(keys) if keys else "0")
        rows.append([answers.year(year.fiscal_year), "計", "", "", total])
    columns = (
        column("年度", 14),
        column("経費", 34),
        column("区分", 14),
        column("用いた額", 12),
        figures("金額", 16),
    )
    return table(columns, rows, name="所要額")


def _basis_text(answers: Answers, line: CostLine) -> str:
    basis = basis_of(line)
    by_hand = override_of(answers.plan, line_target(line.id)) is not None
    return (basis.label if basis else "") + (f"（{MARK}）" if by_hand else "")


def _live(answers: Answers, line: CostLine, factors: Factors) -> str:
    """The product of a calculated line; a figure put right by hand stands as it is."""
    by_hand = override_of(answers.plan, line_target(line.id)) is not None
    return "" if by_hand else product_formula(line.id, factors)


def _sum_of(lines: Iterable[CostLine], kind: CostKind) -> str:
    keys = [f"{{line.{line.id}}}" for line in lines if line.kind is kind and amount_of(line) is not None]
    return "+".join(keys) if keys else "0"


def _persons_table(answers: Answers, entries: list[tuple[YearEstimate, MeasureEstimate]]) -> Block:
    rows: list[list[Words | Cell]] = []
    for year, item in entries:
        cap = item.careful.terms.person_cap if item.careful.terms else None
        for line in item.lines:
            amount = amount_of(line)
            if amount is None or line.open_item or part_of(item.measure, line) is not MeasurePart.DURING:
                continue
            key = f"person.{year.fiscal_year}.{line.id}"
            limit = cap if cap is not None else amount
            people = line.headcount or 1
            rows.append(
                [
                    answers.year(year.fiscal_year),
                    line.name or "",
                    figure(amount, key=f"{key}.paid", formula=f"{{line.{line.id}}}"),
                    figure(limit, key=f"{key}.cap"),
                    figure(
                        sum(min(part, limit) for part in person_parts(amount, people)),
                        key=key,
                        formula=capped_formula(f"{{{key}.paid}}", f"{{{key}.cap}}", people),
                    ),
                ]
            )
    columns = (
        column("年度", 14),
        column("負担金（１人ごと）", 34),
        figures("負担する額", 16),
        figures("１人当たりの上限", 16),
        figures("対象額", 16),
    )
    return table(columns, rows, name="負担金")


def _working_table(answers: Answers, entries: list[tuple[YearEstimate, MeasureEstimate]]) -> Block:
    rows = [_working_row(answers, year, item) for year, item in entries]
    columns = (
        column("年度", 12),
        column("措置", 26),
        figures("任用等の経費", 14),
        figures("特定財源", 12),
        figures("募集の経費", 14),
        figures("特定財源", 12),
        figures("募集の上限", 13),
        figures("対象経費", 14),
        figures("率", 8),
        figures("算定見込額", 14),
    )
    notes = [
        "※　対象経費＝（任用等の経費－特定財源）＋（募集の経費－特定財源と上限の小さい方）。積を千円未満で１回四捨五入する。"
    ]
    return table(columns, rows, name="計算", notes=notes)


def _working_row(answers: Answers, year: YearEstimate, item: MeasureEstimate) -> list[Words | Cell]:
    estimate, case = item.careful, item.careful.case
    reference = f"{year.fiscal_year}.{item.measure}"
    by_hand = {found.figure for found in estimate.overridden}
    careful = [line for line in item.lines if not line.open_item]
    eligible = eligible_of(estimate) or 0
    caps = estimate.terms.recruitment_caps if estimate.terms else ()
    cap = caps[0] if caps else 0
    if case.persons:
        appointment = sum(min(paid, _cap(estimate, paid)) for paid in case.persons)
        people = [
            f"person.{year.fiscal_year}.{line.id}"
            for line in careful
            if amount_of(line) is not None and part_of(item.measure, line) is MeasurePart.DURING
        ]
        formula = "+".join(f"{{{person}}}" for person in people)
        # What exceeds a person's cap takes the deduction first, as in the calculation's plain reading.
        paid = "+".join(f"{{{person}.paid}}" for person in people)
    else:
        appointment = case.appointment_cost
        formula = _sum_of(careful, CostKind.APPOINTMENT)
        paid = ""
    r = {
        name: f"{{{reference}.{name}}}"
        for name in ("hire", "hire_off", "recruit", "recruit_off", "cap", "rate")
    }
    hired = f"{r['hire']}-{r['hire_off']}"
    if paid:
        hired = f"MIN({r['hire']},{paid}-{r['hire_off']})"
    return [
        answers.year(year.fiscal_year),
        measure_name(item.measure)
        + (wording.USER_CONFIRMED_MARK if estimate.user_confirmed else "")
        + (f"（{MARK}）" if by_hand else ""),
        figure(appointment, key=f"{reference}.hire", formula=formula or "0"),
        figure(case.appointment_earmarked, key=f"{reference}.hire_off"),
        figure(
            case.recruitment_cost, key=f"{reference}.recruit", formula=_sum_of(careful, CostKind.RECRUITMENT)
        ),
        figure(case.recruitment_earmarked, key=f"{reference}.recruit_off"),
        figure(cap, key=f"{reference}.cap"),
        figure(
            eligible,
            key=f"eligible.{reference}",
            formula=""
            if ELIGIBLE in by_hand
            else f"{hired}+MIN({r['recruit']}-{r['recruit_off']},{r['cap']})",
        ),
        Cell(
            text=plain(rate_label(estimate.rate) if estimate.rate is not None else ""),
            kind=CellKind.DECIMAL,
            value=estimate.rate,
            key=f"{reference}.rate",
            align=Align.RIGHT,
        ),
        figure(
            estimate.calculated_amount or 0,
            key=f"result.{reference}",
            formula=""
            if AMOUNT in by_hand
            else f"ROUND({{eligible.{reference}}}*ROUND({r['rate']}*{RATE_SCALE},0)/{RATE_SCALE},-3)",
        ),
    ]


def _cap(estimate: Estimate, paid: int) -> int:
    cap = estimate.terms.person_cap if estimate.terms else None
    return paid if cap is None else cap
