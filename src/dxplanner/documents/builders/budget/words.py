"""Cells, labels and notes shared by the budget papers."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from dxplanner.core import tree
from dxplanner.core.calendar import fiscal_year_of
from dxplanner.core.money import Yen, percent_label, thousand_label
from dxplanner.core.municipality_class import MunicipalityClass
from dxplanner.documents.builders.allocation.words import unconfirmed_sentence
from dxplanner.documents.builders.answers import Answers, gap
from dxplanner.documents.builders.parts import Words, cell, figures, note, thousand, words
from dxplanner.documents.model import Align, Block, Cell, Column, Inline, TitleBlock, plain
from dxplanner.plan.budget import BudgetProject, FundingColumns
from dxplanner.plan.costs import CostLine
from dxplanner.rules import wording
from dxplanner.rules.budget import Funding, adds_up, change_ratio
from dxplanner.rules.from_plan import YearEstimate

UNIT = "（単位：千円）"
UNIT_YEN = "（単位：円）"
ACCOUNT = "一般会計"
ROUNDED = "※　表示単位未満を四捨五入しているため、合計と内訳の計が一致しないところがある。"
VOTED = "※　款・項は議決科目、目・節は執行科目である。"
NEW_ENTRY, GONE = "皆増", "皆減"


def request_year(answers: Answers) -> int:
    """The year asked for; until it is chosen, the one after the print date."""
    chosen = answers.plan.costs.request.year
    return fiscal_year_of(answers.context.printed_on) + 1 if chosen is None else chosen


def head(answers: Answers, title: Words, *, subtitle: Words = "") -> TitleBlock:
    return TitleBlock(
        title=words(title),
        right_lines=(plain(answers.day(answers.context.printed_on)), answers.say("municipality.name")),
        subtitle=words(subtitle),
    )


def internal(answers: Answers) -> str:
    return wording.internal_document(answers.plan.municipality.municipality_class or MunicipalityClass.TOWN)


def money(value: Yen | None, *, path: str = "", key: str = "", formula: str = "", bold: bool = False) -> Cell:
    """Blank where nothing was entered: that is not the same as none."""
    if value is None:
        return Cell(path=path, align=Align.RIGHT)
    return thousand(value, thousand_label(value), path=path, key=key, formula=formula, bold=bold)


def ratio_cell(after: Yen | None, before: Yen | None) -> Cell:
    """増減率, or the office's word where one side has nothing."""
    ratio = change_ratio(after, before)
    if ratio is not None:
        word = GONE if not after else percent_label(abs(ratio))
        return cell(f"△{word}" if ratio < 0 and after else word, align=Align.RIGHT)
    return cell(NEW_ENTRY if after else "", align=Align.RIGHT)


def is_split(answers: Answers) -> bool:
    return answers.plan.costs.request.columns is FundingColumns.SPLIT


def fund_titles(answers: Answers) -> tuple[str, ...]:
    """財源内訳 as this town writes it."""
    national = ("国庫支出金", "県支出金") if is_split(answers) else ("国県支出金",)
    return (*national, "地方債", "その他", "一般財源")


def fund_columns(answers: Answers) -> list[Column]:
    """Wide enough for their titles in one line, in millimetres of a page that lies across."""
    return [figures(f"（財源）\n{title}", max(16, 4 * len(title) + 3)) for title in fund_titles(answers)]


def fund_values(answers: Answers, funds: Funding) -> tuple[Yen, ...]:
    first = (funds.national, funds.prefecture) if is_split(answers) else (funds.national + funds.prefecture,)
    return (*first, funds.bond, funds.other, funds.general)


def fund_cells(answers: Answers, funds: Funding) -> list[Cell]:
    return [money(value) for value in fund_values(answers, funds)]


def line_path(answers: Answers, line: CostLine, name: str) -> str:
    """Where this answer of a line is asked; a line the program worked out itself leads to the table."""
    path = f"costs.lines[{line.id}]"
    return f"{path}.{name}" if tree.exists(answers.plan, path) else "costs.lines"


def named(answers: Answers, label: str, path: str) -> Inline:
    """A 科目 as typed, or 〔未記入〕 with the place where it is asked."""
    return plain(answers.sized(label)) if label else (gap(path),)


def project_name(answers: Answers, project: BudgetProject | None) -> Inline:
    if project is None:
        return (gap("costs.projects"),)
    return answers.say(f"costs.projects[{project.id}].name")


def years_listed(answers: Answers, years: Sequence[int]) -> str:
    """「令和９年度～令和11年度」 for years in a row, else each by name."""
    if years[-1] - years[0] == len(years) - 1:
        return answers.years(years[0], years[-1])
    return "、".join(answers.year(year) for year in years)


def remarks(answers: Answers, years: Iterable[YearEstimate]) -> list[Block]:
    """備考: what may come as 特別交付税, which stays inside 一般財源; and what is not confirmed."""
    years = tuple(years)
    found: list[str] = []
    supported = [year for year in years if year.confirmed_amount]
    for amount, group in groupby(supported, key=lambda year: year.confirmed_amount):
        same = [year.fiscal_year for year in group]
        when = f"{years_listed(answers, same)}　" if len(years) > 1 else ""
        each = "各年度　" if len(same) > 1 else ""
        found.append(f"{when}{each}{wording.budget_remark(amount)}")
    if found:
        found.append(wording.NOT_IN_REVENUE)
    missing = unconfirmed_sentence(years)
    if missing:
        found.append(missing)
    if supported and answers.plan.municipality.non_recipient:
        found.append(wording.NON_RECIPIENT)
    return [note(answers.sized(text)) for text in found]


def rounding_notes(groups: Iterable[tuple[Yen, Iterable[Yen]]]) -> list[str]:
    """The footnote where what a reader adds up is not what he reads."""
    return [ROUNDED] if any(not adds_up(total, parts) for total, parts in groups) else []
