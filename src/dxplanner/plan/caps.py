"""What a town has to say itself about a measure, because the ordinance leaves it to a 要綱. Part of chapter 5."""

from dxplanner.core.dataclass import dataclass
from dxplanner.core.reflect import fiscal_year, row_id, text, yen


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonCap:
    """町が確認した1人当たりの上限額"""

    id: str = row_id()
    measure: str | None = text("措置", 40)
    fiscal_year: int | None = fiscal_year("年度")
    amount: int | None = yen("1人当たりの上限額")
    basis: str | None = text("根拠（要綱の名称、確かめた先と日）", 200)
