"""別紙 算出根拠: per measure its text of law, per year every line of working, the result and its status."""

import re
from itertools import groupby

from dxplanner.core.money import number_label, rate_label
from dxplanner.documents.builders.allocation.inputs import inputs, left_out
from dxplanner.documents.builders.allocation.overrides import override_table
from dxplanner.documents.builders.allocation.questions import is_decided, points
from dxplanner.documents.builders.allocation.words import NONE_IN_TABLE, bases, measure_name
from dxplanner.documents.builders.answers import Answers, gap
from dxplanner.documents.builders.parts import (
    Words,
    cell,
    column,
    figures,
    form,
    heading,
    note,
    paragraph,
    table,
)
from dxplanner.documents.model import Align, Block, Cell, CellKind, KeepTogether, Span, SpanStyle, plain
from dxplanner.facts.sets import current_set
from dxplanner.plan.cost_choices import CostOption
from dxplanner.rules import wording
from dxplanner.rules.from_plan import MeasureEstimate, YearEstimate, main_option, year_estimates
from dxplanner.rules.model import Estimate, Status
from dxplanner.rules.open_points import asked_office, reading_question
from dxplanner.rules.recorded import drifts

_BRACKETED = re.compile("（[^（）]*）")

Entry = tuple[YearEstimate, MeasureEstimate]
Drifted = dict[tuple[int | None, str | None, CostOption | None], str]


def statement(answers: Answers) -> list[Block]:
    drifted = {drift.place: drift.sentence for drift in drifts(answers.plan)}
    entries: dict[str, list[Entry]] = {}
    for year in year_estimates(answers.plan, main_option(answers.plan)):
        for item in year.measures:
            entries.setdefault(item.measure, []).append((year, item))
    if not entries:
        return [paragraph((gap("costs.lines"),), path="costs.lines")]
    blocks = [
        block for measure, found in entries.items() for block in _measure(answers, measure, found, drifted)
    ]
    return [*blocks, *override_table(answers), *points(answers)]


def _measure(answers: Answers, measure: str, entries: list[Entry], drifted: Drifted) -> list[Block]:
    """The text of law and the notes once, the working year by year."""
    common = [
        text
        for text in entries[0][1].careful.notes
        if all(text in item.careful.notes for _year, item in entries)
    ]
    blocks: list[Block] = [
        heading(1, measure_name(measure), counted=False),
        form(
            [
                ("制度の版", entries[0][1].careful.case.edition.label),
                ("根拠", _sources(answers, entries)),
                ("制度の資料", answers.sized(current_set().made_on_label)),
                ("確認日", _checked(answers, entries)),
                ("確認状況", _standing(answers, entries)),
                ("端数処理", "対象経費に率を乗じた積を、千円未満で１回四捨五入する。"),
                ("含めないもの", left_out(answers, tuple(line for _y, i in entries for line in i.lines))),
                ("照会先", asked_office(answers.plan)),
            ],
            path="costs.lines",
            label_width="0.16",
        ),
    ]
    for year, item in entries:
        blocks += _year(answers, year, item, common)
        drift = drifted.get((year.fiscal_year, item.measure, year.option))
        if drift:
            blocks.append(note(answers.sized(drift)))
    return [*blocks, *(note(answers.sized(text)) for text in common)]


def _checked(answers: Answers, entries: list[Entry]) -> str:
    """The days on which the texts used were compared with their source."""
    days = {
        source.checked_on for _year, item in entries for source in item.careful.sources if source.checked_on
    }
    return "、".join(answers.day(day) for day in sorted(days)) or NONE_IN_TABLE


def _standing(answers: Answers, entries: list[Entry]) -> str:
    """「令和７年度　条文確認済（試算）」, years in a row together."""
    said = []
    for label, group in groupby(entries, key=lambda entry: entry[1].careful.status_label):
        years = [year.fiscal_year for year, _item in group]
        said.append(f"{answers.years(years[0], years[-1])}　{label}")
    return "\n".join(said)


def _sources(answers: Answers, entries: list[Entry]) -> str:
    """Each text with the years it was used for; without them where all years rest on one."""
    years: dict[str, list[int]] = {}
    for year, item in entries:
        for source in item.careful.sources:
            years.setdefault(answers.sized(source.label()), []).append(year.fiscal_year)
    if len(years) < 2:
        return "".join(years) or NONE_IN_TABLE
    return "\n".join(f"{answers.years(used[0], used[-1])}　{label}" for label, used in years.items())


def _year(answers: Answers, year: YearEstimate, item: MeasureEstimate, common: list[str]) -> list[Block]:
    label = answers.year(year.fiscal_year)
    blocks: list[Block] = [
        KeepTogether(
            blocks=(
                heading(2, f"{label}（{bases(item)}の額による）", counted=False),
                inputs(answers, item),
                *_working(answers, item, item.careful, common),
            )
        )
    ]
    if item.inclusive is not None and item.inclusive.status is not Status.UNCONFIRMED:
        blocks.append(
            KeepTogether(
                blocks=(
                    heading(2, f"{label}　未確認の経費を含める場合（参考）", counted=False),
                    *_working(answers, item, item.inclusive, common),
                )
            )
        )
    return blocks


def _working(answers: Answers, item: MeasureEstimate, estimate: Estimate, common: list[str]) -> list[Block]:
    notes = [note(answers.sized(text)) for text in estimate.notes if text not in common]
    if estimate.status is Status.UNCONFIRMED:
        mark = () if is_decided(answers) else (Span(wording.UNCONFIRMED_MARK, style=SpanStyle.MARK),)
        missing = paragraph((*mark, Span("根拠規定を確認できていない。")))
        return [missing, *notes, *_assumed(answers, estimate)]
    return [trace_table(answers, estimate), _outcome(item, estimate), *notes]


def _outcome(item: MeasureEstimate, estimate: Estimate) -> Block:
    if estimate.amount_range is not None:
        low, high = (number_label(amount) for amount in estimate.amount_range)
        text = f"{low}円から{high}円まで。県の市町村担当課に「{reading_question(item)}」を照会する。"
    else:
        text = f"{number_label(estimate.calculated_amount or 0)}円　{estimate.status_label}"
    return paragraph(f"{wording.ESTIMATED_AMOUNT}　{text}")


def trace_table(answers: Answers, estimate: Estimate) -> Block:
    rows: list[list[Words | Cell]] = [
        [line.label, line.formula, _yen(line.amount), short_source(answers, line.source, estimate)]
        for line in estimate.trace
    ]
    columns = (column("項目", 28), column("計算", 37), figures("金額（円）", 12), column("根拠", 23))
    return table(columns, rows, name="算出根拠")


def short_source(answers: Answers, source: str, estimate: Estimate) -> str:
    """The full source stands once above; its article alone is enough in each line."""
    for item in estimate.sources:
        if item.label() == source:
            return answers.sized(_BRACKETED.sub("", item.article) or item.title)
    return answers.sized(source)


def _yen(amount: int) -> Cell:
    return Cell(text=plain(number_label(amount)), kind=CellKind.YEN, value=amount, align=Align.RIGHT)


def _assumed(answers: Answers, estimate: Estimate) -> list[Block]:
    """仮定計算: on this annex only, in the order 措置なし first; never an answer."""
    rows: list[list[Words | Cell]] = [
        [
            answers.sized(scenario.assumption),
            cell(rate_label(scenario.rate), align=Align.CENTER),
            line.formula,
            _yen(scenario.amount),
            answers.sized(line.source),
        ]
        for scenario, line in zip(estimate.scenarios, estimate.trace, strict=True)
    ]
    columns = (
        column("仮定", 27),
        column("率", 6, Align.CENTER),
        column("計算", 30),
        figures("金額（円）", 13),
        column("根拠", 24),
    )
    return [
        table(columns, rows, caption=wording.ASSUMED_HEADING, name="仮定計算"),
        paragraph(wording.INQUIRY_LINE),
    ]
