"""The table of what is done against デジタルデバイド, as the policy prints it; nothing while no row is typed."""

from dxplanner.documents.builders.answers import Answers
from dxplanner.documents.builders.parts import Words, column, figures, table
from dxplanner.documents.model import Block, Cell

TABLE = "policy.divide_measures"
OPEN = "―"


def divide_measures(answers: Answers) -> tuple[Block, ...]:
    rows: list[list[Words | Cell]] = []
    for item in answers.plan.policy.divide_measures:
        here = f"{TABLE}[{item.id}]"
        rows.append(
            [
                answers.say_or(f"{here}.group", OPEN),
                answers.say(f"{here}.title"),
                answers.say_or(f"{here}.per_year", OPEN),
                answers.say_or(f"{here}.place", OPEN),
                answers.link_or(f"{here}.owner", OPEN, "name"),
                answers.link_or(f"{here}.indicator", OPEN, "name"),
            ]
        )
    if not rows:
        return ()
    columns = (
        column("対象", 16),
        column("取組", 28),
        figures("年間の回数", 11),
        column("場所", 18),
        column("担当課", 12),
        column("指標", 15),
    )
    return (table(columns, rows, name="デジタルデバイド対策の取組", path=TABLE),)
