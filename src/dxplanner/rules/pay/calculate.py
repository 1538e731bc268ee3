"""A work in a fiscal year, component by component."""

from dataclasses import replace

from dxplanner.plan.work import Work, WorkKind
from dxplanner.rules.pay import wording
from dxplanner.rules.pay.kinds import KINDS
from dxplanner.rules.pay.model import Part, Terms
from dxplanner.rules.pay.people import allowance_part, bonus_parts, insurance_part, performance_part
from dxplanner.rules.pay.price import main_part, travel_part
from dxplanner.rules.pay.terms import terms_of


def parts_of(work: Work, fiscal_year: int) -> tuple[Part, ...]:
    """Empty while nobody said what kind of work it is."""
    if work.kind is None:
        return ()
    terms = terms_of(work, work.kind, fiscal_year)
    pay = _with_notes(terms, main_part(terms))
    extras = (*bonus_parts(terms, pay), performance_part(terms), allowance_part(terms))
    earned = (pay, *(part for part in extras if part is not None))
    more = (insurance_part(terms, earned), None if _is_travel(terms) else travel_part(terms))
    return (*earned, *(part for part in more if part is not None))


def _is_travel(terms: Terms) -> bool:
    """旅費 as the work itself is counted by its price, not a second time."""
    return terms.kind is WorkKind.TRAVEL


def _with_notes(terms: Terms, part: Part) -> Part:
    notes = list(part.notes)
    if terms.kind is WorkKind.FIXED_TERM and any(not rate.own for rate in part.rates):
        notes.append(wording.NATIONAL_STEP)
    if terms.kind is WorkKind.DISPATCH:
        notes.append(wording.DISPATCH_CATEGORY)
    if terms.kind is WorkKind.OUTSOURCING:
        notes.append(wording.OUTSOURCING_IS_FOR_PEOPLE)
    return replace(part, notes=tuple(notes))


def bonus_left_out(work: Work) -> bool:
    """期末・勤勉 asked for 特別職非常勤: the law forbids it, and nothing is counted."""
    return work.kind is WorkKind.SPECIAL_PART_TIME and bool(work.bonus)


def staff_terms_without_staff(work: Work) -> bool:
    """Bonuses or insurance on something that appoints nobody, where they count for nothing."""
    if work.kind is None or KINDS[work.kind].person:
        return False
    asked = (work.bonus, work.performance, work.allowance, work.pay_step, work.weekly_hours)
    insured = work.insurance is not None and work.insurance.value != "none"
    return insured or any(value not in (None, False) for value in asked)
