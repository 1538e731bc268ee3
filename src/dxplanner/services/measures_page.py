"""財政措置の比較 as a screen shows it, in words ready to be read. What fits and what it brings is said by `rules`."""

from dxplanner.core.calendar import fiscal_year_label
from dxplanner.core.dataclass import dataclass
from dxplanner.core.money import yen_label
from dxplanner.plan.plan import Plan
from dxplanner.rules import wording
from dxplanner.rules.compare import CellKind, Comparison, Fit, MeasureRow
from dxplanner.rules.compared_plan import comparison_of
from dxplanner.rules.from_plan import main_option
from dxplanner.services.estimate_page import NO_FIGURE, figure_text, option_name

WOULD_NOTE = "下の額は、今の経費をこの措置に付け替えた場合のものである。ほかの措置の額に足すことはできない。"
HEADINGS = {
    Fit.USED: "今の経費を当てはめている措置",
    Fit.POSSIBLE: "当てはめることができる措置（付け替えた場合）",
    Fit.HELP: "ほかの支援（試算の対象ではない）",
    Fit.NOT: "この団体の経費には当てはまらない措置",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureCard:
    """One measure. `figures` are (年度, 額, 確認状況) of the years that have one."""

    name: str
    kind: str
    figures: tuple[tuple[str, str, str], ...]
    gives: str
    demands: str
    window: str
    reasons: tuple[str, ...]
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureGroup:
    fit: Fit
    heading: str
    note: str
    cards: tuple[MeasureCard, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasuresPage:
    """`base` are (年度, 措置なしの負担, 算定見込額, 差引); the rule of one yen stands in `rule`."""

    which: str
    base: tuple[tuple[str, str, str, str], ...]
    groups: tuple[MeasureGroup, ...]
    rule: str
    base_note: str


def measures_page(plan: Plan) -> MeasuresPage:
    option = main_option(plan)
    found = comparison_of(plan)
    return MeasuresPage(
        which=option_name(plan, option) if option is not None else "",
        base=_base(found),
        groups=tuple(_group(found, fit) for fit in Fit if any(row.fit is fit for row in found.rows)),
        rule=wording.ONE_YEN_ONCE,
        base_note=f"算定見込額は、{wording.counted_measures(by_user=found.by_user)}だけの計です。"
        "未確認の措置は、ないものとしています。",
    )


def _base(found: Comparison) -> tuple[tuple[str, str, str, str], ...]:
    return tuple(
        (
            fiscal_year_label(year.fiscal_year),
            yen_label(year.own_burden),
            yen_label(year.confirmed),
            yen_label(year.own_burden - year.confirmed),
        )
        for year in found.years
    )


def _group(found: Comparison, fit: Fit) -> MeasureGroup:
    return MeasureGroup(
        fit=fit,
        heading=HEADINGS[fit],
        note=WOULD_NOTE if fit is Fit.POSSIBLE else "",
        cards=tuple(_card(row) for row in found.rows if row.fit is fit),
    )


def _card(row: MeasureRow) -> MeasureCard:
    fact = row.fact
    return MeasureCard(
        name=fact.name,
        kind=fact.kind.label,
        figures=tuple(
            (
                fiscal_year_label(cell.fiscal_year),
                figure_text(cell.estimate) if cell.estimate is not None else NO_FIGURE,
                cell.estimate.status_label if cell.estimate is not None else "",
            )
            for cell in row.cells
            if cell.kind is not CellKind.NONE
        ),
        gives=fact.gives,
        demands=fact.demands,
        window=fact.window,
        reasons=row.reasons,
        source=fact.source.label(),
    )
