"""予算の書類: 事業, 契約, 補正 and how the town's own forms look. The cost lines stand in `plan.costs`."""

from collections.abc import Iterable
from datetime import date

from dxplanner.core.choices import Choice
from dxplanner.core.dataclass import dataclass
from dxplanner.core.reflect import (
    choice,
    day,
    fiscal_year,
    integer,
    link,
    long_text,
    row_id,
    signed_yen,
    text,
    yen,
)


class EarmarkedKind(Choice):
    """特定財源の区分. 特別交付税 is 一般財源 and never one of these."""

    NATIONAL = "national", "国庫支出金"
    PREFECTURE = "prefecture", "県支出金"
    BOND = "bond", "地方債"
    OTHER = "other", "その他"


class ProjectNovelty(Choice):
    """新規・継続の別"""

    NEW = "new", "新規"
    EXTENDED = "extended", "拡充"
    CONTINUED = "continued", "継続"
    ENDED = "ended", "完了"


class RequestStyle(Choice):
    """What the request for the first budget of a year is called in this town's 財務規則."""

    REQUEST = "request", "当初予算要求書"
    ESTIMATE = "estimate", "歳出予算見積書"


class FundingColumns(Choice):
    MERGED = "merged", "国県支出金を１列にまとめる"
    SPLIT = "split", "国庫支出金と県支出金を分ける"


class ContractKind(Choice):
    COMMITMENT = "commitment", "債務負担行為（地方自治法第214条）"
    LONG_TERM = "long_term", "長期継続契約（地方自治法第234条の3）"


@dataclass(frozen=True, slots=True, kw_only=True)
class BudgetProject:
    """予算の事業"""

    id: str = row_id()
    name: str | None = text("事業名", 60)
    budget_title: str | None = text("款", 30)
    budget_item: str | None = text("項", 30)
    budget_subitem: str | None = text("目", 30)
    section: str | None = link("担当課", "municipality.sections")
    novelty: ProjectNovelty | None = choice("新規・継続の別", ProjectNovelty)
    purpose: str | None = long_text("目的（解決する課題）", 1000)
    effect: str | None = long_text("効果（成果の見込み）", 1000)
    later_burden: str | None = long_text("後年度負担", 1000)
    peers: str | None = long_text("類似団体の状況", 1000)
    review: str | None = long_text("見直し・廃止する事業", 1000)
    alternative: str | None = long_text("代替案との比較", 1000)
    without_support: str | None = long_text("国の措置がない場合の取扱い", 1000)


@dataclass(frozen=True, slots=True, kw_only=True)
class BudgetContract:
    """年度をまたぐ契約（債務負担行為等）"""

    id: str = row_id()
    matter: str | None = text("事項", 100)
    project: str | None = link("事業", "costs.projects")
    starts: date | None = day("契約・協定の始期")
    ends: date | None = day("契約・協定の終期")
    kind: ContractKind | None = choice("予算上の扱い", ContractKind)
    first_year: int | None = fiscal_year("債務負担の期間（最初の年度）")
    last_year: int | None = fiscal_year("債務負担の期間（最後の年度）")
    ceiling: int | None = yen("限度額")
    basis: str | None = text("根拠")


@dataclass(frozen=True, slots=True, kw_only=True)
class Supplement:
    """補正予算"""

    id: str = row_id()
    number: int | None = integer("補正の号数", minimum=1, maximum=99, unit="号")
    month: int | None = integer("議会の月", minimum=1, maximum=12, unit="月")
    line: str | None = link("経費", "costs.lines", cascade=True)
    amount: int | None = signed_yen("補正額")
    reason: str | None = text("補正の理由")


@dataclass(frozen=True, slots=True, kw_only=True)
class CategoryName:
    """節の名称（町の予算書の書き方）"""

    id: str = row_id()
    number: int | None = integer("節の番号", minimum=1, maximum=27, unit="節")
    name: str | None = text("節の名称", 30)


@dataclass(frozen=True, slots=True, kw_only=True)
class BudgetRequest:
    """予算要求書の作り方"""

    year: int | None = fiscal_year("予算要求の年度")
    style: RequestStyle | None = choice("要求書の名称", RequestStyle)
    columns: FundingColumns | None = choice("財源内訳の列", FundingColumns)


def own_names(names: Iterable[CategoryName]) -> dict[int, str]:
    """The town's own names of 節, by number."""
    return {row.number: row.name for row in names if row.number is not None and row.name}
