"""第2章 全体方針: the vision and what it is made of. The 工程表 stands in `roadmap`."""

from datetime import date
from decimal import Decimal

from dxplanner.core.choices import Choice
from dxplanner.core.dataclass import dataclass
from dxplanner.core.reflect import (
    child,
    choice,
    day,
    decimal,
    fiscal_year,
    link,
    long_text,
    row_id,
    table,
    text,
)
from dxplanner.plan.evaluation import Evaluation, IndicatorKind, IndicatorTarget
from dxplanner.plan.procedure import LeftOutItem, ProcedureEntry
from dxplanner.plan.standing import Statistics
from dxplanner.plan.survey import Survey
from dxplanner.plan.training import DivideMeasure, OutsideReason, Training
from dxplanner.plan.vision_style import VisionStyle


class CouncilResolution(Choice):
    REQUIRED = "required", "議会の議決を要する"
    NOT_REQUIRED = "not_required", "議決は要しない"


class AlsoServes(Choice):
    """兼ねる計画"""

    OPEN_DATA = "open_data", "市町村官民データ活用推進計画"
    GENERAL_PLAN = "general_plan", "総合計画の個別計画"
    STRATEGY = "strategy", "地方版総合戦略の個別計画"
    REFORM = "reform", "行政改革大綱の実施計画"
    JOINT = "joint", "近隣団体との共同計画"
    OTHER = "other", "その他"


class ReviewCycle(Choice):
    YEARLY = "yearly", "毎年度見直す"
    TWO_YEARS = "two_years", "2年ごとに見直す"
    NATIONAL = "national", "国の計画の改定に合わせて見直す"
    AS_NEEDED = "as_needed", "必要に応じて見直す"


@dataclass(frozen=True, slots=True, kw_only=True)
class ServedPlan:
    """兼ねる計画"""

    id: str = row_id()
    kind: AlsoServes | None = choice("計画の種類", AlsoServes)
    name: str | None = text("計画の名称")


@dataclass(frozen=True, slots=True, kw_only=True)
class Issue:
    """課題"""

    id: str = row_id()
    title: str | None = text("課題", 100)
    detail: str | None = long_text("説明", 2000)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pillar:
    """基本方針（柱）"""

    id: str = row_id()
    name: str | None = text("柱の名称", 100)
    description: str | None = long_text("柱の説明", 2000)


@dataclass(frozen=True, slots=True, kw_only=True)
class Initiative:
    """取組（事業票）"""

    id: str = row_id()
    title: str | None = text("取組の名称", 100)
    pillar: str | None = link("柱", "policy.pillars")
    priority_item: str | None = text("国の重点取組事項", 64)
    """Id of an item of the national plan's edition chosen in `policy.national_plan`."""
    issue: str | None = link("対応する課題", "policy.issues")
    summary: str | None = long_text("概要", 4000)
    current_state: str | None = long_text("現状・課題", 4000)
    development: str | None = long_text("今後の展開", 4000)
    owner: str | None = link("担当課", "municipality.sections")
    funding: str | None = text("費用・財源")
    depends_on: str | None = link("先に進める取組", "policy.initiatives")


@dataclass(frozen=True, slots=True, kw_only=True)
class Indicator:
    """指標"""

    id: str = row_id()
    name: str | None = text("指標の名称", 100)
    pillar: str | None = link("柱", "policy.pillars")
    initiative: str | None = link("取組", "policy.initiatives")
    unit: str | None = text("単位", 20)
    baseline: Decimal | None = decimal("現状値", minimum="-1000000000", maximum="1000000000")
    baseline_date: date | None = day("現状値の時点")
    target: Decimal | None = decimal("目標値", minimum="-1000000000", maximum="1000000000")
    target_year: int | None = fiscal_year("目標年度")
    measured_by: str | None = link("測定する課", "municipality.sections")
    note: str | None = text("測り方")
    kind: IndicatorKind | None = choice("指標の種類", IndicatorKind)
    targets: tuple[IndicatorTarget, ...] = table("年度別の目標", IndicatorTarget)


class HistoryKind(Choice):
    """策定経過の種類"""

    HEADQUARTERS = "headquarters", "庁議・推進本部"
    MEETING = "meeting", "会議・部会"
    WORKSHOP = "workshop", "ワークショップ"
    QUESTIONNAIRE = "questionnaire", "アンケート"
    INQUIRY = "inquiry", "庁内照会"
    COUNCIL = "council", "議会"
    PUBLIC_COMMENT = "public_comment", "パブリックコメント"
    DECISION = "decision", "決定・公表"


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryEntry:
    """策定経過"""

    id: str = row_id()
    on: date | None = day("日付")
    kind: HistoryKind | None = choice("種類", HistoryKind)
    event: str | None = text("内容")
    result: str | None = text("結果（決めたこと、意見の件数など）")


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """全体方針"""

    title: str | None = text("計画の名称", 80)
    period_from: int | None = fiscal_year("計画期間の始期")
    period_to: int | None = fiscal_year("計画期間の終期")
    greeting: str | None = long_text("はじめに（長のことば）", 4000)
    standing: str | None = long_text("計画の位置付け", 4000)
    also_serves: tuple[ServedPlan, ...] = table("兼ねる計画", ServedPlan)
    council_resolution: CouncilResolution | None = choice("議会の議決", CouncilResolution)
    national_plan: str | None = text("よりどころとする国の計画の版", 20)
    """Id of an edition in facts: "2.3", "5.0"."""
    background: str | None = long_text("策定の背景")
    issues: tuple[Issue, ...] = table("課題", Issue)
    philosophy: str | None = text("基本理念", 120)
    vision: str | None = long_text("めざす姿", 4000)
    pillars: tuple[Pillar, ...] = table("柱", Pillar)
    initiatives: tuple[Initiative, ...] = table("取組", Initiative)
    indicators: tuple[Indicator, ...] = table("指標", Indicator)
    people: str | None = long_text("人材の確保・育成", 4000)
    training_policy: str | None = long_text("職員の育成方針", 4000)
    trainings: tuple[Training, ...] = table("研修", Training)
    outside_reasons: tuple[OutsideReason, ...] = table("外部人材の自己点検", OutsideReason)
    security: str | None = long_text("サイバーセキュリティ及び個人情報の保護", 4000)
    digital_divide: str | None = long_text("誰もが使えるようにする取組（デジタルデバイド対策）", 4000)
    divide_measures: tuple[DivideMeasure, ...] = table("デジタルデバイド対策の取組", DivideMeasure)
    review_cycle: ReviewCycle | None = choice("見直しの時期", ReviewCycle)
    review_rule: str | None = long_text("進捗管理及び見直しの方法", 4000)
    history: tuple[HistoryEntry, ...] = table("策定経過", HistoryEntry)
    partners: str | None = text("共同で策定する団体")
    vision_style: VisionStyle | None = choice("理念の示し方", VisionStyle)
    general_plan_vision: str | None = text("総合計画の将来像")
    left_out: tuple[LeftOutItem, ...] = table("掲げない国の重点取組事項", LeftOutItem)
    evaluations: tuple[Evaluation, ...] = table("毎年度の評価", Evaluation)
    procedure: tuple[ProcedureEntry, ...] = table("手順の確認", ProcedureEntry)
    statistics: Statistics = child("現状の統計", Statistics)
    survey: Survey = child("調査回答下書き", Survey)
