"""案の照会と起案: what is asked of the sections and the residents, what they said, and the paper for the 決裁."""

from datetime import date

from dxplanner.core.choices import Choice
from dxplanner.core.dataclass import dataclass
from dxplanner.core.reflect import child, choice, day, integer, link, long_text, row_id, table, text


class OpinionKind(Choice):
    """意見を求めた手続"""

    INQUIRY = "inquiry", "庁内照会"
    PUBLIC_COMMENT = "public_comment", "パブリックコメント"


class Handling(Choice):
    """対応の区分"""

    CHANGED = "changed", "案を修正する"
    PARTLY = "partly", "一部を修正する"
    COVERED = "covered", "案に含まれている"
    LATER = "later", "実施の際の参考とする"
    KEPT = "kept", "修正しない"
    OUTSIDE = "outside", "この計画の対象外"


@dataclass(frozen=True, slots=True, kw_only=True)
class Opinion:
    """意見と対応"""

    id: str = row_id()
    kind: OpinionKind | None = choice("手続", OpinionKind)
    occasion: str | None = text("いつの照会か", 40)
    section: str | None = link("意見を出した課", "municipality.sections")
    sender: str | None = text("意見を出した人の区分", 40)
    """Never a name: 町内に住む人, 町内で働く人, 団体."""
    place: str | None = text("意見のあった箇所", 100)
    opinion: str | None = long_text("意見・質問", 2000)
    handling: Handling | None = choice("対応の区分", Handling)
    answer: str | None = long_text("対応・考え方", 2000)
    same: int | None = integer("同じ趣旨の意見の数", minimum=1, maximum=10_000, unit="件")


class Disclosure(Choice):
    """公開区分"""

    OPEN = "open", "公開"
    PARTLY = "partly", "一部非公開"
    CLOSED = "closed", "非公開"
    TIMED = "timed", "時限非公開"


class DecisionLevel(Choice):
    """専決区分"""

    HEAD = "head", "長の決裁"
    VICE_HEAD = "vice_head", "副の専決"
    BOARD = "board", "教育長の専決"
    DIVISION = "division", "課長の専決"


@dataclass(frozen=True, slots=True, kw_only=True)
class Consulted:
    """合議先"""

    id: str = row_id()
    section: str | None = link("課", "municipality.sections")
    post: str | None = text("職", 40)


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """添付書類"""

    id: str = row_id()
    name: str | None = text("書類の名称", 100)


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionDraft:
    """起案"""

    subject: str | None = text("件名", 120)
    number: str | None = text("文書番号", 60)
    drafted_on: date | None = day("起案日")
    request: str | None = long_text("伺い文", 1000)
    reason: str | None = long_text("理由・経過", 2000)
    retention: str | None = text("保存年限", 20)
    classification: str | None = text("分類", 60)
    disclosure: Disclosure | None = choice("公開区分", Disclosure)
    disclosure_reason: str | None = text("非公開とする理由・根拠")
    level: DecisionLevel | None = choice("専決区分", DecisionLevel)
    level_basis: str | None = text("専決区分の根拠", 100)
    consulted: tuple[Consulted, ...] = table("合議先", Consulted)
    attachments: tuple[Attachment, ...] = table("添付書類", Attachment)


@dataclass(frozen=True, slots=True, kw_only=True)
class Circulation:
    """案の照会と起案"""

    inquiry_number: str | None = text("庁内照会の文書番号", 60)
    inquiry_on: date | None = day("庁内照会の日")
    inquiry_until: date | None = day("庁内照会の回答期限")
    inquiry_points: str | None = long_text("特に意見を求めること", 1000)
    comment_from: date | None = day("意見募集の始期")
    comment_until: date | None = day("意見募集の終期")
    comment_basis: str | None = text("意見募集の根拠")
    comment_who: str | None = long_text("意見を出せる人", 1000)
    comment_places: str | None = long_text("案の閲覧場所", 1000)
    comment_ways: str | None = long_text("意見の提出方法", 1000)
    comment_results: str | None = long_text("結果の公表の時期と方法", 1000)
    opinions: tuple[Opinion, ...] = table("意見と対応", Opinion)
    decision: DecisionDraft = child("起案", DecisionDraft)
