"""指標 (P-12…15): a figure now, the day of that figure, a figure to reach, and a year within the plan."""

from collections.abc import Iterator

from dxplanner.checks.model import REVIEW, Spot, check
from dxplanner.checks.sources import TOWN_PLANS
from dxplanner.checks.view import View
from dxplanner.core.calendar import fiscal_year_label, fiscal_year_range_label
from dxplanner.plan.policy import Indicator


def _rows(view: View) -> Iterator[tuple[str, str, Indicator]]:
    for item in view.plan.policy.indicators:
        yield f"policy.indicators[{item.id}]", view.called("policy.indicators", item), item


@check("P-12", REVIEW, "現状値のない指標", source=TOWN_PLANS)
def without_baseline(view: View) -> Iterator[Spot]:
    for path, name, item in _rows(view):
        if item.baseline is None:
            yield (
                f"{path}.baseline",
                f"指標{name}の現状値がありません。今の値を測って入力してください。測れないときは別の指標にしてください。",
            )


@check("P-13", REVIEW, "現状値の時点がない指標", source=TOWN_PLANS)
def without_baseline_date(view: View) -> Iterator[Spot]:
    for path, name, item in _rows(view):
        if item.baseline is not None and item.baseline_date is None:
            yield (
                f"{path}.baseline_date",
                f"指標{name}の現状値がいつの値か分かりません。時点を入力してください。",
            )


@check("P-14", REVIEW, "目標値又は目標年度のない指標", source=TOWN_PLANS)
def without_target(view: View) -> Iterator[Spot]:
    for path, name, item in _rows(view):
        if item.target is None:
            yield (
                f"{path}.target",
                f"指標{name}の目標値がありません。計画期間の終わりまでに目指す値を入力してください。",
            )
        if item.target_year is None:
            yield (
                f"{path}.target_year",
                f"指標{name}をいつまでに達成するか分かりません。目標年度を入力してください。",
            )


@check("P-15", REVIEW, "目標年度が計画期間の外", source=TOWN_PLANS)
def target_outside_period(view: View) -> Iterator[Spot]:
    for path, name, item in _rows(view):
        if view.period and item.target_year is not None:
            first, last = view.period
            if not first <= item.target_year <= last:
                yield (
                    f"{path}.target_year",
                    f"指標{name}の目標年度（{fiscal_year_label(item.target_year)}）が計画期間"
                    f"（{fiscal_year_range_label(first, last)}）の外です。目標年度を直してください。",
                )
