"""第5章 予算の書類 (B-01…13): every line has its 科目, contracts their 債務負担行為, supplements their sum."""

from collections.abc import Iterator

from dxplanner.checks.model import MUST_FIX, REVIEW, SECONDARY, Spot, check
from dxplanner.checks.sources import AUDIT, OFFICE_PRACTICE, PLAN_ITSELF
from dxplanner.checks.view import View, years_label
from dxplanner.core import tree
from dxplanner.core.calendar import fiscal_year_label, fiscal_year_of
from dxplanner.core.money import yen_label
from dxplanner.facts.expense_categories import category_of
from dxplanner.plan.budget import ProjectNovelty, own_names
from dxplanner.plan.costs import CostLine
from dxplanner.plan.recruitment import AppointmentForm
from dxplanner.rules.budget import BudgetRow, budget_rows
from dxplanner.rules.budget_years import commitments, settlements
from dxplanner.rules.from_plan import lines_of, main_option
from dxplanner.rules.lines import effective_lines, first_lines, supplement_sums

TABLE = "costs.lines"
RESERVE = "予備費"
SERVICES = frozenset({12, 13})
"""委託料, 使用料及び賃借料: where contracts over several years are usual."""
_CATEGORIES = "地方自治法施行規則第15条第2項（別記）"
_COMMITMENT = "地方自治法第214条、第234条の3"


def _lines(view: View) -> Iterator[tuple[str, str, CostLine]]:
    """The lines of the chosen 案 that stand in the table, with their names."""
    for line in lines_of(view.plan, main_option(view.plan)):
        path = f"{TABLE}[{line.id}]"
        if tree.exists(view.plan, path):
            yield path, view.called(TABLE, line), line


def _to_budget(view: View) -> Iterator[tuple[str, str, CostLine]]:
    """Lines of the years that are still to be budgeted or carried out."""
    for path, name, line in _lines(view):
        if line.fiscal_year is not None and line.fiscal_year >= view.this_year:
            yield path, name, line


@check("B-01", REVIEW, "事業のない経費", source=OFFICE_PRACTICE)
def line_without_project(view: View) -> Iterator[Spot]:
    """Only once the officer has begun with the budget papers."""
    if not view.plan.costs.projects and view.plan.costs.request.year is None:
        return
    for path, name, line in _to_budget(view):
        if line.project is None:
            yield (
                f"{path}.project",
                f"経費{name}を載せる予算の事業が選ばれていません。「予算の事業」で事業を選んでください。",
            )


@check("B-02", REVIEW, "節のない経費", source=_CATEGORIES, confidence=SECONDARY)
def line_without_category(view: View) -> Iterator[Spot]:
    for path, name, line in _to_budget(view):
        if not line.expense_category:
            yield (
                f"{path}.expense_category",
                f"経費{name}の節がありません。予算要求書に載せられませんので、節を選んでください。",
            )


@check("B-03", MUST_FIX, "27節にない節", source=_CATEGORIES, confidence=SECONDARY)
def unknown_category(view: View) -> Iterator[Spot]:
    own = own_names(view.plan.costs.category_names)
    for line in effective_lines(view.plan):
        text = line.expense_category
        if text and RESERVE not in text and category_of(text, own) is None:
            yield (
                f"{TABLE}[{line.id}].expense_category",
                f"経費{view.called(TABLE, line)}の節「{text}」は、27の節にありません。"
                "一覧から選ぶか、「節の名称」に町の名称を加えてください。",
            )


@check("B-04", MUST_FIX, "予備費を節としている", source="地方自治法第217条")
def reserve_as_category(view: View) -> Iterator[Spot]:
    for line in effective_lines(view.plan):
        if line.expense_category and RESERVE in line.expense_category:
            yield (
                f"{TABLE}[{line.id}].expense_category",
                f"経費{view.called(TABLE, line)}の節が予備費になっています。"
                "予備費は款であり、節ではありません。経費の内容に合う節を選んでください。",
            )


@check("B-05", MUST_FIX, "債務負担行為の設定がない契約", source=_COMMITMENT)
def contract_without_commitment(view: View) -> Iterator[Spot]:
    for item in commitments(view.plan, main_option(view.plan)):
        contract = item.contract
        path = f"costs.contracts[{contract.id}]"
        name = view.called("costs.contracts", contract)
        if contract.kind is None and item.spans_years:
            yield (
                f"{path}.kind",
                f"契約{name}は年度をまたぎますが、予算上の扱いが決まっていません。"
                "債務負担行為とするか、条例により長期継続契約とするかを選んでください。",
            )
        if not item.is_commitment:
            continue
        for field, label in (("first_year", "期間"), ("last_year", "期間"), ("ceiling", "限度額")):
            if getattr(contract, field) is None:
                yield (
                    f"{path}.{field}",
                    f"債務負担行為{name}の{label}がありません。"
                    "事項、期間及び限度額を予算で定める必要がありますので、入力してください。",
                )


@check("B-06", REVIEW, "年度をまたぐ契約かもしれない経費", source=_COMMITMENT)
def services_over_years(view: View) -> Iterator[Spot]:
    """委託料 and 使用料 that come again year after year without a contract, and an outsourced job over several years."""
    series: dict[tuple[str, int, str], list[BudgetRow]] = {}
    for row in budget_rows(view.plan, main_option(view.plan)):
        if row.category is not None and row.category.number in SERVICES and row.line.contract is None:
            series.setdefault(row.key, []).append(row)
    for rows in series.values():
        years = {row.fiscal_year for row in rows}
        path = f"{TABLE}[{rows[0].line.id}]"
        if len(years) > 1 and max(years) >= view.this_year and tree.exists(view.plan, path):
            yield (
                f"{path}.contract",
                f"経費{view.called(TABLE, rows[0].line)}は{years_label(years)}に続けてあります。"
                "一つの契約で年度をまたぐときは、契約を登録して選び、債務負担行為を設定してください。",
            )
    recruitment = view.plan.recruitment
    first, last = recruitment.term_from, recruitment.term_to
    if (
        recruitment.appointment_form is AppointmentForm.OUTSOURCING
        and first is not None
        and last is not None
        and fiscal_year_of(first) < fiscal_year_of(last)
        and not view.plan.costs.contracts
    ):
        yield (
            "recruitment.term_to",
            "業務委託の期間が年度をまたぎますが、契約が登録されていません。"
            "年度ごとの契約とするか、債務負担行為を設定するかを決めてください。",
        )


@check("B-07", MUST_FIX, "限度額を超える支出予定額", source="地方自治法第214条")
def commitment_beyond_ceiling(view: View) -> Iterator[Spot]:
    for item in commitments(view.plan, main_option(view.plan)):
        planned = sum(amount for _year, amount in item.planned)
        ceiling = item.contract.ceiling
        if item.is_commitment and ceiling is not None and planned > ceiling:
            yield (
                f"costs.contracts[{item.contract.id}].ceiling",
                f"債務負担行為{view.called('costs.contracts', item.contract)}の期間中の経費は"
                f"{yen_label(planned)}で、限度額{yen_label(ceiling)}を超えています。"
                "補正により限度額を変更するか、経費を見直してください。",
            )


@check("B-08", REVIEW, "特定財源の区分がない", source=AUDIT)
def earmarked_without_kind(view: View) -> Iterator[Spot]:
    for path, name, line in _lines(view):
        if line.earmarked and line.earmarked_kind is None:
            yield (
                f"{path}.earmarked_kind",
                f"経費{name}の特定財源の区分がありません。国庫支出金、県支出金、地方債又はその他から選んでください。",
            )


@check("B-09", REVIEW, "要求する年度に経費がない", source=PLAN_ITSELF)
def nothing_to_request(view: View) -> Iterator[Spot]:
    year = view.plan.costs.request.year
    if year is None or any(line.fiscal_year == year for _path, _name, line in _lines(view)):
        return
    outside = view.period is not None and not view.period[0] <= year <= view.period[1]
    yield (
        "costs.request.year",
        f"予算を要求する{fiscal_year_label(year)}に経費がありません。"
        f"{'計画期間の外でもあります。' if outside else ''}年度を直すか、経費を入力してください。",
    )


@check("B-10", MUST_FIX, "補正後の額が0円を下回る", source="地方自治法第218条")
def supplement_below_nothing(view: View) -> Iterator[Spot]:
    first = {line.id: line for line in first_lines(view.plan)}
    for line_id, change in supplement_sums(view.plan).items():
        line = first.get(line_id)
        if line is None or (line.budgeted or 0) + change >= 0:
            continue
        last = [row for row in view.plan.costs.supplements if row.line == line_id][-1]
        yield (
            f"costs.supplements[{last.id}].amount",
            f"経費{view.called(TABLE, line)}の予算{yen_label(line.budgeted or 0)}に対し、"
            f"補正額の計が{yen_label(change)}で、0円を下回ります。減額は予算の額までとしてください。",
        )


@check("B-11", REVIEW, "書きかけの補正", source="地方自治法第218条")
def unfinished_supplement(view: View) -> Iterator[Spot]:
    labels = (("number", "号数"), ("line", "経費"), ("amount", "補正額"), ("reason", "理由"))
    for row in view.plan.costs.supplements:
        for field, label in labels:
            if getattr(row, field) is None:
                yield (
                    f"costs.supplements[{row.id}].{field}",
                    f"補正予算の{label}がありません。補正予算要求書に必要ですので、入力してください。",
                )


@check("B-12", REVIEW, "新規事業の調書が書きかけ", source=OFFICE_PRACTICE)
def unfinished_sheet(view: View) -> Iterator[Spot]:
    used = {line.project for _path, _name, line in _to_budget(view)}
    labels = (
        ("purpose", "目的"),
        ("effect", "効果"),
        ("later_burden", "後年度負担"),
        ("without_support", "国の措置がない場合の取扱い"),
    )
    for project in view.plan.costs.projects:
        if project.id not in used or project.novelty is not ProjectNovelty.NEW:
            continue
        for field, label in labels:
            if getattr(project, field) is None:
                yield (
                    f"costs.projects[{project.id}].{field}",
                    f"新規事業{view.called('costs.projects', project)}の{label}がありません。"
                    "査定と議会で必ず問われますので、調書に書いてください。",
                )


@check("B-13", REVIEW, "予算を超える決算", source="地方自治法第220条")
def settled_beyond_budget(view: View) -> Iterator[Spot]:
    for item in settlements(view.plan, main_option(view.plan)):
        if item.unused is None or item.unused >= 0:
            continue
        worst = max(item.rows, key=lambda row: (row.settled or 0) - (row.current or 0))
        path = f"{TABLE}[{worst.line.id}]"
        if tree.exists(view.plan, path):
            yield (
                f"{path}.settled",
                f"{fiscal_year_label(item.fiscal_year)}の事業「{item.project.name if item.project else '未設定'}」は、"
                f"決算と翌年度繰越額の計が予算現額を{yen_label(-item.unused)}上回ります。"
                "補正又は流用の記入漏れがないか確かめてください。",
            )
