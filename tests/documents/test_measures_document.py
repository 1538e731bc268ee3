"""財政措置比較表: what it says for the sample town, for no costs, and in the data sheet."""

import dataclasses

from dxplanner.documents.model import SheetKind
from dxplanner.plan.costs import CostOption
from dxplanner.plan.plan import Plan
from tests.documents.paper import made, sample, squeezed, words_of


def _with_option(option: CostOption) -> Plan:
    plan = sample("mihon")
    return dataclasses.replace(plan, costs=dataclasses.replace(plan.costs, chosen_option=option))


def test_the_base_case_comes_first_and_the_measure_in_period_next() -> None:
    text = squeezed(words_of(made(sample("mihon"), "measures")[0].sections))
    order = [
        text.index(squeezed(words))
        for words in (
            "措置がない場合の負担",
            "当てはまる措置と見込額",
            "市町村支援デジタル人材の負担金",
            "CIO補佐官等の任用等・募集",
            "連携協約に基づく専門人材の確保（付け替えた場合）",
            "当てはまらない措置",
            "ほかの支援（試算の対象ではない）",
        )
    ]
    assert order == sorted(order)
    for words in ("国・県へ提出する様式ではありません", "ほかの額に足すことはできない", "交付額ではない"):
        assert words in text


def test_an_unconfirmed_year_has_no_figure_but_its_sentence() -> None:
    text = squeezed(words_of(made(_with_option(CostOption.A), "measures")[0].sections))
    assert "―(未確認)" in text
    assert (
        squeezed(
            "CIO補佐官等の任用等・募集：令和8年度以降の措置は、令和8年11月23日現在、根拠規定を確認できていない"
        )
        in text
    )
    assert "1,561" not in text


def test_without_costs_the_page_asks_for_them() -> None:
    document, _profile = made(Plan(), "measures")
    text = squeezed(words_of(document.sections))
    assert "〔未記入〕" in text
    assert "年度と金額のある経費が入力されていない。" in text


def test_one_fact_per_cell() -> None:
    document, _profile = made(sample("mihon"), "measures")
    kinds = [sheet.kind for sheet in document.sheets]
    assert kinds == [SheetKind.PRINT, SheetKind.PRINT, SheetKind.DATA]
    data = squeezed(words_of(document.sheets[-1]))
    assert "shared_talent" in data
    assert "630,000" in data
