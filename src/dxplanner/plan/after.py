"""採用の後、又は採用できなかったとき: intake, goals and their review, handover, what comes back, what is reported."""

from datetime import date

from dxplanner.core.choices import Choice
from dxplanner.core.dataclass import dataclass
from dxplanner.core.reflect import (
    boolean,
    choice,
    day,
    fiscal_year,
    integer,
    link,
    long_text,
    quarter,
    row_id,
    table,
    text,
)


class FallbackKind(Choice):
    """採用できなかったときの代替策"""

    AGAIN = "again", "再募集"
    PREFECTURE = "prefecture", "県・近隣団体との共同"
    OUTSOURCING = "outsourcing", "業務委託"
    ADVISER = "adviser", "アドバイザー"


class IntakeKind(Choice):
    """受入れの準備の種類"""

    TRAINING = "training", "研修"
    EQUIPMENT = "equipment", "機器・権限"
    MEETING = "meeting", "顔合わせ・打合せ"
    PAPERS = "papers", "書類・手続"


class Rating(Choice):
    """評価"""

    REACHED = "reached", "達成"
    ON_COURSE = "on_course", "順調"
    LATE = "late", "遅れ"
    CHANGE = "change", "見直し"


class ReturnKind(Choice):
    """返却・消去の種類"""

    LOAN = "loan", "貸与品"
    PAPER = "paper", "紙の資料"
    DATA = "data", "電子データ"
    ACCOUNT = "account", "利用者の権限"


class ReturnWay(Choice):
    """返却・消去の方法"""

    RETURNED = "returned", "返却"
    ERASED = "erased", "消去"
    STOPPED = "stopped", "停止"


class ReportKind(Choice):
    """特別交付税に関して報告すること"""

    APPOINTMENT = "appointment", "任用等に要する経費"
    RECRUITING = "recruiting", "募集に要する経費"
    EARMARKED = "earmarked", "特定財源の額"
    OVERLAP = "overlap", "他の算定項目との重複の確認"
    DIFFERENCE = "difference", "前年度の見込額と実績額の差"
    EVIDENCE = "evidence", "証拠書類の保管"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fallback:
    """採用できなかったときの代替策"""

    id: str = row_id()
    kind: FallbackKind | None = choice("代替策", FallbackKind)
    reason: str | None = text("選ぶ理由及び時期")


@dataclass(frozen=True, slots=True, kw_only=True)
class IntakeItem:
    """受入れの準備"""

    id: str = row_id()
    kind: IntakeKind | None = choice("種類", IntakeKind)
    content: str | None = text("すること")
    by: str | None = text("担当", 60)
    on: date | None = day("期日")
    done: bool | None = boolean("済んだ")


@dataclass(frozen=True, slots=True, kw_only=True)
class Goal:
    """外部人材の目標"""

    id: str = row_id()
    title: str | None = text("目標", 100)
    measured_by: str | None = text("達成を確かめる方法")
    initiative: str | None = link("関係する取組", "policy.initiatives")
    by: date | None = day("達成の期日")


@dataclass(frozen=True, slots=True, kw_only=True)
class QuarterResult:
    """四半期の評価"""

    id: str = row_id()
    fiscal_year: int | None = fiscal_year("年度")
    quarter: int | None = quarter("四半期")
    goal: str | None = link("目標", "recruitment.after.goals", cascade=True)
    result: str | None = text("結果")
    rating: Rating | None = choice("評価", Rating)
    next_step: str | None = text("次の四半期にすること")


@dataclass(frozen=True, slots=True, kw_only=True)
class Lesson:
    """失敗・教訓"""

    id: str = row_id()
    event: str | None = text("起きたこと")
    cause: str | None = text("原因")
    lesson: str | None = text("次に生かすこと")
    shared: bool | None = boolean("他の団体に伝えてよい")


@dataclass(frozen=True, slots=True, kw_only=True)
class HandoverItem:
    """引継ぎの項目"""

    id: str = row_id()
    matter: str | None = text("引き継ぐこと", 100)
    state: str | None = text("今の状況")
    remaining: str | None = text("残っていること及び期日")
    where: str | None = text("資料の所在")
    to: str | None = text("引き継ぐ先", 60)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReturnedItem:
    """返却・消去するもの"""

    id: str = row_id()
    kind: ReturnKind | None = choice("種類", ReturnKind)
    item: str | None = text("名称", 100)
    count: int | None = integer("数量", minimum=1, maximum=100_000)
    way: ReturnWay | None = choice("方法", ReturnWay)
    how: str | None = text("消去の方法及び道具", 100)
    on: date | None = day("返却・消去の日")


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """特別交付税に関する報告"""

    id: str = row_id()
    fiscal_year: int | None = fiscal_year("対象の年度")
    kind: ReportKind | None = choice("報告すること", ReportKind)
    due: date | None = day("県が示した期日")
    by: str | None = text("担当", 60)
    done_on: date | None = day("報告した日")
    note: str | None = text("備考")


@dataclass(frozen=True, slots=True, kw_only=True)
class After:
    """受入れ・評価・引継ぎ"""

    fallbacks: tuple[Fallback, ...] = table("採用できなかったときの代替策", Fallback)
    desk: str | None = text("受入窓口", 100)
    adviser: str | None = text("相談役", 100)
    meetings: str | None = text("定例の打合せ")
    ground_rules: str | None = long_text("仕事の進め方の約束", 2000)
    intake: tuple[IntakeItem, ...] = table("受入れの準備及び研修", IntakeItem)
    goals: tuple[Goal, ...] = table("外部人材の目標", Goal)
    evaluators: str | None = text("評価する人", 100)
    if_missed: str | None = long_text("成果が上がらないときの対応", 2000)
    results: tuple[QuarterResult, ...] = table("四半期の評価", QuarterResult)
    lessons: tuple[Lesson, ...] = table("失敗・教訓", Lesson)
    handover_on: date | None = day("引継ぎの日")
    handover_to: str | None = text("引継ぎの相手", 100)
    handover: tuple[HandoverItem, ...] = table("引継ぎの項目", HandoverItem)
    returned: tuple[ReturnedItem, ...] = table("返却・消去するもの", ReturnedItem)
    reports: tuple[Report, ...] = table("特別交付税に関する報告", Report)
