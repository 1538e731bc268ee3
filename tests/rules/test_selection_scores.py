"""What the scoring papers share: stages in the order of the selection, weights, raters told apart."""

from dataclasses import replace

import pytest

from dxplanner.plan.plan import Plan
from dxplanner.plan.recruitment import Recruitment, SelectionStep
from dxplanner.plan.selection import Rater, Selecting, SelectionCriterion, SelectionMethod
from dxplanner.rules.selection_scores import (
    HIGHEST,
    LEVELS,
    NO_RATERS,
    USUAL_CANDIDATES,
    candidates_of,
    posts_of,
    raters_of,
    stages_of,
)

PAPERS, TALK = SelectionMethod.DOCUMENTS, SelectionMethod.ONLINE_INTERVIEW


def criterion(key: str, stage: SelectionMethod | None, weight: int | None) -> SelectionCriterion:
    return SelectionCriterion(id=key, stage=stage, weight=weight)


def plan_of(selecting: Selecting, *methods: SelectionMethod | None) -> Plan:
    steps = tuple(SelectionStep(id=f"s{at}", method=method) for at, method in enumerate(methods))
    return Plan(recruitment=Recruitment(selecting=selecting, selection=steps))


def test_stages_stand_in_the_order_of_the_selection() -> None:
    rows = (
        criterion("c1", TALK, 3),
        criterion("c2", PAPERS, 1),
        criterion("c3", PAPERS, 2),
        criterion("c4", PAPERS, None),
        criterion("c5", None, 5),
    )
    selecting = Selecting(criteria=rows)
    found = stages_of(plan_of(selecting, PAPERS, None, TALK, PAPERS))
    assert [(stage.method, stage.full, stage.main) for stage in found] == [(PAPERS, 3, 1), (TALK, 3, 0)]
    assert [item.id for item in found[0].criteria] == ["c2", "c3"]
    assert {stage.method for stage in stages_of(plan_of(selecting))} == {PAPERS, TALK}
    assert stages_of(Plan()) == ()


def test_of_equal_weights_the_first_is_the_main_one() -> None:
    rows = (criterion("c1", PAPERS, 2), criterion("c2", PAPERS, 2))
    (stage,) = stages_of(plan_of(Selecting(criteria=rows)))
    assert stage.main == 0


@pytest.mark.parametrize(
    ("posts", "called"),
    [
        ((), ("委員1", "委員2", "委員3")),
        (("総務課長",), ("総務課長",)),
        (("課長", "係長", "課長"), ("課長（1）", "係長", "課長（2）")),
        ((None, None), ("委員（1）", "委員（2）")),
    ],
)
def test_raters_are_told_apart(posts: tuple[str | None, ...], called: tuple[str, ...]) -> None:
    raters = tuple(Rater(id=f"r{at}", post=post) for at, post in enumerate(posts))
    plan = plan_of(Selecting(raters=raters))
    assert posts_of(plan) == called
    assert raters_of(plan) == (raters or NO_RATERS)


def test_sheets_have_room_for_the_candidates() -> None:
    plan = plan_of(Selecting(candidates=4))
    assert candidates_of(plan) == 4
    recruitment = replace(plan.recruitment, selecting=Selecting())
    assert candidates_of(replace(plan, recruitment=recruitment)) == USUAL_CANDIDATES
    assert [points for points, _words in LEVELS] == list(range(HIGHEST, 0, -1))
