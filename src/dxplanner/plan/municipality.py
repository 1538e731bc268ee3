"""第1章 団体の基本情報: who the town is, how large, and who works there."""

from datetime import date
from decimal import Decimal

from dxplanner.core.choices import Choice
from dxplanner.core.dataclass import dataclass
from dxplanner.core.municipality_class import MunicipalityClass
from dxplanner.core.reflect import (
    boolean,
    child,
    choice,
    day,
    decimal,
    fiscal_year,
    integer,
    link,
    long_text,
    row_id,
    table,
    text,
    yen,
)


class SectionKind(Choice):
    """Which 執行機関 a section belongs to: 町長の訓令 binds only the first."""

    MAYOR = "mayor", "長の部局"
    WATER = "water", "公営企業"
    EDUCATION = "education", "教育委員会"
    COUNCIL = "council", "議会事務局"
    AGRICULTURE = "agriculture", "農業委員会"
    OTHER = "other", "その他の行政委員会等"


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeSection:
    """課・局（職員数）"""

    id: str = row_id()
    name: str | None = text("課・局の名称", 60)
    kind: SectionKind | None = choice("区分", SectionKind)
    staff: int | None = integer("職員数", maximum=100_000, unit="人")
    duties: str | None = text("主な仕事")


@dataclass(frozen=True, slots=True, kw_only=True)
class ItStaff:
    """情報・DXの担当職員"""

    id: str = row_id()
    title: str | None = text("職名", 60)
    section: str | None = link("所属", "municipality.sections")
    share: Decimal | None = decimal("DX・情報に充てる割合", maximum="1", unit="人役")
    concurrent_duties: str | None = text("兼務している仕事")


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactPoint:
    """問合せ先（担当課）"""

    section: str | None = text("担当課・係", 100)
    address: str | None = text("所在地")
    phone: str | None = text("電話番号", 40)
    email: str | None = text("メールアドレス", 120)


@dataclass(frozen=True, slots=True, kw_only=True)
class Municipality:
    """団体の基本情報"""

    code: str | None = text("全国地方公共団体コード", 6)
    name: str | None = text("団体名", 40)
    kana: str | None = text("団体名のよみ", 60)
    prefecture: str | None = text("都道府県", 10)
    municipality_class: MunicipalityClass | None = choice("団体区分", MunicipalityClass)
    population: int | None = integer("人口", maximum=20_000_000, unit="人")
    population_date: date | None = day("人口の基準日")
    population_source: str | None = text("人口の出典")
    households: int | None = integer("世帯数", maximum=20_000_000, unit="世帯")
    ageing_rate: Decimal | None = decimal("高齢化率", maximum="100", unit="％")
    population_forecast: int | None = integer("将来推計人口", maximum=20_000_000, unit="人")
    population_forecast_year: int | None = fiscal_year("将来推計の年")
    area: Decimal | None = decimal("面積", unit="km²")
    head_title: str | None = text("長の職名", 20)
    has_vice_head: bool | None = boolean("副市区町村長を置いている")
    vice_head_title: str | None = text("副の職名", 20)
    staff_quota: int | None = integer("職員定数", maximum=100_000, unit="人")
    staff_actual: int | None = integer("職員の実員", maximum=100_000, unit="人")
    staff_fixed_term: int | None = integer("会計年度任用職員数", maximum=100_000, unit="人")
    sections: tuple[OfficeSection, ...] = table("課・局", OfficeSection)
    it_staff: tuple[ItStaff, ...] = table("情報・DXの担当職員", ItStaff)
    general_plan_name: str | None = text("総合計画の名称", 100)
    general_plan_from: int | None = fiscal_year("総合計画の始期")
    general_plan_to: int | None = fiscal_year("総合計画の終期")
    general_plan_vision: str | None = text("総合計画の将来像")
    general_account: int | None = yen("一般会計当初予算額")
    general_account_year: int | None = fiscal_year("一般会計の年度")
    fiscal_index: Decimal | None = decimal("財政力指数", maximum="5")
    non_recipient: bool | None = boolean("普通交付税の不交付団体である")
    peer_type: str | None = text("類似団体の類型", 20)
    contact: ContactPoint = child("問合せ先", ContactPoint)
    situation: str | None = long_text("町の状況（自由記述）", 2000)
