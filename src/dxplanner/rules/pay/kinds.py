"""What each kind of work is paid as: the component, its 節 (地方自治法施行規則別記), the usual unit, the 区分.

The 節 of 派遣料 is local practice; every 節 on a cost line may be replaced by the town's own.
"""

from dxplanner.core.dataclass import dataclass
from dxplanner.facts.expense_categories import expense_categories
from dxplanner.plan.costs import CostKind
from dxplanner.plan.work import CostComponent, PriceUnit, WorkKind

COMPANY_MEASURE = "revitalisation_partner_company"


@dataclass(frozen=True, slots=True, kw_only=True)
class KindRule:
    """`person`: someone appointed, whose lines are named after what is paid; `word` is that pay."""

    component: CostComponent
    category: str
    unit: PriceUnit
    cost_kind: CostKind | None = None
    person: bool = False
    bonus: bool = False
    word: str = ""
    travel_word: str = "旅費"
    measure: str | None = None


_APPOINTMENT, _RECRUITMENT = CostKind.APPOINTMENT, CostKind.RECRUITMENT

KINDS: dict[WorkKind, KindRule] = {
    WorkKind.SPECIAL_PART_TIME: KindRule(
        component=CostComponent.PAY,
        category="報酬",
        unit=PriceUnit.DAY,
        cost_kind=_APPOINTMENT,
        person=True,
        word="報酬",
        travel_word="費用弁償",
    ),
    WorkKind.FISCAL_YEAR_PART: KindRule(
        component=CostComponent.PAY,
        category="報酬",
        unit=PriceUnit.MONTH,
        cost_kind=_APPOINTMENT,
        person=True,
        bonus=True,
        word="報酬",
        travel_word="費用弁償",
    ),
    WorkKind.FISCAL_YEAR_FULL: KindRule(
        component=CostComponent.PAY,
        category="給料",
        unit=PriceUnit.MONTH,
        cost_kind=_APPOINTMENT,
        person=True,
        bonus=True,
        word="給料",
    ),
    WorkKind.FIXED_TERM: KindRule(
        component=CostComponent.PAY,
        category="給料",
        unit=PriceUnit.MONTH,
        cost_kind=_APPOINTMENT,
        person=True,
        bonus=True,
        word="給料",
    ),
    WorkKind.OUTSOURCING: KindRule(
        component=CostComponent.OUTSOURCING,
        category="委託料",
        unit=PriceUnit.WHOLE,
        cost_kind=_APPOINTMENT,
    ),
    WorkKind.DISPATCH: KindRule(
        component=CostComponent.DISPATCH,
        category="委託料",
        unit=PriceUnit.HOUR,
        cost_kind=_APPOINTMENT,
    ),
    WorkKind.PARTNER_COMPANY: KindRule(
        component=CostComponent.CONTRIBUTION,
        category="負担金、補助及び交付金",
        unit=PriceUnit.YEAR,
        cost_kind=_APPOINTMENT,
        measure=COMPANY_MEASURE,
    ),
    WorkKind.SHARED: KindRule(
        component=CostComponent.CONTRIBUTION,
        category="負担金、補助及び交付金",
        unit=PriceUnit.YEAR,
        cost_kind=CostKind.CONTRIBUTION,
    ),
    WorkKind.POSTING: KindRule(
        component=CostComponent.POSTING,
        category="役務費",
        unit=PriceUnit.TIME,
        cost_kind=_RECRUITMENT,
    ),
    WorkKind.FEE: KindRule(component=CostComponent.FEE, category="報償費", unit=PriceUnit.TIME),
    WorkKind.TRAVEL: KindRule(component=CostComponent.TRAVEL, category="旅費", unit=PriceUnit.TIME),
    WorkKind.EQUIPMENT: KindRule(
        component=CostComponent.EQUIPMENT,
        category="備品購入費",
        unit=PriceUnit.PIECE,
        cost_kind=CostKind.NOT_ELIGIBLE,
    ),
    WorkKind.OTHER: KindRule(component=CostComponent.OTHER, category="", unit=PriceUnit.WHOLE),
}

_OWN_CATEGORY = {
    CostComponent.TERM_END: "職員手当等",
    CostComponent.DILIGENCE: "職員手当等",
    CostComponent.PERFORMANCE: "職員手当等",
    CostComponent.ALLOWANCE: "職員手当等",
    CostComponent.INSURANCE: "共済費",
    CostComponent.TRAVEL: "旅費",
}

_WORDS = {
    CostComponent.TERM_END: "期末手当",
    CostComponent.DILIGENCE: "勤勉手当",
    CostComponent.PERFORMANCE: "業績手当",
    CostComponent.ALLOWANCE: "その他の手当",
    CostComponent.INSURANCE: "社会保険料等",
}

OPEN_COMPONENTS = frozenset(
    {
        CostComponent.TERM_END,
        CostComponent.DILIGENCE,
        CostComponent.PERFORMANCE,
        CostComponent.ALLOWANCE,
        CostComponent.INSURANCE,
        CostComponent.TRAVEL,
        CostComponent.FEE,
    }
)
"""The ordinance says 「任用等するための経費」 only: whether these count is open, so the careful figure leaves them out."""


def category_of(kind: WorkKind, component: CostComponent) -> str | None:
    """「1節　報酬」; None where the town has to say."""
    rule = KINDS[kind]
    name = rule.category if component is rule.component else _OWN_CATEGORY.get(component, rule.category)
    found = expense_categories().get(name)
    return found.label if found else None


def line_name(name: str, kind: WorkKind, component: CostComponent) -> str:
    """「CIO補佐官の報酬」; what is bought is called by its own name."""
    rule = KINDS[kind]
    if component is rule.component:
        return f"{name}の{rule.word}" if rule.person else name
    word = rule.travel_word if component is CostComponent.TRAVEL else _WORDS[component]
    return f"{name}の{word}"
