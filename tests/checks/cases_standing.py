"""Cases of the checks on statistics, forecasts and 策定経過."""

from datetime import date

from dxplanner.plan.standing import NewerFigure
from tests.checks.cases import Case, each, finds, plus, quiet

NEWER = "policy.statistics.newer"
PROJECTIONS = "policy.statistics.projections"
HISTORY = "policy.history"
ROW = NewerFigure(id="n1", item="policy", group="all", matched=1_200, answered=1_741)
WHOLE = {
    NEWER: (ROW,),
    "policy.statistics.newer_as_of": date(2025, 4, 1),
    "policy.statistics.newer_source": "総務省の公表値",
}

CASES: tuple[Case, ...] = (
    finds("P-50", NEWER, {**WHOLE, "policy.statistics.newer_source": None}),
    finds("P-50", NEWER, {**WHOLE, "policy.statistics.newer_as_of": None}),
    quiet("P-50", WHOLE),
    quiet("P-50"),
    finds("P-51", NEWER, {**WHOLE, "policy.statistics.newer_as_of": date(2027, 4, 1)}, "令和9年4月1日"),
    quiet("P-51", WHOLE),
    finds(
        "P-52", NEWER, {**WHOLE, NEWER: (ROW, NewerFigure(id="n2", item="policy", group="nowhere"))}, "1件"
    ),
    quiet("P-52", WHOLE),
    finds("P-53", f"{PROJECTIONS}[pj3].year", {f"{PROJECTIONS}[pj3].year": 2021}, "令和3年の人口"),
    quiet("P-53"),
    finds("P-54", f"{PROJECTIONS}[pj1].estimated", {PROJECTIONS: each(estimated=None)}),
    quiet("P-54"),
    finds("P-55", f"{HISTORY}[h4].result", {f"{HISTORY}[h4].on": date(2026, 2, 8)}),
    quiet("P-55"),
    quiet("P-55", {HISTORY: plus()}),
)
