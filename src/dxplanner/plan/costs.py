"""第5章 経費と特別交付税: what is spent on whom in which fiscal year, in yen. The law stands in `rules`."""

from dxplanner.core.choices import Choice
from dxplanner.core.dataclass import dataclass
from dxplanner.core.reflect import (
    boolean,
    child,
    choice,
    fiscal_year,
    integer,
    link,
    long_text,
    row_id,
    table,
    text,
    yen,
)
from dxplanner.plan.budget import (
    BudgetContract,
    BudgetProject,
    BudgetRequest,
    CategoryName,
    EarmarkedKind,
    Supplement,
)
from dxplanner.plan.caps import PersonCap
from dxplanner.plan.cost_choices import CostKind, CostOption
from dxplanner.plan.overrides import Override
from dxplanner.plan.sharing import Sharing
from dxplanner.plan.user_facts import EstimateRecord, UserFact
from dxplanner.plan.work import CostComponent, Work

__all__ = ["CostKind", "CostLine", "CostOption", "Costs", "EvidenceItem", "MeasurePart"]


class MeasurePart(Choice):
    """Which part of a measure with several parts a cost belongs to (地域活性化起業人、連携協約)."""

    BEFORE = "before", "Ａ 受入れの前（募集など）"
    DURING = "during", "Ｂ 受入れの期間中（派遣・報酬など）"
    PROPOSED = "proposed", "Ｃ 提案した事業・受入れの経費"


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceItem:
    """証拠書類"""

    id: str = row_id()
    name: str | None = text("書類の名称", 60)
    ready: bool | None = boolean("そろった")
    kept_at: str | None = text("保管場所", 100)


@dataclass(frozen=True, slots=True, kw_only=True)
class CostLine:
    """経費の明細"""

    id: str = row_id()
    fiscal_year: int | None = fiscal_year("年度")
    name: str | None = text("経費の名称", 100)
    kind: CostKind | None = choice("区分", CostKind)
    option: CostOption | None = choice("案", CostOption)
    expense_category: str | None = text("節", 30)
    basis: str | None = text("積算")
    budgeted: int | None = yen("予算")
    expected: int | None = yen("決算見込")
    settled: int | None = yen("決算")
    earmarked: int | None = yen("特定財源")
    earmarked_source: str | None = text("特定財源の名称", 100)
    measure: str | None = text("当てはめる措置", 40)
    """Id of a measure in `rules`; unanswered, the kind of cost decides."""
    measure_part: MeasurePart | None = choice("措置の中の区分", MeasurePart)
    headcount: int | None = integer("人数", minimum=1, maximum=1000, unit="人")
    open_item: bool | None = boolean("対象になるか未確認の経費（旅費、共済費、謝金等）")
    note: str | None = text("備考")
    work: str | None = link("経費の計算", "costs.works", cascade=True)
    """The calculation the amount comes from; `budgeted` on such a line is an override."""
    component: CostComponent | None = choice("計算の内訳", CostComponent)
    evidence: tuple[EvidenceItem, ...] = table("証拠書類", EvidenceItem)
    project: str | None = link("事業", "costs.projects")
    contract: str | None = link("契約", "costs.contracts")
    expense_detail: str | None = text("細節", 40)
    explanation: str | None = text("説明")
    earmarked_kind: EarmarkedKind | None = choice("特定財源の区分", EarmarkedKind)
    carried_over: int | None = yen("翌年度繰越額")
    initiative: str | None = link("取組", "policy.initiatives")
    """The 取組 this cost is for: the roadmap's 概算事業費 is the sum of its lines."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Costs:
    """経費と特別交付税"""

    works: tuple[Work, ...] = table("経費の計算", Work)
    lines: tuple[CostLine, ...] = table("経費の明細", CostLine)
    option_a: str | None = text("案Ａの内容", 100)
    option_b: str | None = text("案Ｂの内容", 100)
    chosen_option: CostOption | None = choice("採用する案", CostOption)
    choice_reason: str | None = long_text("その案とする理由", 2000)
    funding_note: str | None = long_text("財源についての補足", 2000)
    sharing: Sharing = child("負担金の按分", Sharing)
    user_facts: tuple[UserFact, ...] = table("利用者が確認した率・上限額", UserFact)
    records: tuple[EstimateRecord, ...] = table("記録した試算", EstimateRecord)
    overrides: tuple[Override, ...] = table("手修正", Override)
    caps: tuple[PersonCap, ...] = table("町が確認した1人当たりの上限額", PersonCap)
    advanced_body: bool | None = boolean("先進団体の職員等の活用")
    """地域力創造アドバイザー: another limit holds for them."""
    projects: tuple[BudgetProject, ...] = table("予算の事業", BudgetProject)
    contracts: tuple[BudgetContract, ...] = table("年度をまたぐ契約", BudgetContract)
    supplements: tuple[Supplement, ...] = table("補正予算", Supplement)
    category_names: tuple[CategoryName, ...] = table("節の名称", CategoryName)
    request: BudgetRequest = child("予算要求書の作り方", BudgetRequest)
