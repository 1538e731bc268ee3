"""業務委託の契約 (K-01…12): the way of contracting, the small amount, split orders, the contract and its inspection.

Nothing is said while the form is another one than 業務委託.
"""

from collections.abc import Iterator

from dxplanner.checks.model import INFERRED, MUST_FIX, REVIEW, SECONDARY, Spot, check
from dxplanner.checks.sources import OFFICE_PRACTICE, PLAN_ITSELF
from dxplanner.checks.view import View
from dxplanner.core.calendar import date_label, fiscal_year_label, fiscal_year_of
from dxplanner.core.money import yen_label
from dxplanner.plan.contracting import Contracting, ContractMethod, DepositTerms, NegotiatedGround
from dxplanner.plan.recruitment import AppointmentForm
from dxplanner.rules.contracts import order_ceiling, small_contract, split_orders

C = "recruitment.contracting"
A = f"{C}.agreement"
SMALL_ORDER = "地方自治法施行令第167条の2第1項第1号・別表第5（令和7年政令第94号）"
PAYMENT_ACT = "政府契約の支払遅延防止等に関する法律第5条・第14条"
INSPECTION_DAYS = 10


def contracting(view: View) -> Contracting | None:
    """The answers about the contract, where the form is 業務委託."""
    recruitment = view.plan.recruitment
    return recruitment.contracting if recruitment.appointment_form is AppointmentForm.OUTSOURCING else None


@check("K-01", MUST_FIX, "少額の随意契約の額を超える", source=SMALL_ORDER, confidence=SECONDARY)
def above_the_small_amount(view: View) -> Iterator[Spot]:
    found = contracting(view)
    if found is None or found.method is not ContractMethod.SMALL or found.limit_amount is None:
        return
    known = small_contract(view.plan, view.today)
    bound = known.usable if known.usable is not None else known.ceiling
    if found.limit_amount > bound:
        yield (
            f"{C}.limit_amount",
            f"予定価格（{yen_label(found.limit_amount)}）が、少額の随意契約ができる額（{yen_label(bound)}）を超えています。"
            "契約の方法を改めるか、額を確かめてください。",
        )


@check("K-02", REVIEW, "町の規則の額が政令の額を超える", source=SMALL_ORDER, confidence=SECONDARY)
def own_amount_above_the_order(view: View) -> Iterator[Spot]:
    found = contracting(view)
    if found is None or found.own_threshold is None:
        return
    known = small_contract(view.plan, view.today)
    if found.own_threshold > known.ceiling:
        yield (
            f"{C}.own_threshold",
            f"規則の額（{yen_label(found.own_threshold)}）が、{fiscal_year_label(known.fiscal_year)}の政令の額"
            f"（{yen_label(known.ceiling)}、二次資料で確認）を超えています。委託の欄の額か、財務規則を確かめてください。",
        )


@check("K-03", REVIEW, "町の規則の額を確かめていない", source=SMALL_ORDER, confidence=SECONDARY)
def own_amount_unknown(view: View) -> Iterator[Spot]:
    found = contracting(view)
    if found is None or found.method is not ContractMethod.SMALL or found.own_threshold is not None:
        return
    before, now = order_ceiling(2024), order_ceiling(fiscal_year_of(view.today))
    yield (
        f"{C}.own_threshold",
        f"少額の随意契約ができるのは、財務規則に定めた額までです。政令の額は{yen_label(int(before.value or 0))}から"
        f"{yen_label(int(now.value or 0))}に改められましたが、規則を改めるまでは使えません。規則の額を入力してください。",
    )


@check("K-04", REVIEW, "分割して発注したおそれ", source=SMALL_ORDER, confidence=SECONDARY)
def split(view: View) -> Iterator[Spot]:
    found = contracting(view)
    if found is None:
        return
    known = small_contract(view.plan, view.today)
    rows = split_orders(found, known)
    total = (found.limit_amount or 0) + sum(row.amount or 0 for row in rows)
    for row in rows:
        if not row.apart:
            yield (
                f"{C}.related[{row.id}].apart",
                f"関係する発注{view.called(f'{C}.related', row)}と合わせると{yen_label(total)}となり、"
                f"少額の随意契約の額（{yen_label(known.usable or 0)}）を超えます。少額とするために分けることはできません。"
                "まとめて発注するか、分ける理由を書いてください。",
            )


_FITTING: dict[ContractMethod, tuple[NegotiatedGround, ...]] = {
    ContractMethod.SMALL: (NegotiatedGround.SMALL,),
    ContractMethod.PROPOSAL: (NegotiatedGround.NATURE,),
    ContractMethod.NEGOTIATED: tuple(
        ground for ground in NegotiatedGround if ground != NegotiatedGround.SMALL
    ),
}


@check(
    "K-05",
    REVIEW,
    "随意契約の根拠が方法と合わない",
    source="地方自治法施行令第167条の2第1項",
    confidence=SECONDARY,
)
def ground_and_method(view: View) -> Iterator[Spot]:
    found = contracting(view)
    if found is None or found.ground is None or found.method not in _FITTING:
        return
    fitting = _FITTING[found.method]
    if found.ground not in fitting:
        named = "、".join(ground.label.partition("（")[0] for ground in fitting)
        yield (
            f"{C}.ground",
            f"契約の方法が「{found.method.label}」のときの根拠は、{named}が通例です。"
            f"選んだ「{found.ground.label}」でよいか、確かめてください。",
        )


@check("K-06", REVIEW, "随意契約の理由が短い", source=OFFICE_PRACTICE, confidence=INFERRED)
def reason_too_short(view: View) -> Iterator[Spot]:
    found = contracting(view)
    if found is not None and found.reason and len(found.reason) < SHORTEST_REASON:
        yield (
            f"{C}.reason",
            f"随意契約の理由が{len(found.reason)}字です。監査や議会の問いに答えられるよう、"
            "競争入札では目的を達しない事情を、業務に即して書いてください。",
        )


SHORTEST_REASON = 60


@check("K-07", MUST_FIX, "契約額が提案上限額を超える", source=PLAN_ITSELF)
def amount_above_the_limit(view: View) -> Iterator[Spot]:
    found = contracting(view)
    if found is None or found.limit_amount is None or found.agreement.amount is None:
        return
    if found.agreement.amount > found.limit_amount:
        yield (
            f"{A}.amount",
            f"契約額（{yen_label(found.agreement.amount)}）が、提案上限額・予定価格（{yen_label(found.limit_amount)}）を"
            "超えています。どちらかの額を直してください。",
        )


@check("K-08", MUST_FIX, "契約の前に履行が始まる", source="地方自治法第234条", confidence=INFERRED)
def begins_before_the_contract(view: View) -> Iterator[Spot]:
    found, begins = contracting(view), view.plan.recruitment.term_from
    if found is None or begins is None or found.agreement.signed_on is None:
        return
    if begins < found.agreement.signed_on:
        yield (
            f"{A}.signed_on",
            f"履行の始まり（{date_label(begins)}）が、契約の日（{date_label(found.agreement.signed_on)}）より前です。"
            "契約の前に業務をさせることのないよう、日付を直してください。",
        )


@check("K-09", REVIEW, "契約保証金を免除する理由がない", source=OFFICE_PRACTICE, confidence=INFERRED)
def exempt_without_reason(view: View) -> Iterator[Spot]:
    found = contracting(view)
    if found is None or found.agreement.deposit is not DepositTerms.EXEMPT:
        return
    if not found.agreement.deposit_reason:
        yield (
            f"{A}.deposit_reason",
            "契約保証金を免除する理由がありません。財務規則のどの場合に当たるかを書いてください。",
        )


@check("K-10", MUST_FIX, "検査の日が前後する", source=PLAN_ITSELF)
def inspection_out_of_order(view: View) -> Iterator[Spot]:
    found = contracting(view)
    for row in found.agreement.inspections if found is not None else ():
        if row.delivered_on is None or row.inspected_on is None:
            continue
        if row.inspected_on < row.delivered_on:
            yield (
                f"{A}.inspections[{row.id}].inspected_on",
                f"検査の日（{date_label(row.inspected_on)}）が、完了の届出を受けた日（{date_label(row.delivered_on)}）より"
                "前です。どちらかの日付を直してください。",
            )


@check("K-11", REVIEW, "検査が10日を超えて遅い", source=PAYMENT_ACT, confidence=SECONDARY)
def inspection_late(view: View) -> Iterator[Spot]:
    found = contracting(view)
    for row in found.agreement.inspections if found is not None else ():
        if row.delivered_on is None or row.inspected_on is None:
            continue
        days = (row.inspected_on - row.delivered_on).days
        if days > INSPECTION_DAYS:
            yield (
                f"{A}.inspections[{row.id}].inspected_on",
                f"完了の届出を受けた日から検査の日まで{days}日あります。検査は{INSPECTION_DAYS}日以内が目安です。"
                "日付を確かめ、遅れた理由があれば記録してください。",
            )


@check("K-12", MUST_FIX, "検査の額の計が契約額を超える", source=PLAN_ITSELF)
def inspected_above_the_amount(view: View) -> Iterator[Spot]:
    found = contracting(view)
    if found is None or found.agreement.amount is None:
        return
    total = sum(row.amount or 0 for row in found.agreement.inspections)
    if total > found.agreement.amount:
        yield (
            f"{A}.inspections",
            f"支払の対象となる額の計（{yen_label(total)}）が、契約額（{yen_label(found.agreement.amount)}）を超えています。"
            "検査の記録の額を直してください。",
        )
