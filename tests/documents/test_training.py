"""人材育成計画（研修計画）: what it adds up, and what it says when a figure is not known."""

from dataclasses import replace
from decimal import Decimal

import pytest

from dxplanner.documents.builders.training import total_hours
from dxplanner.plan.training import Training
from tests.checks.cases import changed, sample
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
    assert "受講の実績と効果" not in text


def test_attendance_is_printed_once_it_is_known() -> None:
    rows = sample("mihon").policy.trainings
    plan = changed({"policy.trainings": (replace(rows[0], attended=110, cost=None), *rows[1:])})
    text = words_of(made(plan, "training_plan")[0].sections)
    assert "受講の実績と効果" in text
    assert "110" in text
    assert "未定" in text


def test_the_policy_lists_what_is_done_for_whom() -> None:
    document, _profile = made(sample("mihon"), "policy")
    assert "高齢の住民" in words_of(document.sections)
