"""The papers of one sheet stay one sheet, whatever stands in the plan."""

from dataclasses import replace
from decimal import Decimal

import pytest

from dxplanner.documents.typeset.layout import layout
from dxplanner.plan.evaluation import Evaluation, Grade
from dxplanner.plan.plan import Plan
from dxplanner.plan.policy import Indicator, Initiative, Pillar
from dxplanner.plan.records import OpenQuestion
from dxplanner.plan.roadmap import Roadmap, RoadmapRow, Stage, StageKind
from tests.documents.paper import made, sample, words_of

LONG = "町民の手続を減らす。" * 400
"""4,000 characters, the most a field takes."""


def _crowded() -> Plan:
    """60 of everything, each as long as the field allows."""
    numbers = range(60)
    plan = sample("mihon")
    policy = replace(
        plan.policy,
        title="長い名称の計画" * 11,
        philosophy="短く丁寧に" * 24,
        vision=LONG,
        people=LONG,
        pillars=tuple(Pillar(id=f"p{n}", name="柱の名称" * 25) for n in numbers),
        initiatives=tuple(Initiative(id=f"t{n}", title="取組の名称" * 20) for n in numbers),
        indicators=tuple(Indicator(id=f"k{n}", name="指標の名称" * 20, unit="件") for n in numbers),
        evaluations=tuple(
            Evaluation(
                id=f"{kind[0]}{n}",
                fiscal_year=2026,
                actual=Decimal(10) ** 9,
                grade=Grade.C,
                comment="予定より遅れた。" * 25,
                next_step="改めて続ける。" * 28,
                **{kind: f"{row}{n}"},
            )
            for n in numbers
            for kind, row in (("indicator", "k"), ("initiative", "t"))
        ),
    )
    stage = Stage(id="g", kind=StageKind.STUDY, start_year=2026, end_year=2029)
    rows = tuple(
        RoadmapRow(id=f"r{n}", initiative=f"t{n}", stages=(replace(stage, id=f"g{n}"),)) for n in numbers
    )
    questions = tuple(OpenQuestion(id=f"n{n}", question="確認したいこと" * 57) for n in numbers)
    return replace(plan, policy=policy, roadmap=Roadmap(rows=rows), questions=questions)


@pytest.mark.parametrize("document_id", ["briefing_sheet", "progress_report"])
@pytest.mark.parametrize("plan", [Plan(), sample("mihon"), sample("bandai"), _crowded()])
def test_one_sheet_always(plan: Plan, document_id: str) -> None:
    document, profile = made(plan, document_id)
    assert len(layout(document, profile).pages) == 1


def test_what_does_not_fit_is_counted() -> None:
    document, _profile = made(_crowded(), "briefing_sheet")
    assert "ほか5" in words_of(document)


def test_the_report_shows_target_actual_and_grade() -> None:
    words = words_of(made(sample("mihon"), "progress_report")[0])
    assert all(part in words for part in ("46", "50", "Ｂ", "中間の値"))
