"""Choices that come from facts: whatever is offered can be taken."""

import pytest

from dxplanner.facts.municipalities import all_municipalities
from dxplanner.facts.national_plans import default_edition, national_plans
from dxplanner.plan.edit import SetValue, Several, applied
from dxplanner.plan.plan import Plan
from dxplanner.plan.policy import Policy
from dxplanner.wizards.option_lists import MUNICIPALITY_LIMIT, SOURCES
from dxplanner.wizards.options import (
    SEARCHED,
    apply_option,
    label_of_option,
    municipality_change,
    options,
)
from dxplanner.wizards.registry import CHAPTERS
from dxplanner.wizards.spec import Field, Options, TableField

PATHS = {
    "municipalities": "municipality.code",
    "national_plans": "policy.national_plan",
    "priority_items": "policy.initiatives[i1].priority_item",
    "expense_categories": "costs.lines[c1].expense_category",
    "measures": "costs.lines[c1].measure",
    "capped_measures": "costs.caps[pc1].measure",
    "procedure": "policy.procedure[q1].item",
    "ordinance_changes": "charters.ordinances[oo1].change",
    "parameters": "costs.user_facts[f1].parameter",
    "standing_topics": "policy.statistics.charts[g1].topic",
    "survey_items": "policy.survey.answers[sa1].item",
    "outside_reasons": "policy.outside_reasons[or1].reason",
    "cases": "organisation.outreach.cases[k1].case",
}
TYPED = {"municipalities": "磐梯"}


def _uses() -> list[tuple[str, Options]]:
    found: list[tuple[str, Options]] = []
    for chapter in CHAPTERS:
        for step in chapter.steps:
            for item in step.items:
                if isinstance(item, Field) and item.options:
                    found.append((item.path, item.options))
                elif isinstance(item, TableField):
                    found += [(f"{item.path}[].{c.name}", c.options) for c in item.columns if c.options]
    return found


def test_the_chapters_use_every_list_and_no_other() -> None:
    assert {use.source for _path, use in _uses()} == set(SOURCES) == set(PATHS)
    assert set(SOURCES) >= SEARCHED


@pytest.mark.parametrize("source", SOURCES)
def test_offered_choices_are_there_distinct_and_shown_by_name(source: str) -> None:
    offered = options(source, Plan(), TYPED.get(source, ""))
    assert offered
    assert len({option.value for option in offered}) == len(offered)
    assert len({option.label for option in offered}) == len(offered) or source == "municipalities"
    for option in offered:
        assert option.label
        assert label_of_option(source, Plan(), option.value) == option.label
    assert label_of_option(source, Plan(), "知らない値") == "知らない値"


@pytest.mark.parametrize("source", SOURCES)
def test_offered_choices_can_be_taken(source: str) -> None:
    from tests.support.planfiles import SMALL

    for option in options(source, SMALL, TYPED.get(source, "")):
        plan = applied(SMALL, apply_option(source, SMALL, PATHS[source], option.value)).plan
        assert plan != SMALL
    assert apply_option(source, SMALL, PATHS[source], None) == SetValue(path=PATHS[source], value=None)


def test_a_long_list_is_cut() -> None:
    assert len(options("municipalities", Plan(), "町")) <= MUNICIPALITY_LIMIT


def test_a_municipality_brings_five_answers() -> None:
    change = municipality_change("074071")
    assert isinstance(change, Several)
    town = applied(Plan(), change).plan.municipality
    assert (town.code, town.name, town.prefecture, str(town.municipality_class)) == (
        "074071",
        "磐梯町",
        "福島県",
        "town",
    )
    assert town.kana
    assert len(change.changes) == 5
    assert apply_option("municipalities", Plan(), "municipality.code", "074071") == change


def test_every_municipality_can_be_taken() -> None:
    for town in all_municipalities():
        taken = applied(Plan(), municipality_change(town.code)).plan.municipality
        assert (taken.name, taken.kana) == (town.name, town.kana)


def test_an_unknown_code_sets_only_itself() -> None:
    assert municipality_change("000000") == SetValue(path="municipality.code", value="000000")


def test_priority_items_are_those_of_the_chosen_edition() -> None:
    known = [edition for edition in national_plans().values() if edition.priority_items]
    assert known
    for edition in known:
        offered = options("priority_items", Plan(policy=Policy(national_plan=edition.id)))
        assert [option.value for option in offered] == [item.id for item in edition.priority_items]
    fallback = options("priority_items", Plan(policy=Policy(national_plan="0.1")))
    assert [option.value for option in fallback] == [item.id for item in default_edition().priority_items]
