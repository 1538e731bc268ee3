"""Plans with random money, by number: the same number is the same plan. For tests that compare figures everywhere.

Amounts lie thick around caps and halves of 1,000 yen, where a second way of calculating would show.
"""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from random import Random

from dxplanner.core.municipality_class import MunicipalityClass
from dxplanner.plan.caps import PersonCap
from dxplanner.plan.costs import CostKind, CostLine, CostOption, Costs, MeasurePart
from dxplanner.plan.municipality import Municipality
from dxplanner.plan.overrides import Override
from dxplanner.plan.plan import Plan
from dxplanner.plan.sharing import Sharing, SharingMember, SharingModel, SharingRounding
from dxplanner.plan.user_facts import UserFact
from dxplanner.rules.lines import effective_lines
from dxplanner.rules.overrides import (
    AMOUNT,
    ELIGIBLE,
    PREFECTURE,
    line_target,
    measure_target,
    share_target,
)
from dxplanner.rules.registry import MEASURES

KINDS = (
    *(CostKind.APPOINTMENT, CostKind.APPOINTMENT, CostKind.RECRUITMENT, CostKind.CONTRIBUTION),
    *(CostKind.NOT_ELIGIBLE, CostKind.RUNNING, None),
)
EDGES = (999, 1_000, 714_999, 715_000, 1_000_000, 1_000_001, 5_900_000, 6_372_001, 20_000_001)
CLASSES = (*[MunicipalityClass.TOWN] * 6, MunicipalityClass.CITY, MunicipalityClass.VILLAGE)


def money_plan(number: int, base: Plan) -> Plan:
    """`base` gives everything that is not money; every third plan keeps its calculated costs, with other figures."""
    dice = Random(number)
    plan = replace(
        base,
        municipality=_town(dice, base.municipality),
        costs=_costs(dice, base, number),
        questions=(),  # they and the marks stand on costs that are gone
        marks=(),
    )
    overrides = (*_overrides(dice, plan), *_prefecture(dice, plan))  # drawn last: a number keeps its plan
    return replace(plan, costs=replace(plan.costs, overrides=overrides))


def _town(dice: Random, town: Municipality) -> Municipality:
    index = dice.choice((None, Decimal("0.27"), Decimal("0.50"), Decimal("0.65"), Decimal("0.8")))
    ward = MunicipalityClass.WARD if dice.random() < 0.03 else dice.choice(CLASSES)
    return replace(town, municipality_class=ward, non_recipient=dice.random() < 0.1, fiscal_index=index)


def _costs(dice: Random, base: Plan, number: int) -> Costs:
    kept = base.costs if number % 3 == 0 else Costs()
    lines = tuple(_changed(dice, line) for line in kept.lines) if number % 3 == 0 else ()
    more = tuple(_line(dice, f"m{at}") for at in range(dice.randint(0 if lines else 1, 7)))
    return replace(
        kept,
        lines=(*lines, *more),
        option_a="町が単独で任用する。",
        option_b="県と共同で確保する。",
        chosen_option=dice.choice((None, CostOption.A, CostOption.B)),
        user_facts=_facts(dice),
        caps=_caps(dice),
        advanced_body=dice.choice((None, True, False)),
        records=(),
        sharing=_sharing(dice),
        overrides=(),
    )


def _yen(dice: Random) -> int:
    if dice.random() < 0.3:
        return dice.choice(EDGES)
    return dice.randint(0, 10 ** dice.randint(3, 7) * 3)


def _maybe(dice: Random, chance: float) -> int | None:
    return _yen(dice) if dice.random() < chance else None


def _changed(dice: Random, line: CostLine) -> CostLine:
    """One of the base with another amount; calculated lines mostly stay calculated."""
    if line.work is not None and dice.random() < 0.7:
        return line
    return replace(line, budgeted=_maybe(dice, 0.9), earmarked=_maybe(dice, 0.2))


def _line(dice: Random, line_id: str) -> CostLine:
    measure = dice.choice((None, None, None, *MEASURES))
    kind = dice.choice(KINDS) if measure is None else dice.choice(KINDS[:4])
    return CostLine(
        id=line_id,
        fiscal_year=dice.choice(
            (2020, 2021, 2022, 2023, 2024, 2025, 2025, 2026, 2026, 2027, 2029, 2031, 2032)
        ),
        name=f"経費{line_id}",
        kind=kind,
        option=dice.choice((None, None, CostOption.A, CostOption.B)),
        budgeted=_maybe(dice, 0.9),
        expected=_maybe(dice, 0.2),
        settled=_maybe(dice, 0.2),
        earmarked=_maybe(dice, 0.2),
        measure=measure,
        measure_part=dice.choice((None, None, *MeasurePart)),
        headcount=dice.choice((None, 1, 2, 3)),
        open_item=dice.choice((None, None, None, True)),
    )


def _facts(dice: Random) -> tuple[UserFact, ...]:
    if dice.random() < 0.6:
        return ()
    fact = UserFact(
        id="f1",
        title="特別交付税の算定に係る事務連絡",
        parameter="cio_aide.rate",
        fiscal_year=dice.choice((2025, 2026, 2027)),
        value=Decimal(dice.choice(("0.5", "0.7", "0.35"))),
        document_number="県市町第123号",
        issued_on=date(2027, 3, 24),
        by="情報政策係長",
        on=date(2027, 3, 25),
        replaces=True,
        reason="県の回答による。",
    )
    cap = replace(fact, id="f2", parameter="cio_aide.recruitment_cap", value=Decimal(1_000_000))
    return (fact, cap)[: dice.randint(1, 2)]


def _caps(dice: Random) -> tuple[PersonCap, ...]:
    return tuple(
        PersonCap(
            id=f"pc{at}",
            measure=measure,
            fiscal_year=dice.choice((2025, 2026)),
            amount=dice.choice((5_200_000, 6_500_000, 0)),
            basis="要綱（県に確認）",
        )
        for at, measure in enumerate(("cooperation_corps", "regional_project_manager"))
        if dice.random() < 0.6
    )


def _sharing(dice: Random) -> Sharing:
    members = tuple(
        SharingMember(id=f"sm{at}", name=f"例示町{at}", population=dice.randint(1, 60_000), is_own=at == 0)
        for at in range(dice.randint(2, 5))
    )
    return Sharing(
        fiscal_year=dice.choice((2025, 2026, 2027)),
        total=_yen(dice),
        persons=dice.choice((None, 1, 2)),
        prefecture_half=dice.choice((None, True, False)),
        model=dice.choice(tuple(SharingModel)),
        equal_share=dice.choice((None, Decimal(30), Decimal("33.3"))),
        fixed_amount=dice.choice((None, 0, 100)),
        rounding=dice.choice(tuple(SharingRounding)),
        members=members,
        lead="sm1",
    )


def _prefecture(dice: Random, plan: Plan) -> tuple[Override, ...]:
    if not plan.costs.sharing.prefecture_half or dice.random() < 0.6:
        return ()
    amount = min(_yen(dice), plan.costs.sharing.total or 0)
    return (Override(id="oh", target=share_target(PREFECTURE), amount=amount, reason="県の通知による。"),)


def _overrides(dice: Random, plan: Plan) -> tuple[Override, ...]:
    if dice.random() < 0.6:
        return ()
    lines = [line for line in effective_lines(plan) if line.fiscal_year is not None]
    targets = [share_target(dice.choice(plan.costs.sharing.members).id)]
    if lines:
        line = dice.choice(lines)
        targets.append(line_target(line.id))
        for figure in (AMOUNT, ELIGIBLE):
            measure = line.measure or dice.choice(("cio_aide", "shared_talent"))
            targets.append(measure_target(figure, line.fiscal_year or 0, measure, line.option))
    return tuple(
        Override(id=f"o{at}", target=target, amount=_yen(dice), reason="県の指示による。")
        for at, target in enumerate(targets)
        if dice.random() < 0.5
    )
