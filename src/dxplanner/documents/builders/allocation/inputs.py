"""What went into a figure: each cost line of a year with its 積算, 特定財源 and whether it counts; and what does not."""

from dataclasses import replace

from dxplanner.core.money import number_label
from dxplanner.documents.builders.allocation.words import NONE_IN_TABLE
from dxplanner.documents.builders.answers import Answers
from dxplanner.documents.builders.parts import Words, cell, column, figures, table
from dxplanner.documents.model import Align, Block, Cell, CellKind, plain
from dxplanner.plan.costs import CostKind, CostLine
from dxplanner.rules.from_plan import MeasureEstimate, amount_of, basis_of
from dxplanner.rules.lines import effective_lines
from dxplanner.rules.overrides import MARK, line_target, override_of

NOT_INCLUDED = (
    "消費税及び地方消費税を除く計算はしていない（委託料は税込みの額による。）。"
    "普通交付税、12月分の特別交付税、減額項目及び財源超過額による調整は、見込んでいない。"
)


def inputs(answers: Answers, item: MeasureEstimate) -> Block:
    """入力した額, line by line, in yen."""
    rows = [_row(answers, line) for line in item.lines]
    columns = (
        column("入力した経費", 28),
        column("積算", 22),
        column("用いた額", 12, Align.CENTER),
        figures("金額（円）", 14),
        figures("特定財源（円）", 13),
        column("扱い", 11, Align.CENTER),
    )
    return table(columns, rows, name="入力した額", path="costs.lines")


def _row(answers: Answers, line: CostLine) -> list[Words | Cell]:
    path = f"costs.lines[{line.id}]"
    basis = basis_of(line)
    by_hand = override_of(answers.plan, line_target(line.id)) is not None
    used = f"{basis.label}\n（{MARK}）" if basis and by_hand else basis.label if basis else NONE_IN_TABLE
    return [
        answers.say(f"{path}.name"),
        answers.say_or(f"{path}.basis", NONE_IN_TABLE),
        cell(used, align=Align.CENTER),
        replace(_yen(amount_of(line) or 0), path=path),
        _yen(line.earmarked) if line.earmarked is not None else cell(NONE_IN_TABLE, align=Align.RIGHT),
        cell("含めない" if line.open_item else "含める", align=Align.CENTER),
    ]


def _yen(amount: int) -> Cell:
    return Cell(text=plain(number_label(amount)), kind=CellKind.YEN, value=amount, align=Align.RIGHT)


def left_out(answers: Answers, lines: tuple[CostLine, ...]) -> str:
    """含めていないもの of one measure, in one sentence each."""
    said = []
    open_names = dict.fromkeys(line.name or "（名称なし）" for line in lines if line.open_item)
    if open_names:
        said.append(f"対象になるか未確認の経費：{'、'.join(open_names)}")
    other = dict.fromkeys(
        line.name or "（名称なし）"
        for line in effective_lines(answers.plan)
        if line.kind is CostKind.NOT_ELIGIBLE
        and line.fiscal_year in {item.fiscal_year for item in lines}
        and any(item.option in (None, line.option) or line.option is None for item in lines)
    )
    if other:
        said.append(f"対象外とした経費：{'、'.join(other)}")
    return "\n".join((*said, answers.sized(NOT_INCLUDED)))
