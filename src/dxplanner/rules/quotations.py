"""見積り compared with tax, and the cost lines the chosen one proposes. Nothing is put in without the officer's press."""

from dxplanner.core.calendar import fiscal_year_label
from dxplanner.core.dataclass import dataclass
from dxplanner.core.money import Yen, times_rate, truncate_to_yen, yen_label
from dxplanner.facts.parameters import Known, parameter
from dxplanner.plan.cost_choices import CostKind
from dxplanner.plan.costs import CostLine, CostOption
from dxplanner.plan.edit import AddRow, Change, SetValue, Several, new_id
from dxplanner.plan.plan import Plan
from dxplanner.plan.selection import Quotation
from dxplanner.plan.work import Tax
from dxplanner.rules.lines import effective_lines
from dxplanner.rules.overlay import with_value
from dxplanner.rules.pay.rates import UsedRate, rate_of
from dxplanner.rules.selection_days import money_year
from dxplanner.rules.user_facts import user_values

CAP = "cio_aide.recruitment_cap"
TABLE = "costs.lines"
PARTS: tuple[tuple[str, str, str], ...] = (
    ("posting", "求人サイト等の掲載料", "11節　役務費"),
    ("support", "募集原稿の作成及び選考の支援の委託料", "12節　委託料"),
    ("success", "採用が決まったときの料金", "11節　役務費"),
)
"""Field of a quotation, name of the cost line, its usual 節."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Priced:
    """A quotation with tax. `missing`: nothing can be compared before it is entered."""

    quotation: Quotation
    amounts: dict[str, Yen]
    rate: UsedRate | None
    missing: str = ""

    @property
    def net(self) -> Yen:
        return sum((getattr(self.quotation, name) or 0 for name, _label, _category in PARTS), 0)

    @property
    def total(self) -> Yen:
        return sum(self.amounts.values())

    @property
    def tax(self) -> Yen:
        """What is added to the figures of the paper."""
        return self.total - self.net


def priced(quotation: Quotation, year: int | None) -> Priced:
    """Each part with tax, 円未満切捨て; the year decides the rate."""
    if quotation.posting is None and quotation.support is None and quotation.success is None:
        return Priced(quotation=quotation, amounts={}, rate=None, missing="金額")
    if quotation.tax is None:
        return Priced(quotation=quotation, amounts={}, rate=None, missing="消費税の扱い")
    rate = None
    if quotation.tax is Tax.EXCLUDED:
        rate = rate_of("pay.consumption_tax", year) if year is not None else None
        if rate is None:
            return Priced(quotation=quotation, amounts={}, rate=None, missing="消費税の率が分かる年度")
    amounts = {
        name: amount + (truncate_to_yen(times_rate(amount, rate.value)) if rate else 0)
        for name, _label, _category in PARTS
        if (amount := getattr(quotation, name)) is not None
    }
    return Priced(quotation=quotation, amounts=amounts, rate=rate)


def all_priced(plan: Plan) -> tuple[Priced, ...]:
    year = money_year(plan)
    return tuple(priced(item, year) for item in plan.recruitment.sourcing.quotations)


def chosen_of(plan: Plan) -> Priced | None:
    chosen = plan.recruitment.sourcing.chosen
    return next((item for item in all_priced(plan) if item.quotation.id == chosen), None)


def cheapest(found: tuple[Priced, ...]) -> Priced | None:
    """The first of the lowest among those that can be compared."""
    return min((item for item in found if not item.missing), key=lambda item: item.total, default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """What the chosen quotation asks of the budget of one year.

    `there` are lines this quotation brought before; `others` are recruitment costs of the year from elsewhere.
    """

    fiscal_year: int
    chosen: Priced
    lines: tuple[CostLine, ...]
    there: tuple[CostLine, ...]
    others: tuple[CostLine, ...]

    @property
    def covered(self) -> bool:
        """Other lines already hold just this amount: adding it would count it twice."""
        return not self.there and any(line.budgeted == self.chosen.total for line in self.others)

    @property
    def agrees(self) -> bool:
        return bool(self.there) and {(line.name, line.budgeted) for line in self.there} == {
            (line.name, line.budgeted) for line in self.lines
        }

    @property
    def whole(self) -> Yen:
        """Recruitment costs of the year once the proposal is in."""
        added = 0 if self.covered else self.chosen.total
        return added + sum(line.budgeted or 0 for line in self.others)


def proposal(plan: Plan) -> Proposal | None:
    """None until a quotation that can be priced is chosen, or while its year is open."""
    chosen, year = chosen_of(plan), money_year(plan)
    if chosen is None or chosen.missing or year is None:
        return None
    mark = _mark(chosen.quotation)
    of_year = [
        line
        for line in effective_lines(plan)
        if line.fiscal_year == year and line.kind is CostKind.RECRUITMENT
    ]
    there = tuple(line for line in of_year if (line.basis or "").startswith(mark))
    number = int(new_id(plan, TABLE, "c").removeprefix("c"))
    option = _option(plan, year)
    lines = tuple(
        CostLine(
            id=f"c{number + at}",
            fiscal_year=year,
            name=name,
            kind=CostKind.RECRUITMENT,
            option=option,
            expense_category=category,
            basis=f"{mark}　{yen_label(chosen.amounts[field])}（税込み）",
            budgeted=chosen.amounts[field],
        )
        for at, (field, name, category) in enumerate(part for part in PARTS if chosen.amounts.get(part[0]))
    )
    others = tuple(line for line in of_year if line not in there)
    return Proposal(fiscal_year=year, chosen=chosen, lines=lines, there=there, others=others)


def _mark(quotation: Quotation) -> str:
    return f"見積り（{quotation.company or '会社名なし'}）"


def _option(plan: Plan, year: int) -> CostOption | None:
    """The 案 the person's own cost of the year belongs to, where there is just one."""
    found = {
        line.option
        for line in effective_lines(plan)
        if line.fiscal_year == year and line.kind is CostKind.APPOINTMENT
    }
    return found.pop() if len(found) == 1 else None


def accept_change(plan: Plan) -> Change | None:
    """Bring the proposal into 経費の明細: lines it brought before are put right, missing ones added."""
    found = proposal(plan)
    if found is None or found.agrees:
        return None
    before = {line.name: line for line in found.there}
    changes: list[Change] = []
    for line in found.lines:
        old = before.get(line.name)
        if old is None:
            changes.append(AddRow(table=TABLE, row=line))
        elif old.budgeted != line.budgeted:
            changes += [
                SetValue(path=f"{TABLE}[{old.id}].budgeted", value=line.budgeted),
                SetValue(path=f"{TABLE}[{old.id}].basis", value=line.basis),
            ]
    return Several(changes=tuple(changes)) if changes else None


@dataclass(frozen=True, slots=True, kw_only=True)
class CapState:
    """The cap on recruitment costs as it meets an amount. `known_until`: the last year it is known for, else None."""

    fiscal_year: int
    cap: Yen | None
    over: Yen
    known_until: int | None

    @property
    def certain(self) -> bool:
        return self.known_until == self.fiscal_year


def cap_state(plan: Plan, fiscal_year: int, amount: Yen) -> CapState:
    item = parameter(CAP)
    for value in user_values(plan):
        if (value.key, value.fiscal_year) == (CAP, fiscal_year):
            item = with_value(item, value)
    found = item.at(fiscal_year)
    if isinstance(found, Known):
        cap, until = found.yen, fiscal_year
    else:
        past = [one for one in item.periods if one.value is not None and one.from_ <= fiscal_year]
        if not past:
            return CapState(fiscal_year=fiscal_year, cap=None, over=0, known_until=None)
        cap, until = int(past[-1].value or 0), past[-1].last_year
    return CapState(fiscal_year=fiscal_year, cap=cap, over=max(amount - cap, 0), known_until=until)


def cap_words(state: CapState, *, polite: bool = True) -> str:
    """What of the recruitment costs of a year no measure supports; `polite` on the screen, plain on paper."""
    is_, not_, unknown = (
        ("です", "なりません", "確認できていません") if polite else ("である", "ならない", "確認できていない")
    )
    year = fiscal_year_label(state.fiscal_year)
    if state.cap is None or state.known_until is None:
        return f"{year}の募集経費の上限は、{unknown}。"
    cap, over = yen_label(state.cap), yen_label(state.over)
    if state.certain:
        if state.over:
            return (
                f"{year}の募集経費の上限は{cap}{is_}。これを超える{over}は、特別交付税の措置の対象に{not_}。"
            )
        return f"{year}の募集経費の上限（{cap}）の範囲{is_}。"
    last = fiscal_year_label(state.known_until)
    if state.over:
        return f"{year}の措置は、未確認{is_}。{last}までの上限{cap}が続いた場合でも、これを超える{over}は対象に{not_}。"
    return f"{year}の措置は、未確認{is_}。額は、{last}までの上限{cap}の範囲{is_}。"
