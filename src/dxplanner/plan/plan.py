"""The one state: everything the officer typed, as one immutable tree.

A change makes a new `Plan`; the old one is what undo returns to.
"""

from dxplanner.core.dataclass import dataclass
from dxplanner.core.reflect import child, table, text
from dxplanner.plan.alternatives import Alternatives
from dxplanner.plan.briefing import Briefing
from dxplanner.plan.charters import Charters
from dxplanner.plan.circulation import Circulation
from dxplanner.plan.costs import Costs
from dxplanner.plan.municipality import Municipality
from dxplanner.plan.organisation import Organisation
from dxplanner.plan.policy import Policy
from dxplanner.plan.records import Draft, Mark, OpenQuestion, Paperwork
from dxplanner.plan.recruitment import Recruitment
from dxplanner.plan.roadmap import Roadmap


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """計画"""

    identity: str | None = text("計画の識別番号", 64)
    """Tells copies apart; a copy made by 名前を付けて保存 gets its own."""
    municipality: Municipality = child("団体の基本情報", Municipality)
    policy: Policy = child("全体方針", Policy)
    roadmap: Roadmap = child("工程表", Roadmap)
    organisation: Organisation = child("推進体制", Organisation)
    charters: Charters = child("要綱と例規", Charters)
    alternatives: Alternatives = child("推進体制の案の比較", Alternatives)
    recruitment: Recruitment = child("外部人材の募集", Recruitment)
    costs: Costs = child("経費と特別交付税", Costs)
    briefing: Briefing = child("想定問答と議会への説明", Briefing)
    circulation: Circulation = child("案の照会と起案", Circulation)
    paperwork: Paperwork = child("書類の作り方", Paperwork)
    questions: tuple[OpenQuestion, ...] = table("確認事項", OpenQuestion)
    marks: tuple[Mark, ...] = table("印", Mark)
    drafts: tuple[Draft, ...] = table("読み取れなかった入力", Draft)
