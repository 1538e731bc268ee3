"""調査回答下書き: the ministry's yearly survey, answered from the plan; what the officer adds stands here."""

from dxplanner.core.dataclass import dataclass
from dxplanner.core.reflect import fiscal_year, row_id, table, text


@dataclass(frozen=True, slots=True, kw_only=True)
class SurveyAnswer:
    """調査の項目への回答（入力した分）"""

    id: str = row_id()
    item: str | None = text("調査の項目", 40)
    answer: str | None = text("回答")
    note: str | None = text("よりどころ")


@dataclass(frozen=True, slots=True, kw_only=True)
class Survey:
    """調査回答下書き"""

    year: int | None = fiscal_year("調査の年度（4月1日現在）")
    answers: tuple[SurveyAnswer, ...] = table("入力した回答", SurveyAnswer)
