"""Cases of the checks on 手修正 and on points that were not asked."""

from dxplanner.plan.overrides import Override
from tests.checks.cases import Case, finds, quiet

OVERRIDES = "costs.overrides"
B2 = Override(id="o1", target="amount:2027:shared_talent:b", amount=600_000, reason="県の指示による。")
GONE = Override(id="o2", target="line:x", amount=1, reason="県の指示による。")
SILENT = Override(id="o3", target="line:a1", amount=1)
UNCONFIRMED = Override(id="o4", target="amount:2027:cio_aide:a", amount=1, reason="仮に置いた。")
AGAIN = Override(id="o5", target="amount:2027:shared_talent:b", amount=5, reason="県の再度の指示による。")

CASES: tuple[Case, ...] = (
    finds("C-20", f"{OVERRIDES}[o3].reason", {OVERRIDES: (SILENT,)}, "「令和9年度　CIO補佐官の報酬」"),
    quiet("C-20", {OVERRIDES: (B2,)}),
    quiet("C-20"),
    finds("C-21", f"{OVERRIDES}[o2]", {OVERRIDES: (GONE,)}, "1円"),
    finds("C-21", f"{OVERRIDES}[o4]", {OVERRIDES: (UNCONFIRMED,)}),
    quiet("C-21", {OVERRIDES: (B2, SILENT)}),
    finds("C-22", f"{OVERRIDES}[o1]", {OVERRIDES: (B2, AGAIN)}, "2回"),
    quiet("C-22", {OVERRIDES: (B2, SILENT, GONE)}),
    finds("C-23", "questions", {"questions": ()}, "2件"),
    quiet("C-23"),
)
