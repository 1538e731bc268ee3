"""Chapter 10 進捗管理: the indicators with a target per year in one table, how they are evaluated and published."""

from dxplanner.core.calendar import date_label
from dxplanner.documents.builders.answers import Answers, compose, gap
from dxplanner.documents.builders.parts import (
    Words,
    column,
    figures,
    heading,
    note,
    paragraph,
    table,
)
from dxplanner.documents.model import Align, Block, Column, Inline, KeepTogether
from dxplanner.plan.evaluation import Grade
from dxplanner.plan.policy import Indicator

MOST_YEARS = 6
"""Columns of years that can be read side by side."""
SCALE = "、".join(f"{grade.letter}（{grade.words}）" for grade in Grade)


def progress(answers: Answers) -> tuple[Block, ...]:
    blocks: list[Block] = [
        heading(1, "進捗管理"),
        KeepTogether(blocks=(heading(2, "指標"), indicator_table(answers))),
    ]
    rule = answers.plan.policy.review_rule or ""
    if "段階" not in rule:
        blocks.append(note(f"毎年度、指標及び取組を{SCALE}の４段階で評価する。"))
    blocks += [
        heading(2, "進捗管理及び見直し"),
        paragraph(compose("見直しの時期：", answers.say("policy.review_cycle")), path="policy.review_cycle"),
        paragraph(answers.say("policy.review_rule"), path="policy.review_rule"),
    ]
    return tuple(blocks)


def indicator_table(answers: Answers) -> Block:
    """One row per indicator: where it stands, the target of each year, the last one being the goal."""
    years = _years(answers)
    rows = [_row(answers, item, years) for item in answers.plan.policy.indicators]
    if not rows:
        rows = [[(gap("policy.indicators"),), *("" for _ in range(len(years) + 2))]]
    width = 44 // max(len(years), 1)
    columns: list[Column] = [
        column("指標（種類）", 27),
        column("現状値", 15, Align.RIGHT),
        *(figures(f"{answers.year(year)}の目標", width) for year in years),
        column("測定", 14),
    ]
    return table(columns, rows, name="指標", path="policy.indicators")


def _years(answers: Answers) -> list[int]:
    """Every year with a target; the years of the goals alone where that would be too many."""
    indicators = answers.plan.policy.indicators
    final = {item.target_year for item in indicators if item.target_year is not None}
    every = final | {
        row.fiscal_year
        for item in indicators
        for row in item.targets
        if row.fiscal_year is not None and row.value is not None
    }
    return sorted(every if len(every) <= MOST_YEARS else final)[-MOST_YEARS:]


def _row(answers: Answers, item: Indicator, years: list[int]) -> list[Words]:
    path = f"policy.indicators[{item.id}]"
    by_year = {row.fiscal_year: row.id for row in item.targets if row.value is not None}
    cells: list[Words] = []
    for year in years:
        if item.target_year == year:
            cells.append(measured(answers, f"{path}.target", item.unit))
        elif year in by_year:
            cells.append(measured(answers, f"{path}.targets[{by_year[year]}].value", item.unit))
        else:
            cells.append("―")
    if item.target_year is None:
        cells[-1:] = [answers.say(f"{path}.target_year")] if cells else []
    return [
        compose(answers.say(f"{path}.name"), f"（{item.kind.word}）" if item.kind else ""),
        _baseline(answers, item, path),
        *cells,
        answers.link_or(f"{path}.measured_by", "―", "name"),
    ]


def _baseline(answers: Answers, item: Indicator, path: str) -> Inline:
    """「12件」 and below it the day it was measured."""
    value = measured(answers, f"{path}.baseline", item.unit)
    if item.baseline_date is None:
        return compose(value, "\n", answers.say(f"{path}.baseline_date"))
    day = date_label(item.baseline_date, full_width=False)
    return compose(value, f"\n{short_day(day)}")


def short_day(day: str) -> str:
    """「令和8年4月1日」 → 「令和8.4.1」, for narrow columns."""
    return day.replace("年", ".").replace("月", ".").removesuffix("日")


def measured(answers: Answers, path: str, unit: str | None) -> Inline:
    """「45件」: a value with the indicator's unit."""
    return compose(answers.say(path), unit) if unit and answers.has(path) else answers.say(path)
