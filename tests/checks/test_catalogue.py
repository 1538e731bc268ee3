"""Every check speaks where it should, keeps silent where it should, and in words an officer can act on."""

import re
from collections import Counter

import pytest

from dxplanner.checks.engine import examine
from dxplanner.checks.model import Check
from dxplanner.checks.registry import CHECKS, MODULES
from dxplanner.checks.view import View
from dxplanner.core import tree
from tests.checks import (
    cases_after,
    cases_budget,
    cases_charters,
    cases_circulation,
    cases_contract,
    cases_costs,
    cases_explain,
    cases_facts,
    cases_fairness,
    cases_notice,
    cases_organisation,
    cases_people,
    cases_plan,
    cases_policy_follow,
    cases_recruitment,
    cases_roadmap,
    cases_selection,
    cases_standing,
    cases_text,
    cases_training,
    cases_works,
)
from tests.checks.cases import TODAY, Case, changed

CASES: tuple[Case, ...] = (
    *cases_plan.CASES,
    *cases_roadmap.CASES,
    *cases_policy_follow.CASES,
    *cases_organisation.CASES,
    *cases_people.CASES,
    *cases_recruitment.CASES,
    *cases_notice.CASES,
    *cases_fairness.CASES,
    *cases_costs.CASES,
    *cases_text.CASES,
    *cases_facts.FACTS,
    *cases_explain.CASES,
    *cases_works.CASES,
    *cases_budget.CASES,
    *cases_training.CASES,
    *cases_standing.CASES,
    *cases_circulation.CASES,
    *cases_contract.CASES,
    *cases_selection.CASES,
    *cases_charters.CASES,
    *cases_after.CASES,
)
BY_ID = {check.id: check for check in CHECKS}
FORBIDDEN = ("不正な値", "無効", "例外", "エラー", "確定")
JAPANESE = re.compile("[ぁ-んァ-ヶ一-龠]")


def spots(case: Case) -> dict[str, str]:
    return dict(examine(BY_ID[case.check], View(plan=changed(case.edits), today=TODAY)))


@pytest.mark.parametrize("case", [case for case in CASES if case.path], ids=lambda case: case.label)
def test_a_check_speaks(case: Case) -> None:
    found = spots(case)
    assert case.path in found
    message = found[case.path]
    assert all(word in message for word in case.says), message


@pytest.mark.parametrize("case", [case for case in CASES if not case.path], ids=lambda case: case.label)
def test_a_check_keeps_silent(case: Case) -> None:
    assert spots(case) == {}


def test_every_check_has_a_case_of_both_sorts() -> None:
    speaking = {case.check for case in CASES if case.path}
    silent = {case.check for case in CASES if case.path is None}
    assert set(BY_ID) == speaking
    assert set(BY_ID) == silent


def test_ids_are_unique_and_well_formed() -> None:
    assert [name for name, count in Counter(check.id for check in CHECKS).items() if count > 1] == []
    assert all(
        re.fullmatch(r"(?:A|G|J|M|P|W|C|CH|B|X|T|V|O|F|K|S)-\d\d|(?:ORG-|R)\d\d(?:-\d)?", check.id)
        for check in CHECKS
    )


def test_every_module_of_the_registry_has_checks() -> None:
    assert len(set(MODULES)) == len(MODULES)
    assert all(any(isinstance(item, Check) for item in vars(module).values()) for module in MODULES)


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.id)
def test_a_check_has_a_title_and_a_source(check: Check) -> None:
    assert JAPANESE.search(check.title)
    assert not check.title.endswith("。")
    assert JAPANESE.search(check.source)
    assert (check.source_label == check.source) == (check.confidence == "confirmed")


@pytest.mark.parametrize("case", [case for case in CASES if case.path], ids=lambda case: case.label)
def test_messages_are_plain_and_lead_to_a_place(case: Case) -> None:
    plan = changed(case.edits)
    found = examine(BY_ID[case.check], View(plan=plan, today=TODAY))
    assert len({path for path, _message in found}) == len(found)
    for path, message in found:
        assert tree.exists(plan, path), path
        assert message.endswith("。")
        assert "\n" not in message
        assert JAPANESE.search(message)
        assert not any(word in message for word in FORBIDDEN)
        assert message.count("。") <= 5
        assert re.search("ください。$|構いません。$|なります。$|差し支えありません。$", message), message
