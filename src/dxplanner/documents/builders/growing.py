"""職員の育成 in the policy's chapter on people: the aim and the training of each year in one small table."""

from dxplanner.core.money import number_label
from dxplanner.documents.builders.answers import Answers, decimal_label
from dxplanner.documents.builders.parts import Words, column, figures, heading, note, paragraph, table
from dxplanner.documents.builders.training import total_hours
from dxplanner.documents.model import Align, Block, Cell, plain
from dxplanner.plan.training import Training, TrainingGroup

TABLE = "policy.trainings"
OPEN = "―"


def growing_blocks(answers: Answers) -> tuple[Block, ...]:
    """Nothing while neither the aim nor a training is said."""
    blocks: list[Block] = []
    if answers.has("policy.training_policy"):
        blocks.append(paragraph(answers.say("policy.training_policy"), path="policy.training_policy"))
    dated = [row for row in answers.plan.policy.trainings if row.fiscal_year is not None]
    if dated:
        blocks += [_table(answers, dated), note("内容、時間及び費用は、人材育成計画（研修計画）に示す。")]
    return (heading(2, "職員の育成"), *blocks) if blocks else ()


def _table(answers: Answers, dated: list[Training]) -> Block:
    groups = [group for group in TrainingGroup if any(row.group is group for row in dated)]
    rows: list[list[Words | Cell]] = []
    for year in sorted({row.fiscal_year or 0 for row in dated}):
        held = [row for row in dated if row.fiscal_year == year]
        rows.append(
            [
                answers.year(year),
                *[_counted([row for row in held if row.group is group]) for group in groups],
                _right(decimal_label(total_hours(held), 1)),
            ]
        )
    share = 60 // max(len(groups), 1)
    columns = (
        column("年度", 16),
        *[column(group.label, share, Align.CENTER) for group in groups],
        figures("延べ時間", 14),
    )
    return table(columns, rows, name="研修の概要", path=TABLE)


def _counted(rows: list[Training]) -> Words | Cell:
    if not rows:
        return OPEN
    people = max((row.planned for row in rows if row.planned is not None), default=None)
    return f"{len(rows)}件（{number_label(people)}人）" if people is not None else f"{len(rows)}件"


def _right(text: str) -> Cell:
    return Cell(text=plain(text), align=Align.RIGHT)
