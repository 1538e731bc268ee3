"""手修正の一覧: every figure that was put right by hand, what the calculation said, and why."""

from dxplanner.core.money import number_label
from dxplanner.documents.builders.answers import Answers, gap
from dxplanner.documents.builders.parts import Words, cell, column, figures, heading, note, table
from dxplanner.documents.model import Align, Block, Cell, CellKind, KeepTogether, plain
from dxplanner.plan.overrides import Override
from dxplanner.rules.lookup import calculated_text, target_label
from dxplanner.rules.overrides import override_of


def override_table(answers: Answers) -> list[Block]:
    """Nothing where nothing was changed by hand. One that changes nothing (no reason, no figure) says so."""
    items = answers.plan.costs.overrides
    if not items:
        return []
    rows = [_row(answers, item) for item in items]
    columns = (
        column("直した額", 31),
        figures("計算による額（円）", "15.5"),
        figures("手で直した額（円）", "15.5"),
        column("理由", 23),
        column("直した職・日", 15),
    )
    return [
        KeepTogether(
            blocks=(
                heading(1, "手修正の一覧", counted=False),
                note("次の額は、計算による額に代えて手で直したものである。"),
                table(columns, rows, name="手修正の一覧", path="costs.overrides"),
            )
        )
    ]


def _row(answers: Answers, item: Override) -> list[Words | Cell]:
    path = f"costs.overrides[{item.id}]"
    who = [answers.text(f"{path}.{name}") for name in ("by", "on") if answers.has(f"{path}.{name}")]
    used = item.target is not None and override_of(answers.plan, item.target) is item
    label = answers.sized(target_label(answers.plan, item.target))
    return [
        cell(label if used else f"{label}（用いていない。）", path=path),
        cell(calculated_text(answers.plan, item.target), align=Align.RIGHT),
        _amount(item, path),
        answers.say(f"{path}.reason") if item.reason else (gap(f"{path}.reason"),),
        "\n".join(who) if who else "―",
    ]


def _amount(item: Override, path: str) -> Cell:
    if item.amount is None:
        return Cell(text=(gap(f"{path}.amount"),), align=Align.RIGHT)
    return Cell(
        text=plain(number_label(item.amount)),
        kind=CellKind.YEN,
        value=item.amount,
        path=f"{path}.amount",
        align=Align.RIGHT,
    )
