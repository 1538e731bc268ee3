"""工程表: what happens when, in fiscal years and quarters (the first begins in April)."""

from dataclasses import dataclass

from dxplanner.core.choices import Choice
from dxplanner.core.reflect import choice, fiscal_year, link, quarter, row_id, table, text, yen


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
class Roadmap:
    """工程表"""

    rows: tuple[RoadmapRow, ...] = table("行", RoadmapRow)
    milestones: tuple[Milestone, ...] = table("節目", Milestone)
    note: str | None = text("注記")
