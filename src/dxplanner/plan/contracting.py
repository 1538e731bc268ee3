"""業務委託の契約: how the contractor is chosen, what the contract says, and how the work is inspected."""

from datetime import date

from dxplanner.core.choices import Choice
from dxplanner.core.dataclass import dataclass
from dxplanner.core.reflect import boolean, child, choice, day, long_text, row_id, table, text, yen
from dxplanner.plan.proposal import Committee, Proposal


class ContractMethod(Choice):
    """契約の方法"""

    PROPOSAL = "proposal", "公募型プロポーザル"
    SMALL = "small", "少額の随意契約"
    NEGOTIATED = "negotiated", "特定の者との随意契約（少額のものを除く。）"
    BIDDING = "bidding", "競争入札"


class NegotiatedGround(Choice):
    """随意契約の根拠: the numbers of 地方自治法施行令第167条の2第1項."""

    SMALL = "item_1", "第1号（予定価格が規則で定める額を超えない）"
    NATURE = "item_2", "第2号（性質又は目的が競争入札に適しない）"
    URGENT = "item_5", "第5号（緊急の必要により競争入札に付することができない）"
    DISADVANTAGE = "item_6", "第6号（競争入札に付することが不利）"
    FAVOURABLE = "item_7", "第7号（時価に比べて著しく有利な価格）"
    NO_BIDDER = "item_8", "第8号（入札者又は落札者がない）"


class DepositTerms(Choice):
    """契約保証金"""

    PAID = "paid", "納付する"
    EXEMPT = "exempt", "免除する"


class InspectionKind(Choice):
    """検査の区分"""

    PARTIAL = "partial", "部分の検査（既済部分）"
    FINAL = "final", "完了の検査"
    AGAIN = "again", "補修の後の再検査"


class InspectionResult(Choice):
    """検査の結果"""

    PASSED = "passed", "合格"
    MENDED = "mended", "補修を求める"
    FAILED = "failed", "不合格"


@dataclass(frozen=True, slots=True, kw_only=True)
class RelatedOrder:
    """同じ年度の関係する発注"""

    id: str = row_id()
    name: str | None = text("発注の名称", 100)
    amount: int | None = yen("予定価格（税込み）")
    ordered_on: date | None = day("発注日")
    apart: str | None = text("分けて発注する理由")


@dataclass(frozen=True, slots=True, kw_only=True)
class Inspection:
    """検査"""

    id: str = row_id()
    kind: InspectionKind | None = choice("区分", InspectionKind)
    subject: str | None = text("検査の対象", 100)
    delivered_on: date | None = day("完了の届出を受けた日")
    inspected_on: date | None = day("検査の日")
    inspector: str | None = text("検査員の職", 60)
    witness: str | None = text("立会人の職", 60)
    amount: int | None = yen("支払の対象となる額")
    result: InspectionResult | None = choice("結果", InspectionResult)
    note: str | None = text("補修の内容その他")


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """契約の内容"""

    contractor: str | None = text("契約の相手方", 100)
    amount: int | None = yen("契約額（税込み）")
    signed_on: date | None = day("契約の日")
    deposit: DepositTerms | None = choice("契約保証金", DepositTerms)
    deposit_reason: str | None = text("契約保証金を免除する理由")
    personal_data: bool | None = boolean("個人情報を扱う業務")
    inspections: tuple[Inspection, ...] = table("検査の記録", Inspection)


@dataclass(frozen=True, slots=True, kw_only=True)
class Contracting:
    """業務委託の契約"""

    method: ContractMethod | None = choice("契約の方法", ContractMethod)
    limit_amount: int | None = yen("提案上限額・予定価格（税込み）")
    own_threshold: int | None = yen("少額の随意契約の額（町の規則、委託）")
    threshold_rule: str | None = text("規則の名称及び条", 100)
    related: tuple[RelatedOrder, ...] = table("同じ年度の関係する発注", RelatedOrder)
    ground: NegotiatedGround | None = choice("随意契約の根拠", NegotiatedGround)
    reason: str | None = long_text("随意契約とする理由", 2000)
    price_reason: str | None = long_text("価格が適正である理由", 1000)
    proposal: Proposal = child("公募型プロポーザル", Proposal)
    committee: Committee = child("審査委員会", Committee)
    agreement: Agreement = child("契約の内容", Agreement)
