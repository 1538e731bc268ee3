"""調達の公平性: the terms of the 入札制限 as parameters, what was declared, and the register of procurements and contacts.

Companies and posts only: no name of a person belongs here.
"""

from datetime import date

from dxplanner.core.choices import Choice
from dxplanner.core.dataclass import dataclass
from dxplanner.core.reflect import boolean, choice, day, integer, link, long_text, row_id, table, text

_PROCUREMENTS = "recruitment.fairness.procurements"


class RestrictionSpan(Choice):
    """制限する期間の区切り"""

    DURING = "during", "業務を行う期間だけ"
    AFTER = "after", "業務を行う期間と、終了後の決まった年数"
    INFLUENCE = "influence", "業務を行う期間と、業務の影響が及ぶ期間"


class RelationKind(Choice):
    """企業等との関係"""

    EMPLOYED = "employed", "現に所属する企業等"
    PAST = "past", "過去に所属した企業等"
    GROUP = "group", "親会社、子会社その他の関連する企業等"
    SIDE_JOB = "side_job", "兼業先"
    HOLDING = "holding", "株式又は知的財産権を持つ企業等"


class ProcurementScope(Choice):
    """対象とする調達の範囲"""

    ALL_SYSTEMS = "all_systems", "情報システムに関する全ての調達"
    ADVISED = "advised", "本人が助言した調達"
    EXPECTED = "expected", "対象の企業等の参加が見込まれる調達"


class RestrictedActKind(Choice):
    """本人に制限する行為"""

    SPECIFICATION = "specification", "仕様書の作成"
    ESTIMATE = "estimate", "見積りの評価"
    SELECTION = "selection", "業者の選定及び審査"
    MEETING = "meeting", "関係する会議への出席"
    PERMIT = "permit", "対象の企業等に対する許認可、申請及び契約の事務"


class ConsentBy(Choice):
    """企業等の同意の取り方"""

    CONTRACT = "contract", "契約書"
    AGREEMENT = "agreement", "協定書"
    LETTER = "letter", "企業等の同意書"
    NOT_TAKEN = "not_taken", "同意を得ない"


class AideRole(Choice):
    """外部人材の関わり方"""

    NO_PART = "no_part", "関わらない"
    ADVICE = "advice", "仕様に触れない助言だけ"
    SPECIFICATION = "specification", "仕様書の作成に関わる"
    EVALUATION = "evaluation", "見積りの評価又は審査に関わる"


class Expectation(Choice):
    """申告された企業等の参加の見込み"""

    YES = "yes", "見込まれる"
    NO = "no", "見込まれない"
    UNKNOWN = "unknown", "まだ分からない"


class ExemptionDecision(Choice):
    """適用除外の判断"""

    PENDING = "pending", "審査中"
    GRANTED = "granted", "承認した"
    REFUSED = "refused", "承認しない"


@dataclass(frozen=True, slots=True, kw_only=True)
class RestrictedRelation:
    """対象とする企業等の関係"""

    id: str = row_id()
    relation: RelationKind | None = choice("関係", RelationKind)


@dataclass(frozen=True, slots=True, kw_only=True)
class RestrictedAct:
    """本人に制限する行為"""

    id: str = row_id()
    act: RestrictedActKind | None = choice("行為", RestrictedActKind)


@dataclass(frozen=True, slots=True, kw_only=True)
class DeclaredInterest:
    """申告された企業等"""

    id: str = row_id()
    company: str | None = text("企業等の名称", 100)
    relation: RelationKind | None = choice("関係", RelationKind)
    period: str | None = text("所属等の期間", 60)
    declared_on: date | None = day("申告の日")
    note: str | None = text("備考")


@dataclass(frozen=True, slots=True, kw_only=True)
class GuardedProcurement:
    """調達の案件"""

    id: str = row_id()
    title: str | None = text("案件", 100)
    drafted_from: date | None = day("仕様書の作成を始める日")
    planned_on: date | None = day("公告又は見積依頼の日")
    specification_by: str | None = text("仕様書に触れる職", 100)
    evaluated_by: str | None = text("審査及び評価をする職", 100)
    aide_role: AideRole | None = choice("外部人材の関わり方", AideRole)
    expected: Expectation | None = choice("申告された企業等の参加の見込み", Expectation)
    companies: str | None = text("見込まれる企業等", 100)
    measure: str | None = text("講じた措置")


@dataclass(frozen=True, slots=True, kw_only=True)
class VendorContact:
    """事業者との接触"""

    id: str = row_id()
    on: date | None = day("日")
    company: str | None = text("事業者", 100)
    procurement: str | None = link("関係する案件", _PROCUREMENTS)
    handled_by: str | None = text("対応した職", 100)
    about_specification: bool | None = boolean("仕様書の内容に触れた")
    content: str | None = text("内容")


@dataclass(frozen=True, slots=True, kw_only=True)
class ExemptionRequest:
    """適用除外の申請"""

    id: str = row_id()
    procurement: str | None = link("案件", _PROCUREMENTS, cascade=True)
    company: str | None = text("企業等の名称", 100)
    applied_on: date | None = day("申請の日")
    no_contact: bool | None = boolean("仕様書の内容等について連絡を取っていない")
    history: bool | None = boolean("接触の履歴を提出した")
    audit: bool | None = boolean("監査又は調査を受け入れる")
    decision: ExemptionDecision | None = choice("判断", ExemptionDecision)
    decided_on: date | None = day("判断の日")
    decided_by: str | None = text("判断した職", 60)
    audit_result: str | None = text("監査又は調査の結果")


@dataclass(frozen=True, slots=True, kw_only=True)
class Fairness:
    """調達の公平性"""

    span: RestrictionSpan | None = choice("制限する期間の区切り", RestrictionSpan)
    years_after: int | None = integer("終了後の年数", minimum=1, maximum=10, unit="年")
    relations: tuple[RestrictedRelation, ...] = table("対象とする企業等の関係", RestrictedRelation)
    past_years: int | None = integer("過去の所属をさかのぼる年数", minimum=1, maximum=20, unit="年")
    scope: ProcurementScope | None = choice("対象とする調達の範囲", ProcurementScope)
    acts: tuple[RestrictedAct, ...] = table("本人に制限する行為", RestrictedAct)
    exemption: bool | None = boolean("適用除外の申請を認める")
    approver: str | None = text("適用除外を判断する職", 60)
    auditor: str | None = text("疑義があるときに調べる職又は機関", 60)
    consent: ConsentBy | None = choice("企業等の同意の取り方", ConsentBy)
    keeper: str | None = text("記録簿を付ける課", 60)
    security_rules: str | None = text("町の情報セキュリティの規程")
    more_pledges: str | None = long_text("誓約書に加える項目", 1000)
    interests: tuple[DeclaredInterest, ...] = table("申告された企業等", DeclaredInterest)
    procurements: tuple[GuardedProcurement, ...] = table("調達の案件", GuardedProcurement)
    contacts: tuple[VendorContact, ...] = table("事業者との接触", VendorContact)
    exemptions: tuple[ExemptionRequest, ...] = table("適用除外の申請", ExemptionRequest)
