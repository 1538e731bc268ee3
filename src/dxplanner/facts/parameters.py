"""Dated parameters (率・上限額 …): which value holds in which fiscal year, and by which text.

Asking for a year gives a value only where one is confirmed; otherwise the answer says why there is none, so
that no number can look more certain than it is. What is done with a value is for `rules`.
"""

from dataclasses import field
from datetime import date
from decimal import Decimal

from dxplanner.core.calendar import fiscal_year_of
from dxplanner.core.choices import Choice
from dxplanner.core.dataclass import dataclass
from dxplanner.core.errors import BadInput
from dxplanner.core.sources import Source
from dxplanner.facts.records import read_text, text_of, unique
from dxplanner.facts.resources import resource_path
from dxplanner.facts.roots import kept


class ParameterStatus(Choice):
    """確認状況."""

    CONFIRMED = "confirmed", "条文確認済"
    ANNOUNCED = "announced", "公表済・条文未確認"
    UNCONFIRMED = "unconfirmed", "未確認"
    USER_CONFIRMED = "user_confirmed", "利用者確認"
    """Put in for one plan by its officer (`rules.overlay`); never stands in a file."""


KNOWN = frozenset({ParameterStatus.CONFIRMED, ParameterStatus.USER_CONFIRMED})


class Unit(Choice):
    RATE = "rate", "率"
    YEN = "yen", "円"
    MONTHS = "months", "月分"


class Reason(Choice):
    """Why there is no value for a year."""

    BEFORE = "before", "措置の開始前"
    ENDED = "ended", "措置の終了後"
    UNCONFIRMED = "unconfirmed", "未確認"


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """One stretch of fiscal years. `to` is None while no end is stated; `value` while none is known."""

    from_: int
    to: int | None = None
    value: Decimal | None = None
    alternatives: tuple[Decimal, ...] = ()
    status: ParameterStatus
    source: Source
    checked_on: date | None = None
    note: str = ""

    def __post_init__(self) -> None:
        if self.to is not None and self.to < self.from_:
            raise ValueError("to は from 以後の年度で書いてください。")
        if self.status is ParameterStatus.CONFIRMED and self.value is None:
            raise ValueError("status が confirmed の期間には value が要ります。")
        if self.status is ParameterStatus.UNCONFIRMED and self.value is not None:
            raise ValueError("status が unconfirmed の期間に value は書けません。")
        _ = self.checked

    @property
    def checked(self) -> date:
        """確認日: the period's own, or that of its source."""
        found = self.checked_on or self.source.checked_on
        if found is None:
            raise ValueError("checked_on（確認日）を期間か出典に書いてください。")
        return found

    @property
    def last_year(self) -> int:
        """The last fiscal year it speaks of; without a stated end, the first."""
        return self.from_ if self.to is None else self.to


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """A confirmed value for a year. `alternatives` are values another reading of the same text gives."""

    value: Decimal
    alternatives: tuple[Decimal, ...]
    period: Period

    @property
    def yen(self) -> int:
        return int(self.value)

    @property
    def alternatives_yen(self) -> tuple[int, ...]:
        return tuple(int(value) for value in self.alternatives)


@dataclass(frozen=True, slots=True, kw_only=True)
class Absent:
    """No value for a year, why, and the period that says so (the first if `BEFORE`, the last if `ENDED`)."""

    reason: Reason
    period: Period


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameter:
    key: str
    name: str
    unit: Unit
    periods: tuple[Period, ...]

    def __post_init__(self) -> None:
        if not self.periods:
            raise ValueError(f"{self.key} に periods がありません。")
        for earlier, later in zip(self.periods, self.periods[1:], strict=False):
            if earlier.to is None or earlier.to >= later.from_:
                raise ValueError(
                    f"{self.key} の期間が重なっているか、年度の順になっていません（from = {later.from_}）。"
                )
        values = [value for period in self.periods for value in (period.value, *period.alternatives)]
        if self.unit is Unit.YEN and any(value is not None and value != int(value) for value in values):
            raise ValueError(f"{self.key} は円なので、整数で書いてください。")

    def at(self, fiscal_year: int) -> Known | Absent:
        """The value of a fiscal year, or why there is none.

        A confirmed period without a stated end is known up to the year it was checked in, not beyond.
        """
        first, last = self.periods[0], self.periods[-1]
        if fiscal_year < first.from_:
            return Absent(reason=Reason.BEFORE, period=first)
        period = next(period for period in reversed(self.periods) if period.from_ <= fiscal_year)
        if period.to is not None and fiscal_year > period.to:
            return Absent(reason=Reason.ENDED if period is last else Reason.UNCONFIRMED, period=period)
        beyond = period.to is None and fiscal_year > fiscal_year_of(period.checked)
        if period.value is None or period.status not in KNOWN or beyond:
            return Absent(reason=Reason.UNCONFIRMED, period=period)
        return Known(value=period.value, alternatives=period.alternatives, period=period)

    def last_known_before(self, fiscal_year: int) -> Known | None:
        """The last confirmed value of an earlier year, for calculations that say they are assumptions."""
        for period in reversed(self.periods):
            if (
                period.from_ < fiscal_year
                and period.status is ParameterStatus.CONFIRMED
                and period.value is not None
            ):
                return Known(value=period.value, alternatives=period.alternatives, period=period)
        return None


@dataclass(frozen=True, slots=True, kw_only=True)
class ParameterFile:
    parameters: tuple[Parameter, ...] = field(default=())


def read_parameters(text: str, file: str) -> tuple[Parameter, ...]:
    """Read the text of one parameter file; every slip is an error that names file and place."""
    return read_text(text, ParameterFile, file).parameters


@kept
def all_parameters() -> dict[str, Parameter]:
    """Every parameter of resources/parameters, by key."""
    files = sorted(resource_path("parameters").glob("*.toml"))
    found = tuple(item for path in files for item in read_parameters(text_of(path), path.name))
    return unique(found, lambda parameter: parameter.key, "parameters/*.toml")


def parameter(key: str) -> Parameter:
    """A parameter by its key, 「cio_aide.rate」."""
    found = all_parameters().get(key)
    if found is None:
        raise BadInput(
            f"パラメータ「{key}」が資料ファイルにありません。プログラムを入れ直してください。", key
        )
    return found
