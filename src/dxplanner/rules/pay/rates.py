"""A rate for a fiscal year: the town's own, the confirmed one, or an older or secondary one that says so."""

from datetime import date
from decimal import Decimal

from dxplanner.core.calendar import date_label, fiscal_year_label, fiscal_year_of
from dxplanner.core.dataclass import dataclass
from dxplanner.core.money import rate_label
from dxplanner.facts.parameters import Known, Parameter, ParameterStatus, Period, Unit, parameter

TOWN = "団体の入力値"
HUNDRED = Decimal(100)


@dataclass(frozen=True, slots=True, kw_only=True)
class UsedRate:
    """One rate a calculation used. `of_year` is the last year it is known for; None for the town's own."""

    name: str
    value: Decimal
    unit: Unit = Unit.RATE
    fiscal_year: int
    of_year: int | None = None
    status: str = TOWN
    source: str = TOWN
    checked_on: date | None = None
    note: str = ""

    @property
    def own(self) -> bool:
        return self.of_year is None

    @property
    def expired(self) -> bool:
        return self.of_year is not None and self.of_year < self.fiscal_year

    @property
    def unconfirmed(self) -> bool:
        return not self.own and (self.expired or self.status != ParameterStatus.CONFIRMED.label)

    @property
    def figure(self) -> str:
        """「9.15％」「2.525月分」「405,000円」."""
        if self.unit is Unit.RATE:
            return f"{rate_label(self.value * HUNDRED)}％"
        if self.unit is Unit.YEN:
            return f"{int(self.value):,}円"
        return f"{rate_label(self.value)}{self.unit.label}"

    @property
    def standing(self) -> str:
        """How sure it is, in one sentence; the old one says whose year it is."""
        if self.own:
            return TOWN
        checked = f"、{date_label(self.checked_on)}確認" if self.checked_on else ""
        words = f"{self.status}{checked}"
        if self.expired and self.of_year is not None:
            return f"未確認。この率は{fiscal_year_label(self.of_year)}のものです（{words}）"
        return words


def own_percent(name: str, percent: Decimal | None, year: int) -> UsedRate | None:
    """What the town typed, as a share."""
    if percent is None:
        return None
    return UsedRate(name=name, value=percent.scaleb(-2), fiscal_year=year)


def rate_of(key: str, year: int) -> UsedRate | None:
    """The parameter's rate for a year, else the last one before it; None where there has never been one."""
    found = parameter(key)
    known = found.at(year)
    if isinstance(known, Known):
        return _used(found, known.period, year, year)
    for period in reversed(found.periods):
        if period.from_ <= year and period.value is not None:
            return _used(found, period, year, min(year, _last_year_known(period)))
    return None


def _last_year_known(period: Period) -> int:
    """A period without an end is known up to the year it was checked in."""
    return fiscal_year_of(period.checked) if period.to is None else period.to


def _used(found: Parameter, period: Period, year: int, of_year: int) -> UsedRate:
    return UsedRate(
        name=found.name,
        value=period.value or Decimal(0),
        unit=found.unit,
        fiscal_year=year,
        of_year=of_year,
        status=period.status.label,
        source=period.source.label(),
        checked_on=period.checked,
        note=period.note,
    )
