"""例規の改正 as a screen shows them: what the answers ask for, and by which session of the council. No Qt."""

from datetime import date

from dxplanner.core.calendar import date_label, month_label
from dxplanner.core.dataclass import dataclass
from dxplanner.plan.charters import OwnOrdinance
from dxplanner.plan.edit import AddRow, Change, new_id
from dxplanner.plan.plan import Plan
from dxplanner.rules.ordinances import Need, counted_back, effective_day, needs, session_before

TABLE = "charters.ordinances"


@dataclass(frozen=True, slots=True, kw_only=True)
class NeedEntry:
    """`named`: the town's own name of the rule is in the table below."""

    change: str
    title: str
    certainty: str
    text: str
    because: str
    path: str
    named: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class OrdinancesPage:
    entries: tuple[NeedEntry, ...]
    schedule: str
    missing: str
    """Path of the answer without which there is no schedule; empty where there is one."""


def ordinances_page(plan: Plan, today: date) -> OrdinancesPage:
    found = needs(plan)
    schedule, missing = _schedule(plan, found, today)
    return OrdinancesPage(entries=tuple(_entry(need) for need in found), schedule=schedule, missing=missing)


def _entry(need: Need) -> NeedEntry:
    change = need.change
    council = "議会の議決を要する" if need.by_council else "議決は要らない"
    return NeedEntry(
        change=change.id,
        title=f"{need.name}（{change.level.label}）",
        certainty=f"{need.certainty.label}・{council}",
        text=f"{need.filled(change.change)}（{change.law}）",
        because=need.because,
        path=need.path,
        named=need.own is not None and need.own.name is not None,
    )


def _schedule(plan: Plan, found: tuple[Need, ...], today: date) -> tuple[str, str]:
    if not any(need.by_council for need in found):
        return "", ""
    effective = effective_day(plan)
    if effective is None:
        return "施行の日を入力すると、どの定例会に提出するかを示します。", "charters.enforced_on"
    session = session_before(plan, effective[0])
    if session is None:
        return "「工程表」で定例会の月を入力すると、どの定例会に提出するかを示します。", "roadmap.calendar"
    first = counted_back(plan, session, today)[0]
    words = (
        f"{date_label(effective[0])}の施行には、{month_label(session.opening)}の定例会に提出します。"
        f"改正案の準備は、{date_label(first.day) if first.day else ''}頃までに始めます（目安）。"
    )
    return words + ("！すでに過ぎています。" if first.late else ""), ""


def name_it(plan: Plan, change: str) -> Change:
    """A row in which the town's own name and place of the rule can be written."""
    row = OwnOrdinance(id=new_id(plan, TABLE, "oo"), change=change)
    return AddRow(table=TABLE, row=row)
