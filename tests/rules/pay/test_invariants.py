"""Whatever is entered: whole yen, never negative, more work never costs less, parts add up to the lines."""

from dataclasses import replace
from decimal import Decimal
from math import prod
from typing import TypeVar

from hypothesis import given, settings
from hypothesis import strategies as st

from dxplanner.plan.costs import Costs
from dxplanner.plan.edit import applied
from dxplanner.plan.plan import Plan
from dxplanner.plan.work import Insurance, PriceUnit, Tax, Work, WorkKind, WorkYear
from dxplanner.rules.keeping import out_of_step, step_change
from dxplanner.rules.lines import effective_lines
from dxplanner.rules.pay.calculate import parts_of
from dxplanner.rules.pay.terms import years_of

Value = TypeVar("Value")

_YEARS = st.integers(2020, 2035)
_YEN = st.integers(0, 10_000_000)
_COUNT = st.integers(0, 2_000)
_MONTH = st.integers(1, 12)


def _rate(top: int) -> st.SearchStrategy[Decimal]:
    return st.integers(0, top * 100).map(lambda hundredths: Decimal(hundredths).scaleb(-2))


def maybe(values: st.SearchStrategy[Value]) -> st.SearchStrategy[Value | None]:
    return st.none() | values


_ROWS = st.builds(
    WorkYear,
    id=st.just("y1"),
    fiscal_year=_YEARS,
    quantity=maybe(_COUNT),
    months=maybe(_MONTH),
    trips=maybe(_COUNT),
)
WORKS = st.builds(
    Work,
    id=st.just("w1"),
    name=maybe(st.just("仕事")),
    kind=st.sampled_from(WorkKind),
    first_year=maybe(_YEARS),
    last_year=maybe(_YEARS),
    start_month=maybe(_MONTH),
    end_month=maybe(_MONTH),
    price_unit=maybe(st.sampled_from(PriceUnit)),
    unit_price=maybe(_YEN),
    quantity=maybe(_COUNT),
    months=maybe(_MONTH),
    headcount=maybe(st.integers(1, 5)),
    tax=maybe(st.sampled_from(Tax)),
    weekly_hours=maybe(_rate(40)),
    full_hours=maybe(_rate(40)),
    pay_step=maybe(st.integers(1, 7)),
    bonus=maybe(st.booleans()),
    term_end_months=maybe(_rate(3)),
    performance=maybe(_YEN),
    allowance=maybe(_YEN),
    insurance=maybe(st.sampled_from(Insurance)),
    health_rate=maybe(_rate(10)),
    trips=maybe(_COUNT),
    trip_cost=maybe(_YEN),
    years=maybe(_ROWS).map(lambda row: () if row is None else (row,)),
)


@given(WORKS, _YEARS)
@settings(max_examples=300)
def test_parts_are_whole_yen_with_a_working_or_say_what_is_missing(work: Work, year: int) -> None:
    parts = parts_of(work, year)
    assert len({part.component for part in parts}) == len(parts)
    for part in parts:
        if part.amount is None:
            assert part.missing
            continue
        assert type(part.amount) is int
        assert part.amount >= 0
        assert not part.missing
        assert part.formula.endswith(f"＝{part.amount:,}円")
        if part.factors:
            assert prod(part.factors) == part.amount


@given(WORKS, _YEARS, st.integers(1, 100))
@settings(max_examples=200)
def test_more_never_costs_less(work: Work, year: int, more: int) -> None:
    before = {part.component: part.amount for part in parts_of(work, year)}
    raised = replace(
        work,
        years=(),
        unit_price=None if work.unit_price is None else work.unit_price + more,
        quantity=None if work.quantity is None else work.quantity + more,
        trips=None if work.trips is None else work.trips + more,
        headcount=(work.headcount or 1) + 1,
    )
    if work.years:
        before = {part.component: part.amount for part in parts_of(replace(work, years=()), year)}
    for part in parts_of(raised, year):
        was = before[part.component]
        assert (part.amount is None) == (was is None)
        assert part.known >= (was or 0)


@given(WORKS)
@settings(max_examples=150)
def test_the_lines_add_up_to_the_parts_and_stay_in_step(work: Work) -> None:
    plan = Plan(costs=Costs(works=(work,)))
    change = step_change(plan)
    stepped = plan if change is None else applied(plan, change).plan
    assert not out_of_step(stepped)
    assert step_change(stepped) is None
    expected = sum(part.known for year in years_of(work) for part in parts_of(work, year))
    assert sum(line.budgeted or 0 for line in effective_lines(stepped)) == expected
    assert all(line.budgeted is None for line in stepped.costs.lines)


@given(WORKS, WORKS)
@settings(max_examples=150)
def test_a_changed_work_leaves_its_lines_in_step(first: Work, second: Work) -> None:
    plan = Plan(costs=Costs(works=(first,)))
    change = step_change(plan)
    before = plan if change is None else applied(plan, change).plan
    after = replace(before, costs=replace(before.costs, works=(second,)))
    further = step_change(after, before)
    settled = after if further is None else applied(after, further).plan
    assert not out_of_step(settled)
    fresh = step_change(Plan(costs=Costs(works=(second,))))
    wanted = () if fresh is None else applied(Plan(costs=Costs(works=(second,))), fresh).plan.costs.lines
    said = {(line.fiscal_year, line.component, line.name, line.kind) for line in wanted}
    assert {(line.fiscal_year, line.component, line.name, line.kind) for line in settled.costs.lines} == said
