"""Cases of intake, goals, review, handover and reports, and of the register of people."""

from datetime import date, timedelta

from dxplanner.plan.after import (
    Goal,
    IntakeItem,
    IntakeKind,
    QuarterResult,
    Rating,
    Report,
    ReportKind,
    ReturnedItem,
    ReturnWay,
)
from dxplanner.plan.register import TalentPerson
from tests.checks.cases import TODAY, Case, finds, plus, quiet

A, R = "recruitment.after", "recruitment.register"
PEOPLE = f"{R}.people"
FIRST, LAST = "recruitment.term_from", "recruitment.term_to"
DAY = timedelta(days=1)


def _late(quarter: int, next_step: str | None = None) -> QuarterResult:
    return QuarterResult(
        id=f"z{quarter}",
        fiscal_year=2026,
        quarter=quarter,
        goal="go1",
        rating=Rating.LATE,
        next_step=next_step,
    )


PERSON = TalentPerson(id="z1", name="見本人材Z")
PAST = {FIRST: date(2026, 4, 1), LAST: date(2026, 9, 30)}
DUE = Report(id="z1", fiscal_year=2026, kind=ReportKind.APPOINTMENT, due=date(2026, 12, 14))

CASES: tuple[Case, ...] = (
    finds("A-01", f"{A}.goals", {f"{A}.goals": plus(*(Goal(id=f"z{n}") for n in range(3)))}, "6あります"),
    quiet("A-01"),
    finds(
        "A-02", f"{A}.goals[z1].measured_by", {f"{A}.goals": plus(Goal(id="z1", title="改善"))}, "「改善」"
    ),
    quiet("A-02"),
    finds("A-03", f"{A}.results", PAST, "令和8年度第1四半期、令和8年度第2四半期"),
    quiet("A-03", {FIRST: TODAY, LAST: TODAY}),
    quiet("A-03", {**PAST, f"{A}.goals": ()}),
    finds("A-04", f"{A}.results[z2].next_step", {f"{A}.results": (_late(1), _late(2))}, "2回続けて"),
    quiet("A-04", {f"{A}.results": (_late(1), _late(2, "業務を絞る。"))}),
    quiet("A-04", {f"{A}.results": (_late(2),)}),
    finds("A-05", f"{A}.handover", {LAST: TODAY + 60 * DAY, f"{A}.handover": ()}, "任期の終わり"),
    quiet("A-05", {LAST: TODAY + 61 * DAY, f"{A}.handover": ()}),
    quiet("A-05", {LAST: TODAY}),
    finds("A-06", f"{A}.returned", {LAST: TODAY - DAY, f"{A}.returned": ()}),
    finds("A-06", f"{A}.returned[rt1].on", {LAST: TODAY - DAY}, "貸与した端末"),
    quiet("A-06", {LAST: TODAY}),
    finds(
        "A-07",
        f"{A}.returned[z1].how",
        {f"{A}.returned": (ReturnedItem(id="z1", item="記録", way=ReturnWay.ERASED),)},
        "「記録」",
    ),
    quiet("A-07"),
    finds("A-08", f"{A}.reports[z1].done_on", {f"{A}.reports": (DUE,)}, "令和8年12月14日", "まで20日"),
    finds(
        "A-08",
        f"{A}.reports[z1].done_on",
        {f"{A}.reports": (Report(id="z1", due=TODAY - DAY),)},
        "を過ぎました",
    ),
    quiet("A-08", {f"{A}.reports": (Report(id="z1", due=TODAY + 31 * DAY),)}),
    quiet("A-08", {f"{A}.reports": (Report(id="z1", due=TODAY, done_on=TODAY),)}),
    finds("A-09", f"{A}.reports[z1].due", {f"{A}.reports": (Report(id="z1", fiscal_year=2026),)}, "12月から"),
    quiet("A-09"),
    quiet("A-09", {f"{A}.reports": (DUE,)}),
    finds(
        "A-10",
        f"{A}.intake",
        {f"{A}.intake": (IntakeItem(id="z1", kind=IntakeKind.PAPERS),)},
        "研修",
    ),
    quiet("A-10"),
    quiet("A-10", {f"{A}.intake": ()}),
    finds("J-01", f"{R}.purpose", {f"{R}.purpose": None}),
    quiet("J-01", {f"{R}.purpose": None, PEOPLE: ()}),
    finds("J-02", f"{PEOPLE}[pe1]", {f"{PEOPLE}[pe1].delete_on": TODAY - DAY}, "令和8年11月23日", "控え"),
    quiet("J-02", {f"{PEOPLE}[pe1].delete_on": TODAY}),
    finds("J-03", f"{PEOPLE}[pe1]", {f"{PEOPLE}[pe1].delete_on": TODAY}, "30日以内"),
    finds("J-03", f"{PEOPLE}[pe1]", {f"{R}.keep_until": TODAY + 30 * DAY}),
    quiet("J-03", {f"{PEOPLE}[pe1].delete_on": TODAY + 31 * DAY}),
    quiet("J-03", {f"{PEOPLE}[pe1].delete_on": TODAY - DAY}),
    finds("J-04", f"{R}.keep_until", {f"{R}.keep_until": None}),
    quiet("J-04"),
    finds("J-05", f"{PEOPLE}[z1].consented_on", {PEOPLE: plus(PERSON)}, "同意"),
    finds("J-05", f"{PEOPLE}[pe1].consented_on", {f"{PEOPLE}[pe1].consented_on": TODAY + DAY}),
    quiet("J-05"),
    finds("J-06", f"{PEOPLE}[z1].publicness", {PEOPLE: plus(PERSON)}),
    quiet("J-06"),
)
