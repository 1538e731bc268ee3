"""Which measures fit a town's costs, what each would bring year by year, and why another does not fit.

Pure: a town and its cost lines in, a comparison out. Each line counts in exactly one measure (`assigning`); what a
cost would bring if it were put to another measure is shown beside it and never added up.
"""

import dataclasses
from collections.abc import Mapping
from types import MappingProxyType

from dxplanner.core.calendar import fiscal_year_label, fiscal_year_range_label
from dxplanner.core.choices import Choice
from dxplanner.core.dataclass import dataclass
from dxplanner.core.money import Yen, rate_label
from dxplanner.core.municipality_class import MunicipalityClass
from dxplanner.facts.measures import MeasureFact, measure_facts
from dxplanner.plan.costs import CostKind, CostLine
from dxplanner.rules import wording
from dxplanner.rules.amounts import amount_of, earmarked_of
from dxplanner.rules.assigning import Town, case_of, form_of, measure_of, takes
from dxplanner.rules.engine import estimate
from dxplanner.rules.model import COUNTED, Estimate, Status
from dxplanner.rules.overlay import UserValue


class Fit(Choice):
    """How a measure stands to the costs. In this order they are read."""

    USED = "used", "当てはめている"
    POSSIBLE = "possible", "当てはめることができる"
    HELP = "help", "計算の対象でない支援"
    NOT = "not", "当てはまらない"


class CellKind(Choice):
    """What a cell of the comparison says."""

    COUNTED = "counted", "計上"
    WOULD = "would", "付け替えた場合"
    NONE = "none", "―"


@dataclass(frozen=True, slots=True, kw_only=True)
class YearCell:
    """One measure in one fiscal year. `why` says why there is nothing, or what the figure rests on."""

    fiscal_year: int
    kind: CellKind
    estimate: Estimate | None = None
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureRow:
    fact: MeasureFact
    fit: Fit
    cells: tuple[YearCell, ...]
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class YearBase:
    """措置なし: what the town pays in a year if no measure comes. `confirmed` is what is counted and confirmed."""

    fiscal_year: int
    total: Yen
    own_burden: Yen
    confirmed: Yen
    by_user: bool = False
    """`confirmed` rests on a value the officer confirmed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    years: tuple[YearBase, ...]
    rows: tuple[MeasureRow, ...]

    @property
    def by_user(self) -> bool:
        return any(year.by_user for year in self.years)


Counted = Mapping[tuple[int, str], Estimate]
"""By fiscal year and measure."""


@dataclasses.dataclass(frozen=True, kw_only=True)
class Grounds:
    """What every cell of one comparison rests on beside its lines."""

    town: Town
    values: tuple[UserValue, ...]
    counted_as: Counted

    def estimate(self, fact: MeasureFact, year: int, lines: tuple[CostLine, ...]) -> Estimate:
        return estimate(case_of(self.town, fact.id, f"{year}-{fact.id}", year, lines), self.values)


def compare(
    town: Town,
    lines: tuple[CostLine, ...],
    values: tuple[UserValue, ...] = (),
    counted_as: Counted = MappingProxyType({}),
) -> Comparison:
    """The lines of one 案. Lines without a year or an amount are left to the checks.

    `values`: 「この率を使う」 of the plan. `counted_as`: the plan's own estimates by year and measure, with what was
    put right by hand; a measure that is not there is calculated here.
    """
    known = Grounds(town=town, values=values, counted_as=counted_as)
    counted = tuple(line for line in lines if line.fiscal_year is not None and amount_of(line) is not None)
    years = sorted({line.fiscal_year for line in counted if line.fiscal_year is not None})
    rows = tuple(_row(known, fact, counted, years) for fact in measure_facts().values())
    return Comparison(
        years=tuple(_base(rows, counted, year) for year in years),
        rows=tuple(sorted(rows, key=_order)),
    )


def _base(rows: tuple[MeasureRow, ...], lines: tuple[CostLine, ...], year: int) -> YearBase:
    of_year = [line for line in lines if line.fiscal_year == year]
    total = sum(amount_of(line) or 0 for line in of_year)
    found = [
        cell.estimate
        for row in rows
        for cell in row.cells
        if cell.fiscal_year == year
        and cell.kind is CellKind.COUNTED
        and cell.estimate is not None
        and cell.estimate.status in COUNTED
    ]
    return YearBase(
        fiscal_year=year,
        total=total,
        own_burden=total - sum(earmarked_of(line) for line in of_year),
        confirmed=sum(item.calculated_amount or 0 for item in found),
        by_user=any(item.status is Status.USER_CONFIRMED for item in found),
    )


_FITS = tuple(Fit)
_STANDINGS = tuple(Status)


def _order(row: MeasureRow) -> tuple[int, int, int]:
    """First what is used or could be; among these what is in period in the latest year that has a figure."""
    found = [(cell.fiscal_year, cell.estimate.status) for cell in row.cells if cell.estimate is not None]
    year, status = found[-1] if found else (0, None)
    standing = len(_STANDINGS) if status is None else _STANDINGS.index(status)
    return (_FITS.index(row.fit), standing, -year)


# ---- one measure


def _row(known: Grounds, fact: MeasureFact, lines: tuple[CostLine, ...], years: list[int]) -> MeasureRow:
    town = known.town
    if not fact.calculated:
        return _described(town, fact, years)
    cells = tuple(_cell(known, fact, lines, year) for year in years)
    kinds = {cell.kind for cell in cells}
    if CellKind.COUNTED in kinds:
        fit = Fit.USED
    elif CellKind.WOULD in kinds:
        fit = Fit.POSSIBLE
    else:
        fit = Fit.NOT
    return MeasureRow(fact=fact, fit=fit, cells=cells, reasons=_reasons(town, fact, fit, cells, lines))


def _reasons(
    town: Town, fact: MeasureFact, fit: Fit, cells: tuple[YearCell, ...], lines: tuple[CostLine, ...]
) -> tuple[str, ...]:
    """Why it does not fit; of one that is used, what is to be made sure of."""
    if not lines:
        return (NO_LINES,)
    if fit is Fit.NOT:
        said = tuple(dict.fromkeys(cell.why for cell in cells))
        strong = tuple(why for why in said if why != _no_cost_words(fact))
        return _joined_forms(strong) or said
    if fit is Fit.USED:
        mine = [line for line in lines if measure_of(line) == fact.id and not _fits(town, fact, line)]
        forms = dict.fromkeys(form.label for line in mine if (form := form_of(town, line)) is not None)
        return tuple(
            f"任用等の形態を「{form}」としているため、この措置の要件に合うかを確かめること。"
            for form in forms
        )
    return ()


NO_LINES = "年度と金額のある経費が入力されていない。"


def _cell(known: Grounds, fact: MeasureFact, lines: tuple[CostLine, ...], year: int) -> YearCell:
    town = known.town
    of_year = tuple(line for line in lines if line.fiscal_year == year)
    mine = tuple(line for line in of_year if measure_of(line) == fact.id)
    if mine:
        sure = tuple(line for line in mine if not line.open_item)
        return YearCell(
            fiscal_year=year,
            kind=CellKind.COUNTED,
            estimate=known.counted_as.get((year, fact.id)) or known.estimate(fact, year, sure),
        )
    if town.municipality_class is MunicipalityClass.WARD:
        return YearCell(fiscal_year=year, kind=CellKind.NONE, why=wording.WARD_NOT_ELIGIBLE)
    could = tuple(line for line in of_year if not line.open_item and _movable(fact.id, line))
    if not could:
        return YearCell(fiscal_year=year, kind=CellKind.NONE, why=_no_cost_words(fact))
    fitting = tuple(line for line in could if _fits(town, fact, line))
    if not fitting:
        return YearCell(fiscal_year=year, kind=CellKind.NONE, why=_form_words(town, could))
    found = known.estimate(fact, year, fitting)
    if found.status is Status.INELIGIBLE:
        return YearCell(fiscal_year=year, kind=CellKind.NONE, why=found.notes[0])
    return YearCell(fiscal_year=year, kind=CellKind.WOULD, estimate=found)


def _movable(measure: str, line: CostLine) -> bool:
    """A cost that counts elsewhere and could count here. 対象外 and 育成 are for the officer to say."""
    return line.kind is not CostKind.NOT_ELIGIBLE and measure not in _NEVER_MOVED and takes(measure, line)


_NEVER_MOVED = frozenset({"digital_training"})


def _fits(town: Town, fact: MeasureFact, line: CostLine) -> bool:
    form = form_of(town, line)
    return not fact.forms or form is None or form.value in fact.forms


def _no_cost_words(fact: MeasureFact) -> str:
    return f"{fact.cost}が入力されていない。"


_FORM_WORDS = ("任用等の形態が", "であるため、当てはまらない。")


def _form_words(town: Town, lines: tuple[CostLine, ...]) -> str:
    forms = dict.fromkeys(form.label for line in lines if (form := form_of(town, line)) is not None)
    return "".join(f"「{form}」" for form in forms).join(_FORM_WORDS)


def _joined_forms(reasons: tuple[str, ...]) -> tuple[str, ...]:
    """Several forms of engagement in one sentence."""
    start, end = _FORM_WORDS
    forms = [why.removeprefix(start).removesuffix(end) for why in reasons if why.startswith(start)]
    others = tuple(why for why in reasons if not why.startswith(start))
    return (*others, "".join(dict.fromkeys(forms)).join(_FORM_WORDS)) if forms else others


# ---- what is not calculated


def _described(town: Town, fact: MeasureFact, years: list[int]) -> MeasureRow:
    cells = tuple(
        YearCell(fiscal_year=year, kind=CellKind.NONE, why=_period_words(fact, year)) for year in years
    )
    reasons: tuple[str, ...] = ()
    limit, index = fact.below_fiscal_index, town.fiscal_index
    if limit is not None and index is not None and index >= limit:
        reasons = (
            f"財政力指数が{rate_label(limit)}以上の団体（この団体は{rate_label(index)}）は、対象にならない。",
        )
    ended = bool(cells) and all(cell.why for cell in cells)
    period = period_label(fact)
    return MeasureRow(
        fact=fact,
        fit=Fit.NOT if reasons or ended else Fit.HELP,
        cells=cells,
        reasons=(*reasons, *([period] if period else [])),
    )


def _period_words(fact: MeasureFact, year: int) -> str:
    if fact.first is not None and year < fact.first:
        return "期間の前"
    if fact.last is not None and year > fact.last:
        return "期間の後"
    return ""


def period_label(fact: MeasureFact) -> str:
    """「令和7～11年度の措置である。」 of what has no parameters; empty where no years are known."""
    if fact.first is not None and fact.last is not None:
        years = (
            fiscal_year_label(fact.first)
            if fact.first == fact.last
            else fiscal_year_range_label(fact.first, fact.last)
        )
        return f"{years}の措置である。"
    if fact.first is not None:
        return f"{fiscal_year_label(fact.first)}からの措置である。"
    return f"{fiscal_year_label(fact.last)}までの措置である。" if fact.last is not None else ""
