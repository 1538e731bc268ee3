"""Worked examples of the measures whose costs come in parts: every boundary year, every cap, each with its source."""

from decimal import Decimal
from typing import Any

from dxplanner.rules import Edition, EstimateCase, Status
from tests.rules.cases import AMBIGUOUS, INELIGIBLE, UNCONFIRMED, WARD, Example, case

TABLE = "fiscal.md §3"
ADVISER = "fiscal.md §2.3 and §3; 省令第5条第1項第3号イの表第27号"


def of(measure: str, year: int, **values: Any) -> EstimateCase:
    return case(year, measure=measure, **values)


def training(year: int, cost: int = 1_000_000, **values: Any) -> EstimateCase:
    return of("digital_training", year, appointment_cost=cost, **values)


def company(year: int, before: int = 0, during: int = 0, proposed: int = 0, **values: Any) -> EstimateCase:
    return of(
        "revitalisation_partner_company",
        year,
        recruitment_cost=before,
        appointment_cost=during,
        project_cost=proposed,
        **values,
    )


def side_job(year: int, before: int = 0, during: int = 0, proposed: int = 0, **values: Any) -> EstimateCase:
    return of(
        "revitalisation_partner_side_job",
        year,
        recruitment_cost=before,
        appointment_cost=during,
        project_cost=proposed,
        **values,
    )


def agreement(year: int, **values: Any) -> EstimateCase:
    return of("cooperation_agreement", year, **values)


def manager(year: int, cost: int, **values: Any) -> EstimateCase:
    return of("regional_project_manager", year, appointment_cost=cost, **values)


def corps(year: int, *persons: int, **values: Any) -> EstimateCase:
    return of("cooperation_corps", year, persons=persons, **values)


def adviser(year: int, cost: int, index: str | None = "0.27", **values: Any) -> EstimateCase:
    number = None if index is None else Decimal(index)
    return of("regional_adviser", year, appointment_cost=cost, fiscal_index=number, **values)


# (name, case, amount) of a confirmed figure
_PLAIN: tuple[tuple[str, EstimateCase, int, str], ...] = (
    ("training first year", training(2023), 700_000, TABLE),
    ("training last year", training(2025), 700_000, TABLE),
    ("training has no cap", training(2024, 30_000_000), 21_000_000, TABLE),
    ("training deducts", training(2025, 1_000_000, appointment_earmarked=300_000), 490_000, TABLE),
    ("training half up", training(2025, 715), 1_000, "fiscal.md §2.2"),
    ("training below half", training(2025, 714), 0, "fiscal.md §2.2"),
    ("company first year", company(2021, 0, 5_600_000), 5_600_000, TABLE),
    ("company cap to 令和6", company(2024, 0, 5_900_000), 5_600_000, TABLE),
    ("company cap from 令和7", company(2025, 0, 5_900_000), 5_900_000, TABLE),
    ("company one yen over", company(2025, 0, 5_900_001), 5_900_000, TABLE),
    ("company in the text of today", company(2026, 0, 9_000_000), 5_900_000, TABLE),
    ("company A alone", company(2025, 800_000), 400_000, TABLE),
    ("company A over its cap", company(2025, 2_000_000), 500_000, TABLE),
    ("company C alone", company(2025, 0, 0, 900_000), 450_000, TABLE),
    ("company C over its cap", company(2025, 0, 0, 1_000_001), 500_000, TABLE),
    ("company all", company(2025, 1_000_000, 5_900_000, 1_000_000), 6_900_000, TABLE),
    ("company rounds once", company(2025, 333, 333, 333), 1_000, "fiscal.md §2.2 (666)"),
    ("company by person", company(2025, persons=(3_000_000, 3_000_000)), 5_900_000, "caps are of the sum"),
    (
        "company deducts each",
        company(2025, 800_000, 5_000_000, 600_000, recruitment_earmarked=200_000,
                appointment_earmarked=1_000_000, project_earmarked=100_000),
        4_550_000,
        TABLE,
    ),
    ("side job cap", side_job(2025, 0, 2_000_001), 2_000_000, TABLE),
    ("side job all", side_job(2026, 1_000_000, 2_000_000, 1_000_000), 3_000_000, TABLE),
    ("agreement 令和6 B", agreement(2024, persons=(6_000_000,)), 2_830_000, f"{TABLE} (2,829,500)"),
    ("agreement 令和7 B", agreement(2025, persons=(6_000_000,)), 2_939_000, TABLE),
    ("agreement 令和6 C 県", agreement(2024, received_from_prefecture=(7_000_000,)), 3_112_000, f"{TABLE} (3,111,500)"),
    ("agreement 令和7 C 県", agreement(2025, received_from_prefecture=(7_000_000,)), 3_186_000, TABLE),
    ("agreement 令和6 C 他", agreement(2024, received_from_others=(7_000_000,)), 2_830_000, TABLE),
    ("agreement 令和7 C 他", agreement(2025, received_from_others=(7_000_000,)), 2_939_000, TABLE),
    ("agreement caps by person", agreement(2025, persons=(7_000_000, 1_000_000)), 3_439_000, TABLE),
    ("agreement 募集", agreement(2025, recruitment_cost=1_500_000), 500_000, TABLE),
    (
        "agreement all",
        agreement(2025, recruitment_cost=400_000, persons=(2_000_000,), received_from_prefecture=(1_000_000,),
                  received_from_others=(600_000,), prefecture_earmarked=200_000, others_earmarked=100_000),
        1_850_000,
        TABLE,
    ),
    ("manager with a cap", manager(2026, 7_000_000, person_cap=6_500_000), 6_500_000, TABLE),
    ("manager below the cap", manager(2025, 5_000_000, person_cap=6_500_000), 5_000_000, TABLE),
    ("manager, a cap of nothing", manager(2025, 5_000_000, person_cap=0), 0, TABLE),
    ("corps with a cap", corps(2026, 5_500_000, 3_000_000, person_cap=5_200_000), 8_200_000, TABLE),
    ("adviser 0.27", adviser(2025, 3_000_000), 3_000_000, ADVISER),
    ("adviser 0.49", adviser(2025, 3_000_000, "0.49"), 3_000_000, ADVISER),
    ("adviser 0.50", adviser(2025, 3_000_000, "0.50"), 3_000_000, ADVISER),
    ("adviser 0.65", adviser(2025, 3_000_000, "0.65"), 2_250_000, ADVISER),
    ("adviser 0.79", adviser(2025, 3_000_000, "0.79"), 1_560_000, ADVISER),
    ("adviser 0.80", adviser(2025, 3_000_000, "0.80"), 1_500_000, ADVISER),
    ("adviser 1.2", adviser(2025, 3_000_000, "1.2"), 1_500_000, ADVISER),
    ("adviser limit to 令和6", adviser(2024, 9_000_000), 5_600_000, ADVISER),
    ("adviser limit from 令和7", adviser(2025, 9_000_000), 5_900_000, ADVISER),
    ("adviser limit after the product", adviser(2025, 9_000_000, "0.80"), 4_500_000, ADVISER),
    ("adviser of a body", adviser(2025, 9_000_000, advanced_body=True), 2_400_000, ADVISER),
    ("adviser first year", adviser(2021, 9_000_000), 5_600_000, ADVISER),
    ("adviser without index, nothing spent", adviser(2025, 0, None), 0, ADVISER),
)  # fmt: skip

# (name, case, low, high): the text or the answers allow more than one reading
_RANGES: tuple[tuple[str, EstimateCase, int, int], ...] = (
    ("company cap and deduction", company(2025, 0, 7_000_000, appointment_earmarked=1_000_000), 4_900_000, 5_900_000),
    ("agreement cap and deduction", agreement(2025, persons=(6_878_000,), appointment_earmarked=1_000_000),
     2_439_000, 2_939_000),
    ("adviser without index", adviser(2025, 3_000_000, None), 1_500_000, 3_000_000),
    ("adviser without index, limited", adviser(2025, 30_000_000, None, appointment_earmarked=15_000_000),
     5_900_000, 5_900_000),
)  # fmt: skip

# (name, case, assumed amounts)
_OPEN: tuple[tuple[str, EstimateCase, tuple[int, ...]], ...] = (
    ("training after", training(2026), (0, 700_000)),
    ("training far", training(2100), (0, 700_000)),
    ("company before", company(2020, 0, 1), (0,)),
    ("company after the text of today", company(2027, 0, 9_000_000), (0, 5_900_000)),
    ("company after, all", company(2100, 1_000_000, 5_900_000, 1_000_000), (0, 6_900_000)),
    ("side job before", side_job(2024, 0, 1), (0,)),
    ("side job after", side_job(2027, 0, 9_000_000), (0, 2_000_000)),
    ("agreement before", agreement(2023, persons=(1,)), (0,)),
    ("agreement after", agreement(2027, persons=(6_000_000,)), (0, 2_939_000)),
    ("manager without a cap", manager(2025, 7_000_000), (0, 6_500_000)),
    ("manager without a cap, now", manager(2026, 6_000_000), (0, 6_000_000)),
    ("manager after", manager(2027, 7_000_000, person_cap=6_000_000), (0, 6_000_000)),
    ("manager before", manager(2024, 1, person_cap=1), (0,)),
    ("corps without a cap", corps(2026, 5_000_000), (0,)),
    ("corps before", corps(2024, 5_000_000, person_cap=1), (0,)),
    ("corps after", corps(2027, 5_000_000, person_cap=4_000_000), (0, 4_000_000)),
    ("adviser before", adviser(2020, 1), (0,)),
    ("adviser after", adviser(2027, 9_000_000), (0, 5_900_000)),
    ("after, by the lower reading", company(2027, 0, 7_000_000, appointment_earmarked=1_000_000), (0, 4_900_000)),
    ("adviser after, without index", adviser(2027, 3_000_000, None), (0, 1_500_000)),
)  # fmt: skip

_DECK = Edition.DECK_2022
_NOT: tuple[tuple[str, EstimateCase], ...] = (
    ("training before", training(2022)),
    ("training ward", training(2025, municipality_class=WARD)),
    ("company ward", company(2027, 1, municipality_class=WARD)),
    ("corps ward", corps(2026, 1, municipality_class=WARD)),
    *((f"{made.measure} not in the deck", made) for made in (
        training(2025, edition=_DECK), company(2025, 1, edition=_DECK), side_job(2025, 1, edition=_DECK),
        agreement(2025, edition=_DECK), manager(2025, 1, edition=_DECK), corps(2025, 1, edition=_DECK),
        adviser(2025, 1, edition=_DECK),
    )),
)  # fmt: skip


def _sure(made: EstimateCase) -> Status:
    """A cap that the town enters is the town's word, not the law's."""
    return Status.CONFIRMED if made.person_cap is None else Status.USER_CONFIRMED


MEASURE_EXAMPLES = (
    *(
        Example(id=name, case=made, status=_sure(made), amount=amount, source=source)
        for name, made, amount, source in _PLAIN
    ),
    *(
        Example(id=name, case=made, status=AMBIGUOUS, bounds=(low, high), source=TABLE)
        for name, made, low, high in _RANGES
        if low != high
    ),
    *(
        Example(id=name, case=made, status=Status.CONFIRMED, amount=low, source=TABLE)
        for name, made, low, high in _RANGES
        if low == high
    ),
    *(
        Example(id=name, case=made, status=UNCONFIRMED, scenarios=amounts, source=TABLE)
        for name, made, amounts in _OPEN
    ),
    *(Example(id=name, case=made, status=INELIGIBLE, amount=0, source=TABLE) for name, made in _NOT),
)
