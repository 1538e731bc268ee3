"""公募型プロポーザル: days, conditions, criteria, questions, proposers and the committee that examines them."""

from datetime import date
from decimal import Decimal

from dxplanner.core.choices import Choice
from dxplanner.core.dataclass import dataclass
from dxplanner.core.reflect import (
    boolean,
    choice,
    day,
    decimal,
    integer,
    long_text,
    row_id,
    table,
    text,
    yen,
)

MOST_POINTS = 1000


class CriterionKind(Choice):
    """評価の区分"""

    RECORD = "record", "実績及び体制"
    CONTENT = "content", "提案の内容"
    FAIRNESS = "fairness", "公正性及び情報の保護"
    PRICE = "price", "見積額"


class TieRule(Choice):
    """同点の場合の順位"""

    CONTENT = "content", "「提案の内容」の点の合計が高い者を上位とする"
    PRICE = "price", "見積額が低い者を上位とする"
    COMMITTEE = "committee", "審査委員会の合議により決める"
    LOT = "lot", "くじにより決める"


class ProposerResult(Choice):
    """審査の結果"""

    FIRST = "first", "受託候補者"
    SECOND = "second", "次点者"
    OTHER = "other", "選定外"
    BELOW = "below", "最低基準点に満たない"
    WITHDRAWN = "withdrawn", "辞退・失格"


class SeatRole(Choice):
    """審査委員会での役割"""

    CHAIR = "chair", "委員長"
    DEPUTY = "deputy", "副委員長"
    MEMBER = "member", "委員"


@dataclass(frozen=True, slots=True, kw_only=True)
class Eligibility:
    """参加資格"""

    id: str = row_id()
    description: str | None = text("参加資格")


@dataclass(frozen=True, slots=True, kw_only=True)
class Criterion:
    """評価項目"""

    id: str = row_id()
    kind: CriterionKind | None = choice("区分", CriterionKind)
    name: str | None = text("評価項目", 60)
    view: str | None = text("評価の視点")
    points: int | None = integer("配点", minimum=1, maximum=MOST_POINTS, unit="点")


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedQuestion:
    """質問と回答"""

    id: str = row_id()
    place: str | None = text("質問の箇所", 60)
    question: str | None = long_text("質問", 1000)
    answer: str | None = long_text("回答", 1000)


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposer:
    """提案者"""

    id: str = row_id()
    sign: str | None = text("提案者の記号", 20)
    """A letter, never a name: who was chosen stands in the contract."""
    points: Decimal | None = decimal("評価点", maximum=str(MOST_POINTS), unit="点")
    price: int | None = yen("見積額（税込み）")
    result: ProposerResult | None = choice("結果", ProposerResult)


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """公募型プロポーザル"""

    announced_on: date | None = day("公告の日")
    question_until: date | None = day("質問の締切日")
    answered_on: date | None = day("質問への回答を公表する日")
    entry_until: date | None = day("参加表明書の締切日")
    proposal_until: date | None = day("企画提案書の締切日")
    hearing_on: date | None = day("審査（説明及び質疑）の日")
    result_on: date | None = day("審査結果を知らせる日")
    contract_on: date | None = day("契約の予定日")
    eligibility: tuple[Eligibility, ...] = table("参加資格", Eligibility)
    papers: str | None = long_text("提出書類", 1000)
    submission: str | None = text("提出の方法")
    criteria: tuple[Criterion, ...] = table("評価項目", Criterion)
    full_marks: int | None = integer("満点", minimum=1, maximum=MOST_POINTS, unit="点")
    pass_marks: int | None = integer("最低基準点", minimum=1, maximum=MOST_POINTS, unit="点")
    tie_first: TieRule | None = choice("同点の場合に、まず用いる方法", TieRule)
    tie_then: TieRule | None = choice("それでも同じ場合に用いる方法", TieRule)
    questions: tuple[AskedQuestion, ...] = table("質問と回答", AskedQuestion)
    proposers: tuple[Proposer, ...] = table("提案者と評価点", Proposer)
    comment: str | None = long_text("選定の理由", 1000)


@dataclass(frozen=True, slots=True, kw_only=True)
class Seat:
    """審査委員"""

    id: str = row_id()
    post: str | None = text("職", 60)
    role: SeatRole | None = choice("役割", SeatRole)
    outside: bool | None = boolean("町の職員以外の者")


@dataclass(frozen=True, slots=True, kw_only=True)
class Committee:
    """審査委員会"""

    name: str | None = text("審査委員会の名称", 60)
    seats: tuple[Seat, ...] = table("審査委員", Seat)
    by_ordinance: bool | None = boolean("審査委員会を置く条例")
    effective_on: date | None = day("要綱の施行日")
