"""To which measure a cost line belongs, and how its lines make a case. One yen of cost goes to one measure.

The officer may say the measure; otherwise the kind of cost decides. A measure takes only the kinds of cost its text
names, so that a line put to the wrong measure counts in none and says why.
"""

from dataclasses import field
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from dxplanner.core.dataclass import dataclass
from dxplanner.core.money import Yen
from dxplanner.core.municipality_class import MunicipalityClass
from dxplanner.plan.costs import CostKind, CostLine, MeasurePart
from dxplanner.plan.recruitment import COMPANY_FORMS, AppointmentForm
from dxplanner.rules import wording
from dxplanner.rules.amounts import amount_of, earmarked_of
from dxplanner.rules.model import EstimateCase
from dxplanner.rules.own_caps import OwnCaps, cap_of, takes_own_cap
from dxplanner.rules.registry import MEASURES

MEASURE_OF = {
    CostKind.APPOINTMENT: "cio_aide",
    CostKind.RECRUITMENT: "cio_aide",
    CostKind.CONTRIBUTION: "shared_talent",
}
"""Where the officer names no measure."""

_PEOPLE = frozenset({CostKind.APPOINTMENT, CostKind.CONTRIBUTION})
_PEOPLE_AND_SEARCH = _PEOPLE | {CostKind.RECRUITMENT}
_ANY = _PEOPLE_AND_SEARCH | {CostKind.NOT_ELIGIBLE}


@dataclass(frozen=True, slots=True, kw_only=True)
class Taking:
    """What a measure takes of a plan. `per_person`: the cap is one person's. `proposed`: the key of its part C."""

    kinds: frozenset[CostKind]
    per_person: bool = False
    proposed: str = ""


TAKING = {
    "cio_aide": Taking(kinds=frozenset({CostKind.APPOINTMENT, CostKind.RECRUITMENT})),
    "shared_talent": Taking(kinds=_PEOPLE_AND_SEARCH, per_person=True),
    "digital_training": Taking(kinds=_PEOPLE | {CostKind.NOT_ELIGIBLE}),
    "revitalisation_partner_company": Taking(kinds=_ANY, proposed="project"),
    "revitalisation_partner_side_job": Taking(kinds=_ANY, proposed="project"),
    "cooperation_agreement": Taking(kinds=_PEOPLE_AND_SEARCH, per_person=True, proposed="others"),
    "regional_project_manager": Taking(kinds=_PEOPLE, per_person=True),
    "cooperation_corps": Taking(kinds=_PEOPLE, per_person=True),
    "regional_adviser": Taking(kinds=_PEOPLE),
}
"""「対象外」 means no cost of CIO補佐官等: 研修 and 提案事業 are such costs and are taken where the officer says so."""

_PROPOSED = {
    "revitalisation_partner_company": (CostKind.NOT_ELIGIBLE,),
    "revitalisation_partner_side_job": (CostKind.NOT_ELIGIBLE,),
    "cooperation_agreement": (CostKind.CONTRIBUTION,),
}
"""Kinds of cost that are part C where the officer names no part."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Town:
    """What of a municipality the measures depend on."""

    municipality_class: MunicipalityClass = MunicipalityClass.TOWN
    non_recipient: bool = False
    fiscal_index: Decimal | None = None
    form: AppointmentForm | None = None
    caps: OwnCaps = field(default_factory=dict)
    advanced_body: bool = False


_PAID_AS_SHARE = COMPANY_FORMS | {AppointmentForm.PARTNER_SIDE_JOB, AppointmentForm.SENT_OFFICER}


def form_of(town: Town, line: CostLine) -> AppointmentForm | None:
    """任用等の形態 behind a cost: a 負担金 is a shared one, unless the plan's form is paid so itself."""
    if line.kind is CostKind.CONTRIBUTION and town.form not in _PAID_AS_SHARE:
        return AppointmentForm.SHARED
    return town.form


def takes(measure: str, line: CostLine) -> bool:
    """Whether this kind of cost can be put to the measure at all."""
    return line.kind in TAKING[measure].kinds


def measure_of(line: CostLine) -> str | None:
    """The one measure the line counts in; None where it counts in none."""
    named = line.measure if line.measure in MEASURES else None
    if named is not None:
        return named if takes(named, line) else None
    return MEASURE_OF.get(line.kind) if line.kind is not None else None


def why_left_out(line: CostLine) -> str:
    """Why a cost is no part of any careful figure; empty where it is one, or where its kind is not answered."""
    if measure_of(line) is None:
        if line.measure in MEASURES:
            return wording.NOT_TAKEN
        return wording.NOT_COVERED if line.kind is CostKind.NOT_ELIGIBLE else ""
    return wording.OPEN_COST if line.open_item else ""


def part_of(measure: str, line: CostLine) -> MeasurePart:
    """Which part of the measure: as the officer says where it has parts, else by the kind of cost."""
    if TAKING[measure].proposed and line.measure_part is not None:
        return line.measure_part
    if line.kind in _PROPOSED.get(measure, ()):
        return MeasurePart.PROPOSED
    return MeasurePart.BEFORE if line.kind is CostKind.RECRUITMENT else MeasurePart.DURING


def person_parts(amount: Yen, persons: int) -> tuple[Yen, ...]:
    """An amount paid for several people, as even as whole yen allow."""
    each, rest = divmod(amount, persons)
    return tuple(each + (1 if at < rest else 0) for at in range(persons))


def case_of(
    town: Town, measure: str, case_id: str, fiscal_year: int, lines: tuple[CostLine, ...]
) -> EstimateCase:
    """The lines of one measure and year as a case."""
    taking = TAKING[measure]
    grouped: dict[MeasurePart, list[CostLine]] = {part: [] for part in MeasurePart}
    for line in lines:
        grouped[part_of(measure, line)].append(line)
    before, during = grouped[MeasurePart.BEFORE], grouped[MeasurePart.DURING]
    values: dict[str, Any] = {
        "recruitment_cost": _cost(before),
        "recruitment_earmarked": _earmarked(before),
        "appointment_earmarked": _earmarked(during),
    }
    if taking.per_person:
        values["persons"] = _persons(during)
    else:
        values["appointment_cost"] = _cost(during)
    proposed = grouped[MeasurePart.PROPOSED]
    if proposed:
        values |= _proposed(taking, proposed)
    values |= _by_the_town(town, measure, fiscal_year)
    return EstimateCase(
        id=case_id,
        municipality_class=town.municipality_class,
        fiscal_year=fiscal_year,
        measure=measure,
        non_recipient=town.non_recipient,
        **values,
    )


def _by_the_town(town: Town, measure: str, fiscal_year: int) -> dict[str, Any]:
    """What the measure asks of the town itself, and not of its costs."""
    taken = MEASURES[measure].takes
    values: dict[str, Any] = {}
    if "fiscal_index" in taken and town.fiscal_index is not None:
        values["fiscal_index"] = town.fiscal_index.quantize(Decimal("0.01"), rounding=ROUND_HALF_UP)
    if "advanced_body" in taken:
        values["advanced_body"] = town.advanced_body
    if takes_own_cap(measure):
        values["person_cap"] = cap_of(town.caps, measure, fiscal_year)
    return values


def _proposed(taking: Taking, lines: list[CostLine]) -> dict[str, Any]:
    """Part C. Of 連携協約 the plan does not say from whom a person comes: the lower cap is taken."""
    earmarked = {f"{taking.proposed}_earmarked": _earmarked(lines)}
    if taking.proposed == "others":
        return {"received_from_others": _persons(lines), **earmarked}
    return {"project_cost": _cost(lines), **earmarked}


def _cost(lines: list[CostLine]) -> Yen:
    return sum(amount_of(line) or 0 for line in lines)


def _earmarked(lines: list[CostLine]) -> Yen:
    return sum(earmarked_of(line) for line in lines)


def _persons(lines: list[CostLine]) -> tuple[Yen, ...]:
    return tuple(part for line in lines for part in person_parts(amount_of(line) or 0, line.headcount or 1))
