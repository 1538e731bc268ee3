"""What the officer knows beyond the facts that come with the program, and the figures last stood by. Part of chapter 5."""

from datetime import date
from decimal import Decimal

from dxplanner.core.dataclass import dataclass
from dxplanner.core.reflect import boolean, choice, day, decimal, fiscal_year, long_text, row_id, text, yen
from dxplanner.plan.cost_choices import CostOption


@dataclass(frozen=True, slots=True, kw_only=True)
class UserFact:
    """利用者が確認した率・上限額"""

    id: str = row_id()
    title: str | None = text("根拠の文書の名称", 100)
    parameter: str | None = text("制度の数値", 80)
    fiscal_year: int | None = fiscal_year("年度")
    value: Decimal | None = decimal("値", maximum="1000000000000")
    document_number: str | None = text("文書番号", 60)
    issued_on: date | None = day("文書の日付")
    by: str | None = text("確認した職", 60)
    on: date | None = day("確認した日")
    replaces: bool | None = boolean("資料の値に代えて使う")
    reason: str | None = text("代えて使う理由")


@dataclass(frozen=True, slots=True, kw_only=True)
class EstimateRecord:
    """記録した試算"""

    id: str = row_id()
    fiscal_year: int | None = fiscal_year("年度")
    measure: str | None = text("措置", 60)
    option: CostOption | None = choice("案", CostOption)
    status: str | None = text("確認状況", 40)
    amount: int | None = yen("算定見込額（幅があるときは低い額）")
    amount_to: int | None = yen("算定見込額（幅があるときの高い額）")
    facts_set: str | None = text("用いた資料の番号", 60)
    facts_date: date | None = day("用いた資料の作成日")
    recorded_on: date | None = day("記録した日")
    case: str | None = long_text("計算に用いた額")
    """The case as the calculation takes it, in its exchange form: so that it can be worked out again."""
