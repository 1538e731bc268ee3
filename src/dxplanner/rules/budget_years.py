"""Budget figures over several years: the town's burden, 予算・決算見込・決算 with 繰越, and contracts (債務負担行為)."""

from collections.abc import Iterable

from dxplanner.core.calendar import fiscal_year_of
from dxplanner.core.dataclass import dataclass
from dxplanner.core.money import Yen
from dxplanner.plan.budget import BudgetContract, BudgetProject, ContractKind, Supplement
from dxplanner.plan.costs import CostLine, CostOption
from dxplanner.plan.plan import Plan
from dxplanner.rules.budget import (
    BudgetRow,
    Funding,
    budget_rows,
    funding,
    of_project,
    of_year,
    projects_of,
    total,
)
from dxplanner.rules.from_plan import amount_of, lines_of, year_estimates
from dxplanner.rules.lines import first_lines


def years_of(plan: Plan, rows: Iterable[BudgetRow]) -> tuple[int, ...]:
    """Every year of the plan and every year that has lines."""
    first, last = plan.policy.period_from, plan.policy.period_to
    period = range(first, last + 1) if first is not None and last is not None else ()
    return tuple(sorted({*period, *(row.fiscal_year for row in rows)}))


def in_period(plan: Plan, year: int) -> bool:
    """Whether a year belongs to the plan; while the period is open, every year does."""
    first, last = plan.policy.period_from, plan.policy.period_to
    return (first is None or first <= year) and (last is None or year <= last)


@dataclass(frozen=True, slots=True, kw_only=True)
class YearBurden:
    """町負担 of one year. Years whose measure is not confirmed have no support: 全額一般財源."""

    fiscal_year: int
    total: Yen
    funds: Funding
    support: Yen
    """算定見込額 of measures with a confirmed rule."""
    unconfirmed: bool
    in_period: bool

    @property
    def without_support(self) -> Yen:
        """措置なし: the base case."""
        return self.funds.general

    @property
    def with_support(self) -> Yen:
        return self.funds.general - self.support


def burdens(plan: Plan, option: CostOption | None) -> tuple[YearBurden, ...]:
    rows = budget_rows(plan, option)
    estimates = {estimate.fiscal_year: estimate for estimate in year_estimates(plan, option)}
    found = []
    for year in years_of(plan, rows):
        funds = funding(of_year(rows, year), lambda row: row.amount)
        estimate = estimates.get(year)
        found.append(
            YearBurden(
                fiscal_year=year,
                total=funds.total,
                funds=funds,
                support=estimate.confirmed_amount if estimate else 0,
                unconfirmed=estimate.has_unconfirmed if estimate else False,
                in_period=in_period(plan, year),
            )
        )
    return tuple(found)


@dataclass(frozen=True, slots=True, kw_only=True)
class Settlement:
    """予算・決算見込・決算 of one project in one year."""

    fiscal_year: int
    project: BudgetProject | None
    rows: tuple[BudgetRow, ...]
    carried_in: Yen
    """前年度からの繰越額"""

    @property
    def initial(self) -> Yen | None:
        return total(self.rows, lambda row: row.initial)

    @property
    def supplement(self) -> Yen:
        return sum(row.supplement for row in self.rows)

    @property
    def available(self) -> Yen | None:
        """予算現額: 当初 + 補正 + 前年度からの繰越."""
        current = total(self.rows, lambda row: row.current)
        return None if current is None and not self.carried_in else (current or 0) + self.carried_in

    @property
    def expected(self) -> Yen | None:
        return total(self.rows, lambda row: row.expected)

    @property
    def settled(self) -> Yen | None:
        return total(self.rows, lambda row: row.settled)

    @property
    def carried_over(self) -> Yen | None:
        return total(self.rows, lambda row: row.carried_over)

    @property
    def over_reported(self) -> Yen | None:
        """見込－決算, for next year's correction: over the lines that have both."""
        both = [
            row.expected - row.settled
            for row in self.rows
            if row.expected is not None and row.settled is not None
        ]
        return sum(both) if both else None

    @property
    def unused(self) -> Yen | None:
        """不用額, once every line is budgeted and settled."""
        if (
            not self.rows
            or self.available is None
            or any(None in (row.current, row.settled) for row in self.rows)
        ):
            return None
        return self.available - (self.settled or 0) - (self.carried_over or 0)


def settlements(plan: Plan, option: CostOption | None) -> tuple[Settlement, ...]:
    """By year, then project. A year into which something was carried stands here even without lines of its own."""
    rows = budget_rows(plan, option)
    found = []
    for year in sorted({row.fiscal_year for row in rows} | _years_carried_into(rows)):
        here, before = of_year(rows, year), of_year(rows, year - 1)
        came = tuple(row for row in before if row.carried_over)
        for project in projects_of((*here, *came)):
            carried = total(of_project(before, project), lambda row: row.carried_over)
            found.append(
                Settlement(
                    fiscal_year=year,
                    project=project,
                    rows=of_project(here, project),
                    carried_in=carried or 0,
                )
            )
    return tuple(found)


def _years_carried_into(rows: Iterable[BudgetRow]) -> set[int]:
    return {row.fiscal_year + 1 for row in rows if row.carried_over}


@dataclass(frozen=True, slots=True, kw_only=True)
class Commitment:
    """A contract and what its lines cost in the years after the first."""

    contract: BudgetContract
    project: BudgetProject | None
    amounts: tuple[tuple[int, Yen], ...]
    """(fiscal year, yen) of all lines of the contract."""

    @property
    def spans_years(self) -> bool:
        starts, ends = self.contract.starts, self.contract.ends
        by_dates = starts is not None and ends is not None and fiscal_year_of(starts) < fiscal_year_of(ends)
        return by_dates or len(self.amounts) > 1

    @property
    def is_commitment(self) -> bool:
        return self.contract.kind is ContractKind.COMMITMENT

    @property
    def planned(self) -> tuple[tuple[int, Yen], ...]:
        """支出予定額 within the years of the commitment."""
        first, last = self.contract.first_year, self.contract.last_year
        if first is None or last is None:
            return ()
        return tuple((year, amount) for year, amount in self.amounts if first <= year <= last)


def commitments(plan: Plan, option: CostOption | None) -> tuple[Commitment, ...]:
    projects = {project.id: project for project in plan.costs.projects}
    lines = lines_of(plan, option)
    return tuple(
        Commitment(
            contract=contract,
            project=projects.get(contract.project or ""),
            amounts=_by_year(line for line in lines if line.contract == contract.id),
        )
        for contract in plan.costs.contracts
    )


def _by_year(lines: Iterable[CostLine]) -> tuple[tuple[int, Yen], ...]:
    sums: dict[int, Yen] = {}
    for line in lines:
        amount = amount_of(line)
        if line.fiscal_year is not None and amount is not None:
            sums[line.fiscal_year] = sums.get(line.fiscal_year, 0) + amount
    return tuple(sorted(sums.items()))


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One row of a 補正予算要求書."""

    supplement: Supplement
    row: BudgetRow
    before: Yen
    """補正前の額: 当初 and the earlier 号."""
    amount: Yen

    @property
    def after(self) -> Yen:
        return self.before + self.amount


@dataclass(frozen=True, slots=True, kw_only=True)
class SupplementaryBudget:
    """補正予算（第○号） of one fiscal year."""

    fiscal_year: int
    number: int | None
    month: int | None
    changes: tuple[Change, ...]

    @property
    def amount(self) -> Yen:
        return sum(change.amount for change in self.changes)


def supplementary_budgets(plan: Plan, option: CostOption | None) -> tuple[SupplementaryBudget, ...]:
    """By year and 号; each line's figure before is what the earlier 号 left."""
    rows = {row.line.id: row for row in budget_rows(plan, option)}
    running = {line.id: line.budgeted or 0 for line in first_lines(plan)}
    wanted = [
        (row, item)
        for item in plan.costs.supplements
        if item.amount is not None and (row := rows.get(item.line or "")) is not None
    ]
    wanted.sort(key=lambda pair: (pair[0].fiscal_year, pair[1].number or 0))
    grouped: dict[tuple[int, int | None], list[Change]] = {}
    for row, item in wanted:
        before, amount = running.get(row.line.id, 0), item.amount or 0
        running[row.line.id] = before + amount
        change = Change(supplement=item, row=row, before=before, amount=amount)
        grouped.setdefault((row.fiscal_year, item.number), []).append(change)
    return tuple(
        SupplementaryBudget(
            fiscal_year=year,
            number=number,
            month=next((c.supplement.month for c in changes if c.supplement.month is not None), None),
            changes=tuple(changes),
        )
        for (year, number), changes in grouped.items()
    )


def funding_of_changes(changes: Iterable[Change]) -> Funding:
    """財源内訳 of the amounts changed: 特定財源 fill a line up first, and are given back last."""
    found = Funding()
    for change in changes:
        found = found + _funded(change.row, change.after) - _funded(change.row, change.before)
    return found


def _funded(row: BudgetRow, amount: Yen) -> Funding:
    return funding((row,), lambda _row: amount)
