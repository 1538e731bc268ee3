"""工程表: what happens when, in fiscal years and quarters (the first begins in April)."""

from dxplanner.core.choices import Choice
from dxplanner.core.dataclass import dataclass
from dxplanner.core.reflect import (
    boolean,
    choice,
    fiscal_year,
    integer,
    link,
    quarter,
    row_id,
    table,
    text,
    yen,
)


class StageKind(Choice):
    STUDY = "study", "検討"
    PREPARE = "prepare", "準備"
    PROCURE = "procure", "調達"
    TRIAL = "trial", "試行"
    OPERATE = "operate", "本稼働"
    SETTLE = "settle", "定着"


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """工程の段階"""

    id: str = row_id()
    kind: StageKind | None = choice("段階", StageKind)
    start_year: int | None = fiscal_year("始まる年度")
    start_quarter: int | None = quarter("始まる四半期")
    end_year: int | None = fiscal_year("終わる年度")
    end_quarter: int | None = quarter("終わる四半期")


@dataclass(frozen=True, slots=True, kw_only=True)
class RoadmapRow:
    """工程表の行"""

    id: str = row_id()
    title: str | None = text("行の名称", 100)
    """Unanswered: the title of the initiative is printed."""
    initiative: str | None = link("取組", "policy.initiatives")
    owner: str | None = link("担当課", "municipality.sections")
    cost: int | None = yen("概算事業費（計画期間の合計）")
    stages: tuple[Stage, ...] = table("段階", Stage)


@dataclass(frozen=True, slots=True, kw_only=True)
class Milestone:
    """節目"""

    id: str = row_id()
    title: str | None = text("節目", 40)
    row: str | None = link("行", "roadmap.rows", cascade=True)
    year: int | None = fiscal_year("年度")
    quarter: int | None = quarter("四半期")


@dataclass(frozen=True, slots=True, kw_only=True)
class Dependency:
    """取組の順序"""

    id: str = row_id()
    before: str | None = link("先に終える行", "roadmap.rows", cascade=True)
    after: str | None = link("その後の行", "roadmap.rows", cascade=True)
    reason: str | None = text("理由", 100)


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarMonth:
    """毎年度の議会・予算の時期"""

    id: str = row_id()
    title: str | None = text("毎年度の行事", 20)
    month: int | None = integer("月", minimum=1, maximum=12)


class RoadmapPaper(Choice):
    A4 = "a4", "Ａ４横"
    A3 = "a3", "Ａ３横"


@dataclass(frozen=True, slots=True, kw_only=True)
class Roadmap:
    """工程表"""

    rows: tuple[RoadmapRow, ...] = table("行", RoadmapRow)
    milestones: tuple[Milestone, ...] = table("節目", Milestone)
    dependencies: tuple[Dependency, ...] = table("取組の順序", Dependency)
    calendar: tuple[CalendarMonth, ...] = table("毎年度の議会・予算の時期", CalendarMonth)
    paper: RoadmapPaper | None = choice("工程表の用紙", RoadmapPaper)
    """Unanswered: A4 where the rows fit on one sheet of it, else A3."""
    show_deadlines: bool | None = boolean("国の期限を工程表に示す")
    """Unanswered counts as yes."""
    note: str | None = text("注記")
