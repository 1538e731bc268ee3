"""Cases of the checks on 要綱と例規. The sample enforces its charters on 1 April 2027 and looks on 23 November 2026."""

from datetime import date

from dxplanner.plan.charters import (
    CharterKind,
    EditedArticle,
    Instrument,
    MeetingTime,
    OwnOrdinance,
    ViceHead,
)
from dxplanner.plan.organisation import AideSource
from tests.checks.cases import Case, finds, quiet

EXTERNAL = ("organisation.aide_source", AideSource.EXTERNAL)
DAY = "charters.enforced_on"
WORDED = EditedArticle(
    id="e1", charter=CharterKind.HEADQUARTERS, article="term", caption="任期", text="任期は、２年とする。"
)
AGAIN = EditedArticle(
    id="e2", charter=CharterKind.HEADQUARTERS, article="term", caption="任期", text="任期は、１年とする。"
)
OTHER = EditedArticle(
    id="e3", charter=CharterKind.LEADER, article="term", caption="任期", text="任期は、１年とする。"
)
EMPTY = EditedArticle(id="e4", charter=CharterKind.LEADER, caption="報告")
LEFT_OUT = EditedArticle(id="e5", charter=CharterKind.LEADER, article="training", omitted=True)

CASES: tuple[Case, ...] = (
    finds("CH-01", DAY, {EXTERNAL[0]: EXTERNAL[1], DAY: date(2027, 1, 1)}, "令和8年12月の定例会"),
    quiet("CH-01", {EXTERNAL[0]: EXTERNAL[1]}),
    quiet("CH-01", {DAY: date(2027, 1, 1)}),  # only where it is certain that the rule changes
    quiet("CH-01", {EXTERNAL[0]: EXTERNAL[1], DAY: date(2026, 4, 1)}),
    finds("CH-02", DAY, {DAY: date(2027, 5, 1)}, "令和9年4月13日"),
    quiet("CH-02"),
    finds("CH-03", "charters.vice_heads[v1]", {"charters.vice_heads": (ViceHead(id="v1", post="mayor"),)}),
    quiet("CH-03"),
    finds("CH-04", "charters.meetings[m1].month", {"charters.meetings": (MeetingTime(id="m1", body="hq"),)}),
    quiet("CH-04"),
    finds("CH-05", "charters.edited[e4].text", {"charters.edited": (EMPTY, WORDED)}),
    quiet("CH-05", {"charters.edited": (WORDED, LEFT_OUT)}),
    finds("CH-06", "charters.edited[e1]", {"charters.edited": (WORDED, AGAIN, OTHER)}, "2回"),
    quiet("CH-06", {"charters.edited": (WORDED, OTHER)}),
    finds(
        "CH-07",
        "charters.headquarters_form",
        {"charters.headquarters_form": Instrument.JOINT, "municipality.sections": ()},
    ),
    quiet("CH-07", {"charters.headquarters_form": Instrument.JOINT}),
    finds(
        "CH-08",
        "charters.ordinances[o2]",
        {
            "charters.ordinances": (
                OwnOrdinance(id="o1", change="quota"),
                OwnOrdinance(id="o2", change="quota"),
            )
        },
    ),
    quiet("CH-08"),
)
