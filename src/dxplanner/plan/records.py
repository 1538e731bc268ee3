"""What the plan knows about its own answers: marks, drafts, open questions, and how it is printed."""

from datetime import date

from dxplanner.core.choices import Choice
from dxplanner.core.dataclass import dataclass
from dxplanner.core.reflect import choice, day, fiscal_year, long_text, row_id, text


class MarkKind(Choice):
    """A mark never deletes the value it stands on."""

    UNKNOWN = "unknown", "わからない"
    NOT_APPLICABLE = "not_applicable", "該当なし"
    RECONSTRUCTED = "reconstructed", "推定"
    USER_CONFIRMED = "user_confirmed", "利用者確認"
    OVERRIDDEN = "overridden", "手修正"
    SET_ASIDE = "set_aside", "指摘を保留"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """印"""

    id: str = row_id()
    path: str | None = text("場所")
    kind: MarkKind | None = choice("印の種類", MarkKind)
    finding: str | None = text("指摘の番号", 40)
    """For `SET_ASIDE`: the id of the check."""
    reason: str | None = text("理由", 1000)
    source: str | None = text("出典")
    by: str | None = text("記録した職", 60)
    on: date | None = day("記録した日")


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """読み取れなかった入力"""

    id: str = row_id()
    path: str | None = text("場所")
    raw: str | None = long_text("入力されたままの文字")


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenQuestion:
    """確認事項"""

    id: str = row_id()
    question: str | None = text("確認したいこと", 400)
    path: str | None = text("関係する場所")
    asked_to: str | None = text("照会先", 60)
    answer: str | None = text("回答", 1000)
    answered_by: str | None = text("回答者（職）", 60)
    answered_on: date | None = day("回答日")
    document_number: str | None = text("文書番号", 60)
    measure: str | None = text("関係する措置", 40)
    """Id of a measure in `rules`: with `fiscal_year`, the rule an answer speaks about."""
    fiscal_year: int | None = fiscal_year("関係する年度（この年度から）")
    point: str | None = text("未確認の点の番号", 80)
    """Which open point of the calculation this asks about, so that it is suggested only once."""


class VersionState(Choice):
    DRAFT = "draft", "素案"
    INQUIRY = "inquiry", "庁内照会"
    PUBLIC_COMMENT = "public_comment", "パブリックコメント案"
    DECIDED = "decided", "決定"
    REVISED = "revised", "改定"

    @property
    def final(self) -> bool:
        """決裁を受けた版"""
        return self in (VersionState.DECIDED, VersionState.REVISED)


class Numbering(Choice):
    BOOK = "book", "第１章　１　(1)　①"
    OFFICIAL = "official", "第１　１　(1)　ア"


class Comma(Choice):
    TEN = "ten", "、（読点）"
    COMMA = "comma", "，（コンマ）"


class ComparisonOrder(Choice):
    """新旧対照表の列の順"""

    NEW_FIRST = "new_first", "改正後を左に置く"
    OLD_FIRST = "old_first", "改正前を左に置く"


@dataclass(frozen=True, slots=True, kw_only=True)
class Paperwork:
    """書類の作り方"""

    state: VersionState | None = choice("版", VersionState)
    decided_on: date | None = day("決定日")
    numbering: Numbering | None = choice("見出しの番号", Numbering)
    comma: Comma | None = choice("読点", Comma)
    note: str | None = long_text("版の説明", 1000)
    comparison_order: ComparisonOrder | None = choice("新旧対照表の列の順", ComparisonOrder)
    """Unanswered: 改正後 on the left."""
    carried_into: int | None = fiscal_year("前年度の計画を引き継いだ年度")
    """Set when next year's plan is begun from this year's; what is to be looked at anew follows from it."""
