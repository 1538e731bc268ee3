"""Bid restriction: type, terms, and no contradiction with the work (R33…R35, R58)."""

from collections.abc import Iterator

from dxplanner.checks.model import INFERRED, MUST_FIX, REVIEW, Spot, check
from dxplanner.checks.recruitment_view import claims, mentioned_anywhere, notice
from dxplanner.checks.sources import DECK
from dxplanner.checks.view import View
from dxplanner.plan.fairness import ConsentBy
from dxplanner.plan.recruitment import BidRestriction
from dxplanner.rules.fairness import stops_companies

_TERMS = (
    ("period", "制限する期間"),
    ("companies", "対象とする企業"),
    ("procurements", "対象とする調達"),
    ("exceptions", "例外及び手続"),
)


@check("R33", MUST_FIX, "入札制限の型がない", source=DECK)
def no_restriction(view: View) -> Iterator[Spot]:
    recruitment = notice(view)
    if recruitment is not None and recruitment.bid_restriction.kind is None:
        yield (
            "recruitment.bid_restriction.kind",
            "入札制限の型が選ばれていません。A（期間）、B（事業者）、C（本人の行為）から選んでください。"
            "小規模な団体では、企業を止めないCから検討すると応募が減りにくくなります。",
        )


@check("R34", REVIEW, "入札制限の内容が足りない", source=DECK)
def restriction_incomplete(view: View) -> Iterator[Spot]:
    terms, fair = view.plan.recruitment.bid_restriction, view.plan.recruitment.fairness
    chosen = {
        "period": fair.span is not None,
        "companies": bool(fair.relations),
        "procurements": fair.scope is not None,
        "exceptions": fair.exemption is not None,
    }
    absent = [label for name, label in _TERMS if getattr(terms, name) is None and not chosen[name]]
    if terms.kind is not None and len(absent) >= 2:
        yield (
            "recruitment.bid_restriction.kind",
            f"入札制限について、{'、'.join(absent)}がありません。後で争いにならないよう、決めて書いてください。",
        )


@check("R35", REVIEW, "企業側の同意がない", source="地方自治法施行令第167条の4第2項", confidence=INFERRED)
def company_has_not_agreed(view: View) -> Iterator[Spot]:
    recruitment = view.plan.recruitment
    agreed = recruitment.fairness.consent not in (None, ConsentBy.NOT_TAKEN)
    if stops_companies(recruitment) and not agreed and not mentioned_anywhere(view, "同意|協定|誓約|契約で"):
        yield (
            "recruitment.bid_restriction.exceptions",
            "所属企業等の入札参加を制限しますが、企業の同意がありません。所属しているだけでは排除の事由になりませんので、"
            "協定、契約又は誓約で同意を得ることを書いてください。",
        )


@check("R58", REVIEW, "制限する行為を業務にしている", source=DECK)
def restricted_work_assigned(view: View) -> Iterator[Spot]:
    if view.plan.recruitment.bid_restriction.kind is not BidRestriction.CONDUCT:
        return
    for duty in view.plan.recruitment.duties:
        found = claims(duty.description, "仕様書(?:案)?の?作成|業者(?:の)?選定|見積り?の評価")
        if found:
            yield (
                f"recruitment.duties[{duty.id}]",
                f"業務に「{found}」がありますが、入札制限では本人の関与を制限しています。業務から外すか、"
                "所属企業等が参加しない調達に限ることを書いてください。",
            )
