"""現状の統計: newer figures from the officer's file, which charts are printed, forecasts of people and staff."""

from datetime import date

from dxplanner.core.choices import Choice
from dxplanner.core.dataclass import dataclass
from dxplanner.core.reflect import boolean, choice, day, fiscal_year, integer, row_id, table, text


class ProjectionKind(Choice):
    """What a forecast is of."""

    POPULATION = "population", "人口"
    STAFF = "staff", "職員数"


@dataclass(frozen=True, slots=True, kw_only=True)
class Projection:
    """人口・職員数の見通し"""

    id: str = row_id()
    kind: ProjectionKind | None = choice("区分", ProjectionKind)
    year: int | None = fiscal_year("年")
    value: int | None = integer("人数", maximum=20_000_000, unit="人")
    estimated: bool | None = boolean("推計（見込み）である")
    source: str | None = text("出典")


@dataclass(frozen=True, slots=True, kw_only=True)
class NewerFigure:
    """新しい統計の値

    One line of the officer's CSV. `item` and `group` are ids of the statistics in facts.
    """

    id: str = row_id()
    item: str | None = text("項目", 40)
    group: str | None = text("比較の区分", 40)
    matched: int | None = integer("該当団体数", maximum=100_000, unit="団体")
    answered: int | None = integer("回答団体数", minimum=1, maximum=100_000, unit="団体")


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedChart:
    """全体方針に印刷する統計の図"""

    id: str = row_id()
    topic: str | None = text("統計の話題", 40)


@dataclass(frozen=True, slots=True, kw_only=True)
class Statistics:
    """現状の統計"""

    projections: tuple[Projection, ...] = table("人口・職員数の見通し", Projection)
    charts: tuple[PrintedChart, ...] = table("全体方針に印刷する統計の図", PrintedChart)
    newer_as_of: date | None = day("新しい統計の基準日")
    newer_source: str | None = text("新しい統計の出典")
    newer: tuple[NewerFigure, ...] = table("新しい統計の値", NewerFigure)
