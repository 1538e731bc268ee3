"""CIO補佐官等の任用等・募集: 特別交付税に関する省令附則第7条第10項第3号, and what the deck of 2022 said.

Reads its rates and caps from resources/parameters/cio_aide.toml; says here only how they come together.
"""

from dataclasses import replace
from decimal import Decimal

from dxplanner.core.money import yen_label
from dxplanner.facts.parameters import Absent, Known, Reason
from dxplanner.rules import wording
from dxplanner.rules.dated import Assumption, amounts, assume, without_rate
from dxplanner.rules.measures.measure import Measure
from dxplanner.rules.model import Edition, Estimate, EstimateCase, Terms
from dxplanner.rules.overlay import Find
from dxplanner.rules.rated import rated_estimate

NAME = "CIO補佐官等の任用等・募集"
DECK_NAME = f"国資料（令和4年6月）による{NAME}"
_RATE = {Edition.ORDINANCE: "cio_aide.rate", Edition.DECK_2022: "cio_aide.deck.rate"}
_CAP = {Edition.ORDINANCE: "cio_aide.recruitment_cap", Edition.DECK_2022: "cio_aide.deck.recruitment_cap"}
_NAME = {Edition.ORDINANCE: NAME, Edition.DECK_2022: DECK_NAME}


def calculate(case: EstimateCase, find: Find) -> Estimate:
    rate = find(_RATE[case.edition])
    found = rate.at(case.fiscal_year)
    if isinstance(found, Absent):
        result = without_rate(case, _NAME[case.edition], rate, found, _assumptions(case.fiscal_year, find))
    else:
        result = _calculated(case, found, find)
    return replace(result, sources=(found.period.source,))


def _calculated(case: EstimateCase, rate: Known, find: Find) -> Estimate:
    cap = find(_CAP[case.edition]).at(case.fiscal_year)
    caps = amounts(cap)
    unknown = isinstance(cap, Absent) and cap.reason is not Reason.BEFORE
    terms = Terms(rate=rate.value, recruitment_caps=caps, recruitment_unknown=unknown)
    result = rated_estimate(case, terms, rate.period.source.label())
    notes = (
        _without_cap(case, unknown=unknown) if case.recruitment_cost and not caps else "",
        *result.notes,
        _ordinance_says(case, rate.value, find) if case.edition is Edition.DECK_2022 else "",
    )
    return replace(result, notes=tuple(note for note in notes if note))


def _without_cap(case: EstimateCase, *, unknown: bool) -> str:
    return wording.RECRUITMENT_CAP_UNKNOWN if unknown else wording.recruitment_not_eligible(case.fiscal_year)


def _ordinance_says(case: EstimateCase, deck_rate: Decimal, find: Find) -> str:
    """The ordinance's figure beside that of the deck, where the two differ."""
    ordinance = calculate(replace(case, edition=Edition.ORDINANCE), find)
    if ordinance.rate is None or ordinance.rate == deck_rate:
        return ""
    bounds = ordinance.amount_range or (ordinance.calculated_amount,)
    return wording.deck_difference(ordinance.rate, "から".join(yen_label(amount) for amount in bounds))


def _assumptions(year: int, find: Find) -> tuple[Assumption, ...]:
    """How it might go on: the last rate of the ordinance, and the rate of the deck as the careful line."""
    found: tuple[Assumption, ...] = ()
    for edition in Edition:
        rate = find(_RATE[edition]).last_known_before(year)
        caps = find(_CAP[edition]).last_known_before(year)
        found += assume(_assumption_label(edition, rate), rate, caps)
    return found


def _assumption_label(edition: Edition, rate: Known | None) -> str:
    if edition is Edition.ORDINANCE or rate is None:
        return wording.LAST_RATE_CONTINUES
    return wording.sensitivity(rate.value, rate.period.last_year)


MEASURE = Measure(
    id="cio_aide",
    name=NAME,
    takes=frozenset(
        {"appointment_cost", "appointment_earmarked", "recruitment_cost", "recruitment_earmarked"}
    ),
    calculate=calculate,
)
