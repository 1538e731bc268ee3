"""Cases of the checks on training and on デジタルデバイド."""

from dxplanner.plan.training import TrainingGroup
from tests.checks.cases import Case, each, finds, quiet

CASES: tuple[Case, ...] = (
    finds("P-40", "policy.trainings[tr1].line", {"policy.trainings[tr1].cost": 60_000}, "60,000円"),
    quiet("P-40", {"policy.trainings": each(cost=None)}),
    quiet("P-40", {"policy.trainings": each(cost=0)}),
    finds("P-41", "policy.trainings", {"policy.trainings": each(group=TrainingGroup.LEADERS)}, "令和9年度"),
    quiet("P-41"),
    quiet("P-41", {"policy.trainings": ()}),
    finds("P-42", "policy.divide_measures[dm1].owner", {"policy.divide_measures[dm1].owner": None}),
    quiet("P-42"),
)
