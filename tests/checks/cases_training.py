"""Cases of the checks on training and on デジタルデバイド."""

from dxplanner.plan.training import TrainingGroup, TrainingTopic
from tests.checks.cases import Case, each, finds, quiet, without

TRAININGS, DIVIDE = "policy.trainings", "policy.divide_measures"

CASES: tuple[Case, ...] = (
    finds("P-40", "policy.trainings[tr1].line", {"policy.trainings[tr1].cost": 60_000}, "60,000円"),
    quiet("P-40", {"policy.trainings": each(cost=None)}),
    quiet("P-40", {"policy.trainings": each(cost=0)}),
    finds("P-41", "policy.trainings", {"policy.trainings": each(group=TrainingGroup.LEADERS)}, "令和9年度"),
    quiet("P-41"),
    quiet("P-41", {"policy.trainings": ()}),
    finds("P-42", "policy.divide_measures[dm1].owner", {"policy.divide_measures[dm1].owner": None}),
    quiet("P-42"),
    finds("P-43", DIVIDE, {DIVIDE: each(indicator=None)}),
    quiet("P-43"),
    quiet("P-43", {DIVIDE: ()}),
    finds(
        "P-44", f"{TRAININGS}[tr1].cost", {f"{TRAININGS}[tr1].line": "r2", f"{TRAININGS}[tr1].cost": 1}, "1円"
    ),
    quiet("P-44"),
    quiet("P-44", {f"{TRAININGS}[tr1].line": "a4", f"{TRAININGS}[tr1].cost": 220_000}),
    finds("P-45", f"{TRAININGS}[tr1].attended", {f"{TRAININGS}[tr1].fiscal_year": 2025}, "令和7年度"),
    quiet("P-45"),
    quiet("P-45", {f"{TRAININGS}[tr0].attended": None}),
    finds("P-46", TRAININGS, {TRAININGS: each(topic=TrainingTopic.DATA)}, "令和5年4月1日"),
    quiet("P-46"),
    quiet("P-46", {TRAININGS: ()}),
    finds("P-47", DIVIDE, {DIVIDE: without("dm5")}, "外国人住民"),
    quiet("P-47"),
)
