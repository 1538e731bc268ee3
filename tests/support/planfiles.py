"""A small plan and files made of it, for tests of the store and of sessions."""

from pathlib import Path

from dxplanner.plan.caps import PersonCap
from dxplanner.plan.charters import Charters, OwnOrdinance
from dxplanner.plan.costs import CostKind, CostLine, Costs
from dxplanner.plan.municipality import Municipality, OfficeSection
from dxplanner.plan.organisation import Organisation
from dxplanner.plan.outreach import ChosenCase, Outreach
from dxplanner.plan.plan import Plan
from dxplanner.plan.policy import Initiative, Pillar, Policy
from dxplanner.plan.procedure import ProcedureEntry
from dxplanner.plan.roadmap import Roadmap, RoadmapRow, Stage
from dxplanner.plan.standing import PrintedChart, Statistics
from dxplanner.plan.survey import Survey, SurveyAnswer
from dxplanner.plan.training import OutsideReason
from dxplanner.plan.user_facts import UserFact

SMALL = Plan(
    identity="p-1",
    municipality=Municipality(
        code="999997",
        name="見本町",
        population=12_345,
        non_recipient=False,
        sections=(OfficeSection(id="s1", name="総務課"), OfficeSection(id="s2", name="住民課", staff=0)),
    ),
    policy=Policy(
        title="見本町DX推進計画",
        pillars=(Pillar(id="p1", name="窓口"), Pillar(id="p2", name="地域")),
        initiatives=(Initiative(id="i1", title="書かない窓口", pillar="p1", owner="s2"),),
        procedure=(ProcedureEntry(id="q1"),),
        outside_reasons=(OutsideReason(id="or1"),),
        statistics=Statistics(charts=(PrintedChart(id="g1"),)),
        survey=Survey(answers=(SurveyAnswer(id="sa1"),)),
    ),
    roadmap=Roadmap(
        rows=(
            RoadmapRow(id="r1", initiative="i1", stages=(Stage(id="g1", start_year=2026), Stage(id="g2"))),
            RoadmapRow(id="r2", title="庁内ネットワーク", stages=(Stage(id="g3"),)),
        )
    ),
    organisation=Organisation(outreach=Outreach(cases=(ChosenCase(id="k1"),))),
    charters=Charters(ordinances=(OwnOrdinance(id="oo1"),)),
    costs=Costs(
        lines=(CostLine(id="c1", name="任用", kind=CostKind.APPOINTMENT, budgeted=6_000_000),),
        user_facts=(UserFact(id="f1"),),
        caps=(PersonCap(id="pc1"),),
    ),
)


def small_file(folder: Path, name: str = "見本町.dxplan", plan: Plan = SMALL) -> Path:
    from dxplanner.store.opening import write_new

    path = folder / name
    write_new(path, plan)
    return path
