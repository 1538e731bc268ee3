"""記録した試算: the figures of a plan with the set of facts they rest on, and where today's facts give others.

A figure is worked out again from the amounts it was recorded with, so that only the facts (and the values the
officer confirmed) can make the difference, never a cost line that was changed since.
"""

import json
from collections.abc import Iterator
from dataclasses import MISSING, fields
from datetime import date
from decimal import Decimal

from dxplanner.core.calendar import date_label, fiscal_year_label
from dxplanner.core.dataclass import dataclass
from dxplanner.core.errors import BadInput
from dxplanner.core.money import thousand_label, thousand_yen_label
from dxplanner.facts.sets import current_set
from dxplanner.plan.cost_choices import CostOption
from dxplanner.plan.plan import Plan
from dxplanner.plan.user_facts import EstimateRecord
from dxplanner.rules.engine import estimate
from dxplanner.rules.exchange import case_from_json
from dxplanner.rules.from_plan import options_of, year_estimates
from dxplanner.rules.model import Estimate, EstimateCase, Status
from dxplanner.rules.registry import MEASURES
from dxplanner.rules.user_facts import user_values

BY_USER = "と利用者確認"
_BY_USER = "利用者確認"
OTHER_COSTS = "（経費は、記録した時の額による。）"


@dataclass(frozen=True, slots=True, kw_only=True)
class Drift:
    """A recorded figure that comes out otherwise today. `sentence` is printed as it stands."""

    record: EstimateRecord
    sentence: str

    @property
    def place(self) -> tuple[int | None, str | None, CostOption | None]:
        return (self.record.fiscal_year, self.record.measure, self.record.option)


def records_of(plan: Plan, today: date) -> tuple[EstimateRecord, ...]:
    """Every figure of the plan as it stands, with the set of facts in use."""
    facts = current_set()
    found: list[EstimateRecord] = []
    for option in options_of(plan) or (None,):
        for year in year_estimates(plan, option):
            for item in year.measures:
                low, high = _amounts(item.careful)
                found.append(
                    EstimateRecord(
                        id=f"r{len(found) + 1}",
                        fiscal_year=year.fiscal_year,
                        measure=item.measure,
                        option=option,
                        status=item.careful.status_label,
                        amount=low,
                        amount_to=high if high != low else None,
                        facts_set=facts.id,
                        facts_date=facts.made_on,
                        recorded_on=today,
                        case=case_text(item.careful.case),
                    )
                )
    return tuple(found)


def drifts(plan: Plan) -> tuple[Drift, ...]:
    """Recorded figures of years, measures and 案 the plan still has, where today's are others."""
    return tuple(_drifts(plan)) if plan.costs.records else ()


def _drifts(plan: Plan) -> Iterator[Drift]:
    values = user_values(plan)
    cases = {
        (year.fiscal_year, item.measure, option): item.careful.case
        for option in options_of(plan) or (None,)
        for year in year_estimates(plan, option)
        for item in year.measures
    }
    for record in plan.costs.records:
        case = _case_of(record)
        key = (record.fiscal_year or 0, record.measure or "", record.option)
        if case is None or key not in cases:
            continue
        now = estimate(case, values)
        low, high = _amounts(now)
        if (low, high if high != low else None, now.status_label) == (
            record.amount,
            record.amount_to,
            record.status,
        ):
            continue
        rest = "" if case == cases[key] else OTHER_COSTS
        yield Drift(record=record, sentence=f"{_sentence(record, now)}{rest}")


def _sentence(record: EstimateRecord, now: Estimate) -> str:
    """「令和8年11月23日版の資料による試算 未確認、現在の資料（令和9年4月1日版）では675千円（条文確認済（試算））」."""
    name = MEASURES[now.case.measure].name
    facts = current_set()
    when = f"{date_label(record.facts_date)}版の資料" if record.facts_date else "記録した時の資料"
    when += BY_USER if _BY_USER in (record.status or "") else ""
    today = f"現在の資料（{facts.made_on_label}）{BY_USER if now.user_confirmed else ''}"
    before = _figure(record.amount, record.amount_to, record.status or "")
    low, high = _amounts(now)
    after = _figure(low, high if high != low else None, now.status_label)
    year = fiscal_year_label(now.case.fiscal_year)
    return f"{year}の{name}：{when}による試算 {before}、{today}では{after}。"


def _figure(low: int | None, high: int | None, status: str) -> str:
    if low is None:
        return status or Status.UNCONFIRMED.label
    amount = thousand_yen_label(low) if high is None else f"{thousand_label(low)}～{thousand_yen_label(high)}"
    return f"{amount}〔{status}〕"


def _amounts(found: Estimate) -> tuple[int | None, int | None]:
    """The least and the most; None where nothing is calculated."""
    return found.amount_range or (found.calculated_amount, found.calculated_amount)


def case_text(case: EstimateCase) -> str:
    """The case in its exchange form, without what is as it would be anyway."""
    values = {
        field.name: getattr(case, field.name)
        for field in fields(case)
        if field.default is MISSING or getattr(case, field.name) != field.default
    }
    return json.dumps(values, ensure_ascii=False, separators=(",", ":"), default=_number)


def _number(value: object) -> str:
    """財政力指数 is read back from text; a number would be a float."""
    if isinstance(value, Decimal):
        return f"{value:f}"
    raise TypeError(value)


def _case_of(record: EstimateRecord) -> EstimateCase | None:
    """None for a record that this program cannot work out any more."""
    try:
        return case_from_json(json.loads(record.case or ""))
    except (BadInput, ValueError, RecursionError):
        return None
