"""Cases of the K checks: the sample town, contracting out its adviser's work."""

from datetime import date
from decimal import Decimal
from typing import Any

from dxplanner.plan.contracting import ContractMethod, NegotiatedGround, RelatedOrder
from dxplanner.plan.proposal import CriterionKind, ProposerResult, Seat, SeatRole, TieRule
from dxplanner.plan.recruitment import AppointmentForm
from tests.checks.cases import Case, each, finds, first, plus, quiet

R = "recruitment"
C = f"{R}.contracting"
A = f"{C}.agreement"
P = f"{C}.proposal"
M = f"{C}.committee"
OUT: dict[str, Any] = {f"{R}.appointment_form": AppointmentForm.OUTSOURCING}
SMALL: dict[str, Any] = {
    **OUT,
    f"{C}.method": ContractMethod.SMALL,
    f"{C}.ground": NegotiatedGround.SMALL,
    f"{C}.limit_amount": 400_000,
}
OLD = {f"{A}.signed_on": date(2024, 7, 1)}
"""A contract of 令和6年度: the amount before the order was changed."""
BY_TENDER: dict[str, Any] = {**OUT, f"{C}.method": ContractMethod.BIDDING}


def order(**given: Any) -> dict[str, Any]:
    return {f"{C}.related": (RelatedOrder(id="y", name="業務の調査", **given),)}


THE_CONTRACT: tuple[Case, ...] = (
    finds("K-01", f"{C}.limit_amount", {**SMALL, f"{C}.limit_amount": 500_001}, "500,001円", "500,000円"),
    finds(
        "K-01",
        f"{C}.limit_amount",
        {**SMALL, f"{C}.limit_amount": 1_000_001, f"{C}.own_threshold": None},
        "1,000,000円",
    ),
    finds(
        "K-01",
        f"{C}.limit_amount",
        {**SMALL, **OLD, f"{C}.limit_amount": 600_000, f"{C}.own_threshold": 1_000_000},
        "500,000円",
    ),
    quiet("K-01", {**SMALL, f"{C}.limit_amount": 500_000}),
    quiet("K-01", {**SMALL, f"{C}.limit_amount": 1_000_000, f"{C}.own_threshold": 1_000_000}),
    quiet("K-01", OUT),
    quiet("K-01", {f"{C}.method": ContractMethod.SMALL}),
    finds(
        "K-02", f"{C}.own_threshold", {**SMALL, f"{C}.own_threshold": 1_300_000}, "1,000,000円", "令和9年度"
    ),
    finds("K-02", f"{C}.own_threshold", {**OUT, **OLD, f"{C}.own_threshold": 1_000_000}, "500,000円"),
    quiet("K-02", {**SMALL, f"{C}.own_threshold": 1_000_000}),
    quiet("K-02", {f"{C}.own_threshold": 1_300_000}),
    finds("K-03", f"{C}.own_threshold", {**SMALL, f"{C}.own_threshold": None}, "500,000円", "1,000,000円"),
    quiet("K-03", SMALL),
    quiet("K-03", {**OUT, f"{C}.own_threshold": None}),
    finds("K-04", f"{C}.related[y].apart", {**SMALL, **order(amount=200_000)}, "600,000円", "業務の調査"),
    quiet("K-04", {**SMALL, **order(amount=200_000, apart="内容及び相手方が異なる。")}),
    quiet("K-04", {**SMALL, **order(amount=100_000)}),
    quiet("K-04", {**SMALL, **order(amount=200_000, ordered_on=date(2026, 6, 1))}),
    quiet("K-04", {**OUT, **order(amount=200_000)}),
    finds("K-05", f"{C}.ground", {**OUT, f"{C}.ground": NegotiatedGround.SMALL}, "第2号"),
    finds("K-05", f"{C}.ground", {**SMALL, f"{C}.ground": NegotiatedGround.NATURE}, "第1号"),
    quiet(
        "K-05", {**OUT, f"{C}.method": ContractMethod.NEGOTIATED, f"{C}.ground": NegotiatedGround.NO_BIDDER}
    ),
    quiet("K-05", BY_TENDER),
    finds("K-06", f"{C}.reason", {**OUT, f"{C}.reason": "以前から頼んでいるため。"}, "12字"),
    quiet("K-06", OUT),
    finds("K-07", f"{A}.amount", {**OUT, f"{A}.amount": 1_900_001}, "1,900,001円"),
    quiet("K-07", {**OUT, f"{A}.amount": 1_900_000}),
    finds("K-08", f"{A}.signed_on", {**OUT, f"{A}.signed_on": date(2027, 7, 2)}, "令和9年7月1日"),
    quiet("K-08", OUT),
    finds("K-09", f"{A}.deposit_reason", {**OUT, f"{A}.deposit_reason": None}),
    quiet("K-09", OUT),
    finds(
        "K-10",
        f"{A}.inspections[j1].inspected_on",
        {**OUT, f"{A}.inspections[j1].inspected_on": date(2027, 10, 7)},
    ),
    quiet("K-10", {**OUT, f"{A}.inspections[j1].inspected_on": date(2027, 10, 8)}),
    finds(
        "K-11",
        f"{A}.inspections[j1].inspected_on",
        {**OUT, f"{A}.inspections[j1].inspected_on": date(2027, 10, 19)},
        "11日",
    ),
    quiet("K-11", {**OUT, f"{A}.inspections[j1].inspected_on": date(2027, 10, 18)}),
    finds("K-12", f"{A}.inspections", {**OUT, f"{A}.inspections": each(amount=1_000_000)}, "2,000,000円"),
    quiet("K-12", OUT),
)

THE_PROPOSALS: tuple[Case, ...] = (
    finds(
        "K-21", f"{P}.proposal_until", {**OUT, f"{P}.proposal_until": date(2027, 5, 6)}, "参加表明書の締切日"
    ),
    finds("K-21", f"{P}.result_on", {**OUT, f"{P}.result_on": date(2027, 6, 3)}, "審査の日"),
    quiet("K-21", OUT),
    quiet("K-21", {**OUT, f"{P}.entry_until": None, f"{P}.hearing_on": None}),
    quiet("K-21", {f"{P}.proposal_until": date(2027, 5, 6)}),
    finds("K-22", f"{P}.question_until", {**OUT, f"{P}.question_until": date(2027, 5, 21)}, "より後"),
    finds("K-22", f"{P}.question_until", {**OUT, f"{P}.question_until": date(2027, 4, 12)}, "公告の日"),
    quiet("K-22", OUT),
    finds("K-23", f"{P}.answered_on", {**OUT, f"{P}.answered_on": date(2027, 4, 21)}, "質問の締切日"),
    finds("K-23", f"{P}.answered_on", {**OUT, f"{P}.answered_on": date(2027, 5, 20)}, "以後"),
    quiet("K-23", OUT),
    finds("K-24", f"{P}.proposal_until", {**OUT, f"{P}.proposal_until": date(2027, 4, 26)}, "13日"),
    quiet("K-24", {**OUT, f"{P}.proposal_until": date(2027, 4, 27)}),
    finds("K-25", f"{P}.contract_on", {**OUT, f"{P}.contract_on": date(2027, 7, 2)}, "より後"),
    quiet("K-25", OUT),
    finds("K-26", f"{P}.criteria", {**OUT, f"{P}.criteria[g1].points": 20}, "105点", "5点多く"),
    finds("K-26", f"{P}.criteria", {**OUT, f"{P}.criteria": first(6)}, "90点", "10点少なく"),
    quiet("K-26", OUT),
    quiet("K-26", {**BY_TENDER, f"{P}.criteria": first(6)}),
    finds("K-27", f"{P}.pass_marks", {**OUT, f"{P}.pass_marks": 100}, "100点"),
    quiet("K-27", {**OUT, f"{P}.pass_marks": 99}),
    finds("K-28", f"{P}.tie_first", {**OUT, f"{P}.tie_first": None}, "公告の前"),
    finds("K-28", f"{P}.tie_then", {**OUT, f"{P}.tie_then": TieRule.CONTENT}, "同じ"),
    finds(
        "K-28",
        f"{P}.tie_first",
        {**OUT, f"{P}.criteria": each(kind=CriterionKind.RECORD)},
        "区分の評価項目がありません",
    ),
    quiet("K-28", OUT),
    quiet("K-28", {**OUT, f"{P}.criteria": (), f"{P}.tie_first": None}),
    finds("K-29", f"{P}.criteria", {**OUT, f"{P}.criteria[g7].points": 100}, "100点"),
    quiet("K-29", {**OUT, f"{P}.criteria[g7].points": 90}),
    finds(
        "K-30",
        f"{M}.by_ordinance",
        {**OUT, f"{M}.seats": plus(Seat(id="y", post="大学の教員", outside=True))},
        "1人",
    ),
    quiet(
        "K-30",
        {
            **OUT,
            f"{M}.seats": plus(Seat(id="y", post="大学の教員", outside=True)),
            f"{M}.by_ordinance": True,
        },
    ),
    quiet("K-30", OUT),
    finds("K-31", f"{M}.seats", {**OUT, f"{M}.seats": each(role=SeatRole.MEMBER)}, "いません"),
    finds("K-31", f"{M}.seats", {**OUT, f"{M}.seats": each(role=SeatRole.CHAIR)}, "5人"),
    quiet("K-31", OUT),
    finds("K-32", f"{M}.effective_on", {**OUT, f"{M}.effective_on": date(2027, 4, 14)}, "公告の日"),
    quiet("K-32", OUT),
    finds("K-33", f"{P}.proposers", {**OUT, f"{P}.proposers": each(result=ProposerResult.FIRST)}, "3者"),
    finds("K-33", f"{P}.proposers[o1].result", {**OUT, f"{P}.proposers[o1].points": Decimal("59.9")}, "60点"),
    finds("K-33", f"{P}.proposers[o1].result", {**OUT, f"{P}.proposers[o1].points": Decimal("70")}, "Ｂ者"),
    finds("K-33", f"{P}.proposers[o1].result", {**OUT, f"{P}.proposers[o1].price": 1_900_001}, "提案上限額"),
    quiet("K-33", OUT),
    quiet("K-33", {f"{P}.proposers": each(result=ProposerResult.FIRST)}),
)

CASES = (*THE_CONTRACT, *THE_PROPOSALS)
