"""研修・デジタルデバイド (P-40…42): costs that reach the budget, training for all each year, someone in charge."""

from collections.abc import Iterator

from dxplanner.checks.model import ADVICE, REVIEW, Spot, check
from dxplanner.checks.sources import PLAN_ITSELF
from dxplanner.checks.view import View
from dxplanner.core.calendar import fiscal_year_label
from dxplanner.core.money import yen_label
from dxplanner.plan.training import TrainingGroup

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
