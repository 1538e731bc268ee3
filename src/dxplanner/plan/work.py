"""経費の計算: one piece of work or one arrangement with a person over fiscal years. The cost lines come from it.

What a row comes to is calculated in `rules.pay`; where one year differs, a nested row says only what differs.
"""

from decimal import Decimal

from dxplanner.core.choices import Choice
from dxplanner.core.dataclass import dataclass
from dxplanner.core.reflect import (
    boolean,
    choice,
    decimal,
    fiscal_year,
    integer,
    long_text,
    row_id,
    table,
    text,
    yen,
)
from dxplanner.plan.cost_choices import CostKind, CostOption


class WorkKind(Choice):
    """任用等の形態・経費の種類"""

    SPECIAL_PART_TIME = "special_part_time", "特別職非常勤職員"
    FISCAL_YEAR_PART = "fiscal_year_part", "会計年度任用職員（パートタイム）"
    FISCAL_YEAR_FULL = "fiscal_year_full", "会計年度任用職員（フルタイム）"
    FIXED_TERM = "fixed_term", "特定任期付職員"
    OUTSOURCING = "outsourcing", "業務委託"
    DISPATCH = "dispatch", "労働者派遣"
    PARTNER_COMPANY = "partner_company", "地域活性化起業人の負担金"
    SHARED = "shared", "共同負担金（県・近隣団体）"
    POSTING = "posting", "募集（求人サイト・広告）"
    FEE = "fee", "謝金"
    TRAVEL = "travel", "旅費"
    EQUIPMENT = "equipment", "機器"
    OTHER = "other", "その他"


class PriceUnit(Choice):
    """What the unit price is paid for; it decides what it is multiplied by."""

    DAY = "day", "日額"
    HOUR = "hour", "時間額"
    MONTH = "month", "月額"
    YEAR = "year", "年額"
    TIME = "time", "1回当たり"
    PIECE = "piece", "1件・1台当たり"
    WHOLE = "whole", "一式"


class Insurance(Choice):
    MUTUAL = "mutual", "市町村職員共済組合"
    PENSION = "pension", "健康保険・厚生年金保険"
    NONE = "none", "加入しない"


class Tax(Choice):
    INCLUDED = "included", "税込み"
    EXCLUDED = "excluded", "税抜き（消費税を加える）"


class CostComponent(Choice):
    """What a calculated cost line is for."""

    PAY = "pay", "報酬・給料"
    TERM_END = "term_end", "期末手当"
    DILIGENCE = "diligence", "勤勉手当"
    PERFORMANCE = "performance", "業績手当"
    ALLOWANCE = "allowance", "その他の手当"
    INSURANCE = "insurance", "共済費・社会保険料"
    TRAVEL = "travel", "費用弁償・旅費"
    OUTSOURCING = "outsourcing", "委託料"
    DISPATCH = "dispatch", "派遣料"
    CONTRIBUTION = "contribution", "負担金"
    POSTING = "posting", "広告・掲載料"
    FEE = "fee", "謝金"
    EQUIPMENT = "equipment", "機器"
    OTHER = "other", "その他"


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkYear:
    """年度ごとの違い"""

    id: str = row_id()
    fiscal_year: int | None = fiscal_year("年度")
    unit_price: int | None = yen("単価")
    quantity: int | None = integer("数量", maximum=1_000_000)
    months: int | None = integer("月数", minimum=1, maximum=12, unit="か月")
    headcount: int | None = integer("人数", minimum=1, maximum=1000, unit="人")
    trips: int | None = integer("旅費の回数", maximum=1_000_000, unit="回")
    trip_cost: int | None = yen("1回の旅費")
    performance: int | None = yen("業績手当（年額）")
    term_end_months: Decimal | None = decimal("期末手当の月数", maximum="12", unit="月分")
    diligence_months: Decimal | None = decimal("勤勉手当の月数", maximum="12", unit="月分")
    health_rate: Decimal | None = decimal("短期給付・健康保険の事業主の率", maximum="100", unit="％")
    other_rate: Decimal | None = decimal("その他の事業主の率", maximum="100", unit="％")


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """経費の計算"""

    id: str = row_id()
    name: str | None = text("仕事・経費の名称", 60)
    kind: WorkKind | None = choice("任用等の形態", WorkKind)
    option: CostOption | None = choice("案", CostOption)
    cost_kind: CostKind | None = choice("区分", CostKind)
    first_year: int | None = fiscal_year("始まりの年度")
    last_year: int | None = fiscal_year("終わりの年度")
    start_month: int | None = integer("始まりの月", minimum=1, maximum=12, unit="月")
    end_month: int | None = integer("終わりの月", minimum=1, maximum=12, unit="月")
    price_unit: PriceUnit | None = choice("単価の単位", PriceUnit)
    unit_price: int | None = yen("単価")
    quantity: int | None = integer("年間の数量", maximum=1_000_000)
    months: int | None = integer("年間の月数", minimum=1, maximum=12, unit="か月")
    headcount: int | None = integer("人数", minimum=1, maximum=1000, unit="人")
    tax: Tax | None = choice("消費税", Tax)
    tax_rate: Decimal | None = decimal("消費税の率", maximum="100", unit="％")
    weekly_hours: Decimal | None = decimal("週の勤務時間", maximum="60", unit="時間")
    full_hours: Decimal | None = decimal("フルタイムの週の時間", maximum="60", unit="時間")
    pay_step: int | None = integer("号給", minimum=1, maximum=7, unit="号給")
    bonus: bool | None = boolean("期末手当・勤勉手当を支給する")
    term_end_months: Decimal | None = decimal("期末手当の月数（年）", maximum="12", unit="月分")
    diligence_months: Decimal | None = decimal("勤勉手当の月数（年）", maximum="12", unit="月分")
    performance: int | None = yen("業績手当（年額）")
    allowance: int | None = yen("その他の手当（月額）")
    insurance: Insurance | None = choice("社会保険", Insurance)
    health_rate: Decimal | None = decimal("短期給付・健康保険の事業主の率", maximum="100", unit="％")
    other_rate: Decimal | None = decimal("その他の事業主の率", maximum="100", unit="％")
    trips: int | None = integer("年間の旅費", maximum=1_000_000, unit="回")
    trip_cost: int | None = yen("1回の旅費")
    note: str | None = long_text("計算の説明", 1000)
    years: tuple[WorkYear, ...] = table("年度ごとの違い", WorkYear)
