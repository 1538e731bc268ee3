"""研修・デジタルデバイド (P-40…48): costs that reach the budget, training for all, what came of it, someone in charge."""

from collections.abc import Iterator

from dxplanner.checks.model import ADVICE, INFERRED, REVIEW, Spot, check
from dxplanner.checks.sources import OFFICE_PRACTICE, PLAN_ITSELF
from dxplanner.checks.view import View
from dxplanner.core.calendar import fiscal_year_label
from dxplanner.core.money import yen_label
from dxplanner.plan.training import DivideGroup, TrainingGroup, TrainingTopic
from dxplanner.rules.training_costs import differences

TRAININGS = "policy.trainings"
DIVIDE = "policy.divide_measures"


@check("P-40", REVIEW, "経費の明細にない研修の費用", source=PLAN_ITSELF)
def cost_not_in_budget(view: View) -> Iterator[Spot]:
    for row in view.plan.policy.trainings:
        if row.cost and row.line is None:
            yield (
                f"{TRAININGS}[{row.id}].line",
                f"研修{view.called(TRAININGS, row)}の費用{yen_label(row.cost)}が、どの経費に入っているか分かりません。"
                "「経費の明細」に加えて、ここで選んでください。",
            )


@check("P-41", ADVICE, "全職員の研修がない年度", source=PLAN_ITSELF)
def year_without_training_for_all(view: View) -> Iterator[Spot]:
    rows = view.plan.policy.trainings
    years = {row.fiscal_year for row in rows if row.fiscal_year is not None}
    missing = sorted(years - {row.fiscal_year for row in rows if row.group is TrainingGroup.ALL})
    if missing:
        named = "、".join(fiscal_year_label(year) for year in missing)
        yield TRAININGS, f"{named}に、全職員を対象とする研修がありません。必要かどうかを確かめてください。"


@check("P-42", REVIEW, "担当課のないデジタルデバイド対策", source=PLAN_ITSELF)
def divide_without_owner(view: View) -> Iterator[Spot]:
    for row in view.plan.policy.divide_measures:
        if row.owner is None:
            yield (
                f"{DIVIDE}[{row.id}].owner",
                f"デジタルデバイド対策{view.called(DIVIDE, row)}の担当課がありません。担当課を選んでください。",
            )


@check("P-43", ADVICE, "指標のないデジタルデバイド対策", source=PLAN_ITSELF)
def divide_without_indicator(view: View) -> Iterator[Spot]:
    rows = view.plan.policy.divide_measures
    if rows and not any(row.indicator for row in rows):
        yield (
            DIVIDE,
            "デジタルデバイド対策の進み具合を測る指標が一つもありません。参加者の数などの指標を選んでください。",
        )


@check("P-44", REVIEW, "研修の費用と経費の明細の違い", source=PLAN_ITSELF)
def cost_differs(view: View) -> Iterator[Spot]:
    for item in differences(view.plan):
        row = item.trainings[0]
        budgeted = yen_label(item.budgeted) if item.budgeted is not None else "未入力"
        yield (
            f"{TRAININGS}[{row.id}].cost",
            f"研修の費用は{yen_label(item.planned)}ですが、結び付けた経費の明細は{budgeted}です。"
            "どちらが正しいかを確かめてください。",
        )


@check("P-45", ADVICE, "終わった年度の研修の実績がない", source=PLAN_ITSELF)
def without_attendance(view: View) -> Iterator[Spot]:
    for row in view.plan.policy.trainings:
        if row.fiscal_year is not None and row.fiscal_year < view.this_year and row.attended is None:
            yield (
                f"{TRAININGS}[{row.id}].attended",
                f"{fiscal_year_label(row.fiscal_year)}の研修{view.called(TRAININGS, row)}の受講の実績がありません。"
                "人数と、受講後に変わったことを入力してください。",
            )


@check("P-46", ADVICE, "個人情報の保護の研修がない", source="個人情報の保護に関する法律第66条及び第67条")
def without_privacy(view: View) -> Iterator[Spot]:
    rows = view.plan.policy.trainings
    if rows and not any(row.topic is TrainingTopic.PRIVACY for row in rows):
        yield (
            TRAININGS,
            "個人情報の保護の研修がありません。令和5年4月1日から市町村に直接適用されている法律の内容を、"
            "全職員の研修に入れることを検討してください。",
        )


_EXPECTED = (DivideGroup.ELDERLY, DivideGroup.DISABLED, DivideGroup.FOREIGN)


@check("P-47", ADVICE, "対象から漏れているデジタルデバイド対策", source=OFFICE_PRACTICE, confidence=INFERRED)
def divide_groups_missing(view: View) -> Iterator[Spot]:
    rows = view.plan.policy.divide_measures
    covered = {row.group for row in rows}
    missing = [group.label for group in _EXPECTED if group not in covered]
    if rows and missing:
        named = "、".join(missing)
        yield (
            DIVIDE,
            f"{named}のための取組がありません。必要がないと判断したときは、理由を付けて保留してください。",
        )
