"""負担金の按分: who shares a cost, and by which model. Every model is an example (例), never a town's own rule."""

from decimal import Decimal

from dxplanner.core.choices import Choice
from dxplanner.core.dataclass import dataclass
from dxplanner.core.reflect import (
    boolean,
    choice,
    decimal,
    fiscal_year,
    integer,
    link,
    row_id,
    table,
    text,
    yen,
)


class SharingModel(Choice):
    """按分の方法（例）"""

    EQUAL = "equal", "均等割（例）"
    POPULATION = "population", "人口割（例）"
    EQUAL_AND_POPULATION = "equal_and_population", "均等割と人口割（例）"
    FIXED_AND_TAPERING = "fixed_and_tapering", "定額と人口逓減割（例）"


class SharingRounding(Choice):
    """端数の扱い"""

    LARGEST_REMAINDER = "largest_remainder", "1円単位（最大剰余法）"
    THOUSAND_DOWN = "thousand_down", "1,000円未満切捨て（残りは幹事団体）"


@dataclass(frozen=True, slots=True, kw_only=True)
class SharingMember:
    """負担金を分ける団体"""

    id: str = row_id()
    name: str | None = text("団体名", 40)
    population: int | None = integer("人口", maximum=20_000_000, unit="人")
    is_own: bool | None = boolean("自団体")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sharing:
    """負担金の按分"""

    fiscal_year: int | None = fiscal_year("年度")
    total: int | None = yen("分ける額の総額")
    persons: int | None = integer("人材の人数", minimum=1, maximum=1000, unit="人")
    prefecture_half: bool | None = boolean("県が2分の1を負担する")
    model: SharingModel | None = choice("按分の方法（例）", SharingModel)
    equal_share: Decimal | None = decimal("均等割の割合", maximum="100", unit="％")
    fixed_amount: int | None = yen("1団体当たりの定額")
    rounding: SharingRounding | None = choice("端数の扱い", SharingRounding)
    members: tuple[SharingMember, ...] = table("負担金を分ける団体", SharingMember)
    lead: str | None = link("幹事団体", "costs.sharing.members")
    agreed: bool | None = boolean("関係団体と協議した")
