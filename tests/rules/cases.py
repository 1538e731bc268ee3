"""Worked examples of the two measures, as a table. Each carries where its figure comes from."""

from dataclasses import dataclass, field

from dxplanner.core.municipality_class import MunicipalityClass
from dxplanner.rules import Edition, EstimateCase, Status

TOWN = MunicipalityClass.TOWN


def case(year: int, **values: object) -> EstimateCase:
    keys: dict[str, object] = {"id": "c", "municipality_class": TOWN, "fiscal_year": year, **values}
    return EstimateCase(**keys)  # type: ignore[arg-type]


def shared(year: int, *persons: int, **values: object) -> EstimateCase:
    return case(year, measure="shared_talent", persons=persons, **values)


def cio(year: int, appointment: int, recruitment: int = 0, **values: object) -> EstimateCase:
    return case(year, appointment_cost=appointment, recruitment_cost=recruitment, **values)


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    id: str
    case: EstimateCase
    status: Status = Status.CONFIRMED
    amount: int | None = None
    bounds: tuple[int, int] | None = None
    scenarios: tuple[int, ...] = field(default=())
    source: str


FISCAL = "fiscal.md §8"
OFFICE = "office-practice.md §6"
CONTRACT = "CONTRACT.md estimate"
DECK = Edition.DECK_2022
UNCONFIRMED, AMBIGUOUS, INELIGIBLE = Status.UNCONFIRMED, Status.AMBIGUOUS, Status.INELIGIBLE
WARD = MunicipalityClass.WARD

EXAMPLES = (
    Example(id="E01", case=cio(2021, 6_000_000, 800_000), amount=3_000_000, source=FISCAL),
    Example(id="E02", case=cio(2021, 0, 800_000), amount=0, source=FISCAL),
    Example(id="E03", case=cio(2022, 6_000_000), amount=3_000_000, source=FISCAL),
    Example(id="E04", case=cio(2022, 6_000_000, 800_000), amount=3_400_000, source=FISCAL),
    Example(id="E05", case=cio(2022, 6_000_000, 1_000_000), amount=3_500_000, source=FISCAL),
    Example(id="E06", case=cio(2022, 6_000_000, 1_000_001), amount=3_500_000, source=FISCAL),
    Example(id="E07", case=cio(2022, 6_000_000, 1_500_000), amount=3_500_000, source=FISCAL),
    Example(id="E08", case=cio(2022, 0, 500_000), amount=250_000, source=FISCAL),
    Example(id="E09", case=cio(2022, 0, 2_000_000), amount=500_000, source=FISCAL),
    Example(id="E10", case=cio(2023, 6_000_000, 800_000), amount=4_760_000, source=FISCAL),
    Example(
        id="E10 by the deck",
        case=cio(2023, 6_000_000, 800_000, edition=DECK),
        amount=3_400_000,
        source=FISCAL,
    ),
    Example(id="E11", case=cio(2024, 6_000_000, 1_200_000), amount=4_900_000, source=FISCAL),
    Example(id="E14", case=cio(2025, 0, 999_999), amount=700_000, source=FISCAL),
    Example(id="E16", case=cio(2022, 1_000), amount=1_000, source=FISCAL),
    Example(id="E16 below", case=cio(2022, 999), amount=0, source=FISCAL),
    Example(id="binary float trap", case=cio(2025, 715), amount=1_000, source="fiscal.md §2.2 (500.5)"),
    Example(
        id="E17",
        case=cio(2025, 6_000_000, 800_000, appointment_earmarked=3_000_000, recruitment_earmarked=400_000),
        amount=2_380_000,
        source=FISCAL,
    ),
    Example(
        id="E17b",
        case=cio(2025, 6_000_000, 800_000, appointment_earmarked=3_000_000),
        amount=2_660_000,
        source=FISCAL,
    ),
    Example(
        id="E18",
        case=cio(2025, 0, 1_600_000, recruitment_earmarked=800_000),
        status=AMBIGUOUS,
        bounds=(140_000, 560_000),
        source=FISCAL,
    ),
    Example(
        id="E19", case=cio(2025, 1_320_000, appointment_earmarked=400_000), amount=644_000, source=FISCAL
    ),
    Example(
        id="E21",
        case=cio(2026, 6_000_000, 800_000),
        status=UNCONFIRMED,
        scenarios=(0, 4_760_000, 3_400_000),
        source=FISCAL,
    ),
    Example(
        id="E21 far",
        case=cio(2100, 6_000_000),
        status=UNCONFIRMED,
        scenarios=(0, 4_200_000, 3_000_000),
        source=CONTRACT,
    ),
    Example(id="E22", case=cio(2020, 6_000_000), status=INELIGIBLE, amount=0, source=FISCAL),
    Example(
        id="E27", case=cio(2025, 6_000_000, 800_000, non_recipient=True), amount=4_760_000, source=FISCAL
    ),
    Example(
        id="E28",
        case=cio(2025, 6_000_000, 800_000, municipality_class=WARD),
        status=INELIGIBLE,
        amount=0,
        source=FISCAL,
    ),
    Example(
        id="ward beats unconfirmed",
        case=cio(2026, 1, municipality_class=WARD),
        status=INELIGIBLE,
        amount=0,
        source=CONTRACT,
    ),
    Example(id="first supported year", case=cio(2000, 1), status=INELIGIBLE, amount=0, source=CONTRACT),
    Example(id="deck before", case=cio(2020, 1, edition=DECK), status=INELIGIBLE, amount=0, source=CONTRACT),
    Example(
        id="deck 令和3", case=cio(2021, 6_000_000, 800_000, edition=DECK), amount=3_000_000, source=CONTRACT
    ),
    Example(id="deck 令和4", case=cio(2022, 0, 2_000_000, edition=DECK), amount=500_000, source=CONTRACT),
    Example(
        id="deck 令和7", case=cio(2025, 6_000_000, 800_000, edition=DECK), amount=3_400_000, source=CONTRACT
    ),
    Example(
        id="deck 令和8", case=cio(2026, 6_000_000, edition=DECK), status=INELIGIBLE, amount=0, source=CONTRACT
    ),
    Example(
        id="deck ambiguous",
        case=cio(2025, 0, 1_600_000, recruitment_earmarked=800_000, edition=DECK),
        status=AMBIGUOUS,
        bounds=(100_000, 400_000),
        source=CONTRACT,
    ),
    Example(id="sample 控えめ", case=cio(2025, 0, 990_000), amount=693_000, source=OFFICE),
    Example(id="sample 控えめ 0.5", case=cio(2025, 0, 990_000, edition=DECK), amount=495_000, source=OFFICE),
    Example(id="sample 含む", case=cio(2025, 0, 1_100_000), amount=700_000, source=OFFICE),
    Example(id="sample 含む 0.5", case=cio(2025, 0, 1_100_000, edition=DECK), amount=500_000, source=OFFICE),
    Example(
        id="sample 案A",
        case=cio(2027, 1_350_000, 880_000),
        status=UNCONFIRMED,
        scenarios=(0, 1_561_000, 1_115_000),
        source=OFFICE,
    ),
    Example(id="sample 案B 令和8", case=shared(2026, 450_000), amount=315_000, source=OFFICE),
    Example(id="sample 案B 令和9", case=shared(2027, 900_000), amount=630_000, source=OFFICE),
    Example(
        id="assumed lines by the lower reading",
        case=cio(2026, 0, 1_600_000, recruitment_earmarked=800_000),
        status=UNCONFIRMED,
        scenarios=(0, 140_000, 100_000),
        source=CONTRACT,
    ),
    Example(
        id="readings equal after rounding",
        case=cio(2025, 0, 1_000_100, recruitment_earmarked=100),
        amount=700_000,
        source=CONTRACT,
    ),
    Example(id="S1", case=shared(2026, 1_234_567), amount=864_000, source=FISCAL),
    Example(id="S2", case=shared(2025, 25_000_000), amount=14_000_000, source=FISCAL),
    Example(id="S2 two persons", case=shared(2025, 25_000_000, 10_000_000), amount=21_000_000, source=FISCAL),
    Example(id="S before", case=shared(2022, 1_000_000), status=INELIGIBLE, amount=0, source=FISCAL),
    Example(id="S first year", case=shared(2023, 1_000_000), amount=700_000, source=FISCAL),
    Example(id="S last year", case=shared(2029, 1_000_000), amount=700_000, source=FISCAL),
    Example(id="S6", case=shared(2030, 1_000_000), status=INELIGIBLE, amount=0, source=FISCAL),
    Example(
        id="S ward",
        case=shared(2026, 1_000_000, municipality_class=WARD),
        status=INELIGIBLE,
        amount=0,
        source=CONTRACT,
    ),
    Example(
        id="S not in the deck",
        case=shared(2025, 1, edition=DECK),
        status=INELIGIBLE,
        amount=0,
        source=CONTRACT,
    ),
    Example(id="S 募集 R6", case=shared(2024, recruitment_cost=3_000_000), amount=700_000, source=CONTRACT),
    Example(
        id="S 募集 R7",
        case=shared(2025, recruitment_cost=2_000_000),
        status=AMBIGUOUS,
        bounds=(700_000, 1_400_000),
        source=CONTRACT,
    ),
    Example(
        id="S 募集 R9 over both caps",
        case=shared(2027, recruitment_cost=4_000_000),
        status=AMBIGUOUS,
        bounds=(700_000, 2_100_000),
        source=CONTRACT,
    ),
    Example(
        id="S 募集 R8 at the cap",
        case=shared(2026, recruitment_cost=1_000_000),
        amount=700_000,
        source=CONTRACT,
    ),
    Example(id="S 募集 R10", case=shared(2028, recruitment_cost=2_000_000), amount=700_000, source=CONTRACT),
    Example(
        id="S person cap and deduction",
        case=shared(2026, 25_000_000, appointment_earmarked=5_000_000),
        status=AMBIGUOUS,
        bounds=(10_500_000, 14_000_000),
        source=CONTRACT,
    ),
)
