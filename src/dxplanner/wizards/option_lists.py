"""The lists of choices that come from facts, by name. Loaded with the first list that is asked for."""

from collections.abc import Callable

from dxplanner.facts.cases import cases
from dxplanner.facts.choosing import choosable
from dxplanner.facts.expense_categories import renamed
from dxplanner.facts.growing import outside_reasons
from dxplanner.facts.measures import measure_facts
from dxplanner.facts.municipality_search import search
from dxplanner.facts.national_plans import default_edition, national_plans
from dxplanner.facts.ordinance_changes import ordinance_changes
from dxplanner.facts.parameters import ParameterStatus, all_parameters
from dxplanner.facts.procedure import procedure_items, procedure_steps
from dxplanner.facts.standing import PEER_SECTION, PEERS, standing_topics
from dxplanner.facts.statistics import peer_statistics
from dxplanner.facts.survey_items import survey_items
from dxplanner.plan.budget import own_names
from dxplanner.plan.plan import Plan
from dxplanner.wizards.option import Option

MUNICIPALITY_LIMIT = 30


def _municipalities(_plan: Plan, text: str) -> tuple[Option, ...]:
    return tuple(
        Option(value=town.code, label=town.printed_name, detail=f"{town.kana}　コード {town.code}")
        for town in search(text, MUNICIPALITY_LIMIT)
    )


def _national_plans(_plan: Plan, _text: str) -> tuple[Option, ...]:
    return tuple(
        Option(
            value=edition.id,
            label=f"自治体DX推進計画 {edition.name}",
            detail=f"{edition.published_label}、対象期間：{edition.period_label}",
        )
        for edition in reversed(national_plans().values())
    )


def _priority_items(plan: Plan, _text: str) -> tuple[Option, ...]:
    """Items of the chosen edition; of the newest known where its own items are not known."""
    chosen = national_plans().get(plan.policy.national_plan or "")
    edition = chosen if chosen is not None and chosen.priority_items else default_edition()
    return tuple(
        Option(value=item.id, label=item.name, detail=f"自治体DX推進計画 {edition.name}")
        for item in edition.priority_items
    )


def _expense_categories(plan: Plan, _text: str) -> tuple[Option, ...]:
    """The 27 節, in the town's own words where it has some."""
    own = own_names(plan.costs.category_names)
    return tuple(Option(value=category.label, label=category.label) for category in renamed(own))


def _measures(_plan: Plan, _text: str) -> tuple[Option, ...]:
    return tuple(
        Option(value=measure.id, label=measure.name, detail=measure.cost)
        for measure in measure_facts().values()
        if measure.calculated
    )


def _capped_measures(plan: Plan, text: str) -> tuple[Option, ...]:
    """Those whose cap per person stands in no text of law the program knows: the town enters its own."""
    return tuple(option for option in _measures(plan, text) if _cap_is_open(option.value))


def _cap_is_open(measure: str) -> bool:
    cap = all_parameters().get(f"{measure}.person_cap")
    return cap is not None and all(item.status is not ParameterStatus.CONFIRMED for item in cap.periods)


def _ordinance_changes(_plan: Plan, _text: str) -> tuple[Option, ...]:
    return tuple(
        Option(value=item.id, label=item.title, detail=item.law) for item in ordinance_changes().values()
    )


def _parameters(_plan: Plan, _text: str) -> tuple[Option, ...]:
    return tuple(Option(value=key, label=name) for key, name in choosable().items())


def _procedure(_plan: Plan, _text: str) -> tuple[Option, ...]:
    steps = {step.id: step.name for step in procedure_steps()}
    return tuple(
        Option(value=item.id, label=f"{item.id} {item.title}", detail=steps[item.step])
        for item in procedure_items().values()
    )


def _standing_topics(_plan: Plan, _text: str) -> tuple[Option, ...]:
    peers = tuple(
        Option(value=f"{PEERS}{item.id}", label=f"{item.name}（規模別）", detail=PEER_SECTION)
        for item in peer_statistics().items
    )
    return peers + tuple(
        Option(value=topic.id, label=topic.name, detail=topic.section) for topic in standing_topics().values()
    )


def _survey_items(_plan: Plan, _text: str) -> tuple[Option, ...]:
    return tuple(
        Option(value=item.id, label=item.name, detail=item.group) for item in survey_items().values()
    )


def _outside_reasons(_plan: Plan, _text: str) -> tuple[Option, ...]:
    return tuple(
        Option(value=reason.id, label=reason.question, detail=reason.group)
        for reason in outside_reasons().values()
    )


def _cases(_plan: Plan, _text: str) -> tuple[Option, ...]:
    return tuple(
        Option(value=case.id, label=case.name, detail=f"{case.kind.label}　{case.as_of}")
        for case in cases().values()
    )


SOURCES: dict[str, Callable[[Plan, str], tuple[Option, ...]]] = {
    "municipalities": _municipalities,
    "national_plans": _national_plans,
    "priority_items": _priority_items,
    "expense_categories": _expense_categories,
    "measures": _measures,
    "capped_measures": _capped_measures,
    "procedure": _procedure,
    "ordinance_changes": _ordinance_changes,
    "parameters": _parameters,
    "standing_topics": _standing_topics,
    "survey_items": _survey_items,
    "outside_reasons": _outside_reasons,
    "cases": _cases,
}
