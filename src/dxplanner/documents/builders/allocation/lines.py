"""経費の内訳: every cost line with its three columns 予算, 決算見込, 決算."""

from itertools import groupby

from dxplanner.core.money import thousand_label
from dxplanner.documents.builders.allocation.words import NONE_IN_TABLE, UNIT
from dxplanner.documents.builders.answers import Answers, compose, gap
from dxplanner.documents.builders.parts import Words, cell, column, figures, heading, table, thousand
from dxplanner.documents.model import Align, Block, Cell
from dxplanner.plan.costs import CostKind, CostLine
from dxplanner.plan.recruitment import AppointmentForm
from dxplanner.rules import wording
from dxplanner.rules.from_plan import amount_of, lines_of, main_option
from dxplanner.rules.overrides import MARK, column_of, line_target, override_of


def breakdown(answers: Answers) -> list[Block]:
    """The lines of the chosen 案 year by year; 特定財源 has a column only where there is any."""
    lines = lines_of(answers.plan, main_option(answers.plan))
    if not lines:
        return []
    earmarked = any(line.earmarked is not None for line in lines)
    rows: list[list[Words | Cell]] = []
    ordered = sorted(lines, key=lambda line: line.fiscal_year or 0)
    for _year, group in groupby(ordered, key=lambda line: line.fiscal_year):
        members = list(group)
        for position, line in enumerate(members):
            path = f"costs.lines[{line.id}].fiscal_year"
            year = [Cell(text=answers.say(path), rows=len(members), path=path)] if position == 0 else []
            rows.append([*year, *_line_cells(answers, line, earmarked=earmarked)])
    columns = [
        column("年度", 12),
        column("経費", 20),
        column("区分", 10, Align.CENTER),
        column("節", 15),
        column("積算", 18),
        figures("予算", 8),
        figures("決算見込", "10.2"),
        figures("決算", 8),
    ]
    if earmarked:
        columns.append(figures("特定財源", "9.5"))
    return [
        heading(1, "経費の内訳"),
        table(columns, rows, unit=UNIT, name="経費の内訳", notes=_notes(answers, lines), path="costs.lines"),
    ]


def _notes(answers: Answers, lines: tuple[CostLine, ...]) -> list[Words]:
    notes: list[Words] = []
    if any(override_of(answers.plan, line_target(line.id)) for line in lines):
        notes.append(f"※　「{MARK}」は、計算による額に代えて手で直した額である。理由は、別紙に記載した。")
    if any(_open(line) for line in lines):
        notes.append("※　区分に「*」のある経費は、対象になるか未確認のため、算定見込額に含めていない。")
    if answers.plan.recruitment.appointment_form is AppointmentForm.SPECIAL_PART_TIME:
        notes.append(f"※　{answers.sized(wording.SPECIAL_PART_TIME_BONUS)}")
    return notes


def _open(line: CostLine) -> bool:
    return bool(line.open_item) and line.kind is not CostKind.NOT_ELIGIBLE


def _line_cells(answers: Answers, line: CostLine, *, earmarked: bool) -> list[Words | Cell]:
    path = f"costs.lines[{line.id}]"
    empty = amount_of(line) is None
    by_hand = override_of(answers.plan, line_target(line.id)) is not None
    mine = f"{path}.{column_of(line)}" if by_hand else ""
    return [
        answers.say(f"{path}.name"),
        compose(answers.say(f"{path}.kind"), "*" if _open(line) else ""),
        answers.say_or(f"{path}.expense_category", NONE_IN_TABLE),
        _basis(answers, line),
        Cell(text=(gap(f"{path}.budgeted"),)) if empty else _amount(line.budgeted, f"{path}.budgeted", mine),
        _amount(line.expected, f"{path}.expected", mine),
        _amount(line.settled, f"{path}.settled", mine),
        *([_amount(line.earmarked, f"{path}.earmarked")] if earmarked else []),
    ]


def _basis(answers: Answers, line: CostLine) -> Words | Cell:
    """What was typed, or the formula of the calculation the line comes from."""
    path = f"costs.lines[{line.id}].basis"
    if answers.has(path) or not line.basis:
        return answers.say_or(path, NONE_IN_TABLE)
    return cell(answers.sized(line.basis), path=path)


def _amount(value: int | None, path: str, by_hand: str = "") -> Cell:
    """Blank where nothing was entered: that is not the same as none. The cell at `by_hand` says that it was put right."""
    if value is None:
        return Cell(path=path)
    said = thousand_label(value)
    return thousand(value, f"{said}\n{MARK}" if path == by_hand else said, path=path)
