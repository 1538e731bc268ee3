"""Open points: every text that leaves a figure open becomes one question, asked once, linked to its rule."""

from dataclasses import replace
from datetime import date

import pytest

from dxplanner.core.municipality_class import MunicipalityClass
from dxplanner.plan.costs import CostKind, CostLine, Costs
from dxplanner.plan.municipality import Municipality
from dxplanner.plan.plan import Plan
from dxplanner.plan.records import OpenQuestion
from dxplanner.rules.open_points import (
    asked_office,
    is_answered,
    open_points,
    question_of,
    unasked_points,
)


def _plan(*lines: CostLine) -> Plan:
    return Plan(costs=Costs(lines=lines))


def _line(year: int, kind: CostKind, amount: int, earmarked: int = 0, number: int = 1) -> CostLine:
    return CostLine(
        id=f"c{number}", fiscal_year=year, kind=kind, budgeted=amount, earmarked=earmarked, name="経費"
    )


def test_a_confirmed_figure_leaves_nothing_open() -> None:
    assert open_points(_plan(_line(2025, CostKind.APPOINTMENT, 6_000_000))) == ()
    assert open_points(Plan()) == ()


def test_missing_rules_are_asked_once_from_the_first_year() -> None:
    lines = [_line(year, CostKind.APPOINTMENT, 1, number=year) for year in (2028, 2026, 2027)]
    (point,) = open_points(_plan(*lines))
    assert (point.id, point.measure, point.fiscal_year) == ("rule:cio_aide", "cio_aide", 2026)
    assert point.question.startswith("令和8年度以降のCIO補佐官等の任用等・募集に係る特別交付税措置")
    assert point.path == "costs.lines[c2026]"


def test_two_readings_give_the_range_and_what_to_ask() -> None:
    (point,) = open_points(_plan(_line(2025, CostKind.RECRUITMENT, 1_600_000, 800_000)))
    assert "上限額を当てはめる前と後のどちらで差し引くのか" in point.question
    assert "140,000円から560,000円まで" in point.question
    assert point.id == "reading:cio_aide:2025"


def test_open_costs_are_named() -> None:
    line = replace(_line(2025, CostKind.APPOINTMENT, 100_000), open_item=True, name="費用弁償")
    (point,) = open_points(_plan(line))
    assert point.question.startswith("費用弁償は、")


def test_the_cap_on_a_share_is_asked_only_where_it_bites() -> None:
    assert open_points(_plan(_line(2026, CostKind.CONTRIBUTION, 20_000_000))) == ()
    (point,) = open_points(_plan(_line(2026, CostKind.CONTRIBUTION, 20_000_001)))
    assert point.id == "cap:shared_talent"


def test_what_was_asked_is_not_suggested_again() -> None:
    plan = _plan(_line(2026, CostKind.APPOINTMENT, 1))
    (point,) = unasked_points(plan)
    made = OpenQuestion(id="u1", question="問い", point=point.id)
    by_hand = OpenQuestion(id="u2", question="問い", path=point.path)
    other = OpenQuestion(id="u3", question="問い", path=point.path, point="rule:other")
    for item, known in ((made, True), (by_hand, True), (other, False)):
        asked = replace(plan, questions=(item,))
        assert (question_of(asked, point) is item) is known
        assert bool(unasked_points(asked)) is not known


def test_an_answer_says_who_and_when() -> None:
    full = OpenQuestion(id="u", answer="続く", answered_by="県の担当", answered_on=date(2026, 12, 1))
    assert is_answered(full)
    assert not is_answered(replace(full, answer=None))
    assert not is_answered(replace(full, answered_by=None))
    assert not is_answered(replace(full, answered_on=None))


@pytest.mark.parametrize(
    ("kind", "office"),
    [(MunicipalityClass.TOWN, "見本県市町村担当課"), (MunicipalityClass.WARD, "見本県特別区担当課")],
)
def test_whom_to_ask(kind: MunicipalityClass, office: str) -> None:
    town = Municipality(prefecture="見本県", municipality_class=kind)
    assert asked_office(Plan(municipality=town)) == office
