"""A new plan: what follows from the code is filled in, nothing else."""

import pytest

from dxplanner.core import tree
from dxplanner.core.errors import BadInput
from dxplanner.core.identity import new_identity
from dxplanner.core.reflect import Kind
from dxplanner.facts.municipalities import SAMPLE_CODE, all_municipalities
from dxplanner.plan.records import VersionState
from dxplanner.plan.sound import check_all
from dxplanner.services.planning import empty_plan, new_plan

FILLED = {
    "identity", "municipality.code", "municipality.name", "municipality.kana", "municipality.prefecture",
    "municipality.municipality_class", "municipality.head_title", "municipality.vice_head_title", "policy.title",
    "paperwork.state",
}  # fmt: skip


def test_only_what_follows_from_the_code_is_filled_in() -> None:
    plan = new_plan(SAMPLE_CODE)
    answered = {
        path for path, shape, value in tree.leaves(plan) if value is not None and shape.kind is not Kind.ID
    }
    assert answered == FILLED
    assert plan.municipality.name == "見本町"
    assert plan.policy.title == "見本町DX推進計画（全体方針）"
    assert plan.paperwork.state is VersionState.DRAFT


@pytest.mark.parametrize(
    ("name", "head", "vice"),
    [
        ("千代田区", "区長", "副区長"),
        ("札幌市", "市長", "副市長"),
        ("磐梯町", "町長", "副町長"),
        ("檜原村", "村長", "副村長"),
    ],
)
def test_titles_by_class(name: str, head: str, vice: str) -> None:
    town = next(town for town in all_municipalities() if town.name == name)
    made = new_plan(town.code).municipality
    assert (made.head_title, made.vice_head_title) == (head, vice)


def test_every_municipality_gets_a_sound_plan() -> None:
    for town in all_municipalities():
        check_all(new_plan(town.code))


def test_every_plan_has_an_identity_of_its_own() -> None:
    made = {
        new_plan(SAMPLE_CODE).identity,
        new_plan(SAMPLE_CODE).identity,
        empty_plan().identity,
        new_identity(),
    }
    assert len(made) == 4


@pytest.mark.parametrize("code", ["", "123", "999998", "07407", "磐梯町", "074071 ", "0" * 500, "\n"])
def test_an_unknown_code_is_refused(code: str) -> None:
    with pytest.raises(BadInput, match="一覧にありません"):
        new_plan(code)
