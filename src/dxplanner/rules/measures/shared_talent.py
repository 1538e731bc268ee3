"""市町村支援デジタル人材の負担金: 特別交付税に関する省令附則第7条第12項 (準用 附則第6条第9項).

The measure that is in period while `cio_aide` is not confirmed. Rates, caps and years come from
resources/parameters/shared_talent.toml.
"""

from dataclasses import replace

from dxplanner.facts.parameters import Absent, Known
from dxplanner.rules import wording
from dxplanner.rules.dated import amounts, ineligible, without_rate
from dxplanner.rules.measures.measure import Measure
from dxplanner.rules.model import Edition, Estimate, EstimateCase, Status, Terms
from dxplanner.rules.overlay import Find
from dxplanner.rules.rated import rated_estimate

NAME = "市町村支援デジタル人材の負担金"
DECK_TITLE = "国資料（令和4年6月）"


def calculate(case: EstimateCase, find: Find) -> Estimate:
    if case.edition is Edition.DECK_2022:
        return ineligible(case, wording.not_in_deck(NAME), DECK_TITLE)
    rate = find("shared_talent.rate")
    found = rate.at(case.fiscal_year)
    result = (
        without_rate(case, NAME, rate, found) if isinstance(found, Absent) else _calculated(case, found, find)
    )
    return replace(result, sources=(found.period.source,))


def _calculated(case: EstimateCase, rate: Known, find: Find) -> Estimate:
    recruitment = find("shared_talent.recruitment_cap").at(case.fiscal_year)
    person_caps = amounts(find("shared_talent.person_cap").at(case.fiscal_year))
    terms = Terms(
        rate=rate.value, recruitment_caps=amounts(recruitment), person_cap=min(person_caps, default=None)
    )
    result = rated_estimate(case, terms, rate.period.source.label())
    why = recruitment.period.note if result.status is Status.AMBIGUOUS else ""
    notes = (why, *result.notes, wording.PERSON_CAP_ON_SHARE)
    return replace(result, notes=tuple(note for note in notes if note))


MEASURE = Measure(
    id="shared_talent",
    name=NAME,
    takes=frozenset({"persons", "appointment_earmarked", "recruitment_cost", "recruitment_earmarked"}),
    calculate=calculate,
)
