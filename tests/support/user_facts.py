"""Rows of 「この率を使う」 for tests."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from dxplanner.plan.plan import Plan
from dxplanner.plan.user_facts import UserFact

FACT = UserFact(
    id="f1",
    title="特別交付税の算定に係る事務連絡",
    parameter="cio_aide.rate",
    fiscal_year=2027,
    value=Decimal("0.5"),
    document_number="県市町第123号",
    issued_on=date(2027, 3, 24),
    by="情報政策係長",
    on=date(2027, 3, 25),
)


def fact(**changes: Any) -> UserFact:
    return replace(FACT, **changes)


def with_facts(plan: Plan, *facts: UserFact) -> Plan:
    return replace(plan, costs=replace(plan.costs, user_facts=facts))
