"""募集の媒体と選考: what was quoted, when each stage is, by what the people are judged. No person's data stands here.

Candidates are numbers on paper (受付番号); their names and marks never enter the plan.
"""

from datetime import date

from dxplanner.core.choices import Choice
from dxplanner.core.dataclass import dataclass
from dxplanner.core.reflect import (
    boolean,
    choice,
    day,
    integer,
    link,
    long_text,
    row_id,
    table,
    text,
    yen,
)
from dxplanner.plan.work import Tax

MOST_CANDIDATES = 60
MOST_WEIGHT = 1000


class SelectionMethod(Choice):
    DOCUMENTS = "documents", "書類選考"
    ONLINE_INTERVIEW = "online_interview", "オンライン面接"
    INTERVIEW = "interview", "面接"
    TASK = "task", "課題・小論文"


class ConsultationKind(Choice):
    """相談の方法"""

    COMPANY = "company", "人材サービスの会社への相談"
    ONLINE = "online", "オンラインの相談会"
    PREFECTURE = "prefecture", "県の担当又は相談窓口への相談"


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsultationQuestion:
    """相談で聞くこと"""

    id: str = row_id()
    question: str | None = text("聞くこと", 200)
    answer: str | None = long_text("聞いた答", 1000)


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """見積り"""

    id: str = row_id()
    company: str | None = text("見積りをした会社", 60)
    product: str | None = text("商品・プランの名称", 100)
    weeks: int | None = integer("掲載の期間", minimum=1, maximum=52, unit="週")
    posting: int | None = yen("掲載料")
    support: int | None = yen("原稿・選考の支援の料金")
    success: int | None = yen("採用が決まったときの料金")
    tax: Tax | None = choice("消費税", Tax)
    includes: str | None = text("含まれるもの", 300)
    received_on: date | None = day("見積りの日")
    valid_until: date | None = day("見積りの有効期限")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sourcing:
    """人材サービスへの相談と見積り"""

    consultation: ConsultationKind | None = choice("相談の方法", ConsultationKind)
    consult_on: date | None = day("相談の日")
    budget: int | None = yen("募集に掛けられる額")
    questions: tuple[ConsultationQuestion, ...] = table("相談で聞くこと", ConsultationQuestion)
    quotations: tuple[Quotation, ...] = table("見積り", Quotation)
    chosen: str | None = link("採用する見積り", "recruitment.sourcing.quotations")
    chosen_reason: str | None = long_text("その見積りを採用する理由", 1000)


@dataclass(frozen=True, slots=True, kw_only=True)
class SelectionCriterion:
    """評価の項目"""

    id: str = row_id()
    stage: SelectionMethod | None = choice("評価する段階", SelectionMethod)
    name: str | None = text("評価の項目", 60)
    viewpoint: str | None = text("評価の着眼点", 300)
    weight: int | None = integer("配点", minimum=1, maximum=MOST_WEIGHT, unit="点")


@dataclass(frozen=True, slots=True, kw_only=True)
class Rater:
    """選考委員"""

    id: str = row_id()
    post: str | None = text("職", 60)


@dataclass(frozen=True, slots=True, kw_only=True)
class InterviewQuestion:
    """面接の質問"""

    id: str = row_id()
    criterion: str | None = link("確かめる評価の項目", "recruitment.selecting.criteria")
    question: str | None = text("質問", 300)
    follow_up: str | None = text("重ねて聞くこと", 300)


@dataclass(frozen=True, slots=True, kw_only=True)
class Selecting:
    """選考の計画"""

    call_weeks: int | None = integer("応募を受け付ける期間", minimum=1, maximum=52, unit="週間")
    leave_weeks: int | None = integer("結果の通知から着任まで", minimum=1, maximum=52, unit="週間")
    needs_council: bool | None = boolean("募集の前に予算又は条例の議決を受ける必要")
    accept_by: date | None = day("承諾の返事の期限")
    criteria: tuple[SelectionCriterion, ...] = table("評価の項目", SelectionCriterion)
    raters: tuple[Rater, ...] = table("選考委員", Rater)
    candidates: int | None = integer("評価表に載せる人数", minimum=1, maximum=MOST_CANDIDATES, unit="人")
    pass_percent: int | None = integer("合格の基準（満点に対する割合）", minimum=1, maximum=100, unit="％")
    tie_rule: str | None = text("同点のときの決め方", 300)
    questions: tuple[InterviewQuestion, ...] = table("面接の質問", InterviewQuestion)
    letter_number: str | None = text("通知の文書番号", 60)
    inquiry: str | None = text("結果についての問合せへの対応", 300)
    delete_on: date | None = day("応募書類を廃棄する日")
