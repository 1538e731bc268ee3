"""The budget papers: what stands on them, where support is shown, and when the rounding footnote comes."""

import dataclasses

import pytest

from dxplanner.documents.model import Table
from dxplanner.plan.budget import (
    BudgetProject,
    BudgetRequest,
    ContractKind,
    EarmarkedKind,
    FundingColumns,
    ProjectNovelty,
    RequestStyle,
)
from dxplanner.plan.costs import CostLine, CostOption, Costs
from dxplanner.plan.plan import Plan
from tests.documents.paper import blocks_of, made, sample, words_of
from tests.documents.test_budget_xlsx import rich

PAPERS = ("budget", "supplementary_budget", "new_project", "multi_year")
INTERNAL = "国・県へ提出する様式ではありません"
FOOTNOTE = "表示単位未満を四捨五入"


def text(plan: Plan, document_id: str) -> str:
    return words_of(made(plan, document_id)[0]).replace("\n", "")


def with_costs(plan: Plan, **given: object) -> Plan:
    return dataclasses.replace(plan, costs=dataclasses.replace(plan.costs, **given))  # type: ignore[arg-type]


def option_a() -> Plan:
    return with_costs(sample("mihon"), chosen_option=CostOption.A)


@pytest.mark.parametrize(
    ("style", "title"),
    [
        (None, "当初予算要求書"),
        (RequestStyle.REQUEST, "当初予算要求書"),
        (RequestStyle.ESTIMATE, "歳出予算見積書"),
    ],
)
def test_the_request_is_called_as_the_town_calls_it(style: RequestStyle | None, title: str) -> None:
    document, _profile = made(with_costs(sample("mihon"), request=BudgetRequest(style=style)), "budget")
    assert document.title == title
    assert "令和９年度" in words_of(document)  # the year after the print date, while none is chosen


@pytest.mark.parametrize("document_id", PAPERS)
def test_every_page_of_money_says_that_it_is_internal(document_id: str) -> None:
    document, _profile = made(sample("mihon"), document_id)
    assert INTERNAL in document.notice
    assert INTERNAL in words_of(document.sections)


def test_support_is_a_remark_and_stays_in_general_funds() -> None:
    said = text(sample("mihon"), "budget")
    assert "（参考）特別交付税算定見込額 630千円（一般財源に含む。交付額を保証するものではない。）" in said
    assert "歳入予算には個別に計上しない。" in said
    for block in blocks_of(made(sample("mihon"), "budget")[0]):
        if isinstance(block, Table):
            assert not any("交付税" in words_of(column.title) for column in block.columns)


@pytest.mark.parametrize("document_id", ["budget", "new_project", "multi_year"])
def test_years_without_a_rule_say_that_everything_is_general_funds(document_id: str) -> None:
    said = text(option_a(), document_id)
    assert "所要額は全額一般財源とする。" in said
    if document_id != "multi_year":  # there 令和７年度 has its confirmed figure
        assert "（参考）特別交付税算定見込額" not in said
    else:
        assert "―（未確認）" in said


def test_funds_stand_merged_or_split() -> None:
    merged, split = rich(), rich()
    merged = with_costs(merged, request=BudgetRequest(year=2027, columns=FundingColumns.MERGED))
    assert "（財源）国県支出金" in text(merged, "budget")
    assert "（財源）国庫支出金" in text(split, "budget")
    assert "（財源）県支出金" in text(split, "budget")
    assert "（財源）国県支出金" not in text(split, "budget")


def _thirds(amount: int) -> Plan:
    lines = tuple(
        CostLine(
            id=f"c{number}",
            fiscal_year=2027,
            name=f"経費{number}",
            expense_category="1節　報酬",
            project="p",
            budgeted=amount,
        )
        for number in range(3)
    )
    costs = Costs(lines=lines, projects=(BudgetProject(id="p", name="事業", novelty=ProjectNovelty.NEW),))
    return dataclasses.replace(sample("mihon"), costs=costs)


@pytest.mark.parametrize(("amount", "stands"), [(333_400, True), (333_000, False)])
def test_the_footnote_comes_with_figures_that_do_not_add_up(amount: int, stands: bool) -> None:
    """3 × 333.4 千円: 333 three times over 1,000."""
    assert (FOOTNOTE in text(_thirds(amount), "budget")) is stands


def test_the_voted_and_the_executed_accounts_are_named() -> None:
    assert "款・項は議決科目、目・節は執行科目である。" in text(sample("mihon"), "budget")


def test_a_cut_is_printed_with_its_sign() -> None:
    said = text(sample("mihon"), "supplementary_budget")
    assert "令和７年度　一般会計補正予算（第６号）" in said
    assert "△24" in said
    assert "令和８年度　一般会計補正予算（第３号）" in said


def test_a_new_project_has_its_sheet_and_an_ended_one_has_none() -> None:
    said = text(sample("mihon"), "new_project")
    assert "デジタル人材共同確保事業" in said
    assert "CIO補佐官募集事業" not in said
    assert "CIO補佐官任用事業" not in said  # belongs to the 案 that was not chosen
    assert "CIO補佐官任用事業" in text(option_a(), "new_project")
    old = tuple(
        dataclasses.replace(item, novelty=ProjectNovelty.CONTINUED) for item in sample("mihon").costs.projects
    )
    assert "新規又は拡充の事業はない。" in text(with_costs(sample("mihon"), projects=old), "new_project")


def test_the_burden_is_that_of_the_estimate() -> None:
    said = text(sample("mihon"), "multi_year")
    assert (
        "措置が全くない場合に3,150千円、条文を確認できた措置の算定見込額を差し引いた場合に945千円である。"
        in said
    )


def test_commitments_stand_with_their_period_and_ceiling() -> None:
    said = text(sample("mihon"), "multi_year")
    assert "令和９年度から令和11年度" in said
    assert "2,700" in said
    contracts = tuple(
        dataclasses.replace(item, kind=ContractKind.LONG_TERM, starts=None, ends=None)
        for item in sample("mihon").costs.contracts
    )
    lines = tuple(dataclasses.replace(item, contract=None) for item in sample("mihon").costs.lines)
    plain = with_costs(sample("mihon"), contracts=contracts, lines=lines)
    assert "年度をまたぐ契約はない。" in text(plain, "multi_year")


def test_a_fund_of_the_prefecture_is_taken_from_general_funds() -> None:
    lines = tuple(
        dataclasses.replace(item, earmarked=300_000, earmarked_kind=EarmarkedKind.PREFECTURE)
        if item.id == "b2"
        else item
        for item in sample("mihon").costs.lines
    )
    said = text(with_costs(sample("mihon"), lines=lines), "multi_year")
    assert "措置が全くない場合に2,850千円" in said
