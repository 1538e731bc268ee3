"""The figures of a plan as the calculation gives them, and as each place shows them; what differs is said in words."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby
from pathlib import Path

from dxplanner.core.calendar import fiscal_year_label
from dxplanner.core.money import thousand_label, thousand_yen_label, yen_label
from dxplanner.core.municipality_class import MunicipalityClass
from dxplanner.documents.builders.allocation.words import measure_name
from dxplanner.documents.model import Document
from dxplanner.documents.profile import LayoutProfile
from dxplanner.documents.renderers.xlsx import render_xlsx
from dxplanner.plan.exchange import read_exchange, write_exchange
from dxplanner.plan.plan import Plan
from dxplanner.rules.budget_years import burdens
from dxplanner.rules.exchange import estimates_from_json
from dxplanner.rules.from_plan import MeasureEstimate, YearEstimate, main_option, year_estimates
from dxplanner.rules.model import COUNTED, Estimate, Status
from dxplanner.rules.recorded import case_text
from dxplanner.rules.sharing_from_plan import SharingResult, sharing_result
from dxplanner.services.estimate_page import estimate_page
from dxplanner.services.exporting import render
from dxplanner.services.measures_page import measures_page
from tests.documents.paper import DAY, made, squeezed, text_in
from tests.support.libreoffice import Values, formula_cells, read_values

Finding = tuple[int, str]
_NUMBER = re.compile(r"[\d,]+")


@dataclass(frozen=True)
class Figures:
    """What `rules` says of the main 案, and nothing else."""

    years: tuple[YearEstimate, ...]

    @property
    def own(self) -> int:
        return sum(year.own_burden for year in self.years)

    @property
    def support(self) -> int:
        return sum(year.confirmed_amount for year in self.years)

    @property
    def entries(self) -> list[tuple[YearEstimate, MeasureEstimate]]:
        return [(year, item) for year in self.years for item in year.measures]


class Papers:
    """The documents of one plan, each built once for all its formats."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self._made: dict[str, tuple[Document, LayoutProfile]] = {}

    def made(self, document_id: str) -> tuple[Document, LayoutProfile]:
        if document_id not in self._made:
            self._made[document_id] = made(self.plan, document_id)
        return self._made[document_id]

    def text(self, document_id: str, suffix: str) -> str:
        document, profile = self.made(document_id)
        return text_in(render(document, profile, suffix, DAY), suffix)


def figures_of(plan: Plan) -> Figures:
    return Figures(years=year_estimates(plan, main_option(plan)))


def _differs(place: str, shown: object, expected: object) -> Iterator[str]:
    if shown != expected:
        yield f"{place}: shows {shown!r}, calculated {expected!r}"


def bounds(found: Estimate) -> tuple[int, ...] | None:
    """The figure, both ends of a range, or None while nothing is calculated."""
    if found.status is Status.UNCONFIRMED:
        return None
    if found.amount_range is not None:
        return found.amount_range
    return (found.calculated_amount or 0,)


def _read(text: str) -> tuple[int, ...] | None:
    numbers = tuple(int(found.replace(",", "")) for found in _NUMBER.findall(text))
    return numbers or None


# ---- screen


def on_screen(plan: Plan, figures: Figures) -> Iterator[str]:
    page = estimate_page(plan)
    counted = [year for year in figures.years if year.total or any(True for _ in year.measures)]
    if page is None:
        yield from _differs("screen", (), tuple(counted))
        return
    shown = {
        (year.fiscal_year, item.measure): (item.figures[0].ordinance, item.status_label)
        for year in page.years
        for item in year.measures
    }
    for year, item in figures.entries:
        place = f"screen {year.fiscal_year} {item.measure}"
        text, label = shown.pop((year.fiscal_year, measure_name(item.measure)), ("", ""))
        expected = bounds(item.careful)
        yield from _differs(place, label, item.careful.status_label)
        if item.careful.status is Status.INELIGIBLE:
            yield from _differs(place, text, "対象外")
        else:
            yield from _differs(place, _read(text), expected)
    yield from _differs("screen, more", shown, {})
    yield from _differs(
        "screen, years", [y.fiscal_year for y in page.years], [y.fiscal_year for y in figures.years]
    )
    for result, year in zip(page.years, figures.years, strict=False):
        yield from _differs(f"screen {year.fiscal_year} total", result.total, yen_label(year.total))
        yield from _differs(f"screen {year.fiscal_year} burden", result.burden, yen_label(year.own_burden))
    yield from _differs("screen sentence", yen_label(figures.own) in page.answer, True)
    if figures.support:
        yield from _differs(
            "screen sentence, after", yen_label(figures.own - figures.support) in page.answer, True
        )
    amounts = {fiscal_year_label(year.fiscal_year): year for year in figures.years}
    for label, own, support, _rest in measures_page(plan).base:
        year = amounts[label]
        yield from _differs(f"comparison {label} burden", own, yen_label(year.own_burden))
        yield from _differs(f"comparison {label}", support, yen_label(year.confirmed_amount))


# ---- JSON


def in_json(plan: Plan, figures: Figures) -> Iterator[str]:
    """The exported plan read back, and each case as `dxplanner estimate` calculates it."""
    again = read_exchange(write_exchange(plan)).plan
    yield from _differs("export-json", again, plan)
    yield from _differs("export-json, figures", figures_of(again), figures_of(plan))
    for year, item in figures.entries:
        if item.careful.overridden or plan.costs.user_facts:
            continue  # the command line knows neither
        answer = estimates_from_json(json.loads(case_text(item.careful.case)))
        assert isinstance(answer, dict)
        place = f"estimate {year.fiscal_year} {item.measure}"
        yield from _differs(place, answer["calculated_amount"], item.careful.calculated_amount)
        span = item.careful.amount_range
        yield from _differs(place, answer["range"], None if span is None else list(span))
        yield from _differs(place, answer["status"], item.careful.status.value)


# ---- PDF and Word


_OUTCOME = re.compile(r"算定見込額([\d,]+)円(?:から([\d,]+)円まで。県の|(?=条文|利用者|手修正|対象外))")


def outcomes(figures: Figures) -> list[tuple[int, ...]]:
    """The results of the annex in its order: measure by measure, careful and then inclusive of each year."""
    order: dict[str, list[MeasureEstimate]] = {}
    for _year, item in figures.entries:
        order.setdefault(item.measure, []).append(item)
    return [
        amounts
        for items in order.values()
        for item in items
        for found in (item.careful, item.inclusive)
        if found is not None and (amounts := bounds(found)) is not None
    ]


def in_papers(papers: Papers, figures: Figures) -> Iterator[str]:
    plan = papers.plan
    word = (plan.municipality.municipality_class or MunicipalityClass.TOWN).short_label
    own, rest = (thousand_yen_label(amount) for amount in (figures.own, figures.own - figures.support))
    text = papers.text("allocation", "pdf")
    shown = [
        tuple(int(part.replace(",", "")) for part in match.groups() if part)
        for match in _OUTCOME.finditer(text)
    ]
    yield from _differs("annex", shown, outcomes(figures))
    if figures.years:
        said = f"{word}の負担は、措置が全くない場合に{own}、"
        yield from _differs("front", squeezed(said) in text, True)
        said = f"差し引いた場合に{rest}となる。"
        yield from _differs("front, after", squeezed(said) in text, True)
    text = papers.text("council_paper", "docx")
    for year in figures.years:
        amounts = (year.total, year.earmarked, year.own_burden)
        row = squeezed(fiscal_year_label(year.fiscal_year) + "".join(map(thousand_label, amounts)))
        yield from _differs(f"council paper {year.fiscal_year}: {row}", row in text, True)
    text = papers.text("anticipated_questions", "docx")
    if figures.years:
        said = f"措置が全くない場合に{own}である。"
        yield from _differs("questions", squeezed(said) in text, True)
        yield from _differs("questions, after", squeezed(f"差し引くと{rest}となる。") in text, True)
    yield from _in_budget(papers, figures)


def _in_budget(papers: Papers, figures: Figures) -> Iterator[str]:
    """The burden of the multi-year table: the same years, the same yen."""
    plan = papers.plan
    by_year = {item.fiscal_year: item for item in burdens(plan, main_option(plan))}
    for year in figures.years:
        found = by_year.get(year.fiscal_year)
        if found is None:
            yield from _differs(f"multi-year {year.fiscal_year}", 0, year.total)
            continue
        yield from _differs(f"multi-year {year.fiscal_year} total", found.total, year.total)
        yield from _differs(f"multi-year {year.fiscal_year} burden", found.without_support, year.own_burden)
        yield from _differs(f"multi-year {year.fiscal_year} support", found.support, year.confirmed_amount)
    counted = [item for item in by_year.values() if item.in_period]
    general = sum(item.without_support for item in counted)
    after = general - sum(item.support for item in counted)
    text = papers.text("multi_year", "pdf")
    said = f"措置が全くない場合に{thousand_yen_label(general)}、"
    if not figures.years:
        return
    yield from _differs("multi-year pdf", squeezed(said) in text, True)
    said = f"差し引いた場合に{thousand_yen_label(after)}である。"
    yield from _differs("multi-year pdf, after", squeezed(said) in text, True)


def in_sharing(papers: Papers, _figures: Figures) -> Iterator[str]:
    found = sharing_result(papers.plan)
    if not isinstance(found, SharingResult):
        return
    shares = found.shares
    total = shares.prefecture + sum(part.amount for part in shares.shares)
    yield from _differs("sharing, sum", total, shares.terms.total)
    text = papers.text("sharing", "pdf")
    for part in shares.shares:
        row = squeezed(f"{part.payer.population:,}{part.amount:,}")
        yield from _differs(f"sharing pdf {part.payer.name}: {row}", row in text, True)


# ---- Excel


@dataclass(frozen=True)
class Book:
    """A workbook with formulas, and what the program stored in its cells."""

    path: Path
    stored: Values
    formulas: Mapping[str, Mapping[str, str]]


def workbooks(papers: Papers, number: int, folder: Path) -> Iterator[Book]:
    """The books of one plan that hold formulas, under names of their own; 試算書 first."""
    for document_id in ("allocation", "sharing", "multi_year"):
        document, profile = papers.made(document_id)
        path = folder / f"{number}-{document_id}.xlsx"
        path.write_bytes(render_xlsx(document, profile, printed_on=DAY))
        formulas = formula_cells(path)
        if any(formulas.values()):
            yield Book(path=path, stored=read_values(path), formulas=formulas)


def recalculated_cells(book: Book, recalculated: Values) -> Iterator[str]:
    """Every formula, calculated by another program, gives what the engine stored."""
    for sheet, formulas in book.formulas.items():
        for place, formula in formulas.items():
            shown = recalculated.get(sheet, {}).get(place)
            where = f"{book.path.name} {sheet}!{place} {formula}"
            stored = book.stored[sheet][place]
            if not (formula.endswith(",6)") and _next_to(shown, stored)):
                yield from _differs(where, shown, stored)


def _next_to(shown: object, stored: object) -> bool:
    """A share before it is cut to yen: the other program has 15 digits, so its sixth decimal may be one off."""
    numbers = isinstance(shown, int | float) and isinstance(stored, int | float)
    return numbers and abs(Decimal(str(shown)) - Decimal(str(stored))) <= Decimal("0.000001")


def in_data_sheet(figures: Figures, book: Book) -> Iterator[str]:
    """The data sheet of 試算書, and the results of its calculation sheet as they are stored."""
    path, values = book.path, book.stored
    if not path.name.endswith("-allocation.xlsx"):
        return
    option = figures.years[0].option if figures.years else None
    name = option.label if option else "共通"
    rows = [row for row in table_rows(values["データ_試算"]) if row[3] == name and row[5] == "含めない"]
    shown = {(row[2], row[4]): row[10] for row in rows if row[6] != "国資料（令和4年6月）"}
    expected = {
        (year.fiscal_year, measure_name(item.measure)): item.careful.calculated_amount
        for year, item in figures.entries
    }
    yield from _differs(f"{path.name} データ_試算", shown, expected)
    cells = [value for value in values["計算"].values() if isinstance(value, int | float)]
    for year, item in figures.entries:
        if item.careful.status in COUNTED:
            amount = item.careful.calculated_amount
            yield from _differs(f"{path.name} 計算 {year.fiscal_year} {amount}", amount in cells, True)


def table_rows(cells: Mapping[str, object]) -> list[tuple[object, ...]]:
    """The rows under the titles, empty cells as None."""
    places = sorted((int(re.sub(r"\D", "", place)), re.sub(r"\d", "", place), place) for place in cells)
    found = []
    for number, group in groupby(places, key=lambda item: item[0]):
        by_column = {column: cells[place] for _row, column, place in group}
        if number > 1:
            found.append(tuple(by_column.get(letter) for letter in "ABCDEFGHIJKL"))
    return found
