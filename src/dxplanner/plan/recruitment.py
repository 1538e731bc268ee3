"""第4章 外部人材の募集: the structured answers the 募集要項 is compiled from."""

from datetime import date
from decimal import Decimal

from dxplanner.core.choices import Choice
from dxplanner.core.dataclass import dataclass
from dxplanner.core.reflect import (
    child,
    choice,
    day,
    decimal,
    integer,
    link,
    long_text,
    row_id,
    table,
    text,
    yen,
)
from dxplanner.plan.after import After
from dxplanner.plan.contracting import Contracting
from dxplanner.plan.fairness import Fairness
from dxplanner.plan.form_choice import FormQuestions
from dxplanner.plan.notice import NoticePapers
from dxplanner.plan.register import TalentRegister
from dxplanner.plan.selection import Selecting, Sourcing
from dxplanner.plan.selection import SelectionMethod as SelectionMethod
from dxplanner.plan.talent import TalentNeeds
from dxplanner.plan.talent import TalentProfile as TalentProfile


class AppointmentForm(Choice):
    """任用等の形態"""

    SPECIAL_PART_TIME = "special_part_time", "特別職非常勤職員"
    EXPERT_COMMISSIONER = "expert_commissioner", "専門委員"
    FISCAL_YEAR_PART = "fiscal_year_part", "会計年度任用職員（パートタイム）"
    FISCAL_YEAR_FULL = "fiscal_year_full", "会計年度任用職員（フルタイム）"
    FIXED_TERM = "fixed_term", "特定任期付職員"
    OUTSOURCING = "outsourcing", "業務委託"
    DISPATCH = "dispatch", "労働者派遣"
    PARTNER_COMPANY = "partner_company", "地域活性化起業人（企業派遣型）"
    PARTNER_SIDE_JOB = "partner_side_job", "地域活性化起業人（副業型）"
    PROJECT_MANAGER = "regional_project_manager", "地域プロジェクトマネージャー"
    COOPERATION_CORPS = "cooperation_corps", "地域おこし協力隊"
    SECONDMENT = "secondment", "企業との連携協定による在籍出向"
    SENT_OFFICER = "sent_officer", "ほかの団体からの職員の派遣"
    SHARED = "shared", "県・近隣団体との共同（負担金）"


CONTRACT_FORMS = frozenset({AppointmentForm.OUTSOURCING, AppointmentForm.PARTNER_SIDE_JOB})
"""The town makes a contract with who does the work."""
COMPANY_FORMS = frozenset({AppointmentForm.PARTNER_COMPANY, AppointmentForm.SECONDMENT})
"""A company sends one of its own by an agreement."""
BODY_FORMS = frozenset({AppointmentForm.SHARED, AppointmentForm.SENT_OFFICER})
"""Another public body has engaged the person."""
CHOSEN_ELSEWHERE = BODY_FORMS | {AppointmentForm.DISPATCH, AppointmentForm.SECONDMENT}
"""The town chooses nobody and takes no applications."""
STAFF_FORMS = frozenset(AppointmentForm) - CONTRACT_FORMS - COMPANY_FORMS - CHOSEN_ELSEWHERE
"""The town appoints (地域おこし協力隊: appoints or commissions)."""


class PayUnit(Choice):
    DAILY = "daily", "日額"
    HOURLY = "hourly", "時間額"
    MONTHLY = "monthly", "月額"
    YEARLY = "yearly", "年額"
    CONTRACT = "contract", "契約総額（税込み）"
    NONE = "none", "無報酬"


class DayUnit(Choice):
    WEEK = "week", "週"
    MONTH = "month", "月"
    YEAR = "year", "年"


class RemoteWork(Choice):
    FULL = "full", "原則としてリモートで行う"
    MIXED = "mixed", "リモートと登庁を組み合わせる"
    ON_SITE = "on_site", "登庁して行う"


class SideJob(Choice):
    ALLOWED = "allowed", "兼業・副業のまま応募できる"
    PERMISSION = "permission", "任命権者の許可を要する"
    NOT_ALLOWED = "not_allowed", "兼業はできない"


class BidRestriction(Choice):
    """入札制限の型"""

    PERIOD = "period", "A 一定の期間、所属企業等の入札参加を制限する"
    COMPANY = "company", "B 一定の条件に当たる事業者の入札参加を制限する"
    CONDUCT = "conduct", "C 本人の関与（仕様書の作成、業者の選定等）を制限する"


class Channel(Choice):
    TOWN_PAGE = "town_page", "町のホームページ・広報"
    JOB_SITE = "job_site", "民間の求人サイト"
    SIDE_JOB_PLATFORM = "side_job_platform", "副業・兼業の募集サイト"
    MINISTRY_LIST = "ministry_list", "総務省の外部人材リスト"
    PREFECTURE_POOL = "prefecture_pool", "県の人材プール"
    JOINT = "joint", "県・近隣団体との共同採用"


@dataclass(frozen=True, slots=True, kw_only=True)
class Duty:
    """業務の内容"""

    id: str = row_id()
    description: str | None = text("業務")
    initiative: str | None = link("関係する取組", "policy.initiatives")


@dataclass(frozen=True, slots=True, kw_only=True)
class Requirement:
    """応募の要件"""

    id: str = row_id()
    description: str | None = text("要件")


@dataclass(frozen=True, slots=True, kw_only=True)
class SelectionStep:
    """選考の段階"""

    id: str = row_id()
    method: SelectionMethod | None = choice("方法", SelectionMethod)
    on: date | None = day("実施日")
    note: str | None = text("内容及び評価の観点")


@dataclass(frozen=True, slots=True, kw_only=True)
class UsedChannel:
    """募集の媒体"""

    id: str = row_id()
    channel: Channel | None = choice("媒体", Channel)
    weeks: int | None = integer("掲載の期間", minimum=1, maximum=52, unit="週")
    cost: int | None = yen("費用の見込み")
    note: str | None = text("備考")


@dataclass(frozen=True, slots=True, kw_only=True)
class BidRestrictionTerms:
    """入札制限の内容"""

    kind: BidRestriction | None = choice("入札制限の型", BidRestriction)
    period: str | None = text("制限する期間")
    companies: str | None = text("対象とする企業")
    procurements: str | None = text("対象とする調達")
    exceptions: str | None = text("例外及び手続")


@dataclass(frozen=True, slots=True, kw_only=True)
class Recruitment:
    """外部人材の募集"""

    purpose: str | None = long_text("募集の趣旨", 4000)
    expected_results: str | None = long_text("期待する成果", 2000)
    talent_profile: TalentProfile | None = choice("人材像", TalentProfile)
    job_title: str | None = text("職名", 60)
    headcount: int | None = integer("募集人数", minimum=1, maximum=100, unit="人")
    appointment_form: AppointmentForm | None = choice("任用等の形態", AppointmentForm)
    legal_basis: str | None = text("根拠となる条例・要綱等")
    term_from: date | None = day("任期の始まり")
    term_to: date | None = day("任期の終わり")
    renewal: str | None = text("再任・再度の任用")
    duties: tuple[Duty, ...] = table("業務の内容", Duty)
    duties_change: str | None = text("業務の変更の範囲")
    required: tuple[Requirement, ...] = table("必須の要件", Requirement)
    preferred: tuple[Requirement, ...] = table("歓迎する要件", Requirement)
    disqualification: str | None = long_text("応募できない方（欠格事由）", 2000)
    days: Decimal | None = decimal("勤務・稼働の日数", maximum="366", unit="日")
    days_unit: DayUnit | None = choice("日数の単位", DayUnit)
    hours: str | None = text("時間")
    remote: RemoteWork | None = choice("リモートワーク", RemoteWork)
    place: str | None = text("場所及び変更の範囲")
    pay_unit: PayUnit | None = choice("報酬の単位", PayUnit)
    pay_amount: int | None = yen("報酬の額")
    pay_note: str | None = text("支払日その他報酬の説明")
    travel: str | None = text("旅費・交通費（費用弁償）")
    insurance: str | None = text("社会保険・災害補償")
    side_job: SideJob | None = choice("兼業・副業", SideJob)
    secrecy: str | None = long_text("服務・守秘", 2000)
    bid_restriction: BidRestrictionTerms = child("入札制限", BidRestrictionTerms)
    privacy: str | None = long_text("個人情報・情報セキュリティ", 2000)
    channels: tuple[UsedChannel, ...] = table("募集の媒体", UsedChannel)
    apply_from: date | None = day("応募の受付開始日")
    apply_to: date | None = day("応募の締切日")
    documents: str | None = long_text("応募書類及び提出方法", 2000)
    selection: tuple[SelectionStep, ...] = table("選考の方法", SelectionStep)
    result_on: date | None = day("結果を知らせる日の目安")
    start_on: date | None = day("着任・契約の日")
    applicant_privacy: str | None = long_text("応募者の個人情報の利用目的", 2000)
    smoking: str | None = text("受動喫煙対策")
    support: str | None = long_text("受入れの体制", 2000)
    fallback: str | None = text("採用できなかったときの代替策")
    notes: str | None = long_text("その他", 2000)
    needs: TalentNeeds = child("外部人材の必要性", TalentNeeds)
    form_questions: FormQuestions = child("任用等の形態を選ぶ問い", FormQuestions)
    papers: NoticePapers = child("募集に伴う書類", NoticePapers)
    fairness: Fairness = child("調達の公平性", Fairness)
    contracting: Contracting = child("業務委託の契約", Contracting)
    sourcing: Sourcing = child("人材サービスへの相談と見積り", Sourcing)
    selecting: Selecting = child("選考の計画", Selecting)
    after: After = child("受入れ・評価・引継ぎ", After)
    register: TalentRegister = child("人材台帳", TalentRegister)
