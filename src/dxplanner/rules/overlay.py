"""「この率を使う」: values an officer confirmed for one plan, laid over the dated parameters for one calculation.

Handed down as an argument, never kept. A value that the facts know, or an end they state, gives way only to one that
says that it replaces it, and the official result then stands beside.
"""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

from dxplanner.core.calendar import fiscal_year_label, fiscal_year_of
from dxplanner.core.dataclass import dataclass
from dxplanner.core.money import yen_label
from dxplanner.core.sources import Source
from dxplanner.facts.choosing import name_of, whole_name
from dxplanner.facts.parameters import Known, Parameter, ParameterStatus, Period, Reason, parameter
from dxplanner.facts.values import value_label
from dxplanner.rules import wording
from dxplanner.rules.model import Edition, Estimate, EstimateCase, Status

Find = Callable[[str], Parameter]
"""A parameter by its key: `facts.parameters.parameter`, or the same with an officer's values laid over."""
Calculate = Callable[[EstimateCase, Find], Estimate]
_RECRUITMENT = ".recruitment_cap"


@dataclass(frozen=True, slots=True, kw_only=True)
class UserValue:
    """One value for one fiscal year. `source` names the document, its number and its date."""

    key: str
    fiscal_year: int
    value: Decimal
    source: Source
    by: str
    replaces: bool = False


def needs_replacing(item: Parameter, fiscal_year: int) -> bool:
    """Whether the facts say something certain of this year: a value, or that the measure is not there."""
    found = item.at(fiscal_year)
    return isinstance(found, Known) or found.reason is not Reason.UNCONFIRMED


def with_value(item: Parameter, value: UserValue) -> Parameter:
    """The parameter as it reads for the year of the value; for asking about that year only."""
    year = value.fiscal_year
    if needs_replacing(item, year) and not value.replaces:
        return item
    before = [replace(period, to=_end_before(period, year)) for period in item.periods if period.from_ < year]
    after = [
        replace(period, from_=max(period.from_, year + 1))
        for period in item.periods
        if period.to is None or period.to > year
    ]
    own = Period(
        from_=year, to=year, value=value.value, status=ParameterStatus.USER_CONFIRMED, source=value.source
    )
    return replace(item, periods=(*before, own, *after))


def _end_before(period: Period, year: int) -> int:
    """The last year it still speaks of. Without a stated end it is known up to the year it was checked in only."""
    if period.to is not None:
        return min(period.to, year - 1)
    if period.value is None:
        return year - 1
    return max(period.from_, min(year - 1, fiscal_year_of(period.checked)))


def laid_over(case: EstimateCase, values: tuple[UserValue, ...], calculate: Calculate) -> Estimate:
    """The estimate with these values; the official one, untouched, where they make no difference."""
    official = calculate(case, parameter)
    here = tuple(value for value in values if value.fiscal_year == case.fiscal_year)
    if not here or case.edition is not Edition.ORDINANCE:
        return official
    asked: dict[str, Parameter] = {}
    found = calculate(case, _find(here, asked))
    if found == official:
        return official
    used = tuple(value for value in here if calculate(case, _find(_without(here, value))) != found)
    said = wording.RECRUITMENT_CAP_UNKNOWN in found.notes
    unknown = [
        whole_name(item)
        for key, item in asked.items()
        if not (key.endswith(_RECRUITMENT) and (said or not case.recruitment_cost))
        and not isinstance(absent := item.at(case.fiscal_year), Known)
        and absent.reason is not Reason.BEFORE
    ]
    year = fiscal_year_label(case.fiscal_year)
    notes = (
        *(wording.user_confirmed(words_of(value), value.source.label(), value.by) for value in used),
        *(wording.user_value_missing(name, year) for name in unknown),
        _official_beside(official),
        *found.notes,
    )
    return replace(
        found,
        status=Status.USER_CONFIRMED if found.status is Status.CONFIRMED else found.status,
        notes=tuple(note for note in notes if note),
        sources=tuple(dict.fromkeys((*found.sources, *(value.source for value in used)))),
        user_confirmed=bool(used),
    )


def _find(values: tuple[UserValue, ...], asked: dict[str, Parameter] | None = None) -> Find:
    def find(key: str) -> Parameter:
        item = parameter(key)
        for value in values:
            if value.key == key:
                item = with_value(item, value)
        if asked is not None:
            asked[key] = item
        return item

    return find


def _without(values: tuple[UserValue, ...], one: UserValue) -> tuple[UserValue, ...]:
    return tuple(value for value in values if value is not one)


def words_of(value: UserValue) -> str:
    """「令和8年度の措置率（CIO補佐官等の任用等・募集） 0.5」."""
    figure = value_label(parameter(value.key).unit, value.value)
    return f"{fiscal_year_label(value.fiscal_year)}の{name_of(value.key)} {figure}"


def _official_beside(official: Estimate) -> str:
    """Said where something certain was replaced."""
    if official.status is Status.UNCONFIRMED:
        return ""
    if official.amount_range is not None:
        amount = "から".join(yen_label(bound) for bound in official.amount_range)
    else:
        amount = yen_label(official.calculated_amount)
    return wording.official_beside(official.status_label, official.rate, amount)
