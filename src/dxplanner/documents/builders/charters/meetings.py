"""会議: when a body meets, who must be there, who may stand in; and the months themselves, for rule and calendar."""

import re
from collections.abc import Sequence
from typing import Final

from dxplanner.core.calendar import FISCAL_MONTHS
from dxplanner.core.dataclass import dataclass
from dxplanner.documents.builders.answers import compose
from dxplanner.documents.builders.charters.drafting import Draft
from dxplanner.documents.builders.charters.pieces import clause
from dxplanner.documents.builders.charters.ranks import ranks_of
from dxplanner.documents.builders.charters.words import listed, undecided
from dxplanner.documents.model import Clause, Inline, Span
from dxplanner.plan.charters import Quorum
from dxplanner.plan.organisation import AideSource, HeadquartersStyle, OrgNode
from dxplanner.plan.plan import Plan

_WRITTEN: Final = re.compile(r"([0-9０-９]{1,2})月(?:に|は)?([^、。，（）0-9０-９]*)")
_QUORUMS: Final = {Quorum.MAJORITY: "過半数", Quorum.HALF: "２分の１以上"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """A month in which a body meets; `month` None: every month."""

    month: int | None
    agenda: str
    path: str


def meetings_of(plan: Plan, body: OrgNode) -> tuple[Meeting, ...]:
    """From the table; for 推進本部 without rows there, from the sentence about its meetings."""
    rows = [row for row in plan.charters.meetings if row.body == body.id]
    found = [
        Meeting(
            month=None if row.monthly else row.month,
            agenda=row.agenda or "",
            path=f"charters.meetings[{row.id}]",
        )
        for row in rows
        if row.monthly or row.month is not None
    ]
    if not rows and body.id == plan.organisation.headquarters:
        found = list(_written(plan.organisation.meetings or ""))
    return tuple(sorted(found, key=lambda item: FISCAL_MONTHS.index(item.month) if item.month else -1))


def _written(text: str) -> Sequence[Meeting]:
    """「５月に評価、10月に予算の方針」."""
    return [
        Meeting(month=int(month), agenda=agenda.strip(" 　"), path="organisation.meetings")
        for month, agenda in _WRITTEN.findall(text)
        if 1 <= int(month) <= 12
    ]


def clauses(draft: Draft, body: OrgNode | None) -> list[Clause]:
    rank = ranks_of(draft.plan)
    found = [clause(f"{rank.short}の会議（以下「会議」という。）は、{rank.head}が招集し、その議長となる。")]
    if body is not None:
        found.append(_when(draft.plan, body))
    found += [*_quorum(draft.plan), _proxies(draft.plan), *_heard(draft)]
    if draft.plan.organisation.headquarters_style is HeadquartersStyle.EXECUTIVE_MEETING:
        found.append(clause("会議は、庁議と併せて開くことができる。"))
    return found


def _when(plan: Plan, body: OrgNode) -> Clause:
    rank = ranks_of(plan)
    held = meetings_of(plan, body)
    needed = f"{rank.head}が必要があると認めるときに開く。"
    if not held:
        return clause(f"会議は、{needed}")
    if any(item.month is None for item in held):
        every = next(item for item in held if item.month is None)
        return clause("会議は、", (Span("毎月", f"{every.path}.monthly"),), f"開くほか、{needed}")
    months: dict[int, Inline] = {}
    for item in held:
        assert item.month is not None
        months.setdefault(item.month, (Span(_month(item.month), ""),))
    return clause("会議は、毎年度", listed(tuple(months.values())), f"に開くほか、{needed}")


def _month(month: int) -> str:
    return f"{month}月"


def _quorum(plan: Plan) -> list[Clause]:
    quorum = plan.charters.quorum
    if quorum is Quorum.NONE:
        return []
    part: Inline = undecided("charters.quorum") if quorum is None else (Span(_QUORUMS[quorum]),)
    return [clause("会議は、構成員の", part, "が出席しなければ、開くことができない。")]


def _proxies(plan: Plan) -> Clause:
    rank = ranks_of(plan)
    allowed = plan.charters.proxies
    if allowed is None:
        return clause("構成員の代理の者の出席については、", undecided("charters.proxies"), "とする。")
    if not allowed:
        return clause("構成員は、代理の者を会議に出席させることができない。")
    return clause(
        f"構成員は、やむを得ない理由により会議に出席することができないときは、あらかじめ{rank.head}に届け出て、"
        "代理の者を出席させることができる。この場合において、代理の者は、構成員とみなす。"
    )


def _heard(draft: Draft) -> list[Clause]:
    """Others who are heard; the 補佐官 by name where there is one."""
    rank = ranks_of(draft.plan)
    organisation = draft.plan.organisation
    aide: Inline = ()
    if organisation.cio_aide is not None and organisation.aide_source not in (None, AideSource.NONE):
        aide = compose(draft.answers.link("organisation.cio_aide"), "その他の")
    return [
        clause(
            f"{rank.head}は、必要があると認めるときは、",
            aide,
            "構成員以外の者を会議に出席させ、その意見又は説明を聴くことができる。",
        )
    ]
