"""人材育成計画（研修計画）: what it adds up, and what it says when a figure is not known."""

from dataclasses import replace
from decimal import Decimal

import pytest

from dxplanner.documents.builders.training import total_hours
from dxplanner.plan.training import Training
from tests.checks.cases import changed, each, sample
from tests.documents.paper import made, words_of


@pytest.mark.parametrize(
    ("hours", "planned", "total"),
    [("1.5", 12, "18"), ("1", 0, "0"), (None, 12, "0"), ("1.5", None, "0")],
)
def test_only_rows_with_both_figures_count(hours: str | None, planned: int | None, total: str) -> None:
    row = Training(id="a", hours=Decimal(hours) if hours else None, planned=planned)
    assert total_hours([row]) == Decimal(total)


def test_the_sample_prints_each_year_with_its_hours() -> None:
    plan = sample("mihon")
    first = [row for row in plan.policy.trainings if row.fiscal_year == 2027]
    assert total_hours(first) == Decimal("207")
    text = words_of(made(plan, "training_plan")[0].sections)
    assert "207" in text
    assert "82.1％" in text  # 96 of 117 came


def test_attendance_is_printed_only_once_it_is_known() -> None:
    plan = changed({"policy.trainings": each(attended=None, effect=None, cost=None)})
    text = words_of(made(plan, "training_plan")[0].sections)
    assert "受講の実績と効果" not in text
    assert "未定" in text
    assert "費用及び財源" not in text


def test_costs_say_how_much_is_in_the_budget_and_what_may_count() -> None:
    rows = sample("mihon").policy.trainings
    plan = changed(
        {"policy.trainings": (replace(rows[2], cost=60_000, line="r2"), replace(rows[1], cost=30_000))}
    )
    text = words_of(made(plan, "training_plan")[0].sections)
    money = text[text.index("費用及び財源") :]
    assert all(figure in money for figure in ("90,000", "60,000"))
    assert "令和８年度以降は未確認" in money


def test_the_self_check_gives_advice_only_where_a_reason_may_hold() -> None:
    text = words_of(made(sample("mihon"), "training_plan")[0].sections)
    assert "人材プール" in text  # it holds
    assert "誓約書を、募集の前に" in text  # it is not clear
    assert "課題を一つ選び" not in text  # it does not


def test_the_policy_lists_what_is_done_for_whom() -> None:
    document, _profile = made(sample("mihon"), "policy")
    assert "高齢の住民" in words_of(document.sections)
