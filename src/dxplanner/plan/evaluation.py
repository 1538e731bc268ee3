"""指標の年度別の目標と、毎年度の実績・評価."""

from decimal import Decimal

from dxplanner.core.choices import Choice
from dxplanner.core.dataclass import dataclass
from dxplanner.core.reflect import choice, decimal, fiscal_year, link, row_id, text


class IndicatorKind(Choice):
    OUTCOME = "outcome", "成果（暮らしや仕事がどう変わったか）"
    OUTPUT = "output", "活動量（どれだけ行ったか）"

    @property
    def word(self) -> str:
        """For narrow columns."""
        return self.label.partition("（")[0]


class Grade(Choice):
    """評価. The four steps a city publishes (浜松市、令和6年度の実績), in words of our own."""

    A = "a", "Ａ 予定より進んでいる"
    B = "b", "Ｂ 予定どおり"
    C = "c", "Ｃ 遅れている"
    D = "d", "Ｄ 評価できない"

    @property
    def letter(self) -> str:
        return self.label[0]

    @property
    def words(self) -> str:
        return self.label[2:]


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorTarget:
    """年度別の目標"""

    id: str = row_id()
    fiscal_year: int | None = fiscal_year("年度")
    value: Decimal | None = decimal("その年度の目標値", minimum="-1000000000", maximum="1000000000")


@dataclass(frozen=True, slots=True, kw_only=True)
class Evaluation:
    """毎年度の評価"""

    id: str = row_id()
    fiscal_year: int | None = fiscal_year("評価する年度")
    initiative: str | None = link("取組", "policy.initiatives", cascade=True)
    indicator: str | None = link("指標", "policy.indicators", cascade=True)
    actual: Decimal | None = decimal("実績", minimum="-1000000000", maximum="1000000000")
    grade: Grade | None = choice("評価", Grade)
    comment: str | None = text("状況と理由")
    next_step: str | None = text("次の年度の対応")
