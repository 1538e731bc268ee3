"""When a document is of no use for a plan so far. Each answers one short sentence, or nothing when it is of use."""

from dxplanner.plan.circulation import OpinionKind
from dxplanner.plan.plan import Plan
from dxplanner.rules.lines import effective_lines


def always(_plan: Plan) -> str:
    """Of use for every plan."""
    return ""


def without_cost_lines(plan: Plan) -> str:
    return "" if effective_lines(plan) else "「経費の明細」に1行でも入れると、使える書類になります。"


def without_sharing(plan: Plan) -> str:
    return "" if plan.costs.sharing.members else "負担金を分ける団体が未入力です。"


def without_supplements(plan: Plan) -> str:
    return "" if plan.costs.supplements else "「補正予算」に1行でも入れると、使える書類になります。"


def without_projects(plan: Plan) -> str:
    return "" if plan.costs.projects else "「予算の事業」に1行でも入れると、使える書類になります。"


def without_comments(plan: Plan) -> str:
    opinions = plan.circulation.opinions
    heard = any(item.kind is OpinionKind.PUBLIC_COMMENT for item in opinions)
    return "" if heard else "「意見募集の意見」に1件でも入れると、使える書類になります。"
