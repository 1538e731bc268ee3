"""Cases of the roadmap's order of work, and of its costs against the budget chapter."""

from dataclasses import replace

from dxplanner.plan.costs import CostKind, CostLine
from dxplanner.plan.roadmap import Dependency, RoadmapRow
from tests.checks.cases import Case, finds, plus, quiet

DEPENDENCIES = "roadmap.dependencies"
LINE = CostLine(
    id="z1", fiscal_year=2027, name="利用料", kind=CostKind.NOT_ELIGIBLE, budgeted=7_000_000, initiative="t1"
)


def dependency(before: str | None, after: str | None, name: str = "z1") -> Dependency:
    return Dependency(id=name, before=before, after=after)


def _also_here(rows: tuple[RoadmapRow, ...]) -> tuple[RoadmapRow, ...]:
    """A second row of the first 取組."""
    return (*rows, replace(rows[0], id="z2", cost=None, stages=()))


CASES: tuple[Case, ...] = (
    finds("W-10", f"{DEPENDENCIES}[z1]", {DEPENDENCIES: (dependency("w2", "w1"),)}, "時期か順序"),
    quiet("W-10", {DEPENDENCIES: (dependency("w3", "w9"),)}),
    quiet("W-10", {DEPENDENCIES: (dependency("w1", None),)}),
    quiet("W-10"),
    finds("W-11", f"{DEPENDENCIES}[z1]", {DEPENDENCIES: (dependency("w1", "w1"),)}, "順序を消して"),
    finds(
        "W-11",
        f"{DEPENDENCIES}[z3]",
        {
            DEPENDENCIES: (
                dependency("w1", "w2"),
                dependency("w2", "w3", "z2"),
                dependency("w3", "w1", "z3"),
            )
        },
    ),
    quiet("W-11", {DEPENDENCIES: (dependency("w1", "w2"), dependency("w1", "w3", "z2"))}),
    quiet("W-11"),
    finds("W-12", f"{DEPENDENCIES}[z1]", {DEPENDENCIES: (dependency("w1", None),)}, "両方の行"),
    finds("W-12", f"{DEPENDENCIES}[z1]", {DEPENDENCIES: (dependency(None, "w1"),)}),
    quiet("W-12"),
    finds("X-09", "roadmap.rows[w1].cost", {"costs.lines": plus(LINE)}, "7,920千円", "7,000千円"),
    quiet("X-09", {"costs.lines": plus(LINE), "roadmap.rows[w1].cost": 7_000_000}),
    quiet("X-09", {"costs.lines": plus(LINE), "roadmap.rows[w1].cost": None}),
    quiet("X-09", {"costs.lines": plus(replace(LINE, budgeted=None))}),
    quiet("X-09", {"costs.lines": plus(replace(LINE, fiscal_year=2025))}),
    quiet("X-09", {"costs.lines": plus(LINE), "roadmap.rows": _also_here}),
    finds(
        "X-09",
        "roadmap.rows[w1].cost",
        {"costs.lines": plus(replace(LINE, budgeted=8_000_000)), "roadmap.rows": _also_here},
        "8,000千円",
    ),
    quiet("X-09"),
)
